//! How many can be seen, how many are hidden, and what the total reveals of them.

use rust_decimal::Decimal;

use crate::{
    model::coverage::Revealed,
    present::{formats::Formats, words::language::Language},
};

/// A number of rows: *én*, *ingen*, *4*.
fn count(count: u32, formats: Formats) -> String {
    match count {
        0 => formats.say("ingen", "none").to_owned(),
        1 => formats.say("én", "one").to_owned(),
        _ => count.to_string(),
    }
}

/// *2.781 borgere i 92 kommuner*.
fn persons_in(persons: Decimal, rows: usize, formats: Formats) -> String {
    let persons_text = formats.persons(persons);
    let (borgere, persons) = (
        if persons == Decimal::ONE { "borger" } else { "borgere" },
        if persons == Decimal::ONE { "person" } else { "persons" },
    );
    let (kommuner, municipalities) =
        (if rows == 1 { "kommune" } else { "kommuner" }, if rows == 1 { "municipality" } else { "municipalities" });
    match formats.language {
        Language::Danish => format!("{persons_text} {borgere} i {rows} {kommuner}"),
        Language::English => format!("{persons_text} {persons} in {rows} {municipalities}"),
    }
}

/// Where they are hidden: *i 4, der har færre end 3, og i 2, som kilden udelader*.
fn places(hiding: usize, left_out: u32, below: Decimal, formats: Formats) -> String {
    let hiding = count(u32::try_from(hiding).unwrap_or(u32::MAX), formats);
    let (left, below) = (count(left_out, formats), formats.persons(below));
    match (formats.language, hiding == count(0, formats), left_out) {
        (Language::Danish, true, _) => format!("i {left}, som kilden udelader"),
        (Language::Danish, false, 0) => format!("i {hiding}, der har færre end {below}"),
        (Language::Danish, false, _) => {
            format!("i {hiding}, der har færre end {below}, og i {left}, som kilden udelader")
        }
        (Language::English, true, _) => format!("in {left} that the source leaves out"),
        (Language::English, false, 0) => format!("in {hiding} with fewer than {below}"),
        (Language::English, false, _) => {
            format!("in {hiding} with fewer than {below} and in {left} that the source leaves out")
        }
    }
}

/// *2.781 borgere i 92 kommuner kan ses; 9 er skjult i 4 kommuner med færre end 3 og i 2, som kilden udelader.*
pub(super) fn seen(
    (visible, rows): (Decimal, usize),
    (hidden, hiding, left_out): (Option<Decimal>, usize, u32),
    below: Decimal,
    formats: Formats,
) -> String {
    let danish = formats.language == Language::Danish;
    let seen = persons_in(visible, rows, formats);
    let number = hidden.map(|hidden| formats.persons(hidden));
    let is_nobody = hidden.is_some_and(|hidden| hidden.is_zero());
    if hiding == 0 && left_out == 0 {
        return match (number.filter(|_| !is_nobody), danish) {
            (None, true) => format!("{seen} er talt med; ingen er skjult."),
            (None, false) => format!("{seen} are counted; none is hidden."),
            (Some(number), true) => format!("{seen} er talt med; tallet i alt er {number} større."),
            (Some(number), false) => format!("{seen} are counted; the total is {number} more."),
        };
    }
    let places = places(hiding, left_out, below, formats);
    let is_one = hidden == Some(Decimal::ONE);
    let rest = match (number, is_nobody, danish) {
        (Some(_), true, true) => format!("antallet er skjult {places}, men er 0 i alt"),
        (Some(_), true, false) => format!("the number is hidden {places}, but is 0 in all"),
        (Some(number), false, true) => format!("{number} er skjult {places}"),
        (Some(number), false, false) if is_one => format!("{number} is hidden {places}"),
        (Some(number), false, false) => format!("{number} are hidden {places}"),
        (None, _, true) => format!("antallet er skjult {places}"),
        (None, _, false) => format!("the number is hidden {places}"),
    };
    match (rows, danish) {
        (0, true) => format!("Antallet kan ikke ses i nogen kommune; {rest}."),
        (0, false) => format!("The number can be seen in no municipality; {rest}."),
        (_, true) => format!("{seen} kan ses; {rest}."),
        (_, false) => format!("{seen} can be seen; {rest}."),
    }
}

/// *Tallet i alt røber, at mindst 3 af dem har netop 2.*
pub(super) fn reveals(found: Revealed, formats: Formats) -> String {
    let Revealed { persons, rows, most, at_most, least } = found;
    let some = count(at_most, formats);
    let danish = formats.language == Language::Danish;
    match (rows, at_most) {
        (1, _) if danish => format!("Tallet i alt røber, at den skjulte kommune har netop {persons}."),
        (1, _) => format!("The total reveals that the hidden municipality has exactly {persons}."),
        (_, 0) if danish => format!("Tallet i alt røber, at hver af de {rows} skjulte kommuner har mindst {least}."),
        (_, 0) => format!("The total reveals that each of the {rows} hidden municipalities has at least {least}."),
        _ if at_most == rows && danish => {
            format!("Tallet i alt røber, at alle {rows} skjulte kommuner har netop {most}.")
        }
        _ if at_most == rows => format!("The total reveals that all {rows} hidden municipalities have exactly {most}."),
        _ if danish => format!("Tallet i alt røber, at mindst {some} af de {rows} skjulte kommuner har netop {most}."),
        _ => {
            let have = if at_most == 1 { "has" } else { "have" };
            format!("The total reveals that at least {some} of the {rows} hidden municipalities {have} exactly {most}.")
        }
    }
}
