//! What things are called, in both languages: the one place where the program's words stand.
//!
//! Reading order: [`language`], [`alphabet`], [`choices`], [`names`] (inputs, accounts, areas), [`terms`] (the window's), [`measure_names`]
//! and `formulas` (results and how they are made), [`answers`], [`axis`] (what a chart says of one that lacks 0), [`parts`] (what was changed), [`paths`], [`trouble`], [`facts`] (the views' sentences); [`reconciliation`] and [`passport`] (whole
//! tables of results against those published and saved).

pub mod alphabet;
pub mod answers;
pub mod axis;
pub mod choices;
pub mod facts;
pub(super) mod formulas;
pub mod language;
pub mod measure_names;
pub mod municipal_rows;
pub mod names;
pub mod parts;
pub mod passport;
pub mod paths;
pub mod reconciliation;
pub mod sides;
pub mod terms;
pub mod trouble;
pub mod unit_costs;
