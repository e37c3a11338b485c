//! How rule sets build on each other, and whether what they change is there to be changed.

use std::collections::BTreeSet;

use super::found::Checks;
use crate::{
    model::{id::Id, time::CalendarMonth},
    scenario::{
        dates::DateFault,
        figure::Figure,
        finding::{Code, Severity, Thing},
        group_fault::GroupFault,
        inputs::Inputs,
        nearest::nearest,
        path::Path,
        scenario::RuleSet,
        schema::InputKind,
        schema_rules::Holds,
        schema_things::{BROUGHT, Keys},
        schema_tree::kind_at,
    },
};

impl<'a> Checks<'a> {
    /// Checks all rule sets; the indices of those that stand on the base, so that their rules can be looked at.
    pub(super) fn rule_sets(&mut self) -> BTreeSet<usize> {
        let scenario = self.scenario;
        let Some(base) = scenario.base() else {
            self.error((None, Path::new("rule_sets")), Code::NoRuleSets);
            return BTreeSet::new();
        };
        self.base(base);
        let mut seen = BTreeSet::new();
        let mut sound = BTreeSet::new();
        for (index, rules) in scenario.rule_sets.iter().enumerate() {
            if !seen.insert(&*rules.id) {
                self.error((None, at(rules)), Code::RuleSetTwice(rules.id.to_string()));
                continue;
            }
            if let Some(source) = &rules.source {
                self.exists(Thing::Source, source, || (None, at(rules).join("source")));
            }
            let chain = scenario.chain_of(index, &self.below);
            if index == 0 || self.builds_on(rules, &chain) {
                sound.insert(index);
                self.changes(rules, &chain[..chain.len() - 1]);
            }
        }
        self.circles();
        sound
    }

    /// The base is what the file says outside its rule sets.
    fn base(&mut self, base: &RuleSet) {
        if base.builds_on.is_some() {
            self.error((None, at(base).join("builds_on")), Code::BuildsOn);
        }
        if base.from.is_some() || base.source.is_some() || !base.changes.is_empty() || !base.brought.is_empty() {
            self.error((None, at(base)), Code::BaseChanges);
        }
    }

    /// Whether a rule set stands on the base, over however many others.
    fn builds_on(&mut self, rules: &'a RuleSet, chain: &[&RuleSet]) -> bool {
        let path = at(rules).join("builds_on");
        match &rules.builds_on {
            None => self.error((None, path), Code::BuildsOn),
            Some(below) => self.exists(Thing::RuleSet, below, || (None, path)),
        }
        chain.first().zip(self.scenario.base()).is_some_and(|(first, base)| first.id == base.id)
    }

    /// Rule sets that build on each other in a circle: told once, at the first of them.
    fn circles(&mut self) {
        let scenario = self.scenario;
        // What was walked over once leads to nothing new.
        let mut walked: BTreeSet<usize> = BTreeSet::new();
        for start in 0..scenario.rule_sets.len() {
            let mut way: Vec<usize> = Vec::new();
            let mut next = Some(start);
            while let Some(place) = next.filter(|place| walked.insert(*place)) {
                way.push(place);
                next = self.below.get(place).copied().flatten();
            }
            let Some(met) = next.and_then(|met| way.iter().position(|place| *place == met)) else { continue };
            let mut circle = way.split_off(met);
            // Told from the first of the file.
            let first = circle.iter().enumerate().min_by_key(|(_, place)| **place).map_or(0, |(at, _)| at);
            circle.rotate_left(first);
            let circle: Vec<&RuleSet> = circle.into_iter().filter_map(|place| scenario.rule_sets.get(place)).collect();
            if let Some(rules) = circle.first() {
                let ids: Vec<Id> = circle.iter().map(|rules| rules.id.clone()).collect();
                self.error((None, at(rules).join("builds_on")), Code::Circle(ids));
            }
        }
    }

    /// Whether what a rule set changes exists below it and may be changed, and what it brings is new.
    fn changes(&mut self, rules: &'a RuleSet, chain: &[&'a RuleSet]) {
        let inputs = &self.scenario.inputs;
        let exists =
            |path: &Path| inputs.contains_key(path) || chain.iter().any(|below| below.brought.contains_key(path));
        let has_thing = |path: &Path| {
            let list = path.parent();
            let is_of_it = |known: &Path| known.below(list.parent().as_str()).is_some();
            inputs.keys().any(is_of_it) || chain.iter().any(|below| below.brought.keys().any(is_of_it))
        };
        for (path, figure) in &rules.changes {
            if path.is_dated() {
                self.comes_later(rules, path, figure);
                continue;
            }
            let at = (Some(rules.id.clone()), path.clone());
            if kind_at(path.as_str()).is_some_and(InputKind::is_fact) {
                self.error(at, Code::ChangesFact);
            } else if let Some(could_be) = self.part_of_list(path).filter(|_| !exists(path) && has_thing(path)) {
                // A destination that is no group is told with the values.
                if could_be {
                    self.error(at, Code::Groups(GroupFault::NoSuchPart(path.to_string())));
                }
            } else if !exists(path) {
                let all = inputs.keys().chain(chain.iter().flat_map(|below| below.brought.keys()));
                let may_guess = self.guesses > 0;
                let nearest = nearest_path(path, &all.filter(|_| may_guess).collect::<Vec<_>>());
                self.guesses = self.guesses.saturating_sub(1);
                self.error(at, Code::NoSuchPath { path: path.to_string(), nearest });
            }
        }
        self.hold_throughout(rules);
        if rules.brought.is_empty() {
            return;
        }
        let below = chain.iter().map(|below| &below.brought).chain([inputs]).flat_map(Inputs::keys);
        let known: BTreeSet<&str> = below.filter_map(brought_thing).collect();
        let own: BTreeSet<&str> = rules.brought.keys().filter_map(brought_thing).collect();
        for thing in own.intersection(&known) {
            let at = Path::new(thing);
            let id = at.key().to_owned();
            self.error((Some(rules.id.clone()), at), Code::Repeated(id));
        }
    }

    /// What holds for the whole period although the rule set that changes it has a month of its own: told at the first.
    fn hold_throughout(&mut self, rules: &RuleSet) {
        let month_0 = CalendarMonth { year: self.scenario.period().first_year, month: 1 };
        let is_whole = |path: &&Path| kind_at(path.as_str()).is_some_and(|kind| kind.holds == Holds::WholePeriod);
        let mut whole = rules.changes.keys().filter(is_whole);
        if let (Some(from), Some(first)) = (rules.from.filter(|from| *from > month_0), whole.next()) {
            let code = Code::WholePeriod { from, count: 1 + whole.count() };
            self.push(Severity::Note, (Some(rules.id.clone()), first.clone()), code);
        }
    }

    /// For a path of a part of a list, the exits to a group or the amount of a year, whether that part could be there.
    fn part_of_list(&self, path: &Path) -> Option<bool> {
        let key = path.segments().next_back().unwrap_or_default();
        match kind_at(path.as_str())?.list?.keys {
            Keys::Groups => Some(self.groups.contains(key)),
            Keys::Years | Keys::Ordinals => key.parse::<u32>().is_ok().then_some(true),
            Keys::Ids | Keys::MeasureIds | Keys::Departments => None,
        }
    }

    /// Whether a later figure of a change comes after the first, which holds from a month of its own or the rule set's.
    fn comes_later(&mut self, rules: &RuleSet, path: &Path, figure: &Figure) {
        let month_0 = CalendarMonth { year: self.scenario.period().first_year, month: 1 };
        let first = rules.changes.get(path.undated()).map(|first| first.from.or(rules.from).unwrap_or(month_0));
        if let Some((before, month)) = first.zip(figure.from).filter(|(before, month)| month <= before) {
            let fault = if month == before { DateFault::Twice(month) } else { DateFault::NotAfter { month, before } };
            self.error((Some(rules.id.clone()), path.clone()), Code::Dates(fault));
        }
    }
}

/// The thing that an input belongs to, where rule sets can bring such things.
fn brought_thing(path: &Path) -> Option<&str> {
    BROUGHT.iter().any(|section| path.below(section).is_some()).then(|| path.thing())
}

fn at(rules: &RuleSet) -> Path {
    Path::new(&format!("rule_sets/{}", rules.id))
}

/// The path that was probably meant: segment by segment the one that stands there or the nearest to it.
fn nearest_path(path: &Path, known: &[&Path]) -> Option<String> {
    let mut found = String::new();
    for segment in path.segments() {
        let mut here: Vec<&str> = Vec::new();
        for path in known {
            let rest = if found.is_empty() { Some(path.as_str()) } else { path.below(&found) };
            let Some(name) = rest.and_then(|rest| rest.split('/').next()) else { continue };
            if here.last() != Some(&name) {
                here.push(name);
            }
        }
        let is_there = here.contains(&segment);
        let name = if is_there { segment } else { nearest(segment, here.into_iter())? };
        let name = name.to_owned();
        if !found.is_empty() {
            found.push('/');
        }
        found.push_str(&name);
    }
    known.iter().any(|path| path.as_str() == found).then_some(found)
}
