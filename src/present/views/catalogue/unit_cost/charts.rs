//! The charts of *Udgift pr. borger*: what a full-year person costs in each group, whole, by area and by payer. A group that
//! costs the same on both sides stands once.

use super::pair::{amount, priced_groups, unit};
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
        facts::unit_cost::{Amount, Bar, Fact, Part, Shows, SideOf, Split},
        formats::Scale,
        views::{
            Arrangement, Shown,
            shared::tools::{group_name, price_levels, side_word},
        },
        words::{
            facts::Telling,
            language::Language,
            names,
            unit_costs::{missing, part_name, split_title},
        },
    },
};

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

/// *netto* or *brutto*.
pub(in crate::present::views) fn basis(account: Account, language: Language) -> &'static str {
    match account {
        Account::Municipality => language.say("netto", "net"),
        Account::ServiceCeiling | Account::Public => language.say("brutto", "gross"),
    }
}

/// Every priced group, split one way.
pub(in crate::present::views) fn breakdown(shown: Shown, split: Split) -> Vec<Chart> {
    drawn(shown, split, &priced_groups(shown.sides))
}

/// Two groups against each other, each bar the whole of what the account pays.
pub(in crate::present::views) fn of_pair(shown: Shown, pair: &[Id; 2], account: Account) -> Vec<Chart> {
    let groups = if pair[0] == pair[1] { &pair[..1] } else { &pair[..] };
    drawn(shown, Split::Whole(account), groups)
}

/// One chart with both sides below each other, or one of the differences; none without bars.
fn drawn(shown: Shown, split: Split, groups: &[Id]) -> Vec<Chart> {
    let (shows, bars): (Shows, Vec<Bar>) = if shown.arrangement == Arrangement::Difference {
        (Shows::Difference, groups.iter().filter_map(|id| difference(shown, id, split)).collect())
    } else {
        (Shows::Both, groups.iter().flat_map(|id| both(shown, id, split)).collect())
    };
    if bars.is_empty() { Vec::new() } else { vec![stacked(shown, shows, &bars, split)] }
}

/// The parts of a price.
fn parts(unit: &UnitCost, split: Split) -> Vec<(Part, Option<Kr>)> {
    match split {
        Split::Whole(account) => vec![(Part::Account(account), unit.accounts.of(account).copied())],
        Split::Areas(account) => areas(unit, account).into_iter().map(|(area, kr)| (Part::Area(area), kr)).collect(),
        Split::Payers => {
            vec![(Part::Account(Account::Municipality), unit.accounts.municipality), (Part::State, unit.refund)]
        }
    }
}

/// The colour of a part.
fn role(part: Part) -> Role {
    match part {
        Part::Account(account) => Role::Account(account),
        Part::Area(area) => Role::Area(area),
        Part::State => Role::State,
    }
}

fn bar(side: &Side, id: &Id, split: Split, of: SideOf) -> Bar {
    let unit = unit(side, id);
    let total = match (split, &unit) {
        (Split::Whole(account) | Split::Areas(account), _) => amount(side, id, account),
        (Split::Payers, None) => Amount::NoGroup,
        (Split::Payers, Some(unit)) => unit.gross.map_or(Amount::Unknown, Amount::Known),
    };
    Bar { group: id.clone(), side: of, parts: parts(&unit.unwrap_or_default(), split), total }
}

/// A bar for each side of a group; one where it costs the same on both.
fn both(shown: Shown, id: &Id, split: Split) -> Vec<Bar> {
    let [before, after] = [(&shown.sides.before, SideOf::Before), (&shown.sides.after, SideOf::After)]
        .map(|(side, of)| bar(side, id, split, of));
    if before.parts == after.parts && before.total == after.total {
        return vec![Bar { side: SideOf::Both, ..after }];
    }
    vec![before, after]
}

/// What each part changes by; nothing where none does.
fn difference(shown: Shown, id: &Id, split: Split) -> Option<Bar> {
    let [before, after] = shown.sides.both().map(|side| bar(side, id, split, SideOf::Both));
    let (Amount::Known(was), Amount::Known(is)) = (before.total, after.total) else { return None };
    let minus = after
        .parts
        .into_iter()
        .zip(before.parts)
        .map(|((part, after), (_, before))| (part, after.zip(before).map(|(after, before)| after - before)));
    let parts: Vec<_> = minus.collect();
    let differs = parts.iter().any(|(_, kr)| kr.is_some_and(|kr| kr != Kr::ZERO));
    differs.then(|| Bar { group: id.clone(), side: SideOf::Both, parts, total: Amount::Known(is - was) })
}

/// *Ressourceforløb, før*.
fn label(shown: Shown, bar: &Bar) -> String {
    let name = group_name(shown, &bar.group);
    let role = match bar.side {
        SideOf::Before => Role::Before,
        SideOf::After => Role::After,
        SideOf::Both => return name,
    };
    format!("{name}, {}", side_word(role, shown.formats.language))
}

/// Lying bars with what they come to at their ends, each stacked of its parts; a part that is nothing everywhere is left
/// out.
fn stacked(shown: Shown, shows: Shows, bars: &[Bar], split: Split) -> Chart {
    let formats = shown.formats;
    let places = || (0u32..).map(f64::from).zip(bars);
    let kinds = bars.first().map_or(&[][..], |bar| &bar.parts);
    let series = kinds.iter().enumerate().map(|(kind, (part, _))| {
        let known = places().filter(|(_, bar)| matches!(bar.total, Amount::Known(_)));
        let points = known.filter_map(|(x, bar)| {
            let kr = bar.parts.get(kind)?.1?;
            (kr != Kr::ZERO).then(|| (x, kr.to_f64()))
        });
        Series::new(part_name(*part, formats.language), role(*part), Shape::Bars { column: 0 }, points)
    });
    let series: Vec<Series> = series.filter(|series| !series.points.is_empty()).collect();
    let marks = places().filter(|(_, bar)| !matches!(bar.total, Amount::Known(_)));
    let marks = marks.map(|(x, bar)| Mark::Missing { x, label: missing(bar.total, formats).to_owned() });
    let title = match shows {
        Shows::Both => formats.say("Før og efter", "Before and after"),
        Shows::Difference => formats.say("Forskel: efter minus før", "Difference: after less before"),
    };
    let sentence = Fact::Bars { split, shows, bars: bars.to_vec() };
    Chart {
        title: if let Split::Whole(_) = split { split_title(split, formats).to_owned() } else { title.to_owned() },
        sentence: Telling { sides: shown.sides, formats }.sentence(sentence),
        unit: chart_unit(shown, split, &series),
        x: Axis::categories(bars.iter().map(|bar| label(shown, bar))),
        y: Axis::values(Format::Money(Scale::Kr)),
        horizontal: true,
        bar_labels: true,
        series,
        marks: marks.collect(),
        ..Chart::default()
    }
}

/// *kr. pr. helårsperson, netto (2023 p/l)*; one kind of bar needs no legend, but its name.
fn chart_unit(shown: Shown, split: Split, series: &[Series]) -> String {
    let formats = shown.formats;
    let (per_person, levels) =
        (formats.say("kr. pr. helårsperson", "kr. per full-year person"), price_levels(shown.sides, formats));
    let basis = match split {
        Split::Whole(account) | Split::Areas(account) => basis(account, formats.language),
        Split::Payers => formats.say("brutto", "gross"),
    };
    match (split, series) {
        (Split::Areas(_) | Split::Payers, [only]) => {
            format!("{per_person}, {basis}, {} ({levels})", names::lower_first(&only.name))
        }
        _ => format!("{per_person}, {basis} ({levels})"),
    }
}
