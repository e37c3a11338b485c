//! Compensation, the table of municipalities, the spending of a year, and small numbers.

use rust_decimal::Decimal;

use super::about::{About, Words};
use crate::{model::coverage::Revealed, present::words::choices::choice, scenario::state_fault::StateFault};

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
    about.say(
        [
            "DUT-linjerne har ingen nøgler at blive regnet med.",
            "Tilføj kommunens DUT-andel, fx compensation: (keys: (compensation: 0.106)).",
        ],
        [
            "The lines of compensation have no keys to be calculated with.",
            "Add the municipality's compensation key, such as compensation: (keys: (compensation: 0.106)).",
        ],
    )
}

fn key_not_stated(about: About, key: &str) -> Words {
    let name = choice(key, about.formats.language);
    let subject = about.subject();
    about.say(
        [
            &format!("{subject}: nøglen {name} er ikke oplyst."),
            &format!("Oplys den i compensation/keys/{key}, eller vælg en anden nøgle."),
        ],
        [
            &format!("{subject}: the key {name} is not stated."),
            &format!("State it in compensation/keys/{key}, or choose another key."),
        ],
    )
}

fn no_stated_key(about: About, field: &str) -> Words {
    about.say(
        ["Beløbene mangler den nøgle, som kilden har regnet dem med.", &format!("Skriv den, fx {field}: 0.106.")],
        ["The amounts lack the key that their source made them with.", &format!("Write it, such as {field}: 0.106.")],
    )
}

fn no_key_of_own_cost(about: About) -> Words {
    about.say(
        [
            "Landsbeløbet siger ikke, hvad linjen koster kommunen: ingen nøgle er valgt for dens egen udgift.",
            "Vælg en nøgle i own_cost_by ved linjen eller området, eller skriv den egne udgift i own_cost.",
        ],
        [
            "The national amount does not say what the line costs the municipality: no key is chosen for its own cost.",
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
    about.say(
        [
            "Linjen har hverken kompensation, egen udgift eller landsbeløb.",
            "Tilføj beløb pr. år i received, own_cost eller national.",
        ],
        [
            "The line has neither compensation nor own cost nor a national amount.",
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
    about.say(
        [
            "En kommunes antal skal enten stå der eller være skjult.",
            "Skriv antallet, eller skriv hidden: yes uden antal.",
        ],
        [
            "The number of a municipality must either stand there or be hidden.",
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

fn outside_table(about: About, count: u32) -> Words {
    about.say(
        [
            &format!("Mindst {count} af de skjulte borgere må høre til kommuner, der ikke står i tabellen."),
            "Skriv i coverage_terms/left_out, hvor mange kommuner kilden udelader, hvis den siger det.",
        ],
        [
            &format!("At least {count} of the hidden persons must belong to municipalities that the table leaves out."),
            "Write in coverage_terms/left_out how many municipalities the source leaves out, if it says so.",
        ],
    )
}

/// What anyone can work out from a total and what can be seen.
fn reveals(about: About, found: Revealed, is_published: bool) -> Words {
    let Revealed { persons, rows, most, at_most, least } = found;
    let (mut danish, mut english) = (
        format!("{persons} borgere er skjult i {rows} kommuner med højst {most} hver"),
        format!("{persons} persons are hidden in {rows} municipalities with at most {most} each"),
    );
    if at_most > 0 {
        danish.push_str(&format!(": mindst {at_most} af dem har præcis {most}"));
        english.push_str(&format!(": at least {at_most} of them have exactly {most}"));
    }
    if least > 0 {
        danish.push_str(&format!(", og hver har mindst {least}"));
        english.push_str(&format!(", and each has at least {least}"));
    }
    let told = [
        format!("{danish}. Det røber tallet for hele landet sammen med de synlige."),
        format!("{english}. The number of the country reveals it together with those that can be seen."),
    ];
    if is_published {
        return about.say([&told[0], ""], [&told[1], ""]);
    }
    about.say(
        [
            &told[0],
            "Skjul også et af de synlige tal, eller rund tallet for hele landet, hvis det ikke må kunne regnes ud.",
        ],
        [&told[1], "Hide one of the visible numbers too, or round that of the country, if it must not be worked out."],
    )
}

fn small(about: About, count: usize, below: Decimal, are_published: bool) -> Words {
    let below = about.formats.number(below, 0);
    let [these, such] = if count == 1 {
        ["1 antal personer er".to_owned(), "1 count of persons is".to_owned()]
    } else {
        [format!("{count} antal personer er"), format!("{count} counts of persons are")]
    };
    if are_published {
        return about.say(
            [&format!("{these} under {below}, men står i en offentliggjort kilde."), ""],
            [&format!("{such} below {below}, but stand in a published source."), ""],
        );
    }
    about.say(
        [
            &format!("{these} under {below} og har ingen offentliggjort kilde: personer kan måske kendes."),
            "Skjul tallene, før filen deles, eller angiv den kilde, der har offentliggjort dem.",
        ],
        [
            &format!("{such} below {below} and have no published source: persons might be recognised."),
            "Hide the numbers before the file is shared, or name the source that published them.",
        ],
    )
}

fn two_of_three(about: About) -> Words {
    about.say(
        [
            "Årets udgifter kræver to af tre: antal borgere, udgifter i alt og udgift pr. borger.",
            "Skriv to af persons, total og average.",
        ],
        [
            "The spending of a year needs two of three: persons, total and average.",
            "Write two of persons, total and average.",
        ],
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
