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
    .without(["p/l", "price index"]),
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
        "investments/*/amounts/*/years",
        Section::Investment,
        Called::LabelAndOwner,
        ["Årene", "The years"],
        [
            "Ukendt, hvor kilden kun giver beløbet i alt; så kan tilbagebetalingen ikke opgøres.",
            "Unknown where the source gives the amount in all alone; payback cannot be determined then.",
        ],
    )
    .without(["kendte", "known"]),
    first(
        "investments/*/amounts/*/total",
        Section::Investment,
        Called::LabelAndOwner,
        ["I alt", "In all"],
        [
            "Hvad investeringen koster brutto i alt, hvor kilden ikke giver årene.",
            "What the investment costs in all, before refund, where the source does not give the years.",
        ],
    ),
    rest(
        "investments/*/savings/*/area",
        Section::Investment,
        Called::LabelAndOwner,
        ["Udgiftsområde, besparelse", "Area of spending, saving"],
        [
            "Det område, besparelsen sænker udgiften på; kun service tæller i servicerammen.",
            "The area whose spending the saving lowers; only service counts under the service ceiling.",
        ],
    ),
    rest(
        "investments/*/savings/*/refund",
        Section::Investment,
        Called::LabelAndOwner,
        ["Statsrefusion, besparelse", "State refund, saving"],
        [
            "Den del af den sparede udgift, som staten ellers havde betalt.",
            "The part of the spending saved that the state would have paid.",
        ],
    )
    .without(["ingen refusion", "no refund"]),
    rest(
        "investments/*/savings/*/index",
        Section::Investment,
        Called::LabelAndOwner,
        ["Indeks, besparelse", "Index, saving"],
        [
            "Det indeks, besparelsen regnes om med til scenariets prisniveau.",
            "The index by which the saving is brought to the scenario's price level.",
        ],
    )
    .without(["p/l", "price index"]),
    first(
        "investments/*/savings/*/by_year/*",
        Section::Investment,
        Called::OwnerAndYear,
        ["Besparelse", "Saving"],
        [
            "Hvad der spares brutto i dette år. Det sidste år gælder også senere.",
            "What is saved in this year, before refund. The last year holds for later ones too.",
        ],
    ),
    rest(
        "investments/*/savings/*/years",
        Section::Investment,
        Called::LabelAndOwner,
        ["Årene, besparelse", "The years, saving"],
        [
            "Ukendt, hvor kilden kun giver besparelsen i alt; så kan tilbagebetalingen ikke opgøres.",
            "Unknown where the source gives the saving in all alone; payback cannot be determined then.",
        ],
    )
    .without(["kendte", "known"]),
    first(
        "investments/*/savings/*/total",
        Section::Investment,
        Called::LabelAndOwner,
        ["Spares i alt", "Saved in all"],
        [
            "Hvad der spares brutto i alt, hvor kilden ikke giver årene.",
            "What is saved in all, before refund, where the source does not give the years.",
        ],
    ),
    first(
        "investments/*/savings/*/persons",
        Section::Investment,
        Called::LabelAndOwner,
        ["Borgere pr. år", "Persons a year"],
        [
            "Hvor mange borgere om året der spares udgift for ved fuld virkning; de kommer jævnt over året.",
            "For how many persons a year spending is saved at full effect; they come evenly over the year.",
        ],
    ),
    first(
        "investments/*/savings/*/price",
        Section::Investment,
        Called::LabelAndOwner,
        ["Sparet pr. helårsperson", "Saved per full-year person"],
        [
            "Hvad der spares brutto om året for hver borger, der tæller med.",
            "What is saved a year, before refund, for each person that counts.",
        ],
    ),
    first(
        "investments/*/savings/*/months",
        Section::Investment,
        Called::LabelAndOwner,
        ["Tæller i", "Counts for"],
        [
            "Hvor mange måneder hver borger tæller med, fra borgeren kommer.",
            "How many months each person counts from the time of coming.",
        ],
    )
    .without(["varigt", "for good"]),
    rest(
        "investments/*/savings/*/lasting",
        Section::Investment,
        Called::LabelAndOwner,
        ["Varig besparelse", "Lasting saving"],
        [
            "Om hver borger tæller med for altid i stedet for et antal måneder.",
            "Whether each person counts for good instead of a number of months.",
        ],
    ),
    rest(
        "investments/*/savings/*/first_year",
        Section::Investment,
        Called::LabelAndOwner,
        ["Første år med besparelse", "First year of saving"],
        ["Det kalenderår, de første borgere kommer i.", "The calendar year in which the first persons come."],
    ),
    first(
        "investments/*/savings/*/phase_in",
        Section::Investment,
        Called::LabelAndOwner,
        ["Indfasning, besparelse", "Phase-in, saving"],
        [
            "Hvor stor en del af borgerne der kommer år for år, fx 50; 100.",
            "How large a part of the persons comes, year by year, such as 50; 100.",
        ],
    ),
    rest(
        "investments/*/savings/*/and_on",
        Section::Investment,
        Called::LabelAndOwner,
        ["Kommer også derefter", "Come afterwards too"],
        [
            "Om der kommer flere borgere efter indfasningens sidste år; de, der er kommet, tæller videre under alle omstændigheder.",
            "Whether persons go on coming after the last year of the phase-in; those who came go on counting in any case.",
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
            "Hvor mange procentpoint af dem, der forlader gruppen, som får en anden efterfølgende forsørgelse ved fuld virkning.",
            "How many percentage points of those who leave get another destination at full effect.",
        ],
    ),
    first(
        "investments/*/effects/*/persons",
        Section::Investment,
        Called::Owner,
        ["Borgere, der flyttes pr. år", "Persons moved a year"],
        [
            "Hvor mange borgere om året der får en anden efterfølgende forsørgelse ved fuld virkning.",
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
        ["Den efterfølgende forsørgelse, de ellers havde fået.", "The destination they would have had."],
    ),
    rest(
        "investments/*/effects/*/to",
        Section::Investment,
        Called::LabelAndOwner,
        ["Flyttes til", "Moved to"],
        ["Den efterfølgende forsørgelse, de får i stedet.", "The destination they get instead."],
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
