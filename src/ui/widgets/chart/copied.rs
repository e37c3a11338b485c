//! What is copied of a chart: a picture that stands alone, of all charts that belong together or of one, with what it is of
//! above and what it rests on below; or its numbers.

use eframe::egui::{ColorImage, Rect, Response, Ui, Vec2, pos2, vec2};

use super::{options::ChartOptions, painting::paint, room::shared_room};
use crate::{
    present::{
        chart::{Chart, range::Range},
        table::tsv::{Copying, DecimalSign, Precision},
    },
    ui::{
        theme,
        widgets::{
            captions::{captions, draw, height},
            copy::{self, Asked},
            picture::picture,
        },
    },
};

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
    let words = |ui: &Ui| captions(ui, attribution, row.all.x);
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
