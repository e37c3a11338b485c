//! The data that a view may need, and what is said where the scenario has none.

use crate::{
    evaluation::{reconcile::Reconciled, sides::Sides},
    model::{compare::Outcome, id::Id, leaving::leads_on, spending::Size},
    present::facts::{absent::Fact, lines::compensation},
};

/// What a scenario can have or not.
#[derive(Debug, Clone, Copy)]
pub(in crate::present::views) enum Data {
    Groups,
    Prices,
    Money,
    Costs,
    Efficiency,
    Compensation,
    Exits,
    Municipalities,
    Published,
}

impl Data {
    pub(in crate::present::views) fn is_there(self, sides: &Sides, reconciled: &[Reconciled]) -> bool {
        let has = |what: fn(&Outcome) -> bool| sides.both().into_iter().any(|side| what(&side.outcome));
        match self {
            Self::Groups => has(|outcome| !outcome.case.last_rules().groups.is_empty()),
            Self::Prices => has(|outcome| {
                let mut lines = outcome.case.last_rules().costs.iter();
                lines.any(|line| matches!(line.size, Size::PerPerson { .. }))
            }),
            Self::Money => has(|outcome| outcome.investment.is_some() || !outcome.case.last_rules().costs.is_empty()),
            Self::Costs => has(|outcome| !outcome.costs.lines.is_empty()),
            Self::Efficiency => has(|outcome| outcome.case.last_rules().efficiency.is_some()),
            Self::Compensation => has(|outcome| compensation(outcome).is_some()),
            Self::Exits => leading_on(sides).next().is_some(),
            Self::Municipalities => has(|outcome| outcome.case.last_rules().coverage.is_some()),
            Self::Published => !reconciled.is_empty(),
        }
    }

    /// That it has not.
    pub(in crate::present::views) const fn why_not(self) -> Fact {
        match self {
            Self::Groups => Fact::NoGroups,
            Self::Prices => Fact::NoPrices,
            Self::Money => Fact::NoMoney,
            Self::Costs => Fact::NoCosts,
            Self::Efficiency => Fact::NoEfficiency,
            Self::Compensation => Fact::NoCompensation,
            Self::Exits => Fact::NoExits,
            Self::Municipalities => Fact::NoMunicipalities,
            Self::Published => Fact::NoPublished,
        }
    }
}

/// The groups and totals that somebody leaves for another group, on either side.
pub(in crate::present::views) fn leading_on(sides: &Sides) -> impl Iterator<Item = Id> {
    let all = sides.groups().into_iter().chain(sides.totals());
    all.filter(|id| sides.both().into_iter().any(|side| leads_on(&side.outcome, id)))
}
