//! The years of *Investering*: the amounts of investments and what is saved besides, as bars and as a table.

use rust_decimal::Decimal;

use crate::{
    model::{numbers::Kr, spending::Account},
    present::{
        chart::{Axis, Chart, Format, Role, Series, Shape},
        facts::investment::Fact,
        formats::{Formats, Scale},
        table::{Cell, Column, Row, Table},
        words::facts::{Telling, investment::title},
    },
};
use {
    super::asked::{Asked, scale},
    crate::present::views::{
        Question, Shown,
        shared::tools::{unit_heading, year_columns},
    },
};

/// The amounts of investments and the rest of the saving, year by year.
fn parts(asked: &Asked, account: Account) -> Option<Vec<(i32, Kr, Kr)>> {
    let net = asked.saving.yearly.of(account)?;
    let invested = asked.saving.yearly_investment.of(account)?;
    let years = asked.period.calendar_years().zip(net).zip(invested);
    let of_year = |((year, net), invested): ((i32, &Option<Kr>), &Option<Kr>)| {
        let (net, invested) = net.zip(*invested)?;
        Some((year, invested, net - invested))
    };
    years.filter(|_| asked.saving.undated.is_none()).map(of_year).collect()
}

pub(in crate::present::views) fn yearly(asked: &Asked, account: Account, telling: Telling) -> Chart {
    let formats = telling.formats;
    let parts = parts(asked, account).unwrap_or_default();
    let scale = scale(asked.saving);
    let (investment, saved) = part_names(&parts, asked.question, formats);
    let bars = |name: &str, role: Role, amount: fn(&(i32, Kr, Kr)) -> Kr| {
        let points = parts.iter().map(|part| (f64::from(part.0), amount(part).to_f64()));
        Series::new(name, role, Shape::Bars { column: 0 }, points)
    };
    let has_minus = has_minus(&parts);
    let net = parts.iter().map(|(year, invested, saved)| (*year, *invested + *saved)).collect();
    let says = Fact::Years { account, has_minus, net };
    let series = [bars(investment, Role::Neutral, |part| part.1), bars(saved, Role::Account(account), |part| part.2)];
    Chart {
        title: title(account, has_minus, formats),
        unit: scale.unit(formats),
        x: Axis::years(asked.period.first_year, asked.period.last_year()),
        y: Axis::values(Format::Money(scale)),
        series: series.into_iter().filter(|series| series.points.iter().any(|point| point.y != 0.0)).collect(),
        sentence: telling.sentence(says),
        ..Chart::default()
    }
    .fit()
}

/// What the two parts are called; without an investment all of it is the saving.
fn part_names(parts: &[(i32, Kr, Kr)], question: Question, formats: Formats) -> (&'static str, &'static str) {
    let saved = match question {
        _ if !has_investment(parts) => formats.say("Besparelse", "Saving"),
        Question::Investment => formats.say("Sparet drift", "Saved running costs"),
        Question::Reform => formats.say("Øvrig besparelse", "Other saving"),
    };
    (formats.say("Investering", "Investment"), saved)
}

/// Whether either part is negative in some year.
fn has_minus(parts: &[(i32, Kr, Kr)]) -> bool {
    parts.iter().any(|(_, invested, saved)| *invested < Kr::ZERO || *saved < Kr::ZERO)
}

fn has_investment(parts: &[(i32, Kr, Kr)]) -> bool {
    parts.iter().any(|(_, invested, _)| *invested != Kr::ZERO)
}

pub(in crate::present::views) fn table(shown: Shown, asked: &Asked, account: Account) -> Table {
    let formats = shown.formats;
    let parts = parts(asked, account);
    let scale = scale(asked.saving);
    let mut head = vec![Column::text(unit_heading(scale, account, formats))];
    head.extend(year_columns(&asked.period.calendar_years().collect::<Vec<_>>(), shown));
    head.push(Column::number(formats.language.say("I alt", "Total"), ""));
    let row = |label: &str, amount: fn(&(i32, Kr, Kr)) -> Kr| {
        let Some(parts) = &parts else { return Row::new(label, vec![Cell::Empty; head.len() - 1]) };
        let yearly = parts.iter().map(amount);
        let total: Kr = yearly.clone().sum();
        Row::new(label, yearly.chain([total]).map(|kr| money_cell(kr.0, scale, formats)).collect())
    };
    let known = parts.as_deref().unwrap_or_default();
    let (investment, saved) = part_names(known, asked.question, formats);
    let net = formats.say("Netto", "Net");
    let rows = if has_investment(known) {
        vec![row(investment, |part| part.1), row(saved, |part| part.2), row(net, |part| part.1 + part.2).bold()]
    } else {
        vec![row(saved, |part| part.1 + part.2).bold()]
    };
    let why = if asked.saving.undated.is_some() { Fact::NoYears } else { Fact::NoRefundOrArea };
    let note = parts.is_none().then(|| Telling { sides: shown.sides, formats }.sentence(why));
    Table { title: title(account, has_minus(known), formats), head, rows, note }
}

fn money_cell(amount: Decimal, scale: Scale, formats: Formats) -> Cell {
    Cell::number(formats.scaled(amount, scale), amount.checked_div(scale.kr()).unwrap_or_default())
}
