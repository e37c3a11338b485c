//! Investments: what they cost and what they do. In the order of [`crate::scenario::schema::INPUTS`].

use super::row::{Called, InputWords, Section, first, rest};

pub(super) const WORDS: &[InputWords] = &[
    rest(
        "investments/*/amounts/*/area",
        Section::Investment,
        Called::LabelAndOwner,
        ["Udgiftsområde", "Area of spending"],
        [
            "Det område, investeringens udgift hører til; kun service tæller i servicerammen.",
            "The area of the investment's cost; only service counts under the service ceiling.",
        ],
    ),
    rest(
        "investments/*/amounts/*/refund",
        Section::Investment,
        Called::LabelAndOwner,
        ["Statsrefusion", "State refund"],
        [
            "Den del af investeringens udgift, som staten betaler.",
            "The part of the investment's cost that the state pays.",
        ],
    )
    .without(["ingen refusion", "no refund"]),
    rest(
        "investments/*/amounts/*/index",
        Section::Investment,
        Called::LabelAndOwner,
        ["Indeks", "Index"],
        [
            "Det indeks, beløbet regnes om med til scenariets prisniveau.",
            "The index by which the amount is brought to the scenario's price level.",
        ],
    )
    .without(["p/l", "p/l"]),
    first(
        "investments/*/amounts/*/by_year/*",
        Section::Investment,
        Called::OwnerAndYear,
        ["Beløb", "Amount"],
        [
            "Hvad investeringen koster brutto i dette år. Det sidste år gælder også senere.",
            "What the investment costs in this year, before refund. The last year holds for later ones too.",
        ],
    ),
    rest(
        "investments/*/effects/*/group",
        Section::Investment,
        Called::LabelAndOwner,
        ["Gruppe", "Group"],
        ["Den gruppe, investeringen virker på.", "The group on which the investment works."],
    ),
    first(
        "investments/*/effects/*/points",
        Section::Investment,
        Called::Owner,
        ["Andel af afgang, der flyttes", "Share of exits that is moved"],
        [
            "Hvor mange procentpoint af dem, der forlader gruppen, som får et andet udfald ved fuld virkning.",
            "How many percentage points of those who leave get another destination at full effect.",
        ],
    ),
    first(
        "investments/*/effects/*/persons",
        Section::Investment,
        Called::Owner,
        ["Borgere, der flyttes pr. år", "Persons moved a year"],
        [
            "Hvor mange borgere om året der får et andet udfald ved fuld virkning.",
            "How many persons a year get another destination at full effect.",
        ],
    ),
    first(
        "investments/*/effects/*/mean_stay",
        Section::Investment,
        Called::Owner,
        ["Gns. varighed med investeringen", "Mean stay with the investment"],
        [
            "Den gennemsnitlige varighed for dem, der kommer ind, mens investeringen virker fuldt.",
            "The mean stay of those who enter while the investment works fully.",
        ],
    ),
    rest(
        "investments/*/effects/*/from",
        Section::Investment,
        Called::LabelAndOwner,
        ["Flyttes fra", "Moved from"],
        ["Det udfald, de ellers havde fået.", "The destination they would have had."],
    ),
    rest(
        "investments/*/effects/*/to",
        Section::Investment,
        Called::LabelAndOwner,
        ["Flyttes til", "Moved to"],
        ["Det udfald, de får i stedet.", "The destination they get instead."],
    ),
    rest(
        "investments/*/effects/*/first_year",
        Section::Investment,
        Called::LabelAndOwner,
        ["Første år med virkning", "First year of effect"],
        ["Det kalenderår, indfasningens første tal gælder.", "The calendar year of the first number of the phase-in."],
    ),
    first(
        "investments/*/effects/*/phase_in",
        Section::Investment,
        Called::LabelAndOwner,
        ["Indfasning", "Phase-in"],
        [
            "Hvor stor en del af virkningen der er nået år for år, fx 20; 50; 80; 100.",
            "How much of the effect is reached, year by year, such as 20; 50; 80; 100.",
        ],
    ),
    rest(
        "investments/*/effects/*/and_on",
        Section::Investment,
        Called::LabelAndOwner,
        ["Virker også derefter", "Works afterwards too"],
        [
            "Om virkningen fortsætter efter indfasningens sidste år; ellers ophører den.",
            "Whether the effect goes on after the last year of the phase-in; else it ends.",
        ],
    ),
];
