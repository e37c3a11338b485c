//! How long a frame of each view takes without the renderer, on the reform example at 1440 × 900, both with nothing new
//! and while a value is dragged; and a frame in which a long table scrolls. Run with `cargo bench --bench window`. Limits
//! (release, 2 cores, medians): 0,8 ms at rest, 2,5 ms while dragging, 4 ms while scrolling.

use divan::Bencher;
use eframe::{
    App,
    egui::{self, Event, RawInput, ScrollArea, pos2, vec2},
};
use egui_kittest::Harness;
use rust_decimal::Decimal;
use sidestil::{
    app::{Command, document::Field, examples::EXAMPLES, settings::Settings},
    present::{
        formats::Formats,
        table::{Cell, Column, Row, Table},
        views::catalogue::View,
        words::language::Language,
    },
    scenario::figure::Value,
    ui::{
        Window,
        widgets::{TableOptions, table_ui},
    },
};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc; // as the program has it

fn main() {
    divan::main();
}

/// The window on the reform, settled, with one view shown.
fn window(view: View) -> Harness<'static, Window> {
    let mut harness = Harness::builder()
        .with_size([1440.0, 900.0])
        .with_max_steps(64)
        .build_eframe(|cc| Window::new(&cc.egui_ctx, Settings::default(), Vec::new()));
    harness.state_mut().app.apply(Command::OpenExample(0));
    harness.state_mut().app.apply(Command::Show(view));
    harness.run_steps(8);
    harness
}

/// The table of municipalities with two more than the file has, so many as there are, and every column that it can have.
fn municipalities(is_whole: bool) -> Harness<'static, Window> {
    let mut harness = window(View::Overview);
    let place = EXAMPLES.iter().position(|example| example.name == "indsats-2017.ron");
    let app = &mut harness.state_mut().app;
    app.apply(Command::OpenExample(place.unwrap_or_default()));
    if is_whole {
        app.apply(Command::AddMunicipalities("Fanø; 2; 10 pct.\nLæsø; 1; 5 pct.".to_owned()));
        app.apply(Command::PutMunicipalities);
        if let Some(side) = app.session.before.clone() {
            let field = Field { side, path: "coverage_terms/ceiling".into() };
            app.apply(Command::SetInput { field, value: Value::Number(Decimal::new(2, 1)), dragging: false });
        }
    }
    app.apply(Command::Show(View::Municipalities));
    harness.run_steps(8);
    harness
}

/// The wheel turned over a place: down for some frames, then up again.
fn wheel(at: egui::Pos2, turn: u32) -> Vec<Event> {
    let delta = vec2(0.0, if (turn / 40).is_multiple_of(2) { -60.0 } else { 60.0 });
    let (unit, phase) = (egui::MouseWheelUnit::Point, egui::TouchPhase::Move);
    let (modifiers, source) = (egui::Modifiers::NONE, egui::MouseWheelSource::Wheel);
    vec![Event::PointerMoved(at), Event::MouseWheel { unit, delta, phase, modifiers, source }]
}

/// One frame: what the program does, what egui lays out and tells a screen reader, and its triangles. The harness's own
/// step would also read all that is told, as the screen reader does in a process of its own.
fn frame(harness: &mut Harness<'static, Window>) -> usize {
    frame_with(harness, Vec::new())
}

fn frame_with(harness: &mut Harness<'static, Window>, events: Vec<Event>) -> usize {
    let ctx = harness.ctx.clone();
    let window = harness.state_mut();
    let mut frame = eframe::Frame::_new_kittest();
    let output = ctx.run_ui(RawInput { events, ..RawInput::default() }, |ui| {
        window.logic(ui.ctx(), &mut frame);
        window.ui(ui, &mut frame);
    });
    ctx.tessellate(output.shapes, output.pixels_per_point).len()
}

/// A frame in which nothing is new.
#[divan::bench(args = View::ALL)]
fn at_rest(bencher: Bencher, view: View) {
    let mut harness = window(view);
    bencher.bench_local(move || frame(&mut harness));
}

/// A frame in which a cap is dragged: everything is calculated anew.
#[divan::bench(args = View::ALL)]
fn while_dragging(bencher: Bencher, view: View) {
    let mut harness = window(view);
    let mut cap = 36;
    bencher.bench_local(move || {
        cap = if cap == 60 { 36 } else { cap + 1 };
        let app = &mut harness.state_mut().app;
        if let Some(side) = app.session.after.clone() {
            let path = "groups/ressourceforløb/stay/at_most".into();
            let value = Value::Number(cap.into());
            app.apply(Command::SetInput { field: Field { side, path }, value, dragging: true });
        }
        frame(&mut harness)
    });
}

/// A frame in which the table of municipalities scrolls: the file's 96 rows, and all 98 with every column.
#[divan::bench(args = [false, true])]
fn scrolling_municipalities(bencher: Bencher, is_whole: bool) {
    let mut harness = municipalities(is_whole);
    let mut turn = 0_u32;
    bencher.bench_local(move || {
        turn += 1;
        frame_with(&mut harness, wheel(pos2(1100.0, 650.0), turn))
    });
}

/// A frame in which a table of 98 rows and 12 columns scrolls.
#[divan::bench]
fn scrolling_a_table_of_98_rows_and_12_columns(bencher: Bencher) {
    let row = |index: u32| {
        let number = |column: u32| {
            let value = Decimal::from(index * 1_000 + column);
            Cell::Number { text: value.to_string(), value }
        };
        Row::new(format!("Kommune {index}"), (1..12).map(number).collect())
    };
    let head =
        std::iter::once(Column::text("Kommune".to_owned())).chain((1..12).map(|year| Column::year(year.to_string())));
    let table =
        Table { title: "Kommuner".to_owned(), head: head.collect(), rows: (0..98).map(row).collect(), note: None };
    let formats = Formats::new(Language::Danish);
    let ctx = egui::Context::default();
    sidestil::ui::theme::install(&ctx);
    let mut turn = 0_u32;
    bencher.bench_local(move || {
        turn += 1;
        let screen_rect = Some(egui::Rect::from_min_size(pos2(0.0, 0.0), vec2(1440.0, 900.0)));
        let events = wheel(pos2(700.0, 450.0), turn);
        let output = ctx.run_ui(RawInput { screen_rect, events, ..RawInput::default() }, |ui| {
            ScrollArea::vertical().show(ui, |ui| table_ui(ui, &table, "98", &TableOptions::new(formats)));
        });
        ctx.tessellate(output.shapes, output.pixels_per_point).len()
    });
}
