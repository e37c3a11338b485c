//! What *Målgruppe* says in words: the headline, its condition, what the mark shows, and the chart for those who cannot
//! see it.

use super::{
    Headline, Shown, changes,
    target_group::main_group,
    target_group_lines::{Lines, ends, line, lines, parting, reached},
    tools::{change_months, group_name},
};
use crate::{
    model::{rules::Id, time::Month},
    present::{formats::Formats, language::Language, names::lower_first},
    scenario::sides::Sides,
};

pub(super) fn headline(shown: Shown, group: &Id) -> Headline {
    let lines = lines(shown, group);
    let since_mark = shown.marked.map(|marked| mark_sentence(shown, marked, group));
    Headline { says: says(shown, group, &lines), condition: condition(shown, &lines), since_mark }
}

/// *Målgruppen*, or the group by its name.
fn subject(shown: Shown, group: &Id) -> String {
    let is_main = main_group(shown.sides).is_some_and(|main| main == *group);
    if is_main {
        shown.formats.language.say("Målgruppen", "The target group").to_owned()
    } else {
        group_name(shown, group)
    }
}

fn says(shown: Shown, group: &Id, lines: &Lines) -> String {
    let formats = shown.formats;
    let subject = subject(shown, group);
    let Some((before, after, is_full)) = ends(shown, lines) else {
        return match formats.language {
            Language::Danish => format!("{subject} findes ikke på begge sider"),
            Language::English => format!("{subject} is not on both sides"),
        };
    };
    let change = after - before;
    if change.abs() < 0.5 && parting(lines).is_none() {
        return match formats.language {
            Language::Danish => format!("{subject} er den samme før og efter"),
            Language::English => format!("{subject} is the same before and after"),
        };
    }
    if change.abs() < 0.5 {
        return match formats.language {
            Language::Danish => format!("{subject} ender på det samme antal, men ændrer sig undervejs"),
            Language::English => format!("{subject} ends at the same number but changes on the way"),
        };
    }
    let size = size(change, before, formats);
    let late = late(shown, lines);
    match (formats.language, change > 0.0, is_full) {
        (Language::Danish, true, _) => format!("{subject} vokser med {size}{late}"),
        (Language::Danish, false, _) => format!("{subject} falder med {size}{late}"),
        (Language::English, true, _) => format!("{subject} grows by {size}{late}"),
        (Language::English, false, _) => format!("{subject} falls by {size}{late}"),
    }
}

/// A change in words: *en tredjedel*, *32,8 pct.*, or persons where there was nobody before.
pub(super) fn size(change: f64, before: f64, formats: Formats) -> String {
    let language = formats.language;
    if before < 0.5 {
        return format!(
            "{} {}",
            formats.persons_f64(change.abs()),
            language.say("helårspersoner", "full-year persons")
        );
    }
    let share = (change / before).abs();
    let near = |fraction: f64| (share - fraction).abs() <= 0.01;
    if near(1.0 / 3.0) {
        language.say("en tredjedel", "a third").to_owned()
    } else if near(0.5) {
        language.say("halvdelen", "half").to_owned()
    } else if near(0.25) {
        language.say("en fjerdedel", "a quarter").to_owned()
    } else {
        formats.pct_f64(share, u32::from(share < 0.1))
    }
}

/// *, men først fra 2025*: when the sides part later than the rules change.
fn late(shown: Shown, lines: &Lines) -> String {
    let period = shown.sides.after.outcome.case.period;
    let parts = parting(lines).and_then(|month| i32::try_from(month).ok()).map(|month| period.year_of(Month(month)));
    let changes = change_months(shown.sides).first().map(|month| period.year_of(*month));
    match (parts, shown.formats.language) {
        (Some(year), Language::Danish) if changes.is_some_and(|change| change < year) => {
            format!(", men først fra {year}")
        }
        (Some(year), Language::English) if changes.is_some_and(|change| change < year) => {
            format!(", but only from {year}")
        }
        _ => String::new(),
    }
}

/// When the rules change, when the sides part, and where full phase-in ends and when it is reached.
fn condition(shown: Shown, lines: &Lines) -> String {
    let formats = shown.formats;
    let period = shown.sides.after.outcome.case.period;
    let mut sentences = Vec::new();
    let danish = formats.language == Language::Danish;
    if let Some(month) = change_months(shown.sides).first() {
        let month = formats.month(period.calendar(*month));
        sentences.push(if danish {
            format!("Reglerne ændres fra {month}.")
        } else {
            format!("The rules change from {month}.")
        });
    }
    let parts = parting(lines)
        .and_then(|month| i32::try_from(month).ok())
        .map(|month| formats.month(period.calendar(Month(month))));
    if let Some(month) = parts {
        sentences.push(if danish {
            format!("De to sider skilles i {month}.")
        } else {
            format!("The two sides part in {month}.")
        });
    }
    if let (Some((before, after, true)), Some(line)) = (ends(shown, lines), lines.after) {
        let [before, after_text] = [before, after].map(|persons| formats.persons_f64(persons));
        let reached = reached(&line, after);
        sentences.push(match (danish, reached) {
            (true, Some(year)) => {
                format!("Fuldt indfaset i {year} er der {after_text} i stedet for {before} helårspersoner.")
            }
            (true, None) => format!(
                "Ved fuld indfasning er der {after_text} i stedet for {before} helårspersoner; det nås efter {}.",
                period.last_year()
            ),
            (false, Some(year)) => {
                format!("Fully phased in in {year} there are {after_text} instead of {before} full-year persons.")
            }
            (false, None) => format!(
                "At full phase-in there are {after_text} instead of {before} full-year persons, after {}.",
                period.last_year()
            ),
        });
    } else {
        let why = "Fuld indfasning kan ikke siges: gruppen får borgere fra andre grupper eller en tilgang, der bliver ved at vokse.";
        let because =
            "Full phase-in cannot be said: the group gets persons from other groups or an inflow that keeps growing.";
        sentences.push(formats.language.say(why, because).to_owned());
    }
    sentences.join(" ")
}

/// *Siden mærket: loft over varighed 36 → 48 mdr. Det giver 461 flere helårspersoner ved fuld indfasning end ved mærket.*
fn mark_sentence(shown: Shown, marked: &Sides, group: &Id) -> String {
    let formats = shown.formats;
    let turned = changes::since_mark(marked, shown.sides, formats);
    let full = |sides: &Sides| line(&sides.after, group).and_then(|line| line.full_phase_in());
    let change = full(shown.sides).zip(full(marked)).map(|(now, then)| now - then);
    let (since, gives) = match (formats.language, change) {
        (Language::Danish, Some(change)) if change.abs() >= 0.5 => {
            let more = if change > 0.0 { "flere" } else { "færre" };
            let persons = formats.persons_f64(change.abs());
            ("Siden mærket", format!(" Det giver {persons} {more} helårspersoner ved fuld indfasning end ved mærket."))
        }
        (Language::English, Some(change)) if change.abs() >= 0.5 => {
            let more = if change > 0.0 { "more" } else { "fewer" };
            let persons = formats.persons_f64(change.abs());
            (
                "Since the mark",
                format!(" That gives {persons} {more} full-year persons at full phase-in than at the mark."),
            )
        }
        (Language::Danish, _) => ("Siden mærket", String::new()),
        (Language::English, _) => ("Since the mark", String::new()),
    };
    format!("{since}: {turned}.{gives}").replace("..", ".")
}

/// The chart in a sentence, for those who cannot see it.
pub(super) fn sentence(shown: Shown, group: &Id, lines: &Lines) -> String {
    let kind = shown
        .formats
        .language
        .say("Linjediagram over helårspersoner måned for måned", "Line chart of persons month by month");
    format!("{kind}, {}: {}.", lower_first(&group_name(shown, group)), says(shown, group, lines))
}
