//! *Afgang*: where those who leave a group go. Worked by hand for Aarhus, held to what must hold of all shipped scenarios, and
//! its words in both languages.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::sync::Arc;

use rust_decimal::Decimal;
use sidestil::{
    app::examples::EXAMPLES,
    evaluation::sides::{Side, Sides},
    model::{
        id::Id,
        leaving::{Leaving, most_apart},
        measures::{Kind, Measure, When},
    },
    present::{
        formats::Formats,
        table::{Cell, Column, Row, Table},
        views::{
            Arrangement, Leavers, Shown,
            catalogue::exits::{ExitsView, exits},
        },
        words::language::Language,
    },
    scenario::text::loading,
};

fn sides_of(text: &str, [before, after]: [usize; 2]) -> Sides {
    let scenario = Arc::new(loading::read(text.as_bytes()).scenario.unwrap());
    let side = |index: usize| Side::new(&scenario, &scenario.rule_sets[index].id);
    Sides::new(side(before), side(after))
}

fn aarhus() -> &'static str {
    EXAMPLES.iter().find(|one| one.name.starts_with("aarhus")).unwrap().text
}

/// Aarhus where so many of all who leave are moved.
fn moving(points: &str) -> String {
    let shipped = "points: (value: 0.05";
    assert!(aarhus().contains(shipped));
    aarhus().replace(shipped, &format!("points: (value: {points}"))
}

fn view(sides: &Sides, arrangement: Arrangement, leavers: Option<Leavers>, language: Language) -> ExitsView {
    let formats = Formats::new(language);
    let shown = Shown { sides, marked: None, opened: [None; 2], arrangement, formats };
    exits(shown, &sides.main_group().unwrap(), leavers)
}

fn danish(sides: &Sides, leavers: Option<Leavers>) -> ExitsView {
    view(sides, Arrangement::SideBySide, leavers, Language::Danish)
}

/// The rows as they are shown.
fn rows(table: &Table) -> Vec<String> {
    let row = |row: &Row| {
        let cells = row.cells.iter().map(Cell::shown).collect::<Vec<_>>().join(" ");
        format!("{}: {cells}", row.label)
    };
    table.rows.iter().map(row).collect()
}

#[test]
fn aarhus_1_414_are_parted_as_the_source_has_them_and_as_4_points_move_them() {
    // 0,04 · 1.414 = 56,56: job 285 + 56,56 = 341,56, førtidspension 849 − 56,56 = 792,44; the two must be 1.134 together, so
    // the larger remainder is rounded up. 341,56 / 1.414 = 24,2 pct., 792,44 / 1.414 = 56,0 pct.
    let view = danish(&sides_of(&moving("0.04"), [0, 1]), None);
    assert_eq!(view.chosen, Leavers::Counted);
    assert_eq!(view.leavers[0].1, "Kildens 1.414");
    assert_eq!(
        rows(&view.table),
        [
            "Job, uddannelse, fleksjob eller selvforsørgelse: 285 20,2 342 24,2 +57 +4,0",
            "Førtidspension: 849 60,0 792 56,0 −57 −4,0",
            "Kontanthjælp: 44 3,1 44 3,1 0 0,0",
            "Ressourceforløb igen: 0 0,0 0 0,0 0 0,0",
            "Andre ydelser: 236 16,7 236 16,7 0 0,0",
            "Afsluttede forløb i alt: 1.414 100,0 1.414 100,0 0 0,0",
        ]
    );
    assert_eq!(view.table.title, "Ressourceforløb: afsluttede forløb, kildens 1.414");
    assert_eq!(view.pictures[1].unit, "afsluttede forløb og pct., kildens 1.414");
    assert_eq!(view.table.note, None, "nothing is rounded otherwise than by itself");
    let heads: Vec<String> = view.table.head.iter().map(Column::heading).collect();
    let numbers = ["Før (antal)", "Før (pct.)", "Efter (antal)", "Efter (pct.)", "Forskel (antal)"];
    assert_eq!(heads[1..6], numbers);
    assert_eq!(heads[6], "Forskel (procentpoint)");
}

#[test]
fn the_headline_says_what_is_moved_and_that_it_is_an_assumption() {
    let sides = sides_of(&moving("0.04"), [0, 1]);
    let of = |language| view(&sides, Arrangement::SideBySide, None, language).headline;
    let (danish, english) = (of(Language::Danish), of(Language::English));
    assert_eq!(
        danish.says,
        "57 flere af 1.414 afsluttede forløb går til job, uddannelse, fleksjob eller selvforsørgelse i stedet for \
         førtidspension, hvis investeringen virker som antaget."
    );
    assert_eq!(
        danish.condition,
        "Kildens 1.414 afsluttede forløb i gruppen »Ressourceforløb«; efter er de samme 1.414 fordelt som i 2025, hvor \
         forskellen er størst. Virkningen er en antagelse, som ingen kilde oplyser: 4\u{a0}procentpoint flere til job, \
         uddannelse, fleksjob eller selvforsørgelse i stedet for førtidspension. Virkningen indfases over 4 år og ophører \
         derefter; de, den har flyttet, flyttes ikke tilbage."
            .replace("4 år", "4\u{a0}år")
    );
    assert_eq!(
        english.says,
        "57 more of 1,414 completed courses go to job, uddannelse, fleksjob eller selvforsørgelse instead of førtidspension, \
         if the investment works as assumed."
    );
    assert!(english.condition.starts_with(
        "The source's 1,414 completed courses in the group “Ressourceforløb”; after are the same 1,414, parted as in 2025, \
         where the difference is largest."
    ));
    // The other way round as many are moved back, on the same condition.
    let back = danish_of([1, 0]).headline.says;
    assert!(back.starts_with("57 flere af 1.414 afsluttede forløb går til førtidspension i stedet for job"), "{back}");
    assert!(back.ends_with("hvis investeringen virker som antaget."), "{back}");
}

fn danish_of(sides: [usize; 2]) -> ExitsView {
    danish(&sides_of(&moving("0.04"), sides), None)
}

#[test]
fn only_what_has_moved_is_a_band_of_its_own() {
    let pictures = danish_of([0, 1]).pictures;
    let [before, after] = <[_; 2]>::try_from(pictures).unwrap();
    assert_eq!([before.title.as_str(), after.title.as_str()], ["Før: Uden investering", "Efter: Med investering"]);
    assert_eq!((before.all.as_str(), before.what.as_str()), ("1.414", "afsluttede forløb"));
    assert!(before.bands.iter().all(|band| band.moved == 0.0 && !band.is_changed && band.moved_text.is_none()));
    let moved: Vec<f64> = after.bands.iter().map(|band| (band.moved * 100.0).round() / 100.0).collect();
    assert_eq!(moved, [56.56, 0.0, 0.0, 0.0, 0.0]);
    assert_eq!(after.bands[0].moved_text.as_deref(), Some("heraf 57 flyttet fra førtidspension"));
    let changed: Vec<bool> = after.bands.iter().map(|band| band.is_changed).collect();
    assert_eq!(changed, [true, true, false, false, false]);
    assert_eq!(after.bands[1].said(), "Førtidspension: 792; 56,0\u{a0}pct.");
    assert!(
        after.spoken().contains("heraf 57 flyttet hertil; Førtidspension 792 (56\u{a0}pct.)"),
        "{}",
        after.spoken()
    );
    // One colour for each to which anybody goes, the same on both sides.
    for (one, other) in before.bands.iter().zip(&after.bands) {
        assert_eq!((one.role, &one.name), (other.role, &other.name));
    }
}

#[test]
fn together_is_one_picture_and_a_difference_is_bars() {
    let sides = sides_of(&moving("0.04"), [0, 1]);
    let of = |arrangement| view(&sides, arrangement, None, Language::Danish);
    let together = of(Arrangement::Together);
    let [picture] = <[_; 1]>::try_from(together.pictures).unwrap();
    assert_eq!(picture.bands[0].number, "285 → 342");
    assert_eq!(picture.bands[1].share, "60,0\u{a0}pct. → 56,0\u{a0}pct.");
    assert_eq!(picture.bands[1].moved_text.as_deref(), Some("57 flyttet herfra"));
    assert_eq!(picture.bands[2].number, "44", "what is the same is said once");
    assert!((picture.bands[0].moved - picture.bands[1].gone).abs() < 1e-6);
    let difference = of(Arrangement::Difference);
    assert!(difference.pictures.is_empty());
    let bars = difference.bars.unwrap();
    let values: Vec<f64> = bars.series[0].points.iter().map(|point| point.y).collect();
    assert_eq!(values, [57.0, -57.0, 0.0, 0.0, 0.0], "the last columns of the table");
}

#[test]
fn nothing_that_differs_gives_no_band() {
    for text in [moving("0"), aarhus().to_owned()] {
        let same = if text == aarhus() { [1, 1] } else { [0, 1] };
        let sides = sides_of(&text, same);
        for leavers in [Leavers::Counted, Leavers::Period, Leavers::Year(2025)] {
            let view = danish(&sides, Some(leavers));
            assert!(view.pictures.iter().flat_map(|picture| &picture.bands).all(|band| band.moved == 0.0));
            assert!(!view.headline.says.contains("flere af"), "{}", view.headline.says);
        }
    }
    let alike = danish(&sides_of(&moving("0"), [0, 1]), None).headline;
    assert_eq!(
        alike.says,
        "Der er 1.414 afsluttede forløb både før og efter, og de fordeler sig ens. Flest, 60\u{a0}pct., går til førtidspension."
    );
    assert!(
        alike
            .condition
            .starts_with("Kildens 1.414 afsluttede forløb i gruppen »Ressourceforløb«; efter er de samme 1.414.")
    );
    assert!(danish(&sides_of(&moving("0"), [0, 1]), None).bars.is_none());
}

/// Twice as many leave under the second rule set, and of them half instead of a tenth go to *job*; the rest leaves.
const TWICE: &str = "(format: 3, title: \"Lille\", place: \"Prøveby\", about: \"g\", period: (first_year: 2025, years: 3), \
    price_level: 2025,
    groups: {
        \"g\": (name: \"Gruppe\", start: (persons: 100, seniority: stationary), inflow: 100, stay: (mean: 12), exits: { \"job\": 0.1 }),
        \"job\": (name: \"Job\", stay: (mean: 12)),
    },
    rule_sets: [(id: \"a\", name: \"A\"), (id: \"b\", name: \"B\", builds_on: \"a\",
        changes: { \"groups/g/inflow\": 200, \"groups/g/exits/job\": 0.5 })])";

#[test]
fn where_not_as_many_leave_what_moves_is_the_share() {
    let sides = sides_of(TWICE, [0, 1]);
    let view = danish(&sides, Some(Leavers::Year(2027)));
    // No group's count is given in the file, so that it cannot be chosen.
    assert!(view.leavers.iter().all(|(leavers, _)| *leavers != Leavers::Counted));
    let group = Id::from("g");
    let [before, after] = sides.both().map(|side| Leaving::of(&side.outcome, &group, &(2027..2028)).unwrap());
    assert!(after.all > before.all + 50.0, "{before:?} {after:?}");
    assert!((before.to[0].1 / before.all - 0.1).abs() < 1e-9 && (after.to[0].1 / after.all - 0.5).abs() < 1e-9);
    assert!((after.out - after.all / 2.0).abs() < 1e-6, "half of them leave the model");
    // 50 − 10 = 40 points more of all go to job, and as many fewer leave the model.
    assert_eq!(
        view.headline.says,
        "40\u{a0}procentpoint flere af alle afsluttede forløb går til job i stedet for at forlade modellen."
    );
    assert!(view.headline.condition.contains("det fremhævede er forskellen i andel gange antallet efter."));
    let band = &view.pictures[1].bands[0];
    assert!((band.moved - 0.4 * after.all).abs() < 1e-6, "{band:?}");
    let rows = rows(&view.table);
    assert!(rows[1].starts_with("Forlader modellen: "), "{rows:?}");
    assert!(rows[1].ends_with("−40,0"), "{rows:?}");
}

#[test]
fn a_count_is_offered_only_where_all_who_leave_go_the_same_ways() {
    let capped = aarhus().replace(
        "            exits_are: counts,\n",
        "            exits_are: counts,\n            exits_at_cap: { \"job\": 1, \"førtidspension\": 9, \"kontanthjælp\": 0, \"ressourceforløb\": 0, \"andre-ydelser\": 0 },\n",
    );
    assert_ne!(capped, aarhus());
    let view = danish(&sides_of(&capped, [0, 1]), Some(Leavers::Counted));
    assert_eq!(view.chosen, Leavers::Period, "{:?}", view.leavers);
    // A count that no source gives is an assumption, and says so; the view opens with what is calculated.
    let assumed = aarhus().replace("source: \"aarhus-2022\", status: official", "status: assumption");
    let sides = sides_of(&assumed, [0, 1]);
    assert_eq!(danish(&sides, None).chosen, Leavers::Period);
    let view = danish(&sides, Some(Leavers::Counted));
    assert_eq!(view.leavers[0].1, "Filens 1.414 (antagelse)");
    assert!(
        view.headline
            .condition
            .starts_with("Filens 1.414 afsluttede forløb i gruppen »Ressourceforløb«, som er en antagelse;")
    );
}

/// Every view of every group of the shipped scenarios.
fn all_views(mut each: impl FnMut(&Sides, &Id, Leavers, &ExitsView)) {
    for example in EXAMPLES {
        for pair in [[0, 1], [1, 0], [0, 0]] {
            let sides = sides_of(example.text, pair);
            for group in sides.groups().into_iter().chain(sides.totals()) {
                let years = sides.comparison.common_years().map(Leavers::Year);
                for leavers in years.chain([Leavers::Counted, Leavers::Period]) {
                    for arrangement in [Arrangement::SideBySide, Arrangement::Together] {
                        let formats = Formats::new(Language::Danish);
                        let shown = Shown { sides: &sides, marked: None, opened: [None; 2], arrangement, formats };
                        let view = exits(shown, &group, Some(leavers));
                        each(&sides, &group, leavers, &view);
                    }
                }
            }
        }
    }
}

/// What a number on the screen says.
fn read(text: &str) -> Option<Decimal> {
    text.replace(['.', '+'], "").replace('\u{2212}', "-").replace(',', ".").parse().ok()
}

#[test]
fn what_is_shown_adds_up_on_both_sides() {
    let mut checked = 0;
    all_views(|_, group, leavers, view| {
        let (sum, parts) = view.table.rows.split_last().unwrap();
        for column in 0..6 {
            let Some(all) = read(sum.cells[column].shown()) else { continue };
            let parts: Vec<Decimal> = parts.iter().filter_map(|row| read(row.cells[column].shown())).collect();
            // Where nobody leaves a share is a dash.
            if parts.len() == view.table.rows.len() - 1 {
                assert_eq!(parts.iter().sum::<Decimal>(), all, "{group}, {leavers:?}, column {column}: {parts:?}");
                checked += 1;
            }
        }
        for row in &view.table.rows {
            let number = |column: usize| read(row.cells[column].shown());
            for [before, after, difference] in [[0, 2, 4], [1, 3, 5]] {
                if let (Some(before), Some(after)) = (number(before), number(after)) {
                    assert_eq!(number(difference), Some(after - before), "{group}, {leavers:?}: {}", row.text());
                }
            }
        }
    });
    assert!(checked > 2_000, "{checked}");
}

#[test]
fn what_has_moved_to_some_has_moved_away_from_others() {
    let mut moved = 0;
    all_views(|_, group, leavers, view| {
        for picture in &view.pictures {
            let sum = |of: fn(&sidestil::present::flow_chart::Band) -> f64| picture.bands.iter().map(of).sum::<f64>();
            let sizes = sum(|band| band.size);
            assert!((sizes - picture.size).abs() <= 1e-6 * picture.size, "{group}, {leavers:?}: {picture:?}");
            assert!(picture.bands.iter().all(|band| band.moved <= band.size + 1e-6 && band.moved >= 0.0));
            if sum(|band| band.gone) > 0.0 {
                let apart = (sum(|band| band.moved) - sum(|band| band.gone)).abs();
                // What is too little to be seen is not drawn.
                assert!(apart <= 0.002 * picture.size, "{group}, {leavers:?}: {picture:?}");
                moved += 1;
            }
        }
    });
    assert!(moved > 5, "{moved}");
}

#[test]
fn what_is_counted_in_a_year_is_what_the_measures_say() {
    let mut checked = 0;
    for example in EXAMPLES {
        let sides = sides_of(example.text, [0, 1]);
        for group in sides.groups().into_iter().chain(sides.totals()) {
            for year in sides.comparison.common_years() {
                for side in sides.both() {
                    let leaving = Leaving::of(&side.outcome, &group, &(year..year + 1)).unwrap();
                    let number = |measure: Measure| measure.of(&side.outcome, When::Year(year)).number().unwrap();
                    assert!((leaving.all - number(Measure::new(Kind::Exits, [(&group).into()]))).abs() < 1e-6);
                    for (to, persons) in &leaving.to {
                        assert!(
                            (persons - number(Measure::new(Kind::ExitsTo, [(&group).into(), to.into()]))).abs() < 1e-6,
                            "{group} to {to}"
                        );
                        checked += 1;
                    }
                }
            }
        }
    }
    assert!(checked > 300, "{checked}");
}

#[test]
fn the_year_in_which_the_sides_part_most_is_the_first_of_them() {
    let sides = sides_of(aarhus(), [0, 1]);
    let outcomes = [&*sides.before.outcome, &*sides.after.outcome];
    // 20, 50, 80 and 100 pct. of the effect from 2022 to 2025, then nothing.
    assert_eq!(most_apart(outcomes, "ressourceforløb", sides.comparison.common_years()), Some(2025));
    assert_eq!(most_apart(outcomes, "ressourceforløb", 2022..2025), Some(2024));
    assert_eq!(most_apart(outcomes, "ressourceforløb", 2026..2031), Some(2030), "the last where they do not part");
    assert_eq!(most_apart(outcomes, "findes-ikke", 2022..2025), None);
}

#[test]
fn why_there_is_no_picture_is_said_of_the_group_as_it_is() {
    let nobody = TWICE
        .replace("start: (persons: 100, seniority: stationary), inflow: 100", "inflow: 0")
        .replace("\"groups/g/inflow\": 200, ", "");
    let view = view_of_group(&sides_of(&nobody, [0, 1]), Arrangement::SideBySide);
    assert!(view.pictures.is_empty());
    assert_eq!(view.no_picture, "Ingen forlader gruppen.");
    // A group that is on one side alone has no difference, and is not the same on both.
    let scenarios = [
        TWICE.to_owned(),
        TWICE.replace("\"Lille\"", "\"Anden\"").replace("\"g\"", "\"h\"").replace("groups/g/", "groups/h/"),
    ];
    let [before, after] = scenarios.map(|text| sides_of(&text, [0, 0]));
    let sides = Sides::new(before.before, after.after);
    let view = view_of_group(&sides, Arrangement::Difference);
    assert!(view.bars.is_none());
    assert_eq!(view.no_picture, "Gruppen findes kun på den ene side: se tabellen.");
}

fn view_of_group(sides: &Sides, arrangement: Arrangement) -> ExitsView {
    let formats = Formats::new(Language::Danish);
    let shown = Shown { sides, marked: None, opened: [None; 2], arrangement, formats };
    exits(shown, &Id::from("g"), Some(Leavers::Year(2027)))
}

#[test]
fn fewer_than_one_moved_are_told_by_their_share_and_called_so() {
    // Of four a year 0,40 go to *job* before and 0,44 after.
    let few = TWICE
        .replace("(persons: 100, seniority: stationary), inflow: 100", "(persons: 4, seniority: stationary), inflow: 4")
        .replace("\"groups/g/inflow\": 200, ", "")
        .replace("\"groups/g/exits/job\": 0.5", "\"groups/g/exits/job\": 0.11");
    let view = view_of_group(&sides_of(&few, [0, 1]), Arrangement::SideBySide);
    assert_eq!(
        view.headline.says,
        "1 procentpoint flere af alle afsluttede forløb går til job i stedet for at forlade modellen."
            .replace("1 p", "1\u{a0}p")
    );
    let band = &view.pictures[1].bands[0];
    assert!(band.moved > 0.0);
    assert_eq!(band.moved_text.as_deref(), Some("heraf under 1 flyttet hertil"));
}

#[test]
fn where_most_go_says_whose_leavers_they_are_where_nothing_else_does() {
    let says = danish(&sides_of(aarhus(), [1, 1]), None).headline.says;
    assert!(says.contains("Flest afsluttede forløb, "), "{says}");
}
