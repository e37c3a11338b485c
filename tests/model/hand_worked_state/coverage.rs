//! Who gets no effort: København and the country of question 554, under ceilings, and what hidden numbers reveal.

use rust_decimal::{Decimal, dec};
use sidestil::{
    evaluation::sides::Side,
    model::coverage::{Revealed, revealed},
    scenario::{edit, figure::Value},
};

use super::{exact, near, read, said, side};

const QUESTION: &str = include_str!("../../../scenarios/indsats-2017.ron");
const STATE: &str = include_str!("../../fixtures/state.ron");

/// The question with other terms, under a ceiling.
fn under(ceiling: Decimal, terms: &[(&str, Decimal)]) -> Side {
    let mut scenario = std::sync::Arc::unwrap_or_clone(read(QUESTION, &[]));
    let rules = scenario.rule_sets[1].id.clone();
    for (field, value) in [("ceiling", ceiling)].iter().chain(terms) {
        let path = format!("coverage_terms/{field}").as_str().into();
        scenario = edit::set(&scenario, &rules, &path, Value::Number(*value)).unwrap();
    }
    side(&scenario.into(), &rules)
}

/// A value and its ends.
fn within(side: &Side, measure: &str) -> [Decimal; 3] {
    ["", ".low", ".high"].map(|end| exact(side, &format!("{measure}{end}"), ""))
}

#[track_caller]
fn are_near(values: [Decimal; 3], expected: [Decimal; 3]) {
    for (value, expected) in values.into_iter().zip(expected) {
        near(value, expected);
    }
}

#[test]
fn copenhagen_under_a_ceiling_of_10_per_cent() {
    let side = under(dec!(0.10), &[("price", dec!(20_000)), ("refund", dec!(0.5))]);
    // 237 ÷ 0,14, within 237 ÷ 0,145 and 237 ÷ 0,135.
    are_near(within(&side, "coverage.københavn.base"), [dec!(1692.857143), dec!(1634.482759), dec!(1755.555556)]);
    // A tenth of that.
    are_near(within(&side, "coverage.københavn.persons"), [dec!(169.285714), dec!(163.448276), dec!(175.555556)]);
    assert_eq!(exact(&side, "coverage.københavn.share", ""), dec!(0.1));
    // (237 − 169,286) · 20.000, within (237 − 175,556) · 20.000 and (237 − 163,448) · 20.000; half of it refund.
    let gross = [dec!(1_354_285.714286), dec!(1_228_888.888889), dec!(1_471_034.482759)];
    are_near(within(&side, "coverage.københavn.cost.public"), gross);
    are_near(within(&side, "coverage.københavn.cost.municipality"), gross.map(|kr| kr / dec!(2)));
    // Effort is outside the service ceiling.
    assert_eq!(within(&side, "coverage.københavn.cost.service_ceiling"), [dec!(0); 3]);
}

#[test]
fn the_whole_country_under_a_ceiling_of_10_per_cent() {
    let side = under(dec!(0.10), &[]);
    // The sum of min(persons, 0,10 · persons ÷ share) over 92 rows, never 2.790 · 0,10 ÷ 0,21 = 1.328,571. At the high end up
    // to 9 hidden persons are left as well.
    are_near(within(&side, "coverage.total.persons"), [dec!(1265.479064), dec!(1237.939651), dec!(1302.767432)]);
    // The bases add up to 13.289,791 (12.868,966–13.752,243), of which 1.265,479 is 9,522 pct.
    are_near(within(&side, "coverage.total.base"), [dec!(13_289.790638), dec!(12_868.965893), dec!(13_752.242732)]);
    near(exact(&side, "coverage.total.share", ""), dec!(0.095222));
    // 1.515,521 persons · 41.084; at the ends 1.487,233, and 1.543,060 and 9 hidden ones.
    let gross = [dec!(62_263_662.143204), dec!(61_101_462.834139), dec!(63_764_847.358012)];
    are_near(within(&side, "coverage.total.cost.public"), gross);
}

#[test]
fn a_higher_ceiling_costs_less() {
    let millions =
        |ceiling| (exact(&under(ceiling, &[]), "coverage.total.cost.public", "") / dec!(1_000_000)).round_dp(1);
    let ceilings = [dec!(0.05), dec!(0.10), dec!(0.15), dec!(0.20), dec!(0.21)];
    assert_eq!(ceilings.map(millions), [dec!(87.0), dec!(62.3), dec!(41.2), dec!(27.2), dec!(24.7)]);
}

#[test]
fn a_ceiling_equal_to_the_share_moves_nobody() {
    let side = under(dec!(0.14), &[]);
    assert_eq!(exact(&side, "coverage.københavn.persons", ""), dec!(237));
    assert_eq!(exact(&side, "coverage.københavn.cost.public", ""), dec!(0));
    // The share may be 14,5 pct., and is never below 13,5: then 237 · 0,14 ÷ 0,145 = 228,828 are left.
    are_near(within(&side, "coverage.københavn.persons"), [dec!(237), dec!(228.827586), dec!(237)]);
}

#[test]
fn without_a_ceiling_the_country_is_what_the_source_says() {
    let side = side(&read(QUESTION, &[]), "uden-loft");
    assert_eq!(within(&side, "coverage.total.persons"), [dec!(2790); 3]);
    assert_eq!(exact(&side, "coverage.total.share", ""), dec!(0.21));
    // 2.790 − 2.781.
    assert_eq!(exact(&side, "coverage.hidden", ""), dec!(9));
    assert_eq!(within(&side, "coverage.total.cost.municipality"), [dec!(0); 3]);
    // Of a hidden row only the share is said.
    for measure in ["persons", "base", "cost.public", "persons.low", "base.high"] {
        assert_eq!(said(&side, &format!("coverage.dragør.{measure}"), ""), None, "{measure}");
    }
    assert_eq!(exact(&side, "coverage.dragør.share", ""), dec!(0.17));
}

#[test]
fn a_share_that_may_be_nothing_has_no_upper_base() {
    let side = side(&read(STATE, &[]), "efter");
    // 6 ÷ 0,01, at least 6 ÷ 0,02; the divisor of the other end is 0.
    assert_eq!(exact(&side, "coverage.vestby.base", ""), dec!(600));
    assert_eq!(exact(&side, "coverage.vestby.base.low", ""), dec!(300));
    assert_eq!(said(&side, "coverage.vestby.base.high", ""), None);
    assert_eq!(said(&side, "coverage.total.base.high", ""), None);
    // A ceiling of 5 pct. is above it at every end: nobody is moved.
    assert_eq!(within(&side, "coverage.vestby.persons"), [dec!(6); 3]);
    // Under 0,5 pct. 6 · 0,005 ÷ 0,01 = 3 are left, 1,5 at the low end, and all 6 where there is no base.
    let low = read(STATE, &[("\"coverage_terms/ceiling\": 0.05", "\"coverage_terms/ceiling\": 0.005")]);
    let under = super::side(&low, "efter");
    assert_eq!(within(&under, "coverage.vestby.persons"), [dec!(3), dec!(1.5), dec!(6)]);
    assert_eq!(within(&under, "coverage.vestby.cost.public"), [dec!(61_200), dec!(0), dec!(91_800)]);
}

#[test]
fn persons_of_a_share_of_nothing_stay_where_they_are() {
    let zero = read(
        STATE,
        &[(
            "(name: \"Vestby\", persons: (value: 6, status: estimate), share: 0.01)",
            "(name: \"Vestby\", persons: 6, share: 0)",
        )],
    );
    let side = side(&zero, "efter");
    assert_eq!(said(&side, "coverage.vestby.base", ""), None);
    assert_eq!(exact(&side, "coverage.vestby.persons", ""), dec!(6));
    assert_eq!(exact(&side, "coverage.vestby.cost.public", ""), dec!(0));
}

#[test]
fn the_cost_of_all_is_that_of_its_area_and_refund() {
    let side = side(&read(STATE, &[]), "efter");
    // 40 · 0,05 ÷ 0,2 = 10 and 30 · 0,05 ÷ 0,1 = 15 are left, and vestby's 6: 31 of 76, and 45 are moved.
    assert_eq!(exact(&side, "coverage.total.persons", ""), dec!(31));
    // 45 · 20.400, half of it refund, none of it service.
    assert_eq!(exact(&side, "coverage.total.cost.public", ""), dec!(918_000));
    assert_eq!(exact(&side, "coverage.total.cost.municipality", ""), dec!(459_000));
    assert_eq!(exact(&side, "coverage.total.cost.service_ceiling", ""), dec!(0));
    let service =
        read(STATE, &[("area: effort,\n        refund: 0.5,\n    ),", "area: service,\n        refund: 0.5,\n    ),")]);
    let side = super::side(&service, "efter");
    assert_eq!(exact(&side, "coverage.total.cost.service_ceiling", ""), dec!(918_000));
}

#[test]
fn a_ceiling_without_a_price_costs_something_that_cannot_be_said() {
    let text = STATE.replacen("        price: (value: 20_000, price_level: 2021),\n", "", 1);
    let side = side(&read(&text, &[]), "efter");
    assert_eq!(said(&side, "coverage.total.cost.public", ""), None);
    // Nobody of vestby is moved, whatever one costs.
    assert_eq!(said(&side, "coverage.vestby.cost.public", ""), Some(dec!(0)));
}

#[test]
fn the_total_and_what_can_be_seen_reveal_something_of_what_is_hidden() {
    let found = |persons, rows, most| revealed(persons, rows, most).map(|found| (found.at_most, found.least));
    // Of 9 over 6 rows of at most 2: with three of 1, three have 2. Five of 2 are 10: a row may have none.
    assert_eq!(revealed(9, 6, 2), Some(Revealed { persons: 9, rows: 6, most: 2, at_most: 3, least: 0 }));
    // 11 over 6 of at most 2: five of 2 and one of 1.
    assert_eq!(found(11, 6, 2), Some((5, 1)));
    assert_eq!(found(12, 6, 2), Some((6, 2)));
    // One each, or fewer: nothing.
    assert_eq!(found(6, 6, 2), Some((0, 0)));
    // More than they can hold, or nowhere to be.
    assert_eq!((found(13, 6, 2), found(1, 0, 2), found(0, 0, 2)), (None, None, None));
    // One row hides all that is hidden.
    assert_eq!(found(2, 1, 4), Some((0, 2)));
}

/// *vestby* as the fixture has it, and with a share that is rounded to nothing.
const VESTBY: [&str; 2] = [
    "(name: \"Vestby\", persons: (value: 6, status: estimate), share: 0.01)",
    "(name: \"Vestby\", persons: 6, share: 0)",
];

#[test]
fn a_row_without_a_base_is_not_left_out_of_the_base_of_all() {
    let side = side(&read(STATE, &[(VESTBY[0], VESTBY[1])]), "efter");
    for measure in ["base", "base.low", "share"] {
        assert_eq!(said(&side, &format!("coverage.total.{measure}"), ""), None, "{measure}");
    }
    // Whom the ceiling moves does not need it: 10 and 15 of the others are left, and vestby's 6.
    assert_eq!(exact(&side, "coverage.total.persons", ""), dec!(31));
}

#[test]
fn a_total_below_what_can_be_seen_hides_nobody_and_not_fewer() {
    let side = side(&read(STATE, &[("persons: (value: 79, source: \"notat\")", "persons: 70")]), "efter");
    assert_eq!(said(&side, "coverage.hidden", ""), None);
    // 40 · 0,05 ÷ 0,19, 30 · 0,05 ÷ 0,09 and vestby's 6.
    near(exact(&side, "coverage.total.persons.high", ""), dec!(33.192982));
}
