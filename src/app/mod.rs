//! What the program holds and does: open files, edits and their undo, choices, results, and the commands that change
//! them. It draws nothing and knows nothing of the window; file dialogs apart it builds without one.
//!
//! Reading order: [`document`] with its [`history`] (what undo and saving cover), [`session`] (what they do not),
//! [`reading`] (where one is in the page on the calculation), [`results`] (what follows) with [`contents`] (what of it is shown), [`jobs`] (what takes time) with its [`answers`],
//! [`settings`] (what is remembered), all of them one [`state`]; [`command`] (all that can happen), [`update`] with [`sides`],
//! [`pasting`], [`adding`] and [`looking`] (how it happens), [`files`] and [`examples`] (what is opened and saved), [`notices`] (what is said about
//! all that).

pub mod adding;
pub mod answers;
pub mod command;
pub mod contents;
pub mod document;
mod editing;
pub mod examples;
pub mod files;
pub mod history;
pub mod jobs;
mod looking;
pub mod municipalities;
pub mod notices;
pub mod pasting;
pub mod reading;
pub mod results;
pub mod session;
pub mod settings;
mod sides;
pub mod state;
pub mod table_edits;
mod update;

pub use command::Command;
pub use state::App;
