//! Measures of moving services to effort spending.

use super::{
    answer::{Answer, When},
    kind::Kind,
    names::{End, Names},
    trail::{Formula, Ingredient, Label, Trail},
};
use crate::model::{compare::Outcome, efficiency::Freed, spending::Range};

pub(super) fn moved(outcome: &Outcome, names: &Names, _: When) -> Answer {
    freed(outcome, names, |freed| freed.moved)
}

pub(super) fn refund_gain(outcome: &Outcome, names: &Names, _: When) -> Answer {
    freed(outcome, names, |freed| freed.refund_gain)
}

pub(super) fn moved_per_year(outcome: &Outcome, names: &Names, _: When) -> Answer {
    freed(outcome, names, |freed| freed.moved_per_year)
}

pub(super) fn refund_gain_per_year(outcome: &Outcome, names: &Names, _: When) -> Answer {
    freed(outcome, names, |freed| freed.refund_gain_per_year)
}

fn freed(outcome: &Outcome, names: &Names, range: fn(&Freed) -> Range) -> Answer {
    let efficiency = outcome.case.last_rules().efficiency.as_ref();
    let end = |range: Range| match names.end() {
        End::Low => range.low,
        End::High => range.high,
    };
    Answer::exact(efficiency.map(|efficiency| end(range(&efficiency.freed())).0))
}

fn measure(kind: Kind, names: &Names) -> Ingredient {
    Ingredient::measure(kind, [names.end().into()], When::Whole)
}

/// [a, b] − [c, d] = [a − d, b − c]: the low end loses the high one.
pub(super) fn moved_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    let end = names.end();
    let parts = [("potential", end), ("bought", end.other())];
    let inputs = parts.map(|(field, end)| Ingredient::input(format!("efficiency/{field}/{}", end.name())));
    Trail::new(Formula::Moved, inputs.into())
}

pub(super) fn gain_trail(outcome: &Outcome, names: &Names, _: When) -> Trail {
    let share = outcome.case.last_rules().efficiency.as_ref().map(|efficiency| efficiency.refund.to_f64());
    let refund = Ingredient::number(Label::RefundShare, share);
    let parts = [measure(Kind::Moved, names), Ingredient::input("efficiency/refund_of".into())];
    Trail::new(Formula::RefundGain, parts.into_iter().chain(refund).collect())
}

pub(super) fn moved_year_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    Trail::new(Formula::PerYear, vec![measure(Kind::Moved, names), Ingredient::input("efficiency/months".into())])
}

pub(super) fn gain_year_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    Trail::new(Formula::PerYear, vec![measure(Kind::RefundGain, names), Ingredient::input("efficiency/months".into())])
}
