//! Short words for building a case of groups in tests.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use rust_decimal::Decimal;
use sidestil::model::{
    numbers::{Months, Persons, Share},
    rules::{Case, Concerns, Discount, Exit, Group, Regime, Rules, Seniority, Shape, Start, Stay, Timing},
    spending::{Area, Basis, CostLine, Refund, Size},
    time::{Month, Period},
};

/// A number of the file.
pub(crate) fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(crate) fn share(text: &str) -> Share {
    Share(decimal(text))
}

pub(crate) fn persons(text: &str) -> Persons {
    Persons(decimal(text))
}

pub(crate) fn months(text: &str) -> Months {
    Months(decimal(text))
}

/// Mean D, at most C, both stated together.
pub(crate) fn mean(mean: &str, cap: Option<u32>) -> Stay {
    Stay { shape: Shape::Mean { mean: months(mean), under: cap }, at_most: cap }
}

pub(crate) fn exactly(stay: &str) -> Stay {
    Stay { shape: Shape::Exactly(months(stay)), at_most: None }
}

pub(crate) fn table(survival: &[&str]) -> Stay {
    Stay { shape: Shape::Table(survival.iter().map(|one| share(one)).collect()), at_most: None }
}

pub(crate) fn until(months: u32) -> Stay {
    Stay { shape: Shape::Until(months), at_most: None }
}

/// A group without start, inflow or exits.
pub(crate) fn group(id: &str, stay: Stay) -> Group {
    Group {
        id: id.into(),
        start: None,
        inflow: Persons::ZERO,
        growth: Share::ZERO,
        closed_from: None,
        weeks_at_entry: Decimal::ZERO,
        resets_weeks: false,
        stay,
        concerns: Concerns::NewEntrants,
        exits: Vec::new(),
        exits_at_cap: None,
    }
}

pub(crate) fn stationary(count: &str) -> Start {
    Start { persons: persons(count), seniority: Seniority::Stationary, weeks_at_entry: Decimal::ZERO }
}

pub(crate) fn uniform(count: &str, over: &str) -> Start {
    Start { persons: persons(count), seniority: Seniority::Uniform(months(over)), weeks_at_entry: Decimal::ZERO }
}

pub(crate) fn exits(all: &[(usize, &str)]) -> Vec<Exit> {
    all.iter().map(|(to, part)| Exit { to: *to, share: share(part) }).collect()
}

pub(crate) fn rules(groups: Vec<Group>) -> Rules {
    Rules {
        groups,
        costs: Vec::new().into(),
        investments: Vec::new(),
        efficiency: None,
        discount: Discount { rates: Vec::new(), timing: Timing::End },
        compensation: None,
        coverage: None,
        accounts_year: None,
    }
}

/// A line on the refund ladder.
pub(crate) fn ladder(group: usize) -> CostLine {
    CostLine {
        id: "ladder".into(),
        size: Size::PerPerson { group, price: sidestil::model::numbers::Kr(Decimal::ONE) },
        area: Area::Support,
        department: None,
        refund: Refund::Ladder,
        basis: Basis::Gross,
    }
}

/// One set of rules for ever, from January 2020.
pub(crate) fn case(years: u32, rules: Rules) -> Case {
    Case {
        period: Period { first_year: 2020, years },
        regimes: vec![Regime { from: Month::ALWAYS, rules }],
        counts_from: None,
        totals: Vec::new(),
    }
}

/// The same case with other rules from a month.
pub(crate) fn changed(mut case: Case, from: i32, change: impl FnOnce(&mut Rules)) -> Case {
    let mut rules = case.regimes.last().unwrap().rules.clone();
    change(&mut rules);
    case.regimes.push(Regime { from: Month(from), rules });
    case
}

/// Asserts that two numbers agree to so much.
#[track_caller]
pub(crate) fn close(actual: f64, expected: f64, within: f64) {
    assert!((actual - expected).abs() <= within, "{actual} is not {expected} within {within}");
}
