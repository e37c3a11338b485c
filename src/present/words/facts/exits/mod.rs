//! The words of *Afgang*: whole sentences; what stands beside values is in [`labels`].

pub mod labels;

use std::cmp::Ordering;

use rust_decimal::Decimal;

use self::labels::{counted, name, to_name};
use super::conditions::if_effect;
use crate::{
    evaluation::sides::Sides,
    present::{
        facts::exits::{Fact, Gain, Going, In, Of, Span, To},
        formats::Formats,
        words::{language::Language, names::lower_first, sides::drawn_title},
    },
};

/// What the sentences need.
struct Words<'a> {
    sides: &'a Sides,
    formats: Formats,
    danish: bool,
}

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let words = Words { sides, formats, danish: formats.language == Language::Danish };
    match fact {
        Fact::More(of, all, gain) => words.more(of, *all, gain),
        Fact::MorePoints(of, gain) => words.more_points(of, gain),
        Fact::Alike(of, both) => words.alike(of, *both),
        Fact::Nobody(of, when) => words.nobody(of, *when),
        Fact::OnOneSide { of, when, all, is_after } => words.on_one_side(of, *when, *all, *is_after),
        Fact::Most(of, going) => words.most(of.as_ref(), going),
        Fact::Counted { of, all, is_sourced, year } => words.counted(of, *all, *is_sourced, *year),
        Fact::Leave(of, when, both) => words.leave(of, *when, *both),
        Fact::Picture { of_side, of, span, all, going } => {
            let title = drawn_title(*of_side, sides, formats);
            words.picture(&title, of, (*span, *all), going)
        }
        Fact::Bars(of, more) => words.bars(of, more),
        Fact::MovedIsShare => formats
            .say(
                "Der er ikke lige mange før og efter: det fremhævede er forskellen i andel gange antallet efter.",
                "There are not as many before and after: what stands out is the difference of the shares times the number after.",
            )
            .to_owned(),
        Fact::Assumed => formats
            .say("Hvor de går hen, er en antagelse.", "Where they go is an assumption.")
            .to_owned(),
        Fact::RestLeaves => formats
            .say(
                "Filen siger ikke, hvor resten går hen: de forlader modellen.",
                "The file does not say where the rest go: they leave the model.",
            )
            .to_owned(),
        Fact::Rounded => formats
            .say("Antal og pct. er afrundet, så de går op.", "Numbers and per cent are rounded so that they add up.")
            .to_owned(),
        Fact::NothingSinceMark => formats.say("Det ændrer intet her.", "That changes nothing here.").to_owned(),
    }
}

impl Words<'_> {
    /// *afsluttede forløb i gruppen »Ressourceforløb«*.
    fn of(&self, of: &Of) -> String {
        let group = self.formats.quote(&name(&of.group, self.sides));
        match (self.danish, of.is_main) {
            (true, true) => format!("afsluttede forløb i gruppen {group}"),
            (true, false) => format!("afgange fra gruppen {group}"),
            (false, true) => format!("completed courses in the group {group}"),
            (false, false) => format!("exits from the group {group}"),
        }
    }

    fn what(&self, of: &Of) -> &'static str {
        counted(of.is_main, self.formats)
    }

    /// *i 2025*, *i alt 2022–2036*.
    fn when(&self, when: In) -> String {
        match (when, self.danish) {
            (In::Year(year), true) => format!("i {year}"),
            (In::Year(year), false) => format!("in {year}"),
            (In::Years(first, last), true) => format!("i alt i {}", self.formats.year_range(first, last)),
            (In::Years(first, last), false) => format!("in all in {}", self.formats.year_range(first, last)),
        }
    }

    /// *går til førtidspension*.
    fn go(&self, to: &To) -> String {
        match to {
            To::Group(_) | To::Again(_) => {
                format!("{} {}", self.formats.say("går til", "go to"), self.place(to))
            }
            To::Out => self.formats.say("forlader modellen", "leave the model").to_owned(),
        }
    }

    fn place(&self, to: &To) -> String {
        lower_first(&to_name(to, self.sides, self.formats))
    }

    /// * i stedet for førtidspension, hvis investeringen virker som antaget*.
    fn instead(&self, gain: &Gain) -> String {
        let from = match (&gain.from, self.danish) {
            (None, _) => String::new(),
            (Some(To::Out), true) => " i stedet for at forlade modellen".to_owned(),
            (Some(To::Out), false) => " instead of leaving the model".to_owned(),
            (Some(to), true) => format!(" i stedet for {}", self.place(to)),
            (Some(to), false) => format!(" instead of {}", self.place(to)),
        };
        let condition = if gain.is_assumed { format!(", {}", if_effect(self.formats)) } else { String::new() };
        format!("{from}{condition}")
    }

    fn more(&self, of: &Of, all: Decimal, gain: &Gain) -> String {
        let (number, all) = (self.formats.persons(gain.more), self.formats.persons(all));
        let (what, instead) = (self.what(of), self.instead(gain));
        let go = self.go(&gain.to);
        match (self.danish, gain.more == Decimal::ONE) {
            (true, true) => format!("Én mere af {all} {what} {go}{instead}."),
            (true, false) => format!("{number} flere af {all} {what} {go}{instead}."),
            (false, true) => format!("One more of {all} {what} will {go}{instead}."),
            (false, false) => format!("{number} more of {all} {what} {go}{instead}."),
        }
    }

    fn more_points(&self, of: &Of, gain: &Gain) -> String {
        let (points, go) = (self.formats.points(gain.more, 1), self.go(&gain.to));
        let (what, instead) = (self.what(of), self.instead(gain));
        if self.danish {
            format!("{points} flere af alle {what} {go}{instead}.")
        } else {
            format!("{points} more of all {what} {go}{instead}.")
        }
    }

    fn alike(&self, of: &Of, [before, after]: [Decimal; 2]) -> String {
        let (what, by) = (self.what(of), self.formats.persons((after - before).abs()));
        let all = self.formats.persons(after);
        match (self.danish, after.cmp(&before)) {
            (true, Ordering::Equal) => format!("Der er {all} {what} både før og efter, og de fordeler sig ens."),
            (true, Ordering::Greater) => {
                format!("Der er {by} flere {what} efter end før, men de fordeler sig ens.")
            }
            (true, Ordering::Less) => format!("Der er {by} færre {what} efter end før, men de fordeler sig ens."),
            (false, Ordering::Equal) => {
                format!("There are {all} {what} before and after, and they go to the same places.")
            }
            (false, Ordering::Greater) => {
                format!("There are {by} more {what} after than before, but they go to the same places.")
            }
            (false, Ordering::Less) => {
                format!("There are {by} fewer {what} after than before, but they go to the same places.")
            }
        }
    }

    fn nobody(&self, of: &Of, when: In) -> String {
        let (of, when) = (self.of(of), self.when(when));
        if self.danish { format!("Der er ingen {of} {when}.") } else { format!("There are no {of} {when}.") }
    }

    fn on_one_side(&self, of: &Of, when: In, all: Decimal, is_after: bool) -> String {
        let (all, of, when) = (self.formats.persons(all), self.of(of), self.when(when));
        match (self.danish, is_after) {
            (true, true) => format!("Efter er der {all} {of} {when}, og før er der ingen."),
            (true, false) => format!("Efter er der ingen {of} {when}, og før er der {all}."),
            (false, true) => format!("After there are {all} {of} {when}, and before there are none."),
            (false, false) => format!("After there are no {of} {when}, and before there are {all}."),
        }
    }

    fn most(&self, of: Option<&Of>, going: &Going) -> String {
        let (share, go) = (self.formats.pct(going.share, 1), self.go(&going.to));
        let what = of.map(|of| format!(" {}", self.what(of))).unwrap_or_default();
        if self.danish { format!("Flest{what}, {share}, {go}.") } else { format!("Most{what}, {share}, {go}.") }
    }

    fn counted(&self, of: &Of, all: Decimal, is_sourced: bool, year: Option<i32>) -> String {
        let (all, of) = (self.formats.persons(all), self.of(of));
        let whose = match (self.danish, is_sourced) {
            (true, true) => format!("Kildens {all} {of}"),
            (true, false) => format!("Filens {all} {of}, som er en antagelse"),
            (false, true) => format!("The source's {all} {of}"),
            (false, false) => format!("The file's {all} {of}, which are an assumption"),
        };
        match (self.danish, year) {
            (true, Some(year)) => {
                format!("{whose}; efter er de samme {all} fordelt som i {year}, hvor forskellen er størst.")
            }
            (true, None) => format!("{whose}; efter er de samme {all}."),
            (false, Some(year)) => {
                format!("{whose}; after are the same {all}, parted as in {year}, where the difference is largest.")
            }
            (false, None) => format!("{whose}; after are the same {all}."),
        }
    }

    fn leave(&self, of: &Of, when: In, both: [Option<Decimal>; 2]) -> String {
        let words = [self.formats.say("før", "before"), self.formats.say("efter", "after")];
        let said = both.into_iter().zip(words);
        let said = said.filter_map(|(all, word)| Some(format!("{} {word}", self.formats.persons(all?))));
        let said = self.formats.all_of(&said.collect::<Vec<_>>());
        let (of, when) = (self.of(of), self.when(when));
        if self.danish { format!("Antal {of} {when}: {said}.") } else { format!("Number of {of} {when}: {said}.") }
    }

    fn picture(&self, title: &str, of: &Of, (span, all): (Span, Decimal), going: &[Going]) -> String {
        let each = going.iter().map(|one| {
            let (name, number) = (to_name(&one.to, self.sides, self.formats), self.formats.persons(one.number));
            let share = self.formats.pct(one.share, 1);
            match (one.moved >= Decimal::ONE, self.danish) {
                (false, _) => format!("{name} {number} ({share})"),
                (true, true) => {
                    format!("{name} {number} ({share}), heraf {} flyttet hertil", self.formats.persons(one.moved))
                }
                (true, false) => {
                    format!("{name} {number} ({share}), of which {} moved here", self.formats.persons(one.moved))
                }
            }
        });
        let each = each.collect::<Vec<_>>().join("; ");
        let (all, of) = (self.formats.persons(all), self.of(of));
        let when = match span {
            Span::Counted { .. } => String::new(),
            Span::In(when) => format!(" {}", self.when(when)),
        };
        if self.danish {
            format!("Strømme, {title}: {all} {of}{when} går til: {each}.")
        } else {
            format!("Flows, {title}: {all} {of}{when} go to: {each}.")
        }
    }

    fn bars(&self, of: &Of, more: &[(To, Decimal)]) -> String {
        let each = more
            .iter()
            .map(|(to, more)| format!("{} {}", to_name(to, self.sides, self.formats), self.formats.signed(*more, 0)));
        let (each, of) = (each.collect::<Vec<_>>().join("; "), self.of(of));
        if self.danish {
            format!("Søjlediagram over forskellen i {of}: {each}.")
        } else {
            format!("Bar chart of the difference in {of}: {each}.")
        }
    }
}
