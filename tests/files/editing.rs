//! Editing one value: what a typed number keeps and what it loses, when a change is lifted, where dragging stops.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use proptest::{prelude::*, sample::Index};
use rust_decimal::{Decimal, dec};
use sidestil::{
    app::examples::EXAMPLES,
    evaluation::{
        resolve,
        sides::{Side, Sides},
    },
    model::{
        id::Id,
        measures::{Answer, When, find},
        spending::Size,
    },
    present::{
        assumptions::details,
        formats::Formats,
        views::{Arrangement, Shown, catalogue::sources::sources},
        words::language::Language,
    },
    scenario::{
        Scenario,
        edit::{lift, limits, restore, set},
        figure::{Figure, Status, Value},
        layers::Layers,
        path::Path,
        schema::{Unit, kind_of},
        text::loading::read,
    },
};

const SMALL: &str = include_str!("../fixtures/small.ron");
const PRICE: &str = "costs/indsats-ressourceforløb/per_person";
const CAP: &str = "groups/ressourceforløb/stay/at_most";

fn reform() -> Scenario {
    read(EXAMPLES[0].text.as_bytes()).scenario.unwrap()
}

/// The small scenario with one place replaced.
fn small(from: &str, to: &str) -> Scenario {
    assert_eq!(SMALL.matches(from).count(), 1, "{from}");
    let loaded = read(SMALL.replacen(from, to, 1).as_bytes());
    loaded.scenario.unwrap_or_else(|| unreachable!("{:?}", loaded.findings))
}

fn typed(scenario: &Scenario, rule_set: &str, path: &str, value: Decimal) -> Scenario {
    set(scenario, rule_set, &Path::new(path), Value::Number(value)).unwrap()
}

fn change<'a>(scenario: &'a Scenario, rule_set: &str, path: &str) -> Option<&'a Figure> {
    scenario.rule_set(rule_set).unwrap().changes.get(path)
}

fn dragged(scenario: &Scenario, rule_set: &str, path: &str) -> (Decimal, Decimal) {
    let path = Path::new(path);
    limits(scenario, rule_set, &path, kind_of(&path).unwrap())
}

#[test]
fn a_typed_price_keeps_the_prices_in_which_it_is_shown() {
    let edited = typed(&reform(), "hoejst-3-aar", PRICE, dec!(41085));
    assert_eq!(change(&edited, "hoejst-3-aar", PRICE).unwrap().price_level, Some(2017));
    let case = resolve::case(&edited, "hoejst-3-aar");
    let line = case.last_rules().costs.iter().find(|line| &*line.id == "indsats-ressourceforløb").unwrap();
    let Size::PerPerson { price, .. } = &line.size else { unreachable!("a price") };
    // 41.085 · 1,019 · 1,013 · 1,011 · 1,012 · 1,043 · 1,025 = 41.085 · 1,129077
    assert_eq!(price.0.round_dp(6), dec!(46388.119000));
}

#[test]
fn a_value_equal_to_the_inherited_one_lifts_the_change_where_its_prices_are_the_same() {
    let scenario = reform();
    let edited = typed(&scenario, "hoejst-3-aar", PRICE, dec!(41085));
    assert_eq!(typed(&edited, "hoejst-3-aar", PRICE, dec!(41084)), scenario);
    assert_eq!(lift(&edited, "hoejst-3-aar", &Path::new(PRICE)).unwrap(), scenario);
    // 40.000 kr. in 2023 prices are not the base's 40.000 kr. in 2021 prices.
    let change_from = "\"costs/indsats/refund\": (value: none, from: \"2023-01\"),";
    let with_price = format!("{change_from} \"costs/indsats/per_person\": (value: 50_000, price_level: 2023),");
    let other_level = small(change_from, &with_price);
    let edited = typed(&other_level, "efter", "costs/indsats/per_person", dec!(40000));
    let figure = change(&edited, "efter", "costs/indsats/per_person").unwrap();
    assert_eq!((figure.value.number(), figure.price_level), (Some(dec!(40000)), Some(2023)));
    let lifted = lift(&edited, "efter", &Path::new("costs/indsats/per_person")).unwrap();
    assert!(change(&lifted, "efter", "costs/indsats/per_person").is_none());
}

#[test]
fn a_typed_value_is_an_assumption_and_rests_on_no_source() {
    let scenario = std::sync::Arc::new(typed(&reform(), "hoejst-3-aar", PRICE, dec!(41085)));
    let figure = change(&scenario, "hoejst-3-aar", PRICE).unwrap();
    assert_eq!((&figure.source, figure.status, &figure.note), (&None, Some(Status::Assumption), &None));
    // The rule set rests on BI03, which does not say 41.085.
    let rules = scenario.rule_set("hoejst-3-aar").unwrap();
    assert_eq!((rules.source.as_deref(), rules.source_of(figure)), (Some("bi03"), None));
    let formats = Formats::new(Language::Danish);
    let [before, after] = [0, 1].map(|index: usize| Side::new(&scenario, &scenario.rule_sets[index].id));
    let sides = Sides::new(before, after);
    let lines = details(&sides, 1, &Path::new(PRICE), Unit::Kr, formats);
    assert_eq!(lines[0].text, "ingen");
    let opened = [None; 2];
    let view = sources(Shown { sides: &sides, marked: None, opened, arrangement: Arrangement::Together, formats });
    let unsourced: Vec<&str> = view.unsourced.iter().map(|used| used.path.as_str()).collect();
    assert_eq!(unsourced, [PRICE]);
    assert!(view.sources.iter().all(|card| card.uses.iter().all(|used| used.value != "41.085\u{a0}kr.")));
}

#[test]
fn a_change_that_the_file_leaves_to_its_rule_set_rests_on_the_rule_sets_source() {
    let scenario = small("(value: none, from: \"2023-01\")", "(value: 0.25, from: \"2023-01\")");
    let rules = scenario.rule_set("efter").unwrap();
    let path = "costs/indsats/refund";
    assert_eq!(rules.source_of(&rules.changes[path]).map(|id| &**id), Some("notat"));
    let edited = typed(&scenario, "efter", path, dec!(0.3));
    let figure = change(&edited, "efter", path).unwrap();
    assert_eq!((edited.rule_set("efter").unwrap().source_of(figure), figure.from), (None, rules.changes[path].from));
}

/// On a net line a refund of none and one that is left out differ, and a file has a word for the first alone.
#[test]
fn no_refund_that_is_typed_is_said_as_a_file_says_it() {
    let scenario = read(SMALL.as_bytes()).scenario.unwrap();
    let none = |rules: &str, path: &str| set(&scenario, rules, &Path::new(path), Value::None).unwrap();
    let said = Value::Word("none".into());
    assert_eq!(none("foer", "costs/indsats/refund").inputs["costs/indsats/refund"].value, said);
    // The reform has it already; on the other line it is left out, and nothing is typed over.
    assert_eq!(none("efter", "costs/indsats/refund"), scenario);
    assert_eq!(none("foer", "costs/ydelse/refund"), scenario);
    assert_eq!(none("efter", "costs/ydelse/refund"), scenario);
}

#[test]
fn facts_and_the_base_are_edited_in_place_and_restored() {
    let scenario = reform();
    let start = Path::new("groups/ressourceforløb/start/persons");
    let edited = typed(&scenario, "hoejst-3-aar", start.as_str(), dec!(1700));
    assert_eq!(edited.inputs[&start].value, Value::Number(dec!(1700)));
    assert_eq!(edited.inputs[&start].source, None);
    assert!(edited.rule_sets[1].changes.get(&start).is_none());
    assert_eq!(restore(&edited, &scenario, "hoejst-3-aar", &start).unwrap(), scenario);
    let points = Path::new("investments/lovens-initiativer/effects/flere-i-job/points");
    let edited = typed(&scenario, "hoejst-3-aar", points.as_str(), dec!(0.05));
    assert_eq!(edited.rule_sets[1].brought[&points].value, Value::Number(dec!(0.05)));
    assert_eq!(restore(&edited, &scenario, "hoejst-3-aar", &points).unwrap(), scenario);
}

#[test]
fn what_would_be_wrong_is_refused() {
    assert!(set(&reform(), "hoejst-5-aar", &Path::new(CAP), Value::Number(dec!(44))).is_err(), "the mean is 45");
    assert!(set(&reform(), "hoejst-3-aar", &Path::new("costs/findes/per_person"), Value::Number(dec!(1))).is_err());
}

#[test]
fn dragging_stops_where_a_stay_and_its_cap_meet() {
    let scenario = reform();
    let mean = "groups/ressourceforløb/stay/mean";
    assert_eq!(dragged(&scenario, "hoejst-5-aar", mean), (dec!(1), dec!(60)));
    assert_eq!(dragged(&scenario, "hoejst-5-aar", CAP), (dec!(45), dec!(1200)));
    // The reform's cap lies above the base's mean, which keeps its hazard: nothing stops it.
    assert_eq!(dragged(&scenario, "hoejst-3-aar", CAP), (dec!(1), dec!(1200)));
    let exact = small("stay: (mean: 20, at_most: 48)", "stay: (exactly: 20.5, at_most: 48)");
    assert_eq!(dragged(&exact, "foer", "groups/målgruppe/stay/exactly"), (dec!(1), dec!(48)));
    assert_eq!(dragged(&exact, "foer", "groups/målgruppe/stay/at_most"), (dec!(21), dec!(1200)));
}

#[test]
fn dragging_stops_where_an_effect_and_the_cap_meet() {
    let scenario = read(SMALL.as_bytes()).scenario.unwrap();
    // The cap of the reform is 36 from 2022; the effect leads to a mean of 18.
    let effect = "investments/indsats/effects/kortere/mean_stay";
    assert_eq!(dragged(&scenario, "efter", effect), (dec!(1), dec!(36)));
    assert_eq!(dragged(&scenario, "efter", "groups/målgruppe/stay/at_most"), (dec!(18), dec!(1200)));
    for (path, value, is_valid) in [
        (effect, dec!(36), true),
        (effect, dec!(37), false),
        ("groups/målgruppe/stay/at_most", dec!(18), true),
        ("groups/målgruppe/stay/at_most", dec!(17), false),
    ] {
        assert_eq!(set(&scenario, "efter", &Path::new(path), Value::Number(value)).is_ok(), is_valid, "{path} {value}");
    }
}

#[test]
fn a_mean_stay_without_an_end_cannot_be_said() {
    // A mean of 48 under a cap of 48 keeps everyone until the cap; without the cap nobody ever leaves.
    let scenario = small("mean: 20, at_most: 48", "mean: 48, at_most: 48");
    let path = Path::new("groups/målgruppe/stay/at_most");
    let scenario = std::sync::Arc::new(set(&scenario, "efter", &path, Value::None).unwrap());
    let [before, after] = [0, 1].map(|index: usize| Side::new(&scenario, &scenario.rule_sets[index].id));
    let sides = Sides::new(before, after);
    let measure = find("group.målgruppe.mean_stay").unwrap();
    assert_eq!(measure.of(&sides.before.outcome, When::Whole), Answer::Simulated(48.0));
    assert_eq!(measure.of(&sides.after.outcome, When::Whole), Answer::CannotBeSaid);
    assert_eq!(measure.difference(&sides.comparison, When::Whole), Answer::CannotBeSaid);
}

/// An input of the reform by its place among all that each rule set states or inherits.
fn inputs(scenario: &Scenario) -> Vec<(Id, Path)> {
    let mut all = Vec::new();
    for rules in &scenario.rule_sets {
        let brought = scenario.inputs.keys().chain(rules.brought.keys()).chain(rules.changes.keys());
        all.extend(brought.map(|path| (rules.id.clone(), path.clone())));
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// What was typed and taken back leaves nothing behind; and typing what stands there again is no change.
    #[test]
    fn to_set_after_restoring_what_stands_there_changes_nothing(at in any::<Index>(), percent in 1_i64..300) {
        let as_read = reform();
        let (rule_set, path) = at.get(&inputs(&as_read)).clone();
        let holds = |scenario: &Scenario| {
            let layers = Layers::new(scenario, &rule_set);
            layers.last(path.as_str()).map(|(_, figure)| figure.value.clone())
        };
        let Some(value) = holds(&as_read) else { return Ok(()) };
        let other = value.number().map(|number| Value::Number((number * Decimal::new(percent, 2)).round_dp(2)));
        let edited = other.and_then(|other| set(&as_read, &rule_set, &path, other).ok()).unwrap_or(as_read.clone());
        let restored = restore(&edited, &as_read, &rule_set, &path).unwrap();
        prop_assert_eq!(&restored, &as_read, "{} {}", rule_set, path);
        let again = set(&restored, &rule_set, &path, value).unwrap();
        prop_assert_eq!(again, restored, "{} {}", rule_set, path);
    }
}
