//! One measure: its kind with the names in its places, from its text and back.

use std::fmt;

use super::{
    kind::Kind,
    names::{Name, Names, Place},
};

/// One measure.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Measure {
    /// Its kind.
    pub kind: Kind,
    /// What stands in the places of the kind's pattern.
    pub names: Names,
}

impl Measure {
    /// A measure of a kind, with the names in the order of its pattern.
    #[must_use]
    pub fn new<const PLACES: usize>(kind: Kind, names: [Name; PLACES]) -> Self {
        Self { kind, names: Names(names.into()) }
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut names = self.names.0.iter();
        for (index, part) in self.kind.pattern().split('.').enumerate() {
            let text = match Place::of(part) {
                Some(_) => names.next().map_or("", Name::word),
                None => part,
            };
            write!(f, "{}{text}", if index == 0 { "" } else { "." })?;
        }
        Ok(())
    }
}

/// The measure of this text. It need not exist under every rule set: a group that one does not have cannot be said.
#[must_use]
pub fn find(text: &str) -> Option<Measure> {
    Kind::ALL.iter().find_map(|kind| Some(Measure { kind: *kind, names: read(*kind, text)? }))
}

fn read(kind: Kind, text: &str) -> Option<Names> {
    let mut names = Names::default();
    let mut given = text.split('.');
    for part in kind.pattern().split('.') {
        let word = given.next()?;
        match Place::of(part) {
            Some(place) => names.0.push(place.read(word)?),
            None if part == word => {}
            None => return None,
        }
    }
    given.next().is_none().then_some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_a_pattern_is_a_place_or_a_plain_word_and_no_two_patterns_are_one() {
        for (index, kind) in Kind::ALL.iter().enumerate() {
            for part in kind.pattern().split('.') {
                let is_word = part.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_');
                assert!(Place::of(part).is_some() || is_word, "{part} of {}", kind.pattern());
            }
            assert!(Kind::ALL[..index].iter().all(|other| other.pattern() != kind.pattern()), "{}", kind.pattern());
        }
    }
}
