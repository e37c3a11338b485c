//! The registry at work: how each kind is calculated, all measures of a rule set, and what a measure answers.

use indexmap::IndexSet;
use rust_decimal::Decimal;

use super::{
    accounts_year,
    answer::{Answer, By, When},
    compensation, compensation_lines as lines, coverage, efficiency,
    family::{Difference, Family},
    groups,
    investment::{self, SavingKind},
    kind::Kind,
    left,
    measure::Measure,
    money,
    names::{End, Name, Names, Place},
    trail::Trail,
    unit_costs, with_compensation,
};
use crate::model::{
    compare::{Comparison, Outcome},
    compensation::Block,
    id::Id,
    spending::{Account, Area},
};

/// How each kind is calculated and explained.
#[expect(clippy::too_many_lines, reason = "one match over all kinds, so that none is without its functions")]
fn family(kind: Kind) -> Family {
    let saving = |asked| investment::family(asked, kind.is_of_one());
    match kind {
        Kind::Persons => Family::of(groups::persons, groups::persons_trail),
        Kind::Inflow => Family::of(groups::inflow, groups::inflow_trail),
        Kind::Exits => Family::of(groups::exits, groups::exits_trail),
        Kind::ExitsTo => Family::of(groups::exits_to, groups::exits_to_trail),
        Kind::ExitShare => Family::of(groups::exit_share, groups::exit_share_trail),
        Kind::FullPhaseIn => Family::of(groups::full_phase_in, groups::full_phase_in_trail),
        Kind::Growth => Family::of(groups::growth, groups::growth_trail),
        Kind::MeanStay => Family::of(groups::mean_stay, groups::mean_stay_trail),
        Kind::LeftTheModel => Family::of(left::persons, left::persons_trail),
        Kind::Cost => Family::of(money::in_account, money::in_account_trail),
        Kind::CostOfArea => Family::of(money::of_area, money::of_area_trail),
        Kind::CostOfGroup => Family::of(money::of_group, money::of_group_trail),
        Kind::RefundOfArea => Family::of(money::refund_of_area, money::refund_of_area_trail),
        Kind::RefundOfGroup => Family::of(money::refund_of_group, money::refund_of_group_trail),
        Kind::UnitCost => Family::of(unit_costs::in_account, unit_costs::unit_trail),
        Kind::UnitCostOfArea => Family::of(unit_costs::of_area, unit_costs::unit_trail),
        Kind::Gap => Family::of(unit_costs::gap, unit_costs::gap_trail),
        Kind::GapOfArea => Family::of(unit_costs::gap_of_area, unit_costs::gap_of_area_trail),
        Kind::GapShare => Family::of(unit_costs::gap_share, unit_costs::gap_share_trail),
        Kind::Course => Family::of(unit_costs::course, unit_costs::course_trail),
        Kind::Crossing => Family::of(unit_costs::crossing, unit_costs::crossing_trail),
        Kind::Saving | Kind::SavingOfOne => saving(SavingKind::Saving),
        Kind::Cumulative | Kind::CumulativeOfOne => saving(SavingKind::Cumulative),
        Kind::LastYear | Kind::LastYearOfOne => saving(SavingKind::LastYear),
        Kind::FirstMonth | Kind::FirstMonthOfOne => saving(SavingKind::FirstMonth),
        Kind::Payback | Kind::PaybackOfOne => saving(SavingKind::Payback),
        Kind::PaybackMonth | Kind::PaybackMonthOfOne => saving(SavingKind::PaybackMonth),
        Kind::PaybackYears | Kind::PaybackYearsOfOne => saving(SavingKind::PaybackYears),
        Kind::DeepestDeficit | Kind::DeepestDeficitOfOne => saving(SavingKind::DeepestDeficit),
        Kind::DeepestDeficitMonth | Kind::DeepestDeficitMonthOfOne => saving(SavingKind::DeepestDeficitMonth),
        Kind::Npv | Kind::NpvOfOne => saving(SavingKind::Npv),
        Kind::BenefitCost | Kind::BenefitCostOfOne => saving(SavingKind::BenefitCost),
        Kind::Moved => Family::of(efficiency::moved, efficiency::moved_trail),
        Kind::RefundGain => Family::of(efficiency::refund_gain, efficiency::gain_trail),
        Kind::MovedPerYear | Kind::TotalPerYear => Family::of(efficiency::moved_per_year, efficiency::moved_year_trail),
        Kind::RefundGainPerYear => Family::of(efficiency::refund_gain_per_year, efficiency::gain_year_trail),
        Kind::Received => Family::of(compensation::received, compensation::received_trail),
        Kind::OwnCost => Family::of(compensation::own_cost, compensation::own_cost_trail),
        Kind::Shortfall => Family::of(compensation::shortfall, compensation::shortfall_trail),
        Kind::National => Family::of(compensation::national, compensation::national_trail),
        Kind::NationalEnd => Family::of(compensation::national_end, compensation::national_end_trail),
        Kind::ImpliedShare => Family::of(compensation::implied_share, compensation::implied_share_trail),
        Kind::ImpliedShareEnd => Family::of(compensation::implied_share_end, compensation::implied_share_end_trail),
        Kind::ReceivedOfLine => Family::of_line(compensation::received, lines::received_trail),
        Kind::OwnCostOfLine => Family::of_line(compensation::own_cost, lines::own_cost_trail),
        Kind::ShortfallOfLine => Family::of_line(compensation::shortfall, lines::shortfall_trail),
        Kind::NationalOfLine => Family::of(compensation::national, lines::national_trail),
        Kind::NationalEndOfLine => Family::of(compensation::national_end, lines::national_end_trail),
        Kind::ImpliedShareOfLine => Family::of(compensation::implied_share, lines::implied_share_trail),
        Kind::ImpliedShareEndOfLine => Family::of(compensation::implied_share_end, lines::implied_share_end_trail),
        Kind::SavingWithCompensation => with_compensation::SAVING,
        Kind::CumulativeWithCompensation => with_compensation::CUMULATIVE,
        Kind::WithoutEffort => Family::of(coverage::persons, coverage::persons_trail),
        Kind::WithoutEffortEnd => Family::of(coverage::persons_end, coverage::persons_end_trail),
        Kind::WithoutEffortShare => Family::of(coverage::share, coverage::share_trail),
        Kind::CoverageBase => Family::of(coverage::base, coverage::base_trail),
        Kind::CoverageBaseEnd => Family::of(coverage::base_end, coverage::base_end_trail),
        Kind::CoverageCost => Family::of(coverage::cost, coverage::cost_trail),
        Kind::CoverageCostEnd => Family::of(coverage::cost_end, coverage::cost_end_trail),
        Kind::HiddenPersons => Family::of(coverage::hidden, coverage::hidden_trail),
        Kind::Spending => Family::of(accounts_year::total, accounts_year::total_trail),
        Kind::SpendingPersons => Family::of(accounts_year::persons, accounts_year::persons_trail),
        Kind::SpendingAverage => Family::of(accounts_year::average, accounts_year::average_trail),
        Kind::SpendingOfDepartment => Family::of(accounts_year::of_department, accounts_year::of_department_trail),
        Kind::ImpliedPersons => Family::of(accounts_year::implied_persons, accounts_year::implied_persons_trail),
    }
}

/// All measures of a rule set, in the registry's order.
#[must_use]
pub fn all(outcome: &Outcome) -> Vec<Measure> {
    Kind::ALL.iter().flat_map(|kind| kind.measures(outcome)).collect()
}

impl Kind {
    /// Its measures of a rule set.
    #[must_use]
    pub fn measures(self, outcome: &Outcome) -> Vec<Measure> {
        if self.is_there(outcome) { self.with_names(outcome, vec![Names::default()]) } else { Vec::new() }
    }

    /// Whether a rule set has what a kind without a name of its own is about.
    fn is_there(self, outcome: &Outcome) -> bool {
        let rules = outcome.case.last_rules();
        let is_one_of = |kinds: &[Self]| kinds.contains(&self);
        if is_one_of(&[Self::SavingWithCompensation, Self::CumulativeWithCompensation]) {
            return rules.compensation.is_some();
        }
        if is_one_of(&[Self::Spending, Self::SpendingPersons, Self::SpendingAverage]) {
            return rules.accounts_year.is_some();
        }
        self != Self::HiddenPersons || rules.coverage.is_some()
    }

    /// The same where these groups alone are held against each other, and the courses are those of these groups.
    #[must_use]
    pub fn measures_of_pairs(self, outcome: &Outcome, pairs: &[[Id; 2]]) -> Vec<Measure> {
        if self.is_of_pair() {
            let names = |pair: &[Id; 2]| Names(pair.iter().map(Name::from).collect());
            return self.with_names(outcome, pairs.iter().filter(|[one, other]| one != other).map(names).collect());
        }
        if self == Self::Course {
            let groups: IndexSet<&Id> = pairs.iter().flatten().collect();
            return self.with_names(outcome, groups.into_iter().map(|id| Names(vec![id.into()])).collect());
        }
        self.measures(outcome)
    }

    /// Its measures whose first names are these, as many in each.
    fn with_names(self, outcome: &Outcome, mut all: Vec<Names>) -> Vec<Measure> {
        let named = all.first().map_or(0, |names| names.0.len());
        for place in self.pattern().split('.').filter_map(Place::of).skip(named) {
            let with = |names: Names| {
                place.names(self, &names, outcome).into_iter().map(move |name| {
                    let mut names = names.clone();
                    names.0.push(name);
                    names
                })
            };
            all = all.into_iter().flat_map(with).collect();
        }
        all.into_iter().map(|names| Measure { kind: self, names }).collect()
    }

    /// Whether it is a measure of one of the investments.
    fn is_of_one(self) -> bool {
        self.pattern().starts_with("investment.")
    }

    /// Whether it asks what is saved: by the investments of a rule set, by the reform where two are held together.
    #[must_use]
    pub fn is_of_saving(self) -> bool {
        matches!(family(self).difference, Difference::Reform(..))
    }

    fn covers(self, outcome: &Outcome, when: When) -> bool {
        let period = outcome.case.period;
        let (kind, year) = match when {
            When::Whole => (By::Whole, None),
            When::Year(year) => (By::Year, Some(year)),
            When::Month(month) => (By::Month, Some(month.year)),
            When::CourseMonth(_) => (By::CourseMonth, None),
        };
        self.by().contains(&kind) && year.is_none_or(|year| !period.months_of(year).is_empty())
    }
}

impl Place {
    /// The names that can stand here under a rule set, after those before it.
    fn names(self, kind: Kind, before: &Names, outcome: &Outcome) -> Vec<Name> {
        let groups = &outcome.case.last_rules().groups;
        match self {
            Self::Group => {
                let is_other = |id: &&Id| before.groups().all(|named| named != *id);
                let totals = outcome.case.totals.iter().filter(|_| kind.takes_totals()).map(|total| &total.id);
                groups.iter().map(|group| &group.id).chain(totals).filter(is_other).map(Name::from).collect()
            }
            Self::Destination => {
                let flow = before.first().and_then(|id| outcome.flow(id));
                let exits = flow.map_or(&[][..], |flow| &flow.exits_to);
                exits.iter().filter_map(|exit| groups.get(exit.to)).map(|group| Name::from(&group.id)).collect()
            }
            Self::Account if !kind.is_there(outcome) => Vec::new(),
            Self::Account => Account::ALL.map(Name::Account).into(),
            Self::Area => Area::NAMED.map(Name::Area).into(),
            Self::End => End::ALL.map(Name::End).into(),
            Self::Investment => {
                let investments = &outcome.case.last_rules().investments;
                investments.iter().map(|investment| Name::Investment(investment.id.clone())).collect()
            }
            Self::Block => {
                let blocks = outcome.case.last_rules().compensation.iter().flat_map(|_| Block::ALL);
                blocks.map(Name::Block).collect()
            }
            Self::Line => {
                let lines = outcome.case.last_rules().compensation.iter().flat_map(|all| all.lines.iter());
                lines.map(|line| Name::Line(line.id.clone())).collect()
            }
            Self::Municipality => {
                let Some(coverage) = &outcome.case.last_rules().coverage else { return Vec::new() };
                let rows = coverage.rows.iter().map(|row| Name::Municipality(Some(row.id.clone())));
                std::iter::once(Name::Municipality(None)).chain(rows).collect()
            }
            Self::Department => {
                let departments = outcome.case.last_rules().accounts_year.iter().flat_map(|year| &year.departments);
                departments.map(|department| Name::Department(department.id.clone())).collect()
            }
        }
    }
}

impl Measure {
    /// Its value under one rule set; [`Answer::CannotBeSaid`] for a period it is not given for.
    #[must_use]
    pub fn of(&self, outcome: &Outcome, when: When) -> Answer {
        if self.kind.covers(outcome, when) {
            (family(self.kind).one)(outcome, &self.names, when)
        } else {
            Answer::CannotBeSaid
        }
    }

    /// Its value for the difference of two rule sets: after less before, or the reform's own.
    #[must_use]
    pub fn difference(&self, comparison: &Comparison, when: When) -> Answer {
        match family(self.kind).difference {
            Difference::Minus => self.of(&comparison.after, when).minus(&self.of(&comparison.before, when)),
            Difference::OfLine => {
                let [was, is] = [&comparison.before, &comparison.after].map(|outcome| {
                    let is_nothing = self.lacks_line(outcome) && self.kind.covers(outcome, when);
                    if is_nothing { Answer::Exact(Decimal::ZERO) } else { self.of(outcome, when) }
                });
                is.minus(&was)
            }
            Difference::Reform(..) if !self.kind.covers(&comparison.after, when) => Answer::CannotBeSaid,
            Difference::Reform(value, _) => value(comparison, &self.names, when),
        }
    }

    /// Whether it is of a line of compensation that a rule set lacks, so that there is nothing of it.
    #[must_use]
    pub fn lacks_line(&self, outcome: &Outcome) -> bool {
        let compensation = outcome.case.last_rules().compensation.as_ref();
        self.names.line().is_some_and(|line| compensation.is_none_or(|all| all.line(line).is_none()))
    }

    /// How its value under one rule set came about.
    #[must_use]
    pub fn trail(&self, outcome: &Outcome, when: When) -> Trail {
        (family(self.kind).trail)(outcome, &self.names, when)
    }

    /// How the difference came about.
    #[must_use]
    pub fn difference_trail(&self, comparison: &Comparison, when: When) -> Trail {
        match family(self.kind).difference {
            Difference::Minus | Difference::OfLine => Trail::difference(self.clone(), when),
            Difference::Reform(_, trail) => trail(comparison, &self.names, when),
        }
    }

    /// The periods for which a rule set has it, in order; of a course the months until it ends.
    #[must_use]
    pub fn periods(&self, outcome: &Outcome) -> Vec<When> {
        let periods = |by: &By| match by {
            By::CourseMonth => unit_costs::months_of_course(outcome, &self.names),
            By::Whole | By::Year | By::Month => by.periods(outcome),
        };
        self.kind.by().iter().flat_map(periods).collect()
    }

    /// The periods for which two rule sets side by side have it, in order: those of *after*, or of the longer course.
    #[must_use]
    pub fn periods_of_both(&self, comparison: &Comparison) -> Vec<When> {
        let [before, after] = [&comparison.before, &comparison.after].map(|side| self.periods(side));
        if self.kind.by() == [By::CourseMonth] && before.len() > after.len() { before } else { after }
    }
}
