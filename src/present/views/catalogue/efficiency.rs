//! *Effektivisering*: the bridge of a year from the potential, less what is bought today, to service released and the refund
//! gained of it, with ranges, one side beside the other, and who gains.

use crate::present::views::{
    Arrangement, Headline, Shown,
    shared::{
        changes::{sentence_since_mark, side_title},
        kind::{Kind, kind},
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
        facts::efficiency::Fact,
        formats::{Formats, Scale},
        table::{Cell, Column, Row, Table},
        words::{
            facts::{Telling, efficiency::range_text},
            names,
        },
    },
};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct EfficiencyView {
    /// The sentences.
    pub headline: Headline,
    /// The bridge of a year of each side with the same axes, or one for both; none where nothing differs.
    pub bridges: Vec<Chart>,
    /// The same numbers.
    pub table: Table,
    /// Who gains, a year.
    pub accounts: Table,
}

/// The unit of the charts and tables.
const SCALE: Scale = Scale::Millions;

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
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    has_efficiency(shown.sides).then(|| EfficiencyView {
        headline: Headline {
            says: telling.sentences(says(shown)),
            condition: telling.sentences(condition(shown)),
            since_mark: since_mark(shown),
        },
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

/// What the numbers say: what is freed, and what the refund gains.
fn says(shown: Shown) -> Option<Fact> {
    let [before, after] = shown.sides.both().map(freed);
    let after = after.or(before)?;
    let [was, gain] = [before.unwrap_or(after), after].map(|freed| freed.refund_gain_per_year);
    Some(Fact::Frees { moved: after.moved_per_year, was, gain })
}

fn condition(shown: Shown) -> Vec<Fact> {
    let [before, after] = shown.sides.both().map(efficiency);
    let side = if after.is_some() { &shown.sides.after } else { &shown.sides.before };
    let months = after.or(before).map_or(12, |one| one.months);
    let nothing = (before == after && kind(shown.sides) != Kind::OneRuleSet).then_some(Fact::NothingDiffers);
    std::iter::once(Fact::Basis { months, level: side.scenario.price_level() }).chain(nothing).collect()
}

/// What has been turned since the mark, and that it moves nothing here where it does not.
fn since_mark(shown: Shown) -> Option<String> {
    let since = sentence_since_mark(shown)?;
    let marked = shown.marked?;
    let moved = shown.sides.both().map(efficiency) != marked.both().map(efficiency);
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    Some(if moved { since } else { format!("{since} {}", telling.sentence(Fact::NothingSinceMark)) })
}

/// A step of the bridge, a year: its name, its range in kroner, and the level that it starts from.
struct Step {
    name: String,
    kr: Range,
    from: Kr,
}

impl Step {
    /// Where its bar ends.
    fn ends(&self) -> (f64, f64) {
        if self.from == Kr::ZERO {
            return (self.kr.low.to_f64(), self.kr.high.to_f64());
        }
        ((self.from - self.kr.high).to_f64(), (self.from - self.kr.low).to_f64())
    }
}

/// The steps of the bridge of one side, all of a year: what there is, less what is bought, is freed; a part of that is refund.
fn steps(one: &Efficiency, formats: Formats) -> Vec<Step> {
    let freed = one.freed();
    let [potential, bought] = [one.potential, one.bought].map(|range| one.a_year(range));
    let steps = [
        (formats.say("Potentiale i alt", "Potential in all"), potential, Kr::ZERO),
        (formats.say("\u{2212} købes i dag", "\u{2212} bought today"), bought, potential.high),
        (formats.say("= frigives", "= released"), freed.moved_per_year, Kr::ZERO),
        (formats.say("heraf øget refusion", "of which higher refund"), freed.refund_gain_per_year, Kr::ZERO),
    ];
    steps.into_iter().map(|(name, kr, from)| Step { name: name.to_owned(), kr, from }).collect()
}

/// What each step changes by, end by end.
fn changes(before: &[Step], after: &[Step]) -> Vec<Step> {
    let pairs = after.iter().zip(before);
    pairs
        .map(|(after, before)| Step { name: after.name.clone(), kr: less(after.kr, before.kr), from: Kr::ZERO })
        .collect()
}

fn less(after: Range, before: Range) -> Range {
    let (low, high) = (after.low - before.low, after.high - before.high);
    Range { low: low.min(high), high: low.max(high) }
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
            let differs = minus.iter().any(|step| step.kr.low != Kr::ZERO || step.kr.high != Kr::ZERO);
            if differs { vec![bridge(shown, &[(title, Role::Difference, minus)])] } else { Vec::new() }
        }
        (Arrangement::Together | Arrangement::Index, [Some(before), Some(after)]) => {
            vec![bridge(shown, &[before, after])]
        }
        (_, sides) => sides.into_iter().flatten().map(|side| bridge(shown, &[side])).collect(),
    };
    share_axes(&mut charts);
    charts
}

/// Lying bars, one column for each side given.
fn bridge(shown: Shown, sides: &[(String, Role, Vec<Step>)]) -> Chart {
    let formats = shown.formats;
    let what = formats.say("Søjlediagram med spænd", "Bar chart with ranges");
    let names: Vec<&str> = sides.first().iter().flat_map(|(.., steps)| steps).map(|step| step.name.as_str()).collect();
    let mut series = Vec::new();
    let mut said = Vec::new();
    for (column, (title, role, steps)) in (0u8..).zip(sides) {
        let points = (0u32..).zip(steps).map(|(index, step)| {
            let (low, high) = step.ends();
            Point::step(f64::from(index), step.from.to_f64(), low, high)
        });
        let mut bars = Series::new(title.clone(), *role, Shape::Bars { column }, []);
        bars.points = points.collect();
        series.push(bars);
        let steps = steps.iter().map(|step| format!("{} {}", step.name, range_text(step.kr, formats)));
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
        unit: format!("{} ({})", unit_a_year(formats), price_level(shown)),
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
    let minus = before.zip(after).map(|(before, after)| less(after, before));
    [before, after, minus].map(|range| range_cell(range, formats)).to_vec()
}

/// *mio. kr. om året*.
fn unit_a_year(formats: Formats) -> String {
    format!("{} {}", SCALE.unit(formats), formats.say("om året", "a year"))
}

/// *2017-priser*.
fn price_level(shown: Shown) -> String {
    let side = if efficiency(&shown.sides.after).is_some() { &shown.sides.after } else { &shown.sides.before };
    format!("{}{}", side.scenario.price_level(), shown.formats.say("-priser", " prices"))
}

fn columns(first: &str, shown: Shown) -> Vec<Column> {
    let formats = shown.formats;
    let labels = [formats.say("Før", "Before"), formats.say("Efter", "After"), formats.say("Forskel", "Difference")];
    let first = format!("{first}, {}, {}", unit_a_year(formats), price_level(shown));
    std::iter::once(Column::text(first)).chain(labels.map(|label| Column::number(label, ""))).collect()
}

fn table(shown: Shown) -> Table {
    let formats = shown.formats;
    let [before, after] = shown.sides.both().map(|side| efficiency(side).map(|one| steps(one, formats)));
    let names = before.iter().chain(&after).next().into_iter().flatten().map(|step| step.name.as_str());
    let range = |steps: &Option<Vec<Step>>, index: usize| Some(steps.as_ref()?.get(index)?.kr);
    let rows = names.enumerate().map(|(index, name)| {
        let row = Row::new(name, cells(range(&before, index), range(&after, index), formats));
        // What the sum comes to.
        if index == 2 { row.bold() } else { row }
    });
    let title = formats.say("Fra service til indsats", "From service to effort");
    Table { title: title.to_owned(), head: columns(title, shown), rows: rows.collect(), note: None }
}

/// The service ceiling is relieved of what is moved, the municipality gains the refund, the public as a whole nothing.
fn accounts(shown: Shown) -> Table {
    let formats = shown.formats;
    let rows = Account::ALL.map(|account| {
        let [before, after] =
            shown.sides.both().map(|side| freed(side).map(|freed| freed.by_account_per_year(account)));
        Row::new(names::account(account, formats.language), cells(before, after, formats)).of(Role::Account(account))
    });
    let title = formats.say("Hvem vinder", "Who gains");
    Table { title: title.to_owned(), head: columns(title, shown), rows: rows.to_vec(), note: None }
}
