//! What is said of municipalities that are typed or pasted as text: what becomes of each line, why one is refused, and how
//! many there are of each.

use rust_decimal::Decimal;

use crate::{
    present::{
        findings::sentence,
        formats::{Formats, NOTHING, value_with_unit},
        municipal_rows::{Becomes, Block, MOST, Persons, Refused, Row, Says},
        words::language::Language,
    },
    scenario::{Scenario, figure::Value, schema::Unit},
};

/// How lines are written, and what the signs in them mean.
#[must_use]
pub fn how(formats: Formats) -> &'static str {
    formats.say(
        "Én kommune pr. linje: navn, borgere uden indsats og andel, skilt ad af tabulator eller semikolon, som når celler kopieres fra et regneark. Et punktum er et skjult antal, en tankestreg er ingen. Kommuner, der ikke nævnes, bliver stående.",
        "One municipality a line: name, persons without effort and share, with tabs or semicolons between them, as when cells are copied from a spreadsheet. A dot is a hidden number, a dash is none. Municipalities that are not named stay.",
    )
}

/// What the field looks like when it is filled.
#[must_use]
pub fn example(formats: Formats) -> String {
    let hidden = formats.say("Randers; .; 1 pct.", "Randers; .; 1%");
    let others =
        formats.say("København; 297; 12 pct.\nAarhus; 121; 12,5 pct.", "København; 297; 12%\nAarhus; 121; 12.5%");
    format!("{others}\n{hidden}")
}

/// The persons of a line.
#[must_use]
pub fn persons(persons: Option<Persons>, formats: Formats) -> String {
    match persons {
        Some(Persons::Number(number)) => formats.exact(number),
        Some(Persons::Hidden) => formats.say("skjult", "hidden").to_owned(),
        None => NOTHING.to_owned(),
    }
}

/// The share of a line.
#[must_use]
pub fn share(share: Option<Decimal>, formats: Formats) -> String {
    share.map_or_else(|| NOTHING.to_owned(), |share| value_with_unit(&Value::Number(share), Unit::Share, formats))
}

/// What becomes of a row: *ny*, *var 67 borgere og 66 pct.*
#[must_use]
pub fn becomes(row: &Row, formats: Formats) -> String {
    match row.becomes {
        Becomes::New => formats.say("ny", "new").to_owned(),
        Becomes::Same => formats.say("uændret", "unchanged").to_owned(),
        Becomes::Changed { persons: was, share: part } => {
            let mut old = Vec::new();
            if was != Some(row.persons) {
                old.push(persons(was, formats));
            }
            if part != Some(row.share) {
                old.push(share(part, formats));
            }
            let old = old.join(formats.say(" og ", " and "));
            format!("{} {old}", formats.say("ændres, var", "changes, was"))
        }
    }
}

/// Why a line is not used, and what would be right.
#[must_use]
pub fn why(refused: &Refused, scenario: &Scenario, formats: Formats) -> String {
    let text = |danish: &str, english: &str| formats.say(danish, english).to_owned();
    match refused {
        Refused::NoName => text("Her står ingen kommune.", "There is no municipality here."),
        Refused::NoPersons => text(
            "Antallet mangler. Skriv et tal, et punktum for skjult eller en tankestreg for ingen.",
            "The number is missing. Write a number, a dot if it is hidden, or a dash for none.",
        ),
        Refused::NoShare => text("Andelen mangler.", "The share is missing."),
        Refused::NameAlone => {
            text("Her står hverken antal eller andel.", "There is neither a number nor a share here.")
        }
        Refused::TooMany(cells) => match formats.language {
            Language::Danish => {
                format!("Linjen har {cells} felter. Skriv navn, antal og andel, eller tag overskrifterne med.")
            }
            Language::English => {
                format!("The line has {cells} cells. Write name, number and share, or include the line with the heads.")
            }
        },
        Refused::Persons(misread) => {
            format!("{}: {}", formats.say("Antal", "Number"), misread.sentence(formats))
        }
        Refused::Share(misread) => format!("{}: {}", formats.say("Andel", "Share"), misread.sentence(formats)),
        Refused::HiddenShare => text(
            "Andelen er et punktum. Kun antallet kan være skjult.",
            "The share is a dot. Only the number can be hidden.",
        ),
        Refused::OneOrAll => {
            text("Skriv 1 pct. eller 100 pct.; 1 kan være begge.", "Write 1% or 100%; 1 can be either.")
        }
        Refused::Total => text(
            "Alle kommuner tilsammen er ingen række; landets tal står i Forudsætninger.",
            "All municipalities together are no row; the country's figures are among the assumptions.",
        ),
        Refused::Twice(line) => match formats.language {
            Language::Danish => format!("Kommunen står også i linje {line}."),
            Language::English => format!("The municipality is in line {line} too."),
        },
        Refused::Faults(findings) => {
            findings.iter().take(1).map(|one| sentence(one, Some(scenario), formats)).collect()
        }
    }
}

/// How many rows of each kind there are: *2 nye, 5 ændres, 87 uændrede, 3 afvist*.
#[must_use]
pub fn counts(block: &Block, formats: Formats) -> String {
    let of = |is: fn(Becomes) -> bool| block.rows().filter(|row| is(row.becomes)).count();
    let refused = block.lines.iter().filter(|line| matches!(line.says, Says::Refused(_))).count();
    let [new, changed, same] = [
        of(|one| one == Becomes::New),
        of(|one| matches!(one, Becomes::Changed { .. })),
        of(|one| one == Becomes::Same),
    ];
    let all = match formats.language {
        Language::Danish => [
            (new, if new == 1 { "ny" } else { "nye" }),
            (changed, "ændres"),
            (same, if same == 1 { "uændret" } else { "uændrede" }),
            (refused, if refused == 1 { "linje afvist" } else { "linjer afvist" }),
        ],
        Language::English => [
            (new, "new"),
            (changed, if changed == 1 { "changes" } else { "change" }),
            (same, "unchanged"),
            (refused, if refused == 1 { "line refused" } else { "lines refused" }),
        ],
    };
    let said: Vec<String> =
        all.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    said.join(", ")
}

/// What is to be known of how all of it was read: shares as parts of one, lines that are left out.
#[must_use]
pub fn notes(block: &Block, formats: Formats) -> Vec<String> {
    let mut notes = Vec::new();
    if block.are_parts {
        let parts = formats.say(
            "Andele uden procenttegn er læst som dele af 1, for ingen af dem er over 1: 0,66 er 66 pct.",
            "Shares without a per cent sign were read as parts of 1, for none is above 1: 0.66 is 66%.",
        );
        notes.push(parts.to_owned());
    }
    if block.left > 0 {
        notes.push(match formats.language {
            Language::Danish => format!("Højst {MOST} linjer læses ad gangen; {} er ikke læst.", block.left),
            Language::English => format!("At most {MOST} lines are read at a time; {} were not read.", block.left),
        });
    }
    notes
}

/// What puts the rows into the table.
#[must_use]
pub fn put(rows: usize, formats: Formats) -> String {
    match (formats.language, rows) {
        (Language::Danish, 1) => "Sæt 1 kommune ind".to_owned(),
        (Language::Danish, _) => format!("Sæt {rows} kommuner ind"),
        (Language::English, 1) => "Put in 1 municipality".to_owned(),
        (Language::English, _) => format!("Put in {rows} municipalities"),
    }
}

/// What the step is called: *kommuner: 94 sat ind*.
#[must_use]
pub fn was_put(rows: usize, formats: Formats) -> String {
    match formats.language {
        Language::Danish => format!("kommuner: {rows} sat ind"),
        Language::English => format!("municipalities: {rows} put in"),
    }
}
