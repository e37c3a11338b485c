//! The passport of a saved file: which program calculated what when it was saved, so that a later one that calculates
//! something else says so (`evaluation::drift`).

use std::fmt::Write as _;

use crate::model::{
    self,
    id::Id,
    measures::{Answer, When, number},
};

/// A passport holds at most so many results: in a larger scenario the difference, and of the rule sets the first, with
/// their first groups.
pub const MOST: usize = 200;

/// What stands for the difference of the two default sides instead of a rule set.
pub const DIFFERENCE: &str = "difference";

/// What a file says of the calculation when it was saved.
#[derive(Debug, Clone, PartialEq)]
pub struct Passport {
    /// The program's version.
    pub program: String,
    /// [`model::VERSION`] then.
    pub model: u32,
    /// The [fingerprint](super::text::fingerprint::fingerprint()) of the text then.
    pub content: u32,
    /// The main results then.
    pub results: Vec<MainResult>,
}

/// How the main results of a scenario are found that goes to the disk: while its text is, and anew for each text tried.
pub type Results<'a> = dyn Fn() -> Vec<MainResult> + Sync + 'a;

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

impl Passport {
    /// The passport that this program gives a text of this fingerprint with these main results.
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

/// Appends; a text in memory takes everything.
fn write(text: &mut String, more: std::fmt::Arguments) {
    text.write_fmt(more).unwrap_or_default();
}

/// The answer that a word stands for in a file.
pub(in crate::scenario) fn word(text: &str) -> Option<Answer> {
    let words = [Answer::AtOnce, Answer::NoDifference, Answer::NotWithinHorizon, Answer::CannotBeSaid];
    let word = words.into_iter().find(|answer| answer.to_string() == text);
    word.or_else(|| text.parse().ok().map(Answer::Month))
}
