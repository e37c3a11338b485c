//! The condition of *Målgruppe*: when the rules change, when the sides part, where full phase-in ends and when it is reached.

use crate::present::{
    facts::shared::two_scenarios,
    words::{facts::Telling, language::Language},
};
use {
    super::lines::{Lines, ends, parting, reached},
    crate::present::views::{
        Shown,
        shared::{
            kind::{Kind, kind},
            tools::first_difference,
        },
    },
};

/// When the rules change, when the sides part, and where full phase-in ends and when it is reached.
pub(in crate::present::views) fn condition(shown: Shown, lines: &Lines) -> String {
    let formats = shown.formats;
    if lines.is_empty() {
        let nobody = "Gruppen har ingen bestand og ingen tilgang, og ingen går over i den.";
        return formats.say(nobody, "The group has no start and no inflow, and nobody moves on to it.").to_owned();
    }
    let period = shown.sides.after.outcome.case.period;
    let kind = kind(shown.sides);
    let changes = first_difference(shown.sides).filter(|month| month.0 > 0 && kind == Kind::Reform);
    let parts = parting(lines).filter(|_| kind != Kind::Scenarios);
    let telling = Telling { sides: shown.sides, formats };
    let mut sentences = vec![telling.sentences(two_scenarios(shown.sides))];
    if let Some(month) = changes {
        let rules = formats.say("Reglerne ændres fra", "The rules change from");
        sentences.push(format!("{rules} {}.", formats.month(period.calendar(month))));
    }
    if let Some(month) = parts.filter(|parts| Some(*parts) != changes) {
        let part = formats.say("De to sider skilles i", "The two sides part in");
        sentences.push(format!("{part} {}.", formats.month(period.calendar(month))));
    }
    sentences.push(full_sentence(shown, lines));
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.join(" ")
}

/// *Fra 2027 er reglerne fuldt indfaset: 1.778 i stedet for 2.645 helårspersoner.*, or why that cannot be said.
fn full_sentence(shown: Shown, lines: &Lines) -> String {
    let formats = shown.formats;
    let (Some(ends), Some(after)) = (ends(shown, lines).filter(|ends| ends.is_full), lines.after) else {
        return cannot_be_said(shown, lines).to_owned();
    };
    let (before, persons) = (formats.persons_f64(ends.before), formats.full_year_persons(ends.after));
    let last = after.side.outcome.case.period.last_year();
    let kind = kind(shown.sides);
    if kind == Kind::OneRuleSet {
        return full_phase_in_of_one(&persons, formats);
    }
    if (ends.after - ends.before).abs() < 0.5 {
        return match formats.language {
            Language::Danish => format!("Ved fuld indfasning er der {persons} på begge sider."),
            Language::English => format!("At full phase-in there are {persons} on both sides."),
        };
    }
    let reached = reached(&after, ends.after);
    match (formats.language, reached) {
        (Language::Danish, Some(_)) if kind == Kind::Scenarios => {
            format!("Ved fuld indfasning er der {persons} efter mod {before} før.")
        }
        (Language::English, Some(_)) if kind == Kind::Scenarios => {
            format!("At full phase-in there are {persons} after against {before} before.")
        }
        (Language::Danish, Some(year)) => {
            format!("Fra {year} er reglerne fuldt indfaset: {persons} i stedet for {before}.")
        }
        (Language::Danish, None) => {
            format!("Ved fuld indfasning (efter {last}) er der {persons} i stedet for {before}.")
        }
        (Language::English, Some(year)) => {
            format!("From {year} the rules are fully phased in: {persons} instead of {before}.")
        }
        (Language::English, None) => {
            format!("At full phase-in (after {last}) there are {persons} instead of {before}.")
        }
    }
}

/// *Ved fuld indfasning er der 100 helårspersoner.*
pub(in crate::present::views) fn full_phase_in_of_one(
    persons: &str,
    formats: crate::present::formats::Formats,
) -> String {
    match formats.language {
        Language::Danish => format!("Ved fuld indfasning er der {persons}."),
        Language::English => format!("At full phase-in there are {persons}."),
    }
}

fn cannot_be_said(shown: Shown, lines: &Lines) -> &'static str {
    let grows = lines.both().any(|line| line.keeps_growing());
    if lines.both().count() < 2 {
        shown.formats.say("Gruppen findes kun på den ene side.", "The group is on one side only.")
    } else if lines.both().all(|line| line.full_phase_in().is_some()) {
        shown.formats.say(
            "Ingen kommer til udefra, så tallene er det sidste års.",
            "Nobody enters from outside, so the numbers are those of the last year.",
        )
    } else if lines.both().any(|line| line.is_total()) {
        shown.formats.say(
            "Fuld indfasning kan ikke opgøres: en af grupperne får borgere fra andre grupper, eller dens tilgang bliver ved at vokse.",
            "Full phase-in cannot be determined: one of the groups gets persons from other groups, or its inflow keeps growing.",
        )
    } else if grows {
        shown.formats.say(
            "Fuld indfasning kan ikke opgøres: tilgangen bliver ved at vokse.",
            "Full phase-in cannot be determined: the inflow keeps growing.",
        )
    } else {
        shown.formats.say(
            "Fuld indfasning kan ikke opgøres: gruppen får borgere fra andre grupper.",
            "Full phase-in cannot be determined: the group gets persons from other groups.",
        )
    }
}
