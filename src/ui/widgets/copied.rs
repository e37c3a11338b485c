//! What is copied of charts and of pictures of flows: a picture that stands alone, of all that belong together or of one, with
//! what it is of above and what it rests on below; or one's numbers.

use eframe::egui::{ColorImage, Rect, Response, Ui, Vec2, pos2, vec2};

use super::{
    captions::{captions, draw, height},
    copy::{self, Asked},
    picture::picture,
};
use crate::{
    present::{
        formats::Formats,
        table::{
            Table,
            tsv::{Copying, DecimalSign, Precision},
        },
    },
    ui::theme,
};

/// What a picture is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Of {
    /// All that belong together.
    All,
    /// The one that was asked.
    One,
}

/// The menu and the keys that copy one of so many that belong together.
pub(in crate::ui) fn copy_on_demand(
    ui: &Ui,
    response: &Response,
    count: usize,
    formats: Formats,
    table: impl FnOnce() -> Table,
    picture: impl FnOnce(Of) -> ColorImage,
) {
    let all = [Asked::Shown, Asked::Alone, Asked::Numbers, Asked::Full];
    let lines = all.into_iter().filter(|asked| count > 1 || *asked != Asked::Alone);
    let lines: Vec<copy::Line> = lines.map(|asked| asked.line(formats)).collect();
    let Some(asked) = copy::asked(ui, response, &lines, formats) else { return };
    let sign = DecimalSign::from(formats.numbers);
    let numbers = |precision| {
        let how = Copying { sign, precision, language: formats.language };
        ui.ctx().copy_text(table().copied(copy::attribution(ui), how));
    };
    match asked {
        Asked::Shown => ui.ctx().copy_image(picture(Of::All)),
        Asked::Alone => ui.ctx().copy_image(picture(Of::One)),
        Asked::Numbers => numbers(Precision::Shown(sign)),
        Asked::Full | Asked::OtherSign => numbers(Precision::Full),
    }
    copy::say_copied(ui.ctx(), response.id);
}

/// A picture of what `contents` draws into a rectangle of this size, with its words above and below.
pub(in crate::ui) fn captioned(ui: &Ui, size: Vec2, mut contents: impl FnMut(&mut Ui, Rect)) -> ColorImage {
    let attribution = copy::attribution(ui);
    let words = |ui: &Ui| captions(ui, attribution, size.x);
    let [head, foot] = words(ui).map(|words| height(&words));
    picture(size + vec2(0.0, head + foot), |ui, whole| {
        let [above, below] = words(ui);
        draw(ui, above, whole.min);
        contents(ui, Rect::from_min_size(whole.min + vec2(0.0, head), size));
        draw(ui, below, pos2(whole.left(), whole.top() + head + size.y + theme::SPACE));
    })
}
