//! The tables of *Udgift pr. borger*: every group on both sides, and two groups against each other.

use rust_decimal::Decimal;

use crate::{
    evaluation::sides::Side,
    model::{
        id::Id,
        money::unit_cost::UnitCost,
        numbers::Kr,
        spending::{Account, Area},
    },
    present::{
        chart::Role,
        formats::Formats,
        table::{Cell, Column, Row, Table},
        words::names,
    },
};
use {
    super::{
        charts::{area_title, areas, basis, payer_title},
        pair::{pair_names, priced_groups, unit},
    },
    crate::present::views::{
        Shown,
        shared::tools::{group_name, kr_cell, side_word},
    },
};

/// What one account pays, by area and in all: the numbers of the bars by area.
pub(in crate::present::views) fn by_area(shown: Shown, account: Account) -> Table {
    let language = shown.formats.language;
    let all = |unit: &UnitCost| areas(unit, account).into_iter().map(|(_, kr)| kr).collect::<Vec<_>>();
    let units: Vec<UnitCost> = units(shown);
    // What no group has is no column; service, effort and support always are.
    let columns: Vec<(usize, Area)> = areas(&UnitCost::default(), account)
        .into_iter()
        .enumerate()
        .map(|(index, (area, _))| (index, area))
        .filter(|(index, area)| {
            !matches!(area, Area::Capital | Area::Unspecified)
                || units.iter().any(|unit| all(unit)[*index].is_some_and(|kr| kr != Kr::ZERO))
        })
        .collect();
    let total = format!("{}, {}", language.say("I alt", "Total"), basis(account, language));
    let mut labels: Vec<String> = columns.iter().map(|(_, area)| names::area(*area, language).to_owned()).collect();
    // Under the ceiling the one area is all there is.
    let has_total = account != Account::ServiceCeiling;
    labels.extend(has_total.then_some(total));
    let amounts = |unit: &UnitCost| {
        let parts = columns.iter().map(|(index, _)| all(unit)[*index]);
        parts.chain(has_total.then(|| unit.accounts.of(account).copied())).collect()
    };
    table(shown, area_title(account, language), labels, &amounts)
}

/// Who pays, and gross: the numbers of the bars by payer.
pub(in crate::present::views) fn by_payer(shown: Shown) -> Table {
    let language = shown.formats.language;
    let labels = [
        language.say("Kommunen", "The municipality"),
        language.say("Staten (refusion)", "The state (refund)"),
        language.say("I alt, brutto", "Total, gross"),
    ];
    let amounts = |unit: &UnitCost| vec![unit.accounts.municipality, unit.refund, unit.gross];
    table(shown, payer_title(language), labels.map(str::to_owned).to_vec(), &amounts)
}

/// What every priced group costs on either side.
fn units(shown: Shown) -> Vec<UnitCost> {
    let groups = priced_groups(shown.sides);
    shown.sides.both().iter().flat_map(|side| groups.iter().filter_map(|id| unit(side, id))).collect()
}

/// A row for each group; a group that costs the same on both sides has one row, another one for each side and the
/// difference.
fn table(shown: Shown, title: &str, labels: Vec<String>, amounts: &dyn Fn(&UnitCost) -> Vec<Option<Kr>>) -> Table {
    let formats = shown.formats;
    let groups = priced_groups(shown.sides);
    let rows: Vec<Row> = groups.iter().flat_map(|id| group_rows(shown, id, amounts)).collect();
    let mut note = formats
        .say(
            "Priser under de sidste regler; refusionstrappen som for dem, der er i gruppen det sidste år.",
            "Prices under the last rules; the refund ladder as for those who are in the group in the last year.",
        )
        .to_owned();
    if rows.iter().any(|row| row.cells.contains(&Cell::Empty)) {
        note.push_str(formats.say(
            " En streg: kan ikke opgøres, fordi prisens refusion ikke kendes, eller den har intet område.",
            " A dash: cannot be determined, because the price's refund is not known, or it has no area.",
        ));
    }
    let first = Column::text(formats.say("Kr. pr. helårsperson", "Kr. per full-year person"));
    let head = std::iter::once(first).chain(labels.into_iter().map(|label| Column::number(label, "")));
    Table { title: title.to_owned(), head: head.collect(), rows, note: Some(note) }
}

fn group_rows(shown: Shown, id: &Id, amounts: &dyn Fn(&UnitCost) -> Vec<Option<Kr>>) -> Vec<Row> {
    let formats = shown.formats;
    let name = group_name(shown, id);
    let cells = |amounts: &[Option<Kr>], is_difference| {
        amounts.iter().map(|kr| kr_cell(*kr, is_difference, formats)).collect::<Vec<_>>()
    };
    let [before, after] = shown.sides.both().map(|side| unit(side, id).map(|unit| amounts(&unit)));
    let sided = |amounts: &[Option<Kr>], role| {
        Row::new(format!("{name}, {}", side_word(role, formats.language)), cells(amounts, false)).of(role)
    };
    match (before, after) {
        (Some(before), Some(after)) if before == after => vec![Row::new(name, cells(&after, false))],
        (Some(before), Some(after)) => {
            let minus: Vec<Option<Kr>> =
                after.iter().zip(&before).map(|(after, before)| Some((*after)? - (*before)?)).collect();
            let label = format!("{name}, {}", formats.say("forskel", "difference"));
            let minus = Row::new(label, cells(&minus, true)).bold();
            vec![sided(&before, Role::Before), sided(&after, Role::After), minus]
        }
        (Some(before), None) => vec![sided(&before, Role::Before)],
        (None, Some(after)) => vec![sided(&after, Role::After)],
        (None, None) => Vec::new(),
    }
}

/// The two groups, and the first less the second in kroner and per cent, on both sides.
pub(in crate::present::views) fn gap(shown: Shown, pair: &[Id; 2], account: Account) -> Table {
    let formats = shown.formats;
    let labels = [formats.say("Før", "Before"), formats.say("Efter", "After"), formats.say("Forskel", "Difference")];
    let whose = names::lower_first(names::account(account, formats.language));
    let first = Column::text(format!("{}, {whose}", formats.say("Kr. om året", "Kr. a year")));
    let head = std::iter::once(first).chain(labels.map(|label| Column::number(label, ""))).collect();
    let net = |side: &Side, id: &Id| unit(side, id).and_then(|unit| unit.accounts.of(account).copied());
    let row = |label: &str, value: &dyn Fn(&Side) -> Option<Kr>, is_difference| {
        let [before, after] = shown.sides.both().map(value);
        let cells = [before, after].map(|kr| kr_cell(kr, is_difference, formats));
        let change = kr_cell(after.zip(before).map(|(after, before)| after - before), true, formats);
        Row::new(label, cells.into_iter().chain([change]).collect())
    };
    let groups = pair_names(shown, pair);
    let mut rows: Vec<Row> =
        groups.iter().zip(pair).map(|(name, id)| row(name, &|side| net(side, id), false)).collect();
    let minus = |side: &Side| Some(net(side, &pair[0])? - net(side, &pair[1])?);
    let second = names::lower_first(&groups[1]);
    let label = format!("{} {} {second}", groups[0], formats.say("minus", "less"));
    rows.push(row(&label, &minus, true).bold());
    let share = |side: &Side| minus(side)?.0.checked_div(net(side, &pair[1])?.0);
    let [before, after] = shown.sides.both().map(share);
    let change = after.zip(before).and_then(|(after, before)| after.checked_sub(before));
    let points =
        change.map_or(Cell::Empty, |points| Cell::number(formats.plus(points_text(points, formats)), in_pct(points)));
    let cells = [before, after].map(|share| share_cell(share, formats));
    let label = format!("{} {second}", formats.say("Forskel i pct. af", "Difference in per cent of"));
    rows.push(Row::new(label, cells.into_iter().chain([points]).collect()).grey());
    let title = formats.say("To grupper mod hinanden", "Two groups against each other");
    Table { title: title.to_owned(), head, rows, note: None }
}

fn share_cell(share: Option<Decimal>, formats: Formats) -> Cell {
    share.map_or(Cell::Empty, |share| {
        Cell::number(formats.plus(formats.pct_number(share, 1) + formats.say("\u{a0}pct.", "%")), in_pct(share))
    })
}

/// As the row's label says it.
fn in_pct(share: Decimal) -> Decimal {
    share.saturating_mul(Decimal::ONE_HUNDRED)
}

/// With as many decimals as the shares beside it.
fn points_text(points: Decimal, formats: Formats) -> String {
    formats.pct_number(points, 1) + formats.say("\u{a0}procentpoint", "\u{a0}percentage points")
}
