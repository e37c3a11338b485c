//! What the view is made from: the table of municipalities, the two sides, the account and the own municipality.

use crate::{
    evaluation::sides::{Side, Sides},
    model::{coverage::Coverage, id::Id, spending::Account},
    present::{facts::municipalities::Whole, views::Shown},
    scenario::{figure::Figure, layers::Layers},
};

/// The table of *after*, or of *before* where *after* has none, and the two sides.
pub(super) struct Basis<'a> {
    pub(super) shown: Shown<'a>,
    /// Which side's table is shown: 0 for *before*, 1 for *after*.
    pub(super) at: usize,
    /// That side.
    pub(super) side: &'a Side,
    /// Its table.
    pub(super) stated: &'a Coverage,
    /// The tables of both sides.
    pub(super) sides: [Option<&'a Coverage>; 2],
    pub(super) account: Account,
    /// The own municipality, where it has a row.
    pub(super) own: Option<Id>,
}

impl<'a> Basis<'a> {
    pub(super) fn new(shown: Shown<'a>, account: Account) -> Option<Self> {
        let sides = shown.sides.both().map(table_of);
        let at = usize::from(sides[1].is_some());
        let (side, stated) = (shown.sides.both()[at], sides[at]?);
        let own = own_of(shown.sides).filter(|own| stated.row(own).is_some());
        Some(Self { shown, at, side, stated, sides, account, own })
    }

    /// The share of the country as the source has it, else that of the rows that can be seen.
    pub(super) fn country(&self) -> Option<Whole> {
        let share = Coverage { ceiling: None, ..self.stated.clone() }.share_in_all()?;
        Some(Whole { share, is_national: self.stated.share.is_some() })
    }

    /// What a municipality is called.
    pub(super) fn name(&self, id: &str) -> String {
        self.side.scenario.name(&["coverage/", id].concat()).to_owned()
    }

    /// How many decimals a share has in per cent, by what shares are rounded to.
    pub(super) fn decimals(&self) -> u32 {
        self.stated.rounded_to.0.normalize().scale().saturating_sub(2).min(2)
    }

    /// What the side whose table is shown says at a path.
    pub(super) fn figure(&self, path: &str) -> Option<&'a Figure> {
        Layers::new(&self.side.scenario, &self.side.rule_set).last(path).map(|(_, figure)| figure)
    }

    /// The tables of both sides as they were at the mark.
    pub(super) fn marked(&self) -> Option<[Option<&'a Coverage>; 2]> {
        self.shown.marked.map(|sides| sides.both().map(table_of))
    }
}

/// The table of municipalities of a side.
#[must_use]
pub fn table_of(side: &Side) -> Option<&Coverage> {
    side.outcome.case.last_rules().coverage.as_ref()
}

/// The municipality that the sides are seen from: that of *after*, or of *before* where *after* has none.
#[must_use]
pub fn own_of(sides: &Sides) -> Option<Id> {
    let own = |side: &Side| {
        let layers = Layers::new(&side.scenario, &side.rule_set);
        let (_, figure) = layers.last("coverage_terms/own")?;
        figure.value.word().map(Id::from)
    };
    own(&sides.after).or_else(|| own(&sides.before))
}
