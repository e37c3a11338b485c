//! What follows from the document: the two sides, as they are and as they were at the mark. Calculated anew when an
//! open scenario or a choice differs, never while drawing.

use std::sync::Arc;

use super::{
    contents::{Basis, Contents},
    document::{Document, SideChoice},
    session::Session,
};
use crate::{
    evaluation::{
        reconcile::{self, Reconciled},
        sides::{Side, Sides},
    },
    present::{formats::Formats, views::Chosen},
    scenario::{
        Scenario, checks,
        finding::{Code, Finding},
    },
};

/// What follows from the document and the chosen sides.
#[derive(Debug, Default)]
pub struct Results {
    /// The two sides.
    pub sides: Option<Arc<Sides>>,
    /// The two sides as they were at the mark, while anything differs from it.
    pub marked: Option<Arc<Sides>>,
    /// The published figures of the scenario after.
    pub reconciled: Vec<Reconciled>,
    /// The findings of the scenario after, those of its reconciliation among them.
    pub findings: Vec<Finding>,
    /// What the window shows of them.
    pub contents: Contents,
    key: Option<Key>,
    /// The mark that `marked` was held against.
    mark: Option<Arc<Sides>>,
}

/// What the results were calculated from.
#[derive(Debug)]
struct Key {
    before: (SideChoice, Arc<Scenario>),
    after: (SideChoice, Arc<Scenario>),
    findings: usize,
}

impl Key {
    fn same(&self, other: &Self) -> bool {
        let same = |one: &(SideChoice, Arc<Scenario>), other: &(SideChoice, Arc<Scenario>)| {
            one.0 == other.0 && Arc::ptr_eq(&one.1, &other.1)
        };
        same(&self.before, &other.before) && same(&self.after, &other.after) && self.findings == other.findings
    }
}

impl Results {
    /// Brings the results up to date; says whether anything was calculated.
    pub(super) fn refresh(&mut self, document: &Document, session: &Session) -> bool {
        let Some(key) = key(document, session) else {
            let had = self.key.is_some();
            *self = Self::default();
            return had;
        };
        let mark = session.mark.as_ref().map(|mark| &mark.sides);
        if self.key.as_ref().is_some_and(|last| last.same(&key)) {
            // Scenarios are compared by value only when the mark is another.
            if self.mark.as_ref().map(Arc::as_ptr) != mark.map(Arc::as_ptr) {
                self.marked = mark.and_then(|mark| marked(mark, self.sides.as_deref()?));
                self.mark = mark.cloned();
            }
            return false;
        }
        let before = self.side(&key.before);
        let after = self.side(&key.after);
        let sides = Arc::new(Sides::new(before, after).knowing(self.sides.as_deref()));
        self.reconciled = reconcile::reconcile(&sides.after.scenario, &sides.both());
        self.findings = findings(document, &sides, &self.reconciled, &key.after.0);
        self.marked = mark.and_then(|mark| marked(mark, &sides));
        self.mark = mark.cloned();
        self.sides = Some(sides);
        self.key = Some(key);
        true
    }

    /// Makes what is shown and differs from what was shown last.
    pub(super) fn show(&mut self, document: &Document, session: &Session, formats: Formats) {
        let Some(sides) = &self.sides else { return };
        let opened = [&session.before, &session.after];
        let opened = opened.map(|choice| Some(Arc::clone(&document.file(choice.as_ref()?.file)?.saved)));
        let basis = Basis { sides: Arc::clone(sides), marked: self.marked.clone(), opened, formats };
        let Session { arrangement, account, choices, .. } = session;
        let chosen = Chosen { arrangement: *arrangement, account: *account, choices: choices.clone() };
        self.contents.refresh(basis, &self.reconciled, session.view, &chosen);
    }

    /// A side calculated, or the one at hand when it is the same.
    fn side(&self, (choice, scenario): &(SideChoice, Arc<Scenario>)) -> Side {
        let at_hand: Vec<&Side> = self.sides.iter().flat_map(|sides| sides.both()).collect();
        let same = |side: &&&Side| side.rule_set == choice.rule_set && Arc::ptr_eq(&side.scenario, scenario);
        let known = at_hand.iter().find(same).map(|side| (*side).clone());
        known.unwrap_or_else(|| Side::beside(&at_hand, scenario, &choice.rule_set))
    }
}

fn key(document: &Document, session: &Session) -> Option<Key> {
    let with_scenario = |choice: &SideChoice| {
        let file = document.file(choice.file)?;
        file.scenario.rule_set(&choice.rule_set)?;
        Some((choice.clone(), Arc::clone(&file.scenario)))
    };
    Some(Key {
        before: with_scenario(session.before.as_ref()?)?,
        after: with_scenario(session.after.as_ref()?)?,
        findings: document.files().iter().map(|file| file.findings.len()).sum(),
    })
}

/// The mark, while a side differs from it.
fn marked(mark: &Arc<Sides>, sides: &Sides) -> Option<Arc<Sides>> {
    let same_scenario =
        |one: &Side, other: &Side| Arc::ptr_eq(&one.scenario, &other.scenario) || one.scenario == other.scenario;
    let differs = |mark: &Side, side: &Side| mark.rule_set != side.rule_set || !same_scenario(mark, side);
    let differs = differs(&mark.before, &sides.before) || differs(&mark.after, &sides.after);
    differs.then(|| Arc::clone(mark))
}

/// The findings to show: those of the files of both sides, and of the reconciliation.
fn findings(document: &Document, sides: &Sides, reconciled: &[Reconciled], after: &SideChoice) -> Vec<Finding> {
    let file = document.file(after.file);
    let mut all: Vec<Finding> = file.map(|file| file.findings.clone()).unwrap_or_default();
    // What a rule set is called is compared with what it says by now.
    all.retain(|finding| !matches!(finding.code, Code::NameSaysOther(_)));
    all.extend(checks::names::names(&sides.after.scenario));
    let found = reconcile::findings(&sides.after.scenario, reconciled).into_iter();
    all.extend(found.map(|finding| match file {
        Some(file) => file.positions.placed(finding),
        None => finding,
    }));
    all
}
