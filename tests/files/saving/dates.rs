//! How figures by month come, go and change in the text, case by case.

use sidestil::{
    model::time::CalendarMonth,
    scenario::{
        Scenario,
        edit::{
            edit,
            part::{Edit, Member},
        },
        figure::Value,
        path::Path,
        rename::Named,
        text::saving::Origin,
    },
};

use super::{DATED, SMALL, kept, origin};

const BASE: &str = "foer";
const REFORM: &str = "efter";

fn set(rule_set: &str, path: &str, value: &str) -> Edit {
    let value = value.parse().map_or_else(|_| Value::Word(value.into()), Value::Number);
    Edit::Set { rule_set: rule_set.into(), path: path.into(), value }
}

fn lift(rule_set: &str, path: &str) -> Edit {
    Edit::Lift { rule_set: rule_set.into(), path: path.into() }
}

fn moved(rule_set: &str, path: &str, year: i32, month: u8) -> Edit {
    Edit::Date { rule_set: rule_set.into(), path: path.into(), month: CalendarMonth { year, month } }
}

fn edited(scenario: &Scenario, edits: &[Edit]) -> Scenario {
    edits.iter().fold(scenario.clone(), |scenario, one| edit(&scenario, one).unwrap())
}

/// After some edits of `text`, `there` is `then` and the rest as it was, whatever its lines end with; and back again.
#[track_caller]
fn becomes(text: &str, there: &str, then: &str, edits: &[Edit]) {
    assert_eq!(text.matches(there).count(), 1, "{there}");
    for line_end in ["\n", "\r\n"] {
        let [old, new] = [text.to_owned(), text.replacen(there, then, 1)].map(|text| text.replace('\n', line_end));
        let origin = origin(&old);
        let scenario = edited(&origin.scenario, edits);
        let saved = kept(&origin, &scenario);
        assert!(saved == new, "{then}\nis expected in\n{saved}");
        let again = Origin { text: saved.into(), scenario: scenario.into() };
        kept(&again, &origin.scenario);
        assert_eq!(kept(&origin, &origin.scenario), old);
    }
}

#[test]
fn a_value_becomes_a_list_and_a_list_a_value() {
    let date = "groups/målgruppe/inflow@2024-01";
    becomes(SMALL, "inflow: 60,", "inflow: [60, (value: 70, from: \"2024-01\")],", &[set(BASE, date, "70")]);
    let with = |inflow: &str| SMALL.replacen("inflow: 60,", inflow, 1);
    let figure = "inflow: (value: 60, /* jf. */ source: \"notat\"), // slut\n";
    becomes(
        &with(figure),
        "(value: 60, /* jf. */ source: \"notat\")",
        "[(value: 60, /* jf. */ source: \"notat\"), (value: 70, status: assumption, from: \"2024-01\")]",
        &[set(BASE, date, "70")],
    );
    let list = "inflow: [60 /* a */, (value: 70, from: \"2024-01\") /* b */],";
    becomes(&with(list), list, "inflow: 60 /* a *//* b */,", &[lift(BASE, date)]);
    // What the file leaves out.
    becomes(
        SMALL,
        "      inflow: 60,\n",
        "      inflow: 60,\n      growth: [0, (value: 0.1, from: \"2024-01\")],\n",
        &[set(BASE, "groups/målgruppe/growth@2024-01", "0.1")],
    );
}

#[test]
fn a_date_comes_where_it_belongs_and_goes_with_its_own_comment() {
    let list = "                120, // indtil videre\n                (value: 150,";
    becomes(
        DATED,
        list,
        "                120, // indtil videre\n                (value: 130, from: \"2021-01\"),\n                (value: 150,",
        &[set(BASE, "groups/a/inflow@2021-01", "130")],
    );
    let last = "                (value: 160, from: \"2024-01\", status: estimate), // skøn\n";
    becomes(
        DATED,
        last,
        &format!("{last}                (value: 190, status: assumption, from: \"2025-01\"),\n"),
        &[set(BASE, "groups/a/inflow@2025-01", "190")],
    );
    becomes(DATED, last, "", &[lift(BASE, "groups/a/inflow@2024-01")]);
}

#[test]
fn a_date_keeps_its_comment_when_it_says_something_else_or_from_another_month() {
    let last = "(value: 160, from: \"2024-01\", status: estimate), // skøn\n";
    becomes(
        DATED,
        last,
        "(value: 165, from: \"2024-01\", status: assumption), // skøn\n",
        &[set(BASE, "groups/a/inflow@2024-01", "165")],
    );
    becomes(
        DATED,
        last,
        "(value: 160, from: \"2024-07\", status: estimate), // skøn\n",
        &[moved(BASE, "groups/a/inflow@2024-01", 2024, 7)],
    );
    becomes(
        DATED,
        "                120, // indtil",
        "                125, // indtil",
        &[set(BASE, "groups/a/inflow", "125")],
    );
    becomes(
        DATED,
        "[[1, 0.5], (value: [1, 0.6, 0.2], from: \"2022-01\")]",
        "[[1, 0.5], (value: [1, 0.6, 0.2], from: \"2022-03\")]",
        &[moved(BASE, "groups/c/stay/table@2022-01", 2022, 3)],
    );
}

#[test]
fn a_rule_set_says_its_dates_in_its_change() {
    let list = "[(value: 100), (value: 170, from: \"2023-01\"), (value: 180, from: \"2024-01\")]";
    becomes(
        DATED,
        list,
        "[(value: 100), (value: 170, from: \"2023-01\"), (value: 175, from: \"2023-07\"), (value: 180, from: \"2024-01\")]",
        &[set(REFORM, "groups/a/inflow@2023-07", "175")],
    );
    becomes(DATED, list, "[(value: 100), (value: 180, from: \"2024-01\")]", &[lift(REFORM, "groups/a/inflow@2023-01")]);
    becomes(
        DATED,
        list,
        "[(value: 90, from: \"2021-01\"), (value: 150, status: assumption, from: \"2022-01\"), (value: 100, from: \"2022-07\"), \
         (value: 170, from: \"2023-01\"), (value: 180, from: \"2024-01\")]"
            .replace("(value: 150, status: assumption, from: \"2022-01\")", "(value: 150, low: 140, high: 160, source: \"note\", from: \"2022-01\")")
            .as_str(),
        &[set(REFORM, "groups/a/inflow@2021-01", "90")],
    );
    // A change that is new.
    let last = "                \"groups/a/stay/at_most\": (value: 24, from: \"2023-01\"),\n";
    becomes(
        DATED,
        last,
        &format!("{last}                \"groups/b/stay/exactly\": [15, (value: 16, from: \"2024-01\")],\n"),
        &[set(REFORM, "groups/b/stay/exactly", "15"), set(REFORM, "groups/b/stay/exactly@2024-01", "16")],
    );
    becomes(
        DATED,
        &format!("                // Trappen op.\n                \"groups/a/inflow\": {list},\n"),
        "                // Trappen op.\n",
        &[lift(REFORM, "groups/a/inflow")],
    );
}

#[test]
fn an_id_is_renamed_in_every_figure() {
    let origin = origin(DATED);
    let rename = |what: Named, to: &str| Edit::Rename(what, to.into());
    let scenario = edited(
        &origin.scenario,
        &[
            rename(Named::Thing("groups/b".into()), "beta"),
            rename(Named::Source("note".into()), "notat"),
            rename(Named::Thing("departments/BIF".into()), "JOB"),
            set(BASE, "groups/a/exits/beta@2024-01", "35"),
        ],
    );
    let saved = kept(&origin, &scenario);
    for there in [
        "group: [\"a\", (value: \"beta\", from: \"2023-01\")]",
        "\"beta\": [0.2, (value: 35, from: \"2024-01\")]",
        "from: \"2022-01\", source: \"notat\"",
        "(value: \"JOB\", from: \"2022-01\")",
    ] {
        assert!(saved.contains(there), "{there}\n{saved}");
    }
    // A destination that goes takes its dates along.
    let without = Member::Thing(sidestil::scenario::difference::change::Stated::Base("groups/a/exits_at_cap".into()));
    let gone = edited(&origin.scenario, &[Edit::Remove(without)]);
    assert!(gone.inputs.keys().all(|path| path.below("groups/a/exits_at_cap").is_none()));
    assert!(!kept(&origin, &gone).contains("exits_at_cap: { \"b\""));
}

#[test]
fn a_refund_that_is_left_out_can_get_a_date() {
    let without = |text: &str, part: &str| {
        assert_eq!(text.matches(part).count(), 1, "{part}");
        text.replacen(part, "", 1)
    };
    let text = without(DATED, "refund: [0.5, (value: ladder, from: \"2021-01\"), (value: none, from: \"2023-01\")],");
    let origin = origin(&without(&text, "basis: [gross, (value: net, from: \"2023-01\")],"));
    let scenario = edited(&origin.scenario, &[set(BASE, "costs/k/refund@2022-01", "0.4")]);
    let text = kept(&origin, &scenario);
    assert!(text.contains("refund: [none, (value: 0.4, from: \"2022-01\")]"), "{text}");
    assert!(scenario.inputs.get(&Path::new("costs/k/refund@2022-01")).is_some());
}
