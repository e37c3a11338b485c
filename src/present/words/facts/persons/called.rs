//! What the groups, sides and times are called in sentences on persons.

use crate::{
    evaluation::sides::Sides,
    present::{
        facts::persons::{When, Whose},
        formats::Formats,
        views::shared::kind::{kind, under},
    },
};

/// What the words of a fact need.
pub(super) struct Words<'a> {
    pub(super) sides: &'a Sides,
    pub(super) formats: Formats,
    pub(super) danish: bool,
}

impl Words<'_> {
    /// *Målgruppen*; another group as *Gruppen »Førtidspension«*, since names have all kinds of grammar.
    pub(super) fn subject(&self, whose: &Whose) -> String {
        match whose {
            Whose::Main => self.formats.say("Målgruppen", "The target group").to_owned(),
            Whose::Group(id) if self.danish => format!("Gruppen {}", self.name(id)),
            Whose::Group(id) => format!("The group {}", self.name(id)),
        }
    }

    /// *»Førtidspension«*.
    pub(super) fn name(&self, group: &str) -> String {
        self.formats.quote(self.sides.name(&format!("groups/{group}")))
    }

    /// A group and what is said of it.
    pub(super) fn of(&self, whose: &Whose, danish: &str, english: &str) -> String {
        format!("{} {}", self.subject(whose), self.formats.say(danish, english))
    }

    /// *under »Højst 5 år«*: the side that is compared with.
    pub(super) fn before(&self) -> String {
        under(&self.sides.before, kind(self.sides), self.formats)
    }

    /// *i 2031*, *ved fuld indfasning*.
    pub(super) fn when(&self, when: When) -> String {
        match (when, self.danish) {
            (When::FullPhaseIn, true) => "ved fuld indfasning".to_owned(),
            (When::FullPhaseIn, false) => "at full phase-in".to_owned(),
            (When::Year(year), true) => format!("i {year}"),
            (When::Year(year), false) => format!("in {year}"),
        }
    }
}
