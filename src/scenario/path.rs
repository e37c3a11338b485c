//! A path names one input, `groups/ressourceforløb/stay/at_most`, or one of its dates: `groups/job/inflow@2024-01`.

use std::{fmt, sync::Arc};

use crate::model::time::CalendarMonth;

use super::schema_things::{SECTIONS, is_named, stands_in};

/// The name of one input: segments with `/` between them. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(Arc<str>);

impl Path {
    /// A path from its text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(Arc::from(text))
    }

    /// The whole text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The segments in order.
    #[must_use]
    pub fn segments(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('/')
    }

    /// The segment at `index`.
    #[must_use]
    pub fn segment(&self, index: usize) -> Option<&str> {
        self.segments().nth(index)
    }

    /// The last segment, without a date: the id of a destination, a year, the name of a field.
    #[must_use]
    pub fn key(&self) -> &str {
        let input = self.undated();
        input.rsplit_once('/').map_or(input, |(_, key)| key)
    }

    /// The path of the input's figure from a month on (*dateret tal*).
    #[must_use]
    pub fn dated(&self, month: CalendarMonth) -> Self {
        Self::new(&format!("{}@{month}", self.undated()))
    }

    /// The path of the input, without a date.
    #[must_use]
    pub fn undated(&self) -> &str {
        undated(&self.0)
    }

    /// Whether it names a later figure of an input, with the month from which that holds.
    #[must_use]
    pub fn is_dated(&self) -> bool {
        undated(&self.0).len() < self.0.len()
    }

    /// The month from which the figure holds that it names, if it names one.
    #[must_use]
    pub fn date(&self) -> Option<CalendarMonth> {
        self.0.get(self.undated().len() + 1..)?.parse().ok()
    }

    /// The path one segment below.
    #[must_use]
    pub fn join(&self, segment: &str) -> Self {
        if self.0.is_empty() { Self::new(segment) } else { Self::new(&[&*self.0, "/", segment].concat()) }
    }

    /// The path without its last segment.
    #[must_use]
    pub fn parent(&self) -> Self {
        Self::new(self.0.rsplit_once('/').map_or("", |(parent, _)| parent))
    }

    /// The thing it belongs to: section and id where a section has many things (`groups/job`), else the section.
    #[must_use]
    pub(crate) fn thing(&self) -> &str {
        let path = self.as_str();
        let is_map = SECTIONS.iter().any(|section| stands_in(path, section));
        let mut slashes = path.bytes().enumerate().filter(|(_, byte)| *byte == b'/').map(|(at, _)| at);
        let end = if is_map { slashes.nth(1) } else { slashes.next() };
        end.and_then(|end| path.get(..end)).unwrap_or(path)
    }

    /// The innermost thing with a name that it belongs to: its group, its cost line, its part of an investment; the empty
    /// path where it belongs to none.
    #[must_use]
    pub(crate) fn named_thing(&self) -> &str {
        let path = self.as_str();
        let ends = path.bytes().enumerate().rev().filter(|(_, byte)| *byte == b'/').map(|(at, _)| at);
        ends.filter_map(|end| path.get(..end)).find(|thing| is_named(thing)).unwrap_or_default()
    }

    /// What follows `prefix` and its `/`, if this path lies below it.
    #[must_use]
    pub fn below<'a>(&'a self, prefix: &str) -> Option<&'a str> {
        self.0.strip_prefix(prefix)?.strip_prefix('/')
    }
}

/// How much longer a path is with a date: `@2024-01`.
const DATE: usize = "@2024-01".len();

/// The path of an input without a date. No id has an `@` in it.
#[must_use]
pub fn undated(path: &str) -> &str {
    let at = path.len().wrapping_sub(DATE);
    if path.as_bytes().get(at) == Some(&b'@') { path.get(..at).unwrap_or(path) } else { path }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for Path {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl std::borrow::Borrow<str> for Path {
    fn borrow(&self) -> &str {
        &self.0
    }
}
