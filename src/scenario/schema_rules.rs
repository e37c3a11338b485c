//! What a row of the list of inputs says beside its unit and limits: what the value holds for, the list it is a part of, and
//! what else must hold.

use super::schema_things::Keys;

/// What a value holds for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// For all rule sets: a fact, which no reform changes, so that both sides share one value.
    Fact,
    /// For the whole period, whatever the month of the rule set that changes it.
    WholePeriod,
    /// From the month from which a rule set changes it.
    FromMonth,
    /// The same, and it is read month by month, so that a series of figures could stand for it, each with its month.
    Dated,
}

/// A list of inputs, one for each key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct List {
    /// What its keys are.
    pub keys: Keys,
    /// Whether a file must give it where the thing it belongs to stands.
    pub is_required: bool,
}

/// What must hold of a value besides its limits. Dragging stops at it, and the checks know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Nothing more.
    Limits,
    /// A survival table: it begins with 1 and never rises.
    Survival,
    /// A stay, not above the cap beside it.
    UnderCap,
    /// A cap, not below the stay beside it.
    OverStay,
    /// A stay, not above the cap of the group that its effect concerns.
    UnderCapOfGroup,
    /// A part of those who leave: with all others of its list at most 1, unless they are counts.
    PartOfOne,
    /// The low end of a range, not above its `high`.
    Low,
    /// The high end of a range, not below its `low`.
    High,
}
