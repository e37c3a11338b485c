//! Rule sets and investments.

use super::{Case, SMALL, case, errors};

pub(super) const CASES: &[Case] = &[
    case(
        "two rule sets of one id",
        "id: \"efter\"",
        "id: \"foer\"",
        "RuleSetTwice(\"foer\")",
        "id: ¤\"foer\",\n      name: \"Efter\"",
    ),
    case(
        "a reserved rule set",
        "id: \"efter\"",
        "id: \"difference\"",
        "ReservedId(\"difference\")",
        "id: ¤\"difference\"",
    ),
    case("no id", "id: \"efter\",", "", "Missing(\"id\")", "    ¤(\n      \n"),
    case(
        "a base that builds on something",
        "name: \"Før\"",
        "name: \"Før\", builds_on: \"efter\"",
        "BuildsOn",
        "¤builds_on: \"efter\"",
    ),
    case("a base with changes", "name: \"Før\"", "name: \"Før\", changes: {}", "BaseChanges", "¤changes: {}"),
    case(
        "a rule set on one that is not there",
        "builds_on: \"foer\"",
        "builds_on: \"før\"",
        "NoSuch { what: RuleSet, id: \"før\", nearest: None }",
        "builds_on: ¤\"før\"",
    ),
    case(
        "a rule set on itself",
        "builds_on: \"foer\"",
        "builds_on: \"efter\"",
        "Circle([\"efter\"])",
        "builds_on: ¤\"efter\"",
    ),
    case(
        "a circle of two",
        "    (\n      id: \"efter\"",
        "    (id: \"a\", name: \"A\", builds_on: \"b\"), (id: \"b\", name: \"B\", builds_on: \"a\"),\n    (\n      id: \"efter\"",
        "Circle([\"a\", \"b\"])",
        "builds_on: ¤\"b\"",
    ),
    case(
        "a path that is not there",
        "\"costs/indsats/refund\": (value: none, from: \"2023-01\")",
        "\"costs/insats/refund\": none",
        "NoSuchPath { path: \"costs/insats/refund\", nearest: Some(\"costs/indsats/refund\") }",
        "¤\"costs/insats/refund\"",
    ),
    case(
        "a path that nothing has",
        "\"costs/indsats/refund\": (value: none, from: \"2023-01\")",
        "\"costs/indsats/refunds\": none",
        "NoSuchPath { path: \"costs/indsats/refunds\", nearest: Some(\"costs/indsats/refund\") }",
        "¤\"costs/indsats/refunds\"",
    ),
    case(
        "a change of a fact",
        "\"costs/indsats/refund\": (value: none, from: \"2023-01\")",
        "\"period/years\": 12",
        "ChangesFact",
        "¤\"period/years\"",
    ),
    case(
        "a change of the wrong type",
        "\"costs/indsats/refund\": (value: none, from: \"2023-01\")",
        "\"costs/indsats/refund\": no",
        "WrongType { expected: Input(InputKind { pattern: \"costs/*/refund\"",
        "refund\": ¤no",
    ),
    case(
        "a change out of range",
        "\"costs/indsats/refund\": (value: none, from: \"2023-01\")",
        "\"costs/indsats/refund\": 1.2",
        "OutOfRange { value: 1.2",
        "refund\": ¤1.2",
    ),
    case(
        "a change from no month",
        "from: \"2023-01\"",
        "from: \"januar\"",
        "WrongType { expected: Month",
        "from: ¤\"januar\"",
    ),
    case(
        "a change that adds up to too much",
        "\"costs/indsats/refund\": (value: none, from: \"2023-01\")",
        "\"groups/målgruppe/exits/job\": 0.5",
        "SharesAboveOne(1.1)",
        "exits/job\": ¤0.5",
    ),
    case(
        "a changed mean above its cap",
        "\"costs/indsats/refund\": (value: none, from: \"2023-01\")",
        "\"groups/målgruppe/stay/mean\": 40",
        "CapBelowMean { mean: 40, cap: 36 }",
        "at_most\": (value: ¤36",
    ),
    case(
        "a changed mean above the base's cap",
        "\"groups/målgruppe/stay/at_most\": (value: 36, source: \"notat\", status: official)",
        "\"groups/målgruppe/stay/mean\": 50",
        "CapBelowMean { mean: 50, cap: 48 }",
        "mean\": ¤50",
    ),
    case(
        "two laws in one rule set",
        "\"costs/indsats/refund\": (value: none, from: \"2023-01\")",
        "\"groups/målgruppe/stay/mean\": 20, \"groups/målgruppe/stay/until\": 60",
        "OneStay([\"mean\", \"until\"])",
        "stay/mean\": ¤20",
    ),
    case(
        "a law taken away",
        "\"costs/indsats/refund\": (value: none, from: \"2023-01\")",
        "\"groups/job/stay/exactly\": none",
        "OneStay([])",
        "exactly\": ¤none",
    ),
    case(
        "a line changed into no size",
        "\"costs/indsats/refund\": (value: none, from: \"2023-01\")",
        "\"costs/ydelse/group\": none",
        "OneSize",
        "group\": ¤none",
    ),
    case(
        "a ladder under the potential",
        "(value: none, from: \"2023-01\")",
        "(value: ladder, from: \"2023-01\")",
        "RefundNotConstant",
        "(value: ¤ladder",
    ),
    case(
        "an investment there already",
        "efficiency: (",
        "investments: { \"indsats\": (name: \"Den samme\", amounts: { \"a\": (area: service, by_year: { 2020: 0 }) }) },\n  efficiency: (",
        "Repeated(\"indsats\")",
        "        ¤\"indsats\": (\n          name: \"Investering\"",
    ),
    case(
        "an effect that does two things",
        "points: 0.04,",
        "points: 0.04, persons: 50,",
        "OneEffect",
        "¤\"job\": (group",
    ),
    case("an effect without a destination", "to: \"job\",", "", "OneEffect", "¤\"job\": (group"),
    case(
        "an effect on no group",
        "group: \"målgruppe\", points",
        "group: \"andre\", points",
        "NoSuch { what: Group",
        "group: ¤\"andre\"",
    ),
    case(
        "a mean for a table",
        "group: \"målgruppe\", mean_stay",
        "group: \"pension\", mean_stay",
        "NoMeanStay",
        "mean_stay: ¤18",
    ),
    case(
        "a mean of an effect above the cap",
        "mean_stay: 18",
        "mean_stay: 40",
        "CapBelowMean { mean: 40, cap: 36 }",
        "mean_stay: ¤40",
    ),
];

#[test]
fn a_change_of_what_is_misspelt_below_is_not_told_as_well() {
    let text = SMALL
        .replacen("\"job\": 0.2, \"pension\": 0.6", "\"jobb\": 0.2, \"pension\": 0.6", 1)
        .replacen(
            "exits_at_cap: { \"pension\": 0.9, \"job\": 0.1 }",
            "exits_at_cap: { \"pension\": 0.9, \"jobb\": 0.1 }",
            1,
        )
        .replacen("      changes: {", "      changes: { \"groups/målgruppe/exits/job\": 0.3,", 1);
    let codes: Vec<String> = errors(&text).into_iter().map(|(code, ..)| code).collect();
    assert_eq!(codes, ["NoSuch", "NoSuch"]);
}
