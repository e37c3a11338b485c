//! Names and types: which fields a file has, and what stands in them.

use super::{
    about::{About, Words},
    passport,
};
use crate::{
    present::{
        formats::far_month,
        words::{
            choices::choice,
            names::{lower_first, pattern_label},
        },
    },
    scenario::{
        finding::{Expected, Thing},
        schema::{InputKind, Presence, Unit, kind_of},
    },
};

pub(super) fn unknown(about: About, found: &str, nearest: Option<&String>, known: &[String]) -> Words {
    let quoted = about.quote(found);
    if let Some([danish, english]) = passport::field_of_later_format(about, found) {
        return about.say(
            [&format!("Der er intet felt her, der hedder {quoted}."), &danish],
            [&format!("No field here is called {quoted}."), &english],
        );
    }
    if about.finding.path.as_ref().is_some_and(|path| path.as_str().starts_with("discount/rates")) {
        let schedule = about.quote("schedule");
        let danish = format!("Rentesatser bruges kun, hvor {schedule} er own.");
        let english = format!("Rates are used only where {schedule} is own.");
        return about.say(
            [&danish, "Skriv schedule: own, eller slet satserne."],
            [&english, "Write schedule: own, or delete the rates."],
        );
    }
    let known = match known {
        [] => String::new(),
        known => format!("{}: {}.", about.formats.say("Her kan stå", "Allowed here"), known.join(", ")),
    };
    let right = [about.meant(nearest).unwrap_or_default(), known].join(" ");
    let right = right.trim();
    about.say(
        [&format!("Der er intet felt her, der hedder {quoted}."), right],
        [&format!("No field here is called {quoted}."), right],
    )
}

pub(super) fn repeated(about: About, name: &str) -> Words {
    let quoted = about.quote(name);
    about.say(
        [&format!("{quoted} står her to gange."), "Slet den ene."],
        [&format!("{quoted} appears twice."), "Delete one of them."],
    )
}

pub(super) fn missing(about: About, name: &str) -> Words {
    let input = about.finding.path.as_ref().filter(|path| kind_of(path).is_some());
    let label = input.map(|path| format!(" ({})", lower_first(&pattern_label(path, about.formats.language))));
    let quoted = about.quote(name) + &label.unwrap_or_default();
    about.say(
        [&format!("Her mangler {quoted}."), &format!("Tilføj {name}: … inden for parentesen.")],
        [&format!("{quoted} is missing here."), &format!("Add {name}: … inside the brackets.")],
    )
}

pub(super) fn wrong_type(about: About, expected: Expected, found: &str) -> Words {
    let quoted = about.quote(found);
    let wanted = expected_words(about, expected);
    let is_month = expected == Expected::Month || matches!(expected, Expected::Input(kind) if kind.unit == Unit::Month);
    let month = found.trim_matches('"');
    if let Some(far) = far_month(month, about.formats).filter(|_| is_month) {
        return about.say([&far, &format!("Skriv {wanted}.")], [&far, &format!("Write {wanted}.")]);
    }
    if expected == Expected::Positive {
        return about.say(
            [&format!("{quoted} er ikke over 0."), &format!("Skriv {wanted}.")],
            [&format!("{quoted} is not above 0."), &format!("Write {wanted}.")],
        );
    }
    about.say(
        [&format!("{quoted} kan ikke stå her."), &format!("Skriv {wanted}.")],
        [&format!("{quoted} is not allowed here."), &format!("Write {wanted}.")],
    )
}

fn expected_words(about: About, expected: Expected) -> String {
    let say = |danish: &str, english: &str| about.formats.say(danish, english).to_owned();
    match expected {
        Expected::Input(kind) => input_words(about, kind),
        Expected::Text => {
            say("en tekst i anførselstegn, fx \"Ressourceforløb\"", "a text in quotes, such as \"Effort\"")
        }
        Expected::Positive => say("et tal over 0", "a number above 0"),
        Expected::Number => say("et tal, fx 1_500 eller 0.25", "a number such as 1_500 or 0.25"),
        Expected::Struct => {
            say("felter i runde parenteser, fx (name: \"…\")", "fields in round brackets: (name: \"…\")")
        }
        Expected::Map if is_by_year(about) => say(
            "en værdi for hvert år i krøllede parenteser, fx { 2022: 700_000 }",
            "a value for each year in curly brackets, such as { 2022: 700_000 }",
        ),
        Expected::Map => say(
            "navne i anførselstegn i krøllede parenteser, fx { \"indsats\": (…) }",
            "quoted names in curly brackets, such as { \"effort\": (…) }",
        ),
        Expected::List => {
            say("en liste i kantede parenteser, fx [0.2, 0.5, 1]", "a list in square brackets: [0.2, 0.5, 1]")
        }
        Expected::YearKey => say("et årstal uden anførselstegn, fx 2022", "a year without quotes, such as 2022"),
        Expected::Month => say("en måned i anførselstegn, fx \"2026-07\"", "a month in quotes, such as \"2026-07\""),
        Expected::Status => say(
            "official, accounts, estimate eller assumption, uden anførselstegn",
            "official, accounts, estimate or assumption, without quotes",
        ),
    }
}

/// Whether it is about a list of amounts by calendar year.
fn is_by_year(about: About) -> bool {
    let of_year = about.finding.path.as_ref().and_then(|path| kind_of(&path.join("2022")));
    of_year.is_some_and(|kind| kind.unit == Unit::KrPerYear)
}

fn input_words(about: About, kind: &InputKind) -> String {
    let (danish, english) = match kind.unit {
        Unit::Persons | Unit::PersonsPerYear => ("et antal borgere, fx 1_693", "a number of persons such as 1_693"),
        Unit::Months | Unit::WholeMonths => ("et antal måneder, fx 36", "a number of months such as 36"),
        Unit::Weeks => ("et antal uger, fx 52", "a number of weeks such as 52"),
        Unit::Share | Unit::Points => {
            ("en andel af 1, fx 0.2 for 20 pct.", "a share of 1, such as 0.2 for 20 per cent")
        }
        Unit::ExitPart => ("en andel af 1, fx 0.2, eller et antal borgere", "a share of 1, such as 0.2, or a count"),
        Unit::Shares => ("andele af 1 i kantede parenteser, fx [0.2, 0.5, 1]", "shares of 1: [0.2, 0.5, 1]"),
        Unit::Kr | Unit::KrPerYear | Unit::KrOfYear => {
            ("et beløb i kroner, fx 149_000", "an amount in kroner such as 149_000")
        }
        Unit::Year => ("et årstal, fx 2022", "a year such as 2022"),
        Unit::Count => ("et helt antal, fx 2", "a whole number such as 2"),
        Unit::Years => ("et antal år, fx 15", "a number of years such as 15"),
        Unit::Month => ("en måned i anførselstegn, fx \"2026-07\"", "a month in quotes, such as \"2026-07\""),
        Unit::Refund => (
            "en andel som 0.5 eller et af ordene ladder og unknown",
            "a share such as 0.5, or the words ladder or unknown",
        ),
        Unit::Choice(words) => return choice_words(about, words),
        Unit::Group => ("en gruppes id i anførselstegn", "a group's id in quotes"),
        Unit::Department => ("en forvaltnings id i anførselstegn", "a department's id in quotes"),
        Unit::CostLine => ("en udgiftslinjes id i anførselstegn", "a cost line's id in quotes"),
        Unit::Index => ("et indeks' id i anførselstegn", "an index's id in quotes"),
        Unit::Municipality => ("en kommunes id i anførselstegn", "a municipality's id in quotes"),
        Unit::Input => (
            "stien til et tal i anførselstegn, fx \"costs/indsats/per_person\"",
            "the path of an input in quotes, such as \"costs/effort/per_person\"",
        ),
        Unit::Text => ("en tekst i anførselstegn", "a text in quotes"),
    };
    let none = if kind.presence == Presence::Optional { about.formats.say(" eller none", " or none") } else { "" };
    format!("{}{none}", about.formats.say(danish, english))
}

/// The words of the file, each with what it means: `net (netto)`.
fn choice_words(about: About, words: &[&str]) -> String {
    let language = about.formats.language;
    let known: Vec<String> = words
        .iter()
        .map(|word| match choice(word, language) {
            meaning if meaning == *word => (*word).to_owned(),
            meaning => format!("{word} ({meaning})"),
        })
        .collect();
    format!("{}{}", about.formats.any_of(&known), about.formats.say(", uden anførselstegn", ", without quotes"))
}

pub(super) fn bad_id(about: About, id: &str) -> Words {
    let quoted = about.quote(id);
    // Departments are known by their abbreviations.
    if about.finding.path.as_ref().is_some_and(|path| path.below("departments").is_some()) {
        return about.say(
            [
                &format!("{quoted} kan ikke være et id for en forvaltning."),
                "Skriv bogstaver, cifre, - og _ uden mellemrum, fx BIF. Det fulde navn skrives i name.",
            ],
            [
                &format!("{quoted} cannot be the id of a department."),
                "Write letters, digits, - and _ without spaces, such as BIF. The full name goes in name.",
            ],
        );
    }
    about.say(
        [
            &format!("{quoted} kan ikke være et id."),
            "Skriv små bogstaver, cifre, - og _ uden mellemrum, fx ressourceforløb-2022. Det fulde navn skrives i name.",
        ],
        [
            &format!("{quoted} cannot be an id."),
            "Write lower-case letters, digits, - and _ without spaces, such as effort-2022. The full name goes in name.",
        ],
    )
}

pub(super) fn reserved_id(about: About, id: &str) -> Words {
    let quoted = about.quote(id);
    about.say(
        [
            &format!("{quoted} er allerede navnet på en opgørelse, et område eller en del af et resultat."),
            &format!("Vælg et andet id, fx {id}-1."),
        ],
        [
            &format!("{quoted} is already the name of an account, an area or a part of a result."),
            &format!("Choose another id, such as {id}-1."),
        ],
    )
}

pub(super) fn no_such(about: About, what: Thing, id: &str, nearest: Option<&String>) -> Words {
    let quoted = about.quote(id);
    let (danish, english) = match what {
        Thing::Group => ("ingen gruppe", "group"),
        Thing::Source => ("ingen kilde", "source"),
        Thing::RuleSet => ("intet regelsæt", "rule set"),
        Thing::CostLine => ("ingen udgiftslinje", "cost line"),
        Thing::Department => ("ingen forvaltning", "department"),
        Thing::Investment => ("ingen investering", "investment"),
        Thing::Index => ("intet indeks", "index"),
        Thing::Municipality => ("ingen kommune", "municipality"),
        Thing::GroupOrTotal => ("ingen gruppe eller samlet gruppe", "group or total"),
    };
    let meant = about.meant(nearest);
    let right = meant.as_deref();
    about.say(
        [
            &format!("Scenariet har {danish} med id {quoted}."),
            right.unwrap_or("Skriv et id, der findes, eller tilføj det, der mangler."),
        ],
        [
            &format!("The scenario has no {english} with the id {quoted}."),
            right.unwrap_or("Correct the id, or add it."),
        ],
    )
}
