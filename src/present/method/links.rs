//! From what the window shows to the section that says how it is calculated.

use super::{page, section::Section};
use crate::{
    model::measures::Kind,
    present::{formats::Formats, views::catalogue::View},
    scenario::path::Path,
};

/// The section that an input belongs to.
#[must_use]
pub fn of_input(path: &Path) -> Section {
    let stated = path.as_str().split('@').next().unwrap_or_default();
    let parts: Vec<&str> = stated.split('/').collect();
    match parts.as_slice() {
        ["period", ..] => Section::Time,
        ["price_level" | "price_index" | "indices", ..] => Section::PriceLevel,
        ["counts_from", ..] => Section::FirstMonth,
        ["payback_limit", ..] => Section::Payback,
        ["efficiency", ..] => Section::Potential,
        ["discount", ..] => Section::PresentValue,
        ["groups", _, rest @ ..] => of_group(rest),
        ["costs", _, rest @ ..] => match rest {
            ["refund", ..] => Section::Refund,
            ["basis", ..] => Section::Net,
            ["index", ..] => Section::PriceLevel,
            _ => Section::Lines,
        },
        ["investments", _, "effects", ..] => Section::Effects,
        ["investments", _, "savings", ..] => Section::Savings,
        ["investments", ..] => Section::Amounts,
        ["compensation", "budget_note", ..] => Section::BudgetNote,
        ["compensation_lines", _, "carried_by"] => Section::WithCompensation,
        ["compensation" | "compensation_lines", ..] => Section::CompensationLines,
        ["small_numbers"] | ["coverage", _, "hidden"] | ["coverage_terms", "hidden_below"] => Section::HiddenNumbers,
        ["coverage_terms", "ceiling" | "price" | "area" | "refund"] => Section::CoverageCeiling,
        ["coverage" | "coverage_terms", ..] => Section::CoverageBase,
        ["spending", ..] => Section::Departments,
        _ => Section::Frame,
    }
}

fn of_group(field: &[&str]) -> Section {
    match field {
        ["start", "weeks"] | ["weeks" | "resets_weeks", ..] => Section::Ladder,
        ["start", ..] => Section::Start,
        ["inflow" | "growth" | "closed_from", ..] => Section::Inflow,
        ["stay", "at_most"] => Section::Cap,
        ["stay", ..] => Section::Stay,
        ["concerns", ..] => Section::Concerns,
        ["exits" | "exits_are" | "exits_at_cap", ..] => Section::Exits,
        _ => Section::Groups,
    }
}

/// The section that says how a measure is calculated.
#[must_use]
pub fn of_measure(kind: Kind) -> Section {
    match kind {
        Kind::Persons => Section::Persons,
        Kind::Inflow => Section::Inflow,
        Kind::Exits | Kind::ExitsTo | Kind::ExitShare => Section::Exits,
        Kind::FullPhaseIn | Kind::Growth => Section::FullPhaseIn,
        Kind::MeanStay => Section::Stay,
        Kind::LeftTheModel => Section::LeftTheModel,
        Kind::Cost | Kind::CostOfGroup => Section::Accounts,
        Kind::CostOfArea => Section::Lines,
        Kind::RefundOfArea | Kind::RefundOfGroup => Section::Refund,
        Kind::UnitCost | Kind::UnitCostOfArea | Kind::Gap | Kind::GapOfArea | Kind::GapShare => Section::UnitCost,
        Kind::Course | Kind::Crossing => Section::Course,
        Kind::Saving | Kind::Cumulative => Section::Questions,
        Kind::LastYear => Section::LastingEffect,
        Kind::FirstMonth => Section::FirstMonth,
        Kind::Payback | Kind::PaybackMonth | Kind::PaybackYears => Section::Payback,
        Kind::DeepestDeficit | Kind::DeepestDeficitMonth => Section::DeepestDeficit,
        Kind::Npv => Section::PresentValue,
        Kind::BenefitCost => Section::BenefitCost,
        Kind::SavingOfOne
        | Kind::CumulativeOfOne
        | Kind::LastYearOfOne
        | Kind::FirstMonthOfOne
        | Kind::PaybackOfOne
        | Kind::PaybackMonthOfOne
        | Kind::PaybackYearsOfOne
        | Kind::DeepestDeficitOfOne
        | Kind::DeepestDeficitMonthOfOne
        | Kind::NpvOfOne
        | Kind::BenefitCostOfOne => Section::Several,
        Kind::Moved | Kind::RefundGain | Kind::MovedPerYear | Kind::RefundGainPerYear | Kind::TotalPerYear => {
            Section::Potential
        }
        Kind::Received | Kind::OwnCost | Kind::ReceivedOfLine | Kind::OwnCostOfLine => Section::CompensationLines,
        Kind::Shortfall | Kind::ShortfallOfLine => Section::Shortfall,
        Kind::National
        | Kind::NationalEnd
        | Kind::ImpliedShare
        | Kind::ImpliedShareEnd
        | Kind::NationalOfLine
        | Kind::NationalEndOfLine
        | Kind::ImpliedShareOfLine
        | Kind::ImpliedShareEndOfLine => Section::Implied,
        Kind::SavingWithCompensation | Kind::CumulativeWithCompensation => Section::WithCompensation,
        Kind::CoverageBase | Kind::CoverageBaseEnd => Section::CoverageBase,
        Kind::WithoutEffort
        | Kind::WithoutEffortEnd
        | Kind::WithoutEffortShare
        | Kind::CoverageCost
        | Kind::CoverageCostEnd => Section::CoverageCeiling,
        Kind::HiddenPersons => Section::HiddenNumbers,
        Kind::Spending
        | Kind::SpendingPersons
        | Kind::SpendingAverage
        | Kind::SpendingOfDepartment
        | Kind::ImpliedPersons => Section::Departments,
    }
}

/// *Reglen: »Sådan regner Sidestil«, afsnit 4.6 Tilbagebetalingstid*: where the rule behind a measure stands.
#[must_use]
pub fn rule_line(kind: Kind, formats: Formats) -> String {
    let document = page::read(formats.language);
    let heading = document.heading(of_measure(kind)).map(|entry| entry.run.text()).unwrap_or_default();
    let page = formats.quote(formats.say("Sådan regner Sidestil", "How Sidestil calculates"));
    let [rule, section] = [formats.say("Reglen", "The rule"), formats.say("afsnit", "section")];
    format!("{rule}: {page}, {section} {heading}")
}

/// The section that a view is about.
#[must_use]
pub fn of_view(view: View) -> Section {
    match view {
        View::Overview => Section::Procedure,
        View::TargetGroup => Section::Persons,
        View::UnitCost => Section::UnitCost,
        View::YearlyCost => Section::Accounts,
        View::Investment => Section::Payback,
        View::Efficiency => Section::Potential,
        View::Compensation => Section::Compensation,
        View::Exits => Section::Exits,
        View::Municipalities => Section::Municipalities,
        View::Reconciliation => Section::Agreement,
        View::Sources => Section::Documents,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::schema::INPUTS;

    #[test]
    fn every_input_but_those_of_the_whole_scenario_has_a_section_of_its_own() {
        for kind in INPUTS {
            let path = Path::new(&kind.pattern.replace('*', "x"));
            let section = of_input(&path);
            assert!(!matches!(section, Section::Frame | Section::Groups), "{path} has no section");
        }
        assert_eq!(of_input(&Path::new("groups/x/inflow@2024-01")), Section::Inflow);
        assert_eq!(of_input(&Path::new("groups/x/start/weeks")), Section::Ladder);
        assert_eq!(of_input(&Path::new("groups/x/stay/at_most")), Section::Cap);
    }
}
