//! What stands at the columns, the lines, the rows for all and the choices of *Kommuner*: words and names, no sentences.

use rust_decimal::Decimal;

use crate::{
    model::numbers::Share,
    present::{
        facts::municipalities::{Bars, Total, Whole},
        formats::Formats,
        views::listing::{Column, Listing, Only, Way},
        words::language::Language,
    },
};

/// Whose share or number it is that all have together: *hele landet*, or where the source does not give it, *de synlige
/// kommuner*.
#[must_use]
pub const fn all_name(is_national: bool, formats: Formats) -> &'static str {
    if is_national {
        formats.say("hele landet", "the country")
    } else {
        formats.say("de synlige kommuner", "the visible municipalities")
    }
}

/// A share with as many decimals as it has.
pub(super) fn pct(share: Share, formats: Formats) -> String {
    formats.pct(share.0, 2)
}

/// The name of the table and of the bars.
#[must_use]
pub const fn title(formats: Formats) -> &'static str {
    formats.say("Borgere uden indsats, kommune for kommune", "Persons without effort, by municipality")
}

/// What a column is called.
#[must_use]
pub const fn column_name(column: Column, formats: Formats) -> &'static str {
    match column {
        Column::Name => formats.say("Kommune", "Municipality"),
        Column::Rank => formats.say("Nr.", "No."),
        Column::Persons => formats.say("Uden indsats", "Without effort"),
        Column::Share => formats.say("Andel", "Share"),
        Column::Base => formats.say("Grundlag", "Base"),
        Column::Interval => formats.say("Interval", "Interval"),
        Column::Before => formats.say("Før", "Before"),
        Column::After => formats.say("Efter", "After"),
        Column::Cost => formats.say("Merudgift", "More cost"),
    }
}

/// What a row for all municipalities is called.
#[must_use]
pub fn total_name(total: Total, formats: Formats) -> String {
    match (total, formats.language) {
        (Total::Visible(1), Language::Danish) => "I alt, 1 synlig".to_owned(),
        (Total::Visible(count), Language::Danish) => format!("I alt, {count} synlige"),
        (Total::Visible(count), Language::English) => format!("Total, {count} visible"),
        (Total::Source, Language::Danish) => "Hele landet ifølge kilden".to_owned(),
        (Total::Source, Language::English) => "The country, by the source".to_owned(),
    }
}

/// Why a row has no more to show; its persons are in the country's total where the source gives one.
#[must_use]
pub fn hidden_reason(below: Decimal, has_total: bool, formats: Formats) -> String {
    let below = formats.persons(below);
    match (formats.language, has_total) {
        (Language::Danish, true) => format!("under {below} borgere; kun med i hele landet"),
        (Language::Danish, false) => format!("under {below} borgere; ikke talt med"),
        (Language::English, true) => format!("fewer than {below}; only in the country's total"),
        (Language::English, false) => format!("fewer than {below}; not counted"),
    }
}

/// *hele landet 21 pct.*
#[must_use]
pub fn country_label(all: Whole, decimals: u32, formats: Formats) -> String {
    format!("{} {}", all_name(all.is_national, formats), formats.pct(all.share.0, decimals))
}

/// *efter: højst 5 pct.*
#[must_use]
pub fn ceiling_label(ceiling: Share, formats: Formats) -> String {
    format!("{} {}", formats.say("efter: højst", "after: at most"), formats.pct(ceiling.0, 2))
}

/// What a kind of bar is called.
#[must_use]
pub const fn bars_name(bars: Bars, formats: Formats) -> &'static str {
    match bars {
        Bars::Seen => formats.say("Andel uden indsats", "Share without effort"),
        Bars::Own => formats.say("Egen kommune", "Own municipality"),
        Bars::Hidden => formats.say("Antal skjult", "Number hidden"),
    }
}

/// *Alle 96*, *Over 21 pct. 52*, *Skjulte 4*.
#[must_use]
pub fn only_text(only: Only, count: usize, country: Option<Share>, formats: Formats) -> String {
    match only {
        Only::All => format!("{} {count}", formats.say("Alle", "All")),
        Only::AboveCountry => {
            let country = country.map(|country| formats.pct(country.0, 1)).unwrap_or_default();
            format!("{} {country}: {count}", formats.say("Over", "Above"))
        }
        Only::Hidden => format!("{} {count}", formats.say("Skjulte", "Hidden")),
    }
}

/// *Skjul 2 tal under 3*.
#[must_use]
pub fn small_text(count: usize, below: Decimal, formats: Formats) -> String {
    let below = formats.persons(below);
    match formats.language {
        Language::Danish => format!("Skjul {count} tal under {below}"),
        Language::English if count == 1 => format!("Hide 1 number below {below}"),
        Language::English => format!("Hide {count} numbers below {below}"),
    }
}

/// What the rows stand by, in a sentence.
const fn order_name(column: Column, formats: Formats) -> &'static str {
    match column {
        Column::Name => formats.say("navn", "name"),
        Column::Rank | Column::Share => formats.say("andel", "share"),
        Column::Persons => formats.say("antal uden indsats", "number without effort"),
        Column::Base => formats.say("grundlag", "base"),
        Column::Interval => formats.say("interval", "interval"),
        Column::Before => formats.say("antal før", "number before"),
        Column::After => formats.say("antal efter", "number after"),
        Column::Cost => formats.say("merudgift", "more cost"),
    }
}

/// Why no row is shown: by their names alone, or by the choice of rows too.
const fn none_found(listing: &Listing, formats: Formats) -> &'static str {
    match (listing.search.is_empty(), listing.only) {
        (true, _) => formats.say("Ingen kommuner at vise", "No municipalities to show"),
        (false, Only::All) => formats.say("Ingen kommune hedder det", "No municipality is called that"),
        (false, Only::AboveCountry | Only::Hidden) => {
            formats.say("Ingen af de valgte kommuner hedder det", "None of the chosen municipalities is called that")
        }
    }
}

/// Which rows the table has in sight: *Række 60–82 af 96, efter andel*; counted from 0, the second not among them.
#[must_use]
pub fn in_sight((first, end): (usize, usize), of: usize, listing: &Listing, formats: Formats) -> String {
    let by = order_name(listing.by, formats);
    let way = match (listing.way(), listing.is_reversed) {
        (_, false) => "",
        (Way::Up | Way::Down, true) => formats.say(", omvendt", ", reversed"),
    };
    match (formats.language, end > first) {
        (Language::Danish, true) => format!("Række {}–{end} af {of}, efter {by}{way}", first + 1),
        (Language::English, true) => format!("Rows {}–{end} of {of}, by {by}{way}", first + 1),
        (Language::Danish | Language::English, false) => none_found(listing, formats).to_owned(),
    }
}
