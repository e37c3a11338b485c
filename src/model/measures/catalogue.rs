//! From patterns to measures and back: listing all measures of a rule set, finding one by its text.

use std::{
    fmt,
    hash::{Hash, Hasher},
};

use super::{FAMILIES, Family, Names};
use crate::model::{
    compare::Outcome,
    rules::{Account, Area, Id},
};

/// One measure: a family, and what stands in its places.
#[derive(Debug, Clone)]
pub struct Measure {
    /// The family.
    pub family: &'static Family,
    /// What stands in its places.
    pub names: Names,
}

impl PartialEq for Measure {
    fn eq(&self, other: &Self) -> bool {
        self.family.pattern == other.family.pattern && self.names == other.names
    }
}

impl Eq for Measure {}

impl Hash for Measure {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.family.pattern.hash(state);
        self.names.hash(state);
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut groups = self.names.groups.iter();
        for (index, part) in self.family.pattern.split('.').enumerate() {
            let text = match part {
                "<group>" | "<destination>" => groups.next().map_or("", |id| &**id),
                "<account>" => self.names.account.map_or("", Account::name),
                "<area>" => self.names.area.map_or("", Area::name),
                word => word,
            };
            write!(f, "{}{text}", if index == 0 { "" } else { "." })?;
        }
        Ok(())
    }
}

/// All measures of a rule set, in the registry's order.
#[must_use]
pub fn all(outcome: &Outcome) -> Vec<Measure> {
    let families = FAMILIES.iter().flat_map(|table| table.iter());
    families.flat_map(|family| family.measures(outcome)).collect()
}

/// The measure of this text. It need not exist under every rule set: a group that one does not have cannot be said.
#[must_use]
pub fn find(text: &str) -> Option<Measure> {
    let mut families = FAMILIES.iter().flat_map(|table| table.iter());
    families.find_map(|family| Some(Measure { family, names: family.read(text)? }))
}

impl Family {
    /// Its measures of a rule set.
    #[must_use]
    pub fn measures(&'static self, outcome: &Outcome) -> Vec<Measure> {
        let mut all = vec![Names::default()];
        for part in self.pattern.split('.') {
            all = all.into_iter().flat_map(|names| fill(part, names, outcome)).collect();
        }
        all.into_iter().map(|names| Measure { family: self, names }).collect()
    }

    fn read(&self, text: &str) -> Option<Names> {
        let mut names = Names::default();
        let mut given = text.split('.');
        for part in self.pattern.split('.') {
            let word = given.next()?;
            match part {
                "<group>" | "<destination>" if !is_reserved(word) => names.groups.push(Id::from(word)),
                "<account>" => names.account = Some(Account::named(word)?),
                "<area>" => names.area = Some(Area::named(word)?),
                same if same == word => {}
                _ => return None,
            }
        }
        given.next().is_none().then_some(names)
    }
}

/// The ways to fill one place of a pattern.
fn fill(part: &str, names: Names, outcome: &Outcome) -> Vec<Names> {
    let with_group = |id: &Id| {
        let mut names = names.clone();
        names.groups.push(id.clone());
        names
    };
    let groups = &outcome.case.last_rules().groups;
    match part {
        "<group>" => {
            groups.iter().filter(|group| !names.groups.contains(&group.id)).map(|g| with_group(&g.id)).collect()
        }
        "<destination>" => {
            let from = names.groups.first().and_then(|id| outcome.group(id));
            let exits = from.and_then(|group| outcome.flows.groups.get(group)).map_or(&[][..], |flow| &flow.exits_to);
            exits.iter().filter_map(|exit| groups.get(exit.to)).map(|group| with_group(&group.id)).collect()
        }
        "<account>" => Account::ALL.map(|account| Names { account: Some(account), ..names.clone() }).to_vec(),
        "<area>" => Area::NAMED.map(|area| Names { area: Some(area), ..names.clone() }).to_vec(),
        _ => vec![names],
    }
}

/// Whether a word stands for something in measures and published figures, and so can be no id of a group.
#[must_use]
pub fn is_reserved(word: &str) -> bool {
    Account::named(word).is_some() || Area::named(word).is_some() || RESERVED.contains(&word)
}

/// The words besides accounts and areas.
const RESERVED: &[&str] = &[
    "unspecified",
    "difference",
    "total",
    "hidden",
    "area",
    "group",
    "line",
    "share",
    "crossing",
    "persons",
    "average",
];
