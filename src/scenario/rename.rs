//! Another id for a thing, and with it in all that names it: paths, words that name a group, a cost line or a department,
//! what rule sets change, measures of published figures, observed persons, totals, what the scenario is about, sources.

use std::sync::Arc;

use super::{
    figure::{Figure, Value},
    inputs::Inputs,
    path::{Path, undated},
    scenario::{Published, Scenario},
    schema::{InputKind, Unit},
    schema_tree::kind_at,
};
use crate::model::{
    id::Id,
    measures::{find, names::Name},
};

/// What has an id: a rule set, a source, or a thing at a path.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Named {
    /// A group, a cost line, a department, an investment, an amount or an effect; in whatever rule set it stands.
    Thing(Path),
    /// A rule set.
    RuleSet(Id),
    /// A source.
    Source(Id),
    /// A total of groups.
    Total(Id),
}

/// Another id for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renaming {
    /// What, by the id it has.
    pub what: Named,
    /// The id it gets.
    pub to: Id,
}

impl Named {
    /// The id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Thing(path) => path.segments().next_back().unwrap_or_default(),
            Self::RuleSet(id) | Self::Source(id) | Self::Total(id) => id,
        }
    }

    fn with(&self, id: &Id) -> Self {
        match self {
            Self::Thing(path) => Self::Thing(path.parent().join(id)),
            Self::RuleSet(_) => Self::RuleSet(id.clone()),
            Self::Source(_) => Self::Source(id.clone()),
            Self::Total(_) => Self::Total(id.clone()),
        }
    }
}

impl Renaming {
    /// The way back.
    #[must_use]
    pub fn back(&self) -> Self {
        Self { what: self.what.with(&self.to), to: Id::from(self.what.id()) }
    }

    /// The path with the new id; `None` where it does not name the old one.
    pub(super) fn path(&self, path: &str) -> Option<String> {
        let Named::Thing(thing) = &self.what else { return None };
        let (input, date) = path.split_at(undated(path).len());
        if !date.is_empty() {
            return self.path(input).map(|new| new + date);
        }
        let thing = thing.as_str();
        if let Some(rest) = path.strip_prefix(thing).filter(|rest| rest.is_empty() || rest.starts_with('/')) {
            return Some([thing.rsplit_once('/').map_or("", |(section, _)| section), "/", &self.to, rest].concat());
        }
        if let Some(department) = thing.strip_prefix("departments/") {
            let rest = path.strip_prefix("spending/departments/")?.strip_prefix(department)?;
            return (rest.is_empty() || rest.starts_with('/'))
                .then(|| ["spending/departments/", &self.to, rest].concat());
        }
        let group = thing.strip_prefix("groups/")?;
        let destinations = path.strip_suffix(group)?;
        let is_of_exits = destinations.ends_with("/exits/") || destinations.ends_with("/exits_at_cap/");
        (is_of_exits && destinations.starts_with("groups/")).then(|| [destinations, &self.to].concat())
    }

    /// A word of this input with the new id; `None` where it does not name the old one.
    pub(super) fn word(&self, kind: &InputKind, word: &str) -> Option<String> {
        if kind.unit == Unit::Input {
            return self.path(word);
        }
        let is_department = kind.unit == Unit::Department;
        let section = if is_department { "departments" } else { kind.unit.section_of_ids()? };
        let is_it = matches!(&self.what, Named::Thing(thing) if thing.below(section) == Some(word));
        is_it.then(|| self.to.to_string())
    }

    /// Whether it is the rule set of this id.
    pub(super) fn is_rule_set(&self, id: &str) -> bool {
        matches!(&self.what, Named::RuleSet(old) if **old == *id)
    }

    /// Whether it is the source of this id.
    pub(super) fn is_source(&self, id: &str) -> bool {
        matches!(&self.what, Named::Source(old) if **old == *id)
    }

    /// Whether it is the group of this id.
    pub(super) fn is_group(&self, id: &str) -> bool {
        matches!(&self.what, Named::Thing(thing) if thing.below("groups") == Some(id))
    }

    /// Whether it is the total of this id.
    pub(super) fn is_total(&self, id: &str) -> bool {
        matches!(&self.what, Named::Total(old) if **old == *id)
    }

    /// Whether it is the group or the total of this id, as measures and `about` name them.
    pub(super) fn is_group_or_total(&self, id: &str) -> bool {
        self.is_group(id) || self.is_total(id)
    }

    /// A measure with the new id; `None` where it does not name the old one.
    pub(super) fn measure(&self, text: &str) -> Option<String> {
        let mut measure = find(text)?;
        let mut named = false;
        let is_of =
            |section: &str, id: &Id| matches!(&self.what, Named::Thing(thing) if thing.below(section) == Some(id));
        for name in &mut measure.names.0 {
            let (id, is_it) = match name {
                Name::Group(id) => {
                    let is_it = self.is_group_or_total(id);
                    (id, is_it)
                }
                Name::Investment(id) => {
                    let is_it = is_of("investments", id);
                    (id, is_it)
                }
                Name::Line(id) => {
                    let is_it = is_of("compensation_lines", id);
                    (id, is_it)
                }
                Name::Municipality(Some(id)) => {
                    let is_it = is_of("coverage", id);
                    (id, is_it)
                }
                Name::Department(id) => {
                    let is_it = is_of("departments", id);
                    (id, is_it)
                }
                Name::Municipality(None) | Name::Account(_) | Name::Area(_) | Name::End(_) | Name::Block(_) => continue,
            };
            if is_it {
                *id = self.to.clone();
                named = true;
            }
        }
        named.then(|| measure.to_string())
    }

    /// The scenario in which it has the new id.
    pub(super) fn of(&self, scenario: &Scenario) -> Scenario {
        let mut renamed = scenario.clone();
        self.rename_inputs(&mut renamed.inputs);
        for rules in &mut renamed.rule_sets {
            self.rename_inputs(&mut rules.changes);
            self.rename_inputs(&mut rules.brought);
            self.rename_rule_set(&mut rules.id);
            rules.builds_on.iter_mut().for_each(|below| self.rename_rule_set(below));
            self.rename_source(rules.source.as_mut());
        }
        if renamed.names.keys().any(|path| self.path(path.as_str()).is_some()) {
            let names = scenario.names.iter().map(|(path, name)| {
                let new = self.path(path.as_str()).map_or_else(|| path.clone(), |new| Path::new(&new));
                (new, name.clone())
            });
            renamed.names = Arc::new(names.collect());
        }
        renamed.sources.iter_mut().for_each(|source| self.rename_source(Some(&mut source.id)));
        renamed.published.iter_mut().for_each(|published| self.rename_published(published));
        for observed in &mut renamed.observed {
            self.rename_where(&mut observed.group, Self::is_group);
            self.rename_source(observed.source.as_mut());
        }
        for total in &mut renamed.totals {
            self.rename_where(&mut total.id, Self::is_total);
            total.groups.iter_mut().for_each(|group| self.rename_where(group, Self::is_group));
        }
        renamed.about.iter_mut().for_each(|about| self.rename_where(about, Self::is_group_or_total));
        renamed.sides.iter_mut().flatten().for_each(|rules| self.rename_rule_set(rules));
        renamed
    }

    fn rename_inputs(&self, inputs: &mut Inputs) {
        let names_it = |(path, figure): (&Path, &Figure)| {
            self.path(path.as_str()).is_some() || self.figure(path, figure).is_some()
        };
        if inputs.iter().any(names_it) {
            let renamed = inputs.shared().map(|(path, figure)| {
                let new = self.path(path.as_str()).map_or_else(|| path.clone(), |new| Path::new(&new));
                (new, self.figure(path, figure).map_or_else(|| Arc::clone(figure), Arc::new))
            });
            *inputs = renamed.collect();
        }
    }

    /// The figure with the new id; `None` where it does not name the old one.
    fn figure(&self, path: &Path, figure: &Figure) -> Option<Figure> {
        let word = || self.word(kind_at(path.as_str())?, figure.value.word()?);
        let word = figure.value.word().and_then(|_| word());
        let has_source = figure.source.as_ref().is_some_and(|source| self.is_source(source));
        let mut renamed = (word.is_some() || has_source).then(|| figure.clone())?;
        if let Some(word) = word {
            renamed.value = Value::Word(word.into());
        }
        self.rename_source(renamed.source.as_mut());
        Some(renamed)
    }

    fn rename_published(&self, published: &mut Published) {
        if let Some(measure) = self.measure(&published.measure) {
            published.measure = measure;
        }
        self.rename_rule_set(&mut published.rules);
        published.before.iter_mut().chain(&mut published.after).for_each(|rules| self.rename_rule_set(rules));
        self.rename_source(Some(&mut published.source));
    }

    fn rename_rule_set(&self, id: &mut Id) {
        self.rename_where(id, Self::is_rule_set);
    }

    fn rename_where(&self, id: &mut Id, is_it: fn(&Self, &str) -> bool) {
        if is_it(self, id) {
            *id = self.to.clone();
        }
    }

    fn rename_source(&self, id: Option<&mut Id>) {
        if let Some(id) = id.filter(|id| self.is_source(id)) {
            *id = self.to.clone();
        }
    }
}
