//! Who pays what, and what it gives: cost lines by area and payer, the price of a citizen and of a course, and what an
//! investment saves.
//!
//! Reading order: [`prices`] (price levels), [`refund`] (what the state gives back), [`costs`] (who pays) with
//! [`series`] (month by month), made by [`lines`] from `stretches` and `months`, [`unit_cost`] and [`course`] (what one citizen costs), [`payback`] and
//! [`discount`] (what it gives).

pub mod costs;
pub mod course;
pub mod discount;
pub mod lines;
mod months;
pub mod payback;
pub mod prices;
pub mod refund;
pub mod series;
mod stretches;
pub mod unit_cost;
