//! What may be an id: lower-case letters, digits, `-` and `_`; in measures none of their own words.

use super::finding::Code;
use crate::model::measures::is_reserved;

/// What is wrong with an id, if anything is. `any_case` allows capital letters, as departments have them.
pub(super) fn fault(id: &str, in_measures: bool, any_case: bool) -> Option<Code> {
    let is_letter = |char: char| char.is_lowercase() || (any_case && char.is_alphabetic());
    let is_fine = |char: char| is_letter(char) || char.is_ascii_digit() || char == '-' || char == '_';
    if id.is_empty() || !id.chars().all(is_fine) {
        Some(Code::BadId(id.to_owned()))
    } else if in_measures && is_reserved(id) {
        Some(Code::ReservedId(id.to_owned()))
    } else {
        None
    }
}
