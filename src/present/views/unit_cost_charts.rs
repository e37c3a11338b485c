//! The charts of *Udgift pr. borger*: what a full-year person costs in each group, by area and by payer.

use super::{
    Arrangement, Shown,
    tools::{group_name, side_title, side_word},
    unit_cost::{priced_groups, unit},
};
use crate::{
    model::{
        costs::{AREAS, UnitCost},
        numbers::Kr,
        rules::{Account, Id},
    },
    present::{
        chart::{Axis, Chart, Format, Role, Series, Shape},
        chart_layout::share_axes,
        formats::Scale,
        names,
    },
    scenario::sides::Side,
};

/// A part of a unit cost: its name, what it stands for, and how much it is where that can be said.
type Part = (String, Role, Option<Kr>);

/// A bar: its label, and the parts it is stacked of.
type Bar = (String, Vec<Part>);

/// The municipality's own part by area, which is known even where gross is not.
pub(super) fn by_area(shown: Shown) -> Vec<Chart> {
    let language = shown.formats.language;
    let parts = |unit: &UnitCost| -> Vec<Part> {
        let areas = AREAS.iter().zip(unit.net_areas);
        areas.map(|(area, net)| (names::area(*area, language).to_owned(), Role::Area(*area), net)).collect()
    };
    let what = language.say(
        "Søjlediagram over kommunens udgift pr. helårsperson efter område",
        "Bar chart of the municipality's cost per full-year person by area",
    );
    charts(shown, &parts, what)
}

/// Who pays: the municipality, and the state by its refund.
pub(super) fn by_payer(shown: Shown) -> Vec<Chart> {
    let language = shown.formats.language;
    let parts = |unit: &UnitCost| -> Vec<Part> {
        let municipality = Role::Account(Account::Municipality);
        vec![
            (language.say("Kommunen", "The municipality").to_owned(), municipality, unit.accounts.municipality),
            (language.say("Staten (refusion)", "The state (refund)").to_owned(), Role::State, unit.refund),
        ]
    };
    let what = language.say(
        "Søjlediagram over udgift pr. helårsperson efter betaler",
        "Bar chart of the cost per full-year person by payer",
    );
    charts(shown, &parts, what)
}

/// One chart a side, one with both sides below each other, or one of the differences.
fn charts(shown: Shown, parts: &dyn Fn(&UnitCost) -> Vec<Part>, what: &str) -> Vec<Chart> {
    let formats = shown.formats;
    let groups = priced_groups(shown.sides);
    let parts = |side: &Side, id: &Id| parts(&unit(side, id).unwrap_or_default());
    let sides = [(&shown.sides.before, Role::Before), (&shown.sides.after, Role::After)];
    let mut charts = match shown.arrangement {
        Arrangement::SideBySide => {
            let chart = |(side, role): (&Side, Role)| {
                let bars = groups.iter().map(|id| (group_name(shown, id), parts(side, id)));
                stacked(shown, side_title(side, role, formats.language), &bars.collect::<Vec<_>>(), what)
            };
            sides.map(chart).to_vec()
        }
        Arrangement::Together | Arrangement::Index => {
            let bars = groups.iter().flat_map(|id| both(shown, id, &parts));
            vec![stacked(
                shown,
                formats.say("Før og efter", "Before and after").to_owned(),
                &bars.collect::<Vec<_>>(),
                what,
            )]
        }
        Arrangement::Difference => {
            let bars = groups.iter().map(|id| {
                let pairs = parts(&shown.sides.after, id).into_iter().zip(parts(&shown.sides.before, id));
                let minus = pairs.map(|((name, role, after), (.., before))| {
                    (name, role, after.zip(before).map(|(after, before)| after - before))
                });
                (group_name(shown, id), minus.collect::<Vec<Part>>())
            });
            let differs = |(_, parts): &Bar| parts.iter().any(|(.., kr)| kr.is_some_and(|kr| kr != Kr::ZERO));
            let title = formats.say("Forskel: efter minus før", "Difference: after less before").to_owned();
            vec![stacked(shown, title, &bars.filter(differs).collect::<Vec<_>>(), what)]
        }
    };
    charts.retain(|chart| !chart.series.is_empty());
    share_axes(&mut charts);
    charts
}

/// A bar for each side of a group; one where it costs the same on both.
fn both(shown: Shown, id: &Id, parts: &dyn Fn(&Side, &Id) -> Vec<Part>) -> Vec<Bar> {
    let name = group_name(shown, id);
    let [before, after] = shown.sides.both().map(|side| parts(side, id));
    if before == after {
        return vec![(name, after)];
    }
    let label = |role| format!("{name}, {}", side_word(role, shown.formats.language));
    vec![(label(Role::Before), before), (label(Role::After), after)]
}

/// Lying bars, each stacked of its parts; a part that is nothing everywhere is left out.
fn stacked(shown: Shown, title: String, bars: &[Bar], what: &str) -> Chart {
    let formats = shown.formats;
    let kinds: Vec<(String, Role)> =
        bars.first().into_iter().flat_map(|(_, parts)| parts).map(|(name, role, _)| (name.clone(), *role)).collect();
    let series = kinds.into_iter().enumerate().map(|(kind, (name, role))| {
        let points = (0u32..).zip(bars).filter_map(|(index, (_, parts))| {
            let kr = parts.get(kind)?.2?;
            (kr != Kr::ZERO).then(|| (f64::from(index), kr.to_f64()))
        });
        Series::new(name, role, Shape::Bars { column: 0 }, points)
    });
    let said = bars.iter().map(|(label, parts)| {
        let all: Kr = parts.iter().filter_map(|(.., kr)| *kr).sum();
        format!("{label} {}", formats.kr(all.0))
    });
    let series: Vec<Series> = series.filter(|series| !series.points.is_empty()).collect();
    let mut unit = formats.say("kr. pr. helårsperson", "kr. per full-year person").to_owned();
    if let [only] = series.as_slice() {
        // One kind of bar needs no legend, but its name.
        unit = format!("{unit}, {}", names::lower_first(&only.name));
    }
    Chart {
        sentence: format!("{what}, {title}: {}", said.collect::<Vec<_>>().join("; ")),
        title,
        unit,
        x: Axis::categories(bars.iter().map(|(label, _)| label.clone())),
        y: Axis::values(Format::Money(Scale::Kr)),
        horizontal: true,
        series,
        ..Chart::default()
    }
}
