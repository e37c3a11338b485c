//! Where dragging stops: the ends between which a figure keeps the scenario valid when nothing else changes.

use rust_decimal::Decimal;

use crate::{
    model::time::Month,
    scenario::{
        inputs::Inputs,
        layers::Layers,
        path::Path,
        scenario::{Scenario, ids_below},
        schema::{self, InputKind},
        schema_rules::Rule,
    },
};

/// The smallest and largest number that keep the scenario valid when only this figure changes.
pub(super) fn of(scenario: &Scenario, rule_set: &str, path: &Path, kind: &InputKind) -> (Decimal, Decimal) {
    let (least, most) = (kind.least, kind.most);
    if matches!(kind.rule, Rule::Limits | Rule::Survival) {
        return (least, most);
    }
    let layers = Layers::new(scenario, rule_set);
    let span = span(&layers, path);
    let number = |path: &Path, month| layers.figure(path.as_str(), month).and_then(|(_, figure)| figure.value.number());
    let end = Month(i32::MAX);
    let parent = path.parent();
    match kind.rule {
        Rule::UnderCap => (least, number(&parent.join("at_most"), span.0).unwrap_or(most)),
        Rule::OverStay => (least.max(least_cap(&layers, &parent, span)), most),
        Rule::UnderCapOfGroup => (least, cap_of_effect(&layers, &parent).unwrap_or(most)),
        Rule::PartOfOne => {
            let counts = layers.figure(parent.parent().join("exits_are").as_str(), span.0);
            if counts.is_some_and(|(_, figure)| figure.value.word() == Some("counts")) {
                return (least, most);
            }
            let ids = ids_below(scenario.inputs.keys(), parent.as_str());
            let others: Vec<Path> =
                ids.iter().map(|id| parent.join(id)).filter(|one| one.as_str() != path.undated()).collect();
            let taken = |month| {
                let parts = others.iter().filter_map(|other| number(other, month));
                parts.fold(Decimal::ZERO, Decimal::saturating_add)
            };
            let months = layers.months().into_iter().filter(|month| span.0 < *month && *month < span.1);
            let most = std::iter::once(span.0).chain(months).map(taken).max().unwrap_or_default();
            (least, Decimal::ONE.saturating_sub(most).clamp(Decimal::ZERO, Decimal::ONE))
        }
        Rule::Low => (least, number(&parent.join("high"), end).unwrap_or(most)),
        Rule::High => (number(&parent.join("low"), end).unwrap_or(least), most),
        Rule::Limits | Rule::Survival => (least, most),
    }
}

/// The first month in which a figure holds, or would when it is typed, and the month of the date after it.
fn span(layers: &Layers, path: &Path) -> (Month, Month) {
    let period = layers.scenario().period();
    let own = layers.rule_set(layers.top()).filter(|_| layers.top() > 0);
    let stated = own.and_then(|rules| rules.changes.get(path.undated()));
    let inputs = own.map_or(&layers.scenario().inputs, |rules| &rules.changes);
    let first = match (own, path.date()) {
        (_, Some(month)) => period.month(month),
        (None, None) => Month::ALWAYS,
        (Some(rules), None) => layers.from(rules, stated.unwrap_or(&crate::scenario::figure::Figure::NOTHING)),
    };
    let later = inputs.dates(path.undated()).filter_map(|(path, _)| path.date()).map(|month| period.month(month));
    (first, later.filter(|month| *month > first).min().unwrap_or(Month(i32::MAX)))
}

/// The least cap of a stay: a cap may not lie below a mean or exact stay that the same rule set states from a month in which
/// the cap holds, nor below the mean to which an investment's effect leads. A cap over a mean of the rules below, or of an
/// earlier month, keeps the hazard and has no such limit.
fn least_cap(layers: &Layers, stay: &Path, (first, next): (Month, Month)) -> Decimal {
    let top = layers.top();
    let laws = ["mean", "exactly"].map(|law| stay.join(law));
    let months = layers.months().into_iter().filter(|month| first < *month && *month < next);
    let months: Vec<Month> = std::iter::once(first).chain(months).collect();
    let stated =
        laws.iter().flat_map(|law| months.iter().map(move |month| (law, *month))).filter_map(|(law, month)| {
            let held = layers.held_below(usize::MAX, law.as_str(), month)?;
            held.figure.value.number().filter(|_| held.layer == top && first <= held.from)
        });
    let stay = stay.as_str();
    let effects = effects(layers).into_iter().filter(|effect| stay_of(layers, effect).as_deref() == Some(stay));
    let means = effects.filter_map(|effect| layers.last(effect.join("mean_stay").as_str())?.1.value.number());
    stated.chain(means).max().map_or(Decimal::ZERO, |mean| mean.ceil())
}

/// The lowest cap, in any month, of the group that an effect concerns.
fn cap_of_effect(layers: &Layers, effect: &Path) -> Option<Decimal> {
    let cap = format!("{}/at_most", stay_of(layers, effect)?);
    let months = layers.months().into_iter();
    months.filter_map(|month| layers.figure(&cap, month)?.1.value.number()).min()
}

/// The path of the stay of the group that an effect concerns.
fn stay_of(layers: &Layers, effect: &Path) -> Option<String> {
    let (_, group) = layers.last(effect.join("group").as_str())?;
    group.value.word().map(|group| format!("groups/{group}/stay"))
}

/// The effects that state a mean stay.
fn effects(layers: &Layers) -> Vec<Path> {
    let paths = layers.inputs().flat_map(Inputs::keys);
    paths.filter(|path| schema::matches("investments/*/effects/*/mean_stay", path.as_str())).map(Path::parent).collect()
}
