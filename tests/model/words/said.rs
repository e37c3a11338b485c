//! Every text of every view, of the cards and of the result strip, over all shipped scenarios, pairs of rule sets, accounts,
//! arrangements and questions, in both languages.

use std::{collections::BTreeSet, sync::Arc};

use sidestil::{
    app::examples::EXAMPLES,
    evaluation::{
        reconcile,
        sides::{Side, Sides},
    },
    model::spending::Account,
    present::{
        chart::{Chart, Mark},
        formats::Formats,
        headlines::Headline as OfStrip,
        table::Table,
        views::{
            Arrangement, Choices, Chosen, CompensationShape, Given, Headline, Question,
            attributing::attribution,
            catalogue::{Content, View, compensation::Body, exits::ExitsView, overview::cards::Card, strip},
        },
        words::language::Language,
    },
    scenario::Scenario,
};

use super::{read, side};

/// A text and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Said {
    /// The view; `None` for the result strip.
    pub(super) view: Option<View>,
    pub(super) place: &'static str,
    pub(super) account: &'static str,
    pub(super) language: &'static str,
    pub(super) text: String,
}

/// Where a text stands in which each sentence is whole.
pub(super) const HEADLINE: &str = "headline";
pub(super) const CONDITION: &str = "condition";
/// Where a few words stand, which end without a full stop.
pub(super) const NOTE: &str = "note";

fn of_headline(headline: &Headline, said: &mut impl FnMut(&'static str, &str)) {
    said(HEADLINE, &headline.says);
    said(CONDITION, &headline.condition);
    if let Some(since) = &headline.since_mark {
        said("since the mark", since);
    }
}

fn of_charts<'a>(charts: impl IntoIterator<Item = &'a Chart>, said: &mut impl FnMut(&'static str, &str)) {
    for chart in charts {
        said("chart", &chart.sentence);
        for mark in &chart.marks {
            match mark {
                Mark::At { label, .. }
                | Mark::Point { label, .. }
                | Mark::Missing { label, .. }
                | Mark::Level { label, .. } => said(NOTE, label),
            }
        }
    }
}

fn of_tables<'a>(tables: impl IntoIterator<Item = &'a Table>, said: &mut impl FnMut(&'static str, &str)) {
    let notes = tables.into_iter().filter_map(|table| table.note.as_ref());
    notes.flat_map(|note| note.lines()).for_each(|line| said("table", line));
}

fn of_card(card: &Card, said: &mut impl FnMut(&'static str, &str)) {
    said(NOTE, &card.title);
    let shown = card.before.iter().chain(&card.marked).chain([&card.after]).chain([&card.note]);
    shown.filter(|text| !text.is_empty()).for_each(|text| said(NOTE, text));
}

fn of_strip(headline: &OfStrip, formats: Formats, said: &mut impl FnMut(&'static str, &str)) {
    said("meaning", &headline.explanation);
    let shown = headline.before.iter().chain(&headline.marked).chain(&headline.notes).chain(&headline.since_mark);
    [&headline.label, &headline.after].into_iter().chain(shown).for_each(|text| said(NOTE, text));
    said(NOTE, &headline.sentence(formats));
}

fn of_exits(view: &ExitsView, said: &mut impl FnMut(&'static str, &str)) {
    of_headline(&view.headline, said);
    view.pictures.iter().for_each(|picture| said(CONDITION, picture.spoken()));
    let bands = view.pictures.iter().flat_map(|picture| &picture.bands);
    bands.filter_map(|band| band.moved_text.as_deref()).for_each(|moved| said(NOTE, moved));
    of_charts(&view.bars, said);
    of_tables([&view.table], said);
    said(CONDITION, view.no_picture);
}

/// All whole sentences of a content, and its few words. A new view is a new arm: without one this does not build.
#[expect(clippy::too_many_lines, reason = "one match over all views, so that none is left out")]
fn of_content(content: &Content, said: &mut impl FnMut(&'static str, &str)) {
    match content {
        Content::Nothing(why) => said(CONDITION, why),
        Content::Overview(view) => {
            view.sentences.iter().for_each(|sentence| said(HEADLINE, sentence));
            said(CONDITION, &view.condition);
            view.since_mark.iter().for_each(|since| said("since the mark", since));
            of_charts(&view.charts, said);
            of_tables(&view.rule_sets, said);
            view.cards.iter().for_each(|card| of_card(card, said));
        }
        Content::TargetGroup(_, view) => {
            of_headline(&view.headline, said);
            of_charts(&view.charts, said);
            of_tables([&view.table], said);
        }
        Content::UnitCost(_, view) => {
            of_headline(&view.headline, said);
            of_charts(
                view.by_area.charts.iter().chain(&view.by_payer.charts).chain(&view.pair).chain(&view.course),
                said,
            );
            of_tables([&view.by_area.table, &view.by_payer.table, &view.gap, &view.course_table], said);
            for why in [view.no_bars, &view.no_course] {
                said(CONDITION, why);
            }
        }
        Content::Investment(Ok(view)) => {
            of_headline(&view.headline, said);
            of_charts([&view.cumulative, &view.yearly], said);
            of_tables(std::iter::once(&view.table).chain(&view.each), said);
            let worth = [&view.worth.title, &view.worth.value, &view.worth.note, &view.worth.ratio];
            for text in worth {
                said(NOTE, text);
            }
            view.accounts.iter().for_each(|line| said(NOTE, &line.payback));
            view.accounts.iter().filter(|line| !line.deficit.is_empty()).for_each(|line| said(NOTE, &line.deficit));
            view.discounting.iter().for_each(|discounting| said(CONDITION, &discounting.holds));
        }
        Content::Investment(Err(why)) => said(HEADLINE, why),
        Content::YearlyCost(view) => {
            said(CONDITION, view.no_charts);
            of_headline(&view.headline, said);
            of_charts(&view.charts, said);
            of_tables([&view.table], said);
        }
        Content::Efficiency(view) => {
            of_headline(&view.headline, said);
            of_charts(&view.bridges, said);
            said(CONDITION, view.no_bridge);
        }
        Content::Compensation(view) => {
            of_headline(&view.headline, said);
            match &view.body {
                Body::Lines { charts, keys, circular, table, areas: _ } => {
                    of_charts(charts, said);
                    of_tables([table], said);
                    for words in keys.iter().map(|key| &key.says).chain(circular) {
                        said(CONDITION, words);
                    }
                }
                Body::BudgetNote(tables) => of_tables(tables, said),
            }
        }
        Content::Exits(_, view) => of_exits(view, said),
        Content::Municipalities(view) => {
            of_headline(&view.headline, said);
            of_charts(std::slice::from_ref(&view.bars), said);
            of_tables([&view.table], said);
            view.lines.iter().for_each(|line| said(CONDITION, &line.said));
        }
        Content::Reconciliation(view) => of_headline(&view.headline, said),
        Content::Sources(view) => of_headline(&view.headline, said),
    }
}

/// Every pair of rule sets of every shipped scenario, and two scenarios beside each other.
fn pairs() -> Vec<Sides> {
    let shipped: Vec<Arc<Scenario>> = EXAMPLES.iter().map(|example| read(example.text)).collect();
    let mut pairs = Vec::new();
    for scenario in &shipped {
        let sides: Vec<Side> = scenario.rule_sets.iter().map(|rules| side(scenario, &rules.id)).collect();
        for before in &sides {
            pairs.extend(sides.iter().map(|after| Sides::new(before.clone(), after.clone())));
        }
    }
    let first = |scenario: &Arc<Scenario>| side(scenario, &scenario.rule_sets[0].id);
    pairs.extend(shipped.windows(2).map(|two| Sides::new(first(&two[0]), first(&two[1]))));
    pairs
}

/// All that is said of one pair in one language, each text once.
fn said_of(sides: &Sides, marked: Option<&Sides>, language: Language) -> BTreeSet<Said> {
    let formats = Formats::new(language);
    let reconciled = reconcile::reconcile(&sides.after.scenario, &sides.both());
    let given = Given { sides, marked, opened: [None; 2], reconciled: &reconciled, formats };
    let (mut all, mut seen) = (BTreeSet::new(), Vec::new());
    for account in Account::ALL {
        for question in [Question::Investment, Question::Reform] {
            let of = |view: Option<View>| {
                let language = language.code();
                move |place: &'static str, text: &str, all: &mut BTreeSet<Said>| {
                    let text = text.replace('\u{a0}', " ");
                    all.insert(Said { view, place, account: account.name(), language, text });
                }
            };
            for headline in strip(given, (account, question)) {
                let said = of(None);
                of_strip(&headline, formats, &mut |place, text| said(place, text, &mut all));
            }
            for arrangement in Arrangement::ALL {
                // One shape with each question, so that both are read.
                let compensation = match question {
                    Question::Investment => CompensationShape::Lines,
                    Question::Reform => CompensationShape::BudgetNote,
                };
                let choices = Choices { question, compensation, ..Choices::default() };
                let chosen = Chosen { arrangement, account, choices };
                for view in View::ALL {
                    let said = of(Some(view));
                    let mut said = |place, text: &str| said(place, text, &mut all);
                    view.why_not_arranged(arrangement, formats).into_iter().for_each(|why| said(CONDITION, why));
                    // What a view does not follow makes no other content.
                    let follows = (view, view.follows(&chosen));
                    if seen.contains(&follows) {
                        continue;
                    }
                    seen.push(follows);
                    let content = view.content(given, &chosen);
                    of_content(&content, &mut said);
                    let copied = attribution(given, view, &content, account);
                    copied.below.iter().for_each(|line| said("below what is copied", line));
                }
            }
        }
    }
    all
}

pub(super) fn all_said() -> BTreeSet<Said> {
    let pairs = pairs();
    let marked = pairs.iter().skip(1).chain(pairs.first());
    let all = pairs.iter().zip(marked).flat_map(|(sides, marked)| {
        let marked = (marked.after.scenario.title == sides.after.scenario.title).then_some(marked);
        [Language::Danish, Language::English].into_iter().flat_map(move |language| said_of(sides, marked, language))
    });
    all.collect()
}
