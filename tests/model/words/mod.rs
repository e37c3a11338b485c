//! What the program says of a scenario: sentences that are true of the numbers, whatever the numbers are, in Danish and
//! English.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod group;
mod kinds;
mod lines;
mod money;
mod purpose;
mod said;
mod sentences;

use std::sync::Arc;

use sidestil::{
    evaluation::sides::{Side, Sides},
    model::spending::Account,
    present::{
        formats::Formats,
        views::{
            Arrangement, Question, Shown, catalogue::investment::investment, catalogue::overview::overview,
            catalogue::target_group,
        },
        words::language::Language,
    },
    scenario::{Scenario, text::loading},
};

/// A scenario of one group with 100 persons in balance (100 a year · 12 months), 100.000 kr. each, and one rule set that
/// changes it.
struct Small {
    group: &'static str,
    groups: &'static str,
    costs: &'static str,
    from: &'static str,
    changes: &'static str,
    investments: &'static str,
}

const SMALL: Small = Small {
    group: "start: (persons: 100), inflow: 100, stay: (mean: 12),",
    groups: "",
    costs: "",
    from: "from: \"2025-01\",",
    changes: "",
    investments: "",
};

/// Ten persons a hundred who leave go to a job, eighty to a pension that the municipality pays for ten years.
const WITH_PENSION: Small = Small {
    group: "start: (persons: 100), inflow: 100, stay: (mean: 12), exits: { \"job\": 0.1, \"fp\": 0.8 },",
    groups: "\"job\": (name: \"Job\", stay: (mean: 12)), \"fp\": (name: \"Førtidspension\", stay: (exactly: 120)),",
    costs: "\"p\": (name: \"Pension\", group: \"fp\", per_person: 200_000, area: support, refund: 0.2),",
    ..SMALL
};

impl Small {
    fn text(&self) -> String {
        let Self { group, groups, costs, from, changes, investments } = self;
        format!(
            "(format: 4, title: \"Lille\", place: \"Prøveby\", period: (first_year: 2025, years: 10), price_level: 2025,
            groups: {{ \"g\": (name: \"Kontanthjælp\", {group}), {groups} }},
            costs: {{ \"c\": (name: \"Ydelse\", group: \"g\", per_person: 100_000, area: support), {costs} }},
            rule_sets: [
                (id: \"a\", name: \"Før reformen\"),
                (id: \"b\", name: \"Efter reformen\", builds_on: \"a\", {from}
                    changes: {{ {changes} }}, investments: {{ {investments} }}),
            ])"
        )
    }

    fn sides(&self) -> Sides {
        sides(&read(&self.text()), "a", "b")
    }
}

fn read(text: &str) -> Arc<Scenario> {
    let loaded = loading::read(text.as_bytes());
    assert!(loaded.scenario.is_some(), "{:#?}", loaded.findings);
    Arc::new(loaded.scenario.unwrap())
}

fn shipped(name: &str) -> Arc<Scenario> {
    let example = sidestil::app::examples::EXAMPLES.iter().find(|example| example.name == name).unwrap();
    read(example.text)
}

fn side(scenario: &Arc<Scenario>, rules: &str) -> Side {
    Side::new(scenario, &scenario.rule_set(rules).unwrap().id)
}

fn sides(scenario: &Arc<Scenario>, before: &str, after: &str) -> Sides {
    Sides::new(side(scenario, before), side(scenario, after))
}

fn reform() -> Sides {
    sides(&shipped("bedre-ressourceforloeb-2022.ron"), "hoejst-5-aar", "hoejst-3-aar")
}

const DA: Formats = Formats::new(Language::Danish);

fn shown(sides: &Sides) -> Shown<'_> {
    Shown { sides, marked: None, opened: [None; 2], arrangement: Arrangement::SideBySide, formats: DA }
}

/// The sentences of *Overblik*, with plain spaces.
fn overview_of(sides: &Sides) -> Vec<String> {
    overview(shown(sides), Account::Municipality).sentences.iter().map(|sentence| plain(sentence)).collect()
}

/// What *Målgruppe* says, and its condition.
fn group_of(sides: &Sides) -> (String, String) {
    let main = sides.main_group().unwrap();
    let headline = target_group::target_group(shown(sides), &main).headline;
    (plain(&headline.says), plain(&headline.condition))
}

/// What *Investering* says in one account.
fn money_of(sides: &Sides, question: Question, account: Account) -> String {
    plain(&investment(shown(sides), question, account).unwrap().headline.says)
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}
