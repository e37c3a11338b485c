//! The years of *Investering*: the amounts of investments and what is saved besides, as bars and as a table.

use rust_decimal::Decimal;

use crate::{
    model::{numbers::Kr, spending::Account},
    present::{
        chart::{Axis, Chart, Format, Role, Series, Shape},
        formats::{Formats, Scale},
        table::{Cell, Column, Row, Table},
        words::names,
    },
};
use {
    super::asked::{Asked, scale},
    crate::present::views::{
        Question, Shown,
        shared::tools::{full_stop, unit_heading, year_columns},
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

pub(in crate::present::views) fn yearly(asked: &Asked, account: Account, formats: Formats) -> Chart {
    let parts = parts(asked, account).unwrap_or_default();
    let scale = scale(asked.saving);
    let (investment, saved) = part_names(&parts, asked.question, formats);
    let bars = |name: &str, role: Role, amount: fn(&(i32, Kr, Kr)) -> Kr| {
        let points = parts.iter().map(|part| (f64::from(part.0), amount(part).to_f64()));
        Series::new(name, role, Shape::Bars { column: 0 }, points)
    };
    let name = names::account(account, formats.language);
    let title = format!("{}, {}", title(&parts, formats), names::lower_first(name));
    let series = [bars(investment, Role::Neutral, |part| part.1), bars(saved, Role::Account(account), |part| part.2)];
    Chart {
        title: title.clone(),
        unit: scale.unit(formats),
        x: Axis::years(asked.period.first_year, asked.period.last_year()),
        y: Axis::values(Format::Money(scale)),
        series: series.into_iter().filter(|series| series.points.iter().any(|point| point.y != 0.0)).collect(),
        sentence: bars_sentence(&parts, &title, formats),
        ..Chart::default()
    }
    .fit()
}

fn bars_sentence(parts: &[(i32, Kr, Kr)], title: &str, formats: Formats) -> String {
    let what = formats.say("Søjlediagram", "Bar chart");
    if parts.iter().all(|(_, invested, saved)| (*invested + *saved) == Kr::ZERO) {
        return full_stop(&format!("{what}, {title}: {}", formats.say("intet i noget år", "nothing in any year")));
    }
    let net = parts.iter().map(|(year, invested, saved)| format!("{year} {}", formats.money((*invested + *saved).0)));
    let listed = net.collect::<Vec<_>>().join("; ");
    if listed.is_empty() { format!("{what}, {title}.") } else { full_stop(&format!("{what}, {title}: {listed}")) }
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

/// *Besparelse pr. år*, which says what a minus is where there is one.
fn title(parts: &[(i32, Kr, Kr)], formats: Formats) -> &'static str {
    if parts.iter().any(|(_, invested, saved)| *invested < Kr::ZERO || *saved < Kr::ZERO) {
        formats.say("Besparelse pr. år (minus er merudgift)", "Saving a year (minus is extra cost)")
    } else {
        formats.say("Besparelse pr. år", "Saving a year")
    }
}

fn has_investment(parts: &[(i32, Kr, Kr)]) -> bool {
    parts.iter().any(|(_, invested, _)| *invested != Kr::ZERO)
}

pub(in crate::present::views) fn table(shown: Shown, asked: &Asked, account: Account) -> Table {
    let formats = shown.formats;
    let parts = parts(asked, account);
    let scale = scale(asked.saving);
    let name = names::account(account, formats.language);
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
    let note = parts.is_none().then(|| {
        if asked.saving.undated.is_some() {
            let why = "Kan ikke opgøres pr. år: kilden giver et beløb i alt uden år.";
            let because = "Cannot be determined by year: the source gives a total without years.";
            return formats.language.say(why, because).to_owned();
        }
        let why = "Kan ikke opgøres: en udgiftslinjes refusion kendes ikke, eller den har intet område.";
        let because = "Cannot be determined: a cost line's refund is not known, or it has no area.";
        formats.language.say(why, because).to_owned()
    });
    let title = format!("{}, {}", title(known, formats), names::lower_first(name));
    Table { title, head, rows, note }
}

fn money_cell(amount: Decimal, scale: Scale, formats: Formats) -> Cell {
    Cell::number(formats.scaled(amount, scale), amount.checked_div(scale.kr()).unwrap_or_default())
}
