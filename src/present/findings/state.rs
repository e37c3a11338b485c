//! Compensation, the table of municipalities, the spending of a year, and small numbers.

use rust_decimal::Decimal;

use super::{
    about::{About, Words},
    revealed::{outside_table, reveals, say, small},
};
use crate::{present::words::choices::choice, scenario::state_fault::StateFault};

/// The words of every fault.
pub(super) fn fault(about: About, fault: &StateFault) -> Words {
    match fault {
        StateFault::NoKeys => no_keys(about),
        StateFault::KeyNotStated(key) => key_not_stated(about, key),
        StateFault::NoStatedKey(field) => no_stated_key(about, field),
        StateFault::NoKeyOfOwnCost => no_key_of_own_cost(about),
        StateFault::KeyOfZero => key_of_zero(about),
        StateFault::EmptyLine => empty_line(about),
        StateFault::NationalUnused => national_unused(about),
        StateFault::YearMissing(year) => year_missing(about, *year),
        StateFault::NoSuchCarrier(path) => no_such_carrier(about, path),
        StateFault::MunicipalityTwice(name) => twice(about, name),
        StateFault::HiddenOrStated => hidden_or_stated(about),
        StateFault::PersonsWithoutShare => persons_without_share(about),
        StateFault::TotalIsNotSum { total, sum } => total_is_not_sum(about, *total, *sum),
        StateFault::OutsideTable(count) => outside_table(about, *count),
        StateFault::Reveals { found, is_published } => reveals(about, *found, *is_published),
        StateFault::SmallNumbers { count, below, are_published } => small(about, *count, *below, *are_published),
        StateFault::TwoOfThree => two_of_three(about),
        StateFault::AverageDoesNotFit(follows) => average_does_not_fit(about, *follows),
        StateFault::DepartmentsAboveOne(sum) => departments_above_one(about, *sum),
    }
}

fn no_keys(about: About) -> Words {
    say(
        about,
        [
            "DUT-linjerne har ingen nøgler at blive regnet med.",
            "The lines of compensation have no keys to be calculated with.",
        ],
        ["Oplys kommunens DUT-andel.", "State the municipality's compensation key."],
        [
            "Tilføj kommunens DUT-andel, fx compensation: (keys: (compensation: 0.106)).",
            "Add the municipality's compensation key, such as compensation: (keys: (compensation: 0.106)).",
        ],
    )
}

fn key_not_stated(about: About, key: &str) -> Words {
    let name = choice(key, about.formats.language);
    let subject = about.subject();
    say(
        about,
        [&format!("{subject}: nøglen {name} er ikke oplyst."), &format!("{subject}: the key {name} is not stated.")],
        ["Oplys den blandt nøglerne, eller vælg en anden.", "State it among the keys, or choose another."],
        [
            &format!("Oplys den i compensation/keys/{key}, eller vælg en anden nøgle."),
            &format!("State it in compensation/keys/{key}, or choose another key."),
        ],
    )
}

fn no_stated_key(about: About, field: &str) -> Words {
    say(
        about,
        [
            "Beløbene mangler den nøgle, som kilden har regnet dem med.",
            "The amounts lack the key that their source made them with.",
        ],
        ["Oplys den ved linjen.", "State it at the line."],
        [&format!("Skriv den, fx {field}: 0.106."), &format!("Write it, such as {field}: 0.106.")],
    )
}

fn no_key_of_own_cost(about: About) -> Words {
    say(
        about,
        [
            "Landsbeløbet siger ikke, hvad linjen koster kommunen: ingen nøgle er valgt for dens egen udgift.",
            "The national amount does not say what the line costs the municipality: no key is chosen for its own cost.",
        ],
        [
            "Vælg den nøgle, som den egne udgift følger, ved linjen eller området, eller oplys den egne udgift.",
            "Choose the key that the cost follows, at the line or the area, or state the cost.",
        ],
        [
            "Vælg en nøgle i own_cost_by ved linjen eller området, eller skriv den egne udgift i own_cost.",
            "Choose a key in own_cost_by of the line or the area, or write the own cost in own_cost.",
        ],
    )
}

fn key_of_zero(about: About) -> Words {
    about.say(
        ["En nøgle, som beløb er regnet med, kan ikke være 0.", "Skriv den andel, som kilden har brugt."],
        ["A key that amounts were made with cannot be 0.", "Write the share that the source used."],
    )
}

fn empty_line(about: About) -> Words {
    say(
        about,
        [
            "Linjen har hverken kompensation, egen udgift eller landsbeløb.",
            "The line has neither compensation nor own cost nor a national amount.",
        ],
        ["Tilføj et af dem år for år.", "Add one of them year by year."],
        [
            "Tilføj beløb pr. år i received, own_cost eller national.",
            "Add amounts by year in received, own_cost or national.",
        ],
    )
}

fn national_unused(about: About) -> Words {
    about.say(
        [
            "Landsbeløbet bruges ikke: linjen har både kompensation og egen udgift.",
            "Slet landsbeløbet, eller slet det af de to andre, som skal regnes af det.",
        ],
        [
            "The national amount is not used: the line has both compensation and own cost.",
            "Delete it, or delete the one of the other two that is to be calculated from it.",
        ],
    )
}

fn year_missing(about: About, year: i32) -> Words {
    about.say(
        [
            &format!("Listen springer {year} over; året får beløbet fra året før."),
            "Skriv årets beløb, også når det er det samme eller 0.",
        ],
        [
            &format!("The list leaves out {year}; that year takes the amount of the year before."),
            "Write the year's amount, also where it is the same or 0.",
        ],
    )
}

fn no_such_carrier(about: About, path: &str) -> Words {
    let quoted = about.quote(path);
    about.say(
        [
            &format!("Beregningen har intet tal {quoted}, som kan bære linjens udgift."),
            "Vælg et tal, der findes, eller lad linjen stå uden: så er den ikke med i beregningen.",
        ],
        [
            &format!("The calculation has no figure {quoted} that could carry the line's cost."),
            "Choose one that is there, or leave the line without: it is then not in the calculation.",
        ],
    )
}

fn twice(about: About, name: &str) -> Words {
    let quoted = about.quote(name);
    about.say(
        [&format!("Tabellen har to rækker for {quoted}."), "Slet den ene, eller giv den dens eget navn."],
        [&format!("The table has two rows for {quoted}."), "Delete one of them, or give it a name of its own."],
    )
}

fn hidden_or_stated(about: About) -> Words {
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

fn persons_without_share(about: About) -> Words {
    about.say(
        ["Kommunen har borgere uden indsats, men andelen er 0.", "Ret andelen eller antallet."],
        ["The municipality has persons without effort, but their share is 0.", "Correct the share or the number."],
    )
}

fn total_is_not_sum(about: About, total: Decimal, sum: Decimal) -> Words {
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

fn two_of_three(about: About) -> Words {
    say(
        about,
        [
            "Årets udgifter kræver to af tre: antal borgere, udgifter i alt og udgift pr. borger.",
            "The spending of a year needs two of three: persons, total and average.",
        ],
        ["Oplys to af dem.", "State two of them."],
        ["Skriv to af persons, total og average.", "Write two of persons, total and average."],
    )
}

fn average_does_not_fit(about: About, follows: Decimal) -> Words {
    let follows = about.formats.kr(follows.round());
    about.say(
        [
            &format!("Udgiften pr. borger passer ikke: udgifter i alt delt med antallet giver {follows}."),
            "Ret et af de tre tal, eller skriv, hvad de er afrundet til.",
        ],
        [
            &format!("The average does not fit: the total over the persons gives {follows}."),
            "Correct one of the three, or write what they are rounded to.",
        ],
    )
}

fn departments_above_one(about: About, sum: Decimal) -> Words {
    let sum = about.formats.pct(sum, 1);
    about.say(
        [&format!("Forvaltningernes andele er {sum} i alt."), "Ret dem, så de tilsammen er højst 100 pct."],
        [&format!("The departments' shares are {sum} in all."), "Correct them, so that they are at most 100 per cent."],
    )
}
