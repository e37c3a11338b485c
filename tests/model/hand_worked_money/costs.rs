//! Who pays what: gross, net, refund, areas, accounts, rules that change within a year.

use rust_decimal::{Decimal, dec};
use sidestil::model::{
    money::{
        costs::{Costs, InAccounts, YearCost},
        lines::costs,
        series::Series,
    },
    numbers::{Kr, Persons, Share},
    spending::{Account, Area, CostLine, Refund},
};

use super::support::{
    NO_REFUND, accounts, case, changed, flows, half, investment, municipality_alone, near, net, per_person, rules,
    yearly,
};

/// One line over one year with ten persons in group `a` the whole year.
fn ten_persons(line: CostLine) -> (YearCost, Costs) {
    let costs = costs(&case(2022, 1, rules(vec![line], Vec::new())), &flows(&[vec![10.0; 12]]));
    (costs.lines[0].years[0], costs)
}

#[expect(clippy::unnecessary_wraps, reason = "what is compared is an amount that can be said")]
fn kr(value: Decimal) -> Option<Kr> {
    Some(Kr(value))
}

#[test]
fn a_month_costs_persons_times_price_over_12_and_a_year_is_their_sum() {
    // 100, 101 … 111 persons: a mean of 105.5.
    let persons = (100..112).map(f64::from).collect();
    let line = per_person(0, dec!(41_084), Area::Effort, half());
    let costs = costs(&case(2022, 1, rules(vec![line], Vec::new())), &flows(&[persons]));
    let year = costs.lines[0].years[0];
    assert_eq!(year.persons, Persons(dec!(105.5)));
    assert_eq!(year.gross, kr(dec!(4_334_362))); // 105.5 · 41 084
    assert_eq!(year.refund, kr(dec!(2_167_181))); // half of it
    assert_eq!(year.accounts, accounts(dec!(2_167_181), dec!(0), dec!(4_334_362)));
    assert_eq!(year.areas, [kr(dec!(0)), kr(dec!(4_334_362)), kr(dec!(0)), kr(dec!(0)), kr(dec!(0))]);
    assert_eq!(year.net_areas, [kr(dec!(0)), kr(dec!(2_167_181)), kr(dec!(0)), kr(dec!(0)), kr(dec!(0))]);
    let monthly = costs.monthly.municipality.unwrap();
    near(monthly.get(0).unwrap(), 171_183.333_333_333_33); // 100 · 41 084 / 12 / 2
    near(monthly.get(11).unwrap(), 190_013.5); // 111 · 41 084 / 12 / 2
    near(costs.monthly.public.unwrap().get(0).unwrap(), 342_366.666_666_666_7);
}

#[test]
fn the_service_ceiling_holds_the_gross_of_the_service_area_alone() {
    let (year, _) = ten_persons(per_person(0, dec!(6_859), Area::Service, Refund::Share(Share(dec!(0.2)))));
    // 10 · 6 859 = 68 590, of which a fifth is refunded: the ceiling still holds all of it.
    assert_eq!(year.accounts, accounts(dec!(54_872), dec!(68_590), dec!(68_590)));
    let (year, _) = ten_persons(per_person(0, dec!(6_859), Area::Support, NO_REFUND));
    assert_eq!(year.accounts, accounts(dec!(68_590), dec!(0), dec!(68_590)));
}

#[test]
fn the_municipalitys_part_of_a_gross_line_with_an_unknown_refund_cannot_be_said() {
    let (year, costs) = ten_persons(per_person(0, dec!(10_000), Area::Effort, Refund::Unknown));
    let known = InAccounts { municipality: None, ..accounts(dec!(0), dec!(0), dec!(100_000)) };
    assert_eq!((year.accounts, year.gross, year.refund), (known, kr(dec!(100_000)), None));
    assert_eq!(year.areas, [kr(dec!(0)), kr(dec!(100_000)), kr(dec!(0)), kr(dec!(0)), kr(dec!(0))]);
    assert_eq!(
        (costs.refund_area_year(0, Area::Effort), costs.refund_area_year(0, Area::Service)),
        (None, kr(dec!(0)))
    );
    assert_eq!((costs.monthly.municipality.is_none(), costs.refund_group_year(0, 0)), (true, None));
    near(costs.monthly.public.unwrap().get(0).unwrap(), 8_333.333_333_333_334); // 100 000 / 12
    // Under the ceiling it is what it is, gross.
    let (year, _) = ten_persons(per_person(0, dec!(10_000), Area::Service, Refund::Unknown));
    assert_eq!(year.accounts.service_ceiling, kr(dec!(100_000)));
    // Nobody, or a price of nothing, is nothing in every account.
    let (year, _) = ten_persons(per_person(1, dec!(10_000), Area::Service, Refund::Unknown));
    assert_eq!(year.accounts, accounts(dec!(0), dec!(0), dec!(0)));
    let (year, _) = ten_persons(per_person(0, dec!(0), Area::Service, Refund::Unknown));
    assert_eq!(year.accounts, accounts(dec!(0), dec!(0), dec!(0)));
}

#[test]
fn a_net_line_of_which_nothing_is_refunded_is_its_own_gross() {
    let (year, _) = ten_persons(net(0, dec!(10_000), Area::Service, NO_REFUND));
    assert_eq!(year.accounts, accounts(dec!(100_000), dec!(100_000), dec!(100_000)));
    // Half refunded: 100 000 / (1 − 0.5).
    let (year, _) = ten_persons(net(0, dec!(10_000), Area::Effort, half()));
    assert_eq!(year.accounts, accounts(dec!(100_000), dec!(0), dec!(200_000)));
    // Not said.
    let (year, _) = ten_persons(net(0, dec!(10_000), Area::Service, Refund::Unknown));
    assert_eq!(year.accounts, municipality_alone(dec!(100_000)));
}

#[test]
fn capital_spending_is_the_municipalitys_and_the_publics_and_not_under_the_ceiling() {
    let (year, costs) = ten_persons(per_person(0, dec!(10_000), Area::Capital, Refund::Share(Share(dec!(0.2)))));
    assert_eq!(year.accounts, accounts(dec!(80_000), dec!(0), dec!(100_000)));
    assert_eq!(costs.area_year(0, Area::Capital), kr(dec!(100_000)));
    assert_eq!(
        (costs.refund_area_year(0, Area::Capital), costs.refund_group_year(0, 0)),
        (kr(dec!(20_000)), kr(dec!(20_000)))
    );
    assert_eq!(Area::named("capital"), Some(Area::Capital));
}

#[test]
fn income_of_the_service_area_lowers_what_is_under_the_ceiling() {
    let lines = vec![
        per_person(0, dec!(10_000), Area::Service, NO_REFUND),
        yearly(&[(2022, dec!(-30_000))], Area::Service, NO_REFUND),
        yearly(&[(2022, dec!(-5_000))], Area::Effort, NO_REFUND),
    ];
    let costs = costs(&case(2022, 1, rules(lines, Vec::new())), &flows(&[vec![10.0; 12]]));
    // 100 000 − 30 000; the effort area's income is not in it.
    assert_eq!(costs.year(0, Account::ServiceCeiling), kr(dec!(70_000)));
    assert_eq!(costs.year(0, Account::Municipality), kr(dec!(65_000)));
    near(costs.monthly.service_ceiling.unwrap().get(11).unwrap(), 5_833.333_333_333_333); // 70 000 / 12
}

#[test]
fn one_month_that_cannot_be_said_leaves_the_others_said() {
    // Net without a refund in March alone; before and after the refund is said to be none.
    let line = |refund| vec![net(0, dec!(12_000), Area::Service, refund)];
    let case = changed(case(2022, 2, rules(line(NO_REFUND), Vec::new())), 2, line(Refund::Unknown));
    let case = changed(case, 3, line(NO_REFUND));
    let costs = costs(&case, &flows(&[vec![1.0; 24]]));
    let public: Vec<_> = costs.monthly.public.as_ref().unwrap().months().collect();
    let expected: Vec<_> = (0..24).map(|month| (month != 2).then_some(1_000.0)).collect();
    assert_eq!(public, expected);
    assert_eq!(costs.monthly.municipality.as_ref().unwrap().months().flatten().count(), 24);
    // The year that holds it cannot be said, the other can.
    assert_eq!([0, 1].map(|year| costs.year(year, Account::Public)), [None, kr(dec!(12_000))]);
    assert_eq!([0, 1].map(|year| costs.year(year, Account::Municipality)), [kr(dec!(12_000)); 2]);
}

#[test]
fn only_the_months_that_count_somebody_cannot_be_said() {
    // Persons from July on; what is left of a rounding in December is nobody.
    let persons = [vec![0.0; 6], vec![2.0; 5], vec![3e-14]].concat();
    let costs = costs(
        &case(2022, 1, rules(vec![net(0, dec!(12_000), Area::Service, Refund::Unknown)], Vec::new())),
        &flows(&[persons]),
    );
    let said: Vec<bool> = costs.monthly.public.unwrap().months().map(|month| month.is_some()).collect();
    assert_eq!(said, [true, true, true, true, true, true, false, false, false, false, false, true]);
}

#[test]
fn gross_of_a_net_line_is_net_over_1_less_the_refund() {
    let (year, costs) = ten_persons(net(0, dec!(100_000), Area::Service, Refund::Share(Share(dec!(0.2)))));
    // 10 · 100 000 / (1 − 0.2) = 1 250 000
    assert_eq!(year.accounts, accounts(dec!(1_000_000), dec!(1_250_000), dec!(1_250_000)));
    assert_eq!(year.refund, kr(dec!(250_000)));
    near(costs.monthly.public.unwrap().get(3).unwrap(), 104_166.666_666_666_67); // 1 250 000 / 12
}

#[test]
fn the_public_account_of_a_net_line_without_a_refund_cannot_be_said() {
    let (year, costs) = ten_persons(net(0, dec!(149_000), Area::Support, Refund::Unknown));
    let municipality = InAccounts { service_ceiling: kr(dec!(0)), ..municipality_alone(dec!(1_490_000)) };
    assert_eq!(year.accounts, municipality);
    assert_eq!(year.areas, [kr(dec!(0)), kr(dec!(0)), None, kr(dec!(0)), kr(dec!(0))]);
    assert_eq!((costs.area_year(0, Area::Support), costs.area_year(0, Area::Effort)), (None, kr(dec!(0))));
    assert_eq!(costs.year(0, Account::Public), None);
    assert_eq!(costs.monthly.public, None);
    near(costs.monthly.municipality.unwrap().get(0).unwrap(), 124_166.666_666_666_67); // 1 490 000 / 12
    let (year, _) = ten_persons(net(0, dec!(149_000), Area::Service, Refund::Unknown));
    assert_eq!(year.accounts, municipality_alone(dec!(1_490_000)));
}

#[test]
fn gross_of_a_net_line_cannot_be_said_where_the_ladder_or_the_whole_is_refunded() {
    for refund in [Refund::Ladder, Refund::Share(Share(dec!(1)))] {
        let (year, _) = ten_persons(net(0, dec!(149_000), Area::Service, refund));
        assert_eq!(year.accounts, municipality_alone(dec!(1_490_000)));
    }
}

#[test]
fn the_ladder_refunds_80_40_30_20_per_cent_of_the_persons_on_its_steps() {
    let line = per_person(0, dec!(120_000), Area::Support, Refund::Ladder);
    let mut flows = flows(&[vec![10.0; 12]]);
    flows.groups[0].steps = Some(vec![[3.0, 1.0, 4.0, 2.0]; 12]);
    let costs = costs(&case(2022, 1, rules(vec![line], Vec::new())), &flows);
    // 3 · 0.8 + 1 · 0.4 + 4 · 0.3 + 2 · 0.2 = 4.4 persons in full, of 10.
    assert_eq!(costs.lines[0].years[0].refund, kr(dec!(528_000))); // 4.4 · 120 000
    assert_eq!(costs.lines[0].years[0].accounts, accounts(dec!(672_000), dec!(0), dec!(1_200_000)));
    near(costs.monthly.municipality.unwrap().get(5).unwrap(), 56_000.0); // 672 000 / 12
}

#[test]
fn without_an_area_the_ceiling_and_every_named_area_cannot_be_said() {
    let lines = vec![
        per_person(0, dec!(149_000), Area::Unspecified, NO_REFUND),
        per_person(0, dec!(6_859), Area::Service, NO_REFUND),
    ];
    let costs = costs(&case(2022, 1, rules(lines, Vec::new())), &flows(&[vec![10.0; 12]]));
    assert_eq!(
        Account::ALL.map(|account| costs.year(0, account)),
        [
            kr(dec!(1_558_590)), // 10 · (149 000 + 6 859)
            None,
            kr(dec!(1_558_590)),
        ]
    );
    assert_eq!(Area::NAMED.map(|area| costs.area_year(0, area)), [None; 4]);
    assert_eq!(costs.area_year(0, Area::Unspecified), kr(dec!(1_490_000)));
    assert_eq!(costs.monthly.service_ceiling, None);
}

#[test]
fn a_line_that_counts_nobody_hides_nothing() {
    // Nobody in the first year, one person in the second.
    let persons = [vec![0.0; 12], vec![1.0; 12]].concat();
    let line = net(0, dec!(149_000), Area::Unspecified, Refund::Unknown);
    let costs = costs(&case(2022, 2, rules(vec![line.clone()], Vec::new())), &flows(&[persons]));
    assert_eq!(costs.lines[0].years[0].accounts, accounts(dec!(0), dec!(0), dec!(0)));
    assert_eq!(costs.lines[0].years[0].areas, [kr(dec!(0)); 5]);
    assert_eq!(costs.lines[0].years[1].accounts, municipality_alone(dec!(149_000)));
    let empty =
        sidestil::model::money::lines::costs(&case(2022, 1, rules(vec![line], Vec::new())), &flows(&[vec![0.0; 12]]));
    assert_eq!(empty.monthly.public, Some(Series::nothing(12)));
}

#[test]
fn a_price_of_nothing_is_nothing_in_every_account() {
    let (year, costs) = ten_persons(net(0, dec!(0), Area::Unspecified, Refund::Unknown));
    assert_eq!(year.accounts, accounts(dec!(0), dec!(0), dec!(0)));
    assert_eq!((year.persons, costs.monthly.public), (Persons(dec!(10)), Some(Series::nothing(12))));
}

#[test]
fn a_yearly_amount_has_no_weeks_so_that_its_ladder_is_at_the_last_step() {
    let (year, _) = ten_persons(yearly(&[(2022, dec!(1_000_000))], Area::Effort, Refund::Ladder));
    assert_eq!(year.accounts, accounts(dec!(800_000), dec!(0), dec!(1_000_000)));
}

#[test]
fn rules_that_change_in_mid_year_hold_for_their_own_months() {
    // Ten persons to June at 100 000, service, no refund; twenty from July at 120 000, effort, half refunded.
    let persons = [vec![10.0; 6], vec![20.0; 6]].concat();
    let before = rules(vec![per_person(0, dec!(100_000), Area::Service, NO_REFUND)], Vec::new());
    let case = changed(case(2022, 1, before), 6, vec![per_person(0, dec!(120_000), Area::Effort, half())]);
    let costs = costs(&case, &flows(&[persons]));
    let year = costs.lines[0].years[0];
    // 10 · 6/12 · 100 000 = 500 000, and 20 · 6/12 · 120 000 = 1 200 000, of which half is refunded.
    assert_eq!(year.persons, Persons(dec!(15)));
    assert_eq!(year.accounts, accounts(dec!(1_100_000), dec!(500_000), dec!(1_700_000)));
    assert_eq!(year.areas, [kr(dec!(500_000)), kr(dec!(1_200_000)), kr(dec!(0)), kr(dec!(0)), kr(dec!(0))]);
    let monthly = costs.monthly.municipality.unwrap();
    near(monthly.get(5).unwrap(), 83_333.333_333_333_33); // 10 · 100 000 / 12
    near(monthly.get(6).unwrap(), 100_000.0); // 20 · 120 000 / 12 / 2
}

#[test]
fn a_yearly_amount_falls_with_a_twelfth_a_month_by_the_month_s_rules() {
    let amounts = [(2017, dec!(1_200_000)), (2020, dec!(2_400_000))];
    let before = rules(vec![yearly(&amounts, Area::Service, NO_REFUND)], Vec::new());
    // From April 2017 (month 15 of a scenario that begins in 2016) half is refunded.
    let case = changed(case(2016, 6, before), 15, vec![yearly(&amounts, Area::Service, half())]);
    let costs = costs(&case, &flows(&[]));
    let years = |account| (0..6).map(|year| costs.year(year, account).unwrap().0).collect::<Vec<_>>();
    let millions = |numbers: [Decimal; 6]| numbers.map(|number| number * dec!(1_000_000));
    assert_eq!(years(Account::Public), millions([dec!(0), dec!(1.2), dec!(1.2), dec!(1.2), dec!(2.4), dec!(2.4)]));
    // 2017: 3 · 100 000 + 9 · 50 000 = 750 000
    let half_of_it = millions([dec!(0), dec!(0.75), dec!(0.6), dec!(0.6), dec!(1.2), dec!(1.2)]);
    assert_eq!(years(Account::Municipality), half_of_it);
    near(costs.monthly.municipality.as_ref().unwrap().get(14).unwrap(), 100_000.0);
    near(costs.monthly.municipality.as_ref().unwrap().get(15).unwrap(), 50_000.0);
}

#[test]
fn an_investment_s_amounts_are_lines_of_their_own() {
    let investment = investment(&[(2022, dec!(1_200_000)), (2023, dec!(0))], Area::Effort, dec!(0.5));
    let lines = vec![per_person(0, dec!(100_000), Area::Service, NO_REFUND)];
    let costs = costs(&case(2022, 2, rules(lines, vec![investment])), &flows(&[vec![1.0; 24]]));
    assert_eq!(costs.year(0, Account::Municipality), kr(dec!(700_000))); // 100 000 + 1 200 000 / 2
    assert_eq!(costs.investment_year(0, Account::Municipality), kr(dec!(600_000)));
    assert_eq!(costs.investment_year(0, Account::Public), kr(dec!(1_200_000)));
    assert_eq!(costs.investment_year(1, Account::Public), kr(dec!(0)));
    assert_eq!(costs.group_year(0, 0, Account::Municipality), kr(dec!(100_000)));
    assert_eq!(costs.area_year(0, Area::Effort), kr(dec!(1_200_000)));
    near(costs.monthly_investment.municipality.unwrap().get(11).unwrap(), 50_000.0);
}

#[test]
fn a_line_that_counts_another_group_from_some_month_on_costs_each_its_part() {
    let before = rules(vec![per_person(0, dec!(100_000), Area::Service, NO_REFUND)], Vec::new());
    let case = changed(case(2022, 1, before), 3, vec![per_person(1, dec!(100_000), Area::Service, NO_REFUND)]);
    let costs = costs(&case, &flows(&[vec![4.0; 12], vec![8.0; 12]]));
    assert_eq!(costs.group_year(0, 0, Account::Public), kr(dec!(100_000))); // 4 · 3/12 · 100 000
    assert_eq!(costs.group_year(1, 0, Account::Public), kr(dec!(600_000))); // 8 · 9/12 · 100 000
    assert_eq!(costs.year(0, Account::Public), kr(dec!(700_000)));
}

#[test]
fn a_year_s_persons_become_exact_once_at_9_decimals_half_away_from_zero() {
    let line = per_person(0, dec!(300_000), Area::Service, NO_REFUND);
    let costs = costs(&case(2022, 1, rules(vec![line], Vec::new())), &flows(&[vec![1.0 / 3.0; 12]]));
    assert_eq!(costs.persons, [[Persons(dec!(0.333333333))]]);
    assert_eq!(costs.year(0, Account::Public), kr(dec!(99_999.9999))); // 0.333333333 · 300 000
    assert_eq!(Persons::from_simulated(0.000_000_000_5), Persons(dec!(0.000000001)));
    assert_eq!(Persons::from_simulated(-0.000_000_000_5), Persons(dec!(-0.000000001)));
    assert_eq!(Persons::from_simulated(705.4), Persons(dec!(705.4)));
    assert_eq!(Persons::from_simulated(f64::NAN), Persons::ZERO);
    assert_eq!(Persons::from_simulated(1e300), Persons(Decimal::MAX));
}
