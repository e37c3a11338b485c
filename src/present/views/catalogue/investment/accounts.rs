//! The three accounts of *Investering*: when each has its money back, and how deep it gets before.

use super::asked::Asked;
use crate::{
    evaluation::sides::Sides,
    model::spending::Account,
    present::{
        facts::{money, saving},
        formats::Formats,
        words::facts::Telling,
    },
};

/// What the saving comes to in one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountLine {
    /// The account.
    pub account: Account,
    /// When it has its money back, or what is saved or spent in all.
    pub payback: String,
    /// The deepest deficit and its month; empty where there is none to tell of.
    pub deficit: String,
}

/// A line for each account.
pub(super) fn lines(sides: &Sides, asked: &Asked, formats: Formats) -> Vec<AccountLine> {
    let telling = Telling { sides, formats };
    let line = |account| {
        let answer = saving::answer(sides, asked, account);
        let payback = answer.iter().map(|fact| telling.phrase(fact)).collect::<Vec<_>>().join("; ");
        let deepest = saving::deepest(asked, account);
        // An account that never is in deficit has none to be told.
        let deepest = deepest.filter(|fact| matches!(fact, money::Fact::Deepest { .. }));
        AccountLine { account, payback, deficit: deepest.map(|fact| telling.phrase(&fact)).unwrap_or_default() }
    };
    Account::ALL.map(line).to_vec()
}
