//! What the simulation answers: persons, inflow and exits of every group, month by month.

use super::id::Id;

/// Who is where under one rule set. Every series has one number a month of the period.
#[derive(Debug, Clone, PartialEq)]
pub struct Flows {
    /// The groups, in the order of [`super::rules::Rules::groups`].
    pub groups: Vec<GroupFlow>,
    /// The months in which an investment would move more persons than leave.
    pub shortages: Vec<Shortage>,
}

/// One group, month by month.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupFlow {
    /// Persons present.
    pub persons: Vec<f64>,
    /// Persons who enter from outside.
    pub inflow: Vec<f64>,
    /// Persons who arrive from other groups (or again from this one).
    pub arrivals: Vec<f64>,
    /// Persons who leave during the month.
    pub exits: Vec<f64>,
    /// Of those who leave, the persons to each destination that any of the rules of the case name, once each: those of
    /// [`super::rules::Group::exits`] in the order in which they first appear, then those that only an investment leads
    /// to; the rest leaves the model.
    pub exits_to: Vec<ExitFlow>,
    /// Persons on each step of the refund ladder (80, 40, 30, 20 per cent), a month that spans a step counted by its
    /// parts; only for groups with a ladder line.
    pub steps: Option<Vec<[f64; 4]>>,
}

/// Persons who leave a group for one destination.
#[derive(Debug, Clone, PartialEq)]
pub struct ExitFlow {
    /// The destination's index in [`super::rules::Rules::groups`].
    pub to: usize,
    /// Persons, month by month.
    pub persons: Vec<f64>,
}

/// An investment's effect that asks for more persons than there are.
#[derive(Debug, Clone, PartialEq)]
pub struct Shortage {
    /// The investment.
    pub investment: Id,
    /// The effect.
    pub effect: Id,
    /// The first month, as an index into the series.
    pub month: usize,
}
