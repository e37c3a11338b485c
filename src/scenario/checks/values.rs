//! Each figure by itself: its limits, its range, its price level, its source, and what its id names.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, dec};

use super::{found::Checks, view::At};
use crate::{
    model::{id::Id, money::prices::PriceIndex},
    scenario::{
        calendar::month,
        figure::{Figure, Value},
        finding::{Code, Expected, Severity, Thing},
        inputs::Inputs,
        path::Path,
        price_index::price_index,
        schema::{InputKind, Presence, Unit},
        schema_rules::{Holds, Rule},
        schema_tree::kind_at,
    },
};

/// Which price levels can be brought to the scenario's, asked once for each.
pub(super) struct Levels {
    index: PriceIndex,
    level: i32,
    known: BTreeMap<i32, Option<Code>>,
}

/// Prices that rise or fall to more than so many times what they were make amounts that mean nothing.
const STEEPEST: Decimal = dec!(1000);

impl Levels {
    /// Why an amount of this price level cannot be brought to the scenario's, if it cannot.
    pub(super) fn fault(&mut self, from: i32) -> Option<Code> {
        let Self { index, level, known } = self;
        let fault = || {
            let factor = if from == *level { Some(Decimal::ONE) } else { index.factor(from, *level) };
            let Some(factor) = factor else { return Some(Code::NoPriceIndex(from)) };
            let is_steep = factor > STEEPEST || factor.saturating_mul(STEEPEST) < Decimal::ONE;
            is_steep.then_some(Code::SteepPriceIndex(from))
        };
        known.entry(from).or_insert_with(fault).clone()
    }
}

impl<'a> Checks<'a> {
    /// All figures of the base and of what each rule set changes and brings.
    pub(super) fn values(&mut self) {
        let scenario = self.scenario;
        let mut levels = self.levels();
        self.figures(None, &scenario.inputs, &mut levels);
        for rules in &scenario.rule_sets {
            self.figures(Some(&rules.id), &rules.changes, &mut levels);
            self.figures(Some(&rules.id), &rules.investments, &mut levels);
        }
    }

    pub(super) fn levels(&self) -> Levels {
        let scenario = self.scenario;
        Levels { index: price_index(scenario), level: scenario.price_level(), known: BTreeMap::new() }
    }

    fn figures(&mut self, rule_set: Option<&Id>, inputs: &'a Inputs, levels: &mut Levels) {
        for (path, figure) in inputs {
            // A path of no kind, or a fact in a rule set, is told where the rule sets are checked.
            let Some(kind) = kind_at(path.as_str()) else { continue };
            if rule_set.is_some() && kind.is_fact() {
                continue;
            }
            let at = || (rule_set.cloned(), path.clone());
            if figure.from.is_some() && kind.holds == Holds::WholePeriod {
                self.error(at(), Code::FromWithoutMonth);
            }
            self.value(kind, &figure.value, path, at);
            self.limits(kind, figure, at);
            if let Some(source) = &figure.source {
                self.exists(Thing::Source, source, at);
            }
            if matches!(kind.unit, Unit::Kr | Unit::KrPerYear) {
                self.amount(figure, levels, at);
            }
        }
    }

    /// Whether a value is of its input's kind, and the id in it (or in its path) names something.
    fn value(&mut self, kind: &'static InputKind, value: &Value, path: &Path, at: impl Fn() -> At) {
        let is_refund = kind.unit == Unit::Refund;
        let wrong = match (value, kind.unit) {
            (Value::None, _) if kind.presence == Presence::Optional => false,
            (Value::None, _) => {
                let name = path.segments().next_back().unwrap_or_default().to_owned();
                self.error(at(), Code::Missing(name));
                false
            }
            (Value::Number(_), unit) => !unit.is_number(),
            (Value::List(list), unit) => unit != Unit::Shares || list.is_empty(),
            (Value::Word(word), Unit::Choice(words)) => !words.contains(&&**word),
            (Value::Word(word), Unit::Refund) => !matches!(&**word, "ladder" | "none"),
            (Value::Word(word), Unit::Month) => month(word).is_none(),
            (Value::Word(word), unit) => {
                let thing = thing_of(unit);
                if let Some(thing) = thing {
                    self.exists(thing, word, &at);
                }
                thing.is_none()
            }
        };
        if wrong && !(is_refund && value.number().is_some()) {
            let found = value.word().unwrap_or_default().to_owned();
            self.error(at(), Code::WrongType { expected: Expected::Input(kind), found });
        }
        if kind.unit == Unit::ExitPart {
            let destination = path.segments().next_back().unwrap_or_default();
            self.exists(Thing::Group, destination, &at);
        }
    }

    /// Limits, whole numbers, ranges and survival tables.
    fn limits(&mut self, kind: &'static InputKind, figure: &Figure, at: impl Fn() -> At) {
        let own = figure.value.number();
        let list: &[Decimal] = if let Value::List(list) = &figure.value { list } else { &[] };
        let all = own.iter().chain(&figure.low).chain(&figure.high).chain(list);
        for &value in all {
            if value < kind.least || value > kind.most {
                self.error(at(), Code::OutOfRange { value, kind });
            } else if matches!(kind.unit, Unit::WholeMonths | Unit::Year | Unit::Years) && !value.is_integer() {
                self.error(at(), Code::NotWhole(value));
            }
        }
        let ordered = [figure.low, own, figure.high];
        if !ordered.iter().flatten().is_sorted() {
            self.error(at(), Code::RangeOrder);
        }
        let is_survival = || list.first() == Some(&Decimal::ONE) && list.iter().rev().is_sorted();
        if kind.rule == Rule::Survival && !list.is_empty() && !is_survival() {
            self.error(at(), Code::BadSurvival);
        }
    }

    /// Whether an amount's price level is known and can be converted.
    fn amount(&mut self, figure: &Figure, levels: &mut Levels, at: impl Fn() -> At) {
        match figure.price_level {
            Some(level) => {
                if let Some(fault) = levels.fault(level) {
                    self.error(at(), fault);
                }
            }
            None if figure.value.number().is_some_and(|amount| !amount.is_zero()) => {
                // Notes are many in a file without price levels and never repeat: no search for the same one.
                let (rule_set, path) = at();
                let (severity, code) = (Severity::Note, Code::NoPriceLevel);
                let finding =
                    crate::scenario::finding::Finding { severity, code, rule_set, path: Some(path), place: None };
                self.found.push(finding);
            }
            _ => {}
        }
    }
}

/// What the id in an input of this unit names.
fn thing_of(unit: Unit) -> Option<Thing> {
    let things =
        [(Unit::Group, Thing::Group), (Unit::Department, Thing::Department), (Unit::CostLine, Thing::CostLine)];
    things.into_iter().find(|(of, _)| *of == unit).map(|(_, thing)| thing)
}
