//! Every code has its sentence in both languages; the report puts the mark under its place.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::{collections::BTreeSet, sync::Arc};

use rust_decimal::{Decimal, dec};

use super::*;
use crate::{
    model::{
        measures::{Answer, By},
        reconcile::Bound,
        time::CalendarMonth,
    },
    present::words::language::Language,
    scenario::{
        dates::DateFault,
        finding::{Expected, Severity, Thing},
        group_fault::GroupFault,
        inputs::Inputs,
        investment_fault::InvestmentFault,
        path::Path,
        scenario::{Published, RuleSet},
        schema::INPUTS,
        state_fault::StateFault,
        text::trouble::Trouble,
    },
};

const DA: Formats = Formats::new(Language::Danish);
const EN: Formats = Formats::new(Language::English);

/// One of each code; the test below counts them against the declaration.
fn codes() -> Vec<Code> {
    let kind = INPUTS.iter().find(|kind| kind.pattern == "costs/*/refund").unwrap();
    vec![
        Code::Unreadable(Trouble::from(&std::io::ErrorKind::TimedOut.into())),
        Code::Directory,
        Code::TooLarge,
        Code::NotText,
        Code::Empty,
        Code::Unclosed('('),
        Code::TooDeep,
        Code::Unexpected(")".to_owned()),
        Code::DecimalComma("3,5".to_owned()),
        Code::UnknownField {
            found: "strat".to_owned(),
            nearest: Some("start".to_owned()),
            known: vec!["start".to_owned()],
        },
        Code::Repeated("start".to_owned()),
        Code::Missing("name".to_owned()),
        Code::WrongType { expected: Expected::Input(kind), found: "\"halv\"".to_owned() },
        Code::Format("3".to_owned()),
        Code::OldFormat(1),
        Code::BadPassport,
        Code::BadId("Højst 3".to_owned()),
        Code::ReservedId("service".to_owned()),
        Code::OutOfRange { value: dec!(1.2), kind },
        Code::GrowsTooFar,
        Code::NotWhole(dec!(36.5)),
        Code::ThousandsPoint("700.000".to_owned()),
        Code::RangeOrder,
        Code::TooPrecise("0.1".to_owned()),
        Code::NotAscending("2019".to_owned()),
        Code::Dates(DateFault::Single),
        Code::BadSurvival,
        Code::NoSuch { what: Thing::Group, id: "jobb".to_owned(), nearest: Some("job".to_owned()) },
        Code::OneClaim,
        Code::OneReason,
        Code::NoPriceIndex(2012, None),
        Code::SteepPriceIndex(2012, Some("sats".into())),
        Code::SharesAboveOne(dec!(1.2)),
        Code::NoCounts,
        Code::CapBelowMean { mean: dec!(45), cap: dec!(36) },
        Code::OneStay(vec!["mean".to_owned(), "exactly".to_owned()]),
        Code::OneSize,
        Code::OneEffect,
        Code::NoMeanStay,
        Code::Investment(InvestmentFault::OneSaving),
        Code::FromWithoutMonth,
        Code::WholePeriod { from: CalendarMonth { year: 2023, month: 7 }, count: 2 },
        Code::NetRefund,
        Code::LadderWithoutPersons,
        Code::RefundNotConstant,
        Code::SeniorityOver,
        Code::OtherDestinations,
        Code::State(StateFault::TwoOfThree),
        Code::Groups(GroupFault::TotalOfOne),
        Code::EfficiencyBelowZero,
        Code::NoRuleSets,
        Code::RuleSetTwice("hoejst-3-aar".to_owned()),
        Code::BuildsOn,
        Code::Circle(vec!["a".into(), "b".into()]),
        Code::BaseChanges,
        Code::NoSuchPath { path: "groups/x".to_owned(), nearest: None },
        Code::ChangesFact,
        Code::NoPriceLevel(96),
        Code::MovesNothing,
        Code::NameSaysOther("3 år".to_owned()),
        Code::NotTried(501),
        Code::NoSuchMeasure { measure: "payback.kommune".to_owned(), nearest: None },
        Code::CourseMeasure("course.job.public".to_owned()),
        Code::WrongPeriod { found: "2022-01".to_owned(), by: &[By::Year] },
        Code::OutsidePeriod { found: "2035".to_owned(), years: [2020, 2029] },
        Code::Differs { name: "Flere".to_owned(), published: dec!(0.25), calculated: Answer::NotWithinHorizon },
        Code::Drifted { rows: 3, of: 28, model: 1, is_edited_elsewhere: false },
    ]
}

fn finding(code: Code) -> Finding {
    Finding { severity: Severity::Error, code, rule_set: None, path: None, place: None }
}

#[test]
fn every_code_has_its_own_words_in_both_languages() {
    let mut kinds = BTreeSet::new();
    let mut sentences = BTreeSet::new();
    for code in codes() {
        let debug = format!("{code:?}");
        kinds.insert(debug.split([' ', '(']).next().unwrap().to_owned());
        let finding = finding(code);
        let [danish, english] = [DA, EN].map(|formats| sentence(&finding, None, formats));
        let [right, in_english] = [DA, EN].map(|formats| remedy(&finding, None, formats).unwrap());
        assert_ne!(danish, english, "{debug}");
        assert_ne!(right, in_english, "{debug}");
        for text in [&danish, &english, &right, &in_english] {
            assert!(text.ends_with(['.', '?']), "no full stop: {text}");
            assert!(!text.contains("..") && !text.contains("  "), "{text}");
        }
        for text in [&danish, &right] {
            let words: Vec<&str> = text.split(|sign: char| !sign.is_alphanumeric()).collect();
            for english in ["the", "is", "of", "and", "token", "struct", "field", "value"] {
                assert!(!words.contains(&english), "English in Danish: {text}");
            }
        }
        assert!(sentences.insert(danish), "two codes say the same: {debug}");
    }
    assert_eq!(kinds.len(), codes().len(), "one of each code");
    let (_, declared) = include_str!("../../scenario/finding.rs").split_once("pub enum Code {").unwrap();
    let is_variant = |line: &&str| line.starts_with("    ") && line[4..].starts_with(char::is_uppercase);
    let declared = declared.lines().take_while(|line| *line != "}").filter(is_variant);
    assert_eq!(kinds.len(), declared.count(), "a code is missing in this test");
}

fn scenario() -> Scenario {
    let mut scenario = Scenario::default();
    let names = [
        ("groups/rf", "Ressourceforløb"),
        ("costs/indsats", "Indsats"),
        ("investments/lov/effects/job", "Flere i job"),
    ];
    for (path, name) in names {
        std::sync::Arc::make_mut(&mut scenario.names).insert(Path::new(path), name.to_owned());
    }
    scenario.rule_sets.push(RuleSet {
        id: "efter".into(),
        name: "Højst 3 år".to_owned(),
        note: None,
        builds_on: None,
        from: None,
        source: None,
        brought: Inputs::default(),
        changes: Inputs::default(),
    });
    scenario
}

#[test]
fn sentences_use_the_scenarios_names_and_the_readers_numbers() {
    let scenario = scenario();
    let kind = |pattern: &str| INPUTS.iter().find(|kind| kind.pattern == pattern).unwrap();
    let say = |path: &str, rules: Option<&str>, code: Code| {
        let finding = Finding { rule_set: rules.map(Into::into), path: Some(Path::new(path)), ..finding(code) };
        (sentence(&finding, Some(&scenario), DA), remedy(&finding, Some(&scenario), DA).unwrap())
    };
    let cap = Code::OutOfRange { value: Decimal::ZERO, kind: kind("groups/*/stay/at_most") };
    let (wrong, right) = say("groups/rf/stay/at_most", Some("efter"), cap);
    assert_eq!(
        wrong,
        "»Ressourceforløb: loft over varighed« i »Højst 3 år« er 0\u{a0}mdr., som er uden for grænserne."
    );
    assert_eq!(right, "Værdien skal være fra 1 til 1.200\u{a0}mdr.");
    let refund = Code::OutOfRange { value: dec!(1.2), kind: kind("costs/*/refund") };
    let (wrong, right) = say("costs/indsats/refund", None, refund);
    assert_eq!(wrong, "»Indsats: statsrefusion« er 120\u{a0}pct., som er uden for grænserne.");
    assert_eq!(right, "Værdien skal være fra 0 til 100\u{a0}pct.");
    let shortage = Code::Investment(InvestmentFault::Shortage {
        investment: "lov".into(),
        effect: "job".into(),
        month: CalendarMonth { year: 2022, month: 1 },
    });
    let (wrong, _) = say("investments/lov/effects/job/persons", Some("efter"), shortage);
    assert!(wrong.starts_with("»Flere i job« skal fra januar\u{a0}2022 flytte flere borgere"), "{wrong}");
}

#[test]
fn a_published_figure_is_told_in_the_unit_of_its_measure() {
    let mut scenario = scenario();
    scenario.published.push(Published {
        name: "Flere i målgruppen".to_owned(),
        measure: "group.rf.growth".to_owned(),
        rules: "efter".into(),
        before: None,
        after: None,
        period: String::new(),
        value: dec!(0.25),
        rounded_to: dec!(0.05),
        price_level: None,
        rounded_parts: 0,
        bound: Bound::Value,
        contradiction: None,
        explained: None,
        source: "kbh".into(),
        place: None,
    });
    let differs = Code::Differs {
        name: "Flere i målgruppen".to_owned(),
        published: dec!(0.25),
        calculated: Answer::Exact(dec!(0.3)),
    };
    let finding = Finding { path: Some(Path::new("published/0")), ..finding(differs) };
    let expected = "»Flere i målgruppen« er offentliggjort som 25\u{a0}pct., men modellen giver 30\u{a0}pct.";
    assert_eq!(sentence(&finding, Some(&scenario), DA), expected);
    assert!(sentence(&finding, None, DA).contains("0,25"));
}

#[test]
fn what_should_stand_there_is_named_with_an_example() {
    for (pattern, right) in [
        ("groups/*/stay/at_most", "Skriv et antal måneder, fx 36 eller none."),
        ("groups/*/inflow", "Skriv et antal borgere, fx 1_693."),
        ("costs/*/basis", "Skriv gross (brutto) eller net (netto), uden anførselstegn."),
        ("costs/*/refund", "Skriv en andel som 0.5 eller et af ordene ladder og unknown eller none."),
    ] {
        let kind = INPUTS.iter().find(|kind| kind.pattern == pattern).unwrap();
        let finding = finding(Code::WrongType { expected: Expected::Input(kind), found: "\"36\"".to_owned() });
        assert_eq!(remedy(&finding, None, DA).unwrap(), right);
    }
}

#[test]
fn a_guess_is_a_question_and_advice_fits_what_is_wrong() {
    let id = || "ring".into();
    let itself = finding(Code::Circle(vec![id()]));
    assert_eq!(sentence(&itself, None, DA), "Regelsættet »ring« bygger på sig selv.");
    let counts = "Er tallene antal borgere, så skriv exits_are: counts.";
    assert!(remedy(&finding(Code::SharesAboveOne(dec!(1414))), None, DA).unwrap().ends_with(counts));
    assert!(!remedy(&finding(Code::SharesAboveOne(dec!(1.2))), None, DA).unwrap().contains("counts"));
    let department = Finding { path: Some(Path::new("departments/B I F")), ..finding(Code::BadId("B I F".to_owned())) };
    assert!(remedy(&department, None, DA).unwrap().contains("fx BIF"));
    let guess = finding(Code::NoSuch { what: Thing::Group, id: "jobb".to_owned(), nearest: Some("job".to_owned()) });
    assert!(report(&guess, "a.ron", None, DA).ends_with("\nMente du »job«?\n"));
    assert!(report(&guess, "a.ron", None, EN).ends_with("\nDid you mean “job”?\n"));
}

#[test]
fn a_sentence_names_what_is_wrong() {
    let cap = finding(Code::CapBelowMean { mean: dec!(10.5), cap: Decimal::ONE });
    assert_eq!(sentence(&cap, None, DA), "Loftet over varighed er 1\u{a0}måned, men varigheden er 10,5.");
    let potential = Finding { path: Some(Path::new("efficiency/potential")), ..finding(Code::RangeOrder) };
    assert_eq!(sentence(&potential, None, DA), "I »potential« er lav over høj.");
    let kind = INPUTS.iter().find(|kind| kind.pattern == "price_level").unwrap();
    let level = Code::OutOfRange { value: dec!(202), kind };
    let level = Finding { path: Some(Path::new("costs/indsats/per_person")), ..finding(level) };
    assert_eq!(sentence(&level, None, DA), "Prisniveauet er 202.");
}

#[test]
fn the_report_marks_the_place_and_keeps_tabs() {
    // A tab, five signs, two tabs: the number begins in column 9.
    let place = Place { line: 12, column: 9, width: 3, text: Arc::from("\tmean:\t\t3,5, // æøå"), cut: 0 };
    let finding = Finding { place: Some(place), ..finding(Code::DecimalComma("3,5".to_owned())) };
    let text = report(&finding, "a.ron", None, DA);
    let expected = [
        "a.ron:12:9: fejl: »3,5« er skrevet med decimalkomma.",
        "    \tmean:\t\t3,5, // æøå",
        "    \t     \t\t^^^",
        "Ret: I filen skrives tal med punktum foran decimaler: 3.5.",
    ];
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn a_cut_line_and_a_wide_place_stay_within_the_line() {
    let place = Place { line: 1, column: 105, width: 99, text: Arc::from("abcdefgh\u{1b}"), cut: 100 };
    let finding = Finding { severity: Severity::Warning, place: Some(place), ..finding(Code::NoCounts) };
    let text = report(&finding, "a.ron", None, EN);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[1], "    …abcdefgh\u{fffd}");
    assert_eq!(lines[2], "         ^^^^^"); // four spaces, the dots, four signs before column 105
    assert!(lines[0].starts_with("a.ron:1:105: warning: ") && lines[3].starts_with("Fix: "), "{text}");
}

#[test]
fn a_finding_without_a_place_names_the_file_alone() {
    let text =
        report(&finding(Code::Unreadable(Trouble::from(&std::io::ErrorKind::NotFound.into()))), "a.ron", None, DA);
    assert_eq!(text, "a.ron: fejl: Filen findes ikke.\nRet: Kontrollér stavemåden og mappen.\n");
}
