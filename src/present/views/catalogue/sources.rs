//! *Kilder*: every source and which figures rest on it; the assumptions; the figures that rest on nothing.

use crate::present::views::{Headline, Shown};
use crate::{
    model::id::Id,
    present::{
        facts::sources::Fact,
        formats::Formats,
        grounds::{figures, is_firm, rests},
        table::Tone,
        words::{facts::Telling, names},
    },
    scenario::{
        Scenario,
        figure::Figure,
        layers::Layers,
        path::Path,
        scenario::{RuleSet, Source},
    },
};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct SourcesView {
    /// The sentences.
    pub headline: Headline,
    /// Every source of the scenario after, in the file's order.
    pub sources: Vec<SourceCard>,
    /// Assumptions that name no source, with a note that says why.
    pub assumptions: Vec<Use>,
    /// Figures that say nothing about where they come from.
    pub unsourced: Vec<Use>,
}

/// A source and what rests on it.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceCard {
    /// The document's title.
    pub title: String,
    /// Publisher, date and place in it, as far as given.
    pub details: String,
    /// What a reader should know about it.
    pub note: Option<String>,
    /// The inputs that rest on it.
    pub uses: Vec<Use>,
    /// How many published figures it gives to the reconciliation.
    pub published: usize,
}

/// An input that rests on something.
#[derive(Debug, Clone, PartialEq)]
pub struct Use {
    /// The input.
    pub path: Path,
    /// What it is called, with the rule set where that is not the base.
    pub label: String,
    /// Its value with unit.
    pub value: String,
    /// The status in a word.
    pub status: String,
    /// Filled where it rests on a source and is no assumption.
    pub tone: Tone,
    /// Its note.
    pub note: Option<String>,
}

/// The view of the scenario after.
#[must_use]
pub fn sources(shown: Shown) -> SourcesView {
    let scenario = &shown.sides.after.scenario;
    let formats = shown.formats;
    let uses = all(scenario, formats);
    let without_source = |is_reasoned: bool| -> Vec<Use> {
        let wanted = uses.iter().filter(|(figure, id, _)| id.is_none() && figure.is_reasoned() == is_reasoned);
        wanted.map(|(_, _, used)| used.clone()).collect()
    };
    let cards = scenario.sources.iter().map(|source| card(scenario, source, &uses));
    let (assumptions, unsourced) = (without_source(true), without_source(false));
    let telling = Telling { sides: shown.sides, formats };
    let headline =
        Headline { says: telling.sentence(rests(scenario)), condition: telling.sentence(Fact::Dots), since_mark: None };
    SourcesView { headline, sources: cards.collect(), assumptions, unsourced }
}

/// Every figure, the source it rests on, and how it is shown.
fn all(scenario: &Scenario, formats: Formats) -> Vec<(&Figure, Option<&Id>, Use)> {
    let used = figures(scenario).map(|(rules, path, figure)| {
        let source = rules.map_or(figure.source.as_ref(), |rules| rules.source_of(figure));
        let status = figure.status.map(|status| names::status(status, formats.language).to_owned()).unwrap_or_default();
        let used = Use {
            path: path.clone(),
            label: label(scenario, rules, path, formats),
            value: value(scenario, rules, path, figure, formats),
            status,
            tone: if is_firm(figure) { Tone::Good } else { Tone::Assumed },
            note: figure.note.clone(),
        };
        (figure, source, used)
    });
    used.collect()
}

/// The year of one of several amounts, as written.
fn year(path: &Path, formats: Formats) -> Option<String> {
    let year = path.segments().next_back()?.parse().ok()?;
    Some(formats.year(year))
}

/// The name of an input, with the rule set of a change; its year stands at the value, where it is not cut off.
fn label(scenario: &Scenario, rules: Option<&RuleSet>, path: &Path, formats: Formats) -> String {
    let label = names::input_full_label(scenario, path, formats.language);
    let bare = year(path, formats).and_then(|year| label.strip_suffix(year.as_str()));
    let label = bare.unwrap_or(&label).trim_end_matches([' ', ',', ':', '\u{a0}']).to_owned();
    rules.map_or(label.clone(), |rules| format!("{label} ({})", rules.name))
}

/// The value with its unit; the year of one of several amounts, and the price level where it is not the scenario's:
/// *2022: 41.084 kr. (2017 p/l)*.
fn value(scenario: &Scenario, rules: Option<&RuleSet>, path: &Path, figure: &Figure, formats: Formats) -> String {
    let layers = Layers::new(scenario, rules.or(scenario.base()).map_or("", |rules| &*rules.id));
    let value = names::value_with_unit(path, &figure.value, layers.counts_exits(path), formats);
    let value = match figure.price_level.filter(|level| *level != scenario.price_level()) {
        Some(level) => format!("{value} ({level}{})", formats.say(" p/l", " prices")),
        None => value,
    };
    year(path, formats).map_or(value.clone(), |year| format!("{year}: {value}"))
}

fn card(scenario: &Scenario, source: &Source, uses: &[(&Figure, Option<&Id>, Use)]) -> SourceCard {
    let details = [&source.publisher, &source.date, &source.reference].into_iter().flatten().cloned();
    let uses = uses.iter().filter(|(_, id, _)| id.is_some_and(|id| *id == source.id)).map(|(_, _, used)| used.clone());
    SourceCard {
        title: source.title.clone(),
        details: details.collect::<Vec<_>>().join(" · "),
        note: source.note.clone(),
        uses: uses.collect(),
        published: scenario.published.iter().filter(|published| published.source == source.id).count(),
    }
}
