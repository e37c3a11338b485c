//! *Overblik*: what the reform does in a few plain sentences made from the numbers, a card for each headline, and two
//! small charts.

pub mod cards;

use crate::{
    model::{id::Id, spending::Account},
    present::{
        chart::Chart,
        facts::{
            persons::Basis,
            shared::{left_the_model, two_scenarios},
        },
        words::{facts::Telling, language::Language},
    },
};
use {
    self::cards::{Card, cards},
    crate::present::views::{
        Arrangement, Question, Shown,
        catalogue::investment::{
            self,
            asked::{answerable, asked},
        },
        catalogue::target_group::{
            self,
            lines::{Lines, ends, lines, most_apart, reached},
            words::since_mark,
        },
        catalogue::unit_cost::{self, pair::first_pair},
        shared::{
            changes::{self, sentence_since_mark},
            kind::{Kind, kind, one_rule_set},
            tools::full_stop,
        },
    },
};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// What the reform does, each a sentence; the first is the most important.
    pub sentences: Vec<String>,
    /// What *after* changes against *before*.
    pub condition: String,
    /// What has changed since the mark.
    pub since_mark: Option<String>,
    /// A card for each headline that has data.
    pub cards: Vec<Card>,
    /// Up to two small charts.
    pub charts: Vec<Chart>,
}

/// The view.
#[must_use]
pub fn overview(shown: Shown, account: Account) -> Overview {
    let main = shown.sides.main_group();
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    let since_mark = match (shown.marked, &main) {
        (Some(marked), Some(main)) => Some(telling.sentences(since_mark(shown, marked, main))),
        _ => sentence_since_mark(shown),
    };
    Overview {
        sentences: sentences(shown, main.as_ref(), account),
        condition: condition(shown),
        since_mark,
        cards: cards(shown, main.as_ref(), account),
        charts: charts(shown, main.as_ref(), account),
    }
}

/// What *after* changes against *before*, and how many no longer cost anything.
fn condition(shown: Shown) -> String {
    let (sides, formats) = (shown.sides, shown.formats);
    let telling = Telling { sides, formats };
    let left = left_the_model(sides).map(|left| telling.sentence(left)).unwrap_or_default();
    let parts = [telling.sentences(changes::of_the_rules(sides)), telling.sentences(two_scenarios(sides)), left];
    parts.iter().filter(|part| !part.is_empty()).map(|part| part.trim()).collect::<Vec<_>>().join(" ")
}

fn sentences(shown: Shown, main: Option<&Id>, account: Account) -> Vec<String> {
    let formats = shown.formats;
    let telling = Telling { sides: shown.sides, formats };
    let money: Vec<String> =
        investment::words::overview(shown.sides, formats).iter().map(|says| full_stop(says)).collect();
    if kind(shown.sides) == Kind::OneRuleSet {
        let full = main.and_then(|group| shown.sides.full_phase_in(group));
        let full = full.map(|[_, persons]| telling.sentence(Basis::OneFullPhaseIn { persons, is_of_both: false }));
        return std::iter::once(full_stop(&one_rule_set(formats))).chain(full).chain(money).collect();
    }
    let mut sentences = Vec::new();
    let mut group_differs = false;
    if let Some(group) = main {
        let lines = lines(shown, group);
        group_differs = most_apart(&lines).is_some_and(|most| most >= 0.5);
        sentences.push(telling.sentences(target_group::facts(shown, group, &lines)));
        sentences.extend(full_phase_in_sentence(shown, &lines));
        let prices = unit_cost::facts(shown.sides, group, account);
        sentences.extend((!prices.is_empty()).then(|| telling.sentences(prices)));
    }
    // Where the group is the same, what the money does is the news.
    let place = if group_differs { sentences.len() } else { 0 };
    sentences.splice(place..place, money);
    sentences
}

/// *Når reglerne er fuldt indfaset i 2027, er den på 1.778 helårspersoner i stedet for 2.645.*
fn full_phase_in_sentence(shown: Shown, lines: &Lines) -> Option<String> {
    let formats = shown.formats;
    // Of a group that is empty it has been said where its persons are instead.
    let ends = ends(shown, lines).filter(|ends| ends.after >= 0.5 && (ends.after - ends.before).abs() >= 0.5)?;
    let (before, after) = (formats.persons_f64(ends.before), formats.full_year_persons(ends.after));
    let year = lines.after.and_then(|line| reached(&line, ends.after));
    let when = match year {
        Some(year) => format!("{} {year}", formats.say(" i", ", from")),
        // The sentence before has said that it lies after the period.
        None => String::new(),
    };
    let is_one_scenario = kind(shown.sides) != Kind::Scenarios;
    Some(match (formats.language, ends.is_full) {
        (Language::Danish, true) if is_one_scenario => {
            format!("Når reglerne er fuldt indfaset{when}, er den på {after} i stedet for {before}.")
        }
        (Language::English, true) if is_one_scenario => {
            format!("Once the rules are fully phased in{when}, it is {after} instead of {before}.")
        }
        (Language::Danish, true) => format!("Ved fuld indfasning er den på {after} mod {before}."),
        (Language::English, true) => format!("At full phase-in it is {after} against {before}."),
        (Language::Danish, false) => format!("I {} er den på {after} i stedet for {before}.", ends.year),
        (Language::English, false) => format!("In {} it is {after} instead of {before}.", ends.year),
    })
}

fn charts(shown: Shown, main: Option<&Id>, account: Account) -> Vec<Chart> {
    let together = Shown { arrangement: Arrangement::Together, ..shown };
    let mut charts: Vec<Chart> = main.map_or_else(Vec::new, |group| target_group::charts(together, group));
    let question = answerable(shown.sides, Question::Investment);
    if let Some(asked) = asked(shown.sides, question) {
        charts.push(investment::cumulative(shown, &asked, account));
    } else if let Some([first, other]) = first_pair(shown.sides).filter(|[first, other]| first != other) {
        let other = if main == Some(&other) { first } else { other };
        charts.extend(target_group::charts(together, &other));
    }
    charts
}
