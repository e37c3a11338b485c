//! What is chosen and read in the views: what the cost of a year is split by, the names of *Kilder*, all rule sets.

use super::*;
use eframe::egui::OutputCommand;
use sidestil::{
    app::examples::EXAMPLES,
    present::views::{CompensationShape, CostsBy, catalogue::View},
};

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

/// The window with the budget note of compensation.
fn budget_note(language: Language, size: [f32; 2]) -> Harness<'static, Window> {
    let mut harness = window_in(language, size);
    let place = EXAMPLES.iter().position(|example| example.name == "bi03-dut-2023.ron").unwrap();
    apply(&mut harness, Command::OpenExample(place));
    harness
}

#[test]
fn compensation_is_found_by_its_labels_and_changes_its_shape_by_a_key() {
    let mut harness = budget_note(Language::Danish, [1440.0, 900.0]);
    // Elsewhere the key does nothing.
    press(&mut harness, Modifiers::COMMAND, Key::L);
    assert_eq!(harness.state().app.session.choices.compensation, CompensationShape::Lines);
    harness.get_by_role_and_label(Role::Tab, "DUT").click();
    settle(&mut harness);
    assert!(shows(&harness, "kommunen mangler 27,6"));
    for name in ["DUT-andel", "Andel af borgerne", "Andel af udgifterne"] {
        assert!(harness.query_by_role_and_label(Role::Link, name).is_some(), "{name}");
    }
    assert!(harness.query_by_role_and_label(Role::Table, "DUT linje for linje").is_some());
    press(&mut harness, Modifiers::COMMAND, Key::L);
    assert_eq!(harness.state().app.session.choices.compensation, CompensationShape::BudgetNote);
    assert!(is_chosen(&harness.get_by_role_and_label(Role::RadioButton, "Budgetnotat")));
    assert!(harness.query_by_role_and_label(Role::Table, "Udgifter til overførsler mv.").is_some());
    harness.get_by_role_and_label(Role::Button, "Kopiér tabellerne").click();
    // What is copied is handed over in the frame that takes the click.
    let copied = (0..6).find_map(|_| {
        harness.step();
        let mut commands = harness.output().platform_output.commands.iter();
        commands.find_map(|command| if let OutputCommand::CopyText(text) = command { Some(text.clone()) } else { None })
    });
    let copied = copied.unwrap();
    assert!(copied.contains("DUT på indsatsrammen\tBIU\t'35.30\tI\t-28122"), "{copied}");
    assert!(copied.contains("Scenarie: Budgetnotat BI03"), "{copied}");
    harness.get_by_role_and_label(Role::RadioButton, "Linjer").click();
    settle(&mut harness);
    assert_eq!(harness.state().app.session.choices.compensation, CompensationShape::Lines);
}

#[test]
fn a_key_of_compensation_leads_to_its_input() {
    let mut harness = budget_note(Language::English, [1440.0, 900.0]);
    apply(&mut harness, Command::Show(View::Compensation));
    harness.get_by_role_and_label(Role::Link, "Share of persons").click();
    settle(&mut harness);
    assert!(focused(&harness).is_some());
    assert!(shows(&harness, "the municipality lacks 27.6"));
}
