//! Where those who leave a group or total go, over some years together: how many to each destination, and how many leave the
//! model (`beregning.md` 2.5).

use std::ops::Range;

use super::{compare::Outcome, id::Id};

/// Who leaves a group or total in some years, and where to.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaving {
    /// All who leave.
    pub all: f64,
    /// Of them those to each destination that any rule or effect names, in the order of
    /// [`super::flows::GroupFlow::exits_to`].
    pub to: Vec<(Id, f64)>,
    /// Of them those who leave the model.
    pub out: f64,
}

impl Leaving {
    /// Who leaves in these years; `None` where there is no such group or total, and outside the period.
    #[must_use]
    pub fn of(outcome: &Outcome, id: &str, years: &Range<i32>) -> Option<Self> {
        let (flow, period) = (outcome.flow(id)?, outcome.case.period);
        let first = period.months_of(years.start);
        let last = period.months_of(years.end.saturating_sub(1));
        let months = first.start..last.end;
        let sum = |series: &[f64]| series.get(months.clone()).map(|months| months.iter().sum::<f64>());
        let all = sum(&flow.exits).filter(|_| !months.is_empty())?;
        let groups = &outcome.case.last_rules().groups;
        let to = flow.exits_to.iter().filter_map(|exit| Some((groups.get(exit.to)?.id.clone(), sum(&exit.persons)?)));
        let to: Vec<(Id, f64)> = to.collect();
        let out = all - to.iter().map(|(_, persons)| persons).sum::<f64>();
        // What adding up leaves behind is nobody.
        let out = if out > all * 1e-9 { out } else { 0.0 };
        Some(Self { all, to, out })
    }

    /// So many in all, parted as these are; `None` where nobody leaves.
    #[must_use]
    pub fn parted(&self, all: f64) -> Option<Self> {
        let factor = all / self.all;
        let to = self.to.iter().map(|(id, persons)| (id.clone(), persons * factor)).collect();
        (self.all > 0.0).then_some(Self { all, to, out: self.out * factor })
    }

    /// The share of a destination, of one; nothing where nobody leaves.
    fn share(&self, to: &str) -> f64 {
        let persons = self.to.iter().find(|(id, _)| **id == *to).map_or(0.0, |(_, persons)| *persons);
        if self.all > 0.0 { persons / self.all } else { 0.0 }
    }

    /// The share of all who leave that goes elsewhere than in `other`.
    fn apart(&self, other: &Self) -> f64 {
        let more = |of: &Self, than: &Self| -> f64 {
            of.to.iter().map(|(id, _)| (of.share(id) - than.share(id)).max(0.0)).sum()
        };
        more(self, other).max(more(other, self))
    }
}

/// Whether the rules or an effect send those who leave a group or total to another.
#[must_use]
pub fn leads_on(outcome: &Outcome, id: &str) -> bool {
    outcome.flow(id).is_some_and(|flow| !flow.exits_to.is_empty() && flow.exits.iter().any(|persons| *persons > 0.0))
}

/// The first year in which two rule sets part most in where those who leave go; the last where they never do, and `None`
/// where somebody leaves on both sides in none of them.
#[must_use]
pub fn most_apart([before, after]: [&Outcome; 2], id: &str, years: Range<i32>) -> Option<i32> {
    let apart = |year: i32| {
        let of =
            |outcome| Leaving::of(outcome, id, &(year..year.saturating_add(1))).filter(|leaving| leaving.all > 0.0);
        Some((year, of(before)?.apart(&of(after)?)))
    };
    let mut most: Option<(i32, f64)> = None;
    for (year, apart) in years.filter_map(apart) {
        let is_more = most.is_none_or(|(_, most)| if most < 1e-9 { apart >= most - 1e-9 } else { apart > most + 1e-9 });
        if is_more {
            most = Some((year, apart));
        }
    }
    most.map(|(year, _)| year)
}
