//! *DUT*: does the state pay for the law? Lines by year with what they cost, what is compensated and what is missing, by area
//! and in all; the keys and what each implies; and the same in the shape of a budget note.

mod bars;
pub(in crate::present) mod compared;
mod digits;
pub mod keys;
mod note;
mod rows;

use self::{
    compared::{Compared, amount},
    keys::KeyCard,
};
use crate::{
    evaluation::reconcile::Reconciled,
    model::{
        compensation::Block,
        measures::{When, names::Name},
        numbers::Kr,
        spending::Area,
    },
    present::{
        chart::Chart,
        facts::{
            compensation::{Between, Fact, OfYear, What},
            fact::Fact as AnyFact,
            kind::{Kind, kind},
            lines::amount_at,
            shared,
        },
        formats::Formats,
        table::Table,
        views::{CompensationShape, Headline, Shown, shared::changes::sentence_since_mark},
        words::facts::Telling,
    },
    scenario::layers::Layers,
};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct CompensationView {
    /// The sentences.
    pub headline: Headline,
    /// The lines, or the tables of the note.
    pub body: Body,
}

/// What stands below the sentences.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// Line by line.
    Lines {
        /// Pairs of bars, a chart for each area.
        charts: Vec<Chart>,
        /// The keys.
        keys: Vec<KeyCard>,
        /// That the implied amounts prove nothing, where they cannot.
        circular: Option<String>,
        /// The lines.
        table: Table,
        /// The areas that have lines, in their order.
        areas: Vec<FoldableArea>,
    },
    /// The tables of a budget note.
    BudgetNote(Vec<Table>),
}

/// An area whose lines can be folded, so that its total stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoldableArea {
    /// The area.
    pub area: Area,
    /// Whether its lines are folded.
    pub is_folded: bool,
}

impl Body {
    /// Which of the two it is.
    #[must_use]
    pub const fn shape(&self) -> CompensationShape {
        match self {
            Self::Lines { .. } => CompensationShape::Lines,
            Self::BudgetNote(_) => CompensationShape::BudgetNote,
        }
    }
}

/// The view; `None` where neither side has lines.
#[must_use]
pub fn compensation_view(
    shown: Shown,
    reconciled: &[Reconciled],
    shape: CompensationShape,
    folded: &[Area],
) -> Option<CompensationView> {
    let compared = Compared::new(shown)?;
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    let headline = Headline {
        says: telling.sentence(says(&compared)),
        condition: telling.sentences(condition(shown, &compared, shape)),
        since_mark: sentence_since_mark(shown),
    };
    let body = match shape {
        CompensationShape::Lines => Body::Lines {
            charts: bars::charts(shown, &compared),
            keys: keys::cards(shown, &compared),
            circular: keys::is_circular(&compared).then(|| telling.sentence(Fact::Circular)),
            table: rows::table(shown, &compared, reconciled, folded),
            areas: compared
                .areas
                .iter()
                .map(|area| FoldableArea { area: *area, is_folded: folded.contains(area) })
                .collect(),
        },
        CompensationShape::BudgetNote => Body::BudgetNote(note::tables(shown, &compared, reconciled)),
    };
    Some(CompensationView { headline, body })
}

/// What the numbers say: what is covered in the first year and missing, and in the years after it.
fn says(compared: &Compared) -> Fact {
    let of = |what, year| compared.of_main(what, &Name::Block(Block::Total), year);
    let later: Vec<Kr> = compared.years.iter().skip(1).map(|year| of(What::Shortfall, *year)).collect();
    let then = later.iter().min().zip(later.iter().max()).map(|(low, high)| [*low, *high]);
    let year = compared.first();
    let [own, received] = [What::OwnCost, What::Received].map(|what| of(what, year));
    Fact::Covers { of: OfYear { year, own, received, other: None }, then }
}

/// What *after* changes, which side is shown, in which prices, and whose money it is.
fn condition(shown: Shown, compared: &Compared, shape: CompensationShape) -> Vec<AnyFact> {
    let mut facts: Vec<AnyFact> = Vec::new();
    if kind(shown.sides) == Kind::OneRuleSet {
        facts.push(shared::Fact::OneRuleSet.into());
    } else if compared.between != Between::Differ {
        facts.push(Fact::Between(compared.between).into());
    }
    if compared.other.is_some() {
        facts.push(under(shown.formats, compared, None).unwrap_or(Fact::Between(Between::Differ)).into());
        facts.extend(compared.is_difference.then_some(Fact::IsDifference.into()));
        let is_before = shape == CompensationShape::BudgetNote && !compared.is_difference;
        facts.extend(is_before.then_some(Fact::OfBefore.into()));
    }
    let level = compared.main.scenario.price_level();
    facts.push(Fact::Basis { level, has_unstated: has_unstated(compared) }.into());
    facts
}

/// What would be missing under *after*, where *before* is shown in full, in the first year in which that reads otherwise.
fn under(formats: Formats, compared: &Compared, level: Option<i32>) -> Option<Fact> {
    let (of, other) = (Name::Block(Block::Total), compared.other?);
    let shortfalls = compared.years.iter().filter_map(|year| {
        let is = amount(other, What::Shortfall, of.clone(), When::Year(*year))?;
        Some((*year, compared.of_main(What::Shortfall, &of, *year), is))
    });
    let differs = |(_, was, is): &(i32, Kr, Kr)| formats.money(was.0) != formats.money(is.0);
    let (year, was, is) = shortfalls.into_iter().find(differs)?;
    Some(Fact::Under { year, was, is, level, by_construction: keys::is_by_construction(compared) })
}

/// What *after* would leave short instead, for *Overblik*, which says no price level of it elsewhere; `None` where both
/// sides leave the same short.
pub(in crate::present::views) fn instead(shown: Shown) -> Option<Fact> {
    let compared = Compared::new(shown)?;
    under(shown.formats, &compared, Some(compared.main.scenario.price_level()))
}

/// Whether a line states amounts without a price level beside others that state one.
fn has_unstated(compared: &Compared) -> bool {
    let side = compared.main;
    let layers = Layers::new(&side.scenario, &side.rule_set);
    let mut amounts = layers.paths().filter(|path| amount_at(path).is_some());
    amounts.any(|path| layers.last(path.as_str()).is_some_and(|(_, figure)| figure.price_level.is_none()))
}
