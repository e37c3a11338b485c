//! Other values for an input: what a test may set in the place of what is there.

use rust_decimal::{Decimal, dec};
use sidestil::scenario::{
    Scenario,
    figure::Value,
    path::Path,
    schema::{Unit, kind_of},
};

/// Values that differ from this one; not all need be valid.
#[expect(clippy::wildcard_enum_match_arm, reason = "the other units are numbers")]
pub(crate) fn others(scenario: &Scenario, path: &Path, value: &Value) -> Vec<Value> {
    let kind = kind_of(path).unwrap();
    let mut others = match value {
        Value::Number(number) => numbers(*number),
        Value::List(items) => lists(items),
        Value::Word(_) | Value::None => Vec::new(),
    };
    let words =
        |words: &mut dyn Iterator<Item = String>| words.map(|word| Value::Word(word.into())).collect::<Vec<_>>();
    let ids = |section: &str| words(&mut scenario.ids(section).iter().map(ToString::to_string));
    others.extend(match kind.unit {
        Unit::Choice(known) => words(&mut known.iter().map(|word| (*word).to_owned())),
        Unit::Refund => words(&mut ["ladder", "none"].map(str::to_owned).into_iter()),
        Unit::Group => ids("groups"),
        Unit::CostLine => ids("costs"),
        Unit::Index => ids("indices"),
        Unit::Department => {
            words(&mut scenario.names.keys().filter_map(|path| path.below("departments")).map(str::to_owned))
        }
        Unit::Month => words(&mut ["2021-05", "2030-12"].map(str::to_owned).into_iter()),
        _ => Vec::new(),
    });
    others.push(Value::None);
    if *value == Value::None {
        others.extend(["12", "0.5", "2022"].map(|text| Value::Number(text.parse().unwrap())));
    }
    others.retain(|other| other != value);
    others
}

fn numbers(number: Decimal) -> Vec<Value> {
    let near = [number + Decimal::ONE, number - Decimal::ONE, number * dec!(0.99), number * dec!(1.001)];
    near.into_iter().chain([dec!(0), dec!(0.015), dec!(1500), dec!(-1_234_567.25)]).map(Value::Number).collect()
}

fn lists(items: &[Decimal]) -> Vec<Value> {
    let lower =
        items.iter().enumerate().map(|(index, item)| if index + 1 == items.len() { item * dec!(0.9) } else { *item });
    let longer = items.iter().copied().chain(items.last().copied());
    vec![Value::List(lower.collect()), Value::List(longer.collect())]
}
