//! Changing a value in the table: persons or share, typed in place; what cannot be used is told above the table.

use eframe::egui::{Id, Rect, RichText, Ui};

use crate::{
    app::{
        Command,
        document::Field,
        municipalities::{TableEdit, stating},
        session::Why,
    },
    present::{
        findings,
        formats::{parse, show_value},
        views::{catalogue::municipalities::Line, listing::Column},
        words::{facts::municipalities::column_name, names::input_label},
    },
    scenario::{
        figure::Value,
        layers::Layers,
        path::Path,
        schema::{InputKind, kind_of},
    },
    ui::{
        context::ViewContext,
        theme, typing,
        widgets::number_field::{Done, Look, NumberField},
    },
};

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

/// The field, as long as it is typed in.
pub(super) fn editor_ui(
    ui: &mut Ui,
    cell: Rect,
    editing: &Editing,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) {
    let (Some(side), Some(kind)) = (context.session.after.clone(), kind_of(&editing.path)) else { return };
    let after = &context.sides.after;
    let layers = Layers::new(&after.scenario, &after.rule_set);
    let Some((_, figure)) = layers.last(editing.path.as_str()) else { return };
    let text = show_value(&figure.value, kind.unit, context.formats);
    let municipality = after.scenario.name(editing.path.named_thing());
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
    let field = Field { side: stating(&after.scenario, &side, &editing.path), path: editing.path.clone() };
    let command = |text: String| command(field.clone(), text, kind, context);
    typing::note(ui.ctx(), id, shown.typed.clone().map(command));
    if let Some(complaint) = &shown.complaint {
        shown.response.show_tooltip_text(complaint);
    }
    if let Done::Typed(text) = shown.done {
        commands.push(command(text));
    }
    if !shown.is_typing {
        ui.data_mut(|data| data.remove::<String>(key()));
    }
}

fn command(field: Field, text: String, kind: &InputKind, context: &ViewContext) -> Command {
    match parse::input(&text, kind, context.formats) {
        Ok(value) => Command::SetInput { field, value, dragging: false },
        Err(_) => Command::Refuse { field, text },
    }
}

/// Why what was typed last is not used.
pub(super) fn rejection_ui(ui: &mut Ui, context: &ViewContext) {
    let Some(rejected) = context.session.rejected.as_ref() else { return };
    let path = &rejected.field.path;
    let (Some(_), Some(kind)) = (path.below("coverage"), kind_of(path)) else { return };
    let (formats, scenario) = (context.formats, &*context.sides.after.scenario);
    let why = match &rejected.why {
        Why::Misread(text) | Why::Cell { text, .. } => {
            parse::input(text, kind, formats).err().map(|why| why.sentence(formats))
        }
        Why::Faults(findings) => findings.first().map(|finding| findings::sentence(finding, Some(scenario), formats)),
    };
    let Some(why) = why else { return };
    let name = input_label(scenario, path, formats.language);
    ui.label(RichText::new(format!("{name}: {why}")).size(theme::BODY).color(theme::tokens(ui).bad_text));
}

/// What hides or removes rows.
pub(super) fn table_edit(edit: TableEdit, context: &ViewContext) -> Option<Command> {
    Some(Command::EditTable(context.session.after.clone()?, edit))
}

/// The value by which a municipality is made the own one.
pub(super) fn make_own(id: &str, context: &ViewContext) -> Option<Command> {
    let field = Field { side: context.session.after.clone()?, path: Path::new("coverage_terms/own") };
    Some(Command::SetInput { field, value: Value::Word(id.into()), dragging: false })
}
