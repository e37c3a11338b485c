//! The table of municipalities: who stands in it once, what shares and numbers say together, and what a total reveals.

use rust_decimal::{Decimal, dec, prelude::ToPrimitive};

use super::{
    found::Checks,
    state::plain,
    view::{View, below},
};
use crate::{
    model::coverage::revealed,
    scenario::{finding::Severity, state_fault::StateFault},
};

/// What the table says of persons, of their shares, and of those whom it hides.
const TABLE: &[&str] = &[
    "coverage",
    "coverage_terms/persons",
    "coverage_terms/share",
    "coverage_terms/hidden_below",
    "coverage_terms/left_out",
    "coverage_terms/rounded_to",
];

impl<'a> Checks<'a> {
    pub(super) fn coverage(&mut self, view: &View<'_, 'a>) {
        let rows: Vec<&str> = view.all_things("coverage");
        if rows.is_empty() || !view.touches(TABLE) {
            return;
        }
        let half = view.number("coverage_terms/rounded_to").unwrap_or(dec!(0.01)) / dec!(2);
        let mut names: Vec<String> = Vec::new();
        let (mut sum, mut hidden) = (Decimal::ZERO, 0_u32);
        for row in &rows {
            let name = self.scenario.name(row);
            if names.contains(&plain(name)) {
                let at = view.of_thing(row, "");
                self.tell(Severity::Error, at, StateFault::MunicipalityTwice(name.to_owned()));
            }
            names.push(plain(name));
            let is_hidden = view.word(&below(row, "hidden")) == Some("yes");
            let persons = view.number(&below(row, "persons"));
            if is_hidden == persons.is_some() {
                self.tell(Severity::Error, view.of_thing(row, "persons"), StateFault::HiddenOrStated);
            }
            sum = sum.saturating_add(persons.unwrap_or_default());
            hidden += u32::from(is_hidden);
            self.share(view, row, persons, half);
        }
        self.country(view, &rows, half);
        self.hidden(view, sum, hidden);
    }

    /// Persons without a share of the municipality, and a share of nobody that is not rounded from 0.
    fn share(&mut self, view: &View<'_, 'a>, row: &str, persons: Option<Decimal>, half: Decimal) {
        let share = view.number(&below(row, "share")).unwrap_or_default();
        let rounded = || view.at("coverage_terms", &["rounded_to"], "rounded_to");
        let at = view.of_thing(row, "share").or_else(rounded);
        match persons {
            Some(persons) if persons > Decimal::ZERO && share.is_zero() => {
                let severity = if half.is_zero() { Severity::Error } else { Severity::Warning };
                self.tell(severity, at, StateFault::PersonsWithoutShare);
            }
            Some(persons) if persons.is_zero() && share > half => {
                self.tell(Severity::Warning, at, StateFault::ShareWithoutPersons);
            }
            _ => {}
        }
    }

    /// A share of the country outside those of all its municipalities.
    fn country(&mut self, view: &View<'_, 'a>, rows: &[&str], half: Decimal) {
        let shares = || rows.iter().filter_map(|row| view.number(&below(row, "share")));
        let is_whole = view.number("coverage_terms/left_out").is_none_or(|left_out| left_out.is_zero());
        let Some(share) = view.number("coverage_terms/share").filter(|_| is_whole) else { return };
        let Some((least, most)) = shares().min().zip(shares().max()) else { return };
        let open = half.saturating_mul(dec!(2));
        if share < least.saturating_sub(open) || share > most.saturating_add(open) {
            let fault = StateFault::ShareOutsideRows { share, least, most };
            self.tell(Severity::Warning, view.of_thing("coverage_terms", "share"), fault);
        }
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
            Some(found) if found.at_most > 0 || found.least > 0 || found.persons == 0 => {
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
}
