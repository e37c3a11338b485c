//! First entries that are told apart only as far as the period lets them matter: against the definition written out, where
//! a stay until some months after first entry ends at the beginning, at the end, on either side of the end, or never.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use sidestil::{evaluation::resolve, model::simulate::simulate, scenario::text::loading};

use crate::plain;

/// Three groups in a ring under the refund ladder, the second of which begins the weeks anew where it `resets`.
fn ring(until: [u32; 2], resets: &str) -> String {
    let [first, later] = until;
    let line = |id: &str| {
        format!(
            "\"{id}\": (name: \"{id}\", group: \"{id}\", per_person: (value: 100, price_level: 2020), area: support, refund: ladder),"
        )
    };
    let lines: String = ["a", "b", "c"].map(line).concat();
    format!(
        "(format: 4, title: \"Ring\", place: \"Prøveby\", period: (first_year: 2020, years: 3), price_level: 2020,
        groups: {{
            \"a\": (name: \"A\", start: (persons: 90, weeks: 10), inflow: 60, stay: (mean: 7, at_most: 9), exits: {{ \"b\": 0.5, \"c\": 0.3 }}),
            \"b\": (name: \"B\", inflow: 6, stay: (exactly: 4), exits: {{ \"a\": 0.4, \"c\": 0.5 }}, resets_weeks: {resets}),
            \"c\": (name: \"C\", start: (persons: 30, seniority: uniform, over: 5), inflow: 12, stay: (until: {first}), exits: {{ \"a\": 0.2 }}),
        }},
        costs: {{ {lines} }},
        rule_sets: [
            (id: \"før\", name: \"Før\"),
            (id: \"efter\", name: \"Efter\", from: \"2021-05\", changes: {{ \"groups/c/stay/until\": {later}, \"groups/c/concerns\": everyone }}),
        ])"
    )
}

#[test]
fn first_entries_that_never_matter_share_a_column_and_nothing_differs() {
    for (until, resets) in [
        ([2, 12], "yes"),
        ([20, 30], "yes"),
        ([30, 20], "yes"),
        ([35, 36], "yes"),
        ([37, 38], "yes"),
        ([41, 42], "yes"),
        ([60, 60], "yes"),
        ([1_200, 24], "yes"),
        ([24, 1_200], "yes"),
        ([1_200, 1_200], "yes"),
        ([30, 20], "no"),
        ([1_200, 36], "no"),
    ] {
        let loaded = loading::read(ring(until, resets).as_bytes());
        assert!(loaded.scenario.is_some(), "{:?}", loaded.findings);
        let scenario = loaded.scenario.unwrap();
        for rules in ["før", "efter"] {
            let case = resolve::case(&scenario, rules);
            let (flows, plain) = (simulate(&case), plain::simulate(&case));
            for (group, flow) in flows.groups.iter().enumerate() {
                let near = |one: f64, other: f64| (one - other).abs() <= 1e-9 * other.abs() + 1e-10;
                for month in 0..36 {
                    let at = format!("{until:?} {resets} {rules}: group {group} in month {month}");
                    assert!(near(flow.persons[month], plain.persons[group][month]), "persons, {at}");
                    assert!(near(flow.exits[month], plain.exits[group][month]), "exits, {at}");
                    let steps = flow.steps.as_ref().unwrap()[month].iter().zip(&plain.steps[group][month]);
                    assert!(
                        steps.clone().all(|(one, other)| near(*one, *other)),
                        "steps, {at}: {:?}",
                        steps.collect::<Vec<_>>()
                    );
                }
            }
        }
    }
}

/// Those of a start stay by the rules of the month before the first, however short the stay was before them. 26 persons of
/// ages 0 … 25 under *until 26*, of whom a quarter comes back for a month: 1 leaves before the first month, then each
/// month 1 and who came back. 25 + 0,25; 24 + 0,25 · 1,25; 23 + 0,25 · (1 + 0,3125).
#[test]
fn a_start_stays_by_rules_that_changed_before_the_first_month() {
    let text =
        "(format: 4, title: \"Start\", place: \"Prøveby\", period: (first_year: 2020, years: 2), price_level: 2020,
        groups: { \"a\": (name: \"A\", start: (persons: 26), inflow: 0, stay: (exactly: 1), exits: { \"a\": 0.25 }) },
        rule_sets: [
            (id: \"før\", name: \"Før\"),
            (id: \"efter\", name: \"Efter\", from: \"2019-12\", changes: {
                \"groups/a/stay/exactly\": none, \"groups/a/stay/until\": 26, \"groups/a/concerns\": everyone,
            }),
        ])";
    let loaded = loading::read(text.as_bytes());
    let case = resolve::case(&loaded.scenario.expect("the scenario is valid"), "efter");
    let persons = &simulate(&case).groups[0].persons;
    for (month, worked) in [25.25, 24.3125, 23.328_125].into_iter().enumerate() {
        assert!((persons[month] - worked).abs() < 1e-9, "month {month}: {}", persons[month]);
    }
}
