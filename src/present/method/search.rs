//! Where a text stands in the page on the calculation.

use std::ops::Range;

use super::document::{Chapter, Document};
use crate::present::formats::Formats;

/// A place where what is looked for stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The number of the run.
    pub run: usize,
    /// Where in its text, in bytes.
    pub range: Range<usize>,
}

/// Every place where a text stands, in order; capital letters are as small ones. None for no text.
#[must_use]
pub fn find(document: &Document, asked: &str) -> Vec<Hit> {
    let asked: Vec<char> = asked.trim().chars().flat_map(char::to_lowercase).collect();
    if asked.is_empty() {
        return Vec::new();
    }
    let runs = document.chapters.iter().flat_map(Chapter::runs);
    runs.flat_map(|run| ranges(&run.text(), &asked).into_iter().map(|range| Hit { run: run.number, range })).collect()
}

/// Which of the places is shown: *3 af 12*.
#[must_use]
pub fn place_of(hit: Option<usize>, count: usize, formats: Formats) -> String {
    match hit {
        _ if count == 0 => formats.say("ingen fund", "nothing found").to_owned(),
        Some(hit) => format!("{} {} {count}", hit + 1, formats.say("af", "of")),
        None => format!("{count} {}", formats.say("fund", "found")),
    }
}

/// Where the letters stand in a text, none over another.
fn ranges(text: &str, asked: &[char]) -> Vec<Range<usize>> {
    // Each letter made small, with where the one it comes from begins and ends.
    let letters: Vec<(char, Range<usize>)> = text
        .char_indices()
        .flat_map(|(at, letter)| letter.to_lowercase().map(move |small| (small, at..at + letter.len_utf8())))
        .collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(letters) = letters.get(at..at + asked.len()) {
        let is_here = letters.iter().zip(asked).all(|((letter, _), asked)| letter == asked);
        if let (true, Some((_, first)), Some((_, last))) = (is_here, letters.first(), letters.last()) {
            found.push(first.start..last.end);
        }
        at += if is_here { asked.len() } else { 1 };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::{method::page, words::language::Language};

    #[test]
    fn a_word_is_found_wherever_it_stands_whatever_its_letters() {
        let asked: Vec<char> = "ÅR".chars().flat_map(char::to_lowercase).collect();
        assert_eq!(ranges("År og år, hårdt", &asked), [0..3, 7..10, 13..16]);
        assert_eq!(ranges("aaa", &['a', 'a']), [Range { start: 0, end: 2 }]);
        // A letter that becomes two when it is made small keeps its place.
        assert_eq!(ranges("İx", &['x']), [Range { start: 2, end: 3 }]);
    }

    #[test]
    fn hits_stand_in_the_order_of_the_page_and_say_what_was_asked() {
        let document = page::read(Language::Danish);
        let hits = find(&document, " refusionsTrappen ");
        assert!(hits.len() >= 4, "{hits:?}");
        assert!(hits.is_sorted_by_key(|hit| (hit.run, hit.range.start)));
        for hit in &hits {
            let run = document.chapters.iter().flat_map(Chapter::runs).find(|run| run.number == hit.run);
            let text = run.map(|run| run.text()[hit.range.clone()].to_lowercase());
            assert_eq!(text.as_deref(), Some("refusionstrappen"));
        }
        assert_eq!(find(&document, "  "), []);
        assert_eq!(find(&document, "findes slet ikke her"), []);
    }
}
