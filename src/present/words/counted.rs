//! From when payback counts, and how it stands to the municipality's limit.

use crate::{
    evaluation::sides::Sides,
    model::{
        money::payback::{Payback, Saving},
        spending::Account,
        time::Period,
    },
    present::formats::Formats,
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
    let limit = limit?;
    let is_within = match saving.payback(account) {
        Payback::After { months, .. } => months <= limit,
        Payback::AtOnce => true,
        Payback::NotWithinHorizon => {
            let months = saving.monthly.of(account).map_or(0, Vec::len);
            let first = saving.first_month().map_or(0, |month| month.0);
            let months = i32::try_from(months).unwrap_or(i32::MAX).saturating_sub(first);
            if months.max(0).unsigned_abs() < limit {
                return None;
            }
            false
        }
        Payback::NoDifference | Payback::CannotBeSaid => return None,
    };
    let limit = formats.months(limit.into());
    let (within, over) = (
        formats.say("inden for grænsen på", "within the limit of"),
        formats.say("over grænsen på", "over the limit of"),
    );
    Some(format!("{} {limit}", if is_within { within } else { over }))
}
