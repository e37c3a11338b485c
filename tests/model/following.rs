//! The panel made from the last one while a number is dragged is the panel made from nothing, whichever number it is.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::sync::Arc;

use rust_decimal::{Decimal, dec};
use sidestil::{
    app::examples::EXAMPLES,
    evaluation::sides::{Side, Sides},
    model::id::Id,
    present::{assumptions::Assumptions, formats::Formats, words::language::Language},
    scenario::{Scenario, edit, figure::Value, path::Path, text::loading},
};

const DA: Formats = Formats::new(Language::Danish);

fn sides(scenario: &Arc<Scenario>, [before, after]: &[Id; 2]) -> Sides {
    Sides::new(Side::new(scenario, before), Side::new(scenario, after))
}

/// The scenario with another number at a path of a rule set, where one is valid.
fn with_another(scenario: &Scenario, rules: &Id, path: &Path, number: Decimal) -> Option<Arc<Scenario>> {
    let others = [number + dec!(1), number - dec!(1), number / dec!(2), number + dec!(0.001), dec!(0)];
    let edited = |other: Decimal| edit::set(scenario, rules, path, Value::Number(other)).ok();
    others.into_iter().filter(|other| *other != number).find_map(edited).map(Arc::new)
}

#[track_caller]
fn assert_same(from_last: &Assumptions, from_nothing: &Assumptions, of: &str) {
    for (one, other) in from_last.rows().zip(from_nothing.rows()) {
        assert_eq!(one, other, "turning {of}");
    }
    assert_eq!(from_last, from_nothing, "turning {of}");
}

#[test]
fn a_panel_from_the_last_is_the_panel_from_nothing() {
    let (mut followed, mut anew) = (0, 0);
    for shipped in EXAMPLES {
        let scenario = Arc::new(loading::read(shipped.text.as_bytes()).scenario.unwrap());
        let pair = scenario.default_sides().unwrap();
        let last = sides(&scenario, &pair);
        let panel = Assumptions::new(&last, DA);
        for row in panel.rows() {
            for (side, rules) in pair.iter().enumerate() {
                let Some(number) = row.cell(side).and_then(|cell| cell.number) else { continue };
                // From what the file says to the first change of it, and from that to the next, as a drag goes.
                let Some(first) = with_another(&scenario, rules, &row.path, number) else { continue };
                let between = sides(&first, &pair);
                let from_nothing = Assumptions::new(&between, DA);
                if let Some(from_last) = panel.following(&last, &between, DA) {
                    assert_same(&from_last, &from_nothing, &format!("{} of {rules} in {}", row.path, shipped.name));
                }
                let Some(next) = with_another(&first, rules, &row.path, number + dec!(1)) else { continue };
                let now = sides(&next, &pair);
                match from_nothing.following(&between, &now, DA) {
                    Some(from_last) => {
                        assert_eq!(
                            from_last,
                            Assumptions::new(&now, DA),
                            "{} of {rules} in {}",
                            row.path,
                            shipped.name
                        );
                        followed += 1;
                    }
                    None => anew += 1,
                }
            }
        }
    }
    assert!(followed > 2 * anew, "most numbers are followed: {followed}, and {anew} not");
}

#[test]
fn what_differs_in_more_than_numbers_is_made_from_nothing() {
    let scenario = Arc::new(loading::read(EXAMPLES[0].text.as_bytes()).scenario.unwrap());
    let pair = scenario.default_sides().unwrap();
    let last = sides(&scenario, &pair);
    let panel = Assumptions::new(&last, DA);
    let (before, after) = (&pair[0], &pair[1]);
    assert!(panel.following(&last, &last, DA).is_some());
    let other = sides(&scenario, &[after.clone(), before.clone()]);
    assert!(panel.following(&last, &other, DA).is_none(), "other rule sets");
    let said = edit::set(&scenario, before, &"groups/ressourceforløb/stay/at_most".into(), Value::None);
    let said = sides(&Arc::new(said.unwrap()), &pair);
    assert!(panel.following(&last, &said, DA).is_none(), "a number becomes a word");
    let mut named = (*scenario).clone();
    named.rule_sets[1].name = "Andet".into();
    assert!(panel.following(&last, &sides(&Arc::new(named), &pair), DA).is_none(), "another name");
}
