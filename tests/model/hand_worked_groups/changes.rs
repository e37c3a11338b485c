//! Changes of stay and of exits.

use super::*;

/// 10 enter each month and stay 4 months; from month 6 at most 2.
fn shorter(concerns: Concerns) -> Flows {
    let one = Group { inflow: persons("120"), ..group("one", exactly("4")) };
    let case = changed(case(1, rules(vec![one])), 6, |rules| {
        rules.groups[0].stay.at_most = Some(2);
        rules.groups[0].concerns = concerns;
    });
    simulate(&case)
}

#[test]
fn for_new_entrants() {
    // Who entered in months 3, 4, 5 stays 4 months; in month 8: those of 5, 7 and 8. From month 9 two classes.
    let persons = [10.0, 20.0, 30.0, 40.0, 40.0, 40.0, 40.0, 40.0, 30.0, 20.0, 20.0];
    all_close(&shorter(Concerns::NewEntrants).groups[0].persons, &persons);
}

#[test]
fn for_everyone() {
    // In month 6 all four classes are still there; three of them have had their two months and are gone in month 7.
    let flows = shorter(Concerns::Everyone);
    let persons = [10.0, 20.0, 30.0, 40.0, 40.0, 40.0, 40.0, 20.0, 20.0, 20.0];
    all_close(&flows.groups[0].persons, &persons);
    all_close(&flows.groups[0].exits[5..], &[10.0, 30.0, 10.0, 10.0]);
}

#[test]
fn exits_follow_the_month_of_leaving_and_those_of_the_cap_are_their_own() {
    // k = 0.618…, k² = 0.382…, k³ = 0.236…. In month 2 only the cap sends out k²·k, the others leave by themselves.
    let mut from = one_enters("from", mean("2", Some(3)));
    from.exits = exits(&[(1, "0.5")]);
    from.exits_at_cap = Some(exits(&[(1, "1")]));
    let change = |rules: &mut Rules| rules.groups[0].exits = exits(&[(1, "0.25")]);
    let flows = simulate(&changed(case(1, rules(vec![from, group("to", exactly("1"))])), 1, change));
    let k = 0.618_033_988_750;
    let expected = [0.5 * (1.0 - k), 0.25 * k * (1.0 - k), 0.25 * k * k * (1.0 - k) + k * k * k];
    all_close(&flows.groups[0].exits_to[0].persons, &expected);
    all_close(&flows.groups[1].arrivals[1..], &expected);
}
