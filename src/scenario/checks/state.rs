//! Compensation, the table of municipalities and the spending of a year: what must be there, and what is told of it. All of
//! it holds for the whole period, so that it is looked at once for each rule set.

use rust_decimal::{Decimal, dec, prelude::ToPrimitive};

use super::{
    found::Checks,
    view::{At, View, below},
};
use crate::{
    model::coverage::revealed,
    scenario::{
        figure::Status,
        finding::{Code, Severity},
        path::Path,
        state_fault::StateFault,
    },
};

/// What the table of municipalities says of persons, and of those whom it hides.
const TABLE: &[&str] =
    &["coverage", "coverage_terms/persons", "coverage_terms/hidden_below", "coverage_terms/left_out"];

impl<'a> Checks<'a> {
    pub(super) fn state(&mut self, view: &View<'_, 'a>) {
        if view.is_last {
            self.compensation(view);
            self.coverage(view);
            self.spending(view);
        }
    }

    fn tell(&mut self, severity: Severity, at: Option<At>, fault: StateFault) {
        if let Some(at) = at {
            self.push(severity, at, Code::State(fault));
        }
    }

    fn compensation(&mut self, view: &View<'_, 'a>) {
        let lines: Vec<&str> = view.all_things("compensation_lines");
        for line in &lines {
            self.line(view, line);
        }
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
            if view.number(&below(line, key)).is_some_and(|key| key.is_zero()) {
                self.tell(Severity::Error, view.of_thing(line, key), StateFault::KeyOfZero);
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
        for (list, years) in [("received", received), ("own_cost", own_cost), ("national", national)] {
            let gap = years.windows(2).find(|pair| pair[1] > pair[0].saturating_add(1));
            if let Some(gap) = gap {
                let year = gap[0] + 1;
                self.tell(Severity::Warning, view.of_thing(line, list), StateFault::YearMissing(year));
            }
        }
        self.key(view, line, &own_by);
        let carrier = below(line, "carried_by");
        if let Some(path) = view.word(&carrier)
            && !view.can_carry(path)
        {
            let at = view.of_thing(line, "carried_by");
            self.tell(Severity::Error, at, StateFault::NoSuchCarrier(path.to_owned()));
        }
    }

    fn coverage(&mut self, view: &View<'_, 'a>) {
        let rows: Vec<&str> = view.all_things("coverage");
        if rows.is_empty() || !view.touches(TABLE) {
            return;
        }
        let mut names: Vec<&str> = Vec::new();
        let (mut sum, mut hidden) = (Decimal::ZERO, 0_u32);
        for row in &rows {
            let name = self.scenario.name(row);
            if names.contains(&name) {
                let at = view.of_thing(row, "");
                self.tell(Severity::Error, at, StateFault::MunicipalityTwice(name.to_owned()));
            }
            names.push(name);
            let is_hidden = view.word(&below(row, "hidden")) == Some("yes");
            let persons = view.number(&below(row, "persons"));
            if is_hidden == persons.is_some() {
                self.tell(Severity::Error, view.of_thing(row, "persons"), StateFault::HiddenOrStated);
            }
            sum = sum.saturating_add(persons.unwrap_or_default());
            hidden += u32::from(is_hidden);
            let has_share = view.number(&below(row, "share")).is_some_and(|share| !share.is_zero());
            let half = view.number("coverage_terms/rounded_to").unwrap_or(dec!(0.01)) / dec!(2);
            if persons.is_some_and(|persons| persons > Decimal::ZERO) && !has_share && half.is_zero() {
                self.tell(Severity::Error, view.of_thing(row, "share"), StateFault::PersonsWithoutShare);
            }
        }
        self.hidden(view, sum, hidden);
    }

    /// What the source's total and the rows that can be seen say of the hidden ones.
    fn hidden(&mut self, view: &View<'_, 'a>, sum: Decimal, rows: u32) {
        let Some(total) = view.number("coverage_terms/persons") else { return };
        let at = || view.of_thing("coverage_terms", "persons");
        let left_out = view.number("coverage_terms/left_out").and_then(|count| count.to_u32()).unwrap_or_default();
        let (rows, left) = (rows + left_out, total.saturating_sub(sum));
        if left < Decimal::ZERO || (rows == 0 && !left.is_zero()) {
            self.tell(Severity::Warning, at(), StateFault::TotalIsNotSum { total, sum });
            return;
        }
        let most = view.number("coverage_terms/hidden_below").unwrap_or(dec!(3)).saturating_sub(Decimal::ONE);
        let Some((left, most)) = left.to_u32().zip(most.to_u32()).filter(|_| rows > 0) else { return };
        match revealed(left, rows, most) {
            Some(found) if found.at_most > 0 || found.least > 0 => {
                let is_published = view.figure("coverage_terms/persons").is_some_and(|total| total.source.is_some());
                self.tell(Severity::Note, at(), StateFault::Reveals { found, is_published });
            }
            Some(_) => {}
            None => {
                let outside = left.saturating_sub(rows.saturating_mul(most));
                self.tell(Severity::Note, at(), StateFault::OutsideTable(outside));
            }
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
            let follows = total.checked_div(persons);
            if let Some(follows) = follows.filter(|_| off > open.max(dec!(1))) {
                self.tell(Severity::Warning, at("average"), StateFault::AverageDoesNotFit(follows));
            }
        }
        let shares: Vec<&Path> = view.paths("spending").filter(|path| path.key() == "share").collect();
        let sum = shares.iter().filter_map(|path| view.number(path.as_str()));
        let sum = sum.fold(Decimal::ZERO, Decimal::saturating_add);
        let open = shares.iter().filter_map(|path| view.figure(path.as_str())?.rounded_to);
        let open = open.fold(Decimal::ZERO, Decimal::saturating_add) / dec!(2);
        if sum > Decimal::ONE.saturating_add(open) {
            self.tell(Severity::Error, at("departments"), StateFault::DepartmentsAboveOne(sum));
        }
    }
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
