//! What one citizen costs: per full-year person, in a year or by price alone (`beregning.md` 3.7).
//!
//! In a year it is the cost of the group's lines over its full-year persons; by price alone it is the sum of their prices
//! under the rules of the scenario's last month. The refund ladder then gives what it gives those who are there: its mean
//! over the months of the last year, weighted by persons; where nobody is, over the stay of one who enters.

use std::ops::Add;

use rust_decimal::{Decimal, prelude::FromPrimitive};

use {
    super::{
        costs::{AREAS, Costs, InAccounts, YearCost},
        refund::{LADDER_F64, Payers, Split},
        stretches::{Counts, weighed},
    },
    crate::model::{
        flows::Flows,
        numbers::{Amount, Kr, Persons, Share, to_f64},
        rules::Case,
        simulate::refund_clock,
        spending::{CostLine, Refund, Size},
        stays::{lasting_stay, mean_stay, survival},
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
    pub areas: [Option<Kr>; AREAS.len()],
    /// The municipality's part by area, in the order of [`super::costs::AREAS`].
    pub net_areas: [Option<Kr>; AREAS.len()],
}

/// What a full-year person of a group costs by price alone: the rules of the scenario's last month, the ladder at its mean.
#[must_use]
pub fn unit_cost(case: &Case, flows: &Flows, group: usize) -> UnitCost {
    let ladder = mean_ladder(case, flows, group);
    let lines = case.last_rules().costs.iter().filter(|line| line.group() == Some(group));
    UnitCost::of(&lines.filter_map(|line| line.price_of_one(ladder)).fold(YearCost::nothing(), Add::add), Some)
}

/// Fewer full-year persons than this say nothing of how the ladder is spread over them.
const TOO_FEW: f64 = 1e-6;

/// The share that the ladder refunds of a full-year person's price in a group: the mean over the months of the last year,
/// weighted by persons; where nobody is there, of one who enters from outside and stays as the last rules say. Nothing where
/// no line of the group follows the ladder.
#[must_use]
pub fn mean_ladder(case: &Case, flows: &Flows, group: usize) -> Share {
    let is_laddered = |line: &CostLine| line.refund == Refund::Ladder && line.group() == Some(group);
    if !case.last_rules().costs.iter().any(is_laddered) {
        return Share::ZERO;
    }
    let last = case.period.months().saturating_sub(12)..case.period.months();
    let counts = Counts::of_months(flows);
    let persons = counts.full_year(group, &last);
    let refunded = counts.refunded(group, &last).filter(|_| persons >= TOO_FEW);
    let mean = refunded.map_or_else(|| ladder_of_one(case, group), |refunded| refunded / persons);
    Share(Decimal::from_f64(mean).unwrap_or_default())
}

/// The mean refund of one who enters a group from outside under the last rules, over all months of the stay.
fn ladder_of_one(case: &Case, group: usize) -> f64 {
    let (stay, [.., last]) = (lasting_stay(case, group), LADDER_F64);
    let weeks = case.last_rules().groups.get(group).map_or(0.0, |group| to_f64(group.weeks_at_entry));
    // After a year all months are at the last step, however many they are.
    let above_last = |(left, month): (f64, i32)| {
        let steps = refund_clock::parts(weeks + f64::from(month) * refund_clock::MONTH);
        left * (weighed(&steps) - last)
    };
    let first_year = survival(&stay).into_iter().zip(0..refund_clock::LONGEST);
    last + first_year.map(above_last).sum::<f64>() / mean_stay(&stay)
}

impl CostLine {
    /// What one full-year person costs by price alone, of which the ladder refunds a share; `None` for a line of yearly
    /// amounts.
    #[must_use]
    pub fn price_of_one(&self, ladder: Share) -> Option<YearCost> {
        let Size::PerPerson { price: Kr(price), .. } = self.size else { return None };
        let payers = Payers::of(price, || Some(price.times(ladder.0)), Split::new(self.refund, self.basis));
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
