//! A share typed where those who leave a group are counted: the group's destinations become shares, under the rule set in
//! whose column it is typed. The others keep their proportions to each other and share what is left.

use rust_decimal::{Decimal, dec};

use super::{checked, put};
use crate::scenario::{figure::Value, finding::Finding, layers::Layers, path::Path, scenario::Scenario};

/// To how many decimals a count becomes a share: hundredths of a per cent.
const DECIMALS: u32 = 4;

/// The scenario with one destination's share set and all of its group's counts turned into shares. `None` where the path is
/// no counted destination, or its group has figures by month, each of which would be a step of its own.
///
/// # Errors
///
/// The errors that the new scenario would have, as where another rule set states counts of the group.
#[must_use]
pub fn to_shares(
    scenario: &Scenario,
    rule_set: &str,
    path: &Path,
    share: Decimal,
) -> Option<Result<Scenario, Vec<Finding>>> {
    let layers = Layers::new(scenario, rule_set);
    let group = path.parent().parent();
    let is_of_exits = |other: &Path| other.below(group.as_str()).is_some_and(|field| field.starts_with("exits"));
    if !layers.counts_exits(path) || layers.paths().any(|other| other.is_dated() && is_of_exits(other)) {
        return None;
    }
    let mut edited = scenario.clone();
    put(&mut edited, rule_set, &group.join("exits_are"), Value::Word("shares".into()));
    for list in ["exits", "exits_at_cap"].map(|list| group.join(list)) {
        let count = |path: &Path| layers.last(path.as_str()).and_then(|(_, figure)| figure.value.number());
        let paths = layers.ids(list.as_str()).into_iter().map(|id| list.join(&id));
        let counts: Vec<(Path, Decimal)> = paths.filter_map(|path| Some((path.clone(), count(&path)?))).collect();
        let typed = counts.iter().any(|(one, _)| one == path).then_some((path, share));
        for (path, share) in shares(&counts, typed) {
            put(&mut edited, rule_set, &path, Value::Number(share));
        }
    }
    Some(checked(edited))
}

/// Counts as shares of all, one of them given. They are 1 in all, where there is anything to share the rest.
fn shares(counts: &[(Path, Decimal)], given: Option<(&Path, Decimal)>) -> Vec<(Path, Decimal)> {
    let is_given = |path: &Path| given.is_some_and(|(given, _)| given == path);
    let others: Decimal = counts.iter().filter(|(path, _)| !is_given(path)).map(|(_, count)| *count).sum();
    // A share out of its limits is told by the checks.
    let given_share = given.map_or(Decimal::ZERO, |(_, share)| share).clamp(Decimal::ZERO, Decimal::ONE);
    let mut left = Decimal::ONE - given_share;
    let whole = left;
    let share = |count: Decimal| (count * whole).checked_div(others).unwrap_or_default().round_dp(DECIMALS).normalize();
    let mut all: Vec<(Path, Decimal)> = Vec::new();
    for (path, count) in counts {
        match given.filter(|_| is_given(path)) {
            Some((_, share)) => all.push((path.clone(), share)),
            None => {
                left -= share(*count);
                all.push((path.clone(), share(*count)));
            }
        }
    }
    // What rounding leaves goes to the largest, where it weighs least.
    let largest = all.iter_mut().filter(|(path, _)| !is_given(path)).max_by_key(|(_, share)| *share);
    if let Some((_, share)) = largest.filter(|_| left.abs() < dec!(0.01)) {
        *share = (*share + left).max(Decimal::ZERO).normalize();
    }
    all
}
