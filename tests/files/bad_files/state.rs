//! Compensation, the table of municipalities and the spending of a year: what they must hold, and what is told of them.

use sidestil::{
    present::{findings::sentence, formats::Formats, words::language::Language},
    scenario::{
        finding::{Finding, Severity},
        text::loading::read,
    },
};

use super::{Case, SMALL, case, of};

/// A section that the small file gets before its discount.
macro_rules! added {
    ($name:literal, $text:literal, $code:literal, $at:literal) => {
        case($name, "  discount: (", concat!("  ", $text, ",\n  discount: ("), $code, $at)
    };
}

/// A line of compensation below keys of the file.
macro_rules! line {
    ($name:literal, $text:literal, $code:literal, $at:literal) => {
        case(
            $name,
            "  discount: (",
            concat!(
                "  compensation: (keys: (compensation: 0.1, persons: 0.2), own_cost_by: (service: persons)),\n",
                "  compensation_lines: { \"a\": (name: \"A\", ",
                $text,
                ") },\n  discount: ("
            ),
            $code,
            $at,
        )
    };
}

/// A table of municipalities.
macro_rules! table {
    ($name:literal, $rows:literal, $terms:literal, $code:literal, $at:literal) => {
        case(
            $name,
            "  discount: (",
            concat!("  coverage: { ", $rows, " },\n  coverage_terms: (", $terms, "),\n  discount: ("),
            $code,
            $at,
        )
    };
}

/// What keeps a file from being used.
pub(super) const CASES: &[Case] = &[
    added!(
        "lines without keys",
        "compensation_lines: { \"a\": (name: \"A\", area: service, received_key: 0.1, received: { 2022: (value: 1, price_level: 2023) }) }",
        "State(NoKeys)",
        "compensation_lines: { ¤\"a\": (name: \"A\""
    ),
    added!("keys without the one that is needed", "compensation: (keys: (persons: 0.1))", "Missing", "¤keys: (persons"),
    added!(
        "a word that is no key",
        "compensation: (keys: (compensation: 0.1), received_by: (service: borgere))",
        "WrongType {",
        "service: ¤borgere"
    ),
    added!(
        "a key that is not stated",
        "compensation: (keys: (compensation: 0.1), received_by: (service: persons))",
        "State(KeyNotStated(\"persons\"))",
        "received_by: (service: ¤persons"
    ),
    added!(
        "a key of own cost that is not stated",
        "compensation: (keys: (compensation: 0.1), own_cost_by: (capital: spending))",
        "State(KeyNotStated(\"spending\"))",
        "own_cost_by: (capital: ¤spending"
    ),
    added!(
        "a key above the whole country",
        "compensation: (keys: (compensation: 1.01))",
        "OutOfRange",
        "keys: (compensation: ¤1.01"
    ),
    line!(
        "a line's key that is not stated",
        "area: effort, own_cost_key: 0.1, own_cost: { 2022: (value: 1, price_level: 2023) }, own_cost_by: spending",
        "State(KeyNotStated(\"spending\"))",
        "own_cost_by: ¤spending"
    ),
    line!(
        "received without the key that it was made with",
        "area: effort, received: { 2022: (value: 1, price_level: 2023) }",
        "State(NoStatedKey(\"received_key\"))",
        "¤\"a\": (name: \"A\""
    ),
    line!(
        "own cost that follows a key without the one that it was made with",
        "area: service, own_cost: { 2022: (value: 1, price_level: 2023) }",
        "State(NoStatedKey(\"own_cost_key\"))",
        "¤\"a\": (name: \"A\""
    ),
    line!(
        "a national amount and no key of own cost",
        "area: effort, national: { 2022: (value: 1, price_level: 2023) }",
        "State(NoKeyOfOwnCost)",
        "¤\"a\": (name: \"A\""
    ),
    line!(
        "a key of nothing",
        "area: effort, received_key: 0, received: { 2022: (value: 1, price_level: 2023) }",
        "OutOfRange { value: 0,",
        "received_key: ¤0"
    ),
    line!("a line of nothing", "area: effort", "State(EmptyLine)", "¤\"a\": (name: \"A\""),
    line!(
        "carried by nothing",
        "area: effort, received_key: 0.1, received: { 2022: (value: 1, price_level: 2023) }, carried_by: \"costs/findes-ikke/refund\"",
        "State(NoSuchCarrier(\"costs/findes-ikke/refund\"))",
        "carried_by: ¤\"costs/findes"
    ),
    line!(
        "carried by all costs",
        "area: effort, received_key: 0.1, received: { 2022: (value: 1, price_level: 2023) }, carried_by: \"costs\"",
        "State(NoSuchCarrier(\"costs\"))",
        "carried_by: ¤\"costs\""
    ),
    line!(
        "carried by itself",
        "area: effort, received_key: 0.1, received: { 2022: (value: 1, price_level: 2023) }, carried_by: \"compensation_lines/a/received\"",
        "State(NoSuchCarrier(\"compensation_lines/a/received\"))",
        "carried_by: ¤\"compensation_lines"
    ),
    line!(
        "carried by a thing of many inputs",
        "area: effort, received_key: 0.1, received: { 2022: (value: 1, price_level: 2023) }, carried_by: \"costs/ydelse-job\"",
        "State(NoSuchCarrier(\"costs/ydelse-job\"))",
        "carried_by: ¤\"costs/ydelse-job"
    ),
    table!(
        "two municipalities of one name",
        "\"a\": (name: \"Ærø\", persons: 10, share: 0.1), \"b\": (name: \"Ærø\", persons: 20, share: 0.1)",
        "rounded_to: 0.01",
        "State(MunicipalityTwice(\"Ærø\"))",
        "¤\"b\": (name: \"Ærø\""
    ),
    table!(
        "two municipalities whose names differ in case and space alone",
        "\"a\": (name: \"Ny Ærø\", persons: 10, share: 0.1), \"b\": (name: \"ny  ærø\", persons: 20, share: 0.1)",
        "rounded_to: 0.01",
        "State(MunicipalityTwice(\"ny  ærø\"))",
        "¤\"b\": (name: \"ny"
    ),
    table!(
        "persons that are neither stated nor hidden",
        "\"a\": (name: \"Ærø\", share: 0.1)",
        "rounded_to: 0.01",
        "State(HiddenOrStated)",
        "¤\"a\": (name: \"Ærø\""
    ),
    table!(
        "persons that are both stated and hidden",
        "\"a\": (name: \"Ærø\", persons: 10, hidden: yes, share: 0.1)",
        "rounded_to: 0.01",
        "State(HiddenOrStated)",
        "persons: ¤10, hidden"
    ),
    table!(
        "persons without a share",
        "\"a\": (name: \"Ærø\", persons: 10, share: 0)",
        "rounded_to: 0",
        "State(PersonsWithoutShare)",
        "share: ¤0)"
    ),
    table!(
        "a share above all",
        "\"a\": (name: \"Ærø\", persons: 10, share: 1.01)",
        "rounded_to: 0.01",
        "OutOfRange",
        "share: ¤1.01"
    ),
    table!(
        "an own municipality that is not there",
        "\"a\": (name: \"Ærø\", persons: 10, share: 0.1)",
        "own: \"samsø\"",
        "NoSuch {",
        "own: ¤\"samsø\""
    ),
    added!("one of three", "spending: (year: 2014, persons: 485)", "State(TwoOfThree)", "¤spending: (year: 2014"),
    case(
        "departments above all",
        "  departments: { \"BIF\": (name: \"Beskæftigelse\") },",
        concat!(
            "  departments: { \"BIF\": (name: \"Beskæftigelse\"), \"SOF\": (name: \"Social\") },\n",
            "  spending: (year: 2014, persons: 485, total: 76_000_000, departments: { \"BIF\": (share: 1), \"SOF\": (share: 0.2) }),"
        ),
        "State(DepartmentsAboveOne",
        "¤departments: { \"BIF\": (share",
    ),
];

/// What is told and keeps nothing from being used.
pub(super) const TOLD: &[Case] = &[
    line!(
        "a national amount that nothing takes",
        "area: service, received_key: 0.1, received: { 2022: (value: 1, price_level: 2023) }, own_cost_key: 0.1, \
         own_cost: { 2022: (value: 1, price_level: 2023) }, national: { 2022: (value: 5, price_level: 2023) }",
        "State(NationalUnused)",
        "¤national: { 2022"
    ),
    line!(
        "a year that is left out in the middle",
        "area: effort, received_key: 0.1, received: { 2022: (value: 1, price_level: 2023), 2024: (value: 2, price_level: 2023) }",
        "State(YearMissing(2023))",
        "¤received: { 2022"
    ),
    line!(
        "a line that begins after the period",
        "area: effort, received_key: 0.1, received: { 2030: (value: 1, price_level: 2023) }",
        "State(LineAfterPeriod(2030))",
        "¤\"a\": (name: \"A\""
    ),
    line!(
        "two lines of one number and name",
        "number: \"1.1\", area: effort, received_key: 0.1, received: { 2022: (value: 1, price_level: 2023) }), \
         \"b\": (name: \"a\", number: \"1.1\", area: effort, received_key: 0.1, received: { 2022: (value: 2, price_level: 2023) }",
        "State(LineTwice { number: \"1.1\", name: \"a\" })",
        "¤\"b\": (name: \"a\""
    ),
    table!(
        "persons whose share is rounded to 0",
        "\"a\": (name: \"Ærø\", persons: 10, share: 0)",
        "rounded_to: 0.01",
        "State(PersonsWithoutShare)",
        "share: ¤0)"
    ),
    table!(
        "a share of nobody",
        "\"a\": (name: \"Ærø\", persons: 0, share: 0.006)",
        "rounded_to: 0.01",
        "State(ShareWithoutPersons)",
        "share: ¤0.006)"
    ),
    table!(
        "a share of the country above those of all municipalities",
        "\"a\": (name: \"Ærø\", persons: 10, share: 0.1), \"b\": (name: \"Fanø\", persons: 20, share: 0.2)",
        "share: 0.22",
        "State(ShareOutsideRows { share: 0.22, least: 0.1, most: 0.2 })",
        "(share: ¤0.22"
    ),
    table!(
        "a total that leaves nobody to be hidden",
        "\"a\": (name: \"Ærø\", persons: 10, share: 0.1), \"b\": (name: \"Fanø\", hidden: yes, share: 0.1)",
        "persons: 10",
        "State(Reveals { found: Revealed { persons: 0, rows: 1, most: 2, at_most: 0, least: 0 }, is_published: false })",
        "coverage_terms: (persons: ¤10"
    ),
    added!(
        "a department with services for more persons than there are",
        "spending: (year: 2014, persons: 485, total: 76_000_000, departments: { \"BIF\": (share: 0.5, average: 50_000) })",
        "State(DepartmentAbovePersons { implied: 760, persons: 485 })",
        "average: ¤50_000"
    ),
    table!(
        "a total that is not the sum",
        "\"a\": (name: \"Ærø\", persons: 10, share: 0.1), \"b\": (name: \"Fanø\", persons: 20, share: 0.1)",
        "persons: 31",
        "State(TotalIsNotSum { total: 31, sum: 30 })",
        "persons: ¤31"
    ),
    table!(
        "a total below the sum",
        "\"a\": (name: \"Ærø\", persons: 10, share: 0.1), \"b\": (name: \"Fanø\", hidden: yes, share: 0.1)",
        "persons: 9",
        "State(TotalIsNotSum { total: 9, sum: 10 })",
        "persons: ¤9"
    ),
    // 12 are hidden, and one row can hide 2.
    table!(
        "more hidden persons than the table can hide",
        "\"a\": (name: \"Ærø\", persons: 10, share: 0.1), \"b\": (name: \"Fanø\", hidden: yes, share: 0.1)",
        "persons: 22",
        "State(OutsideTable(10))",
        "persons: ¤22"
    ),
    table!(
        "a total that reveals a hidden row",
        "\"a\": (name: \"Ærø\", persons: 10, share: 0.1), \"b\": (name: \"Fanø\", hidden: yes, share: 0.1)",
        "persons: 12",
        "State(Reveals { found: Revealed { persons: 2, rows: 1, most: 2, at_most: 1, least: 2 }, is_published: false })",
        "persons: ¤12"
    ),
    // 5 are hidden over the row and one that is left out, at most 3 in each: one of 3 at least, and none below 2.
    table!(
        "a published total that reveals a row",
        "\"a\": (name: \"Ærø\", persons: 10, share: 0.1), \"b\": (name: \"Fanø\", hidden: yes, share: 0.1)",
        "persons: (value: 15, source: \"notat\"), left_out: 1, hidden_below: 4",
        "State(Reveals { found: Revealed { persons: 5, rows: 2, most: 3, at_most: 1, least: 2 }, is_published: true",
        "persons: (value: ¤15"
    ),
    table!(
        "a small number of real persons",
        "\"a\": (name: \"Ærø\", persons: 4, share: 0.1), \"b\": (name: \"Fanø\", persons: 5, share: 0.1)",
        "persons: 9",
        "State(SmallNumbers { count: 1, below: 5, are_published: false })",
        "persons: ¤4"
    ),
    table!(
        "a small number that is published",
        "\"a\": (name: \"Ærø\", persons: (value: 4, source: \"notat\"), share: 0.1)",
        "persons: 4",
        "State(SmallNumbers { count: 1, below: 5, are_published: true })",
        "\"Ærø\", persons: (value: ¤4"
    ),
    added!(
        "an average that does not fit",
        "spending: (year: 2014, persons: 485, total: 76_000_000, average: 150_000)",
        "State(AverageDoesNotFit(156701",
        "average: ¤150_000"
    ),
];

/// The findings of the small file with sections before its discount and something said by its later rule set.
fn findings(sections: &str, change: &str) -> Vec<Finding> {
    let text = SMALL.replacen("  discount: (", &format!("  {sections}\n  discount: ("), 1).replacen(
        "      changes: {\n",
        &format!("      changes: {{\n        {change}\n"),
        1,
    );
    let loaded = read(text.as_bytes());
    loaded.findings.clone()
}

/// How the codes of errors begin, each after its rule set and path.
fn errors(sections: &str, change: &str) -> Vec<String> {
    let found = findings(sections, change).into_iter().filter(|finding| finding.severity == Severity::Error);
    let told = |finding: Finding| {
        let rules = finding.rule_set.map(|id| format!("{id}: ")).unwrap_or_default();
        format!("{rules}{} {:?}", finding.path.unwrap(), finding.code)
    };
    found.map(told).collect()
}

const KEYS: &str = "compensation: (keys: (compensation: 0.1, persons: 0.2), own_cost_by: (service: persons)),";
const TABLE: &str = "coverage: { \"a\": (name: \"Ærø\", persons: 10, share: 0.1) },";

#[test]
fn what_a_rule_set_makes_wrong_is_told_in_the_rule_set() {
    let key = "efter: compensation/keys/persons State(KeyNotStated(\"persons\"))";
    assert_eq!(errors(KEYS, "\"compensation/keys/persons\": none,"), [key]);
    let named = "efter: compensation/received_by/service State(KeyNotStated(\"spending\"))";
    assert_eq!(errors(KEYS, "\"compensation/received_by/service\": spending,"), [named]);
    let hidden = errors(TABLE, "\"coverage/a/hidden\": yes,");
    assert_eq!(hidden, ["efter: coverage/a/hidden State(HiddenOrStated)"]);
    let year = "spending: (year: 2014, persons: 485, total: 76_000_000),";
    assert_eq!(errors(year, "\"spending/total\": none,"), ["efter: spending/total State(TwoOfThree)"]);
    assert_eq!(errors(year, "\"spending/total\": 75_000_000,"), [""; 0]);
}

#[test]
fn what_a_rule_set_does_not_touch_is_told_once() {
    let line = format!("{KEYS} compensation_lines: {{ \"a\": (name: \"A\", area: effort) }},");
    assert_eq!(errors(&line, ""), ["compensation_lines/a State(EmptyLine)"]);
    let twice = "coverage: { \"a\": (name: \"Ærø\", persons: 10, share: 0.1), \"b\": (name: \"Ærø\", persons: 9, share: 0.1) },";
    assert_eq!(errors(twice, ""), ["coverage/b State(MunicipalityTwice(\"Ærø\"))"]);
}

#[test]
fn what_a_line_says_is_not_told_again_where_a_key_changes() {
    let amounts = "received: { 2022: (value: 1, price_level: 2023), 2024: (value: 2, price_level: 2023) }";
    let line = format!("compensation_lines: {{ \"a\": (name: \"A\", area: effort, received_key: 0.1, {amounts}) }},");
    let found = findings(&format!("{KEYS} {line}"), "\"compensation/keys/compensation\": 0.2,");
    let gaps = found.iter().filter(|finding| format!("{:?}", finding.code).starts_with("State(YearMissing"));
    assert_eq!(gaps.map(|gap| gap.rule_set.clone()).collect::<Vec<_>>(), [None]);
}

#[test]
fn departments_of_more_than_all_are_an_error_and_within_their_rounding_are_not() {
    let of = |shares: [&str; 2]| {
        let departments = format!("\"BIF\": (share: {}), \"SOF\": (share: {})", shares[0], shares[1]);
        let spending =
            format!("spending: (year: 2014, persons: 485, total: 76_000_000, departments: {{ {departments} }}),");
        let text =
            SMALL.replacen("\"BIF\": (name: \"Beskæftigelse\")", "\"BIF\": (name: \"B\"), \"SOF\": (name: \"S\")", 1);
        let text = text.replacen("  discount: (", &format!("  {spending}\n  discount: ("), 1);
        let loaded = read(text.as_bytes());
        of(&loaded, Severity::Error).into_iter().map(|finding| format!("{:?}", finding.code)).collect::<Vec<_>>()
    };
    assert_eq!(of(["0.8", "0.21"]), ["State(DepartmentsAboveOne(1.01))"]);
    assert_eq!(of(["0.8", "0.2"]), [""; 0]);
    // 79,5 to 80,5 and 20,5 to 21,5 pct. may well be 100 in all.
    assert_eq!(of(["(value: 0.8, rounded_to: 0.01)", "(value: 0.21, rounded_to: 0.01)"]), [""; 0]);
}

/// Which counts are small: those of real persons above 0 and below the threshold that the file names.
#[test]
fn only_counts_of_real_persons_are_small() {
    let small = |sections: &str| {
        let found = findings(sections, "");
        let codes = found.iter().map(|finding| format!("{:?}", finding.code));
        codes.filter(|code| code.starts_with("State(SmallNumbers")).collect::<Vec<_>>()
    };
    let row = |persons: &str| format!("coverage: {{ \"a\": (name: \"Ærø\", persons: {persons}, share: 0.1) }},");
    assert_eq!(small(&row("4")), ["State(SmallNumbers { count: 1, below: 5, are_published: false })"]);
    assert_eq!(small(&row("5")), [""; 0]);
    assert_eq!(small(&row("0")), [""; 0]);
    // What is assumed is nobody.
    assert_eq!(small(&row("(value: 4, status: assumption)")), [""; 0]);
    assert_eq!(small(&format!("small_numbers: 3, {}", row("4"))), [""; 0]);
    assert_eq!(small("small_numbers: 31,"), ["State(SmallNumbers { count: 2, below: 31, are_published: false })"]);
    let spending = "spending: (year: 2014, persons: 2, total: 76_000),";
    assert_eq!(small(spending), ["State(SmallNumbers { count: 1, below: 5, are_published: false })"]);
}

/// The codes of the small file with sections before its discount that are of the whole period.
fn told(sections: &str, change: &str) -> Vec<String> {
    let codes = findings(sections, change).into_iter().map(|finding| format!("{:?}", finding.code));
    codes.filter(|code| code.starts_with("State(")).collect()
}

#[test]
fn what_roundings_leave_open_contradicts_nothing() {
    let nothing = [""; 0];
    let terms = |terms: &str| format!("{TABLE} coverage_terms: ({terms}),");
    // 10 pct. may be 9,5 to 10,5, and so may the country's be 9,0 to 11,0; a row that is left out may be anything.
    assert_eq!(told(&terms("share: 0.11"), ""), nothing);
    assert_eq!(told(&terms("share: 0.3, left_out: 1"), ""), nothing);
    assert_eq!(told(&terms("share: 0.12"), "").len(), 1);
    let nobody = "coverage: { \"a\": (name: \"Ærø\", persons: 0, share: 0.005) },";
    assert_eq!(told(nobody, ""), nothing);
    // Half of 100 persons more at 156.000 kr. are 7,8 mio. kr.
    let year =
        |persons: &str| format!("spending: (year: 2014, persons: {persons}, total: 76_000_000, average: 156_000),");
    assert_eq!(told(&year("500"), "").len(), 1);
    assert_eq!(told(&year("(value: 500, rounded_to: 100)"), ""), nothing);
    // 50 pct. of 76 mio. kr. at 78.351 kr. each are 485 persons.
    let department = |average: &str| {
        let of = format!("departments: {{ \"BIF\": (share: (value: 0.5, rounded_to: 0.01), average: {average}) }}");
        format!("spending: (year: 2014, persons: 485, total: 76_000_000, {of}),")
    };
    assert_eq!(told(&department("78_000"), ""), nothing);
    assert_eq!(told(&department("77_000"), "").len(), 1);
}

#[test]
fn a_rule_set_that_changes_what_shares_are_rounded_to_is_told_of_them() {
    let nobody = "coverage: { \"a\": (name: \"Ærø\", persons: 0, share: 0.01) }, coverage_terms: (rounded_to: 0.02, share: 0.01),";
    assert_eq!(told(nobody, ""), [""; 0]);
    let found = findings(nobody, "\"coverage_terms/rounded_to\": 0.01,");
    let found = found.iter().find(|finding| format!("{:?}", finding.code) == "State(ShareWithoutPersons)").unwrap();
    assert_eq!(found.rule_set.as_deref(), Some("efter"));
    assert_eq!(found.path.as_ref().unwrap().as_str(), "coverage_terms/rounded_to");
    // What it does not touch is told in the base alone.
    assert_eq!(told(&nobody.replace("0.02", "0.01"), "\"coverage_terms/persons\": 0,").len(), 1);
}

/// What the total reveals, in words; one person and one municipality are one.
#[test]
fn one_hidden_person_in_one_municipality_is_said_as_one() {
    let said = |rows: &str, terms: &str| {
        let found = findings(&format!("coverage: {{ {rows} }}, coverage_terms: ({terms}),"), "");
        let reveals = found.into_iter().find(|finding| format!("{:?}", finding.code).starts_with("State(Reveals"));
        let reveals = reveals.unwrap();
        [Language::Danish, Language::English].map(|language| {
            let text = sentence(&reveals, None, Formats::new(language));
            text.split_once('.').unwrap().0.to_owned()
        })
    };
    let [seen, one, two] = [
        "\"a\": (name: \"Ærø\", persons: 10, share: 0.1)",
        "\"b\": (name: \"Fanø\", hidden: yes, share: 0.1)",
        "\"c\": (name: \"Læsø\", hidden: yes, share: 0.1)",
    ];
    let both = [seen, one, two].join(", ");
    assert_eq!(
        said(&[seen, one].join(", "), "persons: 11"),
        [
            "1 borger er skjult i 1 kommune, som altså har præcis 1",
            "1 person is hidden in 1 municipality, which has exactly 1"
        ]
    );
    assert_eq!(
        said(&both, "persons: 11, hidden_below: 2"),
        [
            "1 borger er skjult i 2 kommuner med højst 1 hver: mindst 1 af dem har præcis 1",
            "1 person is hidden in 2 municipalities with at most 1 each: at least 1 of them has exactly 1"
        ]
    );
    assert_eq!(
        said(&both, "persons: 10"),
        [
            "0 borgere er skjult i 2 kommuner, som altså har præcis 0 hver",
            "0 persons are hidden in 2 municipalities, which have exactly 0 each"
        ]
    );
}
