//! The choice of discounting in *Investering*: the same two inputs that the assumptions have, under the rule set after.

use crate::{
    evaluation::sides::Side,
    present::{
        facts::investment::Fact,
        formats::Formats,
        words::{choices, facts::Telling, names},
    },
    scenario::{
        figure::Value,
        layers::Layers,
        path::Path,
        schema::{Unit, kind_of},
    },
};

/// What the discounting is, and what it can be.
#[derive(Debug, Clone, PartialEq)]
pub struct Discounting {
    /// The schedule of rates, and when in the year amounts fall.
    pub choices: [DiscountChoice; 2],
    /// The rates in force, and which rule set they are of.
    pub holds: String,
}

/// One input that is chosen from words.
#[derive(Debug, Clone, PartialEq)]
pub struct DiscountChoice {
    /// The input.
    pub path: Path,
    /// What it is called.
    pub name: String,
    /// What it means.
    pub explanation: &'static str,
    /// What is chosen.
    pub chosen: Value,
    /// What is chosen, in words.
    pub text: String,
    /// All that can be chosen, in words.
    pub options: Vec<(Value, String)>,
}

/// The discounting of *after*; `None` where the scenario has no such inputs.
pub(super) fn discounting(telling: Telling) -> Option<Discounting> {
    let (side, formats) = (&telling.sides.after, telling.formats);
    let [schedule, timing] = ["discount/schedule", "discount/timing"].map(|path| choice(side, path, formats));
    let rates = side.outcome.case.last_rules().discount.rates.clone();
    let holds = telling.sentence(Fact::Rates(rates));
    Some(Discounting { choices: [schedule?, timing?], holds })
}

fn choice(side: &Side, path: &str, formats: Formats) -> Option<DiscountChoice> {
    let path = Path::from(path);
    let kind = kind_of(&path)?;
    let Unit::Choice(words) = kind.unit else { return None };
    let layers = Layers::new(&side.scenario, &side.rule_set);
    let chosen = layers.last(path.as_str()).map(|(_, figure)| figure.value.clone())?;
    // Rates of one's own can be chosen where the file has them.
    let has_rates = layers.paths().any(|path| path.as_str().starts_with("discount/rates/"));
    let can_be_chosen = |word: &&&str| **word != "own" || has_rates || chosen == Value::Word("own".into());
    let option = |word: &&str| {
        let name = choices::choice(word, formats.language).to_owned();
        (Value::Word((*word).into()), name)
    };
    let options: Vec<(Value, String)> = words.iter().filter(can_be_chosen).map(option).collect();
    let text = options.iter().find(|(value, _)| *value == chosen).map(|(_, text)| text.clone()).unwrap_or_default();
    Some(DiscountChoice {
        name: names::pattern_label(&path, formats.language),
        explanation: names::input_explanation(&path, formats.language),
        path,
        chosen,
        text,
        options,
    })
}
