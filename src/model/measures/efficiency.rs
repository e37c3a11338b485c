//! Measures of moving services to effort spending.

use super::{Answer, By, Difference, Family, Unit, When};
use {
    super::trail::{Formula, Ingredient, Label, Trail},
    crate::model::{compare::Outcome, efficiency::Freed, numbers::Kr},
};

macro_rules! family {
    ($pattern:literal, $trail:ident, $end:ident, $value:expr) => {
        Family {
            pattern: $pattern,
            unit: Unit::Kr,
            by: &[By::Whole],
            one: |outcome, _, _| freed(outcome, $value),
            difference: Difference::Minus,
            trail: |outcome, _, _| $trail(outcome, End::$end),
        }
    };
}

/// Which end of a range.
#[derive(Clone, Copy)]
enum End {
    Low,
    High,
}

pub(super) const FAMILIES: &[Family] = &[
    family!("efficiency.moved.low", moved_trail, Low, |freed| freed.moved.low),
    family!("efficiency.moved.high", moved_trail, High, |freed| freed.moved.high),
    family!("efficiency.refund_gain.low", gain_trail, Low, |freed| freed.refund_gain.low),
    family!("efficiency.refund_gain.high", gain_trail, High, |freed| freed.refund_gain.high),
    family!("efficiency.moved_per_year.low", moved_year_trail, Low, |freed| freed.moved_per_year.low),
    family!("efficiency.moved_per_year.high", moved_year_trail, High, |freed| freed.moved_per_year.high),
    family!("efficiency.refund_gain_per_year.low", gain_year_trail, Low, |freed| freed.refund_gain_per_year.low),
    family!("efficiency.refund_gain_per_year.high", gain_year_trail, High, |freed| freed.refund_gain_per_year.high),
    family!("efficiency.total_per_year.low", moved_year_trail, Low, |freed| freed.moved_per_year.low),
    family!("efficiency.total_per_year.high", moved_year_trail, High, |freed| freed.moved_per_year.high),
];

fn freed(outcome: &Outcome, value: fn(&Freed) -> Kr) -> Answer {
    let efficiency = outcome.case.last_rules().efficiency.as_ref();
    Answer::exact(efficiency.map(|efficiency| value(&efficiency.freed()).0))
}

impl End {
    fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::High => "high",
        }
    }

    fn other(self) -> Self {
        match self {
            Self::Low => Self::High,
            Self::High => Self::Low,
        }
    }

    fn measure(self, measure: &str) -> Ingredient {
        Ingredient::measure(&format!("efficiency.{measure}.{}", self.name()), When::Whole)
    }
}

/// [a, b] − [c, d] = [a − d, b − c]: the low end loses the high one.
fn moved_trail(_: &Outcome, end: End) -> Trail {
    let parts = [("potential", end), ("bought", end.other())];
    let inputs = parts.map(|(field, end)| Ingredient::input(format!("efficiency/{field}/{}", end.name())));
    Trail::new(Formula::Moved, inputs.into())
}

fn gain_trail(outcome: &Outcome, end: End) -> Trail {
    let share = outcome.case.last_rules().efficiency.as_ref().map(|efficiency| efficiency.refund.to_f64());
    let refund = Ingredient::number(Label::RefundShare, share);
    let parts = [end.measure("moved"), Ingredient::input("efficiency/refund_of".into())];
    Trail::new(Formula::RefundGain, parts.into_iter().chain(refund).collect())
}

fn moved_year_trail(_: &Outcome, end: End) -> Trail {
    Trail::new(Formula::PerYear, vec![end.measure("moved"), Ingredient::input("efficiency/months".into())])
}

fn gain_year_trail(_: &Outcome, end: End) -> Trail {
    Trail::new(Formula::PerYear, vec![end.measure("refund_gain"), Ingredient::input("efficiency/months".into())])
}
