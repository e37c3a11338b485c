//! What is said in a few words beside a value: in the result strip, on a card, at a point of a chart.

use super::{
    conditions::{before_compensation, if_effect, signed, to_limit},
    efficiency::range_text,
    money_short::by_sign,
    municipalities::all_name,
    values::{difference, less, text, text_beside, texts},
};
use crate::{
    model::numbers::{Kr, Share},
    present::{
        facts::note::{Note, Worth},
        formats::{Formats, Scale},
        words::{language::Language, names::account_in_sentence},
    },
};

/// The words of a note, without a full stop; empty where two values have no difference.
#[expect(clippy::too_many_lines, reason = "one match over all notes, so that none is without words")]
pub(super) fn note(note: &Note, formats: Formats) -> String {
    let say = |danish: &str, english: &str| formats.say(danish, english).to_owned();
    let in_month = |danish: &str, english: &str, month| format!("{} {}", say(danish, english), formats.month(month));
    match note {
        Note::TwoPriceLevels => say("ikke samme prisniveau", "not the same price level"),
        Note::OnlyOneSide { is_after } => only_one_side(*is_after, formats).to_owned(),
        Note::BeforeCompensation => before_compensation(formats).to_owned(),
        Note::WithCompensation { whose, saving } => {
            format!("{}: {}", say("med DUT-kompensation", "with compensation"), by_sign(*whose, *saving, formats))
        }
        Note::IfEffect => if_effect(formats).to_owned(),
        Note::Difference { before, after } => difference(*before, *after, formats),
        Note::Levels { before, after } => {
            let (before, after) = formats.money_pair(*before, *after);
            format!("{before} → {after}")
        }
        Note::Counted { from, to } => {
            let [from, to] = [from, to].map(|month| formats.month(*month));
            format!("{} {from} {} {to}", say("regnet fra", "counted from"), say("til", "to"))
        }
        Note::CountedFrom(month) => in_month("regnet fra", "counted from", *month),
        Note::Limit(limit) => to_limit(*limit, formats),
        Note::BelowAgain => say("senere under nul igen", "below zero again later"),
        Note::StillGrowing(year) => still_growing(*year, formats),
        Note::EndOf(month) => format!("{} {}", say("ultimo", "end of"), formats.month_short(*month)),
        Note::In { account, value } => {
            format!("{}: {}", account_in_sentence(*account, formats.language), text(*value, formats))
        }
        Note::SinceMark { then, now } => {
            let change = less(*now, *then, formats).unwrap_or_default();
            format!("{} {change}", say("siden mærket", "since the mark"))
        }
        Note::BeforeAtMark { then, now } => {
            format!("{} {}", say("før ved mærket:", "before at the mark:"), text_beside(*then, *now, formats))
        }
        Note::NotInResults => say(
            "hvis ydelserne flyttes; ikke med i de øvrige tal",
            "if services are moved; in none of the other numbers",
        ),
        Note::Released(range) => {
            format!(
                "{}: {}",
                say("frigives på servicerammen", "released under the service ceiling"),
                range_text(*range, formats)
            )
        }
        Note::TotalWithoutYears => say("kilden giver et beløb i alt uden år", "the source gives a total without years"),
        Note::NoAreaOrRefund => say("en udgift mangler område eller refusion", "a cost lacks its area or refund"),
        Note::NotBy(year) => format!("{} {year}", say("ikke til og med", "not by the end of")),
        Note::PaidBackIn(month) => in_month("tjent hjem i", "paid back in", *month),
        Note::AheadFrom(month) => in_month("i plus fra", "ahead from", *month),
        Note::AtStart(persons) => format!("{} {}", formats.persons_f64(*persons), say("ved start", "at the start")),
        Note::AtEndOf { persons, year } => {
            format!("{} {} {year}", formats.persons_f64(*persons), say("ultimo", "at the end of"))
        }
        Note::Worth(worth) => worth_text(*worth, formats),
        Note::Rate(rate) => rate.map_or_else(|| no_rate(formats).to_owned(), |rate| formats.pct(rate.0, 1)),
        Note::AtRate { rate, worth } => at_rate(*rate, *worth, formats),
        Note::FirstYear(year) => format!("{} {year}", say("år 1 er", "year 1 is")),
        Note::NoEffectCounted => say("ikke regnet med en virkning", "no effect assumed"),
        Note::Loss(loss) => loss_text(*loss, formats),
        Note::InAll { before, after, is_national } => {
            let [before, after] = texts(*before, *after, formats);
            format!("{}: {before} → {after}", all_name(*is_national, formats))
        }
        Note::RoundingLeaves { low, high } => {
            format!(
                "{} {}",
                formats.money_range(*low, *high),
                say("efter kildens afrunding", "by the source's rounding")
            )
        }
    }
}

/// *kun efter*: only that side has lines of compensation.
const fn only_one_side(is_after: bool, formats: Formats) -> &'static str {
    if is_after { formats.say("kun efter", "after alone") } else { formats.say("kun før", "before alone") }
}

/// *3,5 pct.: 12,0 mio. kr.*
fn at_rate(rate: Option<Share>, worth: Option<Worth>, formats: Formats) -> String {
    let rate = rate.map_or_else(|| no_rate(formats).to_owned(), |rate| formats.pct(rate.0, 1));
    format!("{rate}: {}", worth_text(worth, formats))
}

const fn unknown(formats: Formats) -> &'static str {
    formats.say("kan ikke opgøres", "cannot be determined")
}

const fn no_rate(formats: Formats) -> &'static str {
    formats.say("uden diskontering", "without discounting")
}

/// *ingen gevinst, men et tab på 12,3 mio. kr.*
fn loss_text(loss: Option<(Kr, Scale)>, formats: Formats) -> String {
    let loss = loss.map_or_else(|| unknown(formats).to_owned(), |(kr, scale)| formats.scaled_with_unit(kr.0, scale));
    match formats.language {
        Language::Danish => format!("ingen gevinst, men et tab på {loss}"),
        Language::English => format!("no benefit, but a loss of {loss}"),
    }
}

/// *ultimo 2031, hvor perioden slutter: vokser stadig*.
fn still_growing(year: i32, formats: Formats) -> String {
    match formats.language {
        Language::Danish => format!("vokser stadig i {year}"),
        Language::English => format!("still growing in {year}"),
    }
}

/// *besparelse 123,6 mio. kr.*, in the unit of what stands beside it.
fn worth_text(worth: Option<Worth>, formats: Formats) -> String {
    worth.map_or_else(
        || unknown(formats).to_owned(),
        |Worth { whose, kr, scale }| {
            let amount = formats.scaled_with_unit(kr.0.abs(), scale);
            signed(whose, kr < Kr::ZERO, &amount, formats)
        },
    )
}
