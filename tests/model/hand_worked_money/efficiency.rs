//! From service to effort: ranges, refund, accounts.

use rust_decimal::{Decimal, dec};
use sidestil::model::{
    numbers::{Kr, Share},
    spending::{Account, Efficiency, Range},
};

fn range(low: Decimal, high: Decimal) -> Range {
    Range { low: Kr(low), high: Kr(high) }
}

/// Copenhagen 2017, a half-year: 5.5–8 mio., of which 1–1.5 is bought today.
fn copenhagen(refund: Decimal) -> Efficiency {
    Efficiency {
        potential: range(dec!(5_500_000), dec!(8_000_000)),
        bought: range(dec!(1_000_000), dec!(1_500_000)),
        months: 6,
        refund: Share(refund),
    }
}

#[test]
fn copenhagen_2017_frees_8_to_14_mio_a_year_half_of_it_refund() {
    let freed = copenhagen(dec!(0.5)).freed();
    assert_eq!(freed.moved, range(dec!(4_000_000), dec!(7_000_000))); // 5.5 − 1.5, 8 − 1
    assert_eq!(freed.refund_gain, range(dec!(2_000_000), dec!(3_500_000)));
    assert_eq!(freed.moved_per_year, range(dec!(8_000_000), dec!(14_000_000))); // · 12 / 6
    assert_eq!(freed.refund_gain_per_year, range(dec!(4_000_000), dec!(7_000_000)));
}

#[test]
fn the_ceiling_is_relieved_the_municipality_gains_the_refund_the_public_nothing() {
    let freed = copenhagen(dec!(0.5)).freed();
    assert_eq!(freed.by_account_per_year(Account::Public), range(dec!(0), dec!(0)));
    assert_eq!(freed.by_account_per_year(Account::ServiceCeiling), freed.moved_per_year);
    assert_eq!(freed.by_account_per_year(Account::Municipality), range(dec!(4_000_000), dec!(7_000_000)));
}

#[test]
fn without_refund_the_gain_is_nothing() {
    assert_eq!(copenhagen(dec!(0)).freed().refund_gain_per_year, range(dec!(0), dec!(0)));
}

#[test]
fn more_bought_today_than_could_be_is_seen() {
    let much = Efficiency { bought: range(dec!(1_000_000), dec!(6_000_000)), ..copenhagen(dec!(0.5)) };
    assert_eq!(much.freed().moved, range(dec!(-500_000), dec!(7_000_000)));
}

#[test]
fn a_period_of_seven_months_is_taken_to_a_year_exactly() {
    let odd = Efficiency { months: 7, ..copenhagen(dec!(0.5)) };
    assert_eq!(odd.freed().moved_per_year.high, Kr(dec!(12_000_000))); // 7 · 12 / 7
}
