//! A scenario written from nothing: everything it holds, in the order of the list of inputs and of its own things.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use rust_decimal::Decimal;

use super::{
    dates::figures,
    items::{Brackets, Item, Layout, Member},
    spelling::{Manner, Part, number, quoted},
};
use crate::{
    model::{
        id::Id,
        measures::{Unit, find},
        time::CalendarMonth,
    },
    scenario::{
        figure::{Figure, default_of},
        inputs::Inputs,
        path::Path,
        scenario::{Observed, Published, RuleSet, Scenario, Source, Total},
        schema::Presence,
        schema_things::{BROUGHT, Keys, Name},
        schema_tree::{Branch, kind_at, tree},
        text::format::CURRENT,
    },
};

/// The text of a scenario, without an older one to keep anything of.
#[must_use]
pub fn whole(scenario: &Scenario) -> String {
    let layout = Layout { line_end: "\n", step: "    " };
    let Item::Group(_, sections) = everything(scenario) else { return String::new() };
    let mut text = "(\n".to_owned();
    for (index, (name, item)) in sections.iter().enumerate() {
        let section = item.laid_out(layout.step, layout);
        // Whatever takes more than a line stands apart.
        if index > 0 && section.contains('\n') {
            text.push('\n');
        }
        text.push_str(&format!("    {}: {section},\n", name.as_deref().unwrap_or_default()));
    }
    text + ")\n"
}

/// Everything a file says, as it is written from nothing.
pub(super) fn everything(scenario: &Scenario) -> Item {
    let own = Tree::of(&scenario.inputs);
    let brought: Vec<Tree<'_>> = scenario.rule_sets.iter().map(|rules| Tree::of(&rules.brought)).collect();
    // A thing without an input of its own, such as an investment without amounts, has nothing but its name.
    let nowhere: Vec<&Path> = scenario.names.keys().filter(|path| brought.iter().all(|tree| !tree.has(path))).collect();
    let mut own = own;
    for path in nowhere.into_iter().filter(|path| path.below("departments").is_none()) {
        own.level(path);
    }
    let mut sections = vec![
        ("format", Some(Item::short(CURRENT.to_string()))),
        ("title", Some(text(&scenario.title))),
        ("place", Some(text(&scenario.place))),
        ("description", (!scenario.description.is_empty()).then(|| text(&scenario.description))),
        ("about", scenario.about.as_deref().map(text)),
        ("sides", scenario.sides.as_ref().map(sides)),
    ];
    for (name, branch) in &tree().fields {
        if *name == "groups" {
            sections.push(("departments", departments(scenario)));
            sections.push(("sources", map(scenario.sources.iter().map(source))));
            sections.push(("observed", map(scenario.observed.iter().map(observed))));
        }
        let section = own.below.get(name).and_then(|section| item(branch, section, &Path::new(name), &scenario.names));
        sections.push((name, section));
        if *name == "groups" {
            sections.push(("totals", map(scenario.totals.iter().map(total))));
        }
    }
    let rule_sets =
        scenario.rule_sets.iter().zip(&brought).map(|(rules, brought)| (None, rule_set(rules, brought, scenario)));
    sections.push(("rule_sets", Some(Item::Group(Brackets::List, rule_sets.collect()))));
    let published: Vec<Member> = scenario.published.iter().map(|one| (None, self::published(one))).collect();
    sections.push(("published", (!published.is_empty()).then_some(Item::Group(Brackets::List, published))));
    Item::fields(sections)
}

/// Inputs by the segments of their paths.
#[derive(Default)]
struct Tree<'s> {
    figure: Option<&'s Figure>,
    /// The later figures of the input, in order.
    dates: Vec<&'s Figure>,
    below: IndexMap<&'s str, Tree<'s>>,
}

impl<'s> Tree<'s> {
    fn of(inputs: &'s Inputs) -> Self {
        let mut tree = Self::default();
        for (path, figure) in inputs {
            let level = tree.level(path);
            if path.is_dated() { level.dates.push(figure) } else { level.figure = Some(figure) }
        }
        tree
    }

    fn level(&mut self, path: &'s Path) -> &mut Self {
        path.undated().split('/').fold(self, |level, segment| level.below.entry(segment).or_default())
    }

    fn has(&self, path: &Path) -> bool {
        path.segments().try_fold(self, |level, segment| level.below.get(segment)).is_some()
    }
}

/// A level of the tree as it is written; `None` where a file leaves it out.
fn item(branch: &Branch, level: &Tree<'_>, at: &Path, names: &BTreeMap<Path, String>) -> Option<Item> {
    if let Some(kind) = branch.kind {
        let stated = level.figure?;
        let is_left_out = kind.presence != Presence::Required && *stated == default_of(kind) && level.dates.is_empty();
        let all: Vec<&Figure> = std::iter::once(stated).chain(level.dates.iter().copied()).collect();
        return (!is_left_out).then(|| figures(&all, kind, Manner::USUAL));
    }
    if let Some(each) = &branch.each {
        let mut members: Vec<_> = level.below.iter().collect();
        let are_years = matches!(branch.keys, Keys::Years | Keys::Ordinals);
        if are_years {
            members.sort_by_key(|(key, _)| key.parse::<i32>().unwrap_or(i32::MAX));
        }
        let key = |key: &str| Some(if are_years { key.to_owned() } else { quoted(key) });
        let members: Vec<Member> = members
            .into_iter()
            .filter_map(|(id, below)| Some((key(id), item(each, below, &at.join(id), names)?)))
            .collect();
        return (branch.is_required || !members.is_empty()).then_some(Item::Group(Brackets::Map, members));
    }
    let nothing = Tree::default();
    let name = names.get(at).filter(|_| branch.name != Name::None).map(|name| text(name));
    let mut fields = vec![("name", name)];
    for (name, below) in &branch.fields {
        let level = level.below.get(name).unwrap_or(&nothing);
        fields.push((name, item(below, level, &at.join(name), names)));
    }
    // A thing stands in its map even where all it has is left out.
    let is_there = branch.pattern.ends_with('*') || fields.iter().any(|(_, field)| field.is_some());
    is_there.then(|| if branch.is_row() { Item::row(fields) } else { Item::fields(fields) })
}

fn text(text: &str) -> Item {
    Item::short(quoted(text))
}

/// Entries with ids; `None` where there are none.
fn map(entries: impl Iterator<Item = (String, Item)>) -> Option<Item> {
    let members: Vec<Member> = entries.map(|(id, item)| (Some(quoted(&id)), item)).collect();
    (!members.is_empty()).then_some(Item::Group(Brackets::Map, members))
}

fn departments(scenario: &Scenario) -> Option<Item> {
    let named = |(path, name): (&Path, &String)| {
        Some((path.below("departments")?.to_owned(), Item::fields(vec![("name", Some(text(name)))])))
    };
    map(scenario.names.iter().filter_map(named))
}

pub(super) fn source(source: &Source) -> (String, Item) {
    let Source { id, title, publisher, date, reference, note } = source;
    let option = |field: &Option<String>| field.as_deref().map(text);
    let fields = vec![
        ("title", Some(text(title))),
        ("publisher", option(publisher)),
        ("date", option(date)),
        ("reference", option(reference)),
        ("note", option(note)),
    ];
    (id.to_string(), Item::fields(fields))
}

pub(super) fn observed(observed: &Observed) -> (String, Item) {
    let Observed { group, persons, source } = observed;
    let by_month = persons
        .iter()
        .map(|(month, persons)| (Some(quoted(&month.to_string())), Item::short(number(*persons, Manner::USUAL))));
    let persons = Item::Group(Brackets::Map, by_month.collect());
    (group.to_string(), Item::fields(vec![("source", source.as_deref().map(text)), ("persons", Some(persons))]))
}

pub(super) fn total(total: &Total) -> (String, Item) {
    let Total { id, name, groups } = total;
    let groups: Vec<String> = groups.iter().map(|group| quoted(group)).collect();
    let groups = Item::short(format!("[{}]", groups.join(", ")));
    (id.to_string(), Item::fields(vec![("name", Some(text(name))), ("groups", Some(groups))]))
}

pub(super) fn sides([before, after]: &[Id; 2]) -> Item {
    Item::fields(vec![("before", Some(text(before))), ("after", Some(text(after)))])
}

fn rule_set(rules: &RuleSet, brought: &Tree<'_>, scenario: &Scenario) -> Item {
    let RuleSet { id, name, note, builds_on, from, source, brought: _, changes } = rules;
    let change = |(path, stated): (&Path, &Figure)| {
        let dates = changes.dates(path.as_str()).map(|(_, figure)| &**figure);
        let all: Vec<&Figure> = std::iter::once(stated).chain(dates).collect();
        let item = match figures(&all, kind_at(path.as_str())?, Manner::USUAL) {
            Item::Leaf { text, .. } => Item::Leaf { text, is_short: false },
            dates @ Item::Group(..) => dates,
        };
        Some((path.to_string(), item))
    };
    let things = |section: &str| {
        let (name, branch) = tree().fields.iter().find(|(name, _)| *name == section)?;
        item(branch, brought.below.get(section)?, &Path::new(name), &scenario.names)
    };
    let brought = BROUGHT.map(|section| (section, things(section)));
    let own = vec![
        ("id", Some(text(id))),
        ("name", Some(text(name))),
        ("builds_on", builds_on.as_deref().map(text)),
        ("from", from.map(|month| Item::short(Part::Month(month).spelt(Manner::USUAL)))),
        ("source", source.as_deref().map(text)),
        ("note", note.as_deref().map(text)),
        ("changes", map(changes.iter().filter(|(path, _)| !path.is_dated()).filter_map(change))),
    ];
    Item::fields(own.into_iter().chain(brought).collect())
}

pub(super) fn published(published: &Published) -> Item {
    let Published {
        name,
        measure,
        rules,
        before,
        after,
        period,
        value,
        bound,
        rounded_to,
        price_level,
        rounded_parts,
        contradiction,
        explained,
        source,
        place,
    } = published;
    let number = |value| Some(Item::short(number(value, Manner::USUAL)));
    Item::fields(vec![
        ("name", Some(text(name))),
        ("measure", Some(text(measure))),
        ("rules", Some(text(rules))),
        ("before", before.as_deref().map(text)),
        ("after", after.as_deref().map(text)),
        ("period", (!period.is_empty()).then(|| text(period))),
        (bound.field(), month_of(measure, *value).map(|month| text(&month.to_string())).or_else(|| number(*value))),
        ("rounded_to", number(*rounded_to).filter(|_| !rounded_to.is_zero())),
        ("rounded_parts", number((*rounded_parts).into()).filter(|_| *rounded_parts != 0)),
        ("price_level", price_level.and_then(|year| number(year.into()))),
        ("contradiction", contradiction.as_deref().map(text)),
        ("explained", explained.as_deref().map(text)),
        ("source", Some(text(source))),
        ("place", place.as_deref().map(text)),
    ])
}

/// The published month, where the measure is one.
fn month_of(measure: &str, value: Decimal) -> Option<CalendarMonth> {
    let is_month = find(measure).is_some_and(|measure| measure.kind.unit() == Unit::Month);
    is_month.then(|| i32::try_from(value).ok().map(CalendarMonth::of_ordinal))?
}
