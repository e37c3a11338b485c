//! *Afstemning*: what the sources publish against what the model calculates.

use rust_decimal::Decimal;

use crate::present::views::{Headline, Shown, shared::bridge};
use crate::{
    evaluation::reconcile::Reconciled,
    model::{
        id::Id,
        measures::{Unit, number},
        reconcile::Agreement,
    },
    present::{
        facts::reconciliation::{Counts, Fact},
        formats::Formats,
        table::{Cell, Column, Row, Table, Tone},
        words::{
            facts::Telling,
            reconciliation::{BETWEEN, holds_for, rounding, status_word, value_text},
        },
    },
    scenario::{Scenario, scenario::Published},
};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct ReconciliationView {
    /// The sentences.
    pub headline: Headline,
    /// Every published figure, in the file's order.
    pub table: Table,
    /// The reasons, where a source contradicts itself: the figure's name and why.
    pub reasons: Vec<(String, String)>,
    /// Why the source's lines of compensation come to another sum than the calculation.
    pub bridge: Option<Table>,
    /// The explanations, where this calculation gives something else: the figure's name and why.
    pub explanations: Vec<(String, String)>,
}

/// The view of the scenario after.
#[must_use]
pub fn reconciliation(shown: Shown, reconciled: &[Reconciled]) -> ReconciliationView {
    let formats = shown.formats;
    let scenario = &shown.sides.after.scenario;
    let telling = Telling { sides: shown.sides, formats };
    let says = telling.sentence(Fact::Counts(Counts::of(reconciled)));
    let condition = telling.sentence(Fact::Rule);
    let reasons = |agreement: Agreement, why: fn(&Published) -> Option<&String>| {
        let with_it = reconciled.iter().filter(move |one| one.agreement == agreement);
        let reasons = with_it.filter_map(move |one| {
            let published = scenario.published.get(one.index)?;
            Some((published.name.clone(), why(published)?.clone()))
        });
        reasons.collect()
    };
    ReconciliationView {
        headline: Headline { says, condition, since_mark: None },
        bridge: bridge::table(shown),
        reasons: reasons(Agreement::Contradicts, |published| published.contradiction.as_ref()),
        explanations: reasons(Agreement::Explained, |published| published.explained.as_ref()),
        table: Table {
            title: formats.say("Offentliggjort og beregnet", "Published and calculated").to_owned(),
            head: columns(formats),
            rows: rows(scenario, reconciled, formats),
            note: None,
        },
    }
}

fn columns(formats: Formats) -> Vec<Column> {
    vec![
        Column::text(formats.say("Tal", "Figure")),
        Column::number(formats.say("Offentliggjort", "Published"), ""),
        Column::number(formats.say("Beregnet", "Calculated"), ""),
        Column::text(formats.say("Afstemning", "Agreement")),
        Column::text(formats.say("Gælder", "Of")),
        Column::text(formats.say("Sted i kilden", "Place in the source")),
    ]
}

/// Every published figure below its source, the sources in the order in which the file comes to them.
fn rows(scenario: &Scenario, reconciled: &[Reconciled], formats: Formats) -> Vec<Row> {
    let published = |one: &Reconciled| scenario.published.get(one.index);
    let mut sources: Vec<&Id> = Vec::new();
    for source in reconciled.iter().filter_map(published).map(|published| &published.source) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let mut rows = Vec::new();
    for id in sources {
        let title = scenario.sources.iter().find(|source| source.id == *id).map_or(&**id, |source| &source.title);
        rows.push(Row::new(title, vec![Cell::Text(String::new()); 5]).bold());
        let of_source = reconciled.iter().filter(|one| published(one).is_some_and(|published| published.source == *id));
        rows.extend(of_source.filter_map(|one| Some(row(scenario, published(one)?, one, formats))));
    }
    rows
}

fn row(scenario: &Scenario, published: &Published, one: &Reconciled, formats: Formats) -> Row {
    let [said, calculated] = value_text(published, one, formats);
    let (unit, base) = unit_and_base(one.unit, formats);
    let in_unit = |value: Decimal| value.saturating_mul(base);
    let calculated = match number(one.calculated) {
        Some(value) => Cell::number(calculated, in_unit(value)),
        None => Cell::Text(calculated),
    };
    let text = status_word(one, published, formats);
    let agreement = Cell::Status { text, tone: if one.is_restated { Tone::Plain } else { tone(&one.agreement) } };
    let place = published.place.as_ref().map_or(Cell::Empty, |place| Cell::Text(place.clone()));
    let said = Cell::number(said, in_unit(published.value));
    let of = std::iter::once(holds_for(scenario, published, one.unit, formats))
        .chain(rounding(published, one.unit, formats));
    let of = Cell::Text(of.collect::<Vec<_>>().join(BETWEEN));
    Row::new(published.name.clone(), vec![said, calculated, agreement, of, place]).in_unit(unit)
}

/// The unit that the figures of a row are shown in, and how many of it are one of the measure's.
fn unit_and_base(unit: Option<Unit>, formats: Formats) -> (&'static str, Decimal) {
    match unit {
        Some(Unit::Share) => (formats.pct_unit(), Decimal::ONE_HUNDRED),
        Some(Unit::Kr | Unit::KrPerPerson) => ("kr.", Decimal::ONE),
        Some(Unit::Months) => (formats.say("mdr.", "mos."), Decimal::ONE),
        Some(Unit::Years) => (formats.say("år", "years"), Decimal::ONE),
        Some(Unit::Persons | Unit::Ratio | Unit::Month) | None => ("", Decimal::ONE),
    }
}

fn tone(agreement: &Agreement) -> Tone {
    match agreement {
        Agreement::Agrees | Agreement::AgreesRoundedParts => Tone::Good,
        Agreement::Contradicts => Tone::Warning,
        Agreement::Explained => Tone::Assumed,
        Agreement::Differs(_) | Agreement::DiffersInKind => Tone::Bad,
        Agreement::CannotBeSaid => Tone::Plain,
    }
}
