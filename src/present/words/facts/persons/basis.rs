//! The words of what the persons in a group rest on: when the rules change, when full phase-in is reached, and who is
//! counted at all.

use crate::present::words::facts::called::Words;
use crate::{
    model::{id::Id, time::CalendarMonth},
    present::{
        facts::persons::{Basis, NoFullPhaseIn, Reached},
        words::names::lower_first,
    },
};

pub(super) fn sentence(basis: &Basis, words: &Words) -> String {
    let say = |danish: &str, english: &str| words.formats.say(danish, english).to_owned();
    match basis {
        Basis::RulesChange(month) => words.month("Reglerne ændres fra", "The rules change from", *month),
        Basis::SidesPart(month) => words.month("De to sider skilles i", "The two sides part in", *month),
        Basis::FullAfter(last) if words.danish => {
            format!("Gruppen når først fuld indfasning efter {last}, hvor perioden slutter.")
        }
        Basis::FullAfter(last) => {
            format!("The group reaches full phase-in only after {last}, where the period ends.")
        }
        Basis::FullPhaseIn { before, after, reached } => words.full_phase_in(*before, *after, *reached),
        Basis::OneFullPhaseIn { persons, is_of_both } => words.one_full_phase_in(*persons, *is_of_both),
        Basis::NoFullPhaseIn(why) => why_not(*why, words),
        Basis::BeginsEmpty { since, year, came, there } => words.begins_empty(*since, *year, *came, *there),
        Basis::PartsBeginEmpty(ids) => words.parts_begin_empty(ids),
        Basis::MoreThanAtMark(change) => words.more_than_at_mark(*change),
        Basis::NoIndex(id) if words.danish => {
            format!("Gruppen {} kan ikke indekseres, for den begynder tom.", words.quoted(id))
        }
        Basis::NoIndex(id) => format!("The group {} has no index, since it begins empty.", words.quoted(id)),
        Basis::MeanOfYear => {
            say("Et år er gennemsnittet af de tolv måneder.", "A year is the mean of its twelve months.")
        }
        Basis::Chart(id) => words.chart(id),
        Basis::Nobody => say(
            "Gruppen har ingen bestand og ingen tilgang, og ingen går over i den.",
            "The group has no start and no inflow, and nobody moves on to it.",
        ),
    }
}

fn why_not(why: NoFullPhaseIn, words: &Words) -> String {
    let text = match why {
        NoFullPhaseIn::OneSide => ("Gruppen findes kun på den ene side.", "The group is on one side only."),
        NoFullPhaseIn::NobodyEnters => (
            "Ingen kommer til udefra, så tallene er det sidste års.",
            "Nobody enters from outside, so the numbers are those of the last year.",
        ),
        NoFullPhaseIn::PartOfTotal => (
            "Fuld indfasning kan ikke opgøres: en af grupperne får borgere fra andre grupper, eller dens tilgang bliver ved at vokse.",
            "Full phase-in cannot be determined: one of the groups gets persons from other groups, or its inflow keeps growing.",
        ),
        NoFullPhaseIn::KeepsGrowing => (
            "Fuld indfasning kan ikke opgøres: tilgangen bliver ved at vokse.",
            "Full phase-in cannot be determined: the inflow keeps growing.",
        ),
        NoFullPhaseIn::FromOthers => (
            "Fuld indfasning kan ikke opgøres: gruppen får borgere fra andre grupper.",
            "Full phase-in cannot be determined: the group gets persons from other groups.",
        ),
    };
    words.formats.say(text.0, text.1).to_owned()
}

impl Words<'_> {
    fn month(&self, danish: &str, english: &str, month: CalendarMonth) -> String {
        format!("{} {}.", self.formats.say(danish, english), self.formats.month(month))
    }

    fn full_phase_in(&self, before: f64, after: f64, reached: Reached) -> String {
        let (before, after) = (self.formats.persons_f64(before), self.formats.full_year_persons(after));
        match (reached, self.danish) {
            (Reached::From(year), true) => {
                format!("Gruppen når fuld indfasning i {year}: {after} i stedet for {before}.")
            }
            (Reached::From(year), false) => {
                format!("The group reaches full phase-in in {year}: {after} instead of {before}.")
            }
            (Reached::After(last), true) => {
                format!("Ved fuld indfasning, efter {last}, er der {after} i stedet for {before}.")
            }
            (Reached::After(last), false) => {
                format!("At full phase-in, after {last}, there are {after} instead of {before}.")
            }
            (Reached::Untold, true) => format!("Ved fuld indfasning er der {after} efter mod {before} før."),
            (Reached::Untold, false) => {
                format!("At full phase-in there are {after} after against {before} before.")
            }
        }
    }

    fn one_full_phase_in(&self, persons: f64, is_of_both: bool) -> String {
        let persons = self.formats.full_year_persons(persons);
        match (is_of_both, self.danish) {
            (true, true) => format!("Ved fuld indfasning er der {persons} på begge sider."),
            (true, false) => format!("At full phase-in there are {persons} on both sides."),
            (false, true) => format!("Ved fuld indfasning er der {persons}."),
            (false, false) => format!("At full phase-in there are {persons}."),
        }
    }

    /// A number of persons, or that there is none.
    fn count(&self, persons: f64) -> String {
        if persons < 0.5 { self.formats.say("ingen", "none").to_owned() } else { self.formats.persons_f64(persons) }
    }

    fn begins_empty(&self, since: CalendarMonth, year: i32, came: Option<[f64; 2]>, there: [f64; 2]) -> String {
        let since = self.formats.month(since);
        let is_same = |[before, after]: [f64; 2]| (after - before).abs() < 0.5;
        let [there_before, there_after] = there.map(|persons| self.count(persons));
        let Some(came) = came else {
            return match (is_same(there), self.danish) {
                (true, true) => {
                    format!("Gruppen begynder tom: ultimo {year} er der {there_after}, alle kommet til siden {since}.")
                }
                (true, false) => {
                    format!(
                        "The group begins empty: by the end of {year} there are {there_after}, all come since {since}."
                    )
                }
                (false, true) => format!(
                    "Gruppen begynder tom: ultimo {year} er der {there_after} mod {there_before} før, alle kommet til \
                     siden {since}."
                ),
                (false, false) => format!(
                    "The group begins empty: by the end of {year} there are {there_after} against {there_before} before, \
                     all come since {since}."
                ),
            };
        };
        let [came_before, came_after] = came.map(|persons| self.count(persons));
        match (is_same(there) && is_same(came), self.danish) {
            (true, true) => format!(
                "Gruppen begynder tom: siden {since} er {came_after} kommet til, og ultimo {year} er {there_after} af dem \
                 i gruppen."
            ),
            (true, false) => format!(
                "The group begins empty: since {since}, {came_after} have come, and by the end of {year}, {there_after} of \
                 them are in it."
            ),
            (false, true) => format!(
                "Gruppen begynder tom: siden {since} er {came_after} kommet til mod {came_before} før, og ultimo {year} er \
                 {there_after} af dem i gruppen mod {there_before} før."
            ),
            (false, false) => format!(
                "The group begins empty: since {since}, {came_after} have come against {came_before} before, and by the \
                 end of {year}, {there_after} of them are in it against {there_before} before."
            ),
        }
    }

    fn parts_begin_empty(&self, ids: &[Id]) -> String {
        let names = self.formats.all_of(&ids.iter().map(|id| self.quoted(id)).collect::<Vec<_>>());
        if self.danish {
            format!("Af de samlede grupper begynder {names} tom og tæller kun dem, der er kommet til.")
        } else {
            format!("Of the groups together, {names} begins empty and counts only those who have come.")
        }
    }

    fn more_than_at_mark(&self, change: f64) -> String {
        let more = self.formats.more_full_year_persons(change);
        if self.danish {
            format!("Det giver {more} ved fuld indfasning end ved mærket.")
        } else {
            format!("That gives {more} at full phase-in than at the mark.")
        }
    }

    fn chart(&self, id: &str) -> String {
        let name = lower_first(self.sides.name(&format!("groups/{id}")));
        if self.danish {
            format!("Linjediagram over helårspersoner måned for måned, {name}.")
        } else {
            format!("Line chart of full-year persons month by month, {name}.")
        }
    }
}
