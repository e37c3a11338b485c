//! *Udgift pr. år*: what every group or area costs year by year, before, after and the difference, in the account chosen.

mod bars;
mod parts;
mod rows;

use crate::{
    model::spending::Account,
    present::{
        chart::Chart,
        facts::{
            absent::Fact as Absent,
            fact::Fact as AnyFact,
            kind::{Kind, kind},
            money, saving,
            shared::{self, left_the_model, two_scenarios},
            yearly_cost::{Fact, began_empty},
        },
        table::Table,
        views::{
            CostsBy, Headline, Shown, catalogue::unit_cost::words::left_out, shared::changes::sentence_since_mark,
        },
        words::facts::{Telling, absent},
    },
};
use {self::parts::Parted, bars::charts, rows::table};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct YearlyCost {
    /// The sentences.
    pub headline: Headline,
    /// What the costs are split by.
    pub by: CostsBy,
    /// Stacked bars of each side, or of the difference; none where no year can be said.
    pub charts: Vec<Chart>,
    /// Why there is no chart.
    pub no_charts: &'static str,
    /// The same numbers, the difference, and who has left the model.
    pub table: Table,
}

/// The view in one account.
#[must_use]
pub fn yearly_cost(shown: Shown, by: CostsBy, account: Account) -> YearlyCost {
    let parted = Parted::new(shown.sides, by, account);
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    let headline = Headline {
        says: telling.sentences(says(shown, &parted)),
        condition: telling.sentences(condition(shown, &parted)),
        since_mark: sentence_since_mark(shown),
    };
    let no_charts = absent::sentence(Absent::NoYearDrawn, shown.formats);
    YearlyCost { headline, by, charts: charts(shown, &parted), no_charts, table: table(shown, &parted) }
}

/// What the last common year's cost differs by, and where most.
fn says(shown: Shown, parted: &Parted) -> Vec<AnyFact> {
    let account = parted.account;
    let Some((place, year)) = parted.last_common() else { return Vec::new() };
    let at = |years: &[Option<_>]| years.get(place).copied().flatten();
    let [before, after] = parted.totals.each_ref().map(|years| at(years));
    if !saving::is_counted(shown.sides, account) {
        return vec![money::Fact::NotIncluded { account }.into()];
    }
    if !parted.is_comparable() {
        let [before, after] = shown.sides.both().map(|side| side.scenario.price_level());
        return vec![shared::Fact::TwoPriceLevels { before, after }.into()];
    }
    let (Some(before), Some(after)) = (before, after) else {
        return vec![Fact::CannotBeSaid { year, account }.into()];
    };
    if kind(shown.sides) == Kind::OneRuleSet {
        return vec![shared::Fact::OneRuleSet.into(), Fact::Costs { year, account, kr: after }.into()];
    }
    let by = after - before;
    if by.0.round_dp(0).is_zero() {
        return vec![Fact::Same { year, account }.into()];
    }
    let parts = parted.parts.iter().filter_map(|part| Some((&part.part, at(&part.difference()?)?)));
    let most = parts.filter(|(_, by)| !by.0.round_dp(0).is_zero()).max_by_key(|(_, by)| by.0.abs());
    let most = most.filter(|_| parted.parts.len() > 1);
    let most = most.map(|(part, by)| Fact::MostIn { part: part.clone(), by }.into());
    std::iter::once(Fact::Differs { year, account, by }.into()).chain(most).collect()
}

fn condition(shown: Shown, parted: &Parted) -> Vec<AnyFact> {
    let level = parted.is_comparable().then(|| shown.sides.after.scenario.price_level());
    let account = parted.account;
    let mut facts: Vec<AnyFact> = vec![Fact::Basis { account, level }.into(), money::Fact::LeftOut { account }.into()];
    facts.extend(two_scenarios(shown.sides).into_iter().take(1).map(AnyFact::from));
    facts.extend(began_empty(shown.sides).map(AnyFact::from));
    facts.extend(left_the_model(shown.sides).map(AnyFact::from));
    let has_undated = shown.sides.both().into_iter().any(|side| !side.outcome.costs.undated.is_empty());
    facts.extend(has_undated.then_some(Fact::Undated.into()));
    facts.extend(left_out(shown.sides, account).into_iter().map(AnyFact::from));
    facts
}
