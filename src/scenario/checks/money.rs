//! Cost lines, the efficiency potential and discounting.

use rust_decimal::Decimal;

use super::{
    found::Checks,
    view::{View, below},
};
use crate::scenario::{
    finding::{Code, Severity},
    path::Path,
    price_index::price_index,
};

impl<'a> Checks<'a> {
    pub(super) fn cost_lines(&mut self, view: &View<'_, 'a>) {
        for line in view.things("costs") {
            self.size(view, line);
            self.refund(view, line);
        }
    }

    /// A price for each person of a group, or yearly amounts; not both and not neither.
    fn size(&mut self, view: &View<'_, 'a>, line: &str) {
        let areas = ["group", "per_person", "yearly"];
        if !view.concerns(line, &areas) {
            return;
        }
        let (group, price) = (view.is_set(&below(line, "group")), view.is_set(&below(line, "per_person")));
        let is_yearly = view.keys(line, "yearly").next().is_some();
        if group != price || group == is_yearly {
            // In the base it is the line as a whole that is wrong.
            let at =
                if view.changed.is_none() { Some((None, Path::new(line))) } else { view.at(line, &areas, "group") };
            if let Some(at) = at {
                self.error(at, Code::OneSize);
            }
        }
    }

    /// A net amount is what is left after the refund, which can be no ladder and not all; only persons climb the ladder.
    fn refund(&mut self, view: &View<'_, 'a>, line: &str) {
        let areas = ["refund", "basis", "group"];
        if !view.concerns(line, &areas) {
            return;
        }
        let refund = below(line, "refund");
        let is_ladder = view.word(&refund) == Some("ladder");
        let is_all = view.number(&refund).is_some_and(|share| share >= Decimal::ONE);
        if view.word(&below(line, "basis")) == Some("net") && (is_ladder || is_all) {
            self.fault(view, line, &areas, "refund", Code::NetRefund);
        } else if is_ladder && !view.is_set(&below(line, "group")) {
            self.fault(view, line, &areas, "refund", Code::LadderWithoutPersons);
        }
    }

    /// Ranges in order, a cost line with one refund share, and not more bought today than there is.
    pub(super) fn efficiency(&mut self, view: &View<'_, 'a>) {
        let Some(refund_of) = view.word("efficiency/refund_of") else { return };
        let amount = |path: &str| self.converted(view, &format!("efficiency/{path}"));
        let ends = ["potential/low", "potential/high", "bought/low", "bought/high"].map(amount);
        let [low, high, bought_low, bought_high] = ends;
        let is_below =
            |low: Option<Decimal>, high: Option<Decimal>| low.zip(high).is_some_and(|(low, high)| high < low);
        for (range, low, high) in [("potential", low, high), ("bought", bought_low, bought_high)] {
            if let Some(at) = view.at("efficiency", &[range], range).filter(|_| is_below(low, high)) {
                self.error(at, Code::RangeOrder);
            }
        }
        if let Some((rule_set, path)) = view.at("efficiency", &["potential", "bought"], "potential/low")
            && is_below(bought_high, low)
        {
            self.push(Severity::Warning, (rule_set, path), Code::EfficiencyBelowZero);
        }
        let line = format!("costs/{refund_of}");
        let at = view.at("efficiency", &["refund_of"], "refund_of");
        let at = at.or_else(|| view.at(&line, &["refund", "basis"], "refund"));
        let refund = view.figure(&below(&line, "refund"));
        let is_net = view.word(&below(&line, "basis")) == Some("net");
        let is_constant = refund.is_none_or(|figure| match figure.value.word() {
            Some(word) => word == "none",
            None => figure.value.number().is_some() || !is_net,
        });
        if let Some(at) = at.filter(|_| !is_constant) {
            self.error(at, Code::RefundNotConstant);
        }
    }

    /// An amount in the scenario's prices.
    fn converted(&self, view: &View<'_, 'a>, path: &str) -> Option<Decimal> {
        let figure = view.figure(path)?;
        let amount = figure.value.number()?;
        let level = self.scenario.price_level();
        match figure.price_level {
            Some(from) if from != level => {
                let index = self.price_index.get_or_init(|| price_index(self.scenario));
                amount.checked_mul(index.factor(from, level)?)
            }
            _ => Some(amount),
        }
    }

    /// An own schedule needs rates; rates that no rule set uses are a slip.
    pub(super) fn discount(&mut self, view: &View<'_, 'a>) {
        let Some(at) = view.at("discount", &["schedule"], "rates") else { return };
        let is_own = view.word("discount/schedule") == Some("own");
        let has_rates = view.keys("discount", "rates").next().is_some();
        if is_own && !has_rates {
            self.error(at, Code::Missing("rates".to_owned()));
        } else if has_rates && !is_own && view.changed.is_none() && !self.is_own_somewhere() {
            let known = ["schedule", "timing"].map(str::to_owned).to_vec();
            self.error(at, Code::UnknownField { found: "rates".to_owned(), nearest: None, known });
        }
    }

    /// Whether any rule set changes to a schedule of its own.
    fn is_own_somewhere(&self) -> bool {
        let mut changes = self.scenario.rule_sets.iter().filter_map(|rules| rules.changes.get("discount/schedule"));
        changes.any(|figure| figure.value.word() == Some("own"))
    }
}
