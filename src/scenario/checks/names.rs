//! What a rule set is called against what it changes: a name that still says *3 år* of a cap that is 42 months by now.

use rust_decimal::{Decimal, dec};

use crate::scenario::{
    finding::{Code, Finding, Severity},
    path::Path,
    scenario::{RuleSet, Scenario},
    schema::{Unit, kind_of},
};

/// The units of which a name can state a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Months,
    Share,
}

/// Notes of names that state a number of months, years or per cent, where the rule set changes such figures and none of
/// them is that.
#[must_use]
pub fn names(scenario: &Scenario) -> Vec<Finding> {
    let mut found = Vec::new();
    for rules in scenario.rule_sets.iter().skip(1) {
        let path = Some(Path::new("rule_sets").join(&rules.id).join("name"));
        for (text, said, number) in numbers(&rules.name) {
            let changed = changed(rules, said);
            if !changed.is_empty() && !changed.contains(&number) {
                let (code, rule_set) = (Code::NameSaysOther(text), Some(rules.id.clone()));
                found.push(Finding { severity: Severity::Note, code, rule_set, path: path.clone(), place: None });
            }
        }
    }
    found
}

/// The numbers with a unit in a name: as they stand there, and in months or as a share.
fn numbers(name: &str) -> Vec<(String, Said, Decimal)> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let pairs = words.windows(2).filter_map(|pair| {
        let number: Decimal = pair[0].trim_start_matches('(').replace(',', ".").parse().ok()?;
        let unit = pair[1].trim_matches(|sign: char| !sign.is_alphabetic() && sign != '%').to_lowercase();
        let (said, of) = match unit.as_str() {
            "år" | "års" | "year" | "years" => (Said::Months, dec!(12)),
            "mdr" | "md" | "måneder" | "måneders" | "måned" | "months" | "month" => (Said::Months, Decimal::ONE),
            "pct" | "procent" | "%" | "percent" => (Said::Share, dec!(0.01)),
            _ => return None,
        };
        let text = format!("{} {}", pair[0].trim_start_matches('('), pair[1].trim_end_matches([',', ':', ';', ')']));
        Some((text, said, number.checked_mul(of)?.normalize()))
    });
    pairs.collect()
}

/// The figures of a unit that a rule set changes.
fn changed(rules: &RuleSet, said: Said) -> Vec<Decimal> {
    let is_said = |path: &Path| {
        kind_of(path).is_some_and(|kind| match said {
            Said::Months => matches!(kind.unit, Unit::Months | Unit::WholeMonths),
            Said::Share => matches!(kind.unit, Unit::Share | Unit::Points | Unit::ExitPart | Unit::Refund),
        })
    };
    let figures = rules.changes.iter().chain(rules.brought.iter()).filter(|(path, _)| is_said(path));
    figures.filter_map(|(_, figure)| figure.value.number()).map(|number| number.normalize()).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

    use super::*;
    use crate::scenario::{edit::set, figure::Value, text::loading::read};

    #[test]
    fn numbers_of_a_name_are_those_with_a_unit() {
        let of = |name: &str| numbers(name).into_iter().map(|(text, _, number)| (text, number)).collect::<Vec<_>>();
        assert_eq!(of("Loven: højst 3 år, fra 2022"), [("3 år".to_owned(), dec!(36))]);
        assert_eq!(of("Loft 42 mdr. (50 pct. refusion)").len(), 2);
        assert_eq!(of("Før 2022, variant 3"), []);
    }

    #[test]
    fn a_cap_that_is_no_longer_what_the_name_says_is_noted() {
        let text = include_bytes!("../../../scenarios/bedre-ressourceforloeb-2022.ron");
        let scenario = read(text).scenario.unwrap();
        assert_eq!(names(&scenario), []);
        let cap = Path::new("groups/ressourceforløb/stay/at_most");
        let with = |months: Decimal| set(&scenario, "hoejst-3-aar", &cap, Value::Number(months)).unwrap();
        let found = names(&with(dec!(42)));
        assert!(matches!(&found[..], [Finding { code: Code::NameSaysOther(text), .. }] if text == "3 år"), "{found:?}");
        assert_eq!(names(&with(dec!(36))), []);
    }
}
