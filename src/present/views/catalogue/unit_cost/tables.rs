//! The tables of *Udgift pr. borger*: every group on both sides, and two groups against each other.

use rust_decimal::Decimal;

use super::{
    charts::{areas, basis},
    pair::{amount, covered, priced_groups, unit},
};
use crate::{
    evaluation::sides::Side,
    model::{
        id::Id,
        money::{costs::AREAS, unit_cost::UnitCost},
        numbers::Kr,
        spending::{Account, Area},
    },
    present::{
        chart::Role,
        facts::unit_cost::{Amount, Fact, Split},
        formats::Formats,
        table::{Cell, Column, Row, Table},
        views::{
            Shown,
            shared::tools::{group_name, kr_cell, price_levels, side_word},
        },
        words::{
            facts::Telling,
            names,
            unit_costs::{missing, not_split, split_title},
        },
    },
};

/// What one account pays, by area and in all: the numbers of the bars by area.
pub(in crate::present::views) fn by_area(shown: Shown, account: Account) -> Table {
    let language = shown.formats.language;
    let all = |side: &Side, id: &Id| unit(side, id).map(|unit| (areas(&unit, account), covered(side, id)));
    let groups = priced_groups(shown.sides);
    let has_any = |index: usize| {
        let mut units =
            shown.sides.both().into_iter().flat_map(|side| groups.iter().filter_map(move |id| all(side, id)));
        units.any(|(areas, _)| areas[index].1.is_some_and(|kr| kr != Kr::ZERO))
    };
    // What no group has is no column; service, effort and support always are.
    let columns: Vec<(usize, Area)> = areas(&UnitCost::default(), account)
        .into_iter()
        .enumerate()
        .map(|(index, (area, _))| (index, area))
        .filter(|(index, area)| !matches!(area, Area::Capital | Area::Unspecified) || has_any(*index))
        .collect();
    let total = format!("{}, {}", language.say("I alt", "Total"), basis(account, language));
    let mut labels: Vec<String> = columns.iter().map(|(_, area)| names::area(*area, language).to_owned()).collect();
    // Under the ceiling the one area is all there is.
    let has_total = account != Account::ServiceCeiling;
    labels.extend(has_total.then_some(total));
    let amounts = |side: &Side, id: &Id| {
        let (areas, covered) = all(side, id)?;
        let is_whole = covered[AREAS.len() - 1];
        let part = |index: usize, area: Area| match areas[index].1 {
            _ if area == Area::Unspecified && !is_whole => Entry::Nothing,
            _ if !covered[index] && is_whole => Entry::NotSplit,
            _ if !covered[index] => Entry::NotIncluded,
            kr => Entry::of(kr),
        };
        let parts = columns.iter().map(|(index, area)| part(*index, *area));
        Some(parts.chain(has_total.then(|| entry(side, id, account))).collect())
    };
    table(shown, Split::Areas(account), labels, &amounts)
}

/// Who pays, and gross: the numbers of the bars by payer.
pub(in crate::present::views) fn by_payer(shown: Shown) -> Table {
    let language = shown.formats.language;
    let labels = [
        language.say("Kommunen", "The municipality"),
        language.say("Staten (refusion)", "The state (refund)"),
        language.say("I alt, brutto", "Total, gross"),
    ];
    let amounts = |side: &Side, id: &Id| {
        let unit = unit(side, id)?;
        Some([unit.accounts.municipality, unit.refund, unit.gross].map(Entry::of).to_vec())
    };
    table(shown, Split::Payers, labels.map(str::to_owned).to_vec(), &amounts)
}

/// What stands in a cell of an amount.
#[derive(Clone, Copy, PartialEq)]
enum Entry {
    Known(Kr),
    /// A price leaves open what belongs here.
    Unknown,
    /// No cost line has it.
    NotIncluded,
    /// It is in a price that is not split by area.
    NotSplit,
    /// There is nothing to say: a column for others.
    Nothing,
}

impl Entry {
    fn of(kr: Option<Kr>) -> Self {
        kr.map_or(Self::Unknown, Self::Known)
    }

    /// The second less the first, where both are known.
    fn less(self, other: Self) -> Self {
        match (self, other) {
            (Self::Known(after), Self::Known(before)) => Self::Known(after - before),
            (same, other) if same == other => same,
            _ => Self::Unknown,
        }
    }

    fn cell(self, is_difference: bool, formats: Formats) -> Cell {
        match self {
            Self::Known(kr) => kr_cell(Some(kr), is_difference, formats),
            Self::Unknown => Cell::Empty,
            Self::NotIncluded => Cell::Text(missing(Amount::NotIncluded, formats).to_owned()),
            Self::NotSplit => Cell::Text(not_split(formats).to_owned()),
            Self::Nothing => Cell::Text(String::new()),
        }
    }
}

/// What a group costs in an account, as it stands in a table.
fn entry(side: &Side, id: &Id, account: Account) -> Entry {
    match amount(side, id, account) {
        Amount::Known(kr) => Entry::Known(kr),
        Amount::NotIncluded => Entry::NotIncluded,
        Amount::Unknown | Amount::NoGroup => Entry::Unknown,
    }
}

/// What the columns of a table hold for a group on one side; `None` where it is not there.
type Amounts<'a> = &'a dyn Fn(&Side, &Id) -> Option<Vec<Entry>>;

/// A row for each group; a group that costs the same on both sides has one row, another one for each side and the
/// difference.
fn table(shown: Shown, split: Split, labels: Vec<String>, amounts: Amounts) -> Table {
    let formats = shown.formats;
    let groups = priced_groups(shown.sides);
    let entries = groups.iter().flat_map(|id| shown.sides.both().map(|side| amounts(side, id)));
    let entries: Vec<Entry> = entries.flatten().flatten().collect();
    let notes =
        [(Entry::Unknown, Fact::Dash), (Entry::NotIncluded, Fact::NotIncluded), (Entry::NotSplit, Fact::NotSplit)];
    let notes = notes.into_iter().filter(|(entry, _)| entries.contains(entry)).map(|(_, fact)| fact);
    let note = Telling { sides: shown.sides, formats }.sentences(std::iter::once(Fact::LastRules).chain(notes));
    let rows: Vec<Row> = groups.iter().flat_map(|id| group_rows(shown, id, amounts)).collect();
    let per_person = formats.say("Kr. pr. helårsperson", "Kr. per full-year person");
    let first = Column::text(format!("{per_person}, {}", price_levels(shown.sides, formats)));
    let head = std::iter::once(first).chain(labels.into_iter().map(|label| Column::number(label, "")));
    Table { title: split_title(split, formats).to_owned(), head: head.collect(), rows, note: Some(note) }
}

fn group_rows(shown: Shown, id: &Id, amounts: Amounts) -> Vec<Row> {
    let formats = shown.formats;
    let name = group_name(shown, id);
    let cells = |amounts: &[Entry], is_difference| {
        amounts.iter().map(|entry| entry.cell(is_difference, formats)).collect::<Vec<_>>()
    };
    let [before, after] = shown.sides.both().map(|side| amounts(side, id));
    let sided = |amounts: &[Entry], role| {
        Row::new(format!("{name}, {}", side_word(role, formats.language)), cells(amounts, false)).of(role)
    };
    match (before, after) {
        (Some(before), Some(after)) if before == after => vec![Row::new(name, cells(&after, false))],
        (Some(before), Some(after)) => {
            let minus: Vec<Entry> = after.iter().zip(&before).map(|(after, before)| after.less(*before)).collect();
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
    let whose = names::account_in_sentence(account, formats.language);
    let a_year = formats.say("Kr. om året", "Kr. a year");
    let first = Column::text(format!("{a_year}, {whose}, {}", price_levels(shown.sides, formats)));
    let head = std::iter::once(first).chain(labels.map(|label| Column::number(label, ""))).collect();
    let row = |label: &str, value: &dyn Fn(&Side) -> Entry, is_difference| {
        let [before, after] = shown.sides.both().map(value);
        let cells = [before, after].map(|entry| entry.cell(is_difference, formats));
        Row::new(label, cells.into_iter().chain([after.less(before).cell(true, formats)]).collect())
    };
    let [first_name, second_name] = pair.each_ref().map(|id| group_name(shown, id));
    let second = names::lower_first(&second_name);
    let cost = |index: usize| move |side: &Side| entry(side, &pair[index], account);
    let minus = |side: &Side| entry(side, &pair[0], account).less(entry(side, &pair[1], account));
    let label = format!("{first_name} {} {second}", formats.say("minus", "less"));
    let mut rows = vec![row(&first_name, &cost(0), false), row(&second_name, &cost(1), false)];
    rows.push(row(&label, &minus, true).bold());
    let share = |side: &Side| match (minus(side), entry(side, &pair[1], account)) {
        (Entry::Known(minus), Entry::Known(of)) => minus.0.checked_div(of.0),
        _ => None,
    };
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
