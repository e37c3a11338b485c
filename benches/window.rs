//! How long a frame of each view takes without the renderer, on the reform example at 1440 × 900, both with nothing new
//! and while a value is dragged. Run with `cargo bench --bench window`. Limits (release, 2
//! cores, medians): 0,8 ms at rest, 2,5 ms while dragging.

use divan::Bencher;
use eframe::{App, egui::RawInput};
use egui_kittest::Harness;
use sidestil::{
    app::{Command, document::Field, settings::Settings},
    present::views::catalogue::View,
    scenario::figure::Value,
    ui::Window,
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

/// One frame: what the program does, what egui lays out and tells a screen reader, and its triangles. The harness's own
/// step would also read all that is told, as the screen reader does in a process of its own.
fn frame(harness: &mut Harness<'static, Window>) -> usize {
    let ctx = harness.ctx.clone();
    let window = harness.state_mut();
    let mut frame = eframe::Frame::_new_kittest();
    let output = ctx.run_ui(RawInput::default(), |ui| {
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
