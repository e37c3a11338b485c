//! Totals of groups, the group or total that a scenario is about, and the rule sets that it opens on.

use std::collections::BTreeSet;

use super::found::Checks;
use crate::scenario::{
    finding::{Code, Thing},
    group_fault::GroupFault,
    path::Path,
};

impl Checks<'_> {
    /// A total is of at least two groups, each once, of no total and not of itself, and has no group's id.
    pub(super) fn totals(&mut self) {
        let scenario = self.scenario;
        let totals: BTreeSet<&str> = scenario.totals.iter().map(|total| &*total.id).collect();
        for total in &scenario.totals {
            let at = Path::new("totals").join(&total.id);
            if self.groups.contains(&*total.id) {
                self.error((None, at.clone()), Code::Groups(GroupFault::TotalIsGroup(total.id.to_string())));
            }
            let at = at.join("groups");
            if total.groups.len() < 2 {
                self.error((None, at.clone()), Code::Groups(GroupFault::TotalOfOne));
            }
            let mut seen = BTreeSet::new();
            for (place, group) in total.groups.iter().enumerate() {
                let at = (None, at.join(&place.to_string()));
                if self.groups.contains(&**group) {
                    if !seen.insert(&**group) {
                        self.error(at, Code::Repeated(group.to_string()));
                    }
                } else if totals.contains(&**group) {
                    self.error(at, Code::Groups(GroupFault::TotalOfTotal(group.to_string())));
                } else {
                    self.exists(Thing::Group, group, || at);
                }
            }
        }
    }

    /// What it is about, and the two rule sets that it opens on, are there.
    pub(super) fn about(&mut self) {
        let scenario = self.scenario;
        if let Some(about) = &scenario.about {
            self.exists(Thing::GroupOrTotal, about, || (None, Path::new("about")));
        }
        let Some([before, after]) = &scenario.sides else { return };
        let at = |field: &str| (None, Path::new("sides").join(field));
        self.exists(Thing::RuleSet, before, || at("before"));
        if before == after {
            self.error(at("after"), Code::Groups(GroupFault::SameSides(after.to_string())));
        } else {
            self.exists(Thing::RuleSet, after, || at("after"));
        }
    }
}
