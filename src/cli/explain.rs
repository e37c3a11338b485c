//! `sidestil explain`: how a number came about, step by step, down to the figures and their sources.

use super::{
    arguments::Explain,
    ended::{Ended, Failed},
    evaluate::rule_set,
    output::Output,
    ready::{Ready, load},
};
use crate::{
    evaluation::{
        reconcile,
        sides::{Side, Sides},
    },
    model::measures::{self, Answer, When},
    present::{findings::report, formats::Formats, method::links::rule_line, trails::explain},
    scenario::{
        finding::{Finding, Severity},
        passport::DIFFERENCE,
    },
};

/// Explains one number.
pub(super) fn run(request: &Explain, formats: Formats, output: &mut Output) -> Ended {
    let language = formats.language;
    let Ready { scenario, .. } = load(&request.file, formats, output)?;
    let no_measure = language.say("intet resultat hedder", "no measure is called");
    let measure =
        measures::find(&request.measure).ok_or_else(|| Failed::Usage(format!("{no_measure} {}", request.measure)))?;
    if let Some(code) = reconcile::unknown_group(&scenario, &measure) {
        let finding = Finding { severity: Severity::Error, code, rule_set: None, path: None, place: None };
        output.error(&report(&finding, &request.measure, Some(&scenario), formats));
        return Err(Failed::File);
    }
    let no_period = language.say("ikke en periode (2022, 2022-01)", "not a period (2022, 2022-01)");
    let when: When = request.period.parse().map_err(|()| Failed::Usage(format!("{no_period}: {}", request.period)))?;
    // Two rule sets that are named are held against each other; the one after alone is what one asks about.
    let is_difference = request.rules.as_deref() == Some(DIFFERENCE) || request.before.is_some();
    let rules = request.rules.as_deref().filter(|_| !is_difference);
    let before = rule_set(&scenario, request.before.as_deref(), 0, formats)?;
    let after = rule_set(&scenario, rules.or(request.after.as_deref()), 1, formats)?;
    let sides = Sides::new(Side::new(&scenario, &before), Side::new(&scenario, &after));
    let answer = if is_difference {
        measure.difference(&sides.comparison, when)
    } else {
        measure.of(&sides.after.outcome, when)
    };
    if answer == Answer::CannotBeSaid && !measure.periods(&sides.after.outcome).contains(&when) {
        let periods = measure.periods_of_both(&sides.comparison);
        if periods == [When::Whole] {
            let takes_none = language.say("tager ingen periode", "takes no period");
            return Err(Failed::Usage(format!("{measure} {takes_none} (--period)")));
        }
        let (first, last) = (periods.first(), periods.last());
        let ends = first.zip(last).map(|(first, last)| format!("{first} … {last}")).unwrap_or_default();
        let wants = language.say("det resultat findes for perioderne", "that measure is given for the periods");
        return Err(Failed::Usage(format!("{wants}: {ends} (--period)")));
    }
    let rule = rule_line(measure.kind, formats);
    output.print(format!("{}{rule}\n", explain(&measure, when, is_difference, &sides, formats)))
}
