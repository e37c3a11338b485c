//! What several views are made with.

pub(super) mod changes;
pub(super) mod kind;
pub(super) mod tools;
