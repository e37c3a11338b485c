//! What differs between a file as it is open here and as it is on disk, part by part, and what is chosen of it.

use std::sync::Arc;

use crate::{
    app::document::{Content, FileId},
    scenario::{
        Scenario,
        checks::check,
        difference::{
            Difference, bring,
            change::{Change, Listed, Version},
            text::Text,
        },
        finding::{Finding, Severity},
        scenario::RuleSet,
        text::saving::{self, CannotBeSaid, Origin},
    },
};

/// What differs between a file as it is open here and as it is on disk, for the user to choose.
#[derive(Debug, Clone)]
pub struct Choosing {
    /// The file.
    pub file: FileId,
    /// The scenario as it is open here.
    pub mine: Arc<Scenario>,
    /// What is on disk.
    pub theirs: Content,
    /// Each part that differs: before is here, after is on disk.
    pub rows: Vec<Row>,
    /// Why what is chosen cannot stand together; nothing while it has not been tried.
    pub refused: Option<Vec<Finding>>,
}

/// One part that differs.
#[derive(Debug, Clone)]
pub struct Row {
    /// The part here and on disk.
    pub change: Change,
    /// What comes and goes with it: the names of what a rule set brings.
    with: Vec<Change>,
    /// Whether it was changed in both places since it was the same.
    pub in_both: bool,
    /// Whether the one on disk is taken.
    pub takes_theirs: bool,
}

impl Choosing {
    /// What differs, with what was changed in one place only chosen from there.
    pub(super) fn new(file: FileId, mine: &Arc<Scenario>, base: &Scenario, theirs: &Content) -> Self {
        let [here, there] = [mine, &theirs.scenario].map(|version| Difference::apart(base, version));
        let mut changes = Difference::apart(mine, &theirs.scenario).changes;
        let mut rows: Vec<Row> = Vec::new();
        while let Some(change) = changes.pop() {
            let mut with = Vec::new();
            if let Change::RuleSet(rules) = &change {
                with.extend(changes.extract_if(.., |name| is_name_of(name, rules)));
            }
            let is_touched = |by: &Difference| by.changes.iter().any(|other| is_touched(&change, other));
            let (here, there) = (is_touched(&here), is_touched(&there));
            rows.push(Row { change, with, in_both: here && there, takes_theirs: there && !here });
        }
        rows.reverse();
        Self { file, mine: Arc::clone(mine), theirs: theirs.clone(), rows, refused: None }
    }

    /// What is chosen, as one scenario.
    pub(super) fn chosen(&self) -> Scenario {
        let mut scenario = Scenario::clone(&self.mine);
        let theirs = self.rows.iter().filter(|row| row.takes_theirs);
        bring(&mut scenario, theirs.flat_map(|row| std::iter::once(&row.change).chain(&row.with)), Version::After);
        scenario
    }
}

/// Whether something names what a rule set brings that comes or goes.
fn is_name_of(name: &Change, rules: &Listed<RuleSet>) -> bool {
    let Change::Text(change) = name else { return false };
    let Text::Name(named) = &change.text else { return false };
    let is_there = |rules: &RuleSet| rules.brought.keys().any(|path| path.below(named.as_str()).is_some());
    (change.before.is_none() || change.after.is_none()) && rules.member().is_some_and(is_there)
}

/// Whether a part is changed by another change: the same, one around it, or one in it.
fn is_touched(part: &Change, by: &Change) -> bool {
    let rules_of = |change: &Change| match change {
        Change::Text(text) => {
            if let Text::RuleSet(id, _) = &text.text {
                Some(id.clone())
            } else {
                None
            }
        }
        Change::Figure(changed) => changed.stated.rule_set().cloned(),
        Change::Thing(thing) => thing.stated.rule_set().cloned(),
        Change::RuleSet(rules) => rules.member().map(|rules| rules.id.clone()),
        Change::Renamed(_)
        | Change::Source(_)
        | Change::Published(_)
        | Change::Observed(_)
        | Change::Total(_)
        | Change::Sides(_) => None,
    };
    match (part, by) {
        (Change::RuleSet(_), other) | (other, Change::RuleSet(_)) => {
            let rules = if matches!(part, Change::RuleSet(_)) { part } else { by };
            rules_of(rules).is_some_and(|id| rules_of(other) == Some(id))
                || matches!(rules, Change::RuleSet(rules) if is_name_of(other, rules))
        }
        (Change::Figure(one), Change::Figure(other)) => one.stated == other.stated,
        (Change::Thing(thing), Change::Figure(changed)) | (Change::Figure(changed), Change::Thing(thing)) => {
            changed.stated.path().below(thing.stated.path().as_str()).is_some()
                && changed.stated.rule_set() == thing.stated.rule_set()
        }
        (Change::Thing(one), Change::Thing(other)) => {
            let [one, other] = [one.stated.path(), other.stated.path()];
            one == other || one.below(other.as_str()).is_some() || other.below(one.as_str()).is_some()
        }
        (Change::Thing(thing), Change::Text(text)) | (Change::Text(text), Change::Thing(thing)) => {
            let at = thing.stated.path();
            matches!(&text.text, Text::Name(path) if path == at || path.below(at.as_str()).is_some())
        }
        (Change::Text(one), Change::Text(other)) => one.text == other.text,
        (Change::Source(one), Change::Source(other)) => {
            id(one, |source| &*source.id) == id(other, |source| &*source.id)
        }
        (Change::Observed(one), Change::Observed(other)) => id(one, |one| &*one.group) == id(other, |one| &*one.group),
        (Change::Total(one), Change::Total(other)) => id(one, |total| &*total.id) == id(other, |total| &*total.id),
        (Change::Sides(_), Change::Sides(_)) => true,
        (Change::Published(one), Change::Published(other)) => id(one, |one| &*one.name) == id(other, |one| &*one.name),
        _ => false,
    }
}

fn id<'c, T>(listed: &'c Listed<T>, id: impl Fn(&'c T) -> &'c str) -> Option<&'c str> {
    listed.member().map(id)
}

/// Why a scenario cannot stand, or cannot be saved; `None` where it can.
pub(super) fn refused(origin: &Origin, scenario: &Scenario) -> Option<Vec<Finding>> {
    let errors = |findings: Vec<Finding>| -> Vec<Finding> {
        findings.into_iter().filter(|finding| finding.severity == Severity::Error).collect()
    };
    let errors_of_rules = errors(check(scenario));
    if !errors_of_rules.is_empty() {
        return Some(errors_of_rules);
    }
    saving::written(origin, scenario).err().map(|CannotBeSaid(findings)| errors(findings))
}
