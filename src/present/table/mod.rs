//! A table as data: what the screen, the clipboard, the exports and the report are made from. Numbers are formatted once,
//! where the table is made; beside the text stands the value in full precision, in the unit of its column.

pub mod together;
pub mod tsv;

use rust_decimal::Decimal;

use super::chart::Role;

/// One table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Its name for screen readers and exports, such as `Helårspersoner pr. år`.
    pub title: String,
    /// The columns; the first stands over the rows' labels.
    pub head: Vec<Column>,
    /// The rows, in order.
    pub rows: Vec<Row>,
    /// A grey line below, such as a condition or what a dash means.
    pub note: Option<String>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it shows.
    pub label: String,
    /// The unit of its values; empty where the label or the first column says it.
    pub unit: String,
    /// How its cells stand.
    pub align: Align,
    /// Whether it is one of many years, which scroll sideways where there is no room for all.
    pub scrolls: bool,
    /// What it and the columns beside it with the same words are of; empty where its label says it.
    pub of: String,
    /// Whether it stands on a tint: what the table is about.
    pub is_tinted: bool,
}

/// How the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// The colour of the square before its label.
    pub role: Option<Role>,
    /// One for each column but the first.
    pub cells: Vec<Cell>,
    /// How it is written.
    pub emphasis: Emphasis,
    /// The unit of its numbers where it is not that of the columns; on the screen each number has it.
    pub unit: String,
}

/// How a row is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Emphasis {
    /// As text.
    #[default]
    Normal,
    /// A sum or a difference.
    Bold,
    /// What only explains.
    Grey,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A number as it is shown, and in full precision in the unit of its column.
    Number {
        /// As shown.
        text: String,
        /// Not rounded.
        value: Decimal,
    },
    /// A range such as `8–14`.
    Range {
        /// As shown.
        text: String,
        /// Its lower end, not rounded.
        low: Decimal,
        /// Its upper end, not rounded.
        high: Decimal,
    },
    /// Text.
    Text(String),
    /// A judgement, told by a dot and a word.
    Status {
        /// The word.
        text: String,
        /// The dot.
        tone: Tone,
    },
    /// Nothing to say: a dash.
    Empty,
}

/// What a dot says beside its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Agrees, sourced, no error: a filled green dot.
    Good,
    /// An assumption: a hollow ochre dot.
    Assumed,
    /// A warning: a filled ochre dot.
    Warning,
    /// An error or a contradiction: a filled red dot.
    Bad,
    /// Neither: a hollow grey dot.
    Plain,
}

impl Column {
    /// A column of numbers.
    #[must_use]
    pub fn number(label: impl Into<String>, unit: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            unit: unit.into(),
            align: Align::Right,
            scrolls: false,
            of: String::new(),
            is_tinted: false,
        }
    }

    /// One of many years: what stands before them and behind them stays in sight while they scroll.
    #[must_use]
    pub fn year(label: impl Into<String>) -> Self {
        Self { scrolls: true, ..Self::number(label, "") }
    }

    /// A column of text, or the one over the rows' labels.
    #[must_use]
    pub fn text(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            unit: String::new(),
            align: Align::Left,
            scrolls: false,
            of: String::new(),
            is_tinted: false,
        }
    }

    /// The same as one of several columns of something, which is said above them.
    #[must_use]
    pub fn of(mut self, what: impl Into<String>) -> Self {
        self.of = what.into();
        self
    }

    /// The same on a tint.
    #[must_use]
    pub fn tinted(mut self) -> Self {
        self.is_tinted = true;
        self
    }

    /// All that its head says in one: `Udgift (mio. kr.)`, `Egen udgift 2022`.
    #[must_use]
    pub fn heading(&self) -> String {
        let own = self.own_heading();
        let all = if self.of.is_empty() { own } else { format!("{} {own}", self.of) };
        all.replace('\n', " ")
    }

    fn own_heading(&self) -> String {
        match (self.label.as_str(), self.unit.as_str()) {
            (label, "") => label.to_owned(),
            ("", unit) => unit.to_owned(),
            (label, unit) => format!("{label} ({unit})"),
        }
    }
}

impl Row {
    /// A row of normal text without a square.
    #[must_use]
    pub fn new(label: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self { label: label.into(), role: None, cells, emphasis: Emphasis::Normal, unit: String::new() }
    }

    /// The same with a square in a side's or an account's colour.
    #[must_use]
    pub fn of(mut self, role: Role) -> Self {
        self.role = Some(role);
        self
    }

    /// The same with numbers in a unit of their own.
    #[must_use]
    pub fn in_unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = unit.into();
        self
    }

    /// All that stands in it, on one line.
    #[must_use]
    pub fn text(&self) -> String {
        let cells: Vec<&str> = self.cells.iter().map(Cell::shown).filter(|text| !text.is_empty()).collect();
        if cells.is_empty() { self.label.clone() } else { format!("{}: {}", self.label, cells.join("; ")) }
    }

    /// The same in bold.
    #[must_use]
    pub fn bold(mut self) -> Self {
        self.emphasis = Emphasis::Bold;
        self
    }

    /// The same in grey.
    #[must_use]
    pub fn grey(mut self) -> Self {
        self.emphasis = Emphasis::Grey;
        self
    }
}

impl Cell {
    /// A number with its text.
    #[must_use]
    pub fn number(text: impl Into<String>, value: impl Into<Decimal>) -> Self {
        Self::Number { text: text.into(), value: value.into() }
    }

    /// What is shown.
    #[must_use]
    pub fn shown(&self) -> &str {
        match self {
            Self::Number { text, .. } | Self::Range { text, .. } | Self::Text(text) | Self::Status { text, .. } => text,
            Self::Empty => "–",
        }
    }
}
