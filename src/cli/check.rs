//! `sidestil check`: every finding of each file, and its published figures against the calculation.

use std::path::{Path, PathBuf};

use super::{
    ended::{Ended, Failed},
    output::Output,
    ready::{Ready, load},
};
use crate::{
    evaluation::{
        drift::{self, Drift},
        reconcile, relevance,
    },
    present::{
        findings::report,
        formats::Formats,
        words::{
            passport::lines,
            reconciliation::{status, summary, value_text},
        },
    },
    scenario::finding::{Finding, Severity},
};

/// Checks each file; fails when one has an error or a difference that nothing explains.
pub(super) fn run(files: &[PathBuf], formats: Formats, output: &mut Output) -> Ended {
    let mut ended = Ok(());
    for file in files {
        if one(file, formats, output)?.is_err() {
            ended = Err(Failed::File);
        }
    }
    ended
}

/// Checks one file. The outer result is that of writing, the inner that of the file.
fn one(file: &Path, formats: Formats, output: &mut Output) -> Result<Result<(), ()>, Failed> {
    let Ok(Ready { scenario, loaded }) = load(file, formats, output) else { return Ok(Err(())) };
    let name = file.display().to_string();
    let reconciled = reconcile::reconcile(&scenario, &[]);
    let mut findings: Vec<Finding> = loaded.findings.clone();
    let drift = drift::of_file(&loaded, &scenario);
    let calculated = relevance::findings(&scenario).into_iter().chain(reconcile::findings(&scenario, &reconciled));
    let calculated = calculated.chain(drift.iter().filter_map(Drift::finding));
    findings.extend(calculated.map(|finding| loaded.positions.placed(finding)));
    for finding in &findings {
        let text = report(finding, &name, Some(&scenario), formats);
        match finding.severity {
            Severity::Error | Severity::Warning => output.error(&text),
            Severity::Note => output.print(format!("{}\n", text.trim_end()))?,
        }
    }
    for line in drift.iter().flat_map(|drift| lines(drift, &scenario, formats)) {
        output.print(format!("{name}: {line}\n"))?;
    }
    for one in &reconciled {
        let Some(published) = scenario.published.get(one.index) else { continue };
        let [said, calculated] = value_text(published, one, formats);
        let status = status(one, published, formats);
        let [published_as, is_calculated] =
            [formats.say("offentliggjort", "published"), formats.say("beregnet", "calculated")];
        let figure = &published.name;
        output.print(format!("{name}: {figure}: {published_as} {said}, {is_calculated} {calculated}: {status}\n"))?;
    }
    output.print(format!("{name}: {}\n", summary(&scenario, &reconciled, &findings, formats)))?;
    let is_wrong = findings.iter().any(|finding| finding.severity == Severity::Error)
        || reconciled.iter().any(|one| one.agreement.is_unexplained());
    Ok(if is_wrong { Err(()) } else { Ok(()) })
}
