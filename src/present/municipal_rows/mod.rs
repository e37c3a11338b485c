//! Municipalities that are typed or pasted as text, a line each: read by the chosen number format, held against those there
//! are, and told line by line what becomes of them. A line that could mean two things is refused.
//!
//! Reading order: [`block`] (what a line can say), this file (how it is read), [`columns`] (where in a line a number stands),
//! [`cell`] (one number).

mod block;
mod cell;
mod columns;

use rust_decimal::Decimal;

pub use self::block::{Becomes, Block, Line, Persons, Refused, Row, Says};
use self::{cell::Shares, columns::Columns};
use super::{
    formats::{Formats, parse_cells},
    words::alphabet,
};
use crate::{
    model::id::Id,
    scenario::{figure::Value, layers::Layers},
};

/// The most lines that are read at a time; the country has 98 municipalities.
pub const MOST: usize = 500;

/// What a text says, held against the municipalities of a rule set.
#[must_use]
pub fn read(text: &str, layers: &Layers<'_>, formats: Formats) -> Block {
    let mut written = columns::lines(&parse_cells::rows(text), formats);
    let left = written.len().saturating_sub(MOST);
    written.truncate(MOST);
    let columns = Columns::of(&written, formats);
    let bare = written.iter().filter_map(|(_, cells)| columns.share(cells));
    let shares = Shares::of(bare, columns.are_per_cents, formats);
    let known = Known::of(layers);
    let mut lines: Vec<Line> = Vec::new();
    for (place, (number, cells)) in written.into_iter().enumerate() {
        let says = match row(&cells, &columns, shares, &known, formats) {
            _ if columns.are_named_in(place) => Says::Heads,
            Ok(row) => match earlier(&lines, &row.name) {
                Some(line) => Says::Refused(Refused::Twice(line)),
                None => Says::Row(row),
            },
            Err(why) => Says::Refused(why),
        };
        lines.push(Line { number, cells, says });
    }
    Block { lines, are_parts: shares == Shares::Parts, left }
}

/// The line before that has the same municipality, however it is written there.
fn earlier(lines: &[Line], name: &str) -> Option<usize> {
    let wanted = sign(name);
    let is_it = |line: &&Line| matches!(&line.says, Says::Row(row) if sign(&row.name) == wanted);
    lines.iter().find(is_it).map(|line| line.number)
}

fn row(cells: &[String], columns: &Columns, shares: Shares, known: &Known, formats: Formats) -> Result<Row, Refused> {
    let [name, persons, share] = columns.parts(cells)?;
    if is_total(name) {
        return Err(Refused::Total);
    }
    let persons = cell::persons(persons, formats)?;
    let share = cell::share(share, persons, shares, formats)?;
    let there = known.named(name);
    let becomes = match there {
        None => Becomes::New,
        Some(one) if one.persons == Some(persons) && one.share == Some(share) => Becomes::Same,
        Some(one) => Becomes::Changed { persons: one.persons, share: one.share },
    };
    let (id, name) = match there {
        Some(one) => (one.id.clone(), one.name.clone()),
        None => (known.new_id(name), name.to_owned()),
    };
    Ok(Row { id, name, persons, share, becomes })
}

/// Whether a name is that of all municipalities together.
fn is_total(name: &str) -> bool {
    let all = [
        "i alt",
        "ialt",
        "hele landet",
        "landet",
        "danmark",
        "alle kommuner",
        "sum",
        "total",
        "in all",
        "all",
        "country",
    ];
    all.contains(&name.to_lowercase().trim_end_matches(':'))
}

/// The municipalities there are.
struct Known(Vec<There>);

struct There {
    id: Id,
    name: String,
    /// What the name is known by.
    sign: Vec<u32>,
    persons: Option<Persons>,
    share: Option<Decimal>,
}

impl Known {
    fn of(layers: &Layers<'_>) -> Self {
        let there = |id: Id| {
            let at = ["coverage/", &id].concat();
            let value = |field: &str| layers.last(&[&at, "/", field].concat()).map(|(_, figure)| &figure.value);
            let number = |field: &str| value(field).and_then(Value::number);
            let is_hidden = matches!(value("hidden"), Some(Value::Word(word)) if &**word == "yes");
            let persons = if is_hidden { Some(Persons::Hidden) } else { number("persons").map(Persons::Number) };
            let (name, share) = (layers.scenario().name(&at).to_owned(), number("share"));
            There { sign: sign(&name), id, name, persons, share }
        };
        Self(layers.ids("coverage").into_iter().map(there).collect())
    }

    fn named(&self, name: &str) -> Option<&There> {
        let wanted = sign(name);
        self.0.iter().find(|one| one.sign == wanted)
    }

    /// An id for a name that is new: its letters and digits.
    fn new_id(&self, name: &str) -> Id {
        let small = name.to_lowercase();
        let words: Vec<&str> =
            small.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let id = words.join("-");
        let numbered = (2..).map(|number: usize| format!("{id}-{number}"));
        let free = std::iter::once(id.clone()).chain(numbered).find(|id| self.0.iter().all(|one| *one.id != **id));
        free.unwrap_or(id).into()
    }
}

/// What a municipality is known by, however it is written: *Aabenraa* is *Åbenrå*, *Københavns Kommune* is *København*.
fn sign(name: &str) -> Vec<u32> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let (rest, is_kommune) = match words.as_slice() {
        [rest @ .., last] if !rest.is_empty() && last.to_lowercase() == "kommune" => (rest, true),
        all => (all, false),
    };
    let name = rest.join(" ");
    let name = if is_kommune { name.strip_suffix('s').unwrap_or(&name) } else { &name };
    alphabet::order(name)
}
