//! What a row is called below a heading of its own: short, the part first by which it differs from the rows beside it.

use crate::{
    present::words::{
        language::Language,
        names::{
            self,
            input_words::{Called, InputWords, Section},
        },
    },
    scenario::{Scenario, path::Path},
};

/// The heading of what an input belongs to, and its name below that heading; `whole` is what it is called on its own.
pub(super) fn short(
    words: &InputWords,
    scenario: &Scenario,
    path: &Path,
    whole: &str,
    language: Language,
) -> (Option<String>, String) {
    if let Some(month) = path.date() {
        // Below the row of the input it is a date of, under the same heading.
        let (heading, _) = short(words, scenario, &Path::new(path.undated()), whole, language);
        return (heading, names::from_month(month, language));
    }
    let label = words.label(language).to_owned();
    let owner = scenario.name(path.named_thing()).to_owned();
    let key = path.key();
    let listed = |text: String| if words.is_listed() { format!("{text} {key}") } else { text };
    match (words.section, words.called) {
        (_, Called::DestinationAtCap) => {
            let heading = language.say("Ved loftet", "At the cap").to_owned();
            (Some(heading), scenario.name(&["groups/", key].concat()).to_owned())
        }
        (_, Called::OwnerAndYear) => (Some(owner), key.to_owned()),
        (Section::Investment, _) => (Some(owner), listed(label)),
        // The heading above names the line.
        (Section::CompensationLines, _) => (Some(label), if words.is_listed() { key.to_owned() } else { owner }),
        // One field of every line, as the prices above it are.
        (_, Called::LabelAndOwner) => (Some(label), listed(owner)),
        (
            _,
            Called::Label
            | Called::Owner
            | Called::Year
            | Called::FromYear
            | Called::Destination
            | Called::Department
            | Called::LabelAndDepartment,
        ) => (None, whole.to_owned()),
    }
}
