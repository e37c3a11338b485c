//! Cells of a spreadsheet pasted into a list by year: they fill it from a year on, all or none, as one step.

use std::{iter::zip, sync::Arc};

use super::{App, document::Field, history::What, notices::Notice, session::Why};
use crate::{
    present::formats::parse,
    scenario::{
        Scenario,
        layers::Layers,
        path::Path,
        schema::{InputKind, kind_of},
        schema_things::Keys,
    },
};

/// Whether inputs of this kind stand in a list by year, which cells fill from one of them on.
#[must_use]
pub fn takes_cells(kind: &InputKind) -> bool {
    kind.list.is_some_and(|list| matches!(list.keys, Keys::Years | Keys::Ordinals))
}

impl App {
    /// Fills a list by year from this input on. What is no value, or would be an error, keeps all cells out and is told at
    /// its field; cells beyond the last year are told and left out.
    pub(super) fn paste(&mut self, field: &Field, cells: &[String]) {
        let Some(kind) = kind_of(&field.path).filter(|kind| takes_cells(kind)) else { return };
        let Some(file) = self.document.file(field.side.file) else { return };
        let formats = self.settings.formats();
        let mut values = Vec::new();
        for (index, cell) in cells.iter().enumerate() {
            match parse::input(cell, kind, formats) {
                Ok(value) => values.push(value),
                Err(_) => {
                    let why = Why::Cell { place: index + 1, of: cells.len(), text: cell.clone() };
                    return self.reject(field.clone(), why);
                }
            }
        }
        let rule_set = &field.side.rule_set;
        let years = from_here_on(&file.scenario, rule_set, &field.path);
        let mut edited = Scenario::clone(&file.scenario);
        let filled = values.len().min(years.len());
        for (path, value) in zip(years, values) {
            match file.valued(&edited, rule_set, &path, value) {
                Ok(next) => edited = next,
                Err(findings) => {
                    return self.reject(Field { side: field.side.clone(), path }, Why::Faults(findings));
                }
            }
        }
        let (before, after) = (Arc::clone(&file.scenario), Arc::new(edited));
        if let Some(open) = self.document.file_mut(field.side.file) {
            open.replace(Arc::clone(&after));
        }
        self.history.record(field.side.file, What::Pasted(field.clone(), filled), &before, &after);
        self.session.rejected = None;
        let left = cells[filled..].to_vec();
        if left.is_empty() {
            self.session.settle(field.side.file, |notice| matches!(notice, Notice::CellsLeft { .. }));
        } else {
            self.session.notify(Notice::CellsLeft { file: field.side.file, filled, left });
        }
    }
}

/// The inputs of a list from one of them on, year by year.
fn from_here_on(scenario: &Scenario, rule_set: &str, first: &Path) -> Vec<Path> {
    let Some((list, key)) = first.as_str().rsplit_once('/') else { return Vec::new() };
    let year = |key: &str| key.parse::<i32>().ok();
    let mut years: Vec<i32> = Layers::new(scenario, rule_set).ids(list).iter().filter_map(|key| year(key)).collect();
    years.retain(|one| year(key).is_some_and(|first| *one >= first));
    years.sort_unstable();
    years.dedup();
    years.into_iter().map(|year| Path::new(&format!("{list}/{year}"))).collect()
}
