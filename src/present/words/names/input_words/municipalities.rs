//! The table of municipalities, and the spending of a year. In the order of [`crate::scenario::schema::INPUTS`].

use super::row::{Called, InputWords, Section, first, rest};

pub(super) const WORDS: &[InputWords] = &[
    rest(
        "coverage/*/persons",
        Section::Coverage,
        Called::Owner,
        ["Uden indsats", "Without effort"],
        [
            "Hvor mange borgere i kommunen der er uden indsats.",
            "How many persons of the municipality are without effort.",
        ],
    )
    .without(["ikke oplyst", "not stated"]),
    rest(
        "coverage/*/hidden",
        Section::Coverage,
        Called::LabelAndOwner,
        ["Antallet er skjult", "The number is hidden"],
        [
            "Om kilden skjuler antallet, fordi det er for lille.",
            "Whether the source hides the number because it is too small.",
        ],
    ),
    rest(
        "coverage/*/share",
        Section::Coverage,
        Called::LabelAndOwner,
        ["Andel", "Share"],
        [
            "Andelen af kommunens borgere i målgruppen, der er uden indsats.",
            "The share of the municipality's persons in the target group who are without effort.",
        ],
    ),
    rest(
        "coverage_terms/persons",
        Section::Coverage,
        Called::Label,
        ["Hele landet, uden indsats", "The country, without effort"],
        [
            "Kildens eget tal for hele landet; det, der ikke kan ses i kommunerne, er skjult.",
            "The source's own number for the country; what the municipalities do not show is hidden.",
        ],
    )
    .without(["ikke oplyst", "not stated"]),
    rest(
        "coverage_terms/share",
        Section::Coverage,
        Called::Label,
        ["Hele landet, andel", "The country, share"],
        ["Kildens egen andel for hele landet.", "The source's own share of the country."],
    )
    .without(["ikke oplyst", "not stated"]),
    rest(
        "coverage_terms/hidden_below",
        Section::Coverage,
        Called::Label,
        ["Antal skjules under", "Numbers are hidden below"],
        ["Kilden skjuler antal, der er mindre end dette.", "The source hides numbers that are smaller than this."],
    ),
    rest(
        "coverage_terms/left_out",
        Section::Coverage,
        Called::Label,
        ["Kommuner, kilden udelader", "Municipalities left out"],
        [
            "Hvor mange kommuner kilden udelader af tabellen, fordi deres antal er skjult.",
            "How many municipalities the source leaves out of the table because their numbers are hidden.",
        ],
    ),
    rest(
        "coverage_terms/rounded_to",
        Section::Coverage,
        Called::Label,
        ["Andele er afrundet til", "Shares are rounded to"],
        [
            "Den enhed, kilden runder andele til; den bestemmer intervallet om grundlaget.",
            "The unit that the source rounds shares to; it makes the interval of the base.",
        ],
    ),
    rest(
        "coverage_terms/own",
        Section::Coverage,
        Called::Label,
        ["Egen kommune", "Own municipality"],
        ["Den kommune, som filen er set fra.", "The municipality that the file is seen from."],
    ),
    first(
        "coverage_terms/ceiling",
        Section::Coverage,
        Called::Label,
        ["Højst uden indsats", "At most without effort"],
        [
            "Den største andel uden indsats i nogen kommune; de øvrige får en indsats.",
            "The largest share without effort in any municipality; the others get one.",
        ],
    )
    .without(["intet loft", "no ceiling"]),
    first(
        "coverage_terms/price",
        Section::Coverage,
        Called::Label,
        ["Pris pr. borger mere, pr. år", "Price of one person more, a year"],
        [
            "Hvad en indsats til en borger mere koster om året, brutto.",
            "What effort for one person more costs a year, before refund.",
        ],
    )
    .without(["ikke oplyst", "not stated"]),
    rest(
        "coverage_terms/area",
        Section::Coverage,
        Called::Label,
        ["Udgiftsområde", "Area of spending"],
        ["Det område, som udgiften hører til.", "The area that the cost belongs to."],
    ),
    rest(
        "coverage_terms/refund",
        Section::Coverage,
        Called::Label,
        ["Statsrefusion", "State refund"],
        ["Den del af udgiften, som staten betaler.", "The part of the cost that the state pays."],
    )
    .without(["ingen refusion", "no refund"]),
    rest(
        "spending/year",
        Section::Spending,
        Called::Label,
        ["Regnskabsår", "Year of the accounts"],
        [
            "Det år, udgifterne er opgjort for; beløbene står i det års priser.",
            "The year of the spending; its amounts are in that year's prices.",
        ],
    ),
    first(
        "spending/persons",
        Section::Spending,
        Called::Label,
        ["Borgere i året", "Persons of the year"],
        ["Hvor mange borgere udgifterne dækker.", "How many persons the spending covers."],
    )
    .without(["ikke oplyst", "not stated"]),
    first(
        "spending/total",
        Section::Spending,
        Called::Label,
        ["Udgifter i alt", "Spending in all"],
        ["Gruppens udgifter i alt i året, i årets priser.", "The group's spending of the year in all, in its prices."],
    )
    .without(["ikke oplyst", "not stated"]),
    first(
        "spending/average",
        Section::Spending,
        Called::Label,
        ["Udgift pr. borger", "Spending per person"],
        ["Den gennemsnitlige udgift pr. borger i året.", "The average spending per person of the year."],
    )
    .without(["ikke oplyst", "not stated"]),
    first(
        "spending/departments/*/share",
        Section::Spending,
        Called::Department,
        ["Forvaltningens andel", "The department's share"],
        ["Den del af udgifterne, som forvaltningen har.", "The part of the spending that the department has."],
    ),
    rest(
        "spending/departments/*/average",
        Section::Spending,
        Called::LabelAndDepartment,
        ["Udgift pr. borger med ydelser", "Spending per person with services"],
        [
            "Hvad en borger, som får ydelser fra forvaltningen, koster den i gennemsnit.",
            "What a person with services of the department costs it on average.",
        ],
    )
    .without(["ikke oplyst", "not stated"]),
];
