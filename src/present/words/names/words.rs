//! The words of choices, accounts, areas, states and severities.

use super::super::language::Language;
use crate::{
    model::rules::{Account, Area},
    scenario::{figure::Status, finding::Severity},
};

/// The file's words of choices, each in Danish and English.
const CHOICES: &[(&str, &str, &str)] = &[
    ("added", "lagt sammen", "added"),
    ("compounded", "ganget sammen", "compounded"),
    ("stationary", "ligevægt", "steady state"),
    ("uniform", "jævnt fordelt", "evenly spread"),
    ("no", "nej", "no"),
    ("yes", "ja", "yes"),
    ("new_entrants", "nye", "new entrants"),
    ("everyone", "alle", "everyone"),
    ("shares", "andele", "shares"),
    ("counts", "antal", "counts"),
    ("service", "service", "service"),
    ("effort", "indsats", "effort"),
    ("support", "forsørgelse", "support"),
    ("unspecified", "uden område", "no area"),
    ("gross", "brutto", "gross"),
    ("net", "netto", "net"),
    ("none", "ingen", "none"),
    ("ladder", "refusionstrappe", "refund ladder"),
    ("finance_ministry_2021", "Finansministeriet 2021", "Finance Ministry 2021"),
    ("finance_ministry_2018", "Finansministeriet 2018", "Finance Ministry 2018"),
    ("own", "egne satser", "own rates"),
    ("end", "ultimo året", "end of year"),
    ("middle", "medio året", "middle of year"),
    ("start", "primo året", "start of year"),
];

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

/// An account (*konto*).
#[must_use]
pub const fn account(account: Account, language: Language) -> &'static str {
    match account {
        Account::Municipality => language.say("Kommunekassen", "Municipality"),
        Account::ServiceCeiling => language.say("Servicerammen", "Service ceiling"),
        Account::Public => language.say("Stat og kommune, før skat", "State and municipality, before tax"),
    }
}

/// An account inside a sentence: *i kommunekassen*.
#[must_use]
pub const fn account_in_sentence(account: Account, language: Language) -> &'static str {
    match account {
        Account::Municipality => language.say("kommunekassen", "the municipality's accounts"),
        Account::ServiceCeiling => language.say("servicerammen", "the service ceiling"),
        Account::Public => language.say("stat og kommune, før skat", "state and municipality, before tax"),
    }
}

/// An area of spending (*udgiftsområde*).
#[must_use]
pub const fn area(area: Area, language: Language) -> &'static str {
    match area {
        Area::Service => language.say("Service", "Service"),
        Area::Effort => language.say("Indsats", "Effort"),
        Area::Support => language.say("Forsørgelse", "Support"),
        Area::Unspecified => language.say("Uden område", "No area"),
    }
}

/// What kind of figure it is.
#[must_use]
pub const fn status(status: Status, language: Language) -> &'static str {
    match status {
        Status::Official => language.say("Officielt tal", "Official figure"),
        Status::Accounts => language.say("Regnskabstal", "From the accounts"),
        Status::Estimate => language.say("Skøn", "Estimate"),
        Status::Assumption => language.say("Antagelse", "Assumption"),
    }
}

/// How bad a finding is, as it stands before its sentence: *fejl*.
#[must_use]
pub const fn severity(severity: Severity, language: Language) -> &'static str {
    match severity {
        Severity::Error => language.say("fejl", "error"),
        Severity::Warning => language.say("advarsel", "warning"),
        Severity::Note => language.say("bemærk", "note"),
    }
}

#[cfg(test)]
pub(super) fn choices() -> &'static [(&'static str, &'static str, &'static str)] {
    CHOICES
}
