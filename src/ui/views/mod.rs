//! The views of the middle, one file each: what a view may read, and which file draws which.

mod efficiency;
mod investment;
mod overview;
mod parts;
mod reconciliation;
mod sources;
mod target_group;
mod unit_cost;

use eframe::egui::Ui;

use crate::{
    app::{
        Command,
        document::Document,
        session::{Session, View},
    },
    evaluation::{reconcile::Reconciled, sides::Sides},
    present::{formats::Formats, views::Shown},
};

/// What a view may read. It changes nothing: what the user does comes back as commands.
#[derive(Debug, Clone, Copy)]
pub struct ViewContext<'a> {
    /// The two sides, calculated.
    pub sides: &'a Sides,
    /// The two sides as they were at the mark, while anything differs from it.
    pub marked: Option<&'a Sides>,
    /// What is looked at and how: arrangement, account, question.
    pub session: &'a Session,
    /// The published figures of the scenario after, held against the calculation.
    pub reconciled: &'a [Reconciled],
    /// The open files.
    pub document: &'a Document,
    /// The language and the number format.
    pub formats: Formats,
}

impl<'a> ViewContext<'a> {
    /// What the views' sentences, charts and tables are made from.
    #[must_use]
    pub fn shown(&self) -> Shown<'a> {
        let session = self.session;
        let opened = [&session.before, &session.after].map(|choice| {
            let file = self.document.file(choice.as_ref()?.file)?;
            Some(&*file.saved)
        });
        let (arrangement, formats) = (session.arrangement, self.formats);
        Shown { sides: self.sides, marked: self.marked, opened, arrangement, formats }
    }
}

/// Draws one view.
pub fn view_ui(ui: &mut Ui, view: View, context: &ViewContext, commands: &mut Vec<Command>) {
    match view {
        View::Overview => overview::overview_ui(ui, context, commands),
        View::TargetGroup => target_group::target_group_ui(ui, context, commands),
        View::UnitCost => unit_cost::unit_cost_ui(ui, context, commands),
        View::Investment => investment::investment_ui(ui, context, commands),
        View::Efficiency => efficiency::efficiency_ui(ui, context, commands),
        View::Reconciliation => reconciliation::reconciliation_ui(ui, context, commands),
        View::Sources => sources::sources_ui(ui, context, commands),
    }
}
