//! What a scenario file says: its text, the scenario with its inputs, rule sets and findings, and what changes it.
//!
//! Reading order: [`mod@scenario`] with [`figure`], [`inputs`] and [`path`] (what is said), [`schema`] with
//! [`schema_rules`] and [`schema_things`] (every input there is, and what it stands in), [`text`] (from the file and back), [`layers`] (rule sets
//! laid over each other), `about` (which group it is about), [`mod@price_index`], [`checks`] with [`finding`] (what must
//! hold), [`mod@edit`], [`rename`] and
//! [`difference`] (what changes it).

mod about;
mod calendar;
pub mod checks;
pub mod dates;
pub mod difference;
pub mod edit;
pub mod figure;
pub mod finding;
pub mod group_fault;
mod id;
pub mod inputs;
pub mod investment_fault;
pub mod layers;
pub(crate) mod nearest;
pub mod passport;
pub mod path;
pub mod place;
pub mod price_index;
pub mod rename;
#[expect(clippy::module_inception, reason = "the type of this name is what the folder is about")]
pub mod scenario;
pub mod schema;
mod schema_kinds;
mod schema_limits;
pub mod schema_rules;
pub mod schema_things;
mod schema_tree;
pub mod state_fault;
pub mod text;

pub use scenario::Scenario;
