//! Who pays what, year by year and month by month (`model.md` section 3).

use super::{
    flows::Flows,
    numbers::{Kr, Persons},
    rules::{Account, Area, Case},
};

/// Something in each of the three accounts; `None` where it cannot be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InAccounts<T> {
    /// *Kommunekassen*.
    pub municipality: Option<T>,
    /// *Servicerammen*.
    pub service_ceiling: Option<T>,
    /// *Hele det offentlige*.
    pub public: Option<T>,
}

impl<T> InAccounts<T> {
    /// The part in one account.
    #[must_use]
    pub fn of(&self, account: Account) -> Option<&T> {
        match account {
            Account::Municipality => self.municipality.as_ref(),
            Account::ServiceCeiling => self.service_ceiling.as_ref(),
            Account::Public => self.public.as_ref(),
        }
    }
}

/// What everything costs under one rule set.
#[derive(Debug, Clone, PartialEq)]
pub struct Costs {
    /// Every cost line and every amount of an investment.
    pub lines: Vec<LineCosts>,
    /// The total of each month in each account, for payback and curves; a series is `None` where a line of it cannot be
    /// said.
    pub monthly: InAccounts<Vec<f64>>,
    /// The part of `monthly` that is the amounts of investments.
    pub monthly_investment: InAccounts<Vec<f64>>,
}

/// One line, year by year.
#[derive(Debug, Clone, PartialEq)]
pub struct LineCosts {
    /// What it is.
    pub line: Line,
    /// The group it counts, if it is per person.
    pub group: Option<usize>,
    /// One for each year of the period.
    pub years: Vec<YearCost>,
}

/// What a line is, by its index in [`super::rules::Rules`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A cost line.
    Cost(usize),
    /// An amount of an investment.
    Investment {
        /// The investment.
        investment: usize,
        /// The amount in it.
        amount: usize,
    },
}

/// What a line costs in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct YearCost {
    /// The full-year persons counted; zero for a yearly amount.
    pub persons: Persons,
    /// Before refund; `None` where a net amount has no refund share.
    pub gross: Option<Kr>,
    /// The state's part.
    pub refund: Option<Kr>,
    /// In the three accounts.
    pub accounts: InAccounts<Kr>,
    /// Gross by area, in the order service, effort, support, unspecified; a line can change area within a year.
    pub areas: [Option<Kr>; 4],
}

/// The order of [`YearCost::areas`].
pub const AREAS: [Area; 4] = [Area::Service, Area::Effort, Area::Support, Area::Unspecified];

/// What one full-year person costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UnitCost {
    /// Before refund.
    pub gross: Option<Kr>,
    /// The state's part.
    pub refund: Option<Kr>,
    /// In the three accounts.
    pub accounts: InAccounts<Kr>,
    /// Gross by area, in the order of [`AREAS`].
    pub areas: [Option<Kr>; 4],
    /// The municipality's part by area, in the order of [`AREAS`].
    pub net_areas: [Option<Kr>; 4],
}

/// The cost of all lines of one rule set.
#[must_use]
pub fn costs(case: &Case, flows: &Flows) -> Costs {
    let _ = (case, flows);
    todo!()
}

impl Costs {
    /// All lines in a year (an index into the period's years), in one account.
    #[must_use]
    pub fn year(&self, year: usize, account: Account) -> Option<Kr> {
        let _ = (year, account);
        todo!()
    }

    /// Gross of an area in a year. `None` as well where a line has no area.
    #[must_use]
    pub fn area_year(&self, year: usize, area: Area) -> Option<Kr> {
        let _ = (year, area);
        todo!()
    }

    /// The lines per person of one group in a year, in one account.
    #[must_use]
    pub fn group_year(&self, group: usize, year: usize, account: Account) -> Option<Kr> {
        let _ = (group, year, account);
        todo!()
    }

    /// The amounts of investments in a year, in one account.
    #[must_use]
    pub fn investment_year(&self, year: usize, account: Account) -> Option<Kr> {
        let _ = (year, account);
        todo!()
    }

    /// What a full-year person of a group cost in a year: cost over persons; all `None` without persons.
    #[must_use]
    pub fn unit_cost_year(&self, group: usize, year: usize) -> UnitCost {
        let _ = (group, year);
        todo!()
    }
}

/// What a full-year person of a group costs by price alone: the rules of the scenario's last month, the ladder at its
/// last step.
#[must_use]
pub fn unit_cost(case: &Case, group: usize) -> UnitCost {
    let _ = (case, group);
    todo!()
}
