//! The words of accounts, areas, states and severities.

use super::super::language::Language;
use crate::{
    model::spending::{Account, Area},
    scenario::{figure::Status, finding::Severity},
};

/// What amounts are counted for (*opgjort for*).
#[must_use]
pub const fn account(account: Account, language: Language) -> &'static str {
    match account {
        Account::Municipality => language.say("Kommunekassen", "Municipality"),
        Account::ServiceCeiling => language.say("Servicerammen", "Service ceiling"),
        Account::Public => {
            language.say("Stat og kommune, før skat og tilbageløb", "State and municipality, before tax and reflow")
        }
    }
}

/// An account inside a sentence: *i kommunekassen*.
#[must_use]
pub const fn account_in_sentence(account: Account, language: Language) -> &'static str {
    match account {
        Account::Municipality => language.say("kommunekassen", "the municipal budget"),
        Account::ServiceCeiling => language.say("servicerammen", "the service ceiling"),
        Account::Public => {
            language.say("stat og kommune, før skat og tilbageløb", "state and municipality, before tax and reflow")
        }
    }
}

/// An area of spending (*udgiftsområde*).
#[must_use]
pub const fn area(area: Area, language: Language) -> &'static str {
    match area {
        Area::Service => language.say("Service", "Service"),
        Area::Effort => language.say("Indsats", "Effort"),
        Area::Support => language.say("Forsørgelse", "Support"),
        Area::Capital => language.say("Anlæg", "Capital"),
        Area::Unspecified => language.say("Uden område", "No area"),
    }
}

/// What kind of figure it is.
#[must_use]
pub const fn status(status: Status, language: Language) -> &'static str {
    match status {
        Status::Official => language.say("Officielt tal", "Official figure"),
        Status::Accounts => language.say("Regnskabstal", "From the accounts"),
        Status::Estimate => language.say("Skøn", "Estimate"),
        Status::Assumption => language.say("Antagelse", "Assumption"),
    }
}

/// How bad a finding is, as it stands before its sentence: *fejl*.
#[must_use]
pub const fn severity(severity: Severity, language: Language) -> &'static str {
    match severity {
        Severity::Error => language.say("fejl", "error"),
        Severity::Warning => language.say("advarsel", "warning"),
        Severity::Note => language.say("bemærk", "note"),
    }
}
