//! One change of any part of a scenario.

use std::sync::Arc;

use crate::{
    model::{id::Id, time::CalendarMonth},
    scenario::{
        difference::{change::Stated, text::Text},
        figure::Value,
        inputs::Inputs,
        path::Path,
        rename::Named,
        scenario::{Observed, Published, RuleSet, Scenario, Source, Total},
    },
};

/// A change of one part of a scenario.
#[derive(Debug, Clone)]
pub enum Edit {
    /// A value is typed into the column of a rule set.
    Set {
        /// The column's rule set.
        rule_set: Id,
        /// The input.
        path: Path,
        /// The value.
        value: Value,
    },
    /// A rule set's change of an input is lifted.
    Lift {
        /// The rule set.
        rule_set: Id,
        /// The input.
        path: Path,
    },
    /// A figure holds from another month: a later one of an input, or a rule set's change. A later figure is added by typing
    /// its value ([`Self::Set`]) at the path of its date, and taken away by lifting it.
    Date {
        /// The column's rule set.
        rule_set: Id,
        /// The input, with a date for a later figure.
        path: Path,
        /// The month.
        month: CalendarMonth,
    },
    /// A figure is what another version says.
    Restore {
        /// The other version.
        from: Arc<Scenario>,
        /// The column's rule set.
        rule_set: Id,
        /// The input.
        path: Path,
    },
    /// A text says something else, or (`None`) nothing.
    Say(Text, Option<String>),
    /// A thing is new: a group, a cost line, a department, an investment, an amount, an effect, a destination, a year.
    /// What is not given is as where a file leaves it out.
    Add {
        /// Its path, and who states it.
        stated: Stated,
        /// What it and the things in it are called.
        names: Vec<(Path, String)>,
        /// What is said of it.
        inputs: Inputs,
        /// Its place among the others of its section; without one it comes last.
        place: Option<usize>,
    },
    /// A rule set is new, at a place among the others or as the last.
    AddRuleSet(Box<RuleSet>, Option<usize>),
    /// A source is new, or is this from now on.
    Source(Source),
    /// A published figure is this from now on, or (without a place in the list) new.
    Published(Option<usize>, Box<Published>),
    /// The persons observed in a group are new, or are these from now on.
    Observed(Observed),
    /// A total of groups is new, or is this from now on.
    Total(Total),
    /// The two rule sets that the file opens on, or (`None`) that it says nothing of them.
    Sides(Option<[Id; 2]>),
    /// Something is no more.
    Remove(Member),
    /// Something stands at another place among the others of its kind.
    Move(Member, usize),
    /// Something has another id, here and wherever it is named.
    Rename(Named, Id),
    /// All of these, one after the other: only what comes of the last must hold.
    All(Vec<Edit>),
}

/// Something that stands among others of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Member {
    /// A thing, or a single figure.
    Thing(Stated),
    /// A rule set.
    RuleSet(Id),
    /// A source.
    Source(Id),
    /// A published figure, by its place in the list.
    Published(usize),
    /// The persons observed in a group.
    Observed(Id),
    /// A total of groups.
    Total(Id),
}
