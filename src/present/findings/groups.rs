//! Groups together and over time: totals, what a scenario is about, a start that does not fit, a destination that is not
//! there to be changed.

use rust_decimal::Decimal;

use super::about::{About, Words};
use crate::scenario::{group_fault::GroupFault, path::Path, schema::kind_of, schema_things::Keys};

/// The words of every fault.
pub(super) fn fault(about: About, fault: &GroupFault) -> Words {
    match fault {
        GroupFault::TotalIsGroup(id) => is_group(about, id),
        GroupFault::TotalOfOne => of_one(about),
        GroupFault::TotalOfTotal(id) => of_total(about, id),
        GroupFault::SameSides(id) => same_sides(about, id),
        GroupFault::NoSuchPart(path) => no_such_part(about, path),
        GroupFault::StartDoesNotFit { persons, fits } => start_does_not_fit(about, *persons, *fits),
    }
}

fn is_group(about: About, id: &str) -> Words {
    let quoted = about.quote(id);
    about.say(
        [
            &format!("{quoted} er både en gruppe og en samlet gruppe."),
            &format!("Giv den samlede gruppe et andet id, fx {id}-i-alt."),
        ],
        [
            &format!("{quoted} is both a group and a total of groups."),
            &format!("Give the total another id, such as {id}-total."),
        ],
    )
}

fn of_one(about: About) -> Words {
    about.say(
        [
            "En samlet gruppe skal have mindst to grupper.",
            "Skriv id'et på to eller flere grupper, fx groups: [\"ressourceforløb\", \"jobafklaring\"].",
        ],
        [
            "A total needs at least two groups.",
            "Write the ids of two or more groups, such as groups: [\"effort\", \"clarification\"].",
        ],
    )
}

fn of_total(about: About, id: &str) -> Words {
    let quoted = about.quote(id);
    about.say(
        [
            &format!("{quoted} er selv en samlet gruppe og kan ikke indgå i en."),
            "Skriv i stedet id'et på hver af de grupper, der skal med.",
        ],
        [
            &format!("{quoted} is itself a total and cannot be part of one."),
            "Write the id of each of the groups that belong to it instead.",
        ],
    )
}

fn same_sides(about: About, id: &str) -> Words {
    let quoted = about.quote(id);
    about.say(
        [
            &format!("Filen skal åbne på {quoted} både før og efter."),
            "Skriv to forskellige regelsæt i sides, eller slet feltet: så åbner filen på de to første.",
        ],
        [
            &format!("The file is to open on {quoted} both before and after."),
            "Write two different rule sets in sides, or delete the field: the file then opens on the first two.",
        ],
    )
}

/// A list of the base without the part that a rule set changes: it is there to be changed once the base has it.
fn no_such_part(about: About, path: &str) -> Words {
    let quoted = about.quote(path);
    let path = Path::new(path);
    let key = path.segments().next_back().unwrap_or_default();
    let parent = path.parent();
    let list = parent.segments().next_back().unwrap_or_default();
    let wrong = [
        format!("{quoted} findes ikke i det, regelsættet bygger på."),
        format!("{quoted} does not exist in what the rule set builds on."),
    ];
    let are_groups = kind_of(&path).and_then(|kind| kind.list).is_some_and(|list| list.keys == Keys::Groups);
    let right = if are_groups && list == "exits_at_cap" {
        [
            format!("Tilføj \"{key}\": 0 i både exits og exits_at_cap i grundlaget, så regelsættet kan ændre det."),
            format!("Add \"{key}\": 0 in both exits and exits_at_cap in the base, so that the rule set can change it."),
        ]
    } else if are_groups {
        [
            format!("Tilføj \"{key}\": 0 i {list} i grundlaget, så regelsættet kan ændre det."),
            format!("Add \"{key}\": 0 in {list} in the base, so that the rule set can change it."),
        ]
    } else {
        [
            format!(
                "Tilføj {key} i {list} dér, hvor listen står, med det tal, der ellers gælder; så kan regelsættet ændre det."
            ),
            format!(
                "Add {key} in {list} where the list stands, with the number that holds otherwise; the rule set can then change it."
            ),
        ]
    };
    about.say([&wrong[0], &right[0]], [&wrong[1], &right[1]])
}

fn start_does_not_fit(about: About, persons: Decimal, fits: Decimal) -> Words {
    let subject = about.subject();
    let [persons, fits] = [persons, fits].map(|number| about.formats.number(number, 0));
    let (uniform, over) = (about.field_as("groups/*/start/seniority", "uniform"), about.field("groups/*/start/over"));
    about.say(
        [
            &format!(
                "{subject} er {persons}, men tilgang og varighed svarer til {fits}: bestanden vil ændre sig, selv om ingen regler gør."
            ),
            &format!(
                "Ret bestanden til {fits}, ret tilgangen eller varigheden, eller skriv {uniform} med {over}, hvis gruppen er ved at vokse eller falde."
            ),
        ],
        [
            &format!(
                "{subject} is {persons}, but inflow and stay come to {fits}: the group will change in size though no rule does."
            ),
            &format!(
                "Make the start {fits}, correct the inflow or the stay, or write {uniform} with {over} if the group is growing or falling."
            ),
        ],
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rust_decimal::dec;

    use super::*;
    use crate::{
        present::{formats::Formats, words::language::Language},
        scenario::finding::{Code, Finding, Severity},
    };

    fn said(fault: &GroupFault, language: Language) -> Words {
        let code = Code::Groups(fault.clone());
        let finding = Finding { severity: Severity::Error, code, rule_set: None, path: None, place: None };
        super::fault(
            About { finding: &finding, scenario: None, formats: Formats::new(language), is_in_window: false },
            fault,
        )
    }

    #[test]
    fn every_fault_has_its_own_words_in_both_languages() {
        let all = [
            GroupFault::TotalIsGroup("job".to_owned()),
            GroupFault::TotalOfOne,
            GroupFault::TotalOfTotal("alle".to_owned()),
            GroupFault::SameSides("efter".to_owned()),
            GroupFault::NoSuchPart("groups/rf/exits/job".to_owned()),
            GroupFault::NoSuchPart("groups/rf/exits_at_cap/job".to_owned()),
            GroupFault::NoSuchPart("costs/drift/yearly/2024".to_owned()),
            GroupFault::StartDoesNotFit { persons: dec!(720), fits: dec!(1080) },
        ];
        let mut seen = BTreeSet::new();
        for fault in &all {
            for language in Language::ALL {
                let Words { wrong, right } = said(fault, language);
                assert!(wrong.ends_with(['.', '?']) && right.ends_with('.'), "{wrong} {right}");
                assert!(seen.insert([wrong, right].concat()), "said twice: {fault:?}");
            }
        }
    }

    #[test]
    fn a_destination_that_is_not_there_is_to_be_added_and_not_another_one() {
        let right = |path: &str| said(&GroupFault::NoSuchPart(path.to_owned()), Language::Danish).right;
        assert!(right("groups/a/exits/c").starts_with("Tilføj \"c\": 0 i exits i grundlaget"));
        assert!(right("groups/a/exits_at_cap/c").starts_with("Tilføj \"c\": 0 i både exits og exits_at_cap"));
        assert!(right("costs/a/yearly/2024").starts_with("Tilføj 2024 i yearly"));
    }
}
