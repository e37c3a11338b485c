//! *Hvorfor?*: the way behind a number as text, step by step, down to the figures and their sources.

mod inputs;
mod words;

use super::{
    formats::Formats,
    words::{answers::answer_text, formulas::formula_text, measure_names::name_of},
};
use crate::{
    evaluation::sides::{Side, Sides},
    model::measures::{
        Answer, Measure, Unit, When,
        trail::{Formula, Ingredient, Trail},
    },
};

/// How many steps down an explanation goes; below that the reader asks for the measure itself.
const DEPTH: usize = 3;

/// The whole explanation of one number: of *after*, or of the difference.
#[must_use]
pub fn explain(measure: &Measure, when: When, is_difference: bool, sides: &Sides, formats: Formats) -> String {
    let mut text = Text { sides, formats, out: String::new(), told: Vec::new(), told_inputs: Vec::new() };
    if is_difference {
        let answer = measure.difference(&sides.comparison, when);
        text.line(0, &text.name(measure, when), Some((answer, measure)));
        let trail = measure.difference_trail(&sides.comparison, when);
        text.trail(&trail, 1, Told { side: &sides.after, when }, true);
    } else {
        text.measure(measure, when, 0, &sides.after);
    }
    text.out
}

/// What is being written.
struct Text<'a> {
    sides: &'a Sides,
    formats: Formats,
    out: String,
    /// What has been explained already: it is named again, but not told again.
    told: Vec<(String, String)>,
    /// The inputs that have been listed already, with what was said of them.
    told_inputs: Vec<(String, Vec<String>)>,
}

/// Of which rule set, and of which period, something is told.
#[derive(Clone, Copy)]
struct Told<'a> {
    side: &'a Side,
    when: When,
}

impl Text<'_> {
    fn name(&self, measure: &Measure, when: When) -> String {
        let name = name_of(measure, when, &|path: &str| self.sides.name(path).to_owned(), self.formats.language);
        match when {
            When::Whole => name,
            When::Year(year) => format!("{name}, {year}"),
            When::Month(month) => format!("{name}, {}", self.formats.month(month)),
            When::CourseMonth(month) => {
                let month_of = self.formats.language.say("måned", "month");
                format!("{name}, {month_of} {month}")
            }
        }
    }

    fn line(&mut self, depth: usize, words: &str, value: Option<(Answer, &Measure)>) {
        let value = value.map(|(answer, measure)| answer_text(answer, measure.kind.unit(), self.formats));
        let value = value.map(|value| format!(" = {value}")).unwrap_or_default();
        self.out.push_str(&"  ".repeat(depth));
        self.out.push_str(words);
        self.out.push_str(&value);
        self.out.push('\n');
    }

    fn measure(&mut self, measure: &Measure, when: When, depth: usize, side: &Side) {
        let answer = measure.of(&side.outcome, when);
        let rules = format!("{} ({})", self.name(measure, when), side.name());
        self.line(depth, &rules, Some((answer, measure)));
        let told = (format!("{measure} {when}"), side.rule_set.to_string());
        // The twelve months of a year are enough; how each came about is another question.
        let is_month_of_year = depth > 0 && matches!(when, When::Month(_));
        if depth == 0 && measure.kind.is_of_saving() && side.outcome.investment.is_none() {
            let none = self.no_investments(side);
            return self.line(1, &none, None);
        }
        if depth < DEPTH && !is_month_of_year && !self.told.contains(&told) {
            self.told.push(told);
            let trail = measure.trail(&side.outcome, when);
            self.trail(&trail, depth + 1, Told { side, when }, false);
        }
    }

    /// Why a rule set has no investment's saving, and where the reform's stands.
    fn no_investments(&self, side: &Side) -> String {
        let [none, see] = [
            self.formats.say("har ingen investeringer.", "has no investments."),
            self.formats.say(
                "Hvad hele reformen sparer, står under forskellen mellem to regelsæt (difference).",
                "What the whole reform saves is said of the difference of two rule sets (difference).",
            ),
        ];
        format!("{} {none} {see}", self.formats.quote(side.name()))
    }

    fn trail(&mut self, trail: &Trail, depth: usize, told: Told, is_difference: bool) {
        let formula = formula_text(trail.formula, self.formats.language);
        self.line(depth, formula, None);
        for ingredient in &trail.ingredients {
            match ingredient {
                Ingredient::Measure(measure, when) if is_difference => self.of_reform(measure, *when, depth),
                Ingredient::Sides(measure, when) => {
                    let mut sides = [self.sides.after.clone(), self.sides.before.clone()];
                    if trail.formula == Formula::SavingOfReform {
                        sides.reverse();
                    }
                    for side in sides.iter().filter(|side| !measure.lacks_line(&side.outcome)) {
                        self.measure(measure, *when, depth, side);
                    }
                }
                Ingredient::Input(_)
                | Ingredient::Measure(..)
                | Ingredient::Number(..)
                | Ingredient::Line { .. }
                | Ingredient::Note(_) => self.ingredient(ingredient, depth, told),
            }
        }
    }

    /// Something put into a formula under one rule set.
    fn ingredient(&mut self, ingredient: &Ingredient, depth: usize, told: Told) {
        match ingredient {
            Ingredient::Input(path) => self.input(path, depth, told),
            Ingredient::Measure(measure, when) | Ingredient::Sides(measure, when) => {
                self.measure(measure, *when, depth, told.side);
            }
            Ingredient::Number(label, number) => {
                let words = words::number(*label, *number, self.formats);
                self.line(depth, &words, None);
            }
            Ingredient::Line { path, kr, parts } => {
                let value = kr.map_or(Answer::CannotBeSaid, |kr| Answer::Exact(kr.0));
                let value = answer_text(value, Unit::Kr, self.formats);
                self.line(depth, &format!("{} = {value}", self.sides.name(path)), None);
                for part in parts {
                    self.ingredient(part, depth + 1, told);
                }
            }
            Ingredient::Note(label) => self.line(depth, &words::note(*label, self.formats), None),
        }
    }

    /// A measure of the reform's own saving, or of both sides where it has no saving.
    fn of_reform(&mut self, measure: &Measure, when: When, depth: usize) {
        let answer = measure.difference(&self.sides.comparison, when);
        let name = format!("{} ({})", self.name(measure, when), self.formats.language.say("forskel", "difference"));
        self.line(depth, &name, Some((answer, measure)));
    }
}
