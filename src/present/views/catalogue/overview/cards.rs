//! The cards of *Overblik*: each headline before → after, with what it was at the mark.

use crate::present::views::{
    Question, Shown,
    catalogue::efficiency::gain,
    catalogue::investment::asked::{answerable, asked, earns_back},
    catalogue::target_group::lines::{ends, lines},
    catalogue::unit_cost::pair::{amount, first_pair},
    shared::{data::Data, tools::group_name},
};
use crate::{
    evaluation::sides::{Side, Sides},
    model::{id::Id, measures::Answer, money::payback::Payback, numbers::Kr, spending::Account},
    present::{
        facts::{
            asked::whose,
            budget, lines as found_lines,
            money::{Fact, Whose},
            note::{Note, before_compensation, cannot_be_said, counted_from, no_effect},
            overview::{begin_empty, is_gone},
            saving,
            strip::Label,
            unit_cost::Amount,
        },
        formats::Formats,
        words::{
            answers,
            facts::{Telling, efficiency::range_text, strip::label},
            language::Language,
            names,
            unit_costs::missing,
        },
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
    let has_money = Data::Money.is_there(shown.sides, &[]);
    let money = |card: &dyn Fn(Shown) -> Option<Card>| has_money.then(|| with_mark(shown, card)).flatten();
    let cards = [
        main.and_then(|group| with_mark(shown, &|shown| persons_card(shown, group))),
        main.and_then(|group| with_mark(shown, &|shown| unit_card(shown, group, account))),
        money(&|shown| result_card(shown, account)),
        money(&|shown| cost_card(shown, account)),
        money(&|shown| payback_card(shown, account)),
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

fn unit_card(shown: Shown, group: &Id, account: Account) -> Option<Card> {
    let formats = shown.formats;
    // The price of a group with nobody in it says nothing.
    if is_gone(&shown.sides.after, group) {
        return None;
    }
    let net = |side: &Side, group: &Id| match amount(side, group, account) {
        Amount::Known(kr) => Some(kr),
        Amount::NotIncluded | Amount::Unknown | Amount::NoGroup => None,
    };
    let (before, after) = net(&shown.sides.before, group).zip(net(&shown.sides.after, group))?;
    let note = if same_level(shown.sides) {
        let change = after - before;
        let change = if change.0.is_zero() { no_difference(formats) } else { formats.plus(formats.kr(change.0)) };
        let pair = first_pair(shown.sides).filter(|[first, second]| first == group && first != second);
        let other = pair.map(|[_, other]| {
            let name = names::lower_first(&group_name(shown, &other));
            let costs = match amount(&shown.sides.after, &other, account) {
                Amount::Known(kr) => formats.kr(kr.0),
                none @ (Amount::NotIncluded | Amount::Unknown | Amount::NoGroup) => missing(none, formats).to_owned(),
            };
            format!(" · {name} {costs}")
        });
        change + &other.unwrap_or_default()
    } else {
        Telling { sides: shown.sides, formats }.note(&Note::TwoPriceLevels)
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
    let [before, after] = shown.sides.both().map(|side| gain(side, Account::Municipality));
    let before = before.map(|before| range_text(before, formats));
    let after = range_text(after?, formats);
    let released = Note::Released(gain(&shown.sides.after, Account::ServiceCeiling)?);
    let telling = Telling { sides: shown.sides, formats };
    let note = [released, Note::NotInResults].map(|note| telling.note(&note)).join(" · ");
    let title = formats.say("Effektivisering: finansieringsbidrag pr. år", "Efficiency: refund gain a year");
    let title = in_account(title, Account::Municipality, formats);
    Some(Card { title, before, marked: None, after, note })
}

fn payback_card(shown: Shown, account: Account) -> Option<Card> {
    let (sides, formats) = (shown.sides, shown.formats);
    let telling = Telling { sides, formats };
    let question = answerable(sides, Question::Investment);
    let asked = asked(sides, question)?;
    let answer = saving::answer(sides, &asked, account);
    // What never was laid out has no payback: what it comes to is the card of the result.
    let fact = answer.first().filter(|fact| !matches!(fact, Fact::InAll { .. }))?;
    let note = match asked.saving.payback(account) {
        Payback::After { .. } => {
            let counted = counted_from(asked.saving, asked.period).map(Note::CountedFrom);
            let counted = counted.map(|counted| telling.note(&counted));
            let condition = telling.only_if(fact).map(str::to_owned);
            let phrases = answer.iter().map(|fact| telling.phrase(fact));
            phrases.chain(counted).chain(condition).collect::<Vec<_>>().join(", ")
        }
        Payback::NotWithinHorizon | Payback::AtOnce | Payback::NoDifference | Payback::CannotBeSaid => {
            let why = cannot_be_said(asked.saving, account).or(no_effect(sides, question));
            let deepest = saving::deepest(&asked, account).map(|fact| telling.phrase(&fact));
            why.map(|why| telling.note(&why)).into_iter().chain(deepest).collect::<Vec<_>>().join(" · ")
        }
    };
    let title = in_account(&payback_title(whose(sides, question), earns_back(&asked), telling), account, formats);
    Some(Card { title, before: None, marked: None, after: telling.value(fact), note })
}

/// *Tilbagebetaling af investeringen*, as in the strip; where nothing is laid out that could be paid back, what is asked
/// instead.
fn payback_title(whose: Whose, earns: bool, telling: Telling) -> String {
    let Telling { sides, formats } = telling;
    match whose {
        Whose::Difference => formats.say("Efter mod før", "After against before").to_owned(),
        Whose::Reform if !earns => formats.say("Reformen i alt", "The reform in all").to_owned(),
        Whose::Investment | Whose::Reform => label(&Label::Payback(whose), sides, formats),
    }
}

/// What the reform comes to in one account over the years both sides cover.
fn result_card(shown: Shown, account: Account) -> Option<Card> {
    let formats = shown.formats;
    let fact = saving::result(shown.sides, account)?;
    let last = shown.sides.comparison.period().last_year();
    let title = match (formats.language, whose(shown.sides, Question::Reform)) {
        (Language::Danish, Whose::Reform) => format!("Reformens samlede resultat til og med {last}"),
        (Language::English, Whose::Reform) => format!("The reform's result in all, to the end of {last}"),
        (Language::Danish, Whose::Investment) => format!("Investeringens samlede resultat til og med {last}"),
        (Language::English, Whose::Investment) => format!("The investment's result in all, to the end of {last}"),
        (Language::Danish, Whose::Difference) => format!("Forskel i alt til og med {last}"),
        (Language::English, Whose::Difference) => format!("Difference in all, to the end of {last}"),
    };
    let telling = Telling { sides: shown.sides, formats };
    let compensation = before_compensation(shown.sides, account).map(|note| telling.note(&note));
    let with = found_lines::with_compensation(shown.sides, account).and_then(|fact| match fact {
        budget::Fact::WithCompensation { whose, saving, .. } => {
            Some(telling.note(&Note::WithCompensation { whose, saving }))
        }
        budget::Fact::Lines { .. } | budget::Fact::LeftOut(_) | budget::Fact::Bridge { .. } => None,
    });
    let condition = telling.only_if(&fact).map(str::to_owned);
    let note = compensation.into_iter().chain(with).chain(condition).collect::<Vec<_>>().join(" · ");
    Some(Card {
        title: in_account(&title, account, formats),
        before: None,
        marked: None,
        after: telling.value(&fact),
        note,
    })
}

/// *Udgift 2031, kommunekassen*.
fn in_account(what: &str, account: Account, formats: Formats) -> String {
    format!("{what}, {}", names::account_in_sentence(account, formats.language))
}

/// By what the cost of the last year that both sides cover differs; a level only says something with what it counts.
fn cost_card(shown: Shown, account: Account) -> Option<Card> {
    let (sides, formats) = (shown.sides, shown.formats);
    let last = sides.comparison.common_years().next_back()?;
    let cost = |side: &Side| {
        let year = usize::try_from(last - side.outcome.case.period.first_year).ok()?;
        side.outcome.costs.year(year, account).map(|kr| kr.0)
    };
    let (before, after) = cost(&sides.before).zip(cost(&sides.after))?;
    let title = in_account(&format!("{} {last}", formats.say("Udgift", "Cost")), account, formats);
    let telling = Telling { sides, formats };
    let (first, second) = formats.money_pair(before, after);
    if !same_level(sides) {
        let note = telling.note(&Note::TwoPriceLevels);
        return Some(Card { title, before: Some(first), marked: None, after: second, note });
    }
    let title = format!("{title}: {}", formats.say("forskel", "difference"));
    let whose = whose(sides, Question::Reform);
    let saving = Kr(before - after).to_f64();
    let basis = saving::basis(sides, Question::Reform, account);
    let difference = Fact::InAll { whose, account, year: last, saving, basis };
    let level = begin_empty(sides).is_none().then_some(Note::Levels { before, after });
    let notes = level.into_iter().chain(before_compensation(sides, account)).map(|note| telling.note(&note));
    let condition = telling.only_if(&difference).map(str::to_owned);
    let note = notes.chain(condition).collect::<Vec<_>>().join(" · ");
    Some(Card { title, before: None, marked: None, after: telling.value(&difference), note })
}
