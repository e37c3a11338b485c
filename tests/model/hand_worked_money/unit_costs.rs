//! What one citizen costs: per full-year person in a year, and by price alone.

use rust_decimal::{RoundingStrategy, dec};
use sidestil::model::{
    money::{
        costs::InAccounts,
        lines::costs,
        unit_cost::{UnitCost, unit_cost},
    },
    numbers::Kr,
    spending::{Area, Refund},
};

use super::support::{NO_REFUND, accounts, case, changed, flows, half, municipality_alone, net, per_person, rules};

#[test]
fn copenhagen_2017_a_move_from_cash_benefit_to_a_course_costs_2_070_and_25_956_more() {
    let lines = vec![
        per_person(0, dec!(4_789), Area::Service, NO_REFUND),
        per_person(0, dec!(15_128), Area::Effort, half()),
        per_person(1, dec!(6_859), Area::Service, NO_REFUND),
        per_person(1, dec!(41_084), Area::Effort, half()),
    ];
    let case = case(2017, 1, rules(lines, Vec::new()));
    let [cash_benefit, course] = [0, 1].map(|group| unit_cost(&case, group));
    let gap = |area: usize| course.areas[area].unwrap() - cash_benefit.areas[area].unwrap();
    assert_eq!((gap(0), gap(1)), (Kr(dec!(2_070)), Kr(dec!(25_956))));
    // Gross 6 859 + 41 084; half the effort is refunded.
    assert_eq!(course.accounts, accounts(dec!(27_401), dec!(6_859), dec!(47_943)));
    assert_eq!((course.gross, course.refund), (Some(Kr(dec!(47_943))), Some(Kr(dec!(20_542)))));
    assert_eq!(course.net_areas[1], Some(Kr(dec!(20_542))));
}

#[test]
fn aarhus_2022_149_000_is_36_000_kr_or_19_5_per_cent_below_185_000() {
    let whole = |group, price| net(group, price, Area::Unspecified, Refund::Unknown);
    let case = case(2022, 1, rules(vec![whole(0, dec!(149_000)), whole(1, dec!(185_000))], Vec::new()));
    let [course, pension] = [0, 1].map(|group| unit_cost(&case, group));
    assert_eq!(course.accounts, municipality_alone(dec!(149_000)));
    assert_eq!((course.gross, course.areas), (None, [None; 4]));
    assert_eq!(course.net_areas, [None, None, None, Some(Kr(dec!(149_000)))]);
    let [course, pension] = [course, pension].map(|unit| unit.accounts.municipality.unwrap());
    let gap = course - pension;
    assert_eq!(gap, Kr(dec!(-36_000)));
    let share = gap.0.checked_div(pension.0).unwrap(); // −36 / 185
    assert_eq!(share.round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero), dec!(-0.195));
}

#[test]
fn by_year_it_is_cost_over_persons_and_by_price_the_last_month_s_prices() {
    // Ten persons at 100 000 to June and at 120 000 from July.
    let before = rules(vec![per_person(0, dec!(100_000), Area::Service, NO_REFUND)], Vec::new());
    let case = changed(case(2022, 1, before), 6, vec![per_person(0, dec!(120_000), Area::Service, NO_REFUND)]);
    let by_year = costs(&case, &flows(&[vec![10.0; 12]])).unit_cost_year(0, 0);
    assert_eq!(by_year.gross, Some(Kr(dec!(110_000)))); // (500 000 + 600 000) / 10
    assert_eq!(unit_cost(&case, 0).gross, Some(Kr(dec!(120_000))));
}

#[test]
fn by_price_the_ladder_is_at_its_last_step() {
    let case = case(2022, 1, rules(vec![per_person(0, dec!(100_000), Area::Support, Refund::Ladder)], Vec::new()));
    let mut flows = flows(&[vec![1.0; 12]]);
    flows.groups[0].steps = Some(vec![[1.0, 0.0, 0.0, 0.0]; 12]);
    // All in weeks 1–4: 80 per cent refunded; in the long run 20.
    assert_eq!(costs(&case, &flows).unit_cost_year(0, 0).accounts.municipality, Some(Kr(dec!(20_000))));
    assert_eq!(unit_cost(&case, 0).accounts.municipality, Some(Kr(dec!(80_000))));
}

#[test]
fn without_persons_a_year_s_unit_cost_cannot_be_said_and_without_lines_it_is_nothing() {
    let case = case(2022, 1, rules(vec![per_person(0, dec!(100_000), Area::Service, NO_REFUND)], Vec::new()));
    let costs = costs(&case, &flows(&[vec![0.0; 12], vec![5.0; 12]]));
    assert_eq!(costs.unit_cost_year(0, 0), UnitCost::default());
    assert_eq!(costs.unit_cost_year(1, 0).accounts, InAccounts::from_fn(|_| Some(Kr::ZERO)));
}
