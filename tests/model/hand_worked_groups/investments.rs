//! What investments move.

use super::*;

/// 100 leave each month: 60 to the second group, 20 to the third. One effect on them from 2021.
fn with(change: EffectChange, and_on: bool) -> Case {
    let mut from = group("from", exactly("1"));
    (from.inflow, from.exits) = (persons("1200"), exits(&[(1, "0.6"), (2, "0.2")]));
    let to = |id| group(id, exactly("1"));
    let mut rules = rules(vec![from, to("pension"), to("job"), to("study")]);
    let phase_in = PhaseIn { first_year: 2021, shares: vec![share("0.5"), share("1")], and_on };
    let effect = Effect { id: "effect".into(), group: 0, change, phase_in };
    rules.investments =
        vec![Investment { id: "investment".into(), amounts: Vec::new(), savings: Vec::new(), effects: vec![effect] }];
    case(4, rules)
}

#[track_caller]
fn yearly(case: &Case, to: usize, expected: [f64; 4]) {
    let flows = simulate(case);
    let exits = flows.groups[0].exits_to.iter().find(|exit| exit.to == to).unwrap();
    for (year, expected) in expected.into_iter().enumerate() {
        close(exits.persons[12 * year], expected, 1e-12);
        close(exits.persons[12 * year + 11], expected, 1e-12);
    }
}

#[test]
fn points_move_a_share_of_all_leavers() {
    let points = |from, to| EffectChange::Points { points: share("0.04"), from, to };
    // 4 points of 100 leavers, half of it in the first year, nothing after the list.
    yearly(&with(points(1, 2), false), 1, [60.0, 58.0, 56.0, 60.0]);
    yearly(&with(points(1, 2), false), 2, [20.0, 22.0, 24.0, 20.0]);
    yearly(&with(points(1, 2), true), 2, [20.0, 22.0, 24.0, 24.0]);
    // To a destination that nothing else leads to.
    yearly(&with(points(1, 3), true), 3, [0.0, 2.0, 4.0, 4.0]);
    assert!(simulate(&with(points(1, 3), true)).shortages.is_empty());
}

#[test]
fn persons_a_year_are_at_most_those_who_leave() {
    let persons_a_year = |count| EffectChange::PersonsPerYear { persons: persons(count), from: 1, to: 2 };
    // 60 a year are 5 a month.
    yearly(&with(persons_a_year("60"), true), 2, [20.0, 22.5, 25.0, 25.0]);
    // 960 a year are 80 a month where only 60 leave; half of it, 40, there are.
    let case = with(persons_a_year("960"), true);
    yearly(&case, 1, [60.0, 20.0, 0.0, 0.0]);
    yearly(&case, 2, [20.0, 60.0, 80.0, 80.0]);
    let shortages = simulate(&case).shortages;
    assert_eq!(shortages.len(), 1);
    assert_eq!((&*shortages[0].investment, &*shortages[0].effect, shortages[0].month), ("investment", "effect", 24));
}

#[test]
fn points_are_at_most_the_share_there_is() {
    let points = EffectChange::Points { points: share("0.7"), from: 1, to: 2 };
    yearly(&with(points, true), 2, [20.0, 55.0, 80.0, 80.0]);
    assert_eq!(simulate(&with(points, true)).shortages[0].month, 24);
}

#[test]
fn another_mean_stay_concerns_who_enters_while_it_runs() {
    let mut case = with(EffectChange::MeanStay(months("5")), true);
    case.regimes[0].rules.groups[0].stay = mean("10", None);
    let flow = &simulate(&case).groups[0];
    // The first month of each year's entrants among the leavers: a mean of 10, of 10 + 0.5·(5 − 10) = 7.5, of 5.
    // What leaves in January: 100/D of who has just entered, and of the earlier ones by their own means.
    let (mut older, mut newer) = (0.0, 0.0);
    for _ in 0..12 {
        older = older * 0.9 + 100.0;
    }
    close(flow.persons[11], older, 1e-9);
    for month in 12..24 {
        (older, newer) = (older * 0.9, newer * (1.0 - 1.0 / 7.5) + 100.0);
        close(flow.persons[month], older + newer, 1e-9);
    }
    let newest = 100.0;
    close(flow.persons[24], older * 0.9 + newer * (1.0 - 1.0 / 7.5) + newest, 1e-9);
    close(flow.exits[24], older * 0.09 + newer * (1.0 - 1.0 / 7.5) / 7.5 + newest / 5.0, 1e-9);
    close(lasting_mean_stay(&case, 0), 5.0, 0.0);
}

#[test]
fn another_mean_stay_is_that_mean_under_the_cap_in_force() {
    // 45 under a cap of 60 is 30.24 under one of 36; those who enter while it runs stay 25 of at most 36 in the mean.
    let mut case = with(EffectChange::MeanStay(months("25")), true);
    case.regimes[0].rules.groups[0].stay = capped(mean("45", Some(60)), 36);
    close(lasting_mean_stay(&case, 0), 25.0, 1e-9);
    // With half of the effect 30.240 393 704 + 0.5 · (25 − 30.240 393 704).
    case.regimes[0].rules.investments[0].effects[0].phase_in.shares = vec![share("0.5")];
    close(lasting_mean_stay(&case, 0), 27.620_196_852, 1e-8);
}
