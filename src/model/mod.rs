//! The calculation, pure: no window, no files, no clock. Valid types in, answers out; nothing here can fail.
//!
//! Reading order: [`numbers`] and [`time`], then [`rules`] (what goes in), [`stays`], [`simulate`] and [`flows`] (who is
//! where), [`costs`] and [`course`] (who pays), [`payback`], [`discount`] and [`efficiency`] (what it gives), and
//! [`compare`] (two rule sets side by side).

pub mod compare;
pub mod costs;
pub mod course;
pub mod discount;
pub mod efficiency;
pub mod flows;
mod lines;
pub mod measures;
pub mod numbers;
pub mod payback;
pub mod prices;
pub mod reconcile;
pub mod refund;
pub mod rules;
pub mod simulate;
pub mod stays;
pub mod time;
pub mod trail;
pub mod unit_cost;
