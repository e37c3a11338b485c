//! Findings in words.
use super::formats::Formats;
use crate::scenario::{Scenario, finding::Finding};

/// The finding as the command line prints it.
#[must_use]
pub fn report(finding: &Finding, file: &str, _: Option<&Scenario>, _: Formats) -> String {
    format!("{file}: {finding:?}")
}

/// What is wrong.
#[must_use]
pub fn sentence(finding: &Finding, _: Option<&Scenario>, _: Formats) -> String {
    format!("{finding:?}")
}

/// What would be right.
#[must_use]
pub fn remedy(_: &Finding, _: Option<&Scenario>, _: Formats) -> Option<String> {
    None
}
