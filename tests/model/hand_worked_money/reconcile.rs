//! Published against calculated.

use rust_decimal::{Decimal, dec};
use sidestil::model::reconcile::{Agreement, Bound, Claim, Reason, of_simulated};

fn claim(value: Decimal, rounded_to: Decimal) -> Claim {
    Claim { value, bound: Bound::Value, rounded_to, rounded_parts: 0, reason: None }
}

fn against(published: Decimal, rounded_to: Decimal, calculated: Decimal) -> Agreement {
    claim(published, rounded_to).agreement(Some(calculated))
}

#[test]
fn it_agrees_within_half_of_what_it_was_rounded_to() {
    let millions = dec!(1_000_000);
    assert_eq!(against(dec!(76_000_000), millions, dec!(75_660_000)), Agreement::Agrees); // 485 · 156 000
    assert_eq!(against(dec!(76_000_000), millions, dec!(75_500_000)), Agreement::Agrees); // the end is inside
    assert_eq!(against(dec!(76_000_000), millions, dec!(76_500_000)), Agreement::Agrees);
    assert_eq!(against(dec!(76_000_000), millions, dec!(75_499_000)), Agreement::Differs(dec!(-501_000)));
    // 110 per cent, rounded to 5 points: 1.25 · 5 / 3 − 1 = 108.33 per cent.
    assert_eq!(against(dec!(1.10), dec!(0.05), of_simulated(1.25 * 5.0 / 3.0 - 1.0).unwrap()), Agreement::Agrees);
    assert_eq!(against(dec!(1.10), dec!(0.05), of_simulated(1.074).unwrap()), Agreement::Differs(dec!(-0.026)));
}

#[test]
fn the_last_digits_of_a_simulation_do_not_matter() {
    assert_eq!(against(dec!(0.25), dec!(0), of_simulated(0.1 + 0.15).unwrap()), Agreement::Agrees);
    assert_eq!(against(dec!(0.25), dec!(0.05), dec!(0.2250000000)), Agreement::Agrees);
    assert_eq!(against(dec!(0.25), dec!(0.05), dec!(0.2249999995)), Agreement::Agrees);
    assert_eq!(against(dec!(0.25), dec!(0.05), dec!(0.2249999)), Agreement::Differs(dec!(-0.0250001)));
    assert_eq!(against(dec!(2_070), dec!(0), dec!(2_070)), Agreement::Agrees);
    assert_eq!(of_simulated(f64::NAN), None);
}

#[test]
fn a_sum_of_rounded_parts_may_be_off_by_half_a_unit_more_for_each() {
    // 53.0 published for 68.0 − 14.9 = 53.1: off by 0.1, with two parts within 0.05 + 2 · 0.05.
    let sum = |calculated| Claim { rounded_parts: 2, ..claim(dec!(53.0), dec!(0.1)) }.agreement(Some(calculated));
    assert_eq!(sum(dec!(53.1)), Agreement::AgreesRoundedParts);
    assert_eq!(sum(dec!(53.15)), Agreement::AgreesRoundedParts);
    assert_eq!(sum(dec!(53.16)), Agreement::Differs(dec!(0.16)));
    assert_eq!(sum(dec!(53.04)), Agreement::Agrees);
    assert_eq!(against(dec!(53.0), dec!(0.1), dec!(53.1)), Agreement::Differs(dec!(0.1)));
}

#[test]
fn the_source_contradicts_itself_only_where_it_would_differ() {
    // 27 164 published, 27 162 by its own lines.
    let reason = Some(Reason::Contradiction);
    let said = |calculated| Claim { reason, ..claim(dec!(27_164_000), dec!(1_000)) }.agreement(calculated);
    assert_eq!(said(Some(dec!(27_162_000))), Agreement::Contradicts);
    assert_eq!(said(Some(dec!(27_164_000))), Agreement::Agrees);
    assert_eq!(said(None), Agreement::CannotBeSaid);
}

#[test]
fn what_is_explained_is_no_unexplained_difference() {
    // 68.0 mio. published, 66.3 by this calculation, which has no profile over the year.
    let claim = Claim { reason: Some(Reason::Explanation), ..claim(dec!(68_000_000), dec!(100_000)) };
    assert_eq!(claim.agreement(Some(dec!(66_300_000))), Agreement::Explained);
    assert_eq!(claim.agreement(Some(dec!(67_960_000))), Agreement::Agrees, "what agrees all the same agrees");
    // Without a profile nothing can be said of when it is paid back: that is explained too.
    assert_eq!((claim.agreement(None), claim.agreement_in_kind()), (Agreement::Explained, Agreement::Explained));
    assert!(!Agreement::Explained.is_unexplained());
}

#[test]
fn a_bound_agrees_at_it_and_inside_widened_by_half_its_rounding() {
    let of =
        |bound, rounded_to, calculated| Claim { bound, ..claim(dec!(1.00), rounded_to) }.agreement(Some(calculated));
    let least = |calculated| of(Bound::AtLeast, dec!(0.05), calculated);
    assert_eq!([dec!(0.975), dec!(1), dec!(250)].map(least), [Agreement::Agrees; 3]);
    assert_eq!(least(dec!(0.974)), Agreement::Differs(dec!(-0.026)));
    let most = |calculated| of(Bound::AtMost, dec!(0.05), calculated);
    assert_eq!([dec!(1.025), dec!(1), dec!(-250)].map(most), [Agreement::Agrees; 3]);
    assert_eq!(most(dec!(1.026)), Agreement::Differs(dec!(0.026)));
    // Nothing said of a rounding: the bound is exact.
    assert_eq!(of(Bound::AtLeast, Decimal::ZERO, dec!(0.999)), Agreement::Differs(dec!(-0.001)));
    assert_eq!(of(Bound::AtMost, Decimal::ZERO, dec!(1)), Agreement::Agrees);
}

#[test]
fn only_a_difference_or_a_missing_answer_is_unexplained() {
    let unexplained = [Agreement::Differs(dec!(1)), Agreement::CannotBeSaid];
    let explained = [Agreement::Agrees, Agreement::AgreesRoundedParts, Agreement::Contradicts];
    assert!(unexplained.into_iter().all(Agreement::is_unexplained));
    assert!(!explained.into_iter().any(Agreement::is_unexplained));
}
