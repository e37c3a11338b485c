//! *Hvorfor?*: the way behind a number as text, step by step, down to the figures and their sources.

use super::{answers::answer_text, formats::Formats, formulas::formula_text, measure_names::measure_name, names};
use crate::{
    model::{
        measures::{Answer, Measure, When},
        time::Month,
        trail::{Ingredient, Label, Trail},
    },
    scenario::{
        figure::{Figure, Value},
        layers::Layers,
        path::Path,
        sides::{Side, Sides},
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
        text.trail(&trail, 1, &sides.after, true);
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
    /// The inputs that have been listed already.
    told_inputs: Vec<String>,
}

impl Text<'_> {
    fn name(&self, measure: &Measure, when: When) -> String {
        let name = measure_name(
            &measure.to_string(),
            when,
            &|path: &str| self.sides.name(path).to_owned(),
            self.formats.language,
        );
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
        let value = value.map(|(answer, measure)| answer_text(answer, measure.family.unit, self.formats));
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
        if depth < DEPTH && !is_month_of_year && !self.told.contains(&told) {
            self.told.push(told);
            let trail = measure.trail(&side.outcome, when);
            self.trail(&trail, depth + 1, side, false);
        }
    }

    fn trail(&mut self, trail: &Trail, depth: usize, side: &Side, is_difference: bool) {
        let formula = formula_text(trail.formula, self.formats.language);
        self.line(depth, formula, None);
        for ingredient in &trail.ingredients {
            match ingredient {
                Ingredient::Input(path) => self.input(path, depth, side),
                Ingredient::Measure(measure, when) if is_difference => self.of_reform(measure, *when, depth),
                Ingredient::Measure(measure, when) => self.measure(measure, *when, depth, side),
                Ingredient::Sides(measure, when) => {
                    for side in [self.sides.after.clone(), self.sides.before.clone()] {
                        self.measure(measure, *when, depth, &side);
                    }
                }
                Ingredient::Number(label, number) => {
                    let words = format!("{} = {}", self.label(*label), self.formats.number_f64(*number, 2));
                    self.line(depth, &words, None);
                }
                Ingredient::Line { path, kr } => {
                    let name = self.sides.name(path);
                    let value = kr.map_or(Answer::CannotBeSaid, |kr| Answer::Exact(kr.0));
                    let value = answer_text(value, crate::model::measures::Unit::Kr, self.formats);
                    self.line(depth, &format!("{name} = {value}"), None);
                }
                Ingredient::Note(label) => {
                    let words = self.label(*label).to_owned();
                    self.line(depth, &words, None);
                }
            }
        }
    }

    /// A measure of the reform's own saving, or of both sides where it has no saving.
    fn of_reform(&mut self, measure: &Measure, when: When, depth: usize) {
        let answer = measure.difference(&self.sides.comparison, when);
        let name = format!("{} ({})", self.name(measure, when), self.formats.language.say("forskel", "difference"));
        self.line(depth, &name, Some((answer, measure)));
    }

    fn label(&self, label: Label) -> &'static str {
        let language = self.formats.language;
        match label {
            Label::Arrivals => language.say("kommet fra andre grupper", "arrived from other groups"),
            Label::CeilingIsServiceAlone => language.say(
                "Servicerammen tæller kun serviceudgifter, brutto.",
                "The service ceiling counts service spending alone, gross.",
            ),
        }
    }

    /// One input, or all that are set below a path; what has been listed already is only named.
    fn input(&mut self, path: &str, depth: usize, side: &Side) {
        let layers = Layers::new(&side.scenario, &side.rule_set);
        let below = layers.inputs().flat_map(|inputs| inputs.keys());
        let mut paths: Vec<Path> =
            below.filter(|one| one.as_str() == path || one.below(path).is_some()).cloned().collect();
        paths.dedup();
        if paths.len() > 1 && self.told_inputs.iter().any(|told| told == path) {
            let above = self.formats.language.say("som ovenfor", "as above");
            self.line(depth, &format!("{} ({above})", names::lower_first(self.sides.name(path))), None);
            return;
        }
        self.told_inputs.push(path.to_owned());
        for path in paths {
            let Some((_, figure)) = layers.figure(path.as_str(), Month(i32::MAX)) else { continue };
            let is_default = *figure == Figure::bare(Value::Number(rust_decimal::Decimal::ZERO));
            if figure.value == Value::None || is_default {
                continue;
            }
            let label = names::input_full_label(&side.scenario, &path, self.formats.language);
            let words = format!("{label} = {}{}", self.value(&path, figure, &layers), self.source(figure, side));
            self.line(depth, &words, None);
        }
    }

    fn value(&self, path: &Path, figure: &Figure, layers: &Layers) -> String {
        names::value_with_unit(path, &figure.value, layers.counts_exits(path), self.formats)
    }

    fn source(&self, figure: &Figure, side: &Side) -> String {
        let language = self.formats.language;
        let source = figure.source.as_ref().map(|id| {
            let source = side.scenario.sources.iter().find(|source| source.id == *id);
            source.map_or(&**id, |source| source.title.as_str())
        });
        let status = figure.status.map(|status| names::status(status, language));
        let words: Vec<&str> = status.into_iter().chain(source).collect();
        if words.is_empty() && matches!(figure.value, Value::Word(_)) {
            return String::new();
        }
        if words.is_empty() {
            return format!(" [{}]", language.say("uden kilde", "no source"));
        }
        format!(" [{}]", words.join(": "))
    }
}
