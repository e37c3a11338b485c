//! What can be wrong with what an investment costs, saves and does, and with the month that is counted from.

use super::{Case, case};

const INVESTMENT: &str = "name: \"Investering\",";

pub(super) const CASES: &[Case] = &[
    case(
        "an effect from a group to itself",
        "from: \"pension\", to: \"job\"",
        "from: \"job\", to: \"job\"",
        "Investment(ToItself)",
        "from: \"job\", to: ¤\"job\"",
    ),
    case(
        "an amount with years that are unknown",
        "(area: service, by_year",
        "(area: service, years: unknown, by_year",
        "Investment(OneAmount)",
        "¤\"service\": (area: service, years",
    ),
    case(
        "an amount of nothing",
        "(area: service, by_year: { 2022: (value: 1_000_000, price_level: 2023) })",
        "(area: service)",
        "Investment(OneAmount)",
        "¤\"service\": (area: service)",
    ),
    case(
        "an amount in all whose years are not said to be unknown",
        "(area: service, by_year: { 2022: (value: 1_000_000, price_level: 2023) })",
        "(area: service, total: 5)",
        "Investment(OneAmount)",
        "¤\"service\": (area: service, total",
    ),
    case(
        "a saving of nothing",
        INVESTMENT,
        "name: \"Investering\", savings: { \"s\": (area: effort) },",
        "Investment(OneSaving)",
        "¤\"s\": (area: effort)",
    ),
    case(
        "a saving without an area",
        INVESTMENT,
        "name: \"Investering\", savings: { \"s\": (by_year: { 2022: 1 }) },",
        "Missing(\"area\")",
        "¤\"s\": (by_year",
    ),
    case(
        "a saving by year and for each person",
        INVESTMENT,
        "name: \"Investering\", savings: { \"s\": (area: effort, by_year: { 2022: 1 }, persons: 5, price: 1, months: 2, first_year: 2022, phase_in: [1]) },",
        "Investment(OneSaving)",
        "¤\"s\": (area: effort, by_year",
    ),
    case(
        "a saving for each person without a price",
        INVESTMENT,
        "name: \"Investering\", savings: { \"s\": (area: effort, persons: 5, months: 2, first_year: 2022, phase_in: [1]) },",
        "Investment(OneSaving)",
        "¤\"s\": (area: effort, persons",
    ),
    case(
        "a saving for some months and for good",
        INVESTMENT,
        "name: \"Investering\", savings: { \"s\": (area: effort, persons: 5, price: 1, months: 12, lasting: yes, first_year: 2022, phase_in: [1]) },",
        "Investment(MonthsOrLasting)",
        "months: ¤12",
    ),
    case(
        "a saving for neither",
        INVESTMENT,
        "name: \"Investering\", savings: { \"s\": (area: effort, persons: 5, price: 1, first_year: 2022, phase_in: [1]) },",
        "Investment(MonthsOrLasting)",
        "¤\"s\": (area: effort, persons",
    ),
    case(
        "a saving for each person that comes in no year",
        INVESTMENT,
        "name: \"Investering\", savings: { \"s\": (area: effort, persons: 5, price: 1, months: 12, first_year: 2022) },",
        "Missing(\"phase_in\")",
        "¤\"s\": (area: effort, persons",
    ),
    case(
        "half a month",
        INVESTMENT,
        "name: \"Investering\", savings: { \"s\": (area: effort, persons: 5, price: 1, months: 1.5, first_year: 2022, phase_in: [1]) },",
        "NotWhole(1.5)",
        "months: ¤1.5",
    ),
    case(
        "a saving by year made one in all by a rule set",
        "      changes: {",
        "      changes: { \"investments/ny/amounts/service/total\": 5,",
        "NoSuchPath",
        "¤\"investments/ny/amounts/service/total\"",
    ),
    case(
        "no month to count from",
        "format: 4,",
        "format: 4, counts_from: \"2022-13\",",
        "WrongType",
        "counts_from: ¤\"2022-13\"",
    ),
    case("a limit of no months", "format: 4,", "format: 4, payback_limit: 0,", "OutOfRange", "payback_limit: ¤0"),
    case(
        "a field of format 3 in format 2",
        "format: 4,",
        "format: 2, counts_from: \"2022-01\",",
        "UnknownField",
        "¤counts_from",
    ),
    case(
        "a month on what has none",
        "      changes: {",
        "      changes: { \"discount/timing\": (value: start, from: \"2023-01\"),",
        "FromWithoutMonth",
        "(value: ¤start",
    ),
];
