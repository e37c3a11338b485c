//! What must stand with a table or a chart that leaves the program, so that it is understood alone: of which scenario and
//! rule sets it is, in whose account and at which prices, what it rests on and what is not in it. Made beside the views, by
//! [`super::views::attributing`].

/// What stands with a copied table or chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The view and the group it is of, such as `Målgruppe: ressourceforløb`.
    pub heading: String,
    /// Scenario, rule sets, account and price level, below the title.
    pub above: Vec<String>,
    /// What it rests on and what is not in it, at the foot.
    pub below: Vec<String>,
}
