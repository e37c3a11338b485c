//! What is said of the target group where both sides end at the same number: never only that it is the same where something
//! else changes.

use super::lines::{Lines, ends, lines, most_apart};
use crate::{
    model::{
        measures::{self, Kind, Measure},
        spending::Account,
    },
    present::{
        facts::persons::{Fact, Other, When, Whose},
        views::Shown,
    },
};

/// How far it is the same; of the main group, and what else differs.
pub(super) fn same(shown: Shown, whose: Whose, of_group: &Lines) -> Vec<Fact> {
    let is_main = whose == Whose::Main;
    let same = match most_apart(of_group) {
        None => Fact::Same(whose),
        Some(most) if most < 0.5 => Fact::AlmostSame(whose),
        Some(_) => return vec![Fact::SameInTheEnd(whose)],
    };
    let (group, cost) = if is_main { (other_group(shown), cost_differs(shown)) } else { (None, false) };
    let others = (group.is_some() || cost).then_some(Fact::OthersDiffer { group, cost });
    std::iter::once(same).chain(others).collect()
}

/// Another group that is not the same on both sides: the one that differs most.
fn other_group(shown: Shown) -> Option<Other> {
    let groups = shown.sides.groups();
    let apart = groups.iter().filter_map(|id| Some((most_apart(&lines(shown, id))?, id)));
    let (_, id) = apart.filter(|(most, _)| *most >= 0.5).max_by(|(one, _), (other, _)| one.total_cmp(other))?;
    let ends = ends(shown, &lines(shown, id))?;
    let when = if ends.is_full { When::FullPhaseIn } else { When::Year(ends.year) };
    Some(Other { group: id.clone(), more: ends.after - ends.before, when })
}

/// Whether a year that both sides cover costs something else in any account.
fn cost_differs(shown: Shown) -> bool {
    let sides = shown.sides;
    let [from, level] = sides.both().map(|side| side.scenario.price_level());
    let differs = |account: Account, year: i32| {
        let cost = Measure::new(Kind::Cost, [account.into()]).difference(&sides.comparison, measures::When::Year(year));
        cost.number().is_some_and(|kr| kr.abs() >= 0.5)
    };
    from == level && sides.comparison.common_years().any(|year| Account::ALL.iter().any(|one| differs(*one, year)))
}
