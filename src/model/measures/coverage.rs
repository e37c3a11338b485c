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

/// Whether there is a table of which this holds.
fn stated(outcome: &Outcome, holds: impl Fn(&Coverage) -> bool) -> bool {
    outcome.case.last_rules().coverage.as_ref().is_some_and(holds)
}

fn has_ceiling(outcome: &Outcome) -> bool {
    stated(outcome, |coverage| coverage.ceiling.is_some())
}

/// Whether it is about all municipalities.
fn is_of_all(names: &Names) -> bool {
    names.municipality().flatten().is_none()
}

/// Those of the rows that can be seen.
fn visible(outcome: &Outcome) -> Option<Ingredient> {
    let visible = outcome.case.last_rules().coverage.as_ref().map(|coverage| coverage.visible().to_f64());
    Ingredient::number(Label::VisiblePersons, visible)
}

/// Those of them whom the ceiling gives effort.
fn moved_of(outcome: &Outcome, names: &Names) -> Option<Ingredient> {
    Ingredient::number(Label::Moved, moved(outcome, names).map(|moved| to_f64(moved.value)))
}

pub(super) fn persons_trail(outcome: &Outcome, names: &Names, _: When) -> Trail {
    match (has_ceiling(outcome), is_of_all(names)) {
        (false, true) if stated(outcome, |coverage| coverage.persons.is_none()) => {
            Trail::new(Formula::SumOfMunicipalities, vec![Ingredient::input("coverage".into())])
        }
        (false, _) => Trail::new(Formula::Stated, vec![input(names, "persons")]),
        (true, true) => {
            let parts = visible(outcome).into_iter().chain(moved_of(outcome, names));
            Trail::new(Formula::FirstMinusSecond, parts.chain([terms("ceiling")]).collect())
        }
        (true, false) => {
            let parts = vec![input(names, "persons"), terms("ceiling"), same(Kind::CoverageBase, names)];
            Trail::new(Formula::UnderCeiling, parts)
        }
    }
}

/// An end of a measure: what roundings leave, and of all the hidden persons too.
fn end_trail(outcome: &Outcome, names: &Names, of: Ingredient) -> Trail {
    let hides = stated(outcome, |coverage| {
        coverage.ceiling.is_some() && coverage.hidden().is_some_and(|hidden| hidden > Persons::default())
    });
    let is_widened = names.end() == End::High && is_of_all(names) && hides;
    let hidden = [Ingredient::Note(Label::HiddenWiden), Ingredient::measure(Kind::HiddenPersons, [], When::Whole)];
    let hidden = hidden.into_iter().filter(|_| is_widened);
    Trail::new(Formula::Rounding, [of, terms("rounded_to")].into_iter().chain(hidden).collect())
}

pub(super) fn persons_end_trail(outcome: &Outcome, names: &Names, _: When) -> Trail {
    end_trail(outcome, names, same(Kind::WithoutEffort, names))
}

pub(super) fn share_trail(outcome: &Outcome, names: &Names, _: When) -> Trail {
    let of_visible = has_ceiling(outcome) || stated(outcome, |coverage| coverage.share.is_none());
    if is_of_all(names) && of_visible {
        let parts = [Kind::WithoutEffort, Kind::CoverageBase].map(|kind| same(kind, names));
        return Trail::new(Formula::PartOf, parts.into());
    }
    if !has_ceiling(outcome) {
        return Trail::new(Formula::Stated, vec![input(names, "share")]);
    }
    Trail::new(Formula::ShareUnderCeiling, vec![input(names, "share"), terms("ceiling")])
}

pub(super) fn base_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    if is_of_all(names) {
        return Trail::new(Formula::SumOfBases, vec![Ingredient::input("coverage".into())]);
    }
    Trail::new(Formula::CoverageBase, vec![input(names, "persons"), input(names, "share")])
}

pub(super) fn base_end_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    Trail::new(Formula::Rounding, vec![same(Kind::CoverageBase, names), terms("rounded_to")])
}

pub(super) fn cost_trail(outcome: &Outcome, names: &Names, _: When) -> Trail {
    let parts = moved_of(outcome, names).into_iter();
    let terms = [terms("price"), terms("area"), terms("refund")];
    Trail::new(Formula::CoverageCost(names.account()), parts.chain(terms).collect())
}

pub(super) fn cost_end_trail(outcome: &Outcome, names: &Names, _: When) -> Trail {
    let municipality = Name::Municipality(names.municipality().flatten().cloned());
    let cost = Ingredient::measure(Kind::CoverageCost, [municipality, names.account().into()], When::Whole);
    end_trail(outcome, names, cost)
}

pub(super) fn hidden_trail(outcome: &Outcome, _: &Names, _: When) -> Trail {
    Trail::new(Formula::Hidden, std::iter::once(terms("persons")).chain(visible(outcome)).collect())
}
