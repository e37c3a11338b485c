//! Saving: a changed scenario goes back into its text with every byte that need not change, and to the disk so that
//! no crash loses both the old file and the new one.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![expect(clippy::disallowed_methods, reason = "saving is tested on real files")]

mod dates;
mod disk;
mod exits;
mod parts;
mod places;
mod random_parts;
mod shipped;
mod stamps;
mod state;
mod texts;
mod totals;
mod values;
mod woven;

use std::sync::Arc;

use sidestil::scenario::{
    Scenario,
    text::{
        loaded::Loaded,
        loading::{checked, read},
        saving::{Origin, Written, written},
    },
};

/// Every scenario that is shipped, and the fixtures.
pub(crate) const TEXTS: [&str; 10] = [
    include_str!("../../fixtures/small.ron"),
    include_str!("../../fixtures/everything.ron"),
    include_str!("../../fixtures/investments.ron"),
    include_str!("../../fixtures/state.ron"),
    include_str!("../../../scenarios/bi03-dut-2023.ron"),
    include_str!("../../../scenarios/indsats-2017.ron"),
    include_str!("../../../scenarios/aarhus-2022.ron"),
    include_str!("../../../scenarios/afskaffelse-2026.ron"),
    include_str!("../../../scenarios/bedre-ressourceforloeb-2022.ron"),
    include_str!("../../../scenarios/koebenhavn-2017.ron"),
];

pub(crate) const SMALL: &str = TEXTS[0];

/// A file in which every input that can be has several figures.
pub(crate) const DATED: &str = include_str!("../../fixtures/dated.ron");

/// A text and what it says.
pub(crate) fn origin(text: &str) -> Origin {
    let Loaded { scenario, text, findings, .. } = read(text.as_bytes());
    assert!(scenario.is_some(), "{findings:#?}");
    Origin { text, scenario: Arc::new(scenario.unwrap()) }
}

/// The text that says a scenario, which must read back as the very scenario.
pub(crate) fn save(origin: &Origin, scenario: &Scenario) -> Written {
    let mut saved = written(origin, scenario).unwrap();
    saved.loaded = checked(saved.loaded);
    let read = read(saved.text().as_bytes());
    assert_eq!(read.scenario.as_ref(), Some(scenario));
    assert_eq!(read.findings, saved.loaded.findings);
    saved
}

/// The same, where the old text must have been kept.
pub(crate) fn kept(origin: &Origin, scenario: &Scenario) -> String {
    let saved = save(origin, scenario);
    assert!(!saved.is_rewritten, "written anew:\n{}", saved.text());
    saved.text().to_string()
}
