//! The four headlines of the result strip: persons at full phase-in, by what the cost of the last year differs, payback and
//! deepest deficit of what is asked: the investment's or the reform's.
//!
//! Each is a pair, before → after, with the difference and, while anything differs from the mark, what changed since. A
//! value that cannot be said is said in words; nothing is calculated here that the model does not answer.

mod money;
mod pair;
mod values;

use super::{formats::Formats, views::Question, words::names::lower_first};
use crate::{
    evaluation::sides::Sides,
    model::{measures::When, spending::Account},
};
use pair::{Pair, answers, last_year};
use values::{Value, difference, texts};

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

/// How the pair of a headline is found, of the account and the saving that are asked for.
type Asked = fn(&Sides, (Account, Question), Formats) -> Pair;

/// The four headlines, in the order of the strip.
#[must_use]
pub fn headlines(
    sides: &Sides,
    marked: Option<&Sides>,
    (account, question): (Account, Question),
    formats: Formats,
) -> [Headline; 4] {
    let all: [Asked; 4] = [persons, money::cost, money::payback, money::deficit];
    all.map(|pair| {
        let marked = marked.map(|marked| pair(marked, (account, question), formats));
        written(pair(sides, (account, question), formats), marked.as_ref(), formats)
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
fn written(pair: Pair, marked: Option<&Pair>, formats: Formats) -> Headline {
    let (before, after) = match &pair.before {
        Some(before) => {
            let (before, after) = texts(before, &pair.after, formats);
            (Some(before), after)
        }
        None => (None, pair.after.text(formats)),
    };
    // A headline that asks something else now, such as the reform's payback, has no mark.
    let marked = marked.filter(|marked| marked.label == pair.label);
    let struck = |value: &Value, marked: Option<&Value>| {
        let text = value.text_beside(value, formats);
        marked.map(|marked| marked.text_beside(value, formats)).filter(|marked| *marked != text)
    };
    let before_marked = pair.before.as_ref().and_then(|before| struck(before, marked?.before.as_ref()));
    let after_marked = struck(&pair.after, marked.map(|marked| &marked.after));
    // Payback moves by months before it moves by a year.
    let is_told = |marked: &&Pair| after_marked.is_some() || pair.after.is_payback() && pair.after != marked.after;
    let change = marked.filter(is_told).and_then(|marked| {
        let change = pair.after.less(&marked.after, formats)?;
        Some(format!("{} {change}", formats.say("siden mærket", "since the mark")))
    });
    let other =
        before_marked.map(|marked| format!("{} {marked}", formats.say("før ved mærket:", "before at the mark:")));
    let since_mark: Vec<String> = change.into_iter().chain(other).collect();
    Headline {
        label: pair.label,
        before,
        after,
        marked: after_marked,
        notes: pair.notes,
        since_mark: (!since_mark.is_empty()).then(|| since_mark.join(", ")),
        explanation: pair.explanation,
    }
}

fn persons(sides: &Sides, _: (Account, Question), formats: Formats) -> Pair {
    let id = sides.main_group().unwrap_or_else(|| "".into());
    let can_be_said = sides.full_phase_in(&id).is_some();
    let year = last_year(sides);
    let answers = if can_be_said {
        answers(sides, &format!("group.{id}.full_phase_in"), When::Whole)
    } else {
        answers(sides, &format!("group.{id}.persons"), When::Year(year))
    };
    let [before, after] = answers.map(|answer| Value::persons(answer, formats));
    let (label, meaning) = if can_be_said {
        let meaning = formats.say(
            "Så mange er i gruppen, når de sidste regler har virket for alle: tilgangen pr. måned gange den gennemsnitlige \
             varighed.",
            "As many are in the group when the last rules have worked for everyone: inflow a month times the mean stay.",
        );
        (formats.say("Helårspersoner ved fuld indfasning", "Full-year persons at full phase-in").to_owned(), meaning)
    } else {
        let meaning = formats.say(
            "Gennemsnittet af årets tolv måneder. Fuld indfasning kan ikke opgøres på begge sider, eller gruppen har ingen \
             tilgang udefra.",
            "The mean of the year's twelve months. Full phase-in cannot be determined on both sides, or nobody enters the \
             group from outside.",
        );
        (format!("{} {year}", formats.say("Helårspersoner", "Full-year persons")), meaning)
    };
    let name = sides.name(&format!("groups/{id}")).to_owned();
    let explanation = format!("{name}. {meaning}");
    // Of how many groups there are only one is told, so the headline says which.
    let label = if sides.groups().len() + sides.totals().len() > 1 {
        format!("{label}, {}", lower_first(&name))
    } else {
        label
    };
    Pair { label, notes: difference(&before, &after, formats), before: Some(before), after, explanation }
}
