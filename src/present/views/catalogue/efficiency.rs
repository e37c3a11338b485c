//! *Effektivisering*: the bridge of a year from the potential, less what is bought today, to service released and the refund
//! gained of it, with ranges, one side beside the other, and who gains.

use crate::present::views::{
    Arrangement, Headline, Shown,
    shared::changes::{drawn, sentence_since_mark},
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
        facts::{
            absent::Fact as Absent,
            efficiency::{Fact, Step},
            kind::{Kind, kind},
            shared::Drawn,
        },
        formats::{Formats, Scale},
        table::{Cell, Column, Row, Table},
        words::{
            facts::{Telling, absent, efficiency::step_name},
            names,
            sides::drawn_title,
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
    /// Why there is no bridge.
    pub no_bridge: &'static str,
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
        no_bridge: absent::sentence(Absent::SamePotential, shown.formats),
        table: table(shown),
        accounts: accounts(shown),
    })
}

fn freed(side: &Side) -> Option<Freed> {
    efficiency(side).map(Efficiency::freed)
}

/// What one account gains a year on one side.
#[must_use]
pub fn gain(side: &Side, account: Account) -> Option<Range> {
    freed(side).map(|freed| freed.by_account_per_year(account))
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

/// A step of the bridge, a year: its range in kroner, and the level that it starts from.
#[derive(Clone, Copy)]
struct Stair {
    step: Step,
    kr: Range,
    from: Kr,
}

impl Stair {
    /// Where its bar ends.
    fn ends(&self) -> (f64, f64) {
        if self.from == Kr::ZERO {
            return (self.kr.low.to_f64(), self.kr.high.to_f64());
        }
        ((self.from - self.kr.high).to_f64(), (self.from - self.kr.low).to_f64())
    }
}

/// The steps of the bridge of one side, all of a year: what there is, less what is bought, is freed; a part of that is refund.
fn stairs(one: &Efficiency) -> Vec<Stair> {
    let freed = one.freed();
    let [potential, bought] = [one.potential, one.bought].map(|range| one.a_year(range));
    let stair = |step, kr, from| Stair { step, kr, from };
    vec![
        stair(Step::Potential, potential, Kr::ZERO),
        stair(Step::Bought, bought, potential.high),
        stair(Step::Released, freed.moved_per_year, Kr::ZERO),
        stair(Step::Refund, freed.refund_gain_per_year, Kr::ZERO),
    ]
}

/// What each step changes by, end by end.
fn changes(before: &[Stair], after: &[Stair]) -> Vec<Stair> {
    let pairs = after.iter().zip(before);
    pairs.map(|(after, before)| Stair { kr: less(after.kr, before.kr), from: Kr::ZERO, ..*after }).collect()
}

fn less(after: Range, before: Range) -> Range {
    let (low, high) = (after.low - before.low, after.high - before.high);
    Range { low: low.min(high), high: low.max(high) }
}

fn bridges(shown: Shown) -> Vec<Chart> {
    let of = |side: &Side, role| Some((drawn(shown, role), role, stairs(efficiency(side)?)));
    let sides = [of(&shown.sides.before, Role::Before), of(&shown.sides.after, Role::After)];
    let mut charts = match (shown.arrangement, sides) {
        (Arrangement::Difference, [Some((.., before)), Some((.., after))]) => {
            let minus = changes(&before, &after);
            let differs = minus.iter().any(|stair| stair.kr.low != Kr::ZERO || stair.kr.high != Kr::ZERO);
            if differs { vec![bridge(shown, &[(Drawn::Difference, Role::Difference, minus)])] } else { Vec::new() }
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
fn bridge(shown: Shown, sides: &[(Drawn, Role, Vec<Stair>)]) -> Chart {
    let formats = shown.formats;
    let steps = sides.first().into_iter().flat_map(|(.., stairs)| stairs);
    let names: Vec<&str> = steps.map(|stair| step_name(stair.step, formats)).collect();
    let title = |of: Drawn| drawn_title(of, shown.sides, formats);
    let series = (0u8..).zip(sides).map(|(column, (of, role, stairs))| {
        let points = (0u32..).zip(stairs).map(|(index, stair)| {
            let (low, high) = stair.ends();
            Point::step(f64::from(index), stair.from.to_f64(), low, high)
        });
        let mut bars = Series::new(title(*of), *role, Shape::Bars { column }, []);
        bars.points = points.collect();
        bars
    });
    let said = sides.iter().map(|(of, _, stairs)| (*of, stairs.iter().map(|stair| (stair.step, stair.kr)).collect()));
    Chart {
        title: match sides {
            [(of, ..)] => title(*of),
            _ => formats.say("Før og efter", "Before and after").to_owned(),
        },
        sentence: Telling { sides: shown.sides, formats }.sentence(Fact::Bridge(said.collect())),
        unit: format!("{} ({})", unit_a_year(formats), price_level(shown)),
        x: Axis::categories(names),
        y: Axis::values(Format::Money(SCALE)),
        horizontal: true,
        bar_labels: true,
        series: series.collect(),
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

/// *2017 p/l*.
fn price_level(shown: Shown) -> String {
    let side = if efficiency(&shown.sides.after).is_some() { &shown.sides.after } else { &shown.sides.before };
    format!("{}{}", side.scenario.price_level(), shown.formats.say(" p/l", " prices"))
}

fn columns(first: &str, shown: Shown) -> Vec<Column> {
    let formats = shown.formats;
    let labels = [formats.say("Før", "Before"), formats.say("Efter", "After"), formats.say("Forskel", "Difference")];
    let first = format!("{first}, {}, {}", unit_a_year(formats), price_level(shown));
    std::iter::once(Column::text(first)).chain(labels.map(|label| Column::number(label, ""))).collect()
}

fn table(shown: Shown) -> Table {
    let formats = shown.formats;
    let [before, after] = shown.sides.both().map(|side| efficiency(side).map(stairs));
    let steps = before.iter().chain(&after).next().into_iter().flatten();
    let names = steps.map(|stair| step_name(stair.step, formats));
    let range = |stairs: &Option<Vec<Stair>>, index: usize| Some(stairs.as_ref()?.get(index)?.kr);
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
