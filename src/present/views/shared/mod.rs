//! What several views are made with.

pub mod changes;
pub(super) mod kind;
pub mod main_group;
pub(super) mod tools;
