//! Municipalities from a text: each line is read as it is meant, or refused with why, and none for another's sake.

use rust_decimal::{Decimal, dec};
use sidestil::{
    present::{
        formats::Formats,
        municipal_rows::{Becomes, Block, MOST, Persons, Refused, Says, read},
        words::{
            language::Language,
            municipal_rows::{becomes, counts, notes, why},
        },
    },
    scenario::{Scenario, layers::Layers, text::loading},
};

fn scenario() -> Scenario {
    let loaded = loading::read(include_bytes!("../fixtures/state.ron"));
    assert!(loaded.scenario.is_some(), "{:#?}", loaded.findings);
    loaded.scenario.unwrap_or_default()
}

fn block(text: &str) -> Block {
    read(text, &Layers::new(&scenario(), "efter"), Formats::new(Language::Danish))
}

/// Name, persons and share of what can be used.
fn rows(text: &str) -> Vec<(String, Persons, Decimal)> {
    block(text).rows().map(|row| (row.name.clone(), row.persons, row.share)).collect()
}

fn refused(text: &str) -> Vec<Refused> {
    let why = |says| if let Says::Refused(why) = says { Some(why) } else { None };
    block(text).lines.into_iter().filter_map(|line| why(line.says)).collect()
}

#[test]
fn a_decimal_comma_a_thousands_point_dots_and_dashes_are_read_as_they_are_meant() {
    let number = |number| Persons::Number(number);
    let expected = |name: &str, persons, share| vec![(name.to_owned(), persons, share)];
    for (text, persons, share) in [
        ("Vejle\t1.234\t12,5 pct.", number(dec!(1234)), dec!(0.125)),
        ("Vejle\t1234\t12,5%", number(dec!(1234)), dec!(0.125)),
        ("Vejle; 1 234; 12,5", number(dec!(1234)), dec!(0.125)),
        ("Vejle 67 66 pct.", number(dec!(67)), dec!(0.66)),
        ("17\tVejle\t67\t66 %", number(dec!(67)), dec!(0.66)),
        ("\"Vejle\";\"67\";\"66\"", number(dec!(67)), dec!(0.66)),
        ("Vejle\t.\t1 pct.", Persons::Hidden, dec!(0.01)),
        ("Vejle\t..\t1 pct.", Persons::Hidden, dec!(0.01)),
        ("Vejle\tskjult\t1 pct.", Persons::Hidden, dec!(0.01)),
        ("Vejle\t–\t–", number(dec!(0)), dec!(0)),
        ("Vejle\t-\t0 pct.", number(dec!(0)), dec!(0)),
        ("Vejle\t0\t0", number(dec!(0)), dec!(0)),
    ] {
        assert_eq!(rows(text), expected("Vejle", persons, share), "{text}");
    }
}

#[test]
fn what_could_mean_two_things_or_nothing_is_refused_by_its_line() {
    let is = |text: &str, is: fn(&Refused) -> bool| {
        let refused = refused(text);
        assert!(matches!(refused.as_slice(), [one] if is(one)), "{text}: {refused:?}");
    };
    is("Vejle\t12.5\t1 pct.", |why| matches!(why, Refused::Persons(_)));
    is("Vejle\tmange\t1 pct.", |why| matches!(why, Refused::Persons(_)));
    is("Vejle\t12\t1.5 pct.", |why| matches!(why, Refused::Share(_)));
    is("Vejle\t12\t1 kr.", |why| matches!(why, Refused::Share(_)));
    is("Vejle\t12\t.", |why| *why == Refused::HiddenShare);
    is("Vejle\t12\t–", |why| *why == Refused::NoShare);
    is("Vejle\t12", |why| *why == Refused::NoShare);
    is("Vejle\t\t5 pct.", |why| *why == Refused::NoPersons);
    is("Vejle", |why| *why == Refused::NameAlone);
    is("12\t5 pct.", |why| *why == Refused::NoName);
    is("Vejle\t12\t5 pct.\t240", |why| *why == Refused::TooMany(4));
    is("Hele landet\t2.790\t21 pct.", |why| *why == Refused::Total);
    is("I alt:\t2.790\t21 pct.", |why| *why == Refused::Total);
    // 1 per cent or all of them?
    is("Vejle\t12\t1", |why| *why == Refused::OneOrAll);
    is("Vejle\t12\t5 pct.\nVejle Kommune\t13\t6 pct.", |why| *why == Refused::Twice(1));
    let danish = Formats::new(Language::Danish);
    for (why_not, said) in [
        (&refused("Vejle\t12.5\t1 pct.")[0], "Antal: \u{bb}12.5\u{ab}"),
        (&Refused::NoShare, "Andelen mangler."),
        (&Refused::Twice(1), "Kommunen står også i linje 1."),
    ] {
        let sentence = why(why_not, &scenario(), danish);
        assert!(sentence.starts_with(said), "{sentence}");
    }
}

#[test]
fn shares_without_a_sign_are_parts_where_none_is_above_one_and_that_is_said() {
    let shares = |text: &str| rows(text).into_iter().map(|(.., share)| share).collect::<Vec<_>>();
    assert_eq!(shares("Vejle\t67\t0,66\nOdense\t12\t1"), [dec!(0.66), dec!(1)]);
    assert_eq!(notes(&block("Vejle\t67\t0,66"), Formats::new(Language::Danish)).len(), 1);
    // One above 1: all are per cents.
    assert_eq!(shares("Vejle\t67\t0,66\nOdense\t12\t1,5"), [dec!(0.0066), dec!(0.015)]);
    // A sign says what it is, whatever the others are.
    assert_eq!(shares("Vejle\t67\t0,66\nOdense\t12\t1,5 pct."), [dec!(0.66), dec!(0.015)]);
    // So does a head.
    assert_eq!(shares("Kommune\tAntal\tPct.\nVejle\t67\t0,66"), [dec!(0.0066)]);
}

#[test]
fn heads_say_where_the_columns_stand() {
    let text =
        "Tabel 1\n\nNr.\tAndel uden indsats\tKommune\tGrundlag\tBorgere uden indsats\n1\t66 pct.\tVejle\t102\t67\n";
    let vejle = ("Vejle".to_owned(), Persons::Number(dec!(67)), dec!(0.66));
    assert_eq!(rows(text), [vejle]);
    let block = block(text);
    assert_eq!(block.lines.iter().map(|line| line.number).collect::<Vec<_>>(), [1, 3, 4]);
    assert!(matches!(block.lines[0].says, Says::Refused(_)) && block.lines[1].says == Says::Heads, "{block:?}");
}

#[test]
fn a_municipality_is_known_however_it_is_written() {
    let block =
        block("SJØBY\t40\t20 pct.\nNordby Kommune\t31\t10 pct.\nØby\t4\t5 pct.\nVestby\t.\t1 pct.\nÅstrup\t8\t5 pct.");
    let danish = Formats::new(Language::Danish);
    let said: Vec<String> =
        block.rows().map(|row| format!("{} {}: {}", row.id, row.name, becomes(row, danish))).collect();
    let expected = [
        "sjøby Sjøby: uændret",
        "nordby Nordby: ændres, var 30",
        "øby Øby: ændres, var skjult",
        "vestby Vestby: ændres, var 6",
        "åstrup Åstrup: ny",
    ];
    assert_eq!(said, expected);
    assert_eq!(counts(&block, danish), "1 ny, 3 ændres, 1 uændret");
    assert_eq!(block.changing().count(), 4);
    let [id] = [block.rows().last().map(|row| row.becomes)];
    assert_eq!(id, Some(Becomes::New));
}

#[test]
fn no_more_lines_are_read_than_it_takes() {
    let text = "Vejle\t12\t5 pct.\n".repeat(MOST + 7);
    let block = block(&text);
    assert_eq!((block.lines.len(), block.left), (MOST, 7));
    assert_eq!(block.rows().count(), 1);
}
