//! What is asked of an input's kind and unit, and how the rows of [`super::schema::INPUTS`] say more than their limits.

use rust_decimal::Decimal;

use super::{
    schema::{InputKind, Unit},
    schema_rules::{Holds, List, Rule},
    schema_things::Keys,
};

impl InputKind {
    /// Whether no reform changes it.
    #[must_use]
    pub fn is_fact(&self) -> bool {
        self.holds == Holds::Fact
    }

    /// Whether a figure of it can have a low and a high end.
    #[must_use]
    pub fn can_have_range(&self) -> bool {
        self.unit.is_number()
    }

    pub(super) const fn listed(self, keys: Keys) -> Self {
        Self { list: Some(List { keys, is_required: false }), ..self }
    }

    pub(super) const fn listed_always(self, keys: Keys) -> Self {
        Self { list: Some(List { keys, is_required: true }), ..self }
    }

    pub(super) const fn rule(self, rule: Rule) -> Self {
        Self { rule, ..self }
    }

    pub(super) const fn notch(self, notch: Decimal) -> Self {
        Self { notch: Some(notch), ..self }
    }
}

impl Unit {
    /// Whether the value of such an input is a number.
    #[must_use]
    pub fn is_number(self) -> bool {
        !self.is_chosen() && !matches!(self, Self::Shares | Self::Month | Self::Text)
    }

    /// Whether the value of such an input counts persons or kroner.
    #[must_use]
    pub fn is_of_persons_or_kr(self) -> bool {
        matches!(self, Self::Persons | Self::PersonsPerYear | Self::Kr | Self::KrPerYear | Self::KrOfYear)
    }

    /// Whether the value of such an input is the id of a thing.
    #[must_use]
    pub fn is_id(self) -> bool {
        matches!(self, Self::Group | Self::Department | Self::CostLine | Self::Index | Self::Municipality)
    }

    /// The section of the things whose names a reader sees for the ids in such an input.
    #[must_use]
    pub fn section_of_ids(self) -> Option<&'static str> {
        let sections = [
            (Self::Group, "groups"),
            (Self::CostLine, "costs"),
            (Self::Index, "indices"),
            (Self::Municipality, "coverage"),
        ];
        sections.into_iter().find(|(of, _)| *of == self).map(|(_, section)| section)
    }

    /// Whether the value of such an input is chosen from a list, and not typed.
    #[must_use]
    pub fn is_chosen(self) -> bool {
        self.is_id() || matches!(self, Self::Choice(_) | Self::Input)
    }
}
