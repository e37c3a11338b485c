//! What an investment is counted on to do, and what that rests on.

use rust_decimal::Decimal;

use crate::{
    evaluation::sides::{Side, Sides},
    model::{
        id::Id,
        investments::{Effect, EffectChange, PhaseIn},
        numbers::{Persons, Share},
        totals::Members,
    },
    present::grounds::{is_claim, is_firm},
    scenario::{figure::Figure, layers::Layers, path::Path, schema::kind_of},
};

/// What an effect rests on, the firmest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// A source states it.
    Source,
    /// It is an assumption made from a source.
    Assumption,
    /// It is an assumption, and no source states it.
    NoSource,
}

/// A fact of the effects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// An effect is stated, but moves nobody.
    None,
    /// More of those who leave go to one destination instead of another.
    Points {
        /// How many more, as a share of those who leave.
        points: Decimal,
        /// The group they would have gone to.
        from: Id,
        /// The group they go to.
        to: Id,
        /// What that rests on.
        ground: Ground,
    },
    /// So many persons a year go to one destination instead of another.
    Persons {
        /// Persons a year.
        persons: Decimal,
        /// The group they would have gone to.
        from: Id,
        /// The group they go to.
        to: Id,
        /// What that rests on.
        ground: Ground,
    },
    /// The mean stay becomes this.
    MeanStay {
        /// The months.
        months: Decimal,
        /// The group.
        group: Id,
        /// What that rests on.
        ground: Ground,
    },
    /// An effect comes over some years.
    PhasedIn {
        /// How many.
        years: u32,
        /// Whether it ends after them.
        ends: bool,
    },
    /// An effect is there in one year alone.
    InOneYear {
        /// The year.
        year: i32,
    },
    /// A saving in kroner is an assumption.
    Saving {
        /// Its path, by which it has its name.
        path: String,
        /// What it rests on.
        ground: Ground,
    },
}

/// What the investments of *after* are counted on to do; nothing where no effect is stated.
#[must_use]
pub fn effects(sides: &Sides) -> Vec<Fact> {
    let side = &sides.after;
    let stated = stated(side);
    let savings = savings(side).into_iter().map(|(path, ground)| Fact::Saving { path, ground });
    if !stated.is_empty() && stated.iter().all(|(_, effect)| moves_nobody(effect)) {
        return std::iter::once(Fact::None).chain(savings).collect();
    }
    let moving = stated.into_iter().filter(|(_, effect)| !moves_nobody(effect));
    let told = moving.flat_map(|(path, effect)| [Some(change(side, &path, effect)), phase_in(&effect.phase_in)]);
    told.flatten().chain(savings).collect()
}

/// What the investments of *after* are counted on to do to where those who leave a group go; nothing where nobody is moved.
#[must_use]
pub fn moving_from(sides: &Sides, group: &str) -> Vec<Fact> {
    let side = &sides.after;
    let moving = moving(side, group);
    let told =
        moving.into_iter().flat_map(|(path, effect)| [Some(change(side, &path, effect)), phase_in(&effect.phase_in)]);
    told.flatten().collect()
}

/// Whether an effect of either side that moves leavers of a group is an assumption.
#[must_use]
pub fn is_moving_assumed(sides: &Sides, group: &str) -> bool {
    let is_assumed = |side: &Side| moving(side, group).iter().any(|(path, _)| ground(side, path) != Ground::Source);
    sides.both().into_iter().any(is_assumed)
}

/// The effects of a side that send those who leave a group or a total's groups elsewhere, each with its path.
fn moving<'a>(side: &'a Side, group: &str) -> Vec<(String, &'a Effect)> {
    let members: Vec<usize> = side.outcome.members(group).iter().flat_map(Members::groups).collect();
    let is_of_group = |effect: &Effect| members.contains(&effect.group) && effect.change.to().is_some();
    stated(side).into_iter().filter(|(_, effect)| is_of_group(effect)).collect()
}

/// Whether *after* invests, and nothing that the investments are counted on to do moves anybody.
#[must_use]
pub fn has_no_effect(sides: &Sides) -> bool {
    let rules = sides.after.outcome.case.last_rules();
    let saves = rules.investments.iter().any(|investment| !investment.savings.is_empty());
    !rules.investments.is_empty() && !saves && stated(&sides.after).iter().all(|(_, effect)| moves_nobody(effect))
}

/// Whether an effect of *after* that moves somebody is an assumption, or what it saves in kroner.
#[must_use]
pub fn is_assumed(sides: &Sides) -> bool {
    let mut moving = stated(&sides.after).into_iter().filter(|(_, effect)| !moves_nobody(effect));
    !savings(&sides.after).is_empty() || moving.any(|(path, _)| ground(&sides.after, &path) != Ground::Source)
}

/// The savings in kroner of a side's investments that are assumptions, each with its path.
fn savings(side: &Side) -> Vec<(String, Ground)> {
    if side.outcome.case.last_rules().investments.iter().all(|investment| investment.savings.is_empty()) {
        return Vec::new();
    }
    let layers = Layers::new(&side.scenario, &side.rule_set);
    let paths: Vec<&Path> = layers.paths().collect();
    let of_one = side.outcome.case.last_rules().investments.iter().flat_map(|investment| {
        let path = |id: &Id| format!("investments/{}/savings/{id}", investment.id);
        investment.savings.iter().map(move |saving| path(&saving.id))
    });
    let with_ground = |path: String| {
        let inside = format!("{path}/");
        let figures = paths.iter().filter(|one| one.as_str().starts_with(&inside)).filter_map(|one| {
            let (_, figure) = layers.last(one.as_str())?;
            kind_of(one).is_some_and(|kind| is_claim(kind, figure)).then_some(figure)
        });
        Some((path, ground_of(figures))).filter(|(_, ground)| *ground != Ground::Source)
    };
    of_one.filter_map(with_ground).collect()
}

/// The effects of a side's investments, each with its path.
fn stated(side: &Side) -> Vec<(String, &Effect)> {
    let investments = &side.outcome.case.last_rules().investments;
    let of_one = investments.iter().flat_map(|investment| {
        let path = |effect: &Effect| format!("investments/{}/effects/{}", investment.id, effect.id);
        investment.effects.iter().map(move |effect| (path(effect), effect))
    });
    of_one.collect()
}

fn moves_nobody(effect: &Effect) -> bool {
    match effect.change {
        EffectChange::Points { points, .. } => points == Share::ZERO,
        EffectChange::PersonsPerYear { persons, .. } => persons == Persons::ZERO,
        EffectChange::MeanStay(_) => false,
    }
}

fn ground(side: &Side, path: &str) -> Ground {
    let layers = Layers::new(&side.scenario, &side.rule_set);
    let figures = ["points", "persons", "mean_stay"].map(|part| layers.last(&format!("{path}/{part}")));
    ground_of(figures.into_iter().flatten().map(|(_, figure)| figure))
}

/// The weakest of the grounds that figures have.
fn ground_of<'a>(figures: impl Iterator<Item = &'a Figure>) -> Ground {
    let of_one = |figure: &Figure| match figure {
        figure if is_firm(figure) => Ground::Source,
        figure if figure.source.is_some() => Ground::Assumption,
        _ => Ground::NoSource,
    };
    figures.map(of_one).max().unwrap_or(Ground::Source)
}

fn change(side: &Side, path: &str, effect: &Effect) -> Fact {
    let ground = ground(side, path);
    let groups = &side.outcome.case.last_rules().groups;
    let id = |group: usize| groups.get(group).map_or_else(|| "".into(), |group| group.id.clone());
    match effect.change {
        EffectChange::Points { points, from, to } => {
            Fact::Points { points: points.0, from: id(from), to: id(to), ground }
        }
        EffectChange::PersonsPerYear { persons, from, to } => {
            Fact::Persons { persons: persons.0, from: id(from), to: id(to), ground }
        }
        EffectChange::MeanStay(mean) => Fact::MeanStay { months: mean.0, group: id(effect.group), ground },
    }
}

/// How an effect comes and goes; nothing where it is there whole and for good.
fn phase_in(phase_in: &PhaseIn) -> Option<Fact> {
    let years = u32::try_from(phase_in.shares.len()).unwrap_or(u32::MAX);
    match (years, phase_in.and_on) {
        (0 | 1, true) => None,
        (0 | 1, false) => Some(Fact::InOneYear { year: phase_in.first_year }),
        (_, and_on) => Some(Fact::PhasedIn { years, ends: !and_on }),
    }
}
