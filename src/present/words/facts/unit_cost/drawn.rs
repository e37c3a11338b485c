//! The words below the charts and tables of what a citizen costs.

use crate::present::words::facts::called::Words;
use crate::{
    model::{id::Id, numbers::Kr, spending::Account},
    present::{
        facts::unit_cost::{Amount, Bar, NoCourse, Shows, SideOf, Split},
        formats::Formats,
        views::shared::tools::length,
        words::{
            names::{self, lower_first},
            unit_costs::{missing, part_name, split_title},
        },
    },
};

pub(super) fn no_course(why: NoCourse, formats: Formats) -> String {
    let (danish, english) = match why {
        NoCourse::OfTotal => (
            "Et forløb følger én borger fra én gruppe; en samlet gruppe har intet.",
            "A course follows one citizen from one group; a total has none.",
        ),
        NoCourse::SameOnBothSides => {
            ("Forløbet koster det samme før og efter.", "The course costs the same before and after.")
        }
        NoCourse::NotIncluded => (
            "Forløbet er ikke med: filen har ingen udgift på servicerammen for grupperne.",
            "The course is not included: the file has no cost of the groups under the service ceiling.",
        ),
        NoCourse::Unknown => (
            "Forløbet kan ikke opgøres: en pris' refusion kendes ikke, eller den har intet område.",
            "The course cannot be determined: a price's refund is not known, or it has no area.",
        ),
    };
    formats.say(danish, english).to_owned()
}

pub(super) fn last_rules(formats: Formats) -> String {
    let danish = "Priser under de sidste regler; refusionstrappen som for dem, der er i gruppen det sidste år.";
    let english = "Prices under the last rules; the refund ladder as for those who are in the group in the last year.";
    formats.say(danish, english).to_owned()
}

pub(super) fn dash(formats: Formats) -> String {
    let danish = "En streg: kan ikke opgøres, fordi prisens refusion ikke kendes, eller den har intet område.";
    let english = "A dash: cannot be determined, because the price's refund is not known, or it has no area.";
    formats.say(danish, english).to_owned()
}

pub(super) fn not_included(formats: Formats) -> String {
    let danish = "Ikke med: filen har ingen udgift for gruppen på det område.";
    let english = "Not included: the file has no cost of the group in that area.";
    formats.say(danish, english).to_owned()
}

pub(super) fn not_split(formats: Formats) -> String {
    let danish = "Ikke opdelt: gruppens pris er ikke fordelt på områder.";
    let english = "Not split: the group's price is not divided by area.";
    formats.say(danish, english).to_owned()
}

impl Words<'_> {
    /// *Ressourceforløb før 149.014 kr. (service 7.744, indsats 23.193, forsørgelse 118.062)*.
    fn bar(&self, bar: &Bar, shows: Shows) -> String {
        let whole = format!("{} {}", self.sided(&bar.group, bar.side), self.amount(bar.total, shows));
        let parts = bar.parts.iter().filter_map(|(part, kr)| Some((*part, kr.filter(|kr| *kr != Kr::ZERO)?)));
        let parts: Vec<String> = parts
            .map(|(part, kr)| {
                let name = lower_first(part_name(part, self.formats.language));
                let number = self.formats.number(kr.0, 0);
                format!("{name} {}", if shows == Shows::Difference { self.formats.plus(number) } else { number })
            })
            .collect();
        let is_told = parts.len() > 1 && matches!(bar.total, Amount::Known(_));
        if is_told { format!("{whole} ({})", parts.join(", ")) } else { whole }
    }

    /// *ressourceforløb før*.
    fn sided(&self, group: &str, side: SideOf) -> String {
        let name = self.name(group);
        match (side, self.danish) {
            (SideOf::Before, true) => format!("{name} før"),
            (SideOf::Before, false) => format!("{name} before"),
            (SideOf::After, true) => format!("{name} efter"),
            (SideOf::After, false) => format!("{name} after"),
            (SideOf::Both, _) => name,
        }
    }

    fn amount(&self, amount: Amount, shows: Shows) -> String {
        match (amount, shows) {
            (Amount::Known(kr), Shows::Both) => self.formats.kr(kr.0),
            (Amount::Known(kr), Shows::Difference) => self.formats.plus(self.formats.kr(kr.0)),
            (Amount::Unknown | Amount::NoGroup | Amount::NotIncluded, _) => missing(amount, self.formats).to_owned(),
        }
    }
}

pub(super) fn bars(words: &Words, split: Split, shows: Shows, bars: &[Bar]) -> String {
    let title = lower_first(split_title(split, words.formats));
    let listed = bars.iter().map(|bar| words.bar(bar, shows)).collect::<Vec<_>>().join("; ");
    match (shows, words.danish) {
        (Shows::Both, true) => format!("Søjlediagram over {title}, før og efter: {listed}."),
        (Shows::Both, false) => format!("Bar chart of {title}, before and after: {listed}."),
        (Shows::Difference, true) => format!("Søjlediagram over {title}, forskel efter minus før: {listed}."),
        (Shows::Difference, false) => format!("Bar chart of {title}, difference after less before: {listed}."),
    }
}

pub(super) fn courses(
    words: &Words,
    account: Account,
    shows: Shows,
    months: usize,
    ends: &[(Id, SideOf, f64)],
) -> String {
    let formats = words.formats;
    let listed = ends.iter().map(|(group, side, kr)| {
        let kr = formats.money_f64(*kr);
        format!("{} {}", words.sided(group, *side), if shows == Shows::Difference { formats.plus(kr) } else { kr })
    });
    let listed = listed.collect::<Vec<_>>().join(", ");
    let (account, length) = (names::account_in_sentence(account, formats.language), length(months, formats));
    let sentence = match (shows, words.danish) {
        (Shows::Both, true) => {
            format!("Linjediagram over den samlede udgift til én borger, {account}; efter {length}: {listed}")
        }
        (Shows::Both, false) => {
            format!("Line chart of the total cost of one citizen, {account}; after {length}: {listed}")
        }
        (Shows::Difference, true) => format!(
            "Linjediagram over forskellen i den samlede udgift til én borger, {account}; efter {length}: {listed}"
        ),
        (Shows::Difference, false) => {
            format!(
                "Line chart of the difference in the total cost of one citizen, {account}; after {length}: {listed}"
            )
        }
    };
    sentence + "."
}

/// *Bruttoudgiften pr. borger er den samme, men staten refunderer en mindre del af den.*
pub(super) fn by_refund(words: &Words, gross: Kr, refund: Kr) -> String {
    let formats = words.formats;
    let [more_gross, size] = [gross, refund].map(|kr| formats.kr(kr.0.abs()));
    let is_more = refund > Kr::ZERO;
    let part = if is_more { formats.say("større", "larger") } else { formats.say("mindre", "smaller") };
    let more = if is_more { formats.say("mere", "more") } else { formats.say("mindre", "less") };
    let moves = if gross > Kr::ZERO { formats.say("stiger", "rises") } else { formats.say("falder", "falls") };
    match (gross.0.round().is_zero(), words.danish) {
        (true, true) => format!("Bruttoudgiften pr. borger er den samme, men staten refunderer en {part} del af den."),
        (true, false) => format!("The gross cost per citizen is the same, but the state refunds a {part} part of it."),
        (false, true) => {
            format!(
                "Brutto {moves} udgiften med {more_gross}, og kommunekassen får {size} {more} i statsrefusion af den."
            )
        }
        (false, false) => format!(
            "Gross, the cost {moves} by {more_gross}, and the municipality gets {size} {more} of it refunded by the state."
        ),
    }
}
