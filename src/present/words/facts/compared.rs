//! The words of what two estimates or two scenarios cost more or less than each other, of which neither reforms the other.

use super::{
    accounts::{at, cost_of},
    called::under,
};
use crate::{
    evaluation::sides::Sides,
    model::spending::Account,
    present::{
        facts::kind::kind,
        formats::Formats,
        words::{language::Language, names::upper_first},
    },
};

/// *Med »5 års varighed« er kommunens udgift i alt 333 mio. kr. højere til og med 2031 end med »3 års varighed«.*
pub(super) fn compared(sides: &Sides, account: Account, (year, saving): (i32, f64), formats: Formats) -> String {
    let [before, after] = named(sides, formats);
    let (cost, amount) = (cost_of(account, formats), formats.money_f64(saving.abs()));
    match (formats.language, saving < 0.0) {
        (Language::Danish, true) => format!("{after} er {cost} i alt {amount} højere til og med {year} end {before}."),
        (Language::Danish, false) => format!("{after} er {cost} i alt {amount} lavere til og med {year} end {before}."),
        (Language::English, true) => {
            format!("{after} {cost} is {amount} higher in all up to and including {year} than {before}.")
        }
        (Language::English, false) => {
            format!("{after} {cost} is {amount} lower in all up to and including {year} than {before}.")
        }
    }
}

pub(super) fn same_cost(sides: &Sides, account: Account, formats: Formats) -> String {
    let ([before, after], cost) = (named(sides, formats), cost_of(account, formats));
    match formats.language {
        Language::Danish => format!("{after} er {cost} den samme som {before}."),
        Language::English => format!("{after} {cost} is the same as {before}."),
    }
}

pub(super) fn cannot_compare(account: Account, formats: Formats) -> String {
    let at = at(account, formats);
    match formats.language {
        Language::Danish => format!("Forskellen {at} kan ikke opgøres."),
        Language::English => format!("The difference {at} cannot be determined."),
    }
}

/// *med »3 års varighed«* and, at the beginning of a sentence, *Med »5 års varighed«*.
fn named(sides: &Sides, formats: Formats) -> [String; 2] {
    let kind = kind(sides);
    [under(&sides.before, kind, formats), upper_first(&under(&sides.after, kind, formats))]
}
