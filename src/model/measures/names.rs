//! What stands in the places of a measure's pattern: groups, accounts, areas.

use crate::model::{
    compare::Outcome,
    compensation::Block,
    id::Id,
    spending::{Account, Area},
    totals::Members,
};

/// A place in a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// `<group>`: a group or total; where there are two, another than the first.
    Group,
    /// `<destination>`: a group that persons leave the first one for.
    Destination,
    /// `<account>`: an account (*konto*).
    Account,
    /// `<area>`: an area of spending (*udgiftsområde*).
    Area,
    /// `<end>`: the low or the high end of a range.
    End,
    /// `<investment>`: an investment of the rule set.
    Investment,
    /// `<block>`: lines of compensation that are summed.
    Block,
    /// `<line>`: a line of compensation.
    Line,
    /// `<municipality>`: a municipality of the table, or all.
    Municipality,
    /// `<department>`: a department of a year's spending.
    Department,
}

impl Place {
    /// The place that a part of a pattern is; `None` where it is a word.
    #[must_use]
    pub fn of(part: &str) -> Option<Self> {
        match part {
            "<group>" => Some(Self::Group),
            "<destination>" => Some(Self::Destination),
            "<account>" => Some(Self::Account),
            "<area>" => Some(Self::Area),
            "<end>" => Some(Self::End),
            "<investment>" => Some(Self::Investment),
            "<block>" => Some(Self::Block),
            "<line>" => Some(Self::Line),
            "<municipality>" => Some(Self::Municipality),
            "<department>" => Some(Self::Department),
            _ => None,
        }
    }

    /// The name that a word of a measure's text is in this place; `None` where it is none.
    pub(super) fn read(self, word: &str) -> Option<Name> {
        match self {
            Self::Group | Self::Destination => (!is_reserved(word)).then(|| Name::Group(Id::from(word))),
            Self::Account => Account::named(word).map(Name::Account),
            Self::Area => Area::named(word).map(Name::Area),
            Self::End => End::ALL.into_iter().find(|end| end.name() == word).map(Name::End),
            Self::Investment => (!word.is_empty()).then(|| Name::Investment(Id::from(word))),
            Self::Block => Block::ALL.into_iter().find(|block| block.name() == word).map(Name::Block),
            Self::Line => (!word.is_empty()).then(|| Name::Line(Id::from(word))),
            Self::Municipality if word == TOTAL => Some(Name::Municipality(None)),
            Self::Municipality => (!is_reserved(word)).then(|| Name::Municipality(Some(Id::from(word)))),
            Self::Department => (!is_reserved(word)).then(|| Name::Department(Id::from(word))),
        }
    }
}

/// An end of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// *Lavt skøn*.
    Low,
    /// *Højt skøn*.
    High,
}

impl End {
    /// Both, the low one first.
    pub const ALL: [Self; 2] = [Self::Low, Self::High];

    /// The word in measures and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::High => "high",
        }
    }

    pub(super) fn other(self) -> Self {
        match self {
            Self::Low => Self::High,
            Self::High => Self::Low,
        }
    }
}

/// What stands in one place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Name {
    /// A group.
    Group(Id),
    /// An account.
    Account(Account),
    /// An area.
    Area(Area),
    /// An end of a range.
    End(End),
    /// An investment.
    Investment(Id),
    /// Lines of compensation that are summed.
    Block(Block),
    /// A line of compensation.
    Line(Id),
    /// A municipality; `None` for all.
    Municipality(Option<Id>),
    /// A department.
    Department(Id),
}

impl Name {
    /// The word in the measure's text.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Group(id) | Self::Investment(id) | Self::Line(id) | Self::Department(id) => id,
            Self::Municipality(id) => id.as_deref().unwrap_or(TOTAL),
            Self::Block(block) => block.name(),
            Self::Account(account) => account.name(),
            Self::Area(area) => area.name(),
            Self::End(end) => end.name(),
        }
    }
}

impl From<&Id> for Name {
    fn from(id: &Id) -> Self {
        Self::Group(id.clone())
    }
}

impl From<Account> for Name {
    fn from(account: Account) -> Self {
        Self::Account(account)
    }
}

impl From<Area> for Name {
    fn from(area: Area) -> Self {
        Self::Area(area)
    }
}

impl From<End> for Name {
    fn from(end: End) -> Self {
        Self::End(end)
    }
}

/// What stands in a pattern's places, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Names(pub Vec<Name>);

impl Names {
    /// The groups, in order.
    pub fn groups(&self) -> impl Iterator<Item = &Id> {
        self.0.iter().filter_map(|name| if let Name::Group(id) = name { Some(id) } else { None })
    }

    /// The id of the investment.
    #[must_use]
    pub fn investment(&self) -> Option<&Id> {
        self.0.iter().find_map(|name| if let Name::Investment(id) = name { Some(id) } else { None })
    }

    /// The block of lines.
    #[must_use]
    pub fn block(&self) -> Option<Block> {
        self.0.iter().find_map(|name| if let Name::Block(block) = name { Some(*block) } else { None })
    }

    /// The id of the line of compensation.
    #[must_use]
    pub fn line(&self) -> Option<&Id> {
        self.0.iter().find_map(|name| if let Name::Line(id) = name { Some(id) } else { None })
    }

    /// The municipality: its id, or (`Some(None)`) all.
    #[must_use]
    pub fn municipality(&self) -> Option<Option<&Id>> {
        self.0.iter().find_map(|name| if let Name::Municipality(id) = name { Some(id.as_ref()) } else { None })
    }

    /// The id of the department.
    #[must_use]
    pub fn department(&self) -> Option<&Id> {
        self.0.iter().find_map(|name| if let Name::Department(id) = name { Some(id) } else { None })
    }

    /// The id of the first group.
    pub(super) fn first(&self) -> Option<&Id> {
        self.groups().next()
    }

    /// The ids of the first two groups.
    pub(super) fn pair(&self) -> Option<[&Id; 2]> {
        let mut groups = self.groups();
        Some([groups.next()?, groups.next()?])
    }

    /// The index of the first group under a rule set.
    pub(super) fn group(&self, outcome: &Outcome) -> Option<usize> {
        outcome.group(self.first()?)
    }

    /// Whom the first name stands for under a rule set.
    pub(super) fn members<'a>(&self, outcome: &'a Outcome) -> Option<Members<'a>> {
        outcome.members(self.first()?)
    }

    /// Whom the second name stands for under a rule set.
    pub(super) fn second_members<'a>(&self, outcome: &'a Outcome) -> Option<Members<'a>> {
        outcome.members(self.groups().nth(1)?)
    }

    /// The groups of the total that the first name is; `None` where it is none.
    pub(super) fn total<'a>(&self, outcome: &'a Outcome) -> Option<&'a [usize]> {
        match self.members(outcome)? {
            Members::Total(groups) => Some(groups),
            Members::Group(_) => None,
        }
    }

    /// The index of the second group under a rule set.
    pub(super) fn second(&self, outcome: &Outcome) -> Option<usize> {
        outcome.group(self.groups().nth(1)?)
    }

    /// The account; the municipality where there is no place for one.
    pub(super) fn account(&self) -> Account {
        let account = |name: &Name| if let Name::Account(account) = name { Some(*account) } else { None };
        self.0.iter().find_map(account).unwrap_or(Account::Municipality)
    }

    /// The area.
    pub(super) fn area(&self) -> Option<Area> {
        self.0.iter().find_map(|name| if let Name::Area(area) = name { Some(*area) } else { None })
    }

    /// The end of the range; the low one where there is no place for one.
    pub(super) fn end(&self) -> End {
        let end = |name: &Name| if let Name::End(end) = name { Some(*end) } else { None };
        self.0.iter().find_map(end).unwrap_or(End::Low)
    }
}

/// Whether a word stands for something in measures and published figures, and so can be no id of a group.
#[must_use]
pub fn is_reserved(word: &str) -> bool {
    Account::named(word).is_some() || Area::named(word).is_some() || RESERVED.contains(&word)
}

/// The word that stands for all municipalities.
const TOTAL: &str = "total";

/// The words besides accounts and areas.
const RESERVED: &[&str] = &[
    "unspecified",
    "difference",
    TOTAL,
    "transfers",
    "hidden",
    "area",
    "group",
    "line",
    "share",
    "crossing",
    "persons",
    "average",
];
