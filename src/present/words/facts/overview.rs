//! The words of what *Overblik* says of persons and prices.

use crate::{
    evaluation::sides::Sides,
    model::{id::Id, spending::Account},
    present::{
        facts::{note, overview::Fact},
        formats::Formats,
        words::{language::Language, names::account_in_sentence},
    },
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let danish = formats.language == Language::Danish;
    let both = |before: &f64, after: &f64| (formats.persons_f64(*before), formats.full_year_persons(*after));
    match fact {
        Fact::FullPhaseIn { year, before, after } => {
            let (before, after) = both(before, after);
            match (danish, year) {
                (true, Some(year)) => {
                    format!("Den når fuld indfasning i {year} og er da på {after} i stedet for {before}.")
                }
                // The sentence before has said that it lies after the period.
                (true, None) => format!("Ved fuld indfasning er den på {after} i stedet for {before}."),
                (false, Some(year)) => {
                    format!("It reaches full phase-in in {year} and is {after} then instead of {before}.")
                }
                (false, None) => format!("At full phase-in it is {after} instead of {before}."),
            }
        }
        Fact::FullPhaseInOfTwo { before, after } => {
            let (before, after) = both(before, after);
            if danish {
                format!("Ved fuld indfasning er den på {after} mod {before}.")
            } else {
                format!("At full phase-in it is {after} against {before}.")
            }
        }
        Fact::InYear { year, before, after } => {
            let (before, after) = both(before, after);
            if danish {
                format!("I {year} er den på {after} i stedet for {before}.")
            } else {
                format!("In {year} it is {after} instead of {before}.")
            }
        }
        Fact::RoundedOneByOne => formats
            .say("Tal og forskelle er afrundet hver for sig.", "Numbers and differences are rounded one by one.")
            .to_owned(),
        Fact::AllRuleSets { account, level } => all_rule_sets(*account, *level, sides, formats),
        Fact::BeginEmpty { groups, of, year } => begin_empty(groups, *of, *year, sides, formats),
    }
}

/// *4 af 5 grupper med en pris begynder tomme, så et års udgift tæller dér kun dem, der er kommet til siden 2017*; one or two by
/// name.
fn begin_empty(groups: &[Id], of: usize, year: i32, sides: &Sides, formats: Formats) -> String {
    let name = |id: &Id| formats.quote(sides.name(&format!("groups/{id}")));
    let names = match groups {
        [one] => Some(name(one)),
        [one, other] => Some(format!("{} {} {}", name(one), formats.say("og", "and"), name(other))),
        _ => None,
    };
    let count = groups.len();
    let (danish, english) = match &names {
        Some(names) if count == 1 => (
            format!("{names} begynder tom ({count} af {of} grupper med en pris)"),
            format!("{names} begins empty ({count} of {of} groups with a price)"),
        ),
        Some(names) => (
            format!("{names} begynder tomme ({count} af {of} grupper med en pris)"),
            format!("{names} begin empty ({count} of {of} groups with a price)"),
        ),
        None => (
            format!("{count} af {of} grupper med en pris begynder tomme"),
            format!("{count} of {of} groups with a price begin empty"),
        ),
    };
    match formats.language {
        Language::Danish => format!("{danish}, så et års udgift tæller dér kun dem, der er kommet til siden {year}."),
        Language::English => {
            format!("{english}, so a year's cost counts only those in them who have come since {year}.")
        }
    }
}

fn all_rule_sets(account: Account, level: i32, sides: &Sides, formats: Formats) -> String {
    let before = formats.quote(sides.before.name());
    let whose = account_in_sentence(account, formats.language);
    let is_before_compensation =
        sides.rule_sets().iter().any(|against| note::before_compensation(against, account).is_some());
    let dut =
        if is_before_compensation { formats.say(", før DUT-kompensation", ", before compensation (DUT)") } else { "" };
    match formats.language {
        Language::Danish => format!(
            "Opgjort for {whose} i {level} p/l{dut}. Udgift, tid og nettoudgift er for hvert regelsæt mod {before}, \
             investeringer medregnet."
        ),
        Language::English => format!(
            "Counted for {whose} in {level} prices{dut}. Cost, time and deficit are each rule set's against {before}, \
             investments included."
        ),
    }
}
