//! From a saving to facts: when it is back, what it comes to, and what is known of it without what is only assumed.

use super::{
    asked::{calendar, total, whose},
    effects::{self, effects, has_no_effect, is_assumed},
    fact::Fact,
    kind::{Kind, kind},
    money::{self, Basis, Limit, PaidBack, Whose},
    shared,
};
use crate::{
    evaluation::sides::Sides,
    model::{money::payback::Payback, numbers::Kr, spending::Account},
    present::views::{
        Question,
        catalogue::investment::asked::{Asked, asked, earns_back},
    },
};

/// What *Investering* says first: whether and when the saving that is asked for is back, in the account chosen and, where a
/// saving on benefits does not help it, on the service ceiling.
#[must_use]
pub fn headline(sides: &Sides, asked: &Asked, account: Account) -> Vec<Fact> {
    match (asked.question, kind(sides)) {
        (Question::Reform, Kind::OneRuleSet) => vec![shared::Fact::OneRuleSet.into()],
        (Question::Reform, Kind::Estimates | Kind::Scenarios) => vec![compared(asked, account).into()],
        (Question::Reform, Kind::Reform) => {
            let known = known_first(sides, asked, account);
            told(sides, known.into_iter().chain(answer(sides, asked, account)).collect(), asked, account)
        }
        (Question::Investment, _) => told(sides, answer(sides, asked, account), asked, account),
    }
}

/// What *Overblik* says of the money of one account: the reform as a whole and the investment alone, where they differ.
#[must_use]
pub fn in_overview(sides: &Sides, account: Account) -> Vec<Fact> {
    let [investment, reform] = [Question::Investment, Question::Reform].map(|question| asked(sides, question));
    let kind = kind(sides);
    if let (Some(investment), Some(reform), Kind::Reform) = (&investment, &reform, kind)
        && differ(investment, reform, account)
    {
        let mut facts: Vec<Fact> = known_first(sides, reform, account).into_iter().map(Fact::from).collect();
        facts.extend(answer(sides, reform, account).into_iter().map(Fact::from));
        facts.extend(dearest_year(sides, reform, account).map(Fact::from));
        facts.extend(headline(sides, investment, account));
        return facts;
    }
    let is_told_apart = matches!(kind, Kind::Estimates | Kind::Scenarios);
    let reform = reform.filter(|_| is_told_apart || investment.is_none() && kind == Kind::Reform);
    let dearest = reform.as_ref().filter(|_| kind == Kind::Reform).and_then(|one| dearest_year(sides, one, account));
    let answers = [reform, investment].into_iter().flatten().flat_map(|asked| headline(sides, &asked, account));
    answers.chain(dearest.map(Fact::from)).collect()
}

/// What the reform comes to in all in one account; `None` where that cannot be said.
#[must_use]
pub fn result(sides: &Sides, account: Account) -> Option<money::Fact> {
    let asked = asked(sides, Question::Reform)?;
    asked.saving.total(account)?;
    Some(in_all(sides, &asked, account, basis(sides, asked.question, account)))
}

/// Whether an account counts anything that the two sides say; of an area without lines there is no answer to give.
#[must_use]
pub fn is_counted(sides: &Sides, account: Account) -> bool {
    let mut areas =
        sides.both().into_iter().flat_map(|side| &side.outcome.case.regimes).flat_map(|regime| regime.rules.areas());
    account != Account::ServiceCeiling || areas.any(|area| account.counts(area))
}

/// When one account has its money back, or what stands in its place: one fact, or two where it falls below 0 again.
#[must_use]
pub fn answer(sides: &Sides, asked: &Asked, account: Account) -> Vec<money::Fact> {
    if !is_counted(sides, account) {
        return vec![money::Fact::NotIncluded { account }];
    }
    let whose = whose(sides, asked.question);
    let basis = basis(sides, asked.question, account);
    let one = match asked.saving.payback(account) {
        Payback::After { months, month, falls_again } => {
            let month = calendar(asked, month);
            let back = if earns_back(asked) {
                let from = asked.saving.first_month().map(|first| asked.period.calendar(first));
                let limit = limit(asked, account);
                money::Fact::PaidBack(PaidBack { whose, account, months, month, from, limit, basis })
            } else {
                money::Fact::SavesSince { whose, account, month, basis }
            };
            let (year, saving) = (asked.period.last_year(), total(asked, account));
            let again = falls_again.then_some(money::Fact::FallsAgain { whose, account, year, saving });
            return std::iter::once(back).chain(again).collect();
        }
        Payback::NotWithinHorizon if asked.question == Question::Investment => {
            let (year, limit) = (asked.period.last_year(), limit(asked, account));
            money::Fact::NotPaidBack { account, year, basis, limit }
        }
        Payback::AtOnce | Payback::NotWithinHorizon => in_all(sides, asked, account, basis),
        Payback::NoDifference => money::Fact::NoDifference { whose, account },
        Payback::CannotBeSaid => money::Fact::CannotBeSaid { whose, account },
    };
    vec![one]
}

/// How deep the cumulative saving gets in one account; `None` where that cannot be said.
#[must_use]
pub fn deepest(asked: &Asked, account: Account) -> Option<money::Fact> {
    let deficit = asked.saving.deepest_deficit(account)?;
    Some(match deficit.month {
        Some(month) => {
            let (amount, month) = (deficit.amount.abs(), calendar(asked, month));
            money::Fact::Deepest { account, amount, month, grows_on: deficit.grows_on }
        }
        None => money::Fact::NeverBelow { account },
    })
}

/// What the last year of the period saves or costs, where anything moves.
#[must_use]
pub fn last_year(sides: &Sides, asked: &Asked, account: Account) -> Option<money::Fact> {
    asked.saving.moves.filter(|_| is_counted(sides, account))?;
    let (saving, course) = asked.saving.last_year(account)?;
    let (whose, year) = (whose(sides, asked.question), asked.period.last_year());
    Some(money::Fact::LastYear { whose, account, year, saving: saving.to_f64(), course })
}

/// What the investments of *after* cost in one account, and in which years; nothing where a source gives no years.
#[must_use]
pub fn outlay(sides: &Sides, account: Account) -> Option<money::Fact> {
    let investment = asked(sides, Question::Investment)?;
    let years = investment.saving.outlay.of(account).filter(|_| investment.saving.undated.is_none())?;
    let years: Vec<(i32, Kr)> =
        investment.period.calendar_years().zip(years).map(|(year, kr)| Some((year, (*kr)?))).collect::<Option<_>>()?;
    let mut spent = years.iter().filter(|(_, kr)| *kr != Kr::ZERO).map(|(year, _)| *year);
    let first = spent.next()?;
    let cost = years.iter().map(|(_, kr)| *kr).sum::<Kr>().to_f64();
    let is_of_reform = whose(sides, Question::Reform) == Whose::Reform;
    Some(money::Fact::Outlay { account, cost, first, last: spent.next_back().unwrap_or(first), is_of_reform })
}

/// The year that costs most, where that is another than the last, of which its saving is told.
#[must_use]
pub fn dearest_year(sides: &Sides, asked: &Asked, account: Account) -> Option<money::Fact> {
    asked.saving.moves.filter(|_| is_counted(sides, account))?;
    let (index, saving) = asked.saving.dearest_year(account)?;
    let year = asked.period.calendar_years().nth(index)?;
    let (last, _) = asked.saving.last_year(account)?;
    // A year told to be the dearest costs visibly more than the last.
    let is_more = (last - saving).to_f64() >= 0.01 * saving.to_f64().abs();
    let (whose, basis) = (whose(sides, asked.question), basis(sides, asked.question, account));
    is_more.then(|| money::Fact::DearestYear { whose, account, year, cost: saving.to_f64().abs(), basis })
}

/// What the investments are counted on to do, but for what an answer says already: that they do nothing.
pub fn effects_beside(sides: &Sides, answer: &[Fact]) -> impl Iterator<Item = Fact> {
    let without =
        |fact: &Fact| matches!(fact, Fact::Money(money::Fact::NotPaidBack { basis: Basis::WithoutEffect, .. }));
    let is_told = answer.iter().any(without);
    effects(sides).into_iter().filter(move |fact| !(is_told && *fact == effects::Fact::None)).map(Fact::from)
}

/// Which accounts have one and the same cumulative curve, where some have and something moves.
#[must_use]
pub fn coincide(sides: &Sides, asked: &Asked) -> Option<money::Fact> {
    asked.saving.moves?;
    let curve = |account: Account| Some((account, asked.saving.cumulative.of(account)?.as_slice()));
    let counted = Account::ALL.into_iter().filter(|account| is_counted(sides, *account)).filter_map(curve);
    let curves: Vec<_> = counted.filter(|(_, curve)| curve.iter().any(Option::is_some)).collect();
    let with = |(_, first): &(Account, &[Option<f64>])| -> Vec<Account> {
        curves.iter().filter(|(_, other)| is_one_curve(first, other)).map(|(account, _)| *account).collect()
    };
    let accounts = curves.iter().map(with).max_by_key(Vec::len).filter(|accounts| accounts.len() > 1)?;
    Some(money::Fact::Coincide { accounts })
}

/// That a source gives a total without years, and what it comes to.
#[must_use]
pub fn undated(asked: &Asked, account: Account) -> Option<money::Fact> {
    asked.saving.undated.as_ref()?;
    Some(money::Fact::Undated { account, saving: asked.saving.total(account)?.to_f64() })
}

/// Why two sides have no saving in common: their prices or their years.
#[must_use]
pub fn why_not(sides: &Sides) -> money::Fact {
    let [before, after] = sides.both().map(|side| side.scenario.price_level());
    if before != after {
        return money::Fact::NoCommonPrices { before, after };
    }
    let years = sides.both().map(|side| side.outcome.case.period).map(|period| [period.first_year, period.last_year()]);
    let [before, after] = years;
    money::Fact::NoCommonYears { before, after }
}

/// How the payback of one account stands to the municipality's limit, where it has one.
fn limit(asked: &Asked, account: Account) -> Option<Limit> {
    Limit::of(asked.saving, account, asked.limit?)
}

fn in_all(sides: &Sides, asked: &Asked, account: Account, basis: Basis) -> money::Fact {
    let (whose, year) = (whose(sides, asked.question), asked.period.last_year());
    money::Fact::InAll { whose, account, year, saving: total(asked, account), basis }
}

fn compared(asked: &Asked, account: Account) -> money::Fact {
    match asked.saving.payback(account) {
        Payback::CannotBeSaid => money::Fact::CannotCompare { account },
        Payback::NoDifference => money::Fact::SameCost { account },
        Payback::After { .. } | Payback::AtOnce | Payback::NotWithinHorizon => {
            money::Fact::Compared { account, year: asked.period.last_year(), saving: total(asked, account) }
        }
    }
}

/// Under which condition the money of a question holds in one account.
#[must_use]
pub fn basis(sides: &Sides, question: Question, account: Account) -> Basis {
    if is_assumed(sides) && effect_saves(sides, account).is_none_or(|saving| saving.to_f64().abs() >= 1.0) {
        Basis::IfEffect
    } else if question == Question::Investment && has_no_effect(sides) {
        Basis::WithoutEffect
    } else {
        Basis::AsStated
    }
}

/// What the effects of the investments of *after* save in all in one account: their saving, and what is laid out for it
/// added again. `None` where that cannot be said, and where amounts that lower spending are among what is laid out, of
/// which it cannot be told whether they are assumed.
fn effect_saves(sides: &Sides, account: Account) -> Option<Kr> {
    let investment = asked(sides, Question::Investment)?.saving;
    let sum = |years: Option<&Vec<Option<Kr>>>| years?.iter().copied().sum::<Option<Kr>>();
    let laid_out = sum(investment.outlay.of(account))?;
    let amounts = sum(investment.yearly_investment.of(account))?;
    if amounts != -laid_out || investment.undated.is_some() {
        return None;
    }
    Some(investment.total(account)? + laid_out)
}

/// What the reform comes to by what the file knows: without what the investment is only assumed to do; `None` where that
/// is nothing.
fn known_first(sides: &Sides, reform: &Asked, account: Account) -> Option<money::Fact> {
    let is_before_without = sides.before.outcome.investment.is_none();
    let is_one_period = sides.after.outcome.case.period == reform.period;
    if !is_assumed(sides) || !is_before_without || !is_one_period {
        return None;
    }
    let effect = effect_saves(sides, account).filter(|saving| saving.to_f64().abs() >= 1.0)?;
    let saving = (reform.saving.total(account)? - effect).to_f64();
    let (whose, year) = (whose(sides, reform.question), reform.period.last_year());
    // Of what only invests nothing is known but what is laid out.
    (whose == Whose::Reform).then_some(money::Fact::InAll { whose, account, year, saving, basis: Basis::WithoutEffect })
}

/// The answer, and what is to be said of the service ceiling where the municipality has its money back and the ceiling has
/// not: a saving on benefits does not help it.
fn told(sides: &Sides, mut facts: Vec<money::Fact>, asked: &Asked, account: Account) -> Vec<Fact> {
    let is_back = matches!(asked.saving.payback(account), Payback::After { .. } | Payback::AtOnce);
    let ceiling = Account::ServiceCeiling;
    if account == Account::Municipality && is_back && asked.saving.payback(ceiling) == Payback::NotWithinHorizon {
        facts.push(match asked.question {
            Question::Investment => money::Fact::NotPaidBack {
                account: ceiling,
                year: asked.period.last_year(),
                basis: Basis::AsStated,
                limit: None,
            },
            Question::Reform => in_all(sides, asked, ceiling, Basis::AsStated),
        });
    }
    facts.into_iter().map(Fact::from).collect()
}

/// Whether two savings differ in some month of an account.
fn differ(one: &Asked, other: &Asked, account: Account) -> bool {
    let curve = |asked: &Asked| asked.saving.cumulative.of(account).cloned().unwrap_or_default();
    !is_one_curve(&curve(one), &curve(other))
}

/// Whether two curves are nowhere a krone or more apart, and cannot be said in the same months.
fn is_one_curve(one: &[Option<f64>], other: &[Option<f64>]) -> bool {
    let is_one = |(one, other): (&Option<f64>, &Option<f64>)| match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() < 1.0,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    one.len() == other.len() && one.iter().zip(other).all(is_one)
}
