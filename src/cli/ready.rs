//! Reading a file for a command.

use std::{path::Path, sync::Arc};

use super::{ended::Failed, output::Output};
use crate::{
    present::{
        findings::{and_more, report},
        formats::Formats,
    },
    scenario::{
        Scenario,
        finding::{Finding, Severity},
        text::loading::{self, Loaded},
    },
};

/// More findings than this are counted, not written: a large broken file has a great many.
const MOST_REPORTED: usize = 200;

/// A file that was read without errors.
pub(super) struct Ready {
    /// What it says.
    pub(super) scenario: Arc<Scenario>,
    /// Where it says it, and what was found.
    pub(super) loaded: Loaded,
}

/// Reads a file; its errors go to standard error.
pub(super) fn load(file: &Path, formats: Formats, output: &mut Output) -> Result<Ready, Failed> {
    let mut loaded = loading::load(file);
    let Some(scenario) = loaded.scenario.take() else {
        let name = file.display().to_string();
        let errors: Vec<&Finding> =
            loaded.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
        for finding in errors.iter().take(MOST_REPORTED) {
            output.error(&report(finding, &name, None, formats));
        }
        if let Some(more) = errors.len().checked_sub(MOST_REPORTED).filter(|more| *more > 0) {
            output.error(&format!("{name}: {}", and_more(more, formats)));
        }
        return Err(Failed::File);
    };
    Ok(Ready { scenario: Arc::new(scenario), loaded })
}
