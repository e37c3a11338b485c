//! The scenario's price index (*pris- og lønindeks*): what its file says of the years, as the model takes it.

use super::scenario::Scenario;
use crate::model::{
    money::prices::{Method, PriceIndex},
    numbers::Share,
};

/// The scenario's price index.
#[must_use]
pub fn price_index(scenario: &Scenario) -> PriceIndex {
    let method = match scenario.inputs.get("price_index/method").and_then(|figure| figure.value.word()) {
        Some("added") => Method::Added,
        _ => Method::Compounded,
    };
    let changes = scenario.inputs.iter().filter_map(|(path, figure)| {
        let year = path.below("price_index/changes")?.parse().ok()?;
        Some((year, Share(figure.value.number()?)))
    });
    PriceIndex { method, changes: changes.collect() }
}
