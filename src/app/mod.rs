//! What the program holds and does: open files, edits and their undo, choices, results, and the commands that change
//! them. It draws nothing and knows nothing of the window; file dialogs apart it builds without one.
//!
//! Reading order: [`document`] (what undo covers), [`session`] (what it does not), [`command`] (all that can happen),
//! [`update`] (how it happens), [`results`] (what follows), [`jobs`] (what takes time), [`settings`] and [`recent`] (what is
//! remembered).

pub mod command;
#[cfg(feature = "gui")]
pub mod dialogs;
pub mod document;
pub mod examples;
mod files;
pub mod history;
pub mod jobs;
pub mod recent;
pub mod recovery;
pub mod results;
pub mod session;
pub mod settings;
mod sides;
pub mod update;

pub use command::Command;
pub use update::App;
