//! The words of what has moved since the mark.

use super::accounts::{at, before_compensation, subject};
use crate::present::{
    facts::{money::Whose, moved::Fact},
    formats::{Formats, from_f64},
    words::language::Language,
};

/// An amount of less than this is nothing, in kroner.
const NOTHING: f64 = 0.5;

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
    let [old, new] = [then, now].map(|kr| formats.money_f64(kr.abs()));
    let [was, is] = [then, now].map(|saving| word(whose, saving, formats));
    let danish = formats.language == Language::Danish;
    let is_nothing = |saving: f64| saving.abs() < NOTHING;
    match (is_nothing(then), is_nothing(now), (then < 0.0) == (now < 0.0)) {
        (true, _, _) if danish => format!("Der er kommet en {is} {at} på {new} til og med {year}{dut}."),
        (true, _, _) => format!("There is now a net {is} {at} of {new} to the end of {year}{dut}."),
        (false, true, _) if danish => format!("En {was} {at} på {old} til og med {year} er bortfaldet{dut}."),
        (false, true, _) => format!("A net {was} {at} of {old} to the end of {year} has gone{dut}."),
        (false, false, false) if danish => {
            format!("En {was} {at} på {old} er blevet til en {is} på {new} til og med {year}{dut}.")
        }
        (false, false, false) => {
            format!("A net {was} {at} of {old} has become a net {is} of {new} to the end of {year}{dut}.")
        }
        (false, false, true) if old == new => slightly(whose, [then, now], [at, dut], year, formats),
        (false, false, true) => {
            let [old, new] = [then, now].map(|kr| from_f64(kr.abs()).unwrap_or_default());
            let (old, new) = formats.money_pair(old, new);
            if danish {
                format!("{} {at} går fra {old} til {new} til og med {year}{dut}.", definite(whose, now))
            } else {
                format!("The {is} {at} goes from {old} to {new} to the end of {year}{dut}.")
            }
        }
    }
}

/// A change that is too small to be seen in both amounts, told by itself.
fn slightly(whose: Whose, [then, now]: [f64; 2], [at, dut]: [&str; 2], year: i32, formats: Formats) -> String {
    let (what, by) = (definite(whose, now), formats.money_f64((now - then).abs()));
    let is = word(whose, now, formats);
    match (formats.language, now.abs() > then.abs()) {
        (Language::Danish, true) => format!("{what} {at} er {by} større til og med {year}{dut}."),
        (Language::Danish, false) => format!("{what} {at} er {by} mindre til og med {year}{dut}."),
        (Language::English, true) => format!("The {is} {at} is {by} larger to the end of {year}{dut}."),
        (Language::English, false) => format!("The {is} {at} is {by} smaller to the end of {year}{dut}."),
    }
}

/// *merudgift*: the word of a saving's sign.
const fn word(whose: Whose, saving: f64, formats: Formats) -> &'static str {
    match (whose, saving < 0.0) {
        (_, true) => formats.say("merudgift", "extra cost"),
        (Whose::Reform | Whose::Difference, false) => formats.say("mindreudgift", "saving"),
        (Whose::Investment, false) => formats.say("besparelse", "saving"),
    }
}

/// *Merudgiften*: the same as a Danish sentence begins with it.
const fn definite(whose: Whose, saving: f64) -> &'static str {
    match (whose, saving < 0.0) {
        (_, true) => "Merudgiften",
        (Whose::Reform | Whose::Difference, false) => "Mindreudgiften",
        (Whose::Investment, false) => "Besparelsen",
    }
}
