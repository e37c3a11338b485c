//! Lengths of time and calendar months.

use rust_decimal::Decimal;

use super::numbers::{Formats, NBSP, round};
use crate::{model::time::CalendarMonth, present::words::language::Language};

const MONTHS: [(&str, &str); 12] = [
    ("januar", "January"),
    ("februar", "February"),
    ("marts", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("august", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

const SHORT_MONTHS: [(&str, &str); 12] = [
    ("jan.", "Jan"),
    ("feb.", "Feb"),
    ("marts", "Mar"),
    ("april", "Apr"),
    ("maj", "May"),
    ("juni", "Jun"),
    ("juli", "Jul"),
    ("aug.", "Aug"),
    ("sep.", "Sep"),
    ("okt.", "Oct"),
    ("nov.", "Nov"),
    ("dec.", "Dec"),
];

impl Formats {
    /// A length in months with at most one decimal: `36 måneder`, `1 måned`, `30,2 måneder`.
    #[must_use]
    pub fn months(self, months: Decimal) -> String {
        let one = round(months, 1).abs() == Decimal::ONE;
        let (danish, english) = if one { ("måned", "month") } else { ("måneder", "months") };
        format!("{}{NBSP}{}", self.number_up_to(months, 1), self.say(danish, english))
    }

    /// The same, short: `36 mdr.`, `1 md.`
    #[must_use]
    pub fn months_short(self, months: Decimal) -> String {
        let one = round(months, 1).abs() == Decimal::ONE;
        let (danish, english) = if one { ("md.", "mo.") } else { ("mdr.", "mos.") };
        format!("{}{NBSP}{}", self.number_up_to(months, 1), self.say(danish, english))
    }

    /// A number of years: `8 år`, `1 year`.
    #[must_use]
    pub fn years(self, years: u32) -> String {
        let english = if years == 1 { "year" } else { "years" };
        format!("{}{NBSP}{}", self.number(Decimal::from(years), 0), self.say("år", english))
    }

    /// A calendar year, never grouped: `2022`.
    #[must_use]
    pub fn year(self, year: i32) -> String {
        year.to_string()
    }

    /// The years of a period: `2017–2031`.
    #[must_use]
    pub fn year_range(self, first: i32, last: i32) -> String {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    }

    /// The name of a month in the year, 1 to 12: `januar`.
    #[must_use]
    pub fn month_name(self, month: u8) -> &'static str {
        let index = usize::from(month.saturating_sub(1));
        MONTHS.get(index).map_or("", |(danish, english)| self.language.say(danish, english))
    }

    /// A calendar month: `januar 2022`.
    #[must_use]
    pub fn month(self, month: CalendarMonth) -> String {
        format!("{}{NBSP}{}", self.month_name(month.month), month.year)
    }

    /// The same, short: `jan. 2022`.
    #[must_use]
    pub fn month_short(self, month: CalendarMonth) -> String {
        let index = usize::from(month.month.saturating_sub(1));
        let name = SHORT_MONTHS.get(index).map_or("", |(danish, english)| self.language.say(danish, english));
        format!("{name}{NBSP}{}", month.year)
    }

    /// The first day of a month, where new rules begin: `1.1.2022`, `1 Jan 2022`.
    #[must_use]
    pub fn first_day(self, month: CalendarMonth) -> String {
        match self.language {
            Language::Danish => format!("1.{}.{}", month.month, month.year),
            Language::English => format!("1{NBSP}{}", self.month_short(month)),
        }
    }

    /// The month of a calendar that a text names, in either language, whole or short; the year stands after it.
    #[must_use]
    pub(super) fn month_named(text: &str) -> Option<CalendarMonth> {
        let (name, year) = text.trim().rsplit_once([' ', NBSP])?;
        let name = name.trim().trim_end_matches('.').to_lowercase();
        if year.len() != 4 {
            return None;
        }
        let year = year.parse().ok()?;
        let is_it = |(danish, english): &(&str, &str)| {
            [danish, english].iter().any(|known| known.trim_end_matches('.').to_lowercase() == name)
        };
        let index = MONTHS.iter().position(is_it).or_else(|| SHORT_MONTHS.iter().position(is_it))?;
        Some(CalendarMonth { year, month: u8::try_from(index + 1).ok()? })
    }
}
