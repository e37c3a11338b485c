//! The list of inputs as a tree, made once: what may stand where in a file, and the kind of an input by its path.

use std::sync::LazyLock;

use super::{
    path::undated,
    schema::{INPUTS, InputKind, Presence},
    schema_things::{Contents, Keys, Name, ROWS, THINGS, stands_in},
};

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

/// What stands above an input has a row among the things, once, or is the input's own list; and no thing is empty. Else
/// the program does not build.
const _: () = assert!(inputs_stand_in_things(), "a level of an input's path is neither a row of THINGS nor its list");
const _: () = assert!(things_have_inputs(), "a row of THINGS has no input");

const fn inputs_stand_in_things() -> bool {
    let mut index = 0;
    while index < INPUTS.len() {
        let pattern = INPUTS[index].pattern;
        let (bytes, mut at) = (pattern.as_bytes(), 0);
        let is_listed = bytes[bytes.len() - 1] == b'*';
        if is_listed != INPUTS[index].list.is_some() {
            return false;
        }
        while at < bytes.len() {
            let is_list = is_listed && at + 2 == bytes.len();
            if bytes[at] == b'/' && things_at(pattern, at) != if is_list { 0 } else { 1 } {
                return false;
            }
            at += 1;
        }
        index += 1;
    }
    true
}

/// How many rows the level has that ends at a `/` of a pattern.
const fn things_at(pattern: &str, end: usize) -> usize {
    let (mut found, mut index) = (0, 0);
    while index < THINGS.len() {
        let thing = THINGS[index].pattern;
        if thing.len() == end && stands_in(pattern, thing) {
            found += 1;
        }
        index += 1;
    }
    found
}

const fn things_have_inputs() -> bool {
    let mut thing = 0;
    while thing < THINGS.len() {
        let (mut input, mut found) = (0, false);
        while input < INPUTS.len() {
            found = found || stands_in(INPUTS[input].pattern, THINGS[thing].pattern);
            input += 1;
        }
        if !found {
            return false;
        }
        thing += 1;
    }
    true
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
    let (mut branch, mut rest) = (tree(), Some(undated(path)));
    while let Some(path) = rest {
        // Segments are short: a plain look at each byte is quicker than a search made for long texts.
        let end = path.bytes().position(|byte| byte == b'/').unwrap_or(path.len());
        let (segment, below) = path.split_at_checked(end)?;
        let named = branch.fields.iter().find(|(name, _)| *name == segment).map(|(_, below)| below);
        branch = named.or(branch.each.as_deref())?;
        rest = below.get(1..);
    }
    branch.kind
}

impl Branch {
    /// Whether it is a row of a table, which stands in one line.
    pub(super) fn is_row(&self) -> bool {
        ROWS.contains(&self.pattern.as_str())
    }

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
        let fields = self.fields.iter().map(|(_, below)| below);
        let some_is_required = fields.into_iter().any(|below| below.is_required);
        let list = self.each.as_ref().and_then(|each| each.kind?.list);
        let thing = THINGS.iter().find(|thing| thing.pattern == self.pattern).map(|thing| thing.holds);
        match (self.kind, list, thing) {
            (Some(kind), ..) => self.is_required = kind.presence == Presence::Required,
            (None, Some(list), _) => (self.keys, self.is_required) = (list.keys, list.is_required),
            (None, None, Some(Contents::Many(keys))) => self.keys = keys,
            (None, None, Some(Contents::Fields { name, may_be_absent })) => {
                (self.name, self.may_be_absent) = (name, may_be_absent);
                self.is_required = !may_be_absent && some_is_required;
            }
            // The whole file, which is there.
            (None, None, None) => self.is_required = some_is_required,
        }
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
            assert_eq!(kind_at(&format!("{path}@2024-01")), Some(kind), "a date of it");
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
