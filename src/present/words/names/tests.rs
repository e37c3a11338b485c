//! Every input, every word: in both languages, and each in its own.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::BTreeSet;

use rust_decimal::{Decimal, dec};

use super::{
    super::{
        choices::{choice, choice_typed, choices},
        language::Language,
        terms::Term,
    },
    input_words::{InputWords, words_for},
    *,
};
use crate::scenario::{
    Scenario,
    figure::{Figure, Value},
    path::Path,
    schema::{INPUTS, REFUND_WORDS, Unit},
};

/// Texts that are the same word in both languages.
const SAME: &[&str] = &["service", "Service"];

/// Words that are only English; none may stand in a Danish text.
const ENGLISH: &[&str] = &[
    "the", "of", "and", "or", "share", "cap", "stay", "inflow", "group", "cost", "refund", "ladder", "year", "month",
    "persons", "spending", "rate", "amount", "is", "not", "with",
];

/// Words that are only Danish; none may stand in an English text, except as a named term in brackets.
const DANISH: &[&str] =
    &["og", "af", "der", "ikke", "eller", "gruppe", "varighed", "tilgang", "år", "borgere", "udgift"];

fn words_of(text: &str) -> BTreeSet<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn assert_pair(danish: &str, english: &str) {
    assert!(!danish.trim().is_empty() && !english.trim().is_empty(), "{danish:?} {english:?}");
    assert!(danish != english || SAME.contains(&danish), "the same in both languages: {danish:?}");
    let (in_danish, in_english) = (words_of(danish), words_of(english));
    assert!(!ENGLISH.iter().any(|word| in_danish.contains(*word)), "English in Danish: {danish:?}");
    assert!(!DANISH.iter().any(|word| in_english.contains(*word)), "Danish in English: {english:?}");
}

#[test]
fn every_input_has_its_words_in_both_languages() {
    for kind in INPUTS {
        let (_, words) = words_for(kind).unwrap();
        let both = |of: fn(&InputWords, Language) -> &'static str| Language::ALL.map(|language| of(words, language));
        for [danish, english] in [both(InputWords::label), both(InputWords::explanation), both(InputWords::nothing)] {
            assert_pair(danish, english);
        }
        let [danish, english] = both(InputWords::explanation);
        assert!(danish.ends_with('.') && english.ends_with('.'), "{danish:?} {english:?}");
    }
}

#[test]
fn every_word_of_a_choice_has_both_languages_and_is_read_back() {
    for kind in INPUTS {
        let Unit::Choice(words) = kind.unit else { continue };
        for word in words {
            assert_pair(choice(word, Language::Danish), choice(word, Language::English));
            for language in Language::ALL {
                assert_eq!(choice_typed(words, choice(word, language)), Some(*word));
            }
        }
    }
    for (file, danish, english) in choices() {
        assert_pair(danish, english);
        let is_used = |kind: &crate::scenario::schema::InputKind| {
            let is_refund = kind.unit == Unit::Refund && REFUND_WORDS.contains(file);
            is_refund || matches!(kind.unit, Unit::Choice(words) if words.contains(file))
        };
        assert!(INPUTS.iter().any(is_used), "no input has the word {file}");
    }
}

#[test]
fn every_term_is_explained_in_both_languages() {
    let mut names = BTreeSet::new();
    for term in Term::ALL {
        assert_pair(term.name(Language::Danish), term.name(Language::English));
        assert_pair(term.explanation(Language::Danish), term.explanation(Language::English));
        assert!(term.explanation(Language::Danish).ends_with('.'));
        assert!(names.insert(term.name(Language::Danish)), "twice: {term:?}");
    }
}

fn scenario(names: &[(&str, &str)], inputs: &[(&str, Value)]) -> Scenario {
    let mut scenario = Scenario::default();
    for (path, name) in names {
        std::sync::Arc::make_mut(&mut scenario.names).insert(Path::new(path), (*name).to_owned());
    }
    for (path, value) in inputs {
        scenario.inputs.insert(Path::new(path), Figure::bare(value.clone()));
    }
    scenario
}

fn reform() -> Scenario {
    let number = Value::Number(Decimal::ONE);
    scenario(
        &[
            ("groups/rf", "Ressourceforløb"),
            ("groups/job", "Job, uddannelse, fleksjob"),
            ("costs/indsats", "Indsats"),
            ("costs/drift", "IT-drift"),
            ("investments/lov/amounts/service", "Jobformidlere m.m."),
            ("investments/lov/effects/job", "Flere i job"),
            ("investments/lov", "Lovens initiativer"),
        ],
        &[
            ("price_level", Value::Number(dec!(2023))),
            ("groups/rf/inflow", number.clone()),
            ("groups/rf/exits/job", number.clone()),
            ("groups/job/stay/exactly", number.clone()),
            ("costs/indsats/group", Value::Word("rf".into())),
            ("costs/indsats/per_person", number.clone()),
            ("costs/drift/yearly/2022", number.clone()),
            ("investments/lov/effects/job/points", number),
        ],
    )
}

#[test]
fn labels_use_the_scenarios_names() {
    let scenario = reform();
    let label = |path: &str| input_label(&scenario, &Path::new(path), Language::Danish);
    assert_eq!(label("groups/rf/stay/at_most"), "Loft over varighed");
    assert_eq!(label("groups/rf/exits/job"), "Job, uddannelse, fleksjob");
    assert_eq!(label("groups/rf/exits/ukendt"), "ukendt");
    assert_eq!(label("costs/indsats/per_person"), "Indsats");
    assert_eq!(label("costs/indsats/refund"), "Statsrefusion, indsats");
    assert_eq!(label("costs/drift/refund"), "Statsrefusion, IT-drift");
    assert_eq!(label("costs/drift/yearly/2022"), "IT-drift 2022");
    assert_eq!(label("investments/lov/amounts/service/by_year/2022"), "Jobformidlere m.m. 2022");
    assert_eq!(label("investments/lov/effects/job/points"), "Flere i job");
    assert_eq!(label("investments/lov/effects/job/phase_in"), "Indfasning, flere i job");
    assert_eq!(label("discount/rates/36"), "Rente fra år 36");
    let full = |path: &str| input_full_label(&scenario, &Path::new(path), Language::Danish);
    assert_eq!(full("groups/rf/stay/at_most"), "Ressourceforløb: loft over varighed");
    assert_eq!(full("groups/rf/exits/job"), "Ressourceforløb: afgang til job, uddannelse, fleksjob");
    assert_eq!(full("costs/indsats/per_person"), "Indsats: pris pr. helårsperson");
    assert_eq!(full("investments/lov/amounts/service/by_year/2022"), "Lovens initiativer: jobformidlere m.m. 2022");
}

#[test]
fn sections_follow_the_panel() {
    let scenario = reform();
    let section = |path: &str| input_section(&scenario, &Path::new(path), Language::Danish);
    let in_order = [
        ("groups/rf/inflow", "Ressourceforløb"),
        ("groups/rf/exits/job", "Afgang til"),
        ("groups/job/stay/exactly", "Job, uddannelse, fleksjob"),
        ("costs/indsats/per_person", "Priser pr. helårsperson, 2023\u{a0}p/l"),
        ("costs/drift/yearly/2022", "Udgifter pr. år"),
        ("investments/lov/effects/job/points", "Investering"),
        ("efficiency/months", "Effektivisering"),
        ("discount/schedule", "Diskontering"),
        ("period/years", "Scenariet"),
        ("price_index/method", "Prisindeks"),
    ];
    let found: Vec<(u32, String)> = in_order.iter().map(|(path, _)| section(path)).collect();
    assert_eq!(found.iter().map(|(_, title)| title.as_str()).collect::<Vec<_>>(), in_order.map(|(_, title)| title));
    assert!(found.windows(2).all(|pair| pair[0].0 < pair[1].0), "{found:?}");
    assert_eq!(section("costs/indsats/refund"), section("costs/indsats/per_person"));
}

#[test]
fn one_group_is_the_target_group() {
    let scenario = scenario(&[], &[("groups/rf/inflow", Value::Number(Decimal::ONE))]);
    let section = |language| input_section(&scenario, &Path::new("groups/rf/inflow"), language).1;
    assert_eq!(section(Language::Danish), "Målgruppen");
    assert_eq!(section(Language::English), "The target group");
}

#[test]
fn values_have_their_inputs_unit() {
    let formats = crate::present::formats::Formats::new(Language::Danish);
    let text = |path: &str, value: Value| value_with_unit(&Path::new(path), &value, false, formats);
    assert_eq!(text("groups/rf/stay/at_most", Value::Number(dec!(36))), "36\u{a0}mdr.");
    assert_eq!(text("groups/rf/exits/job", Value::Number(dec!(0.56))), "56\u{a0}pct.");
    let counts = |count| value_with_unit(&Path::new("groups/rf/exits/job"), &Value::Number(count), true, formats);
    assert_eq!(counts(dec!(285)), "285\u{a0}pers.");
    assert_eq!(counts(dec!(1)), "1\u{a0}pers.", "a count of one is not 100 per cent");
    assert_eq!(text("costs/indsats/refund", Value::None), "ingen");
    assert_eq!(text("groups/rf/concerns", Value::Word("everyone".into())), "alle");
}
