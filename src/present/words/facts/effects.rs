//! The words of what an investment is counted on to do: what no source states is told as an assumption.

use rust_decimal::Decimal;

use crate::{
    evaluation::sides::Sides,
    model::id::Id,
    present::{
        facts::effects::{Fact, Ground},
        formats::Formats,
        words::{language::Language, names::lower_first},
    },
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let name = |group: &Id| lower_first(sides.name(&format!("groups/{group}")));
    let danish = formats.language == Language::Danish;
    match fact {
        Fact::None => formats
            .say("Der er ikke regnet med en virkning af investeringen.", "No effect of the investment is assumed.")
            .to_owned(),
        Fact::Points { points, from, to, ground } => {
            let (is, points) = (is(*ground, formats), formats.points(*points, 1));
            let (from, to) = (name(from), name(to));
            if danish {
                format!("{is} {points} flere til {to} i stedet for {from}.")
            } else {
                format!("{is} {points} more to {to} instead of {from}.")
            }
        }
        Fact::Persons { persons, from, to, ground } => {
            let (is, from, to) = (is(*ground, formats), name(from), name(to));
            let count = formats.number_up_to(*persons, 1);
            match (danish, *persons == Decimal::ONE) {
                (true, true) => format!("{is} én person mere om året til {to} i stedet for {from}."),
                (true, false) => format!("{is} {count} flere personer om året til {to} i stedet for {from}."),
                (false, true) => format!("{is} one more person a year to {to} instead of {from}."),
                (false, false) => format!("{is} {count} more persons a year to {to} instead of {from}."),
            }
        }
        Fact::MeanStay { months, group, ground } => {
            let (is, months, group) = (is(*ground, formats), formats.months(*months), name(group));
            if danish {
                format!("{is} en gennemsnitlig varighed på {months} ({group}).")
            } else {
                format!("{is} a mean stay of {months} ({group}).")
            }
        }
        Fact::PhasedIn { years, ends } => {
            let years = formats.years(*years);
            match (danish, ends) {
                (true, false) => format!("Virkningen indfases over {years}."),
                (true, true) => format!(
                    "Virkningen indfases over {years} og ophører derefter; de, den har flyttet, flyttes ikke tilbage."
                ),
                (false, false) => format!("The effect is phased in over {years}."),
                (false, true) => format!(
                    "The effect is phased in over {years}, after which it ends; those it has moved are not moved back."
                ),
            }
        }
        Fact::InOneYear { year } if danish => format!("Virkningen er der alene i {year}."),
        Fact::InOneYear { year } => format!("The effect is there in {year} alone."),
        Fact::Saving { path, ground } => {
            let name = formats.quote(sides.name(path));
            match (danish, ground) {
                (true, Ground::NoSource) => format!("Besparelsen {name} er en antagelse, som ingen kilde oplyser."),
                (true, Ground::Assumption | Ground::Source) => format!("Besparelsen {name} er en antagelse."),
                (false, Ground::NoSource) => format!("The saving {name} is an assumption that no source states."),
                (false, Ground::Assumption | Ground::Source) => format!("The saving {name} is an assumption."),
            }
        }
    }
}

/// *Virkningen er*, or that it is assumed to be.
const fn is(ground: Ground, formats: Formats) -> &'static str {
    match ground {
        Ground::Source => formats.say("Virkningen er", "The effect is"),
        Ground::Assumption => formats.say("Virkningen er en antagelse:", "The effect is an assumption:"),
        Ground::NoSource => formats.say(
            "Virkningen er en antagelse, som ingen kilde oplyser:",
            "The effect is an assumption that no source states:",
        ),
    }
}
