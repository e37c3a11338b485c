//! What the sentences on money name: an account where something is and whose cost it is, whose money, and under which
//! condition it holds.

use crate::{
    model::spending::Account,
    present::{
        facts::money::{Basis, Whose},
        formats::Formats,
    },
};

/// *i kommunekassen*: an account where something is.
pub(super) const fn at(account: Account, formats: Formats) -> &'static str {
    match account {
        Account::Municipality => formats.say("i kommunekassen", "for the municipality"),
        Account::ServiceCeiling => formats.say("på servicerammen", "under the service ceiling"),
        Account::Public => {
            formats.say("for stat og kommune (før skat og tilbageløb)", "for state and municipality (before tax)")
        }
    }
}

/// *, før DUT-kompensation*: of a reform's money, but for state and municipality together, between whom it is paid.
pub(super) const fn before_compensation(whose: Whose, account: Account, formats: Formats) -> &'static str {
    match (whose, account) {
        (Whose::Investment | Whose::Difference, _) | (_, Account::Public) => "",
        (Whose::Reform, Account::Municipality | Account::ServiceCeiling) => {
            formats.say(", før DUT-kompensation", ", before compensation (DUT)")
        }
    }
}

/// *, hvis den virker som antaget*: under which condition, after what holds under it.
pub(super) const fn condition(whose: Whose, basis: Basis, formats: Formats) -> &'static str {
    match (basis, whose) {
        (Basis::AsStated, _) => "",
        (Basis::IfEffect, Whose::Investment) => {
            formats.say(", hvis den virker som antaget", ", if it works as assumed")
        }
        (Basis::IfEffect, Whose::Reform | Whose::Difference) => {
            formats.say(", hvis investeringen virker som antaget", ", if the investment works as assumed")
        }
        (Basis::WithoutEffect, _) => {
            formats.say(", uden virkning af investeringen", ", without an effect of the investment")
        }
    }
}

/// *Investeringen*: whose, at the beginning of a sentence.
pub(super) const fn subject(whose: Whose, formats: Formats) -> &'static str {
    match whose {
        Whose::Investment => formats.say("Investeringen", "The investment"),
        Whose::Reform => formats.say("Reformen", "The reform"),
        Whose::Difference => formats.say("Forskellen mellem før og efter", "The difference between before and after"),
    }
}

/// *kommunens udgift*: whose cost two rule sets are compared by.
pub(super) const fn cost_of(account: Account, formats: Formats) -> &'static str {
    match account {
        Account::Municipality => formats.say("kommunens udgift", "the municipality's cost"),
        Account::ServiceCeiling => formats.say("udgiften på servicerammen", "the cost under the service ceiling"),
        Account::Public => formats.say(
            "udgiften for stat og kommune (før skat og tilbageløb)",
            "the cost to state and municipality (before tax)",
        ),
    }
}
