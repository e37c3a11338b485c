//! Published against calculated, in words.

use crate::{
    model::{measures::Unit, reconcile::Agreement},
    present::{answers::word, formats::Formats, language::Language},
    scenario::{
        Scenario,
        finding::{Finding, Severity},
        reconcile::{Reconciled, number},
        scenario::Published,
    },
};
use rust_decimal::Decimal;

/// How a published figure agrees, in a few words; with the reason where the source contradicts itself.
#[must_use]
pub fn status(reconciled: &Reconciled, published: &Published, language: Language) -> String {
    let said = match reconciled.agreement {
        Agreement::Agrees => language.say("stemmer", "agrees"),
        Agreement::AgreesRoundedParts => language.say("stemmer, afrundede dele", "agrees, rounded parts"),
        Agreement::Differs(_) => language.say("afviger", "differs"),
        Agreement::Contradicts => {
            let why = published.contradiction.as_deref().unwrap_or_default();
            return format!("{}: {why}", language.say("kilden modsiger sig selv", "the source contradicts itself"));
        }
        Agreement::CannotBeSaid => language.say("kan ikke opgøres", "cannot be determined"),
    };
    said.to_owned()
}

/// What the source says and what the model says, in the measure's unit and with the same decimals.
#[must_use]
pub fn value_text(published: &Published, reconciled: &Reconciled, formats: Formats) -> [String; 2] {
    let unit = reconciled.unit.unwrap_or(Unit::Ratio);
    let finer = published.rounded_to.checked_div(Decimal::TEN).unwrap_or_default();
    let text = |value: Decimal, step: Decimal| match unit {
        Unit::Share => formats.pct(value, (step * Decimal::ONE_HUNDRED).normalize().scale()),
        Unit::Kr | Unit::KrPerPerson => formats.kr(value),
        Unit::Months => formats.months(value.round_dp(step.normalize().scale())),
        Unit::Persons | Unit::Ratio => formats.number(value, step.normalize().scale()),
    };
    let calculated = match number(reconciled.calculated) {
        Some(calculated) => text(calculated, finer),
        None => word(reconciled.calculated, formats.language).to_owned(),
    };
    [text(published.value, published.rounded_to), calculated]
}

/// One sentence over a whole file: findings and published figures counted.
#[must_use]
pub fn summary(scenario: &Scenario, reconciled: &[Reconciled], findings: &[Finding], formats: Formats) -> String {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let published = published_sentence(reconciled, formats.language);
    let title = &scenario.title;
    match formats.language {
        Language::Danish => {
            let errors = if errors == 0 { "ingen fejl".to_owned() } else { format!("{errors} fejl") };
            let warnings = match warnings {
                0 => "ingen advarsler".to_owned(),
                1 => "1 advarsel".to_owned(),
                n => format!("{n} advarsler"),
            };
            format!("{title}: {errors}, {warnings}; {published}")
        }
        Language::English => {
            let errors = match errors {
                0 => "no errors".to_owned(),
                1 => "1 error".to_owned(),
                n => format!("{n} errors"),
            };
            let warnings = match warnings {
                0 => "no warnings".to_owned(),
                1 => "1 warning".to_owned(),
                n => format!("{n} warnings"),
            };
            format!("{title}: {errors}, {warnings}; {published}")
        }
    }
}

/// How many published figures agree: *12 af 13 offentliggjorte tal stemmer, ved 1 modsiger kilden sig selv*.
#[must_use]
pub fn published_sentence(reconciled: &[Reconciled], language: Language) -> String {
    let count = |wanted: fn(&Agreement) -> bool| reconciled.iter().filter(|one| wanted(&one.agreement)).count();
    let all = reconciled.len();
    let agree = count(|agreement| matches!(agreement, Agreement::Agrees | Agreement::AgreesRoundedParts));
    let contradict = count(|agreement| matches!(agreement, Agreement::Contradicts));
    let differ = count(|agreement| matches!(agreement, Agreement::Differs(_)));
    let unknown = count(|agreement| matches!(agreement, Agreement::CannotBeSaid));
    if all == 0 {
        return language.say("ingen offentliggjorte tal", "no published figures").to_owned();
    }
    let mut parts = vec![match language {
        Language::Danish if all == 1 => format!("{agree} af 1 offentliggjort tal stemmer"),
        Language::Danish => format!("{agree} af {all} offentliggjorte tal stemmer"),
        Language::English if all == 1 => format!("{agree} of 1 published figure agrees"),
        Language::English => format!("{agree} of {all} published figures agree"),
    }];
    let mut add = |count: usize, danish: &str, english: &str| {
        if count > 0 {
            parts.push(format!("{count} {}", language.say(danish, english)));
        }
    };
    add(differ, "afviger", "differ");
    add(unknown, "kan ikke opgøres", "cannot be determined");
    if contradict > 0 {
        parts.push(match language {
            Language::Danish => format!("ved {contradict} modsiger kilden sig selv"),
            Language::English => format!("at {contradict} the source contradicts itself"),
        });
    }
    parts.join(", ")
}
