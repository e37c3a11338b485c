//! The simulation straight from its definition (`beregning.md` 2–4): every cohort by first entry, age and clock.
//! The reference that the fast form is held to. It shares no code with it but the rules.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeMap;

use rust_decimal::{Decimal, prelude::ToPrimitive};
use sidestil::model::{
    investments::EffectChange,
    rules::{Case, Concerns, Exit, Group, Seniority, Shape, Stay},
    spending::{Refund, Size},
    time::Month,
};

/// Persons of one kind: first entry, age in the group, and when the refund clock began with how many weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Cohort {
    first_entry: i32,
    age: i32,
    clock_from: i32,
    /// The bits of a number not below 0, which sort as the numbers do.
    weeks: u64,
}

type Persons = BTreeMap<Cohort, f64>;

/// What the plain form answers, every series by group.
#[derive(Debug, Default)]
pub(crate) struct Plain {
    pub(crate) persons: Vec<Vec<f64>>,
    pub(crate) inflow: Vec<Vec<f64>>,
    pub(crate) arrivals: Vec<Vec<f64>>,
    pub(crate) exits: Vec<Vec<f64>>,
    /// By group and destination.
    pub(crate) exits_to: BTreeMap<(usize, usize), Vec<f64>>,
    pub(crate) steps: Vec<Vec<[f64; 4]>>,
    /// Investment and effect by id, and the first month.
    pub(crate) shortages: BTreeMap<(String, String), usize>,
}

pub(crate) fn simulate(case: &Case) -> Plain {
    let groups = case.regimes[0].rules.groups.len();
    let mut answer = Plain::default();
    for series in [&mut answer.persons, &mut answer.inflow, &mut answer.arrivals, &mut answer.exits] {
        series.resize(groups, Vec::new());
    }
    answer.steps.resize(groups, Vec::new());
    let mut present: Vec<Persons> = (0..groups).map(|group| start(&case.rules(Month(-1)).groups[group])).collect();
    let mut laws = Laws::new();
    for month in -1..i32::try_from(case.period.months()).unwrap() {
        if month >= 0 {
            for (group, present) in present.iter_mut().enumerate() {
                enter(case, group, month, present, &mut answer);
            }
        }
        present = step(case, &present, month, &mut laws, &mut answer);
    }
    answer
}

/// Those who enter from outside in a month, and who is then present.
fn enter(case: &Case, group: usize, month: i32, present: &mut Persons, answer: &mut Plain) {
    let arrived = present.iter().filter(|(who, _)| who.age == 0).map(|(_, n)| n).sum();
    let inflow = inflow(case, group, month);
    let weeks = bits(case.rules(Month(month)).groups[group].weeks_at_entry);
    let who = Cohort { first_entry: month, age: 0, clock_from: month, weeks };
    *present.entry(who).or_default() += inflow;
    answer.arrivals[group].push(arrived);
    answer.inflow[group].push(inflow);
    answer.persons[group].push(present.values().sum());
    if has_ladder(case, group) {
        answer.steps[group].push(steps(present, month));
    }
}

fn bits(weeks: Decimal) -> u64 {
    weeks.to_f64().unwrap().to_bits()
}

fn has_ladder(case: &Case, wanted: usize) -> bool {
    case.regimes.iter().flat_map(|regime| regime.rules.costs.iter()).any(|line| {
        line.refund == Refund::Ladder && matches!(line.size, Size::PerPerson { group, .. } if group == wanted)
    })
}

fn start(rules: &Group) -> Persons {
    let Some(start) = &rules.start else { return Persons::new() };
    let weights: Vec<f64> = match start.seniority {
        Seniority::Stationary => {
            let law = Law::new(&rules.stay);
            let mut left = 1.0;
            let mut weights = Vec::new();
            while left >= 1e-15 {
                let age = i32::try_from(weights.len()).unwrap();
                weights.push(left);
                left *= law.shares(age, age).0;
            }
            weights
        }
        Seniority::Uniform(months) => {
            let over = months.to_f64();
            (0..1201).map(f64::from).take_while(|age| *age < over).map(|age| (over - age).min(1.0)).collect()
        }
    };
    let all: f64 = weights.iter().sum();
    let persons = start.persons.to_f64();
    (0..)
        .zip(weights)
        .map(|(age, weight)| {
            let entry = -1 - age;
            let who = Cohort { first_entry: entry, age, clock_from: entry, weeks: bits(start.weeks_at_entry) };
            (who, persons * weight / all)
        })
        .collect()
}

fn inflow(case: &Case, group: usize, month: i32) -> f64 {
    let rules = &case.rules(Month(month)).groups[group];
    if rules.closed_from.is_some_and(|from| from.0 <= month) {
        return 0.0;
    }
    let mut inflow = rules.inflow.to_f64() / 12.0;
    let mut january = 12;
    while january <= month {
        inflow *= 1.0 + case.rules(Month(january)).groups[group].growth.to_f64();
        january += 12;
    }
    inflow
}

/// A stay with its hazard, solved once.
struct Law {
    stay: Stay,
    hazard: f64,
}

impl Law {
    fn new(stay: &Stay) -> Self {
        let hazard = match &stay.shape {
            Shape::Mean { mean, under } => hazard(mean.0.to_f64().unwrap(), *under),
            Shape::Exactly(_) | Shape::Table(_) | Shape::Until(_) => 0.0,
        };
        Self { stay: stay.clone(), hazard }
    }

    /// The share that stays, and the share that would stay without the cap.
    fn shares(&self, age: i32, time: i32) -> (f64, f64) {
        let number = |decimal: Decimal| decimal.to_f64().unwrap();
        let free = match &self.stay.shape {
            Shape::Exactly(months) => (number(months.0) - f64::from(age + 1)).clamp(0.0, 1.0),
            Shape::Mean { .. } => 1.0 - self.hazard,
            Shape::Table(survival) => {
                let at = |age: i32| survival.get(usize::try_from(age).unwrap()).map_or(0.0, |share| number(share.0));
                if at(age + 1) < 1e-15 { 0.0 } else { at(age + 1) / at(age) }
            }
            Shape::Until(months) => f64::from(u8::from(time + 1 < i32::try_from(*months).unwrap())),
        };
        let capped = self.stay.at_most.is_some_and(|cap| age >= i32::try_from(cap).unwrap() - 1);
        (if capped { 0.0 } else { free }, free)
    }
}

/// By bisection.
fn hazard(mean: f64, cap: Option<u32>) -> f64 {
    // A mean of one month is one month whatever the cap.
    let Some(cap) = cap.filter(|_| mean > 1.0) else { return 1.0 / mean };
    let sum = |h: f64| (0..cap).map(|age| (1.0 - h).powi(i32::try_from(age).unwrap())).sum::<f64>();
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if sum(middle) > mean { low = middle } else { high = middle }
    }
    if sum(0.0) <= mean { 0.0 } else { f64::midpoint(low, high) }
}

/// The mean stay under a cap, from the hazard; infinite where nobody leaves.
fn mean_under(hazard: f64, cap: Option<u32>) -> f64 {
    let survival = |cap: u32| (0..cap).map(|age| (1.0 - hazard).powi(i32::try_from(age).unwrap())).sum();
    cap.map_or(1.0 / hazard, survival)
}

/// The stay that holds for a step out of `month`, of those who entered the group in `entered`.
fn law_of(case: &Case, group: usize, entered: i32, month: i32) -> Law {
    let holds = case.regimes.iter().rev().find(|regime| {
        let everyone = regime.rules.groups[group].concerns == Concerns::Everyone;
        regime.from.0 <= if everyone { month } else { entered }
    });
    let mut stay = holds.unwrap_or(&case.regimes[0]).rules.groups[group].stay.clone();
    let year = case.period.year_of(Month(entered));
    for effect in case.rules(Month(entered)).investments.iter().flat_map(|investment| &investment.effects) {
        if let EffectChange::MeanStay(wanted) = effect.change
            && effect.group == group
            && entered >= 0
        {
            let share = effect.phase_in.of(year).0;
            // A year without any of it is a year without the effect.
            if share.is_zero() {
                continue;
            }
            let towards = |mean: Decimal, most: Option<u32>| {
                let wanted = most.map_or(wanted.0, |most| wanted.0.min(Decimal::from(most)));
                mean + share * (wanted - mean)
            };
            match &mut stay.shape {
                Shape::Exactly(mean) => {
                    let follows = stay.at_most.map_or(mean.0, |most| mean.0.min(Decimal::from(most)));
                    mean.0 = towards(follows, stay.at_most);
                }
                Shape::Mean { mean, under } if *under == stay.at_most => mean.0 = towards(mean.0, stay.at_most),
                Shape::Mean { mean, under } => {
                    let follows = mean_under(hazard(mean.to_f64(), *under), stay.at_most);
                    mean.0 = towards(Decimal::try_from(follows).unwrap_or(mean.0), stay.at_most);
                    *under = stay.at_most;
                }
                Shape::Table(_) | Shape::Until(_) => {}
            }
        }
    }
    Law::new(&stay)
}

/// By group, month of entry and number of the regime in force.
type Laws = BTreeMap<(usize, i32, usize), Law>;

/// One month on: who stays, who leaves, and where they arrive.
fn step(case: &Case, present: &[Persons], month: i32, laws: &mut Laws, answer: &mut Plain) -> Vec<Persons> {
    let rules = case.rules(Month(month));
    let mut next = vec![Persons::new(); present.len()];
    // By group and destination.
    let mut flows: BTreeMap<(usize, usize), Persons> = BTreeMap::new();
    let regime = case.regimes.iter().filter(|regime| regime.from.0 <= month).count();
    let mut left = vec![0.0; present.len()];
    for (group, persons) in present.iter().enumerate() {
        for (who, &n) in persons {
            let entered = month - who.age;
            let law = laws.entry((group, entered, regime)).or_insert_with(|| law_of(case, group, entered, month));
            let (keep, free) = law.shares(who.age, month - who.first_entry);
            if n * keep > 0.0 {
                *next[group].entry(Cohort { age: who.age + 1, ..*who }).or_default() += n * keep;
            }
            left[group] += n * (1.0 - keep);
            let rules = &rules.groups[group];
            let mut send = |exits: &[Exit], n: f64| {
                for exit in exits.iter().filter(|_| n > 0.0) {
                    *flows.entry((group, exit.to)).or_default().entry(*who).or_default() += n * exit.share.to_f64();
                }
            };
            send(&rules.exits, n * (1.0 - free));
            send(rules.exits_at_cap.as_ref().unwrap_or(&rules.exits), n * (free - keep));
        }
    }
    invest(case, month, &left, &mut flows, answer);
    record(month, &left, &flows, answer);
    for ((_, to), persons) in flows {
        for (mut who, n) in persons {
            who.age = 0;
            if case.rules(Month(month + 1)).groups[to].resets_weeks {
                (who.clock_from, who.weeks) = (month + 1, 0);
            }
            *next[to].entry(who).or_default() += n;
        }
    }
    next
}

fn record(month: i32, left: &[f64], flows: &BTreeMap<(usize, usize), Persons>, answer: &mut Plain) {
    let Ok(index) = usize::try_from(month) else { return };
    for (group, &left) in left.iter().enumerate() {
        answer.exits[group].push(left);
    }
    for (&route, persons) in flows {
        let series = answer.exits_to.entry(route).or_default();
        series.resize(index, 0.0);
        series.push(persons.values().sum());
    }
}

/// Moves leavers from one destination to another, in the order of the effects.
fn invest(case: &Case, month: i32, left: &[f64], flows: &mut BTreeMap<(usize, usize), Persons>, answer: &mut Plain) {
    let year = case.period.year_of(Month(month));
    for investment in case.rules(Month(month)).investments.iter().filter(|_| month >= 0) {
        for effect in &investment.effects {
            let share = effect.phase_in.of(year).to_f64();
            let (wanted, from, to) = match effect.change {
                EffectChange::Points { points, from, to } => (points.to_f64() * left[effect.group], from, to),
                EffectChange::PersonsPerYear { persons, from, to } => (persons.to_f64() / 12.0, from, to),
                EffectChange::MeanStay(_) => continue,
            };
            let wanted = wanted * share;
            let there = flows.entry((effect.group, from)).or_default();
            let available: f64 = there.values().sum();
            let moved = if wanted >= available { 1.0 } else { wanted / available };
            let mut moving = Persons::new();
            for (who, n) in there {
                moving.insert(*who, *n * moved);
                *n *= 1.0 - moved;
            }
            let there = flows.entry((effect.group, to)).or_default();
            for (who, n) in moving {
                *there.entry(who).or_default() += n;
            }
            if let Ok(index) = usize::try_from(month)
                && wanted > available * (1.0 + 1e-9) + 1e-9
            {
                answer.shortages.entry((investment.id.to_string(), effect.id.to_string())).or_insert(index);
            }
        }
    }
}

/// Persons on the steps of the refund ladder: weeks 1–4, 5–26, 27–52, 53 and on.
fn steps(present: &Persons, month: i32) -> [f64; 4] {
    let mut steps = [0.0; 4];
    let length = 52.0 / 12.0;
    for (who, n) in present {
        let behind = f64::from_bits(who.weeks) + length * f64::from(month - who.clock_from);
        for (step, (from, to)) in steps.iter_mut().zip([(0.0, 4.0), (4.0, 26.0), (26.0, 52.0), (52.0, f64::INFINITY)]) {
            *step += n * ((behind + length).min(to) - behind.max(from)).max(0.0) / length;
        }
    }
    steps
}
