//! Price levels: both methods, both ways.

use rust_decimal::dec;
use sidestil::model::{
    money::prices::{Method, PriceIndex},
    numbers::{Kr, Share},
};

/// 1.7 per cent into 2018, 2 into 2019, 3.3 into 2020.
fn index(method: Method) -> PriceIndex {
    let changes = [(2018, dec!(0.017)), (2019, dec!(0.02)), (2020, dec!(0.033))];
    PriceIndex { method, changes: changes.map(|(year, change)| (year, Share(change))).into() }
}

#[test]
fn added_changes_are_summed() {
    let index = index(Method::Added);
    assert_eq!(index.factor(2017, 2019), Some(dec!(1.037))); // 1 + 0.017 + 0.02
    assert_eq!(index.convert(Kr(dec!(1_000_000)), 2017, 2019), Some(Kr(dec!(1_037_000))));
    assert_eq!(index.convert(Kr(dec!(1_037_000)), 2019, 2017), Some(Kr(dec!(1_000_000)))); // ÷ 1.037
    assert_eq!(index.convert(Kr(dec!(1_000)), 2018, 2020), Some(Kr(dec!(1_053)))); // 1 + 0.02 + 0.033
}

#[test]
fn compounded_changes_build_on_each_other() {
    let index = index(Method::Compounded);
    assert_eq!(index.factor(2017, 2019), Some(dec!(1.037340))); // 1.017 · 1.02
    assert_eq!(index.convert(Kr(dec!(1_000_000)), 2017, 2019), Some(Kr(dec!(1_037_340))));
    assert_eq!(index.convert(Kr(dec!(1_037_340)), 2019, 2017), Some(Kr(dec!(1_000_000))));
}

#[test]
fn outside_the_index_nothing_can_be_said_but_the_same_year_is_the_same() {
    let index = index(Method::Added);
    assert_eq!(index.convert(Kr(dec!(5)), 2016, 2018), None); // the change into 2017 is missing
    assert_eq!(index.convert(Kr(dec!(5)), 2021, 2018), None);
    assert_eq!(index.convert(Kr(dec!(5)), 2031, 2031), Some(Kr(dec!(5))));
    assert_eq!(index.factor(2020, 2021), None);
}

#[test]
fn prices_of_nothing_cannot_be_divided_by() {
    let halved =
        PriceIndex { method: Method::Added, changes: [2018, 2019].map(|year| (year, Share(dec!(-0.5)))).into() };
    assert_eq!(halved.factor(2017, 2018), Some(dec!(0.5)));
    assert_eq!(halved.factor(2017, 2019), None); // 1 − 0.5 − 0.5 = 0
    assert_eq!(halved.convert(Kr(dec!(5)), 2019, 2017), None);
}
