//! Lines of compensation, municipalities and departments come, go, change and get another id in the text, each with its own
//! comments and no others.

use std::sync::Arc;

use sidestil::{
    evaluation::reconcile::reconcile,
    model::reconcile::Agreement,
    scenario::{
        Scenario,
        difference::change::Stated,
        edit::{
            edit,
            part::{Edit, Member},
        },
        figure::{Figure, Status, Value},
        inputs::Inputs,
        path::Path,
        rename::Named,
        text::saving::whole,
    },
};

use super::{kept, origin};

/// A file with comments of every kind around what it says of the state.
const TEXT: &str = r#"( // Om filen
  format: 4,
  title: "Stat", // titlen
  place: "Ærø",
  period: (first_year: 2022, years: 2),
  price_level: 2022,
  departments: {
    "BIF": (name: "Beskæftigelse"), // den ene
    "SOF": (name: "Social"),
  },
  sources: { "notat": (title: "Notat") },
  groups: { "mål": (name: "Mål", start: (persons: 100), inflow: 60, stay: (mean: 20)) },
  costs: {
    // Prisen
    "pris": (name: "Pris", group: "mål", per_person: 1_000, area: service),
  },
  // Nøglerne
  compensation: (
    keys: (compensation: 0.1, persons: 0.2), // begge
    own_cost_by: (service: persons), // personer
  ),
  compensation_lines: {
    // Linjerne læses fra oven.

    // Den første
    "et": (name: "Et", area: service, received_key: 0.1, received: { 2022: 100 }, carried_by: "costs/pris/per_person"), // bag et
    // Den anden
    "to": (
      name: "To", // navnet
      area: effort,
      received_key: 0.1, // nøglen
      received: {
        2022: 200, // første år
        2023: 300,
      },
    ),
    // Efter den sidste
  },
  coverage: {
    // Den store
    "ærø": (name: "Ærø", persons: 10, share: 0.1), // bag ærø
    "fanø": (name: "Fanø", persons: 20, share: 0.2), /* bag fanø */
  },
  coverage_terms: (own: "ærø", price: 1_000),
  spending: (
    year: 2014,
    persons: 485,
    total: 76_000_000, // i alt
    departments: {
      "BIF": (share: 0.79), // mest
      "SOF": (share: 0.17),
    },
  ),
  rule_sets: [
    (id: "nu", name: "Nu"),
    // Loven
    (
      id: "lov",
      name: "Loven",
      changes: {
        "coverage/ærø/share": 0.05, // færre
        "compensation_lines/et/received/2022": 50,
        "spending/departments/SOF/share": 0.2,
      },
      compensation_lines: {
        // Kun her
        "tre": (name: "Tre", area: service, received_key: 0.1, received: { 2022: 7 }, carried_by: "costs/pris/per_person"), // bag tre
      },
    ),
  ],
  published: [
    (name: "Et", measure: "compensation.line.et.received", rules: "nu", period: "2022", value: 100, rounded_to: 1, source: "notat"),
    (name: "Tre", measure: "compensation.line.tre.national.low", rules: "lov", period: "2022", value: 70, rounded_to: 1, source: "notat"),
    (name: "Ærø", measure: "coverage.ærø.persons", rules: "nu", value: 10, rounded_to: 1, source: "notat"),
    (name: "SOF", measure: "spending.SOF", rules: "nu", value: 12_920_000, rounded_to: 1, source: "notat"),
  ],
)
"#;

/// After an edit, the text has only these places otherwise, in files of both line ends; taken back, it is the very same.
#[track_caller]
fn becomes(one: &Edit, places: &[(&str, &str)]) -> Scenario {
    let mut last = None;
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
        let edited = edit(&origin.scenario, one).unwrap();
        let new = kept(&origin, &edited);
        assert!(new == expected, "{new}\nis not\n{expected}");
        assert_eq!(kept(&origin, &origin.scenario), text);
        last = Some(edited);
    }
    last.unwrap()
}

fn set(path: &str, value: Value) -> Edit {
    Edit::Set { rule_set: "nu".into(), path: path.into(), value }
}

fn number(number: i64) -> Value {
    Value::Number(number.into())
}

fn base(path: &str) -> Stated {
    Stated::Base(path.into())
}

fn inputs(all: &[(&str, Value)]) -> Inputs {
    all.iter().map(|(path, value)| (Path::new(path), Arc::new(Figure::bare(value.clone())))).collect()
}

#[test]
fn a_figure_changes_where_it_stands() {
    becomes(
        &set("compensation_lines/to/received/2022", number(250)),
        &[("2022: 200, // første", "2022: 250, // første")],
    );
    becomes(&set("compensation_lines/to/area", Value::Word("support".into())), &[("area: effort", "area: support")]);
    becomes(&set("coverage/fanø/persons", number(21)), &[("persons: 20", "persons: 21")]);
    becomes(&set("coverage_terms/own", Value::Word("fanø".into())), &[("own: \"ærø\"", "own: \"fanø\"")]);
    becomes(
        &set("spending/total", number(77_000_000)),
        &[("total: 76_000_000, // i alt", "total: 77_000_000, // i alt")],
    );
    let keys = [("keys: (compensation: 0.1, persons: 0.2), //", "keys: (compensation: 0.1, persons: 1), //")];
    becomes(&set("compensation/keys/persons", number(1)), &keys);
    let carried = Value::Word("groups/mål/inflow".into());
    let places =
        [("2022: 100 }, carried_by: \"costs/pris/per_person\"", "2022: 100 }, carried_by: \"groups/mål/inflow\"")];
    becomes(&set("compensation_lines/et/carried_by", carried), &places);
}

#[test]
fn what_goes_takes_its_own_comments_and_no_others() {
    let remove = |what: Stated| Edit::Remove(Member::Thing(what));
    let second = "    // Den anden\n    \"to\": (\n      name: \"To\", // navnet\n      area: effort,\n      received_key: 0.1, // nøglen\n      received: {\n        2022: 200, // første år\n        2023: 300,\n      },\n    ),\n";
    becomes(&remove(base("compensation_lines/to")), &[(second, "")]);
    becomes(&remove(base("compensation_lines/to/received/2022")), &[("        2022: 200, // første år\n", "")]);
    becomes(
        &remove(base("coverage/fanø")),
        &[("    \"fanø\": (name: \"Fanø\", persons: 20, share: 0.2), /* bag fanø */\n", "")],
    );
    becomes(&remove(base("spending/departments/BIF")), &[("      \"BIF\": (share: 0.79), // mest\n", "")]);
}

#[test]
fn what_is_new_stands_behind_the_last() {
    let line = Edit::Add {
        names: vec![("compensation_lines/fire".into(), "Fire".to_owned())],
        inputs: inputs(&[
            ("compensation_lines/fire/area", Value::Word("service".into())),
            ("compensation_lines/fire/received_key", number(1)),
            ("compensation_lines/fire/received/2022", number(5)),
        ]),
        stated: base("compensation_lines/fire"),
        place: None,
    };
    let edited = edit(&origin(TEXT).scenario, &line).unwrap();
    let new = kept(&origin(TEXT), &edited);
    for line in TEXT.lines() {
        assert!(new.contains(line), "{line} is gone from\n{new}");
    }
    let place = |what: &str| new.find(what).unwrap();
    assert!(place("2023: 300") < place("\"fire\"") && place("\"fire\"") < place("// Efter den sidste"), "{new}");
    let row = Edit::Add {
        names: vec![("coverage/samsø".into(), "Samsø".to_owned())],
        inputs: inputs(&[("coverage/samsø/persons", number(7)), ("coverage/samsø/share", number(1))]),
        stated: base("coverage/samsø"),
        place: None,
    };
    let edited = edit(&origin(TEXT).scenario, &row).unwrap();
    let new = kept(&origin(TEXT), &edited);
    for line in TEXT.lines() {
        assert!(new.contains(line), "{line} is gone from\n{new}");
    }
    let place = |what: &str| new.find(what).unwrap();
    assert!(place("/* bag fanø */") < place("\"samsø\"") && place("\"samsø\"") < place("coverage_terms"), "{new}");
}

/// In another order each row has its own comments, and the rest of the table stands as it did.
#[test]
fn municipalities_change_places_with_their_comments() {
    let large = "    // Den store\n    \"ærø\": (name: \"Ærø\", persons: 10, share: 0.1), // bag ærø\n";
    let small = "    \"fanø\": (name: \"Fanø\", persons: 20, share: 0.2), /* bag fanø */\n";
    let moved = Edit::Move(Member::Thing(base("coverage/fanø")), 0);
    becomes(&moved, &[(&format!("{large}{small}"), &format!("{small}{large}"))]);
}

/// However much is said of them, and where nothing stands yet.
#[test]
fn new_municipalities_stand_in_a_line_each() {
    let row = |id: &str, name: &str| {
        let typed = |value| Arc::new(Figure { status: Some(Status::Assumption), ..Figure::bare(number(value)) });
        let at = |field: &str| Path::new(&["coverage/", id, "/", field].concat());
        let path = Path::new(&["coverage/", id].concat());
        Edit::Add {
            names: vec![(path.clone(), name.to_owned())],
            inputs: [(at("persons"), typed(7)), (at("share"), typed(1))].into_iter().collect(),
            stated: Stated::Base(path),
            place: None,
        }
    };
    let both = Edit::All(vec![row("frederikssund", "Frederikssund"), row("guldborgsund", "Guldborgsund")]);
    let line = |id: &str, name: &str| {
        let typed = |value: &str| format!("(value: {value}, status: assumption)");
        let (persons, share) = (typed("7"), typed("1"));
        format!("\"{id}\": (name: \"{name}\", persons: {persons}, share: {share}),\n")
    };
    let lines = [line("frederikssund", "Frederikssund"), line("guldborgsund", "Guldborgsund")];
    for text in [TEXT, &without_coverage()] {
        let edited = edit(&origin(text).scenario, &both).unwrap();
        let new = kept(&origin(text), &edited);
        assert!(lines.iter().all(|line| new.contains(line)), "{new}");
        assert!(lines.iter().all(|line| whole(&edited).contains(line)), "{}", whole(&edited));
    }
}

fn without_coverage() -> String {
    let [start, end] = ["  coverage: {", "  spending: ("].map(|what| TEXT.find(what).unwrap());
    let rest = [&TEXT[..start], &TEXT[end..]].concat();
    rest.split_inclusive('\n').filter(|line| !line.contains("\"coverage")).collect()
}

/// How the published figures agree, and what measures they have: a rename moves neither result nor agreement.
fn agreements(scenario: &Scenario) -> Vec<Agreement> {
    reconcile(&Arc::new(scenario.clone()), &[]).into_iter().map(|one| one.agreement).collect()
}

#[test]
fn another_id_follows_into_measures_carriers_and_changes() {
    let read = origin(TEXT).scenario;
    let rename = |what: &str, to: &str| Edit::Rename(Named::Thing(what.into()), to.into());
    let checked = |one: &Edit, places: &[(&str, &str)]| {
        let edited = becomes(one, places);
        assert_eq!(agreements(&edited), agreements(&read));
        let Edit::Rename(what, to) = one else { unreachable!() };
        let back = sidestil::scenario::rename::Renaming { what: what.clone(), to: to.clone() }.back();
        assert_eq!(edit(&edited, &Edit::Rename(back.what, back.to)).unwrap(), *read);
    };
    checked(
        &rename("compensation_lines/et", "first"),
        &[
            ("\"et\": (name", "\"first\": (name"),
            ("\"compensation_lines/et/received/2022\"", "\"compensation_lines/first/received/2022\""),
            ("compensation.line.et.received", "compensation.line.first.received"),
        ],
    );
    checked(
        &rename("compensation_lines/tre", "third"),
        &[
            ("\"tre\": (name", "\"third\": (name"),
            ("compensation.line.tre.national", "compensation.line.third.national"),
        ],
    );
    checked(
        &rename("coverage/ærø", "aeroe"),
        &[
            ("\"ærø\": (name", "\"aeroe\": (name"),
            ("own: \"ærø\"", "own: \"aeroe\""),
            ("\"coverage/ærø/share\"", "\"coverage/aeroe/share\""),
            ("coverage.ærø.persons", "coverage.aeroe.persons"),
        ],
    );
    checked(
        &rename("departments/SOF", "social"),
        &[
            ("\"SOF\": (name", "\"social\": (name"),
            ("\"SOF\": (share", "\"social\": (share"),
            ("departments/SOF/share", "departments/social/share"),
            ("spending.SOF", "spending.social"),
        ],
    );
    checked(
        &rename("costs/pris", "sats"),
        &[
            ("\"pris\": (name", "\"sats\": (name"),
            (
                "2022: 100 }, carried_by: \"costs/pris/per_person\"",
                "2022: 100 }, carried_by: \"costs/sats/per_person\"",
            ),
            ("2022: 7 }, carried_by: \"costs/pris/per_person\"", "2022: 7 }, carried_by: \"costs/sats/per_person\""),
        ],
    );
}
