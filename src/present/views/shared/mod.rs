//! What several views are made with.

pub mod changes;
pub mod group_choice;
pub(super) mod kind;
pub mod main_group;
pub(super) mod tools;
