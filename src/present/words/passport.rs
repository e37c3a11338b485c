//! The main results when a file was saved against those of today, in words.

use rust_decimal::Decimal;

use {
    super::{
        answers::answer_text,
        language::Language,
        measure_names::measure_name,
        reconciliation::{seen, with_unit},
    },
    crate::{
        evaluation::drift::{Drift, Row as Result},
        model::{
            self,
            measures::{Unit, When, number},
        },
        present::{
            findings::sentence,
            formats::Formats,
            table::{Cell, Column, Row, Table},
        },
        scenario::{Scenario, passport::DIFFERENCE},
    },
};

/// All of it.
#[derive(Debug, Clone, PartialEq)]
pub struct PassportView {
    /// Whether anything differs, and which program saved the file.
    pub sentence: String,
    /// Every main result then and now; those that differ first and in bold.
    pub table: Table,
}

/// Then and now of a scenario.
#[must_use]
pub fn passport(drift: &Drift, scenario: &Scenario, formats: Formats) -> PassportView {
    let (differing, same): (Vec<&Result>, Vec<&Result>) = drift.rows.iter().partition(|row| row.differs());
    let rows = differing.into_iter().chain(same).map(|result| {
        let [then, now, by] = texts(result, formats);
        let cell = |text: String, answer| match number(answer) {
            Some(value) => Cell::number(text, value),
            None => Cell::Text(text),
        };
        let by = match number(result.now).zip(number(result.then)) {
            Some((now, then)) => Cell::number(by, now.saturating_sub(then)),
            None if by.is_empty() => Cell::Empty,
            None => Cell::Text(by),
        };
        let rules = Cell::Text(rules(result, scenario, formats));
        let cells = vec![rules, cell(then, result.then), cell(now, result.now), by];
        let row = Row::new(name(result, scenario, formats), cells);
        if result.differs() { row.bold() } else { row }
    });
    let table = Table {
        title: formats
            .say("Hovedresultater, da filen blev gemt, og i dag", "Main results when saved and today")
            .to_owned(),
        rows: rows.collect(),
        head: vec![
            Column::text(formats.say("Resultat", "Result")),
            Column::text(formats.say("Regelsæt", "Rule set")),
            Column::number(formats.say("Da filen blev gemt", "When saved"), ""),
            Column::number(formats.say("I dag", "Today"), ""),
            Column::number(formats.say("Forskel", "Difference"), ""),
        ],
        note: None,
    };
    PassportView { sentence: head(drift, scenario, formats), table }
}

/// What differs, a line for each: *Gennemsnitlig varighed: ressourceforløb (Højst 3 år): da filen blev gemt 30 måneder, i
/// dag 31 måneder*.
#[must_use]
pub fn lines(drift: &Drift, scenario: &Scenario, formats: Formats) -> Vec<String> {
    let [saved, today] = [formats.say("da filen blev gemt", "when saved"), formats.say("i dag", "today")];
    let line = |result: &Result| {
        let [then, now, _] = texts(result, formats);
        let rules = rules(result, scenario, formats);
        format!("{} ({rules}): {saved} {then}, {today} {now}", name(result, scenario, formats))
    };
    drift.differing().map(line).collect()
}

/// What the finding says of it, or that nothing differs; and which program saved the file.
fn head(drift: &Drift, scenario: &Scenario, formats: Formats) -> String {
    let Drift { model, program, is_edited_elsewhere, .. } = drift;
    let by = match (formats.language, *model == model::VERSION) {
        (Language::Danish, true) => format!("Gemt med Sidestil {program}."),
        (Language::English, true) => format!("Saved with Sidestil {program}."),
        (Language::Danish, false) => {
            format!("Gemt med Sidestil {program} (beregningens udgave {model}; i dag {}).", model::VERSION)
        }
        (Language::English, false) => {
            format!("Saved with Sidestil {program} (version {model} of the calculation; today {}).", model::VERSION)
        }
    };
    let says = drift.finding().map_or_else(
        || {
            let (danish, english) = if *is_edited_elsewhere {
                (
                    "Filen er ændret uden for Sidestil, siden den blev gemt, men hovedresultaterne er de samme.",
                    "The file has been changed outside Sidestil since it was saved, but the main results are the same.",
                )
            } else {
                ("Hovedresultaterne er, som da filen blev gemt.", "The main results are as when the file was saved.")
            };
            formats.say(danish, english).to_owned()
        },
        |finding| sentence(&finding, Some(scenario), formats),
    );
    format!("{says} {by}")
}

/// The measure's name, with the year where it has one: *Udgift, kommunekassen, 2031*.
fn name(result: &Result, scenario: &Scenario, formats: Formats) -> String {
    let name = |path: &str| scenario.name(path).to_owned();
    let name = measure_name(&result.measure, result.when, &name, formats.language);
    if result.when == When::Whole { name } else { format!("{name}, {}", result.when) }
}

fn rules(result: &Result, scenario: &Scenario, formats: Formats) -> String {
    if &*result.rules == DIFFERENCE {
        return formats.say("forskel", "difference").to_owned();
    }
    scenario.rule_set(&result.rules).map_or_else(|| result.rules.to_string(), |rules| rules.name.clone())
}

/// Then, now and by how much, with as many decimals as it takes to see a difference; the last empty where it is none.
fn texts(result: &Result, formats: Formats) -> [String; 3] {
    let unit = result.unit.unwrap_or(Unit::Ratio);
    let by = number(result.now).zip(number(result.then)).map(|(now, then)| now.saturating_sub(then));
    let Some(by) = by.filter(|_| result.differs()) else {
        let difference = match by {
            Some(_) => with_unit(Decimal::ZERO, unit, 0, formats),
            None if result.differs() => formats.say("ændret", "changed").to_owned(),
            None => String::new(),
        };
        return [answer_text(result.then, unit, formats), answer_text(result.now, unit, formats), difference];
    };
    let decimals = seen(by).max(match unit {
        Unit::Kr | Unit::KrPerPerson | Unit::Years | Unit::Month => 0,
        Unit::Persons | Unit::Months => 1,
        Unit::Ratio => 2,
        Unit::Share => 3,
    });
    let text = |answer| number(answer).map_or_else(String::new, |number| with_unit(number, unit, decimals, formats));
    let difference = if unit == Unit::Share {
        formats.points(by, decimals.saturating_sub(2))
    } else {
        with_unit(by, unit, decimals, formats)
    };
    [text(result.then), text(result.now), formats.plus(difference)]
}
