//! What several views are made with.

pub mod changes;
pub(super) mod kind;
pub(super) mod tools;
