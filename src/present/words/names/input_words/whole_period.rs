//! What holds for the whole period: the efficiency potential and discounting. In the order of [`crate::scenario::schema::INPUTS`].

use super::row::{Called, InputWords, Section, first, rest};

pub(super) const WORDS: &[InputWords] = &[
    first(
        "efficiency/potential/low",
        Section::Efficiency,
        Called::Label,
        ["Potentiale, lavt skøn", "Potential, low estimate"],
        [
            "Det laveste skøn over det, der kan flyttes fra service til indsats, med forløb omkring start.",
            "The lowest estimate of what can move from service to effort, courses around the start included.",
        ],
    ),
    first(
        "efficiency/potential/high",
        Section::Efficiency,
        Called::Label,
        ["Potentiale, højt skøn", "Potential, high estimate"],
        [
            "Det højeste skøn over det, der kan flyttes fra service til indsats, med forløb omkring start.",
            "The highest estimate of what can move from service to effort, courses around the start included.",
        ],
    ),
    first(
        "efficiency/bought/low",
        Section::Efficiency,
        Called::Label,
        ["Købes i dag, lavt skøn", "Bought today, low estimate"],
        [
            "Det laveste skøn over det, der allerede i dag købes som en del af forløbet.",
            "The lowest estimate of what is bought today as part of the course.",
        ],
    ),
    first(
        "efficiency/bought/high",
        Section::Efficiency,
        Called::Label,
        ["Købes i dag, højt skøn", "Bought today, high estimate"],
        [
            "Det højeste skøn over det, der allerede i dag købes som en del af forløbet.",
            "The highest estimate of what is bought today as part of the course.",
        ],
    ),
    first(
        "efficiency/months",
        Section::Efficiency,
        Called::Label,
        ["Opgjort over", "Measured over"],
        ["Hvor mange måneder beløbene dækker.", "How many months the amounts cover."],
    ),
    rest(
        "efficiency/refund_of",
        Section::Efficiency,
        Called::Label,
        ["Statsrefusion som", "State refund as"],
        [
            "Den udgiftslinje, hvis statsrefusion det flyttede får.",
            "The cost line whose state refund applies to what is moved.",
        ],
    ),
    first(
        "discount/schedule",
        Section::Discount,
        Called::Label,
        ["Diskonteringsrente", "Discount rate"],
        [
            "Hvor meget mindre fremtidige beløb vejer i nutidsværdien. Kommunale budgetsager regner normalt uden.",
            "How much less future amounts weigh in the present value. Municipal budget cases usually do without.",
        ],
    ),
    first(
        "discount/rates/*",
        Section::Discount,
        Called::FromYear,
        ["Rente", "Rate"],
        [
            "Renten om året fra dette år i beregningen; år 1 er det første.",
            "The rate a year from this year of the calculation on; year 1 is the first.",
        ],
    ),
    rest(
        "discount/timing",
        Section::Discount,
        Called::Label,
        ["Beløbene falder", "Amounts are due"],
        [
            "Om et års beløb regnes ved årets slutning, midt i året eller ved årets begyndelse.",
            "Whether a year's amounts count at its end, in its middle or at its start.",
        ],
    ),
];
