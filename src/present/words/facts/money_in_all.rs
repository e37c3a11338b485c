//! What is saved or spent in all, in words by the sign: *merudgift*, *mindreudgift*, *besparelse*.

use super::{
    accounts::{at, before_compensation, condition, subject},
    conditions::if_effect,
};
use crate::{
    model::spending::Account,
    present::{
        facts::money::{Basis, Whose},
        formats::Formats,
        words::language::Language,
    },
};

/// An amount of less than this is nothing, in kroner.
const NOTHING: f64 = 0.5;

/// *Reformen giver kommunekassen en merudgift på 208 mio. kr. netto til og med 2031, før DUT-kompensation.*
pub(super) fn in_all(
    (whose, account): (Whose, Account),
    year: i32,
    saving: f64,
    basis: Basis,
    formats: Formats,
) -> String {
    told((whose, account), year, saving, (before_compensation(whose, account, formats), basis), formats)
}

/// *Reformen giver kommunekassen en mindreudgift på 2,9 mio. kr. netto til og med 2031, med DUT-kompensation for det, …*
pub(super) fn with_compensation(
    of: (Whose, Account),
    year: i32,
    saving: f64,
    basis: Basis,
    formats: Formats,
) -> String {
    let with = formats.say(
        ", med DUT-kompensation for det, beregningen bærer",
        ", with the compensation (DUT) of what the calculation carries",
    );
    told(of, year, saving, (with, basis), formats)
}

fn told(
    (whose, account): (Whose, Account),
    year: i32,
    saving: f64,
    (dut, basis): (&str, Basis),
    formats: Formats,
) -> String {
    let (subject, amount) = (subject(whose, formats), formats.money_f64(saving.abs()));
    let condition = condition(whose, basis, formats);
    let does = if saving.abs() < NOTHING {
        comes_to_nothing(account, formats).to_owned()
    } else if saving < 0.0 {
        costs(account, &amount, formats)
    } else {
        saves(account, &amount, formats)
    };
    match formats.language {
        Language::Danish => format!("{subject} {does} til og med {year}{dut}{condition}."),
        Language::English => format!("{subject} {does} up to and including {year}{dut}{condition}."),
    }
}

fn costs(account: Account, amount: &str, formats: Formats) -> String {
    match (formats.language, account) {
        (Language::Danish, Account::Municipality) => format!("giver kommunekassen en merudgift på {amount} netto"),
        (Language::Danish, Account::ServiceCeiling) => format!("belaster servicerammen med {amount}"),
        (Language::Danish, Account::Public) => {
            format!("giver stat og kommune (før skat og tilbageløb) en merudgift på {amount}")
        }
        (Language::English, Account::Municipality) => format!("costs the municipality a net {amount} more"),
        (Language::English, Account::ServiceCeiling) => format!("takes {amount} more under the service ceiling"),
        (Language::English, Account::Public) => format!("costs state and municipality (before tax) {amount} more"),
    }
}

fn saves(account: Account, amount: &str, formats: Formats) -> String {
    match (formats.language, account) {
        (Language::Danish, Account::Municipality) => format!("giver kommunekassen en mindreudgift på {amount} netto"),
        (Language::Danish, Account::ServiceCeiling) => format!("letter servicerammen med {amount}"),
        (Language::Danish, Account::Public) => {
            format!("giver stat og kommune (før skat og tilbageløb) en mindreudgift på {amount}")
        }
        (Language::English, Account::Municipality) => format!("saves the municipality a net {amount}"),
        (Language::English, Account::ServiceCeiling) => format!("frees {amount} under the service ceiling"),
        (Language::English, Account::Public) => format!("saves state and municipality (before tax) {amount}"),
    }
}

const fn comes_to_nothing(account: Account, formats: Formats) -> &'static str {
    match account {
        Account::Municipality => formats.say("går i nul i kommunekassen", "comes to nothing for the municipality"),
        Account::ServiceCeiling => {
            formats.say("går i nul på servicerammen", "comes to nothing under the service ceiling")
        }
        Account::Public => formats.say(
            "går i nul for stat og kommune (før skat og tilbageløb)",
            "comes to nothing for state and municipality (before tax)",
        ),
    }
}

/// *Reformen har samlet givet kommunekassen en mindreudgift fra januar 2033, før DUT-kompensation.*
pub(super) fn saves_since((whose, account): (Whose, Account), month: &str, basis: Basis, formats: Formats) -> String {
    let subject = subject(whose, formats);
    let (dut, condition) = (before_compensation(whose, account, formats), condition(whose, basis, formats));
    match (formats.language, account) {
        (Language::Danish, Account::Municipality) => {
            format!("{subject} har samlet sparet kommunekassen penge fra {month}{dut}{condition}.")
        }
        (Language::Danish, Account::ServiceCeiling) => {
            format!("{subject} har samlet lettet servicerammen fra {month}{dut}{condition}.")
        }
        (Language::Danish, Account::Public) => format!(
            "{subject} har samlet sparet stat og kommune (før skat og tilbageløb) penge fra {month}{dut}{condition}."
        ),
        (Language::English, Account::Municipality) => {
            format!("{subject} has saved the municipality money in all since {month}{dut}{condition}.")
        }
        (Language::English, Account::ServiceCeiling) => {
            format!("{subject} has relieved the service ceiling in all since {month}{dut}{condition}.")
        }
        (Language::English, Account::Public) => format!(
            "{subject} has saved state and municipality (before tax) money in all since {month}{dut}{condition}."
        ),
    }
}

/// *Reformens dyreste år i kommunekassen er 2022: merudgiften er dér 71,4 mio. kr. netto.*
pub(super) fn dearest_year(
    (whose, account): (Whose, Account),
    (year, cost): (i32, f64),
    basis: Basis,
    formats: Formats,
) -> String {
    let (amount, at) = (formats.money_f64(cost), at(account, formats));
    let only_if = if basis == Basis::IfEffect { format!(", {}", if_effect(formats)) } else { String::new() };
    let dearest = match whose {
        Whose::Investment => formats.say("Investeringens dyreste år", "The most expensive year of the investment"),
        Whose::Reform => formats.say("Reformens dyreste år", "The most expensive year of the reform"),
        Whose::Difference => formats.say("Det dyreste år", "The most expensive year"),
    };
    match formats.language {
        Language::Danish => format!("{dearest} {at} er {year}: merudgiften er dér {amount} netto{only_if}."),
        Language::English => format!("{dearest} {at} is {year}, with a net extra cost of {amount}{only_if}."),
    }
}

/// *Investeringen er på 86,6 mio. kr. i kommunekassen i 2022–2031 og er med i reformens beløb.*
pub(super) fn outlay(account: Account, cost: f64, years: &str, is_of_reform: bool, formats: Formats) -> String {
    let (amount, at) = (formats.money_f64(cost), at(account, formats));
    let with = if is_of_reform {
        formats.say(" og er med i reformens beløb", " and is part of the reform's amounts")
    } else {
        ""
    };
    match formats.language {
        Language::Danish => format!("Investeringen er på {amount} {at} i {years}{with}."),
        Language::English => format!("The investment comes to {amount} {at} in {years}{with}."),
    }
}
