//! What groups, sides, accounts and times are called in sentences on persons and prices.

use crate::{
    evaluation::sides::{Side, Sides},
    model::spending::Account,
    present::{
        facts::{
            kind::{Kind, kind},
            persons::{When, Whose},
        },
        formats::Formats,
        words::language::Language,
    },
};

/// *under »Højst 5 år«*, *med »3 års varighed«*, *i »Bedre ressourceforløb 2022«*: one side, after *end* or at the
/// beginning of a sentence. Quotation marks, since a rule set may be called anything.
pub(super) fn under(side: &Side, kind: Kind, formats: Formats) -> String {
    let (word, name) = match kind {
        Kind::OneRuleSet | Kind::Reform => (formats.say("under", "under"), side.name()),
        Kind::Estimates => (formats.say("med", "with"), side.name()),
        Kind::Scenarios => (formats.say("i", "in"), side.scenario.title.as_str()),
    };
    format!("{word} {}", formats.quote(name))
}

/// What the words of a fact need.
pub(super) struct Words<'a> {
    pub(super) sides: &'a Sides,
    pub(super) formats: Formats,
    pub(super) danish: bool,
}

impl<'a> Words<'a> {
    pub(super) fn new(sides: &'a Sides, formats: Formats) -> Self {
        Self { sides, formats, danish: formats.language == Language::Danish }
    }

    /// *Ressourceforløb*: at the beginning of a sentence. Names stand without a preposition, since some groups are *i* and
    /// others *på*.
    pub(super) fn name(&self, group: &str) -> String {
        self.sides.name(&format!("groups/{group}")).to_owned()
    }

    /// *»Ressourceforløb«*, behind *gruppen*.
    pub(super) fn quoted(&self, group: &str) -> String {
        self.formats.quote(&self.name(group))
    }

    /// *Målgruppen*; another group as *Gruppen »Førtidspension«*, since names have all kinds of grammar.
    pub(super) fn subject(&self, whose: &Whose) -> String {
        match whose {
            Whose::Main => self.formats.say("Målgruppen", "The target group").to_owned(),
            Whose::Group(id) if self.danish => format!("Gruppen {}", self.quoted(id)),
            Whose::Group(id) => format!("The group {}", self.quoted(id)),
        }
    }

    /// A group and what is said of it.
    pub(super) fn of(&self, whose: &Whose, danish: &str, english: &str) -> String {
        format!("{} {}", self.subject(whose), self.formats.say(danish, english))
    }

    /// *under »Højst 5 år«*: the side that is compared with.
    pub(super) fn before(&self) -> String {
        under(&self.sides.before, kind(self.sides), self.formats)
    }

    /// *før*, or the name of what is compared with.
    pub(super) fn then(&self) -> String {
        match kind(self.sides) {
            Kind::OneRuleSet | Kind::Reform => self.formats.say("før", "before").to_owned(),
            Kind::Estimates | Kind::Scenarios => self.before(),
        }
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

    /// What a cost per citizen in an account is called, at the beginning of a sentence.
    pub(super) fn cost_in(&self, account: Account) -> &'static str {
        match account {
            Account::Municipality => {
                self.formats.say("Kommunekassens udgift pr. borger", "The municipality's cost per citizen")
            }
            Account::ServiceCeiling => self
                .formats
                .say("Udgiften pr. borger på servicerammen", "The cost per citizen under the service ceiling"),
            Account::Public => self.formats.say(
                "Udgiften pr. borger for stat og kommune, før skat og tilbageløb,",
                "The cost per citizen to state and municipality, before tax and reflow,",
            ),
        }
    }
}
