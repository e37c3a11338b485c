//! What stands with a table or a chart of a view that is copied, from the two sides that it shows.

use super::{
    Given,
    catalogue::{Content, View},
};
use crate::{
    evaluation::sides::{Side, Sides},
    model::{id::Id, spending::Account},
    present::{
        attribution::Attribution,
        facts::copied::Fact,
        formats::Formats,
        words::{
            facts::Telling,
            names::{self, lower_first},
            sides::named_side,
        },
    },
};

/// So many sources are named; of more, their number.
const NAMED: usize = 4;

/// What stands with what a view shows in an account.
#[must_use]
pub fn attribution(given: Given, view: View, content: &Content, account: Account) -> Attribution {
    let Given { sides, formats, .. } = given;
    let has_money = !matches!(view, View::TargetGroup | View::Exits | View::Sources);
    let mut above = of_sides(sides, formats);
    if view.follows_account() {
        let account = lower_first(names::account(account, formats.language));
        above.push(format!("{}: {account}", formats.say("Opgjort for", "Counted for")));
    }
    if has_money {
        above.push(prices(sides, formats));
    }
    let telling = Telling { sides, formats };
    // What the state compensates is what the view is about.
    let leaves_out = has_money && view != View::Compensation;
    let below = std::iter::once(source(sides)).chain(leaves_out.then_some(Fact::LeftOut));
    let below = below.map(|fact| telling.sentence(fact)).collect();
    Attribution { heading: heading(view, content, formats), above, below }
}

/// The view, and the group that it is of.
fn heading(view: View, content: &Content, formats: Formats) -> String {
    let name = view.name(formats.language);
    if let Content::TargetGroup(choice, _) = content {
        return format!("{name}: {}", lower_first(choice.name()));
    }
    if let Content::Exits(choice, _) = content {
        return format!("{name}: {}", lower_first(choice.name()));
    }
    if let Content::UnitCost([first, second], _) = content {
        let [first, second] = [first.name(), second.name()].map(lower_first);
        let against = formats.say("over for", "against");
        return if first == second {
            format!("{name}: {first}")
        } else {
            format!("{name}: {first} {against} {second}")
        };
    }
    name.to_owned()
}

/// The scenario and the rule sets: one scenario once, two each with its rule set.
fn of_sides(sides: &Sides, formats: Formats) -> Vec<String> {
    let words = [formats.say("Før", "Before"), formats.say("Efter", "After")];
    let [before, after] = sides.both();
    if before.scenario.title == after.scenario.title && before.scenario.place == after.scenario.place {
        let scenario = format!("{}: {}", formats.say("Scenarie", "Scenario"), scenario(after));
        let named = |word, side: &Side| named_side(word, side.name());
        return vec![scenario, format!("{} · {}", named(words[0], before), named(words[1], after))];
    }
    let of = |word: &str, side: &Side| format!("{} · {}", named_side(word, side.name()), scenario(side));
    vec![of(words[0], before), of(words[1], after)]
}

/// Title and place.
fn scenario(side: &Side) -> String {
    let scenario = &side.scenario;
    if scenario.place.is_empty() || scenario.title.contains(&scenario.place) {
        scenario.title.clone()
    } else {
        format!("{}, {}", scenario.title, scenario.place)
    }
}

/// *Priser: 2023 p/l*; of two scenarios those of both where they differ.
fn prices(sides: &Sides, formats: Formats) -> String {
    let [before, after] = sides.both().map(|side| side.scenario.price_level());
    let word = formats.say("Prisniveau", "Price level");
    let level = |level| format!("{level} {}", formats.say("p/l", "prices"));
    if before == after {
        return format!("{word}: {}", level(after));
    }
    let [first, second] = [formats.say("før", "before"), formats.say("efter", "after")];
    format!("{word}: {first} {}, {second} {}", level(before), level(after))
}

/// The program and the scenarios' sources, each title once.
fn source(sides: &Sides) -> Fact {
    let of_side = |is_after: bool, side: &Side| -> Vec<(bool, Id, String)> {
        let all = side.scenario.sources.iter().filter(|source| !source.title.is_empty());
        all.map(|source| (is_after, source.id.clone(), source.title.clone())).collect()
    };
    let all = of_side(false, &sides.before).into_iter().chain(of_side(true, &sides.after));
    let mut titles: Vec<String> = Vec::new();
    let mut sources: Vec<(bool, Id)> = Vec::new();
    for (is_after, id, title) in all {
        if !titles.contains(&title) {
            titles.push(title);
            sources.push((is_after, id));
        }
    }
    let more = sources.len().saturating_sub(NAMED);
    sources.truncate(NAMED);
    Fact::Calculated { sources, more }
}
