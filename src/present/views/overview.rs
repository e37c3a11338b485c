//! *Overblik*: what the reform does in a few plain sentences made from the numbers, a card for each headline, and two
//! small charts.

use super::{
    Question, Shown, changes,
    efficiency::gain_text,
    investment::{answerable, asked, investment},
    investment_words,
    target_group::{main_group, target_group},
    tools::group_name,
    unit_cost::{first_pair, priced_groups, unit},
};
use crate::{
    model::{
        measures::{Answer, When, find},
        payback::Payback,
        rules::{Account, Id},
        stays,
    },
    present::{answers, chart::Chart, formats::Formats, language::Language, names},
    scenario::sides::Side,
};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// What the reform does, each a sentence; the first is the most important.
    pub sentences: Vec<String>,
    /// What has changed since the mark.
    pub since_mark: Option<String>,
    /// A card for each headline that has data.
    pub cards: Vec<Card>,
    /// Up to two small charts.
    pub charts: Vec<Chart>,
}

/// A headline on a card: before → after, and the difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// What it is.
    pub title: String,
    /// Before, without a unit where after has the same.
    pub before: String,
    /// After.
    pub after: String,
    /// The difference, or what explains it.
    pub note: String,
}

/// The view.
#[must_use]
pub fn overview(shown: Shown) -> Overview {
    let since_mark = shown.marked.map(|marked| {
        let since = shown.formats.language.say("Siden mærket", "Since the mark");
        format!("{since}: {}.", changes::since_mark(marked, shown.sides, shown.formats)).replace("..", ".")
    });
    Overview { sentences: sentences(shown), since_mark, cards: cards(shown), charts: charts(shown) }
}

fn sentences(shown: Shown) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some(group) = main_group(shown.sides) {
        let view = target_group(shown, &group);
        sentences.push(format!("{}.", view.headline.says));
        sentences.extend(full_phase_in_sentence(shown, &group));
        sentences.extend(unit_cost_sentence(shown, &group));
    }
    let question = answerable(shown.sides, Question::Investment);
    if let Some(asked) = asked(shown.sides, question) {
        sentences.push(format!("{}.", investment_words::says(&asked, shown.formats)));
    }
    sentences
}

fn full(side: &Side, group: &Id) -> Option<f64> {
    stays::full_phase_in(&side.outcome.case, side.group(group)?)
}

/// *Fra 2.645 til 1.778 helårspersoner, når reglerne er fuldt indfaset.*
fn full_phase_in_sentence(shown: Shown, group: &Id) -> Option<String> {
    let formats = shown.formats;
    let (before, after) = full(&shown.sides.before, group).zip(full(&shown.sides.after, group))?;
    if (before - after).abs() < 0.5 {
        return None;
    }
    let [before, after] = [before, after].map(|persons| formats.persons_f64(persons));
    let name = names::lower_first(&group_name(shown, group));
    Some(match formats.language {
        Language::Danish => {
            format!("Når reglerne er fuldt indfaset, er der {after} helårspersoner i {name} i stedet for {before}.")
        }
        Language::English => format!(
            "Once the rules are fully phased in there are {after} full-year persons in {name} instead of {before}."
        ),
    })
}

/// *Udgiften pr. borger stiger med 23.134 kr. om året, fra 149.013 til 172.144 kr.*
fn unit_cost_sentence(shown: Shown, group: &Id) -> Option<String> {
    let formats = shown.formats;
    let net = |side| unit(side, group)?.accounts.municipality;
    let (before, after) = net(&shown.sides.before).zip(net(&shown.sides.after))?;
    let change = after - before;
    if change.0.abs() < rust_decimal::Decimal::ONE {
        return None;
    }
    let is_more = change.0.is_sign_positive();
    let [size, before, after] = [formats.kr(change.0.abs()), formats.number(before.0, 0), formats.kr(after.0)];
    Some(match (formats.language, is_more) {
        (Language::Danish, true) => {
            format!("Kommunens udgift pr. borger stiger med {size} om året, fra {before} til {after}")
        }
        (Language::Danish, false) => {
            format!("Kommunens udgift pr. borger falder med {size} om året, fra {before} til {after}")
        }
        (Language::English, true) => {
            format!("The municipality's cost per citizen rises by {size} a year, from {before} to {after}.")
        }
        (Language::English, false) => {
            format!("The municipality's cost per citizen falls by {size} a year, from {before} to {after}.")
        }
    })
}

fn cards(shown: Shown) -> Vec<Card> {
    let group = main_group(shown.sides);
    let [municipality, ceiling] = [Account::Municipality, Account::ServiceCeiling];
    let cards = [
        group.as_ref().and_then(|group| persons_card(shown, group)),
        group.as_ref().and_then(|group| unit_card(shown, group)),
        gain_card(shown),
        payback_card(shown, municipality),
        payback_card(shown, ceiling),
        cost_card(shown),
    ];
    cards.into_iter().flatten().collect()
}

fn persons_card(shown: Shown, group: &Id) -> Option<Card> {
    let formats = shown.formats;
    let (before, after) = full(&shown.sides.before, group).zip(full(&shown.sides.after, group))?;
    let title = formats.language.say("Fuld indfasning, helårspersoner", "Full phase-in, full-year persons");
    let share = (before > 0.0).then(|| {
        let text = formats.pct_f64((after / before - 1.0).abs(), 1);
        format!(" · {}{text}", if after < before { "−" } else { "+" })
    });
    let note = format!("{}{}", formats.signed_f64(after - before, 0), share.unwrap_or_default());
    Some(Card { title: title.to_owned(), before: formats.persons_f64(before), after: formats.persons_f64(after), note })
}

fn unit_card(shown: Shown, group: &Id) -> Option<Card> {
    let formats = shown.formats;
    let net = |side| unit(side, group)?.accounts.municipality;
    let (before, after) = net(&shown.sides.before).zip(net(&shown.sides.after))?;
    let pair = first_pair(shown.sides).filter(|_| priced_groups(shown.sides).len() > 1);
    let other = pair.and_then(|[_, other]| {
        let kr = unit(&shown.sides.after, &other)?.accounts.municipality?;
        Some(format!(" · {} {}", names::lower_first(&group_name(shown, &other)), formats.kr(kr.0)))
    });
    let change = after - before;
    let note = format!("{} kr.{}", formats.signed(change.0, 0), other.unwrap_or_default());
    Some(Card {
        title: formats
            .language
            .say("Udgift pr. borger om året, kommunen", "Cost per citizen a year, municipality")
            .to_owned(),
        before: formats.number(before.0, 0),
        after: formats.kr(after.0),
        note,
    })
}

fn gain_card(shown: Shown) -> Option<Card> {
    let formats = shown.formats;
    let [before, after] = shown.sides.both().map(|side| gain_text(side, Account::Municipality, formats));
    let released = gain_text(&shown.sides.after, Account::ServiceCeiling, formats)?;
    let label = formats.language.say("servicemåltal frigives", "service released");
    Some(Card {
        title: formats.language.say("Finansieringsbidrag pr. år", "Refund gain a year").to_owned(),
        before: before.unwrap_or("–".to_owned()),
        after: after.unwrap_or("–".to_owned()),
        note: format!("{label}: {released}"),
    })
}

fn payback_text(payback: Payback, formats: Formats, last: i32) -> String {
    match payback {
        Payback::After { .. } => payback.years().map(|years| formats.years(years)).unwrap_or_default(),
        Payback::NotWithinHorizon => match formats.language {
            Language::Danish => format!("ikke inden {last}"),
            Language::English => format!("not by {last}"),
        },
        Payback::AtOnce => answers::word(Answer::AtOnce, formats.language).to_owned(),
        Payback::NoDifference => answers::word(Answer::NoDifference, formats.language).to_owned(),
        Payback::CannotBeSaid => answers::word(Answer::CannotBeSaid, formats.language).to_owned(),
    }
}

fn payback_card(shown: Shown, account: Account) -> Option<Card> {
    let formats = shown.formats;
    let question = answerable(shown.sides, Question::Investment);
    let asked = asked(shown.sides, question)?;
    let before = (question == Question::Investment).then_some(shown.sides.before.outcome.investment.as_ref()).flatten();
    let before = before.map(|saving| payback_text(saving.payback(account), formats, asked.period.last_year()));
    let whose = match question {
        Question::Investment => formats.language.say("investeringen", "the investment"),
        Question::Reform => formats.language.say("reformen", "the reform"),
    };
    let title = match formats.language {
        Language::Danish => {
            format!("Tilbagebetaling af {whose}, {}", names::lower_first(names::account(account, formats.language)))
        }
        Language::English => {
            format!("Payback of {whose}, {}", names::lower_first(names::account(account, formats.language)))
        }
    };
    Some(Card {
        title,
        before: before.unwrap_or("–".to_owned()),
        after: payback_text(asked.saving.payback(account), formats, asked.period.last_year()),
        note: investment_words::deficit(&asked, account, formats),
    })
}

/// The municipality's cost in the last year both sides cover.
fn cost_card(shown: Shown) -> Option<Card> {
    let formats = shown.formats;
    let last = shown.sides.comparison.common_years().next_back()?;
    let measure = find("cost.municipality")?;
    let cost = |side: &Side| crate::scenario::reconcile::number(measure.of(&side.outcome, When::Year(last)));
    let (before, after) = cost(&shown.sides.before).zip(cost(&shown.sides.after))?;
    let (first, second) = formats.money_pair(before, after);
    let change = after - before;
    let sign = if change.is_sign_negative() { "−" } else { "+" };
    Some(Card {
        title: match formats.language {
            Language::Danish => format!("Udgift {last}, kommunekassen"),
            Language::English => format!("Cost {last}, municipality"),
        },
        before: first,
        after: second,
        note: format!("{sign}{}", formats.money(change.abs())),
    })
}

fn charts(shown: Shown) -> Vec<Chart> {
    let together = Shown { arrangement: super::Arrangement::Together, ..shown };
    let main = main_group(shown.sides);
    let mut charts: Vec<Chart> = main.iter().flat_map(|group| target_group(together, group).charts).collect();
    let question = answerable(shown.sides, Question::Investment);
    if let Some(view) = investment(shown, question, Account::Municipality) {
        charts.push(view.cumulative);
    } else if let Some([_, other]) = first_pair(shown.sides) {
        charts.extend(target_group(together, &other).charts);
    }
    charts
}
