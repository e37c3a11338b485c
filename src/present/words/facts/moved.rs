//! The words of what has moved since the mark.

use super::money::{at, before_compensation, subject};
use crate::present::{
    facts::{money::Whose, moved::Fact},
    formats::{Formats, from_f64},
    words::language::Language,
};

pub(super) fn sentence(fact: &Fact, formats: Formats) -> String {
    let danish = formats.language == Language::Danish;
    match fact {
        Fact::Payback { account, then, now, .. } => {
            let (at, [then, now]) = (at(*account, formats), [then, now].map(|month| formats.month(*month)));
            if danish {
                format!("Tilbagebetalingen {at} går fra {then} til {now}.")
            } else {
                format!("Payback {at} goes from {then} to {now}.")
            }
        }
        Fact::Lost { whose, account, then, year } => {
            let (subject, at, then) = (subject(*whose, formats), at(*account, formats), formats.month(*then));
            if danish {
                format!("{subject} var tjent hjem {at} i {then}; nu er den det ikke inden udgangen af {year}.")
            } else {
                format!("{subject} had paid back {at} in {then}; now it has not by the end of {year}.")
            }
        }
        Fact::Won { whose, account, year, now } => {
            let (subject, at, now) = (subject(*whose, formats), at(*account, formats), formats.month(*now));
            if danish {
                format!("{subject} var ikke tjent hjem {at} inden udgangen af {year}; nu er den det i {now}.")
            } else {
                format!("{subject} had not paid back {at} by the end of {year}; now it has in {now}.")
            }
        }
        Fact::Saving { whose, account, year, then, now } => {
            let at = at(*account, formats);
            let dut = before_compensation(*whose, *account, formats);
            saving(*whose, [*then, *now], [at, dut], *year, formats)
        }
        Fact::CannotBeSaidNow { account } => {
            let at = at(*account, formats);
            if danish {
                format!("Hvad der spares {at}, kan ikke længere opgøres.")
            } else {
                format!("What is saved {at} cannot be determined any more.")
            }
        }
        Fact::CouldNotBeSaid { account } => {
            let at = at(*account, formats);
            if danish {
                format!("Hvad der spares {at}, kunne ikke opgøres ved mærket.")
            } else {
                format!("What is saved {at} could not be determined at the mark.")
            }
        }
    }
}

/// *Merudgiften i kommunekassen går fra 524 til 390 mio. kr. til og med 2031, før DUT-kompensation.*
fn saving(whose: Whose, [then, now]: [f64; 2], [at, dut]: [&str; 2], year: i32, formats: Formats) -> String {
    let word = |saving: f64| match (whose, saving < 0.0) {
        (_, true) => formats.say("merudgift", "extra cost"),
        (Whose::Reform, false) => formats.say("mindreudgift", "saving"),
        (Whose::Investment, false) => formats.say("besparelse", "saving"),
    };
    let [old, new] = [then, now].map(|kr| from_f64(kr.abs()).unwrap_or_default());
    let (old_of_both, new_of_both) = formats.money_pair(old, new);
    let is_one_word = (then < 0.0) == (now < 0.0);
    match (formats.language, is_one_word) {
        (Language::Danish, true) => {
            let what = definite(whose, now);
            format!("{what} {at} går fra {old_of_both} til {new_of_both} til og med {year}{dut}.")
        }
        (Language::English, true) => {
            format!("The {} {at} goes from {old_of_both} to {new_of_both} to the end of {year}{dut}.", word(now))
        }
        (Language::Danish, false) => format!(
            "En {} {at} på {} er blevet til en {} på {} til og med {year}{dut}.",
            word(then),
            formats.money(old),
            word(now),
            formats.money(new)
        ),
        (Language::English, false) => format!(
            "A net {} {at} of {} has become a net {} of {} to the end of {year}{dut}.",
            word(then),
            formats.money(old),
            word(now),
            formats.money(new)
        ),
    }
}

/// *Merudgiften*: the word of a saving's sign, as a sentence begins with it.
const fn definite(whose: Whose, saving: f64) -> &'static str {
    match (whose, saving < 0.0) {
        (_, true) => "Merudgiften",
        (Whose::Reform, false) => "Mindreudgiften",
        (Whose::Investment, false) => "Besparelsen",
    }
}
