//! Every kind of measure: one row each with its text, unit and periods (`beregning.md` 8).
//!
//! A row makes a variant of [`Kind`]. How its values are calculated and explained ([`super::catalogue`]) and what it is
//! called in each language (`present::words::measure_names`) are matches over all kinds: a new row that is forgotten in one
//! of them does not build.

use super::answer::{By, Unit};

const MONTHLY: &[By] = &[By::Year, By::Month];
const MONTHLY_AND_WHOLE: &[By] = &[By::Whole, By::Year, By::Month];
const YEARLY: &[By] = &[By::Year];
const WHOLE: &[By] = &[By::Whole];
const PRICE_AND_YEAR: &[By] = &[By::Whole, By::Year];
const COURSE: &[By] = &[By::CourseMonth];

/// What one row says.
struct Row {
    pattern: &'static str,
    unit: Unit,
    by: &'static [By],
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident: $pattern:literal, $unit:ident, $by:ident;)*) => {
        /// All measures of one pattern.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Kind {
            $($(#[$doc])* $kind,)*
        }

        impl Kind {
            /// Every kind, in the order in which results are listed.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            fn row(self) -> &'static Row {
                match self {
                    $(Self::$kind => &Row { pattern: $pattern, unit: Unit::$unit, by: $by },)*
                }
            }
        }
    };
}

kinds! {
    /// Persons present in a month (*bestand*), full-year persons (*helårspersoner*) of a year.
    Persons: "group.<group>.persons", Persons, MONTHLY;
    /// Inflow from outside (*tilgang udefra*).
    Inflow: "group.<group>.inflow", Persons, MONTHLY;
    /// All who leave (*afgang*).
    Exits: "group.<group>.exits", Persons, MONTHLY;
    /// Those who leave for one destination (*efterfølgende forsørgelse*).
    ExitsTo: "group.<group>.exits.<destination>", Persons, MONTHLY;
    /// The same as a share of all who leave.
    ExitShare: "group.<group>.exit_share.<destination>", Share, MONTHLY;
    /// Persons at full phase-in (*fuld indfasning*).
    FullPhaseIn: "group.<group>.full_phase_in", Persons, WHOLE;
    /// Growth from the start to full phase-in (*vækst*).
    Growth: "group.<group>.growth", Share, WHOLE;
    /// Mean stay (*gennemsnitlig varighed*).
    MeanStay: "group.<group>.mean_stay", Months, WHOLE;
    /// Those who have left the model (*har forladt modellen*) by the end of a month; of a year, its December.
    LeftTheModel: "left_the_model.persons", Persons, MONTHLY;
    /// The cost of everything (*udgift*) in an account.
    Cost: "cost.<account>", Kr, YEARLY;
    /// Gross of an area (*udgiftsområde*).
    CostOfArea: "cost.area.<area>", Kr, YEARLY;
    /// The cost of one group in an account.
    CostOfGroup: "cost.group.<group>.<account>", Kr, YEARLY;
    /// What the state refunds (*statsrefusion*) of an area.
    RefundOfArea: "refund.area.<area>", Kr, YEARLY;
    /// What the state refunds of one group.
    RefundOfGroup: "refund.group.<group>", Kr, YEARLY;
    /// Cost per full-year person (*udgift pr. helårsperson*) in an account: by price, or of a year.
    UnitCost: "unit_cost.<group>.<account>", KrPerPerson, PRICE_AND_YEAR;
    /// The same, gross of an area.
    UnitCostOfArea: "unit_cost.<group>.area.<area>", KrPerPerson, PRICE_AND_YEAR;
    /// The first group's cost per full-year person less the second's.
    Gap: "unit_cost_gap.<group>.<group>.<account>", KrPerPerson, WHOLE;
    /// The same, gross of an area.
    GapOfArea: "unit_cost_gap.<group>.<group>.area.<area>", KrPerPerson, WHOLE;
    /// The municipality's gap as a share of the second group's cost.
    GapShare: "unit_cost_gap.<group>.<group>.share", Share, WHOLE;
    /// One citizen's course (*forløb*), cumulative.
    Course: "course.<group>.<account>", Kr, COURSE;
    /// The month in which two courses have cost the same.
    Crossing: "course.<group>.<group>.crossing.<account>", Months, WHOLE;
    /// The saving (*besparelse*): the investments' under one rule set, the reform's for a difference.
    Saving: "saving.<account>", Kr, MONTHLY;
    /// The saving added up (*akkumuleret besparelse*); without a period over the horizon.
    Cumulative: "cumulative.<account>", Kr, MONTHLY_AND_WHOLE;
    /// The saving of the horizon's last year (*varig virkning*).
    LastYear: "saving_last_year.<account>", Kr, WHOLE;
    /// The month that payback and present value are counted from.
    FirstMonth: "payback.first_month", Month, WHOLE;
    /// The months until the saving is back at 0 (*tilbagebetalingstid*).
    Payback: "payback.<account>", Months, WHOLE;
    /// The calendar month in which it is.
    PaybackMonth: "payback.<account>.month", Month, WHOLE;
    /// The same as whole years, rounded up.
    PaybackYears: "payback.<account>.years", Years, WHOLE;
    /// The lowest cumulative saving (*største akkumulerede nettoudgift*).
    DeepestDeficit: "deepest_deficit.<account>", Kr, WHOLE;
    /// The month in which it is reached.
    DeepestDeficitMonth: "deepest_deficit.<account>.month", Month, WHOLE;
    /// The present value of the saving (*nutidsværdi*).
    Npv: "npv.<account>", Kr, WHOLE;
    /// Benefit over cost (*nytte-omkostnings-forhold*).
    BenefitCost: "benefit_cost.<account>", Ratio, WHOLE;
    /// `saving.<account>` of one of the investments, the others as they are.
    SavingOfOne: "investment.<investment>.saving.<account>", Kr, MONTHLY;
    /// `cumulative.<account>` of one of the investments, the others as they are.
    CumulativeOfOne: "investment.<investment>.cumulative.<account>", Kr, MONTHLY_AND_WHOLE;
    /// `saving_last_year.<account>` of one of the investments, the others as they are.
    LastYearOfOne: "investment.<investment>.saving_last_year.<account>", Kr, WHOLE;
    /// `payback.first_month` of one of the investments, the others as they are.
    FirstMonthOfOne: "investment.<investment>.payback.first_month", Month, WHOLE;
    /// `payback.<account>` of one of the investments, the others as they are.
    PaybackOfOne: "investment.<investment>.payback.<account>", Months, WHOLE;
    /// `payback.<account>.month` of one of the investments, the others as they are.
    PaybackMonthOfOne: "investment.<investment>.payback.<account>.month", Month, WHOLE;
    /// `payback.<account>.years` of one of the investments, the others as they are.
    PaybackYearsOfOne: "investment.<investment>.payback.<account>.years", Years, WHOLE;
    /// `deepest_deficit.<account>` of one of the investments, the others as they are.
    DeepestDeficitOfOne: "investment.<investment>.deepest_deficit.<account>", Kr, WHOLE;
    /// `deepest_deficit.<account>.month` of one of the investments, the others as they are.
    DeepestDeficitMonthOfOne: "investment.<investment>.deepest_deficit.<account>.month", Month, WHOLE;
    /// `npv.<account>` of one of the investments, the others as they are.
    NpvOfOne: "investment.<investment>.npv.<account>", Kr, WHOLE;
    /// `benefit_cost.<account>` of one of the investments, the others as they are.
    BenefitCostOfOne: "investment.<investment>.benefit_cost.<account>", Ratio, WHOLE;
    /// What can be moved from service to effort in the period.
    Moved: "efficiency.moved.<end>", Kr, WHOLE;
    /// Refund gain (*finansieringsbidrag*) in the period.
    RefundGain: "efficiency.refund_gain.<end>", Kr, WHOLE;
    /// What can be moved in a year.
    MovedPerYear: "efficiency.moved_per_year.<end>", Kr, WHOLE;
    /// Refund gain in a year.
    RefundGainPerYear: "efficiency.refund_gain_per_year.<end>", Kr, WHOLE;
    /// The whole potential in a year; the refund gain is a part of it.
    TotalPerYear: "efficiency.total_per_year.<end>", Kr, WHOLE;
    /// What the state compensates (*DUT-kompensation*) of an area, a budget area or in all; without a period over the years.
    Received: "compensation.<block>.received", Kr, PRICE_AND_YEAR;
    /// What the law costs the municipality there.
    OwnCost: "compensation.<block>.own_cost", Kr, PRICE_AND_YEAR;
    /// Own cost less what is received (*underfinansiering*).
    Shortfall: "compensation.<block>.shortfall", Kr, PRICE_AND_YEAR;
    /// The national amount that what is received implies.
    National: "compensation.<block>.national", Kr, YEARLY;
    /// An end of what the roundings leave of it.
    NationalEnd: "compensation.<block>.national.<end>", Kr, YEARLY;
    /// The share of the national amount that the own cost is.
    ImpliedShare: "compensation.<block>.implied_share", Share, YEARLY;
    /// An end of what the roundings leave of it.
    ImpliedShareEnd: "compensation.<block>.implied_share.<end>", Share, YEARLY;
    /// `compensation.<block>.received` of one line.
    ReceivedOfLine: "compensation.line.<line>.received", Kr, PRICE_AND_YEAR;
    /// `compensation.<block>.own_cost` of one line.
    OwnCostOfLine: "compensation.line.<line>.own_cost", Kr, PRICE_AND_YEAR;
    /// `compensation.<block>.shortfall` of one line.
    ShortfallOfLine: "compensation.line.<line>.shortfall", Kr, PRICE_AND_YEAR;
    /// `compensation.<block>.national` of one line.
    NationalOfLine: "compensation.line.<line>.national", Kr, YEARLY;
    /// `compensation.<block>.national.<end>` of one line.
    NationalEndOfLine: "compensation.line.<line>.national.<end>", Kr, YEARLY;
    /// `compensation.<block>.implied_share` of one line.
    ImpliedShareOfLine: "compensation.line.<line>.implied_share", Share, YEARLY;
    /// `compensation.<block>.implied_share.<end>` of one line.
    ImpliedShareEndOfLine: "compensation.line.<line>.implied_share.<end>", Share, YEARLY;
    /// The saving with the compensation of what the calculation carries (*med DUT-kompensation*).
    SavingWithCompensation: "saving_with_compensation.<account>", Kr, MONTHLY;
    /// The same added up; without a period over the horizon.
    CumulativeWithCompensation: "cumulative_with_compensation.<account>", Kr, MONTHLY_AND_WHOLE;
    /// Persons without effort (*uden indsats*) in a municipality, or in all, under the ceiling.
    WithoutEffort: "coverage.<municipality>.persons", Persons, WHOLE;
    /// An end of what the rounding of shares leaves of them.
    WithoutEffortEnd: "coverage.<municipality>.persons.<end>", Persons, WHOLE;
    /// Their share.
    WithoutEffortShare: "coverage.<municipality>.share", Share, WHOLE;
    /// All persons of whom they are a share (*grundlag*).
    CoverageBase: "coverage.<municipality>.base", Persons, WHOLE;
    /// An end of what the rounding of shares leaves of it.
    CoverageBaseEnd: "coverage.<municipality>.base.<end>", Persons, WHOLE;
    /// What effort for those above the ceiling costs a year.
    CoverageCost: "coverage.<municipality>.cost.<account>", Kr, WHOLE;
    /// An end of what the rounding of shares leaves of it.
    CoverageCostEnd: "coverage.<municipality>.cost.<account>.<end>", Kr, WHOLE;
    /// Persons whom the source hides, in all.
    HiddenPersons: "coverage.hidden", Persons, WHOLE;
    /// The spending of a year (*udgifter i et år*), in that year's prices.
    Spending: "spending.total", Kr, WHOLE;
    /// The persons that it covers.
    SpendingPersons: "spending.persons", Persons, WHOLE;
    /// The spending per person.
    SpendingAverage: "spending.average", Kr, WHOLE;
    /// A department's part of it (*forvaltning*).
    SpendingOfDepartment: "spending.<department>", Kr, WHOLE;
    /// The persons with services of a department that its spending and average imply.
    ImpliedPersons: "spending.<department>.implied_persons", Persons, WHOLE;
}

impl Kind {
    /// The measures' text with a place such as `<group>` where a name stands, see [`super::names::Place`].
    #[must_use]
    pub fn pattern(self) -> &'static str {
        self.row().pattern
    }

    /// Whether it holds one group against another.
    #[must_use]
    pub fn is_of_pair(self) -> bool {
        self.pattern().matches("<group>").count() == 2
    }

    /// The unit of its values.
    #[must_use]
    pub fn unit(self) -> Unit {
        self.row().unit
    }

    /// Whether a total can stand for a group in it: a total has no mean stay, and a course is through one group.
    #[must_use]
    pub fn takes_totals(self) -> bool {
        !matches!(self, Self::MeanStay | Self::Course | Self::Crossing)
    }

    /// The periods it is given for.
    #[must_use]
    pub fn by(self) -> &'static [By] {
        self.row().by
    }
}
