//! What stands beside a part of those who leave: its share where it is a count, its count in the last year that it holds in
//! where it is a share; the same beside what an investment does to them. Either can be typed.

use rust_decimal::Decimal;

use super::row::{Beside, Cell};
use crate::{
    evaluation::sides::Side,
    present::formats::{Formats, Misread, NBSP, from_f64, parse},
    scenario::{
        figure::Value,
        layers::Layers,
        path::Path,
        schema::{InputKind, Unit},
    },
};

/// What stands beside this value of a side; nothing where it cannot be said.
pub(super) fn beside(
    side: &Side,
    layers: &Layers,
    path: &Path,
    unit: Unit,
    value: Decimal,
    formats: Formats,
) -> Option<Beside> {
    let parent = path.parent();
    match (path.undated().rsplit('/').next(), unit) {
        // Where those whom the cap sends out go elsewhere, the share is of the others alone.
        (_, Unit::ExitPart) if parent.key() == "exits" => {
            let group = parent.parent();
            let is_of_all = layers.ids(group.join("exits_at_cap").as_str()).is_empty();
            let year = side.outcome.case.period.last_year();
            let whole = leaving(side, group.key(), year).filter(|_| is_of_all)?;
            Some(Beside { text: count(value.checked_mul(whole)?, year, formats), whole })
        }
        (_, Unit::Persons) if ["exits", "exits_at_cap"].contains(&parent.key()) => {
            let others = layers.ids(parent.as_str()).into_iter().map(|id| parent.join(&id));
            let counts = others.filter_map(|other| layers.last(other.as_str())?.1.value.number());
            let whole = counts.fold(Decimal::ZERO, Decimal::saturating_add);
            Some(Beside { text: formats.pct(value.checked_div(whole)?, 1), whole })
        }
        (Some("points"), Unit::Points) => {
            let year = last_year_of(side, layers, &parent)?;
            let whole = leaving(side, group_of(layers, &parent)?, year)?;
            Some(Beside { text: count(value.checked_mul(whole)?, year, formats), whole })
        }
        (Some("persons"), Unit::PersonsPerYear) => {
            let whole = leaving(side, group_of(layers, &parent)?, last_year_of(side, layers, &parent)?)?;
            Some(Beside { text: formats.points(value.checked_div(whole)?, 1), whole })
        }
        _ => None,
    }
}

/// The group that an effect concerns.
fn group_of<'a>(layers: &Layers<'a>, effect: &Path) -> Option<&'a str> {
    layers.last(effect.join("group").as_str())?.1.value.word()
}

/// The last year of the period in which an effect moves anybody; `None` where it does in none.
fn last_year_of(side: &Side, layers: &Layers, effect: &Path) -> Option<i32> {
    let said = |field: &str| layers.last(effect.join(field).as_str()).map(|(_, figure)| &figure.value);
    let first: i32 = said("first_year")?.number()?.try_into().ok()?;
    let Value::List(phase_in) = said("phase_in")? else { return None };
    let goes_on = said("and_on").and_then(Value::word) == Some("yes");
    let last = phase_in.iter().rposition(|share| !share.is_zero())?;
    let (period, ends) = (side.outcome.case.period, first.checked_add(last.try_into().ok()?)?);
    let year = if goes_on { period.last_year() } else { ends.min(period.last_year()) };
    (year >= period.first_year && first <= year).then_some(year)
}

/// How many leave a group in a year of the period; nothing where nobody does.
fn leaving(side: &Side, group: &str, year: i32) -> Option<Decimal> {
    let flow = side.outcome.flow(group)?;
    let years = usize::try_from(year - side.outcome.case.period.first_year).ok()?;
    let year: f64 = flow.exits.iter().skip(12 * years).take(12).sum();
    from_f64(year).map(|year| year.round_dp(6)).filter(|year| !year.is_zero())
}

/// *412 i 2035*.
fn count(persons: Decimal, year: i32, formats: Formats) -> String {
    let year = formats.year(year);
    format!("{}{NBSP}{}{NBSP}{year}", formats.persons(persons), formats.say("i", "in"))
}

/// What is typed with the unit of what stands beside: a share in per cent for a count, persons for a share. `None` where it
/// is not so typed.
#[must_use]
pub fn share_typed(text: &str, kind: &InputKind, cell: &Cell, formats: Formats) -> Option<Result<Decimal, Misread>> {
    let whole = cell.beside.as_ref().filter(|_| kind.unit == Unit::ExitPart)?.whole;
    let has_unit = text.chars().any(|sign| sign == '%' || sign.is_alphabetic());
    let typed = |unit| parse::value(text, unit, formats).map(|value| value.number());
    let unit = cell.unit;
    if unit == Unit::Persons {
        return match (typed(unit), typed(Unit::Share)) {
            (Err(_), Ok(Some(share))) if has_unit => Some(Ok(share)),
            _ => None,
        };
    }
    match (typed(unit), typed(Unit::Persons)) {
        (Err(_), Ok(Some(count))) if has_unit => {
            Some(Ok(count.checked_div(whole).unwrap_or_default().round_dp(6).normalize()))
        }
        _ => None,
    }
}
