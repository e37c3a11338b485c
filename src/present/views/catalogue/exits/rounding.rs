//! Numbers that are rounded so that they add up: the largest remainders are rounded up, and what is the same as before stays
//! what it was.

use rust_decimal::{Decimal, dec};

/// What is smaller than this is what calculating leaves behind.
const NOISE: u32 = 6;

/// Whole numbers near to these that add up to `all`; those of `kept` are taken as they are.
pub(super) fn adding_up(exact: &[Decimal], all: Decimal, kept: &[Option<Decimal>]) -> Vec<Decimal> {
    let kept = |place: usize| kept.get(place).copied().flatten();
    let exact: Vec<Decimal> = exact.iter().map(|one| one.round_dp(NOISE)).collect();
    let mut shown: Vec<Decimal> =
        exact.iter().enumerate().map(|(place, one)| kept(place).unwrap_or_else(|| one.floor())).collect();
    let mut free: Vec<usize> = (0..exact.len()).filter(|place| kept(*place).is_none()).collect();
    // Of equal remainders the larger number's first.
    free.sort_by(|one, other| {
        let remainder = |place: usize| (exact[place] - exact[place].floor(), exact[place]);
        remainder(*other).cmp(&remainder(*one))
    });
    let left = all - shown.iter().sum::<Decimal>();
    let step = if left < Decimal::ZERO { dec!(-1) } else { Decimal::ONE };
    let order: Vec<usize> = if left < Decimal::ZERO { free.into_iter().rev().collect() } else { free };
    let mut left = left.abs();
    for place in order.iter().cycle().take(order.len().saturating_mul(3)) {
        if left < Decimal::ONE {
            break;
        }
        if shown[*place] + step >= Decimal::ZERO {
            shown[*place] += step;
            left -= Decimal::ONE;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_remainders_are_rounded_up_until_all_of_it_is_there() {
        // 0,7 and 0,6 are the largest remainders of 1,4 + 2,6 + 3,3 + 0,7 = 8.
        let exact = [dec!(1.4), dec!(2.6), dec!(3.3), dec!(0.7)];
        assert_eq!(adding_up(&exact, dec!(8), &[]), [dec!(1), dec!(3), dec!(3), dec!(1)]);
        // Three thirds: the first of equal ones.
        assert_eq!(adding_up(&[dec!(3.333); 3], dec!(10), &[]), [dec!(4), dec!(3), dec!(3)]);
        // What calculating leaves behind is no remainder.
        assert_eq!(adding_up(&[dec!(43.999_999_9), dec!(6)], dec!(50), &[]), [dec!(44), dec!(6)]);
    }

    #[test]
    fn what_is_kept_stays_and_the_others_make_up_for_it() {
        let kept = [None, Some(dec!(3)), None];
        assert_eq!(adding_up(&[dec!(1.5), dec!(2.5), dec!(4)], dec!(8), &kept), [dec!(1), dec!(3), dec!(4)]);
        assert_eq!(adding_up(&[dec!(0), dec!(2)], dec!(1), &[None, Some(dec!(2))]), [dec!(0), dec!(2)]);
    }
}
