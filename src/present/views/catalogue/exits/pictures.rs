//! The pictures of *Afgang*: one of each side on one scale, one with what has moved, or bars of the difference.

use rust_decimal::Decimal;

use super::{
    parts::{Amount, Destination, Parts},
    says::{going, role},
};
use crate::{
    model::numbers::to_f64,
    present::{
        chart::{Axis, Chart, Format, Point, Role, Series, Shape},
        facts::{absent::Fact as Absent, exits::Fact},
        flow_chart::{Band, FlowChart},
        formats::{Formats, NOTHING},
        table::Cell,
        views::{
            Arrangement, Shown,
            shared::{
                changes::{drawn, side_title},
                tools::group_name,
            },
        },
        words::facts::{
            Telling,
            exits::labels::{counted, moved, moved_away, to_name, which, whole_title},
        },
    },
};

/// The pictures of flows, where the arrangement has some.
pub(super) fn pictures(shown: Shown, of: &Parts) -> Vec<FlowChart> {
    let mut sides = (0..2).filter(|side| of.leave(*side));
    match shown.arrangement {
        Arrangement::SideBySide => sides.map(|side| picture(shown, of, side, false)).collect(),
        Arrangement::Together | Arrangement::Index => {
            let both = sides.clone().count() == 2;
            sides.next_back().map(|side| picture(shown, of, side, both)).into_iter().collect()
        }
        Arrangement::Difference => Vec::new(),
    }
}

/// Why there is no picture, or no bar.
pub(super) fn absent(of: &Parts) -> Absent {
    if !of.leave(0) && !of.leave(1) {
        Absent::NobodyLeaves
    } else if of.all.iter().any(Option::is_none) {
        Absent::ExitsOfOneSide
    } else {
        Absent::SameExits
    }
}

/// The picture of one side; of both where its labels tell *before* too.
fn picture(shown: Shown, of: &Parts, side: usize, is_of_both: bool) -> FlowChart {
    let formats = shown.formats;
    let what = counted(of.of.is_main, formats);
    let unit = format!("{what} {} {}, {}", formats.say("og", "and"), formats.pct_unit(), which(of.span(), formats));
    let pair = |texts: [String; 2]| before_and_after(is_of_both, side, texts);
    let all = of.all.map(|all| all.map_or_else(|| NOTHING.to_owned(), |all| formats.persons(all)));
    let title = if is_of_both {
        formats.say("Før og efter", "Before and after").to_owned()
    } else {
        side_title(shown, role(side))
    };
    let telling = Telling { sides: shown.sides, formats };
    let flows = of.destinations.iter().filter_map(|to| going(of, to, side)).collect();
    let all_of_side = of.all[side].unwrap_or_default();
    let fact = Fact::Picture {
        of_side: drawn(shown, role(side)),
        of: of.of.clone(),
        span: of.span(),
        all: all_of_side,
        going: flows,
    };
    FlowChart {
        title,
        unit,
        of: whole_title(&of.of, of.span(), shown.sides, formats),
        name: group_name(shown, &of.of.group),
        all: pair(all),
        what: what.to_owned(),
        size: of.sizes[side],
        bands: of.destinations.iter().map(|to| band(shown, of, to, (side, is_of_both))).collect(),
        sentence: telling.sentence(fact),
    }
}

/// *285 → 342*, or only that of the side.
fn before_and_after(is_of_both: bool, side: usize, texts: [String; 2]) -> String {
    let [before, after] = texts;
    match (is_of_both && before != after, side) {
        (true, _) => format!("{before} → {after}"),
        (false, 0) => before,
        (false, _) => after,
    }
}

fn band(shown: Shown, of: &Parts, to: &Destination, (side, is_of_both): (usize, bool)) -> Band {
    let formats = shown.formats;
    let (exact, by) = of.moved(to);
    let is_after = side == 1;
    let number = |amount: Option<Amount>| amount.map_or(NOTHING.into(), |one| formats.persons(one.number));
    let share = |amount: Option<Amount>| pct(amount.and_then(|one| one.share), formats);
    let is_gain = is_after && exact > 0.0;
    let from = of.moved_from().filter(|_| of.moving(true).len() == 1);
    let amount = to.going[side];
    let moved_text = if is_gain {
        Some(moved(by, from, shown.sides, formats))
    } else {
        (is_of_both && exact < 0.0).then(|| moved_away(-by, formats))
    };
    Band {
        name: to_name(&to.to, shown.sides, formats),
        role: to.role,
        size: amount.map_or(0.0, |one| one.exact),
        moved: if is_after { exact.max(0.0) } else { 0.0 },
        gone: if is_after && is_of_both { (-exact).max(0.0) } else { 0.0 },
        number: before_and_after(is_of_both, side, to.going.map(number)),
        share: before_and_after(is_of_both, side, to.going.map(share)),
        moved_text,
        is_changed: is_after && exact != 0.0,
        cells: cells(amount, formats),
    }
}

/// *25,2 pct.*
fn pct(share: Option<[Decimal; 2]>, formats: Formats) -> String {
    share.map_or_else(
        || NOTHING.to_owned(),
        |[_, shown]| {
            let space = formats.say("\u{a0}", "");
            format!("{}{space}{}", formats.pct_number(shown, 1), formats.pct_unit())
        },
    )
}

/// A number and a share as cells, each as shown and exact.
pub(super) fn cells(amount: Option<Amount>, formats: Formats) -> [Cell; 2] {
    let Some(amount) = amount else { return [Cell::Empty, Cell::Empty] };
    let exact = crate::present::formats::from_f64(amount.exact).unwrap_or(amount.number);
    let share = amount.share.map_or(Cell::Empty, |[exact, shown]| {
        Cell::number(formats.pct_number(shown, 1), exact.saturating_mul(Decimal::ONE_HUNDRED))
    });
    [Cell::number(formats.persons(amount.number), exact), share]
}

/// Bars of how many more go to each destination under *after*; none where the two sides are the same.
pub(super) fn bars(shown: Shown, of: &Parts) -> Option<Chart> {
    let more: Vec<(&Destination, Decimal)> = of.destinations.iter().filter_map(|to| Some((to, to.more()?))).collect();
    if shown.arrangement != Arrangement::Difference || more.iter().all(|(_, more)| more.is_zero()) {
        return None;
    }
    let formats = shown.formats;
    let names: Vec<String> = more.iter().map(|(to, _)| to_name(&to.to, shown.sides, formats)).collect();
    let points = more.iter().enumerate().map(|(place, (_, more))| {
        let x = u32::try_from(place).map_or(0.0, f64::from);
        Point::new(x, to_f64(*more))
    });
    let title = formats.say("Forskel: efter minus før", "Difference: after less before").to_owned();
    let told = more.iter().map(|(to, more)| (to.to.clone(), *more)).collect();
    let series = Series {
        name: String::new(),
        role: Role::Difference,
        shape: Shape::Bars { column: 0 },
        points: points.collect(),
        end_label: None,
    };
    let chart = Chart {
        title,
        unit: format!("{}, {}", counted(of.of.is_main, formats), which(of.span(), formats)),
        x: Axis::categories(names),
        y: Axis::values(Format::Persons),
        horizontal: true,
        bar_labels: true,
        series: vec![series],
        sentence: Telling { sides: shown.sides, formats }.sentence(Fact::Bars(of.of.clone(), told)),
        ..Chart::default()
    };
    Some(chart.fit())
}
