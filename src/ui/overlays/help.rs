//! The list of keys (F1), and *Om Sidestil*.

use eframe::egui::{Grid, RichText, ScrollArea, Ui, vec2};

use super::parts::{close_ui, title_ui};
use crate::{
    app::Command,
    present::formats::Formats,
    ui::{
        actions::{Action, Entry},
        theme,
    },
};

/// The licence of the typeface, which asks to be shipped with it.
const LATO: &str = include_str!("../../../assets/fonts/OFL.txt");

/// Every action that has a shortcut, from the rows of the actions.
pub(super) fn shortcuts_ui(ui: &mut Ui, formats: Formats, commands: &mut Vec<Command>) {
    title_ui(ui, formats.say("Genveje", "Shortcuts"));
    let t = theme::tokens(ui);
    let height = (ui.ctx().content_rect().height() - 210.0).max(120.0);
    let is_wide = ui.ctx().content_rect().width() > 820.0;
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        let rows = Action::all().into_iter().map(Action::entry);
        let entries = rows.map(|entry| (entry.shown_keys(ui.ctx(), formats.language), entry));
        let entries: Vec<_> = entries.filter(|(keys, _)| !keys.is_empty()).collect();
        let keys = |keys: &[String]| {
            RichText::new(keys.join(formats.say(" eller ", " or "))).font(theme::bold(theme::BODY)).color(t.ink)
        };
        let about = |entry: &Entry| RichText::new(entry.about(formats.language)).color(t.muted);
        if is_wide {
            Grid::new("shortcuts").num_columns(3).spacing(vec2(24.0, 4.0)).show(ui, |ui| {
                for (pressed, entry) in &entries {
                    ui.label(keys(pressed));
                    ui.label(entry.name(formats.language));
                    ui.label(about(entry));
                    ui.end_row();
                }
            });
        } else {
            for (pressed, entry) in &entries {
                ui.horizontal(|ui| {
                    ui.label(keys(pressed));
                    ui.label(entry.name(formats.language));
                });
                ui.label(about(entry));
                ui.add_space(theme::GAP);
            }
        }
        ui.add_space(theme::SPACE);
        let fields = formats.say(
            "I et felt: træk for at ændre værdien, klik eller Tab for at skrive, pil op og ned for et trin, Enter for at \
             bruge, Esc for at fortryde.",
            "In a field: drag to change the value, click or Tab to type, up and down arrows for a step, Enter to use, Esc to \
             take back.",
        );
        ui.label(RichText::new(fields).color(t.muted));
    });
    close_ui(ui, formats, commands);
}

/// Version and licences.
pub(super) fn about_ui(ui: &mut Ui, formats: Formats, commands: &mut Vec<Command>) {
    title_ui(ui, concat!("Sidestil ", env!("CARGO_PKG_VERSION")));
    let t = theme::tokens(ui);
    let height = (ui.ctx().content_rect().height() - 210.0).max(120.0);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        ui.label(formats.say(
            "Sætter reglerne før og efter en reform side om side. Alt regnes på denne maskine; programmet bruger intet netværk.",
            "Puts the rules before and after a reform side by side. Everything is calculated on this machine; the program \
             uses no network.",
        ));
        ui.add_space(theme::SPACE);
        ui.label(RichText::new(formats.say("Licenser", "Licences")).font(theme::bold(theme::BODY)));
        ui.label(formats.say(
            "Sidestil: MIT eller Apache-2.0, efter eget valg; teksterne står i filen LICENSE.",
            "Sidestil: MIT or Apache-2.0, at your option; the texts are in the file LICENSE.",
        ));
        ui.label(formats.say(
            "Skrifttypen Lato: SIL Open Font License 1.1, gengivet herunder.",
            "The typeface Lato: SIL Open Font License 1.1, given below.",
        ));
        ui.label(formats.say(
            "Programmet bygger på frie Rust-biblioteker, blandt andre egui. I kildeteksten viser »cargo tree --format '{p} \
             {l}'« dem alle med version og licens.",
            "The program is built on free Rust libraries, egui among them. In the source, “cargo tree --format '{p} {l}'” \
             lists them all with version and licence.",
        ));
        ui.add_space(theme::SPACE);
        ui.label(RichText::new(LATO).size(theme::SMALL).color(t.muted));
    });
    close_ui(ui, formats, commands);
}
