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
            fact::Fact,
            kind::{Kind, kind},
            lines as found_lines, money,
            overview::{self as found, begin_empty},
            persons::{Basis, Reached},
            saving,
            shared::{self, free, left_the_model, two_scenarios},
            spending, unit_cost as price,
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
            instead::more_instead,
            lines::{Lines, ends, lines, most_apart},
            words::since_mark,
        },
        catalogue::unit_cost::{self, pair::first_pair, words::left_out},
        catalogue::{compensation, exits, municipalities},
        shared::{
            bridge,
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
    /// Why the source's lines of compensation come to another sum than the calculation.
    pub bridge: Option<Table>,
    /// Up to two small charts.
    pub charts: Vec<Chart>,
}

/// What is told of the money and of the price, and what is told beside it must not say again.
struct Told {
    money: Vec<Fact>,
    prices: Vec<Fact>,
    /// What is said of the municipalities, and on which condition.
    municipalities: [Vec<Fact>; 2],
}

/// The view.
#[must_use]
pub fn overview(shown: Shown, account: Account) -> Overview {
    let (sides, main) = (shown.sides, shown.sides.main_group());
    let telling = Telling { sides, formats: shown.formats };
    let since_mark = match (shown.marked, &main) {
        (Some(marked), Some(main)) => Some(telling.sentences(since_mark(shown, marked, main))),
        _ => sentence_since_mark(shown),
    };
    let told = Told::new(shown, main.as_ref(), account);
    Overview {
        condition: telling.sentences(conditions(shown, main.as_ref(), account, &told)),
        sentences: says(shown, main.as_ref(), account, told)
            .into_iter()
            .map(|facts| telling.sentences(facts))
            .collect(),
        since_mark,
        cards: cards(shown, main.as_ref(), account),
        rule_sets: (main.is_some() || Data::Money.is_there(sides, &[]))
            .then(|| rule_sets::table(shown, main.as_ref(), account))
            .flatten(),
        bridge: (account == Account::Municipality).then(|| bridge::table(shown)).flatten(),
        charts: charts(shown, main.as_ref(), account),
    }
}

/// All that the view says, as facts: what the numbers say, and what that rests on.
#[must_use]
pub fn facts(shown: Shown, account: Account) -> [Vec<Fact>; 2] {
    let main = shown.sides.main_group();
    let told = Told::new(shown, main.as_ref(), account);
    let rests = conditions(shown, main.as_ref(), account, &told);
    [says(shown, main.as_ref(), account, told).concat(), rests]
}

impl Told {
    fn new(shown: Shown, main: Option<&Id>, account: Account) -> Self {
        let sides = shown.sides;
        let prices = main.map(|group| unit_cost::facts(sides, group, account)).unwrap_or_default();
        let prices = prices.into_iter().map(Fact::from).collect();
        // Of what costs nothing anywhere there is no saving to speak of.
        let has_money = Data::Money.is_there(sides, &[]);
        let money = if has_money { saving::in_overview(sides, account) } else { Vec::new() };
        Self { money, prices, municipalities: municipalities::facts(shown, account) }
    }
}

/// What *after* changes, what the amounts of the view rest on, and what is not in them, as facts.
fn conditions(shown: Shown, main: Option<&Id>, account: Account, told: &Told) -> Vec<Fact> {
    let sides = shown.sides;
    let mut facts: Vec<Fact> = changes::of_the_rules(sides).into_iter().map(Fact::from).collect();
    facts.extend(note(shown).map(Fact::from));
    facts.extend(two_scenarios(sides).into_iter().map(Fact::from));
    facts.extend(saving::outlay(sides, account).map(Fact::from));
    facts.extend(saving::effects_beside(sides, &told.money));
    facts.extend(left_the_model(sides).map(Fact::from));
    if Data::Money.is_there(sides, &[]) {
        facts.extend(begin_empty(sides).map(Fact::from));
        facts.extend(free(sides).map(Fact::from));
        // Where the price itself is told, that stands beside it.
        facts.extend(left_out(sides, account).into_iter().map(Fact::from).filter(|fact| !told.prices.contains(fact)));
        facts.push(money::Fact::LeftOut { account }.into());
    }
    facts.extend(told.municipalities[1].iter().cloned());
    facts.extend(main.and_then(|group| rounded(shown, group, told)).map(Fact::from));
    if Arc::ptr_eq(&sides.before.scenario, &sides.after.scenario) {
        facts.push(rests(&sides.after.scenario).into());
    }
    facts
}

/// What the file says of the rules of *after*, where they are still those that it speaks of.
fn note(shown: Shown) -> Option<shared::Fact> {
    let after = &shown.sides.after;
    let is_said = after.rules().is_some_and(|rules| rules.note.as_ref().is_some_and(|note| !note.trim().is_empty()));
    let is_changed = shown.opened[1].is_some_and(|opened| changes::rules_differ(opened, after));
    let is_told = matches!(kind(shown.sides), Kind::Reform | Kind::Estimates);
    (is_said && is_told && !is_changed).then_some(shared::Fact::Note)
}

/// That numbers are rounded one by one, where the difference of two that are shown is not the one that is shown.
fn rounded(shown: Shown, main: &Id, told: &Told) -> Option<found::Fact> {
    let persons = ends(shown, &lines(shown, main)).map(|ends| [ends.before, ends.after]);
    let price = told.prices.iter().find_map(|fact| {
        let Fact::UnitCost(price::Fact::Changes { before, after, .. }) = fact else { return None };
        Some([before.to_f64(), after.to_f64()])
    });
    let is_off = |[before, after]: [f64; 2]| {
        let off = (after.round() - before.round()).abs() - (after - before).abs().round();
        off.abs() >= 0.5
    };
    persons.into_iter().chain(price).any(is_off).then_some(found::Fact::RoundedOneByOne)
}

/// What the view says, the facts of each sentence together.
fn says(shown: Shown, main: Option<&Id>, account: Account, told: Told) -> Vec<Vec<Fact>> {
    let each = |facts: Vec<Fact>| facts.into_iter().map(|fact| vec![fact]).collect::<Vec<_>>();
    let money = each(told.money);
    if kind(shown.sides) == Kind::OneRuleSet {
        let full = main.and_then(|group| shown.sides.full_phase_in(group));
        let full = full.map(|[_, persons]| Basis::OneFullPhaseIn { persons, is_of_both: false }.into());
        let first = each(std::iter::once(shared::Fact::OneRuleSet.into()).chain(full).collect());
        return first.into_iter().chain(money).collect();
    }
    let mut said: Vec<Vec<Fact>> = Vec::new();
    let mut group_differs = false;
    if let Some(group) = main {
        let lines = lines(shown, group);
        group_differs = most_apart(&lines).is_some_and(|most| most >= 0.5);
        said.push(target_group::facts(shown, group, &lines));
        said.extend(full_phase_in(shown, &lines).map(|full| vec![full.into()]));
        said.extend(more_instead(shown.sides, group).map(|more| vec![more.into()]));
        said.extend((!told.prices.is_empty()).then_some(told.prices));
    }
    // Where the group is the same, what the money does is the news.
    let place = if group_differs { said.len() } else { 0 };
    said.splice(place..place, money);
    // What the sources say comes before what is calculated, and what is calculated with what they say after it.
    if let Some(with) = found_lines::with_compensation(shown.sides, account) {
        let left_out = found_lines::left_out(shown.sides);
        said.push(std::iter::once(with).chain(left_out).map(Fact::from).collect());
    }
    // What the state pays is the municipality's.
    let is_municipal = account == Account::Municipality;
    let sources = found_lines::lines(shown.sides, shown.opened).filter(|_| is_municipal).map(Fact::from);
    let sources = sources.into_iter().chain(spending::in_short(shown.sides).map(Fact::from));
    said.splice(0..0, sources.map(|fact| vec![fact]));
    said.extend(compensation::instead(shown).filter(|_| is_municipal).map(|fact| vec![fact.into()]));
    let [of_municipalities, _] = told.municipalities;
    said.extend(each(of_municipalities));
    said.extend(main.into_iter().flat_map(|group| each(exits::facts(shown, group))));
    said
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
    if !Data::Money.is_there(shown.sides, &[]) {
        return charts;
    }
    let question = answerable(shown.sides, Question::Investment);
    if let Some(asked) = asked(shown.sides, question) {
        charts.push(investment::cumulative(shown, &asked, account));
    } else if let Some([first, other]) = first_pair(shown.sides).filter(|[first, other]| first != other) {
        let other = if main == Some(&other) { first } else { other };
        charts.extend(target_group::charts(together, &other));
    }
    charts
}
