//! A path names one input: `groups/ressourceforløb/stay/at_most`.

use std::{fmt, sync::Arc};

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
