//! Groups: one law of stay, a cap that the mean fits under, exits that do not send out more than there are.

use rust_decimal::{Decimal, dec};

use super::{
    found::Checks,
    view::{At, View, below},
};
use crate::{
    model::time::Month,
    scenario::{figure::Value, finding::Code, layers::Held, path::Path},
};

impl<'a> Checks<'a> {
    pub(super) fn groups(&mut self, view: &View<'_, 'a>) {
        for group in view.things("groups") {
            self.stay(view, group);
            self.growth(view, group);
            self.exits(view, group, "exits");
            self.exits(view, group, "exits_at_cap");
            if view.changed.is_none() {
                self.destinations_at_cap(view, group);
                self.seniority(view, group);
            }
        }
    }

    /// Exactly one law, after the rule that a law named above replaces the one below; and a mean under its cap.
    fn stay(&mut self, view: &View<'_, 'a>, group: &str) {
        let laws = upper_laws(view, group);
        let [(name, Held { layer, from, figure })] = laws.as_slice() else {
            let names = laws.iter().map(|(name, _)| (*name).to_owned()).collect();
            let areas = ["stay/mean", "stay/exactly", "stay/table", "stay/until"];
            self.fault(view, group, &areas, "stay", Code::OneStay(names));
            return;
        };
        let cap_path = below(group, "stay/at_most");
        // The cap in the month from which the stay holds: a later one alone cuts it, and a mean follows.
        let cap = view.layers.held_below(layer + 1, &cap_path, *from);
        let Some((held_cap, cap)) = cap.and_then(|held| Some((held, held.figure.value.number()?))) else {
            return;
        };
        let Some(mean) = figure.value.number().filter(|mean| matches!(*name, "mean" | "exactly") && *mean > cap) else {
            return;
        };
        // What a lower rule set states was told when that was looked at.
        let (rule_set, is_own) = match view.changed {
            None => (None, true),
            Some((rules, _)) => {
                (Some(rules.id.clone()), view.layers.rule_set(*layer).is_some_and(|stated| stated.id == rules.id))
            }
        };
        if is_own {
            let is_cap = held_cap.layer == *layer;
            let path = Path::new(&if is_cap { cap_path } else { below(group, &below("stay", name)) });
            let figure = if is_cap { held_cap.figure } else { *figure };
            let dated = figure.from.map(|month| path.dated(month)).filter(|path| view.states(rule_set.as_ref(), path));
            let path = dated.unwrap_or(path);
            self.error((rule_set, path), Code::CapBelowMean { mean, cap });
        }
    }

    /// An inflow that grows past anything that could be counted, and with it every amount: the largest of any month, with the
    /// growth in force in each January.
    fn growth(&mut self, view: &View<'_, 'a>, group: &str) {
        if !view.is_last || !view.concerns(group, &["growth", "inflow"]) {
            return;
        }
        let [inflow, growth] = ["inflow", "growth"].map(|field| below(group, field));
        let in_month = |month| View { month, ..*view };
        let (mut grown, mut most) = (Decimal::ONE, Decimal::ZERO);
        for year in 0..i32::try_from(self.scenario.period().years.min(100)).unwrap_or(100) {
            let january = Month(year * 12);
            if year > 0 {
                let growth = in_month(january).number_within(&growth).unwrap_or_default();
                grown = grown.saturating_mul(Decimal::ONE.saturating_add(growth));
            }
            let is_within = |month: &&Month| january < **month && month.0 < january.0 + 12;
            let months = view.months.iter().filter(is_within).copied();
            for month in std::iter::once(january).chain(months) {
                let inflow = in_month(month).number_within(&inflow).unwrap_or_default();
                most = most.max(inflow.saturating_mul(grown));
            }
        }
        if most > MOST_INFLOW {
            self.fault(view, group, &["growth", "inflow"], "growth", Code::GrowsTooFar);
        }
    }

    /// Shares of those who leave: at most 1 in all. Counts: something to take shares of.
    fn exits(&mut self, view: &View<'_, 'a>, group: &str, field: &'static str) {
        if !view.concerns(group, &[field, "exits_are"]) {
            return;
        }
        let path = |to: &str| [group, "/", field, "/", to].concat();
        let parts = view.keys(group, field).map(|to| (to, view.number(&path(to)).unwrap_or_default()));
        let parts: Vec<(&str, Decimal)> = parts.collect();
        let sum = parts.iter().fold(Decimal::ZERO, |sum, (_, part)| sum.saturating_add(*part));
        if view.word(&below(group, "exits_are")) == Some("counts") {
            if !parts.is_empty() && sum.is_zero() {
                self.fault(view, group, &[field, "exits_are"], field, Code::NoCounts);
            }
        } else if sum > Decimal::ONE {
            let single = parts.iter().find(|(_, part)| *part > Decimal::ONE);
            let prefer = single.map_or_else(|| field.to_owned(), |(to, _)| below(field, to));
            self.fault(view, group, &[field, "exits_are"], &prefer, Code::SharesAboveOne(sum));
        }
    }

    /// Those whom the cap sends out go where others go.
    fn destinations_at_cap(&mut self, view: &View<'_, 'a>, group: &str) {
        let sorted = |field| {
            let mut keys: Vec<&str> = view.keys(group, field).collect();
            keys.sort_unstable();
            keys
        };
        let at_cap = sorted("exits_at_cap");
        if !at_cap.is_empty() && at_cap != sorted("exits") {
            self.error(base(group, "exits_at_cap"), Code::OtherDestinations);
        }
    }

    /// A uniform seniority needs months to spread over, and only it has them.
    fn seniority(&mut self, view: &View<'_, 'a>, group: &str) {
        let seniority = view.word(&below(group, "start/seniority"));
        let is_over = view.is_set(&below(group, "start/over"));
        if seniority.is_some_and(|seniority| (seniority == "uniform") != is_over) {
            self.error(base(group, "start/over"), Code::SeniorityOver);
        }
    }
}

/// More persons a year than this enter no group.
const MOST_INFLOW: Decimal = dec!(1_000_000_000);

fn base(thing: &str, field: &str) -> At {
    (None, Path::new(&below(thing, field)))
}

/// The laws of stay that were named last by the uppermost layer naming any of them.
pub(super) fn upper_laws<'a>(view: &View<'_, 'a>, group: &str) -> Vec<(&'static str, Held<'a>)> {
    let named = ["stay/mean", "stay/exactly", "stay/table", "stay/until"].into_iter().filter_map(|name| {
        let held = view.layers.held_below(usize::MAX, &below(group, name), view.month)?;
        (held.figure.value != Value::None).then_some((name.strip_prefix("stay/")?, held))
    });
    let mut laws: Vec<(&'static str, Held<'a>)> = named.collect();
    let upper = laws.iter().map(|(_, held)| (held.layer, held.from)).max();
    laws.retain(|(_, held)| Some((held.layer, held.from)) == upper);
    laws
}
