//! What every input means, in a sentence: the tooltip of its label.

use super::super::language::Language;
use crate::scenario::{path::Path, schema};

/// Pattern, Danish, English; in the order of [`schema::INPUTS`].
pub(super) const EXPLANATIONS: &[(&str, &str, &str)] = &[
    (
        "period/first_year",
        "Det første kalenderår, der beregnes; alt før er observeret.",
        "The first calendar year calculated; everything before it is observed.",
    ),
    (
        "period/years",
        "Hvor mange år der beregnes. Tilbagebetaling efter perioden ses ikke.",
        "How many years are calculated. A payback after them is not seen.",
    ),
    (
        "price_level",
        "Det års pris- og lønniveau (p/l), som alle beløb regnes om til og vises i.",
        "The year in whose prices and wages (p/l) every amount is shown.",
    ),
    (
        "price_index/method",
        "Om de årlige pris- og lønændringer lægges sammen, som i de offentliggjorte tabeller, eller ganges med hinanden.",
        "Whether yearly changes of prices and wages are added, as published tables do, or multiplied.",
    ),
    (
        "price_index/changes/*",
        "Hvor meget priser og lønninger i kommunerne stiger fra året før til dette år.",
        "How much municipal prices and wages rise from the year before to this one.",
    ),
    (
        "groups/*/start/persons",
        "Borgere i gruppen i måneden før det første år.",
        "Persons in the group in the month before the first year.",
    ),
    (
        "groups/*/start/seniority",
        "Hvor længe borgerne ved start har været i gruppen: som ved en uændret tilgang (ligevægt) eller jævnt fordelt.",
        "How long those of the start have been in the group: as under an unchanged inflow, or evenly spread.",
    ),
    (
        "groups/*/start/over",
        "Det antal måneder, som anciennitet ved start er jævnt fordelt over.",
        "The number of months over which the seniority at the start is evenly spread.",
    ),
    (
        "groups/*/start/weeks",
        "Uger på offentlig ydelse, som borgerne ved start havde bag sig, da de kom ind; de afgør trinnet på refusionstrappen.",
        "Weeks on public benefits that those of the start had behind them when they entered; they decide the refund step.",
    ),
    (
        "groups/*/inflow",
        "Borgere, der på et år kommer ind i gruppen udefra, altså ikke fra en anden af scenariets grupper.",
        "Persons who enter the group in a year from outside, not from another group of the scenario.",
    ),
    (
        "groups/*/growth",
        "Hvor meget tilgangen vokser hver januar efter det første år.",
        "How much the inflow grows each January after the first year.",
    ),
    (
        "groups/*/closed_from",
        "Fra denne måned kommer ingen ind udefra. De, der er i gruppen, bliver deres tid ud.",
        "From this month nobody enters from outside. Those inside stay their time.",
    ),
    (
        "groups/*/weeks",
        "Uger på offentlig ydelse, som de, der kommer ind udefra, har bag sig; de afgør trinnet på refusionstrappen.",
        "Weeks on public benefits that those who enter have behind them; they decide the step of the refund ladder.",
    ),
    (
        "groups/*/resets_weeks",
        "Om borgere, der kommer fra en anden gruppe, begynder forfra på refusionstrappen med 80 pct.",
        "Whether those who come from another group start again at the top of the refund ladder.",
    ),
    (
        "groups/*/stay/at_most",
        "Det længste, en borger kan blive i gruppen. Derefter forlader borgeren den.",
        "The longest anyone can stay in the group. After that they leave it.",
    ),
    (
        "groups/*/stay/mean",
        "Hvor længe en borger i gennemsnit er i gruppen. Varighed gange tilgang giver bestanden ved fuld indfasning.",
        "How long a person is in the group on average. Stay times inflow gives the persons at full phase-in.",
    ),
    (
        "groups/*/stay/exactly",
        "Alle bliver lige så mange måneder i gruppen.",
        "Everybody stays in the group for just so many months.",
    ),
    (
        "groups/*/stay/table",
        "Hvor stor en del der stadig er i gruppen måned for måned; den første er 100 pct.",
        "How many are still in the group, month by month; the first is 100 per cent.",
    ),
    (
        "groups/*/stay/until",
        "Borgerne bliver, til der er gået så mange måneder siden deres første indtræden, fx til folkepensionsalderen.",
        "Persons stay until so many months after their first entry, such as until pension age.",
    ),
    (
        "groups/*/concerns",
        "Om en ændret varighed gælder nye forløb eller alle, også dem der er i gang.",
        "Whether a changed stay applies to new entrants or to everyone, those inside too.",
    ),
    (
        "groups/*/exits_are",
        "Om afgangen er angivet som andele eller som antal borgere, som andelene regnes ud fra.",
        "Whether exits are given as shares, or as numbers of persons from which the shares follow.",
    ),
    (
        "groups/*/exits/*",
        "Hvor stor en del af dem, der forlader gruppen, der går hertil.",
        "How many of those who leave the group go here.",
    ),
    (
        "groups/*/exits_at_cap/*",
        "Hvor stor en del af dem, som kun loftet sender ud, der går hertil.",
        "How many of those whom only the cap sends out go here.",
    ),
    ("costs/*/group", "Den gruppe, hvis helårspersoner udgiften følger.", "The group whose persons the cost follows."),
    (
        "costs/*/per_person",
        "Hvad en helårsperson koster: én borger i tolv måneder eller to i seks.",
        "What a full-year person costs: one person for twelve months, or two for six.",
    ),
    (
        "costs/*/yearly/*",
        "Et beløb om året, der ikke følger antallet af borgere. Det sidste år gælder også senere.",
        "An amount a year, whoever is there. The last year holds for later ones too.",
    ),
    (
        "costs/*/area",
        "Service ligger under servicerammen; indsats og forsørgelse ligger uden for den.",
        "Service lies under the service ceiling; effort and support lie outside it.",
    ),
    ("costs/*/department", "Den forvaltning, der afholder udgiften.", "The department that bears the cost."),
    (
        "costs/*/refund",
        "Den del af bruttoudgiften, som staten betaler kommunen tilbage: en fast andel eller refusionstrappen.",
        "The part of gross spending that the state pays back: a constant share, or the refund ladder.",
    ),
    (
        "costs/*/basis",
        "Brutto er før statsrefusion. Netto er kommunens egen udgift efter refusion.",
        "Gross is before the state refund. Net is the municipality's own cost after it.",
    ),
    (
        "investments/*/amounts/*/area",
        "Det område, investeringens udgift hører til; kun service tæller i servicerammen.",
        "The area of the investment's cost; only service counts under the service ceiling.",
    ),
    (
        "investments/*/amounts/*/refund",
        "Den del af investeringens udgift, som staten betaler.",
        "The part of the investment's cost that the state pays.",
    ),
    (
        "investments/*/amounts/*/by_year/*",
        "Hvad investeringen koster brutto i dette år. Det sidste år gælder også senere.",
        "What the investment costs in this year, before refund. The last year holds for later ones too.",
    ),
    (
        "investments/*/effects/*/group",
        "Den gruppe, investeringen virker på.",
        "The group on which the investment works.",
    ),
    (
        "investments/*/effects/*/points",
        "Hvor mange procentpoint af dem, der forlader gruppen, som får et andet udfald ved fuld virkning.",
        "How many percentage points of those who leave get another destination at full effect.",
    ),
    (
        "investments/*/effects/*/persons",
        "Hvor mange borgere om året der får et andet udfald ved fuld virkning.",
        "How many persons a year get another destination at full effect.",
    ),
    (
        "investments/*/effects/*/mean_stay",
        "Den gennemsnitlige varighed for dem, der kommer ind, mens investeringen virker fuldt.",
        "The mean stay of those who enter while the investment works fully.",
    ),
    ("investments/*/effects/*/from", "Det udfald, de ellers havde fået.", "The destination they would have had."),
    ("investments/*/effects/*/to", "Det udfald, de får i stedet.", "The destination they get instead."),
    (
        "investments/*/effects/*/first_year",
        "Det kalenderår, indfasningens første tal gælder.",
        "The calendar year of the first number of the phase-in.",
    ),
    (
        "investments/*/effects/*/phase_in",
        "Hvor stor en del af virkningen der er nået år for år, fx 20; 50; 80; 100.",
        "How much of the effect is reached, year by year, such as 20; 50; 80; 100.",
    ),
    (
        "investments/*/effects/*/and_on",
        "Om virkningen fortsætter efter indfasningens sidste år; ellers ophører den.",
        "Whether the effect goes on after the last year of the phase-in; else it ends.",
    ),
    (
        "efficiency/potential/low",
        "Det laveste skøn over det, der kan flyttes fra service til indsats, med forløb omkring start.",
        "The lowest estimate of what can move from service to effort, courses around the start included.",
    ),
    (
        "efficiency/potential/high",
        "Det højeste skøn over det, der kan flyttes fra service til indsats, med forløb omkring start.",
        "The highest estimate of what can move from service to effort, courses around the start included.",
    ),
    (
        "efficiency/bought/low",
        "Det laveste skøn over det, der allerede i dag købes som en del af forløbet.",
        "The lowest estimate of what is bought today as part of the course.",
    ),
    (
        "efficiency/bought/high",
        "Det højeste skøn over det, der allerede i dag købes som en del af forløbet.",
        "The highest estimate of what is bought today as part of the course.",
    ),
    ("efficiency/months", "Hvor mange måneder beløbene dækker.", "How many months the amounts cover."),
    (
        "efficiency/refund_of",
        "Den udgiftslinje, hvis statsrefusion det flyttede får.",
        "The cost line whose state refund applies to what is moved.",
    ),
    (
        "discount/schedule",
        "Hvor meget mindre fremtidige beløb vejer i nutidsværdien. Kommunale budgetsager regner normalt uden.",
        "How much less future amounts weigh in the present value. Municipal budget cases usually do without.",
    ),
    (
        "discount/rates/*",
        "Renten om året fra dette år i beregningen; år 1 er det første.",
        "The rate a year from this year of the calculation on; year 1 is the first.",
    ),
    (
        "discount/timing",
        "Om et års beløb regnes ved årets slutning, midt i året eller ved årets begyndelse.",
        "Whether a year's amounts count at its end, in its middle or at its start.",
    ),
];

/// What an input means, in a sentence; empty where the path names none.
#[must_use]
pub fn input_explanation(path: &Path, language: Language) -> &'static str {
    let kind = schema::kind_of(path);
    let found = kind.and_then(|kind| EXPLANATIONS.iter().find(|(pattern, _, _)| *pattern == kind.pattern));
    found.map_or("", |(_, danish, english)| language.say(danish, english))
}
