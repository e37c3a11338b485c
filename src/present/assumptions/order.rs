//! The order of the inputs in a section: those that a meeting asks for first, the rest behind them.

use crate::scenario::{path::Path, schema::INPUTS};

/// The inputs that are looked for first, in their order.
const MAIN: &[&str] = &[
    "groups/*/start/persons",
    "groups/*/inflow",
    "groups/*/growth",
    "groups/*/closed_from",
    "groups/*/stay/at_most",
    "groups/*/stay/mean",
    "groups/*/stay/exactly",
    "groups/*/stay/table",
    "groups/*/stay/until",
    "groups/*/concerns",
    "groups/*/exits/*",
    "groups/*/exits_at_cap/*",
    "costs/*/per_person",
    "costs/*/yearly/*",
    "costs/*/refund",
    "investments/*/amounts/*/by_year/*",
    "investments/*/effects/*/points",
    "investments/*/effects/*/persons",
    "investments/*/effects/*/mean_stay",
    "investments/*/effects/*/phase_in",
    "efficiency/potential/low",
    "efficiency/potential/high",
    "efficiency/bought/low",
    "efficiency/bought/high",
    "efficiency/months",
    "discount/schedule",
    "discount/rates/*",
    "price_level",
];

/// Whether an input is looked for first.
pub(super) fn is_main(pattern: &str) -> bool {
    MAIN.contains(&pattern)
}

/// The place of an input in its section.
pub(super) fn rank(pattern: &str) -> usize {
    let among_rest = || INPUTS.iter().position(|kind| kind.pattern == pattern).map(|index| MAIN.len() + index);
    MAIN.iter().position(|main| *main == pattern).or_else(among_rest).unwrap_or(usize::MAX)
}

/// The thing whose inputs stand together: an amount or an effect of an investment.
pub(super) fn thing(path: &Path) -> Option<Path> {
    let segments: Vec<&str> = path.segments().take(4).collect();
    matches!(segments[..], ["investments", _, "amounts" | "effects", _]).then(|| segments.join("/").as_str().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_main_input_is_an_input() {
        for pattern in MAIN {
            assert!(INPUTS.iter().any(|kind| kind.pattern == *pattern), "{pattern}");
        }
    }
}
