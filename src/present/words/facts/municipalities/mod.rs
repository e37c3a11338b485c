//! The words of *Kommuner*: its sentences, and what stands at its columns, lines and choices.

mod cost;
mod hidden;
mod labels;
mod row;

use labels::pct;
pub use labels::{
    all_name, bars_name, ceiling_label, column_name, country_label, hidden_reason, in_sight, only_text, small_text,
    title, total_name,
};
pub use row::interval;

use crate::{
    evaluation::sides::Sides,
    model::{id::Id, numbers::Share},
    present::{
        facts::municipalities::{Fact, Place, Whole},
        formats::Formats,
        words::{
            language::Language,
            names::{self, lower_first},
        },
    },
};

/// What a municipality is called.
fn name(id: &str, sides: &Sides) -> String {
    sides.name(&["coverage/", id].concat()).to_owned()
}

/// *Frederiksberg og Faaborg-Midtfyn*; of many only how many.
fn names_of(ids: &[Id], sides: &Sides, formats: Formats) -> String {
    if ids.len() > 4 {
        return format!("{} {}", ids.len(), formats.say("kommuner", "municipalities"));
    }
    let names: Vec<String> = ids.iter().map(|id| name(id, sides)).collect();
    formats.all_of(&names)
}

/// *nr. 71–73 af 96, delt med Frederiksberg og Faaborg-Midtfyn*.
fn place_text(place: &Place, sides: &Sides, formats: Formats) -> String {
    let Place { first, last, of, with } = place;
    let places = if first == last { first.to_string() } else { format!("{first}–{last}") };
    let number = match formats.language {
        Language::Danish => format!("nr. {places} af {of}"),
        Language::English => format!("no. {places} of {of}"),
    };
    if with.is_empty() {
        return number;
    }
    let others = match (formats.language, with.len() > 4) {
        (Language::Danish | Language::English, false) => names_of(with, sides, formats),
        (Language::Danish, true) => format!("{} andre", with.len()),
        (Language::English, true) => format!("{} others", with.len()),
    };
    format!("{number}, {} {others}", formats.say("delt med", "shared with"))
}

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let danish = formats.language == Language::Danish;
    let say = |danish: &str, english: &str| formats.say(danish, english).to_owned();
    match fact {
        Fact::Stands { own, place, share, country } => {
            stands(&name(own, sides), (place, *share, *country), sides, formats)
        }
        Fact::Spread { most, least, country } => spread(most, least, *country, sides, formats),
        Fact::Costs { ceilings, account, own, country } => {
            let own = own.as_ref().map(|(id, kr)| (name(id, sides), *kr));
            let own = own.as_ref().map(|(name, kr)| (name.as_str(), *kr));
            cost::costs(*ceilings, *account, own, *country, formats)
        }
        Fact::OwnIsSpared(own, spared) => cost::spared(&name(own, sides), *spared, formats),
        Fact::NobodyIsAbove => say(
            "Ingen kommune, hvis antal kan ses, er over loftet.",
            "No municipality whose number can be seen is above the ceiling.",
        ),
        Fact::NotUnderServiceCeiling(area) => {
            let area = names::area(*area, formats.language);
            if danish {
                format!("Udgiften hører til området {} og er ikke på servicerammen.", lower_first(area))
            } else {
                format!("The cost is of the area {} and not under the service ceiling.", lower_first(area))
            }
        }
        Fact::NoPrice { more } => cost::no_price(*more, formats),
        Fact::Counts => counts(sides, formats),
        Fact::Seen { visible, rows, hidden, hiding, left_out, below } => {
            hidden::seen((*visible, *rows), (*hidden, *hiding, *left_out), *below, formats)
        }
        Fact::Reveals(found) => hidden::reveals(*found, formats),
        Fact::Price { kr, level, is_assumed } => cost::price(*kr, *level, *is_assumed, formats),
        Fact::NotIn => say("Skjulte borgere er ikke med i udgiften.", "Hidden persons are not in the cost."),
        Fact::NothingDiffers => say("Før og efter er ens her.", "Before and after are the same here."),
        Fact::NothingSinceMark => say("Det ændrer intet her.", "That changes nothing here."),
        Fact::Interval => say(
            "Intervallet er det grundlag, som andelens afrunding levner.",
            "The interval is the base that the rounding of the share leaves.",
        ),
        Fact::Row { id, place, persons, share, base, below, after } => {
            let counted = row::Counted { persons: *persons, share: *share, base: *base, below: *below, after: *after };
            row::row(&name(id, sides), &place_text(place, sides, formats), &counted, formats)
        }
        Fact::Bars { rows, most, least, own, country } => {
            let named = |one: &Option<(Id, Share)>| {
                one.as_ref().map(|(id, share)| format!("{} {}", name(id, sides), pct(*share, formats)))
            };
            let country =
                country.map(|all| format!("{}: {}", all_name(all.is_national, formats), pct(all.share, formats)));
            row::bars(*rows, [named(most), named(least), named(own)], country, formats)
        }
    }
}

/// *; hele landet har 21 pct.*, at the end of a sentence.
fn all_have(all: Whole, formats: Formats) -> String {
    let (name, share) = (all_name(all.is_national, formats), pct(all.share, formats));
    match (formats.language, all.is_national) {
        (Language::Danish, _) => format!("; {name} har {share}"),
        (Language::English, true) => format!("; {name} has {share}"),
        (Language::English, false) => format!("; {name} have {share}"),
    }
}

fn stands(
    own: &str,
    (place, share, country): (&Place, Share, Option<Whole>),
    sides: &Sides,
    formats: Formats,
) -> String {
    let (place, share) = (place_text(place, sides, formats), pct(share, formats));
    let country = country.map(|all| all_have(all, formats)).unwrap_or_default();
    match formats.language {
        Language::Danish => format!("{own} har {share} uden indsats og er {place}{country}."),
        Language::English => format!("{own} has {share} without effort and is {place}{country}."),
    }
}

fn spread(
    most: &(Vec<Id>, Share),
    least: &(Vec<Id>, Share),
    country: Option<Whole>,
    sides: &Sides,
    formats: Formats,
) -> String {
    let end = |(ids, share): &(Vec<Id>, Share)| (pct(*share, formats), names_of(ids, sides, formats));
    let ((most, in_most), (least, in_least)) = (end(most), end(least));
    let country = country.map(|all| all_have(all, formats)).unwrap_or_default();
    match formats.language {
        Language::Danish => {
            format!("Andelen uden indsats går fra {most} i {in_most} til {least} i {in_least}{country}.")
        }
        Language::English => {
            format!("The share without effort goes from {most} in {in_most} to {least} in {in_least}{country}.")
        }
    }
}

/// What the file says that the country's share is of, in the file's own words.
fn counts(sides: &Sides, formats: Formats) -> String {
    let path = "coverage_terms/share";
    let note = |side: &crate::evaluation::sides::Side| {
        let layers = crate::scenario::layers::Layers::new(&side.scenario, &side.rule_set);
        layers.last(path).and_then(|(_, figure)| figure.note.clone())
    };
    let note = note(&sides.after).or_else(|| note(&sides.before)).unwrap_or_default();
    let note = formats.quote(note.trim().trim_end_matches('.'));
    match formats.language {
        Language::Danish => format!("Filen om andelen: {note}."),
        Language::English => format!("The file on the share: {note}."),
    }
}
