//! *Overblik*: what the reform does in a few plain sentences made from the numbers, a card for each headline, and two
//! small charts.

pub mod cards;
pub mod rule_sets;

use rust_decimal::Decimal;

use crate::{
    evaluation::sides::Side,
    model::{id::Id, spending::Account},
    present::{
        chart::Chart,
        facts::shared::{left_the_model, two_scenarios},
        table::Table,
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
            condition::full_phase_in_of_one,
            lines::{Lines, ends, lines, most_apart, reached},
            words::{mark_sentence, says},
        },
        catalogue::unit_cost::pair::{first_pair, unit},
        shared::{
            changes::{self, sentence_since_mark},
            kind::{Kind, kind, one_rule_set, under},
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
    /// The headlines of every rule set of the file, where it has more than two.
    pub rule_sets: Option<Table>,
    /// Up to two small charts.
    pub charts: Vec<Chart>,
}

/// The view.
#[must_use]
pub fn overview(shown: Shown, account: Account) -> Overview {
    let main = shown.sides.main_group();
    let since_mark = match (shown.marked, &main) {
        (Some(marked), Some(main)) => Some(mark_sentence(shown, marked, main)),
        _ => sentence_since_mark(shown),
    };
    Overview {
        sentences: sentences(shown, main.as_ref()),
        condition: condition(shown),
        since_mark,
        cards: cards(shown, main.as_ref(), account),
        rule_sets: rule_sets::table(shown, main.as_ref(), account),
        charts: charts(shown, main.as_ref(), account),
    }
}

/// What *after* changes against *before*, and how many no longer cost anything.
fn condition(shown: Shown) -> String {
    let (sides, formats) = (shown.sides, shown.formats);
    let telling = Telling { sides, formats };
    let left = left_the_model(sides).map(|left| telling.sentence(left)).unwrap_or_default();
    let parts = [changes::of_the_rules(sides, formats), telling.sentences(two_scenarios(sides)), left];
    parts.iter().filter(|part| !part.is_empty()).map(|part| part.trim()).collect::<Vec<_>>().join(" ")
}

fn sentences(shown: Shown, main: Option<&Id>) -> Vec<String> {
    let formats = shown.formats;
    let money: Vec<String> =
        investment::words::overview(shown.sides, formats).iter().map(|says| full_stop(says)).collect();
    if kind(shown.sides) == Kind::OneRuleSet {
        let full = main.and_then(|group| shown.sides.full_phase_in(group));
        let full = full.map(|[_, persons]| full_phase_in_of_one(&formats.full_year_persons(persons), formats));
        return std::iter::once(full_stop(&one_rule_set(formats))).chain(full).chain(money).collect();
    }
    let mut sentences = Vec::new();
    let mut group_differs = false;
    if let Some(group) = main {
        let lines = lines(shown, group);
        group_differs = most_apart(&lines).is_some_and(|most| most >= 0.5);
        sentences.push(full_stop(&says(shown, group, &lines)));
        sentences.extend(full_phase_in_sentence(shown, &lines));
        sentences.extend(unit_cost_sentence(shown, group));
    }
    // Where the group is the same, what the money does is the news.
    let place = if group_differs { sentences.len() } else { 0 };
    sentences.splice(place..place, money);
    sentences
}

/// *Når reglerne er fuldt indfaset i 2027, er den på 1.778 helårspersoner i stedet for 2.645.*
fn full_phase_in_sentence(shown: Shown, lines: &Lines) -> Option<String> {
    let formats = shown.formats;
    let ends = ends(shown, lines).filter(|ends| (ends.after - ends.before).abs() >= 0.5)?;
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

/// *Kommunens udgift pr. borger stiger med 23.130 kr. om året, fra 149.014 til 172.144 kr.*
fn unit_cost_sentence(shown: Shown, group: &Id) -> Option<String> {
    let formats = shown.formats;
    if shown.sides.before.scenario.price_level() != shown.sides.after.scenario.price_level() {
        return None;
    }
    let net = |side: &Side| unit(side, group)?.accounts.municipality;
    let (before, after) = net(&shown.sides.before).zip(net(&shown.sides.after))?;
    let change = after - before;
    if change.0.abs() < Decimal::ONE {
        return None;
    }
    let is_more = change.0.is_sign_positive();
    let [size, before, after] = [formats.kr(change.0.abs()), formats.number(before.0, 0), formats.kr(after.0)];
    let kind = kind(shown.sides);
    let than = under(&shown.sides.before, kind, formats);
    let sentence = match (formats.language, kind == Kind::Reform) {
        (Language::Danish, true) => {
            let verb = if is_more { "stiger" } else { "falder" };
            format!("Kommunens udgift pr. borger {verb} med {size} om året, fra {before} til {after}")
        }
        (Language::English, true) => {
            let verb = if is_more { "rises" } else { "falls" };
            format!("The municipality's cost per citizen {verb} by {size} a year, from {before} to {after}")
        }
        (Language::Danish, false) => {
            let more = if is_more { "højere" } else { "lavere" };
            format!("Kommunens udgift pr. borger er {size} {more} om året end {than}: {after} mod {before}")
        }
        (Language::English, false) => {
            let more = if is_more { "higher" } else { "lower" };
            format!("The municipality's cost per citizen is {size} {more} a year than {than}: {after} against {before}")
        }
    };
    Some(full_stop(&sentence))
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
