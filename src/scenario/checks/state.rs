//! Compensation, the table of municipalities (in [`super::municipalities`]) and the spending of a year: what must be there,
//! and what is told of it. All of it holds for the whole period, so that it is looked at once for each rule set.

use rust_decimal::{Decimal, dec};

use super::{
    found::Checks,
    view::{At, View, below},
};
use crate::scenario::{
    figure::Status,
    finding::{Code, Severity},
    path::Path,
    state_fault::StateFault,
};

impl<'a> Checks<'a> {
    pub(super) fn state(&mut self, view: &View<'_, 'a>) {
        if view.is_last {
            self.compensation(view);
            self.coverage(view);
            self.spending(view);
        }
    }

    pub(super) fn tell(&mut self, severity: Severity, at: Option<At>, fault: StateFault) {
        if let Some(at) = at {
            self.push(severity, at, Code::State(fault));
        }
    }

    fn compensation(&mut self, view: &View<'_, 'a>) {
        let lines: Vec<&str> = view.all_things("compensation_lines");
        for line in &lines {
            self.line(view, line);
        }
        self.same_lines(view, &lines);
        let has_keys = view.figure("compensation/keys/compensation").is_some();
        if let Some(line) = lines.first().filter(|_| !has_keys) {
            self.tell(Severity::Error, view.of_key(line, ""), StateFault::NoKeys);
        }
        for area in ["service", "effort", "support", "capital"] {
            for list in ["received_by", "own_cost_by"] {
                let path = ["compensation/", list, "/", area].concat();
                self.key(view, "compensation", &path);
            }
        }
    }

    /// Whether a key that is named at a path is stated.
    fn key(&mut self, view: &View<'_, 'a>, thing: &str, path: &str) {
        let Some(key) = view.word(path) else { return };
        // The compensation key itself must be there, which is told where the file is read.
        if key != "compensation" && !view.is_set(&["compensation/keys/", key].concat()) {
            let field = path.get(thing.len() + 1..).unwrap_or_default();
            let at = view.of_key(thing, field);
            self.tell(Severity::Error, at, StateFault::KeyNotStated(key.to_owned()));
        }
    }

    fn line(&mut self, view: &View<'_, 'a>, line: &str) {
        let [received, own_cost, national] = ["received", "own_cost", "national"].map(|list| view.years(line, list));
        let area = view.word(&below(line, "area")).unwrap_or_default();
        let own_by = below(line, "own_cost_by");
        let follows = view.is_set(&own_by) || view.is_set(&["compensation/own_cost_by/", area].concat());
        for (list, key, needs) in [(&received, "received_key", true), (&own_cost, "own_cost_key", follows)] {
            if !list.is_empty() && needs && !view.is_set(&below(line, key)) {
                self.tell(Severity::Error, view.of_key(line, key), StateFault::NoStatedKey(key));
            }
        }
        if own_cost.is_empty() && !national.is_empty() && !follows {
            self.tell(Severity::Error, view.of_key(line, "own_cost_by"), StateFault::NoKeyOfOwnCost);
        }
        if received.is_empty() && own_cost.is_empty() && national.is_empty() {
            self.tell(Severity::Error, view.of_thing(line, ""), StateFault::EmptyLine);
        }
        if !received.is_empty() && !own_cost.is_empty() && !national.is_empty() {
            self.tell(Severity::Warning, view.of_thing(line, "national"), StateFault::NationalUnused);
        }
        self.line_years(view, line, &[("received", received), ("own_cost", own_cost), ("national", national)]);
        self.key(view, line, &own_by);
        let carrier = below(line, "carried_by");
        if let Some(path) = view.word(&carrier)
            && !view.can_carry(path)
        {
            let at = view.of_thing(line, "carried_by");
            self.tell(Severity::Error, at, StateFault::NoSuchCarrier(path.to_owned()));
        }
    }

    /// A year that a list leaves out, and amounts that all begin after the period.
    fn line_years(&mut self, view: &View<'_, 'a>, line: &str, lists: &[(&str, Vec<i32>); 3]) {
        for (list, years) in lists {
            let gap = years.windows(2).find(|pair| pair[1] > pair[0].saturating_add(1));
            if let Some(gap) = gap {
                let year = gap[0] + 1;
                self.tell(Severity::Warning, view.of_thing(line, list), StateFault::YearMissing(year));
            }
        }
        let first = lists.iter().filter_map(|(_, years)| years.first()).min().copied();
        if let Some(first) = first.filter(|first| *first > self.scenario.period().last_year()) {
            self.tell(Severity::Warning, view.of_thing(line, ""), StateFault::LineAfterPeriod(first));
        }
    }

    /// Two lines of the same number and name.
    fn same_lines(&mut self, view: &View<'_, 'a>, lines: &[&'a str]) {
        let mut seen: Vec<(&str, String)> = Vec::new();
        for line in lines {
            let Some(number) = view.word(&below(line, "number")) else { continue };
            let known = (number, plain(self.scenario.name(line)));
            if seen.contains(&known) {
                let fault =
                    StateFault::LineTwice { number: number.to_owned(), name: self.scenario.name(line).to_owned() };
                self.tell(Severity::Warning, view.of_thing(line, ""), fault);
            }
            seen.push(known);
        }
    }

    fn spending(&mut self, view: &View<'_, 'a>) {
        if view.figure("spending/year").is_none() || !view.touches(&["spending"]) {
            return;
        }
        let at = |field: &str| view.of_thing("spending", field);
        let figure = |field: &str| view.figure(&below("spending", field));
        let number = |field: &str| view.number(&below("spending", field));
        let [persons, total, average] = ["persons", "total", "average"].map(number);
        let stated = [persons, total, average].iter().flatten().count();
        if stated < 2 {
            self.tell(Severity::Error, at("total"), StateFault::TwoOfThree);
        }
        if let (Some(persons), Some(total), Some(average)) = (persons, total, average) {
            let half = |field: &str| figure(field).and_then(|figure| figure.rounded_to).unwrap_or_default() / dec!(2);
            let off = total.saturating_sub(average.saturating_mul(persons)).abs();
            let open = half("total").saturating_add(half("average").saturating_mul(persons));
            let open = open.saturating_add(half("persons").saturating_mul(average));
            let follows = total.checked_div(persons);
            if let Some(follows) = follows.filter(|_| off > open.max(dec!(1))) {
                self.tell(Severity::Warning, at("average"), StateFault::AverageDoesNotFit(follows));
            }
        }
        self.departments(view, [persons, total, average]);
        let shares: Vec<&Path> = view.paths("spending").filter(|path| path.key() == "share").collect();
        let sum = shares.iter().filter_map(|path| view.number(path.as_str()));
        let sum = sum.fold(Decimal::ZERO, Decimal::saturating_add);
        let open = shares.iter().filter_map(|path| view.figure(path.as_str())?.rounded_to);
        let open = open.fold(Decimal::ZERO, Decimal::saturating_add) / dec!(2);
        if sum > Decimal::ONE.saturating_add(open) {
            self.tell(Severity::Error, at("departments"), StateFault::DepartmentsAboveOne(sum));
        }
    }

    /// Departments that more persons have services of than there are, whatever the roundings leave: the share of all persons
    /// that follows is the department's share · the average ÷ its own average.
    fn departments(&mut self, view: &View<'_, 'a>, [persons, total, average]: [Option<Decimal>; 3]) {
        let half = |path: &str| view.figure(path).and_then(|figure| figure.rounded_to).unwrap_or_default() / dec!(2);
        let least = |number: Decimal, path: &str, halves: Decimal| number.saturating_sub(half(path) * halves);
        let of_all = |department: &str, halves: Decimal| {
            let [share, own] = ["share", "average"].map(|field| below(department, field));
            let all = match total.zip(persons) {
                Some((total, persons)) => {
                    let most = persons.saturating_add(half("spending/persons") * halves);
                    least(total, "spending/total", halves).checked_div(most)
                }
                None => average.map(|average| least(average, "spending/average", halves)),
            };
            let most = view.number(&own)?.saturating_add(half(&own) * halves);
            least(view.number(&share)?, &share, halves).saturating_mul(all?).checked_div(most)
        };
        let Some(persons) = persons.or_else(|| total?.checked_div(average?)) else { return };
        for path in view.paths("spending").filter(|path| path.key() == "share") {
            let department = path.parent();
            let of_all = |halves: Decimal| of_all(department.as_str(), halves);
            if of_all(Decimal::ONE).is_none_or(|share| share.round_dp(9) <= Decimal::ONE) {
                continue;
            }
            let implied = of_all(Decimal::ZERO).unwrap_or_default().saturating_mul(persons).round_dp(2).normalize();
            let own = department.join("average");
            let at = view.of_thing("spending", own.below("spending").unwrap_or_default());
            self.tell(Severity::Warning, at, StateFault::DepartmentAbovePersons { implied, persons });
        }
    }
}

/// A name without what does not tell it from another: case, and how much space stands between its words.
pub(super) fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl Checks<'_> {
    /// Counts of real persons below the threshold: those of municipalities, of leavers, of what was observed, of a year's
    /// spending; never what is assumed or calculated. Those that rest on a source are published already.
    pub(super) fn small_numbers(&mut self) {
        let scenario = self.scenario;
        let below = scenario.inputs.get("small_numbers").and_then(|figure| figure.value.number()).unwrap_or(dec!(5));
        let counts = |group: &str| {
            let exits_are = scenario.inputs.get(["groups/", group, "/exits_are"].concat().as_str());
            exits_are.is_some_and(|figure| figure.value.word() == Some("counts"))
        };
        let is_count = |path: &Path| {
            let parts: Vec<&str> = path.segments().collect();
            match parts.as_slice() {
                ["coverage", _, "persons"] | ["spending", "persons"] => true,
                ["groups", group, "exits" | "exits_at_cap", _] => counts(group),
                _ => false,
            }
        };
        let is_small = |persons: Decimal| persons > Decimal::ZERO && persons < below;
        let inputs = scenario.inputs.iter().filter(|(path, figure)| {
            is_count(path) && figure.status != Some(Status::Assumption) && figure.value.number().is_some_and(is_small)
        });
        let mut found: Vec<(Path, bool)> =
            inputs.map(|(path, figure)| (path.clone(), figure.source.is_some())).collect();
        for series in &scenario.observed {
            let small = series.persons.iter().filter(|(_, persons)| is_small(*persons));
            let at = |month: &dyn std::fmt::Display| Path::new(&format!("observed/{}/persons/{month}", series.group));
            found.extend(small.map(|(month, _)| (at(month), series.source.is_some())));
        }
        for (are_published, severity) in [(false, Severity::Warning), (true, Severity::Note)] {
            let mut of_kind = found.iter().filter(|(_, is_published)| *is_published == are_published);
            if let Some((path, _)) = of_kind.clone().next() {
                let count = of_kind.by_ref().count();
                let fault = StateFault::SmallNumbers { count, below, are_published };
                self.push(severity, (None, path.clone()), Code::State(fault));
            }
        }
    }
}
