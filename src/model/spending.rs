//! What a rule set says of money: cost lines and the efficiency potential, in the scenario's price level.
//!
//! Investments stand in [`super::investments`].

use super::{
    id::Id,
    numbers::{Kr, Share},
};

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

impl CostLine {
    /// The group whose persons it counts, by its index in [`super::rules::Rules::groups`]; `None` for yearly amounts.
    #[must_use]
    pub fn group(&self) -> Option<usize> {
        match self.size {
            Size::PerPerson { group, .. } => Some(group),
            Size::Yearly(_) => None,
        }
    }
}

/// The size of a cost line.
#[derive(Debug, Clone, PartialEq)]
pub enum Size {
    /// Kroner per full-year person of a group.
    PerPerson {
        /// The group's index in [`super::rules::Rules::groups`].
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
pub struct ByYear(Vec<(i32, Kr)>);

impl ByYear {
    /// A list of amounts, in any order.
    #[must_use]
    pub fn new(mut amounts: Vec<(i32, Kr)>) -> Self {
        amounts.sort_unstable_by_key(|(year, _)| *year);
        Self(amounts)
    }

    /// The amount of a calendar year.
    #[must_use]
    pub fn of(&self, year: i32) -> Kr {
        self.holding(year).map_or(Kr::ZERO, |(_, amount)| *amount)
    }

    /// Whether an amount holds in a calendar year, if only one of 0.
    #[must_use]
    pub fn is_stated(&self, year: i32) -> bool {
        self.holding(year).is_some()
    }

    /// The inputs that the amount of a calendar year comes from, below what they belong to: the year's own in the list
    /// `field`, or that of the last year stated before it.
    #[must_use]
    pub fn inputs(&self, year: i32, field: &str) -> Vec<String> {
        self.holding(year).map(|(stated, _)| format!("{field}/{stated}")).into_iter().collect()
    }

    fn holding(&self, year: i32) -> Option<&(i32, Kr)> {
        let after = self.0.partition_point(|(from, _)| *from <= year);
        self.0.get(after.checked_sub(1)?)
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
    /// *Anlæg*: capital spending, outside the service ceiling.
    Capital,
    /// The source gives no area; accounts and areas that would need it cannot be said.
    Unspecified,
}

impl Area {
    /// The areas that spending can have; [`Area::Unspecified`] is the want of one.
    pub const NAMED: [Self; 4] = [Self::Service, Self::Effort, Self::Support, Self::Capital];

    /// The word in measures and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Effort => "effort",
            Self::Support => "support",
            Self::Capital => "capital",
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

    /// Whether it counts what is in an area; what has no area may be service (`beregning.md` 3.5).
    #[must_use]
    pub const fn counts(self, area: Area) -> bool {
        match self {
            Self::Municipality | Self::Public => true,
            Self::ServiceCeiling => matches!(area, Area::Service | Area::Unspecified),
        }
    }
}

/// The state's part of a cost line (*statsrefusion*).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Refund {
    /// A constant share of gross; zero for none.
    Share(Share),
    /// 80, 40, 30, 20 per cent by weeks in the system (*refusionstrappen*).
    Ladder,
    /// Not known: the municipality's part of a gross amount cannot be said, nor what a net one was before.
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
