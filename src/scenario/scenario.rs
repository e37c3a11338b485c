//! A scenario as the program holds it: what a file says, checked, in the file's order.

use std::{collections::BTreeMap, sync::Arc};

use indexmap::IndexMap;
use rust_decimal::Decimal;

use super::{
    figure::{Figure, Status},
    inputs::Inputs,
    path::Path,
};
use crate::model::{
    id::Id,
    reconcile::{Bound, Claim, Reason},
    time::{CalendarMonth, Period},
};

/// A scenario. Small, compared by value: the unit of undo.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scenario {
    /// *Titel*.
    pub title: String,
    /// *Sted*: the municipality or area.
    pub place: String,
    /// What it is about, in a few sentences.
    pub description: String,
    /// Facts, and the complete rules of the base (the first rule set).
    pub inputs: Inputs,
    /// What things are called, by the path of the thing: `groups/ressourceforløb`, `costs/service`,
    /// `investments/lov/amounts/service`, `departments/SOF`.
    pub names: Arc<BTreeMap<Path, String>>,
    /// The rule sets; the first is the base. Never empty.
    pub rule_sets: Vec<RuleSet>,
    /// The sources.
    pub sources: Vec<Source>,
    /// What the sources publish, to hold the calculation against.
    pub published: Vec<Published>,
    /// Persons observed before the period begins.
    pub observed: Vec<Observed>,
    /// The totals of groups.
    pub totals: Vec<Total>,
    /// The group or total that it is about, where the file says so; [`Scenario::main_group`] where it does not.
    pub about: Option<Id>,
    /// The rule sets before and after that it opens on, where the file says so; see [`Scenario::default_sides`].
    pub sides: Option<[Id; 2]>,
}

/// A total (*samlet gruppe*): a named set of groups, which stands for a group in results.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// Its id, none of a group.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// The groups, each once.
    pub groups: Vec<Id>,
}

/// A rule set (*regelsæt*): what it changes in the one it builds on.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleSet {
    /// Its id.
    pub id: Id,
    /// What it is called: *Højst 3 år*.
    pub name: String,
    /// What a reader should know about it.
    pub note: Option<String>,
    /// The rule set it builds on; `None` for the base alone.
    pub builds_on: Option<Id>,
    /// The month from which its changes hold, where they name none of their own.
    pub from: Option<CalendarMonth>,
    /// The source of its changes, where they name none of their own.
    pub source: Option<Id>,
    /// Investments and compensation lines that it brings: new inputs below `investments/` and `compensation_lines/`, in
    /// force the whole period.
    pub brought: Inputs,
    /// What it changes, by path.
    pub changes: Inputs,
}

/// A source (*kilde*).
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Its id.
    pub id: Id,
    /// The document's title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When, as written.
    pub date: Option<String>,
    /// Where in it, or how to find it.
    pub reference: Option<String>,
    /// What a reader should know about it.
    pub note: Option<String>,
}

/// A figure that a source publishes, against a measure (`beregning.md` 6).
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// What it is called.
    pub name: String,
    /// The measure, such as `group.ressourceforløb.growth`.
    pub measure: String,
    /// A rule set's id or `difference`.
    pub rules: Arc<str>,
    /// For `difference`, and where the two that the file opens on are not meant: the rule set before.
    pub before: Option<Id>,
    /// For `difference`: the rule set after.
    pub after: Option<Id>,
    /// A month, a year, or empty.
    pub period: String,
    /// What the source says.
    pub value: Decimal,
    /// Whether that is the value, or a bound of it.
    pub bound: Bound,
    /// What it was rounded to; zero for a bound of which that is not said.
    pub rounded_to: Decimal,
    /// The price level of the published amount, where it is not the scenario's.
    pub price_level: Option<i32>,
    /// For a published sum of rounded parts: how many parts, each of which may be off by half a unit.
    pub rounded_parts: u32,
    /// Why the source contradicts itself, where it does.
    pub contradiction: Option<String>,
    /// Why this calculation gives something else, where it does.
    pub explained: Option<String>,
    /// The source.
    pub source: Id,
    /// Where in the source: *tabel 1*.
    pub place: Option<String>,
}

impl Published {
    /// What it says, to be held against a calculated value.
    #[must_use]
    pub fn claim(&self) -> Claim {
        let explanation = self.explained.as_ref().map(|_| Reason::Explanation);
        let reason = self.contradiction.as_ref().map(|_| Reason::Contradiction).or(explanation);
        let Self { value, bound, rounded_to, rounded_parts, .. } = *self;
        Claim { value, bound, rounded_to, rounded_parts, reason }
    }
}

/// Persons observed in a group, by month.
#[derive(Debug, Clone, PartialEq)]
pub struct Observed {
    /// The group.
    pub group: Id,
    /// Persons by month, ascending.
    pub persons: Vec<(CalendarMonth, Decimal)>,
    /// The source.
    pub source: Option<Id>,
}

impl RuleSet {
    /// Whether it brings things of a section.
    #[must_use]
    pub fn brings(&self, section: &str) -> bool {
        self.brought.keys().any(|path| path.below(section).is_some())
    }

    /// The source of one of its figures: the figure's own, else the rule set's. An assumption without a source of its own
    /// has none, and so has a number that was typed: the rule set's source does not say it.
    #[must_use]
    pub fn source_of<'a>(&'a self, figure: &'a Figure) -> Option<&'a Id> {
        let of_all = || self.source.as_ref().filter(|_| figure.status != Some(Status::Assumption));
        figure.source.as_ref().or_else(of_all)
    }
}

impl Scenario {
    /// The rule set with this id.
    #[must_use]
    pub fn rule_set(&self, id: &str) -> Option<&RuleSet> {
        self.rule_sets.iter().find(|rules| &*rules.id == id)
    }

    /// The base: the first rule set.
    #[must_use]
    pub fn base(&self) -> Option<&RuleSet> {
        self.rule_sets.first()
    }

    /// The rule sets from the base to this one, each building on the one before.
    #[must_use]
    pub fn chain(&self, id: &str) -> Vec<&RuleSet> {
        let top = self.rule_sets.iter().position(|rules| &*rules.id == id);
        top.map_or_else(Vec::new, |top| self.chain_of(top, &self.below()))
    }

    /// For every rule set, the place of the one it builds on.
    pub(super) fn below(&self) -> Vec<Option<usize>> {
        let mut places: IndexMap<&str, usize> = IndexMap::with_capacity(self.rule_sets.len());
        for (place, rules) in self.rule_sets.iter().enumerate() {
            places.entry(&rules.id).or_insert(place);
        }
        let below = |rules: &RuleSet| places.get(&**rules.builds_on.as_ref()?).copied();
        self.rule_sets.iter().map(below).collect()
    }

    /// The same as [`Self::chain`], of the rule set at a place, where it is known what builds on what.
    pub(super) fn chain_of(&self, top: usize, below: &[Option<usize>]) -> Vec<&RuleSet> {
        let mut chain = Vec::new();
        let mut next = Some(top);
        while let Some(rules) = next.and_then(|place| self.rule_sets.get(place)) {
            if chain.len() > self.rule_sets.len() {
                break; // a circle; the checks report it
            }
            chain.push(rules);
            next = next.and_then(|place| *below.get(place)?);
        }
        chain.reverse();
        chain
    }

    /// The two rule sets shown where none are named: those of `sides`, else the first two; the only one twice.
    #[must_use]
    pub fn default_sides(&self) -> Option<[Id; 2]> {
        let stated = self.sides.as_ref().filter(|sides| sides.iter().all(|id| self.rule_set(id).is_some()));
        if let Some(sides) = stated {
            return Some(sides.clone());
        }
        let (first, last) = self.rule_sets.first().zip(self.rule_sets.last())?;
        let second = self.rule_sets.get(1).unwrap_or(last);
        Some([first, second].map(|rules| rules.id.clone()))
    }

    /// The years it covers.
    #[must_use]
    pub fn period(&self) -> Period {
        Period { first_year: self.whole("period/first_year"), years: self.whole("period/years").unsigned_abs() }
    }

    /// The price level in which results are shown.
    #[must_use]
    pub fn price_level(&self) -> i32 {
        self.whole("price_level")
    }

    fn whole(&self, path: &str) -> i32 {
        let number = self.inputs.get(path).and_then(|figure| figure.value.number());
        number.and_then(|number| i32::try_from(number).ok()).unwrap_or_default()
    }

    /// What the thing at `path` is called; its id where it has no name.
    #[must_use]
    pub fn name<'a>(&'a self, path: &'a str) -> &'a str {
        let id = path.rsplit('/').next().unwrap_or(path);
        self.known_name(path).unwrap_or(id)
    }

    /// What the thing at `path` is called, if it has a name. A total stands for a group there too: `groups/alle`.
    #[must_use]
    pub fn known_name(&self, path: &str) -> Option<&str> {
        let total = || self.total(path.strip_prefix("groups/").or_else(|| path.strip_prefix("totals/"))?);
        self.names.get(path).or_else(|| total().map(|total| &total.name)).map(String::as_str)
    }

    /// The total with this id.
    #[must_use]
    pub fn total(&self, id: &str) -> Option<&Total> {
        self.totals.iter().find(|total| *total.id == *id)
    }

    /// The ids below `section` (`groups`, `costs`), in the file's order, without repeats.
    #[must_use]
    pub fn ids(&self, section: &str) -> Vec<Id> {
        ids_below(self.inputs.keys(), section)
    }
}

/// The ids that follow `section` in `paths`, in order, without repeats.
pub(crate) fn ids_below<'a>(paths: impl Iterator<Item = &'a Path>, section: &str) -> Vec<Id> {
    let mut ids: indexmap::IndexSet<Id> = indexmap::IndexSet::new();
    for path in paths {
        if let Some(id) = path.below(section).and_then(|rest| rest.split('/').next())
            && ids.last().is_none_or(|last| **last != *id)
            && !path.is_dated()
            && !ids.contains(id)
        {
            ids.insert(Id::from(id));
        }
    }
    ids.into_iter().collect()
}
