//! What *Målgruppe* says in words: the headline, what the mark shows, and the chart for those who cannot see it.

use crate::{
    evaluation::sides::Sides,
    model::{id::Id, time::Month},
    present::{
        formats::Formats,
        words::{language::Language, names::lower_first},
    },
};
use {
    super::{
        condition::condition,
        lines::{Ends, Lines, ends, lines, most_apart, parting, reached},
        same::same,
    },
    crate::present::views::{
        Headline, Shown,
        shared::{
            changes,
            kind::{Kind, kind, one_rule_set, under},
            tools::{first_difference, full_stop, group_name},
        },
    },
};

pub(in crate::present::views) fn headline(shown: Shown, group: &Id) -> Headline {
    let lines = lines(shown, group);
    let since_mark = shown.marked.map(|marked| mark_sentence(shown, marked, group));
    Headline { says: says(shown, group, &lines), condition: condition(shown, &lines), since_mark }
}

/// *Målgruppen falder med en tredjedel, men først fra 2025*; another group by its name, whatever its grammar.
pub(in crate::present::views) fn says(shown: Shown, group: &Id, lines: &Lines) -> String {
    let is_main = shown.sides.main_group().is_some_and(|main| main == *group);
    if is_main { main_says(shown, lines) } else { other_says(shown, group, lines) }
}

fn main_says(shown: Shown, lines: &Lines) -> String {
    let formats = shown.formats;
    let say = |danish: &str, english: &str| formats.say(danish, english).to_owned();
    let kind = kind(shown.sides);
    if kind == Kind::OneRuleSet {
        return one_rule_set(formats);
    }
    if lines.both().count() < 2 {
        return say("Målgruppen findes kun på den ene side", "The target group is on one side only");
    }
    let Some(ends) = ends(shown, lines) else {
        return say("De to sider har ingen fælles år", "The two sides have no year in common");
    };
    let group = formats.say("Målgruppen", "The target group");
    if (ends.after - ends.before).abs() < 0.5 {
        return format!("{group} {}", same(shown, lines));
    }
    if ends.is_full && ends.after < 0.5 && kind != Kind::Scenarios {
        return format!("{group} {}", empties(shown, lines));
    }
    if kind == Kind::Reform && ends.is_full && moves_as_told(lines, ends) {
        return format!("{group} {}{}", moves(ends, formats), late(shown, lines, ends));
    }
    format!("{group} {}", compared(shown, lines, ends))
}

/// *falder fra 2025 og er helt væk fra juni 2029*.
fn empties(shown: Shown, lines: &Lines) -> String {
    let formats = shown.formats;
    let period = shown.sides.after.outcome.case.period;
    let falls = match (parting(lines), formats.language) {
        (Some(month), Language::Danish) if month.0 > 0 => format!("falder fra {}", period.year_of(month)),
        (Some(month), Language::English) if month.0 > 0 => format!("falls from {}", period.year_of(month)),
        (_, Language::Danish) => "falder".to_owned(),
        (_, Language::English) => "falls".to_owned(),
    };
    let empty_from = |least: f64| {
        let persons = &lines.after?.flow.persons;
        let month = persons.iter().rposition(|persons| *persons >= least).map_or(0, |last| last + 1);
        (month < persons.len()).then(|| formats.month(period.calendar(Month(i32::try_from(month).unwrap_or(i32::MAX)))))
    };
    let last = period.last_year();
    match (formats.language, empty_from(1e-6), empty_from(0.5)) {
        (Language::Danish, Some(month), _) => format!("{falls} og er helt væk fra {month}"),
        (Language::English, Some(month), _) => format!("{falls} and is gone from {month}"),
        (Language::Danish, None, Some(month)) => format!("{falls} og er så godt som væk fra {month}"),
        (Language::English, None, Some(month)) => format!("{falls} and is as good as gone from {month}"),
        (Language::Danish, None, None) => format!("{falls} og forsvinder helt (efter {last})"),
        (Language::English, None, None) => format!("{falls} and disappears entirely (after {last})"),
    }
}

/// Whether *after* itself moves over time, from where the sides part, by about what sets them apart in the end. Where both
/// move on their own, or the sides part from the first month, only a comparison is true.
fn moves_as_told(lines: &Lines, ends: Ends) -> bool {
    let last_common = parting(lines).and_then(|month| usize::try_from(month.0).ok()?.checked_sub(1));
    let then = lines.after.zip(last_common).and_then(|(after, month)| after.flow.persons.get(month));
    then.is_some_and(|then| (0.8..=1.25).contains(&((ends.after - then) / (ends.after - ends.before))))
}

/// *falder med en tredjedel*, *halveres*, *vokser med 54 pct.*
fn moves(ends: Ends, formats: Formats) -> String {
    let is_more = ends.after > ends.before;
    match (Size::of(ends), is_more) {
        (Size::Half, false) => formats.say("halveres", "is halved").to_owned(),
        (Size::Whole, true) => formats.say("fordobles", "doubles").to_owned(),
        (size, true) => format!("{} {}", formats.say("vokser med", "grows by"), size.text(formats)),
        (size, false) => format!("{} {}", formats.say("falder med", "falls by"), size.text(formats)),
    }
}

/// *bliver 67 pct. større end med »3 års varighed«*, *er halvt så stor i 2034 som under »Før«*.
fn compared(shown: Shown, lines: &Lines, ends: Ends) -> String {
    let formats = shown.formats;
    let kind = kind(shown.sides);
    let before = under(&shown.sides.before, kind, formats);
    let is_more = ends.after > ends.before;
    let becomes = ends.is_full && kind != Kind::Scenarios;
    let verb = if becomes { formats.say("bliver", "becomes") } else { formats.say("er", "is") };
    let size = Size::of(ends);
    let (how, than) = match (&size, is_more) {
        (Size::Half, false) => (formats.say("halvt så stor", "half as large").to_owned(), formats.say("som", "as")),
        (Size::Whole, true) => (formats.say("dobbelt så stor", "twice as large").to_owned(), formats.say("som", "as")),
        (size, is_more) => {
            let more = if is_more { formats.say("større", "larger") } else { formats.say("mindre", "smaller") };
            (format!("{} {more}", size.text(formats)), formats.say("end", "than"))
        }
    };
    let when = match (ends.is_full, becomes) {
        (true, true) => String::new(),
        (true, false) => formats.say(" ved fuld indfasning", " at full phase-in").to_owned(),
        (false, _) => format!(" {} {}", formats.say("i", "in"), ends.year),
    };
    format!("{verb} {how}{when} {than} {before}{}", phased_in_later(shown, lines, ends))
}

/// *Førtidspension: 4,7 pct. flere helårspersoner i 2031*.
fn other_says(shown: Shown, group: &Id, lines: &Lines) -> String {
    let formats = shown.formats;
    let name = group_name(shown, group);
    let say = |danish: &str, english: &str| format!("{name}: {}", formats.say(danish, english));
    let kind = kind(shown.sides);
    if kind == Kind::OneRuleSet {
        return format!("{name}: {}", lower_first(&one_rule_set(formats)));
    }
    if lines.both().count() < 2 {
        return say("kun på den ene side", "on one side only");
    }
    if lines.is_empty() {
        return say("ingen personer i perioden", "nobody in the period");
    }
    let Some(ends) = ends(shown, lines) else { return say("ingen fælles år", "no year in common") };
    let change = ends.after - ends.before;
    if change.abs() < 0.5 {
        return match most_apart(lines) {
            None => say("det samme antal før og efter", "the same number before and after"),
            Some(most) if most < 0.5 => say("under én persons forskel", "a difference below one person"),
            Some(_) => {
                say("det samme antal til sidst, men ikke undervejs", "the same number in the end but not on the way")
            }
        };
    }
    let share = (change / ends.before).abs();
    // A group that hardly existed before has no share worth telling.
    let more = if ends.before < 0.5 || share >= 2.0 {
        formats.more_full_year_persons(change)
    } else {
        let more = if change > 0.0 { formats.say("flere", "more") } else { formats.say("færre", "fewer") };
        let persons = formats.say("helårspersoner", "full-year persons");
        format!("{} {more} {persons}", formats.pct_f64(share, u32::from(share < 0.1)))
    };
    let when = match (ends.is_full, formats.language) {
        (true, Language::Danish) => "ved fuld indfasning".to_owned(),
        (true, Language::English) => "at full phase-in".to_owned(),
        (false, Language::Danish) => format!("i {}", ends.year),
        (false, Language::English) => format!("in {}", ends.year),
    };
    let than = if kind == Kind::Scenarios {
        format!(" {} {}", formats.say("end", "than"), under(&shown.sides.before, kind, formats))
    } else {
        String::new()
    };
    format!("{name}: {more} {when}{than}")
}

/// How much a group changes, as it is told.
enum Size {
    Third,
    Half,
    Quarter,
    Whole,
    Share(f64),
    /// Persons: there was nobody before, or many more came than were there.
    Persons(f64),
}

impl Size {
    fn of(ends: Ends) -> Self {
        let change = (ends.after - ends.before).abs();
        let share = change / ends.before;
        let near = |fraction: f64| (share - fraction).abs() <= 0.01;
        if ends.before < 0.5 || share >= 2.0 {
            Self::Persons(change)
        } else if near(1.0 / 3.0) {
            Self::Third
        } else if near(0.5) {
            Self::Half
        } else if near(0.25) {
            Self::Quarter
        } else if near(1.0) {
            Self::Whole
        } else {
            Self::Share(share)
        }
    }

    fn text(&self, formats: Formats) -> String {
        match self {
            Self::Third => formats.say("en tredjedel", "a third").to_owned(),
            Self::Quarter => formats.say("en fjerdedel", "a quarter").to_owned(),
            Self::Half => formats.pct_f64(0.5, 0),
            Self::Whole => formats.pct_f64(1.0, 0),
            Self::Share(share) => formats.pct_f64(*share, u32::from(*share < 0.1)),
            Self::Persons(persons) => formats.full_year_persons(*persons),
        }
    }
}

/// *, men først fra 2025*: when the sides part in a later year than their rules do.
fn late(shown: Shown, lines: &Lines, ends: Ends) -> String {
    let period = shown.sides.after.outcome.case.period;
    let parts = parting(lines).map(|month| period.year_of(month));
    let changes = first_difference(shown.sides).map(|month| period.year_of(month));
    let but = match parts.filter(|parts| changes.is_some_and(|change| change < *parts)) {
        Some(year) => format!("{} {year}", shown.formats.say(", men først fra", ", but only from")),
        None => String::new(),
    };
    but + &phased_in_later(shown, lines, ends)
}

/// * (fuldt indfaset efter 2034)*: when full phase-in lies after the period.
fn phased_in_later(shown: Shown, lines: &Lines, ends: Ends) -> String {
    let is_told = kind(shown.sides) != Kind::Scenarios;
    let is_later = is_told && ends.is_full && lines.after.is_some_and(|after| reached(&after, ends.after).is_none());
    if !is_later {
        return String::new();
    }
    let last = shown.sides.after.outcome.case.period.last_year();
    format!(" ({} {last})", shown.formats.say("fuldt indfaset efter", "fully phased in after"))
}

/// *Siden mærket: loft over varighed 36 → 48 mdr. Det giver 461 flere helårspersoner ved fuld indfasning end ved mærket.*
pub(in crate::present::views) fn mark_sentence(shown: Shown, marked: &Sides, group: &Id) -> String {
    let formats = shown.formats;
    let turned = changes::since_mark(marked, shown.sides, formats);
    let full = |sides: &Sides| sides.full_phase_in(group).map(|[_, after]| after);
    let change = full(shown.sides).zip(full(marked)).map(|(now, then)| now - then);
    let since = full_stop(&format!("{}: {turned}", formats.say("Siden mærket", "Since the mark")));
    let Some(change) = change.filter(|change| change.abs() >= 0.5) else { return since };
    let more = formats.more_full_year_persons(change);
    match formats.language {
        Language::Danish => format!("{since} Det giver {more} ved fuld indfasning end ved mærket."),
        Language::English => format!("{since} That gives {more} at full phase-in than at the mark."),
    }
}

/// The chart in a sentence, for those who cannot see it.
pub(in crate::present::views) fn sentence(shown: Shown, group: &Id, lines: &Lines) -> String {
    let kind = shown
        .formats
        .say("Linjediagram over helårspersoner måned for måned", "Line chart of full-year persons month by month");
    let name = lower_first(&group_name(shown, group));
    full_stop(&format!("{kind}, {name}: {}", says(shown, group, lines)))
}
