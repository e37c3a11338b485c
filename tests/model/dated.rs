//! Dated figures, worked by hand with the arithmetic beside each value (`beregning.md` 1.5), and the law that a
//! dated base says what rule sets upon each other would.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::sync::Arc;

use proptest::{collection::btree_map, prelude::*, sample::select};
use sidestil::{
    evaluation::{resolve, sides::Side},
    model::{
        measures::{When, find},
        simulate::simulate,
        time::Month,
    },
    present::{assumptions::Assumptions, formats::Formats, words::language::Language},
    scenario::{
        Scenario,
        edit::{self, part::Edit},
        figure::Value,
        layers::Layers,
        path::Path,
        schema::kind_of,
        text::loading,
    },
};

/// A scenario from January 2020 with these groups and rule sets.
fn scenario(years: u32, groups: &str, rule_sets: &str) -> Arc<Scenario> {
    let text = format!(
        "(format: 4, title: \"Prøve\", place: \"Prøveby\", period: (first_year: 2020, years: {years}), price_level: 2020,
         groups: {{{groups}}}, rule_sets: [(id: \"r0\", name: \"R0\"), {rule_sets}])"
    );
    let loaded = loading::read(text.as_bytes());
    Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{:#?}\n{text}", loaded.findings)))
}

fn persons(scenario: &Scenario, rules: &str, group: usize) -> Vec<f64> {
    simulate(&resolve::case(scenario, rules)).groups[group].persons.clone()
}

#[track_caller]
fn are(persons: &[f64], expected: &[(usize, f64)]) {
    for (month, expected) in expected {
        let actual = persons[*month];
        assert!((actual - expected).abs() < 1e-9, "month {month}: {actual}, not {expected}");
    }
}

/// The number that holds at an input in some months under a rule set.
fn held(scenario: &Scenario, rules: &str, path: &str, months: &[i32]) -> Vec<i64> {
    let layers = Layers::new(scenario, rules);
    let number = |month: &i32| layers.figure(path, Month(*month)).unwrap().1.value.number().unwrap();
    months.iter().map(|month| i64::try_from(number(month)).unwrap()).collect()
}

#[test]
fn each_figure_holds_until_the_next_and_a_change_ends_what_the_rules_below_it_say() {
    let scenario = scenario(
        10,
        r#""a": (name: "A", stay: (exactly: 1), inflow: [100, (value: 200, from: "2022-01"), (value: 300, from: "2024-01")])"#,
        r#"(id: "r1", name: "R1", changes: {"groups/a/inflow": (value: 150, from: "2023-01")}),
           (id: "r2", name: "R2", builds_on: "r1", changes: {
               "groups/a/inflow": [(value: 120, from: "2022-01"), (value: 130, from: "2025-01")]})"#,
    );
    let path = "groups/a/inflow";
    assert_eq!(held(&scenario, "r0", path, &[0, 23, 24, 47, 48, 119]), [100, 100, 200, 200, 300, 300]);
    assert_eq!(held(&scenario, "r1", path, &[0, 24, 36, 48]), [100, 200, 150, 150]);
    assert_eq!(held(&scenario, "r2", path, &[0, 24, 36, 48, 60]), [100, 120, 120, 120, 130]);
    // What is simulated is the same: a month's inflow is a twelfth, and all stay a month.
    are(&persons(&scenario, "r2", 0), &[(0, 100.0 / 12.0), (24, 10.0), (59, 10.0), (60, 130.0 / 12.0)]);
}

#[test]
fn growth_multiplies_what_holds_each_january_by_the_growth_in_force() {
    let yearly = |scenario: &Arc<Scenario>| {
        let side = Side::new(scenario, &"r0".into());
        let inflow = find("group.a.inflow").unwrap();
        move |year| inflow.of(&side.outcome, When::Year(year)).number().unwrap()
    };
    let grown = scenario(
        4,
        r#""a": (name: "A", stay: (exactly: 1), inflow: [100, (value: 200, from: "2022-01")], growth: 0.1)"#,
        "",
    );
    // 100, 100 · 1,1 = 110, 200 · 1,1² = 242, 200 · 1,1³ = 266,2.
    let of = yearly(&grown);
    for (year, expected) in [(2020, 100.0), (2021, 110.0), (2022, 242.0), (2023, 266.2)] {
        assert!((of(year) - expected).abs() < 1e-9, "{year}: {}", of(year));
    }
    let faster = scenario(
        5,
        r#""a": (name: "A", stay: (exactly: 1), inflow: 100, growth: [0.02, (value: 0.1, from: "2024-01")])"#,
        "",
    );
    // 100 · 1,02³ · 1,1 = 116,73288 in the fifth year.
    assert!((yearly(&faster)(2024) - 116.732_88).abs() < 1e-9, "{}", yearly(&faster)(2024));
}

#[test]
fn a_dated_inflow_fills_a_group_step_by_step() {
    let scenario = scenario(
        3,
        r#""a": (name: "A", start: (persons: 100), stay: (exactly: 10), inflow: [120, (value: 240, from: "2021-01")])"#,
        "",
    );
    // From month 12 on 20 enter and 10 leave, until in month 21 the last ten classes are of 20.
    let persons = persons(&scenario, "r0", 0);
    are(&persons, &[(0, 100.0), (11, 100.0), (12, 110.0), (16, 150.0), (20, 190.0), (21, 200.0), (35, 200.0)]);
}

#[test]
fn a_cohort_keeps_the_date_of_its_entry_unless_a_later_one_concerns_everyone() {
    let with = |concerns: &str| {
        let group = r#""a": (name: "A", start: (persons: 100), inflow: 120, CONCERNS
            stay: (exactly: [10, (value: 6, from: "2021-01"), (value: 8, from: "2021-04")]))"#;
        persons(&scenario(4, &group.replace("CONCERNS", concerns), ""), "r0", 0)
    };
    // New entrants: those who entered before month 12 stay 10 months, those of 12, 13, 14 stay 6, later ones 8.
    are(
        &with(""),
        &[(11, 100.0), (17, 100.0), (18, 90.0), (19, 80.0), (20, 70.0), (21, 70.0), (22, 80.0), (23, 80.0), (47, 80.0)],
    );
    // Everyone: six classes in month 13, and from month 15 on they stay until there are eight.
    are(&with("concerns: everyone,"), &[(12, 100.0), (13, 60.0), (15, 60.0), (16, 70.0), (17, 80.0), (40, 80.0)]);
    // 6 for new entrants, 8 for everyone: in month 16 all who had been there 8 months or more are gone.
    are(
        &with(r#"concerns: [new_entrants, (value: everyone, from: "2021-04")],"#),
        &[(12, 100.0), (15, 100.0), (16, 80.0), (20, 80.0), (40, 80.0)],
    );
}

#[test]
fn entry_into_the_group_decides_and_not_entry_into_the_model() {
    let scenario = scenario(
        5,
        r#""a": (name: "A", start: (persons: 120), inflow: 120, stay: (exactly: 12), exits: {"b": 1}),
           "b": (name: "B", start: (persons: 100), stay: (exactly: [10, (value: 6, from: "2021-07")]))"#,
        "",
    );
    // Those who came into b in month 17 stay to month 26; those of month 18 only to month 23.
    are(&persons(&scenario, "r0", 1), &[(17, 100.0), (21, 100.0)]);
    let empty = self::scenario(
        5,
        r#""a": (name: "A", inflow: 120, stay: (exactly: 12), exits: {"b": 1}),
           "b": (name: "B", stay: (exactly: [10, (value: 6, from: "2021-07")]))"#,
        "",
    );
    // The first arrive in month 12: 6 classes in month 17, 10 in month 21, 7 in month 26 (those of 17, and of 21 to 26), 6 on.
    are(&persons(&empty, "r0", 1), &[(17, 60.0), (21, 100.0), (26, 70.0), (27, 60.0), (59, 60.0)]);
}

#[test]
fn phasing_in_over_six_years_is_one_list() {
    let list = scenario(
        8,
        r#""a": (name: "A", start: (persons: 100), inflow: 120, stay: (exactly: 10), exits: {"b": [0.1,
             (value: 0.2, from: "2021-01"), (value: 0.3, from: "2022-01"), (value: 0.4, from: "2023-01"),
             (value: 0.5, from: "2024-01"), (value: 0.6, from: "2025-01"), (value: 0.7, from: "2026-01")]}),
           "b": (name: "B", stay: (exactly: 1))"#,
        "",
    );
    let mut sets = String::new();
    for (number, year) in (2..8).zip(2021..) {
        let below = if number == 2 { String::new() } else { format!("builds_on: \"r{}\",", number - 1) };
        let change = format!("\"groups/a/exits/b\": (value: 0.{number}, from: \"{year}-01\")");
        sets += &format!("(id: \"r{number}\", name: \"R\", {below} changes: {{{change}}}),");
    }
    let stacked = scenario(
        8,
        r#""a": (name: "A", start: (persons: 100), inflow: 120, stay: (exactly: 10), exits: {"b": 0.1}),
           "b": (name: "B", stay: (exactly: 1))"#,
        &sets,
    );
    assert_eq!(resolve::case(&list, "r0"), resolve::case(&stacked, "r7"));
    // 10 leave each month, and in 2026 7 of them arrive in b the month after.
    are(&persons(&list, "r0", 1), &[(12, 1.0), (13, 2.0), (73, 7.0)]);
}

#[test]
fn a_mean_is_read_under_the_cap_of_its_month_in_one_rule_set_as_in_two() {
    let loaded = loading::read(include_bytes!("../fixtures/mean-then-cap.ron"));
    let scenario = loaded.scenario.unwrap_or_else(|| panic!("{:#?}", loaded.findings));
    assert_eq!(resolve::case(&scenario, "r1"), resolve::case(&scenario, "r3"));
    // h from Σ(1 − h)^a over a < 60 equal to 20; then Σ(1 − h)^a over a < 30 is 16,20757488.
    let stay = sidestil::model::stays::mean_stay(&resolve::case(&scenario, "r1").last_rules().groups[0].stay);
    assert!((stay - 16.207_574_88).abs() < 1e-8, "{stay}");
    are(
        &persons(&scenario, "r1", 0).iter().map(|one| (one * 1e6).round() / 1e6).collect::<Vec<_>>(),
        &[(47, 616.256_535)],
    );
    // A mean above a later cap is cut by it, not refused.
    let text = include_str!("../fixtures/mean-then-cap.ron").replace("value: 20", "value: 39");
    let loaded = loading::read(text.as_bytes());
    assert!(loaded.scenario.is_some(), "{:#?}", loaded.findings);
}

#[test]
fn every_kind_of_dated_input_takes_a_list() {
    let text = include_str!("../fixtures/dated.ron");
    let loaded = loading::read(text.as_bytes());
    let scenario = loaded.scenario.unwrap_or_else(|| panic!("{:#?}", loaded.findings));
    let dated = sidestil::scenario::schema::INPUTS
        .iter()
        .filter(|kind| kind.holds == sidestil::scenario::schema_rules::Holds::Dated);
    for kind in dated {
        let has_date = |path: &Path| path.is_dated() && kind_of(path) == Some(kind);
        assert!(scenario.inputs.keys().any(has_date), "no date in the base: {}", kind.pattern);
    }
    let sides = [0, 1].map(|index: usize| Side::new(&Arc::new(scenario.clone()), &scenario.rule_sets[index].id));
    assert_ne!(sides[0].outcome.case, sides[1].outcome.case);
}

/// What is typed at a date, and from which month, is what the panel and the calculation have.
#[test]
fn a_date_is_typed_moved_and_lifted() {
    let scenario = scenario(
        10,
        r#""a": (name: "A", stay: (exactly: 1), inflow: [100, (value: 200, from: "2022-01"), (value: 300, from: "2024-01")])"#,
        r#"(id: "r1", name: "R1", from: "2021-01")"#,
    );
    let (path, number) = ("groups/a/inflow", |number: i64| Value::Number(number.into()));
    let months = &[0, 12, 24, 36, 48, 60];
    // A date of the base that a rule set inherits: from there on it says the rest itself.
    let set = edit::set(&scenario, "r1", &Path::new("groups/a/inflow@2022-01"), number(250)).unwrap();
    assert_eq!(held(&set, "r1", path, months), [100, 100, 250, 250, 300, 300]);
    assert_eq!(held(&set, "r0", path, months), [100, 100, 200, 200, 300, 300]);
    // A new date in between, and one before the rule set's first.
    let more = edit::set(&set, "r1", &Path::new("groups/a/inflow@2023-01"), number(270)).unwrap();
    assert_eq!(held(&more, "r1", path, months), [100, 100, 250, 270, 300, 300]);
    let before = edit::set(&more, "r1", &Path::new("groups/a/inflow@2021-01"), number(110)).unwrap();
    assert_eq!(held(&before, "r1", path, months), [100, 110, 250, 270, 300, 300]);
    assert_eq!(before.rule_set("r1").unwrap().changes.get(path).unwrap().from, None, "the rule set's own month");
    // Moved, and lifted again.
    let date = |path: &str, year| Edit::Date {
        rule_set: "r1".into(),
        path: Path::new(path),
        month: sidestil::model::time::CalendarMonth { year, month: 1 },
    };
    let moved = edit::edit(&before, &date("groups/a/inflow@2024-01", 2025)).unwrap();
    assert_eq!(held(&moved, "r1", path, months), [100, 110, 250, 270, 270, 300]);
    assert!(edit::edit(&before, &date("groups/a/inflow@2024-01", 2023)).is_err(), "there is one from that month");
    assert!(edit::edit(&before, &date(path, 2026)).is_err(), "the first comes before the others");
    let lifted = edit::lift(&moved, "r1", &Path::new("groups/a/inflow@2023-01")).unwrap();
    assert_eq!(held(&lifted, "r1", path, months), [100, 110, 250, 250, 250, 300]);
    let none = edit::lift(&lifted, "r1", &Path::new(path)).unwrap();
    assert_eq!(none, *scenario);
    // In the base.
    let base = edit::set(&scenario, "r0", &Path::new("groups/a/inflow@2021-01"), number(150)).unwrap();
    assert_eq!(held(&base, "r0", path, months), [100, 150, 200, 200, 300, 300]);
    assert_eq!(edit::lift(&base, "r0", &Path::new("groups/a/inflow@2021-01")).unwrap(), *scenario);
    // What is restored comes back with its dates.
    let back = edit::restore(&none, &lifted, "r1", &Path::new(path)).unwrap();
    assert_eq!(back, lifted);
}

#[test]
fn a_row_of_the_panel_has_its_dates_below_it() {
    let scenario = scenario(
        5,
        r#""a": (name: "A", start: (persons: 10), stay: (exactly: 1), growth: 0.1,
             inflow: [100, (value: 200, from: "2022-01")], exits: {"b": [0.1, (value: 0.2, from: "2021-01")], "c": 0.3}),
           "b": (name: "B", stay: (exactly: 1)), "c": (name: "C", stay: (exactly: 1))"#,
        r#"(id: "r1", name: "R1", changes: {"groups/a/inflow": [(value: 150, from: "2021-01"), (value: 170, from: "2023-01")]})"#,
    );
    let [before, after] = ["r0", "r1"].map(|rules| Side::new(&scenario, &rules.into()));
    let sides = sidestil::evaluation::sides::Sides::new(before, after);
    let panel = Assumptions::new(&sides, Formats::new(Language::Danish));
    let rows: Vec<String> = panel
        .rows()
        .filter(|row| {
            row.path.as_str().starts_with("groups/a/inflow") || row.path.as_str().starts_with("groups/a/exits/")
        })
        .map(|row| {
            let text = |side| row.cell(side).map_or("–".to_owned(), |cell| cell.text.clone());
            format!("{}: {} | {}", row.short, text(0), text(1))
        })
        .collect();
    let expected = [
        "Tilgang pr. år: 100 | 150",
        "fra januar\u{a0}2022: 200 | –",
        "fra januar\u{a0}2023: – | 170",
        "B: 10 | 10",
        "fra januar\u{a0}2021: 20 | 20",
        "C: 30 | 30",
    ];
    assert_eq!(rows, expected);
    // 200 a year, grown by two Januaries: 242.
    let path = Path::new("groups/a/inflow@2022-01");
    let unit = kind_of(&path).unwrap().unit;
    let details = sidestil::present::assumptions::details(&sides, 0, &path, unit, Formats::new(Language::Danish));
    let says = |name: &str| details.iter().find(|line| line.name == name).map(|line| line.text.clone());
    assert_eq!(says("Gælder fra").as_deref(), Some("januar\u{a0}2022"));
    assert!(says("Med vækst").is_some_and(|text| text.starts_with("242")), "{details:?}");
}

#[test]
fn why_names_the_date() {
    let scenario = scenario(
        5,
        r#""a": (name: "A", stay: (exactly: 1), inflow: [100, (value: 200, from: "2022-01")])"#,
        r#"(id: "r1", name: "R1")"#,
    );
    let [before, after] = ["r0", "r1"].map(|rules| Side::new(&scenario, &rules.into()));
    let sides = sidestil::evaluation::sides::Sides::new(before, after);
    let inflow = find("group.a.inflow").unwrap();
    let month = "2023-05".parse().unwrap();
    for (language, expected) in
        [(Language::Danish, "fra januar\u{a0}2022 = 200"), (Language::English, "from January\u{a0}2022 = 200")]
    {
        let why =
            sidestil::present::trails::explain(&inflow, When::Month(month), false, &sides, Formats::new(language));
        assert!(why.contains(expected), "{why}");
        assert!(!why.contains('@'), "{why}");
    }
}

/// What an input says, by the year from which it says so.
type Told = std::collections::BTreeMap<u32, &'static str>;

fn told(words: &'static [&'static str]) -> impl Strategy<Value = Told> {
    btree_map(1_u32..8, select(words), 0..4)
}

fn list(first: &str, later: &Told) -> String {
    let later: Vec<String> =
        later.iter().map(|(year, value)| format!("(value: {value}, from: \"202{year}-01\")")).collect();
    if later.is_empty() { first.to_owned() } else { format!("[{first}, {}]", later.join(", ")) }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// A base whose inputs have dates is the same as a base without, with a rule set for each month.
    #[test]
    fn a_dated_base_says_what_rule_sets_upon_each_other_would(
        inflow in told(&["0", "30", "120"]),
        growth in told(&["0", "0.1", "-0.2"]),
        mean in told(&["5", "20", "none"]),
        exactly in told(&["7", "none"]),
        at_most in told(&["24", "60", "none"]),
        concerns in told(&["new_entrants", "everyone"]),
        exit in told(&["0", "0.4"]),
        price in told(&["1000", "2000"]),
        refund in told(&["none", "0.5", "ladder"]),
    ) {
        let mut all = [
            ("groups/a/inflow", "60", inflow), ("groups/a/growth", "0", growth), ("groups/a/stay/mean", "12", mean),
            ("groups/a/stay/exactly", "none", exactly), ("groups/a/stay/at_most", "48", at_most),
            ("groups/a/concerns", "new_entrants", concerns), ("groups/a/exits/b", "0.2", exit),
            ("costs/k/per_person", "500", price), ("costs/k/refund", "0.3", refund),
        ];
        // A stay that is taken away leaves the other one: both are not without a figure at once.
        let is_none = |told: &Told| told.values().any(|value| *value == "none");
        if is_none(&all[2].2) {
            all[3].2.clear();
            all[2].2.retain(|_, value| *value != "none");
        }
        let file = |lists: bool, sets: &str| {
            let [inflow, growth, mean, exactly, at_most, concerns, exit, price, refund] = all.each_ref().map(|(_, first, later)| {
                if lists { list(first, later) } else { (*first).to_owned() }
            });
            let text = format!(r#"(format: 4, title: "P", place: "P", period: (first_year: 2020, years: 9), price_level: 2020,
                groups: {{
                    "a": (name: "A", start: (persons: 50), inflow: {inflow}, growth: {growth}, concerns: {concerns},
                        stay: (mean: {mean}, exactly: {exactly}, at_most: {at_most}), exits: {{"b": {exit}}}),
                    "b": (name: "B", stay: (exactly: 6))}},
                costs: {{"k": (name: "K", group: "a", per_person: {price}, area: effort, refund: {refund})}},
                rule_sets: [(id: "r0", name: "R0"), {sets}])"#);
            loading::read(text.as_bytes())
        };
        let mut sets = String::new();
        let mut below = "r0".to_owned();
        for year in 1..8_u32 {
            let changes: Vec<String> = all.iter().filter_map(|(path, _, told)| {
                Some(format!("\"{path}\": {}", told.get(&year)?))
            }).collect();
            if !changes.is_empty() {
                sets += &format!(
                    "(id: \"s{year}\", name: \"S\", builds_on: \"{below}\", from: \"202{year}-01\", changes: {{{}}}),",
                    changes.join(", ")
                );
                below = format!("s{year}");
            }
        }
        let (dated, stacked) = (file(true, ""), file(false, &sets));
        prop_assert_eq!(dated.scenario.is_some(), stacked.scenario.is_some(), "{:?}\n{:?}", dated.findings, stacked.findings);
        if let Some((dated, stacked)) = dated.scenario.zip(stacked.scenario) {
            prop_assert_eq!(resolve::case(&dated, "r0"), resolve::case(&stacked, &below));
        }
    }
}
