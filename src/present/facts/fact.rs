//! A fact of any view, whatever it is about.

use super::{
    absent, budget, changes, compensation, copied, effects, efficiency, exits, investment, money, moved,
    municipalities, overview, persons, reconciliation, shared, sources, spending, strip, unit_cost, yearly_cost,
};

/// A fact of any view.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// What several views say.
    Shared(shared::Fact),
    /// What is saved, and when it is back.
    Money(money::Fact),
    /// What an investment is counted on to do.
    Effect(effects::Fact),
    /// What lines of compensation say, and the calculation with them.
    Budget(budget::Fact),
    /// What has moved since the mark.
    Moved(moved::Fact),
    /// What *Overblik* says of persons and prices.
    Overview(overview::Fact),
    /// What has been changed.
    Changes(changes::Fact),
    /// How many are in a group.
    Persons(persons::Fact),
    /// What a citizen costs.
    UnitCost(unit_cost::Fact),
    /// What *Effektivisering* says.
    Efficiency(efficiency::Fact),
    /// What *DUT* says.
    Compensation(compensation::Fact),
    /// What *Afgang* says.
    Exits(exits::Fact),
    /// What *Kommuner* says.
    Municipalities(municipalities::Fact),
    /// What *Afstemning* says.
    Reconciliation(reconciliation::Fact),
    /// The spending of a year.
    Spending(spending::Fact),
    /// What *Kilder* says.
    Sources(sources::Fact),
    /// What *Udgift pr. år* says.
    YearlyCost(yearly_cost::Fact),
    /// What *Investering* says besides.
    Investment(investment::Fact),
    /// What the headlines of the result strip mean.
    Strip(strip::Fact),
    /// What stands below what is copied.
    Copied(copied::Fact),
    /// Why something is not there.
    Absent(absent::Fact),
}

impl From<shared::Fact> for Fact {
    fn from(fact: shared::Fact) -> Self {
        Self::Shared(fact)
    }
}

impl From<money::Fact> for Fact {
    fn from(fact: money::Fact) -> Self {
        Self::Money(fact)
    }
}

impl From<budget::Fact> for Fact {
    fn from(fact: budget::Fact) -> Self {
        Self::Budget(fact)
    }
}

impl From<effects::Fact> for Fact {
    fn from(fact: effects::Fact) -> Self {
        Self::Effect(fact)
    }
}

impl From<moved::Fact> for Fact {
    fn from(fact: moved::Fact) -> Self {
        Self::Moved(fact)
    }
}

impl From<overview::Fact> for Fact {
    fn from(fact: overview::Fact) -> Self {
        Self::Overview(fact)
    }
}

impl From<changes::Fact> for Fact {
    fn from(fact: changes::Fact) -> Self {
        Self::Changes(fact)
    }
}

impl From<persons::Fact> for Fact {
    fn from(fact: persons::Fact) -> Self {
        Self::Persons(fact)
    }
}

impl From<unit_cost::Fact> for Fact {
    fn from(fact: unit_cost::Fact) -> Self {
        Self::UnitCost(fact)
    }
}

impl From<persons::Basis> for Fact {
    fn from(basis: persons::Basis) -> Self {
        Self::Persons(basis.into())
    }
}

impl From<yearly_cost::Fact> for Fact {
    fn from(fact: yearly_cost::Fact) -> Self {
        Self::YearlyCost(fact)
    }
}

impl From<efficiency::Fact> for Fact {
    fn from(fact: efficiency::Fact) -> Self {
        Self::Efficiency(fact)
    }
}

impl From<compensation::Fact> for Fact {
    fn from(fact: compensation::Fact) -> Self {
        Self::Compensation(fact)
    }
}

impl From<exits::Fact> for Fact {
    fn from(fact: exits::Fact) -> Self {
        Self::Exits(fact)
    }
}

impl From<municipalities::Fact> for Fact {
    fn from(fact: municipalities::Fact) -> Self {
        Self::Municipalities(fact)
    }
}

impl From<reconciliation::Fact> for Fact {
    fn from(fact: reconciliation::Fact) -> Self {
        Self::Reconciliation(fact)
    }
}

impl From<spending::Fact> for Fact {
    fn from(fact: spending::Fact) -> Self {
        Self::Spending(fact)
    }
}

impl From<sources::Fact> for Fact {
    fn from(fact: sources::Fact) -> Self {
        Self::Sources(fact)
    }
}

impl From<investment::Fact> for Fact {
    fn from(fact: investment::Fact) -> Self {
        Self::Investment(fact)
    }
}

impl From<strip::Fact> for Fact {
    fn from(fact: strip::Fact) -> Self {
        Self::Strip(fact)
    }
}

impl From<copied::Fact> for Fact {
    fn from(fact: copied::Fact) -> Self {
        Self::Copied(fact)
    }
}

impl From<absent::Fact> for Fact {
    fn from(fact: absent::Fact) -> Self {
        Self::Absent(fact)
    }
}
