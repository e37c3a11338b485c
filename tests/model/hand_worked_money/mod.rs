//! Every formula of money, with the arithmetic beside the value (`beregning.md` 3, 4, 5 and 6).
#![expect(clippy::unwrap_used, reason = "a test may stop where an answer is missing")]

mod costs;
mod courses;
mod efficiency;
mod indices;
mod present_value;
mod prices;
mod questions;
mod reconcile;
mod saving;
pub(crate) mod support;
mod unit_costs;
pub(crate) mod written;
