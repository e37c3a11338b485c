//! The simulation (`beregning.md` 2): who is in which group, month by month, under one rule set.
//!
//! A cohort is known by the month of its first entry into the model and the months it has been in its group. From one
//! month to the next a share stays and the rest leaves, arriving elsewhere in the month after; from outside a twelfth of
//! the yearly inflow enters each month. It begins with those of the start in month −1 and one ordinary step.
//!
//! No group carries more than it must: `needs` says whether first entry or weeks matter at all, `persons` what persons are
//! counted by, and `cohorts` takes all cohorts under one `stay_law` a month on at once. The tests hold this to the definition
//! written out, cohort by cohort. Units: persons and months; persons are never below 0.

mod arrivals;
mod cohorts;
mod exits;
mod group;
mod needs;
mod persons;
pub(super) mod refund_clock;
mod spread;
mod stay_law;
mod stay_path;

use self::{
    arrivals::{Door, Room},
    exits::Routes,
    needs::{Anew, Mark, Need, last_entry, longest_until, needs},
    persons::Layout,
    refund_clock::{Clocks, LONGEST},
};
use super::{
    flows::{ExitFlow, Flows, GroupFlow},
    rules::Case,
    time::Month,
};

/// Simulates one rule set (`beregning.md` 2): every month of the period, groups in parallel.
#[must_use]
pub fn simulate(case: &Case) -> Flows {
    let needs = needs(case);
    let clocks = Clocks::new(case, needs.iter().any(|need| need.mark != Mark::None));
    let mut model = Model::new(case, &needs, &clocks);
    let mut regime = 0;
    for month in (-1..).take(case.period.months() + 1) {
        let now = case.regimes.partition_point(|regime| regime.from.0 <= month).saturating_sub(1);
        let anew = match month {
            -1 | 0 => Anew::Rules,
            _ if now != regime => Anew::Rules,
            _ if month % 12 == 0 => Anew::Year,
            _ => Anew::Nothing,
        };
        if month >= 0 {
            for room in model.rooms.iter_mut().filter(|_| now > regime) {
                room.change(regime + 1..=now, month);
            }
            model.enter(month, anew);
        }
        regime = now;
        model.leave(month, anew);
    }
    model.flows
}

/// The groups at work.
struct Model<'a> {
    case: &'a Case,
    doors: Vec<Door<'a>>,
    routes: Vec<Routes<'a>>,
    rooms: Vec<Room<'a>>,
    flows: Flows,
}

impl<'a> Model<'a> {
    fn new(case: &'a Case, needs: &[Need], clocks: &'a Clocks) -> Self {
        let oldest = -1 - longest_until(case).max(LONGEST);
        let newest = last_entry(case, needs).max(oldest);
        let mut model = Self {
            case,
            doors: Vec::new(),
            routes: Vec::new(),
            rooms: Vec::new(),
            flows: Flows { groups: Vec::new(), shortages: Vec::new() },
        };
        for (group, need) in needs.iter().copied().enumerate() {
            let layout = Layout { by_entry: need.entry, mark: need.mark, oldest, newest, clocks };
            let door = Door::new(case, group, layout);
            let routes = Routes::new(case, group);
            model.flows.groups.push(empty(&routes, need, case.period.months()));
            model.rooms.push(Room::new(case, group, need, &door));
            model.routes.push(routes);
            model.doors.push(door);
        }
        model
    }

    /// Those who arrive and enter in a month, and how many are then present.
    fn enter(&mut self, month: i32, anew: Anew) {
        let rules = self.case.rules(Month(month));
        let at = usize::try_from(month).ok();
        let all = self.doors.iter_mut().zip(&mut self.rooms).zip(&mut self.flows.groups).zip(&rules.groups);
        for (((door, room), flow), group) in all {
            door.prepare(group, month, anew);
            let inflow = door.inflow(group, month);
            put(&mut flow.inflow, at, inflow);
            put(&mut flow.arrivals, at, door.arriving());
            if inflow > 0.0 || door.arriving() > 0.0 || !room.is_untouched() {
                room.enter(door, inflow, month, anew);
            }
            put(&mut flow.persons, at, room.persons());
            if let Some(steps) = &mut flow.steps {
                put(steps, at, room.steps(month));
            }
        }
    }

    /// The step out of a month, and where the leavers arrive.
    fn leave(&mut self, month: i32, anew: Anew) {
        let next = self.case.rules(Month(month + 1));
        let at = usize::try_from(month).ok();
        let Flows { groups, shortages } = &mut self.flows;
        for ((room, routes), flow) in self.rooms.iter_mut().zip(&mut self.routes).zip(groups) {
            let (freely, by_cap) = if room.is_untouched() { (0.0, 0.0) } else { room.step(month) };
            if anew != Anew::Nothing {
                routes.prepare(month);
            }
            routes.apply(freely, by_cap, month, shortages);
            put(&mut flow.exits, at, freely + by_cap);
            for ((to, shares), exit) in routes.to.iter().zip(&routes.shares).zip(&mut flow.exits_to) {
                let persons = freely * shares.freely + by_cap * shares.by_cap;
                put(&mut exit.persons, at, persons);
                if let Some((door, rules)) = self.doors.get_mut(*to).zip(next.groups.get(*to)) {
                    door.receive(room, persons, *shares, month + 1, rules.resets_weeks);
                }
            }
        }
    }
}

/// Notes what a month answers; the month before the first has no answer.
fn put<T>(series: &mut [T], at: Option<usize>, value: T) {
    if let Some(place) = at.and_then(|at| series.get_mut(at)) {
        *place = value;
    }
}

/// The answer of a group before its first month.
fn empty(routes: &Routes<'_>, need: Need, months: usize) -> GroupFlow {
    let series = || vec![0.0; months];
    GroupFlow {
        persons: series(),
        inflow: series(),
        arrivals: series(),
        exits: series(),
        exits_to: routes.to.iter().map(|to| ExitFlow { to: *to, persons: series() }).collect(),
        steps: need.ladder.then(|| vec![[0.0; 4]; months]),
    }
}
