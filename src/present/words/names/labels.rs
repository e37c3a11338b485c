//! The short label of every input: what stands to the left of its field.

use super::super::language::Language;
use crate::scenario::{path::Path, schema};

/// Pattern, Danish, English; in the order of [`schema::INPUTS`].
pub(super) const LABELS: &[(&str, &str, &str)] = &[
    ("period/first_year", "Første år", "First year"),
    ("period/years", "Antal år", "Number of years"),
    ("price_level", "Prisniveau", "Price level"),
    ("price_index/method", "Ændringer over flere år", "Changes over several years"),
    ("price_index/changes/*", "Pris- og lønudvikling", "Price and wage change"),
    ("groups/*/start/persons", "Borgere ved start", "Persons at the start"),
    ("groups/*/start/seniority", "Anciennitet ved start", "Seniority at the start"),
    ("groups/*/start/over", "Anciennitet fordelt over", "Seniority spread over"),
    ("groups/*/start/weeks", "Uger bag sig ved start", "Weeks behind them at the start"),
    ("groups/*/inflow", "Tilgang pr. år", "Inflow a year"),
    ("groups/*/growth", "Vækst i tilgang", "Growth of inflow"),
    ("groups/*/closed_from", "Lukket for tilgang fra", "Closed to inflow from"),
    ("groups/*/weeks", "Uger bag sig ved tilgang", "Weeks behind them at inflow"),
    ("groups/*/resets_weeks", "Refusionstrappen begynder forfra", "Refund ladder starts again"),
    ("groups/*/stay/at_most", "Loft over varighed", "Cap on stay"),
    ("groups/*/stay/mean", "Gns. varighed", "Mean stay"),
    ("groups/*/stay/exactly", "Fast varighed", "Fixed stay"),
    ("groups/*/stay/table", "Andel tilbage pr. måned", "Share remaining by month"),
    ("groups/*/stay/until", "Ophør efter første indtræden", "End after first entry"),
    ("groups/*/concerns", "Gælder", "Applies to"),
    ("groups/*/exits_are", "Afgang er opgjort som", "Exits are given as"),
    ("groups/*/exits/*", "Afgang til", "Exits to"),
    ("groups/*/exits_at_cap/*", "Afgang til, ved loftet", "Exits to, at the cap"),
    ("costs/*/group", "Gruppe", "Group"),
    ("costs/*/per_person", "Pris pr. helårsperson", "Price per full-year person"),
    ("costs/*/yearly/*", "Udgift pr. år", "Cost a year"),
    ("costs/*/area", "Udgiftsområde", "Area of spending"),
    ("costs/*/department", "Forvaltning", "Department"),
    ("costs/*/refund", "Statsrefusion", "State refund"),
    ("costs/*/basis", "Beløbet er opgjort", "The amount is stated"),
    ("investments/*/amounts/*/area", "Udgiftsområde", "Area of spending"),
    ("investments/*/amounts/*/refund", "Statsrefusion", "State refund"),
    ("investments/*/amounts/*/by_year/*", "Beløb", "Amount"),
    ("investments/*/effects/*/group", "Gruppe", "Group"),
    ("investments/*/effects/*/points", "Andel af afgang, der flyttes", "Share of exits that is moved"),
    ("investments/*/effects/*/persons", "Borgere, der flyttes pr. år", "Persons moved a year"),
    ("investments/*/effects/*/mean_stay", "Gns. varighed med investeringen", "Mean stay with the investment"),
    ("investments/*/effects/*/from", "Flyttes fra", "Moved from"),
    ("investments/*/effects/*/to", "Flyttes til", "Moved to"),
    ("investments/*/effects/*/first_year", "Første år med virkning", "First year of effect"),
    ("investments/*/effects/*/phase_in", "Indfasning", "Phase-in"),
    ("investments/*/effects/*/and_on", "Virker også derefter", "Works afterwards too"),
    ("efficiency/potential/low", "Potentiale, lavt skøn", "Potential, low estimate"),
    ("efficiency/potential/high", "Potentiale, højt skøn", "Potential, high estimate"),
    ("efficiency/bought/low", "Købes i dag, lavt skøn", "Bought today, low estimate"),
    ("efficiency/bought/high", "Købes i dag, højt skøn", "Bought today, high estimate"),
    ("efficiency/months", "Opgjort over", "Measured over"),
    ("efficiency/refund_of", "Statsrefusion som", "State refund as"),
    ("discount/schedule", "Diskonteringsrente", "Discount rate"),
    ("discount/rates/*", "Rente", "Rate"),
    ("discount/timing", "Beløbene falder", "Amounts fall"),
];

/// The label of an input by its kind alone; the path's last word where it names none.
#[must_use]
pub fn pattern_label(path: &Path, language: Language) -> String {
    let kind = schema::kind_of(path);
    let found = kind.and_then(|kind| LABELS.iter().find(|(pattern, _, _)| *pattern == kind.pattern));
    let last = || path.segments().next_back().unwrap_or_default();
    found.map_or_else(last, |(_, danish, english)| language.say(danish, english)).to_owned()
}
