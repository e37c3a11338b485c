//! Where things stand in a file: from an input's path to its line, for findings and for the way back from a field.

use std::sync::Arc;

use indexmap::IndexMap;

use crate::model::id::Id;
use {
    super::{lines::Lines, tree::Span},
    crate::scenario::{
        finding::Finding,
        path::{Path, undated},
        place::Place,
    },
};

/// Where the inputs and things of a file stand.
#[derive(Debug, Clone, Default)]
pub struct Positions {
    lines: Lines,
    /// The base and the facts.
    base: IndexMap<Path, Spot>,
    /// What each rule set says itself.
    rule_sets: IndexMap<Id, IndexMap<Path, Spot>>,
}

/// Where one input or thing stands, with the parts of its figure.
#[derive(Debug, Clone, Default)]
pub(super) struct Spot {
    /// The value of an input, the key of a thing.
    pub(super) span: Span,
    /// Further parts.
    pub(super) parts: Vec<(Part, Span)>,
}

/// A part of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// For a change: its path; for a destination: its group's id.
    Key,
    /// A field beside the value: `source`, `low`.
    Field(&'static str),
    /// A number of a list.
    Item(usize),
}

impl Positions {
    /// Of a text without anything in it yet.
    pub(super) fn new(text: &Arc<str>) -> Self {
        let base = IndexMap::with_capacity(text.len() / 40);
        Self { lines: Lines::new(text), base, ..Self::default() }
    }

    /// The text is this one, of the same length, with everything in the same place.
    pub(super) fn set_text(&mut self, text: &Arc<str>) {
        self.lines.set_text(text);
    }

    /// The place of an input, of a thing (`groups/job`, `sources/beu-554`, `rule_sets/hoejst-3-aar`) or of a published
    /// figure (`published/0`). What a rule set does not say itself stands in the base; what stands nowhere is missing in
    /// the thing around it, which is named instead.
    #[must_use]
    pub fn of(&self, rule_set: Option<&str>, path: &Path) -> Option<Place> {
        let mut at = path.as_str();
        loop {
            if let Some(spot) = self.spot(rule_set, at) {
                return Some(self.lines.place(spot.span));
            }
            let input = undated(at);
            at = if input.len() < at.len() { input } else { at.rsplit_once('/')?.0 };
        }
    }

    /// A finding of the calculation, at its place.
    #[must_use]
    pub fn placed(&self, mut finding: Finding) -> Finding {
        finding.place = finding.path.as_ref().and_then(|path| self.of(finding.rule_set.as_deref(), path));
        finding
    }

    /// Where a part of an input stands, if the file has it.
    pub(super) fn part(&self, rule_set: Option<&str>, path: &Path, part: Part) -> Option<Place> {
        let spot = self.spot(rule_set, path.as_str())?;
        let (_, span) = spot.parts.iter().find(|(known, _)| *known == part)?;
        Some(self.lines.place(*span))
    }

    /// The place of a stretch of the text.
    pub(super) fn place(&self, span: Span) -> Place {
        self.lines.place(span)
    }

    /// Notes where something stands. Of two of one name the later one counts: it is the one that is wrong.
    pub(super) fn note(&mut self, rule_set: Option<&Id>, path: Path, spot: Spot) {
        let spots = match rule_set {
            None => &mut self.base,
            Some(id) => self.rule_sets.entry(id.clone()).or_default(),
        };
        spots.insert(path, spot);
    }

    /// Adds where the key of an input stands that is named by it: a destination.
    pub(super) fn add_key(&mut self, rule_set: Option<&Id>, path: &Path, key: Span) {
        let spots = match rule_set {
            None => Some(&mut self.base),
            Some(id) => self.rule_sets.get_mut(id),
        };
        if let Some(spot) = spots.and_then(|spots| spots.get_mut(path)).filter(|spot| spot.span != key) {
            spot.parts.push((Part::Key, key));
        }
    }

    fn spot(&self, rule_set: Option<&str>, path: &str) -> Option<&Spot> {
        let own = rule_set.and_then(|id| self.rule_sets.get(id)?.get(path));
        own.or_else(|| self.base.get(path))
    }
}
