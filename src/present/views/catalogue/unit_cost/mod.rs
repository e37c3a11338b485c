//! *Udgift pr. borger*: what a full-year person costs in each group, by area and by payer; two groups against each other
//! (149.000 against 185.000 kr. a year); and the course of one citizen.

mod charts;
mod course;
pub mod pair;
mod tables;
mod words;

use crate::{
    model::{id::Id, spending::Account},
    present::{
        chart::{Chart, layout::share_axes},
        table::Table,
    },
};
use {
    self::{
        charts::{by_area, by_payer},
        course::{course, course_table, no_course},
        pair::{choosable, first_pair},
        tables::gap,
        words::{condition, says, since_mark},
    },
    crate::present::views::{
        Headline, Shown, catalogue::investment::accounts::account_at, shared::group_choice::GroupChoice,
    },
};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitCosts {
    /// The sentences.
    pub headline: Headline,
    /// What the account pays for a full-year person of each group, by area.
    pub by_area: Breakdown,
    /// Gross, by payer.
    pub by_payer: Breakdown,
    /// The two groups against each other.
    pub gap: Table,
    /// Whose money the course counts.
    pub course_title: String,
    /// The course of one citizen in each of the two groups; none where it cannot be said.
    pub course: Vec<Chart>,
    /// Why there is no course: it cannot be said, or nothing differs.
    pub no_course: String,
    /// The courses at the end of each year.
    pub course_table: Table,
}

/// What the groups cost, split one way.
#[derive(Debug, Clone, PartialEq)]
pub struct Breakdown {
    /// What is split: *Kommunens nettoudgift fordelt på område*.
    pub title: String,
    /// One chart a side, or one for both; none where nothing differs. All of the view have the same axes.
    pub charts: Vec<Chart>,
    /// The same numbers.
    pub table: Table,
}

/// The view of the two groups that are wanted, or of those it opens with; `None` where no group has a price.
pub(super) fn of_choice(
    shown: Shown,
    wanted: &[Option<Id>; 2],
    account: Account,
) -> Option<([GroupChoice; 2], UnitCosts)> {
    let groups = choosable(shown.sides);
    let [first, second] = first_pair(shown.sides)?;
    let [one, other] = wanted.each_ref().map(Option::as_ref);
    let choice = |wanted, opens| GroupChoice::new(shown.sides, &groups, wanted, opens);
    let choices = [choice(one, first), choice(other, second)];
    let pair = choices.each_ref().map(|choice| choice.chosen.clone());
    let view = unit_costs(shown, &pair, account);
    Some((choices, view))
}

/// The view of one pair of groups in one account.
#[must_use]
pub fn unit_costs(shown: Shown, pair: &[Id; 2], account: Account) -> UnitCosts {
    let formats = shown.formats;
    let headline = Headline {
        says: says(shown, pair),
        condition: condition(shown, pair, account),
        since_mark: since_mark(shown, pair),
    };
    let course_title = formats.say("Én borgers forløb: samlet udgift", "The course of one citizen: total cost");
    let at = account_at(account, formats);
    let mut by_area = Breakdown {
        title: charts::area_title(account, formats.language).to_owned(),
        charts: by_area(shown, account),
        table: tables::by_area(shown, account),
    };
    let mut by_payer = Breakdown {
        title: charts::payer_title(formats.language).to_owned(),
        charts: by_payer(shown),
        table: tables::by_payer(shown),
    };
    share_axes(by_area.charts.iter_mut().chain(&mut by_payer.charts));
    UnitCosts {
        headline,
        by_area,
        by_payer,
        gap: gap(shown, pair, account),
        course_title: format!("{course_title}{}", at.trim_end_matches(',')),
        course: course(shown, pair, account),
        no_course: no_course(shown, pair, account),
        course_table: course_table(shown, pair, account),
    }
}
