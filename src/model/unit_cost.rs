//! What one citizen costs: per full-year person, in a year or by price alone (`model.md` section 3).
//!
//! In a year it is the cost of the group's lines over its full-year persons; by price alone it is the sum of their prices
//! under the rules of the scenario's last month, the refund ladder at its last step.

use super::{
    costs::{Costs, InAccounts, YearCost, sum},
    numbers::{Amount, Kr, Persons},
    refund::{LADDER, Payers},
    rules::{Account, Case, Size},
};

/// What one full-year person costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UnitCost {
    /// Before refund.
    pub gross: Option<Kr>,
    /// The state's part.
    pub refund: Option<Kr>,
    /// In the three accounts.
    pub accounts: InAccounts<Kr>,
    /// Gross by area, in the order of [`AREAS`].
    pub areas: [Option<Kr>; 4],
    /// The municipality's part by area, in the order of [`AREAS`].
    pub net_areas: [Option<Kr>; 4],
}

/// What a full-year person of a group costs by price alone: the rules of the scenario's last month, the ladder at its
/// last step.
#[must_use]
pub fn unit_cost(case: &Case, group: usize) -> UnitCost {
    let prices = case.last_rules().costs.iter().filter_map(|line| match line.size {
        Size::PerPerson { group: counted, price } if counted == group => Some((line, price.0)),
        Size::PerPerson { .. } | Size::Yearly(_) => None,
    });
    let lines = prices.map(|(line, price)| {
        let last_step = price.times(LADDER[3].0);
        YearCost::of(Persons::ZERO, &Payers::of(price, Some(last_step), line.refund, line.basis), line.area)
    });
    let lines: Vec<YearCost> = lines.collect();
    UnitCost::of(&|part| lines.iter().map(part).sum())
}

impl Costs {
    /// What a full-year person of a group cost in a year: cost over persons; all `None` without persons.
    #[must_use]
    pub fn unit_cost_year(&self, group: usize, year: usize) -> UnitCost {
        let persons = self.persons.get(group).and_then(|years| years.get(year)).copied().unwrap_or_default();
        UnitCost::of(&|part| {
            let cost = sum(self.group_lines(group), year, part)?;
            cost.0.divided_by(persons.0).map(Kr)
        })
    }
}

impl UnitCost {
    /// Every part, each from the same part of the lines' costs.
    fn of(total: &dyn Fn(&dyn Fn(&YearCost) -> Option<Kr>) -> Option<Kr>) -> Self {
        let account = |account: Account| total(&move |cost| cost.accounts.of(account).copied());
        Self {
            gross: total(&|cost| cost.gross),
            refund: total(&|cost| cost.refund),
            accounts: InAccounts::from_fn(account),
            areas: std::array::from_fn(|area| total(&move |cost| cost.areas[area])),
            net_areas: std::array::from_fn(|area| total(&move |cost| cost.net_areas[area])),
        }
    }
}
