//! The headlines in kroner and time: by what the cost of the last year differs, payback and deepest deficit of what is
//! asked, in the chosen account.

use super::pair::{Pair, answers, last_year};
use crate::{
    evaluation::sides::Sides,
    model::{
        measures::{Answer, When, number},
        money::payback::{Payback, Saving},
        spending::Account,
        time::{CalendarMonth, Month, Period},
    },
    present::{
        facts::{
            asked::whose,
            fact::Fact,
            kind::{Kind, kind},
            money::{self, Limit, Whose},
            note::{Note, before_compensation, counted_from, if_effect, no_effect},
            overview::begin_empty,
            saving,
            strip::{self, Label},
            value::Value,
        },
        formats::from_f64,
        views::Question,
    },
};

/// By what the year's cost differs: a level counts only those who are in the model, and says little where groups begin
/// empty. Amounts in two price levels have no difference, and stand as they are.
pub(super) fn cost(sides: &Sides, (account, _): (Account, Question)) -> Pair {
    let year = last_year(sides);
    if !saving::is_counted(sides, account) {
        return not_included(Label::Cost { year, account, differs: false }, account);
    }
    let answers = answers(sides, &format!("cost.{}", account.name()), When::Year(year));
    let [from, level] = sides.both().map(|side| side.scenario.price_level());
    let empty = begin_empty(sides);
    let counts = empty.clone().map(Fact::from).into_iter().chain([money::Fact::LeftOut { account }.into()]);
    let [one, other] = answers.map(number);
    let Some((before, after)) = one.zip(other).filter(|_| from == level) else {
        let label = Label::Cost { year, account, differs: false };
        let notes = (from != level).then_some(Note::TwoPriceLevels).into_iter().collect();
        let [before, after] = answers.map(Value::kr);
        return Pair { label, before: Some(before), after, notes, meaning: counts.collect() };
    };
    let differs = strip::Fact::CostDiffers { year, account, level, before, after };
    let is_level_told = empty.is_none() && kind(sides) != Kind::OneRuleSet;
    let levels = is_level_told.then_some(Note::Levels { before, after });
    let condition = if_effect(sides, account, Question::Reform);
    Pair {
        label: Label::Cost { year, account, differs: true },
        before: None,
        after: Value::MoreKr(after.saturating_sub(before)),
        notes: before_compensation(sides, account).into_iter().chain(condition).chain(levels).collect(),
        meaning: std::iter::once(differs.into()).chain(counts).collect(),
    }
}

/// Of what the file has nothing of there is no answer to give.
fn not_included(label: Label, account: Account) -> Pair {
    let meaning = vec![money::Fact::NotIncluded { account }.into()];
    Pair { label, before: None, after: Value::NotIncluded, notes: Vec::new(), meaning }
}

/// The savings that payback and deficit are asked of: the investments', or the reform's where that is asked or neither side
/// invests.
struct Asked<'a> {
    question: Question,
    whose: Whose,
    /// Whether something is laid out that can be paid back.
    earns: bool,
    before: Option<&'a Saving>,
    after: Option<&'a Saving>,
    period: Period,
}

impl<'a> Asked<'a> {
    fn new(sides: &'a Sides, question: Question) -> Self {
        let [before, after] = sides.both().map(|side| side.outcome.investment.as_ref());
        let invests = before.is_some() || after.is_some();
        if invests && question == Question::Investment {
            let (whose, period) = (Whose::Investment, sides.after.outcome.case.period);
            return Self { question, whose, earns: true, before, after, period };
        }
        let comparison = &sides.comparison;
        let (after, period) = (comparison.reform.as_ref(), comparison.period());
        let (question, whose) = (Question::Reform, whose(sides, Question::Reform));
        Self { question, whose, earns: invests, before: None, after, period }
    }

    /// *Before*, as `value` has it; a reform has none, nor does a side that invests nothing.
    fn before(&self, value: impl Fn(Option<&Saving>) -> Value) -> Option<Value> {
        (self.question == Question::Investment).then(|| value(self.before)).filter(|value| *value != Value::Nothing)
    }

    /// *After*, as `value` has it; the reform's cannot be said where the sides cannot be compared.
    fn after(&self, value: impl Fn(Option<&Saving>) -> Value) -> Value {
        if self.question == Question::Reform && self.after.is_none() {
            return Value::Answer(Answer::CannotBeSaid);
        }
        value(self.after)
    }

    /// Of what is not laid out nothing is paid back.
    const fn label(&self) -> Label {
        if self.earns { Label::Payback(self.whose) } else { Label::Ahead(self.whose) }
    }

    /// What the payback of a saving is.
    fn payback(&self, saving: Option<&Saving>, account: Account) -> Value {
        match saving.map(|saving| saving.payback(account)) {
            None => Value::Nothing,
            Some(Payback::After { months, .. }) => Value::Payback(months),
            Some(Payback::AtOnce) => Value::AheadThroughout(self.period.last_year()),
            Some(Payback::NoDifference) => Value::Answer(Answer::NoDifference),
            Some(Payback::NotWithinHorizon) => Value::NotBy { year: self.period.last_year(), earns: self.earns },
            Some(Payback::CannotBeSaid) => Value::Answer(Answer::CannotBeSaid),
        }
    }

    fn calendar(&self, month: usize) -> CalendarMonth {
        self.period.calendar(Month(i32::try_from(month).unwrap_or(i32::MAX)))
    }

    /// Beside the reform's answer, that it is before compensation.
    fn compensation(&self, sides: &Sides, account: Account) -> Option<Note> {
        before_compensation(sides, account).filter(|_| self.question == Question::Reform)
    }
}

pub(super) fn payback(sides: &Sides, (account, question): (Account, Question)) -> Pair {
    let asked = Asked::new(sides, question);
    if !saving::is_counted(sides, account) {
        return not_included(asked.label(), account);
    }
    let mut notes = Vec::new();
    if let Some(saving) = asked.after {
        let limit = Limit::stated(sides).and_then(|months| Limit::of(saving, account, months)).map(Note::Limit);
        if let Payback::After { month, falls_again, .. } = saving.payback(account) {
            // From when is part of the answer: an investment seldom begins with the scenario's first year.
            let to = asked.calendar(month);
            notes.extend(counted_from(saving, asked.period).map(|from| Note::Counted { from, to }));
            notes.extend(limit);
            notes.extend(if_effect(sides, account, question));
            notes.extend(falls_again.then_some(Note::BelowAgain));
        } else {
            notes.extend(limit);
            notes.extend(no_effect(sides, asked.question));
        }
        notes.extend(asked.compensation(sides, account));
        let other = if account == Account::ServiceCeiling { Account::Municipality } else { Account::ServiceCeiling };
        if saving::is_counted(sides, other) {
            notes.push(Note::In { account: other, value: asked.payback(asked.after, other) });
        }
    }
    Pair {
        label: asked.label(),
        before: asked.before(|saving| asked.payback(saving, account)),
        after: asked.after(|saving| asked.payback(saving, account)),
        notes,
        meaning: vec![strip::Fact::PaybackIs { last: asked.period.last_year() }.into()],
    }
}

pub(super) fn deficit(sides: &Sides, (account, question): (Account, Question)) -> Pair {
    let asked = Asked::new(sides, question);
    if !saving::is_counted(sides, account) {
        return not_included(Label::Deepest(asked.whose), account);
    }
    let value = |saving: Option<&Saving>| {
        let Some(saving) = saving else { return Value::Nothing };
        match saving.deepest_deficit(account) {
            None => Value::Answer(Answer::CannotBeSaid),
            Some(deficit) if deficit.month.is_none() => Value::NoDeficit,
            Some(deficit) => from_f64(-deficit.amount).map_or(Value::Nothing, Value::Kr),
        }
    };
    let deepest = asked.after.and_then(|saving| saving.deepest_deficit(account));
    let end = deepest.and_then(|deficit| {
        let month = deficit.month?;
        let grows = Note::StillGrowing(asked.period.last_year());
        Some(if deficit.grows_on { grows } else { Note::EndOf(asked.calendar(month)) })
    });
    Pair {
        label: Label::Deepest(asked.whose),
        before: asked.before(value),
        after: asked.after(value),
        notes: end.into_iter().chain(asked.compensation(sides, account)).collect(),
        meaning: vec![strip::Fact::DeepestIs(asked.whose).into()],
    }
}
