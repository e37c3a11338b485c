//! A side calculated beside others is what it is calculated alone: what one of them does is taken over where the rules are
//! the same, and only there.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::sync::Arc;

use sidestil::{
    app::examples::EXAMPLES,
    evaluation::sides::Side,
    scenario::{edit, figure::Value, text::loading},
};

#[test]
fn a_change_of_one_rule_set_leaves_the_others_as_calculated() {
    let scenario = Arc::new(loading::read(EXAMPLES[0].text.as_bytes()).scenario.unwrap());
    let [before, after] = scenario.default_sides().unwrap();
    let at_hand = [&before, &after].map(|rules| Side::new(&scenario, rules));
    let path = "groups/ressourceforløb/stay/at_most".into();
    let edited = Arc::new(edit::set(&scenario, &after, &path, Value::Number(48.into())).unwrap());
    let beside = [&before, &after].map(|rules| Side::beside(&[&at_hand[0], &at_hand[1]], &edited, rules));
    assert!(Arc::ptr_eq(&beside[0].outcome, &at_hand[0].outcome), "the rules before are the same");
    let alone = Side::new(&edited, &after);
    assert_eq!(format!("{:?}", beside[1].outcome), format!("{:?}", alone.outcome), "the rules after are others");
    assert_ne!(format!("{:?}", beside[1].outcome), format!("{:?}", at_hand[1].outcome), "the cap changes something");
    assert!(Arc::ptr_eq(&beside[0].scenario, &edited), "it is a side of the scenario as it is now");
}

#[test]
fn every_rule_set_beside_any_other_is_what_it_is_alone() {
    let fixtures = [
        include_str!("../fixtures/everything.ron"),
        include_str!("../fixtures/dated.ron"),
        include_str!("../fixtures/investments.ron"),
        include_str!("../fixtures/small.ron"),
    ];
    for text in EXAMPLES.iter().map(|example| example.text).chain(fixtures) {
        let scenario = Arc::new(loading::read(text.as_bytes()).scenario.unwrap());
        for rules in &scenario.rule_sets {
            let alone = Side::new(&scenario, &rules.id);
            for other in &scenario.rule_sets {
                let beside = Side::beside(&[&Side::new(&scenario, &other.id)], &scenario, &rules.id);
                assert_eq!(
                    format!("{:?}", beside.outcome),
                    format!("{:?}", alone.outcome),
                    "{} beside {}",
                    rules.id,
                    other.id
                );
            }
        }
    }
}
