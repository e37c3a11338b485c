//! The edge to files: what a scenario file says, checked, with every finding at its value.

pub mod figure;
pub mod finding;
pub mod path;
#[expect(clippy::module_inception, reason = "the type of this name is what the folder is about")]
pub mod scenario;
pub mod schema;

pub use scenario::Scenario;
