//! *DUT* of the budget note, held against its tables 5 to 7: every word and number of the tables, columns that add up, what a key
//! that is changed moves, and what is said of the two sides.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::sync::Arc;

use rust_decimal::{Decimal, dec};
use sidestil::{
    app::examples::EXAMPLES,
    evaluation::{
        reconcile::reconcile,
        sides::{Side, Sides},
    },
    model::spending::{Account, Area},
    present::{
        chart::{Chart, Shape},
        formats::Formats,
        table::{
            Cell, Table,
            together::copied_together,
            tsv::{Copying, DecimalSign, Precision},
        },
        views::{
            Arrangement, CompensationShape, Given, Question, Shown,
            catalogue::{
                compensation::{Body, CompensationView, compensation_view, keys::KeyCard},
                strip,
            },
        },
        words::language::Language,
    },
    scenario::{finding::Severity, text::loading},
};

fn note() -> &'static str {
    EXAMPLES.iter().find(|example| example.name == "bi03-dut-2023.ron").unwrap().text
}

fn sides_of(text: &str, [before, after]: [&str; 2]) -> Sides {
    let read = loading::read(text.as_bytes());
    let errors: Vec<_> = read.findings.iter().filter(|one| one.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let scenario = Arc::new(read.scenario.unwrap());
    Sides::new(Side::new(&scenario, &before.into()), Side::new(&scenario, &after.into()))
}

fn sides() -> Sides {
    sides_of(note(), ["dut-andel", "egen-andel"])
}

fn view_in(sides: &Sides, shape: CompensationShape, arrangement: Arrangement, language: Language) -> CompensationView {
    let reconciled = reconcile(&sides.after.scenario, &sides.both());
    let shown = Shown { sides, marked: None, opened: [None; 2], arrangement, formats: Formats::new(language) };
    compensation_view(shown, &reconciled, shape, &[]).unwrap()
}

/// Charts, keys and table of the lines.
fn lines(sides: &Sides, arrangement: Arrangement) -> (Vec<Chart>, Vec<KeyCard>, Table) {
    let body = view_in(sides, CompensationShape::Lines, arrangement, Language::Danish).body;
    let lines = if let Body::Lines { charts, keys, table, .. } = body { Some((charts, keys, table)) } else { None };
    lines.unwrap()
}

/// What is folded is gone line by line and stands in its total, with the digits that it had; nothing else moves.
#[test]
fn the_total_of_a_folded_area_stands_alone() {
    let sides = sides();
    let all = Area::NAMED;
    let view = |folded: &[Area]| {
        let reconciled = reconcile(&sides.after.scenario, &sides.both());
        let (arrangement, formats) = (Arrangement::SideBySide, Formats::new(Language::Danish));
        let shown = Shown { sides: &sides, marked: None, opened: [None; 2], arrangement, formats };
        let body = compensation_view(shown, &reconciled, CompensationShape::Lines, folded).unwrap().body;
        let lines = if let Body::Lines { table, areas, .. } = body { Some((rows(&table), areas)) } else { None };
        lines.unwrap()
    };
    let ((open, areas), (closed, folded)) = (view(&[]), view(&all));
    assert!(areas.iter().all(|area| !area.is_folded) && folded.iter().all(|area| area.is_folded));
    assert_eq!(areas.len(), folded.len());
    assert!(closed.len() < open.len() && closed.iter().all(|row| open.contains(row)), "{closed:#?}");
    let totals = open.iter().filter(|row| row.contains(" i alt")).count();
    assert_eq!(closed.iter().filter(|row| row.contains(" i alt")).count(), totals);
    // One area alone.
    let (one, _) = view(&[areas[0].area]);
    assert!(closed.len() < one.len() && one.len() < open.len());
}

fn tables(sides: &Sides, language: Language) -> Vec<Table> {
    let body = view_in(sides, CompensationShape::BudgetNote, Arrangement::Together, language).body;
    let tables = if let Body::BudgetNote(tables) = body { Some(tables) } else { None };
    tables.unwrap()
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{2007}', '\u{2008}'], " ").trim_end().to_owned()
}

/// Each row as it reads.
fn rows(table: &Table) -> Vec<String> {
    let cells = |cells: &[Cell]| cells.iter().map(|cell| plain(cell.shown())).collect::<Vec<_>>().join(" | ");
    table.rows.iter().map(|row| format!("{} | {}", row.label, cells(&row.cells))).collect()
}

fn head(table: &Table) -> Vec<String> {
    table.head.iter().map(|column| plain(&column.heading())).collect()
}

fn numbers(table: &Table, row: usize) -> Vec<Decimal> {
    let number = |cell: &Cell| if let Cell::Number { value, .. } = cell { Some(*value) } else { None };
    table.rows[row].cells.iter().filter_map(number).collect()
}

#[test]
fn the_tables_of_the_note_are_tables_5_to_7() {
    let tables = tables(&sides(), Language::Danish);
    let [five, six, seven]: &[Table; 3] = tables.as_slice().try_into().unwrap();
    assert_eq!(five.title, "Oversigt over ønskets aktiviteter på alle styringsområder");
    assert_eq!(head(five), ["1.000 kr., 2023 p/l", "Styringsområde", "2022", "2023", "2024", "2025", "2026"]);
    assert_eq!(
        rows(five),
        [
            "Forventede udgifter på servicerammen | Service | 10.080 | 8.379 | 8.482 | 8.526 | 8.526",
            "Forventede udgifter på indsatsrammen | Overførsler mv. | 52.894 | 52.894 | 52.894 | 52.894 | 52.894",
            "DUT på servicerammen | Service | −7.233 | −6.031 | −6.105 | −6.136 | −6.136",
            "DUT på indsatsrammen | Overførsler mv. | −28.122 | −28.122 | −28.122 | −28.122 | −28.122",
            "Udgifter i alt (netto) |  | 27.619 | 27.120 | 27.149 | 27.162 | 27.162",
        ]
    );
    // The source has 27.164 in 2025 and 2026, and says so below the table that it is in.
    let note = five.note.as_ref().unwrap();
    assert_eq!(note.lines().count(), 2, "{note}");
    assert!(note.starts_with("Kilden modsiger sig selv: Tabel 5 har 27.164.000 kr. i 2025"), "{note}");
    assert_eq!(six.title, "Udgifter til service");
    assert_eq!(
        head(six),
        ["1.000 kr., 2023 p/l", "Udvalg", "Bevilling", "I/U", "2022", "2023", "2024", "2025", "2026"]
    );
    assert_eq!(
        rows(six),
        [
            "Forventede udgifter på servicerammen | BIU | 35.10 | U | 10.080 | 8.379 | 8.482 | 8.526 | 8.526",
            "DUT på servicerammen | BIU | 35.10 | I | −7.233 | −6.031 | −6.105 | −6.136 | −6.136",
            "Udgifter i alt |  |  |  | 2.847 | 2.348 | 2.377 | 2.390 | 2.390",
        ]
    );
    assert_eq!(six.note, None);
    assert_eq!(seven.title, "Udgifter til overførsler mv.");
    assert_eq!(
        rows(seven),
        [
            "Forventede udgifter på indsatsrammen | BIU | 35.30 | U | 52.894 | 52.894 | 52.894 | 52.894 | 52.894",
            "DUT på indsatsrammen | BIU | 35.30 | I | −28.122 | −28.122 | −28.122 | −28.122 | −28.122",
            "Udgifter i alt |  |  |  | 24.772 | 24.772 | 24.772 | 24.772 | 24.772",
        ]
    );
}

#[test]
fn every_column_of_the_note_adds_up() {
    for table in tables(&sides(), Language::Danish) {
        let sum = table.rows.len() - 1;
        let expected = numbers(&table, sum);
        for (year, expected) in expected.iter().enumerate() {
            let parts: Decimal = (0..sum).map(|row| numbers(&table, row)[year]).sum();
            assert_eq!(parts, *expected, "{}", table.title);
        }
    }
}

#[test]
fn the_three_tables_are_copied_together_with_their_heads() {
    let how = Copying {
        sign: DecimalSign::Comma,
        precision: Precision::Shown(DecimalSign::Comma),
        language: Language::Danish,
    };
    let text = copied_together(&tables(&sides(), Language::Danish), None, how);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "Oversigt over ønskets aktiviteter på alle styringsområder");
    assert!(lines.contains(&"1.000 kr., 2023 p/l\tStyringsområde\t2022\t2023\t2024\t2025\t2026"), "{text}");
    assert!(lines.contains(&"DUT på servicerammen\tService\t-7233\t-6031\t-6105\t-6136\t-6136"), "{text}");
    assert!(lines.contains(&"Udgifter i alt\t\t\t\t24772\t24772\t24772\t24772\t24772"), "{text}");
    assert!(lines.iter().any(|line| line.starts_with("Kilden modsiger sig selv: Tabel 5")), "{text}");
}

#[test]
fn lines_have_the_digits_of_their_source_and_add_up_to_the_note() {
    let (_, _, table) = lines(&sides(), Arrangement::Together);
    assert_eq!(head(&table)[..3], ["mio. kr., 2023 p/l", "Nr. i DUT-oversigten", "Kommunens egen udgift 2022"]);
    assert_eq!(head(&table)[6], "Kommunens egen udgift 2026*");
    let read = rows(&table);
    assert_eq!(read[0], "Før: Loven, DUT-andel | ".to_owned() + &" | ".repeat(15));
    assert!(
        read[1].starts_with("Afskaffelse af refusion | 4.1.9 | 68,0 | 68,0 | 68,0 | 68,0 | 68,0 | 36,1 | 36,0 | 36,1"),
        "{}",
        read[1]
    );
    assert!(read[1].ends_with("31,9 | 32,0 | 31,9 | 31,9 | 31,9"), "{}", read[1]);
    assert!(read[3].starts_with("Afrunding og afvigelse til tabel 5, indsats |  | −0,206"), "{}", read[3]);
    assert!(read[4].starts_with("Indsats i alt |  | 52,894"), "{}", read[4]);
    assert!(read[12].starts_with("Service i alt |  | 10,080 | 8,379 | 8,482 | 8,526 | 8,526 | 7,233"), "{}", read[12]);
    assert!(read[13].ends_with("27,619 | 27,120 | 27,149 | 27,162 | 27,162"), "{}", read[13]);
    // What is written adds up: lines to their area, areas to all.
    let column = |row: usize| numbers(&table, row);
    let sum = |rows: &[usize]| -> Vec<Decimal> {
        (0..15).map(|place| rows.iter().map(|row| column(*row)[place]).sum()).collect()
    };
    assert_eq!(sum(&[1, 2, 3]), column(4));
    assert_eq!(sum(&[5, 6, 7, 8, 9, 10, 11]), column(12));
    assert_eq!(sum(&[4, 12]), column(13));
    // Below stands what *after* would give: 7,233 · 14,7 ÷ 10,6 = 10,0307…
    assert_eq!(read[14], "Efter: Tænkt: fordelt efter egen andel | ".to_owned() + &" | ".repeat(15));
    assert!(read[16].contains("| 10,031 |"), "{}", read[16]);
    assert!(read[17].starts_with("I alt |  | 62,974") && read[17].contains("| 0,148 |"), "{}", read[17]);
    assert!(table.head[12..].iter().all(|column| column.is_tinted) && !table.head[11].is_tinted);
    let note = table.note.unwrap();
    assert!(
        note.starts_with(
            "Ført videre (*): fra 2026 gælder det sidste oplyste tal for linjer, der ikke har et for året.\n"
        ),
        "{note}"
    );
    assert!(note.contains("Kilden modsiger sig selv: Tabel 2 har 7,1 mio. kr. i alt i 2022"), "{note}");
    assert!(!note.contains("Ikke med i beregningen"), "nothing is calculated in this file: {note}");
}

#[test]
fn the_headline_says_what_is_missing_and_what_the_other_side_would_change() {
    let of = |language| {
        let headline = view_in(&sides(), CompensationShape::Lines, Arrangement::Together, language).headline;
        [plain(&headline.says), plain(&headline.condition)]
    };
    let [says, condition] = of(Language::Danish);
    assert_eq!(
        says,
        "I 2022 dækker DUT 35,4 af 63,0 mio. kr.; kommunen mangler 27,6 mio. kr., derefter 27,1–27,2 om året."
    );
    assert_eq!(
        condition,
        "Efter, »Tænkt: fordelt efter egen andel«, går kommunekassens underfinansiering i 2022 fra 27,6 til 0,1 mio. kr.; det følger af, \
         at egen udgift selv er landsbeløb gange den andel, og viser ikke, at landsbeløbet er rigtigt. Kommunens penge, \
         uanset kontoen, i 2023 p/l; linjer uden oplyst prisniveau er læst som 2023 p/l."
    );
    let [says, _] = of(Language::English);
    assert!(
        says.starts_with("In 2022 compensation covers 35.4 of 63.0 million kr.; the municipality lacks 27.6"),
        "{says}"
    );
}

#[test]
fn a_key_says_what_it_gives_and_what_the_amounts_imply() {
    let (_, keys, _) = lines(&sides(), Arrangement::Together);
    let of: Vec<[String; 3]> =
        keys.iter().map(|key| [&key.name, &key.share, &key.says].map(|text| plain(text))).collect();
    assert_eq!(of[0][..2], ["DUT-andel", "10,6 pct."]);
    assert!(
        of[0][2].starts_with(
            "Giver 28,1 mio. kr. til indsats og 7,2 mio. kr. til service i 2022; landsbeløb, der følger: 265,3 mio. kr. ("
        ) && of[0][2].ends_with("68,2 mio. kr. (67,9–68,6) på service."),
        "{}",
        of[0][2]
    );
    assert_eq!(of[1][..2], ["Andel af borgerne", "14,7 pct."]);
    assert_eq!(
        of[1][2],
        "Bærer egen udgift til service, 10,1 mio. kr. i 2022; andel, der følger: 14,8 pct. (14,7–14,8 pct.). Som DUT-nøgle \
         ville den give 10,0 mio. kr. i stedet for 7,2."
    );
    assert_eq!(of[2][..2], ["Andel af udgifterne", "19,9 pct."]);
}

#[test]
fn a_key_that_is_changed_moves_headline_bars_and_strip() {
    let changed = note().replacen("compensation: (value: 0.106,", "compensation: (value: 0.120,", 1);
    assert_ne!(changed, note());
    let [usual, changed] = [sides(), sides_of(&changed, ["dut-andel", "egen-andel"])];
    let says = |sides: &Sides| {
        let view = view_in(sides, CompensationShape::Lines, Arrangement::Together, Language::Danish);
        plain(&view.headline.says)
    };
    // 35,355 · 12 ÷ 10,6 = 40,02… of 62,974.
    assert!(says(&changed).starts_with("I 2022 dækker DUT 40,0 af 63,0 mio. kr.; kommunen mangler 22,9 mio. kr., "));
    let received = |sides: &Sides| lines(sides, Arrangement::Together).0[0].series[1].points[0].y;
    assert!((received(&usual) - 28_122_000.0).abs() < 1.0);
    assert!((received(&changed) - 28_122_000.0 * 0.12 / 0.106).abs() < 1.0);
    let strip_of = |sides: &Sides| {
        let given =
            Given { sides, marked: None, opened: [None; 2], reconciled: &[], formats: Formats::new(Language::Danish) };
        let all = strip(given, (Account::ServiceCeiling, Question::Investment));
        all.map(|one| plain(&format!("{}: {} → {}", one.label, one.before.unwrap_or_default(), one.after)))
    };
    assert_eq!(
        strip_of(&usual),
        [
            "Underfinansiering 2022: 27,6 → 0,1 mio. kr.",
            "DUT-kompensation 2022: 35,4 → 62,8 mio. kr.",
            "Kommunens egen udgift 2022: 63,0 → 63,0 mio. kr.",
            "Underfinansiering 2022–2026 i alt: 136,2 → 0,6 mio. kr.",
        ]
    );
    assert!(strip_of(&changed)[0].starts_with("Underfinansiering 2022: 22,9 →"));
}

#[test]
fn the_bracket_spans_what_is_missing_and_the_box_what_after_would_pay() {
    let (charts, ..) = lines(&sides(), Arrangement::Together);
    assert_eq!(charts.iter().map(|chart| chart.title.as_str()).collect::<Vec<_>>(), ["Indsats", "Service"]);
    for chart in &charts {
        assert!(chart.unit.ends_with("egen akse"), "{}", chart.unit);
        let of = |wanted: fn(Shape) -> bool| chart.series.iter().find(|series| wanted(series.shape)).unwrap();
        let bracket = of(|shape| shape == Shape::Bracket);
        let outline = of(|shape| matches!(shape, Shape::Outline { column: 1 }));
        for (place, point) in bracket.points.iter().enumerate() {
            let [own, received] = [0, 1].map(|column: usize| chart.series[column].points[place].y);
            assert!((point.from - received).abs() < 1e-6 && (point.from + point.y - own).abs() < 1e-6);
            assert!((outline.points[place].from - received).abs() < 1e-6 && outline.points[place].y > received);
        }
    }
    // Own cost is the same on both sides: no box for it.
    assert!(charts.iter().flat_map(|chart| &chart.series).all(|one| one.shape != Shape::Outline { column: 0 }));
}

#[test]
fn what_is_the_same_on_both_sides_stands_once_and_what_one_side_lacks_is_the_other_s() {
    let read = |before, after| {
        let sides = sides_of(note(), [before, after]);
        let condition = view_in(&sides, CompensationShape::Lines, Arrangement::Together, Language::Danish).headline;
        let (charts, _, table) = lines(&sides, Arrangement::Together);
        let has_box =
            charts.iter().flat_map(|chart| &chart.series).any(|one| matches!(one.shape, Shape::Outline { .. }));
        (plain(&condition.condition), has_box, table.rows.len())
    };
    let (condition, has_box, rows) = read("uden-loven", "dut-andel");
    assert!(condition.starts_with("Kun efter har DUT-linjer: alle tal er for »Loven, DUT-andel«."), "{condition}");
    assert_eq!((has_box, rows), (false, 13));
    let (condition, has_box, rows) = read("egen-andel", "uden-loven");
    assert!(condition.starts_with("Kun før har DUT-linjer: alle tal er for »Tænkt: fordelt"), "{condition}");
    assert_eq!((has_box, rows), (false, 13));
    let (condition, has_box, rows) = read("dut-andel", "dut-andel");
    assert!(condition.starts_with("Før og efter viser det samme regelsæt."), "{condition}");
    assert_eq!((has_box, rows), (false, 13));
}

#[test]
fn the_difference_is_what_after_receives_more() {
    let (charts, _, table) = lines(&sides(), Arrangement::Difference);
    assert_eq!((table.rows.len(), table.rows[0].label.as_str()), (14, "Forskel: efter minus før"));
    let all = numbers(&table, 13);
    // Own cost is the same; 0,148214… less 27,619 is missing less.
    assert_eq!(all[..5], [dec!(0); 5]);
    assert!((all[5] + all[10]).abs() < dec!(0.000001), "{all:?}");
    assert!(plain(table.rows[13].cells[6].shown()).starts_with('+'), "{:?}", table.rows[13].cells[6]);
    assert!(charts[0].series[0].points.iter().all(|point| point.y == 0.0));
}

#[test]
fn what_the_calculation_does_not_carry_says_so_where_there_is_one() {
    let text = EXAMPLES.iter().find(|example| example.name == "bedre-ressourceforloeb-2022.ron").unwrap().text;
    let sides = sides_of(text, ["hoejst-5-aar", "hoejst-3-aar"]);
    let (_, _, table) = lines(&sides, Arrangement::Together);
    let label = |begin: &str| table.rows.iter().find(|row| row.label.starts_with(begin)).unwrap().label.clone();
    assert_eq!(label("Afskaffelse af refusion"), "Afskaffelse af refusion");
    assert!(label("Mindre aktivering").ends_with("(ikke med i beregningen)"));
    assert!(table.note.as_ref().unwrap().contains("Ikke med i beregningen: "));
    // Before 2022 no line has anything; every year from there on has its column.
    assert_eq!(head(&table)[2], "Kommunens egen udgift 2022");
}

#[test]
fn the_note_has_plain_words_where_the_file_has_none() {
    let start = note().find("        budget_note: (").unwrap();
    let end = start + note()[start..].find("\n        ),\n").unwrap() + "\n        ),\n".len();
    let without = format!("{}{}", &note()[..start], &note()[end..]);
    let tables = tables(&sides_of(&without, ["dut-andel", "egen-andel"]), Language::Danish);
    assert!(rows(&tables[0])[0].starts_with("Forventede udgifter til service | Service | 10.080"));
    assert!(rows(&tables[2])[1].starts_with("DUT til overførsler mv. | ikke oplyst | ikke oplyst | I | −28.122"));
    let english = &self::tables(&sides_of(&without, ["dut-andel", "egen-andel"]), Language::English)[1];
    assert!(rows(english)[0].starts_with("Expected cost of service | not stated | not stated | U | 10,080"));
}
