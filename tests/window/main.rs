//! The window: screens found by their labels, widgets by their roles, and a few pictures.
#![cfg(feature = "gui")]

mod font;
#[cfg(feature = "pictures")]
mod pictures;
mod read_aloud;
mod screens;
mod support;
mod widgets;
