//! The texts of a scenario: its own, the names of things, and the fields of a rule set, which are texts in a file.

use std::sync::Arc;

use crate::{
    model::id::Id,
    scenario::{
        path::Path,
        scenario::{RuleSet, Scenario},
    },
};

/// A text of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Text {
    /// *Titel*.
    Title,
    /// *Sted*.
    Place,
    /// *Beskrivelse*.
    Description,
    /// The id of the group or total that it is about.
    About,
    /// What the thing at a path is called.
    Name(Path),
    /// A field of a rule set.
    RuleSet(Id, Field),
}

/// A text that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct TextChange {
    /// Which.
    pub text: Text,
    /// What it was; `None` where there was none.
    pub before: Option<String>,
    /// What it is.
    pub after: Option<String>,
}

/// A field of a rule set that is a text in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// What it is called.
    Name,
    /// What a reader should know about it.
    Note,
    /// The rule set it builds on.
    BuildsOn,
    /// The month from which its changes hold: `2026-07`.
    From,
    /// The source of its changes.
    Source,
}

impl Field {
    /// All of them, in the order of a file.
    pub const ALL: [Self; 5] = [Self::Name, Self::BuildsOn, Self::From, Self::Source, Self::Note];

    /// What a file calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Note => "note",
            Self::BuildsOn => "builds_on",
            Self::From => "from",
            Self::Source => "source",
        }
    }

    fn of(self, rules: &RuleSet) -> Option<String> {
        match self {
            Self::Name => Some(rules.name.clone()),
            Self::Note => rules.note.clone(),
            Self::BuildsOn => rules.builds_on.as_deref().map(str::to_owned),
            Self::From => rules.from.map(|month| month.to_string()),
            Self::Source => rules.source.as_deref().map(str::to_owned),
        }
    }

    fn put(self, rules: &mut RuleSet, text: Option<&str>) {
        let own = || text.map(str::to_owned);
        match self {
            Self::Name => rules.name = own().unwrap_or_default(),
            Self::Note => rules.note = own(),
            Self::BuildsOn => rules.builds_on = text.map(Id::from),
            Self::From => rules.from = text.and_then(|month| month.parse().ok()),
            Self::Source => rules.source = text.map(Id::from),
        }
    }
}

impl Text {
    /// What it says.
    #[must_use]
    pub fn of(&self, scenario: &Scenario) -> Option<String> {
        match self {
            Self::Title => Some(scenario.title.clone()),
            Self::Place => Some(scenario.place.clone()),
            Self::Description => Some(scenario.description.clone()),
            Self::About => scenario.about.as_deref().map(str::to_owned),
            Self::Name(path) => scenario.names.get(path).cloned(),
            Self::RuleSet(id, field) => scenario.rule_set(id).and_then(|rules| field.of(rules)),
        }
    }

    /// Says something else, or (`None`) nothing.
    pub(in crate::scenario) fn put(&self, scenario: &mut Scenario, text: Option<&str>) {
        let own = || text.map(str::to_owned);
        match self {
            Self::Title => scenario.title = own().unwrap_or_default(),
            Self::Place => scenario.place = own().unwrap_or_default(),
            Self::Description => scenario.description = own().unwrap_or_default(),
            Self::About => scenario.about = text.map(Id::from),
            Self::Name(path) => {
                let names = Arc::make_mut(&mut scenario.names);
                match own() {
                    Some(name) => drop(names.insert(path.clone(), name)),
                    None => drop(names.remove(path)),
                }
            }
            Self::RuleSet(id, field) => {
                if let Some(rules) = scenario.rule_sets.iter_mut().find(|rules| rules.id == *id) {
                    field.put(rules, text);
                }
            }
        }
    }
}

/// The texts that differ; of rule sets those that both versions have.
pub(super) fn compare(before: &Scenario, after: &Scenario) -> Vec<TextChange> {
    let mut texts = vec![Text::Title, Text::Place, Text::Description, Text::About];
    if before.names != after.names {
        texts.extend(after.names.keys().cloned().map(Text::Name));
        let is_gone = |path: &&Path| !after.names.contains_key(*path);
        texts.extend(before.names.keys().filter(is_gone).cloned().map(Text::Name));
    }
    for rules in after.rule_sets.iter().filter(|rules| before.rule_set(&rules.id).is_some()) {
        texts.extend(Field::ALL.map(|field| Text::RuleSet(rules.id.clone(), field)));
    }
    let changes = texts.into_iter().map(|text| {
        let [before, after] = [before, after].map(|scenario| text.of(scenario));
        TextChange { text, before, after }
    });
    changes.filter(|change| change.before != change.after).collect()
}
