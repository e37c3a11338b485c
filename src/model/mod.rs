//! The calculation, pure: no window, no files, no clock. Valid types in, answers out; nothing here can fail.
//!
//! Reading order: [`numbers`] and [`time`], then [`rules`] with [`spending`] and [`investments`] (what goes in), [`stays`], [`simulate`] and
//! [`flows`] (who is where), [`money`] (who pays, and what it gives), [`efficiency`], [`compensation`] with [`implied`],
//! [`coverage`], [`accounts_year`], [`compare`] (two rule sets side by side),
//! [`leaving`] (where those who leave go), [`measures`] (every result by its name, and how it came about), and [`reconcile`] (what is published of it).

/// The version of the calculation: raise it when any result of any scenario changes. A saved file tells which one it was
/// calculated with.
pub const VERSION: u32 = 2;

pub mod accounts_year;
pub mod compare;
pub mod compensation;
pub mod coverage;
pub mod efficiency;
pub mod flows;
pub mod id;
pub mod implied;
pub mod investments;
pub mod leaving;
pub mod measures;
pub mod money;
pub mod numbers;
pub mod reconcile;
pub mod rules;
pub mod simulate;
pub mod spending;
pub mod stays;
pub mod time;
pub mod totals;
