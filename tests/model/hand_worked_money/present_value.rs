//! Discounting: every schedule, every timing.

use rust_decimal::{Decimal, dec};
use sidestil::model::{
    money::discount::{factors, present_value},
    numbers::{Kr, Share},
    rules::{Discount, Timing},
};

use super::support::near;

fn own(rates: &[(u32, Decimal)], timing: Timing) -> Discount {
    Discount { rates: rates.iter().map(|(year, rate)| (*year, Share(*rate))).collect(), timing }
}

#[test]
fn the_finance_ministry_s_steps_compound_year_by_year() {
    let at = |discount: &Discount| {
        let factors = factors(discount, 75);
        [10, 35, 50, 75].map(|year: usize| factors[year - 1].round_dp(6))
    };
    let of_2021 = [dec!(0.708919), dec!(0.299977), dec!(0.207124), dec!(0.117334)];
    let of_2018 = [dec!(0.675564), dec!(0.253415), dec!(0.162658), dec!(0.081570)];
    assert_eq!(at(&Discount::finance_ministry_2021()), of_2021);
    assert_eq!(at(&Discount::finance_ministry_2018()), of_2018);
    // f(75) of 2021 with all its digits: 35 years at 3.5, 35 at 2.5, 5 at 1.5 per cent.
    let f75 = sidestil::model::numbers::to_f64(factors(&Discount::finance_ministry_2021(), 75)[74]);
    near(f75, 1.0 / (1.035_f64.powi(35) * 1.025_f64.powi(35) * 1.015_f64.powi(5)));
}

#[test]
fn without_discounting_every_year_weighs_1() {
    assert_eq!(factors(&Discount::none(), 3), [dec!(1); 3]);
    assert_eq!(present_value(&[Kr(dec!(-100)), Kr(dec!(30)), Kr(dec!(80))], &Discount::none()), Kr(dec!(10)));
}

#[test]
fn money_falls_at_the_end_the_start_or_in_the_middle_of_the_year() {
    let value = |timing| present_value(&[Kr(dec!(100)); 2], &own(&[(1, dec!(0.1))], timing)).0.round_dp(8);
    assert_eq!(value(Timing::End), dec!(173.55371901)); // 100 / 1.1 + 100 / 1.21
    assert_eq!(value(Timing::Start), dec!(190.90909091)); // 100 + 100 / 1.1
    // √1.1 = 1.0488088482; 100 / 1.0488088482 + 100 / (1.1 · 1.0488088482)
    assert_eq!(value(Timing::Middle), dec!(182.02467613));
}

#[test]
fn the_middle_has_at_least_twelve_digits() {
    // The square of f(1) in the middle is 1 / 1.035.
    let half = factors(&Discount { timing: Timing::Middle, ..Discount::finance_ministry_2021() }, 1)[0];
    let back = half * half * dec!(1.035);
    assert!((back - Decimal::ONE).abs() < dec!(0.000000000000000000000001), "{back}");
}

#[test]
fn rates_of_one_s_own_step_where_they_say_and_are_nothing_before() {
    let stepped = factors(&own(&[(1, dec!(0.1)), (2, dec!(0.2))], Timing::End), 3);
    assert_eq!(stepped[1].round_dp(12), dec!(0.757575757576)); // 1 / (1.1 · 1.2)
    assert_eq!(stepped[2].round_dp(12), dec!(0.631313131313)); // and ÷ 1.2
    let late = factors(&own(&[(3, dec!(0.25))], Timing::End), 3);
    assert_eq!(late, [dec!(1), dec!(1), dec!(0.8)]);
    let out_of_order = factors(&own(&[(2, dec!(0.2)), (1, dec!(0.1))], Timing::End), 3);
    assert_eq!(out_of_order, stepped);
    // A hundred years at −50 per cent outgrow a decimal: they stand still instead of failing.
    assert_eq!(factors(&own(&[(1, dec!(-0.5))], Timing::End), 100).len(), 100);
}
