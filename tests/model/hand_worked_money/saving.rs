//! The investment's and the reform's saving, payback, deepest deficit.

use std::sync::Arc;

use rust_decimal::{Decimal, dec};
use sidestil::model::{
    compare::{Comparison, Outcome},
    investments::{Effect, EffectChange, PhaseIn},
    money::{
        costs::InAccounts,
        discount::present_value,
        payback::{Deficit, Payback, Saving},
    },
    numbers::{Kr, Persons, Share},
    rules::{Case, Discount},
    spending::{Account, Area},
};

use super::support::{NO_REFUND, case, flows, investment, near, per_person, rules};

const MUNICIPALITY: Account = Account::Municipality;

/// A saving of these months in the municipality alone.
fn months(monthly: &[f64]) -> Saving {
    let monthly = monthly.iter().copied().map(Some).collect();
    Saving::of_months(InAccounts { municipality: Some(monthly), ..InAccounts::default() }, None)
}

/// Paid back after so many months, counted from month 0.
fn after(months: u32) -> Payback {
    Payback::After { months, month: usize::try_from(months).unwrap() - 1, falls_again: false }
}

#[test]
fn it_has_paid_back_in_the_first_month_at_whose_end_the_sum_is_back_at_0() {
    // −100, −40, 0, 10: three months, counted from month 0 inclusive.
    assert_eq!(months(&[-100.0, 60.0, 40.0, 10.0]).payback(MUNICIPALITY), after(3));
    // 5, −5, 5: below only in the second month.
    assert_eq!(months(&[5.0, -10.0, 10.0]).payback(MUNICIPALITY), after(3));
}

#[test]
fn it_may_fall_below_0_again() {
    // −100, 0, −50, 10
    let payback = months(&[-100.0, 100.0, -50.0, 60.0]).payback(MUNICIPALITY);
    assert_eq!(payback, Payback::After { months: 2, month: 1, falls_again: true });
}

#[test]
fn it_may_have_no_month_to_name() {
    assert_eq!(months(&[10.0, -5.0, 0.0]).payback(MUNICIPALITY), Payback::AtOnce);
    assert_eq!(months(&[0.0, 0.0]).payback(MUNICIPALITY), Payback::NoDifference);
    assert_eq!(months(&[-100.0, 50.0, 49.0]).payback(MUNICIPALITY), Payback::NotWithinHorizon);
    assert_eq!(months(&[-100.0]).payback(Account::Public), Payback::CannotBeSaid);
}

#[test]
fn within_half_an_oere_of_0_counts_as_0() {
    assert_eq!(months(&[-100.0, 99.996]).payback(MUNICIPALITY), after(2)); // −0.004
    assert_eq!(months(&[-100.0, 99.99]).payback(MUNICIPALITY), Payback::NotWithinHorizon); // −0.01
    assert_eq!(months(&[-0.005, 1.0]).payback(MUNICIPALITY), Payback::AtOnce);
    assert_eq!(months(&[-0.005, 0.005]).payback(MUNICIPALITY), Payback::NoDifference);
    assert_eq!(months(&[-0.005, 0.01]).payback(MUNICIPALITY), Payback::AtOnce); // −0.005, 0.005
    assert_eq!(months(&[-0.006, -0.001, 1.0]).payback(MUNICIPALITY), after(3)); // −0.006 is below
}

#[test]
fn years_are_rounded_up() {
    let years = |months| after(months).years();
    assert_eq!([1, 12, 13, 24, 25].map(years), [Some(1), Some(1), Some(2), Some(2), Some(3)]);
    assert_eq!(Payback::AtOnce.years(), None);
}

#[test]
fn the_deepest_deficit_is_the_lowest_sum_and_its_first_month() {
    let deficit = |monthly: &[f64]| months(monthly).deepest_deficit(MUNICIPALITY).unwrap();
    // −100, −150, −150, 50
    assert_eq!(deficit(&[-100.0, -50.0, 0.0, 200.0]), Deficit { amount: -150.0, month: Some(1), grows_on: false });
    // −10, 20, −30
    assert_eq!(deficit(&[-10.0, 30.0, -50.0]), Deficit { amount: -30.0, month: Some(2), grows_on: true });
    assert_eq!(deficit(&[10.0, -5.0]), Deficit { amount: 0.0, month: None, grows_on: false });
    assert_eq!(deficit(&[-0.004]), Deficit { amount: 0.0, month: None, grows_on: false });
    // The last digits of a flat bottom do not choose its month.
    near(deficit(&[-100.0, -1e-7, -1e-7]).amount, -100.000_000_2);
    assert_eq!(deficit(&[-100.0, -1e-7, -1e-7]).month, Some(0));
    assert_eq!(months(&[-1.0]).deepest_deficit(Account::Public), None);
}

/// 1.2 mio. on service in 2022 brings the ten at 185 000 kr. down to eight in 2023 (support, no refund).
fn invested() -> Outcome {
    let amounts = [(2022, dec!(1_200_000)), (2023, dec!(0))];
    let lines = vec![per_person(0, dec!(185_000), Area::Support, NO_REFUND)];
    let mut one = investment(&amounts, Area::Service, Decimal::ZERO);
    // That something moves somebody; whom and when, the flows say.
    let change = EffectChange::PersonsPerYear { persons: Persons(dec!(2)), from: 0, to: 0 };
    let phase_in = PhaseIn { first_year: 2023, shares: vec![Share(Decimal::ONE)], and_on: true };
    one.effects.push(Effect { id: "færre".into(), group: 0, change, phase_in });
    let rules = rules(lines, vec![one]);
    Outcome::of_flows(case(2022, 2, rules), |case| {
        let second = if case.last_rules().investments.is_empty() { 10.0 } else { 8.0 };
        flows(&[[vec![10.0; 12], vec![second; 12]].concat()])
    })
}

#[test]
fn the_investment_s_saving_is_without_it_less_with_it() {
    let saving = invested().investment.unwrap();
    let kr = |years: [Decimal; 2]| Some(years.map(|kr| Some(Kr(kr))).to_vec());
    assert_eq!(saving.yearly.municipality, kr([dec!(-1_200_000), dec!(370_000)])); // 2 · 185 000
    assert_eq!(saving.yearly.service_ceiling, kr([dec!(-1_200_000), dec!(0)]));
    assert_eq!(saving.yearly_investment.municipality, kr([dec!(-1_200_000), dec!(0)]));
    near(saving.monthly.municipality.as_ref().unwrap()[11].unwrap(), -100_000.0);
    near(saving.monthly.municipality.as_ref().unwrap()[12].unwrap(), 30_833.333_333_333_332); // 370 000 / 12
    near(saving.cumulative.municipality.as_ref().unwrap()[23].unwrap(), -830_000.0);
    assert_eq!(saving.payback(MUNICIPALITY), Payback::NotWithinHorizon);
    let deficit = saving.deepest_deficit(Account::Public).unwrap();
    near(deficit.amount, -1_200_000.0);
    assert_eq!(deficit.month, Some(11));
}

#[test]
fn benefit_cost_is_the_fall_of_running_costs_over_the_amounts_laid_out() {
    let saving = invested().investment.unwrap();
    let ratio = |account, discount| saving.benefit_cost(account, &discount).map(|ratio| ratio.round_dp(9));
    assert_eq!(ratio(MUNICIPALITY, Discount::none()), Some(dec!(0.308333333))); // 370 / 1 200
    // At 3.5 per cent: 370 / 1.035² over 1 200 / 1.035 = 370 / 1 242
    assert_eq!(ratio(MUNICIPALITY, Discount::finance_ministry_2021()), Some(dec!(0.297906602)));
    assert_eq!(ratio(Account::ServiceCeiling, Discount::none()), Some(dec!(0))); // 0 / 1 200
    let npv = saving.present_value(MUNICIPALITY, &Discount::finance_ministry_2021()).unwrap();
    // −1 200 000 / 1.035 + 370 000 / 1.071225 = −1 159 420.2899 + 345 398.9591
    assert_eq!(npv.0.round_dp(3), dec!(-814_021.331));
    let yearly: Option<Vec<Kr>> = saving.yearly.of(MUNICIPALITY).unwrap().iter().copied().collect();
    assert_eq!(npv, present_value(&yearly.unwrap(), &Discount::finance_ministry_2021()));
    let free = Saving { outlay: InAccounts::from_fn(|_| Some(vec![Some(Kr::ZERO); 2])), ..saving.clone() };
    assert_eq!(free.benefit_cost(MUNICIPALITY, &Discount::none()), None);
}

fn years(first_year: i32, prices: &[Decimal]) -> Arc<Outcome> {
    let count = u32::try_from(prices.len()).unwrap();
    let amounts: Vec<_> = (first_year..).zip(prices.iter().copied()).collect();
    let case: Case =
        case(first_year, count, rules(vec![super::support::yearly(&amounts, Area::Effort, NO_REFUND)], Vec::new()));
    Arc::new(Outcome::of_flows(case, |_| flows(&[])))
}

#[test]
fn the_reform_s_saving_is_before_less_after_over_the_years_both_cover() {
    let before = years(2017, &[dec!(10), dec!(20), dec!(36), dec!(48)]);
    let after = years(2019, &[dec!(48), dec!(12), dec!(99)]);
    let comparison = Comparison::new(Arc::clone(&before), Arc::clone(&after), true);
    assert_eq!(comparison.common_years(), 2019..2021);
    assert_eq!((comparison.first_year_before(), comparison.first_year_after()), (2, 0));
    assert_eq!((comparison.period().first_year, comparison.period().years), (2019, 2));
    let saving = comparison.reform.unwrap();
    assert_eq!(saving.yearly.public, Some(vec![Some(Kr(dec!(-12))), Some(Kr(dec!(36)))])); // 36 − 48, 48 − 12
    assert_eq!(saving.monthly.public.as_ref().unwrap().len(), 24);
    // −1 a month down to −12, then 3 a month: 0 after four months of the second year.
    assert_eq!(saving.payback(Account::Public), self::after(16));
    assert_eq!(Comparison::new(Arc::clone(&before), after, false).reform, None);
    let late = Comparison::new(before, years(2030, &[dec!(1)]), true);
    assert_eq!((&late.reform, late.common_years().is_empty()), (&None, true));
}

#[test]
fn an_outcome_is_the_same_whether_its_courses_have_been_asked_for_or_not() {
    let outcome = invested();
    let asked = outcome.clone();
    assert_eq!(asked.course(1).map(|course| course.group), Some(1));
    assert_eq!(asked.course(3), None);
    assert_eq!(asked, outcome);
    assert_eq!(outcome.group("b"), Some(1));
}
