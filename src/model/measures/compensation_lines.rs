//! The ways behind the measures of one line of compensation, down to its inputs.

use super::{
    answer::When,
    compensation::{Lines, lines, of_same, sum_of_years},
    kind::Kind,
    names::{Name, Names},
    trail::{Formula, Ingredient, Trail},
};
use crate::model::{
    compare::Outcome,
    compensation::{Given, Key, Line},
};

pub(super) fn received_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let Some((compensation, Lines::One(line))) = lines(outcome, names) else { return Trail::nothing() };
    let key = Some(compensation.received_by(line));
    amount_trail(outcome, line, (Kind::ReceivedOfLine, "received"), (&line.received, key), when)
}

pub(super) fn own_cost_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let Some((compensation, Lines::One(line))) = lines(outcome, names) else { return Trail::nothing() };
    let key = compensation.own_cost_by(line);
    amount_trail(outcome, line, (Kind::OwnCostOfLine, "own_cost"), (&line.own_cost, key), when)
}

/// The amount of the year as stated, the key in force and the key that it was made with.
fn amount_trail(
    outcome: &Outcome,
    line: &Line,
    (kind, field): (Kind, &str),
    (given, key): (&Given, Option<Key>),
    when: When,
) -> Trail {
    let When::Year(year) = when else { return sum_of_years(outcome, kind, &Name::Line(line.id.clone())) };
    let (amounts, stated) = match given {
        Given::Nothing => (Vec::new(), None),
        Given::Own { kr, key, .. } => (kr.inputs(year, field), key.map(|_| format!("{field}_key"))),
        Given::National { kr, .. } => (kr.inputs(year, "national"), None),
    };
    let own = amounts.into_iter().chain(stated).map(|field| format!("compensation_lines/{}/{field}", line.id));
    let key = key.map(|key| format!("compensation/keys/{}", key.name()));
    Trail::new(Formula::ByKey, own.chain(key).map(Ingredient::input).collect())
}

pub(super) fn shortfall_trail(_: &Outcome, names: &Names, when: When) -> Trail {
    of_same(Formula::Shortfall, names, [Kind::OwnCostOfLine, Kind::ReceivedOfLine], when)
}

pub(super) fn national_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let mut trail = of_same(Formula::NationalAmount, names, [Kind::ReceivedOfLine], when);
    if let Some((compensation, Lines::One(line))) = lines(outcome, names) {
        let key = compensation.received_by(line).name();
        trail.ingredients.push(Ingredient::input(format!("compensation/keys/{key}")));
    }
    trail
}

pub(super) fn national_end_trail(_: &Outcome, names: &Names, when: When) -> Trail {
    of_same(Formula::Rounding, names, [Kind::NationalOfLine], when)
}

pub(super) fn implied_share_trail(_: &Outcome, names: &Names, when: When) -> Trail {
    of_same(Formula::PartOf, names, [Kind::OwnCostOfLine, Kind::NationalOfLine], when)
}

pub(super) fn implied_share_end_trail(_: &Outcome, names: &Names, when: When) -> Trail {
    of_same(Formula::Rounding, names, [Kind::ImpliedShareOfLine], when)
}
