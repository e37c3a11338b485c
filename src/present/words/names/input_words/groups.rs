//! Groups: who is there, who comes, how long they stay and where they go. In the order of [`crate::scenario::schema::INPUTS`].

use super::row::{Called, InputWords, Section, first, rest};

pub(super) const WORDS: &[InputWords] = &[
    first(
        "groups/*/start/persons",
        Section::Group,
        Called::Label,
        ["Borgere ved start", "Persons at the start"],
        ["Borgere i gruppen i måneden før det første år.", "Persons in the group in the month before the first year."],
    ),
    rest(
        "groups/*/start/seniority",
        Section::Group,
        Called::Label,
        ["Anciennitet ved start", "Seniority at the start"],
        [
            "Hvor længe borgerne ved start har været i gruppen: som ved en uændret tilgang (ligevægt) eller jævnt fordelt.",
            "How long those of the start have been in the group: as under an unchanged inflow, or evenly spread.",
        ],
    ),
    rest(
        "groups/*/start/over",
        Section::Group,
        Called::Label,
        ["Anciennitet fordelt over", "Seniority spread over"],
        [
            "Det antal måneder, som anciennitet ved start er jævnt fordelt over.",
            "The number of months over which the seniority at the start is evenly spread.",
        ],
    ),
    rest(
        "groups/*/start/weeks",
        Section::Group,
        Called::Label,
        ["Uger bag sig ved start", "Weeks behind them at the start"],
        [
            "Uger på offentlig ydelse, som borgerne ved start havde bag sig, da de kom ind; de afgør trinnet på refusionstrappen.",
            "Weeks on public benefits that those of the start had behind them when they entered; they decide the refund step.",
        ],
    ),
    first(
        "groups/*/inflow",
        Section::Group,
        Called::Label,
        ["Tilgang pr. år", "Inflow a year"],
        [
            "Borgere, der på et år kommer ind i gruppen udefra, altså ikke fra en anden af scenariets grupper.",
            "Persons who enter the group in a year from outside, not from another group of the scenario.",
        ],
    ),
    first(
        "groups/*/growth",
        Section::Group,
        Called::Label,
        ["Vækst i tilgang", "Growth of inflow"],
        [
            "Hvor meget tilgangen vokser hver januar efter det første år.",
            "How much the inflow grows each January after the first year.",
        ],
    ),
    first(
        "groups/*/closed_from",
        Section::Group,
        Called::Label,
        ["Lukket for tilgang fra", "Closed to inflow from"],
        [
            "Fra denne måned kommer ingen ind udefra. De, der er i gruppen, bliver deres tid ud.",
            "From this month nobody enters from outside. Those inside stay their time.",
        ],
    )
    .without(["aldrig", "never"]),
    rest(
        "groups/*/weeks",
        Section::Group,
        Called::Label,
        ["Uger bag sig ved tilgang", "Weeks behind them at inflow"],
        [
            "Uger på offentlig ydelse, som de, der kommer ind udefra, har bag sig; de afgør trinnet på refusionstrappen.",
            "Weeks on public benefits that those who enter have behind them; they decide the step of the refund ladder.",
        ],
    ),
    rest(
        "groups/*/resets_weeks",
        Section::Group,
        Called::Label,
        ["Refusionstrappen begynder forfra", "Refund ladder starts again"],
        [
            "Om borgere, der kommer fra en anden gruppe, begynder forfra på refusionstrappen med 80 pct.",
            "Whether those who come from another group start again at the top of the refund ladder.",
        ],
    ),
    first(
        "groups/*/stay/at_most",
        Section::Group,
        Called::Label,
        ["Loft over varighed", "Cap on stay"],
        [
            "Det længste, en borger kan blive i gruppen. Derefter forlader borgeren den.",
            "The longest anyone can stay in the group. After that they leave it.",
        ],
    )
    .without(["intet loft", "no cap"]),
    first(
        "groups/*/stay/mean",
        Section::Group,
        Called::Label,
        ["Gns. varighed", "Mean stay"],
        [
            "Hvor længe en borger i gennemsnit er i gruppen. Varighed gange tilgang giver bestanden ved fuld indfasning.",
            "How long a person is in the group on average. Stay times inflow gives the persons at full phase-in.",
        ],
    ),
    first(
        "groups/*/stay/exactly",
        Section::Group,
        Called::Label,
        ["Fast varighed", "Fixed stay"],
        ["Alle bliver lige så mange måneder i gruppen.", "Everybody stays in the group for just so many months."],
    ),
    first(
        "groups/*/stay/table",
        Section::Group,
        Called::Label,
        ["Andel tilbage pr. måned", "Share remaining by month"],
        [
            "Hvor stor en del der stadig er i gruppen måned for måned; den første er 100 pct.",
            "How many are still in the group, month by month; the first is 100 per cent.",
        ],
    ),
    first(
        "groups/*/stay/until",
        Section::Group,
        Called::Label,
        ["Ophør efter første indtræden", "End after first entry"],
        [
            "Borgerne bliver, til der er gået så mange måneder siden deres første indtræden, fx til folkepensionsalderen.",
            "Persons stay until so many months after their first entry, such as until pension age.",
        ],
    ),
    first(
        "groups/*/concerns",
        Section::Group,
        Called::Label,
        ["Gælder", "Applies to"],
        [
            "Om en ændret varighed gælder nye forløb eller alle, også dem der er i gang.",
            "Whether a changed stay applies to new entrants or to everyone, those inside too.",
        ],
    ),
    rest(
        "groups/*/exits_are",
        Section::Exits,
        Called::Label,
        ["Afgang er opgjort som", "Exits are given as"],
        [
            "Om afgangen er angivet som andele eller som antal borgere, som andelene regnes ud fra.",
            "Whether exits are given as shares, or as numbers of persons from which the shares follow.",
        ],
    ),
    first(
        "groups/*/exits/*",
        Section::Exits,
        Called::Destination,
        ["Afgang til", "Exits to"],
        [
            "Hvor stor en del af dem, der forlader gruppen, der går hertil.",
            "How many of those who leave the group go here.",
        ],
    ),
    first(
        "groups/*/exits_at_cap/*",
        Section::Exits,
        Called::DestinationAtCap,
        ["Afgang til, ved loftet", "Exits to, at the cap"],
        [
            "Hvor stor en del af dem, som kun loftet sender ud, der går hertil.",
            "How many of those whom only the cap sends out go here.",
        ],
    ),
];
