//! The scenario's price indices (*pris- og lønindeks*, *satsregulering*): what its file says of the years, as the model takes
//! it.

use super::scenario::Scenario;
use crate::model::{
    id::Id,
    money::prices::{Method, PriceIndex},
    numbers::Share,
};

/// All indices of a scenario: the first, which amounts follow that name none, and those that are named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceIndices {
    first: PriceIndex,
    named: Vec<(Id, PriceIndex)>,
}

impl PriceIndices {
    /// The index that an amount follows; the first without a name, and `None` where there is none of the name.
    #[must_use]
    pub fn named(&self, name: Option<&str>) -> Option<&PriceIndex> {
        let Some(name) = name else { return Some(&self.first) };
        self.named.iter().find(|(id, _)| **id == *name).map(|(_, index)| index)
    }

    /// Whether there is any but the first.
    #[must_use]
    pub fn has_named(&self) -> bool {
        !self.named.is_empty()
    }
}

/// The scenario's first index, which amounts follow that name none.
#[must_use]
pub fn price_index(scenario: &Scenario) -> PriceIndex {
    index_at(scenario, "price_index")
}

/// All indices of the scenario.
#[must_use]
pub fn price_indices(scenario: &Scenario) -> PriceIndices {
    let named = scenario.ids("indices").into_iter().map(|id| {
        let index = index_at(scenario, &format!("indices/{id}"));
        (id, index)
    });
    PriceIndices { first: price_index(scenario), named: named.collect() }
}

fn index_at(scenario: &Scenario, at: &str) -> PriceIndex {
    let method = match scenario.inputs.get(format!("{at}/method").as_str()).and_then(|figure| figure.value.word()) {
        Some("added") => Method::Added,
        _ => Method::Compounded,
    };
    let list = format!("{at}/changes");
    let changes = scenario.inputs.iter().filter_map(|(path, figure)| {
        let year = path.below(&list)?.parse().ok()?;
        Some((year, Share(figure.value.number()?)))
    });
    PriceIndex { method, changes: changes.collect() }
}
