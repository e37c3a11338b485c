//! The one list of things: what inputs stand in, a row each, with its name, its keys and whether it may be absent.
//!
//! A thing is what has named fields (a group, a stay) or a key for each of many (the groups of a file). The lists that an
//! input itself is a part of (an amount by year, exits by group) belong to the input's row in [`super::schema`].

/// What inputs stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ThingKind {
    /// The paths it stands for, `*` for an id.
    pub(super) pattern: &'static str,
    /// What stands in it.
    pub(super) holds: Contents,
}

/// What stands in a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Contents {
    /// Named fields.
    Fields {
        /// Whether a `name` stands among them.
        name: Name,
        /// Whether a file may leave the whole of it out although something in it is required; its inputs are then absent
        /// with it, where else they get their defaults.
        may_be_absent: bool,
    },
    /// A thing for each key.
    Many(Keys),
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
pub enum Keys {
    /// Ids, in quotes.
    #[default]
    Ids,
    /// Ids that measures contain, so that the names of accounts and areas are reserved.
    MeasureIds,
    /// The ids of groups that stand elsewhere.
    Groups,
    /// The ids of departments that stand elsewhere.
    Departments,
    /// Calendar years in order.
    Years,
    /// The first, second … year, in order.
    Ordinals,
}

const fn fields(pattern: &'static str) -> ThingKind {
    ThingKind { pattern, holds: Contents::Fields { name: Name::None, may_be_absent: false } }
}

const fn absent(pattern: &'static str) -> ThingKind {
    ThingKind { pattern, holds: Contents::Fields { name: Name::None, may_be_absent: true } }
}

const fn named(pattern: &'static str, name: Name) -> ThingKind {
    ThingKind { pattern, holds: Contents::Fields { name, may_be_absent: false } }
}

const fn many(pattern: &'static str, keys: Keys) -> ThingKind {
    ThingKind { pattern, holds: Contents::Many(keys) }
}

/// Every kind of thing. A group may begin empty, and a scenario may have no price index and no potential.
pub(super) const THINGS: &[ThingKind] = &[
    fields("period"),
    absent("price_index"),
    many("indices", Keys::Ids),
    named("indices/*", Name::Required),
    many("groups", Keys::MeasureIds),
    named("groups/*", Name::Required),
    absent("groups/*/start"),
    fields("groups/*/stay"),
    many("costs", Keys::Ids),
    named("costs/*", Name::Required),
    many("investments", Keys::Ids),
    named("investments/*", Name::Required),
    many("investments/*/amounts", Keys::Ids),
    named("investments/*/amounts/*", Name::Optional),
    many("investments/*/savings", Keys::Ids),
    named("investments/*/savings/*", Name::Optional),
    many("investments/*/effects", Keys::Ids),
    named("investments/*/effects/*", Name::Optional),
    absent("efficiency"),
    fields("efficiency/potential"),
    fields("efficiency/bought"),
    fields("discount"),
    absent("compensation"),
    fields("compensation/keys"),
    fields("compensation/received_by"),
    fields("compensation/own_cost_by"),
    fields("compensation/budget_note"),
    fields("compensation/budget_note/service"),
    fields("compensation/budget_note/transfers"),
    many("compensation_lines", Keys::MeasureIds),
    named("compensation_lines/*", Name::Required),
    many("coverage", Keys::MeasureIds),
    named("coverage/*", Name::Required),
    absent("coverage_terms"),
    absent("spending"),
    many("spending/departments", Keys::Departments),
    fields("spending/departments/*"),
];

/// Things that are the rows of a table: each stands in one line of a file.
pub(super) const ROWS: [&str; 1] = ["coverage/*"];

/// The sections of a file that hold many things, each under an id of its own.
pub(super) const SECTIONS: [&str; section_count()] = sections();

/// The sections of which a rule set can bring things of its own, each in a field of the section's name.
pub(super) const BROUGHT: [&str; 2] = ["investments", "compensation_lines"];

const fn is_section(thing: &ThingKind) -> bool {
    matches!(thing.holds, Contents::Many(_)) && !has_slash(thing.pattern)
}

const fn section_count() -> usize {
    let (mut count, mut index) = (0, 0);
    while index < THINGS.len() {
        count += is_section(&THINGS[index]) as usize;
        index += 1;
    }
    count
}

const fn sections() -> [&'static str; section_count()] {
    let mut found = [""; section_count()];
    let (mut count, mut index) = (0, 0);
    while index < THINGS.len() {
        if is_section(&THINGS[index]) {
            found[count] = THINGS[index].pattern;
            count += 1;
        }
        index += 1;
    }
    found
}

const fn has_slash(pattern: &str) -> bool {
    let bytes = pattern.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'/' {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether the thing at a path has a name, or may have one.
pub(super) fn is_named(path: &str) -> bool {
    let is_it = |pattern: &str| {
        let mut segments = path.split('/');
        pattern.split('/').all(|want| segments.next().is_some_and(|have| want == "*" || want == have))
            && segments.next().is_none()
    };
    let named = |thing: &&ThingKind| matches!(thing.holds, Contents::Fields { name, .. } if name != Name::None);
    THINGS.iter().filter(named).any(|thing| is_it(thing.pattern))
}

/// Whether a pattern has `level` as its first segments, and more: `groups/*` of `groups/*/inflow`.
pub(super) const fn stands_in(pattern: &str, level: &str) -> bool {
    let (pattern, level) = (pattern.as_bytes(), level.as_bytes());
    if pattern.len() <= level.len() || pattern[level.len()] != b'/' {
        return false;
    }
    let mut at = 0;
    while at < level.len() {
        if pattern[at] != level[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Whether two texts are the same, where the compiler has to know.
#[must_use]
pub const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}
