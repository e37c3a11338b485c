//! The headlines in kroner and time: the cost of the last year, payback and deepest deficit in the chosen account.

use super::{
    pair::{Pair, answers, last_year},
    values::{Value, difference},
};
use crate::{
    evaluation::sides::Sides,
    model::{
        measures::{Answer, When},
        money::payback::{Payback, Saving},
        spending::Account,
        time::{Month, Period},
    },
    present::{
        formats::{Formats, from_f64},
        words::{
            counted::{counted_from, limit, within_limit},
            language::Language,
            names::account_in_sentence,
        },
    },
};

pub(super) fn cost(sides: &Sides, account: Account, formats: Formats) -> Pair {
    let year = last_year(sides);
    let measure = format!("cost.{}", account.name());
    let [before, after] = answers(sides, &measure, When::Year(year)).map(|answer| Value::kr(answer, formats));
    let name = account_in_sentence(account, formats.language);
    let [from, level] = sides.both().map(|side| side.scenario.price_level());
    let explanation = match formats.language {
        Language::Danish => {
            format!("Alle udgifter i {year} i {name}, i {level}-priser. Bloktilskud, udligning og skat er ikke med.")
        }
        Language::English => {
            format!("All costs in {year} in {name}, in {level} prices. Block grant, equalisation and tax are outside.")
        }
    };
    let notes = if from == level {
        difference(&before, &after, formats)
    } else {
        vec![formats.say("ikke samme prisniveau", "not the same price level").to_owned()]
    };
    Pair { label: format!("{} {year}, {name}", formats.say("Udgift", "Cost")), before, after, notes, explanation }
}

/// The savings that payback and deficit are asked of: the investments', or the reform's where neither side invests.
struct Asked<'a> {
    is_reform: bool,
    before: Option<&'a Saving>,
    after: Option<&'a Saving>,
    period: Period,
}

impl<'a> Asked<'a> {
    fn new(sides: &'a Sides) -> Self {
        let [before, after] = sides.both().map(|side| side.outcome.investment.as_ref());
        if before.is_some() || after.is_some() {
            return Self { is_reform: false, before, after, period: sides.after.outcome.case.period };
        }
        let comparison = &sides.comparison;
        Self { is_reform: true, before, after: comparison.reform.as_ref(), period: comparison.period() }
    }

    /// *After*, as `value` has it; the reform's cannot be said where the sides cannot be compared.
    fn after(&self, formats: Formats, value: impl Fn(Option<&Saving>) -> Value) -> Value {
        if self.is_reform && self.after.is_none() {
            return Value::words(Answer::CannotBeSaid, formats);
        }
        value(self.after)
    }

    fn whose(&self, formats: Formats) -> &'static str {
        if self.is_reform {
            formats.say("reformen", "the reform")
        } else {
            formats.say("investeringen", "the investment")
        }
    }

    fn end_of(&self, month: usize, formats: Formats) -> String {
        let month = self.period.calendar(Month(i32::try_from(month).unwrap_or(i32::MAX)));
        format!("{} {}", formats.say("ultimo", "end of"), formats.month_short(month))
    }
}

pub(super) fn payback(sides: &Sides, account: Account, formats: Formats) -> Pair {
    let asked = Asked::new(sides);
    let last = asked.period.last_year();
    let value = |saving: Option<&Saving>, account| match saving.map(|saving| saving.payback(account)) {
        None => Value::Nothing,
        Some(Payback::After { months, .. }) => Value::Payback(months),
        Some(Payback::AtOnce) => Value::words(Answer::AtOnce, formats),
        Some(Payback::NoDifference) => Value::words(Answer::NoDifference, formats),
        Some(Payback::NotWithinHorizon) => Value::Words(format!("{} {last}", formats.say("ikke inden", "not by"))),
        Some(Payback::CannotBeSaid) => Value::words(Answer::CannotBeSaid, formats),
    };
    let mut notes = Vec::new();
    if let Some(saving) = asked.after {
        if let Payback::After { month, falls_again, .. } = saving.payback(account) {
            let month = asked.period.calendar(Month(i32::try_from(month).unwrap_or(i32::MAX)));
            // From when is part of the answer: an investment seldom begins with the scenario's first year.
            let from = counted_from(saving, asked.period, formats).unwrap_or_default();
            notes.push(format!("{from} {} {}", formats.say("til", "to"), formats.month(month)));
            notes.extend(within_limit(saving, account, limit(sides), formats));
            if falls_again {
                notes.push(formats.say("senere under nul igen", "below zero again later").to_owned());
            }
        } else {
            notes.extend(within_limit(saving, account, limit(sides), formats));
        }
    }
    let other = if account == Account::ServiceCeiling { Account::Municipality } else { Account::ServiceCeiling };
    if asked.after.is_some() {
        let name = account_in_sentence(other, formats.language);
        notes.push(format!("{name}: {}", value(asked.after, other).text(formats)));
    }
    let explanation = match formats.language {
        Language::Danish => format!(
            "Hele år, rundet op, fra den første måned med en forskel til den måned, hvor den samlede besparelse igen er nul \
             eller derover. Perioden slutter med {last}."
        ),
        Language::English => format!(
            "Whole years, rounded up, from the first month with a difference to the month in which the cumulative saving is \
             back at zero or above. The period ends with {last}."
        ),
    };
    Pair {
        label: format!("{} {}", formats.say("Tilbagebetaling af", "Payback of"), asked.whose(formats)),
        before: value(asked.before, account),
        after: asked.after(formats, |saving| value(saving, account)),
        notes,
        explanation,
    }
}

pub(super) fn deficit(sides: &Sides, account: Account, formats: Formats) -> Pair {
    let asked = Asked::new(sides);
    let value = |saving: Option<&Saving>| {
        let Some(saving) = saving else { return Value::Nothing };
        match saving.deepest_deficit(account) {
            None => Value::words(Answer::CannotBeSaid, formats),
            Some(deficit) if deficit.month.is_none() => Value::Words(formats.say("ingen", "none").to_owned()),
            Some(deficit) => from_f64(-deficit.amount).map_or(Value::Nothing, Value::Kr),
        }
    };
    let deepest = asked.after.and_then(|saving| saving.deepest_deficit(account));
    let month = deepest.and_then(|deficit| deficit.month);
    let whose = asked.whose(formats);
    let explanation = match formats.language {
        Language::Danish => {
            format!("Så langt under nul kommer den samlede besparelse ved {whose}: det beløb, der skal lægges ud.")
        }
        Language::English => {
            format!("How far below zero the cumulative saving of {whose} gets: the amount to be laid out.")
        }
    };
    Pair {
        label: format!(
            "{} {whose}",
            formats.say("Største akkumulerede merudgift ved", "Deepest cumulative deficit of")
        ),
        before: value(asked.before),
        after: asked.after(formats, value),
        notes: month.map(|month| asked.end_of(month, formats)).into_iter().collect(),
        explanation,
    }
}
