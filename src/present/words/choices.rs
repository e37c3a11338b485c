//! The words of a file's choices, and which of them a typed text means.

use super::language::Language;
use crate::scenario::{
    schema::{INPUTS, Unit},
    schema_things::is_same,
};

/// The file's words of choices, each in Danish and English.
const CHOICES: &[(&str, &str, &str)] = &[
    ("added", "lagt sammen", "added"),
    ("compounded", "ganget sammen", "compounded"),
    ("stationary", "ligevægt", "steady state"),
    ("uniform", "jævnt fordelt", "evenly spread"),
    ("no", "nej", "no"),
    ("yes", "ja", "yes"),
    ("unknown", "ukendt", "unknown"),
    ("new_entrants", "nye", "new entrants"),
    ("everyone", "alle", "everyone"),
    ("shares", "andele", "shares"),
    ("counts", "antal", "counts"),
    ("service", "service", "service"),
    ("effort", "indsats", "effort"),
    ("support", "forsørgelse", "support"),
    ("capital", "anlæg", "capital"),
    ("unspecified", "uden område", "no area"),
    ("gross", "brutto", "gross"),
    ("net", "netto", "net"),
    ("none", "ingen", "none"),
    ("ladder", "refusionstrappe", "refund ladder"),
    ("unknown", "ukendt", "unknown"),
    ("finance_ministry_2021", "Finansministeriet 2021", "Finance Ministry 2021"),
    ("finance_ministry_2018", "Finansministeriet 2018", "Finance Ministry 2018"),
    ("own", "egne satser", "own rates"),
    ("end", "ultimo året", "end of year"),
    ("middle", "medio året", "middle of year"),
    ("start", "primo året", "start of year"),
    ("compensation", "DUT-andel", "compensation key"),
    ("persons", "andel af borgerne", "share of persons"),
    ("spending", "andel af udgifterne", "share of spending"),
];

const _: () = assert!(every_choice_has_words(), "a word of a choice in schema::INPUTS has no row here");

const fn every_choice_has_words() -> bool {
    let mut input = 0;
    while input < INPUTS.len() {
        if let Unit::Choice(words) = INPUTS[input].unit {
            let mut word = 0;
            while word < words.len() {
                if !has_words(words[word]) {
                    return false;
                }
                word += 1;
            }
        }
        input += 1;
    }
    true
}

const fn has_words(word: &str) -> bool {
    let mut row = 0;
    while row < CHOICES.len() {
        if is_same(CHOICES[row].0, word) {
            return true;
        }
        row += 1;
    }
    false
}

/// The word of a choice as the file has it (`new_entrants`) in the reader's language (*nye*); the file's own word where it
/// is none of the choices.
#[must_use]
pub fn choice(word: &str, language: Language) -> &str {
    let known = CHOICES.iter().find(|(file, _, _)| *file == word);
    known.map_or(word, |(_, danish, english)| language.say(danish, english))
}

/// The file's word, among `words`, that a typed text means: in either language or as the file has it.
#[must_use]
pub fn choice_typed(words: &[&'static str], typed: &str) -> Option<&'static str> {
    let typed = typed.to_lowercase();
    let is_it = |word: &&'static str| {
        let mut texts = Language::ALL.map(|language| choice(word, language).to_lowercase()).into_iter();
        *word == typed || texts.any(|text| text == typed)
    };
    words.iter().copied().find(|word| is_it(word))
}

#[cfg(test)]
pub(super) fn choices() -> &'static [(&'static str, &'static str, &'static str)] {
    CHOICES
}
