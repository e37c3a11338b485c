//! Where those who leave a group go on both sides: how many in all and to each destination, exact and as shown.

use rust_decimal::{Decimal, RoundingStrategy, dec};

use super::rounding::adding_up;
use crate::{
    evaluation::sides::{Side, Sides},
    model::{
        id::Id,
        leaving::{Leaving, most_apart},
        numbers::to_f64,
    },
    present::{
        chart::Role,
        facts::exits::{In, Of, Span, To},
        formats::from_f64,
        views::Leavers,
    },
    scenario::{figure::Figure, layers::Layers},
};

/// So many destinations have a colour each; then they begin again.
const COLOURS: usize = 5;
/// The colour of a destination to which nobody goes: grey.
const NOBODY: Role = Role::Kind(5);

/// Both sides of a group.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Parts {
    /// Whose leavers.
    pub(super) of: Of,
    /// Which are counted.
    pub(super) leavers: Leavers,
    /// The file's count, where that is what is counted.
    pub(super) count: Option<Count>,
    /// The years that are counted.
    pub(super) when: In,
    /// All who leave on each side, as shown; `None` where a side has no such group.
    pub(super) all: [Option<Decimal>; 2],
    /// All who leave on each side.
    pub(super) sizes: [f64; 2],
    /// Whether where they go is an assumption on either side.
    pub(super) are_assumed: bool,
    /// The destinations, in one order for both sides.
    pub(super) destinations: Vec<Destination>,
}

/// A destination on both sides; a side without the group has none.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Destination {
    pub(super) to: To,
    pub(super) role: Role,
    pub(super) going: [Option<Amount>; 2],
}

/// How many go to a destination.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Amount {
    /// How many.
    pub(super) exact: f64,
    /// How many, as shown.
    pub(super) number: Decimal,
    /// Their share of all who leave, and as shown; nothing where nobody leaves.
    pub(super) share: Option<[Decimal; 2]>,
}

/// What a file gives of those who have left a group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Count {
    /// How many in all.
    pub(super) all: Decimal,
    /// Whether a source gives every part of it.
    pub(super) is_sourced: bool,
    /// The year in which the two sides part most in where they go.
    pub(super) year: i32,
}

/// The count that the file gives under *before*, or where there is no such group under *after*; `None` where it gives
/// none, where those who are sent out by a cap go elsewhere than the others, and where nobody leaves on one of the sides.
pub(super) fn count(sides: &Sides, group: &Id) -> Option<Count> {
    let all_alike = |side: &Side| {
        let index = side.group(group)?;
        side.outcome.case.regimes.iter().all(|one| one.rules.groups[index].exits_at_cap.is_none()).then_some(())
    };
    all_alike(&sides.before)?;
    all_alike(&sides.after)?;
    let side = sides.both().into_iter().find(|side| are_counts(side, group))?;
    let parts = stated(side, group);
    let all: Decimal = parts.iter().filter_map(|figure| figure.value.number()).sum();
    let outcomes = [&*sides.before.outcome, &*sides.after.outcome];
    let year = most_apart(outcomes, group, sides.comparison.common_years())?;
    let is_sourced = parts.iter().all(|figure| figure.is_sourced());
    (all > Decimal::ZERO).then_some(Count { all, is_sourced, year })
}

/// What the file says of where those who leave a group go, as a side has it in the end.
fn stated<'a>(side: &'a Side, group: &str) -> Vec<&'a Figure> {
    let layers = Layers::new(&side.scenario, &side.rule_set);
    let ids = side.scenario.ids("groups");
    ids.iter().filter_map(|to| layers.at_end(&format!("groups/{group}/exits/{to}"))).collect()
}

/// Whether what it says are counts.
fn are_counts(side: &Side, group: &str) -> bool {
    let layers = Layers::new(&side.scenario, &side.rule_set);
    layers.at_end(&format!("groups/{group}/exits_are")).is_some_and(|figure| figure.value.word() == Some("counts"))
}

/// Whether a side's figures of where those who leave a group or a total's groups go are not all a source's.
fn is_assumed(side: &Side, group: &str) -> bool {
    let groups = &side.outcome.case.last_rules().groups;
    let members = side.outcome.members(group).into_iter().flat_map(|members| members.groups().collect::<Vec<_>>());
    let ids = members.filter_map(|index| groups.get(index));
    ids.flat_map(|one| stated(side, &one.id)).any(|figure| !figure.is_sourced())
}

/// Who leaves a group on both sides.
pub(super) fn parts(sides: &Sides, group: &Id, leavers: Leavers, count: Option<Count>) -> Parts {
    let count = count.filter(|_| leavers == Leavers::Counted);
    let common = sides.comparison.common_years();
    let years = match (leavers, count) {
        (_, Some(Count { year, .. })) | (Leavers::Year(year), None) => year..year.saturating_add(1),
        (Leavers::Period | Leavers::Counted, None) => common,
    };
    let of_side = |side: &Side| {
        let leaving = Leaving::of(&side.outcome, group, &years)?;
        match count {
            Some(count) => leaving.parted(to_f64(count.all)),
            None => Some(leaving),
        }
    };
    let both = sides.both().map(of_side);
    let is_main = sides.main_group().is_some_and(|main| main == *group);
    let when = match years.end.saturating_sub(years.start) {
        ..=1 => In::Year(years.start),
        _ => In::Years(years.start, years.end.saturating_sub(1)),
    };
    let all = both.each_ref().map(|side| side.as_ref().map(|side| whole(side.all)));
    let sizes = both.each_ref().map(|side| side.as_ref().map_or(0.0, |side| side.all));
    let destinations = destinations(&both, group, all);
    let are_assumed = sides.both().into_iter().any(|side| is_assumed(side, group));
    Parts { of: Of { group: group.clone(), is_main }, leavers, count, when, all, sizes, are_assumed, destinations }
}

/// What calculating leaves behind in a number is nothing.
fn decimal(number: f64) -> Decimal {
    from_f64(number).unwrap_or_default().round_dp(9)
}

/// As a number of persons is shown.
fn whole(number: f64) -> Decimal {
    decimal(number).round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
}

/// The destinations of both sides, those of *before* first, and last those who leave the model.
fn destinations(both: &[Option<Leaving>; 2], group: &Id, all: [Option<Decimal>; 2]) -> Vec<Destination> {
    let mut tos: Vec<To> = Vec::new();
    for (id, _) in both.iter().flatten().flat_map(|side| &side.to) {
        let to = if id == group { To::Again(id.clone()) } else { To::Group(id.clone()) };
        if !tos.contains(&to) {
            tos.push(to);
        }
    }
    if both.iter().flatten().any(|side| side.out > 0.0) {
        tos.push(To::Out);
    }
    let persons = |side: &Leaving, to: &To| match to {
        To::Group(id) | To::Again(id) => side.to.iter().find(|(one, _)| one == id).map_or(0.0, |(_, persons)| *persons),
        To::Out => side.out,
    };
    let exact = both.each_ref().map(|side| side.as_ref().map(|side| tos.iter().map(|to| persons(side, to)).collect()));
    let amounts = amounts(&exact, all);
    let mut colours = (0..COLOURS).cycle().filter_map(|number| u8::try_from(number).ok());
    let rows = tos.into_iter().enumerate().map(|(place, to)| {
        let going = amounts.each_ref().map(|side| side.as_ref().and_then(|side| side.get(place).copied()));
        let is_empty = going.iter().flatten().all(|one| one.exact < 1e-9);
        let role = match to {
            To::Out => Role::Neutral,
            To::Group(_) | To::Again(_) if is_empty => NOBODY,
            To::Group(_) | To::Again(_) => colours.next().map_or(NOBODY, Role::Kind),
        };
        Destination { to, role, going }
    });
    rows.collect()
}

/// Numbers and shares as shown: on each side they add up, and what is the same on both is shown so.
fn amounts(exact: &[Option<Vec<f64>>; 2], all: [Option<Decimal>; 2]) -> [Option<Vec<Amount>>; 2] {
    let numbers = exact.each_ref().map(|side| side.as_ref().map(|side| side.iter().copied().map(decimal).collect()));
    let shares = numbers.each_ref().map(|side: &Option<Vec<Decimal>>| {
        let side = side.as_ref()?;
        let sum: Decimal = side.iter().sum();
        side.iter().map(|one| Some(one.checked_div(sum)? * dec!(1000))).collect::<Option<Vec<Decimal>>>()
    });
    let shown_numbers = shown(&numbers, all);
    let shown_shares = shown(&shares, [Some(dec!(1000)); 2]);
    std::array::from_fn(|side| {
        let exact = exact[side].as_ref()?;
        let share = |place: usize| {
            let [exact, shown] = [&shares[side], &shown_shares[side]].map(|all| all.as_ref()?.get(place).copied());
            Some([exact? / dec!(1000), shown? / dec!(1000)])
        };
        let numbers = shown_numbers[side].as_ref()?.iter().zip(exact).enumerate();
        let amounts =
            numbers.map(|(place, (number, exact))| Amount { exact: *exact, number: *number, share: share(place) });
        Some(amounts.collect())
    })
}

/// As shown, on both sides.
fn shown(exact: &[Option<Vec<Decimal>>; 2], all: [Option<Decimal>; 2]) -> [Option<Vec<Decimal>>; 2] {
    let [before, after] = exact;
    let shown_before = before.as_ref().zip(all[0]).map(|(exact, all)| adding_up(exact, all, &[]));
    let is_same = |one: &Decimal, other: &Decimal| (one - other).abs() < dec!(0.000001);
    let kept = |exact: &[Decimal]| -> Vec<Option<Decimal>> {
        let (Some(before), Some(shown)) = (before, &shown_before) else { return Vec::new() };
        let pairs = exact.iter().zip(before).zip(shown);
        pairs.map(|((exact, before), shown)| is_same(exact, before).then_some(*shown)).collect()
    };
    let shown_after = after.as_ref().zip(all[1]).map(|(exact, all)| adding_up(exact, all, &kept(exact)));
    [shown_before, shown_after]
}

impl Destination {
    /// The share that goes here under *after* and not under *before*, of one; below 0 where less does.
    pub(super) fn more_share(&self) -> Decimal {
        let share = |going: &Option<Amount>| going.and_then(|one| one.share).map(|[_, shown]| shown);
        let [before, after] = self.going.each_ref().map(share);
        before.zip(after).map_or(Decimal::ZERO, |(before, after)| after - before)
    }

    /// How many more go here under *after*, as shown.
    pub(super) fn more(&self) -> Option<Decimal> {
        let [before, after] = self.going.map(|going| going.map(|one| one.number));
        Some(after? - before?)
    }
}

impl Parts {
    /// Which are counted.
    pub(super) fn span(&self) -> Span {
        match self.count {
            Some(Count { all, is_sourced, .. }) => Span::Counted { all, is_sourced },
            None => Span::In(self.when),
        }
    }

    /// Whether anybody is seen to leave on a side.
    pub(super) fn leave(&self, side: usize) -> bool {
        self.all[side].is_some_and(|all| !all.is_zero())
    }

    /// Whether as many leave on both sides.
    pub(super) fn are_as_many(&self) -> bool {
        self.all[0] == self.all[1]
    }

    /// How many have moved to a destination, exact and as shown: where as many leave on both sides those who are more
    /// there, else the difference of the shares times all of *after*. Nothing where it cannot be seen, in the shares either
    /// where those are what is told; as shown nothing where it is less than one.
    pub(super) fn moved(&self, to: &Destination) -> (f64, Decimal) {
        let [before, after] = to.going;
        let share = |amount: Option<Amount>| amount?.share.map(|[exact, _]| exact);
        let Some((was, is)) = share(before).zip(share(after)) else { return (0.0, Decimal::ZERO) };
        let exact = to_f64(is - was) * self.sizes[1];
        let shown = if self.are_as_many() { to.more().unwrap_or_default() } else { whole(exact) };
        // Rounding that makes numbers add up may point the other way.
        let shown = if (shown > Decimal::ZERO) == (exact > 0.0) { shown } else { Decimal::ZERO };
        let is_seen = !to.more_share().is_zero() || self.are_as_many() && !shown.is_zero();
        if is_seen { (exact, shown) } else { (0.0, Decimal::ZERO) }
    }

    /// The destinations to which more go under *after*, most first, or those to which fewer do; those with less than one by
    /// their shares.
    pub(super) fn moving(&self, is_more: bool) -> Vec<&Destination> {
        let sign = if is_more { Decimal::ONE } else { dec!(-1) };
        let by = |to: &Destination| {
            let (exact, shown) = self.moved(to);
            let share = if exact == 0.0 { Decimal::ZERO } else { to.more_share() };
            sign * if shown.is_zero() { share } else { shown }
        };
        let mut all: Vec<&Destination> = self.destinations.iter().filter(|to| by(to) > Decimal::ZERO).collect();
        all.sort_by_key(|to| std::cmp::Reverse(by(to)));
        all
    }

    /// Where those who have moved would have gone, if to one destination alone.
    pub(super) fn moved_from(&self) -> Option<&To> {
        match self.moving(false)[..] {
            [one] => Some(&one.to),
            _ => None,
        }
    }
}
