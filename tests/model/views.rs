//! What the views show, as data: a chart and its table are the same numbers, everything says whose and of which period it
//! is, and what cannot be said is no zero.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::sync::Arc;

use rust_decimal::{Decimal, dec};
use sidestil::{
    app::examples::EXAMPLES,
    evaluation::sides::{Side, Sides},
    model::{id::Id, spending::Account},
    present::{
        chart::{Chart, Mark, Role},
        formats::Formats,
        table::{Cell, Row, Tone},
        views::{
            Arrangement, Question, Shown,
            catalogue::efficiency::efficiency_view,
            catalogue::investment::investment,
            catalogue::overview::overview,
            catalogue::sources::sources,
            catalogue::target_group::target_group,
            catalogue::unit_cost::{Breakdown, UnitCosts, pair::first_pair, unit_costs},
        },
        words::language::Language,
    },
    scenario::{Scenario, edit, figure::Value, text::loading},
};

const DANISH: Formats = Formats::new(Language::Danish);
const REFORM: usize = 0;
const COPENHAGEN: usize = 3;
const AARHUS: usize = 4;

fn example(index: usize) -> Arc<Scenario> {
    Arc::new(loading::read(EXAMPLES[index].text.as_bytes()).scenario.unwrap())
}

/// The first and the last rule set of a scenario.
fn sides(scenario: &Arc<Scenario>) -> Sides {
    let [first, last] = [scenario.rule_sets.first(), scenario.rule_sets.last()];
    Sides::new(Side::new(scenario, &first.unwrap().id), Side::new(scenario, &last.unwrap().id))
}

/// The reform's cap at 48 months instead of 36.
fn turned(scenario: &Scenario) -> Arc<Scenario> {
    let path = scenario.rule_sets[1].changes.keys().find(|path| path.as_str().ends_with("at_most")).unwrap();
    Arc::new(edit::set(scenario, "hoejst-3-aar", path, Value::Number(dec!(48))).unwrap())
}

fn shown(sides: &Sides, arrangement: Arrangement) -> Shown<'_> {
    Shown { sides, marked: None, opened: [None, None], arrangement, formats: DANISH }
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn costs(shown: Shown, account: Account) -> UnitCosts {
    unit_costs(shown, &first_pair(shown.sides).unwrap(), account)
}

fn value(cell: &Cell) -> Option<Decimal> {
    if let Cell::Number { value, .. } = cell { Some(*value) } else { None }
}

/// What a row of the table comes to: its last cell.
fn total(row: &Row) -> Option<Decimal> {
    value(row.cells.last().unwrap())
}

/// What the bars of one category come to; `None` where words stand in their place.
fn bar(chart: &Chart, category: f64) -> Option<f64> {
    let is_missing = |mark: &Mark| matches!(mark, Mark::Missing { x, .. } if (x - category).abs() < 0.1);
    if chart.marks.iter().any(is_missing) {
        return None;
    }
    let points = chart.series.iter().flat_map(|series| &series.points);
    Some(points.filter(|point| (point.x - category).abs() < 0.1).map(|point| point.y).sum())
}

/// Every bar of a chart of both sides is its row of the table.
fn same_numbers(breakdown: &Breakdown, side: &str) {
    let [chart] = breakdown.charts.as_slice() else { unreachable!("one chart for both sides") };
    let rows: Vec<&Row> = breakdown.table.rows.iter().filter(|row| !row.label.ends_with("forskel")).collect();
    assert_eq!(chart.categories(), rows.len(), "{side}");
    for (category, row) in (0_u32..).zip(rows) {
        let (bar, row_total) = (bar(chart, f64::from(category)), total(row));
        let is_same = match (bar, row_total) {
            (Some(bar), Some(total)) => Decimal::try_from(bar).unwrap().round_dp(2) == total.round_dp(2),
            (bar, total) => bar.is_none() && total.is_none(),
        };
        assert!(is_same, "{side}, {}: {bar:?} is not {row_total:?}", row.label);
    }
}

#[test]
fn unit_costs_and_their_tables_are_the_same_numbers_in_every_account() {
    for index in [REFORM, COPENHAGEN, AARHUS] {
        let sides = sides(&example(index));
        for account in Account::ALL {
            let view = costs(shown(&sides, Arrangement::Together), account);
            same_numbers(&view.by_area, &view.by_area.title);
            same_numbers(&view.by_payer, &view.by_payer.title);
        }
    }
}

#[test]
fn unit_costs_say_whose_they_are_and_all_stand_on_one_axis() {
    let sides = sides(&example(REFORM));
    let view = |account| costs(shown(&sides, Arrangement::SideBySide), account);
    let titles = Account::ALL.map(|account| view(account).by_area.title);
    assert_eq!(
        titles,
        [
            "Kommunens nettoudgift fordelt på område",
            "Bruttoudgift under servicerammen",
            "Bruttoudgift (stat og kommune) fordelt på område"
        ]
    );
    let view = view(Account::Municipality);
    let charts: Vec<&Chart> = view.by_area.charts.iter().chain(&view.by_payer.charts).collect();
    // What is the same on both sides stands once, so that there is one chart and one legend for both.
    assert_eq!(charts.len(), 2);
    // Gross of førtidspension, 231.250, needs more than its net of 185.000.
    assert!(charts.iter().all(|chart| chart.y.range == charts[0].y.range && chart.y.range.max >= 231_250.0));
    assert_eq!(plain(&view.by_area.charts[0].unit), "kr. pr. helårsperson, netto (2023 p/l)");
    // 149.000 ÷ 185.000 − 1 and 172.194 ÷ 185.000 − 1, with as many decimals as the 12,5 points between them.
    let share = view.gap.rows.last().unwrap();
    let texts: Vec<String> = share.cells.iter().map(|cell| plain(cell.shown())).collect();
    assert_eq!(texts, ["\u{2212}19,5 pct.", "\u{2212}6,9 pct.", "+12,5 procentpoint"]);
}

#[test]
fn what_cannot_be_said_is_no_bar_of_nothing() {
    let sides = sides(&example(AARHUS));
    let view = costs(shown(&sides, Arrangement::SideBySide), Account::Municipality);
    let missing = |chart: &Chart| -> Vec<String> {
        let marks = chart.marks.iter();
        marks
            .filter_map(|mark| if let Mark::Missing { label, .. } = mark { Some(label.clone()) } else { None })
            .collect()
    };
    // 149.000 and 185.000 are net: what the state pays is not known.
    assert_eq!(missing(&view.by_payer.charts[0]), ["kan ikke opgøres", "kan ikke opgøres"]);
    assert_eq!(missing(&view.by_area.charts[0]), Vec::<String>::new());
}

#[test]
fn the_two_groups_come_first_with_what_they_cost_once() {
    let sides = sides(&example(AARHUS));
    let view = costs(shown(&sides, Arrangement::SideBySide), Account::Municipality);
    let [chart] = view.pair.as_slice() else { unreachable!("one chart for both sides") };
    assert!(chart.bar_labels && chart.categories() == 2);
    assert_eq!([0.0, 1.0].map(|category| bar(chart, category)), [Some(149_000.0), Some(185_000.0)]);
    assert_eq!(
        plain(&chart.sentence),
        "Søjlediagram over udgift pr. borger, kommunekassen, før og efter: Ressourceforløb 149.000 kr.; Førtidspension \
         185.000 kr."
    );
    assert!(
        plain(&view.headline.says).contains(
            "koster kommunekassen 149.000 kr. pr. borger om året. Det er 36.000 kr. \
        mindre end førtidspension (185.000 kr.)."
        ),
        "{}",
        view.headline.says
    );
}

#[test]
fn sentence_card_and_chart_speak_of_one_account_and_name_it() {
    let sides = sides(&example(REFORM));
    for (account, named) in [
        (Account::Municipality, "koster kommunekassen "),
        (Account::ServiceCeiling, " på servicerammen"),
        (Account::Public, "koster stat og kommune, før skat og tilbageløb, "),
    ] {
        let shown = shown(&sides, Arrangement::SideBySide);
        let says = plain(&costs(shown, account).headline.says);
        let overview = overview(shown, account);
        let card = overview.cards.iter().find(|card| card.title.starts_with("Udgift pr. borger om året"));
        let amount = plain(&card.unwrap().after);
        assert!(says.contains(&amount) && says.contains(named), "{amount}: {says}");
        let chart = &costs(shown, account).pair[0];
        assert!(plain(&chart.sentence).contains(&amount), "{amount}: {}", chart.sentence);
    }
}

#[test]
fn an_area_without_a_cost_line_is_not_included_and_never_nothing() {
    let sides = sides(&example(COPENHAGEN));
    let view = costs(shown(&sides, Arrangement::SideBySide), Account::Municipality);
    // The file has service and effort of both groups: 6.859 + 41.084 / 2 = 27.401, and no support.
    let row = view.by_area.table.rows.iter().find(|row| row.label == "Ressourceforløb").unwrap();
    let cells: Vec<_> = row.cells.iter().map(|cell| plain(cell.shown())).collect();
    assert_eq!(cells, ["6.859", "20.542", "ikke med", "27.401"]);
    let says = plain(&view.headline.says);
    assert!(says.contains("27.401 kr.") && says.contains("er uden forsørgelse, som ikke er med i filen."), "{says}");
    assert!(view.by_area.table.note.unwrap().contains("Ikke med: "));
}

#[test]
fn the_overview_has_the_reform_s_result_and_follows_the_account() {
    let sides = sides(&example(REFORM));
    let cards = |account| overview(shown(&sides, Arrangement::SideBySide), account).cards;
    let card = |account, title: &str| {
        let card = cards(account).into_iter().find(|card| card.title == title).unwrap();
        (plain(&card.after), plain(&card.note))
    };
    let result = "Reformens samlede resultat til og med 2031, kommunekassen";
    let whole = sides.comparison.reform.as_ref().unwrap().cumulative.municipality.as_ref().unwrap();
    assert!((whole.last().unwrap().unwrap() / 1e6 + 210.1).abs() < 0.5, "{:?}", whole.last());
    let both = |after: &str, note: &str| (after.to_owned(), note.to_owned());
    // 210 less what the state pays of what is carried: 61,7 mio. of service and 361 of the refund in ten years.
    let with = "før DUT-kompensation · med DUT-kompensation: mindreudgift 213 mio. kr. · hvis investeringen virker som antaget";
    let condition = "før DUT-kompensation · hvis investeringen virker som antaget";
    // The word of the sign in place of the sign, and that compensation is not in it.
    assert_eq!(card(Account::Municipality, result), both("merudgift 210 mio. kr.", with));
    let on_the_ceiling = "Reformens samlede resultat til og med 2031, servicerammen";
    assert_eq!(card(Account::ServiceCeiling, on_the_ceiling).0, "merudgift 46,0 mio. kr.");
    // By what the year differs, not a level of groups that began empty.
    let year = "Udgift 2031, kommunekassen: forskel";
    assert_eq!(card(Account::Municipality, year), both("mindreudgift 26,4 mio. kr.", condition));
    let payback = card(Account::Municipality, "Tilbagebetaling af investeringen, kommunekassen");
    assert_eq!(
        payback,
        both("6 år", "tjent hjem i juli 2027, regnet fra januar 2022, hvis investeringen virker som antaget")
    );
    assert_eq!(card(Account::ServiceCeiling, "Udgift pr. borger om året, servicerammen").0, "7.744 kr.");
    let charts = overview(shown(&sides, Arrangement::SideBySide), Account::Municipality).charts;
    assert_eq!(charts[1].title, "Investeringens akkumulerede besparelse");
}

#[test]
fn the_bridge_is_of_a_year_and_each_step_ends_where_the_next_begins() {
    let sides = sides(&example(COPENHAGEN));
    let view = efficiency_view(shown(&sides, Arrangement::SideBySide)).unwrap();
    let rows: Vec<String> =
        view.table.rows.iter().map(|row| format!("{} {}", row.label, row.cells[0].shown())).collect();
    // Half a year: 5,5–8 less 1–1,5 is 4–7, half of it refund. A year is twice that.
    assert_eq!(
        rows,
        ["Potentiale i alt 11–16", "\u{2212} købes i dag 2–3", "= frigives 8–14", "heraf finansieringsbidrag 4–7"]
    );
    assert_eq!(plain(&view.table.head[0].label), "Fra service til indsats, mio. kr. om året, 2017 p/l");
    let [before, after] = view.bridges.as_slice() else { unreachable!("one bridge a side") };
    assert_eq!(before.y.range, after.y.range);
    let bars: Vec<(f64, f64)> = before.bars().iter().map(|bar| (bar.from / 1e6, bar.to / 1e6)).collect();
    // From 16 down by 2 to 3: to 14, and lightly to 13.
    assert_eq!(
        bars,
        [(0.0, 11.0), (11.0, 16.0), (16.0, 14.0), (13.0, 14.0), (0.0, 8.0), (8.0, 14.0), (0.0, 4.0), (4.0, 7.0)]
    );
    let labels: Vec<String> = before.series[0].points.iter().map(|point| before.number_text(point, DANISH)).collect();
    assert_eq!(labels, ["11–16", "2–3", "8–14", "4–7"]);
    assert_eq!(
        plain(&view.headline.says),
        "Flyttes ydelserne fra service til indsats, frigives 8–14 mio. kr. om året på servicerammen, heraf 4–7 mio. kr. som \
         finansieringsbidrag (øget statsrefusion)."
    );
}

#[test]
fn a_change_that_moves_no_efficiency_says_so() {
    let scenario = example(COPENHAGEN);
    let both = sides(&scenario);
    let marked = Sides::new(both.before.clone(), both.after.clone());
    let changed = |path: &str, value: Decimal| {
        let path = path.into();
        let scenario = Arc::new(edit::set(&scenario, &scenario.rule_sets[0].id, &path, Value::Number(value)).unwrap());
        sides(&scenario)
    };
    let since = |now: &Sides| {
        let shown = Shown { marked: Some(&marked), ..shown(now, Arrangement::SideBySide) };
        efficiency_view(shown).unwrap().headline.since_mark.unwrap()
    };
    assert!(since(&changed("groups/ressourceforløb/inflow", dec!(700))).ends_with(" Det ændrer intet her."));
    let moved = since(&changed("efficiency/bought/high", dec!(2_000_000)));
    assert!(!moved.contains("intet her"), "{moved}");
    // The two rule sets differ in the cap alone, which the potential does not know.
    let condition = efficiency_view(shown(&both, Arrangement::SideBySide)).unwrap().headline.condition;
    let is_same = both.both().map(|side| side.outcome.case.last_rules().efficiency);
    assert_eq!(condition.contains("Efter ændrer intet her"), is_same[0] == is_same[1], "{condition}");
}

#[test]
fn what_was_observed_before_the_period_is_on_the_axis() {
    let line = "period:";
    let observed =
        "observed: { \"ressourceforløb\": (persons: { \"2015-12\": 1_100, \"2016-12\": 1_500 }) },\n    period:";
    let scenario = loading::read(EXAMPLES[REFORM].text.replacen(line, observed, 1).as_bytes()).scenario.unwrap();
    let sides = sides(&Arc::new(scenario));
    for arrangement in [Arrangement::SideBySide, Arrangement::Together] {
        for chart in &target_group(shown(&sides, arrangement), &"ressourceforløb".into()).charts {
            let seen = chart.series.iter().find(|series| series.name == "observeret").unwrap();
            assert_eq!(seen.points.iter().map(|point| point.y).collect::<Vec<_>>(), [1_100.0, 1_500.0]);
            // December 2015 is the first of them: 2015 + 11 ÷ 12.
            assert!((chart.x.range.min - (2015.0 + 11.0 / 12.0)).abs() < 1e-9, "{:?}", chart.x.range);
        }
    }
}

#[test]
fn a_group_that_begins_empty_has_no_index() {
    let sides = sides(&example(REFORM));
    let view = |group: &str| target_group(shown(&sides, Arrangement::Index), &Id::from(group));
    assert_eq!(view("ressourceforløb").charts.len(), 1);
    let empty = view("førtidspension");
    assert!(empty.charts.is_empty());
    assert_eq!(empty.no_index, "Gruppen »Førtidspension« kan ikke indekseres, for den begynder tom.");
    assert!(empty.table.rows.iter().flat_map(|row| &row.cells).all(|cell| *cell == Cell::Empty));
}

/// The labels of the points on a chart, but for the start.
fn points(chart: &Chart) -> Vec<String> {
    let marks = chart.marks.iter();
    let labels = marks.filter_map(|mark| if let Mark::Point { label, .. } = mark { Some(label.clone()) } else { None });
    labels.filter(|label| !label.ends_with("ved start")).collect()
}

#[test]
fn both_sides_say_where_their_curve_ends() {
    let copenhagen = sides(&example(COPENHAGEN));
    let main: Id = "ressourceforløb".into();
    let charts = target_group(shown(&copenhagen, Arrangement::SideBySide), &main).charts;
    // After is on its way to 3.125 still, and before has two persons to go to 1.875.
    assert_eq!(points(&charts[0]), ["1.873 ultimo 2031"]);
    assert_eq!(points(&charts[1]), ["3.045 ultimo 2031"]);
    let reform = sides(&example(REFORM));
    let charts = target_group(shown(&reform, Arrangement::Together), &main).charts;
    let ends: Vec<&str> = charts[0].series.iter().filter_map(|series| series.end_label.as_deref()).collect();
    assert_eq!(ends, ["før 2.645", "efter 1.778"]);
}

#[test]
fn the_mark_is_labelled_in_every_group_and_in_the_account_s_colour() {
    let opened = example(REFORM);
    let [then, now] = [sides(&opened), sides(&turned(&opened))];
    let marked = |arrangement| Shown { marked: Some(&then), ..shown(&now, arrangement) };
    for group in ["ressourceforløb", "førtidspension"] {
        let of = |arrangement| target_group(marked(arrangement), &Id::from(group)).charts;
        let after = of(Arrangement::SideBySide).remove(1);
        assert!(points(&after).iter().any(|label| label.starts_with("ved mærket: ")), "{group}: {:?}", points(&after));
        let difference = of(Arrangement::Difference).remove(0);
        let ends = difference.series.iter().filter_map(|series| series.end_label.as_deref());
        assert!(ends.into_iter().any(|end| end.starts_with("ved mærket ")), "{group}");
    }
    let view = investment(marked(Arrangement::SideBySide), Question::Investment, Account::Public).unwrap();
    let curve = &view.cumulative.series[0];
    assert_eq!((curve.role, curve.end_label.as_deref()), (Role::MarkedAccount(Account::Public), Some("ved mærket")));
}

#[test]
fn rules_that_are_no_longer_the_file_s_say_so() {
    let opened = example(REFORM);
    let edited = turned(&opened);
    let sides = sides(&edited);
    let main: Id = "ressourceforløb".into();
    let titles = |opened: Option<&Scenario>| {
        let shown = Shown { opened: [opened, opened], ..shown(&sides, Arrangement::SideBySide) };
        target_group(shown, &main).charts.into_iter().map(|chart| chart.title).collect::<Vec<_>>()
    };
    assert_eq!(
        titles(Some(&opened)),
        ["Før: højst 5 år", "Efter: Loven og 4 procentpoint flere i job (tænkt) (ændret)"]
    );
    assert_eq!(titles(Some(&edited)), ["Før: højst 5 år", "Efter: Loven og 4 procentpoint flere i job (tænkt)"]);
}

#[test]
fn present_value_without_discounting_is_the_table_s_total_to_the_digit() {
    let sides = sides(&example(REFORM));
    let view = investment(shown(&sides, Arrangement::SideBySide), Question::Investment, Account::Municipality).unwrap();
    let net = view.table.rows.last().unwrap().cells.last().unwrap();
    assert_eq!(plain(&view.worth.value), format!("besparelse {} mio. kr.", net.shown()));
    // In the unit of the head, as the copied table has it.
    assert_eq!(value(net).unwrap().round_dp(1), dec!(123.6));
    let years = view.table.head.iter().filter(|head| head.scrolls).map(|head| head.label.clone());
    assert_eq!(years.collect::<Vec<_>>(), (2017..=2031).map(|year| year.to_string()).collect::<Vec<_>>(), "all years");
    assert!(!view.table.head.last().unwrap().scrolls, "their sum stays in sight");
}

#[test]
fn a_typed_figure_rests_on_nothing_and_no_figure_stands_twice() {
    let opened = example(REFORM);
    let edited = turned(&opened);
    let sides = sides(&edited);
    let view = sources(Shown { opened: [Some(&opened), Some(&opened)], ..shown(&sides, Arrangement::SideBySide) });
    let unsourced: Vec<_> = view.unsourced.iter().map(|used| (used.label.as_str(), used.tone)).collect();
    assert_eq!(
        unsourced,
        [("Ressourceforløb: loft over varighed (Loven: højst 3 år, ingen refusion, nye initiativer)", Tone::Assumed)]
    );
    let sourced = || view.sources.iter().flat_map(|source| &source.uses);
    let mut all: Vec<_> =
        sourced().chain(&view.assumptions).chain(&view.unsourced).map(|used| (&used.label, &used.value)).collect();
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count, "five amounts of five years are told apart");
    let text = |path: &str| plain(&sourced().find(|used| used.path.as_str() == path).unwrap().value);
    assert_eq!(text("costs/indsats-ressourceforløb/per_person"), "41.084 kr. (2017 p/l)");
    assert!(sourced().any(|used| plain(&used.value) == "2022: 10.080.000 kr."));
}
