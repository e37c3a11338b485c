//! The panel of assumptions as data: what differs, what follows, what is struck through, what rests on a source.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::sync::Arc;

use rust_decimal::dec;
use sidestil::{
    app::examples::EXAMPLES,
    evaluation::sides::{Side, Sides},
    present::{
        assumptions::{Assumptions, Cells, Row, details},
        formats::Formats,
        table::Tone,
        views::{
            Arrangement, Shown,
            catalogue::sources::{Use, sources},
        },
        words::language::Language,
    },
    scenario::{Scenario, edit, figure::Value, text::loading},
};

const DA: Formats = Formats::new(Language::Danish);

fn example(index: usize) -> Arc<Scenario> {
    Arc::new(loading::read(EXAMPLES[index].text.as_bytes()).scenario.unwrap())
}

fn sides(scenario: &Arc<Scenario>, before: &str, after: &str) -> Sides {
    Sides::new(Side::new(scenario, &before.into()), Side::new(scenario, &after.into()))
}

fn row<'a>(panel: &'a Assumptions, path: &str) -> &'a Row {
    panel.rows().find(|row| row.path.as_str() == path).unwrap()
}

fn texts(row: &Row) -> [Option<&str>; 2] {
    [0, 1].map(|side| row.cell(side).map(|cell| &*cell.text))
}

#[test]
fn the_reform_changes_the_cap_the_mean_that_follows_and_the_refund() {
    let scenario = example(0);
    let sides = sides(&scenario, "hoejst-5-aar", "hoejst-3-aar");
    let panel = Assumptions::new(&sides, DA);
    assert_eq!(texts(row(&panel, "groups/ressourceforløb/stay/at_most")), [Some("60"), Some("36")]);
    // `beregning.md` 2.3: mean 45 under a cap of 60 becomes 30,240393704 under a cap of 36.
    let mean = row(&panel, "groups/ressourceforløb/stay/mean");
    assert_eq!(texts(mean), [Some("45"), Some("30,2")]);
    assert!(mean.differs && mean.cell(1).unwrap().is_derived && !mean.cell(0).unwrap().is_derived);
    assert_eq!(texts(row(&panel, "costs/indsats-ressourceforløb/refund")), [Some("50"), Some("0")]);
    assert_eq!(texts(row(&panel, "groups/ressourceforløb/inflow")), [Some("705,4"), Some("705,4")]);
    assert!(!row(&panel, "groups/ressourceforløb/inflow").differs);
}

#[test]
fn a_word_has_no_unit() {
    let scenario = example(0);
    let panel = Assumptions::new(&sides(&scenario, "hoejst-5-aar", "hoejst-3-aar"), DA);
    let refund = |line: &str| {
        let row = row(&panel, &format!("costs/{line}-ressourceforløb/refund"));
        (row.cell(1).unwrap().text.clone(), row.unit.clone())
    };
    let both = |text: &str, unit: &str| (text.to_owned(), unit.to_owned());
    assert_eq!(refund("service"), both("ingen", ""));
    assert_eq!(refund("forsørgelse"), both("refusionstrappe", ""));
    assert_eq!(refund("indsats"), both("0", "pct."));
}

#[test]
fn facts_have_one_column_and_what_only_after_brings_has_none_before() {
    let scenario = example(0);
    let panel = Assumptions::new(&sides(&scenario, "hoejst-5-aar", "flere-i-job"), DA);
    assert!(matches!(row(&panel, "groups/ressourceforløb/start/persons").cells, Cells::Shared(_)));
    let points = row(&panel, "investments/lovens-initiativer/effects/flere-i-job/points");
    assert_eq!(texts(points), [None, Some("4")]);
    assert!(points.differs);
}

#[test]
fn the_base_is_struck_through_only_where_before_does_not_show_it() {
    let scenario = example(5);
    let ids: Vec<&str> = scenario.rule_sets.iter().map(|rules| &*rules.id).collect();
    let [first, second, third] = ids[..] else { unreachable!("three rule sets") };
    let struck = |before: &str, after: &str| {
        let panel = Assumptions::new(&sides(&scenario, before, after), DA);
        row(&panel, "groups/ressourceforløb/closed_from").cell(1).unwrap().struck.clone()
    };
    assert_eq!(struck(second, third), None, "before is what after builds on");
    assert_eq!(struck(first, third).as_deref(), Some("ingen"));
}

#[test]
fn a_typed_value_rests_on_no_source_and_counts_as_one_more_without() {
    let scenario = example(0);
    let path = "groups/ressourceforløb/stay/at_most".into();
    let panel = |scenario: &Arc<Scenario>| Assumptions::new(&sides(scenario, "hoejst-5-aar", "hoejst-3-aar"), DA);
    let (before, count) = (panel(&scenario), |panel: &Assumptions| panel.rows().filter(|row| row.is_unsourced).count());
    assert_eq!(row(&before, "groups/ressourceforløb/stay/at_most").tone, Tone::Good);
    let edited = Arc::new(edit::set(&scenario, "hoejst-3-aar", &path, Value::Number(dec!(48))).unwrap());
    let after = panel(&edited);
    assert_eq!(row(&after, "groups/ressourceforløb/stay/at_most").tone, Tone::Assumed);
    assert_eq!(count(&after), count(&before) + 1);
    // It counts from the other side too.
    let swapped = Assumptions::new(&sides(&edited, "hoejst-3-aar", "hoejst-5-aar"), DA);
    assert_eq!(count(&swapped), count(&before) + 1);
}

#[test]
fn a_typed_value_rests_on_no_source_among_the_sources_either() {
    let scenario = example(0);
    let path = "groups/ressourceforløb/stay/at_most".into();
    let edited = Arc::new(edit::set(&scenario, "hoejst-3-aar", &path, Value::Number(dec!(48))).unwrap());
    let uses = |scenario: &Arc<Scenario>| {
        let sides = sides(scenario, "hoejst-5-aar", "hoejst-3-aar");
        let shown =
            Shown { sides: &sides, marked: None, opened: [None; 2], arrangement: Arrangement::Together, formats: DA };
        let view = sources(shown);
        let rests = |used: &&Use| used.path == path && used.label.contains("højst 3 år");
        let sourced = view.sources.iter().flat_map(|source| &source.uses).filter(rests).count();
        (sourced, view.unsourced.iter().filter(rests).map(|used| used.tone == Tone::Assumed).collect::<Vec<_>>())
    };
    assert_eq!(uses(&scenario), (1, vec![]));
    assert_eq!(uses(&edited), (0, vec![true]), "its dot is hollow");
}

#[test]
fn a_value_goes_back_to_what_the_file_says_or_to_what_is_built_on() {
    let scenario = example(0);
    let path = "groups/ressourceforløb/stay/at_most".into();
    let edited = edit::set(&scenario, "hoejst-3-aar", &path, Value::Number(dec!(48))).unwrap();
    let restored = edit::restore(&edited, &scenario, "hoejst-3-aar", &path).unwrap();
    assert_eq!(restored, *scenario, "with its source");
    let lifted = edit::lift(&edited, "hoejst-3-aar", &path).unwrap();
    assert_eq!(edit::inherited(&lifted, "hoejst-3-aar", &path).unwrap().value, Value::Number(dec!(60)));
    assert_eq!(edit::stated(&lifted, "hoejst-3-aar", &path), None);
    assert_eq!(edit::restore(&lifted, &scenario, "hoejst-3-aar", &path).unwrap(), *scenario, "after lifting too");
    // What the file does not change is lifted by going back to the file.
    let inflow = "groups/ressourceforløb/inflow".into();
    let edited = edit::set(&scenario, "hoejst-3-aar", &inflow, Value::Number(dec!(800))).unwrap();
    assert_eq!(edit::restore(&edited, &scenario, "hoejst-3-aar", &inflow).unwrap(), *scenario);
}

#[test]
fn rows_of_one_thing_stand_together_under_its_name_with_short_names_of_their_own() {
    let scenario = example(0);
    for formats in [DA, Formats::new(Language::English)] {
        let panel = Assumptions::new(&sides(&scenario, "hoejst-5-aar", "hoejst-3-aar"), formats);
        let investment: Vec<&Row> = panel.rows().filter(|row| row.path.as_str().starts_with("investments/")).collect();
        let mut groups: Vec<&str> = investment.iter().filter_map(|row| row.group.as_deref()).collect();
        groups.dedup();
        let mut once = groups.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(groups.len(), once.len(), "{groups:?}");
        for section in &panel.sections {
            let mut names: Vec<_> = section.rows.iter().map(|row| (&row.group, &row.short)).collect();
            names.sort();
            let all = names.len();
            names.dedup();
            assert_eq!(names.len(), all, "{}", section.title);
        }
    }
    let panel = Assumptions::new(&sides(&scenario, "hoejst-5-aar", "hoejst-3-aar"), DA);
    let named = |path: &str| (row(&panel, path).group.as_deref(), &*row(&panel, path).short);
    assert_eq!(
        named("investments/lovens-initiativer/effects/flere-i-job/phase_in"),
        (Some("Flere i job i stedet for førtidspension"), "Indfasning")
    );
    assert_eq!(named("costs/indsats-ressourceforløb/refund"), (Some("Statsrefusion"), "Indsats, ressourceforløb"));
}

#[test]
fn what_only_follows_is_not_counted_as_a_difference() {
    let scenario = example(0);
    let panel = Assumptions::new(&sides(&scenario, "hoejst-5-aar", "hoejst-3-aar"), DA);
    let differing = panel.rows().filter(|row| row.differs && !row.is_idle).count();
    assert!(panel.rows().any(|row| row.differs && row.follows()));
    // The mean stay under the new cap follows from the cap.
    assert!(panel.difference_sentence(DA).starts_with(&format!("{} af ", differing - 1)));
}

#[test]
fn details_name_the_source_the_status_and_the_month() {
    let scenario = example(0);
    let sides = sides(&scenario, "hoejst-5-aar", "hoejst-3-aar");
    let path = "groups/ressourceforløb/stay/at_most".into();
    let lines = details(&sides, 1, &path, sidestil::scenario::schema::Unit::WholeMonths, DA);
    let said = |name: &str| lines.iter().find(|line| line.name == name).map(|line| line.text.clone()).unwrap();
    assert!(said("Kilde").starts_with("Budget 2023, BI03"));
    assert_eq!(said("Status"), "Officielt tal");
    assert_eq!(said("Gælder fra"), "januar\u{a0}2022");
    let lines =
        details(&sides, 0, &"groups/ressourceforløb/stay/mean".into(), sidestil::scenario::schema::Unit::Months, DA);
    assert!(
        lines.iter().any(|line| line.name == "Interval" && line.text == "36\u{a0}mdr. – 60\u{a0}mdr."),
        "{lines:?}"
    );
}

#[test]
fn inputs_that_a_file_does_not_state_stand_behind_the_rest_and_are_not_counted() {
    let scenario = example(0);
    let panel = Assumptions::new(&sides(&scenario, "hoejst-5-aar", "hoejst-3-aar"), DA);
    let growth = row(&panel, "groups/ressourceforløb/growth");
    assert!(growth.is_idle && !growth.is_main && !growth.is_unsourced);
    let stated = panel.rows().filter(|row| !row.is_idle).count();
    assert!(panel.difference_sentence(DA).ends_with(&format!("af {stated} er forskellige")));
}

#[test]
fn a_dot_is_filled_only_where_a_value_names_a_source_of_its_own() {
    let text = EXAMPLES[0].text;
    let (own, rule_sets) = ("(value: 36, ", "source: \"bi03\"");
    assert!(text.contains(own) && text.contains(rule_sets));
    let scenario = example(0);
    let mut bare = (*scenario).clone();
    let rules = bare.rule_sets.iter_mut().find(|rules| &*rules.id == "hoejst-3-aar").unwrap();
    rules.source = Some("bi03".into());
    let cap = rules.changes.get_mut(&"groups/ressourceforløb/stay/at_most".into()).unwrap();
    assert_eq!(cap.source.as_deref(), Some("bi03"));
    cap.source = None;
    cap.status = None;
    let bare = Arc::new(bare);
    let panel = Assumptions::new(&sides(&bare, "hoejst-3-aar", "hoejst-3-aar"), DA);
    let cap = row(&panel, "groups/ressourceforløb/stay/at_most");
    assert!(cap.tone != Tone::Good && !cap.is_unsourced, "the rule set's source is said of all it changes");
    // What says *ingen* says nothing that a source could be for.
    let mut none = (*scenario).clone();
    let closed = none.inputs.get_mut(&"groups/ressourceforløb/closed_from".into()).unwrap();
    (closed.value, closed.source) = (Value::None, Some("bi03".into()));
    let none = Arc::new(none);
    let panel = Assumptions::new(&sides(&none, "hoejst-5-aar", "hoejst-5-aar"), DA);
    assert_ne!(row(&panel, "groups/ressourceforløb/closed_from").tone, Tone::Good);
}

#[test]
fn figures_without_a_source_are_counted_once_for_the_status_line_the_panel_and_the_view() {
    for (index, shipped) in EXAMPLES.iter().enumerate() {
        let scenario = example(index);
        let [before, after] = scenario.default_sides().unwrap();
        let sides = sides(&scenario, &before, &after);
        let panel = Assumptions::new(&sides, DA);
        let shown =
            Shown { sides: &sides, marked: None, opened: [None; 2], arrangement: Arrangement::Together, formats: DA };
        let view = sources(shown);
        assert_eq!(panel.unsourced, view.unsourced.len(), "{}", shipped.name);
        let said = panel.unsourced_sentence(DA).map(|text| text.split(' ').next().unwrap().to_owned());
        assert_eq!(said, (panel.unsourced > 0).then(|| panel.unsourced.to_string()));
        // A row of the panel that says it has no source is one of them.
        for row in panel.rows().filter(|row| row.is_unsourced) {
            assert!(view.unsourced.iter().any(|used| used.path == row.path), "{}", row.path);
        }
    }
}

#[test]
fn beside_an_effect_that_ends_stands_how_many_it_moves_in_its_last_year() {
    let aarhus = EXAMPLES.iter().find(|example| example.name == "aarhus-2022.ron").unwrap();
    let scenario = Arc::new(loading::read(aarhus.text.as_bytes()).scenario.unwrap());
    let panel = Assumptions::new(&sides(&scenario, "uden-investering", "med-investering"), DA);
    // 260 a year leave from a group in balance; its list of four years from 2022 ends with 2025: 5 pct. of 260 = 13.
    let points = panel.rows().find(|row| row.path.as_str().ends_with("/points")).unwrap();
    let beside = points.cell(1).unwrap().beside.as_ref().unwrap();
    assert_eq!(beside.text.replace('\u{a0}', " "), "13 i 2025");
}
