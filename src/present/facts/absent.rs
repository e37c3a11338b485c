//! Why a view has nothing to show, or does not follow what is chosen.

/// Why something is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// The scenario has no groups.
    NoGroups,
    /// It has no prices per person.
    NoPrices,
    /// It has neither investments nor costs.
    NoMoney,
    /// It has no costs.
    NoCosts,
    /// It has no efficiency potential.
    NoEfficiency,
    /// It has no lines of compensation.
    NoCompensation,
    /// No group leads to another.
    NoExits,
    /// It has no municipalities.
    NoMunicipalities,
    /// It has no published figures.
    NoPublished,
    /// The view is the same in all arrangements.
    SameInAll,
    /// What is stacked cannot be set to 100.
    Stacked,
    /// Both sides stand in one picture.
    InOnePicture,
    /// Nothing in the view runs over time.
    NoCourse,
    /// No group costs more or less.
    NoPriceDiffers,
    /// The two sides have the same efficiency potential.
    SamePotential,
    /// Where people go is the same on both sides.
    SameExits,
    /// Nobody leaves the group.
    NobodyLeaves,
    /// They leave it on one side alone.
    ExitsOfOneSide,
    /// No year can be drawn.
    NoYearDrawn,
}
