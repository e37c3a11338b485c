//! What is typed and not taken is never lost: whatever is pressed or clicked then, it is taken first, or told. And what is
//! pasted from a spreadsheet is one value, or a list, or told.

use super::*;
use sidestil::{
    app::notices::Notice,
    scenario::{figure::Value, layers::Layers},
};

const CAP: &str = "Ressourceforløb: Loft over varighed, efter";
const CAP_PATH: &str = "groups/ressourceforløb/stay/at_most";

/// The cap of the rule set that was *efter* at first.
fn cap(harness: &Harness<'static, Window>, rule_set: &str) -> Option<Value> {
    let file = harness.state().app.document.files().first()?;
    Layers::new(&file.scenario, rule_set).last(CAP_PATH).map(|(_, figure)| figure.value.clone())
}

fn after(harness: &Harness<'static, Window>) -> String {
    harness.state().app.session.after.as_ref().unwrap().rule_set.to_string()
}

/// The cap with something put into its field that is not taken yet.
fn put(event: egui::Event) -> Harness<'static, Window> {
    let mut harness = reform();
    field(&harness, CAP).click();
    harness.run();
    harness.event(event);
    harness.run();
    harness
}

/// Types into the cap without taking it.
fn typed(text: &str) -> Harness<'static, Window> {
    put(egui::Event::Text(text.to_owned()))
}

/// Keys as the list of keys (F1) names them.
fn named(text: &str) -> Option<(Modifiers, Key)> {
    let (modifiers, key) = text.rsplit_once('+').unwrap_or(("", text));
    let modifiers = modifiers.split('+').filter(|name| !name.is_empty()).map(|name| match name {
        "Ctrl" => Some(Modifiers::COMMAND),
        "Skift" => Some(Modifiers::SHIFT),
        _ => None,
    });
    let modifiers = modifiers.collect::<Option<Vec<_>>>()?.into_iter().fold(Modifiers::NONE, Modifiers::plus);
    let key = Key::from_name(key)?;
    (modifiers.any() || (Key::F1..=Key::F35).contains(&key)).then_some((modifiers, key))
}

/// Undo, redo and copying belong to the field while something is typed in it.
const OF_THE_FIELD: [&str; 5] = ["Ctrl+Z", "Ctrl+Y", "Ctrl+Skift+Z", "Ctrl+C", "Ctrl+Skift+C"];

/// All keys of the program but those, as its own list has them, so that a new action needs no line here; and Tab and Enter.
fn keys() -> Vec<(Modifiers, Key)> {
    let mut harness = reform();
    press(&mut harness, Modifiers::NONE, Key::F1);
    let texts = harness.query_all_by_role(Role::Label).filter_map(|node| {
        let node = node.accesskit_node();
        node.label().or(node.value())
    });
    let lines: Vec<String> =
        texts.flat_map(|text| text.split(" eller ").map(str::to_owned).collect::<Vec<_>>()).collect();
    for own in OF_THE_FIELD {
        assert!(lines.iter().any(|line| line == own), "{own} is no key of the program any more");
    }
    let keys = lines.iter().filter(|line| !OF_THE_FIELD.contains(&line.as_str())).filter_map(|line| named(line));
    let mut keys: Vec<_> = keys.chain([(Modifiers::NONE, Key::Tab), (Modifiers::NONE, Key::Enter)]).collect();
    keys.dedup();
    assert!(keys.len() > 30, "{keys:?}");
    keys
}

#[test]
fn a_number_that_is_typed_or_pasted_is_taken_before_every_key() {
    // Every other key comes after typing, the others after pasting: both are the same text that is not taken yet.
    let put_in = [egui::Event::Text("48".to_owned()), egui::Event::Paste("48\r\n".to_owned())];
    for ((modifiers, key), event) in keys().into_iter().zip(put_in.iter().cycle()) {
        let mut harness = put(event.clone());
        let rules = after(&harness);
        harness.key_press_modifiers(modifiers, key);
        harness.run_steps(3);
        assert_eq!(cap(&harness, &rules), Some(Value::Number(48.into())), "{event:?}, {modifiers:?} {key:?}");
    }
}

#[test]
fn the_keys_of_the_field_itself_lose_nothing() {
    for own in OF_THE_FIELD.into_iter().filter(|own| own.ends_with('C')) {
        let (modifiers, key) = named(own).unwrap();
        let mut harness = typed("48");
        let rules = after(&harness);
        harness.key_press_modifiers(modifiers, key);
        harness.run_steps(3);
        assert_eq!(cap(&harness, &rules), Some(Value::Number(36.into())), "{own} takes nothing");
        harness.key_press(Key::Enter);
        harness.run_steps(3);
        assert_eq!(cap(&harness, &rules), Some(Value::Number(48.into())), "{own}, and then Enter");
    }
}

/// What can be clicked beside the fields, by its name.
fn clickable(harness: &Harness<'static, Window>) -> Vec<String> {
    let roles = [Role::Button, Role::Tab, Role::RadioButton, Role::Link, Role::ComboBox, Role::DisclosureTriangle];
    let all = harness.query_all(By::new().predicate(|node| !node.is_hidden()));
    let is_it = |node: &Node| roles.contains(&node.accesskit_node().role()) && node.rect().is_positive();
    let mut names: Vec<String> = all.filter(is_it).filter_map(|node| node.accesskit_node().label()).collect();
    names.sort();
    names.dedup();
    names
}

#[test]
fn a_number_that_is_typed_is_taken_before_every_click() {
    let all = clickable(&reform());
    assert!(all.len() > 60, "{all:?}");
    // Fields and numbers of a kind are alike: of the many, some.
    for name in all.iter().step_by(4) {
        let mut harness = typed("48");
        let rules = after(&harness);
        harness.query_all_by_label(name).next().unwrap().click();
        harness.run_steps(4);
        assert_eq!(cap(&harness, &rules), Some(Value::Number(48.into())), "{name}");
    }
}

#[test]
fn swapping_setting_the_mark_and_closing_come_after_what_is_typed() {
    let mut harness = typed("48");
    let rules = after(&harness);
    harness.query_all_by_label_contains("Lad før og efter bytte plads").next().unwrap().click();
    settle(&mut harness);
    assert_eq!(harness.state().app.session.before.as_ref().map(|side| side.rule_set.to_string()), Some(rules));
    assert!(shows(&harness, "før 2.238"));
    let mut harness = typed("48");
    press(&mut harness, Modifiers::NONE, Key::F9);
    assert!(shows(&harness, "efter 2.238") && !shows(&harness, "siden mærket"), "the mark is of 48");
    let mut harness = typed("48");
    apply(&mut harness, Command::OpenExample(2));
    assert_eq!(harness.state().app.history.done(), 1, "also where a file is opened by itself");
}

#[test]
fn what_cannot_be_used_is_told_whatever_is_done() {
    let keys = [Key::F7, Key::F9, Key::F4, Key::F8].map(|key| (Modifiers::NONE, key));
    for (modifiers, key) in keys.into_iter().chain([(Modifiers::COMMAND, Key::Num2)]) {
        let mut harness = typed("22,5");
        press(&mut harness, modifiers, key);
        assert!(shows(&harness, "er ikke et helt tal"), "{modifiers:?} {key:?}");
    }
    // Where the panel is folded with it, the status line tells it and leads back.
    let mut harness = typed("22,5");
    press(&mut harness, Modifiers::COMMAND, Key::B);
    assert!(shows(&harness, "1 indtastning bruges ikke"));
}

fn paste(harness: &mut Harness<'static, Window>, name: &str, text: &str) {
    field(harness, name).scroll_to_me();
    harness.run();
    field(harness, name).click();
    harness.run();
    harness.event(egui::Event::Paste(text.to_owned()));
    harness.run();
}

fn value(harness: &Harness<'static, Window>, name: &str) -> String {
    field(harness, name).accesskit_node().value().unwrap_or_default()
}

/// The name of the field that has this in it and ends like this.
fn spin(harness: &Harness<'static, Window>, part: &str, end: &str) -> String {
    let all = harness.query_all_by_role(Role::SpinButton).filter_map(|node| node.accesskit_node().label());
    let all: Vec<String> = all.collect();
    let found = all.iter().find(|name| name.contains(part) && name.ends_with(end));
    found.unwrap_or_else(|| unreachable!("{part} {end} in {all:?}")).clone()
}

#[test]
fn a_share_stands_beside_a_count_and_can_be_typed() {
    let mut harness = reform();
    apply(&mut harness, Command::GoTo(sidestil::scenario::path::Path::new("groups/ressourceforløb/exits/job")));
    let job = spin(&harness, "ob, uddannelse", ", før");
    assert_eq!(value(&harness, &job), "285");
    // 285 of 285 + 849 + 44 + 236 = 1.414.
    assert!(shows(&harness, &format!("{job}: 20,2\u{a0}pct.")), "{job}");
    type_into(&mut harness, &job, "50 pct.");
    assert_eq!(value(&harness, &job), "50");
    assert!(shows(&harness, "står nu som andele i stedet for antal"));
    assert_eq!(value(&harness, &job.replace(", før", ", efter")), "50", "what is inherited follows");
    assert_eq!(harness.state().app.history.done(), 1);
    // Now the count of the last year stands beside, and it can be typed: half of it is a quarter.
    let beside = format!("{job}: ");
    let count = |harness: &Harness<'static, Window>| {
        let all = harness.query_all_by_label_contains(&beside).filter_map(|node| node.accesskit_node().value());
        let said = all.filter(|text| text.ends_with("i\u{a0}2031")).find_map(|text| {
            let (_, count) = text.split_once(": ").filter(|_| text.starts_with(&beside))?;
            count.split('\u{a0}').next()?.replace('.', "").parse::<u32>().ok()
        });
        said.unwrap_or_else(|| unreachable!("no count beside {job}"))
    };
    let half = count(&harness) / 2;
    type_into(&mut harness, &job, &format!("{half} pers."));
    let share: f64 = value(&harness, &job).replace(',', ".").parse().unwrap();
    assert!((share - 25.0).abs() < 0.2, "{share} per cent for {half} persons");
    assert_eq!(harness.state().app.history.done(), 2);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(value(&harness, &job), "285");
}

#[test]
fn a_rule_set_is_renamed_by_f2_and_a_name_that_says_another_number_is_noted() {
    let mut harness = reform();
    assert!(harness.state().app.results.findings.iter().all(|finding| !is_name(finding)));
    type_into(&mut harness, CAP, "42");
    assert!(harness.state().app.results.findings.iter().any(is_name), "42 months is not 3 years");
    press(&mut harness, Modifiers::NONE, Key::F2);
    harness.get_by_role_and_label(Role::TextInput, "Regelsættets navn").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    harness.event(egui::Event::Text("Højst 42 måneder".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert_eq!(harness.state().app.session.overlay, None);
    assert_eq!(harness.state().app.results.sides.as_ref().unwrap().after.name(), "Højst 42 måneder");
    assert!(harness.state().app.results.findings.iter().all(|finding| !is_name(finding)));
    harness.get_by_role_and_label(Role::Button, "Rediger").click();
    harness.run();
    assert!(shows(&harness, "Fortryd: omdøb regelsæt: Loven"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    harness.get_by_role_and_label(Role::Button, "Rediger").click();
    harness.run();
    assert!(shows(&harness, "36 → 42\u{a0}mdr., Loven"), "the step names the rule set");
}

fn is_name(finding: &sidestil::scenario::finding::Finding) -> bool {
    matches!(finding.code, sidestil::scenario::finding::Code::NameSaysOther(_))
}

#[test]
fn several_cells_in_one_number_are_told_and_one_cell_is_read() {
    const INFLOW: &str = "Ressourceforløb: Tilgang pr. år, før";
    let mut harness = reform();
    let before = value(&harness, INFLOW);
    for text in
        ["149\t185", "285\n849", "285\r\n849", "5\t000", "5\u{2028}000", "5;000", "149\t185\n5\t000", "5\u{b}000"]
    {
        paste(&mut harness, INFLOW, text);
        assert!(shows(&harness, "celler. Her kan kun stå én værdi."), "{text:?}");
        harness.key_press(Key::Enter);
        settle(&mut harness);
        assert!(shows(&harness, "celler. Her kan kun stå én værdi."), "{text:?} afterwards");
        assert_eq!(value(&harness, INFLOW), before, "{text:?}");
    }
    for (text, shown) in [("1.410,8\r\n", "1.410,8"), ("1 411\n", "1.411"), (" 1.412 pers.\t", "1.412")] {
        paste(&mut harness, INFLOW, text);
        harness.key_press(Key::Enter);
        settle(&mut harness);
        assert_eq!(value(&harness, INFLOW), shown, "{text:?}");
    }
}

#[test]
fn a_column_fills_a_list_by_year_as_one_step() {
    let mut harness = reform();
    apply(&mut harness, Command::GoTo(sidestil::scenario::path::Path::new("price_index/changes/2018")));
    let list: Vec<String> = (2018..=2023).map(|year| spin(&harness, "", &year.to_string())).collect();
    let values = |harness: &Harness<'static, Window>| list.iter().map(|name| value(harness, name)).collect::<Vec<_>>();
    let before = values(&harness);
    paste(&mut harness, &list[2], "1,5\r\n2,5\r\n3,5\r\n");
    leave(&mut harness);
    let expected = [&before[0], &before[1], "1,5", "2,5", "3,5", &before[5]];
    assert_eq!(values(&harness), expected);
    assert_eq!(harness.state().app.history.done(), 1, "one step");
    // A row fills it as well; more cells than years are told and left out.
    paste(&mut harness, &list[4], "0,1\t0,2\t0,3\t0,4");
    leave(&mut harness);
    assert_eq!(values(&harness)[4..], ["0,1", "0,2"]);
    assert!(shows(&harness, "2 celler er sat ind, 2 er ikke brugt, for listen har ikke flere år: »0,3« og »0,4«."));
    let left = |notice: &Notice| matches!(notice, Notice::CellsLeft { filled: 2, .. });
    assert!(harness.state().app.session.notices.iter().any(left));
    // One that is no number keeps all out.
    paste(&mut harness, &list[0], "1\nto\n3");
    settle(&mut harness);
    assert!(shows(&harness, "Ingen af de 3 celler er sat ind. Celle 2: »to« er ikke et tal."));
    leave(&mut harness);
    assert_eq!(value(&harness, &list[0]), before[0]);
    // Nor is one taken that is out of the limits, a change of prices by more than half.
    paste(&mut harness, &list[0], "1\n80");
    leave(&mut harness);
    assert_eq!(values(&harness)[..2], before[..2]);
    harness.key_press(Key::Escape);
    settle(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(values(&harness), before);
}

/// Out of the field, by Esc: nothing is being typed.
fn leave(harness: &mut Harness<'static, Window>) {
    settle(harness);
    harness.key_press(Key::Escape);
    settle(harness);
}
