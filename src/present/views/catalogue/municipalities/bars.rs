//! The rows as lying bars: the own one by itself, those whose persons are hidden by themselves, the share of the country
//! and the ceiling as lines.

use super::{basis::Basis, entries::Entry};
use crate::present::{
    chart::{Axis, Chart, Format, Mark, Role, Series, Shape, range::nice_range},
    facts::municipalities::{Bars, Fact},
    words::facts::{
        Telling,
        municipalities::{bars_name, ceiling_label, country_label, title},
    },
};

/// The bars of the rows that are shown, on a scale that has room for all rows and both lines whatever is shown.
pub(super) fn bars(basis: &Basis, rows: &[Entry], all: &[Entry]) -> Chart {
    let formats = basis.shown.formats;
    let of_kind = |kind: Bars| {
        let own = basis.own.as_ref();
        let is_of_kind = |entry: &Entry| match kind {
            Bars::Own => own == Some(&entry.id) && !entry.is_hidden(),
            Bars::Hidden => entry.is_hidden(),
            Bars::Seen => own != Some(&entry.id) && !entry.is_hidden(),
        };
        let points = (0_u32..).zip(rows).filter(|(_, entry)| is_of_kind(entry));
        let points = points.map(|(at, entry)| (f64::from(at), entry.share.to_f64()));
        let role = if kind == Bars::Hidden { Role::Other } else { Role::Neutral };
        Series::new(bars_name(kind, formats), role, Shape::Bars { column: 0 }, points)
    };
    let series = [Bars::Seen, Bars::Own, Bars::Hidden].map(of_kind).into_iter();
    let country = basis
        .country()
        .map(|all| Mark::Level { y: all.share.to_f64(), label: country_label(all, basis.decimals(), formats) });
    let ceiling = ceiling(basis);
    let mut chart = Chart {
        title: title(formats).to_owned(),
        unit: formats.pct_unit().to_owned(),
        x: Axis::categories(rows.iter().map(|entry| entry.name.as_str())),
        y: Axis::values(Format::Share),
        horizontal: true,
        series: series.filter(|series| !series.points.is_empty()).collect(),
        marks: country.into_iter().chain(ceiling).collect(),
        sentence: Telling { sides: basis.shown.sides, formats }.sentence(sentence(basis, rows)),
        ..Chart::default()
    };
    let shares = all.iter().map(|entry| entry.share.to_f64());
    chart.y.range = nice_range(chart.values().into_iter().chain(shares));
    chart
}

/// The line of the ceiling of *after*.
fn ceiling(basis: &Basis) -> Option<Mark> {
    let ceiling = basis.sides[1]?.ceiling?;
    Some(Mark::Level { y: ceiling.to_f64(), label: ceiling_label(ceiling, basis.shown.formats) })
}

fn sentence(basis: &Basis, rows: &[Entry]) -> Fact {
    let named = |entry: &Entry| (entry.id.clone(), entry.share);
    let own = rows.iter().find(|entry| basis.own.as_ref() == Some(&entry.id));
    Fact::Bars {
        rows: rows.len(),
        most: rows.iter().max_by_key(|entry| entry.share).map(named),
        least: rows.iter().min_by_key(|entry| entry.share).map(named),
        own: own.map(named),
        country: basis.country(),
    }
}
