//! Findings: what is wrong in a file or an edit, as codes; `present::findings` puts them into words.

use super::{
    dates::DateFault, group_fault::GroupFault, investment_fault::InvestmentFault, path::Path, place::Place,
    schema::InputKind, state_fault::StateFault, text::trouble::Trouble,
};
use crate::model::{id::Id, time::CalendarMonth};

/// Something found in a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// What it is.
    pub code: Code,
    /// The rule set it is in; `None` in the base and the facts.
    pub rule_set: Option<Id>,
    /// The input or thing it is at, if any.
    pub path: Option<Path>,
    /// Where in the file, if it came from one.
    pub place: Option<Place>,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// It can, but the user should look at this.
    Warning,
    /// Something to know.
    Note,
}

/// What is wrong. A variant holds what its sentence needs.
#[derive(Debug, Clone, PartialEq)]
pub enum Code {
    // the file itself
    /// The file cannot be read.
    Unreadable(Trouble),
    /// It is a directory.
    Directory,
    /// It is larger than 16 MB.
    TooLarge,
    /// It is not text.
    NotText,
    /// Nothing in it.
    Empty,
    // its text
    /// A bracket was never closed.
    Unclosed(char),
    /// Brackets are nested too deep.
    TooDeep,
    /// Something else was expected here.
    Unexpected(String),
    /// A decimal comma where RON wants a point.
    DecimalComma(String),
    // its fields
    /// No such field; the nearest known one, and all that may stand here.
    UnknownField {
        /// What stands there.
        found: String,
        /// The known field it is nearest to.
        nearest: Option<String>,
        /// All that may stand here.
        known: Vec<String>,
    },
    /// The same field twice.
    Repeated(String),
    /// A field is missing.
    Missing(String),
    /// A value of another type.
    WrongType {
        /// What would be right.
        expected: Expected,
        /// What stands there, as written.
        found: String,
    },
    /// A file of a format version that this program does not read.
    Format(String),
    /// A file of an older version, which it leaves when it is saved.
    OldFormat(u32),
    /// A passport that cannot be read.
    BadPassport,
    /// Not an id: lower-case letters, digits, `-`, `_`.
    BadId(String),
    /// The name of an account or area used as an id.
    ReservedId(String),
    // its values
    /// Outside the input's limits.
    OutOfRange {
        /// The value.
        value: rust_decimal::Decimal,
        /// The input.
        kind: &'static InputKind,
    },
    /// An inflow that growth makes larger than any population within the period.
    GrowsTooFar,
    /// Not a whole number.
    NotWhole(rust_decimal::Decimal),
    /// Persons or kroner with three decimals, whose point may part thousands.
    ThousandsPoint(String),
    /// `low`, value and `high` are not in order.
    RangeOrder,
    /// Too many digits for an exact decimal.
    TooPrecise(String),
    /// A list by year, months or an own discount schedule is not in order.
    NotAscending(String),
    /// Dates that are no list of figures by month.
    Dates(DateFault),
    /// A survival table that does not start at 1 or rises.
    BadSurvival,
    /// No such group, total, source, rule set, cost line or department.
    NoSuch {
        /// What kind of thing.
        what: Thing,
        /// The id.
        id: String,
        /// The nearest known one.
        nearest: Option<String>,
    },
    /// A price level outside the index that the amount follows: the first, or that of an id.
    NoPriceIndex(i32, Option<String>),
    /// A price level from which prices rise or fall so much, by the same, that amounts would mean nothing.
    SteepPriceIndex(i32, Option<String>),
    /// A published figure with a bound beside its value, or with two bounds.
    OneClaim,
    /// A published figure that is explained although the source is said to contradict itself.
    OneReason,
    /// The shares of those who leave are above 1 in all.
    SharesAboveOne(rust_decimal::Decimal),
    /// Exit counts that add up to nothing.
    NoCounts,
    /// A cap below the mean stay.
    CapBelowMean {
        /// The mean stay.
        mean: rust_decimal::Decimal,
        /// The cap.
        cap: rust_decimal::Decimal,
    },
    /// A group needs exactly one of mean, exactly, table and until.
    OneStay(Vec<String>),
    /// A cost line needs a group and a price per person, or yearly amounts.
    OneSize,
    /// An effect needs points or persons with `from` and `to`, or a mean stay.
    OneEffect,
    /// A mean stay of an investment on a group that has none.
    NoMeanStay,
    /// What is wrong with what an investment costs, saves or does.
    Investment(InvestmentFault),
    /// A month of its own on a change of something that holds for the whole period.
    FromWithoutMonth,
    /// A rule set with a month of its own changes so much that holds for the whole period; the finding is at the first.
    WholePeriod {
        /// The rule set's month.
        from: CalendarMonth,
        /// How many such changes.
        count: usize,
    },
    /// A net amount cannot have this refund (the ladder, or all of it).
    NetRefund,
    /// The refund ladder on a line that is not per person: only persons have weeks in the system.
    LadderWithoutPersons,
    /// A refund is missing on a gross line that needs one for the efficiency potential.
    RefundNotConstant,
    /// A uniform seniority without months to spread over, or months without it.
    SeniorityOver,
    /// `exits_at_cap` names other destinations than `exits`.
    OtherDestinations,
    /// Something about compensation, municipalities or the spending of a year.
    State(StateFault),
    /// Something about groups together: totals, starts, what the file is about.
    Groups(GroupFault),
    /// What would be moved is below 0 at the low end.
    EfficiencyBelowZero,
    // its rule sets
    /// There is no rule set.
    NoRuleSets,
    /// Two rule sets with one id.
    RuleSetTwice(String),
    /// The base builds on something, or another rule set on nothing.
    BuildsOn,
    /// Rule sets build on each other in a circle.
    Circle(Vec<Id>),
    /// The base may not hold changes.
    BaseChanges,
    /// A change's path does not exist in what it builds on.
    NoSuchPath {
        /// The path.
        path: String,
        /// The nearest existing one.
        nearest: Option<String>,
    },
    /// A change of a fact.
    ChangesFact,
    // what works, but should be seen
    /// So many amounts without a price level, taken as in the scenario's; the finding is at the first.
    NoPriceLevel(usize),
    /// A change that moves no measure.
    MovesNothing,
    /// A rule set's name states a number, with its unit, that none of its changes is.
    NameSaysOther(String),
    /// So many changes that they were not tried one by one.
    NotTried(usize),
    /// A published figure of a measure that does not exist.
    NoSuchMeasure {
        /// The measure.
        measure: String,
        /// The nearest known one.
        nearest: Option<String>,
    },
    /// A published figure of one citizen's course, which no period of the scenario has.
    CourseMeasure(String),
    /// A published figure without the kind of period that its measure has.
    WrongPeriod {
        /// The period.
        found: String,
        /// What the measure is given by.
        by: &'static [crate::model::measures::By],
    },
    /// A published figure for a period outside the scenario's.
    OutsidePeriod {
        /// The period.
        found: String,
        /// The scenario's first and last year.
        years: [i32; 2],
    },
    /// A published figure that the calculation does not reach.
    Differs {
        /// Its name.
        name: String,
        /// What the source says, in the measure's unit.
        published: rust_decimal::Decimal,
        /// What the model says.
        calculated: crate::model::measures::Answer,
    },
    /// Main results that are others than when the file was saved.
    Drifted {
        /// How many.
        rows: usize,
        /// Of how many.
        of: usize,
        /// The model's version when the file was saved.
        model: u32,
        /// Whether the file has been changed by another program since.
        is_edited_elsewhere: bool,
    },
}

/// What would have been right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A value of this input.
    Input(&'static InputKind),
    /// A text in quotes.
    Text,
    /// A number.
    Number,
    /// A number above 0.
    Positive,
    /// `( … )` with named fields.
    Struct,
    /// `{ … }` with a key for each.
    Map,
    /// `[ … ]`.
    List,
    /// A year as key.
    YearKey,
    /// A month `2022-01`, in quotes.
    Month,
    /// One of the figure's states.
    Status,
}

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// A group.
    Group,
    /// A source.
    Source,
    /// A rule set.
    RuleSet,
    /// A cost line.
    CostLine,
    /// A department.
    Department,
    /// One of the indices beside the first.
    Index,
    /// A group or a total.
    GroupOrTotal,
    /// An investment.
    Investment,
    /// A municipality of the table.
    Municipality,
}
