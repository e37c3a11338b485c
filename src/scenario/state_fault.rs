//! What can be wrong with compensation, with the table of municipalities and with the spending of a year: a part of
//! [`super::finding::Code`].

use rust_decimal::Decimal;

use crate::model::coverage::Revealed;

/// What is wrong with compensation, municipalities or the spending of a year, or what they reveal.
#[derive(Debug, Clone, PartialEq)]
pub enum StateFault {
    /// Lines of compensation in a file without keys.
    NoKeys,
    /// A key is named that the file does not state.
    KeyNotStated(String),
    /// Amounts without the key that they were made with, by the field that lacks it.
    NoStatedKey(&'static str),
    /// National amounts, and no key by which the own cost would follow from them.
    NoKeyOfOwnCost,
    /// A line that neither brings nor costs anything.
    EmptyLine,
    /// National amounts beside the municipality's own of both kinds: nothing takes them.
    NationalUnused,
    /// A list by year lacks a year between its first and its last.
    YearMissing(i32),
    /// Amounts of a line that all begin after the period, in this year.
    LineAfterPeriod(i32),
    /// Two lines of one number and name.
    LineTwice {
        /// The number.
        number: String,
        /// The name.
        name: String,
    },
    /// What carries a line's cost is no input.
    NoSuchCarrier(String),
    /// Two municipalities of one name, or of two that differ in case and space alone.
    MunicipalityTwice(String),
    /// Persons of a municipality that are neither stated nor hidden, or both.
    HiddenOrStated,
    /// Persons in a municipality whose share is 0: an error where it cannot be rounded to that.
    PersonsWithoutShare,
    /// A share that is not rounded from 0 in a municipality without such persons.
    ShareWithoutPersons,
    /// A share of the country below or above those of all municipalities.
    ShareOutsideRows {
        /// The share.
        share: Decimal,
        /// The least of the municipalities'.
        least: Decimal,
        /// The largest of them.
        most: Decimal,
    },
    /// The total of persons is not the sum of the rows.
    TotalIsNotSum {
        /// The total.
        total: Decimal,
        /// The sum.
        sum: Decimal,
    },
    /// More persons are hidden than the table's rows can hide: so many at least are in municipalities it leaves out.
    OutsideTable(u32),
    /// What the total and the rows that can be seen reveal of the hidden ones.
    Reveals {
        /// What they reveal.
        found: Revealed,
        /// Whether the total rests on a source, and so is published already.
        is_published: bool,
    },
    /// So many counts of real persons below the threshold; the finding is at the first.
    SmallNumbers {
        /// How many.
        count: usize,
        /// The threshold.
        below: Decimal,
        /// Whether they rest on a source, and so are published already.
        are_published: bool,
    },
    /// Fewer than two of persons, total and average.
    TwoOfThree,
    /// The average is not what total and persons give, within what they are rounded to.
    AverageDoesNotFit(Decimal),
    /// A department whose spending and average imply more persons than the year has.
    DepartmentAbovePersons {
        /// The persons implied.
        implied: Decimal,
        /// The persons of the year.
        persons: Decimal,
    },
    /// The departments' shares are above 1 in all.
    DepartmentsAboveOne(Decimal),
}
