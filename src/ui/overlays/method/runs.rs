//! A piece of text: bold, slanted, with links and with what was found marked.

use eframe::egui::{Color32, Label, Link, RichText, Role, TextFormat, Ui, text::LayoutJob};

use crate::{
    app::{
        Command,
        reading::{Reading, Step},
    },
    present::method::{
        document::{Look, Run, Span},
        section::Section,
    },
    ui::{theme, widgets::focus_ring},
};

/// How a run is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct RunStyle {
    pub(super) size: f32,
    pub(super) color: Color32,
    pub(super) is_bold: bool,
}

impl RunStyle {
    /// The distance from one line to the next.
    pub(super) fn line_height(self) -> f32 {
        (self.size * 1.45).round()
    }
}

/// Whether a part of a text was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    No,
    Yes,
    /// It is the one that was gone to last.
    Here,
}

/// A part that looks alike.
struct Piece<'a> {
    text: &'a str,
    look: Look,
    link: Option<Section>,
    found: Found,
}

/// A heading's text, told to a screen reader as one.
pub(super) fn heading_ui(ui: &mut Ui, run: &Run, style: RunStyle, reading: &Reading) {
    let response = ui.add(Label::new(job(ui, &pieces(run, reading), style)).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(run.text());
    });
}

/// A piece of text, as wide as there is room.
pub(super) fn run_ui(ui: &mut Ui, run: &Run, style: RunStyle, reading: &Reading, commands: &mut Vec<Command>) {
    let pieces = pieces(run, reading);
    if pieces.iter().all(|piece| piece.link.is_none()) {
        ui.add(Label::new(job(ui, &pieces, style)).wrap());
        return;
    }
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = eframe::egui::Vec2::ZERO;
            for part in pieces.chunk_by(|one, other| one.link == other.link) {
                let Some(link) = part.first().and_then(|piece| piece.link) else {
                    ui.label(job(ui, part, style));
                    continue;
                };
                let text: String = part.iter().map(|piece| piece.text).collect();
                let is_found = part.iter().any(|piece| piece.found != Found::No);
                let text = RichText::new(text).size(style.size).line_height(Some(style.line_height()));
                let fill = if is_found { theme::tokens(ui).selection } else { theme::CLEAR };
                let response = ui.add(Link::new(text.background_color(fill)));
                focus_ring(ui, &response, response.rect.expand(2.0));
                if response.clicked() {
                    commands.push(Command::Read(Step::Follow(link)));
                }
            }
        });
    });
}

/// How wide it would be on one line.
pub(super) fn natural_width(ui: &Ui, run: &Run, style: RunStyle, reading: &Reading) -> f32 {
    let mut job = job(ui, &pieces(run, reading), style);
    job.wrap.max_width = f32::INFINITY;
    ui.painter().layout_job(job).size().x
}

fn job(ui: &Ui, pieces: &[Piece], style: RunStyle) -> LayoutJob {
    let t = theme::tokens(ui);
    let mut job = LayoutJob::default();
    for piece in pieces {
        let is_bold = style.is_bold || piece.look == Look::Strong;
        let background = match (piece.found, piece.look) {
            (Found::Here, _) => t.chosen,
            (Found::Yes, _) => t.selection,
            (Found::No, Look::Code) => t.panel,
            (Found::No, Look::Plain | Look::Strong | Look::Emphasis) => theme::CLEAR,
        };
        let format = TextFormat {
            font_id: if is_bold { theme::bold(style.size) } else { theme::regular(style.size) },
            color: if piece.found == Found::Here { t.on_chosen } else { style.color },
            italics: piece.look == Look::Emphasis,
            line_height: Some(style.line_height()),
            background,
            ..TextFormat::default()
        };
        job.append(piece.text, 0.0, format);
    }
    job
}

/// The parts of a run, cut where something was found.
fn pieces<'a>(run: &'a Run, reading: &Reading) -> Vec<Piece<'a>> {
    let here = reading.hit.and_then(|index| reading.hits.get(index));
    let hits: Vec<_> = reading.hits.iter().filter(|hit| hit.run == run.number).collect();
    let mut begins = 0;
    let mut pieces = Vec::new();
    for Span { text, look, link } in &run.spans {
        let ends = begins + text.len();
        let mut cuts: Vec<usize> = hits.iter().flat_map(|hit| [hit.range.start, hit.range.end]).collect();
        cuts.retain(|cut| (begins..ends).contains(cut));
        cuts.extend([begins, ends]);
        cuts.sort_unstable();
        cuts.dedup();
        for pair in cuts.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            let hit = hits.iter().find(|hit| hit.range.start <= from && to <= hit.range.end);
            let found = match hit {
                None => Found::No,
                Some(hit) if Some(*hit) == here => Found::Here,
                Some(_) => Found::Yes,
            };
            let text = text.get(from - begins..to - begins).unwrap_or_default();
            pieces.push(Piece { text, look: *look, link: *link, found });
        }
        begins = ends;
    }
    pieces
}
