//! What a scenario is about: the group or total of the headlines, the strip and the overview. Everything that has to know
//! asks [`Scenario::main_group`].

use rust_decimal::Decimal;

use super::{layers::Layers, scenario::Scenario};
use crate::model::{id::Id, time::Month};

impl Scenario {
    /// The group or total that it is about: what the file says; else the first group with a start or an inflow above 0 in
    /// any month under the base rules, else under any rule set, else the first.
    #[must_use]
    pub fn main_group(&self) -> Option<Id> {
        let groups = self.ids("groups");
        let stated = self.about.as_ref().filter(|id| groups.contains(id) || self.total(id).is_some());
        if let Some(stated) = stated {
            return Some(stated.clone());
        }
        let (base, others) = self.rule_sets.split_at(self.rule_sets.len().min(1));
        let fed = [base, others].into_iter().find_map(|rule_sets| {
            let layers: Vec<Layers> = rule_sets.iter().map(|rules| Layers::new(self, &rules.id)).collect();
            groups.iter().find(|id| layers.iter().any(|layers| is_fed(layers, id)))
        });
        fed.or(groups.first()).cloned()
    }
}

/// Whether a group has a start, or an inflow above 0 in any month of the period.
fn is_fed(layers: &Layers, group: &str) -> bool {
    let figure = |field: &str, month| layers.figure(&["groups/", group, "/", field].concat(), month);
    let number = |field: &str, month| {
        figure(field, month).and_then(|(_, figure)| figure.value.number()).is_some_and(|number| number > Decimal::ZERO)
    };
    let period = layers.scenario().period();
    let end = Month(i32::try_from(period.months()).unwrap_or(i32::MAX));
    let changes = layers.months();
    let stretches = changes.iter().zip(changes.iter().skip(1).chain([&end]));
    let flows = stretches.map(|(from, until)| ((*from).max(Month(0)), (*until).min(end))).any(|(from, until)| {
        let closed = figure("closed_from", from).and_then(|(_, figure)| figure.value.word()?.parse().ok());
        let closed = closed.map_or(end, |calendar| period.month(calendar));
        from < until.min(closed) && number("inflow", from)
    });
    number("start/persons", Month::ALWAYS) || flows
}
