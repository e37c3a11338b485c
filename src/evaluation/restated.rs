//! Published figures that only restate an input: what was typed in comes out again, which proves nothing of the calculation.

use rust_decimal::Decimal;

use super::sides::Side;
use crate::{
    model::measures::{self, Measure, When, trail::Ingredient},
    scenario::{figure::Figure, layers::Layers, path::Path, scenario::Published, schema, schema::kind_of},
};

/// Whether the figure stands, as the source gives it, in an input that its result is made from.
pub(super) fn restates(side: &Side, published: &Published, measure: &Measure, when: When) -> bool {
    let mut inputs = Vec::new();
    collect(&measure.trail(&side.outcome, when).ingredients, &mut inputs);
    let layers = Layers::new(&side.scenario, &side.rule_set);
    let is_of = |path: &Path| inputs.iter().any(|input| path.as_str() == input || path.below(input).is_some());
    let level = |own: Option<i32>| own.unwrap_or(side.scenario.price_level());
    let says_it = |path: &Path, figure: &Figure| {
        let is_same = figure.value.number().map(|number| number.abs()) == Some(published.value.abs());
        let is_money = matches!(measure.kind.unit(), measures::Unit::Kr | measures::Unit::KrPerPerson);
        let has_level = !is_money || level(figure.price_level) == level(published.price_level);
        is_same && has_level && kind_of(path).is_some_and(|kind| is_alike(measure.kind.unit(), kind.unit))
    };
    published.value != Decimal::ZERO
        && layers
            .paths()
            .any(|path| is_of(path) && layers.last(path.as_str()).is_some_and(|(_, figure)| says_it(path, figure)))
}

/// The inputs that a result is made from itself; what comes of another result is calculated.
fn collect(ingredients: &[Ingredient], inputs: &mut Vec<String>) {
    for ingredient in ingredients {
        match ingredient {
            Ingredient::Input(path) => inputs.push(path.clone()),
            Ingredient::Line { parts, .. } => collect(parts, inputs),
            Ingredient::Measure(..) | Ingredient::Sides(..) | Ingredient::Number(..) | Ingredient::Note(_) => {}
        }
    }
}

/// Whether an input is of the kind that a result is.
fn is_alike(result: measures::Unit, input: schema::Unit) -> bool {
    use schema::Unit as Input;
    match result {
        measures::Unit::Share => {
            matches!(input, Input::Share | Input::Points | Input::Shares | Input::ExitPart | Input::Refund)
        }
        measures::Unit::Kr | measures::Unit::KrPerPerson => {
            matches!(input, Input::Kr | Input::KrPerYear | Input::KrOfYear)
        }
        measures::Unit::Persons => matches!(input, Input::Persons | Input::PersonsPerYear),
        measures::Unit::Months => matches!(input, Input::Months | Input::WholeMonths),
        measures::Unit::Years | measures::Unit::Ratio | measures::Unit::Month => false,
    }
}
