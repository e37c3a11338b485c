//! The headlines of a table of municipalities: persons and share without effort in the own one, and what a ceiling costs
//! there and in the country; without an own one those of the country, and how many are hidden.

use super::{
    Headline,
    pair::{Pair, answers},
    written,
};
use crate::{
    evaluation::sides::Sides,
    model::{
        coverage::Coverage,
        id::Id,
        measures::{Answer, When, number},
        spending::Account,
    },
    present::{
        facts::{
            note::Note,
            strip::{self, Counted, Label},
            value::Value,
        },
        formats::Formats,
        views::{
            Question,
            catalogue::municipalities::basis::{own_of, table_of},
        },
        words::facts::Telling,
    },
};

/// Of the own municipality, or (`None`) of the country.
type Whose = Option<Id>;

/// The four headlines, in the order of the strip.
#[must_use]
pub fn of_municipalities(
    sides: &Sides,
    marked: Option<&Sides>,
    (account, _): (Account, Question),
    formats: Formats,
) -> [Headline; 4] {
    let own = own_of(sides).filter(|own| {
        let has_row = |side| table_of(side).is_some_and(|table| table.row(own).is_some());
        sides.both().into_iter().any(has_row)
    });
    let telling = Telling { sides, formats };
    let of = |pair: &dyn Fn(&Sides) -> Pair| written(pair(sides), marked.map(pair).as_ref(), telling);
    let last = |sides: &Sides| match &own {
        Some(_) => cost(sides, None, account),
        None => hidden(sides),
    };
    [
        of(&|sides| persons(sides, &own)),
        of(&|sides| share(sides, &own)),
        of(&|sides| cost(sides, own.clone(), account)),
        of(&last),
    ]
}

/// Whose that is; all are the country's where the source says so.
fn counted(whose: &Whose, is_national: bool) -> Counted {
    let all = if is_national { Counted::Country } else { Counted::Visible };
    whose.clone().map_or(all, Counted::Of)
}

/// The measure of a municipality or of the country: `coverage.total.persons`.
fn measure(whose: &Whose, what: &str) -> String {
    format!("coverage.{}.{what}", whose.as_deref().unwrap_or("total"))
}

/// Whether a side's table has something.
fn any_table(sides: &Sides, has: fn(&Coverage) -> bool) -> bool {
    sides.both().into_iter().filter_map(table_of).any(has)
}

/// Of all under a ceiling those who can be seen, on both sides: of the hidden ones nobody knows whom it moves.
fn persons(sides: &Sides, whose: &Whose) -> Pair {
    let is_visible = any_table(sides, |table| table.ceiling.is_some() || table.persons.is_none());
    let (counted, [before, after]) = match whose {
        None if is_visible => {
            let left = |side| Answer::exact(table_of(side).map(|table| table.visible_left().0));
            (Counted::Visible, sides.both().map(left))
        }
        _ => (counted(whose, true), answers(sides, &measure(whose, "persons"), When::Whole)),
    };
    let [before, after] = [before, after].map(Value::persons);
    Pair {
        label: Label::WithoutEffort(counted),
        before: Some(before),
        after,
        notes: vec![Note::Difference { before, after }],
        meaning: vec![strip::Fact::WithoutEffortIs.into()],
    }
}

fn share(sides: &Sides, whose: &Whose) -> Pair {
    let of = |whose: &Whose| answers(sides, &measure(whose, "share"), When::Whole).map(Value::share);
    let [before, after] = of(whose);
    let is_national = !any_table(sides, |table| table.share.is_none());
    let country = whose.is_some().then(|| {
        let [before, after] = of(&None);
        Note::InAll { before, after, is_national }
    });
    Pair {
        label: Label::ShareWithoutEffort(counted(whose, is_national)),
        before: Some(before),
        after,
        notes: std::iter::once(Note::Difference { before, after }).chain(country).collect(),
        meaning: vec![strip::Fact::WithoutEffortIs.into()],
    }
}

/// What a year costs more after than before; with the gross amount and what rounding leaves, where *before* has no cost and
/// the ends are not those of hidden persons too.
fn cost(sides: &Sides, whose: Whose, account: Account) -> Pair {
    let of = |what: &str| answers(sides, &measure(&whose, what), When::Whole);
    let more = |account: Account| {
        let [before, after] = of(&format!("cost.{}", account.name())).map(number);
        match before.zip(after) {
            Some((before, after)) => Value::Kr(after.saturating_sub(before)),
            None => Value::Answer(Answer::CannotBeSaid),
        }
    };
    let value = more(account);
    let gross =
        (account == Account::Municipality).then(|| Note::In { account: Account::Public, value: more(Account::Public) });
    let [low, high] = ["low", "high"].map(|end| of(&format!("cost.{}.{end}", account.name())).map(number));
    let is_from_nothing = number(of(&format!("cost.{}", account.name()))[0]).is_some_and(|kr| kr.is_zero());
    let hides = whose.is_none() && any_table(sides, |table| table.hidden().is_some_and(|hidden| !hidden.0.is_zero()));
    let ends = low[1].zip(high[1]).filter(|(low, high)| is_from_nothing && !hides && low != high);
    let rounding = ends.map(|(low, high)| Note::RoundingLeaves { low, high });
    Pair {
        label: Label::CeilingCosts(whose, account),
        before: None,
        after: value,
        notes: rounding.into_iter().chain(gross).collect(),
        meaning: vec![strip::Fact::CeilingCostsIs.into()],
    }
}

fn hidden(sides: &Sides) -> Pair {
    let [_, after] = answers(sides, "coverage.hidden", When::Whole).map(Value::persons);
    Pair {
        label: Label::HiddenPersons,
        before: None,
        after,
        notes: Vec::new(),
        meaning: vec![strip::Fact::HiddenIs.into()],
    }
}
