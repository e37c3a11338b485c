//! Totals of groups, what a scenario is about, the sides that it opens on, and parts of lists that are not there.

use super::{Case, case};

/// Where a case adds what it is about.
const BEFORE: &str = "  departments:";

pub(super) const CASES: &[Case] = &[
    case(
        "a total of one group",
        BEFORE,
        "  totals: { \"alle\": (name: \"Alle\", groups: [\"job\"]) },\n  departments:",
        "Groups(TotalOfOne",
        "groups: ¤[\"job\"]) }",
    ),
    case(
        "a total of itself",
        BEFORE,
        "  totals: { \"alle\": (name: \"Alle\", groups: [\"job\", \"alle\"]) },\n  departments:",
        "Groups(TotalOfTotal(\"alle\")",
        "[\"job\", ¤\"alle\"]",
    ),
    case(
        "a total of a total",
        BEFORE,
        "  totals: { \"to\": (name: \"To\", groups: [\"job\", \"pension\"]), \"alle\": (name: \"Alle\", groups: [\"målgruppe\", \"to\"]) },\n  departments:",
        "Groups(TotalOfTotal(\"to\")",
        "[\"målgruppe\", ¤\"to\"]",
    ),
    case(
        "a total that is a group",
        BEFORE,
        "  totals: { \"job\": (name: \"Alle\", groups: [\"målgruppe\", \"pension\"]) },\n  departments:",
        "Groups(TotalIsGroup(\"job\")",
        "totals: { ¤\"job\"",
    ),
    case(
        "a total of a group twice",
        BEFORE,
        "  totals: { \"alle\": (name: \"Alle\", groups: [\"job\", \"pension\", \"job\"]) },\n  departments:",
        "Repeated(\"job\")",
        "[\"job\", \"pension\", ¤\"job\"]",
    ),
    case(
        "a total of a group that is not there",
        BEFORE,
        "  totals: { \"alle\": (name: \"Alle\", groups: [\"job\", \"pensionn\"]) },\n  departments:",
        "NoSuch { what: Group, id: \"pensionn\", nearest: Some(\"pension\") }",
        "[\"job\", ¤\"pensionn\"]",
    ),
    case(
        "a total without groups",
        BEFORE,
        "  totals: { \"alle\": (name: \"Alle\") },\n  departments:",
        "Missing(\"groups\")",
        "¤\"alle\": (name",
    ),
    case(
        "a total without a name",
        BEFORE,
        "  totals: { \"alle\": (groups: [\"job\", \"pension\"]) },\n  departments:",
        "Missing(\"name\")",
        "¤\"alle\": (groups",
    ),
    case(
        "a total whose groups are no list",
        BEFORE,
        "  totals: { \"alle\": (name: \"Alle\", groups: \"job\") },\n  departments:",
        "WrongType { expected: List",
        "groups: ¤\"job\"",
    ),
    case(
        "a total of a number",
        BEFORE,
        "  totals: { \"alle\": (name: \"Alle\", groups: [\"job\", \"pension\", 3]) },\n  departments:",
        "WrongType { expected: Text",
        "\"pension\", ¤3]",
    ),
    case(
        "a total with a reserved id",
        BEFORE,
        "  totals: { \"total\": (name: \"Alle\", groups: [\"job\", \"pension\"]) },\n  departments:",
        "ReservedId(\"total\")",
        "¤\"total\"",
    ),
    case(
        "totals twice",
        BEFORE,
        "  totals: { \"alle\": (name: \"Alle\", groups: [\"job\", \"pension\"]), \"alle\": (name: \"Alle\", groups: [\"job\", \"målgruppe\"]) },\n  departments:",
        "Repeated(\"alle\")",
        "¤\"alle\": (name: \"Alle\", groups: [\"job\", \"målgruppe\"])",
    ),
    case(
        "about what is not there",
        BEFORE,
        "  about: \"jobb\",\n  departments:",
        "NoSuch { what: GroupOrTotal, id: \"jobb\", nearest: Some(\"job\") }",
        "about: ¤\"jobb\"",
    ),
    case("about a number", BEFORE, "  about: 3,\n  departments:", "WrongType { expected: Text", "about: ¤3"),
    case(
        "sides that are not there",
        BEFORE,
        "  sides: (before: \"foer\", after: \"eftr\"),\n  departments:",
        "NoSuch { what: RuleSet, id: \"eftr\", nearest: Some(\"efter\") }",
        "after: ¤\"eftr\"",
    ),
    case(
        "one side twice",
        BEFORE,
        "  sides: (before: \"efter\", after: \"efter\"),\n  departments:",
        "Groups(SameSides(\"efter\")",
        "after: ¤\"efter\"",
    ),
    case("one side alone", BEFORE, "  sides: (before: \"foer\"),\n  departments:", "Missing(\"after\")", "¤sides:"),
    case(
        "sides that are a list",
        BEFORE,
        "  sides: [\"foer\", \"efter\"],\n  departments:",
        "WrongType { expected: Struct",
        "sides: ¤[",
    ),
    case(
        "exits to a group that the base has none to",
        "\"costs/indsats/refund\": (value: none, from: \"2023-01\")",
        "\"groups/job/exits/job\": 0.3",
        "Groups(NoSuchPart(\"groups/job/exits/job\"))",
        "¤\"groups/job/exits/job\"",
    ),
    case(
        "a year that the list has not",
        "\"costs/indsats/refund\": (value: none, from: \"2023-01\")",
        "\"costs/administration/yearly/2023\": 900_000",
        "Groups(NoSuchPart(\"costs/administration/yearly/2023\"))",
        "¤\"costs/administration/yearly/2023\"",
    ),
    case(
        "exits to what is no group",
        "\"costs/indsats/refund\": (value: none, from: \"2023-01\")",
        "\"groups/job/exits/pensio\": 0.3",
        "NoSuch { what: Group, id: \"pensio\", nearest: Some(\"pension\") }",
        "¤\"groups/job/exits/pensio\"",
    ),
];
