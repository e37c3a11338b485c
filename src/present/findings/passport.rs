//! The version of the file, and what it says of itself when it was saved.

use super::about::{About, Words};
use crate::{model, scenario::text::format};

/// `1 og 2`.
fn versions(about: About) -> String {
    let versions: Vec<String> = format::FORMATS.iter().map(|format| format.version.to_string()).collect();
    about.formats.all_of(&versions)
}

pub(super) fn format(about: About, found: &str) -> Words {
    let (known, current) = (versions(about), format::CURRENT);
    if format::is_newer(found) {
        return about.say(
            [
                &format!("Filen er i format {found}; denne udgave af Sidestil læser format {known}."),
                "Åbn filen med en nyere udgave af Sidestil.",
            ],
            [
                &format!("The file has format {found}; this version of Sidestil reads formats {known}."),
                "Open the file with a newer version of Sidestil.",
            ],
        );
    }
    about.say(
        [
            &format!("{found} er ikke et format; denne udgave af Sidestil læser format {known}."),
            &format!("Skriv format: {current}."),
        ],
        [
            &format!("{found} is no format; this version of Sidestil reads formats {known}."),
            &format!("Write format: {current}."),
        ],
    )
}

pub(super) fn old_format(about: About, old: u32) -> Words {
    let current = format::CURRENT;
    about.say(
        [
            &format!(
                "Filen er i format {old} og gemmes i format {current}, som ældre udgaver af Sidestil ikke kan åbne."
            ),
            "Gem under et andet navn, hvis en ældre udgave også skal kunne åbne filen.",
        ],
        [
            &format!("The file has format {old} and is saved as format {current}, which older versions cannot open."),
            "Save under another name if an older version must be able to open the file.",
        ],
    )
}

/// What is wrong with a field that a later format brought; `None` for any other.
pub(super) fn field_of_later_format(about: About, field: &str) -> Option<[String; 2]> {
    let is_at_top = about.finding.path.as_ref().is_some_and(|path| path.as_str() == field);
    let version = format::since(field).filter(|_| is_at_top)?;
    if field == "passport" {
        return Some([
            format!("Feltet kom med format {version} og skrives af Sidestil, når filen gemmes. Slet det her."),
            format!("The field came with format {version}; Sidestil writes it on saving. Delete it here."),
        ]);
    }
    let current = format::CURRENT;
    Some([
        format!("Feltet kom med format {version}. Skriv format: {current}."),
        format!("The field came with format {version}. Write format: {current}."),
    ])
}

pub(super) fn bad(about: About) -> Words {
    about.say(
        [
            "Filens hovedresultater, da den blev gemt, kan ikke læses og bruges ikke.",
            "Gem filen i Sidestil; så skrives de igen.",
        ],
        [
            "The main results of the file when it was saved cannot be read and are not used.",
            "Save the file in Sidestil, which writes them again.",
        ],
    )
}

pub(super) fn drifted(about: About, rows: usize, of: usize, then: u32, is_edited: bool) -> Words {
    let [danish, english] = [("hovedresultat", "hovedresultater"), ("main result", "main results")]
        .map(|(one, many)| if of == 1 { one } else { many });
    let is = if rows == 1 { "is" } else { "are" };
    let changed = [format!("{rows} af {of} {danish} er ændret"), format!("{rows} of {of} {english} {is} different")];
    let compare = [
        "Hold de gemte tal op mod dem i dag, og gem filen, når de nye skal gælde.",
        "Compare the saved figures with those of today, and save the file when the new ones are to hold.",
    ];
    let [since, compare] = match (is_edited, then == model::VERSION) {
        (false, _) => [
            [
                "Sidestil regner i dag anderledes, end da filen blev gemt",
                "Sidestil calculates differently today than when the file was saved",
            ],
            compare,
        ],
        (true, false) => [
            [
                "Både filen og Sidestils beregning er ændret, siden filen blev gemt",
                "Both the file and Sidestil's calculation have changed since the file was saved",
            ],
            compare,
        ],
        (true, true) => [
            [
                "Filen er ændret uden for Sidestil, siden den blev gemt",
                "The file has been changed outside Sidestil since it was saved",
            ],
            [
                "Kontrollér, at ændringen er tilsigtet, og gem filen i Sidestil.",
                "Check that the change is intended, and save the file in Sidestil.",
            ],
        ],
    };
    let [danish, english] = [0, 1].map(|one| format!("{}: {}.", since[one], changed[one]));
    about.say([&danish, compare[0]], [&english, compare[1]])
}
