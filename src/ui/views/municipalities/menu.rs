//! What a right click on a row, or the Menu key, offers: to make it the own municipality, and to copy the table.

use eframe::egui::{Id, Popup, Response, Ui};

use super::{
    editor,
    places::{HEAD, ROW},
    sight::Sight,
};
use crate::{
    app::{Command, municipalities::TableEdit},
    present::{
        views::catalogue::municipalities::{Line, Municipalities},
        words::language::Language,
    },
    ui::{
        context::ViewContext,
        widgets::{
            copy::{self, Asked, Chosen},
            table::copy_table,
            walk::Place,
        },
    },
};

/// What tells which row is meant.
pub(super) struct Pointed<'a> {
    pub(super) view: &'a Municipalities,
    pub(super) sight: &'a Sight,
    /// The row and column to which the keys have led.
    pub(super) walked: Option<Place>,
}

/// The menu of the row that was clicked, or to which the keys have led, and the keys that copy while the table has the focus.
pub(super) fn menu_ui(
    ui: &Ui,
    response: &Response,
    pointed: &Pointed,
    id: Id,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) {
    let row = row_of(ui, response, pointed, id.with("row of the menu"));
    let line = row.and_then(|row| pointed.view.lines.get(row));
    let offers = line.map(|line| offers(line, context)).unwrap_or_default();
    let (texts, edits): (Vec<String>, Vec<TableEdit>) = offers.into_iter().unzip();
    let lines = [Asked::Shown, Asked::Full].map(|asked| asked.line(context.formats));
    match copy::chosen(ui, response, &texts, &lines, context.formats) {
        Some(Chosen::Own(index)) => {
            let edit = edits.into_iter().nth(index);
            commands.extend(edit.and_then(|edit| editor::table_edit(edit, pointed.view, context)));
        }
        Some(Chosen::Copy(asked)) => copy_table(ui, &pointed.view.table, asked, id, context.formats),
        None => {}
    }
}

/// The row that the menu is of, which stays while it is open.
fn row_of(ui: &Ui, response: &Response, pointed: &Pointed, key: Id) -> Option<usize> {
    let is_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(response));
    if response.container_secondary_clicked() {
        let at = ui.input(|input| input.pointer.interact_pos());
        let row = at.and_then(|at| row_at(at.y, response, pointed));
        ui.data_mut(|data| data.insert_temp(key, row));
    } else if !is_open {
        ui.data_mut(|data| data.insert_temp(key, pointed.walked.map(|[row, _]| row)));
    }
    ui.data(|data| data.get_temp::<Option<usize>>(key)).flatten()
}

/// What can be done with a row.
fn offers(line: &Line, context: &ViewContext) -> Vec<(String, TableEdit)> {
    let name = &line.name;
    let [own, hide, remove] = match context.formats.language {
        Language::Danish => [
            format!("Gør {name} til min kommune"),
            format!("Skjul antallet i {name}"),
            format!("Fjern {name} af tabellen"),
        ],
        Language::English => [
            format!("Make {name} my own municipality"),
            format!("Hide the number of {name}"),
            format!("Remove {name} from the table"),
        ],
    };
    let offers = [
        (!line.is_own, own, TableEdit::MakeOwn(line.id.clone())),
        (line.reason.is_none(), hide, TableEdit::Hide(vec![line.id.clone()])),
        (!line.is_own, remove, TableEdit::Remove(line.id.clone())),
    ];
    offers.into_iter().filter(|(is_offered, ..)| *is_offered).map(|(_, text, edit)| (text, edit)).collect()
}

/// The row at this height.
fn row_at(y: f32, response: &Response, Pointed { view, sight, .. }: &Pointed) -> Option<usize> {
    let down = y - response.rect.top() - HEAD;
    let is_row = (0.0..sight.height).contains(&down);
    let above = |row: &usize| super::sight::rows_high(*row) + ROW <= down + sight.offset;
    is_row.then(|| (0..view.lines.len()).take_while(above).count()).filter(|row| *row < view.lines.len())
}
