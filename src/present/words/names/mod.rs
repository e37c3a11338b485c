//! What inputs, choices and the model's words are called, in both languages.

pub(in crate::present) mod input_words;
pub(in crate::present) mod inputs;
mod sections;
#[cfg(test)]
mod tests;
mod words;

pub use input_words::{input_explanation, input_nothing, pattern_label};
pub use inputs::{
    carrier_name, carriers, from_month, input_full_label, input_label, lower_first, upper_first, value_with_unit,
};
pub use sections::input_section;
pub use words::{account, account_in_sentence, area, severity, status};
