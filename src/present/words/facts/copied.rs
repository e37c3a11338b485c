//! The words of what stands below what is copied.

use crate::{
    evaluation::sides::Sides,
    model::{self, id::Id},
    present::{facts::copied::Fact, formats::Formats, words::language::Language},
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    match fact {
        Fact::LeftOut => formats
            .say(
                "Ikke med: DUT-kompensation, bloktilskud, udligning, budgetgaranti og skat.",
                "Not included: DUT compensation, block grant, equalisation, budget guarantee and tax.",
            )
            .to_owned(),
        Fact::Calculated { sources, more } => calculated(sources, *more, sides, formats),
    }
}

/// *Kilde: beregnet i Sidestil 1.0 (model 3) ud fra scenariets tal fra: Aftaletekst; Notat; og 2 flere.*
fn calculated(sources: &[(bool, Id)], more: usize, sides: &Sides, formats: Formats) -> String {
    let program = format!("Sidestil {} (model {})", env!("CARGO_PKG_VERSION"), model::VERSION);
    let title = |(is_after, id): &(bool, Id)| {
        let side = if *is_after { &sides.after } else { &sides.before };
        side.scenario.sources.iter().find(|source| source.id == *id).map(|source| source.title.as_str())
    };
    let titles = sources.iter().filter_map(title).collect::<Vec<_>>().join("; ");
    let count = formats.number(more.into(), 0);
    match (formats.language, titles.is_empty(), more) {
        (Language::Danish, true, _) => format!("Kilde: beregnet i {program}."),
        (Language::English, true, _) => format!("Source: calculated with {program}."),
        // A title may end with its own full stop.
        (Language::Danish, false, 0) => {
            format!("Kilde: beregnet i {program} ud fra scenariets tal fra: {}.", titles.trim_end_matches('.'))
        }
        (Language::English, false, 0) => format!(
            "Source: calculated with {program} from the scenario's figures from: {}.",
            titles.trim_end_matches('.')
        ),
        (Language::Danish, false, _) => {
            format!("Kilde: beregnet i {program} ud fra scenariets tal fra: {titles}; og {count} flere.")
        }
        (Language::English, false, _) => {
            format!("Source: calculated with {program} from the scenario's figures from: {titles}; and {count} more.")
        }
    }
}
