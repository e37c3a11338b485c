//! Investments: each amount and saving has one size, each effect does one thing, to a group that it can be done to.

use std::collections::BTreeSet;

use super::{
    found::Checks,
    groups::upper_laws,
    view::{At, Outline, View, below},
};
use crate::scenario::{finding::Code, investment_fault::InvestmentFault, path::Path};

impl<'a> Checks<'a> {
    pub(super) fn investments(&mut self, view: &View<'_, 'a>) {
        // The base's own, or those of the rule sets from the lowest to the one on top.
        let outlines: Vec<&Outline<'a>> = std::iter::once(view.base).chain(view.brought).collect();
        let last = outlines.len() - 1;
        for (index, outline) in outlines.into_iter().enumerate() {
            let is_own = index == last;
            for investment in outline.things("investments") {
                let parts = outline.paths(investment).iter().filter_map(|path| part_of(path.as_str()));
                for (kind, part) in parts.collect::<BTreeSet<(&str, &str)>>() {
                    let field = part.strip_prefix(investment).map_or(part, |rest| rest.trim_start_matches('/'));
                    let part = Part { investment, path: part, field, is_own, outline };
                    match kind {
                        "amounts" => self.invested(view, &part),
                        "savings" => self.saved(view, &part),
                        _ => self.effect(view, &part),
                    }
                }
            }
        }
    }

    /// An amount by year, or in all.
    fn invested(&mut self, view: &View<'_, 'a>, part: &Part<'_, 'a>) {
        if !part.has_years_or_total(view, part.is_by_year()) {
            self.investment_fault(part.at(view, ""), InvestmentFault::OneAmount);
        }
    }

    /// A saving by year, in all, or for each person for so many months or for good.
    fn saved(&mut self, view: &View<'_, 'a>, part: &Part<'_, 'a>) {
        let is_set = |name: &str| view.is_set(&below(part.path, name));
        let is_per_person = is_set("persons");
        let of_persons = ["price", "months", "first_year", "phase_in"];
        let is_one = if is_per_person {
            is_set("price") && !part.is_by_year() && !is_set("years") && !is_set("total")
        } else {
            part.has_years_or_total(view, part.is_by_year()) && !of_persons.into_iter().any(is_set)
        };
        if !is_one {
            self.investment_fault(part.at(view, ""), InvestmentFault::OneSaving);
            return;
        }
        let is_lasting = view.word(&below(part.path, "lasting")) == Some("yes");
        if is_lasting != (is_per_person && !is_set("months")) {
            self.investment_fault(part.at(view, "months"), InvestmentFault::MonthsOrLasting);
        }
        for name in ["first_year", "phase_in"].into_iter().filter(|name| is_per_person && !is_set(name)) {
            if let Some(at) = part.at(view, name) {
                self.error(at, Code::Missing(name.to_owned()));
            }
        }
    }

    fn investment_fault(&mut self, at: Option<At>, fault: InvestmentFault) {
        if let Some(at) = at {
            self.error(at, Code::Investment(fault));
        }
    }

    fn effect(&mut self, view: &View<'_, 'a>, part: &Part<'_, 'a>) {
        let effect = part.path;
        let is_set = |name: &str| view.is_set(&below(effect, name));
        let ends = ["from", "to"].map(|end| view.word(&below(effect, end)));
        if ends[0].is_some() && ends[0] == ends[1] {
            self.investment_fault(part.at(view, "to"), InvestmentFault::ToItself);
        }
        let mean = view.number(&below(effect, "mean_stay"));
        let ways = [is_set("points"), is_set("persons"), mean.is_some()];
        let moves = usize::from(is_set("from")) + usize::from(is_set("to"));
        let is_one = ways.iter().filter(|way| **way).count() == 1 && moves == if mean.is_some() { 0 } else { 2 };
        if let Some(at) = part.at(view, "").filter(|_| !is_one) {
            self.error(at, Code::OneEffect);
        }
        let Some((mean, group)) = mean.zip(view.word(&below(effect, "group"))) else { return };
        let group = format!("groups/{group}");
        let at = || part.at(view, "mean_stay").or_else(|| view.at(&group, &["stay"], "stay/at_most"));
        let laws = upper_laws(view, &group);
        if let [("table" | "until", _)] = laws.as_slice()
            && let Some(at) = at()
        {
            self.error(at, Code::NoMeanStay);
        }
        let cap = view.number(&below(&group, "stay/at_most")).filter(|cap| *cap < mean);
        if let Some((at, cap)) = at().zip(cap) {
            self.error(at, Code::CapBelowMean { mean, cap });
        }
    }
}

/// A part of an investment: an amount, a saving, an effect.
struct Part<'p, 'a> {
    /// `investments/x`
    investment: &'a str,
    /// `investments/x/effects/y`
    path: &'a str,
    /// `effects/y`
    field: &'a str,
    /// Whether the rule set that is looked at brings it.
    is_own: bool,
    /// What brings it.
    outline: &'p Outline<'a>,
}

impl<'a> Part<'_, 'a> {
    /// Where to point when its inputs do not fit together: at the one of this name, at the part itself where that is empty.
    fn at(&self, view: &View<'_, 'a>, name: &str) -> Option<At> {
        let prefer = if name.is_empty() { self.field.to_owned() } else { below(self.field, name) };
        if self.is_own {
            let top = view.changed.map(|(rules, _)| rules.id.clone());
            return Some((top, Path::new(&below(self.investment, &prefer))));
        }
        view.at(self.investment, &[self.field], &prefer)
    }

    /// Whether amounts by year stand in it.
    fn is_by_year(&self) -> bool {
        let is_year = |path: &&Path| path.below(self.path).is_some_and(|rest| rest.starts_with("by_year/"));
        self.outline.paths(self.investment).iter().any(is_year)
    }

    /// Whether it has exactly one of years and an unknown number of them with a total.
    fn has_years_or_total(&self, view: &View<'_, 'a>, is_by_year: bool) -> bool {
        let [years, total] = ["years", "total"].map(|name| view.is_set(&below(self.path, name)));
        if is_by_year { !years && !total } else { years && total }
    }
}

/// The part of an investment that an input belongs to, with its kind: `effects` and `investments/x/effects/y`.
fn part_of(path: &str) -> Option<(&str, &str)> {
    let (end, _) = path.match_indices('/').nth(3)?;
    let part = path.get(..end)?;
    Some((part.split('/').nth(2)?, part))
}
