//! What differs between two versions of a scenario, part by part: what a step of the history keeps, what saving rewrites,
//! and what the user chooses between when a file was changed elsewhere.
//!
//! The same id is the same thing; what is gone and what has come in its place are one thing with another id where they are
//! called the same or say mostly the same.
//!
//! Reading order: [`change`] (the parts), [`text`], [`inputs`], [`list`] with [`order`] (how each kind is found and brought
//! about), [`renamed`], this file.

pub mod change;
mod inputs;
mod list;
mod order;
mod renamed;
pub mod text;

pub(super) use inputs::things_around;
pub(super) use order::moved;

use change::{Change, Changed, Listed, SidesChange, Stated, ThingChange, Version};
use inputs::Differences;
use text::{Text, TextChange};

use super::{
    rename::Renaming,
    scenario::{Observed, Published, RuleSet, Scenario, Source, Total},
};

/// All that differs between two versions, ids that changed first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Difference {
    /// The parts.
    pub changes: Vec<Change>,
}

impl Difference {
    /// What differs between two versions of a scenario.
    #[must_use]
    pub fn between(before: &Scenario, after: &Scenario) -> Self {
        let plain = parts(before, after);
        let mut renamings = renamed::found(&plain, before, after);
        if renamings.is_empty() {
            return Self { changes: plain };
        }
        // What is called otherwise may hold things that are, too.
        let mut between = before.clone();
        let mut all = Vec::new();
        while !renamings.is_empty() {
            between = renamings.iter().fold(between, |scenario, renaming| renaming.of(&scenario));
            all.append(&mut renamings);
            renamings = renamed::found(&parts(&between, after), &between, after);
        }
        let back = all.iter().rev().fold(between.clone(), |scenario, renaming| renaming.back().of(&scenario));
        // Where something named the new id before it was there, the way back would not be the same.
        if !parts(before, &back).is_empty() {
            return Self { changes: plain };
        }
        let rest = parts(&between, after);
        Self { changes: all.into_iter().map(Change::Renamed).chain(rest).collect() }
    }

    /// The same with every id taken for another thing: parts of which each can be chosen by itself.
    #[must_use]
    pub fn apart(before: &Scenario, after: &Scenario) -> Self {
        Self { changes: parts(before, after) }
    }

    /// The version before with the ids of the one after; `None` where they are the same.
    pub(super) fn renamed(&self, before: &Scenario) -> Option<Scenario> {
        let renamings = self.changes.iter().filter_map(|change| match change {
            Change::Renamed(renaming) => Some(renaming),
            Change::Text(_)
            | Change::Figure(_)
            | Change::Thing(_)
            | Change::RuleSet(_)
            | Change::Source(_)
            | Change::Published(_)
            | Change::Observed(_)
            | Change::Total(_)
            | Change::Sides(_) => None,
        });
        renamings.fold(None, |renamed, renaming| Some(renaming.of(renamed.as_ref().unwrap_or(before))))
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The figures that differ by themselves.
    pub fn figures(&self) -> impl Iterator<Item = &Changed> {
        self.changes.iter().filter_map(|change| if let Change::Figure(changed) = change { Some(changed) } else { None })
    }
}

/// What differs between two versions, every id taken for another thing.
fn parts(before: &Scenario, after: &Scenario) -> Vec<Change> {
    let mut found = Differences::default();
    inputs::compare(&before.inputs, &after.inputs, &mut found, Stated::Base);
    for rules in &after.rule_sets {
        let Some(old) = before.rule_set(&rules.id) else { continue };
        let id = || rules.id.clone();
        inputs::compare(&old.changes, &rules.changes, &mut found, |path| Stated::Change(id(), path));
        inputs::compare(&old.brought, &rules.brought, &mut found, |path| Stated::Brought(id(), path));
    }
    let mut texts = text::compare(before, after);
    for thing in &mut found.things {
        take_names(&mut texts, thing);
    }
    let mut parts: Vec<Change> = texts.into_iter().map(Change::Text).collect();
    parts.extend(found.figures.into_iter().map(Change::Figure));
    parts.extend(found.things.into_iter().map(Change::Thing));
    let same_rules: [fn(&RuleSet, &RuleSet) -> bool; 1] = [|one, other| one.id == other.id];
    let rule_sets = list::compare(&before.rule_sets, &after.rule_sets, &same_rules, |_, _| false);
    parts.extend(rule_sets.into_iter().map(Change::RuleSet));
    let same_source: [fn(&Source, &Source) -> bool; 1] = [|one, other| one.id == other.id];
    let sources = list::compare(&before.sources, &after.sources, &same_source, Source::ne);
    parts.extend(sources.into_iter().map(Change::Source));
    let published = list::compare(&before.published, &after.published, &SAME_PUBLISHED, Published::ne);
    parts.extend(published.into_iter().map(Change::Published));
    let same_group: [fn(&Observed, &Observed) -> bool; 1] = [|one, other| one.group == other.group];
    let observed = list::compare(&before.observed, &after.observed, &same_group, Observed::ne);
    parts.extend(observed.into_iter().map(Change::Observed));
    let same_total: [fn(&Total, &Total) -> bool; 1] = [|one, other| one.id == other.id];
    let totals = list::compare(&before.totals, &after.totals, &same_total, Total::ne);
    parts.extend(totals.into_iter().map(Change::Total));
    let sides = SidesChange { before: before.sides.clone(), after: after.sides.clone() };
    parts.extend((sides.before != sides.after).then_some(Change::Sides(sides)));
    parts
}

/// Published figures have no id: one is the same as what is equal, else as what is called the same, else as what is held
/// against the same measure.
const SAME_PUBLISHED: [fn(&Published, &Published) -> bool; 3] = [
    |one, other| one == other,
    |one, other| one.name == other.name,
    |one, other| (&one.measure, &one.rules, &one.period) == (&other.measure, &other.rules, &other.period),
];

/// A thing that comes or goes does so with its names.
fn take_names(texts: &mut Vec<TextChange>, thing: &mut ThingChange) {
    let at = thing.stated.path().clone();
    let (whole, version) = match (&mut thing.before, &mut thing.after) {
        (Some(gone), None) => (gone, Version::Before),
        (None, Some(new)) => (new, Version::After),
        _ => return,
    };
    texts.retain(|change| {
        let Text::Name(path) = &change.text else { return true };
        let is_of_it = *path == at || path.below(at.as_str()).is_some();
        let ([Some(name), None], true) = (version.of(&change.before, &change.after), is_of_it) else { return true };
        whole.names.push((path.clone(), name.clone()));
        false
    });
}

/// Brings what differs to one version, in a scenario of the other; all else in it stays.
pub fn bring<'c>(scenario: &mut Scenario, changes: impl IntoIterator<Item = &'c Change>, to: Version) {
    let mut all = Sorted::default();
    changes.into_iter().for_each(|change| all.take(change));
    if to == Version::After {
        all.renamings.iter().for_each(|renaming| *scenario = renaming.of(scenario));
    }
    // A rule set that both have is in another place; what it says is told part by part.
    list::bring(&mut scenario.rule_sets, &all.rule_sets, to, true);
    list::bring(&mut scenario.sources, &all.sources, to, false);
    list::bring(&mut scenario.published, &all.published, to, false);
    list::bring(&mut scenario.observed, &all.observed, to, false);
    list::bring(&mut scenario.totals, &all.totals, to, false);
    for sides in &all.sides {
        scenario.sides.clone_from(to.of(&sides.before, &sides.after)[0]);
    }
    for change in &all.texts {
        let [text, _] = to.of(&change.before, &change.after);
        change.text.put(scenario, text.as_deref());
    }
    for thing in &all.things {
        let [new, old] = to.of(&thing.before, &thing.after);
        for (path, _) in old.iter().flat_map(|old| &old.names) {
            Text::Name(path.clone()).put(scenario, None);
        }
        for (path, name) in new.iter().flat_map(|new| &new.names) {
            Text::Name(path.clone()).put(scenario, Some(name));
        }
    }
    all.bring_inputs(scenario, to);
    if to == Version::Before {
        all.renamings.iter().rev().for_each(|renaming| *scenario = renaming.back().of(scenario));
    }
}

/// Changes by what they are of.
#[derive(Default)]
struct Sorted<'c> {
    renamings: Vec<&'c Renaming>,
    texts: Vec<&'c TextChange>,
    figures: Vec<&'c Changed>,
    things: Vec<&'c ThingChange>,
    rule_sets: Vec<&'c Listed<RuleSet>>,
    sources: Vec<&'c Listed<Source>>,
    published: Vec<&'c Listed<Published>>,
    observed: Vec<&'c Listed<Observed>>,
    totals: Vec<&'c Listed<Total>>,
    sides: Vec<&'c SidesChange>,
}

impl<'c> Sorted<'c> {
    fn take(&mut self, change: &'c Change) {
        match change {
            Change::Renamed(renaming) => self.renamings.push(renaming),
            Change::Text(text) => self.texts.push(text),
            Change::Figure(figure) => self.figures.push(figure),
            Change::Thing(thing) => self.things.push(thing),
            Change::RuleSet(rules) => self.rule_sets.push(rules),
            Change::Source(source) => self.sources.push(source),
            Change::Published(published) => self.published.push(published),
            Change::Observed(observed) => self.observed.push(observed),
            Change::Total(total) => self.totals.push(total),
            Change::Sides(sides) => self.sides.push(sides),
        }
    }

    fn bring_inputs(&self, scenario: &mut Scenario, to: Version) {
        let of = |is_it: &dyn Fn(&Stated) -> bool| {
            let figures: Vec<&Changed> = self.figures.iter().copied().filter(|one| is_it(&one.stated)).collect();
            let things: Vec<&ThingChange> = self.things.iter().copied().filter(|one| is_it(&one.stated)).collect();
            (figures, things)
        };
        let (figures, things) = of(&|stated| matches!(stated, Stated::Base(_)));
        inputs::bring(&mut scenario.inputs, &figures, &things, to);
        for rules in &mut scenario.rule_sets {
            let (figures, things) = of(&|stated| matches!(stated, Stated::Change(id, _) if *id == rules.id));
            inputs::bring(&mut rules.changes, &figures, &things, to);
            let (figures, things) = of(&|stated| matches!(stated, Stated::Brought(id, _) if *id == rules.id));
            inputs::bring(&mut rules.brought, &figures, &things, to);
        }
    }
}
