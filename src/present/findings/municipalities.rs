//! The table of municipalities: rows, shares and the number of the country.

use rust_decimal::Decimal;

use super::{
    about::{About, Words},
    revealed::say,
};
use crate::scenario::finding::Severity;

pub(super) fn twice(about: About, name: &str) -> Words {
    let quoted = about.quote(name);
    about.say(
        [&format!("Tabellen har to rækker for {quoted}."), "Slet den ene, eller giv den dens eget navn."],
        [&format!("The table has two rows for {quoted}."), "Delete one of them, or give it a name of its own."],
    )
}

pub(super) fn hidden_or_stated(about: About) -> Words {
    say(
        about,
        [
            "En kommunes antal skal enten stå der eller være skjult.",
            "The number of a municipality must either stand there or be hidden.",
        ],
        ["Skriv antallet, eller skjul det.", "Write the number, or hide it."],
        [
            "Skriv antallet, eller skriv hidden: yes uden antal.",
            "Write the number, or write hidden: yes without a number.",
        ],
    )
}

/// An error where the share cannot be rounded to 0; else it may well be, and says too little.
pub(super) fn persons_without_share(about: About) -> Words {
    let wrong = [
        "Kommunen har borgere uden indsats, men andelen er 0.",
        "The municipality has persons without effort, but their share is 0.",
    ];
    if about.finding.severity == Severity::Error {
        return about.say([wrong[0], "Ret andelen eller antallet."], [wrong[1], "Correct the share or the number."]);
    }
    about.say(
        [
            &format!("{} Af det kan intet grundlag regnes.", wrong[0]),
            "Skriv andelen med flere decimaler, hvis kilden har dem, eller ret den.",
        ],
        [
            &format!("{} No base can be calculated from that.", wrong[1]),
            "Write the share with more decimals, if the source has them, or correct it.",
        ],
    )
}

pub(super) fn share_without_persons(about: About) -> Words {
    about.say(
        ["Kommunen har ingen borgere uden indsats, men andelen er over 0.", "Ret andelen eller antallet."],
        ["The municipality has nobody without effort, but a share above 0.", "Correct the share or the number."],
    )
}

pub(super) fn share_outside_rows(about: About, shares: [Decimal; 3]) -> Words {
    let [share, least, most] = shares.map(|share| about.formats.pct(share, 2));
    about.say(
        [
            &format!("Andelen for hele landet er {share}, men kommunernes er fra {least} til {most}."),
            "Ret andelen for hele landet, eller tilføj de kommuner, der mangler.",
        ],
        [
            &format!(
                "The share of the country is {share}, but those of the municipalities are from {least} to {most}."
            ),
            "Correct the share of the country, or add the municipalities that are missing.",
        ],
    )
}

pub(super) fn total_is_not_sum(about: About, total: Decimal, sum: Decimal) -> Words {
    let [total, sum] = [total, sum].map(|number| about.formats.number(number, 0));
    about.say(
        [
            &format!("Hele landet er {total}, men kommunerne giver {sum}."),
            "Ret tallet for hele landet, eller marker de kommuner, hvis antal er skjult.",
        ],
        [
            &format!("The country is {total}, but the municipalities add up to {sum}."),
            "Correct the number of the country, or mark the municipalities whose numbers are hidden.",
        ],
    )
}
