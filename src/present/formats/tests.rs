//! What numbers look like.

use proptest::prelude::*;
use rust_decimal::{Decimal, dec};

use super::*;
use crate::{model::time::CalendarMonth, present::words::language::Language};

const DA: Formats = Formats::new(Language::Danish);
const EN: Formats = Formats::new(Language::English);

#[test]
fn a_number_of_many_digits_has_its_decimals_too() {
    let most = "79.228.162.514.264.337.593.543.950.335";
    assert_eq!(DA.number(Decimal::MAX, 0), most);
    assert_eq!(DA.number(Decimal::MAX, 4), format!("{most},0000"));
    assert_eq!(DA.number(dec!(1.5), 3), "1,500");
    assert_eq!(DA.number(dec!(-0.0000000000000000000000000001), 28), "\u{2212}0,0000000000000000000000000001");
}

#[test]
fn what_comes_several_times_is_said_once_with_how_often() {
    let names = || ["»b.ron«", "»a.ron«", "»b.ron«"].map(str::to_owned).into_iter();
    assert_eq!(DA.each_once(names()), ["»b.ron« (2 udgaver)", "»a.ron«"]);
    assert_eq!(EN.each_once(names())[0], "»b.ron« (2 versions)");
}

#[test]
fn numbers_have_their_signs() {
    assert_eq!(DA.number(dec!(1778.4), 0), "1.778");
    assert_eq!(EN.number(dec!(1778.4), 0), "1,778");
    assert_eq!(DA.number(dec!(999), 0), "999");
    assert_eq!(DA.number(dec!(-868), 0), "−868");
    assert_eq!(DA.number(dec!(1234567.5), 2), "1.234.567,50");
    assert_eq!(DA.number_up_to(dec!(1234567.50), 2), "1.234.567,5");
    assert_eq!(DA.number_up_to(dec!(100.0), 2), "100");
    assert_eq!(DA.exact(dec!(0.123456789)), "0,123456789");
    assert_eq!(Formats { language: Language::English, numbers: Language::Danish }.pct(dec!(0.125), 1), "12,5%");
}

#[test]
fn half_goes_away_from_zero_and_zero_has_no_sign() {
    assert_eq!(DA.number(dec!(0.5), 0), "1");
    assert_eq!(DA.number(dec!(2.5), 0), "3");
    assert_eq!(DA.number(dec!(-2.5), 0), "−3");
    assert_eq!(DA.number(dec!(-0.04), 1), "0,0");
    assert_eq!(DA.number_up_to(dec!(-0.04), 1), "0");
    assert_eq!(DA.number_f64(-0.0, 0), "0");
    assert_eq!(DA.number_f64(2.675, 2), "2,68"); // the binary number is a little less; what is meant is 2,675
    assert_eq!(DA.number_f64(f64::NAN, 0), NOTHING);
}

#[test]
fn differences_have_a_sign_unless_they_look_like_zero() {
    assert_eq!(DA.signed(dec!(461), 0), "+461");
    assert_eq!(DA.signed(dec!(-868), 0), "−868");
    assert_eq!(DA.signed(dec!(0.3), 0), "0");
    assert_eq!(DA.plus(DA.kr(dec!(23_134))), "+23.134\u{a0}kr.");
    assert_eq!(DA.plus(DA.scaled_with_unit(dec!(0.4), Scale::Kr)), "0\u{a0}kr.");
}

#[test]
fn money_has_one_unit() {
    assert_eq!(DA.kr(dec!(149_000)), "149.000\u{a0}kr.");
    assert_eq!(EN.kr(dec!(149_000)), "149,000\u{a0}kr.");
    assert_eq!(DA.money(dec!(149_000)), "149.000\u{a0}kr.");
    assert_eq!(DA.money(dec!(1_500_000)), "1,5\u{a0}mio.\u{a0}kr.");
    assert_eq!(DA.money(dec!(999_999.6)), "1,0\u{a0}mio.\u{a0}kr.");
    assert_eq!(DA.money(dec!(20_000_000)), "20,0\u{a0}mio.\u{a0}kr.");
    assert_eq!(DA.money(dec!(1_392_400_000)), "1.392\u{a0}mio.\u{a0}kr.");
    assert_eq!(EN.money(dec!(-12_000_000_000)), "−12.0\u{a0}billion\u{a0}kr.");
    assert_eq!(DA.money_range(dec!(8_000_000), dec!(14_000_000)), "8–14\u{a0}mio.\u{a0}kr.");
    assert_eq!(DA.money_range(dec!(5_500_000), dec!(8_000_000)), "5,5–8,0\u{a0}mio.\u{a0}kr.");
    assert_eq!(DA.money_range(dec!(-500_000), dec!(8_000_000)), "−0,5\u{a0}til\u{a0}8,0\u{a0}mio.\u{a0}kr.");
    // Both ends have the same decimals; whole ends have none: 9,04 and 15,82, and 8 and 14.
    assert_eq!(DA.money_range(dec!(9_040_000), dec!(15_820_000)), "9,0–15,8\u{a0}mio.\u{a0}kr.");
    assert_eq!(DA.money_range(dec!(0), dec!(0)), "0\u{a0}kr.");
    let pair = DA.money_pair(dec!(1_392_000_000), dec!(1_381_000_000));
    assert_eq!(pair, ("1.392".to_owned(), "1.381\u{a0}mio.\u{a0}kr.".to_owned()));
    let pair = DA.money_pair(dec!(136_212_000), dec!(608_123));
    assert_eq!(pair, ("136,2".to_owned(), "0,6\u{a0}mio.\u{a0}kr.".to_owned()));
    let pair = DA.money_pair(dec!(1_500_000), dec!(0));
    assert_eq!(pair, ("1,5\u{a0}mio.\u{a0}kr.".to_owned(), "0\u{a0}kr.".to_owned()));
    assert_eq!(DA.money_pair(dec!(0), dec!(1_500_000)), ("0".to_owned(), "1,5\u{a0}mio.\u{a0}kr.".to_owned()));
}

#[test]
fn a_table_has_one_unit() {
    assert_eq!(Scale::for_values([149_000.0, -185_000.0]), Scale::Kr);
    assert_eq!(Scale::for_values([2_847_000.0, 10.0]), Scale::Thousands);
    assert_eq!(Scale::for_values([-27_900_000.0, 10.0]), Scale::Millions);
    assert_eq!(Scale::for_values([2e10]), Scale::Billions);
    assert_eq!(Scale::for_values([f64::NAN]), Scale::Kr);
    assert_eq!(Scale::Thousands.unit(DA), "1.000\u{a0}kr.");
    assert_eq!(DA.scaled(dec!(10_080_000), Scale::Thousands), "10.080");
    assert_eq!(DA.scaled_with_unit(dec!(10_080_000), Scale::Thousands), "10.080\u{a0}t.kr.");
    assert_eq!(DA.scaled(dec!(-8_450_000), Scale::Millions), "−8,5");
}

#[test]
fn shares_points_and_times() {
    assert_eq!(DA.pct(dec!(0.125), 1), "12,5\u{a0}pct.");
    assert_eq!(DA.pct(dec!(-0.3278), 1), "−32,8\u{a0}pct.");
    assert_eq!(EN.pct(dec!(0.125), 1), "12.5%");
    assert_eq!(DA.pct_range(dec!(0.25), dec!(1.1), 0), "25–110\u{a0}pct.");
    assert_eq!(DA.points(dec!(0.04), 1), "4\u{a0}procentpoint");
    assert_eq!(EN.points(dec!(0.01), 1), "1\u{a0}percentage point");
    assert_eq!(DA.months(dec!(36)), "36\u{a0}måneder");
    assert_eq!(DA.months(dec!(30.240)), "30,2\u{a0}måneder");
    assert_eq!(EN.months(dec!(1)), "1\u{a0}month");
    assert_eq!(DA.months_short(dec!(36)), "36\u{a0}mdr.");
    assert_eq!(EN.years(8), "8\u{a0}years");
    let january = CalendarMonth { year: 2022, month: 1 };
    assert_eq!(DA.month(january), "januar\u{a0}2022");
    assert_eq!(DA.month_short(january), "jan.\u{a0}2022");
    assert_eq!(EN.month_short(january), "Jan\u{a0}2022");
    assert_eq!(DA.first_day(january), "1.1.2022");
    assert_eq!(DA.year(2022), "2022");
}

#[test]
fn ticks_have_the_decimals_of_their_step() {
    assert_eq!(DA.tick(2500.0, 500.0), "2.500");
    assert_eq!(DA.tick(0.1 + 0.2, 0.1), "0,3");
    assert_eq!(DA.tick(1.0, 0.25), "1,00");
    assert_eq!(DA.tick(-1e-15, 0.5), "0,0");
}

proptest! {
    /// Whatever the number: no −0, no hyphen for minus, and the digits between two grouping signs are three.
    #[test]
    fn every_number_is_well_formed(mantissa in any::<i64>(), scale in 0u32..12, decimals in 0u32..5) {
        let text = DA.number(Decimal::new(mantissa, scale), decimals);
        let digits = text.trim_start_matches(MINUS);
        prop_assert!(!digits.contains(['-', MINUS]));
        if text.starts_with(MINUS) {
            prop_assert!(digits.contains(|digit: char| ('1'..='9').contains(&digit)), "{text}");
        }
        let whole = digits.split(',').next().unwrap_or_default();
        let mut groups = whole.split('.');
        prop_assert!((1..=3).contains(&groups.next().map_or(0, str::len)));
        prop_assert!(groups.all(|group| group.len() == 3), "{text}");
    }
}
