//! *Effektivisering*: the bridge from today's purchases to service released and refund gained, with ranges, before and
//! after, and who gains.

use crate::present::views::{
    Arrangement, Headline, Shown,
    shared::{
        changes::{sentence_since_mark, side_title},
        tools::full_stop,
    },
};
use crate::{
    evaluation::sides::{Side, Sides},
    model::{
        efficiency::Freed,
        numbers::Kr,
        spending::{Account, Efficiency, Range},
    },
    present::{
        chart::{Axis, Chart, Format, Point, Role, Series, Shape, layout::share_axes},
        formats::{Formats, Scale},
        table::{Cell, Column, Row, Table},
        words::{language::Language, names},
    },
};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct EfficiencyView {
    /// The sentences.
    pub headline: Headline,
    /// The bridge of each side with the same axes, or one for both; none where nothing differs.
    pub bridges: Vec<Chart>,
    /// The same numbers.
    pub table: Table,
    /// Who gains, a year.
    pub accounts: Table,
}

/// The unit of the charts and tables.
const SCALE: Scale = Scale::Millions;

/// A step of the bridge: its name and its range in kroner.
type Step = (String, Range);

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
        headline: Headline { says: says(shown), condition: condition(shown), since_mark: sentence_since_mark(shown) },
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
    let has_after = efficiency(&shown.sides.after).is_some();
    let side = if has_after { &shown.sides.after } else { &shown.sides.before };
    let months = formats.months(efficiency(side).map_or(12, |one| one.months).into());
    let level = side.scenario.price_level();
    match formats.language {
        Language::Danish => format!(
            "Opgjort på {months} og regnet om til et år, {level}-priser. Kommunen vinder kun refusionen; for stat og kommune, før skat, er gevinsten nul."
        ),
        Language::English => format!(
            "Taken over {months} and turned into a year, {level} prices. The municipality gains only the refund; for state and municipality, before tax, the gain is nil."
        ),
    }
}

/// The steps of the bridge of one side, in kroner of the period and then of a year where that is not the same; each says
/// which, since both stand on one axis.
fn steps(one: &Efficiency, formats: Formats) -> Vec<Step> {
    let freed = one.freed();
    let [moved, gain] = [formats.say("Kan flyttes", "Can be moved"), formats.say("Finansieringsbidrag", "Refund gain")];
    let year = formats.say("pr. år", "a year").to_owned();
    let period = match one.months {
        6 => formats.say("pr. halvår", "a half-year").to_owned(),
        12 => year.clone(),
        months => format!("{} {}", formats.say("på", "in"), formats.months_short(months.into())),
    };
    let mut steps = vec![
        (formats.say("Potentiale i alt", "Potential in all"), &period, one.potential),
        (formats.say("Købes i dag", "Bought today"), &period, one.bought),
        (moved, &period, freed.moved),
        (gain, &period, freed.refund_gain),
    ];
    if one.months != 12 {
        steps.extend([(moved, &year, freed.moved_per_year), (gain, &year, freed.refund_gain_per_year)]);
    }
    steps.into_iter().map(|(name, period, range)| (format!("{name} {period}"), range)).collect()
}

/// What each step changes by, end by end.
fn changes(before: &[Step], after: &[Step]) -> Vec<Step> {
    let pairs = after.iter().zip(before);
    let minus = pairs.map(|((name, after), (_, before))| {
        let (low, high) = (after.low - before.low, after.high - before.high);
        (name.clone(), Range { low: low.min(high), high: low.max(high) })
    });
    minus.collect()
}

fn bridges(shown: Shown) -> Vec<Chart> {
    let formats = shown.formats;
    let of = |side: &Side, role| {
        let steps = steps(efficiency(side)?, formats);
        Some((side_title(shown, role), role, steps))
    };
    let sides = [of(&shown.sides.before, Role::Before), of(&shown.sides.after, Role::After)];
    let mut charts = match (shown.arrangement, sides) {
        (Arrangement::Difference, [Some((.., before)), Some((.., after))]) => {
            let title = formats.say("Forskel: efter minus før", "Difference: after less before").to_owned();
            let minus = changes(&before, &after);
            let differs = minus.iter().any(|(_, range)| range.low != Kr::ZERO || range.high != Kr::ZERO);
            if differs { vec![bridge(&[(title, Role::Difference, minus)], formats)] } else { Vec::new() }
        }
        (Arrangement::Together | Arrangement::Index, [Some(before), Some(after)]) => {
            vec![bridge(&[before, after], formats)]
        }
        (_, sides) => sides.into_iter().flatten().map(|side| bridge(&[side], formats)).collect(),
    };
    share_axes(&mut charts);
    charts
}

/// Lying bars, one column for each side given.
fn bridge(sides: &[(String, Role, Vec<Step>)], formats: Formats) -> Chart {
    let what = formats.say("Søjlediagram med spænd", "Bar chart with ranges");
    let names: Vec<&str> = sides.first().iter().flat_map(|(.., steps)| steps).map(|(name, _)| name.as_str()).collect();
    let mut series = Vec::new();
    let mut said = Vec::new();
    for (column, (title, role, steps)) in (0u8..).zip(sides) {
        let points = (0u32..)
            .zip(steps)
            .map(|(index, (_, range))| Point::step(f64::from(index), 0.0, range.low.to_f64(), range.high.to_f64()));
        let mut bars = Series::new(title.clone(), *role, Shape::Bars { column }, []);
        bars.points = points.collect();
        series.push(bars);
        let steps = steps.iter().map(|(name, range)| format!("{name} {}", range_text(*range, formats)));
        said.push(format!("{title}: {}", steps.collect::<Vec<_>>().join("; ")));
    }
    let title = if let [(title, ..)] = sides {
        title.clone()
    } else {
        formats.say("Før og efter", "Before and after").to_owned()
    };
    Chart {
        title,
        sentence: full_stop(&format!(
            "{what}. {}",
            said.iter().map(|side| full_stop(side)).collect::<Vec<_>>().join(" ")
        )),
        unit: SCALE.unit(formats),
        x: Axis::categories(names),
        y: Axis::values(Format::Money(SCALE)),
        horizontal: true,
        bar_labels: true,
        series,
        ..Chart::default()
    }
}

/// A cell in [`SCALE`], whose unit stands in the head.
fn range_cell(range: Option<Range>, formats: Formats) -> Cell {
    range.map_or(Cell::Empty, |range| {
        let [low, high] = [range.low, range.high].map(|kr| kr.0.checked_div(SCALE.kr()).unwrap_or_default());
        Cell::Range { text: formats.range(low, high, 1), low, high }
    })
}

/// The cells of a row: before, after, and the difference end by end.
fn cells(before: Option<Range>, after: Option<Range>, formats: Formats) -> Vec<Cell> {
    let step = |range| [(String::new(), range)];
    let minus = before.zip(after).map(|(before, after)| changes(&step(before), &step(after))[0].1);
    [before, after, minus].map(|range| range_cell(range, formats)).to_vec()
}

fn columns(first: &str, formats: Formats) -> Vec<Column> {
    let labels = [formats.say("Før", "Before"), formats.say("Efter", "After"), formats.say("Forskel", "Difference")];
    let first = format!("{first}, {}", SCALE.unit(formats));
    std::iter::once(Column::text(first)).chain(labels.map(|label| Column::number(label, ""))).collect()
}

fn table(shown: Shown) -> Table {
    let formats = shown.formats;
    let [before, after] = shown.sides.both().map(|side| efficiency(side).map(|one| steps(one, formats)));
    let names = before.iter().chain(&after).next().into_iter().flatten().map(|(name, _)| name.as_str());
    let range = |steps: &Option<Vec<Step>>, index: usize| steps.as_ref()?.get(index).map(|(_, range)| *range);
    let rows = names
        .enumerate()
        .map(|(index, name)| Row::new(name, cells(range(&before, index), range(&after, index), formats)));
    let title = formats.say("Fra service til indsats", "From service to effort");
    Table { title: title.to_owned(), head: columns(title, formats), rows: rows.collect(), note: None }
}

/// The service ceiling is relieved of what is moved, the municipality gains the refund, the public as a whole nothing.
fn accounts(shown: Shown) -> Table {
    let formats = shown.formats;
    let rows = Account::ALL.map(|account| {
        let [before, after] =
            shown.sides.both().map(|side| freed(side).map(|freed| freed.by_account_per_year(account)));
        Row::new(names::account(account, formats.language), cells(before, after, formats)).of(Role::Account(account))
    });
    let title = formats.say("Hvem vinder, pr. år", "Who gains, a year");
    Table { title: title.to_owned(), head: columns(title, formats), rows: rows.to_vec(), note: None }
}
