//! All of the program that has to do with the disk: opening, saving, closing, what others do to a file meanwhile, and
//! what survives the program.
//!
//! Reading order: `opening` and [`dialogs`] (asking for a path), [`recent`], [`saving`], `leaving` (closing), [`watch`] and
//! [`changed_on_disk`] with [`merge`] (changes by others), [`recovery`] (what survives the program).

pub mod changed_on_disk;
pub mod dialogs;
mod leaving;
pub mod merge;
mod opening;
pub mod recent;
pub mod recovery;
pub mod saving;
pub mod watch;
