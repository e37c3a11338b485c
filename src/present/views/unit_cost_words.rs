//! What *Udgift pr. borger* says in words.

use super::{
    Shown,
    tools::{group_name, month_of_course},
    unit_cost::{course_of, unit},
};
use crate::{
    model::{
        numbers::Kr,
        rules::{Account, Id},
    },
    present::{language::Language, names::lower_first},
    scenario::sides::Side,
};

/// *En borger i ressourceforløb koster kommunen 149.000 kr. om året, 36.000 kr. mindre end førtidspension*.
pub(super) fn says(shown: Shown, pair: &[Id; 2]) -> String {
    let formats = shown.formats;
    let net = |side: &Side, id: &Id| unit(side, id).and_then(|unit| unit.accounts.municipality);
    let [first, second] = [0, 1].map(|index: usize| lower_first(&group_name(shown, &pair[index])));
    let Some((one, other)) = net(&shown.sides.after, &pair[0]).zip(net(&shown.sides.after, &pair[1])) else {
        return match formats.language {
            Language::Danish => format!("Hvad en borger i {first} koster mod {second}, kan ikke siges"),
            Language::English => format!("What a citizen in {first} costs against {second} cannot be said"),
        };
    };
    let gap = one - other;
    let size = formats.kr(gap.0.abs());
    let before = net(&shown.sides.before, &pair[0]).filter(|before| *before != one);
    let before = before.map_or(String::new(), |before| match formats.language {
        Language::Danish => format!(" mod {} før", formats.kr(before.0)),
        Language::English => format!(" against {} before", formats.kr(before.0)),
    });
    let kr = formats.kr(one.0);
    match (formats.language, gap.cmp(&Kr::ZERO)) {
        (Language::Danish, std::cmp::Ordering::Less) => {
            format!("En borger i {first} koster kommunen {kr} om året{before}: {size} mindre end i {second}")
        }
        (Language::Danish, std::cmp::Ordering::Greater) => {
            format!("En borger i {first} koster kommunen {kr} om året{before}: {size} mere end i {second}")
        }
        (Language::Danish, std::cmp::Ordering::Equal) => {
            format!("En borger i {first} koster kommunen {kr} om året{before}: det samme som i {second}")
        }
        (Language::English, std::cmp::Ordering::Less) => {
            format!("A citizen in {first} costs the municipality {kr} a year{before}: {size} less than in {second}")
        }
        (Language::English, std::cmp::Ordering::Greater) => {
            format!("A citizen in {first} costs the municipality {kr} a year{before}: {size} more than in {second}")
        }
        (Language::English, std::cmp::Ordering::Equal) => {
            format!("A citizen in {first} costs the municipality {kr} a year{before}: the same as in {second}")
        }
    }
}

/// Where the courses cross, and what the prices leave out.
pub(super) fn condition(shown: Shown, pair: &[Id; 2]) -> String {
    let formats = shown.formats;
    let after = &shown.sides.after;
    let courses = course_of(after, &pair[0]).zip(course_of(after, &pair[1]));
    let crossing = courses.and_then(|(first, second)| first.crossing(second, Account::Municipality));
    let [first, second] = [0, 1].map(|index: usize| lower_first(&group_name(shown, &pair[index])));
    let cross = match (formats.language, crossing) {
        (Language::Danish, Some(month)) => {
            format!(
                "Følges én borger hele vejen, bytter {first} og {second} plads i {}.",
                month_of_course(month, formats)
            )
        }
        (Language::English, Some(month)) => {
            format!(
                "Followed all the way, one citizen's {first} and {second} change places in {}.",
                month_of_course(month, formats)
            )
        }
        (Language::Danish, None) => "Følges én borger hele vejen, krydser de to kurver ikke hinanden.".to_owned(),
        (Language::English, None) => "Followed all the way, the two curves do not cross.".to_owned(),
    };
    let level = after.scenario.price_level();
    let outside = match formats.language {
        Language::Danish => {
            format!("{level}-priser, kommunens nettoudgift uden bloktilskud, udligning, budgetgaranti og skat.")
        }
        Language::English => format!(
            "{level} prices, the municipality's net cost without block grant, equalisation, budget guarantee and tax."
        ),
    };
    format!("{cross} {outside}")
}
