//! The edge to files: what a scenario file says, checked, with every finding at its value.

pub mod checks;
pub mod difference;
pub mod edit;
pub mod figure;
pub mod finding;
pub mod format;
mod laid;
pub mod layers;
mod lines;
pub mod loading;
pub(crate) mod nearest;
pub mod passport;
pub mod path;
mod placing;
pub mod positions;
mod reading;
pub mod reconcile;
pub mod relevance;
pub mod resolve;
mod resolve_money;
pub mod saving;
#[expect(clippy::module_inception, reason = "the type of this name is what the folder is about")]
pub mod scenario;
pub mod schema;
mod schema_tree;
pub mod sides;
mod syntax;
mod syntax_faults;
mod tree;
pub mod trouble;

pub use scenario::Scenario;
