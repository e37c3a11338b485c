//! The file itself, and its text.

use std::io::ErrorKind;

use super::about::{About, Words};
use crate::{
    present::words::{language::Language, trouble::reason},
    scenario::text::trouble::Trouble,
};

pub(super) fn unreadable(about: About, trouble: &Trouble) -> Words {
    let usual = [
        (
            ErrorKind::NotFound,
            ["Filen findes ikke.", "Kontrollér stavemåden og mappen."],
            ["The file does not exist.", "Check the spelling and the folder."],
        ),
        (
            ErrorKind::PermissionDenied,
            ["Der er ikke adgang til at læse filen.", "Bed om læseadgang, eller kopiér filen til din egen mappe."],
            ["The file may not be read.", "Ask for access, or copy the file to a folder of your own."],
        ),
        (
            ErrorKind::ResourceBusy,
            ["Filen er optaget af et andet program.", "Luk den i det andet program, og prøv igen."],
            ["Another program is using the file.", "Close it there and try again."],
        ),
    ];
    if let Some((_, danish, english)) = usual.into_iter().find(|(kind, ..)| *kind == trouble.kind) {
        return about.say(danish, english);
    }
    let [danish, english] = [Language::Danish, Language::English].map(|language| reason(trouble, language));
    about.say(
        [&format!("Filen kan ikke læses: {danish}."), "Kopiér filen til din egen mappe, og prøv igen."],
        [&format!("The file cannot be read: {english}."), "Copy the file to a folder of your own and try again."],
    )
}

pub(super) fn directory(about: About) -> Words {
    about.say(
        ["Det er en mappe, ikke en fil.", "Vælg en scenariefil i mappen."],
        ["This is a folder, not a file.", "Choose a scenario file in the folder."],
    )
}

pub(super) fn too_large(about: About) -> Words {
    about.say(
        ["Filen er større end 16 MB.", "En scenariefil er sjældent over 1 MB. Kontrollér, at det er den rigtige fil."],
        ["The file is larger than 16 MB.", "A scenario is rarely above 1 MB. Check that it is the right file."],
    )
}

pub(super) fn not_text(about: About) -> Words {
    about.say(
        ["Filen er ikke tekst i UTF-8.", "Gem den som tekst i UTF-8, eller vælg en anden fil."],
        ["The file is not text in UTF-8.", "Save it as text in UTF-8, or choose another file."],
    )
}

pub(super) fn empty(about: About) -> Words {
    about.say(
        ["Der står intet i filen.", "Begynd med et af de medfølgende eksempler."],
        ["There is nothing in the file.", "Start from one of the examples."],
    )
}

/// `open` is a bracket, a quotation mark, or `/` for a comment.
pub(super) fn unclosed(about: About, open: char) -> Words {
    let close = match open {
        '[' => ']',
        '{' => '}',
        '"' => '"',
        '/' => {
            return about.say(
                ["En kommentar, der begynder med /*, bliver aldrig afsluttet.", "Skriv */, hvor kommentaren slutter."],
                ["A comment that begins with /* never ends.", "Write */ where the comment ends."],
            );
        }
        _ => ')',
    };
    if open == '"' {
        return about.say(
            ["Teksten, der begynder her, mangler sit sidste anførselstegn.", "Skriv \", hvor teksten slutter."],
            ["The text that begins here lacks its closing quotation mark.", "Write \" where the text ends."],
        );
    }
    about.say(
        [&format!("Parentesen {open} bliver aldrig lukket."), &format!("Skriv {close}, hvor den slutter.")],
        [&format!("The bracket {open} is never closed."), &format!("Write {close} where it ends.")],
    )
}

pub(super) fn too_deep(about: About) -> Words {
    about.say(
        ["Parenteserne står for dybt inden i hinanden.", "Et scenarie har højst otte niveauer. Slet de overflødige."],
        ["The brackets are nested too deep.", "A scenario has eight levels at most. Delete those too many."],
    )
}

/// `found` is empty at the end of the file.
pub(super) fn unexpected(about: About, found: &str) -> Words {
    if found.is_empty() {
        return about.say(
            ["Filen slutter for tidligt.", "Skriv det, der mangler: en værdi eller en slutparentes."],
            ["The file ends too soon.", "Write what is missing: a value or a closing bracket."],
        );
    }
    let quoted = about.quote(found);
    if found.starts_with('\\') {
        return about.say(
            [&format!("{quoted} har ingen betydning i en tekst."), "Skriv \\\\ for en omvendt skråstreg."],
            [&format!("{quoted} has no meaning in a text."), "Write \\\\ for a backslash."],
        );
    }
    let [danish, english] = match found {
        "." => [
            "Skjuler kilden et antal med et punktum, så skriv hidden: yes i stedet for persons; slet det ellers.",
            "If the source hides a number behind a dot, write hidden: yes instead of persons; else delete it.",
        ],
        _ if found.starts_with('.') => [
            "Skriv tal uden punktum mellem tusinder, fx 1_234_567.",
            "Write numbers without a point between thousands, such as 1_234_567.",
        ],
        "," => [
            "Se efter, om der mangler en værdi lige før, eller om kommaet er ét for meget.",
            "See whether a value is missing just before it, or whether it is one comma too many.",
        ],
        _ => [
            "Se efter, om der mangler et komma, et kolon eller en parentes lige før.",
            "See whether a comma, a colon or a bracket is missing just before it.",
        ],
    };
    about.say([&format!("{quoted} kan ikke stå her."), danish], [&format!("{quoted} is not allowed here."), english])
}

/// A point with three digits behind it, which may part thousands.
pub(super) fn thousands_point(about: About, found: &str) -> Words {
    let (quoted, right, subject) = (about.quote(found), found.replace('.', "_"), about.subject());
    about.say(
        [
            &format!("{subject} er skrevet {quoted}, som er et tal med tre decimaler."),
            &format!("Står punktummet mellem tusinder, så skriv {right}."),
        ],
        [
            &format!("{subject} is written {quoted}, which is a number with three decimals."),
            &format!("If the point parts thousands, write {right}."),
        ],
    )
}

pub(super) fn decimal_comma(about: About, found: &str) -> Words {
    let (quoted, right) = (about.quote(found), found.replace(',', "."));
    about.say(
        [
            &format!("{quoted} er skrevet med decimalkomma."),
            &format!("I filen skrives tal med punktum foran decimaler: {right}."),
        ],
        [&format!("{quoted} has a decimal comma."), &format!("In a file, numbers have a decimal point: {right}.")],
    )
}
