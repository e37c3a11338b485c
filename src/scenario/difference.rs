//! What differs between two versions of a scenario, input by input: what a step of the history keeps, what saving
//! rewrites, and what the user chooses between when a file was changed elsewhere.

use super::{
    figure::Figure,
    path::Path,
    scenario::{Inputs, Scenario},
};
use crate::model::rules::Id;

/// Where a figure is stated.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Stated {
    /// In the base or as a fact.
    Base(Path),
    /// As a change of a rule set.
    Change(Id, Path),
    /// In an investment that a rule set brings.
    Brought(Id, Path),
}

/// A figure with its place among those stated beside it.
pub type Placed = Option<(usize, Figure)>;

/// One figure that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// Where it is stated.
    pub stated: Stated,
    /// Before; `None` where it was not stated.
    pub before: Placed,
    /// After; `None` where it is no longer stated.
    pub after: Placed,
}

/// All that differs between two versions.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Difference {
    /// The figures, those of the base first; within one map what is no longer stated comes last.
    pub figures: Vec<Changed>,
    /// Whether anything else differs: texts, names, sources, published or observed figures, the rule sets themselves.
    pub others: bool,
}

impl Stated {
    /// The input.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Base(path) | Self::Change(_, path) | Self::Brought(_, path) => path,
        }
    }

    /// The rule set that states it; `None` for the base and the facts.
    #[must_use]
    pub fn rule_set(&self) -> Option<&Id> {
        match self {
            Self::Base(_) => None,
            Self::Change(id, _) | Self::Brought(id, _) => Some(id),
        }
    }

    /// The figure stated here.
    #[must_use]
    pub fn figure<'a>(&self, scenario: &'a Scenario) -> Option<&'a Figure> {
        let rules = self.rule_set().and_then(|id| scenario.rule_set(id));
        let inputs = match self {
            Self::Base(_) => Some(&scenario.inputs),
            Self::Change(..) => rules.map(|rules| &rules.changes),
            Self::Brought(..) => rules.map(|rules| &rules.investments),
        };
        inputs?.get(self.path())
    }

    /// States a figure here, or (`None`) states none any more.
    pub fn put(&self, scenario: &mut Scenario, figure: Placed) {
        let rules = self.rule_set().cloned();
        let rules = rules.and_then(|id| scenario.rule_sets.iter_mut().find(|rules| rules.id == id));
        let inputs = match (self, rules) {
            (Self::Base(_), _) => &mut scenario.inputs,
            (Self::Change(..), Some(rules)) => &mut rules.changes,
            (Self::Brought(..), Some(rules)) => &mut rules.investments,
            (_, None) => return,
        };
        match (figure, inputs.get_mut(self.path())) {
            (Some((_, figure)), Some(stated)) => *stated = figure,
            (Some((place, figure)), None) => {
                inputs.shift_insert(place.min(inputs.len()), self.path().clone(), figure);
            }
            (None, _) => drop(inputs.shift_remove(self.path())),
        }
    }
}

/// Which version of figures that differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// The one before.
    Before,
    /// The one after.
    After,
}

/// Brings figures that differ to one version, in a scenario of the other; all else in it stays.
pub fn bring(scenario: &mut Scenario, figures: &[Changed], to: Version) {
    let of = |changed: &Changed| match to {
        Version::Before => changed.before.clone(),
        Version::After => changed.after.clone(),
    };
    let (mut stated, gone): (Vec<_>, Vec<_>) =
        figures.iter().map(|changed| (&changed.stated, of(changed))).partition(|(_, figure)| figure.is_some());
    // What goes makes room first; then each comes to its own place, from the front on.
    stated.sort_by_key(|(_, figure)| figure.as_ref().map(|(place, _)| *place));
    for (at, figure) in gone.into_iter().chain(stated) {
        at.put(scenario, figure);
    }
}

impl Difference {
    /// What differs between two versions of a scenario.
    #[must_use]
    pub fn between(before: &Scenario, after: &Scenario) -> Self {
        let mut figures = Vec::new();
        compare(&before.inputs, &after.inputs, &mut figures, Stated::Base);
        for rules in &after.rule_sets {
            let Some(old) = before.rule_set(&rules.id) else { continue };
            compare(&old.changes, &rules.changes, &mut figures, |path| Stated::Change(rules.id.clone(), path));
            compare(&old.investments, &rules.investments, &mut figures, |path| Stated::Brought(rules.id.clone(), path));
        }
        Self { figures, others: others_differ(before, after) }
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty() && !self.others
    }
}

fn compare(before: &Inputs, after: &Inputs, into: &mut Vec<Changed>, stated: impl Fn(Path) -> Stated) {
    let with = |inputs: &Inputs, path: &Path| inputs.get_full(path).map(|(place, _, figure)| (place, figure.clone()));
    // Most stand where they stood: a look at the same place saves the search.
    for (place, (path, figure)) in after.iter().enumerate() {
        if before.get_index(place) != Some((path, figure)) && before.get(path) != Some(figure) {
            into.push(Changed { stated: stated(path.clone()), before: with(before, path), after: with(after, path) });
        }
    }
    let is_gone = |(place, path): &(usize, &Path)| {
        after.get_index(*place).is_none_or(|(there, _)| there != *path) && !after.contains_key(*path)
    };
    for (_, path) in before.keys().enumerate().filter(is_gone) {
        into.push(Changed { stated: stated(path.clone()), before: with(before, path), after: None });
    }
}

/// Whether anything but figures differs.
pub(super) fn others_differ(before: &Scenario, after: &Scenario) -> bool {
    let Scenario { title, place, description, inputs: _, names, rule_sets, sources, published, observed } = before;
    let same_rules = rule_sets.len() == after.rule_sets.len()
        && rule_sets.iter().zip(&after.rule_sets).all(|(one, other)| {
            let super::scenario::RuleSet { id, name, note, builds_on, from, source, investments: _, changes: _ } = one;
            (id, name, note, builds_on, from, source)
                == (&other.id, &other.name, &other.note, &other.builds_on, &other.from, &other.source)
        });
    let same = (title, place, description, names, sources, published, observed)
        == (
            &after.title,
            &after.place,
            &after.description,
            &after.names,
            &after.sources,
            &after.published,
            &after.observed,
        );
    !(same && same_rules)
}
