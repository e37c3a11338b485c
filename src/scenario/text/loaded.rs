//! What reading a file gives: the scenario, what was found in it, and where everything stands.

use std::sync::Arc;

use {
    super::positions::Positions,
    crate::scenario::{finding::Finding, passport::Passport, scenario::Scenario},
};

/// What a file turned out to be.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// The scenario; `None` when any finding is an error.
    pub scenario: Option<Scenario>,
    /// Everything that was found, in the order of the file.
    pub findings: Vec<Finding>,
    /// Where things stand in the text.
    pub positions: Positions,
    /// What the file says of the calculation when it was saved, if it does and if it can be read.
    pub passport: Option<Passport>,
    /// The text as it is, with its byte-order mark and line ends; empty where the file could not be read.
    pub text: Arc<str>,
}
