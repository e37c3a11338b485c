//! What *Overblik* says of persons and prices.

use crate::{
    evaluation::sides::{Side, Sides},
    model::{
        id::Id,
        numbers::Kr,
        spending::{Account, Area, Size},
        time::Month,
    },
    present::views::{
        catalogue::unit_cost::pair::unit,
        shared::kind::{Kind, kind},
    },
};

/// A fact of *Overblik*.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// So many there are under the one rule set once everybody came in under it.
    FullPhaseInOfOne {
        /// Full-year persons.
        persons: f64,
    },
    /// So many there are once the rules are fully phased in.
    FullPhaseIn {
        /// The year from which it is so, where it lies in the period.
        year: Option<i32>,
        /// Full-year persons under *before*.
        before: f64,
        /// Full-year persons under *after*.
        after: f64,
    },
    /// So many there are at full phase-in of two scenarios.
    FullPhaseInOfTwo {
        /// Full-year persons of *before*.
        before: f64,
        /// Full-year persons of *after*.
        after: f64,
    },
    /// So many there are in a year.
    InYear {
        /// The year.
        year: i32,
        /// Full-year persons under *before*.
        before: f64,
        /// Full-year persons under *after*.
        after: f64,
    },
    /// What a citizen of a group costs an account a year.
    UnitCost {
        /// In which account.
        account: Account,
        /// Under *before*.
        before: Kr,
        /// Under *after*.
        after: Kr,
        /// Whether the file has no line for what the citizens live on.
        without_support: bool,
    },
    /// Groups that begin empty: a level counts only those who have come since.
    BeginEmpty {
        /// How many groups.
        groups: usize,
        /// The first year of the period.
        year: i32,
    },
}

/// What a citizen costs before and after, where it differs by a krone or more and somebody is there to cost it.
#[must_use]
pub fn unit_cost(sides: &Sides, group: &Id, account: Account) -> Option<Fact> {
    if sides.before.scenario.price_level() != sides.after.scenario.price_level() || is_gone(&sides.after, group) {
        return None;
    }
    let net = |side: &Side| unit(side, group)?.accounts.of(account).copied();
    let (before, after) = net(&sides.before).zip(net(&sides.after))?;
    let differs = (after - before).0.abs() >= rust_decimal::Decimal::ONE;
    let without_support =
        account != Account::ServiceCeiling && !sides.both().into_iter().any(|side| has_support(side, group));
    differs.then_some(Fact::UnitCost { account, before, after, without_support })
}

/// How many groups with a price begin empty, so that the level of a year's cost counts only those who have come since;
/// `None` where none does, and for two scenarios, each of which has its own.
#[must_use]
pub fn begin_empty(sides: &Sides) -> Option<Fact> {
    let case = &sides.after.outcome.case;
    let is_priced = |index: usize| {
        let mut lines = case.last_rules().costs.iter();
        lines.any(|line| matches!(line.size, Size::PerPerson { group, .. } if group == index))
    };
    let empty = case.rules(Month(0)).groups.iter().enumerate();
    let groups = empty.filter(|(index, group)| group.start.is_none() && is_priced(*index)).count();
    let year = case.period.first_year;
    (groups > 0 && kind(sides) != Kind::Scenarios).then_some(Fact::BeginEmpty { groups, year })
}

/// Whether nobody is left in a group at the end of a side's period.
#[must_use]
pub fn is_gone(side: &Side, group: &Id) -> bool {
    let last = side.outcome.flow(group).and_then(|flow| flow.persons.last().copied());
    last.is_some_and(|persons| persons < 0.5)
}

/// Whether the file has a line for what the citizens of a group live on, or one that says no area.
fn has_support(side: &Side, group: &Id) -> bool {
    let Some(members) = side.outcome.members(group) else { return false };
    let members: Vec<usize> = members.groups().collect();
    let mut lines = side.outcome.case.last_rules().costs.iter();
    lines.any(|line| {
        let is_of_group = matches!(line.size, Size::PerPerson { group, .. } if members.contains(&group));
        is_of_group && matches!(line.area, Area::Support | Area::Unspecified)
    })
}
