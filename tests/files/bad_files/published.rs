//! Published figures that cannot be held against anything, and those that differ.

use std::sync::Arc;

use sidestil::{
    evaluation::reconcile::{self, Reconciled},
    model::{measures::number, reconcile::Agreement},
    present::{
        formats::Formats,
        words::{
            language::Language,
            reconciliation::{status, value_text},
        },
    },
    scenario::{
        finding::{Finding, Severity},
        text::loading::read,
    },
};

use super::{edited, place};

const DA: Formats = Formats::new(Language::Danish);
const WHAT: &str = "measure: \"group.målgruppe.growth\", rules: \"foer\", value: 0.25, rounded_to: 0.05";

/// The one published figure of the small file, held against the calculation, with what is found at its place.
fn reconciled(what: &str) -> (String, Reconciled, Vec<Finding>, [String; 3]) {
    let text = edited(WHAT, what);
    let loaded = read(text.as_bytes());
    let scenario = Arc::new(loaded.scenario.unwrap());
    let all = reconcile::reconcile(&scenario, &[]);
    let findings = reconcile::findings(&scenario, &all).into_iter().map(|found| loaded.positions.placed(found));
    let (one, published) = (all[0].clone(), &scenario.published[0]);
    let [said, calculated] = value_text(published, &one, DA);
    let words = [said, calculated, status(&one, published, DA)];
    (text, one, findings.collect(), words)
}

#[test]
fn a_measure_or_period_that_is_not_there_is_an_error_at_its_value() {
    let rest = "rules: \"foer\", value: 1, rounded_to: 1";
    for (what, code, at) in [
        (
            "measure: \"group.malgruppe.growth\"",
            "NoSuch { what: GroupOrTotal, id: \"malgruppe\", nearest: Some(\"målgruppe\") }",
            "measure: ¤\"group.malg",
        ),
        (
            "measure: \"group.målgruppe.grwoth\"",
            "NoSuchMeasure { measure: \"group.målgruppe.grwoth\", nearest: Some(\"group.målgruppe.growth\") }",
            "measure: ¤\"group.målgruppe.grwoth",
        ),
        ("measure: \"\"", "NoSuchMeasure { measure: \"\", nearest: None }", "measure: ¤\"\""),
        ("measure: \"course.målgruppe.public\", period: \"2022\"", "CourseMeasure(", "measure: ¤\"course"),
        ("measure: \"cost.public\"", "WrongPeriod { found: \"\", by: [Year] }", "¤(name: \"Flere\""),
        (
            "measure: \"cost.public\", period: \"2022-01\"",
            "WrongPeriod { found: \"2022-01\", by: [Year] }",
            "period: ¤\"2022-01\", rules",
        ),
        (
            "measure: \"group.job.growth\", period: \"2022\"",
            "WrongPeriod { found: \"2022\", by: [Whole] }",
            "period: ¤\"2022\", rules",
        ),
        (
            "measure: \"cost.public\", period: \"2030\"",
            "OutsidePeriod { found: \"2030\", years: [2020, 2029] }",
            "period: ¤\"2030\"",
        ),
        (
            "measure: \"group.job.persons\", period: \"2019-12\"",
            "OutsidePeriod { found: \"2019-12\"",
            "period: ¤\"2019-12\"",
        ),
    ] {
        let (text, _, findings, _) = reconciled(&format!("{what}, {rest}"));
        assert_eq!(findings.len(), 1, "{what}: {findings:?}");
        let finding = &findings[0];
        assert_eq!(finding.severity, Severity::Error, "{what}");
        assert!(format!("{:?}", finding.code).starts_with(code), "{what}: {:?}", finding.code);
        let found = finding.place.as_ref().map(|place| (place.line, place.column));
        assert_eq!(found, place(&text, at), "{what}");
    }
}

#[test]
fn a_figure_that_differs_says_by_how_much() {
    // Growth is persons at full phase-in over persons at the start, less 1; 100 persons are in the group at the start.
    let what = "measure: \"group.målgruppe.persons\", period: \"2020-01\", rules: \"foer\", rounded_to: 0.1, value:";
    let (_, one, ..) = reconciled(&format!("{what} 1"));
    let calculated = number(one.calculated).unwrap().round_dp(3);
    let off = calculated + rust_decimal::dec!(0.5);
    let (_, one, findings, [said, is, status]) = reconciled(&format!("{what} {off}"));
    assert!(matches!(one.agreement, Agreement::Differs(_)), "{one:?}");
    assert_eq!(findings.len(), 1);
    assert_eq!(said, DA.exact(off));
    assert_ne!(said, is);
    assert_eq!(status, "afviger med 0,5");
}

#[test]
fn a_payback_that_does_not_come_differs_from_one_that_was_published() {
    let what = "measure: \"payback.municipality\", rules: \"difference\", value: 36, rounded_to: 1";
    let (_, one, findings, [_, is, status]) = reconciled(what);
    assert_eq!((one.agreement, status.as_str()), (Agreement::DiffersInKind, "afviger"), "{is}");
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].severity, Severity::Warning);
}

#[test]
fn what_is_explained_is_told_and_is_no_difference() {
    let what = "measure: \"payback.municipality\", rules: \"difference\", value: 36, rounded_to: 1, explained: \"Uden profil.\"";
    let (_, one, findings, [_, _, status]) = reconciled(what);
    assert_eq!((one.agreement, status.as_str()), (Agreement::Explained, "forklaret: Uden profil."));
    assert!(findings.is_empty(), "{findings:?}");
}

#[test]
fn a_bound_is_read_and_said_as_one() {
    let what = |bound: &str| {
        reconciled(&format!("measure: \"group.målgruppe.persons\", period: \"2020-01\", rules: \"foer\", {bound}"))
    };
    let (_, one, findings, [said, _, status]) = what("at_least: 50");
    assert_eq!((one.agreement, said.as_str(), status.as_str()), (Agreement::Agrees, "mindst 50", "stemmer"));
    assert!(findings.is_empty());
    let (_, one, findings, [said, ..]) = what("at_most: 50, rounded_to: 10");
    assert!(matches!(one.agreement, Agreement::Differs(_)), "{one:?}");
    assert_eq!((findings.len(), said.as_str()), (1, "højst 50"));
}
