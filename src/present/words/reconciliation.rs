//! Published against calculated, in words.

use rust_decimal::Decimal;
use {
    super::{answers::word, language::Language},
    crate::{
        evaluation::reconcile::Reconciled,
        model::{
            measures::{Answer, Unit, number},
            reconcile::{Agreement, Bound},
        },
        present::formats::{Formats, NBSP},
        scenario::{
            Scenario,
            finding::{Finding, Severity},
            scenario::Published,
        },
    },
};

/// How a published figure agrees, in a few words: by how much it differs, why the source contradicts itself.
#[must_use]
pub fn status(reconciled: &Reconciled, published: &Published, formats: Formats) -> String {
    let said = match reconciled.agreement {
        Agreement::Agrees => formats.say("stemmer", "agrees"),
        Agreement::AgreesRoundedParts => formats.say("stemmer, afrundede dele", "agrees, rounded parts"),
        Agreement::Differs(by) => {
            let unit = reconciled.unit.unwrap_or(Unit::Ratio);
            let by = if unit == Unit::Share {
                formats.points(by.abs(), seen(by).saturating_sub(2))
            } else {
                with_unit(by.abs(), unit, seen(by), formats)
            };
            return format!("{} {by}", formats.say("afviger med", "differs by"));
        }
        Agreement::DiffersInKind => formats.say("afviger", "differs"),
        Agreement::Contradicts => {
            let why = published.contradiction.as_deref().unwrap_or_default();
            return format!("{}: {why}", formats.say("kilden modsiger sig selv", "the source contradicts itself"));
        }
        Agreement::Explained => {
            let why = published.explained.as_deref().unwrap_or_default();
            return format!("{}: {why}", formats.say("forklaret", "explained"));
        }
        Agreement::CannotBeSaid => formats.say("kan ikke opgøres", "cannot be determined"),
    };
    said.to_owned()
}

/// What the source says and what the model says, in the measure's unit.
#[must_use]
pub fn value_text(published: &Published, reconciled: &Reconciled, formats: Formats) -> [String; 2] {
    let unit = reconciled.unit.unwrap_or(Unit::Ratio);
    let finer = published.rounded_to.checked_div(Decimal::TEN).unwrap_or_default().normalize().scale();
    let finer = if unit == Unit::Kr || unit == Unit::KrPerPerson { 0 } else { finer };
    let [said, calculated] = value_texts(published.value, reconciled.calculated, unit, finer, formats);
    let said = match published.bound {
        Bound::Value => said,
        Bound::AtLeast => format!("{} {said}", formats.say("mindst", "at least")),
        Bound::AtMost => format!("{} {said}", formats.say("højst", "at most")),
    };
    [said, calculated]
}

/// A published and a calculated value: the one as the source has it, the other with at least `decimals`, and with so
/// many more that a difference that matters is seen.
pub(in crate::present) fn value_texts(
    published: Decimal,
    answer: Answer,
    unit: Unit,
    decimals: u32,
    formats: Formats,
) -> [String; 2] {
    let own = published.normalize().scale();
    let calculated = match number(answer) {
        Some(calculated) => {
            let by = calculated.saturating_sub(published);
            with_unit(calculated, unit, decimals.max(own).max(seen(by).min(MOST)), formats)
        }
        None => word(answer, formats.language).to_owned(),
    };
    [with_unit(published, unit, own, formats), calculated]
}

/// With fewer decimals no difference is of interest.
const MOST: u32 = 3;

/// How many decimals show the first two digits of a difference; whole numbers need none.
pub(in crate::present) fn seen(by: Decimal) -> u32 {
    let by = by.abs();
    if by.is_zero() || by >= Decimal::TEN {
        return 0;
    }
    let mut step = Decimal::ONE;
    let mut decimals = 1;
    while by < step && decimals < 12 {
        step /= Decimal::TEN;
        decimals += 1;
    }
    decimals
}

/// A value of a share (`decimals` of the share itself), of kroner, months or persons, with no zeros behind.
pub(in crate::present) fn with_unit(value: Decimal, unit: Unit, decimals: u32, formats: Formats) -> String {
    match unit {
        Unit::Share => formats.pct(value, decimals.saturating_sub(2)),
        Unit::Kr | Unit::KrPerPerson => format!("{}{NBSP}kr.", formats.number_up_to(value, decimals)),
        Unit::Months => {
            let is_one = value.abs() == Decimal::ONE;
            let (danish, english) = if is_one { ("måned", "month") } else { ("måneder", "months") };
            format!("{}{NBSP}{}", formats.number_up_to(value, decimals), formats.say(danish, english))
        }
        Unit::Persons | Unit::Ratio => formats.number_up_to(value, decimals),
    }
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
    let differ = count(|agreement| matches!(agreement, Agreement::Differs(_) | Agreement::DiffersInKind));
    let explained = count(|agreement| matches!(agreement, Agreement::Explained));
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
    add(differ, "afviger", if differ == 1 { "differs" } else { "differ" });
    add(unknown, "kan ikke opgøres", "cannot be determined");
    add(explained, "er forklaret", if explained == 1 { "is explained" } else { "are explained" });
    if contradict > 0 {
        parts.push(match language {
            Language::Danish => format!("ved {contradict} modsiger kilden sig selv"),
            Language::English => format!("at {contradict} the source contradicts itself"),
        });
    }
    parts.join(", ")
}
