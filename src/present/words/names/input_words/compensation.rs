//! Small numbers, and the state's compensation: keys, by what they share out, the texts of a budget note, lines. In the order
//! of [`crate::scenario::schema::INPUTS`].

use super::row::{Called, InputWords, Section, first, rest};

/// The key that an area's compensation is received by.
const fn received_by(pattern: &'static str, danish: &'static str, english: &'static str) -> InputWords {
    rest(
        pattern,
        Section::Compensation,
        Called::Label,
        [danish, english],
        [
            "Den andel af landet, som kompensationen på området fordeles efter; normalt kommunens DUT-andel.",
            "The share of the country by which the area's compensation is handed out; usually the compensation key.",
        ],
    )
}

/// The key that an area's own cost follows.
const fn own_cost_by(pattern: &'static str, danish: &'static str, english: &'static str) -> InputWords {
    rest(
        pattern,
        Section::Compensation,
        Called::Label,
        [danish, english],
        [
            "Den andel af landet, som kommunens egen udgift på området følger, hvor linjen ikke siger andet.",
            "The share of the country that the municipality's own cost in the area follows, unless the line says otherwise.",
        ],
    )
    .without(["ingen nøgle", "no key"])
}

/// A text of the budget note.
const fn text(pattern: &'static str, label: [&'static str; 2], explanation: [&'static str; 2]) -> InputWords {
    rest(pattern, Section::BudgetNote, Called::Label, label, explanation).without(["ingen tekst", "no text"])
}

const OWN_COST_TEXT: [&str; 2] = [
    "Hvad rækken med kommunens egen udgift hedder i budgetnotatets tabeller.",
    "What the row of the municipality's own cost is called in the budget note's tables.",
];
const RECEIVED_TEXT: [&str; 2] = [
    "Hvad rækken med kompensationen hedder i budgetnotatets tabeller.",
    "What the row of the compensation is called in the budget note's tables.",
];
const COMMITTEE_TEXT: [&str; 2] = [
    "Det udvalg, som bevillingen hører under, forkortet som i budgetnotatet.",
    "The committee that the appropriation belongs to, abbreviated as in the budget note.",
];
const APPROPRIATION_TEXT: [&str; 2] =
    ["Bevillingens nummer i budgetnotatet.", "The number of the appropriation in the budget note."];

pub(super) const WORDS: &[InputWords] = &[
    rest(
        "small_numbers",
        Section::Scenario,
        Called::Label,
        ["Små tal er under", "Small numbers are below"],
        [
            "Antal virkelige personer under denne grænse bliver bemærket, så de kan skjules, før filen deles.",
            "Counts of real persons below this limit are noted, so that they can be hidden before the file is shared.",
        ],
    ),
    first(
        "compensation/keys/compensation",
        Section::Compensation,
        Called::Label,
        ["DUT-andel", "Compensation key"],
        [
            "Kommunens andel af det, staten kompenserer alle kommuner med (bloktilskudsandelen).",
            "The municipality's share of what the state compensates all municipalities with (its block grant share).",
        ],
    ),
    first(
        "compensation/keys/persons",
        Section::Compensation,
        Called::Label,
        ["Andel af borgerne", "Share of persons"],
        [
            "Kommunens andel af landets borgere i målgruppen.",
            "The municipality's share of the country's persons in the target group.",
        ],
    )
    .without(["ikke oplyst", "not stated"]),
    first(
        "compensation/keys/spending",
        Section::Compensation,
        Called::Label,
        ["Andel af udgifterne", "Share of spending"],
        [
            "Kommunens andel af landets udgifter til målgruppen.",
            "The municipality's share of the country's spending on the target group.",
        ],
    )
    .without(["ikke oplyst", "not stated"]),
    received_by("compensation/received_by/service", "Service kompenseres efter", "Service is compensated by"),
    received_by("compensation/received_by/effort", "Indsats kompenseres efter", "Effort is compensated by"),
    received_by("compensation/received_by/support", "Forsørgelse kompenseres efter", "Support is compensated by"),
    received_by("compensation/received_by/capital", "Anlæg kompenseres efter", "Capital is compensated by"),
    own_cost_by("compensation/own_cost_by/service", "Egen udgift til service følger", "Own cost of service follows"),
    own_cost_by("compensation/own_cost_by/effort", "Egen udgift til indsats følger", "Own cost of effort follows"),
    own_cost_by(
        "compensation/own_cost_by/support",
        "Egen udgift til forsørgelse følger",
        "Own cost of support follows",
    ),
    own_cost_by("compensation/own_cost_by/capital", "Egen udgift til anlæg følger", "Own cost of capital follows"),
    text("compensation/budget_note/service/own_cost", ["Udgift til service", "Cost of service"], OWN_COST_TEXT),
    text("compensation/budget_note/service/received", ["DUT på service", "Compensation of service"], RECEIVED_TEXT),
    text("compensation/budget_note/service/committee", ["Udvalg, service", "Committee, service"], COMMITTEE_TEXT),
    text(
        "compensation/budget_note/service/appropriation",
        ["Bevilling, service", "Appropriation, service"],
        APPROPRIATION_TEXT,
    ),
    text(
        "compensation/budget_note/transfers/own_cost",
        ["Udgift til overførsler mv.", "Cost of transfers etc."],
        OWN_COST_TEXT,
    ),
    text(
        "compensation/budget_note/transfers/received",
        ["DUT på overførsler mv.", "Compensation of transfers etc."],
        RECEIVED_TEXT,
    ),
    text(
        "compensation/budget_note/transfers/committee",
        ["Udvalg, overførsler mv.", "Committee, transfers etc."],
        COMMITTEE_TEXT,
    ),
    text(
        "compensation/budget_note/transfers/appropriation",
        ["Bevilling, overførsler mv.", "Appropriation, transfers etc."],
        APPROPRIATION_TEXT,
    ),
    rest(
        "compensation_lines/*/number",
        Section::CompensationLines,
        Called::LabelAndOwner,
        ["Nr. i DUT-oversigten", "Number in the list"],
        [
            "Linjens nummer i den oversigt, som staten og kommunerne har forhandlet.",
            "The number of the line in the list that state and municipalities have negotiated.",
        ],
    )
    .without(["intet nummer", "no number"]),
    rest(
        "compensation_lines/*/area",
        Section::CompensationLines,
        Called::LabelAndOwner,
        ["Udgiftsområde", "Area of spending"],
        [
            "Det område, linjen hører til; service er ét styringsområde, indsats og forsørgelse et andet.",
            "The area of the line; service is one budget area, effort and support together another.",
        ],
    ),
    rest(
        "compensation_lines/*/index",
        Section::CompensationLines,
        Called::LabelAndOwner,
        ["Indeks", "Index"],
        [
            "Det indeks, linjens beløb regnes om med til scenariets prisniveau.",
            "The index by which the line's amounts are brought to the scenario's price level.",
        ],
    )
    .without(["p/l", "price index"]),
    rest(
        "compensation_lines/*/received_key",
        Section::CompensationLines,
        Called::LabelAndOwner,
        ["Kompensationens nøgle", "Key of the compensation"],
        [
            "Den nøgle, som kilden har regnet kompensationen med. Under en anden nøgle regnes beløbet om.",
            "The key that the source made the compensation with. Under another key the amount is scaled.",
        ],
    )
    .without(["ikke oplyst", "not stated"]),
    first(
        "compensation_lines/*/received/*",
        Section::CompensationLines,
        Called::LabelAndOwner,
        ["Kompensation", "Compensation"],
        [
            "Hvad kommunen får i dette år; over 0, når staten betaler. Det sidste år gælder også senere.",
            "What the municipality receives in this year; above 0 when the state pays. The last year holds for later ones.",
        ],
    ),
    rest(
        "compensation_lines/*/own_cost_key",
        Section::CompensationLines,
        Called::LabelAndOwner,
        ["Egen udgifts nøgle", "Key of the own cost"],
        [
            "Den nøgle, som kilden har regnet kommunens egen udgift med. Under en anden nøgle regnes beløbet om.",
            "The key that the source made the municipality's own cost with. Under another key the amount is scaled.",
        ],
    )
    .without(["ikke oplyst", "not stated"]),
    first(
        "compensation_lines/*/own_cost/*",
        Section::CompensationLines,
        Called::LabelAndOwner,
        ["Egen udgift", "Own cost"],
        [
            "Hvad loven koster kommunen i dette år; under 0 er en lettelse. Det sidste år gælder også senere.",
            "What the law costs the municipality in this year; relief below 0. The last year holds for later ones.",
        ],
    ),
    rest(
        "compensation_lines/*/own_cost_by",
        Section::CompensationLines,
        Called::LabelAndOwner,
        ["Egen udgift følger", "Own cost follows"],
        [
            "Den andel af landet, som linjens egen udgift følger, hvor det ikke er områdets.",
            "The share of the country that the line's own cost follows, where it is not the area's.",
        ],
    )
    .without(["områdets nøgle", "the area's key"]),
    first(
        "compensation_lines/*/national/*",
        Section::CompensationLines,
        Called::LabelAndOwner,
        ["Landsbeløb", "National amount"],
        [
            "Beløbet for hele landet i dette år, hvor kilden giver det i stedet for kommunens egne.",
            "The amount of the whole country in this year, where the source gives it instead of the municipality's own.",
        ],
    ),
    rest(
        "compensation_lines/*/carried_by",
        Section::CompensationLines,
        Called::LabelAndOwner,
        ["Udgiften ligger i", "The cost is held by"],
        [
            "Det tal i beregningen, som bærer linjens udgift. Uden det er linjen ikke med i beregningen.",
            "The figure of the calculation that holds the line's cost. Without it the line is not in the calculation.",
        ],
    )
    .without(["ikke med i beregningen", "not in the calculation"]),
];
