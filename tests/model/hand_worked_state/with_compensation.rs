//! The saving with compensation: what the state pays of what the calculation carries, and nothing of what it does not.

use rust_decimal::dec;
use sidestil::{
    evaluation::sides::{Side, Sides},
    model::spending::Account,
};

use super::{difference, number, read, side};

const STATE: &str = include_str!("../../fixtures/state.ron");

fn sides() -> Sides {
    let scenario = read(STATE, &[]);
    Sides::new(side(&scenario, "før"), side(&scenario, "efter"))
}

/// What compensation adds to the investment's saving, and to the reform's.
fn added(sides: &Sides, measure: &str, when: &str) -> [[rust_decimal::Decimal; 3]; 2] {
    let [with, without] = ["_with_compensation", ""].map(|with| format!("{measure}{with}"));
    let round = |kr: rust_decimal::Decimal| kr.round_dp(3).normalize();
    let account = |account: Account| account.name();
    let of_after = |side: &Side| {
        Account::ALL.map(account).map(|account| {
            let [with, without] = [&with, &without].map(|measure| format!("{measure}.{account}"));
            round(number(side, &with, when) - number(side, &without, when))
        })
    };
    let of_both = Account::ALL.map(account).map(|account| {
        let [with, without] = [&with, &without].map(|measure| format!("{measure}.{account}"));
        round(difference(sides, &with, when) - difference(sides, &without, when))
    });
    [of_after(&sides.after), of_both]
}

#[test]
fn the_municipality_gains_the_lines_that_are_carried_and_the_public_is_unmoved() {
    assert_eq!(Account::ALL.map(Account::name), ["municipality", "service_ceiling", "public"]);
    // The investment carries løn alone, 303.000 kr. of service. The reform also loses the refund: 900.000 · 20 ÷ 10 of
    // effort, outside the service ceiling. What nothing carries (boliger, ydelser, rest) is in neither.
    let (wages, refund) = (dec!(303_000), dec!(1_800_000));
    assert_eq!(added(&sides(), "saving", "2022"), [[wages, wages, dec!(0)], [wages + refund, wages, dec!(0)]]);
    let refund = dec!(1_900_000);
    assert_eq!(added(&sides(), "saving", "2025"), [[wages, wages, dec!(0)], [wages + refund, wages, dec!(0)]]);
}

#[test]
fn the_investment_costs_500_000_a_year_and_303_000_are_paid() {
    let sides = sides();
    assert_eq!(number(&sides.after, "saving_with_compensation.municipality", "2023"), dec!(-197_000));
    assert_eq!(number(&sides.after, "saving_with_compensation.service_ceiling", "2023"), dec!(-197_000));
    assert_eq!(number(&sides.after, "saving_with_compensation.public", "2023"), dec!(-500_000));
    // Four years of it.
    assert_eq!(number(&sides.after, "cumulative_with_compensation.municipality", ""), dec!(-788_000));
    assert_eq!(number(&sides.after, "cumulative_with_compensation.municipality", "2023"), dec!(-394_000));
}

#[test]
fn what_is_received_so_far_is_whole_years_and_the_months_of_the_last() {
    let wages = dec!(303_000);
    // 1.800.000 in 2022 and 1.900.000 in each of the three years after it.
    let refund = dec!(7_500_000);
    let four = wages * dec!(4);
    assert_eq!(added(&sides(), "cumulative", ""), [[four, four, dec!(0)], [four + refund, four, dec!(0)]]);
    let two = wages * dec!(2);
    assert_eq!(added(&sides(), "cumulative", "2023"), [[two, two, dec!(0)], [two + dec!(3_700_000), two, dec!(0)]]);
}

/// Months are shares of their year: a twelfth of it each.
#[test]
fn a_month_has_a_twelfth_of_its_year() {
    let sides = sides();
    let of = |measure: &str, when: &str| {
        let known = sidestil::model::measures::find(measure).unwrap();
        known.difference(&sides.comparison, when.parse().unwrap()).number().unwrap()
    };
    let gained = |measure: &str, account: &str, when: &str| {
        of(&format!("{measure}_with_compensation.{account}"), when) - of(&format!("{measure}.{account}"), when)
    };
    let near = |value: f64, expected: f64| assert!((value - expected).abs() < 1e-3, "{value} is not {expected}");
    // (303.000 + 1.800.000) ÷ 12, and in the next year (303.000 + 1.900.000) ÷ 12.
    near(gained("saving", "municipality", "2022-07"), 175_250.0);
    near(gained("saving", "municipality", "2023-01"), 183_583.333_333);
    near(gained("saving", "service_ceiling", "2023-01"), 25_250.0);
    near(gained("saving", "public", "2023-01"), 0.0);
    // 2.103.000 and half of 2.203.000.
    near(gained("cumulative", "municipality", "2023-06"), 3_204_500.0);
    near(gained("cumulative", "municipality", "2022-12"), 2_103_000.0);
}

/// A line that is compensated before and after is no difference; the reform has only what is received more.
#[test]
fn what_is_received_before_as_well_is_no_gain() {
    let carried = (
        "number: \"2.1\", area: capital,",
        "number: \"2.1\", area: capital, carried_by: \"costs/indsats/per_person\",",
    );
    let scenario = read(STATE, &[carried]);
    let with = Sides::new(side(&scenario, "før"), side(&scenario, "efter"));
    let measure = "saving_with_compensation.municipality";
    // boliger is carried on both sides, 800.000 kr. on each.
    assert_eq!(difference(&with, measure, "2023"), difference(&sides(), measure, "2023"));
    // Without the key of 10 pct. before, 800.000 more is received after.
    let key = (
        "\"costs/indsats/refund\": none,",
        "\"costs/indsats/refund\": none, \"compensation/received_by/capital\": spending,",
    );
    let scenario = read(STATE, &[carried, key]);
    let with = Sides::new(side(&scenario, "før"), side(&scenario, "efter"));
    assert_eq!(difference(&with, measure, "2023"), difference(&sides(), measure, "2023") + dec!(800_000));
}
