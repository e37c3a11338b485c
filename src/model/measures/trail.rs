//! The way behind a number (*Hvorfor?*): the formula, and what was put into it. Made on demand, never during a run.
//!
//! A trail is one step; an ingredient that is itself a measure has a trail of its own, down to the inputs.

use {
    super::{answer::When, kind::Kind, measure::Measure, names::Name},
    crate::model::{
        numbers::{Kr, Months},
        spending::{Account, Area},
        time::CalendarMonth,
    },
};

/// How one number came about.
#[derive(Debug, Clone, PartialEq)]
pub struct Trail {
    /// The rule.
    pub formula: Formula,
    /// What was put into it, in the formula's order.
    pub ingredients: Vec<Ingredient>,
}

/// Something put into a formula.
#[derive(Debug, Clone, PartialEq)]
pub enum Ingredient {
    /// An input, or all inputs below a path.
    Input(String),
    /// Another result.
    Measure(Measure, When),
    /// After less before of one measure.
    Sides(Measure, When),
    /// A number that is neither an input nor a measure.
    Number(Label, f64),
    /// A cost line's part of a sum.
    Line {
        /// The path of the line.
        path: String,
        /// Its part; `None` where it cannot be said.
        kr: Option<Kr>,
        /// How the part came about.
        parts: Vec<Ingredient>,
    },
    /// Something to know.
    Note(Label),
}

/// What a number or note in a trail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Persons who arrive from other groups.
    Arrivals,
    /// Who is in all groups together at the start.
    StartOfAll,
    /// All who have entered from outside so far.
    InflowSoFar,
    /// Who is in all groups together.
    Present,
    /// The share of gross that the state refunds.
    RefundShare,
    /// The share that the refund ladder comes to.
    LadderShare,
    /// What a rule set costs without its investments.
    CostWithout,
    /// What it costs with them.
    CostWith,
    /// Cost before the reform.
    CostBefore,
    /// Cost after the reform.
    CostAfter,
    /// What is saved in years that nobody knows.
    Undated,
    /// That there is such a thing, so that nothing of when can be said.
    YearsUnknown,
    /// The month that payback is counted from.
    CountedFrom(CalendarMonth),
    /// What one citizen's course costs in the month itself.
    MonthOfCourse,
    /// The discount factor of a calendar year.
    Factor(i32),
    /// The present value of the benefit.
    BenefitPresentValue,
    /// The present value of the amounts that are laid out.
    CostPresentValue,
    /// The mean stay that follows where a mean was stated under another cap than the one in force.
    MeanUnder {
        /// The mean as stated.
        mean: Months,
        /// The cap it was stated under.
        under: Option<u32>,
        /// The cap in force.
        at_most: Option<u32>,
    },
    /// The service ceiling counts the service area's gross alone.
    CeilingIsServiceAlone,
    /// What the lines that the calculation carries are compensated with more after than before, or under the rules alone.
    CarriedCompensation,
    /// Persons of the rows that can be seen.
    VisiblePersons,
    /// Persons whom the ceiling gives effort.
    Moved,
    /// That all or none of the hidden persons may be moved, which widens the high end.
    HiddenWiden,
}

/// The rules by which numbers come about, as `beregning.md` states them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formula {
    /// Nothing to explain: the measure is not given for this period.
    Nothing,
    /// After less before.
    AfterMinusBefore,
    /// The first named less the second.
    FirstMinusSecond,
    /// The mean of the twelve months.
    MeanOfMonths,
    /// Month 0: those of the start who stay, with inflow and arrivals.
    FirstMonth,
    /// The month before, less those who left, with inflow and arrivals.
    NextMonth,
    /// A twelfth of the yearly inflow, grown each January; nothing once closed.
    Inflow,
    /// Persons times the share that leaves, by the law of staying.
    Exits,
    /// Leavers times the share of the destination, and what investments move.
    ExitsTo,
    /// The first as a part of the second.
    PartOf,
    /// Last inflow a month times mean stay (Little's law).
    FullPhaseIn,
    /// Full phase-in over the start, less 1.
    Growth,
    /// The sum of the survival.
    MeanStay,
    /// The sum of a total's groups.
    SumOfGroups,
    /// All who leave a total's groups, less those who go from one of them to another.
    ExitsOfTotal,
    /// The prices of a total's groups, weighted by the persons of the last year.
    WeightedPrice,
    /// The start and all inflow so far, less those who are present.
    LeftTheModel,
    /// The sum of all lines in one account.
    CostInAccount(Account),
    /// The sum of gross in one area.
    CostOfArea(Area),
    /// The sum of what is refunded.
    Refunded,
    /// Cost over full-year persons.
    PerPerson,
    /// The sum of the prices of the group's lines.
    UnitCost,
    /// One person's cost, month by month, added up.
    Course,
    /// The month in which the two courses change places.
    Crossing,
    /// Cost without the investments of a rule set less cost with them.
    Saving,
    /// Cost before the reform less cost after it.
    SavingOfReform,
    /// The rule set has no investment, and so no saving of one.
    NoInvestment,
    /// The savings added up.
    RunningSum,
    /// The saving of the horizon's last year.
    LastYear,
    /// The first month in which the saving of any account is not 0.
    FirstMonthOfSaving,
    /// The first month at whose end the cumulative saving is back at 0.
    Payback,
    /// The lowest cumulative saving.
    DeepestDeficit,
    /// Yearly savings, each times its discount factor.
    PresentValue,
    /// Present value of the benefit over that of what is laid out.
    BenefitCost,
    /// Potential less what is bought today, as ranges.
    Moved,
    /// What is moved times the refund share.
    RefundGain,
    /// Times 12 over the months of the period.
    PerYear,
    /// An amount as stated, times the key in force over the key that it was made with; or a national amount times the key.
    ByKey,
    /// The sum of the lines.
    SumOfLines,
    /// The sum of the years.
    SumOfYears,
    /// Own cost less compensation received.
    Shortfall,
    /// What is received over its key.
    NationalAmount,
    /// What the roundings leave: each amount and key half a unit up or down.
    Rounding,
    /// The saving, and what the state pays of what the calculation carries.
    WithCompensation,
    /// Persons, no more than the ceiling's share of the base.
    UnderCeiling,
    /// The smaller of the share and the ceiling.
    ShareUnderCeiling,
    /// Persons over their share.
    CoverageBase,
    /// Persons moved times the price, in an account.
    CoverageCost(Account),
    /// What the file states.
    Stated,
    /// The sum of the municipalities whose persons can be seen.
    SumOfMunicipalities,
    /// The sum of their bases.
    SumOfBases,
    /// The total less what can be seen.
    Hidden,
    /// Two are stated and the third follows.
    TwoOfThree,
    /// A department's share of the total.
    ShareOfTotal,
    /// What a department spends over its average.
    ImpliedPersons,
}

impl Trail {
    pub(super) fn new(formula: Formula, ingredients: Vec<Ingredient>) -> Self {
        Self { formula, ingredients }
    }

    pub(super) fn nothing() -> Self {
        Self::new(Formula::Nothing, Vec::new())
    }

    pub(super) fn difference(measure: Measure, when: When) -> Self {
        Self::new(Formula::AfterMinusBefore, vec![Ingredient::Sides(measure, when)])
    }
}

impl Ingredient {
    pub(super) fn input(path: String) -> Self {
        Self::Input(path)
    }

    /// A number that is neither an input nor a measure; nothing where there is none.
    pub(super) fn number(label: Label, number: Option<f64>) -> Option<Self> {
        number.map(|number| Self::Number(label, number))
    }

    /// Another result, with the names in the order of its kind's pattern.
    pub(super) fn measure<const PLACES: usize>(kind: Kind, names: [Name; PLACES], when: When) -> Self {
        Self::Measure(Measure::new(kind, names), when)
    }
}
