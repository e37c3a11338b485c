//! The budget note BI03 (1.000 kr. in 2023 prices): its lines add up to table 5, with what is missing each year.

use rust_decimal::{Decimal, dec};
use sidestil::evaluation::sides::Side;

use super::{exact, near, read, said, side};

const NOTE: &str = include_str!("../../../scenarios/bi03-dut-2023.ron");
const YEARS: [&str; 5] = ["2022", "2023", "2024", "2025", "2026"];

fn note(rules: &str) -> Side {
    side(&read(NOTE, &[]), rules)
}

/// A measure in each year, in 1.000 kr.
fn years(side: &Side, measure: &str) -> [Decimal; 5] {
    YEARS.map(|year| exact(side, measure, year) / dec!(1000))
}

#[test]
fn what_the_lines_lack_of_table_5_stands_in_lines_of_its_own() {
    let side = note("dut-andel");
    let of = |line: &str, amount: &str| years(&side, &format!("compensation.line.{line}.{amount}"));
    // Table 5 less the lines of table 2: 7.233 − 7.200, 6.031 − 6.000, 6.105 − 6.000, 6.136 − 6.000; 2026 as 2025.
    assert_eq!(of("afvigelse-service", "received"), [dec!(33), dec!(31), dec!(105), dec!(136), dec!(136)]);
    // 10.080 − 10.100, 8.379 − 8.300, 8.482 − 8.400, 8.526 − 8.400.
    assert_eq!(of("afvigelse-service", "own_cost"), [dec!(-20), dec!(79), dec!(82), dec!(126), dec!(126)]);
    // 28.122 − (36.100 − 7.900), in 2023 28.122 − (36.000 − 7.900).
    assert_eq!(of("afvigelse-indsats", "received"), [dec!(-78), dec!(22), dec!(-78), dec!(-78), dec!(-78)]);
    // 52.894 − (68.000 − 14.900).
    assert_eq!(of("afvigelse-indsats", "own_cost"), [dec!(-206); 5]);
}

#[test]
fn the_sums_are_those_of_table_5() {
    let side = note("dut-andel");
    let received = [dec!(7233), dec!(6031), dec!(6105), dec!(6136), dec!(6136)];
    let own = [dec!(10_080), dec!(8379), dec!(8482), dec!(8526), dec!(8526)];
    assert_eq!(years(&side, "compensation.service.received"), received);
    assert_eq!(years(&side, "compensation.service.own_cost"), own);
    assert_eq!(years(&side, "compensation.effort.received"), [dec!(28_122); 5]);
    assert_eq!(years(&side, "compensation.effort.own_cost"), [dec!(52_894); 5]);
    // 10.080 − 7.233, 8.379 − 6.031, 8.482 − 6.105, 8.526 − 6.136.
    let service = [dec!(2847), dec!(2348), dec!(2377), dec!(2390), dec!(2390)];
    assert_eq!(years(&side, "compensation.service.shortfall"), service);
    // 52.894 − 28.122; nothing is support.
    assert_eq!(years(&side, "compensation.transfers.shortfall"), [dec!(24_772); 5]);
    assert_eq!(years(&side, "compensation.support.shortfall"), [dec!(0); 5]);
    // 24.772 more than on service: the note's 27.164 of 2025 and 2026 are 27.162 of its own rows.
    let total = [dec!(27_619), dec!(27_120), dec!(27_149), dec!(27_162), dec!(27_162)];
    assert_eq!(years(&side, "compensation.total.shortfall"), total);
    // 27.619 + 27.120 + 27.149 + 27.162 + 27.162.
    assert_eq!(exact(&side, "compensation.total.shortfall", ""), dec!(136_212_000));
}

#[test]
fn by_its_own_share_next_to_nothing_is_missing() {
    let side = note("egen-andel");
    let received = |area: &str| exact(&side, &format!("compensation.{area}.received"), "2022");
    // 7.233 · 14,7 ÷ 10,6 and 28.122 · 19,9 ÷ 10,6.
    near(received("service"), dec!(10_030_669.811321));
    near(received("effort"), dec!(52_795_075.471698));
    // 10.080 + 52.894 − 10.030,670 − 52.795,075, and the same of the other years.
    let shortfalls = YEARS.map(|year| exact(&side, "compensation.total.shortfall", year).round());
    assert_eq!(shortfalls, [dec!(148_255), dec!(114_179), dec!(114_557), dec!(115_566), dec!(115_566)]);
    // What the country's amounts would be does not depend on who gets how much of them.
    let as_made = note("dut-andel");
    for measure in
        ["compensation.service.national", "compensation.effort.implied_share", "compensation.total.national.low"]
    {
        assert_eq!(said(&side, measure, "2022"), said(&as_made, measure, "2022"), "{measure}");
    }
}

/// What a measure is, and the ends that its roundings leave.
fn within(side: &Side, measure: &str) -> [Decimal; 3] {
    ["", ".low", ".high"].map(|end| exact(side, &format!("{measure}{end}"), "2022"))
}

#[track_caller]
fn are_near(values: [Decimal; 3], expected: [Decimal; 3]) {
    for (value, expected) in values.into_iter().zip(expected) {
        near(value, expected);
    }
}

#[test]
fn what_the_amounts_imply_of_the_country_has_the_ends_that_both_roundings_leave() {
    let side = note("dut-andel");
    // 7.233 ÷ 10,6 pct.; the sum is known to 500 kr. by the line that closes it, the key to 0,05 point: 7.232.500 ÷ 10,65 and
    // 7.233.500 ÷ 10,55 pct.
    let service = [dec!(68_235_849.056604), dec!(67_910_798.122066), dec!(68_563_981.042654)];
    are_near(within(&side, "compensation.service.national"), service);
    // 28.122 ÷ 10,6 pct.; 28.121.500 ÷ 10,65 and 28.122.500 ÷ 10,55 pct.
    let effort = [dec!(265_301_886.792453), dec!(264_051_643.192488), dec!(266_563_981.042654)];
    are_near(within(&side, "compensation.effort.national"), effort);
    are_near(within(&side, "compensation.transfers.national"), effort);
    // Both together.
    let total = [dec!(333_537_735.849057), dec!(331_962_441.314554), dec!(335_127_962.085308)];
    are_near(within(&side, "compensation.total.national"), total);
    // 36,1 mio. ÷ 10,6 pct.; 36,05 ÷ 10,65 and 36,15 ÷ 10,55 pct.
    let line = [dec!(340_566_037.735849), dec!(338_497_652.58216), dec!(342_654_028.436019)];
    are_near(within(&side, "compensation.line.4-1-9.national"), line);

    // 10.080 ÷ 68.235,849; 10.079,5 ÷ 68.563,981 and 10.080,5 ÷ 67.910,798.
    let share = |measure: &str| within(&side, measure);
    assert_eq!(share("compensation.service.implied_share"), [dec!(0.147723), dec!(0.147009), dec!(0.148437)]);
    // 52.894 ÷ 265.301,887; 52.893,5 ÷ 266.563,981 and 52.894,5 ÷ 264.051,643.
    assert_eq!(share("compensation.effort.implied_share"), [dec!(0.199373), dec!(0.198427), dec!(0.200319)]);
    // 62.974 ÷ 333.537,736; 62.973 ÷ 335.127,962 and 62.975 ÷ 331.962,441.
    assert_eq!(share("compensation.total.implied_share"), [dec!(0.188806), dec!(0.187907), dec!(0.189705)]);
    // 68,0 ÷ 340,566; 67,95 ÷ 342,654 and 68,05 ÷ 338,498 mio.
    assert_eq!(share("compensation.line.4-1-9.implied_share"), [dec!(0.199668), dec!(0.198305), dec!(0.201035)]);
}

/// What the text of the note says without a price level: 7,0 mio. received, 9,7 of own cost.
#[test]
fn the_text_of_the_note_implies_another_share() {
    let (received, own, key) = (dec!(7_000_000), dec!(9_700_000), dec!(0.106));
    let text = format!(
        "(format: 4, title: \"T\", place: \"T\", period: (first_year: 2022, years: 1), price_level: 2023,
          compensation: (keys: (compensation: {key}, persons: 0.147), own_cost_by: (service: persons)),
          compensation_lines: {{ \"a\": (name: \"A\", area: service, received_key: {key}, received: {{ 2022: {received} }},
            own_cost_key: 0.147, own_cost: {{ 2022: {own} }}) }}, rule_sets: [(id: \"nu\", name: \"Nu\")])"
    );
    let side = side(&read(&text, &[]), "nu");
    // 7,0 ÷ 10,6 pct. is 66,038 mio., of which 9,7 is 14,689 pct.
    assert_eq!(exact(&side, "compensation.line.a.national", "2022").round(), dec!(66_037_736));
    assert_eq!(exact(&side, "compensation.line.a.implied_share", "2022"), dec!(0.146886));
}

#[test]
fn under_a_key_of_nothing_nothing_is_received_and_the_country_cannot_be_said() {
    let key = "compensation: (value: 0.106, rounded_to: 0.001, source: \"bi03\", status: official, note: \"Københavns Kommunes DUT-andel.\")";
    let side = side(&read(NOTE, &[(key, "compensation: 0")]), "dut-andel");
    assert_eq!(years(&side, "compensation.total.received"), [dec!(0); 5]);
    assert_eq!(exact(&side, "compensation.total.shortfall", "2022"), dec!(62_974_000));
    for end in ["", ".low", ".high"] {
        for what in ["line.4-1-9.national", "service.national", "total.implied_share", "line.4-1-9.implied_share"] {
            assert_eq!(said(&side, &format!("compensation.{what}{end}"), "2022"), None, "{what}{end}");
        }
    }
}
