//! Measures of moving services to effort spending.

use super::{Answer, By, Difference, Family, Names, Unit, When};
use crate::model::{
    compare::Outcome,
    efficiency::Freed,
    numbers::Kr,
    trail::{Formula, Ingredient, Trail},
};

macro_rules! family {
    ($pattern:literal, $trail:ident, $value:expr) => {
        Family {
            pattern: $pattern,
            unit: Unit::Kr,
            by: &[By::Whole],
            one: |outcome, _, _| freed(outcome, $value),
            difference: Difference::Minus,
            trail: $trail,
        }
    };
}

pub(super) const FAMILIES: &[Family] = &[
    family!("efficiency.moved.low", moved_trail, |freed| freed.moved.low),
    family!("efficiency.moved.high", moved_trail, |freed| freed.moved.high),
    family!("efficiency.refund_gain.low", gain_trail, |freed| freed.refund_gain.low),
    family!("efficiency.refund_gain.high", gain_trail, |freed| freed.refund_gain.high),
    family!("efficiency.moved_per_year.low", moved_year_trail, |freed| freed.moved_per_year.low),
    family!("efficiency.moved_per_year.high", moved_year_trail, |freed| freed.moved_per_year.high),
    family!("efficiency.refund_gain_per_year.low", gain_year_trail, |freed| freed.refund_gain_per_year.low),
    family!("efficiency.refund_gain_per_year.high", gain_year_trail, |freed| freed.refund_gain_per_year.high),
    family!("efficiency.total_per_year.low", moved_year_trail, |freed| freed.moved_per_year.low),
    family!("efficiency.total_per_year.high", moved_year_trail, |freed| freed.moved_per_year.high),
];

fn freed(outcome: &Outcome, value: fn(&Freed) -> Kr) -> Answer {
    let efficiency = outcome.case.last_rules().efficiency.as_ref();
    Answer::exact(efficiency.map(|efficiency| value(&efficiency.freed()).0))
}

fn moved_trail(_: &Outcome, _: &Names, _: When) -> Trail {
    Trail::new(
        Formula::Moved,
        ["efficiency/potential", "efficiency/bought"].map(|p| Ingredient::input(p.into())).into(),
    )
}

fn ends(measure: &str) -> impl Iterator<Item = Ingredient> {
    ["low", "high"].into_iter().map(move |end| Ingredient::measure(&format!("efficiency.{measure}.{end}"), When::Whole))
}

fn gain_trail(_: &Outcome, _: &Names, _: When) -> Trail {
    let refund = Ingredient::input("efficiency/refund_of".into());
    Trail::new(Formula::RefundGain, ends("moved").chain([refund]).collect())
}

fn moved_year_trail(_: &Outcome, _: &Names, _: When) -> Trail {
    let months = Ingredient::input("efficiency/months".into());
    Trail::new(Formula::PerYear, ends("moved").chain([months]).collect())
}

fn gain_year_trail(_: &Outcome, _: &Names, _: When) -> Trail {
    let months = Ingredient::input("efficiency/months".into());
    Trail::new(Formula::PerYear, ends("refund_gain").chain([months]).collect())
}
