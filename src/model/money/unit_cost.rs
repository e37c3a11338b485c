//! What one citizen costs: per full-year person, in a year or by price alone (`model.md` section 3).
//!
//! In a year it is the cost of the group's lines over its full-year persons; by price alone it is the sum of their prices
//! under the rules of the scenario's last month, the refund ladder at its last step.

use std::ops::Add;

use rust_decimal::Decimal;

use {
    super::{
        costs::{Costs, InAccounts, YearCost},
        refund::{LADDER, Payers, Split},
    },
    crate::model::{
        numbers::{Amount, Kr, Persons},
        rules::Case,
        spending::{CostLine, Size},
        totals::Members,
    },
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
    /// Gross by area, in the order of [`super::costs::AREAS`].
    pub areas: [Option<Kr>; 4],
    /// The municipality's part by area, in the order of [`super::costs::AREAS`].
    pub net_areas: [Option<Kr>; 4],
}

/// What a full-year person of a group costs by price alone: the rules of the scenario's last month, the ladder at its
/// last step.
#[must_use]
pub fn unit_cost(case: &Case, group: usize) -> UnitCost {
    let lines = case.last_rules().costs.iter().filter(|line| line.group() == Some(group));
    UnitCost::of(&lines.filter_map(CostLine::price_of_one).fold(YearCost::nothing(), Add::add), Some)
}

impl CostLine {
    /// What one full-year person costs by price alone, the ladder at its last step; `None` for a line of yearly amounts.
    #[must_use]
    pub fn price_of_one(&self) -> Option<YearCost> {
        let Size::PerPerson { price: Kr(price), .. } = self.size else { return None };
        let last_step = || Some(price.times(LADDER[3].0));
        let payers = Payers::of(price, last_step, Split::new(self.refund, self.basis));
        Some(YearCost::of(Persons::ZERO, &payers, self.area))
    }
}

impl Costs {
    /// What a full-year person of a group cost in a year: cost over persons; all `None` without persons.
    #[must_use]
    pub fn unit_cost_year(&self, group: usize, year: usize) -> UnitCost {
        self.unit_cost_year_of(Members::Group(group), year)
    }

    /// The same of a group or a total: the cost of all its groups over their full-year persons.
    #[must_use]
    pub fn unit_cost_year_of(&self, members: Members, year: usize) -> UnitCost {
        let persons = members.groups().map(|group| self.persons_of(group, year));
        let persons = persons.fold(Decimal::ZERO, Decimal::saturating_add);
        let lines = members.groups().flat_map(|group| self.group_lines(group));
        let costs = lines.filter_map(|line| line.years.get(year).copied());
        UnitCost::of(&costs.fold(YearCost::nothing(), Add::add), |kr| kr.0.divided_by(persons).map(Kr))
    }

    /// The full-year persons of a group.
    pub(in crate::model) fn persons_of(&self, group: usize, year: usize) -> Decimal {
        self.persons.get(group).and_then(|years| years.get(year)).copied().unwrap_or_default().0
    }
}

impl UnitCost {
    /// The mean of several prices, weighted by persons; nothing can be said of it where there are none.
    pub(in crate::model) fn weighted(parts: &[(Self, Decimal)]) -> Self {
        let whole = parts.iter().fold(Decimal::ZERO, |sum, (_, persons)| sum.saturating_add(*persons));
        let mean = |part: &dyn Fn(&Self) -> Option<Kr>| {
            let counted = parts.iter().filter(|(_, persons)| !persons.is_zero());
            let mut sum = counted.map(|(price, persons)| Some(part(price)?.0.saturating_mul(*persons)));
            let sum = sum.try_fold(Decimal::ZERO, |sum, one| Some(sum.saturating_add(one?)))?;
            sum.divided_by(whole).map(Kr)
        };
        Self {
            gross: mean(&|price| price.gross),
            refund: mean(&|price| price.refund),
            accounts: InAccounts::from_fn(|account| mean(&|price| price.accounts.of(account).copied())),
            areas: std::array::from_fn(|area| mean(&|price| price.areas[area])),
            net_areas: std::array::from_fn(|area| mean(&|price| price.net_areas[area])),
        }
    }

    /// Every part of a cost, changed alike.
    fn of(cost: &YearCost, one: impl Fn(Kr) -> Option<Kr>) -> Self {
        Self {
            gross: cost.gross.and_then(&one),
            refund: cost.refund.and_then(&one),
            accounts: InAccounts::from_fn(|account| cost.accounts.of(account).copied().and_then(&one)),
            areas: cost.areas.map(|part| part.and_then(&one)),
            net_areas: cost.net_areas.map(|part| part.and_then(&one)),
        }
    }
}
