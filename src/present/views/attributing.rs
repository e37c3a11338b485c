//! What stands with a table or a chart of a view that is copied, from the two sides that it shows.

use super::{
    Given,
    catalogue::{Content, View},
};
use crate::{
    evaluation::sides::{Side, Sides},
    model::{self, spending::Account},
    present::{
        attribution::Attribution,
        formats::Formats,
        words::{
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
    let has_money = !matches!(view, View::TargetGroup | View::Sources);
    let mut above = of_sides(sides, formats);
    if view.follows_account() {
        let account = lower_first(names::account(account, formats.language));
        above.push(format!("{}: {account}", formats.say("Opgjort for", "Counted for")));
    }
    if has_money {
        above.push(prices(sides, formats));
    }
    let mut below = vec![source(sides, formats)];
    if has_money {
        let left_out = formats.say(
            "Ikke med: DUT-kompensation, bloktilskud, udligning, budgetgaranti og skat.",
            "Not included: DUT compensation, block grant, equalisation, budget guarantee and tax.",
        );
        below.push(left_out.to_owned());
    }
    Attribution { heading: heading(view, content, formats), above, below }
}

/// The view, and the group that it is of.
fn heading(view: View, content: &Content, formats: Formats) -> String {
    let name = view.name(formats.language);
    if let Content::TargetGroup(choice, _) = content {
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

/// The program and the scenario's sources.
fn source(sides: &Sides, formats: Formats) -> String {
    let program = format!("Sidestil {} (model {})", env!("CARGO_PKG_VERSION"), model::VERSION);
    let made = formats.say("Kilde: beregnet i", "Source: calculated with");
    let mut titles: Vec<&str> = Vec::new();
    for side in sides.both() {
        let all = side.scenario.sources.iter().map(|source| source.title.as_str());
        titles.extend(all.filter(|title| !title.is_empty()));
    }
    let mut seen = Vec::new();
    titles.retain(|title| {
        !seen.contains(title) && {
            seen.push(*title);
            true
        }
    });
    if titles.is_empty() {
        return format!("{made} {program}.");
    }
    let more = titles.len().saturating_sub(NAMED);
    titles.truncate(NAMED);
    let mut named = titles.join("; ");
    if more > 0 {
        let count = formats.number(more.into(), 0);
        named = format!("{named}; {} {count} {}", formats.say("og", "and"), formats.say("flere", "more"));
    }
    let from = formats.say("ud fra scenariets tal fra", "from the scenario's figures from");
    // A title may end with its own full stop.
    format!("{made} {program} {from}: {}.", named.trim_end_matches('.'))
}
