//! From when payback counts, and how it stands to the municipality's limit.

use super::language::Language;
use crate::{
    evaluation::sides::Sides,
    model::{money::payback::Saving, spending::Account, time::Period},
    present::{facts::money::Limit, formats::Formats},
};

/// The longest payback that the municipality accepts, in months, where the file of *after* states one.
#[must_use]
pub fn limit(sides: &Sides) -> Option<u32> {
    let figure = sides.after.scenario.inputs.get("payback_limit")?;
    figure.value.number().and_then(|months| u32::try_from(months).ok())
}

/// *regnet fra januar 2022*: from when payback counts; nothing where nothing moves.
#[must_use]
pub fn counted_from(saving: &Saving, period: Period, formats: Formats) -> Option<String> {
    let month = formats.month(period.calendar(saving.first_month()?));
    Some(format!("{} {month}", formats.say("regnet fra", "counted from")))
}

/// *inden for grænsen på 60 måneder*: how a payback stands to the municipality's limit, where there is one; a payback that
/// does not come within the horizon is over it where the horizon is as long.
#[must_use]
pub fn within_limit(saving: &Saving, account: Account, limit: Option<u32>, formats: Formats) -> Option<String> {
    Some(to_limit(Limit::of(saving, account, limit?)?, formats))
}

/// *over grænsen på 60 måneder*.
#[must_use]
pub fn to_limit(limit: Limit, formats: Formats) -> String {
    let months = formats.months(limit.months.into());
    match (formats.language, limit.is_kept) {
        (Language::Danish, true) => format!("inden for grænsen på {months}"),
        (Language::Danish, false) => format!("over grænsen på {months}"),
        (Language::English, true) => format!("within the limit of {months}"),
        (Language::English, false) => format!("over the limit of {months}"),
    }
}
