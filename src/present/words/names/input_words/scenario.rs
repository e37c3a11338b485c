//! The scenario as a whole: its period and its prices. In the order of [`crate::scenario::schema::INPUTS`].

use super::row::{Called, InputWords, Section, first, rest};

pub(super) const WORDS: &[InputWords] = &[
    rest(
        "period/first_year",
        Section::Scenario,
        Called::Label,
        ["Første år", "First year"],
        [
            "Det første kalenderår, der beregnes; alt før er observeret.",
            "The first calendar year calculated; everything before it is observed.",
        ],
    ),
    rest(
        "period/years",
        Section::Scenario,
        Called::Label,
        ["Antal år", "Number of years"],
        [
            "Hvor mange år der beregnes. Tilbagebetaling efter perioden ses ikke.",
            "How many years are calculated. A payback after them is not seen.",
        ],
    ),
    first(
        "price_level",
        Section::Scenario,
        Called::Label,
        ["Prisniveau", "Price level"],
        [
            "Det års pris- og lønniveau (p/l), som alle beløb regnes om til og vises i.",
            "The year in whose prices and wages (p/l) every amount is shown.",
        ],
    ),
    rest(
        "price_index/method",
        Section::PriceIndex,
        Called::Label,
        ["Ændringer over flere år", "Changes over several years"],
        [
            "Om de årlige pris- og lønændringer lægges sammen, som i de offentliggjorte tabeller, eller ganges med hinanden.",
            "Whether yearly changes of prices and wages are added, as published tables do, or multiplied.",
        ],
    ),
    rest(
        "price_index/changes/*",
        Section::PriceIndex,
        Called::Year,
        ["Pris- og lønudvikling", "Price and wage change"],
        [
            "Hvor meget priser og lønninger i kommunerne stiger fra året før til dette år.",
            "How much municipal prices and wages rise from the year before to this one.",
        ],
    ),
    rest(
        "indices/*/method",
        Section::PriceIndex,
        Called::LabelAndOwner,
        ["Ændringer over flere år", "Changes over several years"],
        [
            "Om indeksets årlige ændringer lægges sammen, som kilden gør det, eller ganges med hinanden.",
            "Whether the index's yearly changes are added, as its source does, or multiplied.",
        ],
    ),
    rest(
        "indices/*/changes/*",
        Section::PriceIndex,
        Called::OwnerAndYear,
        ["Regulering", "Adjustment"],
        [
            "Hvor meget de beløb, der følger indekset, stiger fra året før til dette år.",
            "How much the amounts that follow the index rise from the year before to this one.",
        ],
    ),
];
