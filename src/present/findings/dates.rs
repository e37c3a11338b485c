//! Findings about lists of figures by month.

use super::about::{About, Words};
use crate::scenario::dates::DateFault;

/// What is said of an input: what is wrong and what would be right.
fn say(about: About, danish: [&str; 2], english: [&str; 2]) -> Words {
    let subject = about.subject();
    let [wrong, in_english] = [danish[0], english[0]].map(|text| format!("{subject} {text}"));
    about.say([&wrong, danish[1]], [&in_english, english[1]])
}

pub(super) fn fault(about: About, fault: DateFault) -> Words {
    match fault {
        DateFault::CannotBeDated => say(
            about,
            [
                "kan ikke have flere tal fra hver sin måned.",
                "Skriv ét tal. Tal fra hver sin måned kan gives for målgrupper og udgiftslinjer, men ikke for det, der er delt op på år i forvejen.",
            ],
            [
                "cannot have several figures, each from a month.",
                "Write one figure. Figures from a month each can be given for groups and cost lines, but not for what is by year already.",
            ],
        ),
        DateFault::Empty => say(
            about,
            ["har en liste uden tal.", "Skriv ét tal, eller en liste som [265, (value: 300, from: \"2024-01\")]."],
            [
                "has a list without figures.",
                "Write one figure, or a list such as [265, (value: 300, from: \"2024-01\")].",
            ],
        ),
        DateFault::Single => say(
            about,
            [
                "har en liste med kun ét tal.",
                "Skriv tallet uden kantede parenteser, eller tilføj et tal fra en senere måned.",
            ],
            [
                "has a list of only one figure.",
                "Write the figure without square brackets, or add one from a later month.",
            ],
        ),
        DateFault::FirstHasMonth
        | DateFault::NoMonth
        | DateFault::NotAfter { .. }
        | DateFault::Twice(_)
        | DateFault::NoFirst => of_months(about, fault),
    }
}

/// What is wrong with the months of a list.
fn of_months(about: About, fault: DateFault) -> Words {
    match fault {
        DateFault::FirstHasMonth => say(
            about,
            [
                "har en måned på sit første tal, men det gælder altid, indtil det næste tal tager over.",
                "Slet »from« her; skriv den måned på et senere tal i en liste: [265, (value: 300, from: \"2024-01\")].",
            ],
            [
                "has a month on its first figure, which always holds until the next one takes over.",
                "Delete “from” here; write the month on a later figure of a list: [265, (value: 300, from: \"2024-01\")].",
            ],
        ),
        DateFault::NoMonth => say(
            about,
            [
                "har et senere tal, der ikke siger, fra hvilken måned det gælder.",
                "Skriv det som (value: 300, from: \"2024-01\").",
            ],
            [
                "has a later figure that does not say from which month it holds.",
                "Write it as (value: 300, from: \"2024-01\").",
            ],
        ),
        DateFault::NotAfter { month, before } => {
            let [month, before] = [month, before].map(|month| about.formats.month(month));
            let danish = format!("har et tal fra {month} efter det, der gælder fra {before}.");
            let english = format!("has a figure from {month} behind the one from {before}.");
            say(
                about,
                [&danish, "Stil tallene i tidsrækkefølge, det tidligste først."],
                [&english, "Put the figures in order of time, the earliest first."],
            )
        }
        DateFault::Twice(month) => {
            let month = about.formats.month(month);
            let [danish, english] = [format!("har to tal fra {month}."), format!("has two figures from {month}.")];
            say(
                about,
                [&danish, "Slet det ene, eller giv det en anden måned."],
                [&english, "Delete one of them, or give it another month."],
            )
        }
        DateFault::NoFirst => say(
            about,
            [
                "er ændret ved en enkelt måned, men et regelsæt siger alle tallene fra sin ændring på ét sted.",
                "Skriv dem som en liste: [300, (value: 320, from: \"2026-01\")].",
            ],
            [
                "is changed at a single month, but a rule set says all figures from its change on in one place.",
                "Write them as a list: [300, (value: 320, from: \"2026-01\")].",
            ],
        ),
        DateFault::CannotBeDated | DateFault::Empty | DateFault::Single => self::fault(about, fault),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::DateFault;
    use crate::{
        model::time::CalendarMonth,
        present::{
            findings::{remedy, sentence},
            formats::Formats,
            words::language::Language,
        },
        scenario::finding::{Code, Finding, Severity},
    };

    #[test]
    fn every_fault_of_dates_says_what_would_be_right() {
        let [month, before] = [1, 7].map(|month| CalendarMonth { year: 2024, month });
        let faults = [
            DateFault::CannotBeDated,
            DateFault::Empty,
            DateFault::Single,
            DateFault::FirstHasMonth,
            DateFault::NoMonth,
            DateFault::NotAfter { month, before },
            DateFault::Twice(month),
            DateFault::NoFirst,
        ];
        let mut sentences = BTreeSet::new();
        for fault in faults {
            let (severity, code) = (Severity::Error, Code::Dates(fault));
            let finding = Finding { severity, code, rule_set: None, path: None, place: None };
            for formats in [Language::Danish, Language::English].map(Formats::new) {
                let all = [sentence(&finding, None, formats), remedy(&finding, None, formats).unwrap_or_default()];
                assert!(all.iter().all(|text| text.ends_with('.') && !text.contains("  ")), "{all:?}");
                assert!(sentences.insert(all.concat()), "{all:?}");
            }
        }
    }
}
