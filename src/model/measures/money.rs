//! Measures of cost: in the accounts, by area and by group.

use super::{Answer, By, Difference, Family, Names, Unit, When};
use crate::model::{
    compare::Outcome,
    costs::{Line, LineCosts},
    rules::Account,
    trail::{Formula, Ingredient, Label, Trail},
};

const YEARLY: &[By] = &[By::Year];

const fn family(
    pattern: &'static str,
    one: fn(&Outcome, &Names, When) -> Answer,
    trail: fn(&Outcome, &Names, When) -> Trail,
) -> Family {
    Family { pattern, unit: Unit::Kr, by: YEARLY, one, difference: Difference::Minus, trail }
}

pub(super) const FAMILIES: &[Family] = &[
    family("cost.<account>", in_account, in_account_trail),
    family("cost.area.<area>", of_area, of_area_trail),
    family("cost.group.<group>.<account>", of_group, of_group_trail),
];

/// The index of a calendar year in the period.
pub(super) fn year_index(outcome: &Outcome, when: When) -> Option<usize> {
    let When::Year(year) = when else { return None };
    let months = outcome.case.period.months_of(year);
    (!months.is_empty()).then_some(months.start / 12)
}

fn in_account(outcome: &Outcome, names: &Names, when: When) -> Answer {
    Answer::exact(year_index(outcome, when).and_then(|year| outcome.costs.year(year, names.account())).map(|kr| kr.0))
}

fn of_area(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let year = year_index(outcome, when).zip(names.area);
    Answer::exact(year.and_then(|(year, area)| outcome.costs.area_year(year, area)).map(|kr| kr.0))
}

fn of_group(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let year = year_index(outcome, when).zip(names.group(outcome));
    let kr = year.and_then(|(year, group)| outcome.costs.group_year(group, year, names.account()));
    Answer::exact(kr.map(|kr| kr.0))
}

fn in_account_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    lines(outcome, when, Formula::CostInAccount(names.account()), &|_| true)
}

fn of_area_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let Some(area) = names.area else { return Trail::nothing() };
    let in_area = |line: &LineCosts| {
        let area_of = |line: &Line| match *line {
            Line::Cost(index) => outcome.case.last_rules().costs.get(index).map(|line| line.area),
            Line::Investment { investment, amount } => {
                let investment = outcome.case.last_rules().investments.get(investment);
                investment.and_then(|investment| investment.amounts.get(amount)).map(|amount| amount.area)
            }
        };
        area_of(&line.line) == Some(area)
    };
    lines(outcome, when, Formula::CostOfArea(area), &in_area)
}

fn of_group_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let group = names.group(outcome);
    lines(outcome, when, Formula::CostInAccount(names.account()), &|line| line.group.is_some() && line.group == group)
}

/// The lines that a sum is made of, each with what it counts and what it costs in the account or area.
fn lines(outcome: &Outcome, when: When, formula: Formula, wanted: &dyn Fn(&LineCosts) -> bool) -> Trail {
    let Some(year) = year_index(outcome, when) else { return Trail::nothing() };
    let rules = outcome.case.last_rules();
    let mut parts = Vec::new();
    for line in outcome.costs.lines.iter().filter(|line| wanted(line)) {
        let Some(cost) = line.years.get(year) else { continue };
        let amount =
            if let Formula::CostInAccount(account) = formula { cost.accounts.of(account).copied() } else { cost.gross };
        let path = match line.line {
            Line::Cost(index) => rules.costs.get(index).map(|cost| format!("costs/{}", cost.id)),
            Line::Investment { investment, amount } => rules.investments.get(investment).and_then(|investment| {
                Some(format!("investments/{}/amounts/{}", investment.id, investment.amounts.get(amount)?.id))
            }),
        };
        let Some(path) = path else { continue };
        parts.push(Ingredient::Line { path: path.clone(), kr: amount });
        if let Some(group) = line.group.and_then(|group| rules.groups.get(group)) {
            parts.push(Ingredient::measure(&format!("group.{}.persons", group.id), when));
        }
        parts.push(Ingredient::input(path));
    }
    if formula == Formula::CostInAccount(Account::ServiceCeiling) {
        parts.push(Ingredient::Note(Label::CeilingIsServiceAlone));
    }
    Trail::new(formula, parts)
}
