//! Things that come, go, move and get another id: each where a person would put it, with the comments that are its own.

use std::sync::Arc;

use sidestil::scenario::{
    Scenario,
    difference::{
        change::Stated,
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
    scenario::Source,
};

use super::{TEXTS, kept, origin};

/// A file with comments of every kind.
const TEXT: &str = r#"( // Om filen
  format: 4,
  title: "Lille", // titlen
  place: "Ærø",
  period: (first_year: 2020, years: 10),
  price_level: 2023,
  sources: { "notat": (title: "Notat"), /* den anden */ "bog": (title: "Bog") },
  groups: {
    // Grupperne læses fra oven.

    // Målgruppen
    // i to linjer
    "mål": (name: "Mål", inflow: 60, stay: (mean: 20), exits: { "job": 0.2 }), // bag målet
    // Om job
    "job": (name: "Job", stay: (exactly: 12)),

    // Pensionen står for sig selv.
    "pension": (
      name: "Pension", // navnet
      stay: (until: 100),
    ),
    // Efter den sidste
  },
  costs: {
    "pris": (name: "Pris", group: "mål", per_person: 1_000, area: service, refund: none),
  },
  rule_sets: [
    (id: "nu", name: "Nu"),
    // Loven
    (id: "lov", name: "Loven", changes: {
      "groups/mål/stay/mean": 18, // kortere
      "groups/mål/exits/job": 0.3,
    }),
  ],
  published: [
    (name: "Flere", measure: "group.mål.exits.job", rules: "lov", period: "2021", value: 1, rounded_to: 1, source: "notat"),
  ],
)
"#;

fn text() -> (super::Origin, Scenario) {
    let origin = origin(TEXT);
    let scenario = (*origin.scenario).clone();
    (origin, scenario)
}

/// After these edits, the text with `there` in it has `then` in its place and nothing else has changed; in files of both
/// line ends. Taken back, the text is the very same.
#[track_caller]
fn becomes(edits: &[Edit], places: &[(&str, &str)]) {
    for line_end in ["\n", "\r\n"] {
        let text = TEXT.replace('\n', line_end);
        let mut expected = text.clone();
        for (there, then) in
            places.iter().map(|(there, then)| (there.replace('\n', line_end), then.replace('\n', line_end)))
        {
            assert_eq!(expected.matches(&there).count(), 1, "{there}");
            expected = expected.replacen(&there, &then, 1);
        }
        let origin = origin(&text);
        let edited = edits.iter().fold((*origin.scenario).clone(), |scenario, one| edit(&scenario, one).unwrap());
        let new = kept(&origin, &edited);
        assert!(new == expected, "{new}\nis not\n{expected}");
        assert_eq!(kept(&origin, &origin.scenario), text);
    }
}

fn base(path: &str) -> Stated {
    Stated::Base(path.into())
}

fn number(number: i64) -> Figure {
    Figure::bare(Value::Number(number.into()))
}

fn inputs(all: &[(&str, Figure)]) -> Inputs {
    all.iter().map(|(path, figure)| (Path::new(path), Arc::new(figure.clone()))).collect()
}

fn group(id: &str, place: Option<usize>) -> Edit {
    let path = format!("groups/{id}");
    Edit::Add {
        names: vec![(path.as_str().into(), "Ny".to_owned())],
        inputs: inputs(&[(&format!("{path}/inflow"), number(5)), (&format!("{path}/stay/exactly"), number(6))]),
        stated: base(&path),
        place,
    }
}

#[test]
fn a_new_group_stands_behind_the_last_or_at_its_place() {
    let new = "    \"ny\": (\n      name: \"Ny\",\n      inflow: 5,\n      stay: (exactly: 6),\n    ),\n";
    let last = "      stay: (until: 100),\n    ),\n";
    becomes(&[group("ny", None)], &[(last, &format!("{last}\n{new}"))]);
    let before = "exits: { \"job\": 0.2 }), // bag målet\n";
    becomes(&[group("ny", Some(1))], &[(before, &format!("{before}{new}"))]);
}

#[test]
fn what_goes_takes_its_own_comments_and_no_others() {
    let job = "    // Om job\n    \"job\": (name: \"Job\", stay: (exactly: 12)),\n";
    // The group first: it may go when nobody goes there any more.
    let exits = |text| Edit::Remove(Member::Thing(base(text)));
    let (_, scenario) = text();
    assert!(edit(&scenario, &exits("groups/job")).is_err(), "somebody goes there");
    let lift = Edit::Lift { rule_set: "lov".into(), path: "groups/mål/exits/job".into() };
    becomes(
        &[lift, exits("groups/mål/exits/job"), exits("groups/job")],
        &[(job, ""), ("exits: { \"job\": 0.2 }", "exits: {}"), ("      \"groups/mål/exits/job\": 0.3,\n", "")],
    );
    let pension = "\n    // Pensionen står for sig selv.\n    \"pension\": (\n      name: \"Pension\", // navnet\n      stay: (until: 100),\n    ),\n";
    becomes(&[exits("groups/pension")], &[(pension, "")]);
    let law = "    // Loven\n    (id: \"lov\", name: \"Loven\", changes: {\n      \"groups/mål/stay/mean\": 18, // kortere\n      \"groups/mål/exits/job\": 0.3,\n    }),\n";
    let published = "    (name: \"Flere\", measure: \"group.mål.exits.job\", rules: \"lov\", period: \"2021\", value: 1, rounded_to: 1, source: \"notat\"),\n";
    becomes(
        &[Edit::Remove(Member::Published(0)), Edit::Remove(Member::RuleSet("lov".into()))],
        &[(law, ""), (&format!("published: [\n{published}  ]"), "published: []")],
    );
    becomes(&[Edit::Remove(Member::Source("bog".into()))], &[(", /* den anden */ \"bog\": (title: \"Bog\")", "")]);
}

#[test]
fn what_moves_takes_its_comments_along() {
    let job = "    // Om job\n    \"job\": (name: \"Job\", stay: (exactly: 12)),\n";
    let goal = "\n    // Målgruppen\n    // i to linjer\n    \"mål\": (name: \"Mål\", inflow: 60, stay: (mean: 20), exits: { \"job\": 0.2 }), // bag målet\n";
    let moved = Edit::Move(Member::Thing(base("groups/job")), 0);
    becomes(&[moved], &[(&format!("{goal}{job}"), &format!("\n{job}{goal}"))]);
    let sources = "{ \"notat\": (title: \"Notat\"), /* den anden */ \"bog\": (title: \"Bog\") }";
    let turned = "{ /* den anden */ \"bog\": (title: \"Bog\"), \"notat\": (title: \"Notat\") }";
    becomes(&[Edit::Move(Member::Source("bog".into()), 0)], &[(sources, turned)]);
}

#[test]
fn another_id_follows_wherever_it_is_named() {
    let rename = |what, to: &str| Edit::Rename(what, to.into());
    becomes(
        &[rename(Named::Thing("groups/job".into()), "arbejde")],
        &[
            ("\"job\": (name", "\"arbejde\": (name"),
            ("exits: { \"job\"", "exits: { \"arbejde\""),
            ("\"groups/mål/exits/job\"", "\"groups/mål/exits/arbejde\""),
            ("group.mål.exits.job", "group.mål.exits.arbejde"),
        ],
    );
    becomes(
        &[rename(Named::Thing("groups/mål".into()), "midt"), rename(Named::RuleSet("lov".into()), "reform")],
        &[
            ("\"mål\": (name", "\"midt\": (name"),
            ("\"groups/mål/stay/mean\"", "\"groups/midt/stay/mean\""),
            ("\"groups/mål/exits/job\"", "\"groups/midt/exits/job\""),
            ("group: \"mål\"", "group: \"midt\""),
            ("group.mål.exits.job", "group.midt.exits.job"),
            ("id: \"lov\"", "id: \"reform\""),
            ("rules: \"lov\"", "rules: \"reform\""),
        ],
    );
    becomes(
        &[rename(Named::Source("notat".into()), "papir"), rename(Named::Thing("costs/pris".into()), "takst")],
        &[
            ("\"notat\": (title", "\"papir\": (title"),
            ("source: \"notat\"", "source: \"papir\""),
            ("\"pris\": (name", "\"takst\": (name"),
        ],
    );
}

#[test]
fn an_id_that_is_taken_or_that_is_none_is_refused() {
    let (_, scenario) = text();
    for id in ["pension", "mål", "Job", "to ord", "", "service"] {
        assert!(edit(&scenario, &Edit::Rename(Named::Thing("groups/job".into()), id.into())).is_err(), "{id}");
    }
    assert!(edit(&scenario, &group("job", None)).is_err());
    assert!(edit(&scenario, &Edit::Rename(Named::RuleSet("lov".into()), "nu".into())).is_err());
    assert!(edit(&scenario, &Edit::Remove(Member::Source("notat".into()))).is_err(), "it is named");
    assert!(edit(&scenario, &Edit::Say(Text::Name("groups/job".into()), None)).is_err());
}

#[test]
fn names_texts_and_fields_are_written_in_their_places() {
    let rules = |field, text: Option<&str>| Edit::Say(Text::RuleSet("lov".into(), field), text.map(str::to_owned));
    becomes(
        &[
            Edit::Say(Text::Title, Some("Større".to_owned())),
            Edit::Say(Text::Name("groups/pension".into()), Some("Alderdom".to_owned())),
            rules(Field::Name, Some("Reformen")),
            rules(Field::From, Some("2022-07")),
            rules(Field::Note, Some("Se loven")),
        ],
        &[
            ("title: \"Lille\"", "title: \"Større\""),
            ("name: \"Pension\"", "name: \"Alderdom\""),
            ("name: \"Loven\", changes", "name: \"Reformen\", from: \"2022-07\", note: \"Se loven\", changes"),
        ],
    );
    let (_, scenario) = text();
    let mut published = scenario.published[0].clone();
    published.value = 2.into();
    published.place = Some("side 2".to_owned());
    let source = Source { date: Some("2023".to_owned()), ..scenario.sources[1].clone() };
    becomes(
        &[Edit::Published(Some(0), Box::new(published)), Edit::Source(source)],
        &[
            ("value: 1, rounded", "value: 2, rounded"),
            ("source: \"notat\"),", "source: \"notat\", place: \"side 2\"),"),
            ("(title: \"Bog\")", "(title: \"Bog\", date: \"2023\")"),
        ],
    );
}

#[test]
fn a_section_that_the_file_lacks_comes_where_the_others_are() {
    let (_, scenario) = text();
    let named = Edit::Add {
        stated: base("departments/BIF"),
        names: vec![("departments/BIF".into(), "Beskæftigelse".to_owned())],
        inputs: Inputs::default(),
        place: None,
    };
    let observed = sidestil::scenario::scenario::Observed {
        group: "mål".into(),
        persons: vec![("2019-12".parse().unwrap(), 100.into())],
        source: None,
    };
    let edited = [named, Edit::Observed(observed)].iter().fold(scenario, |scenario, one| edit(&scenario, one).unwrap());
    let new = kept(&origin(TEXT), &edited);
    let departments = "  departments: {\n    \"BIF\": (name: \"Beskæftigelse\"),\n  },\n";
    assert!(new.contains(&format!("price_level: 2023,\n{departments}  sources:")), "{new}");
    assert!(
        new.contains(
            "  observed: {\n    \"mål\": (\n      persons: { \"2019-12\": 100 },\n    ),\n  },\n  groups: {\n"
        ),
        "{new}"
    );
}

/// Removed and put back, a thing of a shipped file keeps what is around it.
#[test]
fn whatever_goes_can_come_back() {
    for text in TEXTS {
        let origin = origin(text);
        for id in origin.scenario.ids("costs") {
            let gone = Edit::Remove(Member::Thing(base(&format!("costs/{id}"))));
            let Ok(edited) = edit(&origin.scenario, &gone) else { continue };
            let without = kept(&origin, &edited);
            assert!(without.len() < text.len());
            let saved = super::Origin { text: without.into(), scenario: Arc::new(edited) };
            kept(&saved, &origin.scenario);
            assert_eq!(kept(&origin, &origin.scenario), text);
        }
    }
}
