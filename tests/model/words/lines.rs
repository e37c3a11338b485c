//! What is said of lines of compensation beside the other changes of a law, and of the calculation with them.

use sidestil::{
    app::examples::EXAMPLES,
    evaluation::sides::Sides,
    model::spending::Account,
    present::{
        facts::{
            budget::Fact,
            lines,
            money::{Basis, Whose},
            note::Note,
        },
        formats::Formats,
        views::{Shown, catalogue::overview::overview},
        words::{facts::Telling, language::Language},
    },
};

use super::{DA, overview_of, plain, read, reform, shipped, shown, sides};

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

/// The shipped note with another text in one place.
fn note_with(is: &str, instead: &str) -> String {
    let note = EXAMPLES.iter().find(|example| example.name == "bi03-dut-2023.ron").unwrap().text;
    let changed = note.replacen(is, instead, 1);
    assert_ne!(note, changed);
    changed
}

/// What *Overblik* says of the lines first, with the note as it was opened.
fn lines_of(sides: &Sides) -> String {
    let opened = shipped("bi03-dut-2023.ron");
    let opened = [Some(&*opened), Some(&*opened)];
    let shown = Shown { opened, ..shown(sides) };
    plain(&overview(shown, Account::Municipality).sentences[0])
}

#[test]
fn the_note_is_named_only_where_lines_and_keys_are_as_it_states_them() {
    let usual = sides(&shipped("bi03-dut-2023.ron"), "dut-andel", "egen-andel");
    assert!(
        lines_of(&usual).starts_with("Efter budgetnotatet koster loven Københavns Kommune 61,3–63,0 mio. kr. om året")
    );
    let overlaid = sides(&shipped("bi03-dut-2023.ron"), "egen-andel", "dut-andel");
    let says = lines_of(&overlaid);
    assert!(says.starts_with("Efter DUT-linjerne i »Tænkt: fordelt efter egen andel« koster loven"), "{says}");
    let edited = sides(&read(&note_with("value: 68_000_000", "value: 69_000_000")), "dut-andel", "egen-andel");
    let says = lines_of(&edited);
    assert!(says.starts_with("Efter DUT-linjerne i »"), "{says}");
}

#[test]
fn compensation_above_the_cost_is_no_shortfall() {
    let more = note_with("compensation: (value: 0.106,", "compensation: (value: 0.300,");
    let says = overview_of(&sides(&read(&more), "uden-loven", "dut-andel")).remove(0);
    // 35.355 · 300 ÷ 106 − 62.974 = 37.087 in 2022, and less in no year than 34 mio.
    assert!(
        says.contains(": kommunekassen får 3") && says.contains(" mere om året, end loven koster (2023 p/l)."),
        "{says}"
    );
}

#[test]
fn a_single_year_is_one_year() {
    let sides = sides(&shipped("bi03-dut-2023.ron"), "uden-loven", "dut-andel");
    let Some(Fact::Lines { own, received, short, level, by, .. }) = lines::lines(&sides, [None; 2]) else {
        unreachable!("the note has lines")
    };
    let one = Fact::Lines { own, received, short, years: [2022, 2022], level, by: by.clone() };
    let says = plain(&Telling { sides: &sides, formats: DA }.sentence(one));
    assert!(says.contains(" mio. kr. i 2022, og DUT dækker "), "{says}");
    assert!(!says.contains("om året"), "{says}");
    let bridge = Fact::Bridge { years: [2022, 2022], level, by };
    let says = Telling { sides: &sides, formats: DA }.sentence(bridge);
    assert!(says.starts_with("Fra budgetnotatets underfinansiering i 2022, med"), "{says}");
}

#[test]
fn the_saving_with_compensation_is_worded_as_that_before_it() {
    let sides = reform();
    let (year, basis) = (2031, Basis::AsStated);
    let says = |whose, saving| {
        let fact = Fact::WithCompensation { whose, year, saving, basis };
        plain(&Telling { sides: &sides, formats: DA }.sentence(fact))
    };
    assert_eq!(
        says(Whose::Reform, 0.0),
        "Reformen går i nul i kommunekassen til og med 2031, med DUT-kompensation for det, beregningen bærer."
    );
    assert_eq!(
        says(Whose::Difference, -2_900_000.0),
        "Forskellen mellem før og efter giver kommunekassen en merudgift på 2,9 mio. kr. netto til og med 2031, med \
         DUT-kompensation for det, beregningen bærer."
    );
    let note = |saving, language| {
        let note = Note::WithCompensation { whose: Whose::Reform, saving };
        plain(&Telling { sides: &sides, formats: Formats::new(language) }.note(&note))
    };
    assert_eq!(note(0.0, Language::Danish), "med DUT-kompensation: ingen forskel");
    assert_eq!(note(2_900_000.0, Language::English), "with compensation: saving 2.9 million kr.");
}

#[test]
fn what_after_would_leave_short_is_told_of_the_first_year_that_differs_in_its_prices() {
    let usual = sides(&shipped("bi03-dut-2023.ron"), "dut-andel", "egen-andel");
    let told =
        |sides: &Sides| overview_of(sides).into_iter().find(|one| one.starts_with("Efter, ")).unwrap_or_default();
    assert!(told(&usual).contains(" i 2022 fra 27,6 til 0,1 mio. kr. (2023 p/l)"), "{}", told(&usual));
    let own = "\"compensation_lines/4-1-9/own_cost/2024\": 78_000_000, \"compensation_lines/4-1-9/own_cost/2025\": 78_000_000, \
               \"compensation/received_by/service\": (value: compensation,";
    let later = note_with("\"compensation/received_by/service\": (value: persons,", own);
    let later = later.replacen(
        "\"compensation/received_by/effort\": (value: spending,",
        "\"compensation/received_by/effort\": (value: compensation,",
        1,
    );
    let says = told(&sides(&read(&later), "dut-andel", "egen-andel"));
    assert!(says.contains(" i 2024 fra 27,1 til 37,1 mio. kr. (2023 p/l)."), "{says}");
}
