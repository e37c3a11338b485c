//! The course of one citizen.

use rust_decimal::{Decimal, dec};
use sidestil::model::{
    investments::{Effect, EffectChange, PhaseIn},
    money::{
        course::{Course, Crossing, LONGEST, course},
        lines::costs,
    },
    numbers::{Kr, Months, Persons, Share},
    rules::{Case, Exit, Group, Shape},
    spending::{Account, Area, CostLine, Refund},
};

use super::support::{NO_REFUND, case, changed, flows, group, investment, near, net, per_person, rules, yearly};

const MUNICIPALITY: Account = Account::Municipality;

fn with_groups(groups: Vec<Group>, costs: Vec<CostLine>) -> Case {
    let mut case = case(2022, 2, rules(costs, Vec::new()));
    case.regimes[0].rules.groups = groups;
    case
}

/// A course of 36 months at 149 000, then 60 per cent to a pension of 180 months at 185 000.
fn aarhus() -> Case {
    let to_pension = Exit { to: 1, share: Share(dec!(0.6)) };
    let groups = vec![group("ressourceforløb", dec!(36), vec![to_pension]), group("førtidspension", dec!(180), vec![])];
    let whole = |group, price| net(group, price, Area::Unspecified, Refund::Unknown);
    with_groups(groups, vec![whole(0, dec!(149_000)), whole(1, dec!(185_000))])
}

fn by(course: &Course, month: usize) -> f64 {
    course.cost_by(month, MUNICIPALITY).unwrap()
}

#[test]
fn a_course_and_then_60_per_cent_a_pension_against_a_pension_at_once() {
    let [first, second] = [0, 1].map(|group| course(&aarhus(), group));
    near(by(&first, 1), 12_416.666_666_666_666); // 149 000 / 12
    near(by(&first, 36), 447_000.0); // 3 · 149 000
    near(by(&first, 37), 456_250.0); // and 0.6 · 185 000 / 12 = 9 250
    near(by(&second, 36), 555_000.0); // 3 · 185 000
    // 447 000 + 0.6 · 15 · 185 000 after 36 + 180 months; 15 · 185 000 after 180.
    assert_eq!((first.months(), second.months()), (216, 180));
    near(by(&first, 216), 2_112_000.0);
    near(by(&second, 180), 2_775_000.0);
    near(by(&second, 216), 2_775_000.0); // it stands still
    // The course is the cheaper all the way.
    assert_eq!(first.crossing(&second, MUNICIPALITY), Crossing::Never);
    assert_eq!(first.cumulative.public, None);
}

#[test]
fn the_curves_cross_in_the_month_where_the_dearer_is_the_dearer_no_more() {
    // 200 000 for a year, then nothing; 100 000 a year for three: equal after 24 months.
    let groups = vec![group("a", dec!(12), vec![]), group("b", dec!(36), vec![])];
    let line = |group, price| per_person(group, price, Area::Support, NO_REFUND);
    let case = with_groups(groups, vec![line(0, dec!(200_000)), line(1, dec!(100_000))]);
    let [first, second] = [0, 1].map(|group| course(&case, group));
    assert_eq!(first.crossing(&second, MUNICIPALITY), Crossing::In(24));
    assert_eq!(second.crossing(&first, MUNICIPALITY), Crossing::In(24));
    assert_eq!(first.crossing(&first, MUNICIPALITY), Crossing::Same);
    assert_eq!(first.crossing(&second, Account::ServiceCeiling), Crossing::Same); // both nothing
}

#[test]
fn a_course_is_said_to_the_first_month_that_cannot_be() {
    // A year at 120 000 gross, then all to a pension whose refund nobody knows; against two years at 60 000.
    let to_pension = Exit { to: 1, share: Share(dec!(1)) };
    let groups = vec![
        group("a", dec!(12), vec![to_pension]),
        group("b", dec!(24), vec![]),
        group("c", dec!(24), vec![]),
        group("d", dec!(6), vec![]),
    ];
    let lines = vec![
        per_person(0, dec!(120_000), Area::Support, NO_REFUND),
        net(1, dec!(100_000), Area::Support, Refund::Unknown),
        per_person(2, dec!(60_000), Area::Support, NO_REFUND),
        per_person(3, dec!(480_000), Area::Support, NO_REFUND),
    ];
    let case = with_groups(groups, lines);
    let [first, pension, other, short] = [0, 1, 2, 3].map(|group| course(&case, group));
    assert_eq!(first.cost_by(12, Account::Public), Some(120_000.0));
    assert_eq!([13, 36, 480].map(|month| first.cost_by(month, Account::Public)), [None; 3]);
    near(by(&first, 36), 320_000.0); // the municipality's: 120 000 + 2 · 100 000
    assert_eq!(pension.cumulative.public, None, "its first month cannot be said");
    assert_eq!(first.crossing(&other, Account::Public), Crossing::CannotBeSaid);
    assert_eq!(first.crossing(&other, MUNICIPALITY), Crossing::Never);
    // What has happened before stands: 40 000 a month for six months, until 240 000; 10 000 a month to month 12.
    assert_eq!(first.crossing(&short, Account::Public), Crossing::CannotBeSaid);
    // In the municipality the course is at 240 000 after 12 + 14.4 months: from month 27 on it is the dearer.
    assert_eq!(first.crossing(&short, MUNICIPALITY), Crossing::In(27));
}

#[test]
fn curves_that_only_come_close_do_not_cross() {
    // 20 months exactly, and 20 in the mean: 100 000 · 20 / 12 in the end, the second always a little below.
    let groups = vec![group("a", dec!(20), vec![]), group("b", dec!(20), vec![])];
    let line = |group| per_person(group, dec!(100_000), Area::Support, NO_REFUND);
    let mut case = with_groups(groups, vec![line(0), line(1)]);
    case.regimes[0].rules.groups[1].stay.shape = Shape::Mean { mean: Months(dec!(20)), under: None };
    let [first, second] = [0, 1].map(|group| course(&case, group));
    assert!(by(&first, 480) - by(&second, 480) < 0.005);
    assert_eq!(first.crossing(&second, MUNICIPALITY), Crossing::Never);
}

#[test]
fn what_an_investment_does_in_the_last_month_goes_on_but_so_many_persons_a_year_are_nobody_s() {
    // A year at 100 000, then a year at 60 000 for all; the investment sends a quarter elsewhere, half of it by 2023.
    let to = |to, part| Exit { to, share: Share(part) };
    let groups =
        vec![group("a", dec!(12), vec![to(1, dec!(1))]), group("b", dec!(12), vec![]), group("c", dec!(12), vec![])];
    let line = |group, price| per_person(group, price, Area::Support, NO_REFUND);
    let mut case = with_groups(groups, vec![line(0, dec!(100_000)), line(1, dec!(60_000))]);
    let effect = |change| Effect {
        id: "effect".into(),
        group: 0,
        change,
        phase_in: PhaseIn {
            first_year: 2022,
            shares: vec![Share(dec!(0.2)), Share(dec!(0.5)), Share(dec!(1))],
            and_on: true,
        },
    };
    let mut one = investment(&[(2022, dec!(9_000_000))], Area::Service, Decimal::ZERO);
    one.effects = vec![
        effect(EffectChange::Points { points: Share(dec!(0.25)), from: 1, to: 2 }),
        effect(EffectChange::PersonsPerYear { persons: Persons(dec!(12)), from: 1, to: 2 }),
    ];
    case.regimes[0].rules.investments = vec![one];
    near(by(&course(&case, 0), 24), 152_500.0); // 100 000 + (1 − 0.5 · 0.25) · 60 000
}

#[test]
fn fewer_persons_than_a_table_can_hold_still_have_their_cost_in_the_curves() {
    let case = case(2022, 1, rules(vec![per_person(0, dec!(120_000), Area::Support, NO_REFUND)], Vec::new()));
    let costs = costs(&case, &flows(&[vec![1e-10; 12]]));
    assert_eq!(costs.year(0, MUNICIPALITY), Some(Kr::ZERO)); // 0.0000000001 persons are 0.000000000
    near(costs.monthly.municipality.unwrap().get(0).unwrap() * 1e6, 1.0); // 1e-10 · 10 000 kr.
}

#[test]
fn only_lines_per_person_under_the_last_month_s_rules_count() {
    let lines = |price| {
        vec![
            per_person(0, price, Area::Support, NO_REFUND),
            yearly(&[(2000, dec!(5_000_000))], Area::Service, NO_REFUND),
        ]
    };
    let mut case = changed(case(2022, 2, rules(lines(dec!(100_000)), Vec::new())), 23, lines(dec!(120_000)));
    for regime in &mut case.regimes {
        regime.rules.investments = vec![investment(&[(2000, dec!(9_000_000))], Area::Service, Decimal::ZERO)];
        regime.rules.groups[0].inflow = sidestil::model::numbers::Persons(dec!(265));
    }
    let course = course(&case, 0);
    near(by(&course, 12), 120_000.0);
    assert_eq!(course.months(), 12);
    assert_eq!(course.cost_by(12, Account::ServiceCeiling), Some(0.0));
}

#[test]
fn the_ladder_follows_the_weeks_since_entry() {
    let case = case(2022, 1, rules(vec![per_person(0, dec!(120_000), Area::Support, Refund::Ladder)], Vec::new()));
    let first_year = course(&case, 0);
    // (4 · 0.8 + 22 · 0.4 + 26 · 0.3) / 52 = 19.8 / 52 of 120 000 is refunded.
    near(by(&first_year, 12), 74_307.692_307_692_31);
    let mut later = case;
    later.regimes[0].rules.groups[0].weeks_at_entry = dec!(52);
    near(by(&course(&later, 0), 12), 96_000.0); // 20 per cent
}

#[test]
fn a_course_without_an_end_is_followed_for_40_years() {
    let mut case = case(2022, 1, rules(vec![per_person(0, dec!(120_000), Area::Support, NO_REFUND)], Vec::new()));
    case.regimes[0].rules.groups[0].stay.shape = Shape::Until(1_200);
    let course = course(&case, 0);
    assert_eq!(course.months(), LONGEST);
    near(by(&course, 480), 4_800_000.0); // 40 · 120 000
}
