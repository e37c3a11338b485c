//! Undo and redo: a step keeps the parts that it changed, before and after, so that a thousand steps take little room.
//!
//! What is looked at is no part of it, and saving does not clear it.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::document::{Document, Field, FileId};
use crate::scenario::{
    Scenario,
    difference::{
        Difference, bring,
        change::{Change, Version},
    },
    figure::Value,
    layers::Layers,
};

/// The most steps kept.
const LONGEST: usize = 2000;

/// What was done and what was undone.
#[derive(Debug, Default)]
pub struct History {
    /// In the order in which it was done.
    done: Vec<Step>,
    /// The next to be done again last.
    undone: Vec<Step>,
    /// The scenario before the last step, while that still grows: a value that is being dragged.
    open: Option<Arc<Scenario>>,
}

/// One step in one file.
#[derive(Debug, Clone)]
pub struct Step {
    /// The file it changed.
    pub file: FileId,
    /// What was done.
    pub what: What,
    changes: Vec<Change>,
}

/// What was done in a step.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// An input was set, lifted or taken back: its value in the column before and after.
    Set(Field, [Option<Value>; 2]),
    /// A list was filled from an input on, by so many cells.
    Pasted(Field, usize),
    /// So many municipalities were put into their table.
    PutRows(usize),
    /// A destination's share was set, and with it its group's counts became shares.
    Shared(Field, Decimal),
    /// Any other part was changed: what [`Step::changes`] says.
    Edited,
    /// The file was read again from disk.
    Reloaded,
    /// Of what differed from the file on disk some was chosen.
    Merged,
    /// Work was taken back that an earlier run of the program had left.
    Recovered,
}

impl Step {
    fn new(file: FileId, what: What, before: &Scenario, after: &Scenario) -> Self {
        Self { file, what, changes: Difference::between(before, after).changes }
    }

    /// The parts of the scenario that it changed.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The input that it set, if it was one.
    #[must_use]
    pub fn field(&self) -> Option<&Field> {
        match &self.what {
            What::Set(field, _) | What::Pasted(field, _) | What::Shared(field, _) => Some(field),
            What::PutRows(_) | What::Edited | What::Reloaded | What::Merged | What::Recovered => None,
        }
    }

    fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The scenario in the version before or after this step, from that in the other.
    fn apply(&self, scenario: &Scenario, to: Version) -> Arc<Scenario> {
        let mut scenario = scenario.clone();
        bring(&mut scenario, &self.changes, to);
        Arc::new(scenario)
    }
}

impl History {
    /// All steps in the order of time, those that were undone last.
    #[must_use]
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = &Step> {
        self.done.iter().chain(self.undone.iter().rev())
    }

    /// How many of them are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.done.len()
    }

    /// How many there are, done and undone.
    #[must_use]
    pub fn len(&self) -> usize {
        self.done.len() + self.undone.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The step that undo would take back.
    #[must_use]
    pub fn next_undo(&self) -> Option<&Step> {
        self.done.last()
    }

    /// The step that redo would do again.
    #[must_use]
    pub fn next_redo(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// Records that an input was set. While the same one is being dragged the last step grows instead.
    pub(super) fn record_set(&mut self, field: Field, before: &Arc<Scenario>, after: &Arc<Scenario>, is_dragged: bool) {
        let is_same = self.done.last().is_some_and(|last| last.field() == Some(&field));
        let begun = self.open.take().filter(|_| is_same);
        if begun.is_some() {
            self.done.pop();
        }
        let from = begun.as_ref().unwrap_or(before);
        let values = [from, after].map(|scenario| shown(scenario, &field));
        self.push(Step::new(field.side.file, What::Set(field, values), from, after));
        if is_dragged {
            self.open = Some(Arc::clone(from));
        } else {
            self.close();
        }
    }

    /// Records anything else.
    pub(super) fn record(&mut self, file: FileId, what: What, before: &Arc<Scenario>, after: &Arc<Scenario>) {
        self.close();
        let step = Step::new(file, what, before, after);
        if !step.is_empty() {
            self.push(step);
        }
    }

    fn push(&mut self, step: Step) {
        self.undone.clear();
        self.done.push(step);
        if self.done.len() > LONGEST {
            self.done.remove(0);
        }
    }

    /// Ends a drag: the next value is a step of its own. One that ended where it began was no step.
    pub(super) fn close(&mut self) {
        self.open = None;
        if self.done.last().is_some_and(Step::is_empty) {
            self.done.pop();
        }
    }

    /// Takes the last step back.
    pub(super) fn undo(&mut self, document: &mut Document) -> Option<Step> {
        self.close();
        let step = self.done.pop()?;
        step_over(document, &step, Version::Before);
        self.undone.push(step.clone());
        Some(step)
    }

    /// Does the last step that was taken back again.
    pub(super) fn redo(&mut self, document: &mut Document) -> Option<Step> {
        self.close();
        let step = self.undone.pop()?;
        step_over(document, &step, Version::After);
        self.done.push(step.clone());
        Some(step)
    }

    /// Forgets the steps of a file that was closed.
    pub(super) fn forget(&mut self, file: FileId) {
        self.done.retain(|step| step.file != file);
        self.undone.retain(|step| step.file != file);
        self.open = None;
    }
}

fn step_over(document: &mut Document, step: &Step, to: Version) {
    if let Some(file) = document.file_mut(step.file) {
        let scenario = step.apply(&file.scenario, to);
        file.replace(scenario);
    }
}

/// The value that a column shows for an input.
fn shown(scenario: &Scenario, field: &Field) -> Option<Value> {
    let layers = Layers::new(scenario, &field.side.rule_set);
    layers.last(field.path.as_str()).map(|(_, figure)| figure.value.clone())
}
