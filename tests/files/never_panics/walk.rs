//! Everything that the program does with a file, from its bytes to what is shown of it and back to the disk.

use std::sync::Arc;

use proptest::sample::Index;
use rust_decimal::Decimal;
use sidestil::{
    evaluation::{
        drift, reconcile, relevance,
        sides::{Side, Sides},
        today,
    },
    model::{
        id::Id,
        measures::{self, Measure, When},
        spending::Account,
    },
    present::{
        assumptions::{Assumptions, details},
        chart::Chart,
        findings::{remedy, report, sentence},
        formats::{Formats, parse, show_value},
        headlines::headlines,
        table::{
            Table,
            tsv::{Copying, DecimalSign, Precision},
        },
        trails::explain,
        views::{
            Arrangement, Choices, Chosen, CompensationShape, CostsBy, Given, Leavers, Question, WhichGroup,
            catalogue::{Content, View, compensation::Body, strip},
        },
        words::{
            self,
            answers::answer_text,
            language::Language,
            names::{input_explanation, input_full_label, input_label},
        },
    },
    scenario::{
        Scenario, edit,
        figure::Value,
        path::Path,
        schema::kind_of,
        text::{
            fingerprint::fingerprint,
            loaded::Loaded,
            loading,
            saving::{self, Origin},
        },
    },
};

const BOTH: [Formats; 2] = [Formats::new(Language::Danish), Formats::new(Language::English)];

/// Goes through all of it; says whether the text is a scenario. `places` chooses what is edited.
pub(super) fn walk(text: &str, places: &[Index]) -> bool {
    let loaded = loading::read(text.as_bytes());
    told(&loaded);
    let _ = fingerprint(text);
    let Some(scenario) = loaded.scenario.clone().map(Arc::new) else { return false };
    let _ = relevance::findings(&scenario);
    let sides = sides(&scenario);
    let turned = Sides::new(sides.after.clone(), sides.before.clone());
    // So many ways to look at it are spread over the cases; each case has all views, both languages and all accounts.
    let turn = places.iter().map(|place| place.index(24)).sum();
    numbers(&sides, turn);
    views(&sides, &turned, turn);
    passport(&loaded, &scenario);
    saved(&loaded, &scenario, &sides);
    for place in places {
        edited(&loaded, &scenario, *place);
    }
    true
}

/// Every finding as the command line writes it, in Danish and then in English.
pub(super) fn told(loaded: &Loaded) -> Vec<String> {
    let mut told = Vec::new();
    for formats in BOTH {
        for finding in &loaded.findings {
            let scenario = loaded.scenario.as_ref();
            let (_, _) = (sentence(finding, scenario, formats), remedy(finding, scenario, formats));
            told.push(report(finding, "fil.ron", scenario, formats));
        }
    }
    told
}

/// The default sides of a scenario.
fn sides(scenario: &Arc<Scenario>) -> Sides {
    let [before, after] = scenario.default_sides().expect("a checked scenario has a rule set");
    Sides::new(Side::new(scenario, &before), Side::new(scenario, &after))
}

/// All measures of both sides and of the difference, each with its words and the way behind it; of a series its ends.
fn numbers(sides: &Sides, turn: usize) {
    let mut all: Vec<Measure> = measures::all(&sides.before.outcome);
    let more = measures::all(&sides.after.outcome).into_iter().filter(|measure| !all.contains(measure));
    all.extend(more.collect::<Vec<_>>());
    for (index, measure) in all.iter().enumerate() {
        let periods = measure.periods(&sides.after.outcome);
        let ends: Vec<When> = periods.first().into_iter().chain(periods.last()).copied().collect();
        for when in &ends {
            for side in sides.both() {
                let (answer, _) = (measure.of(&side.outcome, *when), measure.trail(&side.outcome, *when));
                let _ = measures::number(answer);
                for formats in BOTH {
                    let _ = answer_text(answer, measure.kind.unit(), formats);
                }
            }
            let _ = measure.difference(&sides.comparison, *when);
            let _ = measure.difference_trail(&sides.comparison, *when);
        }
        // The whole explanation goes far down: of every third measure one, in turn of either end, language and kind.
        let turn = turn + index;
        if let Some(when) = ends.get(turn % ends.len().max(1)).filter(|_| turn.is_multiple_of(3)) {
            let _ = explain(measure, *when, turn % 4 < 2, sides, BOTH[turn / 3 % 2]);
        }
    }
}

/// All that is on the screen, in both languages.
fn views(sides: &Sides, marked: &Sides, turn: usize) {
    let scenario = &sides.after.scenario;
    let reconciled = reconcile::reconcile(scenario, &sides.both());
    let found = reconcile::findings(scenario, &reconciled);
    for formats in BOTH {
        for finding in &found {
            let _ = report(finding, "fil.ron", Some(scenario), formats);
        }
        let _ = words::reconciliation::summary(scenario, &reconciled, &found, formats);
        panel(sides, formats);
    }
    for step in 0..4 {
        let (arrangement, formats) = (Arrangement::ALL[(turn + step) % 4], BOTH[(turn / 4 + step) % 2]);
        let (account, marked) = (Account::ALL[(turn + step) % 3], Some(marked).filter(|_| step % 2 == 0));
        let given = Given { sides, marked, opened: [None, Some(&**scenario)], reconciled: &reconciled, formats };
        let question = [Question::Investment, Question::Reform][turn / 8 % 2];
        for headline in strip(given, (account, question)) {
            let _ = headline.sentence(formats);
        }
        let costs_by = [CostsBy::Group, CostsBy::Area][step % 2];
        let compensation = [CompensationShape::Lines, CompensationShape::BudgetNote][(turn + step) % 2];
        let mut choices = Choices { question, costs_by, compensation, ..Choices::default() };
        if let Some(group) = sides.groups().get((turn + step) % sides.groups().len().max(1)) {
            choices.choose(WhichGroup::Shown, group.clone());
            choices.choose(WhichGroup::Leaving, group.clone());
        }
        let last = sides.comparison.common_years().next_back().map_or(Leavers::Counted, Leavers::Year);
        choices.leavers = [None, Some(Leavers::Counted), Some(Leavers::Period), Some(last)][(turn + step) % 4];
        let chosen = Chosen { arrangement, account, choices };
        for view in View::ALL {
            shown(&view.content(given, &chosen), formats);
        }
    }
}

/// What is drawn and copied of a view.
fn shown(content: &Content, formats: Formats) {
    match content {
        Content::Nothing(_) | Content::Sources(_) | Content::Investment(Err(_)) => {}
        Content::Overview(view) => {
            charts(&view.charts, formats);
            tables(&view.rule_sets.iter().collect::<Vec<_>>(), formats);
        }
        Content::TargetGroup(_, view) => {
            charts(&view.charts, formats);
            tables(&[&view.table], formats);
        }
        Content::UnitCost(_, view) => {
            let all = [&view.by_area.charts, &view.by_payer.charts, &view.course];
            for some in all {
                charts(some, formats);
            }
            tables(&[&view.by_area.table, &view.by_payer.table, &view.gap, &view.course_table], formats);
        }
        Content::Investment(Ok(view)) => {
            charts(&[view.cumulative.clone(), view.yearly.clone()], formats);
            tables(&[&view.table], formats);
        }
        Content::Compensation(view) => match &view.body {
            Body::Lines { charts: bars, table, .. } => {
                charts(bars, formats);
                tables(&[table], formats);
            }
            Body::BudgetNote(all) => tables(&all.iter().collect::<Vec<_>>(), formats),
        },
        Content::YearlyCost(view) => {
            charts(&view.charts, formats);
            tables(&[&view.table], formats);
        }
        Content::Efficiency(view) => {
            charts(&view.bridges, formats);
            tables(&[&view.table, &view.accounts], formats);
        }
        Content::Exits(_, view) => {
            charts(&view.bars.iter().cloned().collect::<Vec<_>>(), formats);
            let pictures: Vec<Table> = view.pictures.iter().map(|picture| picture.table(formats)).collect();
            tables(&pictures.iter().chain([&view.table]).collect::<Vec<_>>(), formats);
        }
        Content::Municipalities(view) => {
            charts(std::slice::from_ref(&view.bars), formats);
            tables(&[&view.table], formats);
        }
        Content::Reconciliation(view) => tables(&[&view.table], formats),
    }
}

/// What a chart is drawn and copied from.
fn charts(charts: &[Chart], formats: Formats) {
    for chart in charts {
        tables(&[&chart.table(formats)], formats);
        let (_, _) = (chart.bars(), chart.whole_unit(formats));
        for tick in chart.x_ticks(8.0) {
            let _ = (chart.x_tick(tick, formats), chart.x_text(tick, formats));
        }
        for tick in chart.y.range.ticks(6.0).into_iter().chain(chart.y.range.every_step()) {
            let _ = chart.format().tick(tick, chart.y.range.step, formats);
        }
        for series in &chart.series {
            for point in series.points.iter().take(1).chain(series.points.last()) {
                let _ = (chart.x_text(point.x, formats), chart.value_text(point, formats));
                let _ = (chart.nearest_x(point.x), chart.at(point.x).count());
            }
        }
    }
}

fn tables(tables: &[&Table], formats: Formats) {
    for table in tables {
        for precision in [Precision::Full, Precision::Shown(DecimalSign::Comma)] {
            let _ = table.to_tsv(Copying { sign: DecimalSign::Comma, precision, language: formats.language });
        }
    }
}

/// The panel on the left, with the details of every row.
fn panel(sides: &Sides, formats: Formats) {
    let panel = Assumptions::new(sides, formats);
    let _ = (panel.difference_sentence(formats), panel.unsourced_sentence(formats));
    for row in panel.rows() {
        let _ = input_full_label(&sides.after.scenario, &row.path, formats.language);
        let _ = input_label(&sides.after.scenario, &row.path, formats.language);
        let _ = input_explanation(&row.path, formats.language);
        for side in [0, 1] {
            let _ = details(sides, side, &row.path, row.kind.unit, formats);
        }
    }
}

/// What the file says of its results, against today's.
fn passport(loaded: &Loaded, scenario: &Arc<Scenario>) {
    let Some(drift) = drift::of_file(loaded, scenario) else { return };
    let finding = drift.finding();
    for formats in BOTH {
        let _ = words::passport::passport(&drift, scenario, formats);
        let _ = words::passport::lines(&drift, scenario, formats);
        let _ = finding.as_ref().map(|finding| report(finding, "fil.ron", Some(scenario), formats));
    }
}

/// Written whole, written where it stands and stamped, it is read back as the very scenario.
fn saved(loaded: &Loaded, scenario: &Arc<Scenario>, sides: &Sides) {
    let whole = loading::read(saving::whole(scenario).as_bytes());
    assert!(whole.scenario.as_ref() == Some(&**scenario), "written whole it says something else: {:?}", whole.findings);
    let origin = Origin { text: Arc::clone(&loaded.text), scenario: Arc::clone(scenario) };
    let results = || today::main_results(scenario, Some(sides));
    let stamped = saving::stamped(&origin, scenario, &results).expect("a scenario can be saved");
    let again = loading::read(stamped.text().as_bytes());
    assert!(again.scenario.as_ref() == Some(&**scenario), "stamped it says something else: {:?}", again.findings);
    let drift = drift::of_file(&again, scenario).expect("a stamped file has a passport");
    assert_eq!(drift.differing().count(), 0, "what has just been saved drifts: {drift:?}");
}

/// One input set to the ends of its limits and far beyond them, by what is typed and by what is dragged; what is taken is
/// calculated and can be saved.
fn edited(loaded: &Loaded, scenario: &Arc<Scenario>, place: Index) {
    let brought = scenario.rule_sets.iter().flat_map(|rules| rules.brought.keys().chain(rules.changes.keys()));
    let paths: Vec<&Path> = scenario.inputs.keys().chain(brought).collect();
    let path = *place.get(&paths);
    let Some(kind) = kind_of(path) else { return };
    let rule_sets: Vec<&Id> = scenario.rule_sets.iter().map(|rules| &rules.id).collect();
    let rule_set = *place.get(&rule_sets);
    let (least, most) = edit::limits(scenario, rule_set, path, kind);
    let numbers = [least, most, Decimal::MAX, Decimal::MIN, Decimal::new(1, 28)];
    let words = ["9999-12", "2022-+1", "1900-01", "none", "", "a/b", "*"];
    let values = numbers.into_iter().map(Value::Number).chain(words.map(|word| Value::Word(word.into())));
    let lists = [vec![], vec![Decimal::MAX, Decimal::MIN], vec![Decimal::ONE; 2]].map(Value::List);
    for (index, value) in values.chain(lists).chain([Value::None]).enumerate() {
        let shown = BOTH.map(|formats| show_value(&value, kind.unit, formats));
        for (text, formats) in shown.iter().zip(BOTH) {
            let _ = parse::input(text, kind, formats);
        }
        let Ok(changed) = edit::set(scenario, rule_set, path, value) else { continue };
        let changed = Arc::new(changed);
        let origin = Origin { text: Arc::clone(&loaded.text), scenario: Arc::clone(scenario) };
        let refused = saving::written(&origin, &changed).err();
        assert!(refused.is_none(), "{path:?} of {rule_set}, set to {shown:?}, cannot be saved: {refused:?}");
        if index == 1 {
            let _ = headlines(&sides(&changed), None, (Account::Municipality, Question::Investment), BOTH[0]);
        }
    }
}
