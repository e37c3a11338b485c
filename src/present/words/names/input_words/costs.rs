//! Cost lines. In the order of [`crate::scenario::schema::INPUTS`].

use super::row::{Called, InputWords, Section, first, rest};

pub(super) const WORDS: &[InputWords] = &[
    rest(
        "costs/*/group",
        Section::Costs,
        Called::LabelAndOwner,
        ["Gruppe", "Group"],
        ["Den gruppe, hvis helårspersoner udgiften følger.", "The group whose persons the cost follows."],
    ),
    first(
        "costs/*/per_person",
        Section::Costs,
        Called::Owner,
        ["Pris pr. helårsperson", "Price per full-year person"],
        [
            "Hvad en helårsperson koster: én borger i tolv måneder eller to i seks.",
            "What a full-year person costs: one person for twelve months, or two for six.",
        ],
    ),
    rest(
        "costs/*/index",
        Section::Costs,
        Called::LabelAndOwner,
        ["Indeks", "Index"],
        [
            "Det indeks, linjens beløb regnes om med til scenariets prisniveau.",
            "The index by which the line's amounts are brought to the scenario's price level.",
        ],
    )
    .without(["p/l", "price index"]),
    first(
        "costs/*/yearly/*",
        Section::Costs,
        Called::OwnerAndYear,
        ["Udgift pr. år", "Cost a year"],
        [
            "Et beløb om året, der ikke følger antallet af borgere. Det sidste år gælder også senere.",
            "An amount a year, whoever is there. The last year holds for later ones too.",
        ],
    ),
    rest(
        "costs/*/area",
        Section::Costs,
        Called::LabelAndOwner,
        ["Udgiftsområde", "Area of spending"],
        [
            "Service ligger under servicerammen; indsats, forsørgelse og anlæg ligger uden for den.",
            "Service lies under the service ceiling; effort, support and capital lie outside it.",
        ],
    ),
    rest(
        "costs/*/department",
        Section::Costs,
        Called::LabelAndOwner,
        ["Forvaltning", "Department"],
        ["Den forvaltning, der afholder udgiften.", "The department that bears the cost."],
    ),
    first(
        "costs/*/refund",
        Section::Costs,
        Called::LabelAndOwner,
        ["Statsrefusion", "State refund"],
        [
            "Den del af bruttoudgiften, som staten betaler kommunen tilbage: en fast andel eller refusionstrappen.",
            "The part of gross spending that the state pays back: a constant share, or the refund ladder.",
        ],
    )
    .without(["ingen refusion", "no refund"]),
    rest(
        "costs/*/basis",
        Section::Costs,
        Called::LabelAndOwner,
        ["Beløbet er opgjort", "The amount is stated"],
        [
            "Brutto er før statsrefusion. Netto er kommunens egen udgift efter refusion.",
            "Gross is before the state refund. Net is the municipality's own cost after it.",
        ],
    ),
];
