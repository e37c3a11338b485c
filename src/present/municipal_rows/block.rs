//! What lines say of municipalities, and why one is not used.

use rust_decimal::Decimal;

use crate::{
    model::id::Id,
    present::formats::Misread,
    scenario::{finding::Finding, path::Path},
};

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
