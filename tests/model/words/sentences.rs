//! Every whole sentence of every view, in both languages, over all shipped scenarios, pairs of rule sets, accounts,
//! arrangements and questions, read by what every sentence must be.

use std::{collections::BTreeSet, sync::Arc};

use sidestil::{
    app::examples::EXAMPLES,
    evaluation::{
        reconcile,
        sides::{Side, Sides},
    },
    model::spending::Account,
    present::{
        chart::Chart,
        formats::Formats,
        table::Table,
        views::{
            Arrangement, Choices, Chosen, Given, Headline, Question,
            catalogue::{Content, View},
        },
        words::language::Language,
    },
    scenario::Scenario,
};

use super::{read, side};

/// A text of a view: whose sentences must be whole, and which speak of money.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    view: View,
    place: &'static str,
    account: &'static str,
    language: &'static str,
    text: String,
}

/// Where a text stands in which each sentence is whole.
const HEADLINE: &str = "headline";
const CONDITION: &str = "condition";

/// The views whose headline is about money in the account that is chosen.
const OF_MONEY: [View; 2] = [View::Overview, View::Investment];

fn of_headline(headline: &Headline, said: &mut impl FnMut(&'static str, &str)) {
    said(HEADLINE, &headline.says);
    said(CONDITION, &headline.condition);
    if let Some(since) = &headline.since_mark {
        said("since the mark", since);
    }
}

fn of_charts<'a>(charts: impl IntoIterator<Item = &'a Chart>, said: &mut impl FnMut(&'static str, &str)) {
    charts.into_iter().for_each(|chart| said("chart", &chart.sentence));
}

fn of_tables<'a>(tables: impl IntoIterator<Item = &'a Table>, said: &mut impl FnMut(&'static str, &str)) {
    tables.into_iter().filter_map(|table| table.note.as_ref()).for_each(|note| said("table", note));
}

/// All whole sentences of a content. A new view is a new arm: without one this does not build.
fn of_content(content: &Content, said: &mut impl FnMut(&'static str, &str)) {
    match content {
        Content::Nothing(why) => said(CONDITION, why),
        Content::Overview(view) => {
            view.sentences.iter().for_each(|sentence| said(HEADLINE, sentence));
            said(CONDITION, &view.condition);
            view.since_mark.iter().for_each(|since| said("since the mark", since));
            of_charts(&view.charts, said);
        }
        Content::TargetGroup(_, view) => {
            of_headline(&view.headline, said);
            of_charts(&view.charts, said);
            of_tables([&view.table], said);
        }
        Content::UnitCost(_, view) => {
            of_headline(&view.headline, said);
            of_charts(view.by_area.charts.iter().chain(&view.by_payer.charts), said);
        }
        Content::Investment(Ok(view)) => {
            of_headline(&view.headline, said);
            of_charts([&view.cumulative, &view.yearly], said);
            of_tables(std::iter::once(&view.table).chain(&view.each), said);
            view.discounting.iter().for_each(|discounting| said(CONDITION, &discounting.holds));
        }
        Content::Investment(Err(why)) => said(HEADLINE, why),
        Content::YearlyCost(view) => {
            of_headline(&view.headline, said);
            of_charts(&view.charts, said);
            of_tables([&view.table], said);
        }
        Content::Efficiency(view) => {
            of_headline(&view.headline, said);
            of_charts(&view.bridges, said);
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
            for arrangement in Arrangement::ALL {
                let choices = Choices { question, ..Choices::default() };
                let chosen = Chosen { arrangement, account, choices };
                for view in View::ALL {
                    // What a view does not follow makes no other content.
                    let follows = (view, view.follows(&chosen));
                    if seen.contains(&follows) {
                        continue;
                    }
                    seen.push(follows);
                    let mut said = |place, text: &str| {
                        let language = if language == Language::Danish { "da" } else { "en" };
                        let text = text.replace('\u{a0}', " ");
                        all.insert(Said { view, place, account: account.name(), language, text });
                    };
                    of_content(&view.content(given, &chosen), &mut said);
                }
            }
        }
    }
    all
}

fn all_said() -> BTreeSet<Said> {
    let pairs = pairs();
    let marked = pairs.iter().skip(1).chain(pairs.first());
    let all = pairs.iter().zip(marked).flat_map(|(sides, marked)| {
        let marked = (marked.after.scenario.title == sides.after.scenario.title).then_some(marked);
        [Language::Danish, Language::English].into_iter().flat_map(move |language| said_of(sides, marked, language))
    });
    all.collect()
}

/// What is wrong with a text of whole sentences.
fn complaints(said: &Said) -> Vec<&'static str> {
    let text = &said.text;
    let words: Vec<&str> = text.split_whitespace().collect();
    let doubled = words.windows(2).any(|two| two[0].chars().all(char::is_alphabetic) && two[0] == two[1]);
    let begins_well =
        text.chars().next().is_some_and(|first| first.is_uppercase() || first.is_numeric() || "»“\"−".contains(first));
    let ends_well = text.ends_with('.') && !text.ends_with("..");
    [
        (text.is_empty() && said.place == HEADLINE, "is empty"),
        (!text.is_empty() && !begins_well, "begins with no capital"),
        (!text.is_empty() && !ends_well, "does not end with one full stop"),
        (text.contains("  ") || text != text.trim(), "has a space too many"),
        (text.contains("..") || text.contains(". .") || text.contains(" ."), "has a full stop too many"),
        (text.contains(",,") || text.contains(" ,") || text.contains(",."), "has a comma too many"),
        (doubled, "has a word twice"),
        (text.contains(['{', '}']), "has a brace"),
        (is_double_negative(&words), "says the sign twice"),
    ]
    .into_iter()
    .filter_map(|(is_wrong, what)| is_wrong.then_some(what))
    .collect()
}

/// Whether a minus stands where the word before it has said it: *en merudgift på −208 mio. kr.*
fn is_double_negative(words: &[&str]) -> bool {
    const SIGNED: [&str; 16] = [
        "merudgift",
        "merudgiften",
        "mindreudgift",
        "mindreudgiften",
        "besparelse",
        "besparelsen",
        "koster",
        "sparer",
        "stiger",
        "falder",
        "costs",
        "saves",
        "cost",
        "saving",
        "rises",
        "falls",
    ];
    words.iter().enumerate().any(|(at, word)| {
        let before = &words[at.saturating_sub(4)..at];
        word.starts_with(['\u{2212}', '-']) && before.iter().any(|word| SIGNED.contains(word))
    })
}

#[test]
fn every_sentence_of_every_view_is_whole_in_both_languages() {
    let all = all_said();
    assert!(all.len() > 500, "{}", all.len());
    let wrong: Vec<String> = all
        .iter()
        .filter_map(|said| {
            let complaints = complaints(said);
            (!complaints.is_empty()).then(|| format!("{complaints:?} {said:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

/// The sentences of a text: each ends where a stop stands before a capital.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for part in text.split(". ") {
        match sentences.last_mut().filter(|_| !part.starts_with(char::is_uppercase)) {
            Some(last) => last.extend([". ", part]),
            None => sentences.push(part.to_owned()),
        }
    }
    sentences
}

/// What a sentence names the money of an account by.
const ACCOUNTS: [(&str, &[&str]); 3] = [
    ("municipality", &["ommunekassen", "ommunens", "municipal"]),
    ("service_ceiling", &["servicerammen", "service ceiling"]),
    ("public", &["stat og kommune", "state and municipality"]),
];

fn names(sentence: &str, account: &str) -> bool {
    let names = ACCOUNTS.iter().find(|(name, _)| *name == account).map_or(&[][..], |(_, names)| names);
    names.iter().any(|name| sentence.contains(name))
}

/// Whether a sentence speaks of money; why nothing can be calculated speaks of none.
fn is_of_money(sentence: &str) -> bool {
    const WORDS: [&str; 8] =
        ["kr.", "tjent hjem", "pays back", "pay back", "sparet", "saved", "Reformen", "The reform"];
    let has = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
    has(&WORDS) && !has(&["regnes ud", "be calculated"])
}

#[test]
fn every_sentence_on_money_names_its_account_and_says_what_the_reform_s_is_before() {
    let all = all_said();
    let told = all.iter().filter(|said| OF_MONEY.contains(&said.view) && said.place == HEADLINE);
    let told = told.flat_map(|said| sentences(&said.text).into_iter().map(move |sentence| (said, sentence)));
    let mut of_the_reform = 0;
    for (said, sentence) in told.filter(|(_, sentence)| is_of_money(sentence)) {
        // What is said of the municipality can have the service ceiling beside it, which a saving on benefits does not help.
        let is_of_ceiling = said.account == "municipality" && names(&sentence, "service_ceiling");
        assert!(names(&sentence, said.account) || is_of_ceiling, "names no account: {said:?}: {sentence}");
        let is_of_reform = sentence.starts_with("Reformen giver") || sentence.starts_with("The reform costs");
        if said.account != "public" && is_of_reform {
            of_the_reform += 1;
            let is_before = sentence.contains("før DUT-kompensation") || sentence.contains("before compensation (DUT)");
            assert!(is_before, "{said:?}: {sentence}");
        }
    }
    assert!(of_the_reform > 10, "{of_the_reform}");
    // The grey line says it too, in every view of the reform's money that has an answer.
    let is_grey = |said: &&Said| said.view == View::Investment && said.place == CONDITION && said.text.contains("20");
    for said in
        all.iter().filter(is_grey).filter(|said| said.text.contains("erioden er ") || said.text.contains("eriod is "))
    {
        assert!(said.text.contains("DUT"), "{said:?}");
    }
}

#[test]
fn a_broken_sentence_is_found() {
    let said = |text: &str| Said {
        view: View::Overview,
        place: HEADLINE,
        account: "municipality",
        language: "da",
        text: text.to_owned(),
    };
    assert_eq!(complaints(&said("Reformen koster 5 mio. kr.")), Vec::<&str>::new());
    for broken in [
        "",
        "reformen koster 5 mio. kr.",
        "Reformen koster 5 mio. kr..",
        "Reformen koster penge",
        "Reformen  koster penge.",
        "Reformen koster koster penge.",
        "Reformen koster {penge}.",
        "Reformen koster kommunen \u{2212}31.900 kr.",
        "En merudgift på \u{2212}208 mio. kr.",
        "Reformen koster penge .",
        "Reformen koster penge,.",
    ] {
        assert!(!complaints(&said(broken)).is_empty(), "{broken}");
    }
}
