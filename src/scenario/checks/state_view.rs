//! How the checks of what holds for the whole period look at a rule set: the things that its layers have together, and where
//! something of them was said last.

use super::view::{At, View, below};
use crate::scenario::{path::Path, schema::kind_of};

/// The sections of what is calculated; what the source says of the state's money carries nothing.
const CARRYING: [&str; 3] = ["groups", "costs", "investments"];

impl<'a> View<'_, 'a> {
    /// The things of a section in the base and in what the rule sets bring, in order.
    pub(super) fn all_things(&self, section: &'static str) -> Vec<&'a str> {
        let brought = self.brought.iter().flat_map(|outline| outline.things(section));
        self.base.things(section).chain(brought).collect()
    }

    /// The paths of a thing, wherever it stands.
    pub(super) fn paths(&self, thing: &str) -> impl Iterator<Item = &'a Path> {
        let outline = std::iter::once(self.base).chain(self.brought).find(|outline| outline.contains(thing));
        outline.map_or(&[][..], |outline| outline.paths(thing)).iter().copied()
    }

    /// The years of a list of a thing, ascending.
    pub(super) fn years(&self, thing: &str, list: &str) -> Vec<i32> {
        let start = below(thing, list);
        self.paths(thing).filter_map(|path| path.below(&start)?.parse().ok()).collect()
    }

    /// Whether a path is an input of what the calculation has of persons and money, or a list of them by year, that the
    /// layers have.
    pub(super) fn can_carry(&self, path: &str) -> bool {
        let known = Path::new(path);
        let is_input = |path: &Path| kind_of(path).is_some();
        let is_one = is_input(&known) || is_input(&Path::new(&below(path, "0")));
        is_one
            && CARRYING.iter().any(|section| known.below(section).is_some())
            && self.paths(known.thing()).any(|one| *one == known || one.below(path).is_some())
    }

    /// Whether the rule set on top says anything in these sections; the base says everything.
    pub(super) fn touches(&self, sections: &[&str]) -> bool {
        let is_in =
            |path: &&Path| sections.iter().any(|section| path.as_str() == *section || path.below(section).is_some());
        self.changed.is_none_or(|(rules, _)| rules.changes.keys().any(|path| is_in(&path)))
    }

    /// Where to point when a thing is wrong: at what the rule set on top changes of it or brings, at the base when that is
    /// looked at; `None` where it was told already.
    pub(super) fn of_thing(&self, thing: &str, field: &str) -> Option<At> {
        let path = if field.is_empty() { Path::new(thing) } else { Path::new(&below(thing, field)) };
        let Some((rules, _)) = self.changed else { return Some((None, path)) };
        let is_brought = self.brought.last().is_some_and(|outline| outline.contains(thing));
        if is_brought {
            return Some((Some(rules.id.clone()), path));
        }
        let is_of = |changed: &&Path| {
            **changed == path || changed.below(path.as_str()).is_some() || changed.below(thing).is_some()
        };
        rules.changes.keys().find(is_of).map(|changed| (Some(rules.id.clone()), changed.clone()))
    }

    /// The same where a key is missing, which a rule set may have taken away, or begun to name for the line's area.
    pub(super) fn of_key(&self, thing: &str, field: &str) -> Option<At> {
        let of_keys = || {
            let (rules, _) = self.changed?;
            let changed = rules.changes.keys().find(|changed| changed.below("compensation").is_some())?;
            Some((Some(rules.id.clone()), changed.clone()))
        };
        self.of_thing(thing, field).or_else(of_keys)
    }
}
