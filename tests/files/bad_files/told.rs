//! What does not keep a file from being used but should be seen: notes and warnings, each once and at its place.

use std::sync::Arc;

use sidestil::{
    evaluation::{drift, reconcile, relevance},
    model::measures::Answer,
    scenario::{
        finding::{Code, Finding, Severity},
        text::loading::read,
    },
};

use super::{Case, SMALL, case, edited, place};

/// The change of the small file that is replaced where another is to be looked at.
const CHANGE: &str = "\"costs/indsats/refund\": (value: none, from: \"2023-01\")";
/// What comes behind the last part of a file.
const END: &str = "place: \"side 2\"),\n  ],\n)";

pub(super) const CASES: &[Case] = &[
    case(
        "a name with another number than what is changed",
        "name: \"Efter\"",
        "name: \"Efter: højst 4 år\"",
        "NameSaysOther(\"4 år\")",
        "name: ¤\"Efter: højst",
    ),
    case(
        "a name in English with another number",
        "name: \"Efter\"",
        "name: \"At most 40 months (the law)\"",
        "NameSaysOther(\"40 months\")",
        "name: ¤\"At most",
    ),
    case("an older format", "format: 4", "format: 2", "OldFormat(2)", "format: ¤2"),
    case(
        "an amount without a price level",
        "(value: 40_000, price_level: 2021, source",
        "(value: 40_000, source",
        "NoPriceLevel(1)",
        "per_person: (value: ¤40_000, source",
    ),
    case(
        "a potential below what is bought",
        "bought: (low: (value: 1_000_000, price_level: 2023), high: (value: 1_500_000",
        "bought: (low: (value: 1_000_000, price_level: 2023), high: (value: 6_500_000",
        "EfficiencyBelowZero",
        "potential: (low: (value: ¤5_500_000",
    ),
    case(
        "a point between thousands",
        "yearly: { 2020: (value: 1_000_000",
        "yearly: { 2020: (value: 700.000",
        "ThousandsPoint(\"700.000\")",
        "yearly: { 2020: (value: ¤700.000",
    ),
    case(
        "what holds for the whole period in a rule set with a month",
        "\"costs/indsats/refund\": (value: none",
        "\"discount/timing\": middle, \"costs/indsats/refund\": (value: none",
        "WholePeriod { from: CalendarMonth { year: 2022, month: 1 }, count: 1 }",
        "discount/timing\": ¤middle",
    ),
    case("a change to what holds already", CHANGE, "\"costs/indsats/refund\": 0.5", "MovesNothing", "refund\": ¤0.5"),
    case(
        "a published figure that differs",
        "value: 0.25, rounded_to: 0.05",
        "value: 7, rounded_to: 0.05",
        "Differs { name: \"Flere\", published: 7,",
        "¤(name: \"Flere\"",
    ),
    case(
        "a start that does not fit",
        "    \"pension\": (name",
        "    \"alene\": (name: \"Alene\", start: (persons: 500), inflow: 12, stay: (exactly: 12)),\n    \"pension\": (name",
        "Groups(StartDoesNotFit",
        "start: (persons: ¤500)",
    ),
    case(
        "an effect behind the period",
        "to: \"job\", first_year: 2022",
        "to: \"job\", first_year: 2040",
        "Investment(Idle(AfterHorizon))",
        "¤\"job\": (group",
    ),
    case(
        "an effect before the period",
        "to: \"job\", first_year: 2022, phase_in: [0.5, 1], and_on: yes",
        "to: \"job\", first_year: 2010, phase_in: [1]",
        "Investment(Idle(BeforeHorizon))",
        "¤\"job\": (group",
    ),
    case(
        "an effect that is never phased in",
        "phase_in: [0.5, 1], and_on: yes",
        "phase_in: [0, 0], and_on: yes",
        "Investment(Idle(NoPhaseIn))",
        "¤\"job\": (group",
    ),
    case("an effect of nothing", "points: 0.04", "points: 0", "Investment(Idle(Nothing))", "¤\"job\": (group"),
    case(
        "an effect to the stay there is already",
        "group: \"målgruppe\", mean_stay: 18",
        "group: \"job\", mean_stay: 12",
        "Investment(Idle(SameMean))",
        "¤\"kortere\": (group",
    ),
    case("more persons than leave", "points: 0.04", "persons: 5_000", "Investment(Shortage", "¤\"job\": (group"),
    case(
        "payback counted from a month that is too late",
        "  departments:",
        "  counts_from: \"2026-01\",\n  departments:",
        "Investment(CountsFromLate",
        "counts_from: ¤\"2026-01\"",
    ),
    case(
        "main results that cannot be read",
        END,
        "place: \"side 2\"),\n  ],\n  passport: (model: 1),\n)",
        "BadPassport",
        "passport: ¤(model: 1)",
    ),
    case(
        "main results that are others today",
        END,
        "place: \"side 2\"),\n  ],\n  passport: (program: \"0.1.0\", model: 1, content: \"00000000\", results: [\
         (measure: \"group.målgruppe.growth\", rules: \"foer\", value: 7)]),\n)",
        "Drifted { rows: 1, of: 1, model: 1, is_edited_elsewhere: true }",
        "¤passport",
    ),
];

/// All that a text is told when it is opened, as the command line lists it.
pub(super) fn all_findings(bytes: &[u8]) -> Vec<Finding> {
    let mut loaded = read(bytes);
    let mut all = loaded.findings.clone();
    if let Some(scenario) = loaded.scenario.take().map(Arc::new) {
        let reconciled = reconcile::reconcile(&scenario, &[]);
        let drift = drift::of_file(&loaded, &scenario);
        let calculated = relevance::findings(&scenario).into_iter().chain(reconcile::findings(&scenario, &reconciled));
        let calculated = calculated.chain(drift.iter().filter_map(drift::Drift::finding));
        all.extend(calculated.map(|finding| loaded.positions.placed(finding)));
    }
    all
}

/// What is told of the small file as it is: its one published figure cannot be calculated.
fn of_small() -> Vec<Code> {
    all_findings(SMALL.as_bytes()).into_iter().map(|finding| finding.code).collect()
}

/// What differs from this one finding at its place.
fn fault(case: &Case) -> Option<String> {
    let text = edited(case.from, case.to);
    let (mut all, known) = (all_findings(text.as_bytes()), of_small());
    all.retain(|finding| !known.contains(&finding.code));
    let [finding] = all.as_slice() else { return Some(format!("{} findings: {all:?}", all.len())) };
    let code = format!("{:?}", finding.code);
    let found = finding.place.as_ref().map(|place| (place.line, place.column));
    let expected = place(&text, case.at);
    if !code.starts_with(case.code) {
        return Some(format!("expected {}, found {code}", case.code));
    }
    if finding.severity == Severity::Error {
        return Some("an error".to_owned());
    }
    (found != expected || found.is_none()).then(|| format!("expected at {expected:?}, found {found:?}"))
}

#[test]
fn the_small_file_is_told_only_of_its_published_figure() {
    let all = of_small();
    assert!(matches!(&all[..], [Code::Differs { calculated: Answer::CannotBeSaid, .. }]), "{all:?}");
}

#[test]
fn each_note_and_warning_is_told_once_at_its_place() {
    let faults =
        CASES.iter().chain(super::state::TOLD).filter_map(|case| Some(format!("{}: {}", case.name, fault(case)?)));
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_a_rule_set_has_from_the_one_below_is_told_there_alone() {
    let text = edited("points: 0.04", "persons: 5_000");
    let above = "(id: \"oven\", name: \"Oven\", builds_on: \"efter\", changes: { \"costs/indsats/refund\": 0.25 }),\n  ],\n  published";
    let text = text.replacen("  ],\n  published", above, 1);
    let all = all_findings(text.as_bytes());
    let shortages: Vec<&Finding> =
        all.iter().filter(|finding| format!("{:?}", finding.code).starts_with("Investment(Shortage")).collect();
    let [one] = shortages[..] else { unreachable!("{all:?}") };
    assert_eq!(one.rule_set.as_deref(), Some("efter"));
    assert!(one.place.is_some());
}
