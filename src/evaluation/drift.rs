//! The passport of a saved file: which program calculated what when it was saved, so that a later one that calculates
//! something else says so. It calculates, so what compares runs on load and by `check`, never in the path of a keystroke.
//!
//! `today` calculates the main results, `scenario::text::fingerprint` tells whether a text was changed.

use std::{fmt::Write as _, sync::Arc};

use rust_decimal::Decimal;

use crate::model::{
    self,
    measures::{self, Answer, Unit, When},
    rules::Id,
};
use {
    super::{reconcile::number, sides::Sides},
    crate::scenario::{
        Scenario,
        finding::{Code, Finding, Severity},
        path::Path,
        text::loading::Loaded,
    },
};

use super::today::Today;

/// The main results under every rule set: each for its whole period, or else for the last year.
const OF_RULES: &[&str] = &[
    "cost.<account>",
    "efficiency.total_per_year.low",
    "efficiency.total_per_year.high",
    "efficiency.refund_gain_per_year.low",
    "efficiency.refund_gain_per_year.high",
    "group.<group>.full_phase_in",
    "group.<group>.mean_stay",
];

/// The main results of what saves: of a rule set with an investment, and of the two default sides.
const OF_SAVING: &[&str] = &["payback.<account>", "deepest_deficit.<account>", "npv.<account>"];

/// A passport holds at most so many results: in a larger scenario the difference, and of the rule sets the first, with
/// their first groups.
pub const MOST: usize = 200;

/// How many decimals of a simulated number are kept.
const DECIMALS: u32 = 9;

/// What stands for the difference of the two default sides instead of a rule set.
pub const DIFFERENCE: &str = "difference";

/// What a file says of the calculation when it was saved.
#[derive(Debug, Clone, PartialEq)]
pub struct Passport {
    /// The program's version.
    pub program: String,
    /// [`model::VERSION`] then.
    pub model: u32,
    /// The [`fingerprint`] of the text then.
    pub content: u32,
    /// The main results then.
    pub results: Vec<MainResult>,
}

/// One main result.
#[derive(Debug, Clone, PartialEq)]
pub struct MainResult {
    /// The measure.
    pub measure: String,
    /// A rule set's id or [`DIFFERENCE`].
    pub rules: Id,
    /// The period.
    pub when: When,
    /// Its value: exact, or a word; a simulated number is kept as a decimal.
    pub answer: Answer,
}

/// What a file said when it was saved against what the program says today.
#[derive(Debug, Clone, PartialEq)]
pub struct Drift {
    /// Every main result of the passport, in its order.
    pub rows: Vec<Row>,
    /// Whether the text is another than the one that was saved.
    pub is_edited_elsewhere: bool,
    /// [`model::VERSION`] then.
    pub model: u32,
    /// The program's version then.
    pub program: String,
}

/// A main result then and now.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The measure.
    pub measure: String,
    /// A rule set's id or [`DIFFERENCE`].
    pub rules: Id,
    /// The period.
    pub when: When,
    /// The measure's unit; `None` when there no longer is such a measure.
    pub unit: Option<Unit>,
    /// What the file says.
    pub then: Answer,
    /// What the program says today.
    pub now: Answer,
}

impl Passport {
    /// Calculates the passport of a checked scenario that is about to be saved as this text, with or without a passport.
    #[must_use]
    pub fn of(scenario: &Arc<Scenario>, text: &str) -> Self {
        Self::new(fingerprint(text), main_results(scenario, None))
    }

    /// The passport that this program gives a text of this [`fingerprint`] with these [`main_results`].
    #[must_use]
    pub fn new(content: u32, results: Vec<MainResult>) -> Self {
        Self { program: env!("CARGO_PKG_VERSION").to_owned(), model: model::VERSION, content, results }
    }

    /// The value of the field `passport` as it stands in a file that is indented by `indent` for each level.
    #[must_use]
    pub fn ron(&self, indent: &str, newline: &str) -> String {
        let Self { program, model, content, .. } = self;
        let mut text = String::from("(");
        // Without a line feed such a comment has no end.
        if newline.ends_with('\n') {
            text.push_str(" // Skrevet af Sidestil, da filen blev gemt. Det skal ikke rettes i hånden.");
        }
        let mut line =
            |depth: usize, line: &str| write(&mut text, format_args!("{newline}{}{line}", indent.repeat(depth)));
        line(2, &format!("program: {program:?},"));
        line(2, &format!("model: {model},"));
        line(2, &format!("content: \"{content:08x}\","));
        line(2, "results: [");
        for MainResult { measure, rules, when, answer } in &self.results {
            let period = if *when == When::Whole { String::new() } else { format!(" period: \"{when}\",") };
            let value = if number(*answer).is_some() { answer.to_string() } else { format!("\"{answer}\"") };
            line(3, &format!("(measure: {measure:?}, rules: {:?},{period} value: {value}),", &**rules));
        }
        line(2, "],");
        line(1, ")");
        text
    }
}

/// The main results of a checked scenario today; what is calculated of it already is taken from the sides at hand.
#[must_use]
pub fn main_results(scenario: &Arc<Scenario>, at_hand: Option<&Sides>) -> Vec<MainResult> {
    let mut today = Today::new(scenario);
    if let Some(sides) = at_hand {
        today.take(sides);
    }
    today.main_results()
}

/// Appends; a text in memory takes everything.
fn write(text: &mut String, more: std::fmt::Arguments) {
    text.write_fmt(more).unwrap_or_default();
}

/// What a passport says against what the program says today of the scenario as it was read from `text`.
#[must_use]
pub fn drift(passport: &Passport, scenario: &Arc<Scenario>, text: &str) -> Drift {
    let mut today = Today::new(scenario);
    let rows = passport.results.iter().map(|result| {
        let MainResult { measure, rules, when, answer } = result.clone();
        let found = measures::find(&measure);
        let now = found.as_ref().map_or(Answer::CannotBeSaid, |measure| today.answer(measure, &rules, when));
        let unit = found.map(|measure| measure.family.unit);
        Row { measure, rules, when, unit, then: answer, now }
    });
    Drift {
        rows: rows.collect(),
        is_edited_elsewhere: fingerprint(text) != passport.content,
        model: passport.model,
        program: passport.program.clone(),
    }
}

impl Drift {
    /// Of a file that has just been saved: nothing differs.
    #[must_use]
    pub fn none(passport: &Passport) -> Self {
        let rows = passport.results.iter().map(|result| {
            let MainResult { measure, rules, when, answer } = result.clone();
            let unit = measures::find(&measure).map(|measure| measure.family.unit);
            Row { measure, rules, when, unit, then: answer, now: answer }
        });
        let Passport { model, program, .. } = passport.clone();
        Self { rows: rows.collect(), is_edited_elsewhere: false, model, program }
    }
}

/// The same of a file that has just been read; `None` where it has no passport.
#[must_use]
pub fn of_file(loaded: &Loaded, scenario: &Arc<Scenario>) -> Option<Drift> {
    loaded.passport.as_ref().map(|passport| drift(passport, scenario, &loaded.text))
}

impl Drift {
    /// The rows that say something else today.
    pub fn differing(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.differs())
    }

    /// What the user is told, if anything differs; without its place. A change of the text explains what differs, unless
    /// the calculation has changed as well.
    #[must_use]
    pub fn finding(&self) -> Option<Finding> {
        let Self { model, is_edited_elsewhere, .. } = *self;
        let (rows, of) = (self.differing().count(), self.rows.len());
        let is_explained = is_edited_elsewhere && model == model::VERSION;
        let severity = if is_explained { Severity::Note } else { Severity::Warning };
        let code = Code::Drifted { rows, of, model, is_edited_elsewhere };
        let path = Some(Path::new("passport"));
        (rows > 0).then_some(Finding { severity, code, rule_set: None, path, place: None })
    }
}

impl Row {
    /// Whether then and now differ by more than rounding: half an øre, or a millionth of other numbers.
    #[must_use]
    pub fn differs(&self) -> bool {
        let Some((then, now)) = number(self.then).zip(number(self.now)) else { return self.then != self.now };
        let least = match self.unit {
            Some(Unit::Kr | Unit::KrPerPerson) => Decimal::new(5, 3),
            _ => Decimal::new(1, 6).saturating_mul(then.abs().max(now.abs())).max(Decimal::new(1, DECIMALS)),
        };
        now.saturating_sub(then).abs() > least
    }
}

/// An answer as it is kept: a simulated number as a decimal.
fn kept(answer: Answer) -> Answer {
    if let Answer::Simulated(_) = answer {
        return Answer::exact(number(answer).map(|number| number.round_dp(DECIMALS).normalize()));
    }
    answer
}

/// The answer that a word stands for in a file.
pub(super) fn word(text: &str) -> Option<Answer> {
    let words = [Answer::AtOnce, Answer::NoDifference, Answer::NotWithinHorizon, Answer::CannotBeSaid];
    words.into_iter().find(|answer| answer.to_string() == text)
}
