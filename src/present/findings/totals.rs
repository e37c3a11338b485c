//! Groups together and over time: totals, what a scenario is about, a start that does not fit, a destination that is not
//! there to be changed.

use rust_decimal::Decimal;

use super::about::{About, Words};
use crate::scenario::{path::Path, schema_things::Keys, schema::kind_of};

pub(super) fn is_group(about: About, id: &str) -> Words {
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

pub(super) fn of_one(about: About) -> Words {
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

pub(super) fn of_total(about: About, id: &str) -> Words {
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

pub(super) fn same_sides(about: About, id: &str) -> Words {
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
pub(super) fn no_such_part(about: About, path: &str) -> Words {
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
            format!("Tilføj {key} i {list} dér, hvor listen står, med det tal, der ellers gælder; så kan regelsættet ændre det."),
            format!("Add {key} in {list} where the list stands, with the number that holds otherwise; the rule set can then change it."),
        ]
    };
    about.say([&wrong[0], &right[0]], [&wrong[1], &right[1]])
}

pub(super) fn start_does_not_fit(about: About, persons: Decimal, fits: Decimal) -> Words {
    let subject = about.subject();
    let [persons, fits] = [persons, fits].map(|number| about.formats.number(number, 0));
    about.say(
        [
            &format!(
                "{subject} er {persons}, men tilgang og varighed svarer til {fits}: bestanden vil ændre sig, selv om ingen regler gør."
            ),
            &format!(
                "Ret bestanden til {fits}, ret tilgangen eller varigheden, eller skriv seniority: uniform med over, hvis gruppen er ved at vokse eller falde."
            ),
        ],
        [
            &format!(
                "{subject} is {persons}, but inflow and stay come to {fits}: the group will change in size though no rule does."
            ),
            &format!(
                "Make the start {fits}, correct the inflow or the stay, or write seniority: uniform with over if the group is growing or falling."
            ),
        ],
    )
}
