//! Labels in a plot stand beside each other: those of points, and those at the ends of lines.

use eframe::egui::{Rect, Shape, Theme, Ui, vec2};
use egui_kittest::Harness;
use sidestil::{
    present::chart::{Axis, Chart, Format, Mark, Role, Series, Shape as ChartShape, Side},
    ui::widgets::{ChartOptions, chart_ui},
};

use crate::support::{self, DANISH};

/// Where a text is drawn.
fn place(harness: &Harness<'_>, wanted: &str) -> Rect {
    let shapes = harness.output().shapes.iter();
    let mut found = shapes.filter_map(|clipped| {
        let Shape::Text(text) = &clipped.shape else { return None };
        (text.galley.text() == wanted).then(|| text.galley.rect.translate(text.pos.to_vec2()))
    });
    found.next().expect("the text is drawn")
}

#[test]
fn the_label_of_a_point_at_the_end_and_that_of_the_line_below_it_stand_apart() {
    for gap in [4.0, 10.0, 20.0, 38.0, 60.0] {
        let years = |y: f64| (2024..=2031).map(|year: i32| (f64::from(year), y)).collect::<Vec<_>>();
        let chart = Chart {
            title: "Før".into(),
            x: Axis::years(2024, 2031),
            y: Axis::values(Format::Persons),
            series: vec![
                Series::new("Før", Role::Before, ChartShape::Line, years(394.0)),
                Series::new("Efter", Role::Other, ChartShape::Line, years(394.0 - gap)).ending("efter"),
            ],
            marks: vec![Mark::Point {
                x: 2031.0,
                y: 394.0,
                label: "394 ultimo 2031".into(),
                role: Role::Before,
                side: Side::Below,
            }],
            ..Chart::default()
        }
        .fit();
        let draw = move |ui: &mut Ui| {
            chart_ui(ui, &chart, "persons", &ChartOptions::new(vec2(500.0, 320.0), DANISH));
        };
        let mut harness = support::piece(vec2(520.0, 340.0), Theme::Light, draw);
        harness.run();
        let (point, end) = (place(&harness, "394 ultimo 2031"), place(&harness, "efter"));
        assert!(!point.intersects(end), "{gap}: {point:?} and {end:?}");
    }
}
