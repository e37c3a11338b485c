//! What *DUT* shows of the two sides: which of them in full and which for comparison, the years, the areas and the lines.

use crate::{
    evaluation::sides::{Side, Sides},
    model::{
        compensation::{Block, Compensation},
        id::Id,
        measures::{Kind, Measure, When, names::Name, number},
        numbers::Kr,
        spending::Area,
    },
    present::{
        chart::Role,
        facts::{
            compensation::{Between, OfYear, What},
            lines::{self, amount_at},
        },
        views::{Arrangement, Shown},
    },
    scenario::layers::Layers,
};

/// What is shown of the two sides.
pub(super) struct Compared<'a> {
    pub(super) between: Between,
    /// The side that is shown in full, and which it is.
    pub(super) main: &'a Side,
    pub(super) role: Role,
    /// The other, where it gives other amounts.
    pub(super) other: Option<&'a Side>,
    /// Whether what is shown is after less before.
    pub(super) is_difference: bool,
    /// From the first year that any line states to the last of the period.
    pub(super) years: Vec<i32>,
    /// The areas with lines, in the file's order.
    pub(super) areas: Vec<Area>,
    /// The lines, in the file's order.
    pub(super) lines: Vec<Line>,
}

/// A line of either side.
pub(super) struct Line {
    pub(super) id: Id,
    pub(super) area: Area,
    /// Its number in the source's list.
    pub(super) number: String,
    /// Whether nothing of the calculation carries its cost.
    pub(super) is_left_out: bool,
}

/// The compensation of a side, where it has lines.
pub(super) fn compensation(side: &Side) -> Option<&Compensation> {
    lines::compensation(&side.outcome)
}

/// One of the amounts of lines on a side.
pub(super) fn amount(side: &Side, what: What, of: Name, when: When) -> Option<Kr> {
    let kind = match (what, matches!(of, Name::Line(_))) {
        (What::OwnCost, true) => Kind::OwnCostOfLine,
        (What::Received, true) => Kind::ReceivedOfLine,
        (What::Shortfall, true) => Kind::ShortfallOfLine,
        (What::OwnCost, false) => Kind::OwnCost,
        (What::Received, false) => Kind::Received,
        (What::Shortfall, false) => Kind::Shortfall,
    };
    number(Measure::new(kind, [of]).of(&side.outcome, when)).map(Kr)
}

/// The first year that a line of either side states within the period of the side that is shown; and what the sides are to
/// each other.
pub(in crate::present) fn outline(sides: &Sides) -> Option<(Between, i32)> {
    let between = between(sides)?;
    Some((between, *years(sides, main(sides, between).0).first()?))
}

fn main(sides: &Sides, between: Between) -> (&Side, Role) {
    match between {
        Between::OnlyBefore | Between::Differ => (&sides.before, Role::Before),
        Between::OnlyAfter | Between::Same | Between::TwoLevels => (&sides.after, Role::After),
    }
}

/// What the two sides are to each other; `None` where neither has lines.
fn between(sides: &Sides) -> Option<Between> {
    let has_one_level = sides.before.scenario.price_level() == sides.after.scenario.price_level();
    match sides.both().map(compensation) {
        [None, None] => None,
        [Some(_), None] => Some(Between::OnlyBefore),
        [None, Some(_)] => Some(Between::OnlyAfter),
        [Some(_), Some(_)] if !has_one_level => Some(Between::TwoLevels),
        [Some(before), Some(after)] => {
            let is_same = before == after
                || before.lines.iter().map(|line| &line.id).eq(after.lines.iter().map(|line| &line.id))
                    && after.lines.iter().all(|line| {
                        let mut years = sides.after.outcome.case.period.calendar_years();
                        before.line(&line.id).is_some_and(|was| {
                            was.area == line.area
                                && years.all(|year| {
                                    before.received(was, year) == after.received(line, year)
                                        && before.own_cost(was, year) == after.own_cost(line, year)
                                })
                        })
                    });
            Some(if is_same { Between::Same } else { Between::Differ })
        }
    }
}

/// The years that are shown: before the first stated year of all lines there is nothing.
fn years(sides: &Sides, main: &Side) -> Vec<i32> {
    let stated = sides.both().into_iter().flat_map(|side| {
        let layers = Layers::new(&side.scenario, &side.rule_set);
        let lines: Vec<Id> =
            compensation(side).into_iter().flat_map(|all| all.lines.iter()).map(|line| line.id.clone()).collect();
        lines.into_iter().flat_map(move |id| stated_years(&layers, &id))
    });
    let all: Vec<i32> = main.outcome.case.period.calendar_years().collect();
    let first = stated.min().unwrap_or_default();
    let shown: Vec<i32> = all.iter().copied().filter(|year| *year >= first).collect();
    if shown.is_empty() { all } else { shown }
}

/// The years that a line states an amount of.
pub(super) fn stated_years(layers: &Layers, id: &Id) -> Vec<i32> {
    let amounts = layers.paths().filter_map(amount_at).filter(|(line, _)| *line == &**id);
    let mut years: Vec<i32> = amounts.map(|(_, year)| year).collect();
    years.sort_unstable();
    years.dedup();
    years
}

impl<'a> Compared<'a> {
    /// `None` where neither side has lines.
    pub(super) fn new(shown: Shown<'a>) -> Option<Self> {
        let sides = shown.sides;
        let between = between(sides)?;
        let (main, role) = main(sides, between);
        let other = (between == Between::Differ).then_some(&sides.after);
        let lines = lines(main, other);
        let mut areas: Vec<Area> = Vec::new();
        for line in &lines {
            if !areas.contains(&line.area) {
                areas.push(line.area);
            }
        }
        Some(Self {
            between,
            main,
            role,
            other,
            is_difference: other.is_some() && shown.arrangement == Arrangement::Difference,
            years: years(sides, main),
            areas,
            lines,
        })
    }

    /// An amount of the side that is shown in full, whether or not the difference is. What a side has no line of costs
    /// nothing there.
    pub(super) fn of_main(&self, what: What, of: &Name, year: i32) -> Kr {
        amount(self.main, what, of.clone(), When::Year(year)).unwrap_or_default()
    }

    /// An amount that is shown in full: of the side, or after less before.
    pub(super) fn shown(&self, what: What, of: &Name, year: i32) -> Kr {
        let of_main = self.of_main(what, of, year);
        let other = self.other.filter(|_| self.is_difference);
        other.map_or(of_main, |other| amount(other, what, of.clone(), When::Year(year)).unwrap_or_default() - of_main)
    }

    /// The same of the side that stands for comparison.
    pub(super) fn other(&self, what: What, of: &Name, year: i32) -> Option<Kr> {
        let other = self.other.filter(|_| !self.is_difference)?;
        amount(other, what, of.clone(), When::Year(year))
    }

    /// The amounts of a year together.
    pub(super) fn of_year(&self, block: Block, year: i32) -> OfYear {
        let of = Name::Block(block);
        OfYear {
            year,
            own: self.shown(What::OwnCost, &of, year),
            received: self.shown(What::Received, &of, year),
            other: self.other(What::Received, &of, year),
        }
    }

    /// The first of the years.
    pub(super) fn first(&self) -> i32 {
        self.years.first().copied().unwrap_or_default()
    }
}

/// The lines of the side that is shown in full, then those that only the other has.
fn lines(main: &Side, other: Option<&Side>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for side in std::iter::once(main).chain(other) {
        let layers = Layers::new(&side.scenario, &side.rule_set);
        let calculates = !side.outcome.case.last_rules().groups.is_empty() || !side.outcome.costs.lines.is_empty();
        for line in compensation(side).into_iter().flat_map(|all| all.lines.iter()) {
            if lines.iter().any(|known| known.id == line.id) {
                continue;
            }
            let number = layers.last(&format!("compensation_lines/{}/number", line.id));
            lines.push(Line {
                id: line.id.clone(),
                area: line.area,
                number: number.and_then(|(_, figure)| figure.value.word()).unwrap_or_default().to_owned(),
                is_left_out: calculates && line.carried.is_none(),
            });
        }
    }
    lines
}
