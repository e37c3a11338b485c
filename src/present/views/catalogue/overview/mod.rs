//! *Overblik*: what the reform does in a few plain sentences made from the numbers, a card for each headline, and two
//! small charts.

pub mod cards;
pub mod rule_sets;

use std::sync::Arc;

use crate::{
    model::{id::Id, spending::Account},
    present::{
        chart::Chart,
        facts::{
            effects,
            fact::Fact,
            kind::{Kind, kind},
            money,
            overview::{self as found, begin_empty},
            persons::{Basis, Reached},
            saving,
            shared::{self, left_the_model, two_scenarios},
        },
        grounds::rests,
        table::Table,
        words::facts::Telling,
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
            self, condition,
            lines::{Lines, ends, lines, most_apart},
            words::since_mark,
        },
        catalogue::unit_cost::{self, pair::first_pair, words::left_out},
        shared::{
            changes::{self, sentence_since_mark},
            data::Data,
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
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    let since_mark = match (shown.marked, &main) {
        (Some(marked), Some(main)) => Some(telling.sentences(since_mark(shown, marked, main))),
        _ => sentence_since_mark(shown),
    };
    Overview {
        sentences: sentences(shown, main.as_ref(), account),
        condition: condition(shown, account),
        since_mark,
        cards: cards(shown, main.as_ref(), account),
        rule_sets: rule_sets::table(shown, main.as_ref(), account),
        charts: charts(shown, main.as_ref(), account),
    }
}

/// What *after* changes against *before*, what is only assumed, and what the amounts do not hold.
fn condition(shown: Shown, account: Account) -> String {
    Telling { sides: shown.sides, formats: shown.formats }.sentences(conditions(shown, account))
}

/// What *after* changes, what the amounts of the view rest on, and what is not in them, as facts.
#[must_use]
pub fn conditions(shown: Shown, account: Account) -> Vec<Fact> {
    let sides = shown.sides;
    let mut facts: Vec<Fact> = changes::of_the_rules(sides).into_iter().map(Fact::from).collect();
    facts.extend(two_scenarios(sides).into_iter().map(Fact::from));
    let is_told = saving::says_no_effect(&saving::in_overview(sides, account));
    facts.extend(
        effects::effects(sides).into_iter().filter(|fact| !(is_told && *fact == effects::Fact::None)).map(Fact::from),
    );
    facts.extend(left_the_model(sides).map(Fact::from));
    if Data::Money.is_there(sides, &[]) {
        facts.extend(begin_empty(sides).map(Fact::from));
        // Where the price itself is told, that stands beside it.
        let told = sides.main_group().map(|group| unit_cost::facts(sides, &group, account)).unwrap_or_default();
        facts.extend(left_out(sides, account).filter(|fact| !told.contains(fact)).map(Fact::from));
        facts.push(money::Fact::LeftOut { account }.into());
    }
    if Arc::ptr_eq(&sides.before.scenario, &sides.after.scenario) {
        facts.push(rests(&sides.after.scenario).into());
    }
    facts
}

fn sentences(shown: Shown, main: Option<&Id>, account: Account) -> Vec<String> {
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    let tell = |facts: Vec<Fact>| facts.into_iter().map(|fact| telling.sentence(fact)).collect::<Vec<_>>();
    let money = tell(saving::in_overview(shown.sides, account));
    if kind(shown.sides) == Kind::OneRuleSet {
        let full = main.and_then(|group| shown.sides.full_phase_in(group));
        let full = full.map(|[_, persons]| Basis::OneFullPhaseIn { persons, is_of_both: false }.into());
        let first = tell(std::iter::once(shared::Fact::OneRuleSet.into()).chain(full).collect());
        return first.into_iter().chain(money).collect();
    }
    let mut sentences = Vec::new();
    let mut group_differs = false;
    if let Some(group) = main {
        let lines = lines(shown, group);
        group_differs = most_apart(&lines).is_some_and(|most| most >= 0.5);
        sentences.push(telling.sentences(target_group::facts(shown, group, &lines)));
        sentences.extend(full_phase_in(shown, &lines).map(|full| telling.sentence(full)));
        let prices = unit_cost::facts(shown.sides, group, account);
        sentences.extend((!prices.is_empty()).then(|| telling.sentences(prices)));
    }
    // Where the group is the same, what the money does is the news.
    let place = if group_differs { sentences.len() } else { 0 };
    sentences.splice(place..place, money);
    sentences
}

/// How many persons there are once the rules are fully phased in, or in the last year; `None` where it is as many.
fn full_phase_in(shown: Shown, lines: &Lines) -> Option<found::Fact> {
    // Of a group that is empty it has been said where its persons are instead.
    let ends = ends(shown, lines).filter(|ends| ends.after >= 0.5 && (ends.after - ends.before).abs() >= 0.5)?;
    let Basis::FullPhaseIn { before, after, reached } = condition::full_phase_in(shown, lines) else {
        return Some(found::Fact::InYear { year: ends.year, before: ends.before, after: ends.after });
    };
    Some(match reached {
        Reached::Untold => found::Fact::FullPhaseInOfTwo { before, after },
        Reached::From(year) => found::Fact::FullPhaseIn { year: Some(year), before, after },
        Reached::After(_) => found::Fact::FullPhaseIn { year: None, before, after },
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
