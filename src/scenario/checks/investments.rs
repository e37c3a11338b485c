//! Investments: each effect does one thing, to a group that it can be done to.

use std::collections::BTreeSet;

use super::{
    found::Checks,
    groups::upper_laws,
    view::{At, Outline, View, below},
};
use crate::scenario::{finding::Code, path::Path};

impl<'a> Checks<'a> {
    pub(super) fn investments(&mut self, view: &View<'_, 'a>) {
        // The base's own, or those of the rule sets from the lowest to the one on top.
        let outlines: Vec<&Outline<'a>> = std::iter::once(view.base).chain(view.brought).collect();
        let last = outlines.len() - 1;
        for (index, outline) in outlines.into_iter().enumerate() {
            let is_own = index == last;
            for investment in outline.things("investments") {
                let effects = outline.paths(investment).iter().filter_map(|path| effect_of(path.as_str()));
                for effect in effects.collect::<BTreeSet<&str>>() {
                    self.effect(view, investment, effect, is_own);
                }
            }
        }
    }

    fn effect(&mut self, view: &View<'_, 'a>, investment: &str, effect: &'a str, is_own: bool) {
        let field = effect.strip_prefix(investment).map_or(effect, |rest| rest.trim_start_matches('/'));
        let at = |areas: &[&str], prefer: &str| -> Option<At> {
            if is_own {
                let top = view.changed.map(|(rules, _)| rules.id.clone());
                return Some((top, Path::new(&below(investment, prefer))));
            }
            view.at(investment, areas, prefer)
        };
        let is_set = |name: &str| view.is_set(&below(effect, name));
        let mean = view.number(&below(effect, "mean_stay"));
        let ways = [is_set("points"), is_set("persons"), mean.is_some()];
        let moves = usize::from(is_set("from")) + usize::from(is_set("to"));
        let is_one = ways.iter().filter(|way| **way).count() == 1 && moves == if mean.is_some() { 0 } else { 2 };
        if let Some(at) = at(&[field], field).filter(|_| !is_one) {
            self.error(at, Code::OneEffect);
        }
        let Some((mean, group)) = mean.zip(view.word(&below(effect, "group"))) else { return };
        let group = format!("groups/{group}");
        let mean_field = format!("{field}/mean_stay");
        let at = || at(&[field], &mean_field).or_else(|| view.at(&group, &["stay"], "stay/at_most"));
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

/// The effect that an input belongs to: `investments/x/effects/y`.
fn effect_of(path: &str) -> Option<&str> {
    let (end, _) = path.match_indices('/').nth(3)?;
    path.get(..end).filter(|effect| effect.split('/').nth(2) == Some("effects"))
}
