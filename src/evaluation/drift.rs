//! What a saved file says of its results (its passport) against what the program says today. It calculates, so it runs on
//! load and by `check`, never in the path of a keystroke.

use std::sync::Arc;

use rust_decimal::Decimal;

use {
    super::today::{DECIMALS, Today},
    crate::{
        model::{
            self,
            id::Id,
            measures::{self, Answer, Unit, When, number},
        },
        scenario::{
            Scenario,
            finding::{Code, Finding, Severity},
            passport::{MainResult, Passport},
            path::Path,
            text::{fingerprint::fingerprint, loaded::Loaded},
        },
    },
};

/// What a file said when it was saved against what the program says today.
#[derive(Debug, Clone, PartialEq)]
pub struct Drift {
    /// Every main result of the passport, in its order.
    pub rows: Vec<Row>,
    /// Whether the text is another than the one that was saved.
    pub is_edited_elsewhere: bool,
    /// [`model::VERSION`] then.
    pub model: u32,
    /// The program's version then.
    pub program: String,
}

/// A main result then and now.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The measure.
    pub measure: String,
    /// A rule set's id or [`DIFFERENCE`](crate::scenario::passport::DIFFERENCE).
    pub rules: Id,
    /// The period.
    pub when: When,
    /// The measure's unit; `None` when there no longer is such a measure.
    pub unit: Option<Unit>,
    /// What the file says.
    pub then: Answer,
    /// What the program says today.
    pub now: Answer,
}

/// What a passport says against what the program says today of the scenario as it was read from `text`.
#[must_use]
pub fn drift(passport: &Passport, scenario: &Arc<Scenario>, text: &str) -> Drift {
    let mut today = Today::new(scenario);
    let rows = passport.results.iter().map(|result| {
        let MainResult { measure, rules, when, answer } = result.clone();
        let found = measures::find(&measure);
        let now = found.as_ref().map_or(Answer::CannotBeSaid, |measure| today.answer(measure, &rules, when));
        let unit = found.map(|measure| measure.kind.unit());
        Row { measure, rules, when, unit, then: answer, now }
    });
    Drift {
        rows: rows.collect(),
        is_edited_elsewhere: fingerprint(text) != passport.content,
        model: passport.model,
        program: passport.program.clone(),
    }
}

impl Drift {
    /// Of a file that has just been saved: nothing differs.
    #[must_use]
    pub fn none(passport: &Passport) -> Self {
        let rows = passport.results.iter().map(|result| {
            let MainResult { measure, rules, when, answer } = result.clone();
            let unit = measures::find(&measure).map(|measure| measure.kind.unit());
            Row { measure, rules, when, unit, then: answer, now: answer }
        });
        let Passport { model, program, .. } = passport.clone();
        Self { rows: rows.collect(), is_edited_elsewhere: false, model, program }
    }
}

/// The same of a file that has just been read; `None` where it has no passport.
#[must_use]
pub fn of_file(loaded: &Loaded, scenario: &Arc<Scenario>) -> Option<Drift> {
    loaded.passport.as_ref().map(|passport| drift(passport, scenario, &loaded.text))
}

impl Drift {
    /// The rows that say something else today.
    pub fn differing(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.differs())
    }

    /// What the user is told, if anything differs; without its place. A change of the text explains what differs, unless
    /// the calculation has changed as well.
    #[must_use]
    pub fn finding(&self) -> Option<Finding> {
        let Self { model, is_edited_elsewhere, .. } = *self;
        let (rows, of) = (self.differing().count(), self.rows.len());
        let is_explained = is_edited_elsewhere && model == model::VERSION;
        let severity = if is_explained { Severity::Note } else { Severity::Warning };
        let code = Code::Drifted { rows, of, model, is_edited_elsewhere };
        let path = Some(Path::new("passport"));
        (rows > 0).then_some(Finding { severity, code, rule_set: None, path, place: None })
    }
}

impl Row {
    /// Whether then and now differ by more than rounding: half an øre, or a millionth of other numbers.
    #[must_use]
    pub fn differs(&self) -> bool {
        let Some((then, now)) = number(self.then).zip(number(self.now)) else { return self.then != self.now };
        let least = match self.unit {
            Some(Unit::Kr | Unit::KrPerPerson) => Decimal::new(5, 3),
            _ => Decimal::new(1, 6).saturating_mul(then.abs().max(now.abs())).max(Decimal::new(1, DECIMALS)),
        };
        now.saturating_sub(then).abs() > least
    }
}
