//! Time: calendar months counted from January of the scenario's first year (month 0); the last observed month is −1.

/// A month of the scenario: 0 is January of its first year, −1 the last observed month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub i32);

impl Month {
    /// Before all time: what the base's rules hold from.
    pub const ALWAYS: Self = Self(i32::MIN);
}

/// A calendar month such as January 2022, the same in every scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarMonth {
    /// The year, such as 2022.
    pub year: i32,
    /// 1 for January to 12 for December.
    pub month: u8,
}

impl CalendarMonth {
    /// Its number among all months, so that two can be held against each other.
    #[must_use]
    pub fn ordinal(self) -> i32 {
        self.year.saturating_mul(12).saturating_add(i32::from(self.month) - 1)
    }

    /// The month of this number.
    #[must_use]
    pub fn of_ordinal(ordinal: i32) -> Self {
        let month = u8::try_from(ordinal.rem_euclid(12)).unwrap_or_default();
        Self { year: ordinal.div_euclid(12), month: month + 1 }
    }
}

/// The years a scenario covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first calendar year.
    pub first_year: i32,
    /// The number of years, 1 to 100.
    pub years: u32,
}

impl Period {
    /// The number of months, 12 a year.
    #[must_use]
    pub fn months(self) -> usize {
        self.years as usize * 12
    }

    /// The calendar years in order.
    pub fn calendar_years(self) -> impl Iterator<Item = i32> {
        let first = self.first_year;
        (0..self.years).map(move |year| first.saturating_add_unsigned(year))
    }

    /// The last calendar year.
    #[must_use]
    pub fn last_year(self) -> i32 {
        self.first_year.saturating_add_unsigned(self.years.saturating_sub(1))
    }

    /// The calendar year of a month.
    #[must_use]
    pub fn year_of(self, month: Month) -> i32 {
        self.first_year.saturating_add(month.0.div_euclid(12))
    }

    /// The months of a calendar year as indices into a series, empty when the year is outside the period.
    #[must_use]
    pub fn months_of(self, year: i32) -> std::ops::Range<usize> {
        match usize::try_from(year.saturating_sub(self.first_year)) {
            Ok(offset) if offset < self.years as usize => offset * 12..offset * 12 + 12,
            _ => 0..0,
        }
    }

    /// The month's place in this period.
    #[must_use]
    pub fn month(self, calendar: CalendarMonth) -> Month {
        let years = calendar.year.saturating_sub(self.first_year);
        Month(years.saturating_mul(12).saturating_add(i32::from(calendar.month) - 1))
    }

    /// The calendar month of a month of this period.
    #[must_use]
    pub fn calendar(self, month: Month) -> CalendarMonth {
        let month_of_year = u8::try_from(month.0.rem_euclid(12)).unwrap_or_default();
        CalendarMonth { year: self.year_of(month), month: month_of_year + 1 }
    }
}

impl std::fmt::Display for CalendarMonth {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl std::str::FromStr for CalendarMonth {
    type Err = ();

    /// Reads `2022-01`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, month) = text.split_once('-').ok_or(())?;
        let are_digits = [year, month].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        if year.len() != 4 || month.len() != 2 || !are_digits {
            return Err(());
        }
        let year = year.parse().map_err(drop)?;
        let month = month.parse().map_err(drop)?;
        if (1..=12).contains(&month) { Ok(Self { year, month }) } else { Err(()) }
    }
}
