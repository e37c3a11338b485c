//! The one list of inputs: every path a scenario can have, with its unit, limits and default.
//!
//! Reading a file, checking it, the panel on the left, the editing of a value, the documentation's test and the search
//! for inputs that move nothing all go through this table. A `*` stands for an id or a calendar year.

use rust_decimal::{Decimal, dec};

use super::path::Path;
use crate::model::time::CalendarMonth;

/// What an input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InputKind {
    /// The paths it stands for, `*` for an id or a year.
    pub pattern: &'static str,
    /// The unit of its value.
    pub unit: Unit,
    /// The smallest value.
    pub least: Decimal,
    /// The largest value.
    pub most: Decimal,
    /// Whether a file may leave it out.
    pub presence: Presence,
    /// Whether no reform changes it, so that both sides share one value.
    pub is_fact: bool,
}

/// The unit of an input's value, and with it how it is written, shown and typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Persons.
    Persons,
    /// Persons a year.
    PersonsPerYear,
    /// Months, whole or not.
    Months,
    /// Whole months.
    WholeMonths,
    /// Weeks, whole or not.
    Weeks,
    /// A share of one, shown in per cent.
    Share,
    /// A share of one that is added to another, shown in percentage points.
    Points,
    /// Shares of one by month or year, shown in per cent.
    Shares,
    /// A destination's part of those who leave: a share, or a count where `exits_are` says so.
    ExitPart,
    /// Kroner, in a price level.
    Kr,
    /// Kroner a year, in a price level.
    KrPerYear,
    /// A calendar year.
    Year,
    /// A whole number of years.
    Years,
    /// A calendar month, `2026-07`.
    Month,
    /// A share, or `ladder`, or `none`.
    Refund,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// The id of a group.
    Group,
    /// The id of a department.
    Department,
    /// The id of a cost line.
    CostLine,
}

impl Unit {
    /// Whether the value of such an input is a number.
    #[must_use]
    pub fn is_number(self) -> bool {
        !matches!(self, Self::Shares | Self::Month | Self::Choice(_) | Self::Group | Self::Department | Self::CostLine)
    }
}

/// Whether a file may leave an input out, and what holds then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// The file must give it wherever the thing it belongs to stands.
    Required,
    /// Without it the thing has no such property; it can be set to `none`.
    Optional,
    /// Without it this number holds.
    Number(Decimal),
    /// Without it this word holds.
    Word(&'static str),
}

const fn input(pattern: &'static str, unit: Unit, least: Decimal, most: Decimal, presence: Presence) -> InputKind {
    InputKind { pattern, unit, least, most, presence, is_fact: false }
}

const fn fact(pattern: &'static str, unit: Unit, least: Decimal, most: Decimal, presence: Presence) -> InputKind {
    InputKind { pattern, unit, least, most, presence, is_fact: true }
}

const ZERO: Decimal = Decimal::ZERO;
const ONE: Decimal = Decimal::ONE;
const PERSONS: Decimal = dec!(10_000_000);
const MONTHS: Decimal = dec!(1200);
const WEEKS: Decimal = dec!(5200);
const KR: Decimal = dec!(1_000_000_000_000);
const LEAST_KR: Decimal = dec!(-1_000_000_000_000);
const YEAR_LEAST: Decimal = dec!(1900);
const YEAR_MOST: Decimal = dec!(2200);

/// The first and last calendar year that a file may name.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// The month that `2022-01` names, in the years a file may name.
pub(super) fn month(text: &str) -> Option<CalendarMonth> {
    text.parse().ok().filter(|month: &CalendarMonth| YEARS.contains(&month.year))
}

/// Every kind of input, in the order in which they are shown.
pub const INPUTS: &[InputKind] = &[
    fact("period/first_year", Unit::Year, YEAR_LEAST, dec!(2100), Presence::Required),
    fact("period/years", Unit::Years, ONE, dec!(100), Presence::Required),
    fact("price_level", Unit::Year, YEAR_LEAST, YEAR_MOST, Presence::Required),
    fact("price_index/method", Unit::Choice(&["added", "compounded"]), ZERO, ZERO, Presence::Word("added")),
    fact("price_index/changes/*", Unit::Share, dec!(-0.5), dec!(0.5), Presence::Required),
    fact("groups/*/start/persons", Unit::Persons, ZERO, PERSONS, Presence::Required),
    fact(
        "groups/*/start/seniority",
        Unit::Choice(&["stationary", "uniform"]),
        ZERO,
        ZERO,
        Presence::Word("stationary"),
    ),
    fact("groups/*/start/over", Unit::Months, ONE, MONTHS, Presence::Optional),
    fact("groups/*/start/weeks", Unit::Weeks, ZERO, WEEKS, Presence::Number(ZERO)),
    input("groups/*/inflow", Unit::PersonsPerYear, ZERO, PERSONS, Presence::Number(ZERO)),
    input("groups/*/growth", Unit::Share, dec!(-1), ONE, Presence::Number(ZERO)),
    input("groups/*/closed_from", Unit::Month, ZERO, ZERO, Presence::Optional),
    input("groups/*/weeks", Unit::Weeks, ZERO, WEEKS, Presence::Number(ZERO)),
    input("groups/*/resets_weeks", Unit::Choice(&["no", "yes"]), ZERO, ZERO, Presence::Word("no")),
    input("groups/*/stay/at_most", Unit::WholeMonths, ONE, MONTHS, Presence::Optional),
    input("groups/*/stay/mean", Unit::Months, ONE, MONTHS, Presence::Optional),
    input("groups/*/stay/exactly", Unit::Months, ONE, MONTHS, Presence::Optional),
    input("groups/*/stay/table", Unit::Shares, ZERO, ONE, Presence::Optional),
    input("groups/*/stay/until", Unit::WholeMonths, ONE, MONTHS, Presence::Optional),
    input("groups/*/concerns", Unit::Choice(&["new_entrants", "everyone"]), ZERO, ZERO, Presence::Word("new_entrants")),
    input("groups/*/exits_are", Unit::Choice(&["shares", "counts"]), ZERO, ZERO, Presence::Word("shares")),
    input("groups/*/exits/*", Unit::ExitPart, ZERO, PERSONS, Presence::Required),
    input("groups/*/exits_at_cap/*", Unit::ExitPart, ZERO, PERSONS, Presence::Required),
    input("costs/*/group", Unit::Group, ZERO, ZERO, Presence::Optional),
    input("costs/*/per_person", Unit::Kr, LEAST_KR, KR, Presence::Optional),
    input("costs/*/yearly/*", Unit::KrPerYear, LEAST_KR, KR, Presence::Required),
    input(
        "costs/*/area",
        Unit::Choice(&["service", "effort", "support", "unspecified"]),
        ZERO,
        ZERO,
        Presence::Required,
    ),
    input("costs/*/department", Unit::Department, ZERO, ZERO, Presence::Optional),
    input("costs/*/refund", Unit::Refund, ZERO, ONE, Presence::Optional),
    input("costs/*/basis", Unit::Choice(&["gross", "net"]), ZERO, ZERO, Presence::Word("gross")),
    input(
        "investments/*/amounts/*/area",
        Unit::Choice(&["service", "effort", "support"]),
        ZERO,
        ZERO,
        Presence::Required,
    ),
    input("investments/*/amounts/*/refund", Unit::Share, ZERO, ONE, Presence::Number(ZERO)),
    input("investments/*/amounts/*/by_year/*", Unit::KrPerYear, LEAST_KR, KR, Presence::Required),
    input("investments/*/effects/*/group", Unit::Group, ZERO, ZERO, Presence::Required),
    input("investments/*/effects/*/points", Unit::Points, ZERO, ONE, Presence::Optional),
    input("investments/*/effects/*/persons", Unit::PersonsPerYear, ZERO, PERSONS, Presence::Optional),
    input("investments/*/effects/*/mean_stay", Unit::Months, ONE, MONTHS, Presence::Optional),
    input("investments/*/effects/*/from", Unit::Group, ZERO, ZERO, Presence::Optional),
    input("investments/*/effects/*/to", Unit::Group, ZERO, ZERO, Presence::Optional),
    input("investments/*/effects/*/first_year", Unit::Year, YEAR_LEAST, YEAR_MOST, Presence::Required),
    input("investments/*/effects/*/phase_in", Unit::Shares, ZERO, ONE, Presence::Required),
    input("investments/*/effects/*/and_on", Unit::Choice(&["no", "yes"]), ZERO, ZERO, Presence::Word("no")),
    input("efficiency/potential/low", Unit::Kr, ZERO, KR, Presence::Required),
    input("efficiency/potential/high", Unit::Kr, ZERO, KR, Presence::Required),
    input("efficiency/bought/low", Unit::Kr, ZERO, KR, Presence::Required),
    input("efficiency/bought/high", Unit::Kr, ZERO, KR, Presence::Required),
    input("efficiency/months", Unit::WholeMonths, ONE, dec!(120), Presence::Required),
    input("efficiency/refund_of", Unit::CostLine, ZERO, ZERO, Presence::Required),
    input(
        "discount/schedule",
        Unit::Choice(&["none", "finance_ministry_2021", "finance_ministry_2018", "own"]),
        ZERO,
        ZERO,
        Presence::Word("none"),
    ),
    input("discount/rates/*", Unit::Share, dec!(-0.5), ONE, Presence::Required),
    input("discount/timing", Unit::Choice(&["end", "middle", "start"]), ZERO, ZERO, Presence::Word("end")),
];

/// The kind of the input that a path names.
#[must_use]
pub fn kind_of(path: &Path) -> Option<&'static InputKind> {
    let path = path.as_str();
    let last = path.rsplit('/').next().unwrap_or(path);
    // Most patterns end otherwise than the path; only the others are compared segment by segment.
    let may_match = |kind: &&InputKind| kind.pattern.ends_with('*') || kind.pattern.ends_with(last);
    INPUTS.iter().filter(may_match).find(|kind| matches(kind.pattern, path))
}

/// Whether a path follows a pattern: the same segments, with any one segment where the pattern has `*`.
#[must_use]
pub fn matches(pattern: &str, path: &str) -> bool {
    let mut segments = path.split('/');
    let all = pattern.split('/').all(|want| segments.next().is_some_and(|have| want == "*" || want == have));
    all && segments.next().is_none()
}
