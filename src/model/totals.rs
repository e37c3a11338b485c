//! Totals of groups: a named set that stands for a group (`beregning.md` 2.9). Persons are the sum of the members';
//! those who enter come from outside, and who goes from one member to another does not leave.

use super::{
    flows::{ExitFlow, Flows, GroupFlow},
    rules::{Case, Group, Start, Total},
    stays,
};

/// Whom an id stands for: a group, or the groups of a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Members<'a> {
    /// A group, by its index.
    Group(usize),
    /// A total's groups.
    Total(&'a [usize]),
}

impl Members<'_> {
    /// The indices of the groups.
    pub fn groups(&self) -> impl Iterator<Item = usize> {
        let (one, all) = match self {
            Self::Group(group) => (Some(*group), &[][..]),
            Self::Total(groups) => (None, *groups),
        };
        one.into_iter().chain(all.iter().copied())
    }
}

impl Case {
    /// Whom an id stands for; `None` where it is that of no group and no total.
    #[must_use]
    pub fn members(&self, id: &str) -> Option<Members<'_>> {
        let group = self.last_rules().groups.iter().position(|group| *group.id == *id).map(Members::Group);
        group.or_else(|| self.totals.iter().find(|total| *total.id == *id).map(|total| Members::Total(&total.groups)))
    }

    /// The groups as the base has them, whose start is that of all rules.
    #[must_use]
    pub fn first_groups(&self) -> &[Group] {
        self.regimes.first().map_or(&[], |regime| &regime.rules.groups)
    }
}

/// Persons at full phase-in of all members; `None` where it cannot be said for one of them.
#[must_use]
pub fn full_phase_in(case: &Case, members: Members) -> Option<f64> {
    members.groups().map(|group| stays::full_phase_in(case, group)).sum()
}

/// Who is there at the start; `None` where every member begins empty.
#[must_use]
pub fn start(case: &Case, members: Members) -> Option<f64> {
    let start = |group: usize| case.first_groups().get(group)?.start.as_ref();
    let mut starts = members.groups().filter_map(start).map(|start: &Start| start.persons.to_f64()).peekable();
    starts.peek()?;
    Some(starts.sum())
}

/// Growth to full phase-in: that over the sum of the starts, less 1. `None` as well from a start of 0.
#[must_use]
pub fn growth(case: &Case, members: Members) -> Option<f64> {
    let start = start(case, members).filter(|start| *start > 0.0)?;
    Some(full_phase_in(case, members)? / start - 1.0)
}

/// Whether anybody enters a member from outside in the last month.
#[must_use]
pub fn has_inflow(case: &Case, members: Members) -> bool {
    members.groups().any(|group| stays::last_inflow(case, group) > 0.0)
}

/// Who is in a total, month by month. `arrivals` and `steps` are those of its groups alone and left empty here.
pub(super) fn flow(flows: &Flows, total: &Total) -> GroupFlow {
    let members = || total.groups.iter().filter_map(|group| flows.groups.get(*group));
    let sum = |series: fn(&GroupFlow) -> &[f64]| added(members().map(series));
    let (within, beyond): (Vec<&ExitFlow>, Vec<&ExitFlow>) =
        members().flat_map(|flow| &flow.exits_to).partition(|exit| total.groups.contains(&exit.to));
    let mut exits = sum(|flow| &flow.exits);
    for exit in within {
        for (all, within) in exits.iter_mut().zip(&exit.persons) {
            *all = (*all - within).max(0.0);
        }
    }
    let mut exits_to: Vec<ExitFlow> = Vec::new();
    for exit in beyond {
        match exits_to.iter_mut().find(|known| known.to == exit.to) {
            Some(known) => known.persons.iter_mut().zip(&exit.persons).for_each(|(all, own)| *all += own),
            None => exits_to.push(exit.clone()),
        }
    }
    GroupFlow {
        persons: sum(|flow| &flow.persons),
        inflow: sum(|flow| &flow.inflow),
        arrivals: Vec::new(),
        exits,
        exits_to,
        steps: None,
    }
}

/// How many have left the model by the end of each month: the start and all inflow so far, less those who are there.
pub(super) fn left(case: &Case, flows: &Flows) -> Vec<f64> {
    let start: f64 = case.first_groups().iter().filter_map(|group| Some(group.start.as_ref()?.persons.to_f64())).sum();
    let inflow = added(flows.groups.iter().map(|flow| &*flow.inflow));
    let present = added(flows.groups.iter().map(|flow| &*flow.persons));
    let mut came = start;
    let left = inflow.into_iter().zip(present).map(|(inflow, present)| {
        came += inflow;
        (came - present).max(0.0)
    });
    left.collect()
}

fn added<'a>(series: impl Iterator<Item = &'a [f64]>) -> Vec<f64> {
    let mut sum: Vec<f64> = Vec::new();
    for one in series {
        sum.resize(one.len().max(sum.len()), 0.0);
        sum.iter_mut().zip(one).for_each(|(all, own)| *all += own);
    }
    sum
}
