//! Sidestil puts the rules before and after a reform side by side: persons, costs, payback, and who gains.

pub mod app;
pub mod cli;
pub mod evaluation;
pub mod model;
pub mod present;
pub mod scenario;
#[cfg(feature = "gui")]
pub mod ui;
