//! *Investering*: the cumulative saving in the three accounts with payback marked, the saving of each year, and what it
//! is worth today; of the investment or of the whole reform.

pub(super) mod accounts;
pub mod asked;
mod condition;
mod each;
pub(super) mod words;
mod years;

use rust_decimal::Decimal;

use crate::{
    model::{money::payback::Payback, rules::Discount, spending::Account, time::Period},
    present::{
        chart::{Axis, Chart, Format, Mark, Role, Series, Shape, Side as LabelSide},
        formats::Formats,
        table::Table,
        words::{language::Language, names, terms::Term},
    },
};
use {
    self::{
        accounts::{deficit, payback},
        asked::{Asked, answerable, asked, price_level, scale},
        condition::{condition, since_mark},
        each::each,
        words::{paid_back_label, says},
        years::{table, yearly},
    },
    crate::present::views::{
        Headline, Question, Shown,
        shared::tools::{change_marks, full_stop, monthly},
    },
};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct Investment {
    /// Whose saving it is.
    pub question: Question,
    /// Whether the other question has an answer too.
    pub can_be_asked: bool,
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
}

/// What the saving comes to in one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountLine {
    /// The account.
    pub account: Account,
    /// When it has paid back.
    pub payback: String,
    /// The deepest deficit and its month.
    pub deficit: String,
}

/// What the saving is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worth {
    /// *Nutidsværdi 2022–2031*.
    pub title: String,
    /// The present value with the scenario's discounting.
    pub value: String,
    /// The discounting, and what another would give.
    pub note: String,
    /// The benefit–cost ratio, or that it cannot be said.
    pub ratio: String,
    /// What the ratio means.
    pub ratio_means: &'static str,
}

/// The answer to the question that is asked, where *after* has an investment; else to the reform's, or why there is none.
pub(super) fn of_choice(shown: Shown, question: Question, account: Account) -> Result<Investment, String> {
    let question = answerable(shown.sides, question);
    investment(shown, question, account).ok_or_else(|| why_not(shown))
}

/// The view; `None` when the question has no answer, because the two sides share no year or no price level.
#[must_use]
pub fn investment(shown: Shown, question: Question, account: Account) -> Option<Investment> {
    let asked = asked(shown.sides, question)?;
    let formats = shown.formats;
    let accounts = Account::ALL.map(|account| AccountLine {
        account,
        payback: payback(&asked, account, formats),
        deficit: match asked.saving.payback(account) {
            // *Ingen merudgift* says it already.
            Payback::AtOnce | Payback::NoDifference => String::new(),
            Payback::After { .. } | Payback::NotWithinHorizon | Payback::CannotBeSaid => {
                deficit(&asked, account, formats)
            }
        },
    });
    Some(Investment {
        question,
        can_be_asked: shown.sides.after.outcome.investment.is_some(),
        headline: Headline {
            says: says(shown.sides, &asked, account, formats),
            condition: condition(shown, &asked, account),
            since_mark: since_mark(shown, &asked, account),
        },
        cumulative: cumulative(shown, &asked, account),
        yearly: yearly(&asked, account, formats),
        accounts: accounts.to_vec(),
        worth: worth(&asked, account, formats),
        table: table(shown, &asked, account),
        each: each(shown, &asked, account),
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
    let title = match asked.question {
        Question::Investment => {
            formats.say("Investeringens akkumulerede besparelse", "Cumulative saving of the investment")
        }
        Question::Reform => {
            formats.say("Hele reformens akkumulerede besparelse", "Cumulative saving of the whole reform")
        }
    };
    let mut chart = Chart {
        title: title.to_owned(),
        unit: format!("{} ({level} {})", scale.unit(formats), formats.language.say("p/l", "prices")),
        x: Axis::calendar_months(asked.period.first_year, asked.period.last_year()),
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
    for account in [Account::Public, Account::ServiceCeiling, Account::Municipality] {
        let Some(points) = curve(asked, account) else { continue };
        let name = names::account(account, formats.language);
        chart.series.push(Series::new(name, Role::Account(account), shape(account), points));
    }
    chart.marks.extend(payback_mark(asked, formats));
    let what = formats.say("Linjediagram over den akkumulerede besparelse", "Line chart of the cumulative saving");
    chart.sentence = full_stop(&format!("{what}: {}", says(shown.sides, asked, account, formats)));
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

/// *tilbagebetalt i juli 2027*, on the municipality's curve.
fn payback_mark(asked: &Asked, formats: Formats) -> Option<Mark> {
    let Payback::After { month, .. } = asked.saving.payback(Account::Municipality) else { return None };
    let label = paid_back_label(asked, month, formats);
    let months = u32::try_from(month).ok()?.checked_add(1)?;
    let x = f64::from(asked.period.first_year) + f64::from(months) / 12.0;
    let y = (*asked.saving.cumulative.municipality.as_ref()?.get(month)?)?;
    Some(Mark::Point { x, y, label, role: Role::Account(Account::Municipality), side: LabelSide::BelowRight })
}

fn worth(asked: &Asked, account: Account, formats: Formats) -> Worth {
    let language = formats.language;
    let years = formats.year_range(asked.period.first_year, asked.period.last_year());
    let unknown = || language.say("kan ikke opgøres", "cannot be determined").to_owned();
    let scale = scale(asked.saving);
    let value = |discount: &Discount| {
        let value = asked.saving.present_value(account, discount);
        // As in the table of years, whose total it is without discounting.
        value.map_or(unknown(), |kr| formats.scaled_with_unit(kr.0, scale))
    };
    let plain = Discount { rates: Vec::new(), timing: asked.discount.timing };
    let ministry = Discount { timing: asked.discount.timing, ..Discount::finance_ministry_2021() };
    let without = format!("{}: {}", language.say("uden diskontering", "without discounting"), value(&plain));
    let with = format!("{}: {}", formats.pct(Decimal::new(35, 3), 1), value(&ministry));
    let first = asked.discount.rates.first();
    let note = match first {
        None => format!("{} · {with}", language.say("uden diskontering", "without discounting")),
        Some((_, rate)) if asked.discount.rates == ministry.rates => format!("{} · {without}", formats.pct(rate.0, 1)),
        Some((_, rate)) => format!("{} · {without} · {with}", formats.pct(rate.0, 1)),
    };
    // The year of k = 1 stands beside the value.
    let first = asked.saving.first_month().map(|month| asked.period.year_of(month));
    let note = match first {
        Some(year) => format!("{note} · {} {year}", language.say("år 1 er", "year 1 is")),
        None => note,
    };
    let ratio = asked.saving.benefit_cost(account, asked.discount);
    let ratio = match ratio {
        None => unknown(),
        // A loss has no ratio that a reader would read.
        Some(ratio) if ratio < Decimal::ZERO => {
            let benefit = asked.saving.present_values(account, asked.discount).map(|[benefit, _]| -benefit);
            let loss = benefit.map_or_else(unknown, |kr| formats.scaled_with_unit(kr.0, scale));
            format!("{} {loss}", language.say("tab på", "a loss of"))
        }
        Some(ratio) => formats.number(ratio, 2),
    };
    Worth {
        title: format!("{} {years}", language.say("Nutidsværdi", "Present value")),
        value: value(asked.discount),
        note,
        ratio: format!("{}: {ratio}", Term::BenefitCost.name(language)),
        ratio_means: Term::BenefitCost.explanation(language),
    }
}

/// Why there is no answer: the two sides share no price level, or no year.
#[must_use]
pub fn why_not(shown: Shown) -> String {
    let sides = shown.sides;
    let [before, after] = sides.both().map(|side| side.scenario.price_level());
    let [first, second] = sides.both().map(|side| side.outcome.case.period);
    let formats = shown.formats;
    let years = |period: Period| formats.year_range(period.first_year, period.last_year());
    let (years_before, years_after) = (years(first), years(second));
    match (formats.language, before == after) {
        (Language::Danish, false) => format!(
            "Besparelsen kan ikke regnes ud: beløbene før er i {before}-priser, beløbene efter i {after}-priser."
        ),
        (Language::English, false) => format!(
            "The saving cannot be calculated: amounts before are in {before} prices, amounts after in {after} prices."
        ),
        (Language::Danish, true) => format!(
            "Besparelsen kan ikke regnes ud: de to sider har ingen fælles år (før {years_before}, efter {years_after})."
        ),
        (Language::English, true) => format!(
            "The saving cannot be calculated: the two sides have no year in common (before {years_before}, after {years_after})."
        ),
    }
}
