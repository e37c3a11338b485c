//! What stands below a row when it is unfolded: where each value comes from and how far it can be trusted.

use rust_decimal::Decimal;

use super::row::side_of;
use crate::{
    evaluation::sides::{Side, Sides},
    model::{stays, time::CalendarMonth},
    present::{
        formats::{Formats, from_f64, value_with_unit},
        words::names,
    },
    scenario::{
        Scenario,
        figure::{Figure, Value},
        layers::Layers,
        path::Path,
        scenario::RuleSet,
        schema::Unit,
    },
};

/// One line: what it is, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// *Kilde*, *Status*, *Note* …
    pub name: String,
    /// What it says.
    pub text: String,
}

/// The lines of one side's figure at a path, in order; none where the side does not have it.
#[must_use]
pub fn details(sides: &Sides, side: usize, path: &Path, unit: Unit, formats: Formats) -> Vec<Detail> {
    let side = side_of(sides, side);
    let layers = Layers::new(&side.scenario, &side.rule_set);
    let Some((layer, figure)) = layers.last(path.as_str()) else { return Vec::new() };
    let scenario = &side.scenario;
    let rules = layers.rule_set(layer);
    let mut lines = Vec::new();
    let mut add = |danish: &str, english: &str, text: Option<String>| {
        let name = formats.say(danish, english).to_owned();
        lines.extend(text.map(|text| Detail { name, text }));
    };
    add("Kilde", "Source", Some(source(scenario, rules.filter(|_| layer > 0), figure, formats)));
    add("Status", "Status", figure.status.map(|status| names::status(status, formats.language).to_owned()));
    add("Note", "Note", figure.note.clone());
    add("Interval", "Range", range(figure, unit, formats));
    add("Afrundet til", "Rounded to", figure.rounded_to.map(|to| value_with_unit(&Value::Number(to), unit, formats)));
    let is_amount = matches!(unit, Unit::Kr | Unit::KrPerYear);
    let level = figure.price_level.unwrap_or_else(|| scenario.price_level());
    add("Prisniveau", "Price level", is_amount.then(|| level.to_string()));
    let from = figure.from.or_else(|| rules.filter(|_| layer > 0)?.from);
    add("Gælder fra", "Holds from", from.map(|month: CalendarMonth| formats.month(month)));
    let grown = grown(side, path).map(|persons| value_with_unit(&Value::Number(persons), unit, formats));
    add("Med vækst", "With growth", grown);
    add("Regelsæt", "Rule set", rules.filter(|_| layer > 0).map(|rules| rules.name.clone()));
    lines
}

/// What a later inflow comes to in the month from which it holds, where it has grown by then.
fn grown(side: &Side, path: &Path) -> Option<Decimal> {
    let group = side.group(path.below("groups")?.strip_suffix(&["/inflow@", &path.date()?.to_string()].concat())?)?;
    let (case, month) = (&side.outcome.case, side.scenario.period().month(path.date()?));
    let stated = case.rules(month).groups.get(group)?.inflow.to_f64();
    let grown = stays::yearly_inflow(case, group, month);
    let is_other = (grown - stated).abs() > 1e-9 * stated && grown > 0.0;
    from_f64(grown).filter(|_| is_other).map(|grown| grown.round_dp(1).normalize())
}

/// What stands beside a figure's value otherwise than beside another's: *kilde: bi03, note: ingen*.
#[must_use]
pub fn beside(figure: &Figure, other: &Figure, unit: Unit, formats: Formats) -> String {
    let number = |number: Option<Decimal>| number.map(|number| value_with_unit(&Value::Number(number), unit, formats));
    let parts = |figure: &Figure| {
        [
            (("kilde", "source"), figure.source.as_deref().map(str::to_owned)),
            (("status", "status"), figure.status.map(|status| names::status(status, formats.language).to_owned())),
            (("note", "note"), figure.note.clone()),
            (("interval", "range"), range(figure, unit, formats)),
            (("afrundet til", "rounded to"), number(figure.rounded_to)),
            (("prisniveau", "price level"), figure.price_level.map(|year| formats.year(year))),
            (("gælder fra", "holds from"), figure.from.map(|month| formats.month(month))),
        ]
    };
    let differ = parts(figure).into_iter().zip(parts(other)).filter(|(one, other)| one.1 != other.1);
    let said = differ.map(|(((danish, english), text), _)| {
        let text = text.unwrap_or_else(|| formats.say("ingen", "none").to_owned());
        format!("{}: {text}", formats.say(danish, english))
    });
    said.collect::<Vec<_>>().join(", ")
}

/// The source of a figure, its rule set's where it names none, or that it has none.
fn source(scenario: &Scenario, rules: Option<&RuleSet>, figure: &Figure, formats: Formats) -> String {
    let Some(id) = figure.source.as_ref() else {
        let none = formats.say("ingen", "none");
        let title = rules.and_then(|rules| rules.source_of(figure)).map(|id| title(scenario, id));
        let whole = formats.say("hele regelsættets", "the whole rule set's");
        return title.map_or_else(|| none.to_owned(), |title| format!("{none} ({whole}: {title})"));
    };
    title(scenario, id)
}

fn title(scenario: &Scenario, id: &str) -> String {
    let Some(source) = scenario.sources.iter().find(|source| &*source.id == id) else { return id.to_owned() };
    let more: Vec<&str> =
        [&source.publisher, &source.date, &source.reference].into_iter().flatten().map(String::as_str).collect();
    if more.is_empty() { source.title.clone() } else { format!("{} ({})", source.title, more.join(", ")) }
}

fn range(figure: &Figure, unit: Unit, formats: Formats) -> Option<String> {
    let end = |end: Decimal| value_with_unit(&Value::Number(end), unit, formats);
    match (figure.low, figure.high) {
        (Some(low), Some(high)) => Some(format!("{} – {}", end(low), end(high))),
        (Some(low), None) => Some(format!("{} {}", formats.say("mindst", "at least"), end(low))),
        (None, Some(high)) => Some(format!("{} {}", formats.say("højst", "at most"), end(high))),
        (None, None) => None,
    }
}
