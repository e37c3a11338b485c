//! The list of inputs as a tree, made once: what may stand where in a file, and the kind of an input by its path.

use std::sync::LazyLock;

use super::schema::{INPUTS, InputKind, Presence};

/// What may be left out although something in it is required: a group may begin empty, a scenario may have no potential.
const MAY_BE_ABSENT: &[&str] = &["groups/*/start", "efficiency", "price_index"];

/// Maps that a file must give where the thing they belong to stands.
const MUST_BE_GIVEN: &[&str] = &["price_index/changes", "investments/*/amounts/*/by_year"];

/// One level of the tree.
#[derive(Debug, Default)]
pub(super) struct Branch {
    /// The pattern down to here.
    pub(super) pattern: String,
    /// What stands below by a name of its own, in the order of the list.
    pub(super) fields: Vec<(&'static str, Branch)>,
    /// What stands below any id or year: this level is a map.
    pub(super) each: Option<Box<Branch>>,
    /// The input, where the level is one.
    pub(super) kind: Option<&'static InputKind>,
    /// Whether a file must give it where the thing it belongs to stands.
    pub(super) is_required: bool,
    /// Whether the whole thing may be absent, and its inputs with it; else they get their defaults.
    pub(super) may_be_absent: bool,
    /// Whether the thing has a `name`, and whether it must.
    pub(super) name: Name,
    /// What the keys of the map are.
    pub(super) keys: Keys,
}

/// Whether a thing has a `name`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Name {
    /// It has none.
    #[default]
    None,
    /// It may have one.
    Optional,
    /// It must have one.
    Required,
}

/// What the keys of a map are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Keys {
    /// Ids, in quotes.
    #[default]
    Ids,
    /// Ids that measures contain, so that the names of accounts and areas are reserved.
    MeasureIds,
    /// The ids of groups that stand elsewhere.
    Groups,
    /// Calendar years in order.
    Years,
    /// The first, second … year, in order.
    Ordinals,
}

static TREE: LazyLock<Branch> = LazyLock::new(|| {
    let mut root = Branch::default();
    for kind in INPUTS {
        let mut branch = &mut root;
        for segment in kind.pattern.split('/') {
            branch = branch.below(segment);
        }
        branch.kind = Some(kind);
    }
    root.settle();
    root
});

/// The whole tree.
pub(super) fn tree() -> &'static Branch {
    &TREE
}

/// The kind of the input at a path: what [`super::schema::kind_of`] says, in the time of a few comparisons.
pub(super) fn kind_at(path: &str) -> Option<&'static InputKind> {
    let mut branch = tree();
    for segment in path.split('/') {
        let named = branch.fields.iter().find(|(name, _)| *name == segment).map(|(_, below)| below);
        branch = named.or(branch.each.as_deref())?;
    }
    branch.kind
}

impl Branch {
    fn below(&mut self, segment: &'static str) -> &mut Self {
        let pattern = if self.pattern.is_empty() { segment.to_owned() } else { format!("{}/{segment}", self.pattern) };
        let new = || Self { pattern, ..Self::default() };
        if segment == "*" {
            return self.each.get_or_insert_with(|| Box::new(new()));
        }
        let known = self.fields.iter().position(|(name, _)| *name == segment);
        let index = known.unwrap_or_else(|| {
            self.fields.push((segment, new()));
            self.fields.len() - 1
        });
        &mut self.fields[index].1
    }

    /// Fills in what follows from the inputs below.
    fn settle(&mut self) {
        for below in self.fields.iter_mut().map(|(_, below)| below).chain(self.each.as_deref_mut()) {
            below.settle();
        }
        let pattern = self.pattern.as_str();
        self.may_be_absent = MAY_BE_ABSENT.contains(&pattern);
        self.is_required = match self.kind {
            Some(kind) => kind.presence == Presence::Required,
            None if self.each.is_some() => MUST_BE_GIVEN.contains(&pattern),
            None => !self.may_be_absent && self.fields.iter().any(|(_, below)| below.is_required),
        };
        self.name = match pattern {
            "groups/*" | "costs/*" | "investments/*" => Name::Required,
            "investments/*/amounts/*" | "investments/*/effects/*" => Name::Optional,
            _ => Name::None,
        };
        self.keys = match pattern {
            "groups" => Keys::MeasureIds,
            "groups/*/exits" | "groups/*/exits_at_cap" => Keys::Groups,
            "discount/rates" => Keys::Ordinals,
            "price_index/changes" | "costs/*/yearly" | "investments/*/amounts/*/by_year" => Keys::Years,
            _ => Keys::Ids,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::{Branch, kind_at, tree};
    use crate::scenario::schema::INPUTS;

    #[test]
    fn every_input_is_found_by_its_path() {
        for kind in INPUTS {
            let path = kind.pattern.replace('*', "some-id");
            assert_eq!(kind_at(&path), Some(kind), "{path}");
            assert_eq!(kind_at(&format!("{path}/more")), None);
        }
        assert_eq!(kind_at("groups/x/stay"), None);
        assert_eq!(kind_at(""), None);
    }

    #[test]
    fn no_level_is_two_things_at_once() {
        fn check(branch: &Branch) {
            let shapes = [!branch.fields.is_empty(), branch.each.is_some(), branch.kind.is_some()];
            assert_eq!(shapes.into_iter().filter(|is| *is).count(), 1, "{}", branch.pattern);
            branch.fields.iter().map(|(_, below)| below).chain(branch.each.as_deref()).for_each(check);
        }
        check(tree());
    }
}
