//! The bars of *DUT*: for each area a pair a year, own cost beside compensation, with what is missing in a bracket and what the
//! other side would give as a dashed box.

use super::compared::Compared;
use crate::{
    model::{
        compensation::Block,
        measures::names::Name,
        spending::{Account, Area},
    },
    present::{
        chart::{Axis, Chart, Format, Point, Role, Series, Shape},
        facts::{
            compensation::{Fact, What},
            shared::Drawn,
        },
        formats::Scale,
        views::{Shown, shared::changes::drawn},
        words::{
            facts::{
                Telling,
                compensation::{label, level},
            },
            names,
        },
    },
};

/// The unit of all charts and tables.
pub(super) const SCALE: Scale = Scale::Millions;

/// A chart of each area that has lines.
pub(super) fn charts(shown: Shown, compared: &Compared) -> Vec<Chart> {
    compared.areas.iter().map(|area| chart(shown, compared, *area)).collect()
}

fn chart(shown: Shown, compared: &Compared, area: Area) -> Chart {
    let formats = shown.formats;
    let block = Block::Area(area);
    let of = Name::Block(block);
    let at =
        |what: What| move |year: &i32| (f64::from(*year), compared.shown(what, &Name::Block(block), *year).to_f64());
    let bars = |what: What, role: Role, column: u8| {
        Series::new(label(what, formats), role, Shape::Bars { column }, compared.years.iter().map(at(what)))
    };
    let mut missing = Series::new(label(What::Shortfall, formats), Role::Difference, Shape::Bracket, []);
    missing.points = compared
        .years
        .iter()
        .map(|year| {
            let own = compared.shown(What::Shortfall, &of, *year).to_f64();
            let from = compared.shown(What::Received, &of, *year).to_f64();
            Point { from, ..Point::new(f64::from(*year), own) }
        })
        .collect();
    let mut series =
        vec![bars(What::OwnCost, Role::Account(Account::Municipality), 0), bars(What::Received, Role::State, 1)];
    series.extend(outline(shown, compared, &of, (What::OwnCost, 0)));
    series.extend(outline(shown, compared, &of, (What::Received, 1)));
    series.push(missing);
    let years = compared.years.iter().map(|year| compared.of_year(block, *year)).collect();
    let of = if compared.is_difference { Drawn::Difference } else { drawn(shown, compared.role) };
    let unit = format!("{} ({})", SCALE.unit(formats), level(compared.main.scenario.price_level(), formats));
    let own_axis = formats.say("egen akse", "own axis");
    let last = compared.years.last().copied().unwrap_or_default();
    let chart = Chart {
        title: names::area(area, formats.language).to_owned(),
        unit: if compared.areas.len() > 1 { format!("{unit}, {own_axis}") } else { unit },
        x: Axis::years(compared.first(), last),
        y: Axis::values(Format::Money(SCALE)),
        series,
        sentence: Telling { sides: shown.sides, formats }.sentence(Fact::Bars { area, of, years }),
        ..Chart::default()
    };
    chart.fit()
}

/// Where a bar would end on the other side, in the years in which that is elsewhere.
fn outline(shown: Shown, compared: &Compared, of: &Name, (what, column): (What, u8)) -> Option<Series> {
    let points: Vec<Point> = compared
        .years
        .iter()
        .filter_map(|year| {
            let [is, would] = [compared.shown(what, of, *year), compared.other(what, of, *year)?].map(|kr| kr.to_f64());
            ((would - is).abs() >= 0.5).then(|| Point { from: is, ..Point::new(f64::from(*year), would) })
        })
        .collect();
    let formats = shown.formats;
    let name = match what {
        What::OwnCost => formats.say("Efter: egen udgift", "After: own cost"),
        What::Received => formats.say("Efter: kompensation", "After: compensation"),
        What::Shortfall => formats.say("Efter: underfinansiering", "After: shortfall"),
    };
    let mut series = Series::new(name, Role::After, Shape::Outline { column }, []);
    series.points = points;
    (!series.points.is_empty()).then_some(series)
}
