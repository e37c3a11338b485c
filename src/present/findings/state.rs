//! Compensation, the table of municipalities, the spending of a year, and small numbers.

use rust_decimal::Decimal;

use super::{
    about::{About, Words},
    municipalities::{
        hidden_or_stated, persons_without_share, share_outside_rows, share_without_persons, total_is_not_sum, twice,
    },
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
        StateFault::EmptyLine => empty_line(about),
        StateFault::NationalUnused => national_unused(about),
        StateFault::YearMissing(year) => year_missing(about, *year),
        StateFault::LineAfterPeriod(first) => line_after_period(about, *first),
        StateFault::LineTwice { number, name } => line_twice(about, number, name),
        StateFault::NoSuchCarrier(path) => no_such_carrier(about, path),
        StateFault::MunicipalityTwice(name) => twice(about, name),
        StateFault::HiddenOrStated => hidden_or_stated(about),
        StateFault::PersonsWithoutShare => persons_without_share(about),
        StateFault::ShareWithoutPersons => share_without_persons(about),
        StateFault::ShareOutsideRows { share, least, most } => share_outside_rows(about, [*share, *least, *most]),
        StateFault::TotalIsNotSum { total, sum } => total_is_not_sum(about, *total, *sum),
        StateFault::OutsideTable(count) => outside_table(about, *count),
        StateFault::Reveals { found, is_published } => reveals(about, *found, *is_published),
        StateFault::SmallNumbers { count, below, are_published } => small(about, *count, *below, *are_published),
        StateFault::TwoOfThree => two_of_three(about),
        StateFault::AverageDoesNotFit(follows) => average_does_not_fit(about, *follows),
        StateFault::DepartmentAbovePersons { implied, persons } => department_above(about, *implied, *persons),
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

fn line_after_period(about: About, first: i32) -> Words {
    let last = about.scenario.map_or(first - 1, |scenario| scenario.period().last_year());
    about.say(
        [
            &format!(
                "Linjens første beløb er fra {first}, men perioden slutter i {last}: linjen giver intet i perioden."
            ),
            "Ret årstallet, eller gør perioden længere.",
        ],
        [
            &format!("The line's first amount is of {first}, but the period ends in {last}: it gives nothing in it."),
            "Correct the year, or make the period longer.",
        ],
    )
}

fn line_twice(about: About, number: &str, name: &str) -> Words {
    let quoted = about.quote(&format!("{number} {name}"));
    about.say(
        [
            &format!("To linjer hedder {quoted} og tæller begge med."),
            "Slet den ene, eller giv den sit eget nummer eller navn.",
        ],
        [
            &format!("Two lines are called {quoted}, and both are counted."),
            "Delete one of them, or give it a number or a name of its own.",
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

fn department_above(about: About, implied: Decimal, persons: Decimal) -> Words {
    let [implied, persons] = [implied, persons].map(|number| about.formats.number(number, 0));
    about.say(
        [
            &format!("Forvaltningens udgift pr. borger svarer til {implied} borgere, men i alt er der {persons}."),
            "Ret forvaltningens andel eller dens udgift pr. borger.",
        ],
        [
            &format!(
                "The department's spending per person makes {implied} persons of it, but there are {persons} in all."
            ),
            "Correct its share, or its spending per person.",
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
