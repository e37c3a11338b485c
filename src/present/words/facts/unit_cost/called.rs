//! What groups, sides and accounts are called in sentences on prices.

use crate::{
    evaluation::sides::Sides,
    model::spending::Account,
    present::{
        formats::Formats,
        views::shared::kind::{Kind, kind, under},
    },
};

/// What the words of a fact need.
pub(super) struct Words<'a> {
    pub(super) sides: &'a Sides,
    pub(super) formats: Formats,
    pub(super) danish: bool,
}

impl Words<'_> {
    /// *Ressourceforløb*: at the beginning of a sentence. Names stand without a preposition, since some groups are *i* and
    /// others *på*.
    pub(super) fn name(&self, group: &str) -> String {
        self.sides.name(&format!("groups/{group}")).to_owned()
    }

    /// *»Ressourceforløb«*, behind *gruppen*.
    pub(super) fn quoted(&self, group: &str) -> String {
        self.formats.quote(&self.name(group))
    }

    /// *før*, or the name of what is compared with.
    pub(super) fn then(&self) -> String {
        match kind(self.sides) {
            Kind::OneRuleSet | Kind::Reform => self.formats.say("før", "before").to_owned(),
            kind @ (Kind::Estimates | Kind::Scenarios) => under(&self.sides.before, kind, self.formats),
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
