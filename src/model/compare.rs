//! Two rule sets side by side: the type that every view, table and measure reads.

use std::sync::Arc;

use super::{
    costs::{Costs, costs},
    flows::{Flows, simulate},
    payback::Saving,
    rules::Case,
};

/// One rule set, calculated.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The rules.
    pub case: Case,
    /// Who is where.
    pub flows: Flows,
    /// Who pays what.
    pub costs: Costs,
    /// The investment's saving: this rule set without its investments less with them; `None` without investments.
    pub investment: Option<Saving>,
}

impl Outcome {
    /// Calculates one rule set.
    #[must_use]
    pub fn new(case: Case) -> Self {
        let flows = simulate(&case);
        let costs = costs(&case, &flows);
        let has_investments = case.regimes.iter().any(|regime| !regime.rules.investments.is_empty());
        let investment = has_investments.then(|| {
            let without = case.without_investments();
            let flows = simulate(&without);
            let without = self::costs(&without, &flows);
            Saving::between(&without, &costs)
        });
        Self { case, flows, costs, investment }
    }
}

/// Two rule sets, before and after.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// *Før*.
    pub before: Arc<Outcome>,
    /// *Efter*.
    pub after: Arc<Outcome>,
    /// The reform's saving over the years both cover: before less after, investments included; `None` where the two
    /// have no common year or not the same price level.
    pub reform: Option<Saving>,
}
