//! What a sentence about a finding is made of: the finding, the scenario's names, the reader's language and numbers.

use crate::{
    present::{
        formats::Formats,
        words::{
            choices::choice,
            language::Language,
            names::{input_full_label, pattern_label},
        },
    },
    scenario::{Scenario, finding::Finding, path::Path, schema},
};

/// What is wrong and what would be right; the latter empty where there is nothing to do.
pub(super) struct Words {
    pub(super) wrong: String,
    pub(super) right: String,
}

/// What a sentence needs besides the code.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) finding: &'a Finding,
    pub(super) scenario: Option<&'a Scenario>,
    pub(super) formats: Formats,
    /// Whether what is said is to be done in the window, and not in the text of a file.
    pub(super) is_in_window: bool,
}

impl About<'_> {
    /// The words of the language: what is wrong, what would be right.
    pub(super) fn say(self, danish: [&str; 2], english: [&str; 2]) -> Words {
        let [wrong, right] = match self.formats.language {
            Language::Danish => danish,
            Language::English => english,
        };
        // A unit such as `pct.` brings the full stop of its sentence with it.
        let one_stop = |text: &str| text.strip_suffix("..").map_or_else(|| text.to_owned(), |text| format!("{text}."));
        Words { wrong: one_stop(wrong), right: one_stop(right) }
    }

    pub(super) fn quote(self, text: &str) -> String {
        self.formats.quote(text)
    }

    pub(super) fn is_danish(self) -> bool {
        self.formats.language == Language::Danish
    }

    /// The input it is about: `»Ressourceforløb: loft over varighed« i »Højst 3 år«`.
    pub(super) fn subject(self) -> String {
        let Some(path) = self.finding.path.as_ref().filter(|path| schema::kind_of(path).is_some()) else {
            return self.formats.say("Værdien", "The value").to_owned();
        };
        let language = self.formats.language;
        let label =
            self.scenario.map_or_else(|| pattern_label(path, language), |s| input_full_label(s, path, language));
        let mut subject = self.quote(&label);
        if let Some(id) = &self.finding.rule_set {
            let rules = self.scenario.and_then(|scenario| scenario.rule_set(id));
            let name = rules.map_or(&**id, |rules| &rules.name);
            subject.push_str(self.formats.say(" i ", " in "));
            subject.push_str(&self.quote(name));
        }
        subject
    }

    /// What an input is called where it is to be changed: as in the window, or as in a file.
    pub(super) fn field(self, pattern: &str) -> String {
        let path = Path::new(pattern);
        if self.is_in_window {
            return self.quote(&pattern_label(&path, self.formats.language));
        }
        path.segments().rfind(|segment| *segment != "*").unwrap_or_default().to_owned()
    }

    /// The same with the word of a choice that it is to have.
    pub(super) fn field_as(self, pattern: &str, word: &str) -> String {
        if !self.is_in_window {
            return format!("{}: {word}", self.field(pattern));
        }
        let language = self.formats.language;
        self.quote(&format!("{}: {}", pattern_label(&Path::new(pattern), language), choice(word, language)))
    }

    /// *Mente du »…«?*, if something is near.
    pub(super) fn meant(self, nearest: Option<&String>) -> Option<String> {
        nearest.map(|nearest| format!("{} {}?", meant(self.formats), self.quote(nearest)))
    }
}

/// How a guess at what was meant begins.
pub(super) fn meant(formats: Formats) -> &'static str {
    formats.say("Mente du", "Did you mean")
}
