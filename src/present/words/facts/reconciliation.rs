//! The words of *Afstemning*.

use crate::present::{
    facts::reconciliation::{Counts, Fact},
    formats::Formats,
    words::{language::Language, names::upper_first},
};

pub(super) fn sentence(fact: &Fact, formats: Formats) -> String {
    match fact {
        Fact::Counts(counts) => format!("{}.", upper_first(&counted(counts, formats.language))),
        Fact::Rule => formats
            .say(
                "Et tal stemmer, når forskellen højst er det halve af den enhed, kilden har afrundet til. Et tal, der er tastet \
                 ind som forudsætning, stemmer af sig selv og beviser intet.",
                "A figure agrees when the difference is at most half of the unit that the source rounded to. A figure that was \
                 typed in as an assumption agrees by itself and proves nothing.",
            )
            .to_owned(),
    }
}

/// How many published figures agree, within a line: *16 af 24 offentliggjorte tal stemmer, heraf 9 fordi tallet er tastet ind*.
#[must_use]
pub fn counted(counts: &Counts, language: Language) -> String {
    if counts.all == 0 {
        return language.say("ingen offentliggjorte tal", "no published figures").to_owned();
    }
    joined(&parts(counts, language))
}

/// The same, shorter and shorter, for where there is no room for all: each leaves out what weighs least of the one before,
/// and figures that differ with nothing to say why weigh most.
#[must_use]
pub fn shorter(counts: &Counts, language: Language) -> Vec<String> {
    let mut parts = parts(counts, language);
    let least_first = [Part::Explained, Part::Contradict, Part::Restated, Part::Unknown, Part::Differ];
    let without = least_first.into_iter().filter_map(|least| {
        let at = parts.iter().position(|(part, _)| *part == least)?;
        parts.remove(at);
        Some(joined(&parts))
    });
    without.collect()
}

/// What a part of the line says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Agree,
    Restated,
    Differ,
    Unknown,
    Explained,
    Contradict,
}

fn joined(parts: &[(Part, String)]) -> String {
    parts.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(", ")
}

fn parts(counts: &Counts, language: Language) -> Vec<(Part, String)> {
    let Counts { all, agree, restated, differ, unknown, explained, contradict } = *counts;
    let agree = match language {
        Language::Danish if all == 1 => format!("{agree} af 1 offentliggjort tal stemmer"),
        Language::Danish => format!("{agree} af {all} offentliggjorte tal stemmer"),
        Language::English if all == 1 => format!("{agree} of 1 published figure agrees"),
        Language::English => format!("{agree} of {all} published figures agree"),
    };
    let mut parts = vec![(Part::Agree, agree)];
    let mut add = |part: Part, count: usize, danish: &str, english: &str| {
        if count > 0 {
            parts.push((part, language.say(danish, english).replace("{}", &count.to_string())));
        }
    };
    let typed =
        if restated == 1 { "{} of them because it was typed in" } else { "{} of them because they were typed in" };
    add(Part::Restated, restated, "heraf {} fordi tallet er tastet ind", typed);
    add(Part::Differ, differ, "{} afviger", if differ == 1 { "{} differs" } else { "{} differ" });
    add(Part::Unknown, unknown, "{} kan ikke opgøres", "{} cannot be determined");
    let is_explained = if explained == 1 { "{} is explained" } else { "{} are explained" };
    add(Part::Explained, explained, "{} er forklaret", is_explained);
    add(Part::Contradict, contradict, "ved {} modsiger kilden sig selv", "in {} the source contradicts itself");
    parts
}
