//! What the view says: where the own municipality stands, what the ceiling costs, what is counted and what is hidden.

use rust_decimal::{Decimal, dec, prelude::ToPrimitive};

use super::{
    basis::Basis,
    entries::{more, place_of},
};
use crate::{
    model::{
        coverage::{Coverage, Revealed, revealed},
        id::Id,
        numbers::{Amount, Kr, Share},
        spending::{Account, Area},
    },
    present::{
        facts::{
            fact::Fact as AnyFact,
            municipalities::{Ceilings, Fact, Spared},
            shared::two_scenarios,
        },
        views::shared::changes::sentence_since_mark,
        words::facts::Telling,
    },
    scenario::figure::Status,
};

/// What the numbers say.
pub(super) fn says(basis: &Basis) -> Vec<Fact> {
    std::iter::once(stands(basis)).chain(costs(basis)).collect()
}

fn stands(basis: &Basis) -> Fact {
    let country = basis.country();
    let own = basis.own.as_ref().and_then(|own| basis.stated.row(own));
    if let Some(row) = own {
        let place = place_of(basis, row);
        return Fact::Stands { own: row.id.clone(), place, share: row.share, country };
    }
    let shares = || basis.stated.rows.iter().map(|row| row.share);
    let of = |share: Option<Share>| {
        let share = share.unwrap_or_default();
        let ids: Vec<Id> =
            basis.stated.rows.iter().filter(|row| row.share == share).map(|row| row.id.clone()).collect();
        (ids, share)
    };
    Fact::Spread { most: of(shares().max()), least: of(shares().min()), country }
}

/// The ceilings of the two sides, where either has one.
fn ceilings(sides: [Option<&Coverage>; 2]) -> Option<Ceilings> {
    let [before, after] = sides.map(|side| side.and_then(|side| side.ceiling));
    (before.is_some() || after.is_some()).then_some(Ceilings { before, after })
}

/// What a year costs more in the country: the rows that can be seen.
pub(super) fn in_all(sides: [Option<&Coverage>; 2], account: Account) -> Option<Decimal> {
    let [before, after] = sides.map(|side| side.and_then(|side| side.cost(side.moved_in_all(), account)));
    Some(after?.value.less(before?.value))
}

fn costs(basis: &Basis) -> Vec<Fact> {
    let Some(ceilings) = ceilings(basis.sides) else { return Vec::new() };
    // Of one side alone there is nothing to compare; that both are alike is told beside it.
    let [Some(before), Some(after)] = basis.sides else { return Vec::new() };
    if before == after {
        return Vec::new();
    }
    let [was, is] = [before, after].map(|side| side.moved_in_all().value);
    if was.is_zero() && is.is_zero() {
        return vec![Fact::NobodyIsAbove];
    }
    if basis.account == Account::ServiceCeiling && [before, after].iter().all(|side| side.area != Area::Service) {
        return vec![Fact::NotUnderServiceCeiling(basis.stated.area)];
    }
    let Some(country) = in_all(basis.sides, basis.account) else {
        return vec![Fact::NoPrice { more: is.less(was) }];
    };
    let spared = spared(basis);
    let own = basis.own.clone().filter(|_| spared.is_none());
    let own = own.and_then(|own| Some((own.clone(), Kr(more(basis, &own)?))));
    let costs = Fact::Costs { ceilings, account: basis.account, own, country: Kr(country) };
    std::iter::once(costs).chain(spared).collect()
}

/// Why the own municipality has no cost to tell.
fn spared(basis: &Basis) -> Option<Fact> {
    let own = basis.own.clone()?;
    let is_above =
        |side: &&Coverage| side.row(&own).is_some_and(|row| side.ceiling.is_some_and(|most| row.share > most));
    let above: Vec<&Coverage> = basis.sides.into_iter().flatten().filter(is_above).collect();
    let is_hidden = above.iter().any(|side| side.row(&own).is_some_and(|row| row.persons.is_none()));
    let spared = if is_hidden { Some(Spared::Hidden) } else { above.is_empty().then_some(Spared::NotAbove) };
    spared.map(|spared| Fact::OwnIsSpared(own, spared))
}

/// What is counted, what can be seen, what is revealed, and what the price is.
pub(super) fn condition(basis: &Basis) -> Vec<AnyFact> {
    let figure = |path: &str| basis.figure(path);
    let has_note = figure("coverage_terms/share").is_some_and(|figure| figure.note.is_some());
    let mut facts: Vec<AnyFact> = has_note.then_some(Fact::Counts.into()).into_iter().collect();
    facts.extend(hidden_facts(basis).into_iter().map(AnyFact::from));
    let is_asked = ceilings(basis.sides).is_some();
    if let Some((kr, price)) = basis.stated.price.zip(figure("coverage_terms/price")).filter(|_| is_asked) {
        let level = price.price_level.unwrap_or_else(|| basis.side.scenario.price_level());
        let is_assumed = price.status == Some(Status::Assumption);
        // In the prices that the file has it in.
        let kr = price.value.number().map_or(kr, Kr);
        facts.push(Fact::Price { kr, level, is_assumed }.into());
        let hides = basis.stated.rows.iter().any(|row| row.persons.is_none()) || left_out(basis) > 0;
        facts.extend(hides.then_some(Fact::NotIn.into()));
    }
    let [before, after] = basis.sides;
    let is_same = before.zip(after).is_some_and(|(before, after)| before == after);
    facts.extend(is_same.then_some(Fact::NothingDiffers.into()));
    facts.extend(two_scenarios(basis.shown.sides).into_iter().take(1).map(AnyFact::from));
    facts
}

/// How many are hidden, and what the total reveals of them.
pub(super) fn hidden_facts(basis: &Basis) -> Vec<Fact> {
    let stated = basis.stated;
    let hiding = stated.rows.iter().filter(|row| row.persons.is_none()).count();
    let seen = Fact::Seen {
        visible: stated.visible().0,
        rows: stated.rows.len() - hiding,
        hidden: stated.hidden().map(|hidden| hidden.0),
        hiding,
        left_out: left_out(basis),
        below: stated.hidden_below.0,
    };
    let reveals = reveals(basis).filter(|found| found.at_most > 0 || found.least > 0);
    std::iter::once(seen).chain(reveals.map(Fact::Reveals)).collect()
}

/// What the total reveals of the hidden ones.
fn reveals(basis: &Basis) -> Option<Revealed> {
    let stated = basis.stated;
    let hiding = stated.rows.iter().filter(|row| row.persons.is_none()).count();
    let rows = u32::try_from(hiding).ok()?.saturating_add(left_out(basis));
    let most = stated.hidden_below.0.less(dec!(1));
    revealed(stated.hidden()?.0.to_u32()?, rows, most.to_u32()?)
}

fn left_out(basis: &Basis) -> u32 {
    let stated = basis.figure("coverage_terms/left_out").and_then(|figure| figure.value.number());
    stated.and_then(|count| count.to_u32()).unwrap_or_default()
}

/// What has been turned since the mark, and that it moves nothing here where it does not.
pub(super) fn since_mark(basis: &Basis) -> Option<String> {
    let since = sentence_since_mark(basis.shown)?;
    let moved = basis.marked().is_none_or(|then| then != basis.sides);
    let telling = Telling { sides: basis.shown.sides, formats: basis.shown.formats };
    Some(if moved { since } else { format!("{since} {}", telling.sentence(Fact::NothingSinceMark)) })
}
