//! The field of one assumption on one side: a number, a text or a choice, in the window's own words; what was done to it
//! becomes a command.

use eframe::egui::{Id, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2};
use rust_decimal::Decimal;

use crate::ui::{
    widgets::one_line,
    widgets::{
        dropdown::{Dropdown, choice},
        number_field::{Done, Look, NumberField},
        step::{Drag, step},
    },
};
use crate::{
    app::{
        Command,
        document::{Field, SideChoice},
        pasting::takes_cells,
    },
    evaluation::sides::Side,
    present::{
        assumptions::{Cell, Cells, Row, share_typed},
        formats::{Formats, NOTHING, parse, value_with_unit},
        words::{choices, language::Language, names},
    },
    scenario::{
        Scenario,
        figure::Value,
        schema::{InputKind, Presence, Unit},
    },
    ui::{context::ViewContext, refused, theme, typing},
};

/// A field to be drawn.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Input<'a> {
    /// Its row.
    pub(in crate::ui) row: &'a Row,
    /// 0 for *før*, 1 for *efter*; a fact is drawn once, as 1.
    pub(in crate::ui) side: usize,
    /// What a screen reader says.
    pub(in crate::ui) name: &'a str,
}

/// Draws the field into `rect`; says what is wrong with what stands in it.
pub(in crate::ui) fn input_ui(
    ui: &mut Ui,
    rect: Rect,
    input: Input,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) -> Option<String> {
    let chosen = [&context.session.before, &context.session.after][input.side];
    let (Some(cell), Some(choice)) = (input.row.cell(input.side), chosen.clone()) else {
        nothing_ui(ui, rect, input);
        return None;
    };
    let field = Field { side: choice, path: input.row.path.clone() };
    let editor = Editor { input, cell, field, side: context.sides.both()[input.side], context };
    if cell.unit.is_chosen() {
        editor.choice_ui(ui, rect, commands);
        editor.rejection()
    } else {
        editor.typed_ui(ui, rect, commands)
    }
}

/// A dash where a side does not have the input.
fn nothing_ui(ui: &Ui, rect: Rect, input: Input) {
    let t = theme::tokens(ui);
    let galley = one_line(ui, NOTHING, theme::regular(theme::BODY), t.muted, rect.width());
    let id = Id::unique(("nothing", input.row.path.as_str(), input.side));
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}: {NOTHING}", input.name)));
    ui.painter().galley(
        pos2(rect.right() - 6.0 - galley.size().x, rect.center().y - galley.size().y / 2.0),
        galley,
        t.muted,
    );
}

/// One field with what it stands for.
struct Editor<'a> {
    input: Input<'a>,
    cell: &'a Cell,
    field: Field,
    side: &'a Side,
    context: &'a ViewContext<'a>,
}

impl Editor<'_> {
    fn formats(&self) -> Formats {
        self.context.formats
    }

    fn look(&self) -> Look {
        match (&self.input.row.cells, self.input.side) {
            _ if self.cell.is_derived => Look::Derived,
            (Cells::Sides(_), 1) if self.input.row.differs => Look::Differs,
            (Cells::Sides([Some(_), _]), 1) => Look::Inherited,
            (Cells::Sides(_) | Cells::Shared(_), _) => Look::Plain,
        }
    }

    /// What the field accepts: its input's kind with the unit in which the scenario gives it.
    fn kind(&self) -> InputKind {
        InputKind { unit: self.cell.unit, ..*self.input.row.kind }
    }

    fn typed_ui(&self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) -> Option<String> {
        let limits = self.cell.limits;
        let step = |value| step(self.input.row.kind, self.cell.unit, value);
        let (least, most) = limits;
        let drag = self.cell.number.map(|value| Drag { value, step: step(value), least, most });
        let judge = |text: &str| self.complaint(text, limits);
        let SideChoice { file, rule_set } = &self.field.side;
        // Both sides may show the same rule set.
        let id = Id::unique(("field", self.input.side, file.0, &**rule_set, self.field.path.as_str()));
        let shown = NumberField {
            id,
            name: self.input.name,
            text: &self.cell.text,
            drag,
            look: self.look(),
            struck: self.cell.struck.as_deref(),
            judge: &judge,
            takes_cells: takes_cells(self.input.row.kind),
        }
        .show(ui, rect);
        let is_touched = shown.typed.is_some();
        typing::note(ui.ctx(), id, shown.typed.map(|text| self.typed(text)));
        if let Some(tip) = self.tip(shown.is_typing) {
            shown.response.on_hover_text(tip);
        }
        match shown.done {
            Done::Nothing => {}
            Done::Ended => commands.push(Command::EndDrag),
            Done::Moved(number) => commands.push(self.set(Value::Number(number), true)),
            Done::Set(number) => commands.extend([Command::EndDrag, self.set(Value::Number(number), false)]),
            Done::Pasted(cells) => {
                commands.extend([Command::EndDrag, Command::Paste { field: self.field.clone(), cells }]);
            }
            Done::Typed(text) => commands.extend([Command::EndDrag, self.typed(text)]),
        }
        if shown.is_typing && is_touched { shown.complaint } else { self.rejection() }
    }

    fn set(&self, value: Value, dragging: bool) -> Command {
        Command::SetInput { field: self.field.clone(), value, dragging }
    }

    fn typed(&self, text: String) -> Command {
        match share_typed(&text, self.input.row.kind, self.cell, self.formats()) {
            Some(Ok(share)) if self.cell.unit == Unit::Persons => {
                return Command::SetShare { field: self.field.clone(), share, text };
            }
            Some(Ok(share)) => return self.set(Value::Number(share), false),
            Some(Err(_)) | None => {}
        }
        match parse::input(&text, &self.kind(), self.formats()) {
            Ok(value) => self.set(value, false),
            Err(_) => Command::Refuse { field: self.field.clone(), text },
        }
    }

    /// A list whole, where it is cut; where a value comes from that nobody put in.
    fn tip(&self, is_typing: bool) -> Option<String> {
        if self.cell.is_derived && !is_typing {
            let tip = self.formats().say(
                "Regnet ud: følger af loftet over varighed. Skriv en værdi for at sætte den selv.",
                "Calculated: follows from the cap on stay. Type a value to set it yourself.",
            );
            return Some(tip.to_owned());
        }
        matches!(self.cell.value, Value::List(_)).then(|| self.cell.text.clone())
    }

    /// What is wrong with a text while it is typed: that it cannot be read, or that it is outside the limits.
    fn complaint(&self, text: &str, limits: (Decimal, Decimal)) -> Option<String> {
        let is_share = share_typed(text, self.input.row.kind, self.cell, self.formats()).is_some();
        if text.trim().is_empty() || is_share {
            return None;
        }
        match parse::input(text, &self.kind(), self.formats()) {
            Err(misread) => Some(misread.sentence(self.formats())),
            Ok(value) => {
                let (least, most) = limits;
                let outside = value.number().is_some_and(|number| number < least || number > most);
                outside.then(|| self.limits_sentence(limits))
            }
        }
    }

    /// Why what was typed or chosen here last is not used.
    fn rejection(&self) -> Option<String> {
        let rejected = self.context.session.rejected.as_ref().filter(|rejected| rejected.field == self.field)?;
        refused::sentence(rejected, Some(&self.cell.value), &self.kind(), &self.side.scenario, self.formats())
    }

    fn limits_sentence(&self, (least, most): (Decimal, Decimal)) -> String {
        let [least, most] =
            [least, most].map(|end| value_with_unit(&Value::Number(end), self.cell.unit, self.formats()));
        match self.formats().language {
            Language::Danish => format!("Skriv en værdi fra {least} til {most}."),
            Language::English => format!("Type a value from {least} to {most}."),
        }
    }

    fn choice_ui(&self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let t = theme::tokens(ui);
        let (fill, line) = match self.look() {
            Look::Differs => (t.changed, t.after),
            Look::Plain => (t.input, t.line),
            Look::Inherited | Look::Derived => (t.panel, t.panel),
        };
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt((self.input.side, "choice")));
        let dropdown = Dropdown::new(self.input.name, &self.cell.text).field(
            rect.width(),
            fill,
            line,
            self.look() == Look::Differs,
        );
        dropdown.show(&mut child, |ui| {
            for (value, name) in self.choices() {
                if choice(ui, value == self.cell.value, &name).clicked() {
                    commands.push(self.set(value, false));
                }
            }
        });
    }

    /// What can be chosen, with its name.
    fn choices(&self) -> Vec<(Value, String)> {
        let of = |word: &str, name: String| (Value::Word(word.into()), name);
        let (language, scenario) = (self.formats().language, &self.side.scenario);
        // What need not be said can be taken back where it is chosen.
        let nothing = names::upper_first(names::input_nothing(&self.field.path, language));
        let none = (self.input.row.kind.presence == Presence::Optional).then_some((Value::None, nothing));
        if let Unit::Choice(words) = self.cell.unit {
            let words = words.iter().map(|word| of(word, choices::choice(word, language).to_owned()));
            return none.into_iter().chain(words).collect();
        }
        if self.cell.unit == Unit::Input {
            let carriers = names::carriers(scenario).into_iter();
            let named = carriers.map(|path| of(&path, names::carrier_name(scenario, &path, language)));
            return none.into_iter().chain(named).collect();
        }
        let (section, ids) = match self.cell.unit.section_of_ids() {
            Some(section) => (section, scenario.ids(section).iter().map(ToString::to_string).collect()),
            None => ("departments", departments(scenario)),
        };
        let named = ids.iter().map(|id| of(id, scenario.name(&format!("{section}/{id}")).to_owned()));
        none.into_iter().chain(named).collect()
    }
}

fn departments(scenario: &Scenario) -> Vec<String> {
    scenario.names.keys().filter_map(|path| path.below("departments")).map(str::to_owned).collect()
}
