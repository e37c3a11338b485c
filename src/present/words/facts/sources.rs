//! The words of *Kilder*.

use crate::present::{facts::sources::Fact, formats::Formats, words::language::Language};

pub(super) fn sentence(fact: &Fact, formats: Formats) -> String {
    match (*fact, formats.language) {
        (Fact::Rests { sources: 0, figures, unsourced, .. }, Language::Danish) if figures == unsourced => {
            format!("Scenariet bygger på ingen kilder: ingen af de {figures} tal har en kilde eller en begrundelse.")
        }
        (Fact::Rests { sources: 0, figures, unsourced, .. }, Language::English) if figures == unsourced => {
            format!("The scenario rests on no sources: none of the {figures} figures has a source or a reason.")
        }
        (Fact::Rests { sources, figures, assumed, unsourced }, Language::Danish) => {
            let sources = if sources == 1 { "én kilde".to_owned() } else { format!("{sources} kilder") };
            match unsourced {
                0 => format!(
                    "Scenariet bygger på {sources}; {assumed} af {figures} tal er antagelser, og intet tal står uden kilde eller \
                     begrundelse."
                ),
                n => format!("Scenariet bygger på {sources}; {assumed} af {figures} tal er antagelser, og {n} tal står uden kilde."),
            }
        }
        (Fact::Rests { sources, figures, assumed, unsourced }, Language::English) => {
            let sources = if sources == 1 { "one source".to_owned() } else { format!("{sources} sources") };
            match unsourced {
                0 => format!(
                    "The scenario rests on {sources}; {assumed} of {figures} figures are assumptions, and no figure stands without \
                     a source or a reason."
                ),
                1 => format!(
                    "The scenario rests on {sources}; {assumed} of {figures} figures are assumptions, and 1 figure stands without \
                     a source."
                ),
                n => format!(
                    "The scenario rests on {sources}; {assumed} of {figures} figures are assumptions, and {n} figures stand \
                     without a source."
                ),
            }
        }
        (Fact::Dots, Language::Danish) => {
            "Fyldt prik: fra en kilde. Hul prik: antagelse eller uden kilde. Klik på et tal for at finde det i forudsætningerne."
                .to_owned()
        }
        (Fact::Dots, Language::English) => "Filled dot: from a source. Hollow dot: assumption or without a source. Click a \
                                            figure to find it among the assumptions."
            .to_owned(),
    }
}
