//! Where in a line a municipality's name, persons and share stand: as the heads say, else in this order.

use super::{block::Refused, cell};
use crate::present::formats::Formats;

/// Lines that are not empty, with their numbers from 1 and their cells. What has neither tabs nor semicolons ends a name
/// where the first number begins.
pub(super) fn lines(rows: &[Vec<String>], formats: Formats) -> Vec<(usize, Vec<String>)> {
    let has_cells = rows.iter().any(|cells| cells.len() > 1);
    let cells = |cells: &Vec<String>| {
        let mut cells = match cells.as_slice() {
            [only] if !has_cells => by_spaces(only, formats),
            cells => cells.iter().map(|cell| unquoted(cell)).collect(),
        };
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        cells
    };
    let numbered = rows.iter().enumerate().map(|(place, row)| (place + 1, cells(row)));
    numbered.filter(|(_, cells)| !cells.is_empty()).collect()
}

/// A cell as it is meant: a CSV file sets texts in quotes.
fn unquoted(cell: &str) -> String {
    let inside = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
    inside.map_or(cell, str::trim).to_owned()
}

fn by_spaces(line: &str, formats: Formats) -> Vec<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let begins = words.iter().skip(1).position(|word| cell::is_one(word, formats)).map_or(words.len(), |at| at + 1);
    let (name, rest) = words.split_at(begins);
    let mut cells = vec![name.join(" ")];
    for word in rest {
        match cells.last_mut() {
            // A sign belongs to the number before it.
            Some(number) if !cell::is_one(word, formats) && number.starts_with(|sign: char| sign.is_ascii_digit()) => {
                *number = format!("{number} {word}");
            }
            _ => cells.push((*word).to_owned()),
        }
    }
    cells
}

/// Which column a number stands in.
pub(super) struct Columns {
    /// The place of the line that names them, and where in it name, persons and share stand.
    named: Option<(usize, [usize; 3])>,
    /// Whether the head of the share says per cent.
    pub(super) are_per_cents: bool,
}

impl Columns {
    /// As the first line says that names persons and share, before any number; else none is named.
    pub(super) fn of(lines: &[(usize, Vec<String>)], formats: Formats) -> Self {
        let is_head = |cells: &[String]| cells.iter().all(|cell| !cell::is_one(cell, formats));
        let mut heads = lines.iter().take_while(|(_, cells)| is_head(cells)).enumerate();
        let named = heads.find_map(|(place, (_, cells))| Some((place, places(cells)?)));
        let head = named.and_then(|(place, [_, _, share])| lines.get(place)?.1.get(share));
        Self { named, are_per_cents: head.is_some_and(|head| says_per_cent(head)) }
    }

    /// Whether the line at this place is the one that names them.
    pub(super) fn are_named_in(&self, place: usize) -> bool {
        self.named.is_some_and(|(line, _)| line == place)
    }

    /// The share of a line, if it has one.
    pub(super) fn share<'c>(&self, cells: &'c [String]) -> Option<&'c str> {
        self.parts(cells).ok().map(|[_, _, share]| share)
    }

    /// Name, persons and share of a line, none of them empty.
    pub(super) fn parts<'c>(&self, cells: &'c [String]) -> Result<[&'c str; 3], Refused> {
        let [name, persons, share] = match self.named {
            Some((_, places)) => places.map(|place| cells.get(place).map_or("", String::as_str)),
            None => in_order(cells)?,
        };
        match (name.is_empty(), persons.is_empty(), share.is_empty()) {
            (true, ..) => Err(Refused::NoName),
            (_, true, true) => Err(Refused::NameAlone),
            (_, true, _) => Err(Refused::NoPersons),
            (_, _, true) => Err(Refused::NoShare),
            _ => Ok([name, persons, share]),
        }
    }
}

/// Name, persons, share; before the name may stand a number of the line.
fn in_order(cells: &[String]) -> Result<[&str; 3], Refused> {
    let is_number = |cell: &String| cell.starts_with(|sign: char| sign.is_ascii_digit());
    let is_name = |cell: &String| !is_number(cell) && cell.chars().any(char::is_alphabetic);
    let begin = cells.iter().take(2).position(is_name).ok_or(Refused::NoName)?;
    match &cells[begin..] {
        [name] => Ok([name, "", ""]),
        [name, persons] => Ok([name, persons, ""]),
        [name, persons, share] => Ok([name, persons, share]),
        more => Err(Refused::TooMany(more.len())),
    }
}

/// Where the heads of name, persons and share stand; `None` where one of them is missing.
fn places(heads: &[String]) -> Option<[usize; 3]> {
    let has = |head: &str, words: &[&str]| words.iter().any(|word| head.to_lowercase().contains(word));
    let is_share = |head: &str| has(head, &["andel", "share"]) || says_per_cent(head);
    let is_name = |head: &str| has(head, &["kommune", "municipality", "navn", "name"]);
    let is_persons =
        |head: &str| has(head, &["antal", "borgere", "personer", "uden", "persons", "people", "number", "without"]);
    let share = heads.iter().position(|head| is_share(head))?;
    let others = || heads.iter().enumerate().filter(|(place, _)| *place != share);
    let (name, _) = others().find(|(_, head)| is_name(head))?;
    let (persons, _) = others().find(|(place, head)| *place != name && is_persons(head))?;
    Some([name, persons, share])
}

fn says_per_cent(head: &str) -> bool {
    ["pct", "%", "procent", "per cent", "percent"].iter().any(|word| head.to_lowercase().contains(word))
}
