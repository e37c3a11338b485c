//! What *Målgruppe* says in words: the headline, its condition, what the mark shows, and the chart for those who cannot
//! see it.

use super::{
    Headline, Shown, changes,
    target_group::main_group,
    target_group_lines::{Lines, ends, line, lines, parting, reached},
    tools::{first_difference, full_stop, group_name},
};
use crate::{
    model::rules::Id,
    present::{formats::Formats, language::Language, names::lower_first},
    scenario::sides::Sides,
};

pub(super) fn headline(shown: Shown, group: &Id) -> Headline {
    let lines = lines(shown, group);
    let since_mark = shown.marked.map(|marked| mark_sentence(shown, marked, group));
    Headline { says: says(shown, group, &lines), condition: condition(shown, &lines), since_mark }
}

/// *Målgruppen falder med en tredjedel, men først fra 2025*; another group by its name, whatever its grammar.
pub(super) fn says(shown: Shown, group: &Id, lines: &Lines) -> String {
    let is_main = main_group(shown.sides).is_some_and(|main| main == *group);
    if is_main { main_says(shown, lines) } else { other_says(shown, group, lines) }
}

fn main_says(shown: Shown, lines: &Lines) -> String {
    let formats = shown.formats;
    let say = |danish: &str, english: &str| formats.say(danish, english).to_owned();
    if lines.both().count() < 2 {
        return say("Målgruppen findes kun på den ene side", "The target group is on one side only");
    }
    let Some(ends) = ends(shown, lines) else {
        return say("De to sider har ingen fælles år", "The two sides have no year in common");
    };
    let change = ends.after - ends.before;
    if change.abs() < 0.5 && parting(lines).is_none() {
        return say("Målgruppen er den samme før og efter", "The target group is the same before and after");
    }
    if change.abs() < 0.5 {
        return say(
            "Målgruppen ender på det samme antal, men ændrer sig undervejs",
            "The target group ends at the same number but changes on the way",
        );
    }
    let late = late(shown, lines);
    if ends.is_full && ends.after < 0.5 {
        return say("Målgruppen forsvinder helt", "The target group disappears entirely") + &late;
    }
    let size = size(change, ends.before, formats);
    let is_more = change > 0.0;
    if ends.is_full {
        let verb = if is_more { formats.say("vokser med", "grows by") } else { formats.say("falder med", "falls by") };
        return format!("{} {verb} {size}{late}", formats.say("Målgruppen", "The target group"));
    }
    let year = ends.year;
    match formats.language {
        Language::Danish => {
            format!("Målgruppen er {size} {} i {year}", if is_more { "større" } else { "mindre" })
        }
        Language::English => {
            format!("The target group is {size} {} in {year}", if is_more { "larger" } else { "smaller" })
        }
    }
}

/// *Førtidspension: 4,7 pct. flere helårspersoner i 2031*.
fn other_says(shown: Shown, group: &Id, lines: &Lines) -> String {
    let formats = shown.formats;
    let name = group_name(shown, group);
    let say = |danish: &str, english: &str| format!("{name}: {}", formats.say(danish, english));
    if lines.both().count() < 2 {
        return say("kun på den ene side", "on one side only");
    }
    if lines.is_empty() {
        return say("ingen personer i perioden", "nobody in the period");
    }
    let Some(ends) = ends(shown, lines) else { return say("ingen fælles år", "no year in common") };
    let change = ends.after - ends.before;
    if change.abs() < 0.5 && parting(lines).is_none() {
        return say("det samme antal før og efter", "the same number before and after");
    }
    if change.abs() < 0.5 {
        return say("det samme antal til sidst, men ikke undervejs", "the same number in the end but not on the way");
    }
    let persons = formats.say("helårspersoner", "full-year persons");
    let share = (change / ends.before).abs();
    // A group that hardly existed before has no share worth telling.
    let size = if ends.before < 0.5 || share >= 2.0 {
        formats.persons_f64(change.abs())
    } else {
        formats.pct_f64(share, u32::from(share < 0.1))
    };
    let more = if change > 0.0 { formats.say("flere", "more") } else { formats.say("færre", "fewer") };
    let when = match (ends.is_full, formats.language) {
        (true, Language::Danish) => "ved fuld indfasning".to_owned(),
        (true, Language::English) => "at full phase-in".to_owned(),
        (false, Language::Danish) => format!("i {}", ends.year),
        (false, Language::English) => format!("in {}", ends.year),
    };
    format!("{name}: {size} {more} {persons} {when}")
}

/// A change in words: *en tredjedel*, *15 pct.*, or persons where there was nobody before.
fn size(change: f64, before: f64, formats: Formats) -> String {
    let share = (change / before).abs();
    if before < 0.5 || share >= 2.0 {
        let persons = formats.say("helårspersoner", "full-year persons");
        return format!("{} {persons}", formats.persons_f64(change.abs()));
    }
    let near = |fraction: f64| (share - fraction).abs() <= 0.01;
    if near(1.0 / 3.0) {
        formats.say("en tredjedel", "a third").to_owned()
    } else if near(0.5) {
        formats.say("halvdelen", "half").to_owned()
    } else if near(0.25) {
        formats.say("en fjerdedel", "a quarter").to_owned()
    } else {
        formats.pct_f64(share, u32::from(share < 0.1))
    }
}

/// *, men først fra 2025*: when the sides part in a later year than their rules do.
fn late(shown: Shown, lines: &Lines) -> String {
    let period = shown.sides.after.outcome.case.period;
    let parts = parting(lines).map(|month| period.year_of(month));
    let changes = first_difference(shown.sides).map(|month| period.year_of(month));
    match parts.filter(|parts| changes.is_some_and(|change| change < *parts)) {
        Some(year) => format!("{} {year}", shown.formats.say(", men først fra", ", but only from")),
        None => String::new(),
    }
}

/// When the rules change, when the sides part, and where full phase-in ends and when it is reached.
fn condition(shown: Shown, lines: &Lines) -> String {
    let formats = shown.formats;
    if lines.is_empty() {
        let nobody = "Gruppen har ingen bestand og ingen tilgang, og ingen går over i den.";
        return formats.say(nobody, "The group has no start and no inflow, and nobody moves on to it.").to_owned();
    }
    let period = shown.sides.after.outcome.case.period;
    let changes = first_difference(shown.sides).filter(|month| month.0 > 0);
    let parts = parting(lines);
    let mut sentences = Vec::new();
    if let Some(month) = changes {
        let rules = formats.say("Reglerne ændres fra", "The rules change from");
        sentences.push(format!("{rules} {}.", formats.month(period.calendar(month))));
    }
    if let Some(month) = parts.filter(|parts| Some(*parts) != changes) {
        let part = formats.say("De to sider skilles i", "The two sides part in");
        sentences.push(format!("{part} {}.", formats.month(period.calendar(month))));
    }
    sentences.push(full_sentence(shown, lines));
    sentences.join(" ")
}

/// *Fra 2027 er reglerne fuldt indfaset: 1.778 i stedet for 2.645 helårspersoner.*, or why that cannot be said.
fn full_sentence(shown: Shown, lines: &Lines) -> String {
    let formats = shown.formats;
    let (Some(ends), Some(after)) = (ends(shown, lines).filter(|ends| ends.is_full), lines.after) else {
        return cannot_be_said(shown, lines).to_owned();
    };
    let [before, persons] = [ends.before, ends.after].map(|persons| formats.persons_f64(persons));
    let last = after.side.outcome.case.period.last_year();
    let reached = reached(&after, ends.after);
    if (ends.after - ends.before).abs() < 0.5 {
        return match formats.language {
            Language::Danish => format!("Ved fuld indfasning er der {persons} helårspersoner på begge sider."),
            Language::English => format!("At full phase-in there are {persons} full-year persons on both sides."),
        };
    }
    match (formats.language, reached) {
        (Language::Danish, Some(year)) => {
            format!("Fra {year} er reglerne fuldt indfaset: {persons} helårspersoner i stedet for {before}.")
        }
        (Language::Danish, None) => {
            format!(
                "Ved fuld indfasning er der {persons} helårspersoner i stedet for {before}; det nås først efter {last}."
            )
        }
        (Language::English, Some(year)) => {
            format!("From {year} the rules are fully phased in: {persons} full-year persons instead of {before}.")
        }
        (Language::English, None) => {
            format!("At full phase-in there are {persons} full-year persons instead of {before}, only after {last}.")
        }
    }
}

fn cannot_be_said(shown: Shown, lines: &Lines) -> &'static str {
    let grows = lines.both().any(|line| line.keeps_growing());
    if lines.both().count() < 2 {
        shown.formats.say("Gruppen findes kun på den ene side.", "The group is on one side only.")
    } else if grows {
        shown.formats.say(
            "Fuld indfasning kan ikke siges: tilgangen bliver ved at vokse.",
            "Full phase-in cannot be said: the inflow keeps growing.",
        )
    } else {
        shown.formats.say(
            "Fuld indfasning kan ikke siges: gruppen får borgere fra andre grupper.",
            "Full phase-in cannot be said: the group gets persons from other groups.",
        )
    }
}

/// *Siden mærket: loft over varighed 36 → 48 mdr. Det giver 461 flere helårspersoner ved fuld indfasning end ved mærket.*
pub(super) fn mark_sentence(shown: Shown, marked: &Sides, group: &Id) -> String {
    let formats = shown.formats;
    let turned = changes::since_mark(marked, shown.sides, formats);
    let full = |sides: &Sides| line(&sides.after, group).and_then(|line| line.full_phase_in());
    let change = full(shown.sides).zip(full(marked)).map(|(now, then)| now - then);
    let since = full_stop(&format!("{}: {turned}", formats.say("Siden mærket", "Since the mark")));
    let Some(change) = change.filter(|change| change.abs() >= 0.5) else { return since };
    let persons = formats.persons_f64(change.abs());
    let more = if change > 0.0 { formats.say("flere", "more") } else { formats.say("færre", "fewer") };
    match formats.language {
        Language::Danish => {
            format!("{since} Det giver {persons} {more} helårspersoner ved fuld indfasning end ved mærket.")
        }
        Language::English => {
            format!("{since} That gives {persons} {more} full-year persons at full phase-in than at the mark.")
        }
    }
}

/// The chart in a sentence, for those who cannot see it.
pub(super) fn sentence(shown: Shown, group: &Id, lines: &Lines) -> String {
    let kind = shown
        .formats
        .say("Linjediagram over helårspersoner måned for måned", "Line chart of full-year persons month by month");
    let name = lower_first(&group_name(shown, group));
    full_stop(&format!("{kind}, {name}: {}", says(shown, group, lines)))
}
