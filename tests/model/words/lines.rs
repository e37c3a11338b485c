//! What is said of lines of compensation beside the other changes of a law, and of the calculation with them.

use sidestil::{model::spending::Account, present::views::catalogue::overview::overview};

use super::{plain, shipped, shown, sides};

/// What *Overblik* says the amounts of two rule sets of a shipped scenario rest on.
fn condition_of(name: &str, before: &str, after: &str) -> String {
    plain(&overview(shown(&sides(&shipped(name), before, after)), Account::Municipality).condition)
}

#[test]
fn lines_and_investments_that_after_lacks_are_gone_and_not_changed() {
    let gone = condition_of("bi03-dut-2023.ron", "dut-andel", "uden-loven");
    assert!(gone.starts_with("Bortfaldne DUT-linjer: 10."), "{gone}");
    let swapped = condition_of("bedre-ressourceforloeb-2022.ron", "hoejst-3-aar", "hoejst-5-aar");
    assert!(
        swapped.contains(" Bortfaldne DUT-linjer: 10. Bortfalden investering: »Lovens nye initiativer«."),
        "{swapped}"
    );
    assert!(!swapped.contains("Ændre"), "{swapped}");
}
