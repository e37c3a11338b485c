//! What a part of a scenario is called where it was changed: *tilføj gruppe: Job*, *omdøb regelsæt: Højst 3 år → Loven*.

use crate::{
    present::formats::{Formats, NOTHING},
    scenario::{
        Scenario,
        difference::{
            change::{Change, Listed, SidesChange, Stated, ThingChange},
            text::{Field, Text, TextChange},
        },
        rename::Named,
    },
};

/// What was done to a part; figures have words of their own.
#[must_use]
pub fn done(scenario: &Scenario, change: &Change, formats: Formats) -> String {
    let kind = kind(change, formats);
    let name = name(scenario, change);
    match change {
        Change::Renamed(renaming) => {
            let id = formats.say("nyt id for", "new id for");
            format!("{id} {kind}: {} → {}", renaming.what.id(), renaming.to)
        }
        Change::Text(TextChange {
            text: Text::Name(_) | Text::RuleSet(_, Field::Name),
            before: Some(before),
            after: Some(after),
        }) => {
            format!("{} {kind}: {before} → {after}", formats.say("omdøb", "rename"))
        }
        Change::Text(TextChange { text: Text::RuleSet(_, field), .. }) => {
            format!("{} {kind}: {name}, {}", formats.say("ret", "change"), field_name(*field, formats))
        }
        Change::Text(TextChange { text: Text::Name(_), before, after }) => {
            verb(before.as_ref(), after.as_ref(), kind, &name, formats)
        }
        Change::Text(_) | Change::Sides(_) => format!("{} {kind}", formats.say("ret", "change")),
        Change::Figure(changed) => format!("{} {}", formats.say("ret", "change"), changed.stated.path()),
        Change::Thing(ThingChange { before, after, .. }) => match (before, after) {
            (Some(_), Some(_)) => format!("{} {kind}: {name}", formats.say("flyt", "move")),
            (before, after) => verb(before.as_ref(), after.as_ref(), kind, &name, formats),
        },
        Change::RuleSet(Listed { before: Some(_), after: Some(_) }) => {
            format!("{} {kind}: {name}", formats.say("flyt", "move"))
        }
        Change::RuleSet(Listed { before, after }) => verb(before.as_ref(), after.as_ref(), kind, &name, formats),
        Change::Source(Listed { before, after }) => listed(before.as_ref(), after.as_ref(), kind, &name, formats),
        Change::Published(Listed { before, after }) => listed(before.as_ref(), after.as_ref(), kind, &name, formats),
        Change::Observed(Listed { before, after }) => listed(before.as_ref(), after.as_ref(), kind, &name, formats),
        Change::Total(Listed { before, after }) => listed(before.as_ref(), after.as_ref(), kind, &name, formats),
    }
}

/// A part and what it is in two versions, for a choice between them. Figures have words of their own.
#[must_use]
pub fn choice(scenario: &Scenario, change: &Change, formats: Formats) -> (String, [String; 2]) {
    let (kind, name) = (kind(change, formats), name(scenario, change));
    let there = |is_there: bool| {
        if is_there { formats.say("med", "in it") } else { formats.say("ikke med", "not in it") }.to_owned()
    };
    let both = |before: bool, after: bool| {
        let versions = [formats.say("som her", "as here"), formats.say("som på disken", "as on disk")];
        if before && after { versions.map(str::to_owned) } else { [before, after].map(there) }
    };
    let versions = match change {
        Change::Text(TextChange { before, after, .. }) => [before, after]
            .map(|text| text.clone().filter(|text| !text.is_empty()).unwrap_or_else(|| NOTHING.to_owned())),
        Change::Thing(ThingChange { before, after, .. }) => both(before.is_some(), after.is_some()),
        Change::RuleSet(Listed { before, after }) => both(before.is_some(), after.is_some()),
        Change::Source(Listed { before, after }) => both(before.is_some(), after.is_some()),
        Change::Published(Listed { before, after }) => both(before.is_some(), after.is_some()),
        Change::Observed(Listed { before, after }) => both(before.is_some(), after.is_some()),
        Change::Total(Listed { before, after }) => both(before.is_some(), after.is_some()),
        Change::Sides(SidesChange { before, after }) => [before, after].map(|sides| {
            sides.as_ref().map_or_else(|| NOTHING.to_owned(), |[before, after]| format!("{before} → {after}"))
        }),
        Change::Renamed(_) | Change::Figure(_) => both(true, true),
    };
    let mut label = super::names::upper_first(kind);
    if let Change::Text(TextChange { text: Text::RuleSet(_, field), .. }) = change {
        label = format!("{label} {}: {}", formats.quote(&name), field_name(*field, formats));
    } else if !name.is_empty() {
        label = format!("{label}: {name}");
    }
    (label, versions)
}

fn verb<T>(before: Option<&T>, after: Option<&T>, kind: &str, name: &str, formats: Formats) -> String {
    let verb = match (before, after) {
        (None, _) => formats.say("tilføj", "add"),
        (Some(_), None) => formats.say("fjern", "remove"),
        (Some(_), Some(_)) => formats.say("ret", "change"),
    };
    format!("{verb} {kind}: {name}")
}

fn listed<T: PartialEq>(
    before: Option<&(usize, T)>,
    after: Option<&(usize, T)>,
    kind: &str,
    name: &str,
    formats: Formats,
) -> String {
    if before.zip(after).is_some_and(|((_, before), (_, after))| before == after) {
        return format!("{} {kind}: {name}", formats.say("flyt", "move"));
    }
    verb(before, after, kind, name, formats)
}

/// What kind of part it is: *gruppe*.
fn kind(change: &Change, formats: Formats) -> &'static str {
    let of_thing = |path: &crate::scenario::path::Path| match path.segments().rev().nth(1) {
        Some("groups") => formats.say("gruppe", "group"),
        Some("costs") => formats.say("udgift", "cost"),
        Some("departments") => formats.say("forvaltning", "department"),
        Some("amounts") => formats.say("beløb", "amount"),
        Some("effects") => formats.say("effekt", "effect"),
        Some("savings") => formats.say("besparelse", "saving"),
        Some("investments") => formats.say("investering", "investment"),
        _ => formats.say("del", "part"),
    };
    match change {
        Change::Renamed(renaming) => match &renaming.what {
            Named::Thing(path) => of_thing(path),
            Named::RuleSet(_) => formats.say("regelsæt", "rule set"),
            Named::Source(_) => formats.say("kilde", "source"),
            Named::Total(_) => formats.say("samlet gruppe", "total of groups"),
        },
        Change::Text(change) => match &change.text {
            Text::Title => formats.say("titel", "title"),
            Text::Place => formats.say("sted", "place"),
            Text::Description => formats.say("beskrivelse", "description"),
            Text::About => formats.say("hvad scenariet handler om", "what the scenario is about"),
            Text::Name(path) => of_thing(path),
            Text::RuleSet(..) => formats.say("regelsæt", "rule set"),
        },
        Change::Figure(_) => formats.say("forudsætning", "assumption"),
        Change::Thing(thing) => of_thing(thing.stated.path()),
        Change::RuleSet(_) => formats.say("regelsæt", "rule set"),
        Change::Source(_) => formats.say("kilde", "source"),
        Change::Published(_) => formats.say("offentliggjort tal", "published figure"),
        Change::Observed(_) => formats.say("observerede personer", "observed persons"),
        Change::Total(_) => formats.say("samlet gruppe", "total of groups"),
        Change::Sides(_) => formats.say("regelsæt, filen åbner på", "rule sets that the file opens on"),
    }
}

/// What it is called, then or now.
fn name(scenario: &Scenario, change: &Change) -> String {
    match change {
        Change::Renamed(renaming) => renaming.what.id().to_owned(),
        Change::Text(TextChange { text, before, after }) => match text {
            Text::Name(_) => after.as_ref().or(before.as_ref()).cloned().unwrap_or_default(),
            Text::RuleSet(id, _) => scenario.rule_set(id).map_or_else(|| id.to_string(), |rules| rules.name.clone()),
            Text::Title | Text::Place | Text::Description | Text::About => String::new(),
        },
        Change::Figure(changed) => changed.stated.path().to_string(),
        Change::Thing(ThingChange {
            stated: Stated::Base(path) | Stated::Change(_, path) | Stated::Brought(_, path),
            before,
            after,
        }) => {
            let names = after.iter().chain(before).flat_map(|thing| &thing.names);
            let own = names.into_iter().find(|(named, _)| named == path).map(|(_, name)| name.clone());
            own.unwrap_or_else(|| scenario.name(path.as_str()).to_owned())
        }
        Change::RuleSet(rules) => rules.member().map_or_else(String::new, |rules| rules.name.clone()),
        Change::Source(source) => source.member().map_or_else(String::new, |source| source.title.clone()),
        Change::Published(published) => published.member().map_or_else(String::new, |published| published.name.clone()),
        Change::Total(total) => total.member().map_or_else(String::new, |total| total.name.clone()),
        Change::Sides(_) => String::new(),
        Change::Observed(observed) => {
            let group = observed.member().map(|observed| format!("groups/{}", observed.group));
            group.map_or_else(String::new, |path| scenario.name(&path).to_owned())
        }
    }
}

fn field_name(field: Field, formats: Formats) -> &'static str {
    match field {
        Field::Name => formats.say("navn", "name"),
        Field::Note => formats.say("bemærkning", "note"),
        Field::BuildsOn => formats.say("grundlag", "what it builds on"),
        Field::From => formats.say("gælder fra", "holds from"),
        Field::Source => formats.say("kilde", "source"),
    }
}
