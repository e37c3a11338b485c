//! What *Udgift pr. borger* says: the price of a group in one account, held against another group's and the other side's;
//! where nobody is in the group, what its persons cost where they are instead.

use super::{
    course::course_of,
    pair::{amount, is_there, missing_areas, price_parts, unit},
};
use crate::{
    evaluation::sides::{Side, Sides},
    model::{id::Id, money::course::Crossing, numbers::Kr, spending::Account},
    present::{
        facts::{
            self,
            kind::{Kind, kind},
            shared::two_scenarios,
            unit_cost::{Amount, Fact},
        },
        views::{
            Shown,
            catalogue::target_group::instead::{elsewhere, emptied},
            shared::changes,
        },
    },
};

/// What a group costs in an account on one side; `None` where there is no amount.
fn cost(side: &Side, id: &Id, account: Account) -> Option<Kr> {
    if let Amount::Known(kr) = amount(side, id, account) { Some(kr) } else { None }
}

/// What the first group costs, and how much more or less that is than the second.
pub(in crate::present::views) fn says(sides: &Sides, pair: &[Id; 2], account: Account) -> Vec<Fact> {
    let [first, second] = pair;
    if let Some(facts) = of_emptied(sides, first, account) {
        return facts;
    }
    let after = match amount(&sides.after, first, account) {
        Amount::Known(kr) => kr,
        missing @ (Amount::Unknown | Amount::NoGroup | Amount::NotIncluded) => {
            return vec![no_cost(missing, first, account)];
        }
    };
    let is_one_level = sides.before.scenario.price_level() == sides.after.scenario.price_level();
    let before = cost(&sides.before, first, account).filter(|before| *before != after && is_one_level);
    let mut facts: Vec<Fact> = nobody_there(sides, first).into_iter().collect();
    facts.push(Fact::Costs { group: first.clone(), account, after, before });
    // The second stands right behind the first, so that *det* is what that costs.
    let other = cost(&sides.after, second, account).filter(|_| first != second);
    facts.extend(other.map(|costs| Fact::Against { other: second.clone(), costs, gap: after - costs }));
    facts.extend(without(sides, first, account));
    facts
}

/// Where nobody is in a group any more: that, and what its persons cost where they are instead.
fn of_emptied(sides: &Sides, group: &Id, account: Account) -> Option<Vec<Fact>> {
    let emptied = emptied(sides, group)?;
    let mut facts = vec![Fact::Emptied { group: group.clone(), year: emptied.year }];
    for (to, _) in &emptied.instead {
        let both = cost(&sides.before, group, account).zip(cost(&sides.after, to, account));
        facts.push(match both {
            Some((before, after)) => Fact::Instead { from: group.clone(), to: to.clone(), account, before, after },
            None => no_cost(amount(&sides.after, to, account), to, account),
        });
        facts.extend(without(sides, to, account));
    }
    Some(facts)
}

/// That nobody is in a group on either side.
fn nobody_there(sides: &Sides, group: &Id) -> Option<Fact> {
    let year = sides.comparison.common_years().next_back()?;
    let is_nobody = sides.both().iter().all(|side| !is_there(side, group, year));
    is_nobody.then(|| Fact::NobodyThere { group: group.clone(), year })
}

/// Why there is no price of a group in an account.
fn no_cost(missing: Amount, group: &Id, account: Account) -> Fact {
    let group = group.clone();
    match missing {
        Amount::NotIncluded => Fact::NotInAccount { group, account },
        Amount::Known(_) | Amount::Unknown | Amount::NoGroup => Fact::CannotBeSaid { group, account },
    }
}

/// That a group's price has areas without any cost line; where it has none at all in the account, that is said instead.
fn without(sides: &Sides, group: &Id, account: Account) -> Option<Fact> {
    cost(&sides.after, group, account)?;
    let areas = missing_areas(&sides.after, group, account);
    (!areas.is_empty()).then(|| Fact::Without { group: group.clone(), areas })
}

/// That sums of money lack areas of which the group that the scenario is about has no cost line, or one that its persons are
/// in instead.
pub(in crate::present::views) fn left_out(sides: &Sides, account: Account) -> Vec<Fact> {
    let Some(main) = sides.main_group() else { return Vec::new() };
    let instead = elsewhere(sides, &main).map(|found| found.instead).unwrap_or_default();
    let of_main = without(sides, &main, account);
    of_main.into_iter().chain(instead.iter().filter_map(|(group, _)| lacks(sides, group, account))).collect()
}

/// That the file has no price of a group in an account, or none in some of its areas.
fn lacks(sides: &Sides, group: &Id, account: Account) -> Option<Fact> {
    match amount(&sides.after, group, account) {
        Amount::NotIncluded => Some(Fact::NotInAccount { group: group.clone(), account }),
        Amount::Known(_) | Amount::Unknown | Amount::NoGroup => without(sides, group, account),
    }
}

/// How the price of a group differs between the two sides, as a sentence among others; where nobody is in it any more,
/// what its persons cost instead; nothing where the price is the same.
pub(in crate::present::views) fn change(sides: &Sides, group: &Id, account: Account) -> Vec<Fact> {
    if sides.before.scenario.price_level() != sides.after.scenario.price_level() {
        return Vec::new();
    }
    if let Some(facts) = of_emptied(sides, group, account) {
        return facts;
    }
    let both = cost(&sides.before, group, account).zip(cost(&sides.after, group, account));
    let Some((before, after)) = both.filter(|(before, after)| (*after - *before).0.abs() >= rust_decimal::Decimal::ONE)
    else {
        return Vec::new();
    };
    let from = price_parts(sides, group).filter(|_| kind(sides) == Kind::Reform);
    let changes = std::iter::once(Fact::Changes { account, before, after, from });
    changes.chain(by_refund(sides, group, account)).chain(without(sides, group, account)).collect()
}

/// That the municipality pays another price because the state refunds another part of it; nothing where the refund is the
/// same, or nothing is refunded in the account.
fn by_refund(sides: &Sides, group: &Id, account: Account) -> Option<Fact> {
    let [before, after] = sides.both().map(|side| unit(side, group));
    let (before, after) = before.zip(after).filter(|_| account == Account::Municipality)?;
    let gross = after.gross? - before.gross?;
    let refund = after.refund? - before.refund?;
    (refund.0.abs() >= rust_decimal::Decimal::ONE).then_some(Fact::ByRefund { gross, refund })
}

/// The price level, whom the prices count, where the courses cross, and what the second price leaves out.
pub(in crate::present::views) fn condition(sides: &Sides, pair: &[Id; 2], account: Account) -> Vec<facts::fact::Fact> {
    let mut facts: Vec<facts::fact::Fact> = two_scenarios(sides).into_iter().map(facts::fact::Fact::from).collect();
    let level = sides.after.scenario.price_level();
    facts.push(Fact::Level { level, account }.into());
    let [first, second] = pair;
    let groups = if first == second { &pair[..1] } else { &pair[..] };
    facts.extend(groups.iter().skip(1).filter_map(|group| nobody_there(sides, group)).map(facts::fact::Fact::from));
    let says = says(sides, pair, account);
    let behind = groups.iter().skip(1).filter_map(|group| lacks(sides, group, account));
    let behind = behind.filter(|fact| !says.contains(fact));
    facts.extend(behind.map(facts::fact::Fact::from));
    facts.extend(crossing(sides, pair, account).map(facts::fact::Fact::from));
    facts
}

fn crossing(sides: &Sides, [first, second]: &[Id; 2], account: Account) -> Option<Fact> {
    let after = &sides.after;
    if [first, second].iter().any(|id| amount(after, id, account) == Amount::NotIncluded) {
        return None;
    }
    let (one, other) = course_of(after, first).zip(course_of(after, second)).filter(|_| first != second)?;
    let crossing = one.crossing(other, account);
    (crossing != Crossing::CannotBeSaid).then(|| Fact::CoursesMeet { of: [first.clone(), second.clone()], crossing })
}

/// What has been turned since the mark, and what that does to the first group's price.
pub(in crate::present::views) fn since_mark(
    shown: Shown,
    group: &Id,
    account: Account,
) -> Option<Vec<facts::fact::Fact>> {
    let marked = shown.marked?;
    let turned = facts::fact::Fact::from(changes::since_mark(marked, shown.sides));
    let both = cost(&marked.after, group, account).zip(cost(&shown.sides.after, group, account));
    let both = both.filter(|(then, now)| then != now && emptied(shown.sides, group).is_none());
    let moved = both.map(|(then, now)| Fact::SinceMark { account, then, now }.into());
    Some(std::iter::once(turned).chain(moved).collect())
}
