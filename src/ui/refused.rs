//! What is said of a value that was typed or chosen and is not used: why, what to do, and that another is still in use.

use crate::{
    app::session::{Rejected, Why},
    present::{
        findings,
        formats::{Formats, Misread, parse, value_with_unit},
        words::language::Language,
    },
    scenario::{Scenario, figure::Value, schema::InputKind},
};

/// Why it is not used, and which value (`None` where there is none) still is.
pub(in crate::ui) fn sentence(
    rejected: &Rejected,
    value: Option<&Value>,
    kind: &InputKind,
    scenario: &Scenario,
    formats: Formats,
) -> Option<String> {
    let (wrong, right) = match &rejected.why {
        Why::Cell { place, of, text } => {
            (cell_sentence(*place, *of, &parse::input(text, kind, formats).err()?, formats), None)
        }
        Why::Misread(text) => (parse::input(text, kind, formats).err()?.sentence(formats), None),
        Why::Faults(findings) => {
            let (finding, scenario) = (findings.first()?, Some(scenario));
            (findings::sentence(finding, scenario, formats), findings::remedy(finding, scenario, formats))
        }
    };
    let kept = value.map(|value| {
        let in_use = formats.say("Værdien er stadig", "The value is still");
        format!("{in_use} {}.", value_with_unit(value, kind.unit, formats).trim_end_matches('.'))
    });
    Some([Some(wrong), right, kept].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// Which of several cells that were pasted keeps them all out, and why.
fn cell_sentence(place: usize, of: usize, why: &Misread, formats: Formats) -> String {
    let why = why.sentence(formats);
    match formats.language {
        Language::Danish => format!("Ingen af de {of} celler er sat ind. Celle {place}: {why}"),
        Language::English => format!("None of the {of} cells was pasted. Cell {place}: {why}"),
    }
}
