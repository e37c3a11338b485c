//! *DUT*: does the state pay for the law? Lines by year with what they cost, what is compensated and what is missing, by area
//! and in all; the keys and what each implies; and the same in the shape of a budget note.

mod bars;
pub(in crate::present) mod compared;
mod digits;
pub mod keys;
mod note;
mod rows;

use self::{compared::Compared, keys::KeyCard};
use crate::{
    evaluation::reconcile::Reconciled,
    model::{compensation::Block, measures::names::Name, numbers::Kr, spending::Area},
    present::{
        chart::Chart,
        facts::{
            compensation::{Between, Fact, What},
            fact::Fact as AnyFact,
            kind::{Kind, kind},
            shared,
        },
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
        CompensationShape::Lines => {
            let (table, areas) = rows::table(shown, &compared, reconciled, folded);
            Body::Lines {
                charts: bars::charts(shown, &compared),
                keys: keys::cards(shown, &compared),
                circular: keys::is_circular(&compared).then(|| telling.sentence(Fact::Circular)),
                table,
                areas,
            }
        }
        CompensationShape::BudgetNote => Body::BudgetNote(note::tables(shown, &compared, reconciled)),
    };
    Some(CompensationView { headline, body })
}

/// What the numbers say: what is covered in the first year and missing, and in the years after it.
fn says(compared: &Compared) -> Fact {
    let in_full = compared.in_full();
    let of = Name::Block(Block::Total);
    let later = compared.years.iter().skip(1).map(|year| in_full.shown(What::Shortfall, &of, *year));
    let later: Vec<Kr> = later.collect();
    let then = later.iter().min().zip(later.iter().max()).map(|(low, high)| [*low, *high]);
    Fact::Covers { of: in_full.of_year(Block::Total, compared.first()), then }
}

/// What *after* changes, which side is shown, in which prices, and whose money it is.
fn condition(shown: Shown, compared: &Compared, shape: CompensationShape) -> Vec<AnyFact> {
    let mut facts: Vec<AnyFact> = Vec::new();
    if kind(shown.sides) == Kind::OneRuleSet {
        facts.push(shared::Fact::OneRuleSet.into());
    } else if compared.between != Between::Differ {
        facts.push(Fact::Between(compared.between).into());
    }
    if let Some(under) = under(compared) {
        facts.push(under.into());
        facts.extend(compared.is_difference.then_some(Fact::IsDifference.into()));
        let is_before = shape == CompensationShape::BudgetNote && !compared.is_difference;
        facts.extend(is_before.then_some(Fact::OfBefore.into()));
    }
    let level = compared.main.scenario.price_level();
    facts.push(Fact::Basis { level, has_unstated: has_unstated(compared) }.into());
    facts
}

/// What would be missing in the first year under *after*, where *before* is shown in full.
fn under(compared: &Compared) -> Option<Fact> {
    let (in_full, of, year) = (compared.in_full(), Name::Block(Block::Total), compared.first());
    let (was, is) = (in_full.shown(What::Shortfall, &of, year), in_full.other(What::Shortfall, &of, year)?);
    Some(Fact::Under { year, was, is, by_construction: keys::is_by_construction(compared) })
}

/// What *after* would leave short instead, for *Overblik*; `None` where both sides compensate alike.
pub(in crate::present::views) fn instead(shown: Shown) -> Option<Fact> {
    under(&Compared::new(Shown { arrangement: crate::present::views::Arrangement::Together, ..shown })?)
}

/// Whether a line states amounts without a price level beside others that state one.
fn has_unstated(compared: &Compared) -> bool {
    let side = compared.main;
    let layers = Layers::new(&side.scenario, &side.rule_set);
    let is_amount = |path: &str| {
        let mut parts = path.split('/');
        parts.next() == Some("compensation_lines")
            && matches!(parts.nth(1), Some("received" | "own_cost" | "national"))
            && parts.next().is_some()
    };
    let mut amounts = layers.paths().filter(|path| is_amount(path.as_str()));
    amounts.any(|path| layers.last(path.as_str()).is_some_and(|(_, figure)| figure.price_level.is_none()))
}
