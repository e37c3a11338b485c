//! What a notice says.

use std::path::Path;

use crate::{
    app::{
        App,
        document::{FileId, OpenFile},
        notices::{Notice, Why},
    },
    present::{
        findings::sentence,
        formats::Formats,
        table::Tone,
        words::{language::Language, paths, trouble::reason},
    },
    scenario::{path::Path as Input, text::trouble::Trouble},
};

/// What is said, and how bad it is.
pub(super) fn words(app: &App, notice: &Notice, formats: Formats) -> (Tone, String) {
    let named = |id: FileId, what: &str| {
        let name = app.document.file(id).map_or("", |file| file.name.as_str());
        (Tone::Warning, format!("{} {what}", formats.quote(name)))
    };
    match notice {
        Notice::NotSaved { file, path, why } => {
            let is_changed = app.document.file(*file).is_some_and(OpenFile::is_changed);
            (Tone::Bad, not_saved_words(path, why, is_changed, formats))
        }
        Notice::ChangedOnDisk { file, there, is_refused, .. } => {
            let (tone, text) = named(*file, changed_words(there.is_ok(), *is_refused, formats));
            (if *is_refused { Tone::Bad } else { tone }, text)
        }
        Notice::Gone { file, why } => named(*file, &gone_words(why, formats)),
        Notice::OpenAlready { file } => named(
            *file,
            formats.say(
                "er allerede åben, med ændringer, der ikke er gemt.",
                "is open already, with changes that are not saved.",
            ),
        ),
        Notice::Rewritten { file, kept } => named(*file, &rewritten_words(kept.as_deref(), formats)),
        Notice::Drifted { file } => (Tone::Warning, drift_words(app, *file, formats)),
        Notice::NewFormat { file } => named(
            *file,
            formats.say(
                "er gemt i et nyere format, som ældre udgaver af Sidestil ikke kan åbne.",
                "is saved in a newer format, which older editions of Sidestil cannot open.",
            ),
        ),
        Notice::NowShares { file, path } => (Tone::Warning, now_shares_words(app, *file, path, formats)),
        Notice::CellsLeft { file, filled, left } => named(*file, &cells_left_words(*filled, left, formats)),
        Notice::Damaged(places) => {
            let what = formats.say(
                "Arbejde, der blev sikret ved et nedbrud, kan ikke læses. Det ligger i",
                "Work that was kept from a crash cannot be read. It lies in",
            );
            let places: Vec<String> = places.iter().map(|place| paths::shown(place)).collect();
            (Tone::Warning, format!("{what} {}.", formats.all_of(&places)))
        }
        Notice::Lost => (Tone::Warning, lost_words(app, formats)),
        Notice::NotKept(trouble) => {
            let what = formats.say(
                "Arbejde, der ikke er gemt, kan ikke sikres mod nedbrud",
                "Unsaved work cannot be protected against a crash",
            );
            (Tone::Warning, format!("{what}: {}.", reason(trouble, formats.language)))
        }
    }
}

fn changed_words(can_be_read: bool, is_refused: bool, formats: Formats) -> &'static str {
    match (can_be_read, is_refused) {
        (true, false) => formats
            .say("er ændret på disken, siden den blev åbnet her.", "was changed on disk since it was opened here."),
        (true, true) => formats.say(
            "er ikke gemt: den er ændret på disken, siden den blev åbnet her. Vælg, hvad der skal gælde.",
            "is not saved: it was changed on disk since it was opened here. Choose what is to hold.",
        ),
        (false, false) => formats.say(
            "er ændret på disken og kan ikke læses, som den er nu.",
            "was changed on disk and cannot be read as it is now.",
        ),
        (false, true) => formats.say(
            "er ikke gemt: den er ændret på disken og kan ikke læses, som den er nu.",
            "is not saved: it was changed on disk and cannot be read as it is now.",
        ),
    }
}

fn not_saved_words(path: &Path, why: &Why, is_changed: bool, formats: Formats) -> String {
    let language = formats.language;
    let (name, folder) = (formats.quote(&paths::name(path)), paths::folder(path));
    let why = match why {
        Why::Trouble(trouble) => reason(trouble, language),
        Why::OpenHere => language
            .say("den er allerede åben her som et andet scenarie", "it is already open here as another scenario")
            .to_owned(),
        Why::Fault => language
            .say("en fejl i programmet; prøv under et andet navn", "a fault of the program; try another name")
            .to_owned(),
    };
    let kept =
        if is_changed { language.say(" Ændringerne er stadig her.", " The changes are still here.") } else { "" };
    match language {
        Language::Danish => format!("{name} i {folder} er ikke gemt: {why}.{kept}"),
        Language::English => format!("{name} in {folder} is not saved: {why}.{kept}"),
    }
}

/// What the finding about the results says.
fn drift_words(app: &App, file: FileId, formats: Formats) -> String {
    let Some(file) = app.document.file(file) else { return String::new() };
    let finding = file.drift.as_ref().and_then(|drift| drift.finding());
    let said = finding.map(|finding| sentence(&finding, Some(&file.saved), formats));
    format!("{}: {}", formats.quote(&file.name), said.unwrap_or_default())
}

fn gone_words(why: &Trouble, formats: Formats) -> String {
    let what = if why.kind == std::io::ErrorKind::NotFound {
        formats.say("findes ikke længere på disken", "is no longer on disk").to_owned()
    } else {
        format!("{}: {}", formats.say("kan ikke nås", "cannot be reached"), reason(why, formats.language))
    };
    format!("{what}. {}", formats.say("Det, der er åbent her, er i behold.", "What is open here is kept."))
}

/// *Afgangen fra »Ressourceforløb« er nu andele i stedet for antal …*
fn now_shares_words(app: &App, file: FileId, path: &Input, formats: Formats) -> String {
    let group = path.parent().parent();
    let name = app.document.file(file).map_or("", |file| file.scenario.name(group.as_str()));
    let name = formats.quote(name);
    match formats.language {
        Language::Danish => format!(
            "Afgangen fra {name} står nu som andele i stedet for antal. De øvrige deler resten i samme forhold som før."
        ),
        Language::English => format!(
            "Exits from {name} are now shares instead of counts. The others share the rest in the same proportions."
        ),
    }
}

/// *: 4 celler er sat ind, 2 er ikke brugt, for listen har ikke flere år: »7« og »8«.*
fn cells_left_words(filled: usize, left: &[String], formats: Formats) -> String {
    let quoted: Vec<String> = left.iter().map(|cell| formats.quote(cell)).collect();
    let (quoted, count) = (formats.all_of(&quoted), left.len());
    match formats.language {
        Language::Danish => {
            let cells = if filled == 1 { "celle" } else { "celler" };
            format!("– {filled} {cells} er sat ind, {count} er ikke brugt, for listen har ikke flere år: {quoted}.")
        }
        Language::English => {
            let were = if filled == 1 { "cell was" } else { "cells were" };
            format!("– {filled} {were} pasted, {count} not used, because the list has no more years: {quoted}.")
        }
    }
}

fn rewritten_words(kept: Option<&Path>, formats: Formats) -> String {
    let what = formats.say(
        "er gemt, men hele teksten måtte skrives om, og kommentarer er ikke med.",
        "is saved, but the whole text had to be written anew, without comments.",
    );
    let kept = kept.map(|kept| {
        let name = formats.quote(&paths::name(kept));
        format!(" {} {name}.", formats.say("Den gamle tekst ligger ved siden af i", "The old text lies beside it in"))
    });
    format!("{what}{}", kept.unwrap_or_default())
}

/// *Der er arbejde, som ikke blev gemt: »a.ron« og »b.ron«.*
fn lost_words(app: &App, formats: Formats) -> String {
    let kept = app.session.lost.iter().flat_map(|lost| &lost.kept);
    let names = formats.each_once(kept.map(|(_, kept)| formats.quote(&kept.name)));
    let what = formats.say(
        "Sidestil blev ikke lukket rigtigt sidst. Der er arbejde, som ikke blev gemt:",
        "Sidestil was not closed properly last time. There is work that was not saved:",
    );
    format!("{what} {}.", formats.all_of(&names))
}
