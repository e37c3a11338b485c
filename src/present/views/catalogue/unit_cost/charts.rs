//! The charts of *Udgift pr. borger*: what a full-year person costs in each group, by area and by payer.

use crate::{
    evaluation::sides::Side,
    model::{
        id::Id,
        money::{costs::AREAS, unit_cost::UnitCost},
        numbers::Kr,
        spending::{Account, Area},
    },
    present::{
        chart::{Axis, Chart, Format, Mark, Role, Series, Shape},
        formats::Scale,
        words::{language::Language, names},
    },
};
use {
    super::pair::{priced_groups, unit},
    crate::present::views::{
        Arrangement, Shown,
        shared::{
            changes::side_title,
            tools::{full_stop, group_name, side_word},
        },
    },
};

/// A part of a unit cost: its name, what it stands for, and how much it is where that can be said.
type Part = (String, Role, Option<Kr>);

/// A bar: its label, the parts it is stacked of, and what they come to.
struct Bar {
    label: String,
    parts: Vec<Part>,
    total: Total,
}

/// What a bar's parts come to.
#[derive(Clone, Copy, PartialEq)]
enum Total {
    /// The group is not on this side.
    NoGroup,
    /// A price leaves open what belongs here.
    Unknown,
    Known(Kr),
}

/// How a chart splits the cost of a full-year person.
struct Split<'a> {
    parts: &'a dyn Fn(&UnitCost) -> Vec<Part>,
    total: &'a dyn Fn(&UnitCost) -> Option<Kr>,
    /// Whether before or after refund.
    basis: &'static str,
    /// What the chart is of, for those who cannot see it.
    what: String,
}

/// What a full-year person costs in an account, by area: the municipality's own part of each area, all of it, or the
/// service area alone.
pub(in crate::present::views) fn areas(unit: &UnitCost, account: Account) -> Vec<(Area, Option<Kr>)> {
    let of = match account {
        Account::Municipality => unit.net_areas,
        Account::ServiceCeiling | Account::Public => unit.areas,
    };
    let count = if account == Account::ServiceCeiling { 1 } else { AREAS.len() };
    AREAS.into_iter().zip(of).take(count).collect()
}

/// *Kommunens nettoudgift fordelt på område*: whose cost the areas split.
pub(in crate::present::views) fn area_title(account: Account, language: Language) -> &'static str {
    match account {
        Account::Municipality => {
            language.say("Kommunens nettoudgift fordelt på område", "The municipality's net cost by area")
        }
        Account::ServiceCeiling => {
            language.say("Bruttoudgift under servicerammen", "Gross cost under the service ceiling")
        }
        Account::Public => language
            .say("Bruttoudgift (stat og kommune) fordelt på område", "Gross cost (state and municipality) by area"),
    }
}

/// *netto* or *brutto*.
pub(in crate::present::views) fn basis(account: Account, language: Language) -> &'static str {
    match account {
        Account::Municipality => language.say("netto", "net"),
        Account::ServiceCeiling | Account::Public => language.say("brutto", "gross"),
    }
}

/// The cost in one account by area.
pub(in crate::present::views) fn by_area(shown: Shown, account: Account) -> Vec<Chart> {
    let language = shown.formats.language;
    let parts = |unit: &UnitCost| -> Vec<Part> {
        let areas = areas(unit, account).into_iter();
        areas.map(|(area, kr)| (names::area(area, language).to_owned(), Role::Area(area), kr)).collect()
    };
    let total = |unit: &UnitCost| unit.accounts.of(account).copied();
    charts(
        shown,
        &Split {
            parts: &parts,
            total: &total,
            basis: basis(account, language),
            what: area_title(account, language).to_owned(),
        },
    )
}

/// What gross is split into by payer.
pub(in crate::present::views) fn payer_title(language: Language) -> &'static str {
    language.say("Bruttoudgift fordelt på betaler", "Gross cost by payer")
}

/// Who pays: the municipality, and the state by its refund.
pub(in crate::present::views) fn by_payer(shown: Shown) -> Vec<Chart> {
    let language = shown.formats.language;
    let parts = |unit: &UnitCost| -> Vec<Part> {
        let municipality = Role::Account(Account::Municipality);
        vec![
            (language.say("Kommunen", "The municipality").to_owned(), municipality, unit.accounts.municipality),
            (language.say("Staten (refusion)", "The state (refund)").to_owned(), Role::State, unit.refund),
        ]
    };
    let total = |unit: &UnitCost| unit.gross;
    charts(
        shown,
        &Split {
            parts: &parts,
            total: &total,
            basis: language.say("brutto", "gross"),
            what: payer_title(language).to_owned(),
        },
    )
}

/// One chart a side, one with both sides below each other, or one of the differences.
fn charts(shown: Shown, split: &Split) -> Vec<Chart> {
    let formats = shown.formats;
    let groups = priced_groups(shown.sides);
    let mut charts = match shown.arrangement {
        Arrangement::SideBySide => [Role::Before, Role::After]
            .map(|role| {
                let side = if role == Role::Before { &shown.sides.before } else { &shown.sides.after };
                let bars: Vec<Bar> = groups.iter().map(|id| bar(shown, side, id, split)).collect();
                stacked(shown, side_title(shown, role), &bars, split)
            })
            .to_vec(),
        Arrangement::Together | Arrangement::Index => {
            let bars: Vec<Bar> = groups.iter().flat_map(|id| both(shown, id, split)).collect();
            vec![stacked(shown, formats.say("Før og efter", "Before and after").to_owned(), &bars, split)]
        }
        Arrangement::Difference => {
            let bars: Vec<Bar> = groups.iter().filter_map(|id| difference(shown, id, split)).collect();
            let title = formats.say("Forskel: efter minus før", "Difference: after less before").to_owned();
            vec![stacked(shown, title, &bars, split)]
        }
    };
    charts.retain(|chart| chart.categories() > 0);
    charts
}

fn bar(shown: Shown, side: &Side, id: &Id, split: &Split) -> Bar {
    let unit = unit(side, id);
    let total = unit.as_ref().map_or(Total::NoGroup, |unit| (split.total)(unit).map_or(Total::Unknown, Total::Known));
    Bar { label: group_name(shown, id), parts: (split.parts)(&unit.unwrap_or_default()), total }
}

/// A bar for each side of a group; one where it costs the same on both.
fn both(shown: Shown, id: &Id, split: &Split) -> Vec<Bar> {
    let [before, after] = shown.sides.both().map(|side| bar(shown, side, id, split));
    if before.parts == after.parts && before.total == after.total {
        return vec![after];
    }
    let sided = |bar: Bar, role| {
        let label = format!("{}, {}", bar.label, side_word(role, shown.formats.language));
        Bar { label, ..bar }
    };
    vec![sided(before, Role::Before), sided(after, Role::After)]
}

/// What each part changes by; nothing where none does.
fn difference(shown: Shown, id: &Id, split: &Split) -> Option<Bar> {
    let [before, after] = shown.sides.both().map(|side| bar(shown, side, id, split));
    let (Total::Known(was), Total::Known(is)) = (before.total, after.total) else { return None };
    let minus = after.parts.into_iter().zip(before.parts).map(|((name, role, after), (.., before))| {
        (name, role, after.zip(before).map(|(after, before)| after - before))
    });
    let parts: Vec<Part> = minus.collect();
    let differs = parts.iter().any(|(.., kr)| kr.is_some_and(|kr| kr != Kr::ZERO));
    differs.then(|| Bar { label: after.label, parts, total: Total::Known(is - was) })
}

/// Lying bars, each stacked of its parts; a part that is nothing everywhere is left out.
fn stacked(shown: Shown, title: String, bars: &[Bar], split: &Split) -> Chart {
    let formats = shown.formats;
    let missing = |bar: &Bar| match bar.total {
        Total::NoGroup => Some(formats.say("findes ikke på denne side", "not on this side")),
        Total::Unknown => Some(formats.say("kan ikke opgøres", "cannot be determined")),
        Total::Known(_) => None,
    };
    let places = || (0u32..).map(f64::from).zip(bars);
    let kinds = bars.first().map_or(&[][..], |bar| &bar.parts);
    let series = kinds.iter().enumerate().map(|(kind, (name, role, _))| {
        let known = places().filter(|(_, bar)| matches!(bar.total, Total::Known(_)));
        let points = known.filter_map(|(x, bar)| {
            let kr = bar.parts.get(kind)?.2?;
            (kr != Kr::ZERO).then(|| (x, kr.to_f64()))
        });
        Series::new(name.clone(), *role, Shape::Bars { column: 0 }, points)
    });
    let series: Vec<Series> = series.filter(|series| !series.points.is_empty()).collect();
    let marks = places().filter_map(|(x, bar)| Some(Mark::Missing { x, label: missing(bar)?.to_owned() }));
    let said = bars.iter().map(|bar| match bar.total {
        Total::Known(kr) => format!("{} {}", bar.label, formats.kr(kr.0)),
        Total::NoGroup | Total::Unknown => format!("{} {}", bar.label, missing(bar).unwrap_or_default()),
    });
    let mut unit = format!("{}, {}", formats.say("kr. pr. helårsperson", "kr. per full-year person"), split.basis);
    if let [only] = series.as_slice() {
        // One kind of bar needs no legend, but its name.
        unit = format!("{unit}, {}", names::lower_first(&only.name));
    }
    Chart {
        sentence: full_stop(&format!(
            "{}. {}, {title}: {}",
            formats.say("Søjlediagram", "Bar chart"),
            split.what,
            said.collect::<Vec<_>>().join("; ")
        )),
        title,
        unit,
        x: Axis::categories(bars.iter().map(|bar| bar.label.clone())),
        y: Axis::values(Format::Money(Scale::Kr)),
        horizontal: true,
        series,
        marks: marks.collect(),
        ..Chart::default()
    }
}
