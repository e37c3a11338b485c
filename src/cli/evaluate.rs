//! `sidestil evaluate`: every measure under both rule sets, and their difference, for every period it is given for.

use indexmap::IndexSet;

use super::{
    arguments::{Evaluate, Format},
    ended::{Ended, Failed},
    output::Output,
    ready::{Ready, load},
};
use crate::{
    evaluation::sides::{Side, Sides},
    model::{
        id::Id,
        measures::{self, Answer, Measure, When},
    },
    present::{
        formats::Formats,
        words::{answers::answer_text, measure_names::name_of},
    },
    scenario::Scenario,
};

/// One number: a row of the long table.
struct Row {
    measure: Measure,
    rules: Id,
    when: When,
    answer: Answer,
}

/// Evaluates a file and writes the result.
pub(super) fn run(request: &Evaluate, formats: Formats, output: &mut Output) -> Ended {
    request.out.as_deref().map_or(Ok(()), |out| output.refuse_same(&request.file, out))?;
    let Ready { scenario, .. } = load(&request.file, formats, output)?;
    let before = rule_set(&scenario, request.before.as_deref(), 0, formats)?;
    let after = rule_set(&scenario, request.after.as_deref(), 1, formats)?;
    let sides = Sides::new(Side::new(&scenario, &before), Side::new(&scenario, &after));
    let rows = rows(&sides);
    let text = match request.format {
        Format::Csv => csv(&rows),
        Format::Json => json(&rows),
        Format::Text => text(&rows, &sides, formats),
    };
    match &request.out {
        Some(file) => output.write(file, text.as_bytes()),
        None => output.print(text),
    }
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

fn rows(sides: &Sides) -> Vec<Row> {
    let mut rows = Vec::new();
    let both = [&sides.before, &sides.after];
    let all: IndexSet<Measure> = both.into_iter().flat_map(|side| measures::all(&side.outcome)).collect();
    let is_one = sides.before.rule_set == sides.after.rule_set;
    for measure in all {
        let sides_shown = if is_one { &[&sides.before][..] } else { &[&sides.before, &sides.after][..] };
        for side in sides_shown {
            rows.extend(measure.periods(&side.outcome).into_iter().map(|when| Row {
                measure: measure.clone(),
                rules: side.rule_set.clone(),
                when,
                answer: measure.of(&side.outcome, when),
            }));
        }
        if !is_one {
            rows.extend(measure.periods(&sides.after.outcome).into_iter().map(|when| Row {
                measure: measure.clone(),
                rules: Id::from("difference"),
                when,
                answer: measure.difference(&sides.comparison, when),
            }));
        }
    }
    rows
}

fn csv(rows: &[Row]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut put = |record: [&str; 5]| writer.write_record(record).unwrap_or_default();
    put(["measure", "rules", "period", "value", "unit"]);
    for Row { measure, rules, when, answer } in rows {
        let unit = measure.kind.unit();
        let value = answer.without_noise(unit).to_string();
        put([&measure.to_string(), rules, &when.to_string(), &value, unit.name()]);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn json(rows: &[Row]) -> String {
    let rows = rows.iter().map(|Row { measure, rules, when, answer }| {
        // Exact numbers go out as written, with all their digits; words as texts.
        let value = answer.without_noise(measure.kind.unit()).to_string();
        let value = serde_json::from_str::<serde_json::Number>(&value)
            .ok()
            .filter(|number| number.to_string() == value)
            .map_or(serde_json::Value::String(value), serde_json::Value::Number);
        serde_json::json!({
            "measure": measure.to_string(),
            "rules": &**rules,
            "period": when.to_string(),
            "value": value,
            "unit": measure.kind.unit().name(),
        })
    });
    let mut text = serde_json::to_string_pretty(&rows.collect::<Vec<_>>()).unwrap_or_default();
    text.push('\n');
    text
}

/// For reading: measures by name, with formatted numbers; months are left to the other formats.
fn text(rows: &[Row], sides: &Sides, formats: Formats) -> String {
    let mut text = String::new();
    let mut last = String::new();
    let readable = rows.iter().filter(|row| matches!(row.when, When::Whole | When::Year(_)));
    let label = |rules: &Id| match (&**rules, sides.both().iter().find(|side| side.rule_set == *rules)) {
        ("difference", _) => formats.language.say("forskel", "difference").to_owned(),
        (_, Some(side)) => format!("{} ({rules})", side.name()),
        (id, None) => id.to_owned(),
    };
    let width = rows.iter().map(|row| label(&row.rules).chars().count()).max().unwrap_or_default();
    for Row { measure, rules, when, answer } in readable {
        let name = name_of(measure, *when, &|path: &str| sides.name(path).to_owned(), formats.language);
        if name != last {
            write_to(&mut text, format_args!("\n{name}\n"));
            last = name;
        }
        let rules = label(rules);
        let value = answer_text(*answer, measure.kind.unit(), formats);
        write_to(&mut text, format_args!("  {rules:<width$} {:<8} {value:>24}\n", when.to_string()));
    }
    text.trim_start().to_owned()
}

/// Appends; a text in memory takes everything.
fn write_to(text: &mut String, more: std::fmt::Arguments) {
    use std::fmt::Write as _;
    text.write_fmt(more).unwrap_or_default();
}
