//! What is copied of pictures of flows: a picture that stands alone, of all that belong together or of one, with what it is
//! of above and what it rests on below; or one's numbers.

use eframe::egui::{ColorImage, Response, Ui, pos2, vec2};

use super::{
    layout::Layout,
    options::{FlowOptions, places},
    painting,
};
use crate::{
    present::{
        flow_chart::FlowChart,
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

/// The menu and the keys that copy a picture.
pub(super) fn copy_on_demand(ui: &Ui, charts: &[FlowChart], index: usize, response: &Response, options: &FlowOptions) {
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
        Asked::Shown => ui.ctx().copy_image(picture_of(ui, charts, options)),
        Asked::Alone => ui.ctx().copy_image(picture_of(ui, std::slice::from_ref(&charts[index]), options)),
        Asked::Numbers => numbers(Precision::Shown(sign)),
        Asked::Full | Asked::OtherSign => numbers(Precision::Full),
    }
    copy::say_copied(ui.ctx(), response.id);
}

/// The pictures as they stand.
fn picture_of(ui: &Ui, charts: &[FlowChart], options: &FlowOptions) -> ColorImage {
    let attribution = copy::attribution(ui);
    let room = places(charts.len(), pos2(0.0, 0.0), options);
    let all = room.last().map_or(options.size, |last| last.max.to_vec2());
    let words = |ui: &Ui| captions(ui, attribution, all.x);
    let [head, foot] = words(ui).map(|words| height(&words));
    picture(all + vec2(0.0, head + foot), |ui, whole| {
        let [above, below] = words(ui);
        draw(ui, above, whole.min);
        let layout = Layout::new(ui, charts, options.size);
        let places = places(charts.len(), whole.min + vec2(0.0, head), options);
        for (index, (chart, place)) in charts.iter().zip(places).enumerate() {
            painting::paint(ui, chart, index, &layout, place, None);
        }
        draw(ui, below, pos2(whole.left(), whole.top() + head + all.y + theme::SPACE));
    })
}
