//! What the last turns did to a saving: what has moved since the mark.

use super::{
    asked::{calendar, total, whose},
    money::Whose,
};
use crate::{
    evaluation::sides::Sides,
    model::{money::payback::Payback, spending::Account, time::CalendarMonth},
    present::views::catalogue::investment::asked::{Asked, earns_back},
};

/// A fact of what has moved since the mark. A saving is in kroner, and negative where it is a cost.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// The money is back in another month.
    Payback {
        /// Whose.
        whose: Whose,
        /// In which account.
        account: Account,
        /// The month at the mark.
        then: CalendarMonth,
        /// The month now.
        now: CalendarMonth,
    },
    /// The money was back, and now it is not.
    Lost {
        /// Whose.
        whose: Whose,
        /// In which account.
        account: Account,
        /// The month at the mark.
        then: CalendarMonth,
        /// The year by whose end it is not back now.
        year: i32,
    },
    /// The money was not back, and now it is.
    Won {
        /// Whose.
        whose: Whose,
        /// In which account.
        account: Account,
        /// The year by whose end it was not back at the mark.
        year: i32,
        /// The month now.
        now: CalendarMonth,
    },
    /// What is saved in all is another amount.
    Saving {
        /// Whose.
        whose: Whose,
        /// In which account.
        account: Account,
        /// The last year.
        year: i32,
        /// What was saved at the mark.
        then: f64,
        /// What is saved now.
        now: f64,
    },
    /// What is saved could be said, and now it cannot.
    CannotBeSaidNow {
        /// In which account.
        account: Account,
    },
    /// What is saved could not be said, and now it can.
    CouldNotBeSaid {
        /// In which account.
        account: Account,
    },
}

/// What has moved in one account; `None` where it is less than a krone.
#[must_use]
pub fn moved(sides: &Sides, marked: &Asked, asked: &Asked, account: Account) -> Option<Fact> {
    let whose = whose(sides, asked.question);
    let earns = earns_back(asked) && earns_back(marked);
    let [then, now] = [marked, asked].map(|asked| asked.saving.payback(account));
    Some(match (then, now) {
        (Payback::After { month: then, .. }, Payback::After { month: now, .. }) if earns && then != now => {
            Fact::Payback { whose, account, then: calendar(marked, then), now: calendar(asked, now) }
        }
        (Payback::After { month, .. }, Payback::NotWithinHorizon) if earns => {
            Fact::Lost { whose, account, then: calendar(marked, month), year: asked.period.last_year() }
        }
        (Payback::NotWithinHorizon, Payback::After { month, .. }) if earns => {
            Fact::Won { whose, account, year: marked.period.last_year(), now: calendar(asked, month) }
        }
        _ => {
            let said = [marked, asked].map(|asked| asked.saving.total(account).is_some());
            let [before, after] = [marked, asked].map(|asked| total(asked, account));
            match said {
                [true, false] => Fact::CannotBeSaidNow { account },
                [false, true] => Fact::CouldNotBeSaid { account },
                [true, true] if (after - before).abs() >= 1.0 => {
                    Fact::Saving { whose, account, year: asked.period.last_year(), then: before, now: after }
                }
                _ => return None,
            }
        }
    })
}
