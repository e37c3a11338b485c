//! The bridge from the lines of compensation to the calculation, as a table: where it begins, each step, where it ends.

use rust_decimal::Decimal;

use crate::{
    evaluation::bridge::{Bridge, Step, What, bridge},
    model::numbers::Kr,
    present::{
        facts::lines,
        formats::{Formats, Scale},
        table::{Cell, Column, Row, Table},
        views::Shown,
        words::{
            facts::{Telling, budget as words},
            names,
        },
    },
};

/// The unit of the amounts.
const SCALE: Scale = Scale::Millions;

/// The table; `None` where the two sides have no bridge.
#[must_use]
pub fn table(shown: Shown) -> Option<Table> {
    let (sides, formats) = (shown.sides, shown.formats);
    let Bridge { start, steps, end } = bridge(sides)?;
    let fact = lines::bridge(sides, shown.opened[1])?;
    let row = |label: String, kr: Kr| Row::new(label, vec![cell(kr, formats)]);
    let first = row(words::start(&fact, formats), start).bold();
    let last = row(words::end(&fact, formats), end).bold();
    let middle = steps.iter().map(|step| row(label(shown, step), step.kr));
    Some(Table {
        title: words::title(&fact, formats),
        head: vec![
            Column::text(formats.say("Kommunekassen, i alt", "The municipality, in all")),
            Column::number("", SCALE.unit(formats)),
        ],
        rows: std::iter::once(first).chain(middle).chain([last]).collect(),
        note: Some(Telling { sides, formats }.sentence(fact)),
    })
}

fn cell(kr: Kr, formats: Formats) -> Cell {
    let value = kr.0.checked_div(SCALE.kr()).unwrap_or(Decimal::ZERO);
    Cell::number(formats.plus(formats.scaled(kr.0, SCALE)), value)
}

fn label(shown: Shown, step: &Step) -> String {
    let (formats, scenario) = (shown.formats, &shown.sides.after.scenario);
    match &step.what {
        What::Carried { path, cost } => {
            let name = names::lower_first(&names::carrier_name(scenario, path, formats.language));
            words::carried(&name, *cost, formats)
        }
        What::Rounding => words::rounding(formats).to_owned(),
        What::NotCarried(ids) => {
            let named = ids.iter().map(|id| scenario.name(&format!("compensation_lines/{id}")).to_owned());
            words::not_carried(&named.map(|name| names::lower_first(&name)).collect::<Vec<_>>(), formats)
        }
        What::Changes(paths) => {
            let labels: Vec<String> = paths
                .iter()
                .map(|path| names::lower_first(&names::input_label(scenario, path, formats.language)))
                .collect();
            words::changes(&labels, formats)
        }
        What::Effects => words::effects(formats).to_owned(),
    }
}
