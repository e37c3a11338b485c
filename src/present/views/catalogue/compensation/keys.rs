//! The keys of *DUT* and what each of them implies: what it gives, what follows it, and the national amounts and shares that
//! the amounts themselves imply.

use super::compared::{Compared, amount, compensation};
use crate::{
    evaluation::sides::Side,
    model::{
        compensation::{Block, Compensation, Given as Amounts, Key},
        measures::{
            Kind, Measure, When,
            names::{End, Name},
            number,
        },
        numbers::{Kr, Share},
        spending::Area,
    },
    present::{
        facts::compensation::{Fact, Followed, Given, Interval, What},
        formats::Formats,
        views::Shown,
        words::{facts::Telling, names::input_label},
    },
    scenario::path::Path,
};
use rust_decimal::Decimal;

/// A key on its card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyCard {
    /// Which input it is.
    pub path: Path,
    /// Its name.
    pub name: String,
    /// Its share, before and after where the two differ.
    pub share: String,
    /// What it implies.
    pub says: String,
}

/// A card for each key that the side shown in full states.
pub(super) fn cards(shown: Shown, compared: &Compared) -> Vec<KeyCard> {
    let Some(all) = compensation(compared.main) else { return Vec::new() };
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    let card = |key: Key| {
        let share = all.share(key)?;
        let path = Path::from(format!("compensation/keys/{}", key.name()).as_str());
        let other = compared.other.and_then(compensation).and_then(|other| other.share(key));
        Some(KeyCard {
            name: input_label(&compared.main.scenario, &path, shown.formats.language),
            share: shares(share, other.filter(|other| *other != share), shown.formats),
            says: telling.sentences(implied(compared, all, key, compared.first())),
            path,
        })
    };
    Key::ALL.into_iter().filter_map(card).collect()
}

/// *10,6 pct.*, or *10,6 → 12,0 pct.*
fn shares(share: Share, other: Option<Share>, formats: Formats) -> String {
    match other {
        Some(other) => format!("{} → {}", formats.pct(share.0, 2), formats.pct(other.0, 2)),
        None => formats.pct(share.0, 2),
    }
}

/// Whether own cost is calculated by a key somewhere, so that the implied amounts agree by construction.
pub(super) fn is_circular(compared: &Compared) -> bool {
    compensation(compared.main).is_some_and(|all| {
        let by_key = |given: &Amounts| matches!(given, Amounts::Own { key: Some(_), .. } | Amounts::National { .. });
        all.lines.iter().any(|line| all.own_cost_by(line).is_some() && by_key(&line.own_cost) && by_key(&line.received))
    })
}

/// Whether *after* compensates every line by the key that its own cost is calculated by.
pub(super) fn is_by_construction(compared: &Compared) -> bool {
    let after = compared.other.and_then(compensation);
    is_circular(compared)
        && after.is_some_and(|all| all.lines.iter().all(|line| all.own_cost_by(line) == Some(all.received_by(line))))
}

fn implied(compared: &Compared, all: &Compensation, key: Key, year: i32) -> Vec<Fact> {
    let side = compared.main;
    let has_lines = |area: &&Area| all.lines_of(Block::Area(**area)).next().is_some();
    let areas = || compared.areas.iter().filter(has_lines).copied();
    let gives = areas().filter(|area| all.lines_of(Block::Area(*area)).any(|line| all.received_by(line) == key));
    let given: Vec<Given> = gives
        .map(|area| Given {
            area,
            received: of(side, What::Received, area, year),
            national: national(side, area, year),
        })
        .collect();
    let follows = |area: &Area| all.lines_of(Block::Area(*area)).all(|line| all.own_cost_by(line) == Some(key));
    let followed: Vec<Followed> = areas()
        .filter(follows)
        .map(|area| Followed {
            area,
            own: of(side, What::OwnCost, area, year),
            share: share(side, area, year),
            as_key: as_key(all, key, area, year),
        })
        .collect();
    let mut facts = Vec::new();
    facts.extend((!given.is_empty()).then_some(Fact::KeyGives { year, areas: given }));
    facts.extend((!followed.is_empty()).then_some(Fact::KeyCarries { year, areas: followed }));
    if facts.is_empty() { vec![Fact::KeyUnused] } else { facts }
}

fn of(side: &Side, what: What, area: Area, year: i32) -> Kr {
    amount(side, what, Name::Block(Block::Area(area)), When::Year(year)).unwrap_or_default()
}

/// What would be received by a key in place of the one in force.
fn as_key(all: &Compensation, key: Key, area: Area, year: i32) -> Option<[Kr; 2]> {
    let received = |all: &Compensation| all.lines_of(Block::Area(area)).map(|line| all.received(line, year)).sum();
    let by_key = Compensation { received_by: [key; 4], ..all.clone() };
    let [would, is]: [Kr; 2] = [received(&by_key), received(all)];
    let is_other = all.lines_of(Block::Area(area)).any(|line| all.received_by(line) != key);
    is_other.then_some([would, is])
}

fn national(side: &Side, area: Area, year: i32) -> Option<Interval<Kr>> {
    interval(side, [Kind::National, Kind::NationalEnd], area, year).map(|[value, low, high]| Interval {
        value: Kr(value),
        low: Kr(low),
        high: Kr(high),
    })
}

fn share(side: &Side, area: Area, year: i32) -> Option<Interval<Share>> {
    interval(side, [Kind::ImpliedShare, Kind::ImpliedShareEnd], area, year).map(|[value, low, high]| Interval {
        value: Share(value),
        low: Share(low),
        high: Share(high),
    })
}

/// A measure of an area with the ends that roundings leave.
fn interval(side: &Side, [kind, end]: [Kind; 2], area: Area, year: i32) -> Option<[Decimal; 3]> {
    let block = || Name::Block(Block::Area(area));
    let value = |measure: Measure| number(measure.of(&side.outcome, When::Year(year)));
    let ends = |which| value(Measure::new(end, [block(), Name::End(which)]));
    Some([value(Measure::new(kind, [block()]))?, ends(End::Low)?, ends(End::High)?])
}
