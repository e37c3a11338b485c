//! *Udgift pr. borger*: what a full-year person costs in each group, by area and by payer; two groups against each other
//! (149.000 against 185.000 kr. a year); and the course of one citizen.

mod charts;
mod course;
mod departments;
pub mod pair;
mod tables;
pub(in crate::present::views) mod words;

use self::{
    charts::{breakdown, of_pair},
    course::{course, course_table, course_title, no_course},
    pair::{choosable, first_pair},
    tables::gap,
    words::{condition, says, since_mark},
};
use crate::{
    evaluation::sides::Sides,
    model::{id::Id, spending::Account},
    present::{
        chart::{Chart, layout::share_axes},
        facts::{
            absent::Fact as Absent,
            unit_cost::{Fact, Split},
        },
        table::Table,
        views::{Headline, Shown, shared::group_choice::GroupChoice},
        words::{
            facts::{Telling, absent, spending},
            unit_costs::split_title,
        },
    },
};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitCosts {
    /// The sentences.
    pub headline: Headline,
    /// The two groups against each other as bars; none where nothing differs.
    pub pair: Vec<Chart>,
    /// Why there are no bars.
    pub no_bars: &'static str,
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
    /// What a group cost in one year, by department, where the scenario has it.
    pub departments: Option<Breakdown>,
}

/// What the groups cost, split one way.
#[derive(Debug, Clone, PartialEq)]
pub struct Breakdown {
    /// What is split: *Kommunens nettoudgift fordelt på område*.
    pub title: String,
    /// Why there are no bars.
    pub no_bars: &'static str,
    /// One chart for both sides; none where nothing differs. All of the view have the same axes.
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
    let (sides, formats) = (shown.sides, shown.formats);
    let telling = Telling { sides, formats };
    let headline = Headline {
        says: telling.sentences(says(sides, pair, account)),
        condition: telling.sentences(condition(sides, pair, account)),
        since_mark: since_mark(shown, &pair[0], account).map(|facts| telling.sentences(facts)),
    };
    let no_bars = absent::sentence(Absent::NoPriceDiffers, formats);
    let split = |split: Split, table: Table| {
        let title = split_title(split, formats).to_owned();
        Breakdown { title, no_bars, charts: breakdown(shown, split), table }
    };
    let mut by_area = split(Split::Areas(account), tables::by_area(shown, account));
    let mut by_payer = split(Split::Payers, tables::by_payer(shown));
    let mut pair_charts = of_pair(shown, pair, account);
    share_axes(pair_charts.iter_mut().chain(&mut by_area.charts).chain(&mut by_payer.charts));
    UnitCosts {
        headline,
        pair: pair_charts,
        no_bars,
        by_area,
        by_payer,
        gap: gap(shown, pair, account),
        course_title: course_title(account, formats),
        course: course(shown, pair, account),
        no_course: telling.sentence(Fact::NoCourse(no_course(sides, pair, account))),
        course_table: course_table(shown, pair, account),
        departments: departments::departments(shown).map(|(title, charts, table)| {
            let no_bars = spending::no_departments(formats);
            Breakdown { title, no_bars, charts, table }
        }),
    }
}

/// How the price of a group differs between the two sides, for a view that tells of it among others; where nobody is in it
/// any more, what its persons cost where they are instead; nothing where the price is the same.
pub(in crate::present::views) fn facts(sides: &Sides, group: &Id, account: Account) -> Vec<Fact> {
    words::change(sides, group, account)
}
