//! From what the window shows to the section that says how it is calculated.

use super::section::Section;
use crate::{present::views::catalogue::View, scenario::path::Path};

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

/// The section that a view is about.
#[must_use]
pub fn of_view(view: View) -> Section {
    match view {
        View::Overview => Section::Procedure,
        View::TargetGroup => Section::Persons,
        View::UnitCost => Section::UnitCost,
        View::Investment => Section::Payback,
        View::Efficiency => Section::Potential,
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
