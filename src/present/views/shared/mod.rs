//! What several views are made with.

pub(super) mod arrangements;
pub mod changes;
pub(super) mod data;
pub mod group_choice;
pub(super) mod kind;
pub(super) mod left;
pub(super) mod tools;
