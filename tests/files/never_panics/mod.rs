//! Never a panic: whatever stands in a file, the program says what is wrong with it, or calculates and shows all of it.
//!
//! Every shipped file and the one that uses every input is changed at random places ([`mutations`]): numbers become the ends
//! of what a decimal holds, of the integers behind years and months, and of the input's limits; texts, words, members and
//! lists become others. Each goes through everything that the program does with a file ([`walk`]).
//!
//! `NEVER_PANICS_CASES` asks for more cases.
#![expect(clippy::panic, reason = "the words of a failure are put together here")]

mod mutations;
mod walk;

use std::{
    cell::RefCell,
    panic::{self, AssertUnwindSafe},
    sync::Once,
};

use proptest::{
    prelude::*,
    test_runner::{TestError, TestRunner},
};
use sidestil::{
    app::examples::EXAMPLES,
    scenario::{edit, figure::Value, finding::Code, path::Path, text::loading},
};

use mutations::{Change, File, changes};

thread_local! {
    /// The panic that a test expects to catch: nothing while none is expected.
    static CAUGHT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps the words and the place of a panic inside [`ends_well`], which would be lost otherwise; others are told as always.
fn keep_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let told = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let kept =
                CAUGHT.with_borrow_mut(|caught| caught.as_mut().map(|caught| *caught = info.to_string()).is_some());
            if !kept {
                told(info);
            }
        }));
    });
}

/// What happens to a text: whether it is a scenario, or the words of the panic.
fn ends_well(text: &str, places: &[prop::sample::Index]) -> Result<bool, String> {
    keep_panics();
    CAUGHT.set(Some("a panic without words".to_owned()));
    let ended = panic::catch_unwind(AssertUnwindSafe(|| walk::walk(text, places)));
    let words = CAUGHT.take().unwrap_or_default();
    ended.map_err(|_| words)
}

/// The lines of a text that another does not have, each cut to what can be read.
fn differing(text: &str, other: &str) -> String {
    let known: std::collections::BTreeSet<&str> = other.lines().collect();
    let lines = text.lines().enumerate().filter(|(_, line)| !known.contains(line)).take(20);
    lines
        .map(|(at, line)| format!("{:>5}: {}\n", at + 1, line.chars().take(400).collect::<String>()))
        .collect::<Vec<_>>()
        .concat()
}

/// So many cases of each file.
fn cases() -> u32 {
    let all = std::env::var("NEVER_PANICS_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(1000_u32);
    all.div_ceil(5)
}

/// Changes a file in many ways. Enough of what comes out must be a scenario, or little would be calculated.
fn holds_for(name: &str, text: &str) {
    let file = File::new(text);
    let config = ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() };
    let calculated = std::cell::Cell::new(0_u32);
    let places = prop::collection::vec(any::<prop::sample::Index>(), 1);
    let ended = TestRunner::new(config).run(&(changes(), places), |(changes, places): (Vec<Change>, _)| {
        let changed = file.changed(&changes);
        match ends_well(&changed, &places) {
            Ok(is_scenario) => calculated.set(calculated.get() + u32::from(is_scenario)),
            Err(words) => {
                let lines = differing(&changed, text);
                return Err(TestCaseError::fail(format!("{name}, changed to\n{lines}ends the program: {words}")));
            }
        }
        Ok(())
    });
    match ended {
        Ok(()) => {}
        Err(TestError::Fail(reason, _)) => panic!("{reason}"),
        Err(TestError::Abort(reason)) => panic!("{name}: {reason}"),
    }
    assert!(calculated.get() * 10 > cases(), "{name}: only {} of {} were calculated", calculated.get(), cases());
}

macro_rules! no_change_ends_the_program {
    ($($test:ident: $name:expr, $text:expr;)*) => {
        $(#[test]
        fn $test() {
            holds_for($name, $text);
        })*
    };
}

no_change_ends_the_program! {
    no_change_of_the_reform_ends_the_program: EXAMPLES[0].name, EXAMPLES[0].text;
    no_change_of_the_budget_note_ends_the_program: EXAMPLES[1].name, EXAMPLES[1].text;
    no_change_of_question_554_ends_the_program: EXAMPLES[2].name, EXAMPLES[2].text;
    no_change_of_copenhagen_ends_the_program: EXAMPLES[3].name, EXAMPLES[3].text;
    no_change_of_aarhus_ends_the_program: EXAMPLES[4].name, EXAMPLES[4].text;
    no_change_of_the_abolition_ends_the_program: EXAMPLES[5].name, EXAMPLES[5].text;
    no_change_of_investments_ends_the_program: "investments.ron", include_str!("../../fixtures/investments.ron");
    no_change_of_a_file_with_state_and_municipalities_ends_the_program: "state.ron", include_str!("../../fixtures/state.ron");
    no_change_of_a_file_with_every_input_ends_the_program: "everything.ron", include_str!("../../fixtures/everything.ron");
    no_change_of_a_file_with_dates_ends_the_program: "dated.ron", include_str!("../../fixtures/dated.ron");
}

#[test]
fn a_month_that_no_file_may_name_is_refused_when_it_is_typed() {
    let scenario = loading::read(EXAMPLES[0].text.as_bytes()).scenario.expect("a shipped file");
    let path = Path::new("groups/ressourceforløb/closed_from");
    for (month, is_taken) in [("2200-12", true), ("9999-12", false), ("1899-12", false), ("2022-+1", false)] {
        let edited = edit::set(&scenario, "hoejst-5-aar", &path, Value::Word(month.into()));
        assert_eq!(edited.is_ok(), is_taken, "{month}: {:?}", edited.err());
    }
}

#[test]
fn a_price_index_that_changes_prices_beyond_meaning_is_refused() {
    // 0,5 added in each of 120 years: 61 times. Compounded: 1,5¹²⁰.
    let years: String = (1901..=2020).map(|year| format!("{year}: 0.5, ")).collect::<Vec<String>>().concat();
    for (method, errors) in [("added", 0), ("compounded", 1)] {
        let text = format!(
            r#"(format: 4, title: "A", place: "B", period: (first_year: 2020, years: 3), price_level: 2020,
            price_index: (method: {method}, changes: {{ {years} }}), groups: {{ "a": (name: "A", stay: (mean: 3)) }},
            costs: {{ "c": (name: "C", group: "a", per_person: (value: 1, price_level: 1900), area: service) }},
            rule_sets: [ (id: "nu", name: "Nu") ])"#
        );
        let loaded = loading::read(text.as_bytes());
        let steep = loaded.findings.iter().filter(|finding| matches!(finding.code, Code::SteepPriceIndex(1900, None)));
        assert_eq!((steep.count(), loaded.scenario.is_some()), (errors, errors == 0), "{:?}", loaded.findings);
    }
}

#[test]
fn a_growth_at_the_end_of_what_a_decimal_holds_is_refused_with_its_limits() {
    let text = r#"(
        format: 4, title: "Vækst", place: "Prøveby", period: (first_year: 2026, years: 3), price_level: 2026,
        groups: { "a": (name: "A", inflow: 1, growth: 79228162514264337593543950335, stay: (mean: 3)) },
        rule_sets: [ (id: "nu", name: "Nu") ],
    )"#;
    assert_eq!(ends_well(text, &[]), Ok(false));
    let loaded = loading::read(text.as_bytes());
    let told: Vec<String> = walk::told(&loaded).into_iter().filter(|told| told.contains("fejl")).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("fra −100 til 100\u{a0}pct."), "{told:?}");
}
