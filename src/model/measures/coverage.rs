//! Measures of who gets no effort, municipality by municipality and in all.

use rust_decimal::Decimal;

use super::{
    answer::{Answer, When},
    kind::Kind,
    names::{End, Name, Names},
    trail::{Formula, Ingredient, Label, Trail},
};
use crate::model::{
    compare::Outcome,
    coverage::{Base, Coverage, Ends, Municipality},
    numbers::{Persons, to_f64},
};

/// What a measure is about.
enum Of<'a> {
    Row(&'a Municipality),
    All,
}

fn asked<'a>(outcome: &'a Outcome, names: &Names) -> Option<(&'a Coverage, Of<'a>)> {
    let coverage = outcome.case.last_rules().coverage.as_ref()?;
    let of = match names.municipality()? {
        Some(id) => Of::Row(coverage.row(id)?),
        None => Of::All,
    };
    Some((coverage, of))
}

fn without_effort(outcome: &Outcome, names: &Names) -> Option<Ends> {
    let (coverage, of) = asked(outcome, names)?;
    match of {
        Of::Row(row) => coverage.persons(row),
        Of::All => Some(coverage.persons_in_all()),
    }
}

fn base_of(outcome: &Outcome, names: &Names) -> Option<Base> {
    let (coverage, of) = asked(outcome, names)?;
    match of {
        Of::Row(row) => coverage.base(row),
        Of::All => coverage.base_in_all(),
    }
}

fn moved(outcome: &Outcome, names: &Names) -> Option<Ends> {
    let (coverage, of) = asked(outcome, names)?;
    match of {
        Of::Row(row) => coverage.moved(row),
        Of::All => Some(coverage.moved_in_all()),
    }
}

fn cost_of(outcome: &Outcome, names: &Names) -> Option<Ends> {
    asked(outcome, names)?.0.cost(moved(outcome, names)?, names.account())
}

fn end(ends: Ends, names: &Names) -> Decimal {
    match names.end() {
        End::Low => ends.low,
        End::High => ends.high,
    }
}

pub(super) fn persons(outcome: &Outcome, names: &Names, _: When) -> Answer {
    Answer::exact(without_effort(outcome, names).map(|ends| ends.value))
}

pub(super) fn persons_end(outcome: &Outcome, names: &Names, _: When) -> Answer {
    Answer::exact(without_effort(outcome, names).map(|ends| end(ends, names)))
}

pub(super) fn share(outcome: &Outcome, names: &Names, _: When) -> Answer {
    let share = asked(outcome, names).and_then(|(coverage, of)| match of {
        Of::Row(row) => Some(coverage.share(row)),
        Of::All => coverage.share_in_all(),
    });
    Answer::exact(share.map(|share| share.0))
}

pub(super) fn base(outcome: &Outcome, names: &Names, _: When) -> Answer {
    Answer::exact(base_of(outcome, names).map(|base| base.value))
}

pub(super) fn base_end(outcome: &Outcome, names: &Names, _: When) -> Answer {
    Answer::exact(base_of(outcome, names).and_then(|base| match names.end() {
        End::Low => Some(base.low),
        End::High => base.high,
    }))
}

pub(super) fn cost(outcome: &Outcome, names: &Names, _: When) -> Answer {
    Answer::exact(cost_of(outcome, names).map(|ends| ends.value))
}

pub(super) fn cost_end(outcome: &Outcome, names: &Names, _: When) -> Answer {
    Answer::exact(cost_of(outcome, names).map(|ends| end(ends, names)))
}

pub(super) fn hidden(outcome: &Outcome, _: &Names, _: When) -> Answer {
    Answer::exact(outcome.case.last_rules().coverage.as_ref().and_then(Coverage::hidden).map(|hidden| hidden.0))
}

fn input(names: &Names, field: &str) -> Ingredient {
    Ingredient::input(match names.municipality().flatten() {
        Some(id) => format!("coverage/{id}/{field}"),
        None => format!("coverage_terms/{field}"),
    })
}

fn terms(field: &str) -> Ingredient {
    Ingredient::input(format!("coverage_terms/{field}"))
}

fn same(kind: Kind, names: &Names) -> Ingredient {
    Ingredient::measure(kind, [Name::Municipality(names.municipality().flatten().cloned())], When::Whole)
}

fn has_ceiling(outcome: &Outcome) -> bool {
    outcome.case.last_rules().coverage.as_ref().is_some_and(|coverage| coverage.ceiling.is_some())
}

/// What the rows that can be seen come to; each of them is a measure of its own.
fn sum_of_rows(outcome: &Outcome) -> Trail {
    let visible = outcome.case.last_rules().coverage.as_ref().map(Coverage::visible);
    let visible = Ingredient::number(Label::VisiblePersons, visible.map(Persons::to_f64));
    Trail::new(
        Formula::SumOfMunicipalities,
        visible.into_iter().chain([Ingredient::input("coverage".into())]).collect(),
    )
}

pub(super) fn persons_trail(outcome: &Outcome, names: &Names, _: When) -> Trail {
    let of_all = names.municipality().flatten().is_none();
    match (has_ceiling(outcome), of_all) {
        (false, _) => Trail::new(Formula::TwoOfThree, vec![Ingredient::Note(Label::AsStated), input(names, "persons")]),
        (true, true) => sum_of_rows(outcome),
        (true, false) => {
            let parts = vec![input(names, "persons"), terms("ceiling"), same(Kind::CoverageBase, names)];
            Trail::new(Formula::UnderCeiling, parts)
        }
    }
}

pub(super) fn persons_end_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    Trail::new(Formula::Rounding, vec![same(Kind::WithoutEffort, names), terms("rounded_to")])
}

pub(super) fn share_trail(outcome: &Outcome, names: &Names, _: When) -> Trail {
    if names.municipality().flatten().is_none() && has_ceiling(outcome) {
        let parts = [Kind::WithoutEffort, Kind::CoverageBase].map(|kind| same(kind, names));
        return Trail::new(Formula::PartOf, parts.into());
    }
    Trail::new(Formula::ShareUnderCeiling, vec![input(names, "share"), terms("ceiling")])
}

pub(super) fn base_trail(outcome: &Outcome, names: &Names, _: When) -> Trail {
    if names.municipality().flatten().is_none() {
        return sum_of_rows(outcome);
    }
    Trail::new(Formula::CoverageBase, vec![input(names, "persons"), input(names, "share")])
}

pub(super) fn base_end_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    Trail::new(Formula::Rounding, vec![same(Kind::CoverageBase, names), terms("rounded_to")])
}

pub(super) fn cost_trail(outcome: &Outcome, names: &Names, _: When) -> Trail {
    let moved = moved(outcome, names).map(|moved| to_f64(moved.value));
    let parts = Ingredient::number(Label::Moved, moved).into_iter();
    let terms = [terms("price"), terms("area"), terms("refund")];
    Trail::new(Formula::CoverageCost(names.account()), parts.chain(terms).collect())
}

pub(super) fn cost_end_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    let municipality = Name::Municipality(names.municipality().flatten().cloned());
    let cost = Ingredient::measure(Kind::CoverageCost, [municipality, names.account().into()], When::Whole);
    Trail::new(Formula::Rounding, vec![cost, terms("rounded_to")])
}

pub(super) fn hidden_trail(outcome: &Outcome, _: &Names, _: When) -> Trail {
    let visible = outcome.case.last_rules().coverage.as_ref().map(|coverage| coverage.visible().to_f64());
    let visible = Ingredient::number(Label::VisiblePersons, visible);
    Trail::new(Formula::Hidden, std::iter::once(terms("persons")).chain(visible).collect())
}
