//! *Investering*: the cumulative saving in the three accounts with payback marked, the saving of each year, and what it
//! is worth today; of the investment or of the whole reform.

pub mod accounts;
pub mod asked;
mod condition;
pub mod discounting;
mod each;
pub mod worth;
mod years;

use crate::{
    model::{money::payback::Payback, spending::Account},
    present::{
        chart::{Axis, Chart, Format, Mark, Role, Series, Shape, Side as LabelSide},
        facts::{
            asked::{calendar, whose},
            fact::Fact,
            investment as found,
            kind::only_invests,
            note::Note,
            saving,
        },
        table::Table,
        words::{
            facts::{
                Telling,
                investment::{cumulative_title, question_name},
            },
            names,
        },
    },
};
use {
    self::{
        accounts::{AccountLine, lines},
        asked::{Asked, answerable, asked, earns_back, price_level, scale},
        condition::{condition, since_mark},
        discounting::{Discounting, discounting},
        each::each,
        worth::{Worth, worth},
        years::{table, yearly},
    },
    crate::present::views::{
        Headline, Question, Shown,
        shared::tools::{change_marks, monthly},
    },
};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct Investment {
    /// Whose saving it is.
    pub question: Question,
    /// The questions that can be asked, with what they are called; none where only one has an answer of its own.
    pub questions: Vec<(Question, &'static str)>,
    /// The sentences.
    pub headline: Headline,
    /// The cumulative saving, month by month.
    pub cumulative: Chart,
    /// The saving of each year: the amounts of investments, and what is saved besides.
    pub yearly: Chart,
    /// One line for each account.
    pub accounts: Vec<AccountLine>,
    /// Present value and what belongs to it.
    pub worth: Worth,
    /// The same numbers per year in the chosen account.
    pub table: Table,
    /// What each of several investments saves.
    pub each: Option<Table>,
    /// How the present value is discounted, and how it could be.
    pub discounting: Option<Discounting>,
}

/// The answer to the question that is asked, where *after* has an investment; else to the reform's, or why there is none.
pub(super) fn of_choice(shown: Shown, question: Question, account: Account) -> Result<Investment, String> {
    let question = answerable(shown.sides, question);
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    investment(shown, question, account).ok_or_else(|| telling.sentence(saving::why_not(shown.sides)))
}

/// The view; `None` when the question has no answer, because the two sides share no year or no price level.
#[must_use]
pub fn investment(shown: Shown, question: Question, account: Account) -> Option<Investment> {
    let asked = asked(shown.sides, question)?;
    let formats = shown.formats;
    let telling = Telling { sides: shown.sides, formats };
    Some(Investment {
        question,
        questions: questions(shown),
        headline: Headline {
            says: telling.sentences(saving::headline(shown.sides, &asked, account)),
            condition: telling.sentences(condition(shown, &asked, account)),
            since_mark: since_mark(shown, &asked, account),
        },
        cumulative: cumulative(shown, &asked, account),
        yearly: yearly(&asked, account, telling),
        accounts: lines(shown.sides, &asked, formats),
        worth: worth(&asked, account, telling),
        table: table(shown, &asked, account),
        each: each(shown, &asked, account),
        discounting: discounting(telling),
    })
}

fn questions(shown: Shown) -> Vec<(Question, &'static str)> {
    if shown.sides.after.outcome.investment.is_none() || only_invests(shown.sides) {
        return Vec::new();
    }
    let all = [Question::Investment, Question::Reform];
    all.map(|question| (question, question_name(question, whose(shown.sides, question), shown.formats))).to_vec()
}

/// All that the view says, as facts: what the numbers say, and what that rests on; nothing where its question has no answer.
#[must_use]
pub fn facts(shown: Shown, question: Question, account: Account) -> [Vec<Fact>; 2] {
    let asked = asked(shown.sides, answerable(shown.sides, question));
    asked.map_or_else(Default::default, |asked| {
        [saving::headline(shown.sides, &asked, account), condition(shown, &asked, account)]
    })
}

/// How an account's line is drawn.
#[must_use]
pub fn shape(account: Account) -> Shape {
    match account {
        Account::Municipality => Shape::Line,
        Account::ServiceCeiling => Shape::DashDot,
        Account::Public => Shape::Dashed,
    }
}

pub(in crate::present::views) fn cumulative(shown: Shown, asked: &Asked, account: Account) -> Chart {
    let formats = shown.formats;
    let scale = scale(asked.saving);
    let level = price_level(shown.sides);
    let mut chart = Chart {
        title: cumulative_title(whose(shown.sides, asked.question), formats).to_owned(),
        unit: format!("{} ({level} {})", scale.unit(formats), formats.language.say("p/l", "prices")),
        x: Axis::month_ends(asked.period.first_year, asked.period.last_year()),
        y: Axis::values(Format::Money(scale)),
        marks: change_marks(shown.sides, formats),
        ..Chart::default()
    };
    let marked = shown.marked.and_then(|marked| asked::asked(marked, asked.question));
    if let Some(marked) = marked.filter(|marked| marked.saving != asked.saving)
        && let Some(points) = curve(&marked, account)
    {
        let at_mark = formats.say("ved mærket", "at the mark");
        let name = format!("{} {at_mark}", names::account(account, formats.language));
        let series = Series::new(name, Role::MarkedAccount(account), Shape::Dotted, points);
        chart.series.push(series.ending(at_mark));
    }
    let accounts = [Account::Public, Account::ServiceCeiling, Account::Municipality].into_iter();
    for account in accounts.filter(|account| saving::is_counted(shown.sides, *account)) {
        let Some(points) = curve(asked, account) else { continue };
        let name = names::account(account, formats.language);
        chart.series.push(Series::new(name, Role::Account(account), shape(account), points));
    }
    let telling = Telling { sides: shown.sides, formats };
    chart.marks.extend(payback_mark(asked, telling));
    let says = saving::headline(shown.sides, asked, account);
    chart.sentence = telling.sentences(std::iter::once(found::Fact::Cumulative.into()).chain(says));
    chart.fit()
}

/// A curve that begins at nothing, at the start of January; each month's sum stands at the month's end.
fn curve(asked: &Asked, account: Account) -> Option<Vec<(f64, f64)>> {
    let start = (f64::from(asked.period.first_year), 0.0);
    let cumulative = asked.saving.cumulative.of(account).filter(|_| asked.saving.undated.is_none())?;
    // From the first month that cannot be said on there is no curve.
    let said: Vec<f64> = cumulative.iter().map_while(|sum| *sum).collect();
    let months = monthly(asked.period, &said).map(|(x, y)| (x + 1.0 / 12.0, y));
    Some(std::iter::once(start).chain(months).collect())
}

/// *tjent hjem i juli 2027*, on the municipality's curve.
fn payback_mark(asked: &Asked, telling: Telling) -> Option<Mark> {
    let Payback::After { month, .. } = asked.saving.payback(Account::Municipality) else { return None };
    let at = calendar(asked, month);
    let label = telling.note(&if earns_back(asked) { Note::PaidBackIn(at) } else { Note::AheadFrom(at) });
    let months = u32::try_from(month).ok()?.checked_add(1)?;
    let x = f64::from(asked.period.first_year) + f64::from(months) / 12.0;
    let y = (*asked.saving.cumulative.municipality.as_ref()?.get(month)?)?;
    Some(Mark::Point { x, y, label, role: Role::Account(Account::Municipality), side: LabelSide::BelowRight })
}
