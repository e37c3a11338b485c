//! The words of *Kommuner*: its sentences, and what stands at its columns, lines and choices.

mod hidden;
mod labels;
mod row;

pub use labels::{
    bars_name, ceiling_label, column_name, country_label, hidden_reason, in_sight, only_text, small_text, title,
    total_name,
};

use crate::{
    evaluation::sides::Sides,
    model::{
        id::Id,
        numbers::{Kr, Share},
        spending::Account,
    },
    present::{
        facts::municipalities::{Ceilings, Fact, Place, Spared},
        formats::Formats,
        words::{
            language::Language,
            names::{self, lower_first},
        },
    },
};

/// What a municipality is called.
fn name<'a>(id: &'a str, sides: &'a Sides) -> &'a str {
    let path = ["coverage/", id].concat();
    let of = |side: &'a crate::evaluation::sides::Side| side.scenario.names.get(path.as_str()).map(AsRef::as_ref);
    of(&sides.after).or_else(|| of(&sides.before)).unwrap_or(id)
}

/// *Frederiksberg og Faaborg-Midtfyn*; of many only how many.
fn names_of(ids: &[Id], sides: &Sides, formats: Formats) -> String {
    if ids.len() > 4 {
        return format!("{} {}", ids.len(), formats.say("kommuner", "municipalities"));
    }
    let names: Vec<&str> = ids.iter().map(|id| name(id, sides)).collect();
    formats.all_of(&names)
}

/// A share with as many decimals as it has.
fn pct(share: Share, formats: Formats) -> String {
    formats.pct(share.0, 2)
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
            stands(name(own, sides), (place, *share, *country), sides, formats)
        }
        Fact::Spread { most, least, country } => spread(most, least, *country, sides, formats),
        Fact::Costs { ceilings, account, own, country } => {
            let own = own.as_ref().map(|(id, kr)| (name(id, sides), *kr));
            costs(*ceilings, *account, own, *country, formats)
        }
        Fact::OwnIsSpared(own, spared) => spared_text(name(own, sides), *spared, formats),
        Fact::NotUnderServiceCeiling(area) => {
            let area = names::area(*area, formats.language);
            if danish {
                format!("Udgiften hører til området {} og er ikke på servicerammen.", lower_first(area))
            } else {
                format!("The cost is of the area {} and not under the service ceiling.", lower_first(area))
            }
        }
        Fact::NoPrice { moved } => {
            let moved = formats.persons(*moved);
            if danish {
                format!(
                    "Loftet giver {moved} flere borgere en indsats; hvad det koster, kan ikke opgøres uden en pris."
                )
            } else {
                format!(
                    "The ceiling gives {moved} more persons effort; without a price nobody can say what that costs."
                )
            }
        }
        Fact::Counts => counts(sides, formats),
        Fact::Seen { visible, rows, hidden, hiding, left_out, below } => {
            hidden::seen((*visible, *rows), (*hidden, *hiding, *left_out), *below, formats)
        }
        Fact::Reveals(found) => hidden::reveals(*found, formats),
        Fact::Price { kr, level, is_assumed } => price(*kr, *level, *is_assumed, formats),
        Fact::NotIn => say("Skjulte borgere er ikke med i udgiften.", "Hidden persons are not in the cost."),
        Fact::NothingDiffers => say("Før og efter er ens her.", "Before and after are the same here."),
        Fact::NothingSinceMark => say("Det ændrer intet her.", "That changes nothing here."),
        Fact::Interval => say(
            "Intervallet er det grundlag, som andelens afrunding levner.",
            "The interval is the base that the rounding of the share leaves.",
        ),
        Fact::Row { id, place, persons, share, base, below, after } => {
            let counted = row::Counted { persons: *persons, share: *share, base: *base, below: *below, after: *after };
            row::row(name(id, sides), &place_text(place, sides, formats), &counted, formats)
        }
        Fact::Bars { rows, most, least, own, country } => {
            let named = |one: &Option<(Id, Share)>| {
                one.as_ref().map(|(id, share)| format!("{} {}", name(id, sides), pct(*share, formats)))
            };
            row::bars(*rows, [named(most), named(least), named(own)], country.map(|share| pct(share, formats)), formats)
        }
    }
}

fn stands(
    own: &str,
    (place, share, country): (&Place, Share, Option<Share>),
    sides: &Sides,
    formats: Formats,
) -> String {
    let (place, share) = (place_text(place, sides, formats), pct(share, formats));
    let country = country.map(|country| pct(country, formats));
    match (formats.language, country) {
        (Language::Danish, Some(country)) => {
            format!("{own} har {share} uden indsats og er {place}; hele landet har {country}.")
        }
        (Language::Danish, None) => format!("{own} har {share} uden indsats og er {place}."),
        (Language::English, Some(country)) => {
            format!("{own} has {share} without effort and is {place}; the country has {country}.")
        }
        (Language::English, None) => format!("{own} has {share} without effort and is {place}."),
    }
}

fn spread(
    most: &(Vec<Id>, Share),
    least: &(Vec<Id>, Share),
    country: Option<Share>,
    sides: &Sides,
    formats: Formats,
) -> String {
    let end = |(ids, share): &(Vec<Id>, Share)| (pct(*share, formats), names_of(ids, sides, formats));
    let ((most, in_most), (least, in_least)) = (end(most), end(least));
    let country = country.map(|country| pct(country, formats));
    match (formats.language, country) {
        (Language::Danish, Some(country)) => format!(
            "Andelen uden indsats går fra {most} i {in_most} til {least} i {in_least}; hele landet har {country}."
        ),
        (Language::Danish, None) => {
            format!("Andelen uden indsats går fra {most} i {in_most} til {least} i {in_least}.")
        }
        (Language::English, Some(country)) => format!(
            "The share without effort goes from {most} in {in_most} to {least} in {in_least}; the country has {country}."
        ),
        (Language::English, None) => {
            format!("The share without effort goes from {most} in {in_most} to {least} in {in_least}.")
        }
    }
}

/// *kommunekassen*, whose money it is.
const fn payer(account: Account, formats: Formats) -> &'static str {
    match account {
        Account::Municipality => formats.say("kommunekassen", "the municipal budget"),
        Account::ServiceCeiling => formats.say("servicerammen", "the service ceiling"),
        Account::Public => {
            formats.say("stat og kommune, før skat og tilbageløb,", "state and municipality, before tax and reflow,")
        }
    }
}

fn costs(ceilings: Ceilings, account: Account, own: Option<(&str, Kr)>, country: Kr, formats: Formats) -> String {
    let danish = formats.language == Language::Danish;
    let at_most = |ceiling: Option<Share>| match (ceiling, danish) {
        (Some(ceiling), true) => format!("højst {} uden indsats", pct(ceiling, formats)),
        (Some(ceiling), false) => format!("at most {} without effort", pct(ceiling, formats)),
        (None, true) => "intet loft".to_owned(),
        (None, false) => "no ceiling".to_owned(),
    };
    let (after, payer) = (names::upper_first(&at_most(ceilings.after)), payer(account, formats));
    let against = ceilings.before.map(|before| at_most(Some(before)));
    let all = country.0.abs().max(own.map_or(country.0.abs(), |(_, kr)| kr.0.abs()));
    let is_less = country < Kr::ZERO && all > Kr::ZERO.0;
    let amount = |kr: Kr| formats.money(kr.0.abs());
    let more = match (is_less, danish) {
        (true, true) => " mindre",
        (true, false) => " less",
        (false, _) if against.is_none() => "",
        (false, true) => " mere",
        (false, false) => " more",
    };
    let against =
        against.map(|against| if danish { format!(", end {against} gør") } else { format!(", against {against}") });
    let against = against.unwrap_or_default();
    match (own, danish) {
        (Some((own, kr)), true) => format!(
            "{after} koster {payer} {}{more} om året i {own} og {}{more} i hele landet{against}.",
            amount(kr),
            amount(country)
        ),
        (None, true) => format!("{after} koster {payer} {}{more} om året i hele landet{against}.", amount(country)),
        (Some((own, kr)), false) => format!(
            "{after} costs {payer} {}{more} a year in {own} and {}{more} in the country{against}.",
            amount(kr),
            amount(country)
        ),
        (None, false) => format!("{after} costs {payer} {}{more} a year in the country{against}.", amount(country)),
    }
}

fn spared_text(own: &str, spared: Spared, formats: Formats) -> String {
    match (spared, formats.language) {
        (Spared::Hidden, Language::Danish) => {
            format!("Antallet i {own} er skjult, så udgiften dér kan ikke opgøres.")
        }
        (Spared::Hidden, Language::English) => {
            format!("The number of {own} is hidden, so that the cost there cannot be determined.")
        }
        (Spared::NotAbove, Language::Danish) => format!("{own} er ikke over loftet og har ingen udgift ved det."),
        (Spared::NotAbove, Language::English) => format!("{own} is not above the ceiling and has no cost from it."),
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

fn price(kr: Kr, level: i32, is_assumed: bool, formats: Formats) -> String {
    let kr = formats.money(kr.0);
    match (formats.language, is_assumed) {
        (Language::Danish, true) => format!(
            "Prisen for én borger mere, {kr} om året ({level} p/l), er et gennemsnit og en antagelse, her den samme i alle \
             kommuner."
        ),
        (Language::Danish, false) => {
            format!("Prisen for én borger mere er {kr} om året ({level} p/l), den samme i alle kommuner.")
        }
        (Language::English, true) => format!(
            "The price of one person more, {kr} a year ({level} prices), is an average and an assumption, here the same in \
             every municipality."
        ),
        (Language::English, false) => {
            format!("The price of one person more is {kr} a year ({level} prices), the same in every municipality.")
        }
    }
}
