//! Each figure by itself: its limits, its range, its price level, its source, and what its id names.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, dec};

use super::{found::Checks, view::At};
use crate::{
    model::id::Id,
    scenario::{
        calendar::month,
        dates::DateFault,
        figure::{Figure, Value},
        finding::{Code, Expected, Finding, Severity, Thing},
        inputs::Inputs,
        path::Path,
        price_index::{PriceIndices, price_indices},
        schema::{InputKind, Presence, REFUND_WORDS, Unit},
        schema_rules::{Holds, Rule},
        schema_tree::kind_at,
    },
};

/// Which price levels can be brought to the scenario's, asked once for each index.
pub(super) struct Levels {
    indices: PriceIndices,
    level: i32,
    known: BTreeMap<(Option<String>, i32), Option<Code>>,
    /// The amounts that state none.
    without: Vec<At>,
}

/// Prices that rise or fall to more than so many times what they were make amounts that mean nothing.
const STEEPEST: Decimal = dec!(1000);

impl Levels {
    /// Why an amount of this price level cannot be brought to the scenario's by an index, if it cannot. An index that is not
    /// there is told where it is named.
    pub(super) fn fault(&mut self, from: i32, index: Option<&str>) -> Option<Code> {
        let Self { indices, level, known, .. } = self;
        let key = (index.map(str::to_owned), from);
        let fault = || {
            let by = indices.named(index)?;
            let factor = if from == *level { Some(Decimal::ONE) } else { by.factor(from, *level) };
            let index = index.map(str::to_owned);
            let Some(factor) = factor else { return Some(Code::NoPriceIndex(from, index)) };
            let is_steep = factor > STEEPEST || factor.saturating_mul(STEEPEST) < Decimal::ONE;
            is_steep.then_some(Code::SteepPriceIndex(from, index))
        };
        known.entry(key).or_insert_with(fault).clone()
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
            self.figures(Some(&rules.id), &rules.brought, &mut levels);
        }
        // One note for all: a file without price levels has hundreds, before the findings that matter.
        let count = levels.without.len();
        if let Some((rule_set, path)) = levels.without.into_iter().next() {
            let (severity, code) = (Severity::Note, Code::NoPriceLevel(count));
            self.found.push(Finding { severity, code, rule_set, path: Some(path), place: None });
        }
    }

    pub(super) fn levels(&self) -> Levels {
        let scenario = self.scenario;
        Levels {
            indices: price_indices(scenario),
            level: scenario.price_level(),
            known: BTreeMap::new(),
            without: Vec::new(),
        }
    }

    /// The indices that an amount follows under some rule set: those that its line or its part of an investment names.
    fn indices_of(&self, path: &Path, levels: &Levels) -> Vec<Option<&'a str>> {
        if !levels.indices.has_named() {
            return vec![None];
        }
        let index = [path.named_thing(), "/index"].concat();
        let scenario = self.scenario;
        let brought = scenario.rule_sets.iter().flat_map(|rules| [&rules.changes, &rules.brought]);
        let all = [&scenario.inputs].into_iter().chain(brought).filter_map(|inputs| inputs.get(index.as_str()));
        let mut named: Vec<Option<&str>> = all.map(|figure| figure.value.word()).collect();
        if named.is_empty() {
            named.push(None);
        }
        named
    }

    fn figures(&mut self, rule_set: Option<&Id>, inputs: &'a Inputs, levels: &mut Levels) {
        for (path, figure) in inputs {
            // A path of no kind, or a fact in a rule set, is told where the rule sets are checked.
            let Some(kind) = kind_at(path.as_str()) else { continue };
            if rule_set.is_some() && kind.is_fact() {
                continue;
            }
            let at = || (rule_set.cloned(), path.clone());
            if path.is_dated() {
                self.date(kind, inputs, path, at);
            } else if figure.from.is_some() && kind.holds == Holds::WholePeriod {
                self.error(at(), Code::FromWithoutMonth);
            }
            self.value(kind, &figure.value, path, at);
            self.limits(kind, figure, at);
            if let Some(source) = &figure.source {
                self.exists(Thing::Source, source, at);
            }
            if matches!(kind.unit, Unit::Kr | Unit::KrPerYear) {
                self.amount(path, figure, levels, at);
            }
        }
    }

    /// Whether a later figure is of an input that can have one, behind a first one; that it comes after it in a rule set's
    /// change too is seen where the months of rule sets are known.
    fn date(&mut self, kind: &InputKind, inputs: &Inputs, path: &Path, at: impl Fn() -> At) {
        if kind.holds != Holds::Dated {
            self.error(at(), Code::Dates(DateFault::CannotBeDated));
        } else if !inputs.contains_key(path.undated()) {
            self.error(at(), Code::Dates(DateFault::NoFirst));
        }
    }

    /// Whether a value is of its input's kind, and the id in it (or in its path) names something.
    fn value(&mut self, kind: &'static InputKind, value: &Value, path: &Path, at: impl Fn() -> At) {
        let is_refund = kind.unit == Unit::Refund;
        let wrong = match (value, kind.unit) {
            (Value::None, _) if kind.presence == Presence::Optional => false,
            (Value::None, _) => {
                self.error(at(), Code::Missing(path.key().to_owned()));
                false
            }
            (Value::Number(_), unit) => !unit.is_number(),
            (Value::List(list), unit) => unit != Unit::Shares || list.is_empty(),
            (Value::Word(word), Unit::Choice(words)) => !words.contains(&&**word),
            (Value::Word(word), Unit::Refund) => !REFUND_WORDS.contains(&&**word),
            (Value::Word(word), Unit::Month) => month(word).is_none(),
            // What a path leads to is looked at where it is known what there is.
            (Value::Word(_), Unit::Input | Unit::Text) => false,
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
            self.exists(Thing::Group, path.key(), &at);
        }
        if let Some((department, "share")) = path.below("spending/departments").and_then(|rest| rest.split_once('/')) {
            self.exists(Thing::Department, department, &at);
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
            } else if matches!(kind.unit, Unit::WholeMonths | Unit::Year | Unit::Years | Unit::Count)
                && !value.is_integer()
            {
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
    fn amount(&mut self, path: &Path, figure: &Figure, levels: &mut Levels, at: impl Fn() -> At) {
        match figure.price_level {
            Some(level) => {
                let mut indices = self.indices_of(path, levels).into_iter();
                if let Some(fault) = indices.find_map(|index| levels.fault(level, index)) {
                    self.error(at(), fault);
                }
            }
            None if figure.value.number().is_some_and(|amount| !amount.is_zero()) => levels.without.push(at()),
            _ => {}
        }
    }
}

/// What the id in an input of this unit names.
fn thing_of(unit: Unit) -> Option<Thing> {
    let things = [
        (Unit::Group, Thing::Group),
        (Unit::Department, Thing::Department),
        (Unit::CostLine, Thing::CostLine),
        (Unit::Index, Thing::Index),
        (Unit::Municipality, Thing::Municipality),
    ];
    things.into_iter().find(|(of, _)| *of == unit).map(|(_, thing)| thing)
}
