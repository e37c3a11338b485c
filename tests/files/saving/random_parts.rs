//! Random changes of every part, one after the other, on any file in any layout: no file is written anew, every comment
//! stays that is not of what went, the difference goes both ways, and all of it can be taken back.

use std::sync::Arc;

use proptest::{prelude::*, sample::Index};
use sidestil::{
    model::{id::Id, time::CalendarMonth},
    scenario::{
        Scenario,
        difference::{
            Difference, bring,
            change::{Stated, Version},
            text::{Field, Text},
        },
        edit::{
            edit,
            part::{Edit, Member},
        },
        figure::{Figure, Value},
        inputs::Inputs,
        path::Path,
        rename::Named,
        scenario::{Observed, Published, RuleSet, Source, Total},
        schema::kind_of,
        schema_rules::Holds,
        text::{
            loading::read,
            saving::{Origin, written},
        },
    },
};

use super::{
    DATED, TEXTS, origin, save,
    texts::comments,
    woven::{weave, woven},
};

/// One step: what is done, where, with what, and a number.
type Step = (u8, Index, Index, u8);

/// The things of the base and of investments.
fn things(scenario: &Scenario) -> Vec<Stated> {
    let mut all: Vec<Stated> = Vec::new();
    let mut add = |stated: Stated| {
        if !all.contains(&stated) {
            all.push(stated);
        }
    };
    let around = |path: &Path| -> Vec<Path> {
        let segments: Vec<&str> = path.segments().collect();
        let lengths: &[usize] = match segments[0] {
            "groups" | "costs" => &[2],
            "investments" => &[2, 4],
            _ => &[],
        };
        lengths.iter().map(|length| Path::new(&segments[..*length].join("/"))).collect()
    };
    for path in scenario.inputs.keys() {
        for path in around(path) {
            add(Stated::Base(path));
        }
    }
    for rules in &scenario.rule_sets {
        for path in rules.brought.keys() {
            for path in around(path) {
                add(Stated::Brought(rules.id.clone(), path));
            }
        }
    }
    all
}

fn figures(all: &[(String, Value)]) -> Inputs {
    all.iter().map(|(path, value)| (Path::new(path), Arc::new(Figure::bare(value.clone())))).collect()
}

fn word(text: &str) -> Value {
    Value::Word(text.into())
}

/// A new thing of some section.
fn addition(scenario: &Scenario, at: &Index, number: u8) -> Edit {
    let groups = scenario.ids("groups");
    let group = at.get(&groups);
    let id = format!("ny-{number}");
    let amount = |number: u8| Value::Number(i64::from(number).into());
    let (path, inputs) = match number % 4 {
        0 => (format!("groups/{id}"), vec![("stay/exactly", amount(number)), ("inflow", amount(7))]),
        1 => (
            format!("costs/{id}"),
            vec![("group", word(group)), ("per_person", amount(number)), ("area", word("service"))],
        ),
        2 => (format!("groups/{group}/exits/{}", groups[usize::from(number) % groups.len()]), vec![("", amount(0))]),
        _ => (
            format!("investments/{id}"),
            vec![("amounts/drift/area", word("service")), ("amounts/drift/by_year/2022", amount(number))],
        ),
    };
    let inputs: Vec<_> = inputs
        .into_iter()
        .map(|(field, value)| (if field.is_empty() { path.clone() } else { format!("{path}/{field}") }, value))
        .collect();
    let top = scenario.rule_sets.last().unwrap();
    let is_brought = number % 8 == 7 && scenario.rule_sets.len() > 1;
    let stated = if is_brought {
        Stated::Brought(top.id.clone(), path.as_str().into())
    } else {
        Stated::Base(path.as_str().into())
    };
    Edit::Add {
        names: vec![(path.as_str().into(), format!("Ny {number}"))],
        inputs: figures(&inputs),
        stated,
        place: (!number.is_multiple_of(3)).then_some(usize::from(number % 5)),
    }
}

/// Something that stands among others.
fn member(scenario: &Scenario, at: &Index, number: u8) -> Member {
    match number % 9 {
        8 if !scenario.totals.is_empty() => Member::Total(at.get(&scenario.totals).id.clone()),
        0 => Member::RuleSet(at.get(&scenario.rule_sets).id.clone()),
        1 if !scenario.sources.is_empty() => Member::Source(at.get(&scenario.sources).id.clone()),
        2 if !scenario.published.is_empty() => Member::Published(at.index(scenario.published.len())),
        3 if !scenario.observed.is_empty() => Member::Observed(at.get(&scenario.observed).group.clone()),
        4 => {
            let exits: Vec<&Path> = scenario.inputs.keys().filter(|path| path.segment(2) == Some("exits")).collect();
            if exits.is_empty() { Member::Published(0) } else { Member::Thing(Stated::Base((*at.get(&exits)).clone())) }
        }
        _ => Member::Thing(at.get(&things(scenario)).clone()),
    }
}

fn rename(scenario: &Scenario, at: &Index, number: u8) -> Edit {
    let what = match number % 5 {
        4 if !scenario.totals.is_empty() => Named::Total(at.get(&scenario.totals).id.clone()),
        0 => Named::RuleSet(at.get(&scenario.rule_sets).id.clone()),
        1 if !scenario.sources.is_empty() => Named::Source(at.get(&scenario.sources).id.clone()),
        _ => Named::Thing(at.get(&things(scenario)).path().clone()),
    };
    Edit::Rename(what, format!("andet-{number}").into())
}

fn said(scenario: &Scenario, at: &Index, number: u8) -> Edit {
    let new = Some(format!("Tekst {number}"));
    let rules = at.get(&scenario.rule_sets).id.clone();
    match number % 8 {
        6 => Edit::Say(Text::About, (!number.is_multiple_of(3)).then(|| at.get(&scenario.ids("groups")).to_string())),
        7 if !scenario.totals.is_empty() => Edit::Say(Text::About, Some(at.get(&scenario.totals).id.to_string())),
        0 => Edit::Say(Text::Title, new),
        1 => Edit::Say(Text::Description, new),
        2 => Edit::Say(Text::RuleSet(rules, Field::Name), new),
        3 => Edit::Say(Text::RuleSet(rules, Field::Note), new.filter(|_| number % 4 == 1)),
        4 => Edit::Say(Text::RuleSet(rules, Field::From), Some(format!("2022-0{}", number % 9 + 1))),
        _ => {
            let named: Vec<&Path> = scenario.names.keys().collect();
            Edit::Say(Text::Name((*at.get(&named)).clone()), new)
        }
    }
}

fn listed(scenario: &Scenario, at: &Index, with: &Index, number: u8) -> Edit {
    let name = format!("Navn {number}");
    match number % 4 {
        0 => {
            let below = at.get(&scenario.rule_sets);
            let rules = RuleSet {
                id: format!("regler-{number}").into(),
                name,
                builds_on: Some(below.id.clone()),
                brought: Inputs::default(),
                ..below.clone()
            };
            Edit::AddRuleSet(
                Box::new(rules),
                number.is_multiple_of(3).then_some(1 + with.index(scenario.rule_sets.len())),
            )
        }
        1 => {
            let known = (number % 8 < 4 && !scenario.sources.is_empty()).then(|| at.get(&scenario.sources).clone());
            let new = Source {
                id: format!("kilde-{number}").into(),
                title: name.clone(),
                publisher: None,
                date: None,
                reference: None,
                note: None,
            };
            Edit::Source(Source { date: Some(name), ..known.unwrap_or(new) })
        }
        2 if !scenario.published.is_empty() => {
            let place = at.index(scenario.published.len());
            let one = Published { value: number.into(), place: Some(name), ..scenario.published[place].clone() };
            Edit::Published((number % 8 < 4).then_some(place), Box::new(one))
        }
        _ => {
            let groups = scenario.ids("groups");
            let month = |month: u8| format!("2019-{month:02}").parse().unwrap();
            let persons =
                (1..=number % 3 + 1).map(|one| (month(one), (i64::from(number) + i64::from(one)).into())).collect();
            Edit::Observed(Observed { group: at.get(&groups).clone(), persons, source: None })
        }
    }
}

/// A total of some groups, new or in the place of another; the sides that the file opens on.
fn about(scenario: &Scenario, at: &Index, with: &Index, number: u8) -> Edit {
    let ids =
        |index: &Index| at_two(&scenario.rule_sets.iter().map(|rules| rules.id.clone()).collect::<Vec<_>>(), index);
    if number.is_multiple_of(3) {
        return Edit::Sides((!number.is_multiple_of(4)).then(|| ids(at)));
    }
    let groups = scenario.ids("groups");
    let known = (number % 4 == 1 && !scenario.totals.is_empty()).then(|| with.get(&scenario.totals).clone());
    let new = Total { id: format!("alle-{number}").into(), name: format!("Alle {number}"), groups: Vec::new() };
    Edit::Total(Total { groups: at_two(&groups, at).into(), ..known.unwrap_or(new) })
}

/// One of them and the next.
fn at_two(all: &[Id], index: &Index) -> [Id; 2] {
    let first = index.index(all.len());
    [first, (first + 1) % all.len()].map(|place| all[place].clone())
}

fn change(scenario: &Scenario, (what, at, with, number): &Step) -> Edit {
    match what {
        0 | 1 => addition(scenario, at, *number),
        2 => Edit::Remove(member(scenario, at, *number)),
        3 | 4 => Edit::Move(member(scenario, at, *number), with.index(6)),
        5 | 6 => rename(scenario, at, *number),
        7 | 8 => said(scenario, at, *number),
        9 | 10 => listed(scenario, at, with, *number),
        11..14 => date(scenario, at, with, *number),
        14 | 15 => about(scenario, at, with, *number),
        _ => {
            let rules = at.get(&scenario.rule_sets);
            let paths: Vec<&Path> = scenario.inputs.keys().collect();
            let path = (*with.get(&paths)).clone();
            Edit::Set { rule_set: rules.id.clone(), path, value: Value::Number(i64::from(*number).into()) }
        }
    }
}

/// A later figure of an input: new, another, from another month, or gone.
fn date(scenario: &Scenario, at: &Index, with: &Index, number: u8) -> Edit {
    let rule_set = at.get(&scenario.rule_sets).id.clone();
    let changes = scenario.rule_set(&rule_set).unwrap().changes.keys();
    let is_dated = |path: &&Path| kind_of(path).is_some_and(|kind| kind.holds == Holds::Dated);
    let all: Vec<&Path> = scenario.inputs.keys().chain(changes).filter(is_dated).collect();
    if all.is_empty() {
        return Edit::Sides(None);
    }
    let dates: Vec<&Path> = all.iter().copied().filter(|path| path.is_dated()).collect();
    let month = CalendarMonth { year: 2021 + i32::from(number % 5), month: 1 + number % 12 };
    let path = if dates.is_empty() { *with.get(&all) } else { *with.get(&dates) };
    let value = with.get(&all);
    let own = scenario.inputs.get(*value).map_or(Value::None, |figure| figure.value.clone());
    match number % 4 {
        0 | 1 => Edit::Set { rule_set, path: value.dated(month), value: own },
        2 => Edit::Date { rule_set, path: path.clone(), month },
        _ => Edit::Lift { rule_set, path: path.clone() },
    }
}

/// Whether a change takes something away that may have had comments of its own.
fn takes_away(scenario: &Scenario, edit: &Edit) -> bool {
    let is_date = |path: &Path| path.is_dated();
    if let Edit::Lift { path, .. } | Edit::Date { path, .. } = edit
        && is_date(path)
    {
        return true;
    }
    let Edit::Observed(new) = edit else { return matches!(edit, Edit::Remove(_)) };
    let stays = |month| new.persons.iter().any(|(other, _)| other == month);
    let known = scenario.observed.iter().filter(|known| known.group == new.group);
    known.flat_map(|known| &known.persons).any(|(month, _)| !stays(month))
}

/// A scenario with the order of all it holds.
fn in_order(scenario: &Scenario) -> (Scenario, Vec<Vec<Path>>) {
    let maps = scenario.rule_sets.iter().flat_map(|rules| [&rules.changes, &rules.brought]);
    let keys = std::iter::once(&scenario.inputs).chain(maps).map(|inputs| inputs.keys().cloned().collect());
    (scenario.clone(), keys.collect())
}

fn sorted(text: &str) -> Vec<&str> {
    let mut all = comments(text);
    all.sort_unstable();
    all
}

/// Whether every one of `few` is among `many`, as often.
fn are_among(few: &[&str], many: &[&str]) -> bool {
    let mut many = many.iter();
    few.iter().all(|one| many.any(|other| other == one))
}

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(96);
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 60, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_change_of_any_part_needs_a_file_written_anew(
        index in prop_oneof![3 => 0_usize..2, 1 => 2_usize..6, 2 => Just(6)],
        weave in prop::option::weighted(0.7, weave()),
        steps in prop::collection::vec((0_u8..19, any::<Index>(), any::<Index>(), any::<u8>()), 1..10),
    ) {
        let text = *TEXTS.get(index).unwrap_or(&DATED);
        let text = weave.map_or_else(|| text.to_owned(), |weave| woven(text, &weave));
        let origin = origin(&text);
        let (mut edited, mut went) = ((*origin.scenario).clone(), false);
        let mut done = Vec::new();
        for step in &steps {
            // Where all groups went there is little left to change.
            if edited.ids("groups").is_empty() {
                break;
            }
            let one = change(&edited, step);
            let Ok(next) = edit(&edited, &one) else { continue };
            went |= takes_away(&edited, &one);
            let difference = Difference::between(&edited, &next);
            let [mut forward, mut back] = [edited.clone(), next.clone()];
            bring(&mut forward, &difference.changes, Version::After);
            bring(&mut back, &difference.changes, Version::Before);
            prop_assert!(in_order(&forward) == in_order(&next), "{one:?}\n{difference:?}");
            prop_assert!(in_order(&back) == in_order(&edited), "{one:?}\n{difference:?}");
            edited = next;
            done.push(one);
        }
        // With another id and another name it may be taken for another thing.
        let is_renamed = done.iter().any(|one| matches!(one, Edit::Rename(..)));
        went |= is_renamed && done.iter().any(|one| matches!(one, Edit::Say(..) | Edit::Source(_)));
        let saved = written(&origin, &Arc::new(edited.clone()));
        prop_assert!(saved.is_ok(), "{saved:?} {done:?}");
        let saved = saved.unwrap_or_else(|_| unreachable!("just asked"));
        prop_assert!(!saved.is_rewritten, "{done:?}\n{text}");
        let [before, after] = [&text, &saved.text().to_string()].map(|text| sorted(text).into_iter().map(str::to_owned).collect::<Vec<_>>());
        let [before, after] = [&before, &after].map(|all| all.iter().map(String::as_str).collect::<Vec<_>>());
        prop_assert!(are_among(&after, &before), "{done:?}");
        prop_assert!(went || after.len() == before.len(), "{done:?}\n{}", saved.text());
        // Back again, from the text that was saved and from the first one.
        let again = Origin { text: saved.text().clone(), scenario: edited.into() };
        prop_assert!(!save(&again, &origin.scenario).is_rewritten, "{done:?}");
        let first = save(&origin, &origin.scenario);
        prop_assert_eq!(&**first.text(), &*text);
        prop_assert!(read(saved.text().as_bytes()).scenario.is_some());
    }
}
