//! The one list of inputs: every path a scenario can have, with its unit, limits and default.
//!
//! Reading a file, checking it, the panel on the left, the editing of a value, the documentation's test and the search
//! for inputs that move nothing all go through this table. A `*` stands for an id or a calendar year.

use rust_decimal::{Decimal, dec};

use super::{
    path::Path,
    schema_limits::{CHANGE, DIVISOR, KR, KR_ABOVE_ZERO, Limits, MONTHS, NONE, ONE, PERSONS, SHARE, WEEKS, YEAR, ZERO},
    schema_rules::{Holds, List, Rule},
    schema_things::Keys,
};

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
    /// What its value holds for, and with it whether a reform can change it and from when.
    pub holds: Holds,
    /// The list that it is a part of, where it stands once for each key: by year, by group.
    pub list: Option<List>,
    /// What must hold besides its limits.
    pub rule: Rule,
    /// What one notch of a drag changes, where it is not what suits its unit.
    pub notch: Option<Decimal>,
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
    /// A whole number of things.
    Count,
    /// A calendar month, `2026-07`.
    Month,
    /// A share, or one of [`REFUND_WORDS`].
    Refund,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// The id of a group.
    Group,
    /// The id of a department.
    Department,
    /// The id of a cost line.
    CostLine,
    /// The id of one of the scenario's further indices.
    Index,
    /// The id of a municipality of the table.
    Municipality,
    /// The path of another input; of a list by year without the year.
    Input,
    /// A text of the file.
    Text,
    /// Kroner of the year in which they were spent, never brought to another price level.
    KrOfYear,
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

const fn row(holds: Holds, pattern: &'static str, unit: Unit, limits: Limits, presence: Presence) -> InputKind {
    let (least, most) = limits;
    InputKind { pattern, unit, least, most, presence, holds, list: None, rule: Rule::Limits, notch: None }
}

const fn fact(pattern: &'static str, unit: Unit, limits: Limits, presence: Presence) -> InputKind {
    row(Holds::Fact, pattern, unit, limits, presence)
}

const fn whole(pattern: &'static str, unit: Unit, limits: Limits, presence: Presence) -> InputKind {
    row(Holds::WholePeriod, pattern, unit, limits, presence)
}

const fn monthly(pattern: &'static str, unit: Unit, limits: Limits, presence: Presence) -> InputKind {
    row(Holds::FromMonth, pattern, unit, limits, presence)
}

const fn dated(pattern: &'static str, unit: Unit, limits: Limits, presence: Presence) -> InputKind {
    row(Holds::Dated, pattern, unit, limits, presence)
}

/// The words of a refund: by weeks in the system, no refund, and not known.
pub const REFUND_WORDS: &[&str] = &["ladder", "none", "unknown"];

/// The words of the keys by which amounts of the country are shared out.
pub const KEY_WORDS: &[&str] = &["compensation", "persons", "spending"];

const AREAS: Unit = Unit::Choice(&["service", "effort", "support", "capital", "unspecified"]);
const NAMED_AREAS: Unit = Unit::Choice(&["service", "effort", "support", "capital"]);
const METHODS: Unit = Unit::Choice(&["compounded", "added"]);
const YES: Unit = Unit::Choice(&["no", "yes"]);
const SCHEDULES: Unit = Unit::Choice(&["none", "finance_ministry_2021", "finance_ministry_2018", "own"]);
/// A list whose years the source does not give.
const UNKNOWN: Unit = Unit::Choice(&["unknown"]);
const KEYS: Unit = Unit::Choice(KEY_WORDS);
const OPTIONAL: Presence = Presence::Optional;
const REQUIRED: Presence = Presence::Required;
const NOTHING: Presence = Presence::Number(ZERO);

/// Every kind of input, in the order in which they are shown.
pub const INPUTS: &[InputKind] = &[
    fact("period/first_year", Unit::Year, (YEAR.0, dec!(2100)), REQUIRED),
    fact("period/years", Unit::Years, (ONE, dec!(100)), REQUIRED),
    fact("price_level", Unit::Year, YEAR, REQUIRED),
    fact("counts_from", Unit::Month, NONE, OPTIONAL),
    fact("payback_limit", Unit::WholeMonths, MONTHS, OPTIONAL),
    fact("price_index/method", METHODS, NONE, Presence::Word("compounded")),
    fact("price_index/changes/*", Unit::Share, CHANGE, REQUIRED).listed_always(Keys::Years).notch(dec!(0.001)),
    fact("indices/*/method", METHODS, NONE, Presence::Word("compounded")),
    fact("indices/*/changes/*", Unit::Share, CHANGE, REQUIRED).listed_always(Keys::Years).notch(dec!(0.001)),
    fact("groups/*/start/persons", Unit::Persons, PERSONS, REQUIRED),
    fact("groups/*/start/seniority", Unit::Choice(&["stationary", "uniform"]), NONE, Presence::Word("stationary")),
    fact("groups/*/start/over", Unit::Months, MONTHS, OPTIONAL),
    fact("groups/*/start/weeks", Unit::Weeks, WEEKS, NOTHING),
    dated("groups/*/inflow", Unit::PersonsPerYear, PERSONS, NOTHING),
    dated("groups/*/growth", Unit::Share, (dec!(-1), ONE), NOTHING),
    dated("groups/*/closed_from", Unit::Month, NONE, OPTIONAL),
    dated("groups/*/weeks", Unit::Weeks, WEEKS, NOTHING),
    dated("groups/*/resets_weeks", YES, NONE, Presence::Word("no")),
    dated("groups/*/stay/at_most", Unit::WholeMonths, MONTHS, OPTIONAL).rule(Rule::OverStay),
    dated("groups/*/stay/mean", Unit::Months, MONTHS, OPTIONAL).rule(Rule::UnderCap),
    dated("groups/*/stay/exactly", Unit::Months, MONTHS, OPTIONAL).rule(Rule::UnderCap),
    dated("groups/*/stay/table", Unit::Shares, SHARE, OPTIONAL).rule(Rule::Survival),
    dated("groups/*/stay/until", Unit::WholeMonths, MONTHS, OPTIONAL),
    dated("groups/*/concerns", Unit::Choice(&["new_entrants", "everyone"]), NONE, Presence::Word("new_entrants")),
    dated("groups/*/exits_are", Unit::Choice(&["shares", "counts"]), NONE, Presence::Word("shares")),
    dated("groups/*/exits/*", Unit::ExitPart, PERSONS, REQUIRED).listed(Keys::Groups).rule(Rule::PartOfOne),
    dated("groups/*/exits_at_cap/*", Unit::ExitPart, PERSONS, REQUIRED).listed(Keys::Groups).rule(Rule::PartOfOne),
    dated("costs/*/group", Unit::Group, NONE, OPTIONAL),
    dated("costs/*/per_person", Unit::Kr, KR, OPTIONAL),
    dated("costs/*/index", Unit::Index, NONE, OPTIONAL),
    monthly("costs/*/yearly/*", Unit::KrPerYear, KR, REQUIRED).listed(Keys::Years),
    dated("costs/*/area", AREAS, NONE, REQUIRED),
    dated("costs/*/department", Unit::Department, NONE, OPTIONAL),
    dated("costs/*/refund", Unit::Refund, SHARE, OPTIONAL),
    dated("costs/*/basis", Unit::Choice(&["gross", "net"]), NONE, Presence::Word("gross")),
    monthly("investments/*/amounts/*/area", NAMED_AREAS, NONE, REQUIRED),
    monthly("investments/*/amounts/*/refund", Unit::Share, SHARE, NOTHING),
    monthly("investments/*/amounts/*/index", Unit::Index, NONE, OPTIONAL),
    monthly("investments/*/amounts/*/by_year/*", Unit::KrPerYear, KR, REQUIRED).listed(Keys::Years),
    monthly("investments/*/amounts/*/years", UNKNOWN, NONE, OPTIONAL),
    monthly("investments/*/amounts/*/total", Unit::Kr, KR, OPTIONAL),
    monthly("investments/*/savings/*/area", NAMED_AREAS, NONE, REQUIRED),
    monthly("investments/*/savings/*/refund", Unit::Share, SHARE, NOTHING),
    monthly("investments/*/savings/*/index", Unit::Index, NONE, OPTIONAL),
    monthly("investments/*/savings/*/by_year/*", Unit::KrPerYear, KR, REQUIRED).listed(Keys::Years),
    monthly("investments/*/savings/*/years", UNKNOWN, NONE, OPTIONAL),
    monthly("investments/*/savings/*/total", Unit::Kr, KR, OPTIONAL),
    monthly("investments/*/savings/*/persons", Unit::PersonsPerYear, PERSONS, OPTIONAL),
    monthly("investments/*/savings/*/price", Unit::KrPerYear, KR, OPTIONAL),
    monthly("investments/*/savings/*/months", Unit::WholeMonths, MONTHS, OPTIONAL),
    monthly("investments/*/savings/*/lasting", YES, NONE, Presence::Word("no")),
    monthly("investments/*/savings/*/first_year", Unit::Year, YEAR, OPTIONAL),
    monthly("investments/*/savings/*/phase_in", Unit::Shares, SHARE, OPTIONAL),
    monthly("investments/*/savings/*/and_on", YES, NONE, Presence::Word("no")),
    monthly("investments/*/effects/*/group", Unit::Group, NONE, REQUIRED),
    monthly("investments/*/effects/*/points", Unit::Points, SHARE, OPTIONAL),
    monthly("investments/*/effects/*/persons", Unit::PersonsPerYear, PERSONS, OPTIONAL),
    monthly("investments/*/effects/*/mean_stay", Unit::Months, MONTHS, OPTIONAL).rule(Rule::UnderCapOfGroup),
    monthly("investments/*/effects/*/from", Unit::Group, NONE, OPTIONAL),
    monthly("investments/*/effects/*/to", Unit::Group, NONE, OPTIONAL),
    monthly("investments/*/effects/*/first_year", Unit::Year, YEAR, REQUIRED),
    monthly("investments/*/effects/*/phase_in", Unit::Shares, SHARE, REQUIRED),
    monthly("investments/*/effects/*/and_on", YES, NONE, Presence::Word("no")),
    whole("efficiency/potential/low", Unit::Kr, KR_ABOVE_ZERO, REQUIRED).rule(Rule::Low),
    whole("efficiency/potential/high", Unit::Kr, KR_ABOVE_ZERO, REQUIRED).rule(Rule::High),
    whole("efficiency/bought/low", Unit::Kr, KR_ABOVE_ZERO, REQUIRED).rule(Rule::Low),
    whole("efficiency/bought/high", Unit::Kr, KR_ABOVE_ZERO, REQUIRED).rule(Rule::High),
    whole("efficiency/months", Unit::WholeMonths, (ONE, dec!(120)), REQUIRED),
    whole("efficiency/refund_of", Unit::CostLine, NONE, REQUIRED),
    whole("discount/schedule", SCHEDULES, NONE, Presence::Word("none")),
    whole("discount/rates/*", Unit::Share, (dec!(-0.5), ONE), REQUIRED).listed(Keys::Ordinals),
    whole("discount/timing", Unit::Choice(&["end", "middle", "start"]), NONE, Presence::Word("end")),
    fact("small_numbers", Unit::Persons, (ZERO, dec!(100)), Presence::Number(dec!(5))),
    whole("compensation/keys/compensation", Unit::Share, SHARE, REQUIRED),
    whole("compensation/keys/persons", Unit::Share, SHARE, OPTIONAL),
    whole("compensation/keys/spending", Unit::Share, SHARE, OPTIONAL),
    whole("compensation/received_by/service", KEYS, NONE, Presence::Word("compensation")),
    whole("compensation/received_by/effort", KEYS, NONE, Presence::Word("compensation")),
    whole("compensation/received_by/support", KEYS, NONE, Presence::Word("compensation")),
    whole("compensation/received_by/capital", KEYS, NONE, Presence::Word("compensation")),
    whole("compensation/own_cost_by/service", KEYS, NONE, OPTIONAL),
    whole("compensation/own_cost_by/effort", KEYS, NONE, OPTIONAL),
    whole("compensation/own_cost_by/support", KEYS, NONE, OPTIONAL),
    whole("compensation/own_cost_by/capital", KEYS, NONE, OPTIONAL),
    fact("compensation/budget_note/service/own_cost", Unit::Text, NONE, OPTIONAL),
    fact("compensation/budget_note/service/received", Unit::Text, NONE, OPTIONAL),
    fact("compensation/budget_note/service/committee", Unit::Text, NONE, OPTIONAL),
    fact("compensation/budget_note/service/appropriation", Unit::Text, NONE, OPTIONAL),
    fact("compensation/budget_note/transfers/own_cost", Unit::Text, NONE, OPTIONAL),
    fact("compensation/budget_note/transfers/received", Unit::Text, NONE, OPTIONAL),
    fact("compensation/budget_note/transfers/committee", Unit::Text, NONE, OPTIONAL),
    fact("compensation/budget_note/transfers/appropriation", Unit::Text, NONE, OPTIONAL),
    whole("compensation_lines/*/number", Unit::Text, NONE, OPTIONAL),
    whole("compensation_lines/*/area", NAMED_AREAS, NONE, REQUIRED),
    whole("compensation_lines/*/index", Unit::Index, NONE, OPTIONAL),
    whole("compensation_lines/*/received_key", Unit::Share, DIVISOR, OPTIONAL),
    whole("compensation_lines/*/received/*", Unit::KrPerYear, KR, REQUIRED).listed(Keys::Years),
    whole("compensation_lines/*/own_cost_key", Unit::Share, DIVISOR, OPTIONAL),
    whole("compensation_lines/*/own_cost/*", Unit::KrPerYear, KR, REQUIRED).listed(Keys::Years),
    whole("compensation_lines/*/own_cost_by", KEYS, NONE, OPTIONAL),
    whole("compensation_lines/*/national/*", Unit::KrPerYear, KR, REQUIRED).listed(Keys::Years),
    whole("compensation_lines/*/carried_by", Unit::Input, NONE, OPTIONAL),
    whole("coverage/*/persons", Unit::Persons, PERSONS, OPTIONAL),
    whole("coverage/*/hidden", YES, NONE, Presence::Word("no")),
    whole("coverage/*/share", Unit::Share, SHARE, REQUIRED),
    whole("coverage_terms/persons", Unit::Persons, PERSONS, OPTIONAL),
    whole("coverage_terms/share", Unit::Share, SHARE, OPTIONAL),
    whole("coverage_terms/hidden_below", Unit::Persons, (ONE, dec!(100)), Presence::Number(dec!(3))),
    whole("coverage_terms/left_out", Unit::Count, (ZERO, dec!(98)), NOTHING),
    whole("coverage_terms/rounded_to", Unit::Share, (ZERO, dec!(0.5)), Presence::Number(dec!(0.01))),
    fact("coverage_terms/own", Unit::Municipality, NONE, OPTIONAL),
    whole("coverage_terms/ceiling", Unit::Share, SHARE, OPTIONAL),
    whole("coverage_terms/price", Unit::KrPerYear, KR_ABOVE_ZERO, OPTIONAL),
    whole("coverage_terms/area", NAMED_AREAS, NONE, Presence::Word("effort")),
    whole("coverage_terms/refund", Unit::Share, SHARE, NOTHING),
    whole("spending/year", Unit::Year, YEAR, REQUIRED),
    whole("spending/persons", Unit::Persons, PERSONS, OPTIONAL),
    whole("spending/total", Unit::KrOfYear, KR_ABOVE_ZERO, OPTIONAL),
    whole("spending/average", Unit::KrOfYear, KR_ABOVE_ZERO, OPTIONAL),
    whole("spending/departments/*/share", Unit::Share, SHARE, REQUIRED),
    whole("spending/departments/*/average", Unit::KrOfYear, KR_ABOVE_ZERO, OPTIONAL),
];

/// The kind of the input that a path names.
#[must_use]
pub fn kind_of(path: &Path) -> Option<&'static InputKind> {
    let path = path.undated();
    let (first, last) = (path.chars().next()?, path.chars().next_back()?);
    // Most patterns begin or end otherwise than the path; only the others are compared segment by segment.
    let may_match = |pattern: &str| pattern.starts_with(first) && (pattern.ends_with('*') || pattern.ends_with(last));
    INPUTS.iter().find(|kind| may_match(kind.pattern) && matches(kind.pattern, path))
}

/// Whether a path follows a pattern: the same segments, with any one segment where the pattern has `*`.
#[must_use]
pub fn matches(pattern: &str, path: &str) -> bool {
    let mut path = path.bytes().peekable();
    for want in pattern.bytes() {
        if want == b'*' {
            while path.next_if(|have| *have != b'/').is_some() {}
        } else if path.next() != Some(want) {
            return false;
        }
    }
    path.next().is_none()
}
