//! The text of a scenario: read with the place of every value, and written again so that only what differs changes.
//!
//! Reading order: [`loading`] (from a file to a scenario with its findings: [`loaded`]), `syntax`, `tokens`, `tree` and [`positions`] (the
//! lossless tree), `reading` (the tree by words and types), [`mod@format`] (the versions), [`saving`] (back to the disk).

mod faults;
pub mod fingerprint;
pub mod format;
mod lines;
pub mod loaded;
pub mod loading;
mod placing;
pub mod positions;
mod reading;
pub mod saving;
mod syntax;
mod tokens;
mod tree;
pub mod trouble;
