//! The words of what has been changed: *loft over varighed 36 → 48 mdr.*

use rust_decimal::Decimal;

use crate::{
    evaluation::sides::Sides,
    model::id::Id,
    present::{
        facts::changes::{Fact, Turned},
        formats::{Formats, NBSP, NOTHING, exit_unit, show_value, value_with_unit},
        words::{
            language::Language,
            names::{self, lower_first, upper_first},
        },
    },
    scenario::{figure::Value, layers::Layers, path::Path, schema::kind_of},
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let danish = formats.language == Language::Danish;
    let changes = match fact {
        Fact::Since(turned) if danish => format!("Siden mærket: {}", listed(sides, turned, formats)),
        Fact::Since(turned) => format!("Since the mark: {}", listed(sides, turned, formats)),
        Fact::ChosenSince(which) => chosen(*which, sides, formats),
        Fact::SomethingElseSince if danish => "Siden mærket: noget, der ikke vises her, er ændret".to_owned(),
        Fact::SomethingElseSince => "Since the mark: something that is not shown here has changed".to_owned(),
        Fact::AfterChanges(turned) if danish => format!("Efter ændrer: {}", listed(sides, turned, formats)),
        Fact::AfterChanges(turned) => format!("What After changes: {}", listed(sides, turned, formats)),
        Fact::NewInvestments(ids) if danish => format!("Ny investering: {}", investments(ids, sides, formats)),
        Fact::NewInvestments(ids) => format!("New investment: {}", investments(ids, sides, formats)),
        Fact::GoneInvestments(ids) if danish => format!("Bortfalden investering: {}", investments(ids, sides, formats)),
        Fact::GoneInvestments(ids) => format!("Dropped investment: {}", investments(ids, sides, formats)),
        Fact::Lines { new, gone, changed } => lines([*new, *gone, *changed], formats),
        Fact::Municipalities(1) if danish => "Ændret tal for 1 kommune".to_owned(),
        Fact::Municipalities(1) => "Changed numbers of 1 municipality".to_owned(),
        Fact::Municipalities(count) if danish => format!("Ændrede tal for {count} kommuner"),
        Fact::Municipalities(count) => format!("Changed numbers of {count} municipalities"),
        Fact::ChangedInvestments(ids) if danish => format!("Ændret investering: {}", investments(ids, sides, formats)),
        Fact::ChangedInvestments(ids) => format!("Changed investment: {}", investments(ids, sides, formats)),
    };
    changes + "."
}

/// *Siden mærket: efter er nu »Højst 3 år«*: of another rule set no list of inputs could tell.
fn chosen(which: [bool; 2], sides: &Sides, formats: Formats) -> String {
    let [before, after] = sides.both().map(|side| formats.quote(side.name()));
    match (formats.language, which) {
        (Language::Danish, [true, true]) => format!("Siden mærket: før er nu {before}, efter er nu {after}"),
        (Language::English, [true, true]) => format!("Since the mark: before is now {before}, after is now {after}"),
        (Language::Danish, [true, false]) => format!("Siden mærket: før er nu {before}"),
        (Language::English, [true, false]) => format!("Since the mark: before is now {before}"),
        (Language::Danish, [false, _]) => format!("Siden mærket: efter er nu {after}"),
        (Language::English, [false, _]) => format!("Since the mark: after is now {after}"),
    }
}

/// *Nye DUT-linjer: 10, bortfaldne: 2*: those that are new, gone and changed, where there are any.
fn lines(counts: [usize; 3], formats: Formats) -> String {
    let classes = [("nye", "new"), ("bortfaldne", "dropped"), ("ændrede", "changed")];
    let told = classes.into_iter().zip(counts).filter(|(_, count)| *count > 0).enumerate();
    let each = told.map(|(place, ((danish, english), count))| {
        let class = formats.say(danish, english);
        if place > 0 {
            return format!("{class}: {count}");
        }
        format!("{} {}: {count}", upper_first(class), formats.say("DUT-linjer", "lines of compensation"))
    });
    each.collect::<Vec<_>>().join(", ")
}

fn investments(ids: &[Id], sides: &Sides, formats: Formats) -> String {
    let names = ids.iter().map(|id| formats.quote(sides.name(&format!("investments/{id}"))));
    formats.all_of(&names.collect::<Vec<_>>())
}

/// The first three by name, with old and new value, and how many more there are.
fn listed(sides: &Sides, all: &[Turned], formats: Formats) -> String {
    let named: Vec<String> = all.iter().take(3).map(|turned| change(sides, turned, formats)).collect();
    let mark = if named.iter().any(|change| change.contains(',')) { "; " } else { ", " };
    let named = named.join(mark);
    match (formats.language, all.len().saturating_sub(3)) {
        (_, 0) => named,
        (Language::Danish, 1) => format!("{named} og 1 ændring til"),
        (Language::English, 1) => format!("{named} and 1 more change"),
        (Language::Danish, more) => format!("{named} og {more} ændringer til"),
        (Language::English, more) => format!("{named} and {more} more changes"),
    }
}

/// *loft over varighed 36 → 48 mdr.*; in words of the input's own where one of the two is no value: *lukket for tilgang:
/// aldrig → fra januar 2027*.
fn change(sides: &Sides, turned: &Turned, formats: Formats) -> String {
    let path = &turned.path;
    let layers = Layers::new(&sides.after.scenario, &sides.after.rule_set);
    let are_counts = layers.counts_exits(path);
    let label = lower_first(&label(sides, path, formats));
    let values = [turned.old.as_ref(), turned.new.as_ref()];
    if let ["costs", line, "yearly", year] = path.segments().collect::<Vec<_>>().as_slice() {
        let name = lower_first(sides.name(&format!("costs/{line}")));
        let [old, new] = in_kroner(values, formats);
        return match formats.language {
            Language::Danish => format!("{name}, udgift i {year}: {old} → {new}"),
            Language::English => format!("{name}, cost in {year}: {old} → {new}"),
        };
    }
    let with_unit = |value: &Value| names::value_with_unit(path, value, are_counts, formats);
    let is_none = |value: Option<&Value>| value.is_none_or(|value| *value == Value::None);
    if values.into_iter().any(is_none) {
        let is_closing = path.segments().nth(2) == Some("closed_from");
        let label = if is_closing { label.trim_end_matches(formats.say(" fra", " from")).to_owned() } else { label };
        let [old, new] = values.map(|value| match value {
            Some(value) if *value != Value::None && is_closing => {
                format!("{} {}", formats.say("fra", "from"), with_unit(value))
            }
            Some(value) if *value != Value::None => with_unit(value),
            Some(_) => names::input_nothing(path, formats.language).to_owned(),
            None => NOTHING.to_owned(),
        });
        return format!("{label}: {old} → {new}");
    }
    let unit = kind_of(path).map(|kind| exit_unit(kind.unit, are_counts));
    let is_word = |value: Option<&Value>| matches!(value, Some(Value::Word(_)));
    let old = values[0].zip(unit).map_or(NOTHING.to_owned(), |(old, unit)| {
        // The unit stands once, behind the new value, unless that is a word, which has none.
        if is_word(values[1]) { value_with_unit(old, unit, formats) } else { show_value(old, unit, formats) }
    });
    let new = values[1].map_or(NOTHING.to_owned(), with_unit);
    format!("{label} {old} → {new}")
}

/// Both amounts, the unit on the second alone.
fn in_kroner(values: [Option<&Value>; 2], formats: Formats) -> [String; 2] {
    let [old, new] = values.map(|value| value.and_then(Value::number));
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
