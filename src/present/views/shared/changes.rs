//! What differs between two states of the inputs, as facts, and how a side is titled while its rules are no longer the
//! file's.

use indexmap::IndexSet;

use crate::{
    evaluation::sides::{Side, Sides},
    model::id::Id,
    present::{
        chart::Role,
        facts::{
            changes::{Fact, Turned},
            shared::Drawn,
        },
        views::Shown,
        words::{facts::Telling, sides::drawn_title},
    },
    scenario::{Scenario, figure::Value, layers::Layers, path::Path, schema::kind_of},
};

/// The sections of which whole things are told as new, gone or changed, and not each input.
const OF_THINGS: [&str; 3] = ["investments", "compensation_lines", "coverage"];

/// The inputs that differ between two states of one side, with both values.
#[must_use]
pub fn differing(old: &Side, new: &Side) -> Vec<Turned> {
    let [before, after] = [old, new].map(|side| Layers::new(&side.scenario, &side.rule_set));
    if before.is_shared_with(&after) {
        return Vec::new();
    }
    let paths: IndexSet<&Path> = after.paths().chain(before.paths()).collect();
    let all = paths.into_iter().map(|path| (path, value(&before, path), value(&after, path)));
    let differing = all.filter(|(_, old, new)| old != new);
    differing.map(|(path, old, new)| Turned { path: path.clone(), old: old.cloned(), new: new.cloned() }).collect()
}

/// Whether the rules of a side, facts apart, are other than in the scenario as it was opened.
#[must_use]
pub fn rules_differ(opened: &Scenario, now: &Side) -> bool {
    let [then, now] = [opened, &now.scenario].map(|scenario| Layers::new(scenario, &now.rule_set));
    if then.is_shared_with(&now) {
        return false;
    }
    let mut paths = then.paths().chain(now.paths());
    paths.any(|path| value(&then, path) != value(&now, path) && kind_of(path).is_some_and(|kind| !kind.is_fact()))
}

/// The value that the panel shows of an input, or of one of its dates.
fn value<'a>(layers: &Layers<'a>, path: &Path) -> Option<&'a Value> {
    layers.last(path.as_str()).map(|(_, figure)| &figure.value)
}

/// What has been turned since the mark, or which rule sets have been chosen since.
#[must_use]
pub fn since_mark(marked: &Sides, now: &Sides) -> Fact {
    let differs = |then: &Side, now: &Side| then.rule_set != now.rule_set || then.scenario.title != now.scenario.title;
    let chosen = [differs(&marked.before, &now.before), differs(&marked.after, &now.after)];
    if chosen.contains(&true) {
        return Fact::ChosenSince(chosen);
    }
    let mut all = differing(&marked.after, &now.after);
    for of_before in differing(&marked.before, &now.before) {
        if !all.iter().any(|one| one.path == of_before.path) {
            all.push(of_before);
        }
    }
    if all.is_empty() { Fact::SomethingElseSince } else { Fact::Since(all) }
}

/// *Siden mærket: loft over varighed 36 → 48 mdr.*, while anything differs from the mark.
pub(in crate::present::views) fn sentence_since_mark(shown: Shown) -> Option<String> {
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    Some(telling.sentence(since_mark(shown.marked?, shown.sides)))
}

/// One side as it is drawn: *before* by its role, or *after*.
pub(in crate::present::views) fn drawn(shown: Shown, role: Role) -> Drawn {
    let is_changed = |side: &Side, opened: Option<&Scenario>| opened.is_some_and(|opened| rules_differ(opened, side));
    let [before, after] = shown.opened;
    if role == Role::Before {
        Drawn::Before { is_changed: is_changed(&shown.sides.before, before) }
    } else {
        Drawn::After { is_changed: is_changed(&shown.sides.after, after) }
    }
}

/// What one side is called as it is drawn.
pub(in crate::present::views) fn side_title(shown: Shown, role: Role) -> String {
    drawn_title(drawn(shown, role), shown.sides, shown.formats)
}

/// What *after* changes against *before*: its rules, then its investments; nothing where nothing differs or the two are of
/// different scenarios.
#[must_use]
pub fn of_the_rules(sides: &Sides) -> Vec<Fact> {
    if sides.before.scenario.title != sides.after.scenario.title {
        return Vec::new();
    }
    // What an investment is made of is many amounts; its effect and its sum are told elsewhere.
    let all = differing(&sides.before, &sides.after);
    let is_of = |one: &Turned, section: &str| one.path.below(section).is_some();
    let things = |section: &str| Things::of(sides, section, all.iter().filter(|one| is_of(one, section)));
    let [investments, lines, rows] = OF_THINGS.map(things);
    let is_rule = |one: &Turned| !OF_THINGS.iter().any(|section| is_of(one, section));
    let facts = [
        Fact::AfterChanges(all.iter().filter(|one| is_rule(one)).cloned().collect()),
        Fact::Lines { new: lines.new.len(), gone: lines.gone.len(), changed: lines.changed.len() },
        Fact::Municipalities(rows.new.len() + rows.gone.len() + rows.changed.len()),
        Fact::NewInvestments(investments.new),
        Fact::GoneInvestments(investments.gone),
        Fact::ChangedInvestments(investments.changed),
    ];
    let is_told = |fact: &Fact| match fact {
        Fact::AfterChanges(turned) => !turned.is_empty(),
        Fact::NewInvestments(ids) | Fact::GoneInvestments(ids) | Fact::ChangedInvestments(ids) => !ids.is_empty(),
        Fact::Lines { new, gone, changed } => new + gone + changed > 0,
        Fact::Municipalities(count) => *count > 0,
        Fact::Since(_) | Fact::ChosenSince(_) | Fact::SomethingElseSince => true,
    };
    facts.into_iter().filter(is_told).collect()
}

/// The things of a section of which anything differs.
#[derive(Default)]
struct Things {
    /// Those that only *after* has.
    new: Vec<Id>,
    /// Those that only *before* has.
    gone: Vec<Id>,
    /// Those that both have.
    changed: Vec<Id>,
}

impl Things {
    fn of<'a>(sides: &Sides, section: &str, differing: impl Iterator<Item = &'a Turned>) -> Self {
        let [had, has] = sides.both().map(|side| Layers::new(&side.scenario, &side.rule_set).ids(section));
        let ids: IndexSet<Id> = differing.filter_map(|one| one.path.segments().nth(1).map(Id::from)).collect();
        let mut things = Self::default();
        for id in ids {
            let class = match (had.contains(&id), has.contains(&id)) {
                (false, _) => &mut things.new,
                (true, false) => &mut things.gone,
                (true, true) => &mut things.changed,
            };
            class.push(id);
        }
        things
    }
}
