//! The headlines in kroner and time: by what the cost of the last year differs, payback and deepest deficit of what is
//! asked, in the chosen account.

use super::{
    pair::{Pair, answers, last_year},
    values::Value,
};
use crate::{
    evaluation::sides::Sides,
    model::{
        measures::{Answer, When, number},
        money::payback::{Payback, Saving},
        spending::Account,
        time::{Month, Period},
    },
    present::{
        facts::{
            money::{Basis, Fact},
            overview::begin_empty,
            saving,
        },
        formats::{Formats, from_f64},
        views::{
            Question,
            shared::kind::{Kind, kind},
        },
        words::{
            counted::{counted_from, limit, within_limit},
            facts::Telling,
            language::Language,
            names::account_in_sentence,
        },
    },
};

/// By what the year's cost differs: a level counts only those who are in the model, and says little where groups begin
/// empty. Amounts in two price levels have no difference, and stand as they are.
pub(super) fn cost(sides: &Sides, (account, _): (Account, Question), formats: Formats) -> Pair {
    let year = last_year(sides);
    let measure = format!("cost.{}", account.name());
    let answers = answers(sides, &measure, When::Year(year));
    let [before, after] = answers.map(|answer| Value::kr(answer, formats));
    let name = account_in_sentence(account, formats.language);
    let [from, level] = sides.both().map(|side| side.scenario.price_level());
    let telling = Telling { sides, formats };
    let left_out = telling.sentence(Fact::LeftOut { account });
    let empty = begin_empty(sides);
    let counts =
        empty.clone().map(|empty| telling.sentence(empty)).into_iter().chain([left_out]).collect::<Vec<_>>().join(" ");
    let label = format!("{} {year}, {name}", formats.say("Udgift", "Cost"));
    let [one, other] = answers.map(number);
    let Some((one, other)) = one.zip(other).filter(|_| from == level) else {
        let other_level = formats.say("ikke samme prisniveau", "not the same price level").to_owned();
        let notes = if from == level { Vec::new() } else { vec![other_level] };
        return Pair { label, before: Some(before), after, notes, explanation: counts };
    };
    let (first, second) = formats.money_pair(one, other);
    let explanation = match formats.language {
        Language::Danish => format!(
            "Efter minus før: så meget mere (+) eller mindre (−) koster {year} i {level}-priser, {name}. Udgiften er {first} \
             før og {second} efter. {counts}"
        ),
        Language::English => format!(
            "After less before: so much more (+) or less (−) {year} costs in {level} prices, {name}. The cost is {first} \
             before and {second} after. {counts}"
        ),
    };
    let is_level_told = empty.is_none() && kind(sides) != Kind::OneRuleSet;
    let level = is_level_told.then(|| format!("{first} → {second}"));
    let condition = only_if(sides, (account, Question::Reform), formats);
    let notes = before_compensation(sides, account, formats).into_iter().chain(condition).chain(level).collect();
    let label = format!("{label}: {}", formats.say("forskel", "difference"));
    Pair { label, before: None, after: Value::MoreKr(other.saturating_sub(one)), notes, explanation }
}

/// *før DUT-kompensation*, where a reform could bring some.
fn before_compensation(sides: &Sides, account: Account, formats: Formats) -> Option<String> {
    let is_paid = kind(sides) == Kind::Reform && account != Account::Public;
    is_paid.then(|| Telling { sides, formats }.value(&Fact::LeftOut { account }))
}

/// *hvis investeringen virker som antaget*, where what is asked rests on an effect that is an assumption.
fn only_if(sides: &Sides, (account, question): (Account, Question), formats: Formats) -> Option<String> {
    let is_if = saving::basis(sides, question, account) == Basis::IfEffect;
    is_if.then(|| formats.say("hvis investeringen virker som antaget", "if the investment works as assumed").to_owned())
}

/// The savings that payback and deficit are asked of: the investments', or the reform's where that is asked or neither side
/// invests.
struct Asked<'a> {
    is_reform: bool,
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
            return Self { is_reform: false, earns: true, before, after, period: sides.after.outcome.case.period };
        }
        let comparison = &sides.comparison;
        let (after, period) = (comparison.reform.as_ref(), comparison.period());
        Self { is_reform: true, earns: invests, before: None, after, period }
    }

    /// *After*, as `value` has it; the reform's cannot be said where the sides cannot be compared.
    fn after(&self, formats: Formats, value: impl Fn(Option<&Saving>) -> Value) -> Value {
        if self.is_reform && self.after.is_none() {
            return Value::words(Answer::CannotBeSaid, formats);
        }
        value(self.after)
    }

    fn whose(&self, formats: Formats) -> &'static str {
        if self.is_reform {
            formats.say("reformen", "the reform")
        } else {
            formats.say("investeringen", "the investment")
        }
    }

    /// *Tilbagebetaling af investeringen*; of what is not laid out nothing is paid back.
    fn label(&self, formats: Formats) -> String {
        match (formats.language, self.earns) {
            (Language::Danish, true) => format!("Tilbagebetaling af {}", self.whose(formats)),
            (Language::English, true) => format!("Payback of {}", self.whose(formats)),
            (Language::Danish, false) => "Tid, til reformen samlet er i plus".to_owned(),
            (Language::English, false) => "Time until the reform is ahead in all".to_owned(),
        }
    }

    /// What an answer reads as.
    fn value(&self, saving: Option<&Saving>, account: Account, formats: Formats) -> Value {
        let last = self.period.last_year();
        match saving.map(|saving| saving.payback(account)) {
            None => Value::Nothing,
            Some(Payback::After { months, .. }) => Value::Payback(months),
            Some(Payback::AtOnce) => Value::words(Answer::AtOnce, formats),
            Some(Payback::NoDifference) => Value::words(Answer::NoDifference, formats),
            Some(Payback::NotWithinHorizon) => Value::Words(match (formats.language, self.earns) {
                (Language::Danish, true) => format!("ikke tjent hjem inden {last}"),
                (Language::English, true) => format!("not paid back by {last}"),
                (Language::Danish, false) => format!("ikke i plus inden {last}"),
                (Language::English, false) => format!("not ahead by {last}"),
            }),
            Some(Payback::CannotBeSaid) => Value::words(Answer::CannotBeSaid, formats),
        }
    }

    fn end_of(&self, month: usize, formats: Formats) -> String {
        let month = self.period.calendar(Month(i32::try_from(month).unwrap_or(i32::MAX)));
        format!("{} {}", formats.say("ultimo", "end of"), formats.month_short(month))
    }

    /// Beside the reform's answer, that it is before compensation.
    fn compensation(&self, sides: &Sides, account: Account, formats: Formats) -> Option<String> {
        before_compensation(sides, account, formats).filter(|_| self.is_reform)
    }
}

pub(super) fn payback(sides: &Sides, (account, question): (Account, Question), formats: Formats) -> Pair {
    let asked = Asked::new(sides, question);
    let last = asked.period.last_year();
    let mut notes = Vec::new();
    if let Some(saving) = asked.after {
        if let Payback::After { month, falls_again, .. } = saving.payback(account) {
            let month = asked.period.calendar(Month(i32::try_from(month).unwrap_or(i32::MAX)));
            // From when is part of the answer: an investment seldom begins with the scenario's first year.
            let from = counted_from(saving, asked.period, formats).unwrap_or_default();
            notes.push(format!("{from} {} {}", formats.say("til", "to"), formats.month(month)));
            notes.extend(within_limit(saving, account, limit(sides), formats));
            notes.extend(only_if(sides, (account, question), formats));
            if falls_again {
                notes.push(formats.say("senere under nul igen", "below zero again later").to_owned());
            }
        } else {
            notes.extend(within_limit(saving, account, limit(sides), formats));
        }
        notes.extend(asked.compensation(sides, account, formats));
    }
    let other = if account == Account::ServiceCeiling { Account::Municipality } else { Account::ServiceCeiling };
    if asked.after.is_some() {
        let name = account_in_sentence(other, formats.language);
        notes.push(format!("{name}: {}", asked.value(asked.after, other, formats).text(formats)));
    }
    let explanation = match formats.language {
        Language::Danish => format!(
            "Hele år, rundet op, fra den første måned med en forskel til den måned, hvor den samlede besparelse igen er nul \
             eller derover. Perioden slutter med {last}."
        ),
        Language::English => format!(
            "Whole years, rounded up, from the first month with a difference to the month in which the cumulative saving is \
             back at zero or above. The period ends with {last}."
        ),
    };
    let before = (!asked.is_reform).then(|| asked.value(asked.before, account, formats));
    Pair {
        label: asked.label(formats),
        before,
        after: asked.after(formats, |saving| asked.value(saving, account, formats)),
        notes,
        explanation,
    }
}

pub(super) fn deficit(sides: &Sides, (account, question): (Account, Question), formats: Formats) -> Pair {
    let asked = Asked::new(sides, question);
    let value = |saving: Option<&Saving>| {
        let Some(saving) = saving else { return Value::Nothing };
        match saving.deepest_deficit(account) {
            None => Value::words(Answer::CannotBeSaid, formats),
            Some(deficit) if deficit.month.is_none() => Value::Words(formats.say("ingen", "none").to_owned()),
            Some(deficit) => from_f64(-deficit.amount).map_or(Value::Nothing, Value::Kr),
        }
    };
    let deepest = asked.after.and_then(|saving| saving.deepest_deficit(account));
    let month = deepest.and_then(|deficit| deficit.month);
    let whose = asked.whose(formats);
    let explanation = match formats.language {
        Language::Danish => {
            format!("Så langt under nul kommer den samlede besparelse ved {whose}: det beløb, der skal lægges ud.")
        }
        Language::English => {
            format!("How far below zero the cumulative saving of {whose} gets: the amount to be laid out.")
        }
    };
    let end = month.map(|month| asked.end_of(month, formats));
    Pair {
        label: format!(
            "{} {whose}",
            formats.say("Største akkumulerede nettoudgift ved", "Deepest cumulative deficit of")
        ),
        before: (!asked.is_reform).then(|| value(asked.before)),
        after: asked.after(formats, value),
        notes: end.into_iter().chain(asked.compensation(sides, account, formats)).collect(),
        explanation,
    }
}
