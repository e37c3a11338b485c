//! Two rule sets side by side: the type that every view, table and measure reads.

use std::{
    collections::BTreeMap,
    ops::Range,
    sync::{Arc, OnceLock},
};

use super::{
    flows::{Flows, GroupFlow},
    id::Id,
    money::{
        costs::Costs,
        course::{Course, course},
        lines::{Known, costs_beside},
        payback::{Saving, Years},
        unit_cost::{UnitCost, unit_cost},
    },
    numbers::Kr,
    rules::Case,
    simulate::simulate,
    spending::Account,
    time::{Month, Period},
    totals::{self, Members},
};

/// One rule set, calculated.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The rules.
    pub case: Case,
    /// Who is where.
    pub flows: Flows,
    /// Who pays what.
    pub costs: Costs,
    /// The investment's saving: this rule set without its investments less with them; `None` without investments.
    pub investment: Option<Saving>,
    /// What each of the investments saves, made when first asked for.
    each: Vec<OnceLock<Saving>>,
    /// One citizen's course through every group; each follows from the case, and is made when first asked for.
    courses: Vec<OnceLock<Course>>,
    /// What one full-year person of every group costs by price, made in the same way.
    prices: Vec<OnceLock<UnitCost>>,
    /// Who is in each total, in the order of [`Case::totals`].
    totals: Vec<GroupFlow>,
    /// How many have left the model by the end of each month, made when first asked for.
    left: OnceLock<Vec<f64>>,
    /// The index of each group, made when a group is first asked for by its id.
    indices: OnceLock<BTreeMap<Id, usize>>,
}

impl PartialEq for Outcome {
    /// The same answers; whether the courses have been asked for makes no difference.
    fn eq(&self, other: &Self) -> bool {
        self.case == other.case
            && self.flows == other.flows
            && self.costs == other.costs
            && self.investment == other.investment
    }
}

impl Outcome {
    /// Calculates one rule set.
    #[must_use]
    pub fn new(case: Case) -> Self {
        Self::of(case, simulate, &[])
    }

    /// The same, beside one that is known: what counts the same persons at the same prices there costs the same here.
    #[must_use]
    pub fn beside(case: Case, known: Option<&Self>) -> Self {
        let known = known.filter(|known| known.case.has_the_cost_lines_of(&case));
        let known: Vec<Known> = known.map(|known| (&known.flows, &known.costs)).into_iter().collect();
        Self::of(case, simulate, &known)
    }

    /// What a rule set gives where it is said by `flows` who is where under it, and under it without its investments.
    #[must_use]
    pub fn of_flows(case: Case, flows: impl Fn(&Case) -> Flows) -> Self {
        Self::of(case, flows, &[])
    }

    fn of(case: Case, flows: impl Fn(&Case) -> Flows, known: &[Known]) -> Self {
        let present = flows(&case);
        let costs = costs_beside(&case, &present, known);
        let has_investments = case.regimes.iter().any(|regime| !regime.rules.investments.is_empty());
        let investment = has_investments.then(|| {
            let without = case.without_investments();
            // Whom no effect moves are where they are without them.
            let elsewhere = case.has_effects().then(|| flows(&without));
            let known: Vec<Known> = std::iter::once((&present, &costs)).chain(known.iter().copied()).collect();
            let without = costs_beside(&without, elsewhere.as_ref().unwrap_or(&present), &known);
            Saving::between(&without, &costs, counts_from(&case, case.period))
        });
        let (groups, investments) = (case.last_rules().groups.len(), case.last_rules().investments.len());
        let (courses, prices) = (vec![OnceLock::new(); groups], vec![OnceLock::new(); groups]);
        let each = vec![OnceLock::new(); investments];
        let totals = case.totals.iter().map(|total| totals::flow(&present, total)).collect();
        let (left, indices) = (OnceLock::new(), OnceLock::new());
        Self { case, flows: present, costs, investment, each, courses, prices, totals, left, indices }
    }

    /// Whom an id stands for: a group, or the groups of a total.
    #[must_use]
    pub fn members(&self, id: &str) -> Option<Members<'_>> {
        self.case.members(id)
    }

    /// Who is in the group or total of this id, month by month. A total's `arrivals` are left empty.
    #[must_use]
    pub fn flow(&self, id: &str) -> Option<&GroupFlow> {
        match self.group(id) {
            Some(group) => self.flows.groups.get(group),
            None => self.totals.get(self.case.totals.iter().position(|total| *total.id == *id)?),
        }
    }

    /// How many have left the model by the end of each month.
    #[must_use]
    pub fn left_the_model(&self) -> &[f64] {
        self.left.get_or_init(|| totals::left(&self.case, &self.flows))
    }

    /// What one full-year person of a group or total costs by price: a total's prices are weighted by the persons of the
    /// last year, and nothing can be said of them where nobody is left.
    #[must_use]
    pub fn unit_cost_of(&self, members: Members) -> Option<UnitCost> {
        if let Members::Group(group) = members {
            return self.unit_cost(group).copied();
        }
        let last = self.costs.years.checked_sub(1)?;
        let parts = members.groups().map(|group| Some((*self.unit_cost(group)?, self.costs.persons_of(group, last))));
        Some(UnitCost::weighted(&parts.collect::<Option<Vec<_>>>()?))
    }

    /// What one of the investments saves, by its index: this rule set without it less with it, the others as they are;
    /// `None` where there is no such investment.
    #[must_use]
    pub fn investment(&self, index: usize) -> Option<&Saving> {
        let made = self.each.get(index)?;
        if let (1, Some(all)) = (self.each.len(), &self.investment) {
            return Some(all);
        }
        Some(made.get_or_init(|| {
            let without = self.case.without_investment(index);
            let without = costs_beside(&without, &simulate(&without), &[(&self.flows, &self.costs)]);
            Saving::between(&without, &self.costs, counts_from(&self.case, self.case.period))
        }))
    }

    /// What the investments save together beyond the sum of what each saves with the others there (*samspil*), over the
    /// horizon in one account; `None` without investments and where a part cannot be said.
    #[must_use]
    pub fn interplay(&self, account: Account) -> Option<Kr> {
        let each = (0..self.each.len()).map(|index| self.investment(index)?.total(account));
        Some(self.investment.as_ref()?.total(account)? - each.sum::<Option<Kr>>()?)
    }

    /// The index of the investment with this id.
    #[must_use]
    pub fn investment_index(&self, id: &str) -> Option<usize> {
        self.case.last_rules().investments.iter().position(|investment| &*investment.id == id)
    }

    /// The index of the group with this id, in the rules and in every list by group.
    #[must_use]
    pub fn group(&self, id: &str) -> Option<usize> {
        let groups = || self.case.last_rules().groups.iter().enumerate();
        let indices =
            self.indices.get_or_init(|| groups().rev().map(|(index, group)| (group.id.clone(), index)).collect());
        indices.get(id).copied()
    }

    /// One citizen's course through a group, by its index; `None` where there is no such group.
    #[must_use]
    pub fn course(&self, group: usize) -> Option<&Course> {
        self.courses.get(group).map(|made| made.get_or_init(|| course(&self.case, group)))
    }

    /// What one full-year person of a group costs by price; kept, because every pair of groups asks for it.
    #[must_use]
    pub fn unit_cost(&self, group: usize) -> Option<&UnitCost> {
        self.prices.get(group).map(|made| made.get_or_init(|| unit_cost(&self.case, &self.flows, group)))
    }
}

/// The month that payback and discounting count from in a period, where the file states one.
fn counts_from(case: &Case, period: Period) -> Option<Month> {
    case.counts_from.map(|month| period.month(month))
}

/// Two rule sets, before and after.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// *Før*.
    pub before: Arc<Outcome>,
    /// *Efter*.
    pub after: Arc<Outcome>,
    /// The reform's saving over the years both cover: before less after, investments included; `None` where the two
    /// have no common year or not the same price level. Its first month is January of the first common year.
    pub reform: Option<Saving>,
}

impl Comparison {
    /// Puts two rule sets side by side; `same_price_level` says whether their kroner are of one year.
    #[must_use]
    pub fn new(before: Arc<Outcome>, after: Arc<Outcome>, same_price_level: bool) -> Self {
        let mut comparison = Self { before, after, reform: None };
        let count = comparison.common_years().len();
        if same_price_level && count > 0 {
            let before = Years { costs: &comparison.before.costs, first: comparison.first_year_before(), count };
            let after = Years { costs: &comparison.after.costs, first: comparison.first_year_after(), count };
            let from = counts_from(&comparison.after.case, comparison.period());
            comparison.reform = Some(Saving::over(before, after, from));
        }
        comparison
    }

    /// What the lines whose cost the calculation carries bring an account more after than before, in a calendar year
    /// (`beregning.md` 9.4).
    #[must_use]
    pub fn compensation(&self, account: Account, year: i32) -> Kr {
        let [before, after] = [&self.before, &self.after].map(|side| {
            let compensation = side.case.last_rules().compensation.as_ref();
            compensation.map_or(Kr::ZERO, |compensation| compensation.carried(account, false, year))
        });
        after - before
    }

    /// The calendar years that both sides cover; empty where there is none.
    #[must_use]
    pub fn common_years(&self) -> Range<i32> {
        let [before, after] = [&self.before, &self.after].map(|side| side.case.period);
        let first = before.first_year.max(after.first_year);
        let end = before.last_year().min(after.last_year()).saturating_add(1);
        first..end.max(first)
    }

    /// The common years as a period: the time of the reform's saving.
    #[must_use]
    pub fn period(&self) -> Period {
        let years = self.common_years();
        Period { first_year: years.start, years: u32::try_from(years.len()).unwrap_or_default() }
    }

    /// The first common year as an index into the years of *before*; twelve times that into its months.
    #[must_use]
    pub fn first_year_before(&self) -> usize {
        self.first_common_year_in(&self.before)
    }

    /// The first common year as an index into the years of *after*; twelve times that into its months.
    #[must_use]
    pub fn first_year_after(&self) -> usize {
        self.first_common_year_in(&self.after)
    }

    fn first_common_year_in(&self, side: &Outcome) -> usize {
        let offset = self.common_years().start.saturating_sub(side.case.period.first_year);
        usize::try_from(offset).unwrap_or_default()
    }
}
