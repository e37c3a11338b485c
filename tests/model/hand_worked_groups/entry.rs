//! Entry, start and the weeks behind.

use super::*;

#[test]
fn growth_compounds_each_january() {
    let mut one = group("one", exactly("1"));
    (one.inflow, one.growth, one.closed_from) = (persons("120"), share("0.1"), Some(Month(30)));
    let flow = &simulate(&case(3, rules(vec![one]))).groups[0];
    // 120/12 = 10; × 1.1 = 11; × 1.1 = 12.1; closed from July of the third year.
    for (month, expected) in [(0, 10.0), (11, 10.0), (12, 11.0), (23, 11.0), (24, 12.1), (29, 12.1), (30, 0.0)] {
        close(flow.inflow[month], expected, 1e-12);
        close(flow.persons[month], expected, 1e-12);
    }
}

#[test]
fn a_start_takes_one_ordinary_step() {
    // Uniform over 2.5 months: 40, 40 and 20 of 100. Exactly 3: the 20 leave in month −1 and arrive in month 0.
    let mut from = group("from", exactly("3"));
    (from.start, from.exits) = (Some(uniform("100", "2.5")), exits(&[(1, "0.5")]));
    let flows = simulate(&case(1, rules(vec![from, group("to", exactly("2"))])));
    all_close(&flows.groups[0].persons, &[80.0, 40.0, 0.0]);
    all_close(&flows.groups[0].exits, &[40.0, 40.0, 0.0]);
    all_close(&flows.groups[1].arrivals, &[10.0, 20.0, 20.0, 0.0]);
    all_close(&flows.groups[1].persons, &[10.0, 30.0, 40.0, 20.0, 0.0]);
}

#[test]
fn a_stationary_start_is_in_proportion_to_survival() {
    // Exactly 2.5: 1 : 1 : 0.5 of 100 is 40, 40, 20. Into month 0: 40 stay, half of 40 stay, 20 leave.
    let mut one = group("one", exactly("2.5"));
    one.start = Some(stationary("100"));
    let flows = simulate(&case(1, rules(vec![one])));
    all_close(&flows.groups[0].persons, &[60.0, 20.0, 0.0]);
}

#[test]
fn weeks_behind_at_first_entry_are_carried_or_reset() {
    // From week 0: 4 of 4⅓ weeks on the first step, 12/13, and 1/13 on the second; then 4⅓ to 8⅔.
    let run = |resets_weeks| {
        let first = Group { exits: exits(&[(1, "1")]), ..one_enters("first", exactly("2")) };
        let then = Group { resets_weeks, ..group("then", exactly("3")) };
        let mut rules = rules(vec![first, then]);
        rules.costs = vec![groups::ladder(0), groups::ladder(1)].into();
        simulate(&case(1, rules)).groups.into_iter().map(|flow| flow.steps.unwrap()).collect::<Vec<_>>()
    };
    let first = [12.0 / 13.0, 1.0 / 13.0, 0.0, 0.0];
    let second = [0.0, 1.0, 0.0, 0.0];
    for steps in [run(true), run(false)] {
        all_close(&steps[0][0], &first);
        all_close(&steps[0][1], &second);
    }
    all_close(&run(true)[1][2], &first);
    all_close(&run(true)[1][3], &second);
    all_close(&run(false)[1][2], &second);
}

#[test]
fn the_mean_refund_of_the_ladder() {
    let mut rules = rules(vec![Group { stay: exactly("60"), ..one_enters("one", exactly("1")) }]);
    rules.costs = vec![groups::ladder(0)].into();
    let flows = simulate(&case(5, rules));
    let steps = flows.groups[0].steps.as_ref().unwrap();
    let refund = |steps: &[f64; 4]| 80.0 * steps[0] + 40.0 * steps[1] + 30.0 * steps[2] + 20.0 * steps[3];
    // (4·80 + 22·40 + 26·30)/52, then 20 for each further year.
    for (months, expected) in [(12, 38.08), (24, 29.04), (36, 26.03), (60, 23.62)] {
        let sum: f64 = steps[..months].iter().map(refund).sum();
        close(sum / f64::from(u8::try_from(months).unwrap()), expected, 0.005);
    }
}

#[test]
fn weeks_of_the_start_begin_at_its_own_entry() {
    // 10 in their first and 10 in their second month in month −1, all with 39 weeks behind when they entered.
    let mut one = group("one", table(&["1", "1", "1"]));
    one.start = Some(uniform("20", "2"));
    one.start.as_mut().unwrap().weeks_at_entry = decimal("39");
    let mut rules = rules(vec![one]);
    rules.costs = vec![groups::ladder(0)].into();
    let steps = simulate(&case(1, rules)).groups[0].steps.clone().unwrap();
    // In month 0 they are 1 and 2 months in: 43⅓ to 47⅔ weeks, and 47⅔ to 52. In month 1 the first 10: 47⅔ to 52.
    all_close(&steps[0], &[0.0, 0.0, 20.0, 0.0]);
    all_close(&steps[1], &[0.0, 0.0, 10.0, 0.0]);
}
