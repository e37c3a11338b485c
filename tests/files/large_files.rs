//! Large files: many rule sets, groups and changes are read, checked and resolved in a time that grows with the file.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![expect(clippy::disallowed_methods, reason = "how long it takes is what is tested")]

use std::{
    fmt::Write as _,
    sync::Arc,
    time::{Duration, Instant},
};

use rust_decimal::Decimal;
use sidestil::{
    evaluation::{
        relevance, resolve,
        sides::{Side, Sides},
    },
    model::measures::{self, Answer, When},
    present::{assumptions::Assumptions, formats::Formats, words::language::Language},
    scenario::{
        finding::{Code, Severity},
        text::loading::{Loaded, read},
    },
};

const SMALL: &str = include_str!("../fixtures/small.ron");

fn with(from: &str, to: &str) -> Loaded {
    assert_eq!(SMALL.matches(from).count(), 1, "{from}");
    read(SMALL.replacen(from, to, 1).as_bytes())
}

/// The small scenario with so many more rule sets, each of which builds on the one before; the first on `first`.
fn chained(count: usize, first: &str) -> Loaded {
    let base = "    (id: \"foer\", name: \"Før\"),\n";
    let mut text = base.to_owned();
    for index in 0..count {
        let below = if index == 0 { first.to_owned() } else { format!("r{}", index - 1) };
        write!(
            text,
            "(id: \"r{index}\", name: \"R\", builds_on: \"{below}\", changes: {{ \"groups/målgruppe/inflow\": {index} }}),"
        )
        .unwrap();
    }
    with(base, &text)
}

#[test]
fn many_rule_sets_that_build_on_each_other() {
    let start = Instant::now();
    let scenario = chained(800, "foer").scenario.unwrap();
    assert_eq!(scenario.chain("r799").len(), 801);
    assert_eq!(resolve::case(&scenario, "r799").last_rules().groups[0].inflow.0, Decimal::from(799));
    let circle = chained(800, "r799");
    assert!(circle.scenario.is_none());
    let circles: Vec<usize> = circle
        .findings
        .iter()
        .filter_map(|finding| if let Code::Circle(ids) = &finding.code { Some(ids.len()) } else { None })
        .collect();
    assert_eq!(circles, [800]);
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}

#[test]
fn many_groups_lines_and_investments() {
    let mut groups = String::from("\"pension\": (");
    let mut costs = String::from("\"indsats\": (");
    for index in 0..2_000 {
        let group =
            format!("\"g{index}\": (name: \"G\", inflow: {index}, stay: (mean: 12), exits: {{ \"job\": 0.5 }}),\n");
        groups.insert_str(0, &group);
        costs.insert_str(0, &format!("\"l{index}\": (name: \"L\", yearly: {{ 2020: {index} }}, area: effort),\n"));
    }
    let text = SMALL.replacen("\"pension\": (", &groups, 1).replacen("\"indsats\": (", &costs, 1);
    let loaded = read(text.as_bytes());
    let scenario = loaded.scenario.unwrap();
    let start = Instant::now();
    let case = resolve::case(&scenario, "efter");
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    let rules = case.last_rules();
    assert_eq!((rules.groups.len(), rules.costs.len()), (2_003, 2_003));
    let group = rules.groups.iter().find(|group| &*group.id == "g7").unwrap();
    assert_eq!((group.inflow.0, group.exits.len(), group.exits[0].to), (Decimal::from(7), 1, 1));
}

#[test]
fn a_file_with_many_changes_is_told_that_they_were_not_tried() {
    let tried = |count: usize| {
        let scenario = Arc::new(chained(count, "foer").scenario.unwrap());
        let found = relevance::findings(&scenario);
        found.into_iter().find(|finding| matches!(finding.code, Code::NotTried(_)))
    };
    // The small scenario has two changes of its own.
    let finding = tried(499).unwrap();
    assert_eq!((finding.severity, finding.code), (Severity::Note, Code::NotTried(501)));
    assert_eq!(tried(3), None);
}

/// Every pair of groups asks what each of the two costs, in every account and area.
#[test]
fn the_assumptions_and_the_price_gaps_of_many_groups_and_lines() {
    let mut groups = String::from("\"pension\": (");
    let mut costs = String::from("\"indsats\": (");
    for index in 0..100 {
        let group = format!("\"g{index}\": (name: \"G\", inflow: 1, stay: (mean: 12), exits: {{ \"job\": 0.5 }}),\n");
        groups.insert_str(0, &group);
    }
    for index in 0..2_000 {
        costs.insert_str(0, &format!("\"l{index}\": (name: \"L\", yearly: {{ 2020: {index} }}, area: effort),\n"));
    }
    let text = SMALL.replacen("\"pension\": (", &groups, 1).replacen("\"indsats\": (", &costs, 1);
    let scenario = Arc::new(read(text.as_bytes()).scenario.unwrap());
    let sides = Sides::new(Side::new(&scenario, &"foer".into()), Side::new(&scenario, &"efter".into()));
    let formats = Formats { language: Language::Danish, numbers: Language::Danish };
    let assumptions = Assumptions::new(&sides, formats);
    assert!(assumptions.rows().filter(|row| row.path.as_str().ends_with("/yearly/2020")).count() >= 2_000);
    let outcome = &sides.after.outcome;
    let gaps = measures::all(outcome).into_iter().filter(|measure| measure.kind.pattern().starts_with("unit_cost_gap"));
    let said = gaps.filter(|gap| gap.of(outcome, When::Whole) != Answer::CannotBeSaid).count();
    assert!(said > 0);
}
