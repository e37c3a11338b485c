//! Several tables as one tab-separated text: what they are of above them, then each below its title, and what they rest on at
//! the foot.

use super::{Table, tsv::Copying};
use crate::present::attribution::Attribution;

/// The tables one below the other, as they stand by themselves elsewhere.
#[must_use]
pub fn copied_together(tables: &[Table], attribution: Option<&Attribution>, how: Copying) -> String {
    let alone = tables.iter().enumerate().map(|(index, table)| {
        let is_last = index + 1 == tables.len();
        let part = |is_here: bool, lines: fn(&Attribution) -> &Vec<String>| {
            attribution.filter(|_| is_here).map(lines).cloned().unwrap_or_default()
        };
        let of = Attribution {
            heading: String::new(),
            above: part(index == 0, |all| &all.above),
            below: part(is_last, |all| &all.below),
        };
        table.copied(Some(&of), how)
    });
    alone.collect::<Vec<_>>().join("\r\n")
}
