//! A picture of flows as data: what all of something parts into, each part a band as thick as it is large. Pure: no colours,
//! no pixels; what the screen, a copied picture, a copied table and a screen reader's sentence are made from.

use super::{
    chart::Role,
    formats::Formats,
    table::{Cell, Column, Row, Table},
};

/// One picture.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowChart {
    /// What stands above it in bold, such as `Før: Loven`.
    pub title: String,
    /// What it counts, such as `afsluttede forløb og pct., 2025`.
    pub unit: String,
    /// What it is of, where it stands alone.
    pub of: String,
    /// What all of it is called.
    pub name: String,
    /// How many that are, as shown.
    pub all: String,
    /// What they are, beside the number.
    pub what: String,
    /// How much that is.
    pub size: f64,
    /// The parts, from above; pictures that belong together have the same ones.
    pub bands: Vec<Band>,
    /// What it shows, in a sentence: the text for screen readers.
    pub sentence: String,
}

/// One part.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Its name.
    pub name: String,
    /// What it stands for.
    pub role: Role,
    /// How much, with what has moved there.
    pub size: f64,
    /// How much of that has moved there.
    pub moved: f64,
    /// How much has moved away from it.
    pub gone: f64,
    /// How much, as shown.
    pub number: String,
    /// Its share, as shown.
    pub share: String,
    /// What of it has moved there, or away from there, in words.
    pub moved_text: Option<String>,
    /// Whether it is otherwise than in the picture it is held against.
    pub is_changed: bool,
    /// Both as cells of a table, the share in per cent.
    pub cells: [Cell; 2],
}

impl Band {
    /// All that is said of it, on one line.
    #[must_use]
    pub fn said(&self) -> String {
        let moved = self.moved_text.as_deref().map(|moved| format!(", {moved}")).unwrap_or_default();
        format!("{}: {}; {}{moved}", self.name, self.number, self.share)
    }
}

impl FlowChart {
    /// What a screen reader says of the whole picture.
    #[must_use]
    pub fn spoken(&self) -> &str {
        &self.sentence
    }

    /// Its numbers, to be copied.
    #[must_use]
    pub fn table(&self, formats: Formats) -> Table {
        let head =
            vec![Column::text(&self.title), Column::number(&self.what, ""), Column::number(formats.pct_unit(), "")];
        let row = |band: &Band| Row::new(&band.name, band.cells.to_vec());
        Table {
            title: format!("{}, {}", self.of, self.title),
            head,
            rows: self.bands.iter().map(row).collect(),
            note: None,
        }
    }
}
