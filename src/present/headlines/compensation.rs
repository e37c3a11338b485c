//! The headlines of compensation: what is missing, what is received and what the law costs in the first year, and what is
//! missing over the whole period. They are the municipality's, whatever the account.

use super::pair::{Asked, Pair, answers};
use crate::{
    evaluation::sides::{Side, Sides},
    model::measures::{Answer, When},
    present::{
        facts::{
            compensation::{Between, What},
            note::Note,
            strip::{self, Label},
            value::Value,
        },
        views::catalogue::compensation::compared::outline,
    },
};

/// The four, in the order of the strip.
pub(super) const ALL: [Asked; 4] = [
    |sides, _| of_first_year(sides, What::Shortfall),
    |sides, _| of_first_year(sides, What::Received),
    |sides, _| of_first_year(sides, What::OwnCost),
    |sides, _| in_all(sides),
];

fn of_first_year(sides: &Sides, what: What) -> Pair {
    let Some((between, year)) = outline(sides) else { return nothing(what) };
    let name = match what {
        What::OwnCost => "own_cost",
        What::Received => "received",
        What::Shortfall => "shortfall",
    };
    let answers = answers(sides, &format!("compensation.total.{name}"), When::Year(year));
    pair(sides, (Label::Compensation { what, year }, what), between, answers)
}

fn in_all(sides: &Sides) -> Pair {
    let Some((between, first)) = outline(sides) else { return nothing(What::Shortfall) };
    let answers = answers(sides, "compensation.total.shortfall", When::Whole);
    let last = shown(sides, between).outcome.case.period.last_year();
    pair(sides, (Label::ShortfallInAll { first, last }, What::Shortfall), between, answers)
}

/// The side whose period and price level are told.
fn shown(sides: &Sides, between: Between) -> &Side {
    if between == Between::OnlyBefore { &sides.before } else { &sides.after }
}

fn nothing(what: What) -> Pair {
    let label = Label::Compensation { what, year: 0 };
    Pair { label, before: None, after: Value::Nothing, notes: Vec::new(), meaning: Vec::new() }
}

/// Before and after; where one of them has no lines, the other alone.
fn pair(sides: &Sides, (label, what): (Label, What), between: Between, answers: [Answer; 2]) -> Pair {
    let [before, after] = answers.map(Value::kr);
    let (was, is, notes) = match between {
        Between::OnlyBefore => (None, before, vec![Note::OnlyOneSide { is_after: false }]),
        Between::OnlyAfter => (None, after, vec![Note::OnlyOneSide { is_after: true }]),
        Between::TwoLevels => (Some(before), after, vec![Note::TwoPriceLevels]),
        Between::Same => (Some(before), after, Vec::new()),
        Between::Differ if before == after => (Some(before), after, Vec::new()),
        Between::Differ => (Some(before), after, vec![Note::Difference { before, after }]),
    };
    let level = shown(sides, between).scenario.price_level();
    let meaning = vec![strip::Fact::CompensationIs { what, level }.into()];
    Pair { label, before: was, after: is, notes, meaning }
}
