//! What a file says and what becomes of it: reading, refusing, editing, undoing, saving, recovering, and the command line.

mod bad_files;
mod commands;
mod editing;
mod history;
mod large_files;
mod loading;
mod never_panics;
mod passport;
mod programs;
mod saving;
mod scenario_docs;
mod settings;
