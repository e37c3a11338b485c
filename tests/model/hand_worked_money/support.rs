//! Small cases, written down in a line each.

use std::sync::Arc;

use rust_decimal::{Decimal, dec};
use sidestil::model::{
    flows::{Flows, GroupFlow},
    investments::{Investment, InvestmentAmount, Kroner},
    money::costs::InAccounts,
    numbers::{Kr, Months, Persons, Share},
    rules::{Case, Concerns, Discount, Exit, Group, Regime, Rules, Shape, Stay},
    spending::{Area, Basis, ByYear, CostLine, Refund, Size},
    time::{Month, Period},
};

pub(crate) const NO_REFUND: Refund = Refund::Share(Share::ZERO);

pub(crate) fn half() -> Refund {
    Refund::Share(Share(dec!(0.5)))
}

/// A group that nobody enters, with a stay of exactly so many months.
pub(crate) fn group(id: &str, months: Decimal, exits: Vec<Exit>) -> Group {
    Group {
        id: Arc::from(id),
        start: None,
        inflow: Persons::ZERO,
        growth: Share::ZERO,
        closed_from: None,
        weeks_at_entry: Decimal::ZERO,
        resets_weeks: false,
        stay: Stay { shape: Shape::Exactly(Months(months)), at_most: None },
        concerns: Concerns::NewEntrants,
        exits,
        exits_at_cap: None,
    }
}

/// So many kroner a year for each person of a group, gross.
pub(crate) fn per_person(group: usize, price: Decimal, area: Area, refund: Refund) -> CostLine {
    let size = Size::PerPerson { group, price: Kr(price) };
    CostLine { id: Arc::from("line"), size, area, department: None, refund, basis: Basis::Gross }
}

/// The same, as the municipality's own part.
pub(crate) fn net(group: usize, price: Decimal, area: Area, refund: Refund) -> CostLine {
    CostLine { basis: Basis::Net, ..per_person(group, price, area, refund) }
}

/// Yearly amounts, gross.
pub(crate) fn yearly(amounts: &[(i32, Decimal)], area: Area, refund: Refund) -> CostLine {
    CostLine { size: Size::Yearly(by_year(amounts)), ..per_person(0, Decimal::ZERO, area, refund) }
}

fn by_year(amounts: &[(i32, Decimal)]) -> ByYear {
    ByYear::new(amounts.iter().map(|(year, kr)| (*year, Kr(*kr))).collect())
}

/// An investment of one amount by year.
pub(crate) fn investment(amounts: &[(i32, Decimal)], area: Area, refund: Decimal) -> Investment {
    let amount = InvestmentAmount {
        id: Arc::from("amount"),
        area,
        refund: Share(refund),
        kroner: Kroner::ByYear(by_year(amounts)),
    };
    Investment { id: Arc::from("investment"), amounts: vec![amount], savings: Vec::new(), effects: Vec::new() }
}

/// Three groups `a`, `b`, `c`, and these lines.
pub(crate) fn rules(costs: Vec<CostLine>, investments: Vec<Investment>) -> Rules {
    let groups = ["a", "b", "c"].map(|id| group(id, dec!(12), Vec::new()));
    Rules {
        groups: groups.into(),
        costs: costs.into(),
        investments,
        efficiency: None,
        discount: Discount::none(),
        compensation: None,
        coverage: None,
        accounts_year: None,
    }
}

/// One set of rules for so many years.
pub(crate) fn case(first_year: i32, years: u32, rules: Rules) -> Case {
    Case {
        period: Period { first_year, years },
        regimes: vec![Regime { from: Month::ALWAYS, rules }],
        counts_from: None,
        totals: Vec::new(),
    }
}

/// The same lines, and others from a month on.
pub(crate) fn changed(mut case: Case, from: i32, costs: Vec<CostLine>) -> Case {
    let rules = Rules { costs: costs.into(), ..case.last_rules().clone() };
    case.regimes.push(Regime { from: Month(from), rules });
    case
}

/// Persons of each group, month by month.
pub(crate) fn flows(persons: &[Vec<f64>]) -> Flows {
    let group = |persons: &Vec<f64>| GroupFlow {
        persons: persons.clone(),
        inflow: vec![0.0; persons.len()],
        arrivals: vec![0.0; persons.len()],
        exits: vec![0.0; persons.len()],
        exits_to: Vec::new(),
        steps: None,
    };
    Flows { groups: persons.iter().map(group).collect(), shortages: Vec::new() }
}

/// Kroner in the municipality, under the service ceiling, for the public.
pub(crate) fn accounts(municipality: Decimal, service_ceiling: Decimal, public: Decimal) -> InAccounts<Kr> {
    InAccounts {
        municipality: Some(Kr(municipality)),
        service_ceiling: Some(Kr(service_ceiling)),
        public: Some(Kr(public)),
    }
}

/// Only the municipality's part can be said.
pub(crate) fn municipality_alone(kr: Decimal) -> InAccounts<Kr> {
    InAccounts { municipality: Some(Kr(kr)), service_ceiling: None, public: None }
}

pub(crate) fn near(value: f64, expected: f64) {
    let within = 1e-9 * expected.abs().max(1.0);
    assert!((value - expected).abs() <= within, "{value} is not {expected}");
}
