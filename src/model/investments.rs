//! What a rule set says of investments (*investeringer*): what they cost, what they save in kroner, and what they do to who
//! is where, in the scenario's price level.

use super::{
    id::Id,
    numbers::{Kr, Months, Persons, Share},
    spending::{Area, ByYear},
};

/// An investment (*investering*): amounts, and what they change while it runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Investment {
    /// Its id.
    pub id: Id,
    /// What it costs.
    pub amounts: Vec<InvestmentAmount>,
    /// What it saves in kroner, whoever is there.
    pub savings: Vec<MoneySaving>,
    /// What it does.
    pub effects: Vec<Effect>,
}

/// What an investment costs, gross.
#[derive(Debug, Clone, PartialEq)]
pub struct InvestmentAmount {
    /// Its id.
    pub id: Id,
    /// The area.
    pub area: Area,
    /// The state's part, a constant share.
    pub refund: Share,
    /// Kroner, and when they fall.
    pub kroner: Kroner,
}

/// Kroner of an investment, and when they fall.
#[derive(Debug, Clone, PartialEq)]
pub enum Kroner {
    /// By calendar year.
    ByYear(ByYear),
    /// In all, in years that the source does not give: in no month and in no year.
    Undated(Kr),
}

/// What an investment saves in kroner (*besparelse i kr.*), gross: it lowers the spending of its area.
#[derive(Debug, Clone, PartialEq)]
pub struct MoneySaving {
    /// Its id.
    pub id: Id,
    /// The area whose spending it lowers.
    pub area: Area,
    /// The state's part of that spending, a constant share.
    pub refund: Share,
    /// How much is saved.
    pub size: SavingSize,
}

/// How much a saving in kroner comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum SavingSize {
    /// So much.
    Kroner(Kroner),
    /// So much for each full-year person.
    PerPerson {
        /// Persons who come in a year at full effect; those of a month come evenly over it.
        persons: Persons,
        /// Kroner for each full-year person.
        price: Kr,
        /// How many months each of them counts; `None` for good.
        months: Option<u32>,
        /// How many of them come, by year.
        phase_in: PhaseIn,
    },
}

/// What an investment does to one group while it runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// Its id.
    pub id: Id,
    /// The group's index in [`super::rules::Rules::groups`].
    pub group: usize,
    /// The change at full effect.
    pub change: EffectChange,
    /// How much of it takes effect, by year.
    pub phase_in: PhaseIn,
}

/// The change of an effect.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum EffectChange {
    /// So many percentage points of those who leave go to another destination.
    Points {
        /// The points, as a share.
        points: Share,
        /// The destination they would have had (a group's index).
        from: usize,
        /// The destination they get (a group's index).
        to: usize,
    },
    /// So many persons a year go to another destination, at most those there are.
    PersonsPerYear {
        /// Persons a year.
        persons: Persons,
        /// The destination they would have had (a group's index).
        from: usize,
        /// The destination they get (a group's index).
        to: usize,
    },
    /// Cohorts that enter while it runs stay so long on average. With a phase-in p the mean is D + p·(mean − D).
    MeanStay(Months),
}

impl EffectChange {
    /// Whether it moves nobody, whatever is phased in.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        match self {
            Self::Points { points, .. } => points == Share::ZERO,
            Self::PersonsPerYear { persons, .. } => persons == Persons::ZERO,
            Self::MeanStay(_) => false,
        }
    }

    /// The group that it sends persons to; `None` where it sends nobody.
    #[must_use]
    pub fn to(self) -> Option<usize> {
        match self {
            Self::Points { points, to, .. } => (points > Share::ZERO).then_some(to),
            Self::PersonsPerYear { persons, to, .. } => (persons > Persons::ZERO).then_some(to),
            Self::MeanStay(_) => None,
        }
    }
}

impl Effect {
    /// Whether some of it holds for ever.
    #[must_use]
    pub fn lasts(&self) -> bool {
        self.phase_in.and_on && self.phase_in.shares.last().is_some_and(|share| *share > Share::ZERO)
    }
}

/// How much of an effect there is, by calendar year (*indfasning*).
#[derive(Debug, Clone, PartialEq)]
pub struct PhaseIn {
    /// The calendar year of the first share.
    pub first_year: i32,
    /// Shares of the full effect, a year each.
    pub shares: Vec<Share>,
    /// Whether the last share holds for later years; else the effect ends with the list.
    pub and_on: bool,
}

impl PhaseIn {
    /// The share of the full effect in a calendar year.
    #[must_use]
    pub fn of(&self, year: i32) -> Share {
        let Ok(index) = usize::try_from(year.saturating_sub(self.first_year)) else { return Share::ZERO };
        match self.shares.get(index) {
            Some(share) => *share,
            None if self.and_on => self.shares.last().copied().unwrap_or_default(),
            None => Share::ZERO,
        }
    }
}
