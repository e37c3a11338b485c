//! What differs between two states of the inputs, as facts, and how a side is titled while its rules are no longer the
//! file's.

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

/// The inputs that differ between two states of one side, with both values.
#[must_use]
pub fn differing(old: &Side, new: &Side) -> Vec<Turned> {
    let [before, after] = [old, new].map(|side| Layers::new(&side.scenario, &side.rule_set));
    if before.is_shared_with(&after) {
        return Vec::new();
    }
    let paths: indexmap::IndexSet<&Path> = after.paths().chain(before.paths()).collect();
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
    let mut rules = differing(&sides.before, &sides.after);
    let mut of_section = |section: &str| -> Vec<Turned> {
        let (of_section, others) =
            std::mem::take(&mut rules).into_iter().partition(|one| one.path.below(section).is_some());
        rules = others;
        of_section
    };
    let [investments, lines, rows] = ["investments", "compensation_lines", "coverage"].map(&mut of_section);
    let ids = |all: &[Turned], is_new: bool| -> Vec<Id> {
        let of_kind = all.iter().filter(|one| (one.old.is_none() && one.new.is_some()) == is_new);
        let mut ids: Vec<Id> = of_kind.filter_map(|one| one.path.segments().nth(1).map(Id::from)).collect();
        ids.dedup();
        ids
    };
    let [new, changed] = [true, false].map(|is_new| ids(&lines, is_new).len());
    let facts = [
        Fact::AfterChanges(rules),
        Fact::Lines { new, changed },
        Fact::Municipalities(ids(&rows, true).len() + ids(&rows, false).len()),
        Fact::NewInvestments(ids(&investments, true)),
        Fact::ChangedInvestments(ids(&investments, false)),
    ];
    let is_told = |fact: &Fact| match fact {
        Fact::AfterChanges(turned) => !turned.is_empty(),
        Fact::NewInvestments(ids) | Fact::ChangedInvestments(ids) => !ids.is_empty(),
        Fact::Lines { new, changed } => new + changed > 0,
        Fact::Municipalities(count) => *count > 0,
        Fact::Since(_) | Fact::ChosenSince(_) | Fact::SomethingElseSince => true,
    };
    facts.into_iter().filter(is_told).collect()
}
