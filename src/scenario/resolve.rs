//! From a scenario and a rule set to the model's [`Case`]: paths become types, amounts come to the scenario's price level.
//!
//! It reads a checked scenario and cannot fail: what the checks would have refused becomes nothing.

use rust_decimal::Decimal;

use super::{
    figure::{Figure, Value},
    layers::Layers,
    scenario::Scenario,
};
use crate::model::{
    numbers::{Kr, Months, Persons, Share},
    prices::{Method, PriceIndex},
    rules::{ByYear, Case, Concerns, Exit, Group, Id, Regime, Rules, Seniority, Shape, Start, Stay},
    time::{CalendarMonth, Month, Period},
};

/// The whole of one rule set, as the model reads it.
#[must_use]
pub fn case(scenario: &Scenario, rule_set: &str) -> Case {
    let layers = Layers::new(scenario, rule_set);
    let index = price_index(scenario);
    let groups = scenario.ids("groups");
    let regimes = layers.months().into_iter().map(|from| {
        let view = View { layers: &layers, month: from, index: &index, groups: &groups };
        Regime { from, rules: view.rules() }
    });
    Case { period: scenario.period(), regimes: regimes.collect() }
}

/// The scenario's price index.
#[must_use]
pub fn price_index(scenario: &Scenario) -> PriceIndex {
    let method = match scenario.inputs.get("price_index/method").and_then(|figure| figure.value.word()) {
        Some("compounded") => Method::Compounded,
        _ => Method::Added,
    };
    let changes = scenario.inputs.iter().filter_map(|(path, figure)| {
        let year = path.below("price_index/changes")?.parse().ok()?;
        Some((year, Share(figure.value.number()?)))
    });
    PriceIndex { method, changes: changes.collect() }
}

/// The rules of one month.
pub(super) struct View<'a> {
    pub(super) layers: &'a Layers<'a>,
    pub(super) month: Month,
    index: &'a PriceIndex,
    pub(super) groups: &'a [Id],
}

impl View<'_> {
    fn rules(&self) -> Rules {
        Rules {
            groups: self.groups.iter().map(|id| self.group(id)).collect(),
            costs: self.layers.ids("costs").iter().filter_map(|id| self.cost_line(id)).collect(),
            investments: self.layers.ids("investments").iter().map(|id| self.investment(id)).collect(),
            efficiency: self.efficiency(),
            discount: self.discount(),
        }
    }

    fn group(&self, id: &Id) -> Group {
        let at = format!("groups/{id}");
        Group {
            id: id.clone(),
            start: self.start(&at),
            inflow: Persons(self.number(&format!("{at}/inflow"))),
            growth: Share(self.number(&format!("{at}/growth"))),
            closed_from: self.calendar(&format!("{at}/closed_from")),
            weeks_at_entry: self.number(&format!("{at}/weeks")),
            resets_weeks: self.word(&format!("{at}/resets_weeks")) == Some("yes"),
            stay: self.stay(&at),
            concerns: match self.word(&format!("{at}/concerns")) {
                Some("everyone") => Concerns::Everyone,
                _ => Concerns::NewEntrants,
            },
            exits: self.exits(&at, "exits"),
            exits_at_cap: Some(self.exits(&at, "exits_at_cap")).filter(|exits| !exits.is_empty()),
        }
    }

    fn start(&self, at: &str) -> Option<Start> {
        let persons = Persons(self.figure(&format!("{at}/start/persons"))?.value.number()?);
        let seniority = match self.word(&format!("{at}/start/seniority")) {
            Some("uniform") => Seniority::Uniform(Months(self.number(&format!("{at}/start/over")))),
            _ => Seniority::Stationary,
        };
        Some(Start { persons, seniority, weeks_at_entry: self.number(&format!("{at}/start/weeks")) })
    }

    /// The stay: the law that the uppermost layer names, under the cap in force; a mean keeps the cap of its own layer.
    fn stay(&self, at: &str) -> Stay {
        let law = |name: &str| {
            let (layer, figure) = self.layers.figure(&format!("{at}/stay/{name}"), self.month)?;
            (figure.value != Value::None).then_some((layer, figure))
        };
        let cap_below = |layer: usize| {
            let (_, figure) = self.layers.figure_below(layer, &format!("{at}/stay/at_most"), self.month)?;
            figure.value.number().and_then(|cap| u32::try_from(cap).ok())
        };
        let laws = ["mean", "exactly", "table", "until"].map(|name| (name, law(name)));
        let upper = laws.iter().filter_map(|(name, law)| law.map(|(layer, figure)| (layer, *name, figure)));
        let (layer, name, figure) = upper.rev().max_by_key(|(layer, ..)| *layer).unwrap_or((0, "", &NOTHING));
        let number = figure.value.number().unwrap_or(Decimal::ONE);
        let shape = match name {
            "exactly" => Shape::Exactly(Months(number)),
            "table" => Shape::Table(list(figure).into_iter().map(Share).collect()),
            "until" => Shape::Until(u32::try_from(number).unwrap_or(1)),
            _ => Shape::Mean { mean: Months(number), under: cap_below(layer + 1) },
        };
        Stay { shape, at_most: cap_below(usize::MAX) }
    }

    /// The destinations of those who leave, counts turned into shares.
    fn exits(&self, at: &str, field: &str) -> Vec<Exit> {
        let prefix = format!("{at}/{field}");
        let ids = super::scenario::ids_below(self.layers.scenario().inputs.keys(), &prefix);
        let parts = ids.iter().filter_map(|id| Some((self.group_index(id)?, self.number(&format!("{prefix}/{id}")))));
        let parts: Vec<(usize, Decimal)> = parts.collect();
        let whole = match self.word(&format!("{at}/exits_are")) {
            Some("counts") => parts.iter().map(|(_, count)| *count).sum(),
            _ => Decimal::ONE,
        };
        let share = |part: Decimal| Share(part.checked_div(whole).unwrap_or_default());
        parts.into_iter().map(|(to, part)| Exit { to, share: share(part) }).collect()
    }

    pub(super) fn group_index(&self, id: &str) -> Option<usize> {
        self.groups.iter().position(|group| &**group == id)
    }

    pub(super) fn figure(&self, path: &str) -> Option<&Figure> {
        self.layers.figure(path, self.month).map(|(_, figure)| figure)
    }

    pub(super) fn number(&self, path: &str) -> Decimal {
        self.optional(path).unwrap_or_default()
    }

    pub(super) fn optional(&self, path: &str) -> Option<Decimal> {
        self.figure(path)?.value.number()
    }

    pub(super) fn word(&self, path: &str) -> Option<&str> {
        self.figure(path)?.value.word()
    }

    fn calendar(&self, path: &str) -> Option<Month> {
        let calendar: CalendarMonth = self.word(path)?.parse().ok()?;
        Some(self.period().month(calendar))
    }

    fn period(&self) -> Period {
        self.layers.scenario().period()
    }

    /// An amount in the scenario's price level.
    pub(super) fn kr(&self, path: &str) -> Option<Kr> {
        let figure = self.figure(path)?;
        let amount = Kr(figure.value.number()?);
        let level = self.layers.scenario().price_level();
        self.index.convert(amount, figure.price_level.unwrap_or(level), level)
    }

    /// The amounts by year below `prefix`.
    pub(super) fn by_year(&self, prefix: &str) -> ByYear {
        let years = self.layers.ids(prefix);
        let amounts = years.iter().filter_map(|year| Some((year.parse().ok()?, self.kr(&format!("{prefix}/{year}"))?)));
        let mut amounts: Vec<(i32, Kr)> = amounts.collect();
        amounts.sort_unstable_by_key(|(year, _)| *year);
        ByYear(amounts)
    }
}

static NOTHING: Figure = Figure {
    value: Value::None,
    low: None,
    high: None,
    price_level: None,
    source: None,
    status: None,
    note: None,
    rounded_to: None,
    from: None,
    is_typed: false,
};

/// The numbers of a list.
pub(super) fn list(figure: &Figure) -> Vec<Decimal> {
    if let Value::List(numbers) = &figure.value { numbers.clone() } else { Vec::new() }
}
