//! The calculation, pure: no window, no files, no clock. Valid types in, answers out; nothing here can fail.
//!
//! Reading order: [`numbers`] and [`time`], then [`rules`] with [`spending`] (what goes in), [`stays`], [`simulate`] and
//! [`flows`] (who is where), [`prices`], [`refund`], [`costs`] with [`lines`] and [`months`], [`unit_cost`] and [`course`]
//! (who pays), [`payback`], [`discount`] and [`efficiency`] (what it gives), [`compare`] (two rule sets side by side),
//! [`measures`] with [`trail`] (every result by its name, and how it came about), and [`reconcile`] (what is published of
//! it).

/// The version of the calculation: raise it when any result of any scenario changes. A saved file tells which one it was
/// calculated with.
pub const VERSION: u32 = 1;

pub mod compare;
pub mod costs;
pub mod course;
pub mod discount;
pub mod efficiency;
pub mod flows;
mod lines;
pub mod measures;
mod months;
pub mod numbers;
pub mod payback;
pub mod prices;
pub mod reconcile;
pub mod refund;
pub mod rules;
pub mod simulate;
pub mod spending;
pub mod stays;
pub mod time;
pub mod trail;
pub mod unit_cost;
