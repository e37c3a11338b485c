//! What several views say: what the two sides are to each other, and who is no longer in the model.

use super::kind::{Kind, kind};
use crate::{
    evaluation::sides::{Side, Sides},
    model::id::Id,
};

/// What a chart or a block of a table is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// *Before*.
    Before {
        /// Whether its rules are no longer those that its file calls so.
        is_changed: bool,
    },
    /// *After*.
    After {
        /// Whether its rules are no longer those that its file calls so.
        is_changed: bool,
    },
    /// After less before.
    Difference,
}

/// A fact of several views.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// Before and after show the same rule set.
    OneRuleSet,
    /// Before and after are rule sets of two scenarios.
    TwoScenarios,
    /// The amounts of two scenarios are in two price levels, of these years.
    TwoPriceLevels {
        /// That of *before*.
        before: i32,
        /// That of *after*.
        after: i32,
    },
    /// What the file says of the rule set of *after*.
    Note,
    /// Groups that persons are in and that the file has no cost of, where it has of others.
    Free {
        /// The groups.
        groups: Vec<Id>,
    },
    /// So many have left the model by the end of a year and cost nothing from then on.
    LeftTheModel {
        /// The year.
        year: i32,
        /// Persons under *before*.
        before: f64,
        /// Persons under *after*.
        after: f64,
    },
}

/// That two scenarios are compared, and what that means for their kroner; nothing for one scenario.
#[must_use]
pub fn two_scenarios(sides: &Sides) -> Vec<Fact> {
    if kind(sides) != Kind::Scenarios {
        return Vec::new();
    }
    let [before, after] = sides.both().map(|side| side.scenario.price_level());
    let levels = (before != after).then_some(Fact::TwoPriceLevels { before, after });
    std::iter::once(Fact::TwoScenarios).chain(levels).collect()
}

/// How many have left the model by the end of the last year of both sides; `None` where nobody has.
#[must_use]
pub fn left_the_model(sides: &Sides) -> Option<Fact> {
    // Two scenarios are no reform of which a number could be told.
    let year = sides.comparison.common_years().next_back().filter(|_| kind(sides) != Kind::Scenarios)?;
    let left = |side: &Side| {
        let december = side.outcome.case.period.months_of(year).next_back()?;
        side.outcome.left_the_model().get(december).copied()
    };
    let (before, after) = left(&sides.before).zip(left(&sides.after))?;
    (before.max(after) >= 0.5).then_some(Fact::LeftTheModel { year, before, after })
}

/// Which groups persons are in that no cost line counts, where one counts others; nothing for two scenarios.
#[must_use]
pub fn free(sides: &Sides) -> Option<Fact> {
    let any = |is: fn(&Side, &str) -> bool, id: &Id| sides.both().into_iter().any(|side| is(side, id));
    let all = sides.groups();
    let (priced, free): (Vec<Id>, Vec<Id>) = all.into_iter().partition(|id| any(Side::is_priced, id));
    let groups: Vec<Id> = free.into_iter().filter(|id| any(Side::is_used, id)).collect();
    let is_told = !priced.is_empty() && !groups.is_empty() && kind(sides) != Kind::Scenarios;
    is_told.then_some(Fact::Free { groups })
}
