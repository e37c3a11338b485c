//! What *Afgang* says: how many more go to one place instead of another, whose leavers are counted, and what that rests on.

use rust_decimal::{Decimal, dec};

use super::parts::{Count, Destination, Parts, parts};
use crate::{
    evaluation::sides::Sides,
    present::{
        chart::Role,
        facts::{
            effects::{is_moving_assumed, moving_from},
            exits::{Fact, Gain, Going, To},
            fact::Fact as AnyFact,
            kind::{Kind, kind},
            persons::{self, Whose},
            shared::{Fact::OneRuleSet, two_scenarios},
        },
        views::{Headline, Shown, shared::changes},
        words::facts::Telling,
    },
};

pub(super) fn headline(shown: Shown, of: &Parts) -> Headline {
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    Headline {
        says: telling.sentences(says(shown.sides, of)),
        condition: telling.sentences(condition(shown.sides, of)),
        since_mark: since_mark(shown, of),
    }
}

/// What the numbers say.
pub(super) fn says(sides: &Sides, of: &Parts) -> Vec<AnyFact> {
    let whose_most = || most(of, true).map(AnyFact::from);
    if kind(sides) == Kind::OneRuleSet {
        return std::iter::once(OneRuleSet.into()).chain(whose_most()).collect();
    }
    if sides.comparison.common_years().is_empty() {
        return vec![persons::Fact::NoCommonYear.into()];
    }
    let [Some(before), Some(after)] = of.all else {
        let whose = if of.of.is_main { Whose::Main } else { Whose::Group(of.of.group.clone()) };
        return std::iter::once(persons::Fact::OneSide(whose).into()).chain(whose_most()).collect();
    };
    let whose = of.of.clone();
    match (before.is_zero(), after.is_zero()) {
        (true, true) => return vec![Fact::Nobody(whose, of.when).into()],
        (true, false) => {
            return vec![Fact::OnOneSide { of: whose, when: of.when, all: after, is_after: true }.into()];
        }
        (false, true) => {
            return vec![Fact::OnOneSide { of: whose, when: of.when, all: before, is_after: false }.into()];
        }
        (false, false) => {}
    }
    let Some(to) = of.moving(true).first().copied() else {
        let most = most(of, false).map(AnyFact::from);
        return std::iter::once(Fact::Alike(whose, [before, after]).into()).chain(most).collect();
    };
    let (number, points) = (of.moved(to).1, to.more_share());
    let from = of.moved_from().filter(|_| of.moving(true).len() == 1).cloned();
    let is_assumed = is_moving_assumed(sides, &of.of.group);
    let gain = |more| Gain { more, to: to.to.clone(), from, is_assumed };
    let fact = if of.are_as_many() && !number.is_zero() {
        Fact::More(whose, after, gain(number))
    } else {
        Fact::MorePoints(whose, gain(points))
    };
    vec![fact.into()]
}

/// Where most go, under *after* or on the side that there is; with whose leavers they are where nothing before it says so.
fn most(of: &Parts, names_whose: bool) -> Option<Fact> {
    let side = usize::from(of.all[1].is_some());
    of.all[side].filter(|all| !all.is_zero())?;
    let most = of.destinations.iter().filter_map(|to| going(of, to, side)).max_by_key(|one| one.number)?;
    Some(Fact::Most(names_whose.then(|| of.of.clone()), most))
}

/// How many go to a destination on a side, as a fact.
pub(super) fn going(of: &Parts, to: &Destination, side: usize) -> Option<Going> {
    let amount = to.going[side]?;
    let share = amount.share.map(|[_, shown]| shown).unwrap_or_default();
    let moved = if side == 1 { of.moved(to).1 } else { Decimal::ZERO };
    Some(Going { to: to.to.clone(), number: amount.number, share, moved })
}

fn condition(sides: &Sides, of: &Parts) -> Vec<AnyFact> {
    let moves = !of.moving(true).is_empty();
    let mut facts: Vec<AnyFact> = two_scenarios(sides).into_iter().take(1).map(AnyFact::from).collect();
    let whose = of.of.clone();
    let anybody = of.all.iter().flatten().any(|all| !all.is_zero());
    match of.count {
        Some(Count { all, is_sourced, year }) => {
            facts.push(Fact::Counted { of: whose, all, is_sourced, year: moves.then_some(year) }.into());
        }
        None if anybody => {
            facts.push(Fact::Leave(whose, of.when, of.all).into());
        }
        None => {}
    }
    if of.are_assumed && anybody && of.count.is_none_or(|count| count.is_sourced) {
        facts.push(Fact::Assumed.into());
    }
    if moves && !of.are_as_many() {
        facts.push(Fact::MovedIsShare.into());
    }
    let leaves = |to: &Destination| to.to == To::Out && to.going.iter().flatten().any(|one| !one.number.is_zero());
    if of.destinations.iter().any(leaves) {
        facts.push(Fact::RestLeaves.into());
    }
    if kind(sides) != Kind::OneRuleSet {
        facts.extend(moving_from(sides, &of.of.group).into_iter().map(AnyFact::from));
    }
    facts
}

/// What has been turned since the mark, and that it moves nothing here where it does not.
fn since_mark(shown: Shown, now: &Parts) -> Option<String> {
    let since = changes::sentence_since_mark(shown)?;
    let marked = shown.marked?;
    let then = parts(marked, &now.of.group, now.leavers, super::parts::count(marked, &now.of.group));
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    let is_same = then.destinations == now.destinations && then.all == now.all;
    Some(if is_same { format!("{since} {}", telling.sentence(Fact::NothingSinceMark)) } else { since })
}

/// Whether numbers or shares on a side are rounded otherwise than each by itself, so that they add up.
pub(super) fn are_rounded_together(of: &Parts) -> bool {
    let amounts = of.destinations.iter().flat_map(|to| to.going.iter().flatten());
    let is_off = |exact: Decimal, shown: Decimal, half: Decimal| (exact - shown).abs() > half + dec!(0.0000001);
    amounts.into_iter().any(|one| {
        let exact = crate::present::formats::from_f64(one.exact).unwrap_or_default();
        let share = one.share.is_some_and(|[exact, shown]| is_off(exact, shown, dec!(0.0005)));
        share || is_off(exact, one.number, dec!(0.5))
    })
}

/// The role of a side.
pub(super) const fn role(side: usize) -> Role {
    if side == 0 { Role::Before } else { Role::After }
}
