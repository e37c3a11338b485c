//! The one registry of results: every measure of `beregning.md` 8, with its unit, its periods, its value and the way
//! behind it.
//!
//! A measure is a text such as `group.ressourceforløb.persons`. Everything that lists, exports, reconciles or explains
//! results goes through [`Kind::ALL`]; a new measure is a row in [`kind`], its two functions in [`catalogue`] and its words
//! in `present::words::measure_names`. None of them can be forgotten: the program would not build.
//!
//! Reading order: [`answer`], [`kind`], [`names`], [`measure`] (what there is), [`trail`], `family`, [`catalogue`] (how it is
//! asked), then the functions of each part: `groups` with `totals` and `left`, `money`, `unit_costs`, `asked` with
//! `investment` and `saving_trails`, `efficiency`, `compensation` with `compensation_lines` and `with_compensation`, `coverage`,
//! `accounts_year`.

mod accounts_year;
pub mod answer;
mod asked;
pub mod catalogue;
mod compensation;
mod compensation_lines;
mod coverage;
mod efficiency;
mod family;
mod groups;
mod investment;
pub mod kind;
mod left;
pub mod measure;
mod money;
pub mod names;
mod saving_trails;
mod totals;
pub mod trail;
mod unit_costs;
mod with_compensation;

pub use answer::{Answer, By, Unit, When, number};
pub use catalogue::all;
pub use kind::Kind;
pub use measure::{Measure, find};
pub use names::is_reserved;
