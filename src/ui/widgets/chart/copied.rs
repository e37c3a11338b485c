//! What is copied of a chart: a picture that stands alone, of all charts that belong together or of one, with what it is of
//! above and what it rests on below; or its numbers.

use std::sync::Arc;

use eframe::egui::{Color32, ColorImage, FontId, Galley, Pos2, Rect, Response, Ui, Vec2, pos2, text::LayoutJob, vec2};

use super::{options::ChartOptions, painting::paint, room::shared_room};
use crate::{
    present::{
        attribution::Attribution,
        chart::{Chart, range::Range},
        table::tsv::{Copying, DecimalSign, Precision},
    },
    ui::{
        theme,
        widgets::{
            copy::{self, Asked},
            picture::picture,
        },
    },
};

/// The room between two lines of words.
const LEADING: f32 = 3.0;

/// The menu and the keys that copy a chart.
pub(super) fn copy_on_demand(
    ui: &Ui,
    charts: &[Chart],
    index: usize,
    part: Range,
    response: &Response,
    options: &ChartOptions,
) {
    let formats = options.formats;
    let all = [Asked::Shown, Asked::Alone, Asked::Numbers, Asked::Full];
    let lines = all.into_iter().filter(|asked| charts.len() > 1 || *asked != Asked::Alone);
    let lines: Vec<copy::Line> = lines.map(|asked| asked.line(formats)).collect();
    let Some(asked) = copy::asked(ui, response, &lines, formats) else { return };
    let sign = DecimalSign::from(formats.numbers);
    let numbers = |precision| {
        let how = Copying { sign, precision, language: formats.language };
        ui.ctx().copy_text(charts[index].table(formats).copied(copy::attribution(ui), how));
    };
    match asked {
        Asked::Shown => ui.ctx().copy_image(picture_of(ui, charts, index, part, options)),
        Asked::Alone => {
            let alone = std::slice::from_ref(&charts[index]);
            ui.ctx().copy_image(picture_of(ui, alone, 0, part, options));
        }
        Asked::Numbers => numbers(Precision::Shown(sign)),
        Asked::Full | Asked::OtherSign => numbers(Precision::Full),
    }
    copy::say_copied(ui.ctx(), response.id);
}

/// How charts stand in a picture.
#[derive(Clone, Copy)]
struct Row {
    /// The size of each.
    each: Vec2,
    /// From one to the next.
    step: Vec2,
    /// The size of all.
    all: Vec2,
}

impl Row {
    /// Beside each other; wide ones below each other, as on the screen.
    fn of(count: usize, each: Vec2) -> Self {
        let further = f32::from(u16::try_from(count.saturating_sub(1)).unwrap_or(u16::MAX));
        let is_beside = each.x < 3.0 * each.y;
        let step = if is_beside { vec2(each.x + theme::SECTION, 0.0) } else { vec2(0.0, each.y + theme::SECTION) };
        Self { each, step, all: each + step * further }
    }
}

/// The charts as they stand, with the same part of the time axis, but each names its series and its unit itself: what the
/// view says beside it is not in the picture.
fn picture_of(ui: &Ui, charts: &[Chart], index: usize, part: Range, options: &ChartOptions) -> ColorImage {
    let named: Vec<Chart> = charts.iter().map(|chart| naming_its_unit(chart, options)).collect();
    let options = ChartOptions { legend: true, is_alone: true, ..*options };
    let options = if named.len() > 1 { options.with_room(shared_room(ui, &named, &options)) } else { options };
    let row = Row::of(named.len(), options.size);
    let attribution = copy::attribution(ui);
    let words = |ui: &Ui| words(ui, attribution, row.all.x);
    let [head, foot] = words(ui).map(|words| height(&words));
    let shown = charts[index].x.range;
    picture(row.all + vec2(0.0, head + foot), |ui, whole| {
        let [above, below] = words(ui);
        draw(ui, above, whole.min);
        let mut at = whole.min + vec2(0.0, head);
        for (place, chart) in named.iter().enumerate() {
            let part = if chart.x.range == shown { part } else { chart.x.range };
            let id = ui.unique_id().with(place);
            paint(ui, chart, Rect::from_min_size(at, row.each), part, id, &options);
            at += row.step;
        }
        draw(ui, below, pos2(whole.left(), whole.top() + head + row.all.y + theme::SPACE));
    })
}

/// The chart with its unit beside its title, where the title does not say it.
fn naming_its_unit(chart: &Chart, options: &ChartOptions) -> Chart {
    let unit = chart.whole_unit(options.formats);
    let is_said = chart.title.to_lowercase().contains(&unit);
    Chart { unit: if is_said { String::new() } else { unit }, ..chart.clone() }
}

/// What stands above the charts and below them, on lines as wide as the picture.
fn words(ui: &Ui, attribution: Option<&Attribution>, width: f32) -> [Vec<Arc<Galley>>; 2] {
    let t = theme::tokens(ui);
    let Some(attribution) = attribution else { return [Vec::new(), Vec::new()] };
    let line = |text: &String, font: FontId, color: Color32| {
        ui.painter().layout_job(LayoutJob::simple(text.clone(), font, color, width))
    };
    let small = |text: &String| line(text, theme::regular(theme::SMALL), t.muted);
    let heading = line(&attribution.heading, theme::bold(theme::HEADLINE), t.ink);
    let above = std::iter::once(heading).chain(attribution.above.iter().map(small)).collect();
    [above, attribution.below.iter().map(small).collect()]
}

/// The height of words with the room between them and the charts.
fn height(words: &[Arc<Galley>]) -> f32 {
    let lines: f32 = words.iter().map(|line| line.size().y + LEADING).sum();
    if words.is_empty() { 0.0 } else { lines + theme::SPACE }
}

fn draw(ui: &Ui, words: Vec<Arc<Galley>>, mut at: Pos2) {
    for line in words {
        let down = line.size().y + LEADING;
        ui.painter().galley(at, line, theme::tokens(ui).ink);
        at.y += down;
    }
}
