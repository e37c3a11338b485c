//! What holds of compensation, of the table of municipalities and of what hidden numbers reveal, whatever the numbers are.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop where an answer is missing")]

use std::sync::Arc;

use proptest::{collection::vec, prelude::*, sample::Index};
use rust_decimal::{Decimal, dec};
use sidestil::{
    evaluation::sides::Side,
    model::{
        compare::Outcome,
        coverage::revealed,
        measures::{self, Answer, When},
    },
    scenario::{
        Scenario, checks,
        figure::Value,
        finding::Severity,
        path::Path,
        schema::{Unit, kind_of},
        text::loading,
    },
};

const FILES: [&str; 3] = [
    include_str!("../fixtures/state.ron"),
    include_str!("../../scenarios/bi03-dut-2023.ron"),
    include_str!("../../scenarios/bedre-ressourceforloeb-2022.ron"),
];

const AREAS: [&str; 4] = ["service", "effort", "support", "capital"];
const AMOUNTS: [&str; 3] = ["received", "own_cost", "shortfall"];

fn read(text: &str) -> Scenario {
    loading::read(text.as_bytes()).scenario.unwrap()
}

fn is_of_state(path: &Path) -> bool {
    let section = path.segments().next().unwrap_or_default();
    ["compensation", "compensation_lines", "coverage", "coverage_terms", "spending"].contains(&section)
}

/// A scenario with some of its figures others: numbers multiplied, words exchanged; `None` where it is no scenario then.
fn varied(mut scenario: Scenario, edits: &[(Index, u8)]) -> Option<Scenario> {
    let all = |scenario: &Scenario| {
        let brought = scenario.rule_sets.iter().flat_map(|rules| rules.brought.keys().chain(rules.changes.keys()));
        scenario.inputs.keys().chain(brought).filter(|path| is_of_state(path)).cloned().collect::<Vec<_>>()
    };
    let paths = all(&scenario);
    for (index, percent) in edits {
        let path = index.get(&paths);
        let kind = kind_of(path).unwrap();
        let other = |value: &Value| match (kind.unit, value) {
            (Unit::Choice(words), Value::Word(_)) => Value::Word(Arc::from(words[usize::from(*percent) % words.len()])),
            (Unit::Year | Unit::Count, _) => value.clone(),
            (_, Value::Number(number)) => Value::Number((number * Decimal::new(i64::from(*percent), 2)).round_dp(4)),
            _ => value.clone(),
        };
        let maps = scenario.rule_sets.iter_mut().flat_map(|rules| [&mut rules.brought, &mut rules.changes]);
        for inputs in std::iter::once(&mut scenario.inputs).chain(maps) {
            if let Some(figure) = inputs.get_mut(path) {
                figure.value = other(&figure.value);
                (figure.low, figure.high) = (None, None);
            }
        }
    }
    let is_right = checks::check(&scenario).iter().all(|finding| finding.severity != Severity::Error);
    is_right.then_some(scenario)
}

fn last(scenario: Scenario) -> Arc<Outcome> {
    let scenario = Arc::new(scenario);
    let id = scenario.rule_sets.last().unwrap().id.clone();
    Side::new(&scenario, &id).outcome
}

fn said(outcome: &Outcome, measure: &str, when: When) -> Option<Decimal> {
    let known = measures::find(measure).unwrap_or_else(|| panic!("no measure {measure}"));
    if let Answer::Exact(number) = known.of(outcome, when) { Some(number) } else { None }
}

fn near(one: Decimal, other: Decimal) -> bool {
    (one - other).abs() <= dec!(0.000001)
}

fn edits() -> impl Strategy<Value = Vec<(Index, u8)>> {
    vec((any::<Index>(), 0..=250_u8), 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_missing_adds_up_over_lines_areas_budget_areas_and_years(file in 0..FILES.len(), edits in edits()) {
        let Some(scenario) = varied(read(FILES[file]), &edits) else { return Ok(()) };
        let outcome = last(scenario);
        let compensation = outcome.case.last_rules().compensation.clone().unwrap();
        let years = outcome.case.period.calendar_years().map(When::Year);
        for when in years.chain([When::Whole]) {
            let of = |what: &str, amount: &str| said(&outcome, &format!("compensation.{what}.{amount}"), when).unwrap();
            for what in AREAS.into_iter().chain(["transfers", "total"]) {
                let missing = of(what, "own_cost") - of(what, "received");
                prop_assert!(near(of(what, "shortfall"), missing), "{what} {when}: {missing}");
            }
            for amount in AMOUNTS {
                for area in AREAS {
                    let lines = compensation.lines.iter().filter(|line| line.area.name() == area);
                    let lines: Decimal = lines.map(|line| of(&format!("line.{}", line.id), amount)).sum();
                    prop_assert!(near(of(area, amount), lines), "{area} {amount} {when}: {lines}");
                }
                prop_assert!(near(of("transfers", amount), of("effort", amount) + of("support", amount)));
                let areas: Decimal = AREAS.map(|area| of(area, amount)).into_iter().sum();
                prop_assert!(near(of("total", amount), areas), "{amount} {when}: {areas}");
            }
        }
        for (what, amount) in AREAS.into_iter().chain(["total"]).zip(AMOUNTS.into_iter().cycle()) {
            let measure = format!("compensation.{what}.{amount}");
            let years = outcome.case.period.calendar_years();
            let years: Decimal = years.map(|year| said(&outcome, &measure, When::Year(year)).unwrap()).sum();
            prop_assert!(near(said(&outcome, &measure, When::Whole).unwrap(), years), "{measure}: {years}");
        }
    }

    /// What the country's amounts are of a block are those of its lines, where each can be said.
    #[test]
    fn the_countrys_amounts_add_up_over_lines(file in 0..FILES.len(), edits in edits()) {
        let Some(scenario) = varied(read(FILES[file]), &edits) else { return Ok(()) };
        let outcome = last(scenario);
        let compensation = outcome.case.last_rules().compensation.clone().unwrap();
        for when in outcome.case.period.calendar_years().map(When::Year) {
            for what in AREAS.into_iter().chain(["total"]) {
                let lines = compensation.lines.iter().filter(|line| what == "total" || line.area.name() == what);
                let lines: Vec<_> = lines
                    .map(|line| said(&outcome, &format!("compensation.line.{}.national", line.id), when))
                    .collect();
                let sum: Option<Vec<Decimal>> = lines.iter().copied().collect();
                let block = said(&outcome, &format!("compensation.{what}.national"), when);
                if let (Some(sum), Some(block)) = (sum.filter(|all| !all.is_empty()), block) {
                    let sum: Decimal = sum.into_iter().sum();
                    prop_assert!((sum - block).abs() <= dec!(0.0001) , "{what} {when}: {block}, {sum}");
                }
            }
        }
    }

    /// Twice the key, twice what is received by it; own cost that follows no key stays.
    #[test]
    fn what_is_received_is_in_proportion_to_its_key(key in 1..400_i64) {
        let at = |key: Decimal| {
            let mut scenario = read(FILES[0]);
            scenario.inputs.get_mut(&"compensation/keys/compensation".into()).unwrap().value = Value::Number(key);
            last(scenario)
        };
        let key = Decimal::new(key, 3);
        let [one, two] = [key, key * dec!(2)].map(at);
        for line in ["boliger", "løn", "rest"] {
            let of = |outcome: &Outcome, what: &str| said(outcome, &format!("compensation.line.{line}.{what}"), When::Year(2023)).unwrap();
            prop_assert!(near(of(&one, "received") * dec!(2), of(&two, "received")), "{line}");
            prop_assert_eq!(of(&one, "own_cost"), of(&two, "own_cost"), "{}", line);
        }
    }

    /// Each low end is at most the value, each high one at least.
    #[test]
    fn every_value_lies_within_its_ends(file in 0..2_usize, edits in edits(), ceiling in 0..=100_u32) {
        let Some(mut scenario) = varied(read(FILES[file]), &edits) else { return Ok(()) };
        if let Some(figure) = scenario.rule_sets[1].changes.get_mut(&"coverage_terms/ceiling".into()) {
            figure.value = Value::Number(Decimal::from(ceiling) / dec!(100));
        }
        let outcome = last(scenario);
        let mut checked = 0;
        for measure in measures::all(&outcome) {
            let text = measure.to_string();
            let Some((of, end)) = text.rsplit_once('.').filter(|(_, end)| ["low", "high"].contains(end)) else { continue };
            let Some(middle) = measures::find(of) else { continue };
            for when in measure.periods(&outcome) {
                if let (Answer::Exact(value), Answer::Exact(bound)) = (middle.of(&outcome, when), measure.of(&outcome, when)) {
                    let is_within = if end == "low" { bound <= value } else { bound >= value };
                    prop_assert!(is_within, "{text} {when}: {bound} against {value}");
                    checked += 1;
                }
            }
        }
        prop_assert!(checked > 10, "{checked}");
    }

    #[test]
    fn a_ceiling_only_ever_takes_persons_away_and_the_more_the_lower_it_is(
        edits in edits(), ceilings in vec(0..=1000_u32, 2),
    ) {
        let Some(scenario) = varied(read(FILES[0]), &edits) else { return Ok(()) };
        let rows: Vec<String> =
            ["sjøby", "nordby", "vestby", "total"].into_iter().map(|row| format!("coverage.{row}")).collect();
        let under = |ceiling: Value| {
            let mut scenario = scenario.clone();
            scenario.rule_sets[1].changes.get_mut(&"coverage_terms/ceiling".into()).unwrap().value = ceiling;
            last(scenario)
        };
        let mut ceilings = ceilings;
        ceilings.sort_unstable();
        let [low, high] = [ceilings[0], ceilings[1]].map(|ceiling| Decimal::new(ceiling.into(), 3));
        let outcomes = [Value::Number(low), Value::Number(high), Value::None].map(under);
        for row in &rows {
            let of = |outcome: &Outcome, what: &str| said(outcome, &format!("{row}.{what}"), When::Whole);
            for end in ["persons", "persons.low"] {
                let persons = outcomes.each_ref().map(|outcome| of(outcome, end));
                prop_assert!(persons[0] <= persons[1], "{row}.{end}: {persons:?}");
                // Of the country the source's own number, hidden persons and all.
                prop_assert!(row == "coverage.total" || persons[1] <= persons[2], "{row}.{end}: {persons:?}");
            }
            let cost = outcomes.each_ref().map(|outcome| of(outcome, "cost.public"));
            prop_assert!(cost[0] >= cost[1] && cost[1] >= cost[2] , "{row}: {cost:?}");
            prop_assert_eq!(cost[2], Some(dec!(0)), "{}", row);
            let share = of(&outcomes[1], "share");
            prop_assert!(row == "coverage.total" || share <= Some(high), "{row}: {share:?}");
        }
    }

    /// The country is the sum over the rows, and never the ceiling on its own share.
    #[test]
    fn the_country_is_the_sum_of_its_rows(edits in edits(), ceiling in 0..=300_u32) {
        let Some(mut scenario) = varied(read(FILES[0]), &edits) else { return Ok(()) };
        scenario.rule_sets[1].changes.get_mut(&"coverage_terms/ceiling".into()).unwrap().value =
            Value::Number(Decimal::new(ceiling.into(), 3));
        let outcome = last(scenario);
        for what in ["persons", "persons.low", "base", "base.low", "cost.municipality", "cost.public", "cost.service_ceiling.low"] {
            let rows = ["sjøby", "nordby", "vestby", "øby"];
            let rows = rows.map(|row| said(&outcome, &format!("coverage.{row}.{what}"), When::Whole));
            let sum: Decimal = rows.into_iter().flatten().sum();
            let all = said(&outcome, &format!("coverage.total.{what}"), When::Whole);
            prop_assert!(all.is_none_or(|all| near(all, sum)), "{what}: {all:?}, {sum}");
        }
    }

    /// Every way to spread the hidden persons over the rows agrees with what is said to be revealed, and some way meets it.
    #[test]
    fn what_is_hidden_lies_within_what_is_revealed(persons in 0..14_u32, rows in 1..5_u32, most in 1..4_u32) {
        let ways = (0..(most + 1).pow(rows)).map(|way| {
            (0..rows).map(|row| way / (most + 1).pow(row) % (most + 1)).collect::<Vec<u32>>()
        });
        let ways: Vec<_> = ways.filter(|way| way.iter().sum::<u32>() == persons).collect();
        let Some(found) = revealed(persons, rows, most) else {
            prop_assert!(ways.is_empty());
            return Ok(());
        };
        let with_most = ways.iter().map(|way| way.iter().filter(|row| **row == most).count());
        prop_assert_eq!(with_most.min(), Some(usize::try_from(found.at_most).unwrap()));
        prop_assert_eq!(ways.iter().flatten().min(), Some(&found.least));
    }
}
