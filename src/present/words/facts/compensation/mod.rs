//! The words of *DUT*: what it says in sentences, and what its amounts, tables and keys are called.

mod danish;
mod english;
mod labels;
mod parts;

use crate::{
    evaluation::sides::Sides,
    model::numbers::Kr,
    present::{
        facts::{
            compensation::{Fact, OfYear, What},
            shared::Drawn,
        },
        formats::Formats,
        words::{
            language::Language,
            names::{self, lower_first},
            sides::drawn_title,
        },
    },
};

pub use labels::{
    NoteTable, NoteText, area_total, label, level, note_text, note_title, number_label, total, with_mark,
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    match (fact, formats.language) {
        // The file's own words, in the file's language.
        (Fact::Contradiction(place), _) => contradiction(*place, sides, formats),
        (Fact::Bars { area, of, years }, _) => {
            let what = formats.say("Søjler i par med egen akse", "Bars in pairs with an axis of their own");
            let area = lower_first(names::area(*area, formats.language));
            let years: Vec<String> = years.iter().map(|year| of_year(year, formats)).collect();
            let of = match of {
                Drawn::Before { .. } | Drawn::After { .. } => drawn_title(*of, sides, formats),
                // With its signs, not as one less the other.
                Drawn::Difference => {
                    formats.say("ændringen fra før til efter", "the change from before to after").to_owned()
                }
            };
            format!("{what}, {area}, {of}: {}.", years.join("; "))
        }
        (fact, Language::Danish) => danish::sentence(fact, sides, formats),
        (fact, Language::English) => english::sentence(fact, sides, formats),
    }
}

/// A year's three amounts, for those who cannot see the bars.
fn of_year(of: &OfYear, formats: Formats) -> String {
    let named = |what: What, kr: Kr| format!("{} {}", lower_first(label(what, formats)), formats.money(kr.0));
    let amounts = [
        named(What::Received, of.received),
        named(What::Shortfall, of.own - of.received),
        named(What::OwnCost, of.own),
    ];
    let other = of.other.map(|kr| {
        let word = formats.say("kompensation på den anden side", "compensation on the other side");
        format!("{word} {}", formats.money(kr.0))
    });
    format!("{} {}", of.year, amounts.into_iter().chain(other).collect::<Vec<_>>().join(", "))
}

fn contradiction(place: usize, sides: &Sides, formats: Formats) -> String {
    let published = sides.after.scenario.published.get(place);
    let why = published.and_then(|published| published.contradiction.as_deref()).unwrap_or_default().trim();
    let stop = if why.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{}: {why}{stop}", formats.say("Kilden modsiger sig selv", "The source contradicts itself"))
}
