//! What a rule set says, as the model reads it: valid, typed, without paths, sources or files.
//!
//! A [`Case`] is one rule set over the whole period: its rules change only at the months of its [`Regime`]s. Groups,
//! cost lines and investments stand in the same order in every regime, so an index means the same in all of them.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{
    numbers::{Kr, Months, Persons, Share},
    time::{Month, Period},
};

/// The id of a group, cost line, investment, department, source or rule set: lower-case letters (æøå too), digits,
/// `-` and `_`.
pub type Id = Arc<str>;

/// One rule set over the whole period.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The years simulated.
    pub period: Period,
    /// The rules and the months they hold from, ascending; the first holds from [`Month::ALWAYS`]. Never empty.
    pub regimes: Vec<Regime>,
}

/// Rules, and the month from which they hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Regime {
    /// The first month of these rules.
    pub from: Month,
    /// The rules.
    pub rules: Rules,
}

impl Case {
    /// The rules of a month.
    #[must_use]
    pub fn rules(&self, month: Month) -> &Rules {
        let after = self.regimes.partition_point(|regime| regime.from <= month);
        &self.regimes[after.saturating_sub(1)].rules
    }

    /// The rules of the scenario's last month.
    #[must_use]
    pub fn last_rules(&self) -> &Rules {
        self.rules(Month(i32::try_from(self.period.months()).unwrap_or(i32::MAX) - 1))
    }

    /// The same rule set without its investments.
    #[must_use]
    pub fn without_investments(&self) -> Self {
        let mut case = self.clone();
        for regime in &mut case.regimes {
            regime.rules.investments.clear();
        }
        case
    }
}

/// The rules of one month.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    /// The groups, in the file's order.
    pub groups: Vec<Group>,
    /// The cost lines, in the file's order, in the scenario's price level.
    pub costs: Vec<CostLine>,
    /// The investments, in the file's order, in the scenario's price level.
    pub investments: Vec<Investment>,
    /// What moving services to effort spending would free, if the scenario has it.
    pub efficiency: Option<Efficiency>,
    /// How future years weigh in the present value.
    pub discount: Discount,
}

/// A group (*gruppe, målgruppe*): where persons are, month by month.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its id.
    pub id: Id,
    /// Who is there in month −1; `None` when the group begins empty.
    pub start: Option<Start>,
    /// Inflow from outside (*tilgang udefra*), persons a year, in the first year.
    pub inflow: Persons,
    /// Growth of the inflow, compounded each January after the first year; −1 or more.
    pub growth: Share,
    /// The month from which nobody enters from outside any more.
    pub closed_from: Option<Month>,
    /// Weeks in the system behind those who enter from outside (for the refund ladder).
    pub weeks_at_entry: Decimal,
    /// Whether those who arrive from another group start the refund ladder again at week 0.
    pub resets_weeks: bool,
    /// How long persons stay.
    pub stay: Stay,
    /// Whom the stay of these rules concerns, where it differs from the stay before.
    pub concerns: Concerns,
    /// Shares of those who leave, by destination; at most 1 in all, the rest leaves the model.
    pub exits: Vec<Exit>,
    /// The shares of those whom only the cap sends out, where they have shares of their own; the same destinations in
    /// the same order as `exits`.
    pub exits_at_cap: Option<Vec<Exit>>,
}

/// A destination and its share of those who leave.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Exit {
    /// The group's index in [`Rules::groups`].
    pub to: usize,
    /// The share, 0 to 1.
    pub share: Share,
}

/// Who is in a group in month −1 (*bestand ved start*).
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// Persons.
    pub persons: Persons,
    /// How long they have been there.
    pub seniority: Seniority,
    /// Weeks in the system behind them when they first entered.
    pub weeks_at_entry: Decimal,
}

/// How long those of the start have been in the group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Seniority {
    /// In proportion to the base's survival.
    Stationary,
    /// Evenly over so many months; the oldest class may be a part.
    Uniform(Months),
}

/// Whom a change of stay concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concerns {
    /// Cohorts that enter the group in the month of the change or later.
    NewEntrants,
    /// All steps out of the month of the change and later.
    Everyone,
}

/// How long persons stay in a group (*varighed*).
#[derive(Debug, Clone, PartialEq)]
pub struct Stay {
    /// The law of staying.
    pub shape: Shape,
    /// Nobody stays longer than so many months (*loft*); for [`Shape::Mean`] the hazard follows `under`, not this.
    pub at_most: Option<u32>,
}

/// The law of staying: the shares s of `model.md` section 2.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Exactly so many months.
    Exactly(Months),
    /// So many months on average, with a constant hazard. `under` is the cap in force where the mean was stated: the
    /// hazard is solved under it and kept when a rule set changes only the cap.
    Mean {
        /// The mean stay under the cap `under`.
        mean: Months,
        /// The cap where the mean was stated.
        under: Option<u32>,
    },
    /// Survival by month: 1, S1, S2 …; never rising.
    Table(Vec<Share>),
    /// Until so many months after first entry into the model.
    Until(u32),
}

/// A cost line (*udgiftslinje*).
#[derive(Debug, Clone, PartialEq)]
pub struct CostLine {
    /// Its id.
    pub id: Id,
    /// What is counted.
    pub size: Size,
    /// The area (*udgiftsområde*).
    pub area: Area,
    /// The department (*forvaltning*), if named.
    pub department: Option<Id>,
    /// The state's part.
    pub refund: Refund,
    /// Whether the amounts are net of the refund already.
    pub basis: Basis,
}

/// The size of a cost line.
#[derive(Debug, Clone, PartialEq)]
pub enum Size {
    /// Kroner per full-year person of a group.
    PerPerson {
        /// The group's index in [`Rules::groups`].
        group: usize,
        /// The price.
        price: Kr,
    },
    /// Kroner a year, whoever is there.
    Yearly(ByYear),
}

/// A list by calendar year, ascending: nothing before the first, and the last holds for later years; a year between two
/// has the former's.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ByYear(pub Vec<(i32, Kr)>);

impl ByYear {
    /// The amount of a calendar year.
    #[must_use]
    pub fn of(&self, year: i32) -> Kr {
        let after = self.0.partition_point(|(from, _)| *from <= year);
        after.checked_sub(1).and_then(|index| self.0.get(index)).map_or(Kr::ZERO, |(_, amount)| *amount)
    }
}

/// The area of spending (*udgiftsområde*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// *Service*: inside the service ceiling.
    Service,
    /// *Indsats*: effort spending.
    Effort,
    /// *Forsørgelse*: support.
    Support,
    /// The source gives no area; accounts and areas that would need it cannot be said.
    Unspecified,
}

impl Area {
    /// The areas that spending can have; [`Area::Unspecified`] is the want of one.
    pub const NAMED: [Self; 3] = [Self::Service, Self::Effort, Self::Support];

    /// The word in measures and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Effort => "effort",
            Self::Support => "support",
            Self::Unspecified => "unspecified",
        }
    }

    /// The area of this word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::NAMED.into_iter().chain([Self::Unspecified]).find(|area| area.name() == word)
    }
}

/// Whose money (*konto*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// *Kommunekassen*: gross less refund.
    Municipality,
    /// *Servicerammen*: gross of the service area alone.
    ServiceCeiling,
    /// *Hele det offentlige*, state and municipality before tax: gross.
    Public,
}

impl Account {
    /// The three accounts in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Municipality, Self::ServiceCeiling, Self::Public];

    /// The word in measures and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::ServiceCeiling => "service_ceiling",
            Self::Public => "public",
        }
    }

    /// The account of this word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|account| account.name() == word)
    }
}

/// The state's part of a cost line (*statsrefusion*).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Refund {
    /// A constant share of gross; zero for none.
    Share(Share),
    /// 80, 40, 30, 20 per cent by weeks in the system (*refusionstrappen*).
    Ladder,
    /// Not said; only a line in [`Basis::Net`] may leave it open.
    Unknown,
}

/// What the amounts of a cost line are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Before the refund.
    Gross,
    /// The municipality's own part after the refund.
    Net,
}

/// An investment (*investering*): amounts, and what they change while it runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Investment {
    /// Its id.
    pub id: Id,
    /// What it costs.
    pub amounts: Vec<InvestmentAmount>,
    /// What it does.
    pub effects: Vec<Effect>,
}

/// What an investment costs, gross, by calendar year.
#[derive(Debug, Clone, PartialEq)]
pub struct InvestmentAmount {
    /// Its id.
    pub id: Id,
    /// The area.
    pub area: Area,
    /// The state's part, a constant share.
    pub refund: Share,
    /// Kroner by calendar year.
    pub by_year: ByYear,
}

/// What an investment does to one group while it runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// Its id.
    pub id: Id,
    /// The group's index in [`Rules::groups`].
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

/// From service to effort (*effektiviseringspotentiale*): amounts of one period, each a range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Efficiency {
    /// The potential including courses around the start.
    pub potential: Range,
    /// What is bought today as part of the course.
    pub bought: Range,
    /// The length of the period in months.
    pub months: u32,
    /// The refund share of effort spending under these rules.
    pub refund: Share,
}

/// A range of kroner, low to high.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The low end.
    pub low: Kr,
    /// The high end.
    pub high: Kr,
}

/// How future years weigh (*diskontering*).
#[derive(Debug, Clone, PartialEq)]
pub struct Discount {
    /// The yearly rates: the year k (1 = the scenario's first) from which each holds, ascending. Empty: no discounting.
    pub rates: Vec<(u32, Share)>,
    /// When in the year the money falls.
    pub timing: Timing,
}

/// When in the year the money falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// At the start of the year.
    Start,
    /// In the middle of the year.
    Middle,
    /// At the end of the year.
    End,
}
