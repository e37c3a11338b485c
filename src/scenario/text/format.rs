//! The versions of the file format: what each added, and what leads from one to the next. A new version is one more row.

use crate::scenario::scenario::Scenario;

/// One version of the format.
#[derive(Debug)]
pub struct Format {
    /// Its number, as it stands in the file.
    pub version: u32,
    /// The fields at the top of a file that it brought.
    pub fields: &'static [&'static str],
    /// What inputs said until then, each a word, where a file left them out and in this version they say something else.
    left_out: &'static [(&'static str, &'static str)],
    /// Makes what was read from a file of the version before into what such a file says in this one. What it makes otherwise
    /// a saving writes in its place, as it does what was left out and any other difference.
    migrate: fn(&mut Scenario),
}

/// Every version that this program reads, the oldest first, without gaps.
pub const FORMATS: &[Format] = &[
    Format { version: 1, fields: &[], left_out: &[], migrate: |_| {} },
    // What a file of format 1 says, it says in format 2 in the same words: there is nothing to move.
    Format { version: 2, fields: &["passport"], left_out: &[], migrate: |_| {} },
    // The yearly changes of an index that did not say how they go together were added up.
    Format {
        version: 3,
        fields: &["about", "sides", "totals", "indices", "counts_from", "payback_limit"],
        left_out: &[("price_index/method", "added")],
        migrate: |_| {},
    },
    // What compensation, municipalities and the spending of a year bring stands in no older file.
    Format {
        version: 4,
        fields: &["small_numbers", "compensation", "compensation_lines", "coverage", "coverage_terms", "spending"],
        left_out: &[],
        migrate: |_| {},
    },
];

/// The oldest version that is read.
pub const OLDEST: u32 = FORMATS[0].version;

/// The version that is written.
pub const CURRENT: u32 = FORMATS[FORMATS.len() - 1].version;

/// The version that a file names, if this program reads it.
#[must_use]
pub fn known(written: &str) -> Option<u32> {
    FORMATS.iter().map(|format| format.version).find(|version| version.to_string() == written)
}

/// Whether what a file names as its version can only be one that came after this program.
#[must_use]
pub fn is_newer(written: &str) -> bool {
    !written.is_empty()
        && written.bytes().all(|byte| byte.is_ascii_digit())
        && written.parse::<u32>().is_ok_and(|version| version > CURRENT)
}

/// The version that brought a field at the top of a file.
#[must_use]
pub fn since(field: &str) -> Option<u32> {
    FORMATS.iter().find(|format| format.fields.contains(&field)).map(|format| format.version)
}

/// What an input that a file of this version leaves out says in it, where that is not what it says in the current one.
pub(super) fn left_out(pattern: &str, version: u32) -> Option<&'static str> {
    let later = FORMATS.iter().filter(|format| format.version > version);
    later.flat_map(|format| format.left_out).find(|(left_out, _)| *left_out == pattern).map(|(_, word)| *word)
}

/// Brings what was read from a file of this version to the current one.
pub(super) fn migrate(scenario: &mut Scenario, from: u32) {
    for format in FORMATS.iter().filter(|format| format.version > from) {
        (format.migrate)(scenario);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::schema::{INPUTS, Presence, Unit};

    #[test]
    fn the_versions_follow_each_other_and_no_field_comes_twice() {
        let numbers: Vec<u32> = FORMATS.iter().map(|format| format.version).collect();
        assert_eq!(numbers, (OLDEST..=CURRENT).collect::<Vec<_>>());
        for field in FORMATS.iter().flat_map(|format| format.fields) {
            assert_eq!(FORMATS.iter().filter(|format| format.fields.contains(field)).count(), 1, "{field}");
        }
    }

    #[test]
    fn only_a_whole_number_above_the_current_one_is_newer() {
        for written in ["5", "12"] {
            assert!(is_newer(written) && known(written).is_none(), "{written}");
        }
        for written in ["0", "1.5", "\"2\"", "-3", "", "02", "x"] {
            assert!(!is_newer(written) && known(written).is_none(), "{written}");
        }
        assert_eq!(["1", "2", "3", "4"].map(known), [Some(1), Some(2), Some(3), Some(4)]);
    }

    #[test]
    fn what_is_left_out_means_what_it_meant_in_the_files_version() {
        let of = |version| left_out("price_index/method", version);
        assert_eq!([1, 2, 3, 4].map(of), [Some("added"), Some("added"), None, None]);
        assert_eq!(left_out("groups/*/inflow", 1), None);
        for (pattern, word) in FORMATS.iter().flat_map(|format| format.left_out) {
            let kind = INPUTS.iter().find(|kind| kind.pattern == *pattern).map(|kind| (kind.unit, kind.presence));
            let is_a_word = |words: &[&str]| words.contains(word);
            assert!(matches!(kind, Some((Unit::Choice(words), Presence::Word(_))) if is_a_word(words)), "{pattern}");
        }
    }
}
