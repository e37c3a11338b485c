//! Rule sets and their changes, what works but should be seen, and published figures.

use rust_decimal::Decimal;

use super::about::{About, Words};
use crate::{
    model::{
        id::Id,
        measures::{self, Answer, By, Unit, number},
        time::CalendarMonth,
    },
    present::words::reconciliation::value_texts,
    scenario::{path::Path, schema::kind_of},
};

pub(super) fn none(about: About) -> Words {
    about.say(
        ["Scenariet har intet regelsæt.", "Skriv mindst ét: rule_sets: [(id: \"foer\", name: \"Før\")]."],
        ["The scenario has no rule set.", "Write at least one: rule_sets: [(id: \"before\", name: \"Before\")]."],
    )
}

pub(super) fn twice(about: About, id: &str) -> Words {
    let quoted = about.quote(id);
    about.say(
        [&format!("To regelsæt har id {quoted}."), "Giv det ene et andet id."],
        [&format!("Two rule sets have the id {quoted}."), "Give one of them another id."],
    )
}

pub(super) fn builds_on(about: About) -> Words {
    about.say(
        [
            "Det første regelsæt er grundlaget og bygger ikke på noget; de andre bygger hver på ét.",
            "Slet builds_on i det første, og skriv i hvert af de andre, hvad det bygger på.",
        ],
        [
            "The first rule set is the base and builds on nothing; each of the others builds on one.",
            "Delete builds_on in the first, and write in each of the others what it builds on.",
        ],
    )
}

pub(super) fn circle(about: About, ids: &[Id]) -> Words {
    let rules = |id: &Id| about.scenario.and_then(|scenario| scenario.rule_set(id));
    let name = |id: &Id| rules(id).map_or_else(|| id.to_string(), |rules| rules.name.clone());
    let names: Vec<String> = ids.iter().map(|id| about.quote(&name(id))).collect();
    if let [only] = names.as_slice() {
        return about.say(
            [
                &format!("Regelsættet {only} bygger på sig selv."),
                "Skriv i builds_on id'et på det regelsæt, det ændrer i.",
            ],
            [
                &format!("The rule set {only} builds on itself."),
                "Write in builds_on the id of the rule set that it changes.",
            ],
        );
    }
    let names = about.formats.all_of(&names);
    about.say(
        [
            &format!("Regelsættene bygger på hinanden i ring: {names}."),
            "Lad ét af dem bygge på det første regelsæt i filen.",
        ],
        [&format!("The rule sets build on each other in a circle: {names}."), "Let one of them build on the base."],
    )
}

pub(super) fn base_changes(about: About) -> Words {
    about.say(
        [
            "Det første regelsæt er grundlaget, hvis regler står øverst i filen; det har kun id, name og note.",
            "Skriv værdierne øverst i filen, eller flyt ændringerne til et regelsæt, der bygger på grundlaget.",
        ],
        [
            "The first rule set is the base, whose rules are at the top of the file; it has only id, name and note.",
            "Write the values there, or move the changes to a rule set that builds on the base.",
        ],
    )
}

pub(super) fn no_such_path(about: About, path: &str, nearest: Option<&String>) -> Words {
    let quoted = about.quote(path);
    if path.starts_with("coverage_terms/") && kind_of(&Path::new(path)).is_some() {
        return about.say(
            [
                &format!("{quoted} kan ikke ændres, for filen har intet coverage_terms."),
                "Skriv coverage_terms: () øverst i filen, evt. med det, der gælder i forvejen.",
            ],
            [
                &format!("{quoted} cannot be changed, because the file has no coverage_terms."),
                "Write coverage_terms: () at the top of the file, with what holds already, if anything.",
            ],
        );
    }
    let meant = about.meant(nearest);
    let right = meant.as_deref();
    about.say(
        [
            &format!("{quoted} findes ikke i det, regelsættet bygger på."),
            right.unwrap_or("Skriv en sti som groups/ressourceforløb/stay/at_most til noget, der findes."),
        ],
        [
            &format!("{quoted} does not exist in what the rule set builds on."),
            right.unwrap_or("Write a path such as groups/effort/stay/at_most to something that exists."),
        ],
    )
}

pub(super) fn changes_fact(about: About) -> Words {
    let subject = about.subject();
    about.say(
        [&format!("{subject} er et faktum, som ingen reform ændrer."), "Sæt værdien i grundlaget i stedet."],
        [&format!("{subject} is a fact that no reform changes."), "Change the value in the base instead."],
    )
}

pub(super) fn moves_nothing(about: About) -> Words {
    let subject = about.subject();
    about.say(
        [
            &format!("{subject} er ændret, men det flytter intet resultat."),
            "Se efter, om ændringen gælder inden for perioden, eller slet den.",
        ],
        [
            &format!("{subject} is changed, but that moves no result."),
            "See whether the change holds within the period, or delete it.",
        ],
    )
}

pub(super) fn name_says_other(about: About, number: &str) -> Words {
    let id = about.finding.rule_set.as_deref().unwrap_or_default();
    let name = about.scenario.and_then(|scenario| scenario.rule_set(id)).map_or(id, |rules| &rules.name);
    let (name, number) = (about.quote(name), about.quote(number));
    about.say(
        [
            &format!("Regelsættet {name} har {number} i navnet, men ændrer intet til det."),
            "Ret navnet, eller ret det, der er ændret.",
        ],
        [
            &format!("The rule set {name} has {number} in its name, but changes nothing to that."),
            "Change the name, or what is changed.",
        ],
    )
}

pub(super) fn grows_too_far(about: About) -> Words {
    let subject = about.subject();
    about.say(
        [
            &format!("{subject} får tilgangen til at vokse til over 1 mia. borgere om året inden for perioden."),
            "Skriv en lavere vækst, eller gør perioden kortere.",
        ],
        [
            &format!("{subject} makes the inflow grow to more than 1 billion persons a year within the period."),
            "Write a lower growth, or make the period shorter.",
        ],
    )
}

pub(super) fn not_tried(about: About, changes: usize) -> Words {
    let changes = about.formats.number(changes.into(), 0);
    about.say(
        [
            &format!("Filen har {changes} ændringer; det er ikke undersøgt, om hver af dem flytter et resultat."),
            "Del regelsættene på flere filer, hvis det skal undersøges.",
        ],
        [
            &format!("The file has {changes} changes; it was not looked into whether each of them moves a result."),
            "Spread the rule sets over several files to have it looked into.",
        ],
    )
}

pub(super) fn shortage(about: About, investment: &str, effect: &str, month: CalendarMonth) -> Words {
    let path = format!("investments/{investment}/effects/{effect}");
    let name = about.quote(about.scenario.map_or(effect, |scenario| scenario.name(&path)));
    let month = about.formats.month(month);
    about.say(
        [
            &format!("{name} skal fra {month} flytte flere borgere, end der går til den efterfølgende forsørgelse."),
            "Der flyttes kun dem, der er. Sænk antallet, eller ret afgangen.",
        ],
        [
            &format!("From {month}, {name} is to move more persons than leave for that destination."),
            "Only those there are will be moved. Lower the number, or correct the exits.",
        ],
    )
}

pub(super) fn no_such_measure(about: About, measure: &str, nearest: Option<&String>) -> Words {
    let quoted = about.quote(measure.trim());
    let meant = about.meant(nearest);
    let right = meant.as_deref();
    about.say(
        [
            &format!("Resultatet {quoted} findes ikke."),
            right.unwrap_or("Vælg et af de resultater, som sidestil evaluate skriver."),
        ],
        [
            &format!("There is no result {quoted}."),
            right.unwrap_or("Choose one of those that sidestil evaluate lists."),
        ],
    )
}

pub(super) fn course_measure(about: About, measure: &str) -> Words {
    let quoted = about.quote(measure);
    about.say(
        [
            &format!("{quoted} gælder én borgers forløb og kan ikke afstemmes."),
            "Vælg et resultat for en gruppe eller et beløb, eller slet tallet.",
        ],
        [
            &format!("{quoted} is about one citizen's course and cannot be reconciled."),
            "Choose a result of a group or an amount, or delete the figure.",
        ],
    )
}

pub(super) fn wrong_period(about: About, found: &str, by: &[By]) -> Words {
    let kinds = [(By::Year, "et år", "a year"), (By::Month, "en måned", "a month")];
    let kinds = kinds.into_iter().filter(|(kind, ..)| by.contains(kind));
    let kinds: Vec<String> = kinds.map(|(_, danish, english)| about.formats.say(danish, english).to_owned()).collect();
    let quoted = about.quote(found);
    if kinds.is_empty() {
        return about.say(
            [&format!("Resultatet har ingen periode, men her står {quoted}."), "Slet period."],
            [&format!("The result has no period, but here is {quoted}."), "Delete period."],
        );
    }
    let kinds = about.formats.any_of(&kinds);
    let [danish, english] = ["Skriv period i anførselstegn, fx \"2022\"", "Write period in quotes, such as \"2022\""];
    let month = if by.contains(&By::Month) { about.formats.say(" eller \"2022-01\"", " or \"2022-01\"") } else { "" };
    let (danish, english) = (format!("{danish}{month}."), format!("{english}{month}."));
    let instead =
        if found.is_empty() { String::new() } else { format!(", {} {quoted}", about.formats.say("ikke", "not")) };
    about.say(
        [&format!("Resultatet kræver {kinds}{instead}."), &danish],
        [&format!("The result requires {kinds}{instead}."), &english],
    )
}

pub(super) fn outside_period(about: About, found: &str, [first, last]: [i32; 2]) -> Words {
    let quoted = about.quote(found);
    about.say(
        [
            &format!("{quoted} ligger uden for scenariets periode, {first}–{last}."),
            "Ret period, eller gør scenariets periode længere.",
        ],
        [
            &format!("{quoted} is outside the scenario's period, {first}–{last}."),
            "Correct period, or make the scenario's period longer.",
        ],
    )
}

/// The unit of the published figure's measure, where the scenario is known.
fn unit(about: About) -> Option<Unit> {
    let index = about.finding.path.as_ref()?.below("published")?.parse::<usize>().ok()?;
    let published = about.scenario?.published.get(index)?;
    Some(measures::find(&published.measure)?.kind.unit())
}

pub(super) fn differs(about: About, name: &str, published: Decimal, calculated: Answer) -> Words {
    let name = about.quote(name);
    let unit = unit(about).unwrap_or(Unit::Ratio);
    let [published, answer] = value_texts(published, calculated, unit, 0, about.formats);
    let [danish, english] = [
        "Gennemgå forudsætningerne, eller skriv, hvad tallet er rundet til (rounded_to), hvorfor beregningen giver noget andet \
         (explained), eller hvorfor kilden modsiger sig selv (contradiction).",
        "Go through the assumptions, or say what the figure is rounded to (rounded_to), why the calculation gives something else \
         (explained) or why the source contradicts itself (contradiction).",
    ];
    if calculated == Answer::CannotBeSaid {
        return about.say(
            [&format!("{name} er offentliggjort som {published}, men modellen kan ikke beregne det."), danish],
            [&format!("{name} is published as {published}, but the model cannot calculate it."), english],
        );
    }
    let quoted = if number(calculated).is_some() { answer } else { about.quote(&answer) };
    about.say(
        [&format!("{name} er offentliggjort som {published}, men modellen giver {quoted}."), danish],
        [&format!("{name} is published as {published}, but the model gives {quoted}."), english],
    )
}
