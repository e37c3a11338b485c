//! What *Investering* is asked: a saving, whose it is, and what can be read from it without words.

use crate::{
    evaluation::sides::Sides,
    model::{
        money::{costs::InAccounts, payback::Saving},
        numbers::Kr,
        rules::Discount,
        spending::Account,
        time::Period,
    },
    present::{facts::money::Limit, formats::Scale, views::Question},
};

/// A saving, whose it is, and the time it runs over.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    pub(in crate::present) saving: &'a Saving,
    pub(in crate::present) period: Period,
    pub(in crate::present) discount: &'a Discount,
    pub(in crate::present) question: Question,
    /// The longest payback that the municipality accepts, in months, where the file states one.
    pub(in crate::present) limit: Option<u32>,
}

/// The question that has an answer: the investment's where *after* has one, else the reform's.
#[must_use]
pub fn answerable(sides: &Sides, question: Question) -> Question {
    if sides.after.outcome.investment.is_none() { Question::Reform } else { question }
}

/// The saving of a question; `None` where it has no answer: without an investment, or where the sides share no year or no
/// price level.
#[must_use]
pub fn asked(sides: &Sides, question: Question) -> Option<Asked<'_>> {
    let outcome = &sides.after.outcome;
    let discount = &outcome.case.last_rules().discount;
    let (saving, period) = match question {
        Question::Investment => (outcome.investment.as_ref()?, outcome.case.period),
        Question::Reform => (sides.comparison.reform.as_ref()?, sides.comparison.period()),
    };
    Some(Asked { saving, period, discount, question, limit: Limit::stated(sides) })
}

/// The unit that all amounts of the view share.
pub(in crate::present) fn scale(saving: &Saving) -> Scale {
    let of = |series: &InAccounts<Vec<Option<f64>>>| {
        let all = Account::ALL.into_iter().filter_map(|account| series.of(account));
        all.flatten().flatten().copied().collect::<Vec<f64>>()
    };
    Scale::for_values(of(&saving.cumulative))
}

/// The price level of the amounts.
pub(in crate::present) fn price_level(sides: &Sides) -> i32 {
    sides.after.scenario.price_level()
}

/// Whether it is an investment that can come home; a reform without one saves or costs, it pays nothing back.
pub(in crate::present) fn earns_back(asked: &Asked) -> bool {
    let invested = |account| asked.saving.yearly_investment.of(account);
    let is_invested = |years: &Vec<Option<Kr>>| years.iter().flatten().any(|kr| *kr != Kr::ZERO);
    asked.question == Question::Investment || Account::ALL.into_iter().filter_map(invested).any(is_invested)
}
