//! One municipality, and all of them as bars, each in a sentence.

use rust_decimal::Decimal;

use crate::{
    model::{
        coverage::{Base, Ends},
        numbers::Share,
    },
    present::{
        formats::Formats,
        words::{language::Language, names::upper_first},
    },
};

/// What is counted of a row.
pub(super) struct Counted {
    pub(super) persons: Option<Decimal>,
    pub(super) share: Share,
    pub(super) base: Option<Base>,
    pub(super) below: Decimal,
    pub(super) after: Option<Ends>,
}

/// *København: 237 uden indsats af 1.693 (1.634–1.756), 14 pct., nr. 71–73 af 96. Efter: 85 (82–88).*
pub(super) fn row(name: &str, place: &str, counted: &Counted, formats: Formats) -> String {
    let danish = formats.language == Language::Danish;
    let share = formats.pct(counted.share.0, 2);
    let Some(persons) = counted.persons.map(|persons| formats.persons(persons)) else {
        let below = formats.persons(counted.below);
        return if danish {
            format!("{name}: antallet er skjult, fordi det er under {below}; {share}, {place}.")
        } else {
            format!("{name}: the number is hidden because it is below {below}; {share}, {place}.")
        };
    };
    let base = counted.base.map(|base| (formats.persons(base.value), interval(base, formats)));
    let first = match (base, danish) {
        (Some((base, interval)), true) => {
            format!("{name}: {persons} uden indsats af {base} ({interval}), {share}, {place}.")
        }
        (Some((base, interval)), false) => {
            format!("{name}: {persons} without effort of {base} ({interval}), {share}, {place}.")
        }
        (None, true) => format!("{name}: {persons} uden indsats, {share}, {place}."),
        (None, false) => format!("{name}: {persons} without effort, {share}, {place}."),
    };
    let Some(after) = counted.after else { return first };
    let (value, ends) = (formats.persons(after.value), formats.range_to(after.low, after.high, 0));
    format!("{first} {}: {value} ({ends}).", formats.say("Efter", "After"))
}

/// The base that the rounding of a share leaves: *1.634–1.756*, *mindst 300*.
#[must_use]
pub fn interval(base: Base, formats: Formats) -> String {
    match (base.high, formats.language) {
        (Some(high), _) => formats.range_to(base.low, high, 0),
        (None, Language::Danish) => format!("mindst {}", formats.persons(base.low)),
        (None, Language::English) => format!("at least {}", formats.persons(base.low)),
    }
}

/// The bars, for those who cannot see them.
pub(super) fn bars(
    rows: usize,
    [most, least, own]: [Option<String>; 3],
    country: Option<String>,
    formats: Formats,
) -> String {
    let parts = [
        (formats.say("størst", "largest"), most),
        (formats.say("mindst", "smallest"), least),
        (formats.say("egen", "own"), own),
    ];
    let parts = parts.into_iter().filter_map(|(word, value)| value.map(|value| format!("{word}: {value}")));
    let parts: Vec<String> = parts.chain(country).collect();
    let count = match formats.language {
        Language::Danish if rows == 1 => "Søjlediagram, 1 kommune efter andel uden indsats".to_owned(),
        Language::English if rows == 1 => "Bar chart, 1 municipality by share without effort".to_owned(),
        Language::Danish => format!("Søjlediagram, {rows} kommuner efter andel uden indsats"),
        Language::English => format!("Bar chart, {rows} municipalities by share without effort"),
    };
    // The stop of *pct.* is the sentence's too.
    let parts = parts.join("; ");
    if parts.is_empty() {
        format!("{count}.")
    } else {
        format!("{count}. {}.", upper_first(parts.trim_end_matches('.')))
    }
}
