//! The costs of each year in parts that add up to the whole, on both sides.

use crate::{
    evaluation::sides::{Side, Sides},
    model::{
        money::costs::{AREAS, Line},
        numbers::Kr,
        spending::{Account, Area},
    },
    present::{
        facts::yearly_cost::Part,
        views::{CostsBy, shared::tools::years},
    },
};

/// A year for each of both sides together; `None` where the side does not cover it or it cannot be said.
type Years = Vec<Option<Kr>>;

/// The costs of each year in parts.
pub(super) struct Parted {
    pub(super) account: Account,
    pub(super) by: CostsBy,
    /// The calendar years of both sides together.
    pub(super) years: Vec<i32>,
    /// The years that both cover.
    common: std::ops::Range<i32>,
    pub(super) parts: Vec<PartYears>,
    /// All parts together, before and after.
    pub(super) totals: [Years; 2],
    has_one_level: bool,
}

/// One part, before and after.
pub(super) struct PartYears {
    pub(super) part: Part,
    /// `None` where no line of the side belongs to it: it is left out there.
    pub(super) sides: [Option<Years>; 2],
}

impl PartYears {
    /// After less before; what is left out on one side costs nothing there, and what is on both has no difference.
    pub(super) fn difference(&self) -> Option<Years> {
        let [before, after] = &self.sides;
        let count = before.iter().chain(after).map(Vec::len).max()?;
        let at = |side: &Option<Years>, year: usize| side.as_ref().map_or(Some(Kr::ZERO), |years| *years.get(year)?);
        Some((0..count).map(|year| Some(at(after, year)? - at(before, year)?)).collect())
    }
}

impl Parted {
    pub(super) fn new(sides: &Sides, by: CostsBy, account: Account) -> Self {
        let years = years(sides);
        let of_years = |side: &Side, cost: &dyn Fn(usize) -> Option<Kr>| -> Years {
            let first = side.outcome.case.period.first_year;
            let count = side.outcome.costs.years;
            let index = |year: &i32| usize::try_from(year.checked_sub(first)?).ok().filter(|index| *index < count);
            years.iter().map(|year| cost(index(year)?)).collect()
        };
        let part = |part: Part| {
            let of_side = |side: &Side| {
                is_in(side, &part, account).then(|| of_years(side, &|year| cost(side, &part, year, account)))
            };
            PartYears { sides: sides.both().map(of_side), part }
        };
        let parts = all(sides, by, account).into_iter().map(part).collect();
        let totals = sides.both().map(|side| of_years(side, &|year| side.outcome.costs.year(year, account)));
        let has_one_level = sides.before.scenario.price_level() == sides.after.scenario.price_level();
        let common = sides.comparison.common_years();
        Self { account, by, years, common, parts, totals, has_one_level }
    }

    /// Whether kroner of the two sides are of one price level.
    pub(super) fn is_comparable(&self) -> bool {
        self.has_one_level
    }

    /// The last year that both sides cover, with its place among all.
    pub(super) fn last_common(&self) -> Option<(usize, i32)> {
        let last = self.common.clone().next_back()?;
        self.years.iter().position(|year| *year == last).map(|place| (place, last))
    }

    /// After less before of all parts, where the two can be compared.
    pub(super) fn difference(&self) -> Years {
        let [before, after] = &self.totals;
        before.iter().zip(after).map(|(before, after)| Some((*after)? - (*before)?)).collect()
    }
}

/// The parts there are: every group, or the areas that a file mostly has and those it has besides.
fn all(sides: &Sides, by: CostsBy, account: Account) -> Vec<Part> {
    let is_somewhere = |part: &Part| sides.both().into_iter().any(|side| is_in(side, part, account));
    match by {
        CostsBy::Group => {
            let groups = sides.groups().into_iter().map(Part::Group);
            let others = [Part::Amounts, Part::Investments, Part::Savings];
            groups.chain(others.into_iter().filter(is_somewhere)).collect()
        }
        // Under the ceiling the one area is all there is.
        CostsBy::Area if account == Account::ServiceCeiling => vec![Part::Area(Area::Service)],
        CostsBy::Area => {
            let parts = AREAS.into_iter().map(Part::Area);
            let always = |part: &Part| !matches!(part, Part::Area(Area::Capital | Area::Unspecified));
            parts.filter(|part| always(part) || is_somewhere(part)).collect()
        }
    }
}

/// Whether any line of a side belongs to a part.
fn is_in(side: &Side, part: &Part, account: Account) -> bool {
    let lines = &side.outcome.costs.lines;
    match part {
        Part::Group(id) => side.outcome.group(id).is_some_and(|group| {
            let mut priced = side.outcome.case.regimes.iter().flat_map(|regime| regime.rules.costs.iter());
            priced.any(|line| line.group() == Some(group) && account.counts(line.area))
        }),
        Part::Amounts => lines.iter().any(|line| line.group.is_none() && matches!(line.line, Line::Cost(_))),
        Part::Investments => lines.iter().any(|line| matches!(line.line, Line::Investment { .. })),
        Part::Savings => lines.iter().any(|line| matches!(line.line, Line::Saving { .. })),
        Part::Area(area) if account == Account::ServiceCeiling && *area != Area::Service => false,
        Part::Area(area) => side.outcome.case.regimes.iter().any(|regime| regime.rules.areas().any(|one| one == *area)),
    }
}

/// What a part costs in a year of a side's period.
fn cost(side: &Side, part: &Part, year: usize, account: Account) -> Option<Kr> {
    let costs = &side.outcome.costs;
    match part {
        Part::Group(id) => costs.group_year(side.outcome.group(id)?, year, account),
        Part::Amounts => costs.amounts_year(year, account),
        Part::Investments => costs.investment_year(year, account),
        Part::Savings => costs.savings_year(year, account),
        Part::Area(area) => costs.area_in_account(year, *area, account),
    }
}
