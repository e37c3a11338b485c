//! What a ceiling costs, whom it spares, and what one person more costs.

use rust_decimal::Decimal;

use super::labels::pct;
use crate::{
    model::{
        numbers::{Kr, Share},
        spending::Account,
    },
    present::{
        facts::municipalities::{Ceilings, Spared},
        formats::Formats,
        words::{language::Language, names::upper_first},
    },
};

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

/// *højst 5 pct. uden indsats*.
fn at_most(ceiling: Option<Share>, formats: Formats) -> String {
    let Some(ceiling) = ceiling else { return formats.say("intet loft", "no ceiling").to_owned() };
    let ceiling = pct(ceiling, formats);
    match formats.language {
        Language::Danish => format!("højst {ceiling} uden indsats"),
        Language::English => format!("at most {ceiling} without effort"),
    }
}

/// What it is held against: *, end højst 10 pct. uden indsats gør*; where both sides have the same ceiling, *efter end før*.
fn against(ceilings: Ceilings, formats: Formats) -> String {
    if ceilings.before.is_none() {
        return String::new();
    }
    if ceilings.before == ceilings.after {
        return formats.say(" efter end før", " after than before").to_owned();
    }
    let before = at_most(ceilings.before, formats);
    match formats.language {
        Language::Danish => format!(", end {before} gør"),
        Language::English => format!(", against {before}"),
    }
}

/// *Højst 5 pct. uden indsats koster kommunekassen 3,1 mio. kr. om året i København og 43,5 mio. kr. i hele landet.*
pub(super) fn costs(
    ceilings: Ceilings,
    account: Account,
    own: Option<(&str, Kr)>,
    country: Kr,
    formats: Formats,
) -> String {
    let (after, payer) = (upper_first(&at_most(ceilings.after, formats)), payer(account, formats));
    let amount = |kr: Kr| {
        let more = match (kr < Kr::ZERO, ceilings.before) {
            (true, _) => formats.say(" mindre", " less"),
            (false, Some(_)) => formats.say(" mere", " more"),
            (false, None) => "",
        };
        format!("{}{more}", formats.money(kr.0.abs()))
    };
    let (in_all, against) = (amount(country), against(ceilings, formats));
    let own = own.map(|(own, kr)| (own, amount(kr)));
    match (own, formats.language) {
        (Some((own, kr)), Language::Danish) => {
            format!("{after} koster {payer} {kr} om året i {own} og {in_all} i hele landet{against}.")
        }
        (None, Language::Danish) => format!("{after} koster {payer} {in_all} om året i hele landet{against}."),
        (Some((own, kr)), Language::English) => {
            format!("{after} costs {payer} {kr} a year in {own} and {in_all} in the country{against}.")
        }
        (None, Language::English) => format!("{after} costs {payer} {in_all} a year in the country{against}."),
    }
}

/// How many more get effort after than before, where no price says what that costs.
pub(super) fn no_price(more: Decimal, formats: Formats) -> String {
    let count = formats.persons(more.abs());
    let (is_one, is_fewer) = (count == "1", more < Decimal::ZERO);
    match (formats.language, count.as_str(), is_fewer) {
        (Language::Danish, "0", _) => "Hvad loftet koster, kan ikke opgøres uden en pris.".to_owned(),
        (Language::English, "0", _) => "Without a price nobody can say what the ceiling costs.".to_owned(),
        (Language::Danish, _, false) => {
            let persons = if is_one { "én borger mere".to_owned() } else { format!("{count} flere borgere") };
            format!("Loftet giver {persons} en indsats; hvad det koster, kan ikke opgøres uden en pris.")
        }
        (Language::Danish, _, true) => {
            let persons = if is_one { "én borger færre".to_owned() } else { format!("{count} færre borgere") };
            format!("Efter får {persons} en indsats end før; hvad det sparer, kan ikke opgøres uden en pris.")
        }
        (Language::English, _, false) => {
            let persons = if is_one { "person" } else { "persons" };
            format!("The ceiling gives {count} more {persons} effort; without a price nobody can say what that costs.")
        }
        (Language::English, _, true) => {
            let persons = if is_one { "person gets" } else { "persons get" };
            format!(
                "After, {count} fewer {persons} effort than before; without a price nobody can say what that saves."
            )
        }
    }
}

/// Why the own municipality has no cost to tell.
pub(super) fn spared(own: &str, spared: Spared, formats: Formats) -> String {
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

/// What one person more costs.
pub(super) fn price(kr: Kr, level: i32, is_assumed: bool, formats: Formats) -> String {
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
