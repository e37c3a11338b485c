//! The words of what several views say.

use crate::{
    evaluation::sides::Sides,
    model::id::Id,
    present::{facts::shared::Fact, formats::Formats, words::language::Language},
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let danish = formats.language == Language::Danish;
    match fact {
        Fact::OneRuleSet if danish => "Før og efter viser det samme regelsæt.".to_owned(),
        Fact::OneRuleSet => "Before and after show the same rule set.".to_owned(),
        Fact::TwoScenarios => {
            let [before, after] = sides.both().map(|side| formats.quote(&side.scenario.title));
            if danish {
                format!("Før og efter er to forskellige scenarier: {before} og {after}.")
            } else {
                format!("Before and after are two different scenarios: {before} and {after}.")
            }
        }
        Fact::TwoPriceLevels { before, after } if danish => {
            format!("Beløbene kan ikke sammenlignes: før er i {before} p/l, efter i {after} p/l.")
        }
        Fact::TwoPriceLevels { before, after } => {
            format!("Amounts cannot be compared: before is in {before} prices, after in {after} prices.")
        }
        Fact::Note => {
            let note = sides.after.rules().and_then(|rules| rules.note.as_deref()).unwrap_or_default().trim();
            let stop = if note.ends_with(['.', '!', '?']) { "" } else { "." };
            format!("{}: {note}{stop}", formats.say("Filens note om efter", "The file's note on after"))
        }
        Fact::Free { groups } => free(groups, sides, formats),
        Fact::LeftTheModel { year, before, after } => {
            let is_one = (0.5..1.5).contains(after);
            let differs = (after - before).abs() >= 0.5;
            let [before, after] = [before, after].map(|persons| formats.persons_f64(*persons));
            match (danish, differs) {
                (true, false) => {
                    let citizens = if is_one { "borger" } else { "borgere" };
                    format!("Ultimo {year} har i alt {after} {citizens} forladt modellen; de regnes som uden udgift.")
                }
                (true, true) => {
                    format!(
                        "Ultimo {year} har i alt {after} borgere forladt modellen mod {before} før; de regnes som uden \
                         udgift."
                    )
                }
                (false, false) => {
                    let persons = if is_one { "person has" } else { "persons have" };
                    format!(
                        "By the end of {year}, {after} {persons} left the model in all and are counted as costing nothing."
                    )
                }
                (false, true) => format!(
                    "By the end of {year}, {after} persons in all have left the model, against {before} before; they are \
                     counted as costing nothing."
                ),
            }
        }
    }
}

/// *Gruppen »Job« har ingen udgift i filen og tæller som 0 kr.*; up to three by name.
fn free(groups: &[Id], sides: &Sides, formats: Formats) -> String {
    let names: Vec<String> = groups.iter().map(|id| formats.quote(sides.name(&format!("groups/{id}")))).collect();
    let (count, all) = (names.len(), formats.all_of(&names));
    match (formats.language, count) {
        (Language::Danish, 1) => format!("Gruppen {all} har ingen udgift i filen og tæller som 0 kr."),
        (Language::Danish, 2 | 3) => format!("Grupperne {all} har ingen udgift i filen og tæller som 0 kr."),
        (Language::Danish, _) => format!("{count} grupper har ingen udgift i filen og tæller som 0 kr."),
        (Language::English, 1) => format!("The file has no cost of the group {all}, which counts as 0 kr."),
        (Language::English, 2 | 3) => format!("The file has no cost of the groups {all}, which count as 0 kr."),
        (Language::English, _) => format!("The file has no cost of {count} groups, which count as 0 kr."),
    }
}
