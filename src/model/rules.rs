//! What a rule set says, as the model reads it: valid, typed, without paths, sources or files.
//!
//! A [`Case`] is one rule set over the whole period: its rules change only at the months of its [`Regime`]s. Groups,
//! cost lines and investments stand in the same order in every regime, so an index means the same in all of them.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{
    accounts_year::AccountsYear,
    compensation::Compensation,
    coverage::Coverage,
    id::Id,
    investments::Investment,
    numbers::{Months, Persons, Share},
    spending::{Area, CostLine, Efficiency},
    time::{CalendarMonth, Month, Period},
};

/// One rule set over the whole period.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The years simulated.
    pub period: Period,
    /// The rules and the months they hold from, ascending; the first holds from [`Month::ALWAYS`]. Never empty.
    pub regimes: Vec<Regime>,
    /// The totals of groups.
    pub totals: Vec<Total>,
    /// The month that payback and discounting count from, where the file states one.
    pub counts_from: Option<CalendarMonth>,
}

/// Rules, and the month from which they hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Regime {
    /// The first month of these rules.
    pub from: Month,
    /// The rules.
    pub rules: Rules,
}

impl Case {
    /// What holds in a month.
    #[must_use]
    pub fn regime(&self, month: Month) -> &Regime {
        let after = self.regimes.partition_point(|regime| regime.from <= month);
        &self.regimes[after.saturating_sub(1)]
    }

    /// The rules of a month.
    #[must_use]
    pub fn rules(&self, month: Month) -> &Rules {
        &self.regime(month).rules
    }

    /// Whether two rule sets have the same cost lines in every month of one period.
    pub(super) fn has_the_cost_lines_of(&self, other: &Self) -> bool {
        let begins = |case: &Self| case.regimes.iter().map(|regime| regime.from).collect::<Vec<_>>();
        let same = |month: &Month| {
            let [one, another] = [self, other].map(|case| &case.rules(*month).costs);
            Arc::ptr_eq(one, another) || one == another
        };
        self.period == other.period && begins(self).iter().chain(&begins(other)).all(same)
    }

    /// The rules of the scenario's last month.
    #[must_use]
    pub fn last_rules(&self) -> &Rules {
        self.rules(Month(i32::try_from(self.period.months()).unwrap_or(i32::MAX) - 1))
    }

    /// The same rule set without one of its investments, by its index.
    #[must_use]
    pub fn without_investment(&self, index: usize) -> Self {
        let mut case = self.clone();
        for regime in &mut case.regimes {
            if index < regime.rules.investments.len() {
                regime.rules.investments.remove(index);
            }
        }
        case
    }

    /// Whether an effect of an investment can move anybody, at any time.
    #[must_use]
    pub fn has_effects(&self) -> bool {
        let investments = self.regimes.iter().flat_map(|regime| &regime.rules.investments);
        investments.flat_map(|investment| &investment.effects).any(|effect| !effect.change.is_nothing())
    }

    /// The same rule set without its investments.
    #[must_use]
    pub fn without_investments(&self) -> Self {
        let mut case = self.clone();
        for regime in &mut case.regimes {
            regime.rules.investments.clear();
        }
        case
    }
}

/// The rules of one month.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    /// The groups, in the file's order.
    pub groups: Vec<Group>,
    /// The cost lines, in the file's order, in the scenario's price level; shared by the rules that have the same.
    pub costs: Arc<[CostLine]>,
    /// The investments, in the file's order, in the scenario's price level.
    pub investments: Vec<Investment>,
    /// What moving services to effort spending would free, if the scenario has it.
    pub efficiency: Option<Efficiency>,
    /// How future years weigh in the present value.
    pub discount: Discount,
    /// The state's compensation, if the scenario has it.
    pub compensation: Option<Compensation>,
    /// The table of municipalities, if the scenario has one.
    pub coverage: Option<Coverage>,
    /// The spending of one year, if the scenario has it.
    pub accounts_year: Option<AccountsYear>,
}

impl Rules {
    /// The areas that anything is spent or saved in, with repeats.
    pub fn areas(&self) -> impl Iterator<Item = Area> {
        let invested = self.investments.iter().flat_map(|one| {
            let amounts = one.amounts.iter().map(|amount| amount.area);
            amounts.chain(one.savings.iter().map(|saving| saving.area))
        });
        self.costs.iter().map(|line| line.area).chain(invested)
    }
}

/// A group (*gruppe, målgruppe*): where persons are, month by month.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its id.
    pub id: Id,
    /// Who is there in month −1; `None` when the group begins empty.
    pub start: Option<Start>,
    /// Inflow from outside (*tilgang udefra*), persons a year, in the first year.
    pub inflow: Persons,
    /// Growth of the inflow, compounded each January after the first year; −1 or more.
    pub growth: Share,
    /// The month from which nobody enters from outside any more.
    pub closed_from: Option<Month>,
    /// Weeks in the system behind those who enter from outside (for the refund ladder).
    pub weeks_at_entry: Decimal,
    /// Whether those who arrive from another group start the refund ladder again at week 0.
    pub resets_weeks: bool,
    /// How long persons stay.
    pub stay: Stay,
    /// Whom the stay of these rules concerns, where it differs from the stay before.
    pub concerns: Concerns,
    /// Shares of those who leave, by destination; at most 1 in all, the rest leaves the model.
    pub exits: Vec<Exit>,
    /// The shares of those whom only the cap sends out, where they have shares of their own; the same destinations in
    /// the same order as `exits`.
    pub exits_at_cap: Option<Vec<Exit>>,
}

/// A total (*samlet gruppe*) of groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// Its id, none of a group.
    pub id: Id,
    /// The indices of its groups in [`Rules::groups`], each once.
    pub groups: Vec<usize>,
}

/// A destination and its share of those who leave.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Exit {
    /// The group's index in [`Rules::groups`].
    pub to: usize,
    /// The share, 0 to 1.
    pub share: Share,
}

/// Who is in a group in month −1 (*bestand ved start*).
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// Persons.
    pub persons: Persons,
    /// How long they have been there.
    pub seniority: Seniority,
    /// Weeks in the system behind them when they first entered.
    pub weeks_at_entry: Decimal,
}

/// How long those of the start have been in the group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Seniority {
    /// In proportion to the base's survival.
    Stationary,
    /// Evenly over so many months; the oldest class may be a part.
    Uniform(Months),
}

/// Whom a change of stay concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concerns {
    /// Cohorts that enter the group in the month of the change or later.
    NewEntrants,
    /// All steps out of the month of the change and later.
    Everyone,
}

/// How long persons stay in a group (*varighed*).
#[derive(Debug, Clone, PartialEq)]
pub struct Stay {
    /// The law of staying.
    pub shape: Shape,
    /// Nobody stays longer than so many months (*loft*); for [`Shape::Mean`] the hazard follows `under`, not this.
    pub at_most: Option<u32>,
}

/// The law of staying: the shares s of `beregning.md` 2.2.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Exactly so many months.
    Exactly(Months),
    /// So many months on average, with a constant hazard. `under` is the cap in force where the mean was stated: the
    /// hazard is solved under it and kept when a rule set changes only the cap.
    Mean {
        /// The mean stay under the cap `under`.
        mean: Months,
        /// The cap where the mean was stated.
        under: Option<u32>,
    },
    /// Survival by month: 1, S1, S2 …; never rising.
    Table(Vec<Share>),
    /// Until so many months after first entry into the model.
    Until(u32),
}

/// How future years weigh (*diskontering*).
#[derive(Debug, Clone, PartialEq)]
pub struct Discount {
    /// The yearly rates: the year k (1 = that of the first month of what is asked) from which each holds, ascending. Empty: no discounting.
    pub rates: Vec<(u32, Share)>,
    /// When in the year the money falls.
    pub timing: Timing,
}

/// When in the year the money falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// At the start of the year.
    Start,
    /// In the middle of the year.
    Middle,
    /// At the end of the year.
    End,
}
