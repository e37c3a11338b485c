//! How many can be seen, how many are hidden, and what the total reveals of them.

use rust_decimal::Decimal;

use crate::{
    model::coverage::Revealed,
    present::{formats::Formats, words::language::Language},
};

/// *2.781 borgere i 92 kommuner kan ses; 9 er skjult i 4 kommuner med færre end 3 og i 2, som kilden udelader.*
pub(super) fn seen(
    (visible, rows): (Decimal, usize),
    (hidden, hiding, left_out): (Option<Decimal>, usize, u32),
    below: Decimal,
    formats: Formats,
) -> String {
    let (borgere, persons) = if visible == Decimal::ONE { ("borger", "person") } else { ("borgere", "persons") };
    let are = if hidden == Some(Decimal::ONE) { "is" } else { "are" };
    let (visible, below) = (formats.persons(visible), formats.persons(below));
    let danish = formats.language == Language::Danish;
    let (kommuner, municipalities) =
        (if rows == 1 { "kommune" } else { "kommuner" }, if rows == 1 { "municipality" } else { "municipalities" });
    let hidden = hidden.map(|hidden| formats.persons(hidden));
    match (hidden, hiding, left_out, danish) {
        (_, 0, 0, true) => format!("{visible} {borgere} i {rows} {kommuner} er talt med; ingen er skjult."),
        (_, 0, 0, false) => format!("{visible} {persons} in {rows} {municipalities} are counted; none is hidden."),
        (Some(hidden), _, 0, true) => format!(
            "{visible} {borgere} i {rows} {kommuner} kan ses; {hidden} er skjult i {hiding}, der har færre end {below}."
        ),
        (Some(hidden), _, 0, false) => format!(
            "{visible} {persons} in {rows} {municipalities} can be seen; {hidden} {are} hidden in {hiding} with fewer than {below}."
        ),
        (Some(hidden), _, _, true) => format!(
            "{visible} {borgere} i {rows} {kommuner} kan ses; {hidden} er skjult i {hiding}, der har færre end {below}, og i \
             {left_out}, som kilden udelader."
        ),
        (Some(hidden), _, _, false) => format!(
            "{visible} {persons} in {rows} {municipalities} can be seen; {hidden} {are} hidden in {hiding} with fewer than {below} \
             and in {left_out} that the source leaves out."
        ),
        (None, _, _, true) => format!(
            "{visible} {borgere} i {rows} {kommuner} kan ses; antallet er skjult i {hiding}, der har færre end {below}."
        ),
        (None, _, _, false) => format!(
            "{visible} {persons} in {rows} {municipalities} can be seen; the number is hidden in {hiding} with fewer than {below}."
        ),
    }
}

/// *Tallet i alt røber, at mindst 3 af dem har netop 2.*
pub(super) fn reveals(found: Revealed, formats: Formats) -> String {
    let Revealed { persons, rows, most, at_most, least } = found;
    match (formats.language, rows, at_most > 0) {
        (Language::Danish, 1, _) => format!("Tallet i alt røber, at den skjulte kommune har netop {persons}."),
        (Language::English, 1, _) => format!("The total reveals that the hidden municipality has exactly {persons}."),
        (Language::Danish, _, true) => {
            format!("Tallet i alt røber, at mindst {at_most} af de {rows} skjulte kommuner har netop {most}.")
        }
        (Language::Danish, _, false) => {
            format!("Tallet i alt røber, at hver af de {rows} skjulte kommuner har mindst {least}.")
        }
        (Language::English, _, true) => {
            let have = if at_most == 1 { "has" } else { "have" };
            format!(
                "The total reveals that at least {at_most} of the {rows} hidden municipalities {have} exactly {most}."
            )
        }
        (Language::English, _, false) => {
            format!("The total reveals that each of the {rows} hidden municipalities has at least {least}.")
        }
    }
}
