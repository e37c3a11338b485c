//! The row of an input's words: what it is called, what it means, and where it stands in the panel.

use crate::present::words::language::Language;

/// What an input is called, and where it stands in the panel of assumptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::present) struct InputWords {
    /// The paths it stands for, as its row in [`crate::scenario::schema::INPUTS`] has them.
    pub(in crate::present) pattern: &'static str,
    /// The heading under which it stands.
    pub(in crate::present) section: Section,
    /// Whether a meeting asks for it first; the rest of its section stands behind, each in the order of the rows.
    pub(in crate::present) is_first: bool,
    /// How its name is made where there are many of it.
    pub(in crate::present) called: Called,
    label: [&'static str; 2],
    explanation: [&'static str; 2],
    without: [&'static str; 2],
}

/// A heading of the panel, in the order of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::present) enum Section {
    /// A group; one alone is *Målgruppen*.
    Group,
    /// *Afgang til*: where those go who leave a group.
    Exits,
    /// *Priser pr. helårsperson* of a group; amounts that follow no group stand by themselves.
    Costs,
    /// *Investering*.
    Investment,
    /// *Effektivisering*.
    Efficiency,
    /// *Diskontering*.
    Discount,
    /// *DUT*: the keys of compensation.
    Compensation,
    /// *DUT-linjer*.
    CompensationLines,
    /// *Budgetnotatets tekster*.
    BudgetNote,
    /// *Kommuner*.
    Coverage,
    /// *Udgifter i et år*.
    Spending,
    /// *Scenariet*.
    Scenario,
    /// *Prisindeks*.
    PriceIndex,
}

/// How the name of an input is made. What it belongs to is its group, its cost line, or its part of an investment; the
/// names of those are the scenario's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::present) enum Called {
    /// By its label: *Tilgang pr. år*.
    Label,
    /// By what it belongs to: *Indsats*.
    Owner,
    /// By what it belongs to and the year: *IT-drift 2022*.
    OwnerAndYear,
    /// By its label and what it belongs to: *Statsrefusion, indsats*; one by year with its year.
    LabelAndOwner,
    /// By the year alone: *2022*.
    Year,
    /// By its label and the year of the calculation from which it holds: *Rente fra år 36*.
    FromYear,
    /// By the group to which persons go: *Job*.
    Destination,
    /// The same, of those whom only the cap sends out: *Job, ved loftet*.
    DestinationAtCap,
    /// By the department that it is of: *Socialforvaltningen*.
    Department,
    /// By its label and the department: *Udgift pr. borger, Socialforvaltningen*.
    LabelAndDepartment,
}

/// The words of an input that is looked for first: Danish, then English, the explanation as one sentence or two.
pub(super) const fn first(
    pattern: &'static str,
    section: Section,
    called: Called,
    label: [&'static str; 2],
    explanation: [&'static str; 2],
) -> InputWords {
    InputWords { is_first: true, ..rest(pattern, section, called, label, explanation) }
}

/// The words of an input that stands behind those.
pub(super) const fn rest(
    pattern: &'static str,
    section: Section,
    called: Called,
    label: [&'static str; 2],
    explanation: [&'static str; 2],
) -> InputWords {
    InputWords { pattern, section, is_first: false, called, label, explanation, without: ["ingen", "none"] }
}

impl InputWords {
    /// With words of its own where it has no value, inside a sentence: *intet loft*.
    pub(super) const fn without(self, without: [&'static str; 2]) -> Self {
        Self { without, ..self }
    }

    /// Whether there is one for each of a list: by year, by group.
    pub(in crate::present) fn is_listed(&self) -> bool {
        self.pattern.ends_with('*')
    }

    /// What stands to the left of its field.
    pub(in crate::present) fn label(&self, language: Language) -> &'static str {
        language.say(self.label[0], self.label[1])
    }

    /// What it means, in a sentence: the tooltip of its label.
    pub(in crate::present) fn explanation(&self, language: Language) -> &'static str {
        language.say(self.explanation[0], self.explanation[1])
    }

    /// What is said where it has no value, inside a sentence.
    pub(in crate::present) fn nothing(&self, language: Language) -> &'static str {
        language.say(self.without[0], self.without[1])
    }
}

impl Section {
    /// The heading as it stands where no name belongs in it.
    pub(in crate::present) fn title(self, language: Language) -> &'static str {
        let (danish, english) = match self {
            Self::Group => ("Målgruppen", "The target group"),
            Self::Exits => ("Afgang til", "Exits to"),
            Self::Costs => ("Priser pr. helårsperson", "Prices per full-year person"),
            Self::Investment => ("Investering", "Investment"),
            Self::Efficiency => ("Effektivisering", "Efficiency"),
            Self::Discount => ("Diskontering", "Discounting"),
            Self::Compensation => ("DUT: nøgler", "Compensation: keys"),
            Self::CompensationLines => ("DUT: linjer", "Compensation: lines"),
            Self::BudgetNote => ("Budgetnotatets tekster", "Texts of the budget note"),
            Self::Coverage => ("Kommuner uden indsats", "Municipalities without effort"),
            Self::Spending => ("Udgifter i et år", "Spending of a year"),
            Self::Scenario => ("Scenariet", "The scenario"),
            Self::PriceIndex => ("Prisindeks", "Price index"),
        };
        language.say(danish, english)
    }
}
