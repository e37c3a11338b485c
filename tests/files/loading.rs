//! Good files: what a file says is what the scenario holds, exactly, with what it leaves out filled in.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use rust_decimal::{Decimal, dec};
use sidestil::{
    model::time::CalendarMonth,
    scenario::{
        Scenario,
        checks::check,
        figure::{Figure, Status, Value},
        finding::{Code, Severity},
        path::Path,
        text::{loaded::Loaded, loading::read},
    },
};

const SMALL: &str = include_str!("../fixtures/small.ron");

fn small() -> Scenario {
    read(SMALL.as_bytes()).scenario.unwrap()
}

fn edited(from: &str, to: &str) -> Loaded {
    assert_eq!(SMALL.matches(from).count(), 1, "{from}");
    read(SMALL.replacen(from, to, 1).as_bytes())
}

fn number(scenario: &Scenario, path: &str) -> Option<Decimal> {
    scenario.inputs[path].value.number()
}

fn word<'a>(scenario: &'a Scenario, path: &str) -> Option<&'a str> {
    scenario.inputs[path].value.word()
}

#[test]
fn figures_are_held_as_written() {
    let scenario = small();
    let start = &scenario.inputs["groups/målgruppe/start/persons"];
    let expected = Figure {
        low: Some(dec!(90)),
        high: Some(dec!(110)),
        source: Some("notat".into()),
        status: Some(Status::Estimate),
        ..Figure::bare(Value::Number(dec!(100)))
    };
    assert_eq!(*start, expected);
    assert_eq!(number(&scenario, "price_index/changes/2022"), Some(dec!(0.02)));
    assert_eq!(scenario.inputs["costs/indsats/per_person"].price_level, Some(2021));
    assert_eq!(scenario.inputs["groups/pension/stay/table"].value, Value::List(vec![dec!(1), dec!(0.9), dec!(0.5)]));
    assert_eq!(word(&scenario, "costs/indsats/group"), Some("målgruppe"));
    assert_eq!(word(&scenario, "groups/job/exits_are"), Some("counts"));
    let exact = edited("inflow: 60,", "inflow: 1_234.567_890_123_456_789,").scenario.unwrap();
    assert_eq!(number(&exact, "groups/målgruppe/inflow"), Some(dec!(1234.567890123456789)));
}

#[test]
fn what_is_left_out_is_filled_in() {
    let scenario = small();
    assert_eq!(number(&scenario, "groups/job/inflow"), Some(dec!(0)));
    assert_eq!(number(&scenario, "groups/målgruppe/growth"), Some(dec!(0)));
    assert_eq!(word(&scenario, "groups/målgruppe/concerns"), Some("new_entrants"));
    assert_eq!(word(&scenario, "costs/administration/basis"), Some("gross"));
    for none in ["groups/målgruppe/closed_from", "groups/målgruppe/stay/until", "costs/ydelse/refund"] {
        assert_eq!(scenario.inputs[none], Figure::bare(Value::None), "{none}");
    }
    // A refund of none is said, one that is left out is not: on a net line the two differ.
    let change = &scenario.rule_sets[1].changes["costs/indsats/refund"];
    assert_eq!(change.value, Value::Word("none".into()));
    // A group without a start has no inputs of one, and a scenario without a potential none of that.
    assert!(!scenario.inputs.contains_key("groups/job/start/persons"));
    let start = SMALL.find("  efficiency: (").unwrap();
    let end = SMALL.find("  rule_sets: [").unwrap();
    let bare = read(format!("{}{}", &SMALL[..start], &SMALL[end..]).as_bytes()).scenario.unwrap();
    assert!(!bare.inputs.keys().any(|path| path.below("efficiency").is_some()));
    assert_eq!(word(&bare, "discount/schedule"), Some("none"));
    assert_eq!(word(&bare, "discount/timing"), Some("end"));
}

#[test]
fn things_keep_the_order_of_the_file() {
    let scenario = small();
    let ids = |section: &str| scenario.ids(section).iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(ids("groups"), ["målgruppe", "job", "pension"]);
    assert_eq!(ids("costs"), ["indsats", "ydelse", "administration"]);
    assert_eq!(ids("groups/målgruppe/exits"), ["job", "pension"]);
    // The destinations at the cap stand in the file the other way round; the model pairs them with the exits.
    assert_eq!(ids("groups/målgruppe/exits_at_cap"), ["job", "pension"]);
    assert_eq!(scenario.name("costs/ydelse"), "Ydelse");
    assert_eq!(scenario.name("departments/BIF"), "Beskæftigelse");
    assert_eq!(scenario.name("investments/indsats"), "Investering");
}

#[test]
fn rule_sets_hold_what_they_change() {
    let scenario = small();
    let (base, reform) = (&scenario.rule_sets[0], &scenario.rule_sets[1]);
    assert_eq!((&*base.id, &*base.name, &base.builds_on), ("foer", "Før", &None));
    assert!(base.changes.is_empty() && base.brought.is_empty());
    assert_eq!(reform.builds_on.as_deref(), Some("foer"));
    assert_eq!(reform.from, Some(CalendarMonth { year: 2022, month: 1 }));
    assert_eq!(reform.source.as_deref(), Some("notat"));
    assert_eq!(reform.changes.len(), 2);
    assert_eq!(reform.changes["groups/målgruppe/stay/at_most"].value, Value::Number(dec!(36)));
    assert_eq!(reform.changes["costs/indsats/refund"].from, Some(CalendarMonth { year: 2023, month: 1 }));
    let phase_in = &reform.brought["investments/indsats/effects/job/phase_in"].value;
    assert_eq!(*phase_in, Value::List(vec![dec!(0.5), dec!(1)]));
    // Without a word it builds on the base.
    let silent = edited("      builds_on: \"foer\",\n", "").scenario.unwrap();
    assert_eq!(silent.rule_sets[1].builds_on.as_deref(), Some("foer"));
}

#[test]
fn published_and_observed_figures_are_held() {
    let scenario = small();
    let published = &scenario.published[0];
    assert_eq!((&*published.measure, &*published.rules), ("group.målgruppe.growth", "foer"));
    assert_eq!((published.value, published.rounded_to), (dec!(0.25), dec!(0.05)));
    assert_eq!((&*published.period, published.rounded_parts, &published.contradiction), ("", 0, &None));
    let observed = &scenario.observed[0];
    assert_eq!(observed.persons[1], (CalendarMonth { year: 2019, month: 12 }, dec!(100)));
}

#[test]
fn every_input_and_thing_leads_to_its_line() {
    let loaded = read(SMALL.as_bytes());
    let of = |rule_set: Option<&str>, path: &str| {
        let place = loaded.positions.of(rule_set, &Path::new(path)).unwrap();
        let shown: String = place.text.chars().skip(place.column - 1).take(place.width).collect();
        (place.line, shown)
    };
    assert_eq!(of(None, "groups/målgruppe/inflow"), (25, "60".to_owned()));
    assert_eq!(of(None, "groups/målgruppe/start/persons"), (24, "100".to_owned()));
    assert_eq!(of(None, "groups/målgruppe/stay/at_most"), (26, "48".to_owned()));
    assert_eq!(of(Some("efter"), "groups/målgruppe/stay/at_most"), (55, "36".to_owned()));
    // What the rule set does not say itself stands in the base; what stands nowhere, in the thing around it.
    assert_eq!(of(Some("efter"), "groups/målgruppe/inflow"), (25, "60".to_owned()));
    assert_eq!(of(None, "groups/målgruppe/growth"), (22, "\"målgruppe\"".to_owned()));
    assert_eq!(of(None, "rule_sets/efter"), (49, "\"efter\"".to_owned()));
    assert_eq!(of(None, "sources/notat"), (16, "\"notat\"".to_owned()));
    assert_eq!(of(None, "published/0"), (71, "(".to_owned()));
    assert_eq!(of(Some("efter"), "investments/indsats"), (59, "\"indsats\"".to_owned()));
}

#[test]
fn an_amount_without_a_price_level_is_noted_and_a_potential_below_zero_warned_of() {
    let loaded = edited("(value: 90_000, price_level: 2023)", "90_000");
    let findings: Vec<_> = loaded.findings.iter().map(|finding| (finding.severity, &finding.code)).collect();
    assert_eq!(findings, [(Severity::Note, &Code::NoPriceLevel(1))]);
    assert_eq!(loaded.findings[0].place.as_ref().unwrap().line, 36);
    assert!(loaded.scenario.is_some());
    // Several are one note, at the first of them.
    let several = SMALL
        .replace("(value: 90_000, price_level: 2023)", "90_000")
        .replace("(value: 1_000_000, price_level: 2023)", "1_000_000");
    let loaded = read(several.as_bytes());
    let findings: Vec<_> = loaded.findings.iter().map(|finding| (finding.severity, &finding.code)).collect();
    assert_eq!(findings, [(Severity::Note, &Code::NoPriceLevel(4))]);
    assert_eq!(loaded.findings[0].place.as_ref().unwrap().line, 36);
    let loaded = edited("(low: (value: 5_500_000", "(low: (value: 1_200_000");
    let findings: Vec<_> = loaded.findings.iter().map(|finding| (finding.severity, &finding.code)).collect();
    assert_eq!(findings, [(Severity::Warning, &Code::EfficiencyBelowZero)]);
}

#[test]
fn an_edited_scenario_is_checked_like_a_file() {
    let mut scenario = small();
    assert_eq!(check(&scenario), []);
    let mut set = |path: &str, value: Value| {
        let old = std::mem::replace(&mut scenario.inputs.get_mut(&path.into()).unwrap().value, value);
        let codes: Vec<Code> = check(&scenario).into_iter().map(|finding| finding.code).collect();
        scenario.inputs.get_mut(&path.into()).unwrap().value = old;
        codes
    };
    assert!(matches!(set("groups/målgruppe/inflow", Value::Number(dec!(-1))).as_slice(), [Code::OutOfRange { .. }]));
    assert!(matches!(set("groups/målgruppe/inflow", Value::None).as_slice(), [Code::Missing(_)]));
    assert!(matches!(set("groups/målgruppe/inflow", Value::Word("x".into())).as_slice(), [Code::WrongType { .. }]));
    let above = set("groups/målgruppe/stay/mean", Value::Number(dec!(49)));
    assert_eq!(above, [Code::CapBelowMean { mean: dec!(49), cap: dec!(48) }]);
    let shares = set("groups/målgruppe/exits/job", Value::Number(dec!(0.41)));
    assert_eq!(shares, [Code::SharesAboveOne(dec!(1.01))]);
    // The reform's cap of 36 lies below this mean of the base; it keeps the hazard, and nothing is wrong.
    assert_eq!(set("groups/målgruppe/stay/mean", Value::Number(dec!(40))), []);
}
