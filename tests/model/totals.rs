//! Totals of groups, what a scenario is about, those who have left the model, and starts that do not fit: `beregning.md`
//! 1.6, 2.6, 2.9 and 2.10, with the arithmetic beside each value.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::sync::Arc;

use rust_decimal::dec;
use sidestil::{
    evaluation::{
        reconcile, relevance,
        sides::{Side, Sides},
    },
    model::{
        measures::{self, Answer, When},
        spending::Account,
    },
    present::{
        formats::Formats,
        headlines::headlines,
        views::{
            Arrangement, Question, Shown,
            catalogue::overview::overview,
            catalogue::target_group::target_group,
            catalogue::unit_cost::{
                pair::{choosable, first_pair},
                unit_costs,
            },
        },
        words::language::Language,
    },
    scenario::{Scenario, finding::Code, group_fault::GroupFault, text::loading},
};

const DA: Formats = Formats::new(Language::Danish);

/// a: 10 a month, exactly 10, half to b; b: 2 a month, exactly 5, a quarter to c.
const TWO: &str = r#"(
  format: 4, title: "To", place: "Ærø", period: (first_year: 2020, years: 3), price_level: 2020,
  groups: {
    "a": (name: "A", start: (persons: 100, seniority: stationary), inflow: 120, stay: (exactly: 10), exits: { "b": 0.5 }),
    "b": (name: "B", start: (persons: 35, seniority: stationary), inflow: 24, stay: (exactly: 5), exits: { "c": 0.25 }),
    "c": (name: "C", stay: (exactly: 3)),
    "d": (name: "D", start: (persons: 20, seniority: stationary), inflow: 12, stay: (exactly: 20)),
  },
  totals: {
    "alle": (name: "A og B", groups: ["a", "b"]),
    "rene": (name: "A og D", groups: ["a", "d"]),
  },
  costs: {
    "a": (name: "A", group: "a", per_person: 100_000, area: effort, refund: 0.5),
    "b": (name: "B", group: "b", per_person: 40_000, area: service, refund: none),
  },
  rule_sets: [(id: "nu", name: "Nu"), (id: "mere", name: "Mere", from: "2021-01", changes: { "groups/a/inflow": 240 })],
)"#;

fn scenario(text: &str) -> Arc<Scenario> {
    let loaded = loading::read(text.as_bytes());
    assert!(loaded.scenario.is_some(), "{:?}", loaded.findings);
    Arc::new(loaded.scenario.unwrap())
}

fn answer(side: &Side, measure: &str, when: &str) -> Answer {
    measures::find(measure).unwrap().of(&side.outcome, when.parse().unwrap())
}

#[track_caller]
fn is(side: &Side, measure: &str, when: &str, expected: f64) {
    let answer = answer(side, measure, when).number();
    assert!(
        answer.is_some_and(|answer| (answer - expected).abs() <= 1e-9 * expected.abs().max(1.0)),
        "{measure} {when}: {answer:?}"
    );
}

fn sides(scenario: &Arc<Scenario>) -> Sides {
    let [before, after] = scenario.default_sides().unwrap().map(|id| Side::new(scenario, &id));
    Sides::new(before, after)
}

#[test]
fn a_total_is_the_sum_of_its_groups_and_who_goes_between_them_does_not_leave() {
    let side = Side::new(&scenario(TWO), &"nu".into());
    is(&side, "group.alle.persons", "2021", 135.0); // 100 + 35
    is(&side, "group.alle.persons", "2021-05", 135.0);
    is(&side, "group.alle.inflow", "2021", 144.0); // 12 · (10 + 2)
    is(&side, "group.alle.exits", "2021", 144.0); // 12 · (10 − 5 + 7)
    is(&side, "group.alle.exits", "2021-05", 12.0);
    is(&side, "group.alle.exits.c", "2021", 21.0); // 12 · 7 · 0,25
    is(&side, "group.alle.exit_share.c", "2021", 21.0 / 144.0); // 14,583 pct.
    assert_eq!(answer(&side, "group.alle.exits.b", "2021"), Answer::CannotBeSaid, "b is in it");
    is(&side, "group.a.full_phase_in", "", 100.0);
    assert_eq!(answer(&side, "group.alle.full_phase_in", ""), Answer::CannotBeSaid, "b gets persons from a");
    // a 100 and d 1 a month · 20 = 20, over the starts 100 + 20.
    is(&side, "group.rene.full_phase_in", "", 120.0);
    is(&side, "group.rene.growth", "", 0.0);
    let more = Side::new(&scenario(TWO), &"mere".into());
    is(&more, "group.rene.full_phase_in", "", 220.0);
    is(&more, "group.rene.growth", "", 220.0 / 120.0 - 1.0);
}

#[test]
fn a_totals_cost_is_its_groups_together_and_its_price_is_weighted_by_their_persons() {
    let side = Side::new(&scenario(TWO), &"nu".into());
    // 100 · 100.000 · 0,5 and 35 · 40.000
    is(&side, "cost.group.alle.municipality", "2021", 6_400_000.0);
    is(&side, "cost.group.alle.public", "2021", 11_400_000.0);
    // 11.400.000 ÷ 135 = 84.444,44, by year and by price alike
    is(&side, "unit_cost.alle.public", "2021", 11_400_000.0 / 135.0);
    is(&side, "unit_cost.alle.public", "", 84_444.444_444_444);
    is(&side, "unit_cost.alle.municipality", "", 6_400_000.0 / 135.0);
    is(&side, "unit_cost.alle.area.effort", "", 10_000_000.0 / 135.0);
    is(&side, "unit_cost_gap.a.alle.public", "", 100_000.0 - 11_400_000.0 / 135.0);
    is(&side, "unit_cost_gap.alle.b.share", "", 6_400_000.0 / 135.0 / 40_000.0 - 1.0);
}

#[test]
fn a_total_stands_for_a_group_in_all_measures_but_the_mean_stay_and_the_course() {
    let side = Side::new(&scenario(TWO), &"nu".into());
    let all: Vec<String> = measures::all(&side.outcome).iter().map(ToString::to_string).collect();
    let of_total: Vec<&String> = all.iter().filter(|measure| measure.split('.').any(|part| part == "alle")).collect();
    for measure in [
        "group.alle.persons",
        "group.alle.growth",
        "group.alle.exits.c",
        "cost.group.alle.public",
        "unit_cost.alle.area.effort",
        "unit_cost_gap.alle.c.share",
        "unit_cost_gap.c.alle.public",
    ] {
        assert!(of_total.iter().any(|known| *known == measure), "{measure}");
    }
    assert!(
        !of_total.iter().any(|measure| measure.starts_with("course")
            || measure.ends_with("mean_stay")
            || measure.contains("exits.b"))
    );
    // None of it is but a number or cannot be said, and each has a way behind it.
    for measure in of_total {
        let measure = measures::find(measure).unwrap();
        for when in measure.periods(&side.outcome) {
            let trail = measure.trail(&side.outcome, when);
            assert!(
                !trail.ingredients.is_empty() || matches!(measure.of(&side.outcome, when), Answer::CannotBeSaid),
                "{measure} {when}"
            );
        }
    }
    assert_eq!(answer(&side, "group.alle.mean_stay", ""), Answer::CannotBeSaid);
    assert_eq!(answer(&side, "course.alle.public", "12"), Answer::CannotBeSaid);
}

#[test]
fn a_published_figure_can_be_of_a_total_where_a_total_has_the_measure() {
    let published = |measure: &str| {
        let figure = format!(
            "  sources: {{ \"n\": (title: \"N\") }}, published: [(name: \"P\", measure: \"{measure}\", rules: \"nu\", \
             period: \"2021\", value: 135, rounded_to: 1, source: \"n\")],\n  rule_sets:"
        );
        let scenario = scenario(&TWO.replace("  rule_sets:", &figure));
        let found = reconcile::findings(&scenario, &reconcile::reconcile(&scenario, &[])).into_iter();
        found.map(|finding| format!("{:?}", finding.code)).collect::<Vec<_>>()
    };
    assert_eq!(published("group.alle.persons"), [""; 0]);
    assert!(published("group.alle.mean_stay")[0].starts_with("NoSuch { what: Group, id: \"alle\""));
    assert!(published("group.allee.persons")[0].contains("GroupOrTotal, id: \"allee\", nearest: Some(\"alle\")"));
}

#[test]
fn a_price_of_a_total_that_is_empty_in_the_last_year_cannot_be_said() {
    let text = TWO.replace("inflow: 24, stay", "inflow: 0, stay").replace("inflow: 120, stay", "inflow: 0, stay");
    let side = Side::new(&scenario(&text), &"nu".into());
    is(&side, "group.alle.persons", "2022", 0.0);
    assert_eq!(answer(&side, "unit_cost.alle.public", ""), Answer::CannotBeSaid);
    is(&side, "unit_cost.a.public", "", 100_000.0);
}

#[test]
fn all_that_have_left_the_model_are_counted() {
    // 30 uniform over 3, exactly 3, no inflow: present 20, 10, 0.
    let text = r#"(
      format: 4, title: "Tom", place: "Ærø", period: (first_year: 2020, years: 2), price_level: 2020,
      groups: { "a": (name: "A", start: (persons: 30, seniority: uniform, over: 3), stay: (exactly: 3)) },
      rule_sets: [(id: "nu", name: "Nu")],
    )"#;
    let side = Side::new(&scenario(text), &"nu".into());
    for (month, present, left) in [("2020-01", 20.0, 10.0), ("2020-02", 10.0, 20.0), ("2020-03", 0.0, 30.0)] {
        is(&side, "group.a.persons", month, present);
        is(&side, "left_the_model.persons", month, left);
    }
    assert_eq!(answer(&side, "left_the_model.persons", "2020"), Answer::Exact(dec!(30)), "a year is its December");
    // 155 at the start, 13 a month in, 175 there (a, b and d stand still, c has 1,75 a month for 3 months) in December 2022.
    let two = Side::new(&scenario(TWO), &"nu".into());
    is(&two, "left_the_model.persons", "2022", 155.0 + 13.0 * 36.0 - 155.0 - 5.25);
    let trail = measures::find("left_the_model.persons").unwrap().trail(&two.outcome, When::Year(2022));
    assert_eq!(trail.ingredients.len(), 3);
}

/// The warnings of starts: the group, its persons and those that would fit.
fn warned(start: u32, inflow: u32, stay: &str, more: &str) -> Vec<GroupFault> {
    let text = format!(
        r#"(
          format: 4, title: "Start", place: "Ærø", period: (first_year: 2020, years: 2), price_level: 2020,
          groups: {{ "a": (name: "A", start: (persons: {start}, seniority: stationary), inflow: {inflow}, stay: ({stay}){more}) }},
          rule_sets: [(id: "nu", name: "Nu")],
        )"#
    );
    let found = relevance::findings(&scenario(&text)).into_iter();
    found.filter_map(|finding| if let Code::Groups(fault) = finding.code { Some(fault) } else { None }).collect()
}

#[test]
fn a_stationary_start_that_does_not_fit_is_warned_of_with_what_would() {
    // 4.800 ÷ 12 · 2,7 = 1.080
    assert_eq!(
        warned(720, 4_800, "mean: 2.7", ""),
        [GroupFault::StartDoesNotFit { persons: dec!(720), fits: dec!(1080) }]
    );
    assert_eq!(warned(1_000, 265, "mean: 45", ""), []); // 993,75
    assert_eq!(warned(950, 1_200, "exactly: 10", ""), []); // just 5 pct. below 1.000
    assert_eq!(warned(1_000, 1_140, "exactly: 10", "").len(), 1); // 950, and 50 is above 47,5
    assert_eq!(warned(720, 0, "mean: 2.7", ""), []);
    assert_eq!(warned(720, 4_800, "mean: 2.7", ", growth: 0.01"), []);
    assert_eq!(warned(720, 4_800, "mean: 2.7", ", closed_from: \"2019-06\""), []);
    assert_eq!(warned(720, 4_800, "mean: 2.7", ", exits: { \"a\": 0.1 }"), [], "it gets persons from a group");
    assert_eq!(warned(720, 4_800, "mean: 45, at_most: 60", "").len(), 1);
}

const ABOUT: &str = r#"(
  format: 4, title: "Om", place: "Ærø", period: (first_year: 2020, years: 4), price_level: 2020,
  groups: {
    "tom": (name: "Tom", stay: (exactly: 10)),
    "lukket": (name: "Lukket", inflow: 12, closed_from: "2020-01", stay: (exactly: 10)),
    "senere": (name: "Senere", inflow: 0, stay: (exactly: 10)),
    "fast": (name: "Fast", inflow: 12, stay: (exactly: 10)),
  },
  rule_sets: [
    (id: "nu", name: "Nu"),
    (id: "reform", name: "Reform", from: "2022-01", changes: { "groups/senere/inflow": 6 }),
    (id: "tre", name: "Tre", from: "2022-01", changes: { "groups/fast/inflow": 6 }),
  ],
)"#;

#[test]
fn one_function_says_what_a_scenario_is_about() {
    let main = |text: &str| scenario(text).main_group().map(|id| id.to_string());
    assert_eq!(
        main(ABOUT).as_deref(),
        Some("fast"),
        "the first that somebody enters in any month under the base rules"
    );
    let started = ABOUT.replace("\"Tom\", stay", "\"Tom\", start: (persons: 5, seniority: uniform, over: 5), stay");
    assert_eq!(main(&started).as_deref(), Some("tom"), "or that somebody is in at the start");
    let reform_alone =
        ABOUT.replace("\"Fast\", inflow: 12", "\"Fast\", inflow: 0").replace("fast/inflow\": 6", "fast/inflow\": 0.5");
    assert_eq!(main(&reform_alone).as_deref(), Some("senere"), "else under any rule set");
    let nobody = reform_alone.replace("inflow\": 6", "inflow\": 0").replace("inflow\": 0.5", "inflow\": 0");
    assert_eq!(main(&nobody).as_deref(), Some("tom"), "else the first");
    let said = ABOUT.replace("  groups: {", "  about: \"senere\",\n  groups: {");
    assert_eq!(main(&said).as_deref(), Some("senere"));
    let total = TWO.replace("  totals: {", "  about: \"alle\",\n  totals: {");
    assert_eq!(main(&total).as_deref(), Some("alle"));
    assert_eq!(sides(&scenario(&total)).main_group().as_deref(), Some("alle"));
}

#[test]
fn the_file_says_which_sides_it_opens_on() {
    let opened = |text: &str| scenario(text).default_sides().unwrap().map(|id| id.to_string());
    assert_eq!(opened(ABOUT), ["nu", "reform"]);
    let said = ABOUT.replace("  groups: {", "  sides: (before: \"reform\", after: \"tre\"),\n  groups: {");
    assert_eq!(opened(&said), ["reform", "tre"]);
}

fn shown(sides: &Sides) -> Shown<'_> {
    Shown { sides, marked: None, opened: [None; 2], arrangement: Arrangement::Together, formats: DA }
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn headlines_and_views_speak_of_what_the_scenario_is_about_total_or_not() {
    let total = scenario(&TWO.replace("  totals: {", "  about: \"alle\",\n  totals: {"));
    let sides = sides(&total);
    let [persons, ..] = headlines(&sides, None, (Account::Municipality, Question::Investment), DA);
    // Full phase-in cannot be said for it: both sides take the last year.
    assert_eq!(plain(&persons.label), "Helårspersoner 2022, A og B");
    assert_eq!(persons.before.as_deref().map(plain).as_deref(), Some("135"));
    let view = overview(shown(&sides), Account::Municipality);
    let card = view.cards.iter().find(|card| card.title.starts_with("Helårspersoner")).unwrap();
    assert_eq!((plain(&card.title).as_str(), card.before.as_deref()), ("Helårspersoner 2022", Some("135")));
    assert!(view.sentences.iter().any(|sentence| sentence.contains("2022")), "{:?}", view.sentences);
    // What has left costs nothing any more: the overview says how many.
    let left =
        measures::find("left_the_model.persons").unwrap().of(&sides.after.outcome, When::Year(2022)).number().unwrap();
    let said = format!("Ultimo 2022 har i alt {left:.0} borgere forladt modellen mod ");
    assert!(plain(&view.condition).contains(&said), "{}", view.condition);
    let group = target_group(shown(&sides), &"alle".into());
    assert!(!group.charts.is_empty() && plain(&group.table.title) == "Helårspersoner: A og B");
    assert!(plain(&group.headline.condition).contains("en af grupperne får borgere fra andre grupper"));
    // A total is held against a group that is not in it, where there is one with a price; else it stands alone.
    assert_eq!(choosable(&sides).iter().map(ToString::to_string).collect::<Vec<_>>(), ["a", "b", "alle", "rene"]);
    assert_eq!(first_pair(&sides).unwrap().map(|id| id.to_string()), ["alle", "alle"]);
    let costs = unit_costs(shown(&sides), &["alle".into(), "b".into()], Account::Public);
    assert!(
        plain(&costs.headline.says).starts_with("A og B koster stat og kommune, før skat og tilbageløb, "),
        "{}",
        costs.headline.says
    );
    let alone = unit_costs(shown(&sides), &["alle".into(), "alle".into()], Account::Public);
    assert!(alone.course.is_empty() && alone.no_course.contains("samlet gruppe"));
}

#[test]
fn a_group_that_nobody_enters_has_the_last_years_persons_as_headline_on_both_sides() {
    let text = TWO
        .replace("inflow: 120, stay", "inflow: 0, stay")
        .replace("\"groups/a/inflow\": 240", "\"groups/a/stay/exactly\": 40");
    let sides = sides(&scenario(&text));
    let [persons, ..] = headlines(&sides, None, (Account::Municipality, Question::Investment), DA);
    assert_eq!(plain(&persons.label), "Helårspersoner 2022, A");
    let closed = TWO.replace("\"groups/a/inflow\": 240", "\"groups/a/closed_from\": \"2021-01\"");
    let sides = self::sides(&scenario(&closed));
    let [persons, ..] = headlines(&sides, None, (Account::Municipality, Question::Investment), DA);
    assert_eq!(plain(&persons.label), "Helårspersoner ved fuld indfasning, A", "it has an inflow before");
}

#[test]
fn a_group_that_is_the_same_is_said_to_be_with_what_is_not() {
    let says = |change: &str| {
        let text = TWO.replace("\"groups/a/inflow\": 240", change);
        let sides = sides(&scenario(&text));
        plain(&target_group(shown(&sides), &"a".into()).headline.says)
    };
    let same = "Målgruppen er den samme før og efter.";
    assert_eq!(says("\"costs/a/per_person\": 100_000"), same);
    assert_eq!(says("\"costs/a/per_person\": 90_000"), format!("{same} Der er forskel på udgifterne."));
    assert_eq!(
        says("\"groups/d/inflow\": 24"),
        format!("{same} Der er forskel på gruppen »D« (20 flere ved fuld indfasning).")
    );
    assert_eq!(
        says("\"groups/b/inflow\": 48"),
        format!("{same} Der er forskel på gruppen »B« (10 flere i 2022) og på udgifterne.")
    );
}
