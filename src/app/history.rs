//! Undo and redo, by value: a step keeps the scenario of one file before and after, and what was changed, for its name.

use std::sync::Arc;

use super::document::{Document, Field, FileId};
use crate::scenario::{Scenario, figure::Value, layers::Layers};

/// The most steps kept.
const LONGEST: usize = 500;

/// What was done and what was undone.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Whether the last step still grows: a value that is being dragged.
    is_open: bool,
}

/// One step: a value of one file set.
#[derive(Debug, Clone)]
pub struct Step {
    /// The input that was set.
    pub field: Field,
    before: Arc<Scenario>,
    after: Arc<Scenario>,
}

impl Step {
    /// The file it changed.
    #[must_use]
    pub fn file(&self) -> FileId {
        self.field.side.file
    }

    /// The value before and after, for the step's name.
    #[must_use]
    pub fn values(&self) -> [Option<Value>; 2] {
        [&self.before, &self.after].map(|scenario| {
            let layers = Layers::new(scenario, &self.field.side.rule_set);
            layers.last(self.field.path.as_str()).map(|(_, figure)| figure.value.clone())
        })
    }

    /// The scenario after it, in which its names are to be read.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.after
    }
}

impl History {
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

    /// Records a step. While the same value is being dragged the last step grows instead.
    pub(super) fn record(&mut self, field: Field, before: Arc<Scenario>, after: Arc<Scenario>, is_dragged: bool) {
        self.undone.clear();
        match self.done.last_mut() {
            Some(last) if self.is_open && last.field == field => last.after = after,
            _ => self.done.push(Step { field, before, after }),
        }
        self.is_open = is_dragged;
        if self.done.len() > LONGEST {
            self.done.remove(0);
        }
        // A drag that ends where it began was no step.
        if !is_dragged {
            self.close();
        }
    }

    /// Ends a drag: the next value is a step of its own.
    pub(super) fn close(&mut self) {
        self.is_open = false;
        if self.done.last().is_some_and(|last| last.before == last.after) {
            self.done.pop();
        }
    }

    pub(super) fn undo(&mut self, document: &mut Document) -> Option<Field> {
        self.close();
        let step = self.done.pop()?;
        document.file_mut(step.file())?.scenario = Arc::clone(&step.before);
        let field = step.field.clone();
        self.undone.push(step);
        Some(field)
    }

    pub(super) fn redo(&mut self, document: &mut Document) -> Option<Field> {
        let step = self.undone.pop()?;
        document.file_mut(step.file())?.scenario = Arc::clone(&step.after);
        let field = step.field.clone();
        self.done.push(step);
        Some(field)
    }

    /// Forgets the steps of a file that was closed.
    pub(super) fn forget(&mut self, file: FileId) {
        self.done.retain(|step| step.file() != file);
        self.undone.retain(|step| step.file() != file);
    }
}
