//! The words of how many are in a group: first what happens to it, then what the numbers rest on ([`basis`]).

mod basis;

use super::called::Words;
use crate::{
    evaluation::sides::Sides,
    model::id::Id,
    present::{
        facts::persons::{Fact, Gone, Other, Size, When, Whose},
        formats::Formats,
    },
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let words = Words::new(sides, formats);
    match fact {
        Fact::Moves { whose, size, is_more, only_from } => words.moves(whose, *size, *is_more, *only_from),
        Fact::Compared { whose, size, is_more, when } => words.compared(whose, *size, *is_more, *when),
        Fact::More { whose, change, when } => words.more(whose, *change, *when),
        Fact::Levels { whose, before, after, when } => words.levels(whose, *before, *after, *when),
        Fact::Empties { whose, falls_from, gone } => words.empties(whose, *falls_from, *gone),
        Fact::OneSide(whose) => words.of(whose, "findes kun på den ene side.", "is on one side only."),
        Fact::Same(whose) => words.of(whose, "er den samme før og efter.", "is the same before and after."),
        Fact::AlmostSame(whose) => words.of(
            whose,
            "er næsten den samme før og efter; forskellen er under én person.",
            "is almost the same before and after; the difference is below one person.",
        ),
        Fact::SameInTheEnd(whose) => words.of(
            whose,
            "ender på det samme antal, men ændrer sig undervejs.",
            "ends at the same number but changes on the way.",
        ),
        Fact::NoCommonYear => {
            formats.say("De to sider har ingen fælles år.", "The two sides have no year in common.").to_owned()
        }
        Fact::OthersDiffer { group, cost } => words.others_differ(group.as_ref(), *cost),
        Fact::MoreInstead { more, year } => words.more_instead(more, *year),
        Fact::NobodyInstead { year } => words.nobody_instead(*year),
        Fact::Basis(basis) => basis::sentence(basis, &words),
    }
}

impl Words<'_> {
    /// *en tredjedel*, *67 pct.*
    fn share(&self, size: Size) -> String {
        let formats = self.formats;
        match size {
            Size::Third => formats.say("en tredjedel", "a third").to_owned(),
            Size::Quarter => formats.say("en fjerdedel", "a quarter").to_owned(),
            Size::Half => formats.pct_f64(0.5, 0),
            Size::Whole => formats.pct_f64(1.0, 0),
            Size::Share(share) => formats.pct_f64(share, u32::from(share < 0.1)),
        }
    }

    fn moves(&self, whose: &Whose, size: Size, is_more: bool, only_from: Option<i32>) -> String {
        let (group, share) = (self.subject(whose), self.share(size));
        let moves = match (size, is_more, self.danish) {
            (Size::Half, false, true) => "halveres".to_owned(),
            (Size::Half, false, false) => "is halved".to_owned(),
            (Size::Whole, true, true) => "fordobles".to_owned(),
            (Size::Whole, true, false) => "doubles".to_owned(),
            (_, true, true) => format!("vokser med {share}"),
            (_, true, false) => format!("grows by {share}"),
            (_, false, true) => format!("falder med {share}"),
            (_, false, false) => format!("falls by {share}"),
        };
        match (only_from, self.danish) {
            (Some(year), true) => format!("{group} {moves}, men først fra {year}."),
            (Some(year), false) => format!("{group} {moves}, but only from {year}."),
            // *pct.* has its full stop already.
            (None, _) => format!("{group} {}.", moves.trim_end_matches('.')),
        }
    }

    fn compared(&self, whose: &Whose, size: Size, is_more: bool, when: When) -> String {
        let (group, share, before, when) = (self.subject(whose), self.share(size), self.before(), self.when(when));
        match (size, is_more, self.danish) {
            (Size::Half, false, true) => format!("{group} er halvt så stor {when} som {before}."),
            (Size::Half, false, false) => format!("{group} is half as large {when} as {before}."),
            (Size::Whole, true, true) => format!("{group} er dobbelt så stor {when} som {before}."),
            (Size::Whole, true, false) => format!("{group} is twice as large {when} as {before}."),
            (_, true, true) => format!("{group} er {share} større {when} end {before}."),
            (_, true, false) => format!("{group} is {share} larger {when} than {before}."),
            (_, false, true) => format!("{group} er {share} mindre {when} end {before}."),
            (_, false, false) => format!("{group} is {share} smaller {when} than {before}."),
        }
    }

    fn more(&self, whose: &Whose, change: f64, when: When) -> String {
        let (group, more) = (self.subject(whose), self.formats.more_full_year_persons(change));
        let (before, when) = (self.before(), self.when(when));
        if self.danish {
            format!("{group} har {more} {when} end {before}.")
        } else {
            format!("{group} has {more} {when} than {before}.")
        }
    }

    fn levels(&self, whose: &Whose, before: f64, after: f64, when: When) -> String {
        let (group, under, when) = (self.subject(whose), self.before(), self.when(when));
        let [was, is] = [before, after].map(|persons| self.formats.full_year_persons(persons));
        match (before < 0.5, after < 0.5, self.danish) {
            (false, true, true) => format!("{group} er tom {when}; {under} er den på {was}."),
            (false, true, false) => format!("{group} is empty {when}; {under} it is {was}."),
            (true, _, true) => format!("{group} er på {is} {when}; {under} er den tom."),
            (true, _, false) => format!("{group} is {is} {when}; {under} it is empty."),
            (false, false, true) => format!("{group} er på {is} {when}; {under} er den på {was}."),
            (false, false, false) => format!("{group} is {is} {when}; {under} it is {was}."),
        }
    }

    fn empties(&self, whose: &Whose, falls_from: Option<i32>, gone: Gone) -> String {
        let group = self.subject(whose);
        let then = self.then();
        let is_less = match (falls_from, self.danish) {
            (Some(year), true) => format!("er mindre end {then} fra {year}"),
            (Some(year), false) => format!("is smaller than {then} from {year}"),
            (None, true) => format!("er mindre end {then}"),
            (None, false) => format!("is smaller than {then}"),
        };
        let month = |month| self.formats.month(month);
        match (gone, self.danish) {
            (Gone::From(from), true) => format!("{group} {is_less} og helt væk fra {}.", month(from)),
            (Gone::From(from), false) => format!("{group} {is_less} and gone from {}.", month(from)),
            (Gone::AllButFrom(from), true) => format!("{group} {is_less} og så godt som væk fra {}.", month(from)),
            (Gone::AllButFrom(from), false) => format!("{group} {is_less} and as good as gone from {}.", month(from)),
            (Gone::After(last), true) => format!("{group} {is_less} og forsvinder helt, men først efter {last}."),
            (Gone::After(last), false) => format!("{group} {is_less} and disappears entirely, but only after {last}."),
        }
    }

    fn others_differ(&self, other: Option<&Other>, cost: bool) -> String {
        let group = other.map(|Other { group, more, when }| {
            let (group, many) = (self.quoted(group), self.formats.persons_f64(more.abs()));
            let when = self.when(*when);
            match (more.abs() < 0.5, *more > 0.0, self.danish) {
                (true, ..) => group,
                (false, true, true) => format!("{group} ({many} flere {when})"),
                (false, true, false) => format!("{group} ({many} more {when})"),
                (false, false, true) => format!("{group} ({many} færre {when})"),
                (false, false, false) => format!("{group} ({many} fewer {when})"),
            }
        });
        match (group, cost, self.danish) {
            (Some(group), true, true) => format!("Der er forskel på gruppen {group} og på udgifterne."),
            (Some(group), true, false) => format!("There is a difference in the group {group} and in the cost."),
            (Some(group), false, true) => format!("Der er forskel på gruppen {group}."),
            (Some(group), false, false) => format!("There is a difference in the group {group}."),
            (None, _, true) => "Der er forskel på udgifterne.".to_owned(),
            (None, _, false) => "There is a difference in the cost.".to_owned(),
        }
    }

    fn more_instead(&self, more: &[(Id, f64)], year: i32) -> String {
        let in_group = |(group, more): &(Id, f64)| {
            let (group, more) = (self.quoted(group), self.formats.persons_f64(*more));
            if self.danish {
                format!("{more} flere i gruppen {group}")
            } else {
                format!("{more} more in the group {group}")
            }
        };
        let more = self.formats.all_of(&more.iter().map(in_group).collect::<Vec<_>>());
        if self.danish {
            format!("Til gengæld er der {more} i {year}.")
        } else {
            format!("In return, there are {more} in {year}.")
        }
    }

    fn nobody_instead(&self, year: i32) -> String {
        if self.danish {
            format!("Ingen anden gruppe har flere i {year}: de borgere, der ellers var kommet, er ikke med i filen.")
        } else {
            format!("No other group has more in {year}: the persons who would have come are not in the file.")
        }
    }
}
