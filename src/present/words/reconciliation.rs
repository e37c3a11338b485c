//! Published against calculated, in words.

use rust_decimal::Decimal;
use {
    super::{
        answers::answer_text,
        facts::reconciliation::{counted, shorter},
        language::Language,
    },
    crate::{
        evaluation::reconcile::Reconciled,
        model::{
            measures::{Answer, Unit, When, number},
            reconcile::{Agreement, Bound},
            time::CalendarMonth,
        },
        present::{
            facts::reconciliation::Counts,
            formats::{Formats, NBSP},
        },
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
        Agreement::Agrees | Agreement::AgreesRoundedParts if reconciled.is_restated => {
            formats.say("stemmer: tallet er tastet ind", "agrees: the figure was typed in")
        }
        Agreement::Agrees => formats.say("stemmer", "agrees"),
        Agreement::AgreesRoundedParts => formats.say("stemmer, afrundede dele", "agrees, rounded parts"),
        Agreement::Differs(by) => {
            let unit = reconciled.unit.unwrap_or(Unit::Ratio);
            let by = if unit == Unit::Share {
                formats.points(by.abs(), seen(by).saturating_sub(2))
            } else {
                // A month differs by months.
                let unit = if unit == Unit::Month { Unit::Months } else { unit };
                with_unit(by.abs(), unit, seen(by), formats)
            };
            return format!("{} {by}", formats.say("afviger med", "differs by"));
        }
        Agreement::DiffersInKind => formats.say("afviger", "differs"),
        Agreement::Contradicts => {
            let why = published.contradiction.as_deref().unwrap_or_default();
            return format!("{}: {why}", contradicts(formats));
        }
        Agreement::Explained => {
            let why = published.explained.as_deref().unwrap_or_default();
            return format!("{}: {why}", explained(formats));
        }
        Agreement::CannotBeSaid => formats.say("kan ikke opgøres", "cannot be determined"),
    };
    said.to_owned()
}

/// The same in a word where the reason stands by itself.
#[must_use]
pub fn status_word(reconciled: &Reconciled, published: &Published, formats: Formats) -> String {
    match reconciled.agreement {
        Agreement::Contradicts => contradicts(formats).to_owned(),
        Agreement::Explained => explained(formats).to_owned(),
        Agreement::Agrees
        | Agreement::AgreesRoundedParts
        | Agreement::Differs(_)
        | Agreement::DiffersInKind
        | Agreement::CannotBeSaid => status(reconciled, published, formats),
    }
}

const fn contradicts(formats: Formats) -> &'static str {
    formats.say("kilden modsiger sig selv", "the source contradicts itself")
}

const fn explained(formats: Formats) -> &'static str {
    formats.say("forklaret", "explained")
}

/// What the source says and what the model says, in the measure's unit.
#[must_use]
pub fn value_text(published: &Published, reconciled: &Reconciled, formats: Formats) -> [String; 2] {
    let unit = reconciled.unit.unwrap_or(Unit::Ratio);
    let finer = published.rounded_to.checked_div(Decimal::TEN).unwrap_or_default().normalize().scale();
    let is_money = matches!(unit, Unit::Kr | Unit::KrPerPerson);
    let finer = if is_money { published.rounded_to.normalize().scale() } else { finer };
    let calculated = match number(reconciled.calculated) {
        // What agrees has the digits of its rounding: a difference within it is of no interest.
        Some(calculated) if agrees(reconciled.agreement) => {
            let own = published.value.normalize().scale();
            with_unit(calculated.round_dp(finer.max(own)), unit, finer.max(own), formats)
        }
        _ => {
            let [_, calculated] = value_texts(published.value, reconciled.calculated, unit, finer, formats);
            calculated
        }
    };
    let said = with_unit(published.value, unit, published.value.normalize().scale(), formats);
    let said = match published.bound {
        Bound::Value => said,
        Bound::AtLeast => format!("{} {said}", formats.say("mindst", "at least")),
        Bound::AtMost => format!("{} {said}", formats.say("højst", "at most")),
    };
    [said, calculated]
}

fn agrees(agreement: Agreement) -> bool {
    matches!(agreement, Agreement::Agrees | Agreement::AgreesRoundedParts)
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
        None => answer_text(answer, unit, formats),
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
        Unit::Years => {
            let is_one = value.abs() == Decimal::ONE;
            let (danish, english) = if is_one { ("år", "year") } else { ("år", "years") };
            format!("{}{NBSP}{}", formats.number_up_to(value, decimals), formats.say(danish, english))
        }
        Unit::Month => {
            let month = i32::try_from(value).map(CalendarMonth::of_ordinal);
            month.map_or_else(|_| formats.number_up_to(value, decimals), |month| formats.month(month))
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
    counted(&Counts::of(reconciled), language)
}

/// The same, shorter and shorter, for where there is no room for all.
#[must_use]
pub fn shorter_sentences(reconciled: &[Reconciled], language: Language) -> Vec<String> {
    shorter(&Counts::of(reconciled), language)
}

/// What stands between the parts of what a figure is of; no line begins with it.
pub const BETWEEN: &str = "\u{a0}· ";

/// What a figure is of: the rule set, the period and, for kroner, the price level: *»Loven« · 2031 · 2022 p/l*.
#[must_use]
pub fn holds_for(scenario: &Scenario, published: &Published, unit: Option<Unit>, formats: Formats) -> String {
    let named = |id: &str| formats.quote(scenario.rule_set(id).map_or(id, |rules| &rules.name));
    let rules = if &*published.rules == "difference" {
        let [first, second] = scenario.default_sides().unwrap_or_else(|| ["".into(), "".into()]);
        let before = named(published.before.as_ref().unwrap_or(&first));
        let after = named(published.after.as_ref().unwrap_or(&second));
        format!("{after} {} {before}", formats.say("mod", "against"))
    } else {
        named(&published.rules)
    };
    let period = match published.period.parse() {
        Ok(When::Year(year)) => Some(formats.year(year)),
        Ok(When::Month(month)) => Some(formats.month(month)),
        Ok(When::Whole | When::CourseMonth(_)) | Err(()) => None,
    };
    let level = matches!(unit, Some(Unit::Kr | Unit::KrPerPerson)).then(|| {
        let level = published.price_level.unwrap_or(scenario.price_level());
        format!("{level}{}", formats.say(" p/l", " prices"))
    });
    std::iter::once(rules).chain(period).chain(level).collect::<Vec<_>>().join(BETWEEN)
}

/// What the source rounded to: *afrundet til 1.000.000 kr.*; `None` where it did not.
#[must_use]
pub fn rounding(published: &Published, unit: Option<Unit>, formats: Formats) -> Option<String> {
    // Whole kroner are how amounts are written anyway.
    let is_plain = published.rounded_to == Decimal::ONE && matches!(unit, Some(Unit::Kr | Unit::KrPerPerson));
    if published.rounded_to.is_zero() || is_plain && published.rounded_parts == 0 {
        return None;
    }
    let to = match unit {
        Some(Unit::Share) => formats.points(published.rounded_to, 2),
        Some(Unit::Kr | Unit::KrPerPerson) => format!("{}{NBSP}kr.", formats.exact(published.rounded_to.normalize())),
        Some(Unit::Months) => formats.months(published.rounded_to),
        Some(Unit::Years | Unit::Persons | Unit::Ratio | Unit::Month) | None => {
            formats.exact(published.rounded_to.normalize())
        }
    };
    let parts = published.rounded_parts;
    Some(match formats.language {
        Language::Danish if parts > 0 => format!("sum af {parts} tal, hvert afrundet til {to}"),
        Language::English if parts > 0 => format!("a sum of {parts} figures, each rounded to {to}"),
        Language::Danish => format!("afrundet til {to}"),
        Language::English => format!("rounded to {to}"),
    })
}
