//! What inputs, choices and the model's words are called.

mod words;

pub use words::{account, account_in_sentence, area, choice, choice_typed, severity, status};
