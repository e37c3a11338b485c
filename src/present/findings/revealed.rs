//! What hidden and small numbers reveal, in words.

use rust_decimal::Decimal;

use super::about::{About, Words};
use crate::model::coverage::Revealed;

/// What would be right, in the words of the window where the scenario is open, else in those of the file.
pub(super) fn say(about: About, wrong: [&str; 2], window: [&str; 2], file: [&str; 2]) -> Words {
    let right = if about.is_in_window { window } else { file };
    about.say([wrong[0], right[0]], [wrong[1], right[1]])
}

pub(super) fn outside_table(about: About, count: u32) -> Words {
    say(
        about,
        [
            &format!("Mindst {count} af de skjulte borgere må høre til kommuner, der ikke står i tabellen."),
            &format!("At least {count} of the hidden persons must belong to municipalities that the table leaves out."),
        ],
        [
            "Oplys, hvor mange kommuner kilden udelader, hvis den siger det.",
            "State how many municipalities the source leaves out, if it says so.",
        ],
        [
            "Skriv i coverage_terms/left_out, hvor mange kommuner kilden udelader, hvis den siger det.",
            "Write in coverage_terms/left_out how many municipalities the source leaves out, if it says so.",
        ],
    )
}

/// How many are hidden where, and what follows of each: in Danish, in English.
fn hidden_in(found: Revealed) -> [String; 2] {
    let Revealed { persons, rows, most, at_most, least } = found;
    let [borgere, persons_are] = if persons == 1 { ["borger", "person is"] } else { ["borgere", "persons are"] };
    if rows == 1 {
        return [
            format!("{persons} {borgere} er skjult i 1 kommune, som altså har præcis {persons}"),
            format!("{persons} {persons_are} hidden in 1 municipality, which has exactly {persons}"),
        ];
    }
    if persons == 0 {
        return [
            format!("0 borgere er skjult i {rows} kommuner, som altså har præcis 0 hver"),
            format!("0 persons are hidden in {rows} municipalities, which have exactly 0 each"),
        ];
    }
    let (mut danish, mut english) = (
        format!("{persons} {borgere} er skjult i {rows} kommuner med højst {most} hver"),
        format!("{persons} {persons_are} hidden in {rows} municipalities with at most {most} each"),
    );
    if at_most > 0 {
        let have = if at_most == 1 { "has" } else { "have" };
        danish.push_str(&format!(": mindst {at_most} af dem har præcis {most}"));
        english.push_str(&format!(": at least {at_most} of them {have} exactly {most}"));
    }
    if least > 0 {
        danish.push_str(&format!(", og hver har mindst {least}"));
        english.push_str(&format!(", and each has at least {least}"));
    }
    [danish, english]
}

/// What anyone can work out from a total and what can be seen.
pub(super) fn reveals(about: About, found: Revealed, is_published: bool) -> Words {
    let [danish, english] = hidden_in(found);
    let told = [
        format!("{danish}. Det røber tallet for hele landet sammen med de synlige."),
        format!("{english}. The number of the country reveals it together with those that can be seen."),
    ];
    if is_published {
        return about.say([&told[0], ""], [&told[1], ""]);
    }
    about.say(
        [
            &told[0],
            "Skjul også et af de synlige tal, eller rund tallet for hele landet, hvis det ikke må kunne regnes ud.",
        ],
        [&told[1], "Hide one of the visible numbers too, or round that of the country, if it must not be worked out."],
    )
}

pub(super) fn small(about: About, count: usize, below: Decimal, are_published: bool) -> Words {
    let below = about.formats.number(below, 0);
    let [these, such] = if count == 1 {
        ["1 antal personer er".to_owned(), "1 count of persons is".to_owned()]
    } else {
        [format!("{count} antal personer er"), format!("{count} counts of persons are")]
    };
    if are_published {
        return about.say(
            [&format!("{these} under {below}, men står i en offentliggjort kilde."), ""],
            [&format!("{such} below {below}, but stand in a published source."), ""],
        );
    }
    about.say(
        [
            &format!("{these} under {below} og har ingen offentliggjort kilde: personer kan måske kendes."),
            "Skjul tallene, før filen deles, eller angiv den kilde, der har offentliggjort dem.",
        ],
        [
            &format!("{such} below {below} and have no published source: persons might be recognised."),
            "Hide the numbers before the file is shared, or name the source that published them.",
        ],
    )
}
