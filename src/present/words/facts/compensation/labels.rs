//! What the amounts, rows and tables of *DUT* are called.

use crate::{
    model::{compensation::Block, spending::Area},
    present::{
        facts::compensation::What,
        formats::Formats,
        words::names::{self, lower_first},
    },
};

/// What an amount is called.
#[must_use]
pub fn label(what: What, formats: Formats) -> &'static str {
    match what {
        What::OwnCost => formats.say("Kommunens egen udgift", "The municipality's own cost"),
        What::Received => formats.say("DUT-kompensation", "Compensation"),
        What::Shortfall => formats.say("Underfinansiering", "Shortfall"),
    }
}

/// *Indsats i alt*.
#[must_use]
pub fn area_total(area: Area, formats: Formats) -> String {
    format!("{} {}", names::area(area, formats.language), total(formats).to_lowercase())
}

/// *I alt*.
#[must_use]
pub const fn total(formats: Formats) -> &'static str {
    formats.say("I alt", "In all")
}

/// What the column of numbers in the source's list is called, on two lines.
#[must_use]
pub const fn number_label(formats: Formats) -> &'static str {
    formats.say("Nr. i\nDUT-oversigten", "No. in\nthe list")
}

/// *2023 p/l*.
#[must_use]
pub fn level(level: i32, formats: Formats) -> String {
    format!("{level}{}", formats.say(" p/l", " prices"))
}

/// The name of a line, with what is to be said of it: that nothing carries it in the calculation.
#[must_use]
pub fn with_mark(name: &str, is_left_out: bool, formats: Formats) -> String {
    let mark = formats.say("ikke med i beregningen", "not in the calculation");
    if is_left_out { format!("{name} ({mark})") } else { name.to_owned() }
}

/// A table of a budget note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteTable {
    /// All budget areas.
    Overview,
    /// One budget area.
    Of(Block),
}

/// What a table of a budget note is called.
#[must_use]
pub fn note_title(table: NoteTable, formats: Formats) -> String {
    match table {
        NoteTable::Overview => formats
            .say("Oversigt over ønskets aktiviteter på alle styringsområder", "Overview of the request by budget area")
            .to_owned(),
        NoteTable::Of(block) => {
            let area = lower_first(note_text(NoteText::Area(block), formats));
            format!("{} {area}", formats.say("Udgifter til", "Expenditure:"))
        }
    }
}

/// A word of a budget note that the file need not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteText {
    /// What a budget area is called.
    Area(Block),
    /// The head over the budget areas.
    Areas,
    /// The row of a budget area's cost.
    OwnCost(Block),
    /// The row of its compensation.
    Received(Block),
    /// The sum over all budget areas.
    Net,
    /// The sum of one.
    Sum,
    /// The head over the committees.
    Committee,
    /// The head over the appropriations.
    Appropriation,
    /// The head over income and expenditure.
    IncomeOrCost,
    /// What the file does not say.
    NotStated,
}

/// The word where the file has none of its own.
#[must_use]
pub const fn note_text(text: NoteText, formats: Formats) -> &'static str {
    match text {
        NoteText::Area(Block::Transfers) => formats.say("Overførsler mv.", "Transfers etc."),
        NoteText::Area(Block::Total) => formats.say("I alt", "In all"),
        NoteText::Area(Block::Area(area)) => names::area(area, formats.language),
        NoteText::Areas => formats.say("Styringsområde", "Budget area"),
        NoteText::OwnCost(Block::Transfers) => {
            formats.say("Forventede udgifter til overførsler mv.", "Expected cost of transfers etc.")
        }
        NoteText::OwnCost(Block::Area(Area::Capital)) => {
            formats.say("Forventede udgifter til anlæg", "Expected cost of capital")
        }
        NoteText::OwnCost(Block::Area(_) | Block::Total) => {
            formats.say("Forventede udgifter til service", "Expected cost of service")
        }
        NoteText::Received(Block::Transfers) => {
            formats.say("DUT til overførsler mv.", "Compensation of transfers etc.")
        }
        NoteText::Received(Block::Area(Area::Capital)) => formats.say("DUT til anlæg", "Compensation of capital"),
        NoteText::Received(Block::Area(_) | Block::Total) => formats.say("DUT til service", "Compensation of service"),
        NoteText::Net => formats.say("Udgifter i alt (netto)", "Expenditure in all (net)"),
        NoteText::Sum => formats.say("Udgifter i alt", "Expenditure in all"),
        NoteText::Committee => formats.say("Udvalg", "Committee"),
        NoteText::Appropriation => formats.say("Bevilling", "Appropriation"),
        NoteText::IncomeOrCost => "I/U",
        NoteText::NotStated => formats.say("ikke oplyst", "not stated"),
    }
}
