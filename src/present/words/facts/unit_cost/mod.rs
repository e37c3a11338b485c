//! The words of what a citizen costs; those below charts and tables stand in [`drawn`].

mod drawn;

use std::cmp::Ordering;

use super::called::{Words, under};
use crate::{
    evaluation::sides::Sides,
    model::{
        id::Id,
        money::course::Crossing,
        numbers::Kr,
        spending::{Account, Area},
        time::CalendarMonth,
    },
    present::{
        facts::{
            kind::{Kind, kind},
            unit_cost::Fact,
        },
        formats::Formats,
        views::shared::tools::month_of_course,
        words::names::{self, lower_first},
    },
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let words = Words::new(sides, formats);
    match fact {
        Fact::Costs { group, account, after, before } => words.costs(group, *account, *after, *before),
        Fact::CannotBeSaid { group, account } => words.cannot_be_said(group, *account),
        Fact::Against { other, costs, gap } => words.against(other, *costs, *gap),
        Fact::NotInAccount { group, account } => words.not_in_account(group, *account),
        Fact::Without { group, areas } => words.without(group, areas),
        Fact::Emptied { group, year } if words.danish => {
            format!("Ingen er i gruppen {} i {year}.", words.quoted(group))
        }
        Fact::Emptied { group, year } => format!("Nobody is in the group {} in {year}.", words.quoted(group)),
        Fact::Instead { from, to, account, before, after } => words.instead([from, to], *account, *before, *after),
        Fact::NobodyThere { group, year } if words.danish => {
            format!("Ingen er i gruppen {} i {year}; udgiften er regnet af filens priser alene.", words.quoted(group))
        }
        Fact::NobodyThere { group, year } => {
            format!("Nobody is in the group {} in {year}; its cost is the file's prices alone.", words.quoted(group))
        }
        Fact::Changes { account, before, after, from } => words.changes(*account, [*before, *after], *from),
        Fact::ByRefund { gross, refund } => drawn::by_refund(&words, *gross, *refund),
        Fact::SinceMark { account, then, now } => words.since_mark(*account, *then, *now),
        Fact::Level { level, account } => words.level(*level, *account),
        Fact::CoursesMeet { of, crossing } => words.courses_meet(of, *crossing),
        Fact::NoCourse(why) => drawn::no_course(*why, formats),
        Fact::LastRules => drawn::last_rules(formats),
        Fact::Dash => drawn::dash(formats),
        Fact::NotIncluded => drawn::not_included(formats),
        Fact::NotSplit => drawn::not_split(formats),
        Fact::Bars { split, shows, bars } => drawn::bars(&words, *split, *shows, bars),
        Fact::Courses { account, shows, months, ends } => drawn::courses(&words, *account, *shows, *months, ends),
    }
}

impl Words<'_> {
    fn costs(&self, group: &str, account: Account, after: Kr, before: Option<Kr>) -> String {
        let (name, kr) = (self.name(group), self.formats.kr(after.0));
        let costs = match (account, self.danish) {
            (Account::Municipality, true) => format!("{name} koster kommunekassen {kr} pr. borger om året"),
            (Account::Municipality, false) => format!("{name} costs the municipality {kr} per citizen a year"),
            (Account::ServiceCeiling, true) => format!("{name} koster {kr} pr. borger om året på servicerammen"),
            (Account::ServiceCeiling, false) => {
                format!("{name} costs {kr} per citizen a year under the service ceiling")
            }
            (Account::Public, true) => {
                format!("{name} koster stat og kommune, før skat og tilbageløb, {kr} pr. borger om året")
            }
            (Account::Public, false) => {
                format!("{name} costs state and municipality, before tax and reflow, {kr} per citizen a year")
            }
        };
        let (Some(before), then) = (before, self.then()) else { return costs + "." };
        let before = self.formats.kr(before.0);
        if self.danish { format!("{costs} mod {before} {then}.") } else { format!("{costs} against {before} {then}.") }
    }

    fn cannot_be_said(&self, group: &str, account: Account) -> String {
        let name = lower_first(&self.name(group));
        match (account, self.danish) {
            (Account::Municipality, true) => format!("Hvad {name} koster kommunekassen pr. borger, kan ikke opgøres."),
            (Account::Municipality, false) => {
                format!("What {name} costs the municipality per citizen cannot be determined.")
            }
            (Account::ServiceCeiling, true) => {
                format!("Hvad {name} koster pr. borger på servicerammen, kan ikke opgøres.")
            }
            (Account::ServiceCeiling, false) => {
                format!("What {name} costs per citizen under the service ceiling cannot be determined.")
            }
            (Account::Public, true) => {
                format!("Hvad {name} koster stat og kommune pr. borger, før skat og tilbageløb, kan ikke opgøres.")
            }
            (Account::Public, false) => format!(
                "What {name} costs state and municipality per citizen, before tax and reflow, cannot be determined."
            ),
        }
    }

    fn against(&self, other: &str, costs: Kr, gap: Kr) -> String {
        let name = lower_first(&self.name(other));
        let [size, costs] = [gap.0.abs(), costs.0].map(|kr| self.formats.kr(kr));
        match (gap.cmp(&Kr::ZERO), self.danish) {
            (Ordering::Less, true) => format!("Det er {size} mindre end {name} ({costs})."),
            (Ordering::Less, false) => format!("That is {size} less than {name} ({costs})."),
            (Ordering::Greater, true) => format!("Det er {size} mere end {name} ({costs})."),
            (Ordering::Greater, false) => format!("That is {size} more than {name} ({costs})."),
            (Ordering::Equal, true) => format!("Det er det samme som {name}."),
            (Ordering::Equal, false) => format!("That is the same as {name}."),
        }
    }

    fn without(&self, group: &str, areas: &[Area]) -> String {
        let name = lower_first(&self.name(group));
        let areas = areas.iter().map(|area| lower_first(names::area(*area, self.formats.language)));
        let areas = self.formats.all_of(&areas.collect::<Vec<_>>());
        if self.danish {
            format!("Udgiften til {name} er uden {areas}, som ikke er med i filen.")
        } else {
            format!("The cost of {name} is without {areas}, which the file does not have.")
        }
    }

    /// *Følges én borger hele vejen, krydser »Ressourceforløb« og »Førtidspension« ikke hinanden.*
    fn courses_meet(&self, [one, other]: &[Id; 2], crossing: Crossing) -> String {
        let (one, other) = (self.quoted(one), self.quoted(other));
        match (crossing, self.danish) {
            (Crossing::CannotBeSaid, true) => {
                format!("Om én borgers kurver for {one} og {other} krydser hinanden, kan ikke opgøres.")
            }
            (Crossing::CannotBeSaid, false) => {
                format!("Whether one citizen's curves for {one} and {other} cross cannot be determined.")
            }
            (Crossing::Same, true) => format!("Følges én borger hele vejen, er kurverne for {one} og {other} ens."),
            (Crossing::Same, false) => {
                format!("Followed all the way, one citizen's curves for {one} and {other} are the same.")
            }
            (Crossing::In(month), true) => {
                let month = month_of_course(month, self.formats);
                format!("Følges én borger hele vejen, krydser kurverne for {one} og {other} hinanden i {month}.")
            }
            (Crossing::In(month), false) => {
                let month = month_of_course(month, self.formats);
                format!("Followed all the way, one citizen's curves for {one} and {other} cross in {month}.")
            }
            (Crossing::Never, true) => {
                format!("Følges én borger hele vejen, krydser kurverne for {one} og {other} ikke hinanden.")
            }
            (Crossing::Never, false) => {
                format!("Followed all the way, one citizen's curves for {one} and {other} do not cross.")
            }
        }
    }

    fn not_in_account(&self, group: &str, account: Account) -> String {
        let name = lower_first(&self.name(group));
        let account = names::account_in_sentence(account, self.formats.language);
        if self.danish {
            format!("Filen har ingen udgift til {name} under {account}.")
        } else {
            format!("The file has no cost of {name} under {account}.")
        }
    }

    fn instead(&self, [from, to]: [&str; 2], account: Account, before: Kr, after: Kr) -> String {
        let [from, to] = [from, to].map(|group| self.quoted(group));
        let [before, after] = [before, after].map(|kr| self.formats.kr(kr.0));
        let then = self.then();
        match (account, self.danish) {
            (Account::Municipality, true) => format!(
                "De borgere, der i stedet er i gruppen {to}, koster kommunekassen {after} pr. borger om året mod {before} i \
                 gruppen {from} {then}."
            ),
            (Account::Municipality, false) => format!(
                "The citizens who are in the group {to} instead cost the municipality {after} each a year against {before} \
                 in the group {from} {then}."
            ),
            (Account::ServiceCeiling, true) => format!(
                "De borgere, der i stedet er i gruppen {to}, koster {after} pr. borger om året på servicerammen mod \
                 {before} i gruppen {from} {then}."
            ),
            (Account::ServiceCeiling, false) => format!(
                "The citizens who are in the group {to} instead cost {after} each a year under the service ceiling against \
                 {before} in the group {from} {then}."
            ),
            (Account::Public, true) => format!(
                "De borgere, der i stedet er i gruppen {to}, koster stat og kommune, før skat og tilbageløb, {after} pr. \
                 borger om året mod {before} i gruppen {from} {then}."
            ),
            (Account::Public, false) => format!(
                "The citizens who are in the group {to} instead cost state and municipality, before tax and reflow, \
                 {after} each a year against {before} in the group {from} {then}."
            ),
        }
    }

    /// *Fra januar 2022 stiger kommunekassens udgift pr. borger med 23.193 kr., fra 149.000 til 172.194 kr. om året.*
    fn changes(&self, account: Account, [before, after]: [Kr; 2], from: Option<CalendarMonth>) -> String {
        let (cost, kind) = (self.cost_in(account), kind(self.sides));
        let change = after - before;
        let size = self.formats.kr(change.0.abs());
        let (was, before, after) =
            (self.formats.number(before.0, 0), self.formats.kr(before.0), self.formats.kr(after.0));
        if kind != Kind::Reform {
            let than = under(&self.sides.before, kind, self.formats);
            return match (change > Kr::ZERO, self.danish) {
                (true, true) => format!("{cost} er {size} højere om året end {than}: {after} mod {before}."),
                (true, false) => format!("{cost} is {size} higher a year than {than}: {after} against {before}."),
                (false, true) => format!("{cost} er {size} lavere om året end {than}: {after} mod {before}."),
                (false, false) => format!("{cost} is {size} lower a year than {than}: {after} against {before}."),
            };
        }
        let moves =
            if change > Kr::ZERO { self.formats.say("stiger", "rises") } else { self.formats.say("falder", "falls") };
        match (from.map(|month| self.formats.month(month)), self.danish) {
            (Some(from), true) => {
                format!("Fra {from} {moves} {} med {size}, fra {was} til {after} om året.", lower_first(cost))
            }
            (Some(from), false) => {
                format!("From {from} {} {moves} by {size}, from {was} to {after} a year.", lower_first(cost))
            }
            (None, true) => format!("{cost} {moves} med {size}, fra {was} til {after} om året."),
            (None, false) => format!("{cost} {moves} by {size}, from {was} to {after} a year."),
        }
    }

    fn since_mark(&self, account: Account, then: Kr, now: Kr) -> String {
        let cost = self.cost_in(account);
        let (then, now) = (self.formats.number(then.0, 0), self.formats.kr(now.0));
        if self.danish {
            format!("{cost} går fra {then} til {now}.")
        } else {
            format!("{cost} goes from {then} to {now}.")
        }
    }

    fn level(&self, level: i32, account: Account) -> String {
        match (account, self.danish) {
            (Account::Municipality, true) => format!(
                "Beløb er i {level} p/l, netto for kommunekassen; DUT-kompensation, bloktilskud, udligning, budgetgaranti \
                 og skat er ikke med."
            ),
            (Account::Municipality, false) => format!(
                "Amounts are in {level} prices, net to the municipality; compensation (DUT), block grant, equalisation, \
                 budget guarantee and tax are left out."
            ),
            (Account::ServiceCeiling, true) => {
                format!("Beløb er i {level} p/l; kun service tæller på servicerammen.")
            }
            (Account::ServiceCeiling, false) => {
                format!("Amounts are in {level} prices; only service counts under the service ceiling.")
            }
            (Account::Public, true) => {
                format!("Beløb er i {level} p/l, for stat og kommune før skat og tilbageløb.")
            }
            (Account::Public, false) => {
                format!("Amounts are in {level} prices, to state and municipality before tax and reflow.")
            }
        }
    }
}
