//! What the program holds and does: open files, edits and their undo, choices, results, and the commands that change
//! them. It draws nothing and knows nothing of the window; file dialogs apart it builds without one.
//!
//! Reading order: [`document`] with its [`history`] (what undo and saving cover), [`session`] (what they do not),
//! [`command`] (all that can happen), [`update`] with [`sides`] (how it happens), [`results`] (what follows), [`jobs`]
//! (what takes time), [`settings`] and [`recent`] (what is remembered). Files: [`files`] and [`examples`] (opening),
//! [`dialogs`] (asking for a path), [`saving`], [`leaving`] (closing), [`watch`] and [`disk`] (changes by others),
//! [`recovery`] (what survives the program), [`notices`] (what is said about all that).

pub mod command;
pub mod dialogs;
pub mod disk;
pub mod document;
pub mod examples;
mod files;
pub mod history;
pub mod jobs;
mod leaving;
pub mod notices;
pub mod recent;
pub mod recovery;
pub mod results;
pub mod saving;
pub mod session;
pub mod settings;
mod sides;
pub mod update;
pub mod watch;

pub use command::Command;
pub use update::App;
