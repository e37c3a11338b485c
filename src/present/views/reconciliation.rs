//! *Afstemning*: what the sources publish against what the model calculates.

use super::{Headline, Shown};
use crate::{
    model::reconcile::Agreement,
    present::{
        language::Language,
        reconciliation::{published_sentence, status, value_text},
        table::{Cell, Column, Row, Table, Tone},
    },
    scenario::reconcile::{Reconciled, number},
};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct ReconciliationView {
    /// The sentences.
    pub headline: Headline,
    /// Every published figure, in the file's order.
    pub table: Table,
    /// The reasons, where a source contradicts itself: the figure's name and why.
    pub reasons: Vec<(String, String)>,
}

/// The view of the scenario after.
#[must_use]
pub fn reconciliation(shown: Shown, reconciled: &[Reconciled]) -> ReconciliationView {
    let formats = shown.formats;
    let scenario = &shown.sides.after.scenario;
    let language = formats.language;
    let count = published_sentence(reconciled, language);
    let mut letters = count.chars();
    let says = letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    let condition = match language {
        Language::Danish => {
            "Et tal stemmer, når beregningen ligger inden for en halv af det, kilden har rundet af til."
        }
        Language::English => "A figure agrees when the calculation lies within half of what the source rounded to.",
    };
    let rows = reconciled.iter().filter_map(|one| {
        let published = scenario.published.get(one.index)?;
        let [said, calculated] = value_text(published, one, formats);
        let source = scenario.sources.iter().find(|source| source.id == published.source);
        let source = source.map_or(&*published.source, |source| source.title.as_str());
        let source = published.place.as_ref().map_or(source.to_owned(), |place| format!("{source}, {place}"));
        let calculated = match number(one.calculated) {
            Some(value) => Cell::number(calculated, value),
            None => Cell::Text(calculated),
        };
        let mut short = status(one, published, language);
        if one.agreement == Agreement::Contradicts {
            language.say("kilden modsiger sig selv", "the source contradicts itself").clone_into(&mut short);
        }
        let status = Cell::Status { text: short, tone: tone(&one.agreement) };
        let cells = vec![Cell::number(said, published.value), calculated, status, Cell::Text(source)];
        Some(Row::new(published.name.clone(), cells))
    });
    let head = vec![
        Column::text(language.say("Tal", "Figure")),
        Column::number(language.say("Offentliggjort", "Published"), ""),
        Column::number(language.say("Beregnet", "Calculated"), ""),
        Column::text(language.say("Afstemning", "Agreement")),
        Column::text(language.say("Kilde", "Source")),
    ];
    let reasons = reconciled.iter().filter(|one| one.agreement == Agreement::Contradicts).filter_map(|one| {
        let published = scenario.published.get(one.index)?;
        Some((published.name.clone(), published.contradiction.clone()?))
    });
    ReconciliationView {
        headline: Headline { says, condition: condition.to_owned(), since_mark: None },
        reasons: reasons.collect(),
        table: Table {
            title: language.say("Offentliggjort og beregnet", "Published and calculated").to_owned(),
            head,
            rows: rows.collect(),
            note: None,
        },
    }
}

fn tone(agreement: &Agreement) -> Tone {
    match agreement {
        Agreement::Agrees | Agreement::AgreesRoundedParts => Tone::Good,
        Agreement::Contradicts => Tone::Warning,
        Agreement::Differs(_) => Tone::Bad,
        Agreement::CannotBeSaid => Tone::Plain,
    }
}
