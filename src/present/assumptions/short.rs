//! What a row is called below a heading of its own: short, the part first by which it differs from the rows beside it.

use crate::{
    present::words::{language::Language, names},
    scenario::{Scenario, path::Path},
};

/// The heading of what an input belongs to, and its name below that heading.
pub(super) fn short(scenario: &Scenario, path: &Path, language: Language) -> (Option<String>, String) {
    let segments: Vec<&str> = path.segments().collect();
    let plain = || names::pattern_label(path, language);
    let named = |thing: &[&str]| scenario.name(&thing.join("/")).to_owned();
    match segments.as_slice() {
        ["groups", _, "exits_at_cap", to] => {
            (Some(language.say("Ved loftet", "At the cap").to_owned()), named(&["groups", to]))
        }
        ["costs", line, "per_person"] => (None, named(&["costs", line])),
        ["costs", line, "yearly", year] => (Some(named(&["costs", line])), (*year).to_owned()),
        // One field of every line, as the prices above it are.
        ["costs", line, _] => (Some(plain()), named(&["costs", line])),
        ["investments", _, "amounts" | "effects", _, rest @ ..] => {
            let own = if let ["by_year", year] = rest { (*year).to_owned() } else { plain() };
            (Some(named(&segments[..4])), own)
        }
        _ => (None, names::input_label(scenario, path, language)),
    }
}
