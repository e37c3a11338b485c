//! What a saving is worth: its present value by its sign, with another discounting beside it, and the ratio of what is
//! gained to what is laid out, where there is one that a reader would read.

use rust_decimal::Decimal;

use super::asked::{Asked, scale};
use crate::{
    evaluation::sides::Sides,
    model::{numbers::Kr, rules::Discount, spending::Account},
    present::{
        facts::{
            asked::whose,
            effects::has_no_effect,
            money::Whose,
            note::{self, Note},
            saving,
            value::Value,
        },
        views::Question,
        words::{
            facts::{Telling, values},
            names,
            terms::Term,
        },
    },
};

/// What the saving is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worth {
    /// *Nutidsværdi 2022–2031, kommunekassen*.
    pub title: String,
    /// The present value with the scenario's discounting: *besparelse 123,6 mio. kr.*
    pub value: String,
    /// The discounting, and what another would give.
    pub note: String,
    /// The benefit–cost ratio, or why there is none.
    pub ratio: String,
    /// What the ratio means.
    pub ratio_means: &'static str,
}

pub(super) fn worth(asked: &Asked, account: Account, telling: Telling) -> Worth {
    let formats = telling.formats;
    let language = formats.language;
    let years = formats.year_range(asked.period.first_year, asked.period.last_year());
    let account_name = names::account_in_sentence(account, language);
    let is_counted = saving::is_counted(telling.sides, account);
    let whose = whose(telling.sides, asked.question);
    let notes = if is_counted { notes((asked, whose), account) } else { Vec::new() };
    let ratio = match ratio(telling.sides, asked, account) {
        Ok(ratio) if asked.discount.rates.is_empty() => {
            format!("{} ({})", formats.number(ratio, 2), language.say("uden diskontering", "without discounting"))
        }
        Ok(ratio) => formats.number(ratio, 2),
        Err(note) => telling.note(&note),
    };
    // Without a rate nothing is brought to its present value.
    let what = match asked.discount.rates.as_slice() {
        [] => language.say("I alt", "In all"),
        _ => language.say("Nutidsværdi", "Present value"),
    };
    Worth {
        title: format!("{what} {years}, {account_name}"),
        value: if is_counted {
            telling.note(&Note::Worth(value((asked, whose), account, asked.discount)))
        } else {
            values::text(Value::NotIncluded, formats)
        },
        note: notes.iter().map(|note| telling.note(note)).collect::<Vec<_>>().join(" · "),
        ratio: format!("{}: {ratio}", Term::BenefitCost.name(language)),
        ratio_means: Term::BenefitCost.explanation(language),
    }
}

/// What it is worth, in the unit of the table of years, whose total it is without discounting.
fn value((asked, whose): (&Asked, Whose), account: Account, discount: &Discount) -> Option<note::Worth> {
    let kr = asked.saving.present_value(account, discount)?;
    Some(note::Worth { whose, kr, scale: scale(asked.saving) })
}

/// The rate in force, what no rate and the ministry's would give, and the year of k = 1.
fn notes((asked, whose): (&Asked, Whose), account: Account) -> Vec<Note> {
    let plain = Discount { rates: Vec::new(), timing: asked.discount.timing };
    let ministry = Discount { timing: asked.discount.timing, ..Discount::finance_ministry_2021() };
    let at = |discount: &Discount| Note::AtRate {
        rate: discount.rates.first().map(|(_, rate)| *rate),
        worth: value((asked, whose), account, discount),
    };
    let mut notes = match asked.discount.rates.first() {
        None => vec![Note::Rate(None), at(&ministry)],
        Some((_, rate)) if asked.discount.rates == ministry.rates => vec![Note::Rate(Some(*rate)), at(&plain)],
        Some((_, rate)) => vec![Note::Rate(Some(*rate)), at(&plain), at(&ministry)],
    };
    let first = asked.saving.first_month().map(|month| asked.period.year_of(month));
    notes.extend(first.map(Note::FirstYear));
    notes
}

/// The benefit for each krone laid out. An investment that is counted on to do nothing has none, and a loss has no ratio.
fn ratio(sides: &Sides, asked: &Asked, account: Account) -> Result<Decimal, Note> {
    if asked.question == Question::Investment && has_no_effect(sides) {
        return Err(Note::NoEffectCounted);
    }
    match asked.saving.benefit_cost(account, asked.discount) {
        None => Err(Note::Worth(None)),
        Some(ratio) if ratio < Decimal::ZERO => {
            let loss: Option<Kr> = asked.saving.present_values(account, asked.discount).map(|[benefit, _]| -benefit);
            Err(Note::Loss(loss.map(|kr| (kr, scale(asked.saving)))))
        }
        Some(ratio) => Ok(ratio),
    }
}
