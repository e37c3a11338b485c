//! What is chosen of a long list: by which column it is sorted, which rows are shown, and what is looked for.

/// A column of the municipalities, by which they can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Column {
    /// *Kommune*, in Danish order.
    Name,
    /// *Nr.*: the place by share, the largest first.
    #[default]
    Rank,
    /// *Uden indsats*: persons, as the source has them.
    Persons,
    /// *Andel*, as the source has it.
    Share,
    /// *Grundlag*: persons over share.
    Base,
    /// *Interval*: the base that the share's rounding leaves.
    Interval,
    /// *Før*: persons before, where that is not what the source has.
    Before,
    /// *Efter*: persons after.
    After,
    /// *Merudgift*: what a year costs more.
    Cost,
}

/// Which rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Only {
    /// All.
    #[default]
    All,
    /// Those with a larger share than the country.
    AboveCountry,
    /// Those whose persons are hidden.
    Hidden,
}

/// What is chosen of the municipalities.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// The column that they are sorted by.
    pub by: Column,
    /// Whether the other way than [`Column::natural`].
    pub is_reversed: bool,
    /// Which are shown.
    pub only: Only,
    /// What their names are looked through for.
    pub search: String,
}

/// Which way a column is sorted at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The smallest first.
    Up,
    /// The largest first.
    Down,
}

impl Column {
    /// Which way it is sorted at first: names from the beginning of the alphabet, numbers from the largest.
    #[must_use]
    pub const fn natural(self) -> Way {
        match self {
            Self::Name | Self::Rank => Way::Up,
            Self::Persons | Self::Share | Self::Base | Self::Interval | Self::Before | Self::After | Self::Cost => {
                Way::Down
            }
        }
    }
}

impl Way {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }
}

impl Listing {
    /// Which way it is sorted.
    #[must_use]
    pub const fn way(&self) -> Way {
        let natural = self.by.natural();
        if self.is_reversed { natural.other() } else { natural }
    }

    /// The same sorted by a column; by the one it is sorted by already, the other way.
    #[must_use]
    pub fn sorted_by(&self, by: Column) -> Self {
        Self { by, is_reversed: self.by == by && !self.is_reversed, ..self.clone() }
    }

    /// The same with all rows.
    #[must_use]
    pub fn whole(&self) -> Self {
        Self { only: Only::All, search: String::new(), ..self.clone() }
    }
}
