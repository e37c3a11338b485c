//! The step from paths to the model's types for compensation, municipalities and the spending of a year: what each figure of
//! `state.ron` becomes, and what each word of each choice means.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use rust_decimal::{Decimal, dec};
use sidestil::{
    evaluation::resolve,
    model::{
        accounts_year::{AccountsYear, Department},
        compensation::{Carried, Compensation, Given, Key, Line},
        coverage::{Coverage, Municipality},
        numbers::{Kr, Persons, Share},
        rules::Rules,
        spending::{Area, ByYear},
    },
};

use crate::typed::{Said, debug, state};

fn by_year(amounts: &[(i32, Decimal)]) -> ByYear {
    ByYear::new(amounts.iter().map(|(year, kr)| (*year, Kr(*kr))).collect())
}

fn own(amounts: &[(i32, Decimal)], half: &[(i32, Decimal)], [key, half_of_key]: [Decimal; 2]) -> Given {
    Given::Own { kr: by_year(amounts), half: by_year(half), key: Some([Share(key), Share(half_of_key)]) }
}

fn national(amounts: &[(i32, Decimal)], half: &[(i32, Decimal)]) -> Given {
    Given::National { kr: by_year(amounts), half: by_year(half) }
}

fn line(id: &str, area: Area, received: Given, own_cost: Given) -> Line {
    Line { id: id.into(), area, received, own_cost, own_cost_by: None, carried: None, is_numbered: true }
}

/// Those of the base: what is received and what it costs follow from the country's, or only what it costs does.
fn lines() -> Vec<Line> {
    let build = || national(&[(2023, dec!(8_000_000))], &[(2023, dec!(500_000))]);
    let zero = dec!(0);
    vec![
        line("boliger", Area::Capital, build(), build()),
        line(
            "ydelser",
            Area::Support,
            own(&[(2022, dec!(-200_000)), (2023, dec!(-300_000))], &[(2022, zero), (2023, zero)], [dec!(0.1), zero]),
            national(&[(2022, dec!(-4_000_000))], &[(2022, zero)]),
        ),
    ]
}

/// Those that the later rule set brings.
fn brought() -> Vec<Line> {
    let zero = dec!(0);
    vec![
        Line {
            carried: Some(Carried::Input),
            ..line(
                "refusion",
                Area::Effort,
                // Half of what was rounded: 50.000 kr. of the first year, 0,1 point of the key.
                own(
                    &[(2022, dec!(900_000)), (2023, dec!(950_000))],
                    &[(2022, dec!(50_000)), (2023, zero)],
                    [dec!(0.1), dec!(0.001)],
                ),
                own(&[(2022, dec!(2_000_000))], &[(2022, dec!(50_000))], [dec!(0.2), dec!(0.001)]),
            )
        },
        Line {
            own_cost_by: Some(Key::Spending),
            carried: Some(Carried::Investment),
            // In 2021 prices, by the index of its own: 300.000 · 1,01 and 480.000 · 1,01, half of 10.000 likewise.
            ..line(
                "løn",
                Area::Service,
                own(&[(2022, dec!(303_000))], &[(2022, dec!(5_050))], [dec!(0.1), zero]),
                own(&[(2022, dec!(484_800))], &[(2022, zero)], [dec!(0.16), zero]),
            )
        },
        Line {
            is_numbered: false,
            ..line(
                "rest",
                Area::Service,
                own(&[(2022, dec!(7_000))], &[(2022, dec!(500))], [dec!(0.1), zero]),
                own(&[(2022, dec!(-3_000))], &[(2022, dec!(500))], [dec!(0.15), zero]),
            )
        },
    ]
}

fn compensation() -> Compensation {
    Compensation {
        keys: [dec!(0.1), dec!(0.15), dec!(0.2)].map(|key| Some(Share(key))),
        received_by: [Key::Compensation, Key::Spending, Key::Persons, Key::Compensation],
        own_cost_by: [Key::Persons, Key::Spending, Key::Compensation, Key::Persons].map(Some),
        lines: lines().into(),
    }
}

fn coverage() -> Coverage {
    let row = |id: &str, persons: Option<Decimal>, share| Municipality {
        id: id.into(),
        persons: persons.map(Persons),
        share: Share(share),
    };
    Coverage {
        rows: [
            row("sjøby", Some(dec!(40)), dec!(0.2)),
            row("nordby", Some(dec!(30)), dec!(0.1)),
            row("vestby", Some(dec!(6)), dec!(0.01)),
            row("øby", None, dec!(0.05)),
        ]
        .into(),
        persons: Some(Persons(dec!(79))),
        share: Some(Share(dec!(0.12))),
        hidden_below: Persons(dec!(3)),
        rounded_to: Share(dec!(0.02)),
        ceiling: Some(Share(dec!(0.15))),
        // 20.000 in 2021 prices: · 1,02.
        price: Some(Kr(dec!(20_400))),
        area: Area::Effort,
        refund: Share(dec!(0.5)),
    }
}

#[test]
fn every_input_of_the_state_becomes_what_it_says() {
    let rules = resolve::case(&state(), "før").last_rules().clone();
    assert_eq!(rules.compensation, Some(compensation()));
    assert_eq!(rules.coverage, Some(coverage()));
    let department = |id: &str, share, average: Option<Decimal>| Department {
        id: id.into(),
        share: Share(share),
        average: average.map(Kr),
    };
    let year = AccountsYear {
        year: 2014,
        persons: Some(Persons(dec!(485))),
        total: None,
        // 2014's own kroner, whatever the price level is.
        average: Some(Kr(dec!(156_000))),
        departments: vec![department("BIF", dec!(0.79), None), department("SOF", dec!(0.17), Some(dec!(54_000)))],
    };
    assert_eq!(rules.accounts_year, Some(year));
}

#[test]
fn a_rule_set_brings_lines_and_changes_keys_and_ceiling() {
    let rules = resolve::case(&state(), "efter").last_rules().clone();
    let mut expected = compensation();
    expected.keys[1] = Some(Share(dec!(0.18)));
    expected.lines = lines().into_iter().chain(brought()).collect();
    assert_eq!(rules.compensation, Some(expected));
    assert_eq!(rules.coverage, Some(Coverage { ceiling: Some(Share(dec!(0.05))), ..coverage() }));
}

/// A file that says nothing of them has none of them.
#[test]
fn what_is_not_there_is_none() {
    let mut scenario = state();
    let is_of_state = |path: &str| {
        ["compensation", "compensation_lines", "coverage", "spending"].contains(&path.split('/').next().unwrap())
    };
    let rest = scenario.inputs.shared().filter(|(path, _)| !is_of_state(path.as_str()));
    scenario.inputs = rest.map(|(path, figure)| (path.clone(), std::sync::Arc::clone(figure))).collect();
    let rules = resolve::case(&scenario, "før").last_rules().clone();
    assert_eq!((rules.compensation, rules.coverage, rules.accounts_year), (None, None, None));
}

fn of(rules: &Rules) -> &Compensation {
    rules.compensation.as_ref().unwrap()
}

fn received_by(rules: &Rules, place: usize) -> String {
    debug(&of(rules).received_by[place])
}

fn own_by(rules: &Rules, place: usize) -> String {
    debug(&of(rules).own_cost_by[place])
}

fn area_of_line(rules: &Rules) -> String {
    debug(&of(rules).line("boliger").unwrap().area)
}

fn own_of_line(rules: &Rules) -> String {
    debug(&of(rules).own_cost_by(of(rules).line("løn").unwrap()))
}

fn visible_persons(rules: &Rules) -> String {
    debug(&rules.coverage.as_ref().unwrap().row("sjøby").unwrap().persons)
}

fn area_of_coverage(rules: &Rules) -> String {
    debug(&rules.coverage.as_ref().unwrap().area)
}

/// What each word of each choice means.
pub(crate) const WORDS: &[Said] = &[
    ("compensation/received_by/service", "compensation", |rules| received_by(rules, 0), "Compensation"),
    ("compensation/received_by/service", "persons", |rules| received_by(rules, 0), "Persons"),
    ("compensation/received_by/service", "spending", |rules| received_by(rules, 0), "Spending"),
    ("compensation/received_by/effort", "compensation", |rules| received_by(rules, 1), "Compensation"),
    ("compensation/received_by/effort", "persons", |rules| received_by(rules, 1), "Persons"),
    ("compensation/received_by/effort", "spending", |rules| received_by(rules, 1), "Spending"),
    ("compensation/received_by/support", "compensation", |rules| received_by(rules, 2), "Compensation"),
    ("compensation/received_by/support", "persons", |rules| received_by(rules, 2), "Persons"),
    ("compensation/received_by/support", "spending", |rules| received_by(rules, 2), "Spending"),
    ("compensation/received_by/capital", "compensation", |rules| received_by(rules, 3), "Compensation"),
    ("compensation/received_by/capital", "persons", |rules| received_by(rules, 3), "Persons"),
    ("compensation/received_by/capital", "spending", |rules| received_by(rules, 3), "Spending"),
    ("compensation/own_cost_by/service", "compensation", |rules| own_by(rules, 0), "Some(Compensation)"),
    ("compensation/own_cost_by/service", "persons", |rules| own_by(rules, 0), "Some(Persons)"),
    ("compensation/own_cost_by/service", "spending", |rules| own_by(rules, 0), "Some(Spending)"),
    ("compensation/own_cost_by/effort", "compensation", |rules| own_by(rules, 1), "Some(Compensation)"),
    ("compensation/own_cost_by/effort", "persons", |rules| own_by(rules, 1), "Some(Persons)"),
    ("compensation/own_cost_by/effort", "spending", |rules| own_by(rules, 1), "Some(Spending)"),
    ("compensation/own_cost_by/support", "compensation", |rules| own_by(rules, 2), "Some(Compensation)"),
    ("compensation/own_cost_by/support", "persons", |rules| own_by(rules, 2), "Some(Persons)"),
    ("compensation/own_cost_by/support", "spending", |rules| own_by(rules, 2), "Some(Spending)"),
    ("compensation/own_cost_by/capital", "compensation", |rules| own_by(rules, 3), "Some(Compensation)"),
    ("compensation/own_cost_by/capital", "persons", |rules| own_by(rules, 3), "Some(Persons)"),
    ("compensation/own_cost_by/capital", "spending", |rules| own_by(rules, 3), "Some(Spending)"),
    ("compensation_lines/boliger/area", "service", area_of_line, "Service"),
    ("compensation_lines/boliger/area", "effort", area_of_line, "Effort"),
    ("compensation_lines/boliger/area", "support", area_of_line, "Support"),
    ("compensation_lines/boliger/area", "capital", area_of_line, "Capital"),
    ("compensation_lines/løn/own_cost_by", "compensation", own_of_line, "Some(Compensation)"),
    ("compensation_lines/løn/own_cost_by", "persons", own_of_line, "Some(Persons)"),
    ("compensation_lines/løn/own_cost_by", "spending", own_of_line, "Some(Spending)"),
    ("coverage/sjøby/hidden", "yes", visible_persons, "None"),
    ("coverage/sjøby/hidden", "no", visible_persons, "Some(Persons(40))"),
    ("coverage_terms/area", "service", area_of_coverage, "Service"),
    ("coverage_terms/area", "effort", area_of_coverage, "Effort"),
    ("coverage_terms/area", "support", area_of_coverage, "Support"),
    ("coverage_terms/area", "capital", area_of_coverage, "Capital"),
];
