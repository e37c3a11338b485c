//! How long persons stay in a group (*varighed*): the share s that stays from one month to the next, for each law of
//! `beregning.md` 2.2, and what follows from it – hazard, survival, mean stay, full phase-in.
//!
//! Units: months. Age a counts the months a person has been in the group, 0 in the month of arrival, which counts as a
//! whole month; t counts the months since the first entry into the model. Invariants: 0 ≤ s ≤ 1; a survival begins with
//! 1, never rises, and is cut below 1e-15.

use rust_decimal::{Decimal, prelude::FromPrimitive};

use super::{
    investments::EffectChange,
    numbers::{Months, Share, to_f64},
    rules::{Case, Exit, Group, Rules, Shape, Stay},
    time::Month,
};

/// Where a survival is cut.
const LEAST_SURVIVAL: f64 = 1e-15;

/// No period is longer: years after it have no growth of their own.
const MONTHS_OF_THE_LONGEST: i32 = 1200;

/// The longest survival that is listed; a mean of 1.200 months needs some 41.000.
const LONGEST_SURVIVAL: u32 = 100_000;

/// The law of staying without its cap.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Free {
    /// The same share stays every month.
    Constant(f64),
    /// All stay until the age `whole` − 1; of them the share `part` stays one month more.
    Exactly {
        /// ⌊D⌋.
        whole: u32,
        /// D − ⌊D⌋.
        part: f64,
    },
    /// Survival by age.
    Table(Vec<f64>),
    /// All stay while t + 1 is below this.
    Until(u32),
}

impl Free {
    /// The law of a shape.
    pub(super) fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Exactly(months) => {
                let whole = months.0.floor();
                let part = to_f64(months.0.fract());
                Self::Exactly { whole: u32::try_from(whole).unwrap_or(1).max(1), part }
            }
            Shape::Mean { mean, under } => Self::Constant(1.0 - hazard(mean.to_f64(), *under)),
            Shape::Table(survival) => {
                let survival = survival.iter().map(|share| share.to_f64());
                Self::Table(survival.take_while(|share| *share >= LEAST_SURVIVAL).collect())
            }
            Shape::Until(months) => Self::Until(*months),
        }
    }

    /// The share that stays, of those who have been `age` months in the group and `time` months in the model.
    pub(super) fn share(&self, age: u32, time: u32) -> f64 {
        match self {
            Self::Constant(share) => *share,
            Self::Exactly { whole, .. } if age + 1 < *whole => 1.0,
            Self::Exactly { whole, part } if age + 1 == *whole => *part,
            Self::Exactly { .. } => 0.0,
            Self::Table(survival) => {
                let at = |age: u32| usize::try_from(age).ok().and_then(|age| survival.get(age)).copied();
                at(age).zip(at(age + 1)).map_or(0.0, |(now, next)| next / now)
            }
            Self::Until(months) => f64::from(u8::from(time + 1 < *months)),
        }
    }
}

/// The constant hazard h under which the mean stay is `mean` months when nobody stays longer than `cap`: the solution of
/// Σ (1 − h)^a over a < C = D, and 1/D without a cap. D = 1 gives 1, whatever the cap; D = C gives 0.
#[must_use]
pub fn hazard(mean: f64, cap: Option<u32>) -> f64 {
    if mean <= 1.0 {
        return 1.0;
    }
    let Some(cap) = cap else { return mean.recip() };
    if mean >= f64::from(cap) {
        return 0.0;
    }
    // The sum falls and is convex in h, and 1/D is above the solution. Newton, kept inside what is known.
    let (mut low, mut high) = (0.0, mean.recip());
    let mut h = 0.5 * high;
    for _ in 0..100 {
        let (sum, slope) = mean_and_slope(h, cap);
        if sum > mean {
            low = h;
        } else {
            high = h;
        }
        let newton = h - (sum - mean) / slope;
        let next = if newton > low && newton < high { newton } else { f64::midpoint(low, high) };
        let settled = (next - h).abs() <= 1e-16 * high;
        h = next;
        if settled {
            break;
        }
    }
    h
}

/// Σ (1 − h)^a over a < C, and its derivative by h, both summed from the innermost term out.
fn mean_and_slope(h: f64, cap: u32) -> (f64, f64) {
    let keep = 1.0 - h;
    (0..cap).fold((0.0, 0.0), |(sum, slope), _| (1.0 + keep * sum, keep * slope - sum))
}

/// The survival of those who enter from outside: the share still there by age, beginning with 1.
#[must_use]
pub fn survival(stay: &Stay) -> Vec<f64> {
    let free = Free::of(&stay.shape);
    let cap = stay.at_most.unwrap_or(LONGEST_SURVIVAL).max(1);
    let mut left = 1.0;
    let mut survival = Vec::new();
    for age in 0..cap {
        if left < LEAST_SURVIVAL {
            break;
        }
        survival.push(left);
        left *= free.share(age, age);
    }
    survival
}

/// The mean stay in months (*gennemsnitlig varighed*) of those who enter from outside: the sum of the survival. Infinite
/// where a hazard of 0 lost the cap it was stated under.
#[must_use]
pub fn mean_stay(stay: &Stay) -> f64 {
    match (&stay.shape, stay.at_most) {
        (Shape::Mean { mean, under: None }, None) => mean.to_f64(),
        (Shape::Mean { mean, under }, None) => hazard(mean.to_f64(), *under).recip(),
        (Shape::Mean { mean, under }, Some(cap)) if *under == Some(cap) => mean.to_f64().min(f64::from(cap)),
        (Shape::Exactly(months), None) => months.to_f64(),
        (Shape::Until(months), None) => f64::from((*months).max(1)),
        (Shape::Mean { .. } | Shape::Exactly(_) | Shape::Until(_), Some(_)) | (Shape::Table(_), _) => {
            // From the small end, so that nothing is lost.
            survival(stay).into_iter().rev().sum()
        }
    }
}

/// The stay of a cohort that an investment's effect concerns: the mean D becomes D + p · (D' − D), under the cap in force,
/// with D' at most that cap. Only a mean or an exact stay has such an effect.
#[must_use]
pub(super) fn towards(stay: &Stay, mean_wanted: Months, phase: Share) -> Stay {
    let cap = stay.at_most;
    let moved = |mean: Months| {
        let wanted = cap.map_or(mean_wanted.0, |cap| mean_wanted.0.min(Decimal::from(cap))).max(Decimal::ONE);
        Months(mean.0.saturating_add(phase.0.saturating_mul(wanted.saturating_sub(mean.0))))
    };
    let shape = match &stay.shape {
        // Who would stay longer than the cap stays as long as that: D is the mean under the cap in force.
        Shape::Exactly(mean) => {
            let under_cap = cap.map_or(mean.0, |cap| mean.0.min(Decimal::from(cap)));
            Shape::Exactly(moved(Months(under_cap)))
        }
        Shape::Mean { mean, under } if *under == cap => Shape::Mean { mean: moved(*mean), under: cap },
        Shape::Mean { mean, .. } => {
            // The cap is another than the mean was stated under: D is the mean that follows.
            let follows = Decimal::from_f64(mean_stay(stay)).map_or(*mean, Months);
            Shape::Mean { mean: moved(follows), under: cap }
        }
        Shape::Table(_) | Shape::Until(_) => stay.shape.clone(),
    };
    Stay { shape, at_most: cap }
}

/// The mean stay under the rules of the scenario's last month, held for ever: with the effects of investments that run
/// on.
#[must_use]
pub fn lasting_mean_stay(case: &Case, group: usize) -> f64 {
    mean_stay(&lasting_stay(case, group))
}

/// The stay under those rules.
pub(super) fn lasting_stay(case: &Case, group: usize) -> Stay {
    let rules = case.last_rules();
    let mut stay = rules.groups[group].stay.clone();
    for effect in rules.investments.iter().flat_map(|investment| &investment.effects) {
        let lasting = effect.phase_in.shares.last().filter(|_| effect.phase_in.and_on);
        if let (EffectChange::MeanStay(mean), Some(phase)) = (effect.change, lasting)
            && effect.group == group
        {
            stay = towards(&stay, mean, *phase);
        }
    }
    stay
}

/// Persons at full phase-in (*fuld indfasning*): the last inflow a month times the mean stay under the last rules
/// (Little's law). `None` where it cannot be said: for a group that others may arrive in, or whose inflow keeps growing.
#[must_use]
pub fn full_phase_in(case: &Case, group: usize) -> Option<f64> {
    let rules = case.last_rules();
    let last = last_month(case);
    if may_arrive(rules, group) {
        return None;
    }
    let inflow = monthly_inflow(case, group, last);
    if inflow == 0.0 {
        return Some(0.0);
    }
    let persons = inflow * lasting_mean_stay(case, group);
    (rules.groups[group].growth == Share::ZERO && persons.is_finite()).then_some(persons)
}

/// The inflow from outside in the last month.
pub(super) fn last_inflow(case: &Case, group: usize) -> f64 {
    monthly_inflow(case, group, last_month(case))
}

/// The persons that would fit a group's inflow and stay under the base's rules: nothing would move them. `None` for a group
/// in which others may arrive, whose inflow grows, or that has none.
#[must_use]
pub fn fitting_start(case: &Case, group: usize) -> Option<f64> {
    let rules = case.rules(Month(-1));
    let own = rules.groups.get(group)?;
    let is_closed = own.closed_from.is_some_and(|from| from.0 <= 0);
    let inflow = inflow_of(own, 1.0);
    if is_closed || inflow <= 0.0 || own.growth != Share::ZERO || may_arrive(rules, group) {
        return None;
    }
    Some(inflow * mean_stay(&own.stay)).filter(|persons| persons.is_finite())
}

/// Growth to full phase-in: that over the start, less 1, as a share. `None` as well without a start or from a start of 0.
#[must_use]
pub fn growth(case: &Case, group: usize) -> Option<f64> {
    let start = case.regimes[0].rules.groups[group].start.as_ref()?.persons.to_f64();
    let full = full_phase_in(case, group)?;
    (start > 0.0).then(|| full / start - 1.0)
}

/// The inflow from outside in one month: a twelfth of the yearly one, grown each January after the first year by the
/// growth in force in that January; nothing once the group is closed.
#[must_use]
pub(super) fn monthly_inflow(case: &Case, group: usize, month: Month) -> f64 {
    let rules = &case.rules(month).groups[group];
    if rules.closed_from.is_some_and(|from| from <= month) {
        return 0.0;
    }
    let years = month.0.min(MONTHS_OF_THE_LONGEST) / 12;
    let grown = (1..=years).map(|year| 1.0 + case.rules(Month(year * 12)).groups[group].growth.to_f64());
    inflow_of(rules, grown.product())
}

/// The same as persons a year: what an inflow comes to in a month.
#[must_use]
pub fn yearly_inflow(case: &Case, group: usize, month: Month) -> f64 {
    monthly_inflow(case, group, month) * 12.0
}

/// The inflow of one month under an open group's rules, with the growth so far as a factor.
pub(super) fn inflow_of(rules: &Group, grown: f64) -> f64 {
    rules.inflow.to_f64() / 12.0 * grown
}

fn last_month(case: &Case) -> Month {
    Month(i32::try_from(case.period.months()).unwrap_or(i32::MAX) - 1)
}

/// Whether persons may arrive in a group from a group, itself included, or by an investment. An effect that moves nobody,
/// or that is over for good, is no arrival.
fn may_arrive(rules: &Rules, group: usize) -> bool {
    let leads_here = |exit: &Exit| exit.to == group && exit.share > Share::ZERO;
    let by_exit = rules.groups.iter().any(|from| {
        from.exits.iter().any(leads_here)
            || from.exits_at_cap.as_ref().is_some_and(|exits| exits.iter().any(leads_here))
    });
    let mut effects = rules.investments.iter().flat_map(|investment| &investment.effects);
    by_exit || effects.any(|effect| effect.lasts() && effect.change.to() == Some(group))
}
