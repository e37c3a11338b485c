//! The numbers that the model's page gives.

use super::*;

/// 1 000 persons stationary under mean 45 at most 60, inflow 265 a year.
fn published() -> Case {
    let mut from = group("from", mean("45", Some(60)));
    (from.start, from.inflow) = (Some(stationary("1000")), persons("265"));
    case(10, rules(vec![from]))
}

fn capped(case: Case, concerns: Concerns) -> Case {
    changed(case, 12, |rules| {
        rules.groups[0].stay.at_most = Some(36);
        rules.groups[0].concerns = concerns;
    })
}

#[track_caller]
fn check(case: &Case, expected: [f64; 7]) {
    let months = [0, 11, 12, 13, 24, 47, 119];
    let (fast, plain) = (simulate(case), plain::simulate(case));
    for (month, expected) in months.into_iter().zip(expected) {
        close(fast.groups[0].persons[month], expected, 5e-7);
        close(plain.persons[0][month], expected, 5e-7);
    }
}

#[test]
fn persons_present() {
    let before = [999.861_111, 998.424_031, 998.301_273, 998.179_771, 996.922_598, 994.711_782, 993.75];
    check(&published(), before);
    let [zero, eleven, twelve, thirteen, twenty_four, forty_seven, _] = before;
    let new_entrants = [zero, eleven, twelve, thirteen, twenty_four, forty_seven, 667.808_694];
    check(&capped(published(), Concerns::NewEntrants), new_entrants);
    let everyone = [zero, eleven, twelve, 670.188_520, 668.931_347, 667.808_694, 667.808_694];
    check(&capped(published(), Concerns::Everyone), everyone);
}

#[test]
fn destinations() {
    let mut case = published();
    let all = &mut case.regimes[0].rules.groups;
    all[0].exits = exits(&[(1, "0.20"), (2, "0.60"), (3, "0.03")]);
    let others = [("job", exactly("12")), ("pension", exactly("180")), ("benefit", mean("24", None))];
    all.extend(others.map(|(id, stay)| group(id, stay)));
    let flows = simulate(&capped(case, Concerns::NewEntrants));
    let expected = [
        [53.311_968, 87.424_825, 53.0],
        [173.269_236, 923.897_026, 1_789.314_783],
        [6.796_228, 19.135_543, 16.603_170],
    ];
    for (group, expected) in expected.into_iter().enumerate() {
        for (month, expected) in [12, 60, 119].into_iter().zip(expected) {
            close(flows.groups[group + 1].persons[month], expected, 5e-7);
        }
    }
}

#[test]
fn a_changed_mean_keeps_its_own_cap() {
    // A mean stated under a cap of 36 is that mean, whatever the cap was before.
    let stay = Stay { shape: Shape::Mean { mean: months("30"), under: Some(36) }, at_most: Some(36) };
    close(survival(&stay).iter().sum(), 30.0, 1e-12);
}
