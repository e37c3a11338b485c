//! From a scenario and a rule set to the model's [`Case`]: paths become types, amounts come to the scenario's price level.
//!
//! It reads a checked scenario and cannot fail: what the checks would have refused becomes nothing.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::model::{
    id::Id,
    numbers::{Kr, Months, Persons, Share},
    rules::{Case, Concerns, Exit, Group, Regime, Rules, Seniority, Shape, Start, Stay, Total},
    spending::ByYear,
    time::{CalendarMonth, Month, Period},
};
use {
    super::laid::{Laid, Thing},
    crate::scenario::{
        figure::{Figure, Value},
        layers::{Held, Layers},
        price_index::{PriceIndices, price_indices},
        scenario::Scenario,
    },
};

/// The whole of one rule set, as the model reads it.
#[must_use]
pub fn case(scenario: &Scenario, rule_set: &str) -> Case {
    let layers = Layers::new(scenario, rule_set);
    let laid = Laid::new(&layers);
    let indices = price_indices(scenario);
    let [groups, costs, investments] = ["groups", "costs", "investments"].map(|section| laid.ids(section));
    let [lines, municipalities] = ["compensation_lines", "coverage"].map(|section| laid.ids(section));
    let things = Things { laid: &laid, groups, costs, investments, lines, municipalities };
    let (period, level) = (scenario.period(), scenario.price_level());
    let mut regimes: Vec<Regime> = Vec::new();
    for from in layers.months() {
        let view = View { things: &things, month: from, indices: &indices, period, level };
        let rules = view.rules(regimes.last().map(|before| &before.rules));
        regimes.push(Regime { from, rules });
    }
    let counts_from = scenario.inputs.get("counts_from").and_then(|figure| figure.value.word()?.parse().ok());
    let place = |id: &Id| things.groups.iter().position(|(_, group)| group == id);
    let totals = scenario
        .totals
        .iter()
        .map(|total| Total { id: total.id.clone(), groups: total.groups.iter().filter_map(place).collect() });
    Case { period, regimes, totals: totals.collect(), counts_from }
}

/// Everything there is to resolve, found once for all months.
pub(super) struct Things<'a> {
    pub(super) laid: &'a Laid<'a>,
    groups: Vec<(usize, Id)>,
    costs: Vec<(usize, Id)>,
    investments: Vec<(usize, Id)>,
    pub(super) lines: Vec<(usize, Id)>,
    pub(super) municipalities: Vec<(usize, Id)>,
}

/// The rules of one month.
pub(super) struct View<'a> {
    pub(super) things: &'a Things<'a>,
    pub(super) month: Month,
    indices: &'a PriceIndices,
    period: Period,
    level: i32,
}

impl<'a> View<'a> {
    /// The rules; what says nothing new in this month is as it was `before`.
    fn rules(&self, before: Option<&Rules>) -> Rules {
        let Things { laid, groups, costs, investments, .. } = self.things;
        let at = |index: usize| laid.at(index, self.month);
        Rules {
            groups: self.all(groups, before.map(|rules| &*rules.groups), |index, id| Some(self.group(at(index), id))),
            costs: match before.filter(|_| !costs.iter().any(|(index, _)| at(*index).says_something_new())) {
                Some(before) => Arc::clone(&before.costs),
                None => {
                    self.all(costs, before.map(|rules| &*rules.costs), |index, id| self.cost_line(at(index), id)).into()
                }
            },
            investments: self.all(investments, before.map(|rules| &*rules.investments), |index, id| {
                Some(self.investment(at(index), id))
            }),
            efficiency: self.efficiency(),
            discount: self.discount(),
            // They hold for the whole period: what the first month says, all months say.
            compensation: before.map_or_else(|| self.compensation(), |rules| rules.compensation.clone()),
            coverage: before.map_or_else(|| self.coverage(), |rules| rules.coverage.clone()),
            accounts_year: before.map_or_else(|| self.accounts_year(), |rules| rules.accounts_year.clone()),
        }
    }

    /// The things of a section, each as it was before where nothing new is said of it.
    fn all<T: Clone>(
        &self,
        things: &[(usize, Id)],
        before: Option<&[T]>,
        new: impl Fn(usize, &Id) -> Option<T>,
    ) -> Vec<T> {
        // Where one could not be made, places no longer tell which is which.
        let before = before.filter(|before| before.len() == things.len());
        let all = things.iter().enumerate().filter_map(|(place, (index, id))| {
            let known = before.and_then(|before| before.get(place));
            let is_new = || self.things.laid.at(*index, self.month).says_something_new();
            match known.filter(|_| !is_new()) {
                Some(known) => Some(known.clone()),
                None => new(*index, id),
            }
        });
        all.collect()
    }

    fn group(&self, group: Thing<'_, 'a>, id: &Id) -> Group {
        Group {
            id: id.clone(),
            start: start(group),
            inflow: Persons(number(group, "inflow")),
            growth: Share(number(group, "growth")),
            closed_from: self.calendar(group, "closed_from"),
            weeks_at_entry: number(group, "weeks"),
            resets_weeks: group.word("resets_weeks") == Some("yes"),
            stay: stay(group),
            concerns: match group.word("concerns") {
                Some("everyone") => Concerns::Everyone,
                _ => Concerns::NewEntrants,
            },
            exits: self.exits(group, "exits", "exits/"),
            exits_at_cap: Some(self.exits(group, "exits_at_cap", "exits_at_cap/")).filter(|exits| !exits.is_empty()),
        }
    }

    /// The destinations of those who leave, counts turned into shares.
    fn exits(&self, group: Thing<'_, 'a>, field: &'static str, below: &str) -> Vec<Exit> {
        let mut field_of_exit = String::from(below);
        let part = |id: &str| {
            field_of_exit.truncate(below.len());
            field_of_exit.push_str(id);
            Some((self.group_index(id)?, number(group, &field_of_exit)))
        };
        let parts: Vec<(usize, Decimal)> = group.leaves(field).filter_map(part).collect();
        let whole = match group.word("exits_are") {
            Some("counts") => parts.iter().fold(Decimal::ZERO, |sum, (_, count)| sum.saturating_add(*count)),
            _ => Decimal::ONE,
        };
        let share = |part: Decimal| Share(part.checked_div(whole).unwrap_or_default());
        parts.into_iter().map(|(to, part)| Exit { to, share: share(part) }).collect()
    }

    pub(super) fn thing(&self, path: &str) -> Thing<'_, 'a> {
        self.things.laid.thing(path, self.month)
    }

    /// A thing whose inputs hold for the whole period, from whatever month a rule set changes them.
    pub(super) fn whole_period(&self, path: &str) -> Thing<'_, 'a> {
        self.thing(path).in_month(Month(i32::MAX))
    }

    pub(super) fn group_index(&self, id: &str) -> Option<usize> {
        self.things.groups.iter().position(|(_, group)| &**group == id)
    }

    fn calendar(&self, thing: Thing, field: &str) -> Option<Month> {
        let calendar: CalendarMonth = thing.word(field)?.parse().ok()?;
        Some(self.period.month(calendar))
    }

    /// An amount in the scenario's price level, by the scenario's first index.
    pub(super) fn kr(&self, thing: Thing, field: &str) -> Option<Kr> {
        self.kr_by(thing, field, None)
    }

    /// An amount in the scenario's price level, by the index that it names.
    pub(super) fn kr_by(&self, thing: Thing, field: &str, index: Option<&str>) -> Option<Kr> {
        let figure = thing.figure(field)?;
        self.in_prices(Kr(figure.value.number()?), figure, index)
    }

    /// An amount of a figure's price level in the scenario's.
    pub(super) fn in_prices(&self, amount: Kr, figure: &Figure, index: Option<&str>) -> Option<Kr> {
        self.indices.named(index)?.convert(amount, figure.price_level.unwrap_or(self.level), self.level)
    }

    /// The amounts by year below a field, by the index that they name.
    pub(super) fn by_year(&self, thing: Thing, field: &str, index: Option<&str>) -> ByYear {
        let amount = |year: &str| Some((year.parse().ok()?, self.kr_by(thing, &[field, "/", year].concat(), index)?));
        ByYear::new(thing.leaves(field).filter_map(amount).collect())
    }
}

fn start(group: Thing) -> Option<Start> {
    let persons = Persons(group.value("start/persons")?.number()?);
    let seniority = match group.word("start/seniority") {
        Some("uniform") => Seniority::Uniform(Months(number(group, "start/over"))),
        _ => Seniority::Stationary,
    };
    Some(Start { persons, seniority, weeks_at_entry: number(group, "start/weeks") })
}

/// The stay: the law that was named last, by the uppermost layer that names any, under the cap in force; a mean keeps the cap
/// under which it was stated, that of its own layer in the month from which it holds.
fn stay(group: Thing) -> Stay {
    let law = |name: &'static str| {
        let held = group.held_below(usize::MAX, name)?;
        (held.figure.value != Value::None).then_some((name, held))
    };
    let cap_below = |group: Thing, layer: usize| {
        let cap = group.held_below(layer, "stay/at_most")?.figure;
        cap.value.number().and_then(|cap| u32::try_from(cap).ok())
    };
    let at_most = cap_below(group, usize::MAX);
    let laws = ["stay/mean", "stay/exactly", "stay/table", "stay/until"].into_iter().filter_map(law);
    let Some((name, Held { layer, from, figure })) = laws.rev().max_by_key(|(_, held)| (held.layer, held.from)) else {
        return Stay { shape: Shape::Mean { mean: Months(Decimal::ONE), under: at_most }, at_most };
    };
    let number = figure.value.number().unwrap_or(Decimal::ONE);
    let shape = match name {
        "stay/exactly" => Shape::Exactly(Months(number)),
        "stay/table" => Shape::Table(list(figure).iter().copied().map(Share).collect()),
        "stay/until" => Shape::Until(u32::try_from(number).unwrap_or(1)),
        _ => Shape::Mean { mean: Months(number), under: cap_below(group.in_month(from), layer + 1) },
    };
    Stay { shape, at_most }
}

/// The number at a field; zero where there is none.
pub(super) fn number(thing: Thing, field: &str) -> Decimal {
    thing.value(field).and_then(Value::number).unwrap_or_default()
}

/// The numbers of a list.
pub(super) fn list(figure: &Figure) -> &[Decimal] {
    if let Value::List(numbers) = &figure.value { numbers } else { &[] }
}
