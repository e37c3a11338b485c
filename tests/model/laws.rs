//! What holds for every set of groups: the fast simulation is the plain one, nobody appears or vanishes, and longer stays
//! never mean fewer persons.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use crate::{groups, plain, random};
use std::collections::BTreeMap;

use proptest::{collection::vec, option, prelude::*};
use rust_decimal::Decimal;
use sidestil::model::{
    compare::Outcome,
    flows::{Flows, Shortage},
    numbers::{Months, Persons},
    rules::{Case, Group, Seniority, Shape, Start, Stay, Total},
    simulate::simulate,
    stays::mean_stay,
};

/// 1e-9 relative, and of the persons who are there at all.
fn agree(what: &str, fast: &[f64], plain: &[f64], scale: f64) -> Result<(), TestCaseError> {
    for (month, fast) in fast.iter().enumerate() {
        let plain = plain.get(month).copied().unwrap_or(0.0);
        prop_assert!(*fast >= 0.0, "{what} in month {month} is below 0: {fast}");
        let within = 1e-9 * plain.abs() + 1e-12 * scale;
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
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(48);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A group that one cohort after the other enters, with a start in proportion to its survival.
fn single(stay: Stay, inflow: Decimal) -> Group {
    Group { inflow: Persons(inflow), ..groups::group("single", stay) }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_fast_form_is_the_plain_form(case in random::case()) {
        let fast = simulate(&case);
        let plain = plain::simulate(&case);
        same(&case, &fast, &plain)?;
        let id = |one: &Shortage| ((one.investment.to_string(), one.effect.to_string()), one.month);
        let shortages: BTreeMap<_, _> = fast.shortages.iter().map(id).collect();
        prop_assert_eq!(shortages, plain.shortages);
    }

    #[test]
    fn nobody_appears_or_vanishes(case in random::case()) {
        let flows = simulate(&case);
        let scale = 1e-9 * flows.groups.iter().flat_map(|flow| &flow.persons).copied().fold(1.0, f64::max);
        for month in 1..case.period.months() {
            for (index, flow) in flows.groups.iter().enumerate() {
                let stayed = flow.persons[month - 1] - flow.exits[month - 1];
                let came = flow.inflow[month] + flow.arrivals[month];
                prop_assert!((flow.persons[month] - stayed - came).abs() < scale, "group {index}, month {month}");
                let exits = flows.groups.iter().flat_map(|from| &from.exits_to).filter(|exit| exit.to == index);
                let sent: f64 = exits.map(|exit| exit.persons[month - 1]).sum();
                prop_assert!((flow.arrivals[month] - sent).abs() < scale, "arrivals of group {index}, month {month}");
                let named: f64 = flow.exits_to.iter().map(|exit| exit.persons[month]).sum();
                prop_assert!(named <= flow.exits[month] + scale, "exits of group {index}, month {month}");
                if let Some(steps) = &flow.steps {
                    let all: f64 = steps[month].iter().sum();
                    prop_assert!((all - flow.persons[month]).abs() < scale, "steps of group {index}, month {month}");
                }
            }
        }
    }

    /// Nobody appears or vanishes in a total either: who goes from one member to another neither leaves nor comes.
    #[test]
    fn a_total_is_its_groups_together(case in random::case(), members in vec(any::<bool>(), 4)) {
        let count = case.regimes[0].rules.groups.len();
        let groups: Vec<usize> = (0..count).filter(|group| members[*group]).collect();
        let total = Total { id: "total".into(), groups: groups.clone() };
        let outcome = Outcome::new(Case { totals: vec![total], ..case });
        let (flow, all) = (outcome.flow("total").unwrap(), &outcome.flows.groups);
        let scale = 1e-9 * all.iter().flat_map(|flow| &flow.persons).copied().fold(1.0, f64::max);
        for month in 0..flow.persons.len() {
            let persons: f64 = groups.iter().map(|group| all[*group].persons[month]).sum();
            prop_assert!((flow.persons[month] - persons).abs() < scale, "persons in month {month}");
            let named: f64 = flow.exits_to.iter().map(|exit| exit.persons[month]).sum();
            prop_assert!(named <= flow.exits[month] + scale, "exits in month {month}");
            prop_assert!(flow.exits_to.iter().all(|exit| !groups.contains(&exit.to)), "an exit to a member");
            let Some(before) = month.checked_sub(1) else { continue };
            let others = all.iter().enumerate().filter(|(from, _)| !groups.contains(from));
            let sent = others.flat_map(|(_, from)| &from.exits_to).filter(|exit| groups.contains(&exit.to));
            let came: f64 = flow.inflow[month] + sent.map(|exit| exit.persons[before]).sum::<f64>();
            let stayed = flow.persons[before] - flow.exits[before];
            prop_assert!((flow.persons[month] - stayed - came).abs() < scale, "month {month}");
        }
    }

    #[test]
    fn rules_that_change_nothing_make_no_difference(case in random::case(), month in -5_i32..24) {
        // After the last change, so that the same rules hold on.
        let month = case.regimes.iter().map(|regime| regime.from.0).fold(month, i32::max);
        let after = simulate(&groups::changed(case.clone(), month, |_| {}));
        for (before, after) in simulate(&case).groups.iter().zip(&after.groups) {
            let scale = before.persons.iter().copied().fold(1.0, f64::max);
            agree("persons", &after.persons, &before.persons, scale)?;
            agree("exits", &after.exits, &before.exits, scale)?;
        }
    }

    #[test]
    fn nobody_stays_longer_than_the_cap(stay in random::stay(), cap in 1_u32..12, start in random::start()) {
        let mut one = single(Stay { at_most: Some(cap), ..stay }, Decimal::ZERO);
        one.start = Some(start);
        let flows = simulate(&groups::case(1, groups::rules(vec![one])));
        // Who was new in month −1 has been there the whole cap in month cap − 2.
        for persons in flows.groups[0].persons.iter().skip(usize::try_from(cap - 1).unwrap()) {
            prop_assert!(persons.abs() <= 0.0, "{persons} are still there");
        }
    }

    #[test]
    fn a_longer_mean_stay_is_never_fewer_persons(
        mean in 100_i64..600, longer in 0_i64..300, cap in option::weighted(0.5, 9_u32..20), start in random::start(),
    ) {
        let persons = |mean: i64| {
            let mean = Months(Decimal::new(mean, 2));
            let stay = Stay { shape: Shape::Mean { mean, under: cap }, at_most: cap };
            // The same seniority at the start under both.
            let seniority = Seniority::Uniform(Months(Decimal::TEN));
            let one = Group { start: Some(Start { seniority, ..start.clone() }), ..single(stay, Decimal::from(120)) };
            simulate(&groups::case(2, groups::rules(vec![one]))).groups.remove(0).persons
        };
        for (shorter, longer) in persons(mean).iter().zip(persons(mean + longer)) {
            prop_assert!(longer >= shorter * (1.0 - 1e-12));
        }
    }

    #[test]
    fn a_stationary_start_with_its_own_inflow_stays(stay in random::stay(), inflow in 1_i64..100_000) {
        // Little's law: so many a month times the mean stay.
        let full = mean_stay(&stay) * f64::from(i32::try_from(inflow).unwrap()) / 12.0;
        prop_assume!(full.is_finite());
        let mut one = single(stay, Decimal::from(inflow));
        one.start = Some(groups::stationary("0"));
        one.start.as_mut().unwrap().persons = Persons(Decimal::from_f64_retain(full).unwrap());
        let flows = simulate(&groups::case(2, groups::rules(vec![one])));
        for persons in &flows.groups[0].persons {
            prop_assert!((persons - full).abs() <= 1e-9 * full, "{persons} is not {full}");
        }
    }
}
