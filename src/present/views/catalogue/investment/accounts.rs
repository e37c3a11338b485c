//! The three accounts of *Investering*: when each has its money back, and how deep it gets before.

use super::asked::Asked;
use crate::{
    evaluation::sides::Sides,
    model::spending::Account,
    present::{
        facts::{money, note::cannot_be_said, saving},
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
    /// The deepest deficit and its month, or why nothing can be said; empty where there is nothing to tell of.
    pub deficit: String,
}

/// A line for each account.
pub(super) fn lines(sides: &Sides, asked: &Asked, formats: Formats) -> Vec<AccountLine> {
    let telling = Telling { sides, formats };
    let line = |account| {
        let answer = saving::answer(sides, asked, account);
        let payback = answer.iter().map(|fact| telling.phrase(fact)).collect::<Vec<_>>().join("; ");
        let why = cannot_be_said(asked.saving, account);
        let deepest = saving::deepest(asked, account);
        // An account that never is in deficit has none to be told.
        let deepest = deepest.filter(|fact| matches!(fact, money::Fact::Deepest { .. }));
        let deficit = why.map(|why| telling.note(&why)).or(deepest.map(|fact| telling.phrase(&fact)));
        AccountLine { account, payback, deficit: deficit.unwrap_or_default() }
    };
    Account::ALL.map(line).to_vec()
}
