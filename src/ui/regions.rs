//! The regions of the window: F6 and Shift+F6 give the keyboard to the first thing of the next one.

use eframe::egui::{Context, FocusDirection, Id, Memory, Popup, Pos2, Rect, Ui, UiBuilder, pos2};

use crate::app::Command;

/// A region, in the order in which F6 goes through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Region {
    /// The menu.
    Menu,
    /// *Før*, *Efter* and how they stand.
    Sides,
    /// The result strip.
    Strip,
    /// The assumptions, or those that are pinned.
    Panel,
    /// The views, or the start page.
    View,
    /// The line at the bottom.
    Status,
}

impl Region {
    const ALL: [Self; 6] = [Self::Menu, Self::Sides, Self::Strip, Self::Panel, Self::View, Self::Status];
}

/// Which way to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// To the next region.
    Next,
    /// To the one before.
    Previous,
}

/// The regions that are drawn, and the one that is to have the keyboard.
#[derive(Debug, Default)]
pub(super) struct Regions {
    drawn: Vec<(Region, Rect)>,
    wanted: Option<Region>,
}

impl Regions {
    /// Before a frame: where the keyboard is to be in it. What has it now is asked for by where it was drawn last.
    pub(super) fn begin(&mut self, ctx: &Context, turn: Option<Turn>) {
        let drawn = std::mem::take(&mut self.drawn);
        let Some(turn) = turn else { return };
        let there: Vec<Region> =
            Region::ALL.into_iter().filter(|region| drawn.iter().any(|(one, _)| one == region)).collect();
        let at = ctx.memory(Memory::focused).and_then(|id| middle(ctx, id));
        let here = at.and_then(|at| drawn.iter().find(|(_, rect)| rect.contains(at))).map(|(region, _)| *region);
        let here = here.and_then(|here| there.iter().position(|region| *region == here));
        self.wanted = match (turn, here) {
            (Turn::Next, None) => there.first(),
            (Turn::Next, Some(here)) => there.get(here + 1).or(there.first()),
            (Turn::Previous, None) => there.last(),
            (Turn::Previous, Some(here)) => here.checked_sub(1).map_or(there.last(), |before| there.get(before)),
        }
        .copied();
        Popup::close_all(ctx);
    }

    /// Draws a region, and gives its first thing the keyboard if that is wanted.
    pub(super) fn show(&mut self, ui: &mut Ui, region: Region, draw: impl FnOnce(&mut Ui)) {
        let before = ui.available_rect_before_wrap();
        let is_wanted = self.wanted == Some(region);
        if is_wanted {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
        }
        draw(ui);
        if is_wanted {
            self.wanted = None;
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
        let rect = taken(before, ui.available_rect_before_wrap());
        if rect.is_positive() {
            self.drawn.push((region, rect));
        }
    }
}

/// Draws the status line after all that stands above it, so that the keyboard and a screen reader come to it last. It has
/// the room that it took the last time.
pub(super) fn status_last(
    ui: &mut Ui,
    regions: &mut Regions,
    commands: &mut Vec<Command>,
    above: impl FnOnce(&mut Ui, &mut Regions, &mut Vec<Command>),
    status: impl FnOnce(&mut Ui, &mut Vec<Command>),
) {
    let id = Id::unique("height of the status line");
    let height = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or_default();
    let whole = ui.available_rect_before_wrap();
    let rest = Rect::from_min_max(whole.min, pos2(whole.right(), (whole.bottom() - height).max(whole.top())));
    let mut upper = ui.new_child(UiBuilder::new().max_rect(rest).id_salt("above the status line"));
    above(&mut upper, regions, commands);
    regions.show(ui, Region::Status, |ui| status(ui, commands));
    let taken = whole.bottom() - ui.available_rect_before_wrap().bottom();
    if (taken - height).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, taken));
        ui.ctx().request_discard("the status line takes another height");
    }
}

/// What was taken of a rectangle at one of its sides.
fn taken(before: Rect, after: Rect) -> Rect {
    let mut taken = before;
    if after.top() > before.top() {
        taken.max.y = after.top();
    } else if after.bottom() < before.bottom() {
        taken.min.y = after.bottom();
    } else if after.left() > before.left() {
        taken.max.x = after.left();
    } else {
        taken.min.x = after.right();
    }
    taken
}

/// Where a control is seen: in the middle of what is to be seen of it, or at the edge behind which it lies.
fn middle(ctx: &Context, id: Id) -> Option<Pos2> {
    let response = ctx.read_response(id)?;
    let (whole, seen) = (response.rect, response.interact_rect);
    let along = |whole: f32, from: f32, to: f32| match from <= to {
        true => f32::midpoint(from, to),
        false if from > whole => from,
        false => to,
    };
    Some(pos2(along(whole.left(), seen.left(), seen.right()), along(whole.top(), seen.top(), seen.bottom())))
}
