//! What is typed is what is meant, or it is refused.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use proptest::prelude::*;
use rust_decimal::{Decimal, dec};

use super::{
    super::{Formats, show_value},
    *,
};
use crate::scenario::schema::INPUTS;

const DA: Formats = Formats::new(Language::Danish);
const EN: Formats = Formats::new(Language::English);

fn kr(text: &str) -> Result<Decimal, Misread> {
    value(text, Unit::Kr, DA).map(|value| value.number().unwrap())
}

fn share(text: &str) -> Result<Decimal, Misread> {
    value(text, Unit::Share, DA).map(|value| value.number().unwrap())
}

#[test]
fn danish_numbers_are_read() {
    for (text, number) in [
        ("1.234,5", dec!(1234.5)),
        ("1234,5", dec!(1234.5)),
        ("1 234,5", dec!(1234.5)),
        ("1\u{a0}234,5", dec!(1234.5)),
        ("−5", dec!(-5)),
        ("-5", dec!(-5)),
        ("+5", dec!(5)),
        (" 149.000 kr. ", dec!(149_000)),
        ("149.000\u{a0}kr", dec!(149_000)),
        ("1,5 mio.", dec!(1_500_000)),
        ("1,5 mio. kr.", dec!(1_500_000)),
        ("2 mia.", dec!(2_000_000_000)),
        ("20 t.kr.", dec!(20_000)),
        ("1.000 kr.", dec!(1_000)),
        ("8.379.000", dec!(8_379_000)),
    ] {
        assert_eq!(kr(text), Ok(number), "{text}");
    }
}

#[test]
fn english_numbers_are_read() {
    assert_eq!(value("1,234.5 kr.", Unit::Kr, EN), Ok(Value::Number(dec!(1234.5))));
    assert_eq!(value("2 billion kr.", Unit::Kr, EN), Ok(Value::Number(dec!(2_000_000_000))));
    assert_eq!(value("12.5%", Unit::Share, EN), Ok(Value::Number(dec!(0.125))));
    let right = "1.5".to_owned();
    assert_eq!(value("1,5", Unit::Kr, EN), Err(Misread::DecimalSign { found: "1,5".to_owned(), right }));
}

#[test]
fn a_decimal_point_is_refused_with_the_comma_it_should_be() {
    let refused = |text: &str, right: &str| {
        assert_eq!(kr(text), Err(Misread::DecimalSign { found: text.to_owned(), right: right.to_owned() }));
    };
    refused("1.5", "1,5");
    refused("0.500", "0,5");
    refused("1.2345", "1,2345");
    refused("1,234,567", "1.234.567");
    let sentence = kr("1.5").unwrap_err().sentence(DA);
    assert_eq!(sentence, "»1.5« kan ikke læses. Skriv komma foran decimaler: 1,5.");
}

#[test]
fn what_is_no_number_is_refused() {
    assert_eq!(kr(""), Err(Misread::Empty));
    assert_eq!(kr("   "), Err(Misread::Empty));
    assert_eq!(kr("mange"), Err(Misread::NotANumber("mange".to_owned())));
    assert_eq!(kr("5,"), Err(Misread::NotANumber("5,".to_owned())));
    assert_eq!(kr("1.23.456"), Err(Misread::Grouping("1.23.456".to_owned())));
    assert_eq!(kr("1.234 567"), Err(Misread::Grouping("1.234 567".to_owned())));
    assert_eq!(kr("12 34"), Err(Misread::Grouping("12 34".to_owned())));
    assert!(matches!(kr("5 pct."), Err(Misread::Unit { .. })));
    assert!(matches!(kr("2 billion"), Err(Misread::Unit { .. })), "a Danish billion is another number");
    assert!(matches!(kr("79228162514264337593543950336"), Err(Misread::TooPrecise(_))));
    assert!(matches!(kr("79228162514264337593543950 mio."), Err(Misread::TooPrecise(_))));
}

#[test]
fn shares_are_typed_in_per_cent() {
    for text in ["20", "20 pct.", "20 %", "20%", "20 procent", "20,0"] {
        assert_eq!(share(text), Ok(dec!(0.2)), "{text}");
    }
    assert_eq!(share("0,5"), Ok(dec!(0.005)));
    assert!(matches!(share("20 kr."), Err(Misread::Unit { .. })));
    assert_eq!(value("4 pct.point", Unit::Points, DA), Ok(Value::Number(dec!(0.04))));
    let list = [dec!(0.2), dec!(0.5), dec!(0.8), Decimal::ONE].to_vec();
    assert_eq!(value("20; 50;80 ; 100 pct.", Unit::Shares, DA), Ok(Value::List(list)));
    assert_eq!(value("20;", Unit::Shares, DA), Err(Misread::Empty));
}

#[test]
fn lengths_years_and_months() {
    for text in ["36", "36 mdr.", "36 måneder", "3 år", "36 months"] {
        assert_eq!(value(text, Unit::WholeMonths, DA), Ok(Value::Number(dec!(36))), "{text}");
    }
    assert_eq!(value("36,5", Unit::WholeMonths, DA), Err(Misread::NotWhole(dec!(36.5))));
    assert_eq!(value("2022", Unit::Year, DA), Ok(Value::Number(dec!(2022))));
    assert!(matches!(value("2.022", Unit::Year, DA), Err(Misread::NotAYear(_))));
    for text in ["2026-07", "juli 2026", "Juli\u{a0}2026", "jul 2026", "July 2026"] {
        assert_eq!(value(text, Unit::Month, DA), Ok(Value::Word("2026-07".into())), "{text}");
    }
    assert!(matches!(value("2026-13", Unit::Month, DA), Err(Misread::NotAMonth(_))));
}

#[test]
fn words_are_read_in_both_languages() {
    let concerns = Unit::Choice(&["new_entrants", "everyone"]);
    assert_eq!(value("alle", concerns, DA), Ok(Value::Word("everyone".into())));
    assert_eq!(value("New entrants", concerns, DA), Ok(Value::Word("new_entrants".into())));
    let words = vec!["nye".to_owned(), "alle".to_owned()];
    assert_eq!(value("nogle", concerns, DA), Err(Misread::NotAWord { found: "nogle".to_owned(), words }));
    assert_eq!(value("refusionstrappe", Unit::Refund, DA), Ok(Value::Word("ladder".into())));
    assert_eq!(value("ingen", Unit::Refund, DA), Ok(Value::None));
    assert_eq!(value("ukendt", Unit::Refund, DA), Ok(Value::Word("unknown".into())));
    assert_eq!(value("50 pct.", Unit::Refund, DA), Ok(Value::Number(dec!(0.5))));
    assert_eq!(value("none", Unit::Choice(&["none", "own"]), DA), Ok(Value::Word("none".into())));
}

#[test]
fn several_cells_are_never_one_number() {
    for text in ["149\t185", "285\n849", "285\r\n849", "5\t000", "5\r000", "5\u{2028}000", "5\u{85}000", "5;000"] {
        let cells = kr(text).unwrap_err();
        assert!(matches!(&cells, Misread::Cells(found) if found.len() == 2), "{text:?}: {cells:?}");
    }
    for text in ["149.000\n", "149.000\r\n", "149.000\t", " 149 000 kr.\r\n\r\n"] {
        assert_eq!(kr(text), Ok(dec!(149_000)), "{text:?}");
    }
    let sentence = kr("149\t185").unwrap_err().sentence(DA);
    assert_eq!(sentence, "»149« og »185« er 2 celler. Her kan kun stå én værdi.");
    // A list in one field is filled by a row or a column.
    let list = Value::List([dec!(0.2), dec!(0.5), Decimal::ONE].to_vec());
    assert_eq!(value("20\t50\t100\r\n", Unit::Shares, DA), Ok(list));
}

#[test]
fn a_month_out_of_all_years_and_signs_that_turn_a_sentence_round_are_told_right() {
    let sentence = |text: &str, formats| value(text, Unit::Month, formats).unwrap_err().sentence(formats);
    assert_eq!(sentence("1899-12", DA), "»1899-12« ligger før 1900, og så langt tilbage går et scenarie ikke.");
    assert_eq!(sentence("2201-01", EN), "“2201-01” lies after 2200, which is further on than a scenario goes.");
    assert_eq!(value("1900-01", Unit::Month, DA), Ok(Value::Word("1900-01".into())));
    let sentence = kr("\u{661}\u{665}\u{202e}").unwrap_err().sentence(DA);
    assert_eq!(sentence, "»U+0661U+0665U+202E« er ikke et tal. Skriv tal som 1.234,5.");
}

#[test]
fn only_what_can_be_left_out_can_be_none() {
    let kind = |pattern: &str| INPUTS.iter().find(|kind| kind.pattern == pattern).unwrap();
    assert_eq!(input("ingen", kind("groups/*/stay/at_most"), DA), Ok(Value::None));
    assert_eq!(input("ingen", kind("groups/*/inflow"), DA), Err(Misread::NotOptional));
}

/// Any value that an input of this unit can have.
fn any_value(unit: Unit) -> BoxedStrategy<Value> {
    let number = (-1_000_000_000_000_000i64..1_000_000_000_000_000, 0u32..=12).prop_map(|(n, s)| Decimal::new(n, s));
    match unit {
        Unit::WholeMonths | Unit::Years | Unit::Count => {
            (0i64..1201).prop_map(|n| Value::Number(Decimal::from(n))).boxed()
        }
        Unit::Year => (1900i64..=2200).prop_map(|n| Value::Number(Decimal::from(n))).boxed(),
        Unit::Shares => prop::collection::vec(number, 1..6).prop_map(Value::List).boxed(),
        Unit::Month => prop_oneof![
            (1900i32..2200, 1u8..=12).prop_map(|(year, month)| Value::Word(format!("{year}-{month:02}").into())),
            Just(Value::None)
        ]
        .boxed(),
        Unit::Refund => {
            prop_oneof![number.prop_map(Value::Number), Just(Value::Word("ladder".into())), Just(Value::None)].boxed()
        }
        Unit::Choice(words) => prop::sample::select(words).prop_map(|word| Value::Word(word.into())).boxed(),
        Unit::Group
        | Unit::Department
        | Unit::CostLine
        | Unit::Index
        | Unit::Municipality
        | Unit::Input
        | Unit::Text => "[a-zæøå][a-zæøå0-9_-]{6,12}".prop_map(|id| Value::Word(id.into())).boxed(),
        Unit::Persons
        | Unit::PersonsPerYear
        | Unit::Months
        | Unit::Weeks
        | Unit::Share
        | Unit::Points
        | Unit::ExitPart
        | Unit::Kr
        | Unit::KrPerYear
        | Unit::KrOfYear => prop_oneof![number.prop_map(Value::Number), Just(Value::None)].boxed(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    /// What stands in a field is read back as the same value, in every input, language and number format.
    #[test]
    fn what_is_shown_is_read_back(
        (unit, expected) in prop::sample::select(INPUTS).prop_flat_map(|kind| (Just(kind.unit), any_value(kind.unit))),
        language in prop::sample::select(&Language::ALL),
        numbers in prop::sample::select(&Language::ALL),
    ) {
        let formats = Formats { language, numbers };
        let shown = show_value(&expected, unit, formats);
        prop_assert_eq!(value(&shown, unit, formats), Ok(expected.clone()), "{}", shown);
        let with_unit = super::super::value_with_unit(&expected, unit, formats);
        prop_assert_eq!(value(&with_unit, unit, formats), Ok(expected), "{}", with_unit);
    }

    /// Whatever is typed: an answer or a sentence, never a panic.
    #[test]
    fn any_text_gets_an_answer(text in "\\PC{0,24}", digits in "[-−+]?[0-9., ]{1,14}(kr|pct\\.| mio\\.)?") {
        for kind in INPUTS {
            for text in [&text, &digits] {
                if let Err(misread) = value(text, kind.unit, DA) {
                    prop_assert!(!misread.sentence(DA).is_empty());
                }
            }
        }
    }
}
