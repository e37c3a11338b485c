//! Municipalities that are typed or pasted as text, a line each: read by the chosen number format, held against those there
//! are, and told line by line what becomes of them. A line that could mean two things is refused.
//!
//! Reading order: this file (what a line says), [`columns`] (where in a line it stands), [`cell`] (one number).

mod cell;
mod columns;

use rust_decimal::Decimal;

use self::{cell::Shares, columns::Columns};
use super::{
    formats::{Formats, Misread, parse_cells},
    words::alphabet,
};
use crate::{
    model::id::Id,
    scenario::{figure::Value, finding::Finding, layers::Layers, path::Path},
};

/// The most lines that are read at a time; the country has 98 municipalities.
pub const MOST: usize = 500;

/// A line that is not empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its place in the text, counted from 1.
    pub number: usize,
    /// Its cells as they are written.
    pub cells: Vec<String>,
    /// What it says.
    pub says: Says,
}

/// What a line says.
#[derive(Debug, Clone, PartialEq)]
pub enum Says {
    /// What its columns are called.
    Heads,
    /// A municipality.
    Row(Row),
    /// Nothing that can be used.
    Refused(Refused),
}

/// A municipality as a line has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its id: that of the municipality of this name, else one made of the name.
    pub id: Id,
    /// Its name: as it stands in the table, else as it is written.
    pub name: String,
    /// Its persons.
    pub persons: Persons,
    /// Its share, of one.
    pub share: Decimal,
    /// What becomes of it in the table.
    pub becomes: Becomes,
}

/// The persons of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Persons {
    /// So many.
    Number(Decimal),
    /// The source hides how many.
    Hidden,
}

/// What becomes of a row in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Becomes {
    /// It is new.
    New,
    /// It has other values now than these.
    Changed {
        /// Its persons; `None` where it has none.
        persons: Option<Persons>,
        /// Its share; `None` where it has none.
        share: Option<Decimal>,
    },
    /// It says this already.
    Same,
}

/// Why a line is not used.
#[derive(Debug, Clone, PartialEq)]
pub enum Refused {
    /// It has no name.
    NoName,
    /// It has no persons.
    NoPersons,
    /// It has no share.
    NoShare,
    /// It has a name and nothing else.
    NameAlone,
    /// It has more cells than a name and two numbers, and no line before it says what they are.
    TooMany(usize),
    /// Its persons are no number.
    Persons(Misread),
    /// Its share is no number.
    Share(Misread),
    /// The share is a dot; only persons are hidden.
    HiddenShare,
    /// The share is 1 without a sign: 1 per cent or all.
    OneOrAll,
    /// It is all municipalities together.
    Total,
    /// The same municipality stands in an earlier line.
    Twice(usize),
    /// The table would have these errors.
    Faults(Vec<Finding>),
}

/// Everything that a text says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Block {
    /// The lines that are not empty.
    pub lines: Vec<Line>,
    /// Whether shares without a sign were read as parts of one, for none is above 1.
    pub are_parts: bool,
    /// How many lines stand behind the last that is read.
    pub left: usize,
}

impl Block {
    /// The rows that can be used.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.lines.iter().filter_map(|line| if let Says::Row(row) = &line.says { Some(row) } else { None })
    }

    /// Those that would change the table.
    pub fn changing(&self) -> impl Iterator<Item = &Row> {
        self.rows().filter(|row| row.becomes != Becomes::Same)
    }

    /// Refuses rows for what the table would say with them; whether one of them is here.
    pub fn refuse(&mut self, findings: &[Finding]) -> bool {
        let mut is_one_here = false;
        for line in &mut self.lines {
            let Says::Row(row) = &line.says else { continue };
            let at = Path::new(&["coverage/", &row.id].concat());
            let is_its = |path: &Path| *path == at || path.below(at.as_str()).is_some();
            let its = findings.iter().filter(|one| one.path.as_ref().is_some_and(is_its));
            let its: Vec<Finding> = its.cloned().collect();
            if !its.is_empty() {
                line.says = Says::Refused(Refused::Faults(its));
                is_one_here = true;
            }
        }
        is_one_here
    }
}

/// What a text says, held against the municipalities of a rule set.
#[must_use]
pub fn read(text: &str, layers: &Layers<'_>, formats: Formats) -> Block {
    let mut written = columns::lines(&parse_cells::rows(text), formats);
    let left = written.len().saturating_sub(MOST);
    written.truncate(MOST);
    let columns = Columns::of(&written, formats);
    let shares = Shares::of(written.iter().filter_map(|(_, cells)| columns.share(cells)), &columns, formats);
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
