//! What is copied from every view, read as a spreadsheet reads it: lines of one length, numbers that are numbers, words that
//! are words.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::{collections::BTreeSet, sync::Arc};

use rust_decimal::Decimal;
use sidestil::{
    app::examples::EXAMPLES,
    evaluation::{
        reconcile::reconcile,
        sides::{Side, Sides},
    },
    model::{id::Id, spending::Account},
    present::{
        attribution::Attribution,
        chart::{Chart, Role, Shape},
        formats::Formats,
        table::{
            Cell, Row, Table,
            tsv::{Copying, DecimalSign, Precision},
        },
        views::{
            Arrangement, Choices, Chosen, CompensationShape, CostsBy, Given, Leavers, Question, Shown,
            attributing::attribution,
            catalogue::compensation::{Body, CompensationView},
            catalogue::efficiency::EfficiencyView,
            catalogue::exits::ExitsView,
            catalogue::investment::Investment,
            catalogue::municipalities::Municipalities,
            catalogue::overview::Overview,
            catalogue::reconciliation::ReconciliationView,
            catalogue::sources::SourcesView,
            catalogue::target_group::TargetGroup,
            catalogue::unit_cost::{Breakdown, UnitCosts, pair::first_pair},
            catalogue::yearly_cost::YearlyCost,
            catalogue::{Content, View},
            listing::{Column, Listing, Only},
        },
        words::{language::Language, names},
    },
    scenario::text::loading,
};

/// The sides of every shipped scenario: its first and last rule set, and the first on both.
fn all_sides() -> Vec<Sides> {
    let scenarios = EXAMPLES.iter().map(|example| loading::read(example.text.as_bytes()).scenario.unwrap());
    let sides = scenarios.flat_map(|scenario| {
        let scenario = Arc::new(scenario);
        let [first, last] =
            [scenario.rule_sets.first(), scenario.rule_sets.last()].map(|rules| rules.unwrap().id.clone());
        let side = |id| Side::new(&scenario, id);
        [Sides::new(side(&first), side(&last)), Sides::new(side(&first), side(&first))]
    });
    sides.collect()
}

/// The tables and charts of a view. All fields are named, so that a table that a view gets is seen to here before it builds.
#[expect(clippy::too_many_lines, reason = "one match over all views, so that none is left out")]
fn of_content(content: Content, formats: Formats) -> (Vec<Table>, Vec<Chart>) {
    match content {
        Content::Nothing(_) | Content::Investment(Err(_)) => (Vec::new(), Vec::new()),
        Content::Overview(view) => {
            let Overview { sentences: _, condition: _, since_mark: _, cards: _, rule_sets, charts, bridge } = view;
            (rule_sets.into_iter().chain(bridge).collect(), charts)
        }
        Content::TargetGroup(_, view) => {
            let TargetGroup { headline: _, charts, no_index: _, table } = view;
            (vec![table], charts)
        }
        Content::UnitCost(_, view) => {
            let UnitCosts {
                headline: _,
                pair,
                no_bars: _,
                by_area,
                by_payer,
                gap,
                course_title: _,
                course,
                no_course: _,
                course_table,
                departments,
            } = *view;
            let [by_area, by_payer] =
                [by_area, by_payer].map(|Breakdown { title: _, no_bars: _, charts, table }| (table, charts));
            let (departments, of_departments) =
                departments.map(|Breakdown { table, charts, .. }| (table, charts)).unzip();
            let charts = [pair, by_area.1, by_payer.1, course, of_departments.unwrap_or_default()].concat();
            let tables = [by_area.0, by_payer.0, gap, course_table].into_iter().chain(departments);
            (tables.collect(), charts)
        }
        Content::YearlyCost(view) => {
            let YearlyCost { headline: _, by: _, charts, no_charts: _, table } = *view;
            (vec![table], charts)
        }
        Content::Investment(Ok(view)) => {
            let Investment {
                question: _,
                questions: _,
                headline: _,
                cumulative,
                yearly,
                accounts: _,
                worth: _,
                table,
                each,
                discounting: _,
            } = *view;
            (std::iter::once(table).chain(each).collect(), vec![cumulative, yearly])
        }
        Content::Efficiency(EfficiencyView { headline: _, bridges, no_bridge: _, table, accounts }) => {
            (vec![table, accounts], bridges)
        }
        Content::Exits(_, view) => of_exits(*view, formats),
        Content::Compensation(view) => {
            let CompensationView { headline: _, body } = *view;
            match body {
                Body::Lines { charts, keys: _, circular: _, table, areas: _ } => (vec![table], charts),
                Body::BudgetNote(tables) => (tables, Vec::new()),
            }
        }
        Content::Reconciliation(ReconciliationView { headline: _, table, reasons: _, explanations: _, bridge }) => {
            (std::iter::once(table).chain(bridge).collect(), Vec::new())
        }
        Content::Municipalities(view) => {
            let Municipalities {
                headline: _,
                side: _,
                listing: _,
                only: _,
                own: _,
                columns: _,
                table,
                lines: _,
                totals: _,
                bars,
                has_ceiling: _,
                small: _,
                widest: _,
            } = *view;
            (vec![table], vec![bars])
        }
        Content::Sources(SourcesView { headline: _, sources: _, assumptions: _, unsourced: _ }) => {
            (Vec::new(), Vec::new())
        }
    }
}

fn of_exits(view: ExitsView, formats: Formats) -> (Vec<Table>, Vec<Chart>) {
    let ExitsView { headline: _, leavers: _, chosen: _, pictures, bars, no_picture: _, table } = view;
    let pictures = pictures.iter().map(|picture| picture.table(formats));
    (pictures.chain([table]).collect(), bars.into_iter().collect())
}

/// What can be chosen in a view, each choice once.
fn choices(view: View, sides: &Sides) -> Vec<Choices> {
    match view {
        View::TargetGroup => {
            let groups = sides.groups().into_iter();
            groups.map(|group| Choices { group: Some(group), ..Choices::default() }).collect()
        }
        View::UnitCost => {
            let Some([one, other]) = first_pair(sides) else { return vec![Choices::default()] };
            let pairs = [[None, None], [Some(other), Some(one.clone())], [Some(one.clone()), Some(one)]];
            pairs.map(|pair| Choices { pair, ..Choices::default() }).to_vec()
        }
        View::YearlyCost => {
            [CostsBy::Group, CostsBy::Area].map(|costs_by| Choices { costs_by, ..Choices::default() }).to_vec()
        }
        View::Investment => {
            let questions = [Question::Investment, Question::Reform];
            questions.map(|question| Choices { question, ..Choices::default() }).to_vec()
        }
        View::Compensation => [CompensationShape::Lines, CompensationShape::BudgetNote]
            .map(|compensation| Choices { compensation, ..Choices::default() })
            .to_vec(),
        View::Exits => {
            let last = sides.comparison.common_years().next_back().map(Leavers::Year);
            let leavers = [Some(Leavers::Counted), Some(Leavers::Period), last];
            let groups = sides.groups().into_iter();
            let of_group = |leaving: Id| {
                leavers.map(|leavers| Choices { leaving: Some(leaving.clone()), leavers, ..Choices::default() })
            };
            groups.flat_map(of_group).collect()
        }
        View::Municipalities => {
            let listings = [
                Listing::default(),
                Listing { by: Column::Name, ..Listing::default() },
                Listing { only: Only::Hidden, ..Listing::default() },
                Listing { search: "findes ikke".to_owned(), ..Listing::default() },
            ];
            listings.map(|municipalities| Choices { municipalities, ..Choices::default() }).to_vec()
        }
        View::Overview | View::Efficiency | View::Reconciliation | View::Sources => vec![Choices::default()],
    }
}

/// Every table and chart that any view shows of two sides, with the view.
fn shown_in_views(shown: Shown) -> Vec<(View, Vec<Table>, Vec<Chart>)> {
    let Shown { sides, marked, opened, arrangement, formats } = shown;
    let reconciled = reconcile(&sides.after.scenario, &sides.both());
    let given = Given { sides, marked, opened, reconciled: &reconciled, formats };
    let mut all = Vec::new();
    for view in View::ALL {
        let accounts = if view.follows_account() { &Account::ALL[..] } else { &Account::ALL[..1] };
        for choices in choices(view, sides) {
            for account in accounts {
                let chosen = Chosen { arrangement, account: *account, choices: choices.clone() };
                let (tables, charts) = of_content(view.content(given, &chosen), formats);
                all.push((view, tables, charts));
            }
        }
    }
    all
}

/// Every table that can be copied, with those of the charts, in a language.
fn every_table(mut each: impl FnMut(View, &Table, Formats)) {
    let mut copied = BTreeSet::new();
    for sides in all_sides() {
        for language in Language::ALL {
            let formats = Formats::new(language);
            for arrangement in Arrangement::ALL {
                let shown = Shown { sides: &sides, marked: None, opened: [None, None], arrangement, formats };
                for (view, tables, charts) in shown_in_views(shown) {
                    for table in tables.into_iter().chain(charts.iter().map(|chart| chart.table(formats))) {
                        each(view, &table, formats);
                        copied.insert(view);
                    }
                }
            }
        }
    }
    let without: Vec<View> = View::ALL.into_iter().filter(|view| !copied.contains(view)).collect();
    assert_eq!(without, [View::Sources], "all views but that have tables and charts");
}

/// A number as a spreadsheet that is set to this decimal sign reads it; nothing else is taken for one.
fn is_number(cell: &str, sign: DecimalSign) -> bool {
    let sign = if sign == DecimalSign::Comma { ',' } else { '.' };
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, decimals) = digits.split_once(sign).unwrap_or((digits, "0"));
    [whole, decimals].iter().all(|part| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit()))
}

#[test]
fn every_line_has_as_many_cells_as_its_head_and_every_number_is_one() {
    let mut checked = 0;
    every_table(|_, table, formats| {
        for sign in [DecimalSign::Comma, DecimalSign::Point] {
            let text = table.to_tsv(Copying { sign, precision: Precision::Full, language: formats.language });
            let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
            let head = lines.next().unwrap();
            assert_eq!(text.lines().count(), table.rows.len() + 1, "{text}");
            for (line, row) in lines.zip(&table.rows) {
                assert_eq!(line.len(), head.len(), "{}: {line:?} under {head:?}", table.title);
                let mut cells = line.iter().skip(1);
                for (index, cell) in row.cells.iter().enumerate() {
                    let is_range = |cell: &Cell| matches!(cell, Cell::Range { .. });
                    let count =
                        1 + usize::from(table.rows.iter().any(|row| row.cells.get(index).is_some_and(is_range)));
                    for copied in cells.by_ref().take(count) {
                        match cell {
                            Cell::Number { .. } | Cell::Range { .. } => assert!(is_number(copied, sign), "{copied}"),
                            Cell::Empty => assert_eq!(*copied, ""),
                            Cell::Text(_) | Cell::Status { .. } => assert!(!is_number(copied, sign), "{copied}"),
                        }
                        checked += 1;
                    }
                }
            }
        }
    });
    assert!(checked > 10_000, "{checked}");
}

/// The number that a text on the screen begins with, and half of its last digit.
fn read(text: &str, formats: Formats) -> (Decimal, Decimal) {
    let (group, sign) = if formats.numbers == Language::Danish { ('.', ',') } else { (',', '.') };
    let text = text.replace('\u{2212}', "-").replace('+', "");
    // A published bound says so before its number: *mindst 12.977*.
    let text = text.trim_start_matches(|letter: char| letter.is_alphabetic() || letter.is_whitespace());
    let end = text.find(|letter: char| letter.is_whitespace() || letter == '%').unwrap_or(text.len());
    let number = text[..end].replace(group, "").replace(sign, ".").parse();
    let number: Decimal = number.unwrap_or_else(|error| unreachable!("{text}: {error}"));
    (number, Decimal::new(5, number.scale() + 1))
}

#[test]
fn what_is_copied_in_full_is_what_is_shown_with_more_decimals() {
    every_table(|view, table, formats| {
        // Numbers that add up are rounded together; a difference of two of them is off by twice as much.
        let most = Decimal::from(if view == View::Exits { 4 } else { 1 });
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            if let Cell::Number { text, value } = cell
                && !text.is_empty()
            {
                let (shown, rounding) = read(text, formats);
                assert!((value - shown).abs() <= rounding * most, "{}: {text} is copied as {value}", table.title);
            }
        }
    });
}

#[test]
fn what_is_copied_as_shown_is_what_is_shown() {
    let mut checked = 0;
    every_table(|_, table, formats| {
        let sign = DecimalSign::from(formats.numbers);
        let how = Copying { sign, precision: Precision::Shown(sign), language: formats.language };
        let full = Copying { precision: Precision::Full, ..how };
        let [shown, full] = [how, full].map(|how| table.to_tsv(how));
        let ranges = |row: &Row| row.cells.iter().any(|cell| matches!(cell, Cell::Range { .. }));
        if table.rows.iter().any(ranges) {
            return;
        }
        for ((row, line), full) in table.rows.iter().zip(shown.lines().skip(1)).zip(full.lines().skip(1)) {
            let [line, full] = [line, full].map(|line| line.split('\t').skip(1).collect::<Vec<_>>());
            for ((cell, copied), full) in row.cells.iter().zip(line).zip(full) {
                let Cell::Number { text, .. } = cell else { continue };
                // Nine decimals, and no digit that dividing left behind.
                let decimals = full.split_once(['.', ',']).map_or(0, |(_, decimals)| decimals.len());
                assert!(decimals <= 9, "{}: {full}", table.title);
                if text.is_empty() {
                    continue;
                }
                let (number, _) = read(text, formats);
                let copied: Decimal = copied.replace(',', ".").parse().unwrap();
                assert_eq!(copied, number.normalize(), "{}: {text}", table.title);
                checked += 1;
            }
        }
    });
    assert!(checked > 10_000, "{checked}");
}

/// Every view of these sides with what stands with its parts when they are copied.
fn attributed(sides: &Sides, formats: Formats, account: Account, mut each: impl FnMut(View, &Content, &Attribution)) {
    let reconciled = reconcile(&sides.after.scenario, &sides.both());
    let given = Given { sides, marked: None, opened: [None, None], reconciled: &reconciled, formats };
    let chosen = Chosen { arrangement: Arrangement::SideBySide, account, choices: Choices::default() };
    for view in View::ALL {
        let content = view.content(given, &chosen);
        each(view, &content, &attribution(given, view, &content, account));
    }
}

#[test]
fn what_is_copied_names_scenario_rule_sets_account_prices_and_source() {
    for sides in all_sides() {
        for formats in Language::ALL.map(Formats::new) {
            for account in Account::ALL {
                attributed(&sides, formats, account, |view, content, attribution| {
                    let above = attribution.above.join("\n");
                    let says = |part: &str| assert!(above.contains(part), "{view}: {part} is missing in {above}");
                    for side in sides.both() {
                        says(&side.scenario.title);
                        says(side.name());
                    }
                    if view.follows_account() {
                        says(&names::lower_first(names::account(account, formats.language)));
                    }
                    if let Content::TargetGroup(choice, _) = content {
                        let group = names::lower_first(choice.name());
                        assert!(attribution.heading.contains(&group), "{}", attribution.heading);
                    } else if let Content::Exits(choice, _) = content {
                        let group = names::lower_first(choice.name());
                        assert!(attribution.heading.contains(&group), "{}", attribution.heading);
                        assert!(!above.contains("p/l") && attribution.below.len() == 1, "no money: {attribution:?}");
                    } else if !matches!(view, View::Sources | View::Exits) && !matches!(content, Content::Nothing(_)) {
                        says(&format!("{} {}", sides.after.scenario.price_level(), formats.say("p/l", "prices")));
                        let left_out = formats.say("Ikke med: DUT-kompensation", "Not included: DUT compensation");
                        let has_it_left_out = attribution.below.iter().any(|line| line.starts_with(left_out));
                        assert_eq!(has_it_left_out, view != View::Compensation, "that is about it");
                    }
                    assert!(attribution.below[0].contains("Sidestil"), "{:?}", attribution.below);
                    for line in attribution.above.iter().chain(&attribution.below) {
                        assert!(!line.is_empty() && !line.contains("  ") && !line.contains(".."), "{line}");
                    }
                });
            }
        }
    }
}

#[test]
fn the_source_of_the_reform_s_figures_is_a_whole_sentence() {
    let reform = &all_sides()[0];
    attributed(reform, Formats::new(Language::Danish), Account::Municipality, |view, _, attribution| {
        if view == View::Investment {
            assert_eq!(attribution.heading, "Investering");
            assert_eq!(attribution.above[0], "Scenarie: Bedre ressourceforløb 2022, Københavns Kommune");
            assert_eq!(attribution.above[2..], ["Opgjort for: kommunekassen", "Prisniveau: 2023 p/l"]);
            let source = &attribution.below[0];
            assert!(source.starts_with("Kilde: beregnet i Sidestil ") && source.ends_with('.'), "{source}");
        }
    });
}

#[test]
fn nothing_but_the_mark_is_dotted() {
    let mut dotted = 0;
    for sides in all_sides() {
        for arrangement in Arrangement::ALL {
            let formats = Formats::new(Language::Danish);
            // The same sides the other way round stand for what was marked.
            let marked = Sides::new(sides.after.clone(), sides.before.clone());
            let shown = Shown { sides: &sides, marked: Some(&marked), opened: [None, None], arrangement, formats };
            let charts = shown_in_views(shown).into_iter().flat_map(|(_, _, charts)| charts);
            for series in charts.flat_map(|chart| chart.series) {
                let is_marked = matches!(series.role, Role::MarkedBefore | Role::MarkedAfter | Role::MarkedAccount(_));
                assert_eq!(series.shape == Shape::Dotted, is_marked, "{} as {:?}", series.name, series.shape);
                dotted += usize::from(is_marked);
            }
        }
    }
    assert!(dotted > 10, "{dotted}");
}

#[test]
fn every_value_of_a_chart_lies_inside_its_axis() {
    let mut checked = 0;
    for sides in all_sides() {
        for arrangement in Arrangement::ALL {
            let formats = Formats::new(Language::Danish);
            let shown = Shown { sides: &sides, marked: None, opened: [None, None], arrangement, formats };
            for (view, _, charts) in shown_in_views(shown) {
                for chart in charts {
                    let beyond: Vec<f64> = chart.values().into_iter().filter(|y| !chart.y.range.contains(*y)).collect();
                    assert!(beyond.is_empty(), "{view:?}, {}: {beyond:?} beyond {:?}", chart.title, chart.y.range);
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 1_000, "{checked}");
}
