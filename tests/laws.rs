//! What holds for every set of groups: the fast simulation is the plain one, nobody appears or vanishes, and longer stays
//! never mean fewer persons.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod groups;
mod plain;
mod random;

use groups::close;
use proptest::prelude::*;
use sidestil::model::{
    flows::{Flows, simulate},
    rules::Case,
};

/// 1e-9 relative, and of the persons who are there at all.
fn agree(what: &str, fast: &[f64], plain: &[f64], scale: f64) -> Result<(), TestCaseError> {
    for (month, fast) in fast.iter().enumerate() {
        let plain = plain.get(month).copied().unwrap_or(0.0);
        prop_assert!(*fast >= 0.0, "{what} in month {month} is below 0: {fast}");
        let within = 1e-9 * plain.abs() + 1e-13 * scale;
        prop_assert!((fast - plain).abs() <= within, "{what} in month {month}: fast {fast}, plain {plain}");
    }
    Ok(())
}

fn same(case: &Case, fast: &Flows, plain: &plain::Plain) -> Result<(), TestCaseError> {
    let scale = plain.persons.iter().flatten().copied().fold(1.0, f64::max);
    for (group, flow) in fast.groups.iter().enumerate() {
        let of = |what: &str| format!("{what} of group {group}");
        agree(&of("persons"), &flow.persons, &plain.persons[group], scale)?;
        agree(&of("inflow"), &flow.inflow, &plain.inflow[group], scale)?;
        agree(&of("arrivals"), &flow.arrivals, &plain.arrivals[group], scale)?;
        agree(&of("exits"), &flow.exits, &plain.exits[group], scale)?;
        let nothing = Vec::new();
        for exit in &flow.exits_to {
            let plain = plain.exits_to.get(&(group, exit.to)).unwrap_or(&nothing);
            agree(&of(&format!("exits to {}", exit.to)), &exit.persons, plain, scale)?;
        }
        let destinations: Vec<usize> = flow.exits_to.iter().map(|exit| exit.to).collect();
        for ((from, to), persons) in &plain.exits_to {
            let somebody = *from == group && persons.iter().any(|persons| *persons > 0.0);
            prop_assert!(!somebody || destinations.contains(to));
        }
        prop_assert_eq!(flow.steps.is_some(), !plain.steps[group].is_empty());
        for step in 0..4 {
            let fast: Vec<f64> = flow.steps.iter().flatten().map(|steps| steps[step]).collect();
            let plain: Vec<f64> = plain.steps[group].iter().map(|steps| steps[step]).collect();
            agree(&of(&format!("step {step}")), &fast, &plain, scale)?;
        }
        prop_assert_eq!(flow.persons.len(), case.period.months());
    }
    Ok(())
}

/// Few cases, because the plain form is slow; `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(64);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_fast_form_is_the_plain_form(case in random::case()) {
        let fast = simulate(&case);
        let plain = plain::simulate(&case);
        same(&case, &fast, &plain)?;
        let shortages: Vec<_> = fast.shortages.iter().map(|one| {
            ((one.investment.to_string(), one.effect.to_string()), one.month)
        }).collect();
        prop_assert_eq!(shortages.into_iter().collect::<std::collections::BTreeMap<_, _>>(), plain.shortages);
    }
}
