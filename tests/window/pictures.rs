//! How it looks: every view in both themes, and the smallest window, held against the pictures in `tests/pictures/`.
//! `UPDATE_SNAPSHOTS=1` writes those that changed. Behind the feature `pictures`, since they need a graphics driver;
//! Mesa's lavapipe is enough.

use std::time::Duration;

use crate::support::{self, SMALL, THEMES, WIDE};
use eframe::egui::{Color32, Event, Key, OutputCommand, Role, Theme, Vec2};
use egui_kittest::{Harness, SnapshotOptions, SnapshotResults, kittest::Queryable as _};
use sidestil::{
    app::{
        Command,
        document::{Field, SideChoice},
        examples::EXAMPLES,
        reading::Step,
        settings::{Settings, ThemeChoice},
    },
    model::spending::Account,
    present::{
        method::section::Section,
        views::{Arrangement, CompensationShape, Leavers, Question, catalogue::View},
        words::language::Language,
    },
    scenario::figure::Value,
    ui::Window,
};

/// Lavapipe compiles for each processor: tiny differences are no fault.
fn options() -> SnapshotOptions {
    SnapshotOptions::new().threshold(1.0).max_failed_pixels(12).output_path("tests/pictures")
}

/// The window on a shipped scenario, in a language.
fn opened(size: Vec2, theme: Theme, language: Language, example: usize) -> Harness<'static, Window> {
    let choice = if theme == Theme::Dark { ThemeChoice::Dark } else { ThemeChoice::Light };
    let settings = Settings { theme: choice, language: Some(language), ..Settings::default() };
    let mut harness = support::builder(size, theme)
        .wgpu()
        .build_eframe(move |creation| Window::new(&creation.egui_ctx, settings, Vec::new()));
    harness.run_steps(2);
    apply(&mut harness, Command::OpenExample(example));
    harness
}

/// The window on the reform of 2022.
fn reform(size: Vec2, theme: Theme) -> Harness<'static, Window> {
    opened(size, theme, Language::Danish, 0)
}

fn apply(harness: &mut Harness<'static, Window>, command: Command) {
    harness.state_mut().app.apply(command);
    for _ in 0..2_000 {
        harness.run_steps(2);
        if harness.state().app.jobs.running() == 0 {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    harness.run();
}

fn picture(harness: &mut Harness<'static, Window>, name: &str, results: &mut SnapshotResults) {
    results.add(harness.try_snapshot_options(name, &options()));
}

fn name(view: View) -> &'static str {
    match view {
        View::Overview => "overblik",
        View::TargetGroup => "maalgruppe",
        View::UnitCost => "udgift",
        View::YearlyCost => "udgift-pr-aar",
        View::Investment => "investering",
        View::Efficiency => "effektivisering",
        View::Compensation => "dut",
        View::Municipalities => "kommuner",
        View::Exits => "afgang",
        View::Reconciliation => "afstemning",
        View::Sources => "kilder",
    }
}

/// The shipped scenario that a view is drawn from.
fn example_of(view: View) -> usize {
    example(if view == View::Municipalities { "indsats" } else { "bedre" })
}

#[test]
fn every_view_in_both_themes() {
    let mut results = SnapshotResults::new();
    for (theme, word) in THEMES {
        let mut harness = reform(WIDE, theme);
        for view in View::ALL {
            // Drawn from the first shipped scenario that has its data.
            apply(&mut harness, Command::OpenExample(example_of(view)));
            apply(&mut harness, Command::Show(view));
            picture(&mut harness, &format!("{}-{word}", name(view)), &mut results);
        }
    }
}

/// *DUT* of the budget note, in both shapes.
#[test]
fn the_compensation_of_a_budget_note() {
    let mut results = SnapshotResults::new();
    for (theme, word) in THEMES {
        let mut harness = budget_note(WIDE, theme, Language::Danish);
        picture(&mut harness, &format!("dut-linjer-{word}"), &mut results);
        apply(&mut harness, Command::ShapeCompensation(CompensationShape::BudgetNote));
        picture(&mut harness, &format!("dut-budgetnotat-{word}"), &mut results);
    }
}

/// The window on the budget note, with its lines.
fn budget_note(size: Vec2, theme: Theme, language: Language) -> Harness<'static, Window> {
    let mut harness = opened(size, theme, language, example("bi03"));
    apply(&mut harness, Command::Show(View::Compensation));
    harness
}

/// *DUT* of the budget note in every size, theme, language, shape and arrangement. `target/look/`.
#[test]
#[ignore = "for the eye"]
fn compensation_for_the_eye() {
    in_every_window(|size, theme, language, stem| {
        let mut harness = budget_note(size, theme, language);
        save(&mut harness, &format!("dut-lines-{stem}"));
        apply(&mut harness, Command::ShapeCompensation(CompensationShape::BudgetNote));
        save(&mut harness, &format!("dut-note-{stem}"));
        apply(&mut harness, Command::ShapeCompensation(CompensationShape::Lines));
        apply(&mut harness, Command::Arrange(Arrangement::Difference));
        save(&mut harness, &format!("dut-difference-{stem}"));
    });
}

#[test]
fn what_an_effect_moves_is_a_band_of_its_own() {
    let mut results = SnapshotResults::new();
    for (theme, word) in THEMES {
        let mut harness = reform(WIDE, theme);
        apply(&mut harness, Command::OpenExample(example("aarhus")));
        apply(&mut harness, Command::Show(View::Exits));
        picture(&mut harness, &format!("afgang-flyttet-{word}"), &mut results);
    }
}

/// *Kommuner*, with the own municipality in the middle.
#[test]
fn the_table_of_municipalities() {
    let mut results = SnapshotResults::new();
    for (theme, word) in THEMES {
        let mut harness = municipalities(WIDE, theme, Language::Danish);
        picture(&mut harness, &format!("kommuner-tabel-{word}"), &mut results);
    }
    let mut harness = municipalities(SMALL, Theme::Light, Language::Danish);
    picture(&mut harness, "kommuner-tabel-small", &mut results);
}

/// The window on the table of June 2017, with the own municipality in sight.
fn municipalities(size: Vec2, theme: Theme, language: Language) -> Harness<'static, Window> {
    let mut harness = opened(size, theme, language, example("indsats-2017"));
    apply(&mut harness, Command::Show(View::Municipalities));
    apply(&mut harness, Command::FindMunicipality("københavn".into()));
    harness
}

/// *Kommuner* in every size, theme and language. `target/look/`.
#[test]
#[ignore = "for the eye"]
fn municipalities_for_the_eye() {
    in_every_window(|size, theme, language, stem| {
        save(&mut municipalities(size, theme, language), &format!("kommuner-{stem}"));
    });
}

/// The shipped scenario whose name begins so, by its index.
fn example(begins: &str) -> usize {
    EXAMPLES.iter().position(|one| one.name.starts_with(begins)).expect("a shipped scenario")
}

#[test]
fn the_smallest_window() {
    let mut results = SnapshotResults::new();
    let mut harness = reform(SMALL, Theme::Light);
    for view in [View::Overview, View::TargetGroup, View::Municipalities] {
        apply(&mut harness, Command::OpenExample(example_of(view)));
        apply(&mut harness, Command::Show(view));
        picture(&mut harness, &format!("{}-small", name(view)), &mut results);
    }
}

/// Where a picture for the eye goes.
#[expect(clippy::disallowed_methods, reason = "pictures for the eye are files")]
fn place(name: &str) -> String {
    std::fs::create_dir_all("target/look").expect("a folder");
    format!("target/look/{name}")
}

/// A picture for the eye.
fn save(harness: &mut Harness<'static, Window>, name: &str) {
    let image = harness.render().expect("a graphics driver");
    image.save(place(&format!("{name}.png"))).expect("a file");
}

/// Each size, theme and language that `LOOK` asks for: parts of the names that come out, with commas between.
fn in_every_window(look: impl Fn(Vec2, Theme, Language, &str)) {
    let only = std::env::var("LOOK").unwrap_or_default();
    // The last two are a screen of 1440 by 900 at 150 and at 200 per cent.
    for (width, height) in [(1440.0, 900.0), (1280.0, 720.0), (960.0, 540.0), (720.0, 450.0)] {
        for (theme, word) in THEMES {
            for language in Language::ALL {
                let stem = format!("{width}-{word}-{language:?}").to_lowercase();
                if only.split(',').all(|part| stem.contains(part)) {
                    look(eframe::egui::vec2(width, height), theme, language, &stem);
                }
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "pictures for the eye are files")]
fn keep(path: &str, bytes: &[u8]) {
    std::fs::write(path, bytes).expect("a file");
}

/// Every view in every size, theme and language, to be opened and looked at: `target/look/`. Nothing is compared.
#[test]
#[ignore = "for the eye"]
fn for_the_eye() {
    in_every_window(|size, theme, language, stem| {
        let mut harness = opened(size, theme, language, 0);
        for view in View::ALL {
            apply(&mut harness, Command::OpenExample(example_of(view)));
            apply(&mut harness, Command::Show(view));
            save(&mut harness, &format!("{}-{stem}", name(view)));
        }
    });
}

/// Municipalities from a spreadsheet, each line with what becomes of it: `target/look/`.
#[test]
#[ignore = "for the eye"]
fn municipalities_to_add_for_the_eye() {
    in_every_window(|size, theme, language, stem| {
        let mut harness = opened(size, theme, language, example("indsats"));
        apply(&mut harness, Command::Show(View::Municipalities));
        let text = "Kommune\tUden indsats\tAndel\nFanø\t12\t24,5 pct.\nAarhus\t.\t12 pct.\nDragør\tmange\t5 pct.\nLæsø\t4\t140 pct.\nHele landet\t2.790\t21 pct.\nGuldborgsund\t67\t66 pct.";
        apply(&mut harness, Command::AddMunicipalities(text.to_owned()));
        save(&mut harness, &format!("add-{stem}"));
    });
}

/// *Afgang* of a scenario whose investment moves some of those who leave, in every arrangement and of other leavers.
/// `target/look/`.
#[test]
#[ignore = "for the eye"]
fn exits_for_the_eye() {
    for (size, stem) in [(WIDE, "wide"), (SMALL, "small")] {
        for (theme, word) in THEMES {
            let mut harness = reform(size, theme);
            apply(&mut harness, Command::OpenExample(example("aarhus")));
            apply(&mut harness, Command::Show(View::Exits));
            let save = |harness: &mut _, name: &str| save(harness, &format!("exits-{name}-{stem}-{word}"));
            save(&mut harness, "beside");
            for (arrangement, name) in [(Arrangement::Together, "together"), (Arrangement::Difference, "difference")] {
                apply(&mut harness, Command::Arrange(arrangement));
                save(&mut harness, name);
            }
            apply(&mut harness, Command::Arrange(Arrangement::SideBySide));
            apply(&mut harness, Command::CountLeavers(Leavers::Year(2025)));
            apply(&mut harness, Command::ChooseLanguage(Language::English));
            save(&mut harness, "english");
            apply(&mut harness, Command::ChooseLanguage(Language::Danish));
            let at = eframe::egui::pos2(size.x - 150.0, size.y * 0.6);
            harness.event(Event::PointerMoved(at));
            harness.run_steps(4);
            save(&mut harness, "pointed");
            for (scenario, name) in ["bedre", "afskaffelse"].into_iter().zip(["reform", "abolition"]) {
                apply(&mut harness, Command::OpenExample(example(scenario)));
                apply(&mut harness, Command::Show(View::Exits));
                apply(&mut harness, Command::CountLeavers(Leavers::Period));
                save(&mut harness, name);
            }
        }
    }
}

/// What a single picture of each view does not show: the mark, an index, a list scrolled, the whole reform. `target/look/`.
#[test]
#[ignore = "for the eye"]
fn scenes_for_the_eye() {
    let save = |harness: &mut _, name: &str| save(harness, &format!("scene-{name}"));
    for (size, stem) in [(WIDE, "wide"), (SMALL, "small")] {
        let mut harness = reform(size, Theme::Light);
        let law = harness.state().app.session.after.clone().expect("a side");
        apply(&mut harness, Command::Show(View::TargetGroup));
        apply(&mut harness, Command::Arrange(Arrangement::Index));
        save(&mut harness, &format!("index-{stem}"));
        apply(&mut harness, Command::Arrange(Arrangement::SideBySide));
        let more = SideChoice { rule_set: "flere-i-job".into(), ..law.clone() };
        apply(&mut harness, Command::ChooseAfter(more.clone()));
        apply(&mut harness, Command::SetMark);
        let field = Field { side: more, path: "groups/ressourceforløb/stay/at_most".into() };
        apply(&mut harness, Command::SetInput { field, value: Value::Number(48.into()), dragging: false });
        save(&mut harness, &format!("mark-{stem}"));
        apply(&mut harness, Command::Arrange(Arrangement::Together));
        save(&mut harness, &format!("together-{stem}"));
        apply(&mut harness, Command::Show(View::Investment));
        save(&mut harness, &format!("investment-{stem}"));
        apply(&mut harness, Command::Ask(Question::Reform));
        apply(&mut harness, Command::ChooseAccount(Account::ServiceCeiling));
        save(&mut harness, &format!("reform-{stem}"));
        apply(&mut harness, Command::ChooseAccount(Account::Public));
        harness.get_all_by_role(Role::Table).next().expect("a table").focus();
        harness.run();
        harness.key_press(Key::End);
        harness.run();
        save(&mut harness, &format!("end-{stem}"));
    }
}

/// What is copied of charts side by side and of one alone, as files of pixels with their size in the name. `target/look/`.
#[test]
#[ignore = "for the eye"]
fn copies_for_the_eye() {
    let mut harness = reform(WIDE, Theme::Dark);
    for view in [View::TargetGroup, View::Investment, View::UnitCost] {
        apply(&mut harness, Command::Show(view));
        let is_chart = |node: &egui_kittest::Node<'_>| node.rect().height() > 100.0;
        harness.get_all_by_role(Role::Image).find(is_chart).expect("a chart").focus();
        harness.run();
        harness.event(Event::Copy);
        harness.step();
        for command in &harness.output().platform_output.commands {
            if let OutputCommand::CopyImage(image) = command {
                let bytes: Vec<u8> = image.pixels.iter().flat_map(Color32::to_array).collect();
                let [width, height] = image.size;
                keep(&place(&format!("copy-{}-{width}x{height}.rgba", name(view))), &bytes);
            }
        }
    }
}

#[test]
fn how_it_is_calculated() {
    let mut results = SnapshotResults::new();
    // 200 per cent of a screen of 1440 by 900.
    let large = WIDE / 2.0;
    let at = |section| vec![Step::Open(Some(section))];
    let search = vec![Step::Open(Some(Section::Ladder)), Step::Ask("refusion".to_owned())];
    for (size, theme, steps, name) in [
        (WIDE, Theme::Light, at(Section::Payback), "beregning-light"),
        (WIDE, Theme::Dark, search, "beregning-dark"),
        (SMALL, Theme::Light, at(Section::Measures), "beregning-small"),
        (large, Theme::Light, at(Section::LeftOut), "beregning-large"),
    ] {
        let mut harness = reform(size, theme);
        for step in steps {
            apply(&mut harness, Command::Read(step));
        }
        picture(&mut harness, name, &mut results);
    }
}
