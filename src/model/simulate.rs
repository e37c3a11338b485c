//! The simulation (`model.md` section 2): every cohort by first entry, age and refund clock, month by month.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{
    flows::{ExitFlow, Flows, GroupFlow, Shortage},
    numbers::to_f64,
    rules::{Case, Concerns, EffectChange, Exit, Group, Refund, Seniority, Size, Stay},
    stays::{Free, monthly_inflow, survival, towards},
    time::Month,
};

/// Persons of one kind: first entry, age in the group, and when the refund clock began with how many weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Cohort {
    first_entry: i32,
    age: u32,
    clock_from: i32,
    weeks: Decimal,
}

type Present = BTreeMap<Cohort, f64>;

pub(super) fn run(case: &Case) -> Flows {
    let groups = case.regimes[0].rules.groups.len();
    let mut flows = Flows { groups: (0..groups).map(|group| empty(case, group)).collect(), shortages: Vec::new() };
    let mut present: Vec<Present> = case.regimes[0].rules.groups.iter().map(start).collect();
    let mut laws = BTreeMap::new();
    for month in (-1..).take(case.period.months() + 1) {
        if month >= 0 {
            for (group, (present, flow)) in present.iter_mut().zip(&mut flows.groups).enumerate() {
                enter(case, group, month, present, flow);
            }
        }
        present = step(case, &present, month, &mut flows, &mut laws);
    }
    flows
}

fn empty(case: &Case, group: usize) -> GroupFlow {
    let mut to: Vec<usize> = Vec::new();
    let mut add = |destination| {
        if !to.contains(&destination) {
            to.push(destination);
        }
    };
    for regime in &case.regimes {
        regime.rules.groups[group].exits.iter().for_each(|exit| add(exit.to));
    }
    for effect in case.regimes.iter().flat_map(|regime| &regime.rules.investments).flat_map(|one| &one.effects) {
        if let (true, EffectChange::Points { to, .. } | EffectChange::PersonsPerYear { to, .. }) =
            (effect.group == group, effect.change)
        {
            add(to);
        }
    }
    let ladder = case.regimes.iter().flat_map(|regime| &regime.rules.costs).any(|line| {
        line.refund == Refund::Ladder && matches!(line.size, Size::PerPerson { group: counted, .. } if counted == group)
    });
    GroupFlow {
        persons: Vec::new(),
        inflow: Vec::new(),
        arrivals: Vec::new(),
        exits: Vec::new(),
        exits_to: to.into_iter().map(|to| ExitFlow { to, persons: Vec::new() }).collect(),
        steps: ladder.then(Vec::new),
    }
}

fn start(rules: &Group) -> Present {
    let Some(start) = &rules.start else { return Present::new() };
    let weights: Vec<f64> = match start.seniority {
        Seniority::Stationary => survival(&rules.stay),
        Seniority::Uniform(months) => {
            let over = months.to_f64();
            (0..1_201).map(f64::from).take_while(|age| *age < over).map(|age| (over - age).min(1.0)).collect()
        }
    };
    let each = start.persons.to_f64() / weights.iter().sum::<f64>();
    let cohort = |(age, weight): (i32, f64)| {
        let entry = -1 - age;
        let who =
            Cohort { first_entry: entry, age: age.unsigned_abs(), clock_from: entry, weeks: start.weeks_at_entry };
        (who, each * weight)
    };
    (0..).zip(weights).map(cohort).collect()
}

fn enter(case: &Case, group: usize, month: i32, present: &mut Present, flow: &mut GroupFlow) {
    let arrived = present.iter().filter(|(who, _)| who.age == 0).map(|(_, n)| n).sum();
    let inflow = monthly_inflow(case, group, Month(month));
    let weeks = case.rules(Month(month)).groups[group].weeks_at_entry;
    let who = Cohort { first_entry: month, age: 0, clock_from: month, weeks };
    *present.entry(who).or_default() += inflow;
    flow.arrivals.push(arrived);
    flow.inflow.push(inflow);
    flow.persons.push(present.values().sum());
    if let Some(all) = &mut flow.steps {
        all.push(steps(present, month));
    }
}

fn stay_of(case: &Case, group: usize, entered: i32, month: i32) -> Stay {
    let holds = case.regimes.iter().rev().find(|regime| {
        let everyone = regime.rules.groups[group].concerns == Concerns::Everyone;
        regime.from.0 <= if everyone { month } else { entered }
    });
    let mut stay = holds.unwrap_or(&case.regimes[0]).rules.groups[group].stay.clone();
    let year = case.period.year_of(Month(entered));
    for effect in case.rules(Month(entered)).investments.iter().flat_map(|investment| &investment.effects) {
        if let (true, EffectChange::MeanStay(mean)) = (effect.group == group, effect.change) {
            stay = towards(&stay, mean, effect.phase_in.of(year));
        }
    }
    stay
}

type Routes = BTreeMap<(usize, usize), Present>;
type Laws = BTreeMap<(usize, i32, i32), (Free, u32)>;

fn step(case: &Case, present: &[Present], month: i32, flows: &mut Flows, laws: &mut Laws) -> Vec<Present> {
    let rules = case.rules(Month(month));
    let regime = case.regimes.partition_point(|regime| regime.from.0 <= month);
    let mut next = vec![Present::new(); present.len()];
    let mut routes = Routes::new();
    let mut left = vec![0.0; present.len()];
    for (group, persons) in present.iter().enumerate() {
        for (who, &n) in persons {
            let entered = month - i32::try_from(who.age).unwrap_or(i32::MAX);
            let key = (group, entered, i32::try_from(regime).unwrap_or_default());
            let (law, cap) = laws.entry(key).or_insert_with(|| {
                let stay = stay_of(case, group, entered, month);
                (Free::of(&stay.shape), stay.at_most.unwrap_or(u32::MAX))
            });
            let free = law.share(who.age, month.abs_diff(who.first_entry));
            let keep = if who.age + 1 >= *cap { 0.0 } else { free };
            if keep > 0.0 {
                *next[group].entry(Cohort { age: who.age + 1, ..*who }).or_default() += n * keep;
            }
            left[group] += n * (1.0 - keep);
            let rules = &rules.groups[group];
            send(&mut routes, group, &rules.exits, who, n * (1.0 - free));
            send(&mut routes, group, rules.exits_at_cap.as_ref().unwrap_or(&rules.exits), who, n * (free - keep));
        }
    }
    invest(case, month, &left, &mut routes, flows);
    record(month, &left, &routes, flows);
    for ((_, to), persons) in routes {
        let resets = case.rules(Month(month + 1)).groups[to].resets_weeks;
        for (mut who, n) in persons {
            who.age = 0;
            if resets {
                (who.clock_from, who.weeks) = (month + 1, Decimal::ZERO);
            }
            *next[to].entry(who).or_default() += n;
        }
    }
    next
}

fn send(routes: &mut Routes, group: usize, exits: &[Exit], who: &Cohort, n: f64) {
    for exit in exits.iter().filter(|_| n > 0.0) {
        *routes.entry((group, exit.to)).or_default().entry(*who).or_default() += n * exit.share.to_f64();
    }
}

fn record(month: i32, left: &[f64], routes: &Routes, flows: &mut Flows) {
    if month < 0 {
        return;
    }
    for (group, flow) in flows.groups.iter_mut().enumerate() {
        flow.exits.push(left[group]);
        for exit in &mut flow.exits_to {
            exit.persons.push(routes.get(&(group, exit.to)).map_or(0.0, |persons| persons.values().sum()));
        }
    }
}

/// Moves leavers from one destination to another, in the order of the effects.
fn invest(case: &Case, month: i32, left: &[f64], routes: &mut Routes, flows: &mut Flows) {
    let year = case.period.year_of(Month(month));
    for investment in &case.rules(Month(month)).investments {
        for effect in &investment.effects {
            let (wanted, from, to) = match effect.change {
                EffectChange::Points { points, from, to } => (points.to_f64() * left[effect.group], from, to),
                EffectChange::PersonsPerYear { persons, from, to } => (persons.to_f64() / 12.0, from, to),
                EffectChange::MeanStay(_) => continue,
            };
            let wanted = wanted * effect.phase_in.of(year).to_f64();
            let there = routes.entry((effect.group, from)).or_default();
            let available: f64 = there.values().sum();
            let moved = if wanted >= available { 1.0 } else { wanted / available };
            let moving: Vec<(Cohort, f64)> = there.iter().map(|(who, n)| (*who, n * moved)).collect();
            for n in there.values_mut() {
                *n *= 1.0 - moved;
            }
            let there = routes.entry((effect.group, to)).or_default();
            for (who, n) in moving {
                *there.entry(who).or_default() += n;
            }
            let known = flows.shortages.iter().any(|one| one.investment == investment.id && one.effect == effect.id);
            if let Ok(month) = usize::try_from(month)
                && wanted > available * (1.0 + 1e-9) + 1e-9
                && !known
            {
                flows.shortages.push(Shortage { investment: investment.id.clone(), effect: effect.id.clone(), month });
            }
        }
    }
}

fn steps(present: &Present, month: i32) -> [f64; 4] {
    let mut steps = [0.0; 4];
    let length = 52.0 / 12.0;
    for (who, n) in present {
        let behind = to_f64(who.weeks) + length * f64::from(month - who.clock_from);
        for (step, (from, to)) in steps.iter_mut().zip([(0.0, 4.0), (4.0, 26.0), (26.0, 52.0), (52.0, f64::INFINITY)]) {
            *step += n * ((behind + length).min(to) - behind.max(from)).max(0.0) / length;
        }
    }
    steps
}
