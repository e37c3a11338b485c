//! Random cases: few groups and short stays, so that everything meets everything within some years.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use proptest::{collection::vec, option::weighted, prelude::*, sample::select};
use rust_decimal::Decimal;
use sidestil::model::{
    numbers::{Months, Persons, Share},
    rules::{Case, Concerns, Exit, Group, Regime, Rules, Seniority, Shape, Start, Stay},
    spending::{Effect, EffectChange, Investment, PhaseIn},
    time::{Month, Period},
};

use crate::groups;

/// A number with two decimals.
fn hundredths(range: std::ops::Range<i64>) -> impl Strategy<Value = Decimal> {
    range.prop_map(|hundredths| Decimal::new(hundredths, 2))
}

fn weeks() -> impl Strategy<Value = Decimal> {
    select(vec!["0", "0", "0", "3.5", "26", "50", "52", "200"]).prop_map(groups::decimal)
}

pub(crate) fn stay() -> impl Strategy<Value = Stay> {
    let mean = (100_i64..450, weighted(0.6, 0_i64..10)).prop_map(|(mean, more)| {
        // The cap is the mean rounded up, or more.
        let cap = more.map(|more| u32::try_from((mean + 99) / 100 + more).unwrap());
        Stay { shape: Shape::Mean { mean: Months(Decimal::new(mean, 2)), under: cap }, at_most: cap }
    });
    let exactly = prop_oneof![hundredths(100..1500), (1_i64..15).prop_map(Decimal::from)]
        .prop_map(|months| Shape::Exactly(Months(months)));
    let table = vec(0_i64..=100, 0..8).prop_map(|steps| {
        let mut left = Decimal::ONE;
        let mut survival = vec![Share(left)];
        for step in steps {
            left = (left * Decimal::new(step, 2)).round_dp(6);
            survival.push(Share(left));
        }
        Shape::Table(survival)
    });
    // Some so long that nobody reaches them.
    let until = prop_oneof![4 => 1_u32..25, 1 => 25_u32..70].prop_map(Shape::Until);
    let other = (prop_oneof![exactly, table, until.clone(), until], weighted(0.4, 1_u32..12))
        .prop_map(|(shape, at_most)| Stay { shape, at_most });
    prop_oneof![mean, other]
}

pub(crate) fn start() -> impl Strategy<Value = Start> {
    let seniority = prop_oneof![
        Just(Seniority::Stationary),
        hundredths(100..2000).prop_map(|over| Seniority::Uniform(Months(over)))
    ];
    (hundredths(0..100_000), seniority, weeks()).prop_map(|(persons, seniority, weeks_at_entry)| Start {
        persons: Persons(persons),
        seniority,
        weeks_at_entry,
    })
}

/// Exit shares over some of the groups that sum to at most 1.
fn exits(count: usize) -> impl Strategy<Value = Vec<Exit>> {
    vec(0_i64..50, count).prop_map(|parts| {
        let all: i64 = parts.iter().sum::<i64>().max(60);
        let exits = parts.into_iter().enumerate().filter(|(_, part)| *part >= 15);
        exits
            .map(|(to, part)| Exit { to, share: Share((Decimal::from(part) / Decimal::from(all)).trunc_with_scale(6)) })
            .collect()
    })
}

fn at_cap(exits: &[Exit], parts: &[i64]) -> Vec<Exit> {
    let all: i64 = parts.iter().sum::<i64>() + 5;
    let share = |part: i64| Share((Decimal::from(part) / Decimal::from(all)).trunc_with_scale(6));
    exits.iter().zip(parts).map(|(exit, part)| Exit { to: exit.to, share: share(*part) }).collect()
}

fn concerns() -> impl Strategy<Value = Concerns> {
    select(vec![Concerns::NewEntrants, Concerns::Everyone])
}

fn group(count: usize) -> impl Strategy<Value = Group> {
    let inflow = (weighted(0.7, hundredths(0..50_000)), select(vec!["0", "0.05", "-0.2"]), weeks());
    let stays = (stay(), concerns(), exits(count), weighted(0.3, vec(0_i64..20, count)));
    let marks = (weighted(0.5, start()), weighted(0.2, -5..20), prop::bool::weighted(0.2));
    (inflow, stays, marks).prop_map(|((inflow, growth, weeks_at_entry), (stay, concerns, exits, cap), marks)| {
        let (start, closed_from, resets_weeks) = marks;
        Group {
            start,
            inflow: Persons(inflow.unwrap_or_default()),
            growth: groups::share(growth),
            closed_from: closed_from.map(Month),
            weeks_at_entry,
            resets_weeks,
            concerns,
            exits_at_cap: cap.map(|parts| at_cap(&exits, &parts)),
            exits,
            ..groups::group("group", stay)
        }
    })
}

fn investment(count: usize) -> impl Strategy<Value = Investment> {
    let change = (0_u8..3, 0..count, 0..count, hundredths(0..100), hundredths(0..10_000), hundredths(100..1200));
    let change = change.prop_map(|(kind, from, to, points, persons, mean)| match kind {
        0 => EffectChange::Points { points: Share(points), from, to },
        1 => EffectChange::PersonsPerYear { persons: Persons(persons), from, to },
        _ => EffectChange::MeanStay(Months(mean)),
    });
    let phase_in =
        (2018_i32..2023, vec(hundredths(0..101), 1..4), any::<bool>()).prop_map(|(first_year, shares, and_on)| {
            PhaseIn { first_year, shares: shares.into_iter().map(Share).collect(), and_on }
        });
    let effect = (0..count, change, phase_in).prop_map(|(group, change, phase_in)| Effect {
        id: "effect".into(),
        group,
        change,
        phase_in,
    });
    vec(effect, 1..3).prop_map(|effects| {
        let named = effects.into_iter().zip(["one", "two"]).map(|(effect, id)| Effect { id: id.into(), ..effect });
        Investment { id: "investment".into(), amounts: Vec::new(), effects: named.collect() }
    })
}

/// A change of the rules of one group: what a rule set may name.
fn change(count: usize) -> impl Strategy<Value = (usize, Group, u8)> {
    (0..count, group(count), any::<u8>())
}

fn apply(rules: &mut Rules, (index, new, parts): (usize, Group, u8)) {
    let group = &mut rules.groups[index];
    let has = |bit: u8| parts & (1 << bit) != 0;
    if has(0) {
        group.stay = new.stay;
    } else if has(1) {
        group.stay.at_most = new.stay.at_most;
    }
    if has(2) {
        group.concerns = new.concerns;
    }
    if has(3) {
        (group.exits, group.exits_at_cap) = (new.exits, new.exits_at_cap);
    }
    if has(4) {
        (group.inflow, group.growth) = (new.inflow, new.growth);
    }
    if has(5) {
        group.closed_from = new.closed_from;
    }
    if has(6) {
        (group.resets_weeks, group.weeks_at_entry) = (new.resets_weeks, new.weeks_at_entry);
    }
}

/// A whole case: one to four groups over two to four years, so that first entries come to lie behind every stay.
pub(crate) fn case() -> impl Strategy<Value = Case> {
    (1_usize..5).prop_flat_map(|count| {
        let base = (vec(group(count), count), weighted(0.3, investment(count)), vec(any::<bool>(), count));
        let changes = vec((-10_i32..36, change(count), weighted(0.3, investment(count))), 0..4);
        let years = prop_oneof![3 => Just(2_u32), 1 => 3_u32..5];
        (base, changes, years).prop_map(|((groups, investment, ladders), mut changes, years)| {
            let mut rules = groups::rules(groups);
            rules.investments.extend(investment);
            let ladder = ladders.iter().enumerate().filter(|(_, ladder)| **ladder);
            rules.costs = ladder.map(|(group, _)| groups::ladder(group)).collect();
            changes.sort_by_key(|(from, ..)| *from);
            let mut regimes = vec![Regime { from: Month::ALWAYS, rules: rules.clone() }];
            for (from, change, investment) in changes {
                apply(&mut rules, change);
                if let Some(investment) = investment {
                    rules.investments = vec![investment];
                }
                regimes.push(Regime { from: Month(from), rules: rules.clone() });
            }
            Case { period: Period { first_year: 2020, years }, regimes, totals: Vec::new() }
        })
    })
}
