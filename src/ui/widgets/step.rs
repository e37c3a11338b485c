//! How far one notch of a drag or an arrow key moves a value.

use rust_decimal::{Decimal, dec};

use crate::scenario::schema::{InputKind, Unit};

/// How a value follows the pointer.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui) struct Drag {
    pub(in crate::ui) value: Decimal,
    /// What one notch changes.
    pub(in crate::ui) step: Decimal,
    pub(in crate::ui) least: Decimal,
    pub(in crate::ui) most: Decimal,
}

impl Drag {
    /// So many notches from here; the value itself is kept to the digit.
    pub(in crate::ui) fn moved(self, notches: i64) -> Decimal {
        self.value.saturating_add(self.step.saturating_mul(Decimal::from(notches)))
    }

    /// A value within the limits.
    pub(in crate::ui) fn limited(self, value: Decimal) -> Decimal {
        value.clamp(self.least, self.most.max(self.least))
    }
}

/// What one notch of a drag or an arrow key changes: what the input's row says, else what suits the unit.
pub(in crate::ui) fn step(kind: &InputKind, unit: Unit, value: Decimal) -> Decimal {
    kind.notch.unwrap_or_else(|| by_unit(unit, value))
}

fn by_unit(unit: Unit, value: Decimal) -> Decimal {
    match unit {
        Unit::Share | Unit::Points if value.abs() < dec!(0.1) => dec!(0.005),
        Unit::Share | Unit::Points | Unit::Shares | Unit::ExitPart | Unit::Refund => dec!(0.01),
        Unit::Persons | Unit::PersonsPerYear => magnitude(value, 3),
        Unit::Kr | Unit::KrPerYear | Unit::KrOfYear => magnitude(value, 3).saturating_mul(dec!(5)),
        Unit::Months
        | Unit::WholeMonths
        | Unit::Weeks
        | Unit::Year
        | Unit::Years
        | Unit::Count
        | Unit::Municipality
        | Unit::Input
        | Unit::Text
        | Unit::Month
        | Unit::Choice(_)
        | Unit::Group
        | Unit::Department
        | Unit::Index
        | Unit::CostLine => Decimal::ONE,
    }
}

/// The power of ten that leaves so many digits before it, at least 1: 10 for 1.693 and 3 digits.
fn magnitude(value: Decimal, digits: u32) -> Decimal {
    let mut power = Decimal::ONE;
    let limit = value.abs().checked_div(Decimal::from(10u64.pow(digits))).unwrap_or_default();
    while power <= limit {
        power = power.saturating_mul(Decimal::TEN);
    }
    power
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;
    use crate::scenario::schema::kind_of;

    #[test]
    fn a_notch_suits_the_value() {
        let changes = kind_of(&"price_index/changes/2022".into()).unwrap();
        assert_eq!(by_unit(Unit::Persons, dec!(705.4)), dec!(1));
        assert_eq!(by_unit(Unit::Persons, dec!(1693)), dec!(10));
        assert_eq!(by_unit(Unit::Kr, dec!(6859)), dec!(50));
        assert_eq!(by_unit(Unit::Kr, dec!(185_000)), dec!(5000));
        assert_eq!(by_unit(Unit::WholeMonths, dec!(36)), dec!(1));
        assert_eq!(step(changes, Unit::Share, dec!(0.017)), dec!(0.001));
        assert_eq!(by_unit(Unit::Points, dec!(0.04)), dec!(0.005));
        assert_eq!(by_unit(Unit::Refund, dec!(0.5)), dec!(0.01));
    }
}
