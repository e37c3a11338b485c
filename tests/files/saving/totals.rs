//! Totals, what the file is about and the sides that it opens on: each written in its place, followed by other ids, taken
//! back to the very text.

use sidestil::scenario::{
    Scenario,
    difference::{change::Stated, text::Text},
    edit::{
        edit,
        part::{Edit, Member},
    },
    figure::Value,
    rename::Named,
    scenario::Total,
};

use super::{kept, origin};

const TEXT: &str = r#"(
  format: 4,
  title: "Lille",
  place: "Ærø",
  about: "alle", // det hele
  sides: (before: "nu", after: "lov"), // først loven
  period: (first_year: 2020, years: 10),
  price_level: 2023,
  groups: {
    "mål": (name: "Mål", inflow: 60, stay: (mean: 20), exits: { "job": 0.2 }),
    "job": (name: "Job", stay: (exactly: 12)),
    "pension": (name: "Pension", stay: (until: 100)),
  },
  // Under ét
  totals: {
    "alle": (name: "Alle", groups: ["mål", "job", "pension"]), // hele vejen
    "andre": (name: "Andre", groups: ["job", "pension"]),
  },
  rule_sets: [
    (id: "nu", name: "Nu"),
    (id: "lov", name: "Loven", changes: { "groups/mål/stay/mean": 18 }),
  ],
  published: [
    (name: "Flere", measure: "group.alle.persons", rules: "lov", period: "2021", value: 1, rounded_to: 1, source: "notat"),
  ],
  sources: { "notat": (title: "Notat") },
)
"#;

/// After these edits the text has these places otherwise and nothing else; going back gives the very text.
#[track_caller]
fn becomes(edits: &[Edit], places: &[(&str, &str)]) {
    for line_end in ["\n", "\r\n"] {
        let of_file = |text: &str| text.replace('\n', line_end);
        let text = of_file(TEXT);
        let mut expected = text.clone();
        for (there, then) in places {
            assert_eq!(expected.matches(&of_file(there)).count(), 1, "{there}");
            expected = expected.replacen(&of_file(there), &of_file(then), 1);
        }
        let origin = origin(&text);
        let edited = edits.iter().fold((*origin.scenario).clone(), |scenario, one| edit(&scenario, one).unwrap());
        let new = kept(&origin, &edited);
        assert!(new == expected, "{new}\nis not\n{expected}");
        let back = super::origin(&new);
        assert_eq!(kept(&back, &origin.scenario).contains("totals"), text.contains("totals"));
        assert_eq!(kept(&origin, &origin.scenario), text);
    }
}

fn scenario() -> Scenario {
    (*origin(TEXT).scenario).clone()
}

fn total(id: &str, groups: &[&str]) -> Edit {
    Edit::Total(Total { id: id.into(), name: "Ny".to_owned(), groups: groups.iter().map(|id| (*id).into()).collect() })
}

#[test]
fn a_total_comes_changes_moves_and_goes_in_its_place() {
    let others = "    \"andre\": (name: \"Andre\", groups: [\"job\", \"pension\"]),\n";
    let new = "    \"ny\": (name: \"Ny\", groups: [\"mål\", \"job\"]),\n";
    becomes(&[total("ny", &["mål", "job"])], &[(others, &format!("{others}{new}"))]);
    becomes(
        &[total("andre", &["mål", "pension"])],
        &[("\"Andre\", groups: [\"job\", \"pension\"]", "\"Ny\", groups: [\"mål\", \"pension\"]")],
    );
    becomes(&[Edit::Remove(Member::Total("andre".into()))], &[(others, "")]);
    let all = "    \"alle\": (name: \"Alle\", groups: [\"mål\", \"job\", \"pension\"]), // hele vejen\n";
    becomes(&[Edit::Move(Member::Total("andre".into()), 0)], &[(&format!("{all}{others}"), &format!("{others}{all}"))]);
}

#[test]
fn what_it_is_about_and_its_sides_are_said_otherwise_and_no_more() {
    let about = |id: Option<&str>| Edit::Say(Text::About, id.map(str::to_owned));
    let sides = |before: &str, after: &str| Edit::Sides(Some([before.into(), after.into()]));
    becomes(&[about(Some("mål"))], &[("about: \"alle\"", "about: \"mål\"")]);
    becomes(&[sides("lov", "nu")], &[("before: \"nu\", after: \"lov\"", "before: \"lov\", after: \"nu\"")]);
    for edits in [vec![about(None)], vec![Edit::Sides(None)], vec![about(None), Edit::Sides(None)]] {
        let origin = origin(TEXT);
        let edited = edits.iter().fold(scenario(), |scenario, one| edit(&scenario, one).unwrap());
        let text = kept(&origin, &edited);
        assert!(text.contains("// det hele") || !text.contains("about:"));
        let again = super::origin(&text);
        let back = kept(&again, &origin.scenario);
        assert!(
            back.contains("  about: \"alle\"") && back.contains("  sides: (before: \"nu\", after: \"lov\")"),
            "{back}"
        );
    }
}

#[test]
fn another_id_of_a_group_a_total_or_a_rule_set_follows_into_them() {
    let rename = |what, to: &str| Edit::Rename(what, to.into());
    becomes(
        &[rename(Named::Thing("groups/job".into()), "arbejde")],
        &[
            ("exits: { \"job\"", "exits: { \"arbejde\""),
            ("    \"job\": (name", "    \"arbejde\": (name"),
            ("[\"mål\", \"job\", \"pension\"]", "[\"mål\", \"arbejde\", \"pension\"]"),
            ("groups: [\"job\"", "groups: [\"arbejde\""),
        ],
    );
    becomes(
        &[rename(Named::Total("alle".into()), "hele")],
        &[
            ("about: \"alle\"", "about: \"hele\""),
            ("    \"alle\": (name", "    \"hele\": (name"),
            ("group.alle.persons", "group.hele.persons"),
        ],
    );
    becomes(
        &[rename(Named::RuleSet("lov".into()), "reform")],
        &[
            ("after: \"lov\"", "after: \"reform\""),
            ("id: \"lov\"", "id: \"reform\""),
            ("rules: \"lov\"", "rules: \"reform\""),
        ],
    );
}

#[test]
fn what_would_be_wrong_is_refused() {
    let refused = |one: &Edit| assert!(edit(&scenario(), one).is_err(), "{one:?}");
    refused(&total("ny", &["mål"]));
    refused(&total("ny", &["mål", "alle"]));
    refused(&total("ny", &["mål", "mål"]));
    refused(&total("job", &["mål", "pension"]));
    refused(&total("Ny", &["mål", "pension"]));
    refused(&total("service", &["mål", "pension"]));
    refused(&Edit::Remove(Member::Total("alle".into()))); // the file is about it
    refused(&Edit::Remove(Member::Thing(Stated::Base("groups/pension".into())))); // totals are of it
    refused(&Edit::Remove(Member::RuleSet("lov".into()))); // the file opens on it
    refused(&Edit::Rename(Named::Total("alle".into()), "andre".into()));
    refused(&Edit::Rename(Named::Total("alle".into()), "job".into()));
    refused(&Edit::Rename(Named::Thing("groups/job".into()), "alle".into()));
    refused(&Edit::Say(Text::About, Some("ingen".to_owned())));
    refused(&Edit::Sides(Some(["nu".into(), "nu".into()])));
}

#[test]
fn a_file_of_an_older_format_gets_them_with_the_new_one() {
    let old = TEXT.replace("format: 4", "format: 2");
    let loaded = sidestil::scenario::text::loading::read(old.as_bytes());
    let codes: Vec<String> = loaded.findings.iter().map(|finding| format!("{:?}", finding.code)).collect();
    assert!(codes.iter().filter(|code| code.starts_with("UnknownField")).count() == 3, "{codes:?}");
    let mut bare = scenario();
    (bare.about, bare.sides, bare.totals, bare.published) = (None, None, Vec::new(), Vec::new());
    let origin = origin(TEXT);
    let text = kept(&origin, &bare);
    let given = [total("ny", &["mål", "job"]), Edit::Say(Text::About, Some("ny".to_owned()))];
    let given = given.iter().fold(bare, |scenario, one| edit(&scenario, one).unwrap());
    let given = edit(
        &given,
        &Edit::Set { rule_set: "nu".into(), path: "groups/mål/inflow".into(), value: Value::Number(61.into()) },
    );
    assert!(
        kept(&super::origin(&text), &given.unwrap()).contains("\"ny\": (name: \"Ny\", groups: [\"mål\", \"job\"])")
    );
}
