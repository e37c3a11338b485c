//! What is asked of investments and reforms, worked by hand: the first month, payback, present value, benefit and cost, each
//! of several investments, savings in kroner and totals without years.

use std::cmp::Ordering;

use rust_decimal::{Decimal, dec};
use sidestil::{
    evaluation::sides::Sides,
    model::{
        money::{
            costs::InAccounts,
            payback::{Payback, Saving},
        },
        reconcile::Agreement,
        rules::Discount,
        spending::Account,
        time::Month,
    },
    present::{
        facts::money::Limit, formats::Formats, headlines::headlines, trails::explain, views::Question,
        words::language::Language,
    },
    scenario::{
        finding::Code,
        investment_fault::{Idle, InvestmentFault},
    },
};

use super::written::{NOBODY, answer, brings, over, said, side, warnings, written};

const DANISH: Formats = Formats { language: Language::Danish, numbers: Language::Danish };
const MUNICIPALITY: Account = Account::Municipality;

/// A saving of these months in the municipality, and under the ceiling where it has some.
fn months(municipality: &[Option<f64>], ceiling: Option<&[f64]>, counts_from: Option<i32>) -> Saving {
    let monthly = InAccounts {
        municipality: Some(municipality.to_vec()),
        service_ceiling: ceiling.map(|months| months.iter().copied().map(Some).collect()),
        public: None,
    };
    Saving::of_months(monthly, counts_from.map(Month))
}

const SERIES: [f64; 8] = [0.0, 0.0, -10.0, -5.0, 3.0, 4.0, 8.0, -1.0];

#[test]
fn payback_counts_from_the_first_month_in_which_anything_moves() {
    let series = SERIES.map(Some);
    let saving = months(&series, None, None);
    // −10, −15, −12, −8, 0, −1: back in month 6, five months from month 2 on.
    assert_eq!(saving.first_month(), Some(Month(2)));
    let payback = saving.payback(MUNICIPALITY);
    assert_eq!(payback, Payback::After { months: 5, month: 6, falls_again: true });
    assert_eq!(payback.years(), Some(1));
    let deepest = saving.deepest_deficit(MUNICIPALITY).unwrap();
    assert_eq!((deepest.amount, deepest.month), (-15.0, Some(3)));
    // One first month for all accounts: the ceiling's −1 in month 1 makes it six.
    let both = months(&series, Some(&[0.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]), None);
    assert_eq!(both.payback(MUNICIPALITY), Payback::After { months: 6, month: 6, falls_again: true });
    // A month stated earlier counts; one stated later does not. Month −2 to 6 are nine.
    let stated = |month| months(&series, None, Some(month)).payback(MUNICIPALITY);
    assert_eq!(stated(-2), Payback::After { months: 9, month: 6, falls_again: true });
    assert_eq!(stated(4), payback);
    // Half an øre in a month is nothing.
    let late = months(&[Some(0.005), Some(-1.0), Some(1.0)], None, None);
    assert_eq!(late.first_month(), Some(Month(1)));
}

#[test]
fn a_payback_reached_before_a_month_that_cannot_be_said_stands() {
    let gap = months(&[Some(-10.0), Some(12.0), None], None, None);
    assert_eq!(gap.payback(MUNICIPALITY), Payback::After { months: 2, month: 1, falls_again: false });
    assert_eq!(gap.deepest_deficit(MUNICIPALITY), None);
    let before = months(&[Some(-10.0), Some(5.0), None, Some(9.0)], None, None);
    assert_eq!(before.payback(MUNICIPALITY), Payback::CannotBeSaid);
    assert_eq!(months(&[Some(1.0), None], None, None).payback(MUNICIPALITY), Payback::CannotBeSaid);
    assert_eq!(months(&[Some(0.0), None], None, None).payback(MUNICIPALITY), Payback::CannotBeSaid);
    assert_eq!(before.cumulative.municipality.unwrap(), [Some(-10.0), Some(-5.0), None, None]);
}

/// −100 in July 2022 and 60 in each of 2023 and 2024, in a period from 2020; and the same two years later.
fn twice(discount: &str) -> std::sync::Arc<sidestil::scenario::Scenario> {
    let one = |id: &str, first: i32| {
        format!(
            "\"{id}\": (name: \"I\", amounts: {{\"b\": (area: effort, by_year: {{{first}: 100, {}: 0}})}}, savings: {{\"s\": \
             (area: effort, by_year: {{{}: 60, {}: 0}})}}),",
            first + 1,
            first + 1,
            first + 3
        )
    };
    let fields = format!("{NOBODY} {discount}");
    written(2020, 8, &fields, &brings(&[one("i", 2022), one("j", 2024)].concat()))
}

#[test]
fn present_value_counts_from_the_calendar_year_of_the_first_month() {
    let value = |timing: &str, measure: &str| {
        let discount = format!("discount: (schedule: own, rates: {{1: 0.035}}, timing: {timing}),");
        said(&twice(&discount), measure, "r1", "")
    };
    // −100 / 1.035 + 60 / 1.035² + 60 / 1.035³
    assert_eq!(value("end", "investment.i.npv.public"), "13.508847");
    assert_eq!(value("middle", "investment.i.npv.public"), "13.743219");
    assert_eq!(value("start", "investment.i.npv.public"), "13.981657");
    assert_eq!(said(&twice(""), "investment.i.npv.public", "r1", ""), "20");
    // The same two years later is worth the same by itself, and less together: 13.508847 · (1 + 1.035⁻²).
    assert_eq!(value("end", "investment.j.npv.public"), "13.508847");
    assert_eq!(value("end", "npv.public"), "26.1195");
    assert_eq!(said(&twice(""), "investment.j.payback.first_month", "r1", ""), "2024-01");
    // Counted from 2021, each year weighs one year less: 26.119500 / 1.035.
    let earlier = "discount: (schedule: own, rates: {1: 0.035}), counts_from: \"2021-05\",";
    assert_eq!(said(&twice(earlier), "npv.public", "r1", ""), "25.236232");
    assert_eq!(said(&twice(earlier), "payback.first_month", "r1", ""), "2021-05");
    // And from before the period: 26.119500 / 1.035⁴.
    let before = "discount: (schedule: own, rates: {1: 0.035}), counts_from: \"2018-12\",";
    assert_eq!(said(&twice(before), "npv.public", "r1", ""), "22.761635");
}

#[test]
fn a_benefit_is_an_amount_below_0_and_the_fall_of_running_costs() {
    // 100 in 2022, −60 in 2023 and in 2024: what is laid out is 100, the benefit 120.
    let of = |by_year: &str, discount: &str| {
        let investments = format!("\"i\": (name: \"I\", amounts: {{\"b\": (area: effort, by_year: {{{by_year}}})}})");
        written(2020, 8, &format!("{NOBODY} {discount}"), &brings(&investments))
    };
    let rate = "discount: (schedule: own, rates: {1: 0.035}),";
    let by_year = "2022: 100, 2023: -60, 2025: 0";
    for rules in ["r1", "difference"] {
        assert_eq!(said(&of(by_year, ""), "benefit_cost.public", rules, ""), "1.2");
        // 60 / 1.035² + 60 / 1.035³ over 100 / 1.035
        assert_eq!(said(&of(by_year, rate), "benefit_cost.public", rules, ""), "1.139817");
        // Only the −60: nothing is laid out.
        assert_eq!(said(&of("2023: -60, 2025: 0", ""), "benefit_cost.public", rules, ""), "cannot_be_said");
        // Under the ceiling no effort is laid out.
        assert_eq!(said(&of(by_year, ""), "benefit_cost.service_ceiling", rules, ""), "cannot_be_said");
    }
    // 312.7 ÷ 158 and 718 ÷ 373
    for (cost, benefit, ratio) in [(158, "312.7", "1.979114"), (373, "718", "1.924933")] {
        let savings = format!(
            "\"i\": (name: \"I\", amounts: {{\"b\": (area: effort, by_year: {{2022: {cost}, 2023: 0}})}}, savings: {{\"s\": (area: \
             effort, by_year: {{2023: {benefit}, 2024: 0}})}})"
        );
        assert_eq!(said(&written(2020, 8, NOBODY, &brings(&savings)), "benefit_cost.public", "r1", ""), ratio);
    }
}

#[test]
fn of_two_investments_that_cost_the_same_there_is_no_ratio() {
    let text = "
    price_index: (method: added, changes: {2016: 0.0151, 2017: 0.017}),
    groups: {\"a\": (name: \"A\", inflow: 120, stay: (mean: 10))},
    costs: {\"c\": (name: \"C\", group: \"a\", per_person: 100_000, area: effort)},";
    let rules = "
        (id: \"r1\", name: \"R1\", investments: {\"i\": (name: \"I\", amounts: {\"m\": (area: effort, refund: 0.5, by_year: {2015: \
         (value: 2_500_000, price_level: 2016)})})}),
        (id: \"r2\", name: \"R2\", builds_on: \"r1\", changes: {\"investments/i/amounts/m/refund\": (value: 0.25, from: \"2015-02\"), \
         \"groups/a/inflow\": 100}),";
    let scenario = written(2015, 3, text, rules);
    let [before, after] = ["r1", "r2"].map(|rules| side(&scenario, rules));
    let comparison = sidestil::evaluation::sides::Sides::new(before, after).comparison;
    let reform = comparison.reform.unwrap();
    assert_eq!(reform.benefit_cost(Account::Public, &Discount::none()), None);
    // The municipality pays more of the same amounts, so there is one: more is laid out after than before.
    assert!(reform.benefit_cost(MUNICIPALITY, &Discount::none()).is_some());
    // The investment saves nothing: 0, and not what rounding leaves of 2.500.000 less 2.500.000.
    let [base, first] = ["r0", "r1"].map(|rules| side(&scenario, rules));
    let reform = sidestil::evaluation::sides::Sides::new(base, first).comparison.reform.unwrap();
    assert_eq!(reform.benefit_cost(Account::Public, &Discount::none()), Some(Decimal::ZERO));
}

#[test]
fn persons_times_price_come_evenly_over_the_month() {
    // 125 persons a month for two years, 12 months each, 46.667 kr. a year, for 26,2 mio. a year.
    let scenario = written(
        2022,
        10,
        NOBODY,
        &brings(
            "\"indsats\": (name: \"Flere i job\",
                amounts: {\"løn\": (area: effort, by_year: {2022: 26_200_000, 2024: 0})},
                savings: {\"kontanthjælp\": (area: support, persons: 1500, price: 46_667, months: 12,
                    first_year: 2022, phase_in: [1, 1])})",
        ),
    );
    let of = |measure: &str, period: &str| said(&scenario, measure, "r1", period);
    // In a month half of 125 count, in each later one 125 more: 125 · (½ + 1½ + … + 11½) = 9.000 person months, 750 a year.
    assert_eq!(of("saving.public", "2022"), "8800250"); // 35.000.250 − 26.200.000
    assert_eq!(of("saving.public", "2023"), "43800500"); // 70.000.500 − 26.200.000
    assert_eq!(of("saving.public", "2024"), "35000250");
    assert_eq!(of("saving.public", "2025"), "0");
    assert_eq!(of("cost.area.support", "2023"), "-70000500");
    // After n months 243.057 · n² is saved for 2.183.333 · n: back at 8.98 months.
    assert_eq!(of("payback.public", ""), "9");
    assert_eq!(of("payback.public.month", ""), "2022-09");
    assert_eq!(of("payback.public.years", ""), "1");
    assert_eq!(of("payback.first_month", ""), "2022-01");
    assert_eq!(of("payback.service_ceiling", ""), "no_difference");
    // 70.000.500 in all for each of the two years, less what was spent.
    assert_eq!(of("cumulative.public", ""), "87601000"); // 140.001.000 − 52.400.000
    assert_eq!(of("saving_last_year.public", ""), "0");
    // A month saves more than it costs from the fifth on: 486.115 · 4½ = 2.187.516.
    assert_eq!(of("deepest_deficit.public.month", ""), "2022-04");
}

#[test]
fn those_who_came_count_on_after_the_phase_in() {
    let saving = |saving: &str| {
        written(
            2020,
            6,
            NOBODY,
            &brings(&format!("\"i\": (name: \"I\", savings: {{\"s\": (area: effort, {saving})}})")),
        )
    };
    // 100 come in each month of year 2 alone and count for 3 months at 1.000 kr. a month.
    let three = saving("persons: 1200, price: 12_000, months: 3, first_year: 2021, phase_in: [1]");
    let periods = ["2021-01", "2021-02", "2021-03", "2021-04", "2022-01", "2022-02", "2022-03", "2022-04"];
    let monthly = over(&three, "saving.public", "r1", periods);
    assert_eq!(monthly, ["50000", "150000", "250000", "300000", "250000", "150000", "50000", "0"]);
    assert_eq!(said(&three, "cumulative.public", "r1", ""), "3600000"); // 1.200 · 3 · 1.000
    let lasting = saving("persons: 1500, price: 46_667, lasting: yes, first_year: 2020, phase_in: [1, 1]");
    let years = over(&lasting, "saving.public", "r1", ["2020", "2021", "2022", "2025"]);
    assert_eq!(years, ["35000250", "105000750", "140001000", "140001000"]);
    assert_eq!(said(&lasting, "payback.public", "r1", ""), "at_once");
    assert_eq!(said(&lasting, "deepest_deficit.public.month", "r1", ""), "at_once");
    // By year, with refund, in the municipality: half of 1.000; the last number holds.
    let by_year = saving("refund: 0.5, by_year: {2021: 1_000}");
    assert_eq!(over(&by_year, "saving.municipality", "r1", ["2020", "2021", "2025"]), ["0", "500", "500"]);
    assert_eq!(over(&by_year, "cost.area.effort", "r1", ["2020", "2025"]), ["0", "-1000"]);
}

#[test]
fn a_change_of_a_saving_concerns_those_who_come_later() {
    // 12 a year count for 2 months at 12.000 kr.; from July 2020 on they count for 1, and from October at 24.000 kr.
    let scenario = written(
        2020,
        1,
        NOBODY,
        &format!(
            "{}, (id: \"r2\", name: \"R2\", builds_on: \"r1\", changes: {{\"investments/i/savings/s/months\": (value: 1, from: \
             \"2020-07\"), \"investments/i/savings/s/price\": (value: 24_000, from: \"2020-10\")}})",
            brings(
                "\"i\": (name: \"I\", savings: {\"s\": (area: effort, persons: 12, price: 12_000, months: 2, first_year: 2020, \
                 phase_in: [1], and_on: yes)})"
            )
        ),
    );
    // One comes each month. June: ½ + 1 + ½ of those of June, May, April; July: ½ + 1 of June + ½ of May; August: ½ of
    // July's last half, ½ of August, ½ of June's.
    let months = ["2020-01", "2020-02", "2020-06", "2020-07", "2020-08", "2020-09", "2020-10"];
    let monthly = over(&scenario, "saving.public", "r2", months);
    assert_eq!(monthly, ["500", "1500", "2000", "2000", "1500", "1000", "2000"]);
}

/// An investment of 12 mio. in years that nobody knows, beside one that is known.
fn undated() -> std::sync::Arc<sidestil::scenario::Scenario> {
    let investments = "
        \"i\": (name: \"I\", amounts: {\"b\": (area: effort, refund: 0.5, years: unknown, total: 12_000_000)},
            savings: {\"s\": (area: effort, years: unknown, total: 20_000_000)}),
        \"j\": (name: \"J\", amounts: {\"b\": (area: service, by_year: {2021: 100, 2022: 0})}),";
    let rules = format!("{}, (id: \"r2\", name: \"R2\", builds_on: \"r1\")", brings(investments));
    written(2020, 4, NOBODY, &rules)
}

#[test]
fn a_total_without_years_says_what_comes_of_it_and_never_when() {
    let scenario = undated();
    for rules in ["r1", "difference"] {
        let of = |measure: &str, period: &str| said(&scenario, measure, rules, period);
        for measure in
            ["payback.municipality", "deepest_deficit.municipality", "payback.first_month", "payback.public.month"]
        {
            assert_eq!(of(measure, ""), "cannot_be_said", "{measure}");
        }
        assert_eq!(of("saving.service_ceiling", "2021"), "cannot_be_said");
        assert_eq!(of("saving_last_year.public", ""), "cannot_be_said");
        // 20 mio. − 6 mio. − 100 of service; gross 20 − 12 mio. − 100.
        assert_eq!(of("cumulative.municipality", ""), "13999900");
        assert_eq!(of("cumulative.public", ""), "7999900");
        assert_eq!(of("npv.public", ""), "7999900");
        // 20.000.000 over 12.000.100
        assert_eq!(of("benefit_cost.public", ""), "1.666653");
    }
    assert_eq!(said(&scenario, "investment.j.payback.public", "r1", ""), "not_within_horizon");
    assert_eq!(said(&scenario, "investment.i.payback.public", "r1", ""), "cannot_be_said");
    assert_eq!(said(&scenario, "cost.public", "r1", "2021"), "100");
    // What both sides have alike falls in the same years of both.
    let sides = ["r1", "r2"].map(|rules| side(&scenario, rules));
    let [before, after] = sides;
    let reform = sidestil::evaluation::sides::Sides::new(before, after).comparison.reform.unwrap();
    assert_eq!(reform.payback(MUNICIPALITY), Payback::NoDifference);
    // Discounted, what falls nobody knows when has no value.
    assert_eq!(
        side(&scenario, "r1")
            .outcome
            .investment
            .as_ref()
            .unwrap()
            .present_value(MUNICIPALITY, &Discount::finance_ministry_2021()),
        None
    );
}

#[test]
fn each_of_two_investments_is_the_rest_with_it_against_without() {
    // Ten leave a month; A moves 8 and B 6 a month, where a person less costs 1 kr.: the group they are moved to is dear.
    let scenario = written(
        2020,
        2,
        "groups: {
            \"a\": (name: \"A\", start: (persons: 10), inflow: 120, stay: (exactly: 1), exits: {\"b\": 1}),
            \"b\": (name: \"B\", stay: (exactly: 1)), \"c\": (name: \"C\", stay: (exactly: 1))},
        costs: {\"b\": (name: \"B\", group: \"b\", per_person: 12, area: support)},",
        &brings(
            "\"x\": (name: \"X\", effects: {\"e\": (group: \"a\", persons: 96, from: \"b\", to: \"c\", first_year: 2020, phase_in: [1], \
             and_on: yes)}),
            \"y\": (name: \"Y\", effects: {\"e\": (group: \"a\", persons: 72, from: \"b\", to: \"c\", first_year: 2020, phase_in: [1], \
             and_on: yes)}),",
        ),
    );
    let month = "2021-06";
    assert_eq!(said(&scenario, "saving.public", "r1", month), "10");
    assert_eq!(said(&scenario, "investment.x.saving.public", "r1", month), "4");
    assert_eq!(said(&scenario, "investment.y.saving.public", "r1", month), "2");
    // 4 kr. in each month in which both work: all but the first, which is of those who left before.
    let interplay = side(&scenario, "r1").outcome.interplay(Account::Public).unwrap();
    assert_eq!(interplay.0.round_dp(6), dec!(92)); // 4 · 23
    assert_eq!(said(&scenario, "investment.z.saving.public", "r1", month), "cannot_be_said");
}

#[test]
fn a_rule_set_without_investments_has_no_investment_s_saving() {
    let rules = "(id: \"r1\", name: \"R1\", changes: {\"costs/c/yearly/2021\": 80}),";
    let fields = format!("{NOBODY} costs: {{\"c\": (name: \"C\", yearly: {{2020: 100, 2021: 120}}, area: effort)}},");
    let scenario = written(2020, 2, &fields, rules);
    for measure in
        ["payback.public", "npv.public", "saving_last_year.public", "deepest_deficit.public", "payback.first_month"]
    {
        assert_eq!(said(&scenario, measure, "r1", ""), "cannot_be_said", "{measure}");
    }
    assert_eq!(said(&scenario, "saving.public", "r1", "2021"), "cannot_be_said");
    assert_eq!(said(&scenario, "saving.public", "difference", "2021"), "40");
    assert_eq!(said(&scenario, "payback.public", "difference", ""), "at_once");
}

#[test]
fn january_2022_to_july_2027_is_67_months_and_6_years() {
    let scenario = written(
        2017,
        15,
        NOBODY,
        &brings(
            "\"i\": (name: \"I\", amounts: {\"b\": (area: effort, by_year: {2022: 66, 2023: 0})}, savings: {\"s\": (area: effort, by_year: \
             {2023: 12, 2027: 36, 2028: 0})})",
        ),
    );
    // 66 out in 2022, 48 back in 2023–2026 and 3 a month in 2027: the 18 that are left by the end of June, 21 by July's.
    let of = |measure: &str| said(&scenario, measure, "r1", "");
    assert_eq!([of("payback.public"), of("payback.public.month")], ["66", "2027-06"]);
    let scenario = written(
        2017,
        15,
        NOBODY,
        &brings(
            "\"i\": (name: \"I\", amounts: {\"b\": (area: effort, by_year: {2022: 69, 2023: 0})}, savings: {\"s\": (area: effort, by_year: \
             {2023: 12, 2027: 36, 2028: 0})})",
        ),
    );
    let of = |measure: &str| said(&scenario, measure, "r1", "");
    assert_eq!([of("payback.public"), of("payback.public.month"), of("payback.public.years")], ["67", "2027-07", "6"]);
}

#[test]
fn an_effect_on_an_exact_stay_moves_the_mean_under_the_cap_in_force() {
    let scenario = written(
        2020,
        4,
        "groups: {\"a\": (name: \"A\", inflow: 120, stay: (exactly: 30))},",
        "(id: \"r1\", name: \"R1\", changes: {\"groups/a/stay/at_most\": 12}, investments: {\"i\": (name: \"I\", effects: {\"e\": \
         (group: \"a\", mean_stay: 6, first_year: 2020, phase_in: [0.5], and_on: yes)})}),",
    );
    // Under the cap the mean is 12: 12 + 0,5 · (6 − 12) = 9 months, and 10 a month are 90 persons.
    assert_eq!(said(&scenario, "group.a.mean_stay", "r1", ""), "9");
    assert_eq!(said(&scenario, "group.a.full_phase_in", "r1", ""), "90");
    assert_eq!(said(&scenario, "group.a.persons", "r1", "2023-12"), "90");
}

/// Where 60 a year leave, an effect on them from c to b.
fn effect(effect: &str, changes: &str) -> std::sync::Arc<sidestil::scenario::Scenario> {
    let rules = brings(&format!("\"i\": (name: \"I\", effects: {{\"e\": (group: \"a\", {effect})}})"));
    written(
        2020,
        2,
        "groups: {
            \"a\": (name: \"A\", inflow: 60, stay: (mean: 5), exits: {\"c\": 0.5}),
            \"b\": (name: \"B\", start: (persons: 100), inflow: 120, stay: (mean: 10)),
            \"c\": (name: \"C\", stay: (mean: 10)),
        },",
        &format!("{rules}, {changes}"),
    )
}

#[test]
fn an_effect_that_moves_nobody_or_is_over_is_no_arrival() {
    let moved = "from: \"c\", to: \"b\"";
    for nobody in [
        format!("persons: 0, {moved}, first_year: 2020, phase_in: [1], and_on: yes"),
        format!("persons: 50, {moved}, first_year: 2020, phase_in: [0], and_on: yes"),
        format!("points: 0.1, {moved}, first_year: 2020, phase_in: [1]"),
    ] {
        let scenario = effect(&nobody, "");
        assert_eq!(said(&scenario, "group.b.full_phase_in", "r1", ""), "100", "{nobody}"); // 120 / 12 · 10
        assert_eq!(said(&scenario, "group.b.growth", "r1", ""), "0", "{nobody}");
    }
    let moves = effect(&format!("points: 0.1, {moved}, first_year: 2020, phase_in: [1], and_on: yes"), "");
    assert_eq!(said(&moves, "group.b.full_phase_in", "r1", ""), "cannot_be_said");
}

#[test]
fn effects_begin_in_month_0() {
    // Everybody stays a month: those of the start leave to c in the step out of the month before, whatever the effect says.
    let text = "groups: {
            \"a\": (name: \"A\", start: (persons: 10), inflow: 120, stay: (exactly: 1), exits: {\"c\": 1}),
            \"b\": (name: \"B\", stay: (exactly: 1)), \"c\": (name: \"C\", stay: (exactly: 1))},";
    let rules = brings(
        "\"i\": (name: \"I\", effects: {\"e\": (group: \"a\", points: 1, from: \"c\", to: \"b\", first_year: 2018, phase_in: [1], and_on: \
         yes)})",
    );
    let scenario = written(2020, 1, text, &rules);
    assert_eq!(over(&scenario, "group.b.persons", "r1", ["2020-01", "2020-02"]), ["0", "10"]);
}

#[test]
fn effects_that_do_nothing_are_told_unless_a_rule_set_makes_them_do_something() {
    let idle = |text: &str, changes: &str| {
        let found = warnings(&effect(text, changes)).into_iter().filter_map(|finding| {
            let Code::Investment(InvestmentFault::Idle(why)) = finding.code else { return None };
            assert_eq!(finding.path.unwrap().as_str(), "investments/i/effects/e");
            assert_eq!(finding.rule_set.as_deref(), Some("r1"));
            Some(why)
        });
        found.collect::<Vec<Idle>>()
    };
    let moved = "from: \"c\", to: \"b\"";
    let year = |year: i32| format!("points: 0.1, {moved}, first_year: {year}, phase_in: [1]");
    assert_eq!(idle(&year(2022), ""), [Idle::AfterHorizon]);
    assert_eq!(idle(&year(2019), ""), [Idle::BeforeHorizon]);
    assert_eq!(idle(&year(2020), ""), []);
    assert_eq!(idle(&format!("points: 0, {moved}, first_year: 2020, phase_in: [1]"), ""), [Idle::Nothing]);
    assert_eq!(idle(&format!("persons: 0, {moved}, first_year: 2020, phase_in: [1]"), ""), [Idle::Nothing]);
    assert_eq!(idle(&format!("points: 0.1, {moved}, first_year: 2020, phase_in: [0, 0]"), ""), [Idle::NoPhaseIn]);
    assert_eq!(idle("mean_stay: 5, first_year: 2020, phase_in: [1]", ""), [Idle::SameMean]);
    let changes = "(id: \"r2\", name: \"R2\", builds_on: \"r1\", changes: {\"investments/i/effects/e/points\": 0.04}),";
    assert_eq!(idle(&format!("points: 0, {moved}, first_year: 2020, phase_in: [1]"), changes), []);
}

#[test]
fn a_month_to_count_from_that_is_too_late_is_told() {
    let late = |month: &str| {
        let found = warnings(&twice(&format!("counts_from: \"{month}\",")));
        found.into_iter().any(|finding| matches!(finding.code, Code::Investment(InvestmentFault::CountsFromLate(_))))
    };
    assert!(late("2022-02") && !late("2022-01") && !late("2019-01"));
    // The same of a reform without an investment, whose price falls in March 2021.
    let reform = |month: &str| {
        let base = format!(
            "counts_from: \"{month}\", groups: {{\"a\": (name: \"A\", start: (persons: 12), inflow: 12, stay: (mean: 12))}},
            costs: {{\"c\": (name: \"C\", group: \"a\", per_person: 1000, area: support, refund: none)}},"
        );
        let rules = "(id: \"r1\", name: \"R1\", from: \"2021-03\", changes: {\"costs/c/per_person\": 900}),";
        let found = warnings(&written(2020, 3, &base, rules));
        found.into_iter().any(|finding| matches!(finding.code, Code::Investment(InvestmentFault::CountsFromLate(_))))
    };
    assert!(reform("2021-04") && !reform("2021-03"));
}

#[test]
fn the_last_year_says_where_the_saving_is_going() {
    let course = |by_year: &str| {
        let text = format!("\"i\": (name: \"I\", savings: {{\"s\": (area: effort, by_year: {{{by_year}}})}})");
        let scenario = written(2020, 3, NOBODY, &brings(&text));
        side(&scenario, "r1").outcome.investment.as_ref().unwrap().last_year(MUNICIPALITY).unwrap().1
    };
    assert_eq!(course("2020: 1, 2021: 2, 2022: 3"), Ordering::Greater);
    assert_eq!(course("2020: 3, 2021: 3"), Ordering::Equal);
    assert_eq!(course("2021: 3, 2022: 2"), Ordering::Less);
    assert!(matches!(answer(&undated(), "npv.public", "r1", ""), sidestil::model::measures::Answer::Exact(_)));
}

#[test]
fn a_published_month_is_held_against_the_month_calculated() {
    let agree = |month: &str| {
        let published = format!(
            "{NOBODY} sources: {{\"k\": (title: \"Kilde\")}}, published: [(name: \"Tilbage\", measure: \"payback.public.month\", rules: \
             \"r1\", value: \"{month}\", rounded_to: 1, source: \"k\")],"
        );
        let investments =
            "\"i\": (name: \"I\", amounts: {\"b\": (area: effort, by_year: {2022: 12, 2023: -12, 2024: 0})})";
        let scenario = written(2022, 3, &published, &brings(investments));
        let reconciled = sidestil::evaluation::reconcile::reconcile(&scenario, &[]);
        reconciled[0].agreement
    };
    // 12 out in 2022, and 1 a month back in 2023.
    assert_eq!(agree("2023-12"), Agreement::Agrees);
    assert_eq!(agree("2024-02"), Agreement::Differs(dec!(-2)));
}

/// 69 out in 2022, and back in July 2027: 67 months, under a limit of so many.
fn limited(limit: u32) -> Sides {
    let scenario = written(
        2017,
        15,
        &format!("{NOBODY} payback_limit: {limit},"),
        &brings(
            "\"i\": (name: \"I\", amounts: {\"b\": (area: effort, by_year: {2022: 69, 2023: 0})}, savings: {\"s\": (area: effort, by_year: \
             {2023: 12, 2027: 36, 2028: 0})})",
        ),
    );
    Sides::new(side(&scenario, "r0"), side(&scenario, "r1"))
}

#[test]
fn a_payback_says_from_when_it_counts_and_how_it_stands_to_the_limit() {
    let notes = |limit: u32| {
        let [_, _, payback, _] = headlines(&limited(limit), None, (Account::Public, Question::Investment), DANISH);
        let plain = |text: &String| text.replace('\u{a0}', " ");
        (plain(&payback.after), payback.notes.iter().map(plain).collect::<Vec<_>>())
    };
    let (after, said) = notes(67);
    assert_eq!(after, "6 år");
    assert_eq!(said[..2], ["regnet fra januar 2022 til juli 2027", "inden for grænsen på 67 måneder"]);
    assert_eq!(notes(66).1[1], "over grænsen på 66 måneder");
    // Never paid back: over a limit that ends within the horizon, neither where it ends after it.
    let never = months(&[Some(0.0), Some(-1.0), Some(0.0)], None, None);
    assert_eq!(Limit::of(&never, MUNICIPALITY, 2), Some(Limit { months: 2, is_kept: false }));
    assert_eq!(Limit::of(&never, MUNICIPALITY, 3), None);
}

#[test]
fn what_has_no_investment_is_explained_by_where_the_answer_is() {
    let scenario = written(2020, 2, NOBODY, "(id: \"r1\", name: \"R1\"),");
    let sides = Sides::new(side(&scenario, "r0"), side(&scenario, "r1"));
    let measure = sidestil::model::measures::find("payback.municipality").unwrap();
    let text = explain(&measure, sidestil::model::measures::When::Whole, false, &sides, DANISH);
    assert!(text.contains("kan ikke opgøres") && text.contains("(difference)"), "{text}");
    // The cost without the investment is no cost before.
    let saving = sidestil::model::measures::find("saving.public").unwrap();
    let when = sidestil::model::measures::When::Year(2022);
    let text = explain(&saving, when, false, &limited(60), DANISH);
    assert!(text.contains("udgift uden regelsættets investeringer") && !text.contains("(før)"), "{text}");
}
