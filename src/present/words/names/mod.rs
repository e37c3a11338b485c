//! What inputs, choices and the model's words are called, in both languages.

mod explanations;
mod inputs;
mod labels;
mod sections;
#[cfg(test)]
mod tests;
mod words;

pub use explanations::input_explanation;
pub use inputs::{input_full_label, input_label, lower_first, upper_first, value_with_unit};
pub use labels::pattern_label;
pub use sections::input_section;
pub use words::{account, account_in_sentence, area, severity, status};
