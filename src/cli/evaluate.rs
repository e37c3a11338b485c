//! `sidestil evaluate`: every measure under both rule sets or all of them, and the difference of the two, for every period
//! it is given for. A number is written as soon as it is calculated.

use std::{io, sync::Arc};

use indexmap::IndexSet;

use super::{
    arguments::Evaluate,
    ended::{Ended, Failed},
    output::Output,
    ready::{Ready, load},
    tables::{Row, Table, table},
};
use crate::{
    evaluation::{
        reconcile::unknown_group,
        sides::{Side, Sides},
    },
    model::{
        id::Id,
        measures::{self, Kind, Measure},
    },
    present::{formats::Formats, views::catalogue::unit_cost::pair::first_pair},
    scenario::{Scenario, passport::DIFFERENCE},
};

/// What is written.
struct Wanted<'a> {
    /// Each rule set.
    rule_sets: Vec<&'a Side>,
    /// Their difference, unless both are one.
    difference: Option<&'a Sides>,
    /// The groups that are held against each other.
    pairs: Vec<[Id; 2]>,
}

/// Evaluates a file and writes the result.
pub(super) fn run(request: &Evaluate, formats: Formats, output: &mut Output) -> Ended {
    request.out.as_deref().map_or(Ok(()), |out| output.refuse_same(&request.file, out))?;
    let Ready { scenario, .. } = load(&request.file, formats, output)?;
    let before = rule_set(&scenario, request.before.as_deref(), 0, formats)?;
    let after = rule_set(&scenario, request.after.as_deref(), 1, formats)?;
    let sides = Sides::new(Side::new(&scenario, &before), Side::new(&scenario, &after));
    let others = if request.all_rules { others(&scenario, &sides) } else { Vec::new() };
    let is_one = sides.before.rule_set == sides.after.rule_set;
    let mut rule_sets = vec![&sides.before, &sides.after];
    rule_sets.truncate(if is_one { 1 } else { 2 });
    rule_sets.extend(&others);
    if request.all_rules {
        let place = |side: &&Side| scenario.rule_sets.iter().position(|rules| rules.id == side.rule_set);
        rule_sets.sort_by_key(place);
    }
    let pairs = if request.all_pairs { all_pairs(&sides) } else { pairs_asked_for(&scenario, &sides) };
    let wanted = Wanted { rule_sets, difference: (!is_one).then_some(&sides), pairs };
    output.stream(request.out.as_deref(), |out| {
        let mut table = table(request.format, out, &wanted.rule_sets, &sides, formats)?;
        write(&wanted, &mut *table)
    })
}

/// The rule set of this id, or that of a side (0 before, 1 after) where none is named.
pub(super) fn rule_set(scenario: &Scenario, id: Option<&str>, side: usize, formats: Formats) -> Result<Id, Failed> {
    let Some(id) = id else {
        let sides = scenario.default_sides();
        return Ok(sides.and_then(|sides| sides.into_iter().nth(side)).unwrap_or_else(|| Id::from("")));
    };
    let known = scenario.rule_sets.iter().map(|rules| &*rules.id).collect::<Vec<_>>().join(", ");
    let none = formats.language.say("intet regelsæt hedder", "no rule set is called");
    let here = formats.language.say("her er", "there are");
    scenario.rule_set(id).map(|rules| rules.id.clone()).ok_or(Failed::Usage(format!("{none} {id}; {here} {known}")))
}

/// The rule sets that are neither side.
fn others(scenario: &Arc<Scenario>, sides: &Sides) -> Vec<Side> {
    let both = sides.both();
    let is_other = |id: &&Id| both.iter().all(|side| side.rule_set != **id);
    let ids = scenario.rule_sets.iter().map(|rules| &rules.id).filter(is_other);
    ids.map(|id| Side::beside(&both, scenario, id)).collect()
}

/// Every two groups, once.
fn all_pairs(sides: &Sides) -> Vec<[Id; 2]> {
    let groups = sides.groups();
    let after = |first: usize| groups.iter().skip(first + 1);
    groups.iter().enumerate().flat_map(|(first, id)| after(first).map(|other| [id.clone(), other.clone()])).collect()
}

/// The pair that *Udgift pr. borger* opens with, and those of published figures.
fn pairs_asked_for(scenario: &Scenario, sides: &Sides) -> Vec<[Id; 2]> {
    let published = scenario.published.iter().filter_map(|published| {
        let measure = measures::find(&published.measure).filter(|measure| measure.kind.is_of_pair())?;
        let ids: Vec<Id> = measure.names.groups().cloned().collect();
        <[Id; 2]>::try_from(ids).ok().filter(|_| unknown_group(scenario, &measure).is_none())
    });
    let pairs: IndexSet<[Id; 2]> = first_pair(sides).into_iter().chain(published).collect();
    pairs.into_iter().collect()
}

/// Writes every number, kind by kind, each measure under every rule set and then as a difference.
fn write(wanted: &Wanted, table: &mut dyn Table) -> io::Result<()> {
    let difference = Id::from(DIFFERENCE);
    for kind in Kind::ALL {
        let of_each = wanted.rule_sets.iter().map(|side| kind.measures_of_pairs(&side.outcome, &wanted.pairs));
        let all: IndexSet<Measure> = of_each.flatten().collect();
        for measure in &all {
            table.begin(measure)?;
            for side in &wanted.rule_sets {
                for when in measure.periods(&side.outcome) {
                    let answer = measure.of(&side.outcome, when).without_noise(measure.kind.unit());
                    table.row(&Row { measure, rules: &side.rule_set, when, answer })?;
                }
            }
            let Some(sides) = wanted.difference else { continue };
            for when in measure.periods_of_both(&sides.comparison) {
                let answer = measure.difference(&sides.comparison, when).without_noise(measure.kind.unit());
                table.row(&Row { measure, rules: &difference, when, answer })?;
            }
        }
    }
    table.end()
}
