//! Full phase-in and growth.

use super::*;

fn reform(cap: u32) -> Case {
    let mut one = group("ressourceforløb", mean("45", Some(60)));
    (one.inflow, one.start) = (persons("705.4"), Some(uniform("1693", "28.8")));
    one.exits = exits(&[(1, "0.6")]);
    changed(case(15, rules(vec![one, group("pension", until(180))])), 60, |rules| {
        rules.groups[0].stay.at_most = Some(cap);
    })
}

#[test]
fn of_the_reform_example() {
    // 705.4/12 · 45 = 2 645.25, and with at most 36 months 705.4/12 · 30.240393704 = 1 777.631143.
    close(full_phase_in(&reform(60), 0).unwrap(), 2_645.25, 1e-9);
    close(full_phase_in(&reform(36), 0).unwrap(), 1_777.631_143, 1e-6);
    // 2 645.25/1 693 − 1.
    close(growth(&reform(60), 0).unwrap(), 0.562_463_083, 1e-9);
    // The simulation comes there: the last of the old cohorts are gone after 60 months.
    let flows = simulate(&reform(36));
    close(flows.groups[0].persons[179], 1_777.631_143, 1e-6);
}

#[test]
fn cannot_always_be_said() {
    // The pension has arrivals, and no start.
    assert_eq!((full_phase_in(&reform(36), 1), growth(&reform(36), 1)), (None, None));
    let with = |change: &dyn Fn(&mut Group)| {
        let mut case = reform(36);
        case.regimes.iter_mut().for_each(|regime| change(&mut regime.rules.groups[0]));
        (full_phase_in(&case, 0), growth(&case, 0))
    };
    assert_eq!(with(&|group| group.growth = share("0.01")), (None, None));
    assert_eq!(with(&|group| group.closed_from = Some(Month(24))), (Some(0.0), Some(-1.0)));
    assert!(matches!(with(&|group| group.start = None), (Some(_), None)));
    assert!(matches!(with(&|group| group.start = Some(uniform("0", "2"))), (Some(_), None)));
    // It may lead back to itself.
    assert_eq!(with(&|group| group.exits = exits(&[(0, "0.1")])), (None, None));
}
