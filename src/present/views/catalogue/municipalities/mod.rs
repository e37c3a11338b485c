//! *Kommuner*: the municipalities ranked by how large a share is without effort, the own one marked, hidden ones as hidden,
//! and what a ceiling on the share would cost here and nationally, in the account chosen.
//!
//! Reading order: [`basis`] (what it is made from), `entries` (a row before it is words), `says` (the sentences), `table`,
//! `bars`, this file.

mod bars;
pub mod basis;
mod entries;
mod says;
mod table;

use crate::{
    model::{id::Id, numbers::Share, spending::Account},
    present::{
        chart::Chart,
        facts::fact::Fact as AnyFact,
        table::{Row, Table},
        views::{
            Headline, Shown,
            listing::{Column, Listing, Only},
        },
        words::facts::{
            Telling,
            municipalities::{hidden_reason, only_text, small_text},
        },
    },
    scenario::path::Path,
};
use basis::Basis;
use entries::{Entry, entries, sorted};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct Municipalities {
    /// The sentences.
    pub headline: Headline,
    /// Which side's table is shown and changed: 0 for *before*, 1 for *after*.
    pub side: usize,
    /// How it is sorted and what is shown.
    pub listing: Listing,
    /// The choices of what is shown, with how many rows each has.
    pub only: Vec<(Only, String)>,
    /// The own municipality and what it is called.
    pub own: Option<(Id, String)>,
    /// What the columns of the table are.
    pub columns: Vec<Column>,
    /// The rows that are shown, sorted, and behind them [`Self::totals`] rows for all.
    pub table: Table,
    /// What is known of each row that is shown beside its cells.
    pub lines: Vec<Line>,
    /// How many rows at the end of the table are for all municipalities.
    pub totals: usize,
    /// The same rows as bars, in their order.
    pub bars: Chart,
    /// Whether the last line over the bars is the ceiling of *after*; the one before it is the share of the country.
    pub has_ceiling: bool,
    /// The rows whose persons are below what is hidden and are not, with what the offer to hide them says.
    pub small: Option<(Vec<Id>, String)>,
    /// Where the largest share lies that any row has, shown or not.
    pub widest: f64,
}

/// What is known of a row beside its cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Whether it is the own municipality.
    pub is_own: bool,
    /// Why its cells are empty, where its persons are hidden.
    pub reason: Option<String>,
    /// Its share.
    pub share: f64,
    /// What a screen reader and a tooltip say of its bar.
    pub said: String,
}

/// What the view says, and on which condition, for *Overblik*; nothing where neither side has a table.
pub(in crate::present::views) fn facts(shown: Shown, account: Account) -> [Vec<AnyFact>; 2] {
    let Some(basis) = Basis::new(shown, account) else { return [Vec::new(), Vec::new()] };
    [says::says(&basis).into_iter().map(AnyFact::from).collect(), says::condition(&basis)]
}

/// The view; `None` where neither side has a table of municipalities.
#[must_use]
pub fn municipalities(shown: Shown, listing: &Listing, account: Account) -> Option<Municipalities> {
    let basis = Basis::new(shown, account)?;
    let all = entries(&basis);
    let columns = table::columns(&basis, &all);
    let country = basis.country().map(|all| all.share);
    let only = choices(&basis, &all, country);
    let listing = settled(listing, &columns, &only);
    let rows = sorted(&all, &listing, country);
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    let (table, totals) = table::table(&basis, &columns, &rows, &all);
    Some(Municipalities {
        headline: Headline {
            says: telling.sentences(says::says(&basis)),
            condition: telling.sentences(says::condition(&basis)),
            since_mark: says::since_mark(&basis),
        },
        side: basis.at,
        only,
        own: basis.own.as_ref().map(|own| (own.clone(), basis.name(own))),
        lines: rows.iter().map(|entry| line(&basis, entry)).collect(),
        bars: bars::bars(&basis, &rows, &all),
        has_ceiling: basis.sides[1].is_some_and(|after| after.ceiling.is_some()),
        small: small(&basis, &all),
        widest: all.iter().map(|entry| entry.share.to_f64()).fold(0.0, f64::max),
        listing,
        columns,
        table,
        totals,
    })
}

/// The rows that the source would hide: somebody, but fewer than so many.
fn small(basis: &Basis, all: &[Entry]) -> Option<(Vec<Id>, String)> {
    let below = basis.stated.hidden_below.0;
    let is_small = |entry: &&Entry| entry.persons.is_some_and(|persons| !persons.is_zero() && persons < below);
    let ids: Vec<Id> = all.iter().filter(is_small).map(|entry| entry.id.clone()).collect();
    let offer = small_text(ids.len(), below, basis.shown.formats);
    (!ids.is_empty()).then_some((ids, offer))
}

fn line(basis: &Basis, entry: &Entry) -> Line {
    let formats = basis.shown.formats;
    Line {
        id: entry.id.clone(),
        name: entry.name.clone(),
        is_own: basis.own.as_ref() == Some(&entry.id),
        reason: entry
            .is_hidden()
            .then(|| hidden_reason(basis.stated.hidden_below.0, basis.stated.persons.is_some(), formats)),
        share: entry.share.to_f64(),
        said: Telling { sides: basis.shown.sides, formats }.sentence(table::said(basis, entry)),
    }
}

/// The same listing, sorted by place where its column is not there, and of all where what it shows is no choice here.
fn settled(listing: &Listing, columns: &[Column], choices: &[(Only, String)]) -> Listing {
    let is_offered = choices.iter().any(|(only, _)| *only == listing.only);
    let only = if is_offered { listing.only } else { Only::All };
    if columns.contains(&listing.by) {
        return Listing { only, ..listing.clone() };
    }
    Listing { by: Column::Rank, is_reversed: false, only, ..listing.clone() }
}

/// What can be shown, with how many that are; a choice without a row is none.
fn choices(basis: &Basis, all: &[Entry], country: Option<Share>) -> Vec<(Only, String)> {
    let count = |only: Only| all.iter().filter(|entry| entry.is_of(only, country)).count();
    let choices = [Only::All, Only::AboveCountry, Only::Hidden].map(|only| (only, count(only)));
    let choices = choices.into_iter().filter(|(only, count)| *only == Only::All || *count > 0);
    choices.map(|(only, count)| (only, only_text(only, count, country, basis.shown.formats))).collect()
}

impl Municipalities {
    /// The place of a municipality among those that are shown.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        self.lines.iter().position(|line| *line.id == *id)
    }

    /// The place of the municipality that an input is of, among those that are shown.
    #[must_use]
    pub fn place_of(&self, path: &Path) -> Option<usize> {
        self.place(path.below("coverage")?.split('/').next()?)
    }

    /// The table without the rows for all.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.table.rows[..self.lines.len()]
    }
}
