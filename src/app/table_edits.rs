//! What changes the table of municipalities: values where they are stated, rows that are put in.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::document::SideChoice;
use crate::{
    model::id::Id,
    present::municipal_rows::{Becomes, Persons, Row},
    scenario::{
        Scenario,
        difference::change::Stated,
        edit::part::Edit,
        figure::{Figure, Status, Value},
        inputs::Inputs,
        layers::Layers,
        path::Path,
    },
};

/// The rule set that states values of the table: they are changed where they stand, so that both sides have them. Where
/// several state some of them, it is the one that lies over the others.
#[must_use]
pub fn stating(scenario: &Scenario, side: &SideChoice, paths: &[Path]) -> SideChoice {
    let layers = Layers::new(scenario, &side.rule_set);
    let stated = paths.iter().filter_map(|path| layers.last(path.as_str()));
    let rules = stated.map(|(layer, _)| layer).max().and_then(|layer| layers.rule_set(layer));
    SideChoice { rule_set: rules.map_or_else(|| side.rule_set.clone(), |rules| rules.id.clone()), ..side.clone() }
}

/// A field of a row.
pub(super) fn of_row(id: &str, field: &str) -> Path {
    Path::new(&["coverage/", id, "/", field].concat())
}

/// What gives a row persons, or (`None`) hides them: both values in one rule set, so that none has one without the other.
pub(super) fn with_persons(scenario: &Scenario, side: &SideChoice, id: &Id, persons: Option<Decimal>) -> [Edit; 2] {
    let paths = ["persons", "hidden"].map(|field| of_row(id, field));
    let rule_set = stating(scenario, side, &paths).rule_set;
    let values = match persons {
        Some(number) => [Value::Number(number), Value::Word("no".into())],
        None => [Value::None, Value::Word("yes".into())],
    };
    let ([path, other], [number, hidden]) = (paths, values);
    let set = |path, value| Edit::Set { rule_set: rule_set.clone(), path, value };
    [set(path, number), set(other, hidden)]
}

/// The terms of the table with one value, in a file that says nothing of them.
pub(super) fn with_terms(path: Path, value: Value) -> Edit {
    let inputs = Inputs::from_iter([(path, Arc::new(Figure::bare(value)))]);
    Edit::Add { stated: Stated::Base(Path::new("coverage_terms")), names: Vec::new(), inputs, place: None }
}

/// What puts rows into the table.
pub(super) fn edits(rows: &[&Row], scenario: &Scenario, side: &SideChoice) -> Edit {
    let of = |row: &&Row| match row.becomes {
        Becomes::New => vec![new(row)],
        Becomes::Changed { persons, share } => changed(row, persons, share, scenario, side),
        Becomes::Same => Vec::new(),
    };
    Edit::All(rows.iter().flat_map(of).collect())
}

/// Where a row stands.
pub(super) fn at(row: &Row) -> Path {
    Path::new(&["coverage/", &row.id].concat())
}

fn new(row: &Row) -> Edit {
    let figure = |field: &str, value| {
        // Nobody has said where it is from.
        let status = Some(Status::Assumption);
        (of_row(&row.id, field), Arc::new(Figure { status, ..Figure::bare(value) }))
    };
    let persons = match row.persons {
        Persons::Number(number) => figure("persons", Value::Number(number)),
        Persons::Hidden => (of_row(&row.id, "hidden"), Arc::new(Figure::bare(Value::Word("yes".into())))),
    };
    let path = at(row);
    Edit::Add {
        names: vec![(path.clone(), row.name.clone())],
        inputs: [persons, figure("share", Value::Number(row.share))].into_iter().collect(),
        stated: Stated::Base(path),
        place: None,
    }
}

fn changed(
    row: &Row,
    persons: Option<Persons>,
    share: Option<Decimal>,
    scenario: &Scenario,
    side: &SideChoice,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    if persons != Some(row.persons) {
        let number = if let Persons::Number(number) = row.persons { Some(number) } else { None };
        edits.extend(with_persons(scenario, side, &row.id, number));
    }
    if share != Some(row.share) {
        let path = of_row(&row.id, "share");
        let rule_set = stating(scenario, side, std::slice::from_ref(&path)).rule_set;
        edits.push(Edit::Set { rule_set, path, value: Value::Number(row.share) });
    }
    edits
}
