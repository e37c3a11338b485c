//! The bars of *Udgift pr. år*: the parts of each year on each other, with the other side's total as a line.

use super::{
    parts::{PartYears, Parted},
    rows::{level, scale},
};
use crate::{
    model::numbers::Kr,
    present::{
        chart::{Axis, Chart, Format, Role, Series, Shape, layout::share_axes},
        facts::{
            kind::{Kind, kind},
            shared::Drawn,
            yearly_cost::{Fact, Part},
        },
        views::{Arrangement, Shown, shared::changes::drawn},
        words::{
            facts::{Telling, yearly_cost::part_name},
            sides::drawn_title,
        },
    },
};

/// The years of one part, or of all.
type Years = Vec<Option<Kr>>;

/// The charts of the arrangement, on one axis; those in which no year can be said are none.
pub(super) fn charts(shown: Shown, parted: &Parted) -> Vec<Chart> {
    let side = |index: usize, role: Role, line: Option<Series>| {
        let parts = parted.parts.iter().map(|part| part.sides[index].clone()).collect::<Vec<_>>();
        chart(shown, parted, drawn(shown, role), &parts, line)
    };
    let formats = shown.formats;
    let total = |index: usize, role: Role, name: &str| {
        let points = points(parted, &parted.totals[index], &parted.totals[index]);
        Series::new(name, role, Shape::Line, points).ending(name)
    };
    let [before, after] = [formats.say("I alt, før", "Total, before"), formats.say("I alt, efter", "Total, after")];
    // Kroner of two price levels have no place on one axis.
    let is_one = kind(shown.sides) == Kind::OneRuleSet;
    let mut charts = match shown.arrangement {
        _ if is_one => vec![side(1, Role::After, None)],
        Arrangement::SideBySide if parted.is_comparable() => vec![
            side(0, Role::Before, Some(total(1, Role::Other, after))),
            side(1, Role::After, Some(total(0, Role::Other, before))),
        ],
        Arrangement::Together | Arrangement::Index if parted.is_comparable() => {
            vec![side(1, Role::After, Some(total(0, Role::Before, before)))]
        }
        Arrangement::Difference if parted.is_comparable() => {
            let parts: Vec<Option<Years>> = parted.parts.iter().map(PartYears::difference).collect();
            let name = formats.say("I alt", "Total");
            let all = parted.difference();
            let line = Series::new(name, Role::Difference, Shape::Line, points(parted, &all, &all)).ending(name);
            vec![chart(shown, parted, Drawn::Difference, &parts, Some(line))]
        }
        Arrangement::SideBySide | Arrangement::Together | Arrangement::Difference | Arrangement::Index => {
            vec![side(0, Role::Before, None), side(1, Role::After, None)]
        }
    };
    charts.retain(Chart::has_bars);
    share_axes(&mut charts);
    charts
}

/// The years that can be said; a stack that lacks a part would be no total, so its year has none.
fn points<'a>(
    parted: &'a Parted,
    years: &'a [Option<Kr>],
    whole: &'a [Option<Kr>],
) -> impl Iterator<Item = (f64, f64)> {
    let known = parted.years.iter().zip(years).zip(whole).filter(|(_, whole)| whole.is_some());
    known.filter_map(|((year, kr), _)| Some((f64::from(*year), (*kr)?.to_f64())))
}

fn chart(shown: Shown, parted: &Parted, of: Drawn, parts: &[Option<Years>], line: Option<Series>) -> Chart {
    let formats = shown.formats;
    let whole: Years = (0..parted.years.len())
        .map(|year| parts.iter().flatten().map(|years| years.get(year).copied().flatten()).sum())
        .collect();
    let bars = parted.parts.iter().zip(parts).zip(0_u8..).filter_map(|((part, years), number)| {
        let name = part_name(&part.part, shown.sides, formats);
        let points = points(parted, years.as_ref()?, &whole);
        let bars = Series::new(name, role(&part.part, number), Shape::Bars { column: 0 }, points);
        bars.points.iter().any(|point| point.y != 0.0).then_some(bars)
    });
    let scale = scale(parted);
    let years = parted.years.iter().zip(&whole).filter_map(|(year, kr)| Some((*year, (*kr)?))).collect();
    let says = Fact::Bars { by: parted.by, account: parted.account, of, years };
    let [first, last] = [parted.years.first(), parted.years.last()].map(|year| year.copied().unwrap_or_default());
    Chart {
        title: drawn_title(of, shown.sides, formats),
        unit: format!("{} ({})", scale.unit(formats), level(shown, parted)),
        x: Axis::years(first, last),
        y: Axis::values(Format::Money(scale)),
        series: bars.collect::<Vec<_>>().into_iter().chain(line).collect(),
        sentence: Telling { sides: shown.sides, formats }.sentence(says),
        ..Chart::default()
    }
}

/// What a part is coloured as: an area as everywhere, the others by their number.
fn role(part: &Part, number: u8) -> Role {
    match part {
        Part::Area(area) => Role::Area(*area),
        Part::Group(_) | Part::Amounts | Part::Investments | Part::Savings => Role::Kind(number),
    }
}
