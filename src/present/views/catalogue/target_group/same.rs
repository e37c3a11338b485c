//! What is said of the target group where both sides end at the same number: never only that it is the same where something
//! else changes.

use super::lines::{Lines, lines, most_apart};
use crate::{
    model::{
        measures::{Kind, Measure, When},
        spending::Account,
    },
    present::{views::Shown, words::names::lower_first},
};

/// *er den samme før og efter, men der er forskel på udgifterne*.
pub(super) fn same(shown: Shown, of_group: &Lines) -> String {
    let formats = shown.formats;
    let is_same = match most_apart(of_group) {
        None => formats.say("er den samme før og efter", "is the same before and after"),
        Some(most) if most < 0.5 => formats.say(
            "er næsten den samme; forskellen er under én person",
            "is almost the same; the difference is below one person",
        ),
        Some(_) => {
            let on_the_way = formats.say(
                "ender på det samme antal, men ændrer sig undervejs",
                "ends at the same number but changes on the way",
            );
            return on_the_way.to_owned();
        }
    };
    let others = [other_group(shown), cost_differs(shown).then(|| formats.say("udgifterne", "the cost").to_owned())];
    let others: Vec<String> = others.into_iter().flatten().collect();
    if others.is_empty() {
        return is_same.to_owned();
    }
    let differs = formats.say("men der er forskel på", "but there is a difference in");
    format!("{is_same}, {differs} {}", formats.all_of(&others))
}

/// Another group that is not the same on both sides: the one that differs most.
fn other_group(shown: Shown) -> Option<String> {
    let groups = shown.sides.groups();
    let apart = groups.iter().filter_map(|id| Some((most_apart(&lines(shown, id))?, id)));
    let (_, id) = apart.filter(|(most, _)| *most >= 0.5).max_by(|(one, _), (other, _)| one.total_cmp(other))?;
    Some(lower_first(shown.sides.name(&format!("groups/{id}"))))
}

/// Whether a year that both sides cover costs something else in any account.
fn cost_differs(shown: Shown) -> bool {
    let sides = shown.sides;
    let [from, level] = sides.both().map(|side| side.scenario.price_level());
    let differs = |account: Account, year: i32| {
        let cost = Measure::new(Kind::Cost, [account.into()]).difference(&sides.comparison, When::Year(year));
        cost.number().is_some_and(|kr| kr.abs() >= 0.5)
    };
    from == level && sides.comparison.common_years().any(|year| Account::ALL.iter().any(|one| differs(*one, year)))
}
