//! What holds of money whatever the numbers are.
#![expect(clippy::unwrap_used, reason = "a test may stop where an answer is missing")]

use crate::hand_worked_money::support::{case, changed, flows, per_person, rules, yearly};
use proptest::prelude::*;
use rust_decimal::Decimal;
use sidestil::model::{
    flows::Flows,
    money::{
        costs::{Costs, InAccounts},
        lines::costs,
        payback::{Payback, Saving},
        prices::{Method, PriceIndex},
    },
    numbers::{Kr, Share, to_f64},
    rules::{Case, Discount, Timing},
    spending::{Account, Area, Basis, CostLine, Refund},
};

const YEARS: u32 = 3;
const MONTHS: usize = 36;

/// A decimal with two decimals.
fn hundredths(most: i64) -> impl Strategy<Value = Decimal> {
    (0..=most * 100).prop_map(|number| Decimal::new(number, 2))
}

fn refund() -> impl Strategy<Value = Refund> {
    prop_oneof![4 => (0..=60i64).prop_map(|share| Refund::Share(Share(Decimal::new(share, 2)))), 1 => Just(Refund::Ladder)]
}

/// A line whose every part can be said.
fn line() -> impl Strategy<Value = CostLine> {
    let area = prop_oneof![Just(Area::Service), Just(Area::Effort), Just(Area::Support)];
    let of_persons = (0..3usize, hundredths(300_000), any::<bool>());
    let size = prop_oneof![3 => of_persons.prop_map(Some), 1 => Just(None)];
    (size, area, refund(), hundredths(50_000_000), hundredths(50_000_000)).prop_map(
        |(size, area, refund, early, late)| match size {
            Some((group, price, net)) => {
                let basis = if net && refund != Refund::Ladder { Basis::Net } else { Basis::Gross };
                CostLine { basis, ..per_person(group, price, area, refund) }
            }
            None => yearly(&[(2021, early), (2023, late)], area, refund),
        },
    )
}

/// Persons of three groups on the steps of the ladder.
fn persons() -> impl Strategy<Value = Flows> {
    let month = prop_oneof![9 => [0.0..2_000.0, 0.0..500.0, 0.0..500.0, 0.0..500.0], 1 => Just([0.0; 4])];
    prop::collection::vec(prop::collection::vec(month, MONTHS), 3).prop_map(|groups| {
        let totals: Vec<Vec<f64>> =
            groups.iter().map(|group| group.iter().map(|steps| steps.iter().sum()).collect()).collect();
        let mut flows = flows(&totals);
        for (group, steps) in flows.groups.iter_mut().zip(groups) {
            group.steps = Some(steps);
        }
        flows
    })
}

/// Up to five lines, every one of which may change in the same month.
fn cases() -> impl Strategy<Value = Case> {
    let lines = prop::collection::vec((line(), line(), any::<bool>()), 1..5);
    (lines, 1..36i32).prop_map(|(lines, month)| {
        let before = lines.iter().map(|(before, ..)| before.clone()).collect();
        let after =
            lines.iter().map(|(before, after, same)| if *same { before.clone() } else { after.clone() }).collect();
        changed(case(2021, YEARS, rules(before, Vec::new())), month, after)
    })
}

fn year(costs: &Costs, year: usize, account: Account) -> Decimal {
    costs.year(year, account).unwrap().0
}

fn small(difference: Decimal) -> bool {
    difference.abs() <= Decimal::new(1, 9)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn municipality_and_state_pay_what_the_public_pays(case in cases(), flows in persons()) {
        let costs = costs(&case, &flows);
        for at in 0..3 {
            let refund: Kr = costs.lines.iter().map(|line| line.years[at].refund.unwrap()).sum();
            let public = year(&costs, at, Account::Public);
            prop_assert!(small(year(&costs, at, Account::Municipality) + refund.0 - public));
            let areas: Decimal = Area::NAMED.into_iter().map(|area| costs.area_year(at, area).unwrap().0).sum();
            prop_assert!(small(areas - public));
            prop_assert_eq!(Kr(year(&costs, at, Account::ServiceCeiling)), costs.area_year(at, Area::Service).unwrap());
            let net: Kr = costs.lines.iter().flat_map(|line| line.years[at].net_areas).flatten().sum();
            prop_assert!(small(net.0 - year(&costs, at, Account::Municipality)));
        }
    }

    // A stretch's persons are rounded by at most half a billionth: at 300 000 kr. net and 60 per cent refund that is
    // 0.0004 kr. of gross; four lines in two stretches stay within 0.003.
    #[test]
    fn a_year_is_the_sum_of_its_months(case in cases(), flows in persons()) {
        let costs = costs(&case, &flows);
        for account in Account::ALL {
            let monthly = costs.monthly.of(account).unwrap();
            for at in 0..3 {
                let months: f64 = monthly.said(at * 12..at * 12 + 12).unwrap().iter().sum();
                prop_assert!((months - to_f64(year(&costs, at, account))).abs() < 0.01, "{account:?} {at}: {months}");
            }
        }
    }

    #[test]
    fn no_change_gives_no_difference(case in cases(), flows in persons(), cut in 1..36i32) {
        let costs = costs(&case, &flows);
        let nothing = Saving::between(&costs, &costs);
        for account in Account::ALL {
            prop_assert_eq!(nothing.payback(account), Payback::NoDifference);
            prop_assert_eq!(nothing.deepest_deficit(account).unwrap().month, None);
            prop_assert_eq!(nothing.present_value(account, &Discount::finance_ministry_2021()), Some(Kr::ZERO));
            prop_assert_eq!(nothing.benefit_cost(account, &Discount::none()), None);
        }
        // Rules that begin anew without saying anything new are no change either.
        let mut again = case.clone();
        let rules = again.rules(sidestil::model::time::Month(cut)).clone();
        again.regimes.push(sidestil::model::rules::Regime { from: sidestil::model::time::Month(cut), rules });
        again.regimes.sort_by_key(|regime| regime.from);
        prop_assert_eq!(sidestil::model::money::lines::costs(&again, &flows), costs);
    }

    #[test]
    fn a_saving_turned_round_is_a_cost(first in cases(), second in cases(), flows in persons()) {
        let [first, second] = [first, second].map(|case| costs(&case, &flows));
        let [there, back] = [Saving::between(&first, &second), Saving::between(&second, &first)];
        for account in Account::ALL {
            let pairs = there.yearly.of(account).unwrap().iter().zip(back.yearly.of(account).unwrap());
            prop_assert!(pairs.into_iter().all(|(there, back)| *there == -*back));
        }
    }

    #[test]
    fn payback_is_the_first_return_from_below(monthly in prop::collection::vec(-100.0..100.0f64, 1..60)) {
        let mut sum = 0.0;
        let cumulative: Vec<f64> = monthly.iter().map(|month| { sum += month; sum }).collect();
        let below = |sum: &f64| *sum < -0.005;
        let series = |series: Vec<f64>| InAccounts { public: Some(series), ..InAccounts::default() };
        let saving = Saving {
            monthly: series(monthly),
            cumulative: series(cumulative.clone()),
            yearly: InAccounts::default(),
            yearly_investment: InAccounts::default(),
        };
        match saving.payback(Account::Public) {
            Payback::After { months, falls_again } => {
                let month = usize::try_from(months).unwrap() - 1;
                let first = cumulative.iter().position(below).unwrap();
                prop_assert!(first < month && cumulative[first..month].iter().all(below) && !below(&cumulative[month]));
                prop_assert_eq!(falls_again, cumulative[month..].iter().any(below));
            }
            Payback::NotWithinHorizon => prop_assert!(below(cumulative.last().unwrap())),
            Payback::AtOnce | Payback::NoDifference => prop_assert!(!cumulative.iter().any(below)),
            Payback::CannotBeSaid => prop_assert!(false),
        }
        let deficit = saving.deepest_deficit(Account::Public).unwrap();
        prop_assert!(cumulative.iter().all(|sum| *sum >= deficit.amount - 0.005));
        prop_assert_eq!(deficit.month.is_some(), cumulative.iter().any(below));
    }

    #[test]
    fn a_rate_of_0_gives_the_plain_sum(yearly in prop::collection::vec(-1_000_000_000..1_000_000_000i64, 1..100)) {
        let yearly: Vec<Kr> = yearly.into_iter().map(|oere| Kr(Decimal::new(oere, 2))).collect();
        let sum: Kr = yearly.iter().copied().sum();
        for timing in [Timing::Start, Timing::Middle, Timing::End] {
            let discount = Discount { rates: vec![(1, Share::ZERO)], timing };
            prop_assert_eq!(sidestil::model::money::discount::present_value(&yearly, &discount), sum);
        }
    }

    #[test]
    fn money_at_the_start_weighs_most_and_at_the_end_least(rates in prop::collection::vec(1..2_000i64, 1..10)) {
        let rates: Vec<_> = (1..).zip(rates).map(|(year, rate)| (year, Share(Decimal::new(rate, 4)))).collect();
        let of = |timing| sidestil::model::money::discount::factors(&Discount { rates: rates.clone(), timing }, 12);
        let (start, middle, end) = (of(Timing::Start), of(Timing::Middle), of(Timing::End));
        prop_assert!((0..12).all(|year| start[year] > middle[year] && middle[year] > end[year]));
        prop_assert!(end.windows(2).all(|pair| pair[1] < pair[0]));
        prop_assert_eq!(&start[1..], &end[..11]);
    }

    #[test]
    fn prices_go_there_and_back(
        changes in prop::collection::vec(-200..600i64, 20),
        compounded in any::<bool>(),
        (from, to) in (2000..2020i32, 2000..2020i32),
        amount in hundredths(1_000_000_000),
    ) {
        let changes = (2001..).zip(changes).map(|(year, change)| (year, Share(Decimal::new(change, 4)))).collect();
        let index = PriceIndex { method: if compounded { Method::Compounded } else { Method::Added }, changes };
        let there = index.convert(Kr(amount), from, to).unwrap();
        prop_assert!(small(index.convert(there, to, from).unwrap().0 - amount));
        prop_assert!(small(index.factor(from, to).unwrap() * index.factor(to, from).unwrap() - Decimal::ONE));
    }
}
