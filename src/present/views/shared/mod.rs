//! What several views are made with.

pub mod changes;
mod kind;
mod tools;
