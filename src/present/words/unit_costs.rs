//! What a cost per citizen is split into, and what stands where there is no amount.

use crate::{
    model::spending::Account,
    present::{
        facts::unit_cost::{Amount, Part, Split},
        formats::Formats,
        words::{language::Language, names},
    },
};

/// What a part of a bar is called, at the beginning of a line.
#[must_use]
pub fn part_name(part: Part, language: Language) -> &'static str {
    match part {
        Part::Account(Account::Municipality) => language.say("Kommunen", "The municipality"),
        Part::Account(account) => names::account(account, language),
        Part::Area(area) => names::area(area, language),
        Part::State => language.say("Staten (refusion)", "The state (refund)"),
    }
}

/// What stands in place of a bar; empty where there is one.
#[must_use]
pub fn missing(amount: Amount, formats: Formats) -> &'static str {
    match amount {
        Amount::Known(_) => "",
        Amount::Unknown => formats.say("kan ikke opgøres", "cannot be determined"),
        Amount::NoGroup => formats.say("findes ikke på denne side", "not on this side"),
        Amount::NotIncluded => formats.say("ikke med", "not included"),
    }
}

/// What stands in place of an amount that is in a price which is not split by area.
#[must_use]
pub fn not_split(formats: Formats) -> &'static str {
    formats.say("ikke opdelt", "not split")
}

/// What an account pays for a full-year person, by area or as a whole: the title of charts and tables.
#[must_use]
pub fn split_title(split: Split, formats: Formats) -> &'static str {
    match split {
        Split::Whole(Account::Municipality) => {
            formats.say("Udgift pr. borger, kommunekassen", "Cost per citizen, the municipality")
        }
        Split::Whole(Account::ServiceCeiling) => {
            formats.say("Udgift pr. borger, servicerammen", "Cost per citizen, the service ceiling")
        }
        Split::Whole(Account::Public) => formats.say(
            "Udgift pr. borger, stat og kommune før skat og tilbageløb",
            "Cost per citizen, state and municipality before tax and reflow",
        ),
        Split::Areas(Account::Municipality) => {
            formats.say("Kommunens nettoudgift fordelt på område", "The municipality's net cost by area")
        }
        Split::Areas(Account::ServiceCeiling) => {
            formats.say("Bruttoudgift under servicerammen", "Gross cost under the service ceiling")
        }
        Split::Areas(Account::Public) => formats
            .say("Bruttoudgift (stat og kommune) fordelt på område", "Gross cost (state and municipality) by area"),
        Split::Payers => formats.say("Bruttoudgift fordelt på betaler", "Gross cost by payer"),
    }
}
