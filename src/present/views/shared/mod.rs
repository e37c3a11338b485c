//! What several views are made with.

pub(super) mod arrangements;
pub mod bridge;
pub mod changes;
pub(super) mod data;
pub mod group_choice;
pub(in crate::present) mod tools;
