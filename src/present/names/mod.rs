//! What inputs, choices and the model's words are called.

mod words;

pub use words::{account, account_in_sentence, area, choice, choice_typed, severity, status};

/// The label of an input.
#[must_use]
pub fn input_label(
    _: &crate::scenario::Scenario,
    path: &crate::scenario::path::Path,
    _: super::language::Language,
) -> String {
    path.to_string()
}
