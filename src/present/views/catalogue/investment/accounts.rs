//! The three accounts of *Investering* in words: the verbs each takes, and the line that stands for each beside the curve.

use super::asked::{Asked, earns_back, month_name};
use crate::{
    model::{money::payback::Payback, spending::Account, time::Month},
    present::{
        formats::Formats,
        words::{counted::within_limit, language::Language},
    },
};

/// * i kommunekassen*, * for stat og kommune, før skat,*: in the middle of a sentence, with the space before it.
pub(in crate::present::views) fn account_at(account: Account, formats: Formats) -> String {
    let at = match account {
        Account::Municipality => formats.say(" i kommunekassen", " for the municipality"),
        Account::ServiceCeiling => formats.say(" på servicerammen", " under the service ceiling"),
        Account::Public => formats.say(" for stat og kommune, før skat,", " for state and municipality, before tax,"),
    };
    at.to_owned()
}

/// *kommunens udgift*: whose cost two rule sets are compared by.
pub(in crate::present::views) const fn owner(account: Account, formats: Formats) -> &'static str {
    match account {
        Account::Municipality => formats.say("kommunens udgift", "the municipality's cost"),
        Account::ServiceCeiling => formats.say("udgiften på servicerammen", "the cost under the service ceiling"),
        Account::Public => {
            formats.say("udgiften for stat og kommune, før skat,", "the cost to state and municipality, before tax,")
        }
    }
}

/// *koster kommunekassen 208 mio. kr. netto*.
pub(in crate::present::views) fn costs(account: Account, amount: &str, formats: Formats) -> String {
    match (formats.language, account) {
        (_, Account::ServiceCeiling) => burdens(amount, formats),
        (Language::Danish, Account::Municipality) => format!("koster kommunekassen {amount} netto"),
        (Language::English, Account::Municipality) => format!("costs the municipality a net {amount}"),
        (Language::Danish, Account::Public) => format!("koster stat og kommune, før skat, {amount} netto"),
        (Language::English, Account::Public) => format!("costs state and municipality, before tax, a net {amount}"),
    }
}

/// *belaster servicerammen med 46,1 mio. kr.*
pub(in crate::present::views) fn burdens(amount: &str, formats: Formats) -> String {
    match formats.language {
        Language::Danish => format!("belaster servicerammen med {amount}"),
        Language::English => format!("takes {amount} under the service ceiling"),
    }
}

/// *sparer kommunekassen 9,2 mio. kr.*
pub(in crate::present::views) fn saves(account: Account, amount: &str, formats: Formats) -> String {
    match (formats.language, account) {
        (Language::Danish, Account::Municipality) => format!("sparer kommunekassen {amount}"),
        (Language::English, Account::Municipality) => format!("saves the municipality {amount}"),
        (Language::Danish, Account::ServiceCeiling) => format!("letter servicerammen med {amount}"),
        (Language::English, Account::ServiceCeiling) => format!("frees {amount} under the service ceiling"),
        (Language::Danish, Account::Public) => format!("sparer stat og kommune, før skat, {amount}"),
        (Language::English, Account::Public) => format!("saves state and municipality, before tax, {amount}"),
    }
}

/// *har samlet sparet kommunekassen penge*.
pub(in crate::present::views) const fn has_saved(account: Account, formats: Formats) -> &'static str {
    match account {
        Account::Municipality => {
            formats.say("har samlet sparet kommunekassen penge", "has saved the municipality money in all")
        }
        Account::ServiceCeiling => {
            formats.say("har samlet lettet servicerammen", "has relieved the service ceiling in all")
        }
        Account::Public => formats.say(
            "har samlet sparet stat og kommune, før skat, penge",
            "has saved state and municipality, before tax, money in all",
        ),
    }
}

/// When one account has its money back, or has saved in all.
pub(in crate::present::views) fn payback(asked: &Asked, account: Account, formats: Formats) -> String {
    let last = asked.period.last_year();
    let earns = earns_back(asked);
    let text = match asked.saving.payback(account) {
        Payback::After { month, falls_again, .. } => {
            let since = if earns {
                formats.say("tilbagebetalt i", "paid back in")
            } else {
                formats.say("samlet besparelse fra", "saving in all since")
            };
            let again =
                if falls_again { formats.say(", men kommer igen i minus", ", but falls below zero again") } else { "" };
            let limit = within_limit(asked.saving, account, asked.limit, formats).filter(|_| earns);
            let limit = limit.map(|limit| format!(", {limit}")).unwrap_or_default();
            return format!("{since} {}{limit}{again}", month_name(asked, month, formats));
        }
        Payback::NotWithinHorizon => {
            return match (formats.language, earns) {
                (Language::Danish, true) => format!("ikke tilbagebetalt inden udgangen af {last}"),
                (Language::English, true) => format!("not paid back by the end of {last}"),
                (Language::Danish, false) => format!("ingen samlet besparelse inden udgangen af {last}"),
                (Language::English, false) => format!("no saving in all by the end of {last}"),
            };
        }
        Payback::AtOnce if earns => formats.say("sparer fra begyndelsen", "saves from the start"),
        Payback::AtOnce => formats.say("ingen merudgift", "no extra cost"),
        Payback::NoDifference => formats.say("ingen forskel", "no difference"),
        Payback::CannotBeSaid => formats.say("kan ikke opgøres", "cannot be determined"),
    };
    text.to_owned()
}

/// The deepest deficit of one account: *største akkumulerede merudgift 20,0 mio. kr., december 2025*.
pub(in crate::present::views) fn deficit(asked: &Asked, account: Account, formats: Formats) -> String {
    let Some(deficit) = asked.saving.deepest_deficit(account) else { return String::new() };
    let Some(month) = deficit.month else {
        return formats.say("intet underskud", "no deficit").to_owned();
    };
    let amount = formats.money_f64(deficit.amount.abs());
    let month = formats.month(asked.period.calendar(Month(i32::try_from(month).unwrap_or(i32::MAX))));
    match formats.language {
        Language::Danish => format!("største akkumulerede merudgift {amount}, {month}"),
        Language::English => format!("deepest deficit {amount}, {month}"),
    }
}
