//! What differs between two states of the inputs, in words: *loft over varighed 36 → 48 mdr.*

use rust_decimal::Decimal;

use crate::{
    evaluation::sides::{Side, Sides},
    present::{
        chart::Role,
        formats::{Formats, NBSP, NOTHING, exit_unit, show_value},
        words::{language::Language, names, sides::named_side},
    },
    scenario::{Scenario, figure::Value, layers::Layers, path::Path, schema::kind_of},
};
use {super::tools::full_stop, crate::present::views::Shown};

/// The inputs that differ between two states of one side, with both values.
#[must_use]
pub fn differing(old: &Side, new: &Side) -> Vec<(Path, Option<Value>, Option<Value>)> {
    let [before, after] = [old, new].map(|side| Layers::new(&side.scenario, &side.rule_set));
    if before.is_shared_with(&after) {
        return Vec::new();
    }
    let paths: indexmap::IndexSet<&Path> = after.paths().chain(before.paths()).collect();
    let all = paths.into_iter().map(|path| (path, value(&before, path), value(&after, path)));
    let differing = all.filter(|(_, old, new)| old != new);
    differing.map(|(path, old, new)| (path.clone(), old.cloned(), new.cloned())).collect()
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

/// What has been turned since the mark, at most three inputs by name: *loft over varighed 36 → 48 mdr.*; or which rule
/// sets have been chosen since.
#[must_use]
pub fn since_mark(marked: &Sides, now: &Sides, formats: Formats) -> String {
    let chosen = chosen(marked, now, formats);
    if !chosen.is_empty() {
        return chosen;
    }
    let mut all = differing(&marked.after, &now.after);
    let of_before = differing(&marked.before, &now.before);
    all.extend(of_before.into_iter().filter(|one| !all.iter().any(|(path, ..)| *path == one.0)).collect::<Vec<_>>());
    if all.is_empty() {
        let other = formats.say("noget, der ikke vises her, er ændret", "something that is not shown here has changed");
        return other.to_owned();
    }
    listed(now, all, formats)
}

/// *Siden mærket: loft over varighed 36 → 48 mdr.*, while anything differs from the mark.
pub(in crate::present::views) fn sentence_since_mark(shown: Shown) -> Option<String> {
    let turned = since_mark(shown.marked?, shown.sides, shown.formats);
    let since = shown.formats.say("Siden mærket", "Since the mark");
    Some(full_stop(&format!("{since}: {turned}")))
}

/// *Før: Højst 5 år*; *Efter: Højst 3 år (ændret)* while the rules are no longer those that the file calls so. A rule set's
/// name keeps its letters.
pub(in crate::present::views) fn side_title(shown: Shown, role: Role) -> String {
    let formats = shown.formats;
    let (which, side, opened) = if role == Role::Before {
        (formats.say("Før", "Before"), &shown.sides.before, shown.opened[0])
    } else {
        (formats.say("Efter", "After"), &shown.sides.after, shown.opened[1])
    };
    let is_changed = opened.is_some_and(|opened| rules_differ(opened, side));
    let changed = if is_changed { formats.say(" (ændret)", " (changed)") } else { "" };
    format!("{}{changed}", named_side(which, side.name()))
}

/// *Efter ændrer: loft over varighed 60 → 36 mdr. Ny investering: lovens nye initiativer.*: what *after* changes against
/// *before*, at most three inputs by name; empty where nothing differs or the two are of different scenarios.
#[must_use]
pub fn of_the_rules(sides: &Sides, formats: Formats) -> String {
    if sides.before.scenario.title != sides.after.scenario.title {
        return String::new();
    }
    let all = differing(&sides.before, &sides.after);
    // What an investment is made of is many amounts; its effect and its sum are told elsewhere.
    let (investments, rules): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(path, ..)| path.as_str().starts_with("investments/"));
    let mut sentences = Vec::new();
    if !rules.is_empty() {
        let changes = formats.say("Efter ændrer:", "After changes:");
        sentences.push(full_stop(&format!("{changes} {}", listed(sides, rules, formats))));
    }
    for (is_new, words) in [
        (true, formats.say("Ny investering:", "New investment:")),
        (false, formats.say("Ændret investering:", "Changed investment:")),
    ] {
        let of_kind = investments.iter().filter(|(_, old, new)| (old.is_none() && new.is_some()) == is_new);
        let mut names: Vec<&str> = of_kind.filter_map(|(path, ..)| path.segments().nth(1)).collect();
        names.dedup();
        let names = names.into_iter().map(|id| names::lower_first(sides.name(&format!("investments/{id}"))));
        let names = formats.all_of(&names.collect::<Vec<_>>());
        if !names.is_empty() {
            sentences.push(full_stop(&format!("{words} {names}")));
        }
    }
    sentences.join(" ")
}

/// *efter er nu »Højst 3 år«*: a choice of another rule set, of which no list of inputs could tell.
fn chosen(marked: &Sides, now: &Sides, formats: Formats) -> String {
    let differs = |then: &Side, now: &Side| then.rule_set != now.rule_set || then.scenario.title != now.scenario.title;
    let [before, after] = [formats.say("før er nu", "before is now"), formats.say("efter er nu", "after is now")];
    let sides = [(before, &marked.before, &now.before), (after, &marked.after, &now.after)];
    let sides = sides.into_iter().filter(|(_, then, now)| differs(then, now));
    sides.map(|(is_now, _, side)| format!("{is_now} {}", formats.quote(side.name()))).collect::<Vec<_>>().join(", ")
}

/// The first three by name, with old and new value, and how many more there are.
fn listed(sides: &Sides, all: Vec<(Path, Option<Value>, Option<Value>)>, formats: Formats) -> String {
    let count = all.len();
    let named: Vec<String> =
        all.into_iter().take(3).map(|(path, old, new)| change(sides, &path, [old, new], formats)).collect();
    let mark = if named.iter().any(|change| change.contains(',')) { "; " } else { ", " };
    let mut words = named.join(mark);
    match count.saturating_sub(3) {
        0 => {}
        1 => words.push_str(formats.say(" og 1 ændring til", " and 1 more change")),
        more => words.push_str(&format!(
            " {} {more} {}",
            formats.say("og", "and"),
            formats.say("ændringer til", "more changes")
        )),
    }
    words
}

/// *loft over varighed 36 → 48 mdr.*; in words of the input's own where one of the two is no value: *lukket for tilgang:
/// aldrig → fra januar 2027*.
fn change(sides: &Sides, path: &Path, values: [Option<Value>; 2], formats: Formats) -> String {
    let layers = Layers::new(&sides.after.scenario, &sides.after.rule_set);
    let are_counts = layers.counts_exits(path);
    let label = names::lower_first(&label(sides, path, formats));
    if let ["costs", line, "yearly", year] = path.segments().collect::<Vec<_>>().as_slice() {
        let name = names::lower_first(sides.name(&format!("costs/{line}")));
        let [old, new] = in_kroner(&values, formats);
        return match formats.language {
            Language::Danish => format!("{name}, udgift i {year}: {old} → {new}"),
            Language::English => format!("{name}, cost in {year}: {old} → {new}"),
        };
    }
    let with_unit = |value: &Value| names::value_with_unit(path, value, are_counts, formats);
    let is_none = |value: &Option<Value>| value.as_ref().is_none_or(|value| *value == Value::None);
    if values.iter().any(is_none) {
        let is_closing = path.segments().nth(2) == Some("closed_from");
        let label = if is_closing { label.trim_end_matches(formats.say(" fra", " from")).to_owned() } else { label };
        let [old, new] = values.map(|value| match value {
            Some(value) if value != Value::None && is_closing => {
                format!("{} {}", formats.say("fra", "from"), with_unit(&value))
            }
            Some(value) if value != Value::None => with_unit(&value),
            Some(_) => names::input_nothing(path, formats.language).to_owned(),
            None => NOTHING.to_owned(),
        });
        return format!("{label}: {old} → {new}");
    }
    let [old, new] = values;
    let kind = kind_of(path);
    let old = old
        .zip(kind)
        .map_or(NOTHING.to_owned(), |(value, kind)| show_value(&value, exit_unit(kind.unit, are_counts), formats));
    let new = new.map_or(NOTHING.to_owned(), |value| with_unit(&value));
    format!("{label} {old} → {new}")
}

/// Both amounts, the unit on the second alone.
fn in_kroner(values: &[Option<Value>; 2], formats: Formats) -> [String; 2] {
    let [old, new] = values.each_ref().map(|value| value.as_ref().and_then(Value::number));
    let text = |kr: Option<Decimal>| kr.map_or(NOTHING.to_owned(), |kr| formats.exact(kr));
    [text(old), new.map_or(NOTHING.to_owned(), |new| format!("{}{NBSP}kr.", formats.exact(new)))]
}

/// An input by its name; the rules of the main group need not say whose they are.
fn label(sides: &Sides, path: &Path, formats: Formats) -> String {
    let scenario = &sides.after.scenario;
    let main = sides.main_group();
    let segments: Vec<&str> = path.segments().collect();
    match segments.as_slice() {
        ["groups", _, "exits" | "exits_at_cap", ..] => names::input_full_label(scenario, path, formats.language),
        ["groups", group, ..] if main.is_some_and(|main| *main == **group) => {
            names::input_label(scenario, path, formats.language)
        }
        _ => names::input_full_label(scenario, path, formats.language),
    }
}
