//! How many have left the model: they cost nothing from then on, which a view of the reform's money says.

use super::kind::{Kind, kind};
use crate::{
    evaluation::sides::{Side, Sides},
    present::{formats::Formats, words::language::Language},
};

/// *Ultimo 2031 har i alt 4.210 borgere forladt modellen (før: 4.100); de koster ikke længere noget.*; nothing where nobody
/// has.
pub(in crate::present::views) fn left_the_model(sides: &Sides, formats: Formats) -> String {
    // Two scenarios are no reform of which a number could be told.
    let last = sides.comparison.common_years().next_back().filter(|_| kind(sides) != Kind::Scenarios);
    let Some(last) = last else { return String::new() };
    let left = |side: &Side| {
        let december = side.outcome.case.period.months_of(last).next_back()?;
        side.outcome.left_the_model().get(december).copied()
    };
    let Some((before, after)) = left(&sides.before).zip(left(&sides.after)) else { return String::new() };
    if before.max(after) < 0.5 {
        return String::new();
    }
    let is_one = (0.5..1.5).contains(&after);
    let noun = if is_one { formats.say("borger", "person") } else { formats.say("borgere", "persons") };
    let persons = format!("{} {noun}", formats.persons_f64(after));
    let other = if (after - before).abs() < 0.5 {
        String::new()
    } else {
        format!(" ({} {})", formats.say("før:", "before:"), formats.persons_f64(before))
    };
    match formats.language {
        Language::Danish => {
            format!("Ultimo {last} har i alt {persons} forladt modellen{other}; de koster ikke længere noget.")
        }
        Language::English => {
            format!(
                "By the end of {last} the model has been left by {persons} in all{other}; they cost nothing any more."
            )
        }
    }
}
