//! A municipality before it is words: its place, what the source has of it, and what the two sides make of it.

use rust_decimal::Decimal;

use super::basis::Basis;
use crate::{
    model::{
        coverage::{Base, Coverage, Ends, Municipality},
        id::Id,
        numbers::{Amount, Share},
        spending::Account,
    },
    present::{
        facts::municipalities::Place,
        views::listing::{Column, Listing, Only, Way},
        words::alphabet,
    },
};

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// Its id.
    pub(super) id: Id,
    /// What it is called.
    pub(super) name: String,
    /// The places that it shares with those of the same share, the first and the last.
    pub(super) place: [usize; 2],
    /// Persons as the source has them; `None` where they are hidden.
    pub(super) persons: Option<Decimal>,
    /// The share as the source has it.
    pub(super) share: Share,
    /// Its base.
    pub(super) base: Option<Base>,
    /// Persons before.
    pub(super) before: Option<Decimal>,
    /// Persons after.
    pub(super) after: Option<Ends>,
    /// What a year costs more, after than before.
    pub(super) cost: Option<Decimal>,
}

/// All rows, in the file's order.
pub(super) fn entries(basis: &Basis) -> Vec<Entry> {
    let [before, after] = basis.sides;
    let of_side = |coverage: Option<&Coverage>, id: &Id| {
        let coverage = coverage?;
        coverage.persons(coverage.row(id)?)
    };
    let entry = |row: &Municipality| {
        let (first, count) = basis.stated.rank(row);
        Entry {
            name: basis.name(&row.id),
            place: [first, first + count - 1],
            persons: row.persons.map(|persons| persons.0),
            share: row.share,
            base: basis.stated.base(row),
            before: of_side(before, &row.id).map(|ends| ends.value),
            after: of_side(after, &row.id),
            cost: more(basis, &row.id),
            id: row.id.clone(),
        }
    };
    basis.stated.rows.iter().map(entry).collect()
}

/// What a year costs a side for a row, in an account.
fn cost_of(coverage: Option<&Coverage>, id: &str, account: Account) -> Option<Ends> {
    let coverage = coverage?;
    coverage.cost(coverage.moved(coverage.row(id)?)?, account)
}

/// What a year costs more in a row, in the account that is asked for.
pub(super) fn more(basis: &Basis, id: &Id) -> Option<Decimal> {
    let [before, after] = basis.sides.map(|side| cost_of(side, id, basis.account).map(|ends| ends.value));
    Some(after?.less(before?))
}

/// The places of a row as a fact, with whom it shares them.
pub(super) fn place_of(basis: &Basis, row: &Municipality) -> Place {
    let (first, count) = basis.stated.rank(row);
    let others = basis.stated.rows.iter().filter(|other| other.share == row.share && other.id != row.id);
    let with = others.map(|other| other.id.clone()).collect();
    Place { first, last: first + count - 1, of: basis.stated.rows.len(), with }
}

/// The rows that are shown, in the order chosen. What has no value comes last either way; what is alike stands as in the
/// file.
pub(super) fn sorted(all: &[Entry], listing: &Listing, country: Option<Share>) -> Vec<Entry> {
    let is_shown = |entry: &&Entry| entry.is_of(listing.only, country) && alphabet::finds(&listing.search, &entry.name);
    let mut rows: Vec<Entry> = all.iter().filter(is_shown).cloned().collect();
    match listing.by {
        Column::Name => rows.sort_by_cached_key(|entry| alphabet::order(&entry.name)),
        Column::Rank
        | Column::Persons
        | Column::Share
        | Column::Base
        | Column::Interval
        | Column::Before
        | Column::After
        | Column::Cost => {
            let (mut known, unknown): (Vec<Entry>, Vec<Entry>) =
                rows.into_iter().partition(|entry| entry.value(listing.by).is_some());
            known.sort_by(|one, other| match listing.way() {
                Way::Up => one.value(listing.by).cmp(&other.value(listing.by)),
                Way::Down => other.value(listing.by).cmp(&one.value(listing.by)),
            });
            return known.into_iter().chain(unknown).collect();
        }
    }
    if listing.way() == Way::Down {
        rows.reverse();
    }
    rows
}

impl Entry {
    /// Whether its persons are hidden.
    pub(super) const fn is_hidden(&self) -> bool {
        self.persons.is_none()
    }

    /// Whether it is among those that a choice shows.
    pub(super) fn is_of(&self, only: Only, country: Option<Share>) -> bool {
        match only {
            Only::All => true,
            Only::AboveCountry => country.is_some_and(|country| self.share > country),
            Only::Hidden => self.is_hidden(),
        }
    }

    /// The number in a column; nothing in that of names.
    pub(super) fn value(&self, column: Column) -> Option<Decimal> {
        match column {
            Column::Name => None,
            Column::Rank => Some(Decimal::from(self.place[0])),
            Column::Persons => self.persons,
            Column::Share => Some(self.share.0),
            Column::Base => self.base.map(|base| base.value),
            Column::Interval => self.base.map(|base| base.low),
            Column::Before => self.before,
            Column::After => self.after.map(|ends| ends.value),
            Column::Cost => self.cost,
        }
    }
}
