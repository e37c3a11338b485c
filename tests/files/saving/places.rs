//! How an edit looks in the text, case by case.

use rust_decimal::Decimal;
use sidestil::scenario::{
    Scenario,
    edit::{lift, restore, set},
    figure::{Figure, Status, Value},
    path::Path,
    text::saving::Origin,
};

use super::{SMALL, TEXTS, kept, origin, save};

const BASE: &str = "foer";
const REFORM: &str = "efter";
const CAP: &str = "groups/målgruppe/stay/at_most";

fn number(text: &str) -> Value {
    Value::Number(text.parse().unwrap())
}

fn word(text: &str) -> Value {
    Value::Word(text.into())
}

/// The small file with a part of it written otherwise.
fn with(from: &str, to: &str) -> String {
    assert_eq!(SMALL.matches(from).count(), 1, "{from}");
    SMALL.replacen(from, to, 1)
}

fn typed(scenario: &Scenario, rule_set: &str, path: &str, value: Value) -> Scenario {
    set(scenario, rule_set, &Path::new(path), value).unwrap()
}

/// After values are typed into the small file written with `from` as `there`, `there` is `then` and the rest as it was.
fn becomes(from: &str, there: &str, then: &str, edits: &[(&str, &str, Value)]) {
    for line_end in ["\n", "\r\n"] {
        let [text, expected] = [there, then].map(|part| with(from, part).replace('\n', line_end));
        let origin = origin(&text);
        let edit = |scenario: Scenario, (rules, path, value): &(&str, &str, Value)| {
            typed(&scenario, rules, path, value.clone())
        };
        let edited = edits.iter().fold((*origin.scenario).clone(), edit);
        let new = kept(&origin, &edited);
        assert!(new == expected, "{then}\nis expected in\n{new}");
    }
}

#[test]
fn a_bare_number_becomes_an_assumption_in_its_manner() {
    let path = "groups/målgruppe/inflow";
    for (old, typed, new) in [
        ("60", "61.5", "61.5"),
        ("600", "1234", "1_234"),
        ("1000", "1234", "1234"),
        ("1_000", "1234567.5", "1_234_567.5"),
        ("1_000", "999", "999"),
        ("60.50", "61", "61.00"),
        ("60.5", "61", "61"),
        ("+60", "61", "+61"),
    ] {
        let then = format!("inflow: {new},");
        becomes("inflow: 60,", &format!("inflow: {old},"), &then, &[(BASE, path, number(typed))]);
    }
}

#[test]
fn a_year_has_no_groups() {
    becomes(
        "first_year: 2020, years: 10",
        "first_year: 2020, years: 10",
        "first_year: 2021, years: 10",
        &[(BASE, "period/first_year", number("2021"))],
    );
}

#[test]
fn what_no_longer_holds_goes_and_its_comments_stay() {
    let path = "groups/målgruppe/start/persons";
    let from = "(value: 100, low: 90, high: 110, source: \"notat\", status: estimate)";
    let edits = [(BASE, path, number("120"))];
    becomes(from, from, "(value: 120, status: assumption)", &edits);
    let lines = "(\n        value: 100, // personer\n        low: 90, // mindst\n        high: 110,\n        source: \"notat\" /* side 2 */,\n        status: estimate,\n      )";
    let then = "(\n        value: 120, // personer\n        // mindst\n        /* side 2 */\n        status: assumption,\n      )";
    becomes(from, lines, then, &edits);
    // Where nothing is said of where the old number comes from, nothing need be said of the new one.
    becomes(from, "(high: 110, value: 100, low: 90)", "(value: 120)", &edits);
    becomes(from, "(value: 100, low: 90, )", "(value: 120, )", &edits);
    becomes(from, "(\n   low: 90,\n   value: 100\n)", "(\n   value: 120\n)", &edits);
}

#[test]
fn a_list_keeps_the_items_that_stay() {
    let list = Value::List(["1", "0.95", "0.5"].map(|item| item.parse::<Decimal>().unwrap()).to_vec());
    let edits = [(BASE, "groups/pension/stay/table", list)];
    becomes("[1, 0.9, 0.5]", "[1.0, /* et år */ 0.90, 0.50]", "[1.0, /* et år */ 0.95, 0.50]", &edits);
    let longer = Value::List(["1", "0.9"].map(|item| item.parse::<Decimal>().unwrap()).to_vec());
    let edits = [(BASE, "groups/pension/stay/table", longer)];
    becomes("[1, 0.9, 0.5]", "[1, /* et år */ 0.9, 0.5]", "[1, 0.9] /* et år */", &edits);
}

#[test]
fn what_the_file_leaves_out_is_added_to_what_is_there() {
    let growth = [(BASE, "groups/målgruppe/growth", number("0.02"))];
    let new = "growth: 0.02";
    let last = "exits_at_cap: { \"pension\": 0.9, \"job\": 0.1 },";
    becomes(last, last, &format!("{last}\n      {new},"), &growth);
    let bare = last.trim_end_matches(',');
    becomes(last, bare, &format!("{bare},\n      {new}"), &growth);
    becomes(last, &format!("{bare} // her"), &format!("{bare}, // her\n      {new}"), &growth);
    becomes(
        last,
        &format!("{last} // her\n      /* sidst */"),
        &format!("{last} // her\n      {new},\n      /* sidst */"),
        &growth,
    );
    let in_line = [(BASE, "groups/job/inflow", number("1200"))];
    let from = "exits_are: counts),";
    becomes(from, from, "exits_are: counts, inflow: 1_200),", &in_line);
    let comma = "exits_are: counts /* antal */, ),";
    becomes(from, comma, "exits_are: counts /* antal */, inflow: 1_200, ),", &in_line);
}

#[test]
fn the_levels_between_are_written_too() {
    let from = "  discount: (schedule: own, timing: end, rates: { 1: 0.035, 36: 0.025 }),\n";
    let text = with(from, "");
    let origin = origin(&text);
    let path = "discount/schedule";
    let new = kept(&origin, &typed(&origin.scenario, BASE, path, word("finance_ministry_2021")));
    let added = "  discount: (schedule: finance_ministry_2021),\n)";
    assert_eq!(new, text.trim_end().strip_suffix(')').unwrap().to_owned() + added + "\n");
}

#[test]
fn changes_come_and_go_as_lines() {
    let changes = "        \"costs/indsats/refund\": (value: none, from: \"2023-01\"),\n      },\n";
    let new = "        \"groups/målgruppe/inflow\": (value: 70, status: assumption),\n";
    let then = changes.replace("      },\n", &format!("{new}      }},\n"));
    becomes(changes, changes, &then, &[(REFORM, "groups/målgruppe/inflow", number("70"))]);
    let origin = origin(SMALL);
    let lifted = lift(&origin.scenario, REFORM, &Path::new(CAP)).unwrap();
    let line = "        \"groups/målgruppe/stay/at_most\": (value: 36, source: \"notat\", status: official),\n";
    assert_eq!(kept(&origin, &lifted), with(line, ""));
    // One goes and another comes.
    let both = typed(&lifted, REFORM, "groups/målgruppe/inflow", number("70"));
    let none = lift(&both, REFORM, &Path::new("costs/indsats/refund")).unwrap();
    let refund = "        \"costs/indsats/refund\": (value: none, from: \"2023-01\"),\n";
    assert_eq!(kept(&origin, &none), with(line, "").replace(refund, new));
}

#[test]
fn changes_are_made_where_there_are_none() {
    let start = SMALL.find("      changes: {").unwrap();
    let end = SMALL.find("      investments: {").unwrap();
    let text = [&SMALL[..start], &SMALL[end..]].concat();
    let origin = origin(&text);
    let edited = typed(&origin.scenario, REFORM, CAP, number("40"));
    let new = kept(&origin, &edited);
    let added = "      changes: {\n        \"groups/målgruppe/stay/at_most\": (value: 40, status: assumption),\n      },\n    ),\n  ],\n  published";
    assert_eq!(new, text.replace("    ),\n  ],\n  published", added));
    // And in a rule set of one line.
    let short = text.replace(
        "(id: \"foer\", name: \"Før\"),",
        "(id: \"foer\", name: \"Før\"),\n    (id: \"kort\", name: \"Kort\"),",
    );
    let origin = super::origin(&short);
    let new = kept(&origin, &typed(&origin.scenario, "kort", CAP, number("40")));
    let added = "name: \"Kort\", changes: { \"groups/målgruppe/stay/at_most\": 40 }),";
    assert_eq!(new, short.replace("name: \"Kort\"),", added));
}

#[test]
fn title_place_and_description_are_replaced_where_they_stand() {
    let origin = origin(&with("  description: \"En målgruppe, et job og en reform.\",\n", ""));
    let mut edited = (*origin.scenario).clone();
    edited.title = "En \"ny\" titel\n\\ over to linjer".to_owned();
    edited.description = "Hvad\u{7}".to_owned();
    let new = kept(&origin, &edited);
    assert!(new.contains("  title: \"En \\\"ny\\\" titel\\n\\\\ over to linjer\",\n  place:"));
    assert!(new.ends_with("  ],\n  description: \"Hvad\\u{7}\",\n)\n"), "{new}");
}

#[test]
fn what_cannot_be_kept_is_written_anew_and_told() {
    for (mark, line_end) in [("", "\n"), ("\u{feff}", "\r\n")] {
        let mut origin = origin(&format!("{mark}{}", SMALL.replace('\n', line_end)));
        // The text does not say what it is held for.
        let mut believed = (*origin.scenario).clone();
        believed.title = "Et andet eksempel".to_owned();
        origin.scenario = believed.clone().into();
        let saved = save(&origin, &believed);
        assert!(saved.is_rewritten);
        assert!(saved.text().starts_with(&format!("{mark}(")));
        let ends = saved.text().matches('\n').count();
        assert_eq!(saved.text().matches(line_end).count(), ends);
    }
}

#[test]
fn what_no_text_can_say_is_refused() {
    let origin = origin(SMALL);
    let mut edited = (*origin.scenario).clone();
    edited.inputs.insert("groups/job/unknown".into(), Figure::bare(number("1")));
    assert!(sidestil::scenario::text::saving::written(&origin, &edited).is_err());
}

#[test]
fn a_refund_of_none_that_is_typed_can_be_saved() {
    for text in TEXTS {
        let origin = origin(text);
        for path in origin.scenario.inputs.keys().filter(|path| path.as_str().ends_with("/refund")) {
            for rules in &origin.scenario.rule_sets {
                let Ok(edited) = set(&origin.scenario, &rules.id, path, Value::None) else { continue };
                save(&origin, &edited);
                save(&origin, &restore(&edited, &origin.scenario, &rules.id, path).unwrap());
            }
        }
    }
}

#[test]
fn a_figure_of_many_parts_is_said_with_all_of_them() {
    let origin = origin(SMALL);
    let mut edited = (*origin.scenario).clone();
    let figure = Figure {
        low: Some(Decimal::ONE),
        high: Some(1_000_000.into()),
        price_level: Some(2021),
        source: Some("notat".into()),
        status: Some(Status::Accounts),
        note: Some("Se \"her\"".to_owned()),
        rounded_to: Some(Decimal::TEN),
        ..Figure::bare(number("50000"))
    };
    edited.inputs.insert("costs/ydelse/per_person".into(), figure);
    let new = kept(&origin, &edited);
    let said = "per_person: (value: 50_000, price_level: 2021, low: 1, high: 1_000_000, source: \"notat\", status: accounts, rounded_to: 10, note: \"Se \\\"her\\\"\")";
    assert!(new.contains(said), "{new}");
    // Going back in steps needs the first text no more.
    let saved = Origin { text: new.into(), scenario: edited.into() };
    assert_eq!(kept(&saved, &origin.scenario), SMALL);
}
