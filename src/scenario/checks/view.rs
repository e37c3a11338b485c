//! The rules of one month under one rule set, and who is to blame when they do not fit together.

use indexmap::IndexMap;
use rust_decimal::Decimal;

use crate::{
    model::{id::Id, time::Month},
    scenario::{
        figure::{Figure, Value},
        layers::Layers,
        path::Path,
        scenario::RuleSet,
        schema_tree::kind_at,
    },
};

/// Where something is wrong: the rule set that says so (none for the base) and the input.
pub(super) type At = (Option<Id>, Path);

/// The paths of some inputs by the thing they belong to: `groups/job`, `efficiency`. Made in one pass, so that a large
/// file is not searched again for each of its things.
pub(super) struct Outline<'a>(IndexMap<&'a str, Vec<&'a Path>>);

impl<'a> Outline<'a> {
    pub(super) fn new(paths: impl Iterator<Item = &'a Path>) -> Self {
        let mut things: IndexMap<&'a str, Vec<&'a Path>> = IndexMap::new();
        let mut last = ("", 0);
        for path in paths {
            // The inputs of a thing mostly stand together, so most need not be looked up.
            let thing = path.thing();
            if thing != last.0 || things.is_empty() {
                let entry = things.entry(thing);
                last = (thing, entry.index());
                entry.or_insert_with(|| Vec::with_capacity(USUAL));
            }
            if let Some((_, paths)) = things.get_index_mut(last.1) {
                paths.push(path);
            }
        }
        Self(things)
    }

    pub(super) fn contains(&self, thing: &str) -> bool {
        self.0.contains_key(thing)
    }

    /// The paths of a thing, in order.
    pub(super) fn paths(&self, thing: &str) -> &[&'a Path] {
        self.0.get(thing).map_or(&[], Vec::as_slice)
    }

    /// The things of a section.
    pub(super) fn things(&self, section: &'static str) -> impl Iterator<Item = &'a str> {
        self.0.keys().copied().filter(move |thing| thing.split('/').next() == Some(section))
    }
}

/// The path of something below a thing.
pub(super) fn below(thing: &str, rest: &str) -> String {
    [thing, "/", rest].concat()
}

/// About how many inputs a thing has.
const USUAL: usize = 24;

/// The rules of one month.
pub(super) struct View<'v, 'a> {
    pub(super) layers: &'v Layers<'a>,
    pub(super) month: Month,
    /// All months in which something changes, and whether this is the last of them.
    pub(super) months: &'v [Month],
    pub(super) is_last: bool,
    /// What the base has.
    pub(super) base: &'v Outline<'a>,
    /// The investments of the rule sets above it.
    pub(super) brought: &'v [Outline<'a>],
    /// The rule set on top and what it changes; none when the base itself is looked at.
    pub(super) changed: Option<&'v (&'a RuleSet, Outline<'a>)>,
}

impl<'a> View<'_, 'a> {
    /// The things of a section that the view has to look at: all in the base, those the rule set changes above it.
    pub(super) fn things(&self, section: &'static str) -> Vec<&'a str> {
        match self.changed {
            None => self.base.things(section).collect(),
            Some((_, changes)) => changes.things(section).filter(|thing| self.base.contains(thing)).collect(),
        }
    }

    /// Whether the view has to look at the inputs below `thing` whose names begin with one of `areas`: always in the base,
    /// where the rule set changes one of them above it.
    pub(super) fn concerns(&self, thing: &str, areas: &[&str]) -> bool {
        self.changed.is_none() || self.at(thing, areas, "").is_some()
    }

    /// Where to point when the inputs below `thing` whose names begin with one of `areas` do not fit together: at
    /// `prefer` in the base, at what the rule set changes there above it. `None` where it changes nothing there, so that
    /// what is wrong was told already.
    pub(super) fn at(&self, thing: &str, areas: &[&str], prefer: &str) -> Option<At> {
        let preferred = || Path::new(&below(thing, prefer));
        let Some((rules, changes)) = self.changed else { return Some((None, self.dated(thing, areas, preferred()))) };
        let is_meant = |path: &&&Path| {
            let rest = path.below(thing).unwrap_or_default();
            areas
                .iter()
                .any(|area| rest.strip_prefix(area).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
        };
        let in_force = |path: &&&Path| {
            rules.changes.get(path.as_str()).is_some_and(|figure| self.layers.from(rules, figure) <= self.month)
        };
        let changed = || changes.paths(thing).iter().filter(is_meant).filter(in_force);
        let wanted = preferred();
        // Of an input the figure that holds in the month, which is the last of those that hold by then.
        let path = changed().rfind(|path| path.undated() == wanted.as_str()).or_else(|| {
            let first = changed().next()?;
            changed().rfind(|path| path.undated() == first.undated())
        })?;
        Some((Some(rules.id.clone()), (*path).clone()))
    }

    /// In the base the later figure that holds in the month, of the preferred input or of another that is meant; where all
    /// are the first ones, the preferred input.
    fn dated(&self, thing: &str, areas: &[&str], preferred: Path) -> Path {
        let inputs = &self.layers.scenario().inputs;
        let is_later = |path: &&&Path| {
            path.is_dated()
                && path.below(thing).is_some_and(|rest| areas.iter().any(|area| rest.starts_with(area)))
                && inputs.get(path.as_str()).is_some_and(|figure| self.layers.month_in_base(figure) <= self.month)
        };
        let later = || self.base.paths(thing).iter().filter(is_later);
        let found = later().rfind(|path| path.undated() == preferred.as_str()).or_else(|| {
            // What holds from the very month has made it so.
            later().max_by_key(|path| path.date())
        });
        found.map_or(preferred, |path| (*path).clone())
    }

    /// Whether the base, or a rule set, states a figure at a path.
    pub(super) fn states(&self, rule_set: Option<&Id>, path: &Path) -> bool {
        let rules = rule_set.and_then(|id| self.layers.scenario().rule_set(id));
        rules.map_or(&self.layers.scenario().inputs, |rules| &rules.changes).contains_key(path)
    }

    /// The figure that holds at a path.
    pub(super) fn figure(&self, path: &str) -> Option<&'a Figure> {
        self.layers.figure(path, self.month).map(|(_, figure)| figure)
    }

    pub(super) fn number(&self, path: &str) -> Option<Decimal> {
        self.figure(path)?.value.number()
    }

    /// The same, where it is within the limits of its input: what calculates takes no other, which is told elsewhere.
    pub(super) fn number_within(&self, path: &str) -> Option<Decimal> {
        let kind = kind_at(path)?;
        self.number(path).filter(|number| (kind.least..=kind.most).contains(number))
    }

    pub(super) fn word(&self, path: &str) -> Option<&'a str> {
        self.figure(path)?.value.word()
    }

    /// Whether something is said there, other than `none`.
    pub(super) fn is_set(&self, path: &str) -> bool {
        self.figure(path).is_some_and(|figure| figure.value != Value::None)
    }

    /// The last segments of the base's paths below `field` of a thing: its destinations, its years.
    pub(super) fn keys(&self, thing: &str, field: &'static str) -> impl Iterator<Item = &'a str> {
        let start = thing.len() + 1;
        let below = move |path: &&'a Path| path.as_str().get(start..)?.strip_prefix(field)?.strip_prefix('/');
        self.base.paths(thing).iter().filter(|path| !path.is_dated()).filter_map(below)
    }
}
