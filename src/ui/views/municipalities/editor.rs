//! Changing a value in the table: persons or share, typed in place; what cannot be used is told above the table.

use eframe::egui::{Id, Key, Rect, RichText, Ui};

use crate::{
    app::{
        Command,
        document::{Field, SideChoice},
        municipalities::TableEdit,
        table_edits::stating,
    },
    present::{
        formats::{parse, show_value},
        views::{
            catalogue::municipalities::{Line, Municipalities},
            listing::Column,
        },
        words::{facts::municipalities::column_name, names::input_label},
    },
    scenario::{
        layers::Layers,
        path::Path,
        schema::{InputKind, kind_of},
    },
    ui::{
        context::ViewContext,
        refused, theme, typing,
        widgets::number_field::{Done, Look, NumberField},
    },
};

/// Which municipality is the own one.
const OWN: &str = "coverage_terms/own";

/// A value that can be changed in the table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Editing {
    path: Path,
    column: Column,
}

/// Which value is being typed.
fn key() -> Id {
    Id::unique("a municipality's value is typed")
}

impl Editing {
    /// The value in a column of a row; `None` where it follows, or is hidden.
    pub(super) fn of(line: &Line, column: Column) -> Option<Self> {
        let field = match column {
            Column::Persons if line.reason.is_none() => "persons",
            Column::Share => "share",
            Column::Name
            | Column::Rank
            | Column::Persons
            | Column::Base
            | Column::Interval
            | Column::Before
            | Column::After
            | Column::Cost => return None,
        };
        Some(Self { path: Path::new(&["coverage/", &line.id, "/", field].concat()), column })
    }

    fn field_id(&self) -> Id {
        Id::unique(("municipality", self.path.as_str()))
    }

    pub(super) fn begin(&self, ui: &Ui) {
        ui.data_mut(|data| data.insert_temp(key(), self.path.as_str().to_owned()));
        ui.memory_mut(|memory| memory.request_focus(self.field_id()));
        ui.ctx().request_repaint();
    }

    /// Whether it is being typed.
    pub(super) fn is_typed(&self, ui: &Ui) -> bool {
        ui.data(|data| data.get_temp::<String>(key())).is_some_and(|typed| typed == self.path.as_str())
    }
}

/// The column of the side whose table is shown, by its number.
fn column_of(side: usize, context: &ViewContext) -> Option<SideChoice> {
    if side == 0 { context.session.before.clone() } else { context.session.after.clone() }
}

/// The field, as long as it is typed in; whether a key has just ended that.
pub(super) fn editor_ui(
    ui: &mut Ui,
    cell: Rect,
    editing: &Editing,
    side: usize,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) -> bool {
    let (Some(choice), Some(kind)) = (column_of(side, context), kind_of(&editing.path)) else { return false };
    let shown_side = context.sides.both()[side];
    let layers = Layers::new(&shown_side.scenario, &shown_side.rule_set);
    let Some((_, figure)) = layers.last(editing.path.as_str()) else { return false };
    let text = show_value(&figure.value, kind.unit, context.formats);
    let municipality = shown_side.scenario.name(editing.path.named_thing());
    let name = format!("{municipality}, {}", column_name(editing.column, context.formats));
    let judge = |text: &str| parse::input(text, kind, context.formats).err().map(|why| why.sentence(context.formats));
    let id = editing.field_id();
    let field = NumberField {
        id,
        name: &name,
        text: &text,
        drag: None,
        look: Look::Plain,
        struck: None,
        judge: &judge,
        takes_cells: false,
    };
    let shown = field.show(ui, cell.shrink(1.0));
    let path = editing.path.clone();
    let field = Field { side: stating(&shown_side.scenario, &choice, std::slice::from_ref(&path)), path };
    let command = |text: String| command(field.clone(), text, kind, context);
    typing::note(ui.ctx(), id, shown.typed.clone().map(command));
    if let Some(complaint) = &shown.complaint {
        shown.response.show_tooltip_text(complaint);
    }
    if let Done::Typed(text) = shown.done {
        commands.push(command(text));
    }
    is_ended(ui, shown.is_typing)
}

/// Forgets what is typed when typing has ended; whether Enter or Esc has ended it, after which nothing has the keyboard.
fn is_ended(ui: &Ui, is_typing: bool) -> bool {
    let by_key = key().with("a key ends it");
    if ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Escape)) {
        ui.data_mut(|data| data.insert_temp(by_key, true));
    }
    if is_typing {
        return false;
    }
    ui.data_mut(|data| {
        data.remove::<String>(key());
        data.remove_temp::<bool>(by_key).unwrap_or_default()
    })
}

fn command(field: Field, text: String, kind: &InputKind, context: &ViewContext) -> Command {
    match parse::input(&text, kind, context.formats) {
        Ok(value) => Command::SetInput { field, value, dragging: false },
        Err(_) => Command::Refuse { field, text },
    }
}

/// Why what was typed last is not used.
pub(super) fn rejection_ui(ui: &mut Ui, view: &Municipalities, context: &ViewContext) {
    let Some(rejected) = context.session.rejected.as_ref() else { return };
    let path = &rejected.field.path;
    let (Some(kind), side) = (kind_of(path), context.sides.both()[view.side]) else { return };
    if path.below("coverage").is_none() && path.as_str() != OWN {
        return;
    }
    let value = Layers::new(&side.scenario, &side.rule_set).last(path.as_str()).map(|(_, figure)| &figure.value);
    let Some(why) = refused::sentence(rejected, value, kind, &side.scenario, context.formats) else { return };
    let name = input_label(&side.scenario, path, context.formats.language);
    ui.label(RichText::new(format!("{name}: {why}")).size(theme::BODY).color(theme::tokens(ui).bad_text));
}

/// What changes rows, or which of them is the own one.
pub(super) fn table_edit(edit: TableEdit, view: &Municipalities, context: &ViewContext) -> Option<Command> {
    Some(Command::EditTable(column_of(view.side, context)?, edit))
}
