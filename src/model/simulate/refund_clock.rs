//! The refund clock: how many weeks in the system are behind a person, as far as the ladder can tell.
//!
//! The ladder (`beregning.md` 3.3) has its last step from week 53, so the weeks matter for at most a year: a person is
//! in a *bin* for each month since the clock began, and in one bin for all who are past week 52. A month is 52/12 weeks.

use rust_decimal::Decimal;

use crate::model::{
    numbers::to_f64,
    rules::{Case, Group},
};

/// The last week of each step but the last.
const STEPS: [f64; 3] = [4.0, 26.0, LAST_STEP];

/// The weeks after which the last step begins.
pub(super) const LAST_STEP: f64 = 52.0;

/// Weeks in a month.
pub(in crate::model) const MONTH: f64 = 52.0 / 12.0;

/// The longest a clock matters, in months.
pub(in crate::model) const LONGEST: i32 = 13;

/// The bins, in one chain for each number of weeks that a clock can begin with; the last bin is past every step.
#[derive(Debug)]
pub(super) struct Clocks {
    /// The weeks a clock can begin with, and the first bin of each.
    begins: Vec<(Decimal, usize)>,
    /// For each bin the months until it is past every step.
    left: Vec<i32>,
    /// For each bin the parts of its month on the four steps.
    parts: Vec<[f64; 4]>,
    /// The weeks at first entry by class, see [`Clocks::class`].
    classes: Vec<Class>,
    /// The months from which the regimes hold.
    regimes: Vec<i32>,
}

/// Groups whose newcomers have the same weeks behind them in every month.
#[derive(Debug)]
struct Class {
    start: Option<Decimal>,
    /// By regime.
    inflow: Option<Vec<Decimal>>,
}

impl Clocks {
    /// The clocks of a case; with one bin where no group `needs` them.
    pub(super) fn new(case: &Case, needs: bool) -> Self {
        let regimes = case.regimes.iter().map(|regime| regime.from.0).collect();
        let mut clocks = Self { begins: Vec::new(), left: Vec::new(), parts: Vec::new(), classes: Vec::new(), regimes };
        if needs {
            clocks.begin(Decimal::ZERO);
            for group in 0..case.regimes[0].rules.groups.len() {
                clocks.classify(case, group);
            }
        }
        clocks.left.push(0);
        clocks.parts.push([0.0, 0.0, 0.0, 1.0]);
        clocks
    }

    /// Adds the chain of bins of a clock that begins with so many weeks; none where it is past every step at once.
    fn begin(&mut self, weeks: Decimal) {
        let behind = |month: i32| to_f64(weeks) + f64::from(month) * 52.0 / 12.0;
        let months = (0..LONGEST).filter(|month| behind(*month) < LAST_STEP).count();
        if months == 0 || self.begins.iter().any(|(known, _)| *known == weeks) {
            return;
        }
        self.begins.push((weeks, self.parts.len()));
        for month in (0..LONGEST).take(months) {
            self.parts.push(parts(behind(month)));
        }
        let left: Vec<i32> = (1..=LONGEST).take(months).collect();
        self.left.extend(left.iter().rev());
    }

    fn classify(&mut self, case: &Case, group: usize) {
        let class = Class::of(case, group);
        for weeks in class.inflow.iter().flatten().chain(&class.start) {
            self.begin(*weeks);
        }
        match self.classes.iter_mut().find(|known| known.agrees(&class)) {
            Some(known) => {
                known.start = known.start.or(class.start);
                known.inflow = known.inflow.take().or(class.inflow);
            }
            None => self.classes.push(class),
        }
    }

    /// The class of a group's newcomers: those of one class have the same weeks behind them if they first entered in the
    /// same month.
    pub(super) fn class(&self, case: &Case, group: usize) -> usize {
        let class = Class::of(case, group);
        self.classes.iter().position(|known| known.agrees(&class)).unwrap_or(0)
    }

    /// The number of classes, at least one.
    pub(super) fn classes(&self) -> usize {
        self.classes.len().max(1)
    }

    /// The number of bins.
    pub(super) fn bins(&self) -> usize {
        self.parts.len()
    }

    /// The bin of a clock that begins with so many weeks.
    pub(super) fn beginning(&self, weeks: Decimal) -> usize {
        let chain = self.begins.iter().find(|(known, _)| *known == weeks);
        chain.map_or(self.bins() - 1, |(_, bin)| *bin)
    }

    /// The bin some months on.
    pub(super) fn later(&self, bin: usize, months: i32) -> usize {
        match usize::try_from(months) {
            Ok(months_on) if months < self.left[bin] => bin + months_on,
            _ => self.bins() - 1,
        }
    }

    /// The bin in a month of those of a class who first entered in the month `first_entry`.
    pub(super) fn of_class(&self, class: usize, first_entry: i32, month: i32) -> usize {
        let Some(class) = self.classes.get(class) else { return self.bins() - 1 };
        let regime = self.regimes.partition_point(|from| *from <= first_entry).saturating_sub(1);
        let weeks = if first_entry < 0 { class.start } else { class.inflow.as_ref().map(|weeks| weeks[regime]) };
        weeks.map_or(self.bins() - 1, |weeks| self.later(self.beginning(weeks), month - first_entry))
    }

    /// The parts of a bin's month on the four steps.
    pub(super) fn parts(&self, bin: usize) -> &[f64; 4] {
        &self.parts[bin]
    }

    /// Some months on, for counts by bin.
    pub(super) fn advance(&self, counts: &mut [f64], months: i32) {
        let Ok(months_on) = usize::try_from(months) else { return };
        let mut past = 0.0;
        for (_, begin) in &self.begins {
            let chain = &mut counts[*begin..*begin + usize::try_from(self.left[*begin]).unwrap_or(0)];
            let moved = months_on.min(chain.len());
            past += chain[chain.len() - moved..].iter().sum::<f64>();
            chain.copy_within(..chain.len() - moved, moved);
            chain[..moved].fill(0.0);
        }
        counts[self.bins() - 1] += past;
    }
}

impl Class {
    fn of(case: &Case, group: usize) -> Self {
        let all = || case.regimes.iter().map(|regime| &regime.rules.groups[group]);
        let weeks = |group: &Group| group.weeks_at_entry;
        let enters = all().any(|group| group.inflow.0 > Decimal::ZERO);
        Self {
            start: case.regimes[0].rules.groups[group].start.as_ref().map(|start| start.weeks_at_entry),
            inflow: enters.then(|| all().map(weeks).collect()),
        }
    }

    fn agrees(&self, other: &Self) -> bool {
        let start = self.start.zip(other.start).is_none_or(|(one, other)| one == other);
        let inflow = self.inflow.as_ref().zip(other.inflow.as_ref()).is_none_or(|(one, other)| one == other);
        start && inflow
    }
}

/// The parts on the four steps of a month that begins with so many weeks behind.
pub(in crate::model) fn parts(behind: f64) -> [f64; 4] {
    // What of the month lies before the end of a step.
    let before = STEPS.map(|end| ((end - behind) / MONTH).clamp(0.0, 1.0));
    [before[0], before[1] - before[0], before[2] - before[1], 1.0 - before[2]]
}
