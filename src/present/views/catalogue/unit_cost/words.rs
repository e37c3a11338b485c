//! What *Udgift pr. borger* says in words.

use std::cmp::Ordering;

use crate::{
    evaluation::sides::Side,
    model::{id::Id, money::course::Crossing, numbers::Kr, spending::Account},
    present::{
        formats::Formats,
        words::{language::Language, names::lower_first},
    },
};
use {
    super::{
        course::course_of,
        pair::{pair_names, unit},
    },
    crate::present::views::{
        Shown,
        shared::{
            changes::sentence_since_mark,
            kind::{Kind, kind, under},
            tools::{full_stop, month_of_course},
        },
    },
};

fn net(side: &Side, id: &Id) -> Option<Kr> {
    unit(side, id).and_then(|unit| unit.accounts.municipality)
}

/// *Ressourceforløb koster kommunen 149.000 kr. pr. borger om året; det er 36.000 kr. mindre end førtidspension*. Names
/// stand without a preposition, since some groups are *i* and others *på*.
pub(in crate::present::views) fn says(shown: Shown, pair: &[Id; 2]) -> String {
    let formats = shown.formats;
    let [first, second] = pair_names(shown, pair);
    let Some(one) = net(&shown.sides.after, &pair[0]) else {
        return match formats.language {
            Language::Danish => format!("Hvad {} koster kommunen pr. borger, kan ikke opgøres", lower_first(&first)),
            Language::English => {
                format!("What {} costs the municipality per citizen cannot be determined", lower_first(&first))
            }
        };
    };
    let sides = shown.sides;
    let is_one_level = sides.before.scenario.price_level() == sides.after.scenario.price_level();
    let before = net(&sides.before, &pair[0]).filter(|before| *before != one && is_one_level);
    let then = match kind(sides) {
        Kind::OneRuleSet | Kind::Reform => formats.say("før", "before").to_owned(),
        kind @ (Kind::Estimates | Kind::Scenarios) => under(&sides.before, kind, formats),
    };
    let kr = formats.kr(one.0);
    let cost = match (formats.language, before) {
        (Language::Danish, None) => format!("{first} koster kommunen {kr} pr. borger om året"),
        (Language::Danish, Some(before)) => {
            format!("{first} koster kommunen {kr} pr. borger om året mod {} {then}", formats.kr(before.0))
        }
        (Language::English, None) => format!("{first} costs the municipality {kr} per citizen a year"),
        (Language::English, Some(before)) => {
            format!("{first} costs the municipality {kr} per citizen a year against {} {then}", formats.kr(before.0))
        }
    };
    match net(&shown.sides.after, &pair[1]).filter(|_| pair[0] != pair[1]) {
        Some(other) => format!("{cost}; {}", against(one - other, &lower_first(&second), formats)),
        None => cost,
    }
}

fn against(gap: Kr, second: &str, formats: Formats) -> String {
    let size = formats.kr(gap.0.abs());
    match (formats.language, gap.cmp(&Kr::ZERO)) {
        (Language::Danish, Ordering::Less) => format!("det er {size} mindre end {second}"),
        (Language::Danish, Ordering::Greater) => format!("det er {size} mere end {second}"),
        (Language::Danish, Ordering::Equal) => format!("det er det samme som {second}"),
        (Language::English, Ordering::Less) => format!("that is {size} less than {second}"),
        (Language::English, Ordering::Greater) => format!("that is {size} more than {second}"),
        (Language::English, Ordering::Equal) => format!("that is the same as {second}"),
    }
}

/// Where the courses cross, and what the prices leave out.
pub(in crate::present::views) fn condition(shown: Shown, pair: &[Id; 2], account: Account) -> String {
    let formats = shown.formats;
    let after = &shown.sides.after;
    let level = after.scenario.price_level();
    let outside = match formats.language {
        Language::Danish => {
            format!("{level}-priser, kommunens nettoudgift uden bloktilskud, udligning, budgetgaranti og skat.")
        }
        Language::English => format!(
            "{level} prices, the municipality's net cost without block grant, equalisation, budget guarantee and tax."
        ),
    };
    let courses = course_of(after, &pair[0]).zip(course_of(after, &pair[1])).filter(|_| pair[0] != pair[1]);
    let Some((first, second)) = courses else { return outside };
    let cross = match (formats.language, first.crossing(second, account)) {
        (_, Crossing::CannotBeSaid) => return outside,
        (Language::Danish, Crossing::Same) => "Følges én borger hele vejen, er de to kurver ens.".to_owned(),
        (Language::English, Crossing::Same) => {
            "Followed all the way, one citizen's two curves are the same.".to_owned()
        }
        (Language::Danish, Crossing::In(month)) => {
            format!("Følges én borger hele vejen, krydser de to kurver hinanden i {}.", month_of_course(month, formats))
        }
        (Language::English, Crossing::In(month)) => {
            format!("Followed all the way, one citizen's two curves cross in {}.", month_of_course(month, formats))
        }
        (Language::Danish, Crossing::Never) => {
            "Følges én borger hele vejen, krydser de to kurver ikke hinanden.".to_owned()
        }
        (Language::English, Crossing::Never) => {
            "Followed all the way, one citizen's two curves do not cross.".to_owned()
        }
    };
    format!("{outside} {cross}")
}

/// *Siden mærket: … Udgiften pr. borger går fra 172.144 til 149.014 kr.*
pub(in crate::present::views) fn since_mark(shown: Shown, pair: &[Id; 2]) -> Option<String> {
    let formats = shown.formats;
    let since = sentence_since_mark(shown)?;
    let then = net(&shown.marked?.after, &pair[0]);
    let Some((then, now)) = then.zip(net(&shown.sides.after, &pair[0])).filter(|(then, now)| then != now) else {
        return Some(since);
    };
    let [then, now] = [formats.number(then.0, 0), formats.kr(now.0)];
    let goes = match formats.language {
        Language::Danish => format!("Udgiften pr. borger går fra {then} til {now}"),
        Language::English => format!("The cost per citizen goes from {then} to {now}"),
    };
    Some(format!("{since} {}", full_stop(&goes)))
}
