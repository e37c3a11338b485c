//! The four headlines of the result strip: persons at full phase-in, by what the cost of the last year differs, payback and
//! deepest deficit of what is asked: the investment's or the reform's.
//!
//! Each is a pair, before → after, with the difference and, while anything differs from the mark, what changed since. A
//! value that cannot be said is said in words; nothing is calculated here that the model does not answer.

mod compensation;
mod money;
pub mod municipalities;
mod pair;

use super::{
    facts::{
        fact::Fact,
        note::Note,
        strip::{self, Label},
        value::Value,
    },
    formats::Formats,
    views::Question,
    words::facts::{
        Telling,
        strip::label,
        values::{less, text, text_beside, texts},
    },
};
use crate::{
    evaluation::sides::Sides,
    model::{measures::When, spending::Account},
};
use pair::{Asked, Pair, answers, last_year};

/// One headline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// What it is: *Helårspersoner ved fuld indfasning*.
    pub label: String,
    /// *Før*, without its unit; `None` where the headline is a difference.
    pub before: Option<String>,
    /// *Efter*, with its unit.
    pub after: String,
    /// *Efter* at the mark, to be struck through, where it reads differently.
    pub marked: Option<String>,
    /// The difference, absolute and in per cent, then conditions, the most important first: `−868 · −32,8 pct.`
    pub notes: Vec<String>,
    /// What changed since the mark: `siden mærket +461`.
    pub since_mark: Option<String>,
    /// What the term means and which conditions hold.
    pub explanation: String,
}

/// The four headlines, in the order of the strip.
#[must_use]
pub fn headlines(
    sides: &Sides,
    marked: Option<&Sides>,
    (account, question): (Account, Question),
    formats: Formats,
) -> [Headline; 4] {
    let all: [Asked; 4] = [persons, money::cost, money::payback, money::deficit];
    all_written(all, sides, marked, (account, question), formats)
}

/// The four headlines of a scenario that is about compensation alone.
#[must_use]
pub fn of_compensation(
    sides: &Sides,
    marked: Option<&Sides>,
    (account, question): (Account, Question),
    formats: Formats,
) -> [Headline; 4] {
    all_written(compensation::ALL, sides, marked, (account, question), formats)
}

fn all_written(
    all: [Asked; 4],
    sides: &Sides,
    marked: Option<&Sides>,
    (account, question): (Account, Question),
    formats: Formats,
) -> [Headline; 4] {
    let telling = Telling { sides, formats };
    all.map(|pair| {
        let marked = marked.map(|marked| pair(marked, (account, question)));
        written(pair(sides, (account, question)), marked.as_ref(), telling)
    })
}

impl Headline {
    /// The whole headline in a sentence, for a screen reader.
    #[must_use]
    pub fn sentence(&self, formats: Formats) -> String {
        let notes = self.notes.iter().chain(&self.since_mark);
        // What is read aloud has commas, not signs, between its parts.
        let notes = notes.fold(String::new(), |notes, note| format!("{notes}, {}", note.replace(" · ", ", ")));
        let (before, after) = (formats.say("før", "before"), formats.say("efter", "after"));
        match &self.before {
            Some(value) => format!("{}: {before} {value}, {after} {}{notes}", self.label, self.after),
            None => format!("{}: {}{notes}", self.label, self.after),
        }
    }
}

/// A pair as it is written, with what it was at the mark.
fn written(pair: Pair, marked: Option<&Pair>, telling: Telling) -> Headline {
    let Telling { sides, formats } = telling;
    let (before, after) = match pair.before {
        Some(before) => {
            let [before, after] = texts(before, pair.after, formats);
            (Some(before), after)
        }
        None => (None, text(pair.after, formats)),
    };
    // A headline that asks something else now, such as the reform's payback, has no mark.
    let marked = marked.filter(|marked| marked.label == pair.label);
    let struck = |value: Value, marked: Value| {
        let marked = text_beside(marked, value, formats);
        (marked != text_beside(value, value, formats)).then_some(marked)
    };
    let after_marked = marked.and_then(|marked| struck(pair.after, marked.after));
    // Payback moves by months before it moves by a year.
    let is_told =
        |then: &Value| after_marked.is_some() || matches!(pair.after, Value::Payback(_)) && pair.after != *then;
    let then = marked.map(|marked| marked.after).filter(is_told);
    let then = then.filter(|then| less(pair.after, *then, formats).is_some());
    let change = then.map(|then| Note::SinceMark { then, now: pair.after });
    let was = pair.before.zip(marked.and_then(|marked| marked.before));
    let was = was.filter(|(now, then)| struck(*now, *then).is_some());
    let was = was.map(|(now, then)| Note::BeforeAtMark { then, now });
    let since_mark: Vec<String> = change.iter().chain(&was).map(|note| telling.note(note)).collect();
    Headline {
        label: label(&pair.label, sides, formats),
        before,
        after,
        marked: after_marked,
        notes: pair.notes.iter().map(|note| telling.note(note)).filter(|note| !note.is_empty()).collect(),
        since_mark: (!since_mark.is_empty()).then(|| since_mark.join(", ")),
        explanation: telling.sentences(pair.meaning),
    }
}

fn persons(sides: &Sides, _: (Account, Question)) -> Pair {
    let main = sides.main_group();
    let id = main.clone().unwrap_or_else(|| "".into());
    let can_be_said = sides.full_phase_in(&id).is_some();
    let year = last_year(sides);
    let answers = if can_be_said {
        answers(sides, &format!("group.{id}.full_phase_in"), When::Whole)
    } else {
        answers(sides, &format!("group.{id}.persons"), When::Year(year))
    };
    let [before, after] = answers.map(Value::persons);
    let means = if can_be_said { strip::Fact::FullPhaseInIs } else { strip::Fact::MeanOfYear };
    let meaning = main.clone().map(strip::Fact::Group).into_iter().chain([means]).map(Fact::from).collect();
    // Of how many groups there are only one is told, so the headline says which.
    let group = main.filter(|_| sides.groups().len() + sides.totals().len() > 1);
    let label = if can_be_said { Label::FullPhaseIn(group) } else { Label::Persons { year, group } };
    Pair { label, notes: vec![Note::Difference { before, after }], before: Some(before), after, meaning }
}
