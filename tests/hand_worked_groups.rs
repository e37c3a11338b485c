//! Groups worked by hand: the arithmetic stands beside each value (`model.md` section 2).
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod groups;
mod plain;

use groups::{case, changed, close, exactly, exits, group, mean, rules, stationary};
use sidestil::model::{
    flows::simulate,
    rules::{Case, Concerns},
    stays::hazard,
};

/// 1 000 persons stationary under mean 45 at most 60, inflow 265 a year.
fn published() -> Case {
    let mut from = group("from", mean("45", Some(60)));
    from.start = Some(stationary("1000"));
    from.inflow = groups::persons("265");
    from.exits = exits(&[(1, "0.20"), (2, "0.60"), (3, "0.03")]);
    let to = |id, stay| group(id, stay);
    let groups = vec![from, to("job", exactly("12")), to("pension", exactly("180")), to("benefit", mean("24", None))];
    case(10, rules(groups))
}

fn capped(concerns: Concerns) -> Case {
    changed(published(), 12, |rules| {
        rules.groups[0].stay.at_most = Some(36);
        rules.groups[0].concerns = concerns;
    })
}

#[test]
fn the_published_persons() {
    let months = [0, 11, 12, 13, 24, 47, 119];
    let check = |case: &Case, expected: [f64; 7]| {
        let flows = simulate(case);
        let plain = plain::simulate(case);
        for (month, expected) in months.into_iter().zip(expected) {
            close(flows.groups[0].persons[month], expected, 5e-7);
            close(plain.persons[0][month], expected, 5e-7);
        }
    };
    let before = [999.861_111, 998.424_031, 998.301_273, 998.179_771, 996.922_598, 994.711_782, 993.75];
    check(&published(), before);
    let mut new_entrants = before;
    new_entrants[6] = 667.808_694;
    check(&capped(Concerns::NewEntrants), new_entrants);
    let everyone = [999.861_111, 998.424_031, 998.301_273, 670.188_520, 668.931_347, 667.808_694, 667.808_694];
    check(&capped(Concerns::Everyone), everyone);
}

#[test]
fn the_published_destinations() {
    let flows = simulate(&capped(Concerns::NewEntrants));
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
fn the_published_hazard() {
    // The published last digit is one too high; it agrees to 1e-10 relative.
    close(hazard(45.0, Some(60)), 0.010_235_558_883, 1e-12);
}
