//! Each law of staying, on one person or a few.

use super::*;

#[test]
fn exactly_two_and_a_half_months() {
    // ⌊2.5⌋ = 2: all stay from the first to the second month, 0.5 to the third, nobody longer: 1 + 1 + 0.5 = 2.5.
    let flows = alone(exactly("2.5"));
    all_close(&flows.groups[0].persons, &[1.0, 1.0, 0.5, 0.0, 0.0]);
    all_close(&flows.groups[0].exits, &[0.0, 0.5, 0.5, 0.0, 0.0]);
    all_close(&alone(exactly("1")).groups[0].persons, &[1.0, 0.0, 0.0]);
}

#[test]
fn a_mean_of_four_months() {
    // h = 1/4: 1, 3/4, 9/16, 27/64.
    all_close(&alone(mean("4", None)).groups[0].persons, &[1.0, 0.75, 0.5625, 0.421_875]);
}

#[test]
fn a_mean_of_two_months_at_most_three() {
    // 1 + k + k² = 2 gives k = (√5 − 1)/2 = 0.618033988750, k² = 0.381966011250.
    let flows = alone(mean("2", Some(3)));
    all_close(&flows.groups[0].persons, &[1.0, 0.618_033_988_750, 0.381_966_011_250, 0.0, 0.0]);
    close(hazard(2.0, Some(3)), 0.381_966_011_250, 1e-12);
}

#[test]
fn a_table_with_and_without_a_cap() {
    let survival = table(&["1", "0.8", "0.4"]);
    all_close(&alone(survival.clone()).groups[0].persons, &[1.0, 0.8, 0.4, 0.0]);
    close(mean_stay(&survival), 2.2, 1e-15);
    // At most 2: nobody is there in a third month.
    all_close(&alone(capped(survival.clone(), 2)).groups[0].persons, &[1.0, 0.8, 0.0, 0.0]);
    close(mean_stay(&capped(survival, 2)), 1.8, 1e-15);
}

#[test]
fn until_counts_from_first_entry() {
    // Until 5 after 2 months elsewhere: there in months 2, 3 and 4.
    let two_then = |stay| {
        let first = Group { exits: exits(&[(1, "1")]), ..one_enters("first", stay) };
        simulate(&case(1, rules(vec![first, group("then", until(5))])))
    };
    let flows = two_then(exactly("2"));
    all_close(&flows.groups[0].persons, &[1.0, 1.0, 0.0]);
    all_close(&flows.groups[1].persons, &[0.0, 0.0, 1.0, 1.0, 1.0, 0.0]);
    // After 4 months one month is left; after 6 months the month of arrival still counts.
    all_close(&two_then(exactly("4")).groups[1].persons, &[0.0, 0.0, 0.0, 0.0, 1.0, 0.0]);
    all_close(&two_then(exactly("6")).groups[1].persons, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0]);
    // Who enters it from outside stays 5 months.
    all_close(&alone(until(5)).groups[0].persons, &[1.0, 1.0, 1.0, 1.0, 1.0, 0.0]);
    close(mean_stay(&until(5)), 5.0, 0.0);
}

#[test]
fn a_cap_on_exactly_and_on_until() {
    all_close(&alone(capped(exactly("2.5"), 2)).groups[0].persons, &[1.0, 1.0, 0.0]);
    close(mean_stay(&capped(exactly("2.5"), 2)), 2.0, 0.0);
    all_close(&alone(capped(until(5), 3)).groups[0].persons, &[1.0, 1.0, 1.0, 0.0]);
    // A cap beyond the stay changes nothing.
    all_close(&alone(capped(exactly("2.5"), 9)).groups[0].persons, &[1.0, 1.0, 0.5, 0.0]);
}

#[test]
fn the_hazard_of_the_model() {
    // 0.01023555888236…; the model's page rounds the last digit up.
    close(hazard(45.0, Some(60)), 0.010_235_558_882_362_86, 1e-15);
    close(hazard(60.0, Some(60)), 0.0, 0.0);
    close(hazard(1.0, Some(60)), 1.0, 0.0);
    close(hazard(1.0, Some(1)), 1.0, 0.0);
    close(hazard(1.0, None), 1.0, 0.0);
    close(hazard(50.0, None), 0.02, 1e-17);
    // Another cap keeps the hazard, and the mean follows: Σ (1 − h)^a over a < 36.
    let shorter = Stay { at_most: Some(36), ..mean("45", Some(60)) };
    close(mean_stay(&shorter), 30.240_393_704, 5e-10);
    close(mean_stay(&mean("45", Some(60))), 45.0, 0.0);
}

#[test]
fn a_survival_is_cut_where_nothing_is_left() {
    // 2⁻⁴⁹ is 1.8e-15, 2⁻⁵⁰ is 8.9e-16.
    assert_eq!(survival(&mean("2", None)).len(), 50);
    assert_eq!(survival(&exactly("2.5")), [1.0, 1.0, 0.5]);
    assert_eq!(survival(&mean("3", Some(3))), [1.0, 1.0, 1.0]);
}
