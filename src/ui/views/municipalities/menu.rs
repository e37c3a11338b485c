//! What a right click on a row offers: to make it the own municipality, and to copy the table.

use eframe::egui::{
    Button, Event, Id, Key, KeyboardShortcut, Modifiers, Popup, Response, Role, SetOpenCommand, TextWrapMode, Ui,
    WidgetInfo,
};

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
        widgets::{copy::Asked, table::copy_table},
    },
};

/// What asks for full precision where the system makes no copying of it.
const FULL: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::C);

/// The menu of the row that was clicked, and the keys that copy while the table has the focus.
pub(super) fn menu_ui(
    ui: &Ui,
    response: &Response,
    (view, sight): (&Municipalities, &Sight),
    id: Id,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) {
    if response.container_clicked() && !ui.ctx().text_edit_focused() {
        response.request_focus();
    }
    let clicked = response.container_secondary_clicked();
    let key = id.with("row of the menu");
    if clicked {
        let row = ui.input(|input| input.pointer.interact_pos()).and_then(|at| row_at(at.y, response, view, sight));
        ui.data_mut(|data| data.insert_temp(key, row));
    }
    let row = ui.data(|data| data.get_temp::<Option<usize>>(key)).flatten();
    let mut asked = keys(ui, response);
    let set = clicked.then_some(true).or(response.container_clicked().then_some(false));
    let menu = Popup::menu(response).open_memory(set.map(SetOpenCommand::Bool)).at_pointer_fixed();
    menu.show(|ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        if let Some(line) = row.and_then(|row| view.lines.get(row)) {
            commands.extend(of_row(ui, line, context));
            ui.separator();
        }
        for choice in [Asked::Shown, Asked::Full] {
            if line_ui(ui, choice.line(context.formats).1) {
                asked = Some(choice);
            }
        }
    });
    if let Some(asked) = asked {
        copy_table(ui, &view.table, asked, id, context.formats);
    }
}

/// What can be done with a row.
fn of_row(ui: &mut Ui, line: &Line, context: &ViewContext) -> Option<Command> {
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
    if !line.is_own && line_ui(ui, &own) {
        return editor::make_own(&line.id, context);
    }
    if line.reason.is_none() && line_ui(ui, &hide) {
        return editor::table_edit(TableEdit::Hide(vec![line.id.clone()]), context);
    }
    if !line.is_own && line_ui(ui, &remove) {
        return editor::table_edit(TableEdit::Remove(line.id.clone()), context);
    }
    None
}

fn line_ui(ui: &mut Ui, text: &str) -> bool {
    let button = ui.add(Button::new(text));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    if button.clicked() {
        ui.close();
    }
    button.clicked()
}

/// The row at this height.
fn row_at(y: f32, response: &Response, view: &Municipalities, sight: &Sight) -> Option<usize> {
    let down = y - response.rect.top() - HEAD;
    let is_row = (0.0..sight.height).contains(&down);
    let above = |row: &usize| super::sight::rows_high(*row) + ROW <= down + sight.offset;
    is_row.then(|| (0..view.lines.len()).take_while(above).count()).filter(|row| *row < view.lines.len())
}

/// What the keys ask to copy.
fn keys(ui: &Ui, response: &Response) -> Option<Asked> {
    if !response.has_focus() {
        return None;
    }
    ui.input_mut(|input| {
        if input.consume_shortcut(&FULL) {
            return Some(Asked::Full);
        }
        input.events.iter().any(|event| matches!(event, Event::Copy)).then_some(Asked::Shown)
    })
}
