//! Measures of cost: in the accounts, by area and by group.

use super::{
    answer::{Answer, When},
    kind::Kind,
    names::Names,
    totals,
    trail::{Formula, Ingredient, Label, Trail},
};
use crate::model::{
    compare::Outcome,
    money::{
        costs::{AREAS, Line, LineCosts, YearCost},
        unit_cost::mean_ladder,
    },
    numbers::{Kr, to_f64},
    rules::Rules,
    spending::{Account, Area, Basis, ByYear, Refund, Size},
    time::Month,
};

/// The index of a calendar year in the period.
pub(super) fn year_index(outcome: &Outcome, when: When) -> Option<usize> {
    let When::Year(year) = when else { return None };
    let months = outcome.case.period.months_of(year);
    (!months.is_empty()).then_some(months.start / 12)
}

pub(super) fn in_account(outcome: &Outcome, names: &Names, when: When) -> Answer {
    Answer::exact(year_index(outcome, when).and_then(|year| outcome.costs.year(year, names.account())).map(|kr| kr.0))
}

pub(super) fn of_area(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let year = year_index(outcome, when).zip(names.area());
    Answer::exact(year.and_then(|(year, area)| outcome.costs.area_year(year, area)).map(|kr| kr.0))
}

pub(super) fn of_group(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let year = year_index(outcome, when).zip(names.members(outcome));
    let kr = year.and_then(|(year, members)| {
        let groups = members.groups().map(|group| outcome.costs.group_year(group, year, names.account()));
        groups.sum::<Option<Kr>>()
    });
    Answer::exact(kr.map(|kr| kr.0))
}

pub(super) fn refund_of_area(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let year = year_index(outcome, when).zip(names.area());
    Answer::exact(year.and_then(|(year, area)| outcome.costs.refund_area_year(year, area)).map(|kr| kr.0))
}

pub(super) fn refund_of_group(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let year = year_index(outcome, when).zip(names.group(outcome));
    Answer::exact(year.and_then(|(year, group)| outcome.costs.refund_group_year(group, year)).map(|kr| kr.0))
}

pub(super) fn in_account_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    sum_trail(outcome, when, Formula::CostInAccount(names.account()), Part::Account(names.account()), None)
}

pub(super) fn of_area_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let Some(area) = names.area() else { return Trail::nothing() };
    sum_trail(outcome, when, Formula::CostOfArea(area), Part::Area(area), None)
}

pub(super) fn of_group_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    if let Some(trail) = totals::sum_trail(outcome, Kind::CostOfGroup, names, when) {
        return trail;
    }
    let account = names.account();
    let group = names.group(outcome);
    if group.is_none() {
        return Trail::nothing();
    }
    sum_trail(outcome, when, Formula::CostInAccount(account), Part::Account(account), group)
}

pub(super) fn refund_of_area_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let Some(area) = names.area() else { return Trail::nothing() };
    sum_trail(outcome, when, Formula::Refunded, Part::RefundOfArea(area), None)
}

pub(super) fn refund_of_group_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let group = names.group(outcome);
    if group.is_none() {
        return Trail::nothing();
    }
    sum_trail(outcome, when, Formula::Refunded, Part::Refund, group)
}

fn sum_trail(outcome: &Outcome, when: When, formula: Formula, part: Part, group: Option<usize>) -> Trail {
    let mut parts = lines_of_year(outcome, when, part, group);
    if formula == Formula::CostInAccount(Account::ServiceCeiling) {
        parts.push(Ingredient::Note(Label::CeilingIsServiceAlone));
    }
    Trail::new(formula, parts)
}

/// What is summed of every line: its part of an account, gross or refunded in an area, or all that is refunded.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// In an account.
    Account(Account),
    /// Gross in an area.
    Area(Area),
    /// Refunded in an area.
    RefundOfArea(Area),
    /// Refunded.
    Refund,
}

impl Part {
    fn of(self, cost: &YearCost) -> Option<Kr> {
        match self {
            Self::Account(account) => cost.accounts.of(account).copied(),
            Self::Area(area) => AREAS.iter().zip(cost.areas).find(|(one, _)| **one == area)?.1,
            Self::RefundOfArea(area) => AREAS.iter().zip(cost.refund_areas).find(|(one, _)| **one == area)?.1,
            Self::Refund => cost.refund,
        }
    }

    /// Whether it follows what is refunded of a gross amount.
    fn is_after_refund(self) -> bool {
        matches!(self, Self::Account(Account::Municipality) | Self::RefundOfArea(_) | Self::Refund)
    }

    /// The inputs by which an amount becomes this part: the refund only where it is taken off or laid on.
    fn terms(self, path: &str, basis: Basis) -> Vec<Ingredient> {
        let is_net = matches!(self, Self::Account(Account::Municipality));
        let is_of_refund = matches!(self, Self::RefundOfArea(_) | Self::Refund);
        let refund = (is_of_refund || is_net != (basis == Basis::Net)).then_some("refund");
        refund.into_iter().chain(["basis"]).map(|field| Ingredient::input(format!("{path}/{field}"))).collect()
    }
}

/// The lines that a year's sum is made of, of all groups or one, each with what it counts; those with nothing in it are
/// left out.
pub(super) fn lines_of_year(outcome: &Outcome, when: When, part: Part, group: Option<usize>) -> Vec<Ingredient> {
    let Some(year) = year_index(outcome, when) else { return Vec::new() };
    let december = Month(i32::try_from(year * 12 + 11).unwrap_or(i32::MAX));
    let rules = outcome.case.rules(december);
    let wanted = outcome.costs.lines.iter().filter(|line| group.is_none() || line.group == group);
    let lines = wanted.filter_map(|line| {
        let cost = line.years.get(year)?;
        let kr = part.of(cost);
        let parts = parts_of_line(rules, line, cost, part, when)?;
        (kr != Some(Kr::ZERO)).then(|| Ingredient::Line {
            path: path_of(rules, line.line).unwrap_or_default(),
            kr,
            parts,
        })
    });
    lines.collect()
}

/// The lines that one group's price per full-year person is made of, the ladder at its mean.
pub(super) fn lines_of_price(outcome: &Outcome, part: Part, group: Option<usize>) -> Vec<Ingredient> {
    let rules = outcome.case.last_rules();
    let mean = group.map(|group| mean_ladder(&outcome.case, &outcome.flows, group)).unwrap_or_default();
    let lines = rules.costs.iter().filter_map(|line| {
        let cost = Some(line).filter(|line| line.group().is_some() && line.group() == group)?.price_of_one(mean)?;
        let path = format!("costs/{}", line.id);
        let mut parts = vec![Ingredient::input(format!("{path}/per_person"))];
        parts.extend(part.terms(&path, line.basis));
        parts.extend(ladder(line.refund, &cost, part));
        let kr = part.of(&cost);
        (kr != Some(Kr::ZERO)).then_some(Ingredient::Line { path, kr, parts })
    });
    lines.collect()
}

fn path_of(rules: &Rules, line: Line) -> Option<String> {
    match line {
        Line::Cost(index) => rules.costs.get(index).map(|cost| format!("costs/{}", cost.id)),
        Line::Investment { investment, amount } => {
            let investment = rules.investments.get(investment)?;
            Some(format!("investments/{}/amounts/{}", investment.id, investment.amounts.get(amount)?.id))
        }
    }
}

/// What a line's year came from: the persons it counts, its price or amount, and what the state refunds.
fn parts_of_line(rules: &Rules, line: &LineCosts, cost: &YearCost, part: Part, when: When) -> Option<Vec<Ingredient>> {
    let path = path_of(rules, line.line)?;
    let When::Year(year) = when else { return None };
    let amount_of = |by_year: &ByYear, field: &str| {
        let inputs = by_year.inputs(year, field).into_iter();
        inputs.map(|input| Ingredient::input(format!("{path}/{input}"))).collect::<Vec<_>>()
    };
    let (mut parts, refund, basis) = match line.line {
        Line::Cost(index) => {
            let terms = rules.costs.get(index)?;
            let counted = match &terms.size {
                Size::PerPerson { .. } => {
                    let group = line.group.and_then(|group| rules.groups.get(group));
                    let persons = group.map(|group| Ingredient::measure(Kind::Persons, [(&group.id).into()], when));
                    persons.into_iter().chain([Ingredient::input(format!("{path}/per_person"))]).collect()
                }
                Size::Yearly(by_year) => amount_of(by_year, "yearly"),
            };
            (counted, terms.refund, terms.basis)
        }
        Line::Investment { investment, amount } => {
            let terms = rules.investments.get(investment)?.amounts.get(amount)?;
            (amount_of(&terms.by_year, "by_year"), Refund::Share(terms.refund), Basis::Gross)
        }
    };
    parts.extend(part.terms(&path, basis));
    parts.extend(ladder(refund, cost, part));
    Some(parts)
}

/// What the ladder comes to, where it is taken off.
fn ladder(refund: Refund, cost: &YearCost, part: Part) -> Option<Ingredient> {
    let is_taken = refund == Refund::Ladder && part.is_after_refund();
    let share = cost.refund.zip(cost.gross).and_then(|(refund, gross)| refund.0.checked_div(gross.0));
    Ingredient::number(Label::LadderShare, share.filter(|_| is_taken).map(to_f64))
}
