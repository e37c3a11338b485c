//! The cards of *Overblik*: each headline before → after, with what it was at the mark.

use crate::present::views::{
    Question, Shown,
    catalogue::efficiency::gain_text,
    catalogue::investment::{
        accounts,
        asked::{answerable, asked},
    },
    catalogue::target_group::lines::{ends, lines},
    catalogue::unit_cost::pair::{first_pair, unit},
    shared::tools::group_name,
};
use crate::{
    evaluation::sides::{Side, Sides},
    model::{id::Id, measures::Answer, money::payback::Payback, spending::Account},
    present::{
        formats::Formats,
        words::{answers, counted::counted_from, language::Language, names},
    },
};

/// A headline on a card: before → after, and the difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// What it is.
    pub title: String,
    /// Before, without a unit where after has the same; `None` where the question has no before.
    pub before: Option<String>,
    /// After as it stood at the mark, where it reads differently now.
    pub marked: Option<String>,
    /// After.
    pub after: String,
    /// The difference, or what explains it.
    pub note: String,
}

/// A card for each headline that has data, the most important first.
pub(in crate::present::views) fn cards(shown: Shown, main: Option<&Id>, account: Account) -> Vec<Card> {
    // A saving on benefits does not help the service ceiling: payback stands in two accounts.
    let second = if account == Account::ServiceCeiling { Account::Municipality } else { Account::ServiceCeiling };
    let cards = [
        main.and_then(|group| with_mark(shown, &|shown| persons_card(shown, group))),
        main.and_then(|group| with_mark(shown, &|shown| unit_card(shown, group, account))),
        with_mark(shown, &|shown| result_card(shown, account).or_else(|| cost_card(shown, account))),
        with_mark(shown, &|shown| payback_card(shown, account)),
        with_mark(shown, &|shown| payback_card(shown, second)),
        with_mark(shown, &gain_card),
    ];
    cards.into_iter().flatten().collect()
}

/// The card as it is, with what it said at the mark where that reads differently.
fn with_mark(shown: Shown, card: &dyn Fn(Shown) -> Option<Card>) -> Option<Card> {
    let now = card(shown)?;
    let marked = shown.marked.and_then(|marked| card(Shown { sides: marked, marked: None, ..shown }));
    let marked = marked.filter(|marked| marked.title == now.title && marked.after != now.after);
    Some(Card { marked: marked.map(|marked| marked.after), ..now })
}

fn persons_card(shown: Shown, group: &Id) -> Option<Card> {
    let formats = shown.formats;
    let ends = ends(shown, &lines(shown, group))?;
    let (before, after) = (ends.before, ends.after);
    let note = if (after - before).abs() < 0.5 {
        no_difference(formats)
    } else {
        let share = (before > 0.0).then(|| format!(" · {}", formats.plus(formats.pct_f64(after / before - 1.0, 1))));
        formats.signed_f64(after - before, 0) + &share.unwrap_or_default()
    };
    Some(Card {
        title: if ends.is_full {
            formats.say("Fuld indfasning, helårspersoner", "Full phase-in, full-year persons").to_owned()
        } else {
            format!("{} {}", formats.say("Helårspersoner", "Full-year persons"), ends.year)
        },
        before: Some(formats.persons_f64(before)),
        marked: None,
        after: formats.persons_f64(after),
        note,
    })
}

fn no_difference(formats: Formats) -> String {
    answers::word(Answer::NoDifference, formats.language).to_owned()
}

fn same_level(sides: &Sides) -> bool {
    sides.before.scenario.price_level() == sides.after.scenario.price_level()
}

fn other_level(formats: Formats) -> String {
    formats.say("ikke samme prisniveau", "not the same price level").to_owned()
}

fn unit_card(shown: Shown, group: &Id, account: Account) -> Option<Card> {
    let formats = shown.formats;
    let net = |side: &Side, group: &Id| unit(side, group)?.accounts.of(account).copied();
    let (before, after) = net(&shown.sides.before, group).zip(net(&shown.sides.after, group))?;
    let note = if same_level(shown.sides) {
        let change = after - before;
        let change = if change.0.is_zero() { no_difference(formats) } else { formats.plus(formats.kr(change.0)) };
        let pair = first_pair(shown.sides).filter(|[first, second]| first == group && first != second);
        let other = pair.and_then(|[_, other]| {
            let name = names::lower_first(&group_name(shown, &other));
            Some(format!(" · {name} {}", formats.kr(net(&shown.sides.after, &other)?.0)))
        });
        change + &other.unwrap_or_default()
    } else {
        other_level(formats)
    };
    let title = formats.say("Udgift pr. borger om året", "Cost per citizen a year");
    Some(Card {
        title: in_account(title, account, formats),
        before: Some(formats.number(before.0, 0)),
        marked: None,
        after: formats.kr(after.0),
        note,
    })
}

fn gain_card(shown: Shown) -> Option<Card> {
    let formats = shown.formats;
    let [before, after] = shown.sides.both().map(|side| gain_text(side, Account::Municipality, formats));
    let released = gain_text(&shown.sides.after, Account::ServiceCeiling, formats);
    let (after, note) = match (after, released) {
        (Some(after), Some(released)) => {
            (after, format!("{}: {released}", formats.say("servicemåltal frigives", "service released")))
        }
        _ => return None,
    };
    let title = formats.say("Finansieringsbidrag pr. år", "Refund gain a year").to_owned();
    Some(Card { title, before, marked: None, after, note })
}

fn payback_text(payback: Payback, formats: Formats, last: i32) -> String {
    match payback {
        Payback::After { .. } => payback.years().map(|years| formats.years(years)).unwrap_or_default(),
        Payback::NotWithinHorizon => format!("{} {last}", formats.say("ikke inden", "not by")),
        Payback::AtOnce => answers::word(Answer::AtOnce, formats.language).to_owned(),
        Payback::NoDifference => answers::word(Answer::NoDifference, formats.language).to_owned(),
        Payback::CannotBeSaid => answers::word(Answer::CannotBeSaid, formats.language).to_owned(),
    }
}

fn payback_card(shown: Shown, account: Account) -> Option<Card> {
    let formats = shown.formats;
    let question = answerable(shown.sides, Question::Investment);
    let asked = asked(shown.sides, question)?;
    let last = asked.period.last_year();
    let (before, whose) = match question {
        Question::Investment => {
            let before = shown.sides.before.outcome.investment.as_ref();
            let before = before.map(|saving| payback_text(saving.payback(account), formats, last));
            (before, formats.say("investeringen", "the investment"))
        }
        Question::Reform => (None, formats.say("reformen", "the reform")),
    };
    let what = format!("{} {whose}", formats.say("Tilbagebetaling af", "Payback of"));
    let title = in_account(&what, account, formats);
    let payback = asked.saving.payback(account);
    let note = match payback {
        Payback::After { .. } => {
            let counted = counted_from(asked.saving, asked.period, formats);
            let counted = counted.map(|counted| format!(", {counted}")).unwrap_or_default();
            format!("{}{counted}", accounts::payback(&asked, account, formats))
        }
        Payback::CannotBeSaid if asked.saving.undated.is_some() => {
            formats.say("kilden giver et beløb i alt uden år", "the source gives a total without years").to_owned()
        }
        Payback::CannotBeSaid => {
            formats.say("en udgift mangler område eller refusion", "a cost lacks its area or refund").to_owned()
        }
        Payback::NotWithinHorizon => {
            let deepest = asked.saving.deepest_deficit(account).map_or(0.0, |deficit| deficit.amount.abs());
            format!("{} {}", formats.say("merudgift op til", "deficit up to"), formats.money_f64(deepest))
        }
        Payback::AtOnce | Payback::NoDifference => accounts::deficit(&asked, account, formats),
    };
    Some(Card { title, before, marked: None, after: payback_text(payback, formats, last), note })
}

/// What the reform comes to in one account over the years both sides cover.
fn result_card(shown: Shown, account: Account) -> Option<Card> {
    let formats = shown.formats;
    let saving = shown.sides.comparison.reform.as_ref()?;
    let result = saving.total(account)?.to_f64();
    let last = shown.sides.comparison.period().last_year();
    let what = match result {
        _ if result.abs() < 0.5 => no_difference(formats),
        _ if result < 0.0 => formats.say("merudgift", "additional cost").to_owned(),
        _ => formats.say("besparelse", "saving").to_owned(),
    };
    let title = match formats.language {
        Language::Danish => format!("Reformens samlede resultat til og med {last}"),
        Language::English => format!("The reform's result in all, to the end of {last}"),
    };
    let after = formats.plus(formats.money_f64(result));
    Some(Card { title, before: None, marked: None, after, note: in_account(&what, account, formats) })
}

/// *Udgift 2031, kommunekassen*.
fn in_account(what: &str, account: Account, formats: Formats) -> String {
    format!("{what}, {}", names::lower_first(names::account(account, formats.language)))
}

/// The cost in the last year both sides cover.
fn cost_card(shown: Shown, account: Account) -> Option<Card> {
    let formats = shown.formats;
    let last = shown.sides.comparison.common_years().next_back()?;
    let cost = |side: &Side| {
        let year = usize::try_from(last - side.outcome.case.period.first_year).ok()?;
        side.outcome.costs.year(year, account).map(|kr| kr.0)
    };
    let (before, after) = cost(&shown.sides.before).zip(cost(&shown.sides.after))?;
    let (first, second) = formats.money_pair(before, after);
    let note = if same_level(shown.sides) { formats.plus(formats.money(after - before)) } else { other_level(formats) };
    let title = in_account(&format!("{} {last}", formats.say("Udgift", "Cost")), account, formats);
    Some(Card { title, before: Some(first), marked: None, after: second, note })
}
