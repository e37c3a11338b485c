//! The state's part (*statsrefusion*) and what is left for each payer: one amount, seen from every account (`beregning.md`
//! 3.2–3.5).
//!
//! A gross amount loses its refund: a share of it, or what the ladder gives; what is left cannot be said where the refund is
//! unknown. A net amount is the municipality's already; gross is net ÷ (1 − refund) where a share is given (with `none` they
//! are the same), and cannot be said where it is not or where the state pays all. The ladder is no share: a net price under
//! it leaves gross unsaid. Nothing is nothing to everyone, whatever is not known.

use rust_decimal::{Decimal, dec};

use {
    super::costs::{AREAS, InAccounts, YearCost},
    crate::model::{
        numbers::{Amount, Kr, Persons, Share},
        spending::{Area, Basis, Refund},
    },
};

/// The refund ladder (*refusionstrappen*): the state's share of gross in weeks 1–4, 5–26, 27–52, 53 and on.
pub const LADDER: [Share; 4] = [Share(dec!(0.8)), Share(dec!(0.4)), Share(dec!(0.3)), Share(dec!(0.2))];

/// The steps of [`LADDER`] as `f64`, for persons of the simulation.
pub(super) const LADDER_F64: [f64; 4] = [0.8, 0.4, 0.3, 0.2];

/// Who pays one amount; `None` where it cannot be said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Payers<T> {
    /// Before the refund: state and municipality.
    pub gross: Option<T>,
    /// The state's part.
    pub refund: Option<T>,
    /// The municipality's part.
    pub net: Option<T>,
}

/// How a line's amounts are split between the payers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Split<T> {
    /// Gross, of which the state refunds a share.
    GrossShare(T),
    /// Gross, of which the ladder refunds a part that follows the persons' weeks.
    GrossLadder,
    /// Gross, with the refund unknown.
    GrossAlone,
    /// Net, which is so large a share of gross (1 − refund).
    NetShare(T),
    /// Net, with gross unknown.
    NetAlone,
}

impl<T: Amount> Split<T> {
    /// The split of a line.
    #[must_use]
    pub fn new(refund: Refund, basis: Basis) -> Self {
        match (basis, refund) {
            (Basis::Gross, Refund::Share(share)) => Self::GrossShare(T::exact(share.0)),
            (Basis::Gross, Refund::Ladder) => Self::GrossLadder,
            (Basis::Gross, Refund::Unknown) => Self::GrossAlone,
            (Basis::Net, Refund::Share(share)) => Self::NetShare(T::ONE.less(T::exact(share.0))),
            (Basis::Net, Refund::Ladder | Refund::Unknown) => Self::NetAlone,
        }
    }
}

impl<T: Amount> Payers<T> {
    /// Who pays `amount`. `by_ladder` is what the ladder refunds of it, asked for only where it does.
    #[must_use]
    pub fn of(amount: T, by_ladder: impl FnOnce() -> Option<T>, split: Split<T>) -> Self {
        if amount == T::ZERO {
            let nothing = Some(T::ZERO);
            return Self { gross: nothing, refund: nothing, net: nothing };
        }
        match split {
            Split::GrossShare(share) => Self::of_gross(amount, Some(amount.times(share))),
            Split::GrossLadder => Self::of_gross(amount, by_ladder()),
            Split::GrossAlone => Self::of_gross(amount, None),
            Split::NetShare(share) => {
                let gross = amount.divided_by(share);
                Self { gross, refund: gross.map(|gross| gross.less(amount)), net: Some(amount) }
            }
            Split::NetAlone => Self { gross: None, refund: None, net: Some(amount) },
        }
    }

    fn of_gross(gross: T, refund: Option<T>) -> Self {
        Self { gross: Some(gross), refund, net: refund.map(|refund| gross.less(refund)) }
    }

    /// In the three accounts: the municipality pays net, the service ceiling holds the service area's gross, the public
    /// pays gross. Whether an amount without an area is under the ceiling cannot be said, unless it is nothing.
    #[must_use]
    pub fn accounts(&self, area: Area) -> InAccounts<T> {
        let [ceiling, ..] = self.by_area(self.gross, area);
        InAccounts { municipality: self.net, service_ceiling: ceiling, public: self.gross }
    }

    /// One part of this amount by area, in the order of [`AREAS`]: all of it in its own area, nothing in the others. An
    /// amount without an area may be in any of them.
    fn by_area(&self, part: Option<T>, area: Area) -> [Option<T>; AREAS.len()] {
        let elsewhere = if area == Area::Unspecified && !self.is_nothing() { None } else { Some(T::ZERO) };
        AREAS.map(|one| match one {
            one if one == area => part,
            Area::Unspecified => Some(T::ZERO),
            Area::Service | Area::Effort | Area::Support | Area::Capital => elsewhere,
        })
    }

    fn is_nothing(&self) -> bool {
        self.gross == Some(T::ZERO) && self.net == Some(T::ZERO)
    }
}

impl YearCost {
    /// A year without anything.
    pub(super) fn nothing() -> Self {
        let nothing = Some(Decimal::ZERO);
        Self::of(Persons::ZERO, &Payers { gross: nothing, refund: nothing, net: nothing }, Area::Unspecified)
    }

    /// An exact amount as a part of a year.
    #[must_use]
    pub fn of(persons: Persons, payers: &Payers<Decimal>, area: Area) -> Self {
        Self {
            persons,
            gross: payers.gross.map(Kr),
            refund: payers.refund.map(Kr),
            accounts: payers.accounts(area).map(|part| Kr(*part)),
            areas: payers.by_area(payers.gross, area).map(|part| part.map(Kr)),
            refund_areas: payers.by_area(payers.refund, area).map(|part| part.map(Kr)),
            net_areas: payers.by_area(payers.net, area).map(|part| part.map(Kr)),
        }
    }
}

impl std::ops::Add for YearCost {
    type Output = Self;

    /// Two stretches of a year; `None` where one of them cannot be said.
    fn add(self, other: Self) -> Self {
        let both = |one: Option<Kr>, other: Option<Kr>| Some(one? + other?);
        Self {
            persons: self.persons + other.persons,
            gross: both(self.gross, other.gross),
            refund: both(self.refund, other.refund),
            accounts: self.accounts.zip(&other.accounts, |one, other| *one + *other),
            areas: std::array::from_fn(|area| both(self.areas[area], other.areas[area])),
            refund_areas: std::array::from_fn(|area| both(self.refund_areas[area], other.refund_areas[area])),
            net_areas: std::array::from_fn(|area| both(self.net_areas[area], other.net_areas[area])),
        }
    }
}
