//! What the program holds and does: open files, edits and their undo, choices, results, and the commands that change
//! them. It draws nothing and knows nothing of the window; file dialogs apart it builds without one.
//!
//! Reading order: [`document`] with its [`history`] (what undo and saving cover), [`session`] (what they do not),
//! [`command`] (all that can happen), [`update`] with [`sides`] (how it happens), [`results`] (what follows), [`jobs`]
//! (what takes time), [`settings`] (what is remembered), [`files`] and [`examples`] (what is opened and saved), [`notices`]
//! (what is said about all that).

pub mod command;
pub mod document;
mod editing;
pub mod examples;
pub mod files;
pub mod history;
pub mod jobs;
pub mod notices;
pub mod results;
pub mod session;
pub mod settings;
mod sides;
pub mod update;

pub use command::Command;
pub use update::App;
