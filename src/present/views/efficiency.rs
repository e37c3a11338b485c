//! *Effektivisering*: the bridge from today's purchases to service released and refund gained, with ranges, before and
//! after, and who gains.

use super::{Headline, Shown, tools::side_title};
use crate::{
    model::{
        efficiency::Freed,
        rules::{Account, Efficiency, Range},
    },
    present::{
        chart::{Axis, Chart, Format, Point, Role, Series, Shape},
        chart_layout::share_axes,
        formats::{Formats, Scale},
        language::Language,
        names,
        table::{Cell, Column, Row, Table},
    },
    scenario::sides::{Side, Sides},
};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct EfficiencyView {
    /// The sentences.
    pub headline: Headline,
    /// The bridge of each side, with the same axes.
    pub bridges: Vec<Chart>,
    /// The same numbers.
    pub table: Table,
    /// Who gains, a year.
    pub accounts: Table,
}

/// Whether either side has the potential at all.
#[must_use]
pub fn has_efficiency(sides: &Sides) -> bool {
    sides.both().iter().any(|side| efficiency(side).is_some())
}

fn efficiency(side: &Side) -> Option<&Efficiency> {
    side.outcome.case.last_rules().efficiency.as_ref()
}

/// The view; `None` where neither side has an efficiency potential.
#[must_use]
pub fn efficiency_view(shown: Shown) -> Option<EfficiencyView> {
    has_efficiency(shown.sides).then(|| EfficiencyView {
        headline: Headline { says: says(shown), condition: condition(shown), since_mark: None },
        bridges: bridges(shown),
        table: table(shown),
        accounts: accounts(shown),
    })
}

fn freed(side: &Side) -> Option<Freed> {
    efficiency(side).map(Efficiency::freed)
}

/// What one account gains a year on one side, as text: *8–14 mio. kr.*
#[must_use]
pub fn gain_text(side: &Side, account: Account, formats: Formats) -> Option<String> {
    freed(side).map(|freed| range_text(freed.by_account_per_year(account), formats))
}

fn range_text(range: Range, formats: Formats) -> String {
    if range.low == range.high { formats.money(range.low.0) } else { formats.money_range(range.low.0, range.high.0) }
}

fn says(shown: Shown) -> String {
    let formats = shown.formats;
    let [before, after] = shown.sides.both().map(freed);
    let text = |freed: &Freed, account| range_text(freed.by_account_per_year(account), formats);
    let Some(after) = after.or(before) else { return String::new() };
    let ceiling = text(&after, Account::ServiceCeiling);
    let gain = text(&after, Account::Municipality);
    let before = before.map(|before| text(&before, Account::Municipality)).filter(|before| *before != gain);
    match (formats.language, before) {
        (Language::Danish, Some(before)) => format!(
            "Flyttes ydelserne fra service til indsats, frigives {ceiling} om året på servicerammen; finansieringsbidraget går fra {before} til {gain}"
        ),
        (Language::Danish, None) => format!(
            "Flyttes ydelserne fra service til indsats, frigives {ceiling} om året på servicerammen, heraf {gain} som øget statsrefusion"
        ),
        (Language::English, Some(before)) => format!(
            "Moving services to effort spending releases {ceiling} a year under the service ceiling; the refund gain goes from {before} to {gain}"
        ),
        (Language::English, None) => format!(
            "Moving services to effort spending releases {ceiling} a year under the service ceiling, of which {gain} is higher state refund"
        ),
    }
}

fn condition(shown: Shown) -> String {
    let formats = shown.formats;
    let months =
        efficiency(&shown.sides.after).or_else(|| efficiency(&shown.sides.before)).map_or(12, |one| one.months);
    let level = shown.sides.after.scenario.price_level();
    match formats.language {
        Language::Danish => format!(
            "Opgjort på {months} måneder og regnet om til et år, {level}-priser. Kommunen vinder kun refusionen; for hele det offentlige er gevinsten nul."
        ),
        Language::English => format!(
            "Taken over {months} months and turned into a year, {level} prices. The municipality gains only the refund; for the public as a whole the gain is nil."
        ),
    }
}

/// The steps of the bridge of one side: name, where it starts, and its range, in kroner of the period.
fn steps(one: &Efficiency, formats: Formats) -> Vec<(String, Range)> {
    let freed = one.freed();
    let language = formats.language;
    vec![
        (language.say("Potentiale i alt", "Potential in all").to_owned(), one.potential),
        (language.say("Købes i dag", "Bought today").to_owned(), one.bought),
        (language.say("Kan flyttes", "Can be moved").to_owned(), freed.moved),
        (language.say("Finansieringsbidrag", "Refund gain").to_owned(), freed.refund_gain),
        (language.say("Kan flyttes om året", "Can be moved, a year").to_owned(), freed.moved_per_year),
        (language.say("Finansieringsbidrag om året", "Refund gain, a year").to_owned(), freed.refund_gain_per_year),
    ]
}

fn bridges(shown: Shown) -> Vec<Chart> {
    let formats = shown.formats;
    let sides = [(&shown.sides.before, Role::Before), (&shown.sides.after, Role::After)];
    let mut charts: Vec<Chart> = sides
        .into_iter()
        .filter_map(|(side, role)| {
            let steps = steps(efficiency(side)?, formats);
            let title = side_title(side, role, formats.language);
            let points = steps
                .iter()
                .zip(0u32..)
                .map(|((_, range), index)| Point::step(f64::from(index), 0.0, range.low.to_f64(), range.high.to_f64()));
            let mut series = Series::new(title.clone(), role, Shape::Bars { column: 0 }, []);
            series.points = points.collect();
            let what = formats.language.say("Søjlediagram med spænd", "Bar chart with ranges");
            let said: Vec<String> =
                steps.iter().map(|(name, range)| format!("{name} {}", range_text(*range, formats))).collect();
            Some(Chart {
                sentence: format!("{what}, {title}: {}.", said.join("; ")),
                title,
                unit: Scale::Millions.unit(formats),
                x: Axis::categories(steps.into_iter().map(|(name, _)| name)),
                y: Axis::values(Format::Money(Scale::Millions)),
                horizontal: true,
                bar_labels: true,
                series: vec![series],
                ..Chart::default()
            })
        })
        .collect();
    share_axes(&mut charts);
    charts
}

fn range_cell(range: Option<Range>, formats: Formats) -> Cell {
    range.map_or(Cell::Empty, |range| Cell::Range {
        text: range_text(range, formats),
        low: range.low.0,
        high: range.high.0,
    })
}

fn columns(first: &str, formats: Formats) -> Vec<Column> {
    let language = formats.language;
    let sides = [language.say("Før", "Before"), language.say("Efter", "After")];
    std::iter::once(Column::text(first)).chain(sides.map(|side| Column::number(side, ""))).collect()
}

fn table(shown: Shown) -> Table {
    let formats = shown.formats;
    let of = |side: &Side| efficiency(side).map(|one| steps(one, formats));
    let [before, after] = shown.sides.both().map(of);
    let names: Vec<String> =
        before.iter().chain(&after).next().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    let rows = names.into_iter().enumerate().map(|(index, name)| {
        let cell = |steps: &Option<Vec<(String, Range)>>| {
            range_cell(steps.as_ref().and_then(|steps| steps.get(index)).map(|(_, range)| *range), formats)
        };
        Row::new(name, vec![cell(&before), cell(&after)])
    });
    let title = formats.language.say("Fra service til indsats", "From service to effort");
    Table { title: title.to_owned(), head: columns(title, formats), rows: rows.collect(), note: None }
}

/// The service ceiling is relieved of what is moved, the municipality gains the refund, the public as a whole nothing.
fn accounts(shown: Shown) -> Table {
    let formats = shown.formats;
    let rows = Account::ALL.map(|account| {
        let cell = |side: &Side| range_cell(freed(side).map(|freed| freed.by_account_per_year(account)), formats);
        Row::new(names::account(account, formats.language), shown.sides.both().map(cell).to_vec())
            .of(Role::Account(account))
    });
    let title = formats.language.say("Hvem vinder, om året", "Who gains, a year");
    Table { title: title.to_owned(), head: columns(title, formats), rows: rows.to_vec(), note: None }
}
