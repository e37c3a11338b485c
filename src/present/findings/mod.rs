//! Findings in words: what is wrong, what would be right, and the report of the command line.
//!
//! A finding stands in three files: its code in [`crate::scenario::finding`], its arm in [`words`] here, which the compiler
//! asks for, and its words in the file of its subject: `file` (the file and its text), `fields` (names and types), `values`
//! (numbers, groups), `money` (lines), `investments`, `state` (compensation, spending), `municipalities`, `rules` (rule sets, warnings, published figures), `passport` (the file's version and
//! what it says of itself). `about` is what every sentence is made of.

mod about;
mod dates;
mod fields;
mod file;
mod groups;
mod investments;
mod money;
mod municipalities;
mod passport;
mod revealed;
mod rules;
mod state;
mod values;

use self::{
    about::{About, Words, meant},
    passport::drifted,
};
use super::{formats::Formats, words::names};
use crate::scenario::{
    Scenario,
    finding::{Code, Finding},
    place::Place,
};

/// What is wrong, in a sentence. With the scenario its own names are used.
#[must_use]
pub fn sentence(finding: &Finding, scenario: Option<&Scenario>, formats: Formats) -> String {
    in_window(finding, scenario, formats).wrong
}

/// What would be right, in a sentence; `None` where there is nothing to do.
#[must_use]
pub fn remedy(finding: &Finding, scenario: Option<&Scenario>, formats: Formats) -> Option<String> {
    Some(in_window(finding, scenario, formats).right).filter(|right| !right.is_empty())
}

/// The words of the window: a scenario that is open is changed there; a file that is none is mended in its text.
fn in_window(finding: &Finding, scenario: Option<&Scenario>, formats: Formats) -> Words {
    words(About { finding, scenario, formats, is_in_window: scenario.is_some() })
}

/// The command line's form: `file:line:column: fejl: …`, the line itself with a mark under the place, what would be right.
#[must_use]
pub fn report(finding: &Finding, file: &str, scenario: Option<&Scenario>, formats: Formats) -> String {
    let Words { wrong, right } = words(About { finding, scenario, formats, is_in_window: false });
    let severity = names::severity(finding.severity, formats.language);
    let mut text = match &finding.place {
        Some(place) => format!("{file}:{}:{}: {severity}: {wrong}\n", place.line, place.column),
        None => format!("{file}: {severity}: {wrong}\n"),
    };
    if let Some(place) = &finding.place {
        text.push_str(&marked(place));
    }
    // A question is not an order.
    if right.starts_with(meant(formats)) {
        text = format!("{text}{right}\n");
    } else if !right.is_empty() {
        text = format!("{text}{}: {right}\n", formats.say("Ret", "Fix"));
    }
    text
}

/// How many more findings there are than were written: *og 12.345 fejl mere*.
#[must_use]
pub fn and_more(more: usize, formats: Formats) -> String {
    let more = formats.number(more.into(), 0);
    format!("{} {more} {}", formats.say("og", "and"), formats.say("fejl mere", "more errors"))
}

/// The line, and below it `^` for each character of the place. Tabs stay, so that the mark stands under its place.
fn marked(place: &Place) -> String {
    let cut = if place.cut > 0 { "…" } else { "" };
    let before = place.column.saturating_sub(1).saturating_sub(place.cut);
    let shown = |sign: char| if sign.is_control() && sign != '\t' { '\u{fffd}' } else { sign };
    let line: String = place.text.chars().map(shown).collect();
    let blank = |sign: char| if sign == '\t' { '\t' } else { ' ' };
    let space: String = cut.chars().chain(place.text.chars().take(before)).map(blank).collect();
    let left = line.chars().count().saturating_sub(before).max(1);
    format!("    {cut}{line}\n    {space}{}\n", "^".repeat(place.width.clamp(1, left)))
}

/// The words of every code.
#[expect(clippy::too_many_lines, reason = "one match over all codes, so that none is without words")]
fn words(about: About) -> Words {
    match &about.finding.code {
        Code::Unreadable(reason) => file::unreadable(about, reason),
        Code::Directory => file::directory(about),
        Code::TooLarge => file::too_large(about),
        Code::NotText => file::not_text(about),
        Code::Empty => file::empty(about),
        Code::Unclosed(open) => file::unclosed(about, *open),
        Code::TooDeep => file::too_deep(about),
        Code::Unexpected(found) => file::unexpected(about, found),
        Code::DecimalComma(found) => file::decimal_comma(about, found),
        Code::UnknownField { found, nearest, known } => fields::unknown(about, found, nearest.as_ref(), known),
        Code::Repeated(name) => fields::repeated(about, name),
        Code::Missing(name) => fields::missing(about, name),
        Code::WrongType { expected, found } => fields::wrong_type(about, *expected, found),
        Code::Format(found) => passport::format(about, found),
        Code::OldFormat(old) => passport::old_format(about, *old),
        Code::BadPassport => passport::bad(about),
        Code::BadId(id) => fields::bad_id(about, id),
        Code::ReservedId(id) => fields::reserved_id(about, id),
        Code::OutOfRange { value, kind } => values::out_of_range(about, *value, kind),
        Code::GrowsTooFar => rules::grows_too_far(about),
        Code::NotWhole(number) => values::not_whole(about, *number),
        Code::ThousandsPoint(found) => file::thousands_point(about, found),
        Code::RangeOrder => values::range_order(about),
        Code::TooPrecise(found) => values::too_precise(about, found),
        Code::NotAscending(found) => values::not_ascending(about, found),
        Code::Dates(fault) => dates::fault(about, *fault),
        Code::BadSurvival => values::bad_survival(about),
        Code::NoSuch { what, id, nearest } => fields::no_such(about, *what, id, nearest.as_ref()),
        Code::NoPriceIndex(year, index) | Code::SteepPriceIndex(year, index) => {
            values::price_index(about, *year, index.as_deref())
        }
        Code::OneClaim => money::one_claim(about),
        Code::OneReason => money::one_reason(about),
        Code::SharesAboveOne(sum) => values::shares_above_one(about, *sum),
        Code::NoCounts => values::no_counts(about),
        Code::CapBelowMean { mean, cap } => values::cap_below_mean(about, *mean, *cap),
        Code::OneStay(given) => values::one_stay(about, given),
        Code::OneSize => money::one_size(about),
        Code::OneEffect => investments::one_effect(about),
        Code::NoMeanStay => investments::no_mean_stay(about),
        Code::Investment(fault) => investments::fault(about, fault),
        Code::FromWithoutMonth => investments::from_without_month(about),
        Code::WholePeriod { from, count } => investments::whole_period(about, *from, *count),
        Code::NetRefund => money::net_refund(about),
        Code::LadderWithoutPersons => money::ladder_without_persons(about),
        Code::RefundNotConstant => money::refund_not_constant(about),
        Code::SeniorityOver => values::seniority_over(about),
        Code::OtherDestinations => values::other_destinations(about),
        Code::State(fault) => state::fault(about, fault),
        Code::Groups(fault) => groups::fault(about, fault),
        Code::EfficiencyBelowZero => money::efficiency_below_zero(about),
        Code::NoRuleSets => rules::none(about),
        Code::RuleSetTwice(id) => rules::twice(about, id),
        Code::BuildsOn => rules::builds_on(about),
        Code::Circle(ids) => rules::circle(about, ids),
        Code::BaseChanges => rules::base_changes(about),
        Code::NoSuchPath { path, nearest } => rules::no_such_path(about, path, nearest.as_ref()),
        Code::ChangesFact => rules::changes_fact(about),
        Code::NoPriceLevel(count) => money::no_price_level(about, *count),
        Code::NameSaysOther(number) => rules::name_says_other(about, number),
        Code::MovesNothing => rules::moves_nothing(about),
        Code::NotTried(changes) => rules::not_tried(about, *changes),
        Code::NoSuchMeasure { measure, nearest } => rules::no_such_measure(about, measure, nearest.as_ref()),
        Code::CourseMeasure(measure) => rules::course_measure(about, measure),
        Code::WrongPeriod { found, by } => rules::wrong_period(about, found, by),
        Code::OutsidePeriod { found, years } => rules::outside_period(about, found, *years),
        Code::Differs { name, published, calculated } => rules::differs(about, name, *published, *calculated),
        &Code::Drifted { rows, of, model, is_edited_elsewhere: edited } => drifted(about, rows, of, model, edited),
    }
}

#[cfg(test)]
mod tests;
