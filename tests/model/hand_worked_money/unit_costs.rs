//! What one citizen costs: per full-year person in a year, and by price alone.

use rust_decimal::{Decimal, RoundingStrategy, dec};
use sidestil::model::{
    money::{
        costs::InAccounts,
        lines::costs,
        unit_cost::{UnitCost, mean_ladder, unit_cost},
    },
    numbers::{Kr, Months, Persons},
    rules::{Case, Shape, Stay},
    simulate::simulate,
    spending::{Area, Refund},
};

use super::support::{
    NO_REFUND, accounts, case, changed, flows, half, municipality_alone, near, net, per_person, rules,
};

#[test]
fn copenhagen_2017_a_move_from_cash_benefit_to_a_course_costs_2_070_and_25_956_more() {
    let lines = vec![
        per_person(0, dec!(4_789), Area::Service, NO_REFUND),
        per_person(0, dec!(15_128), Area::Effort, half()),
        per_person(1, dec!(6_859), Area::Service, NO_REFUND),
        per_person(1, dec!(41_084), Area::Effort, half()),
    ];
    let case = case(2017, 1, rules(lines, Vec::new()));
    let [cash_benefit, course] = [0, 1].map(|group| unit_cost(&case, &flows(&[vec![0.0; 12], vec![0.0; 12]]), group));
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
    let [course, pension] = [0, 1].map(|group| unit_cost(&case, &flows(&[vec![0.0; 12], vec![0.0; 12]]), group));
    assert_eq!(course.accounts, municipality_alone(dec!(149_000)));
    assert_eq!((course.gross, course.areas), (None, [None; 5]));
    assert_eq!(course.net_areas, [None, None, None, None, Some(Kr(dec!(149_000)))]);
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
    assert_eq!(unit_cost(&case, &flows(&[vec![10.0; 12]]), 0).gross, Some(Kr(dec!(120_000))));
}

/// A benefit at 211 900 kr. gross under the ladder, 12 persons a year from outside, for so many years.
fn laddered(years: u32, stay: Shape, inflow: Decimal) -> Case {
    let mut case =
        case(2022, years, rules(vec![per_person(0, dec!(211_900), Area::Support, Refund::Ladder)], Vec::new()));
    let group = &mut case.regimes[0].rules.groups[0];
    group.stay = Stay { shape: stay, at_most: None };
    group.inflow = Persons(inflow);
    case
}

fn share_and_price(case: &Case) -> (f64, f64) {
    let flows = simulate(case);
    let unit = unit_cost(case, &flows, 0);
    (mean_ladder(case, &flows, 0).to_f64(), unit.accounts.municipality.unwrap().to_f64())
}

#[test]
fn by_price_the_ladder_gives_what_those_who_are_there_get() {
    // Exactly five months from week 0. The first is 4⅓ weeks: (4 · 80 + ⅓ · 40) ÷ 4⅓ = 76.923 per cent; the rest end in
    // week 21⅔, all at 40. (76.923 + 4 · 40) ÷ 5 = 47.3846 per cent, and 211 900 · (1 − 0.473846) = 111 492.
    let exactly = || Shape::Exactly(Months(dec!(5)));
    let (share, price) = share_and_price(&laddered(3, exactly(), dec!(12)));
    near(share, (10.0 / 13.0 + 4.0 * 0.4) / 5.0);
    assert!((price - 111_492.0).abs() < 0.5, "{price}"); // at the last step it would say 169 520
    // The year in which the group begins empty: of 12 + 11 + 10 + 9 + 8 = 50 person-months 12 are first ones.
    let (share, _) = share_and_price(&laddered(1, exactly(), dec!(12)));
    near(share, (12.0 * 10.0 / 13.0 + 38.0 * 0.4) / 50.0); // 48.862 per cent
    // Nobody is there: over the stay of one who would enter.
    let (share, _) = share_and_price(&laddered(3, exactly(), dec!(0)));
    near(share, (10.0 / 13.0 + 4.0 * 0.4) / 5.0);
    let (share, _) = share_and_price(&laddered(3, Shape::Mean { mean: Months(dec!(12)), under: None }, dec!(0)));
    assert!((share - 0.33624).abs() < 5e-6, "{share}");
    // 1e-7 persons say nothing of it, and are not taken for all there are.
    let few = laddered(1, exactly(), dec!(0.0000001));
    near(share_and_price(&few).0, (10.0 / 13.0 + 4.0 * 0.4) / 5.0);
}

#[test]
fn by_price_the_ladder_begins_with_the_weeks_of_the_inflow_and_follows_the_cap() {
    // From week 52 on there is nothing but the last step, with people there and without.
    for inflow in [dec!(0), dec!(12)] {
        let mut case = laddered(2, Shape::Exactly(Months(dec!(5))), inflow);
        case.regimes[0].rules.groups[0].weeks_at_entry = dec!(52);
        near(share_and_price(&case).0, 0.2);
        // A cap of one month leaves the first month alone.
        case.regimes[0].rules.groups[0].weeks_at_entry = Decimal::ZERO;
        case.regimes[0].rules.groups[0].stay.at_most = Some(1);
        near(share_and_price(&case).0, 10.0 / 13.0);
    }
}

#[test]
fn without_persons_a_year_s_unit_cost_cannot_be_said_and_without_lines_it_is_nothing() {
    let case = case(2022, 1, rules(vec![per_person(0, dec!(100_000), Area::Service, NO_REFUND)], Vec::new()));
    let costs = costs(&case, &flows(&[vec![0.0; 12], vec![5.0; 12]]));
    assert_eq!(costs.unit_cost_year(0, 0), UnitCost::default());
    assert_eq!(costs.unit_cost_year(1, 0).accounts, InAccounts::from_fn(|_| Some(Kr::ZERO)));
}
