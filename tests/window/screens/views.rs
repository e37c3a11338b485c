//! What is chosen and read in the views: what the cost of a year is split by, the names of *Kilder*, all rule sets.

use super::*;
use sidestil::present::views::{CostsBy, catalogue::View};

#[test]
fn the_cost_of_a_year_is_split_by_what_is_clicked_and_stays_so() {
    let mut harness = reform();
    apply(&mut harness, Command::Show(View::YearlyCost));
    assert!(shows(&harness, "før DUT-kompensation"));
    let is_on = |harness: &Harness<'static, Window>, name: &str| {
        is_chosen(&harness.get_by_role_and_label(Role::RadioButton, name))
    };
    assert!(is_on(&harness, "Fordelt på gruppe"));
    harness.get_by_role_and_label(Role::RadioButton, "Fordelt på område").click();
    settle(&mut harness);
    assert_eq!(harness.state().app.session.choices.costs_by, CostsBy::Area);
    assert!(shows(&harness, "Udgift pr. år fordelt på område, kommunekassen"));
    apply(&mut harness, Command::Show(View::Overview));
    apply(&mut harness, Command::Show(View::YearlyCost));
    assert!(is_on(&harness, "Fordelt på område"), "a choice is kept while other views are looked at");
}

#[test]
fn a_name_in_the_sources_that_needs_more_than_a_line_has_it() {
    let mut harness = reform();
    apply(&mut harness, Command::Show(View::Sources));
    let rows = harness.get_all_by_role(Role::Link).map(|node| node.rect().height());
    let rows: Vec<f32> = rows.collect();
    // One line is 24 points high; a second one is 16 more or so.
    assert!(rows.iter().any(|height| *height >= 36.0), "{rows:?}");
    assert!(rows.iter().all(|height| *height > 0.0));
}

#[test]
fn the_overview_lists_all_rule_sets_of_a_file_with_more_than_two() {
    let harness = reform();
    let count = harness.state().app.results.sides.as_ref().unwrap().after.scenario.rule_sets.len();
    assert_eq!(shows(&harness, "Alle regelsæt i filen"), count > 2);
}
