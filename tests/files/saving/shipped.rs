//! Every shipped file: the same bytes when nothing changed, and after one edit only that figure's.

use sidestil::scenario::{
    Scenario,
    edit::{lift, set, stated},
    path::Path,
    text::{
        loaded::Loaded,
        loading::{self, read},
        saving::{Origin, whole, written},
    },
};

use super::{
    DATED, TEXTS, kept, origin, save,
    texts::{brackets, changed, comments, figure, value_at},
    values::others,
};

#[test]
fn an_unchanged_scenario_gives_the_very_bytes() {
    for text in TEXTS.into_iter().chain([DATED]) {
        for text in [text.to_owned(), text.replace('\n', "\r\n"), format!("\u{feff}{text}"), text.trim_end().to_owned()]
        {
            let origin = origin(&text);
            assert_eq!(kept(&origin, &origin.scenario), text);
        }
    }
}

/// Every input that a rule set states or inherits, with the first valid value that is another one.
fn edits(scenario: &Scenario, rule_set: &str) -> Vec<(Path, Scenario)> {
    let brought = scenario.rule_sets.iter().flat_map(|rules| rules.brought.iter());
    let all = scenario.inputs.iter().chain(brought);
    let edited = all.flat_map(|(path, figure)| {
        let figure = stated(scenario, rule_set, path).unwrap_or(figure);
        let all = others(scenario, path, &figure.value).into_iter();
        let valid = all.filter_map(|value| set(scenario, rule_set, path, value).ok());
        let new = valid.filter(|edited| edited != scenario).take(1);
        new.map(|edited| (path.clone(), edited)).collect::<Vec<_>>()
    });
    edited.collect()
}

/// Where the new text may differ from the old one.
fn allowed(loaded: &Loaded, edited: &Scenario, rule_set: &str, path: &Path) -> std::ops::Range<usize> {
    let scenario = loaded.scenario.as_ref().unwrap();
    let rules = scenario.rule_set(rule_set).unwrap();
    let is_own = rules.changes.contains_key(path) || rules.brought.contains_key(path);
    let is_base = scenario.base().is_some_and(|base| &*base.id == rule_set);
    let is_fact = sidestil::scenario::schema::kind_of(path).is_some_and(sidestil::scenario::schema::InputKind::is_fact);
    // What is set to what holds without it is no change any more.
    let is_lifted = rules.changes.contains_key(path) && !edited.rule_set(rule_set).unwrap().changes.contains_key(path);
    if is_lifted || (!is_own && !is_base && !is_fact) {
        // A change that comes or goes: somewhere in the rule set.
        return brackets(&loaded.text, value_at(loaded, None, &Path::new("rule_sets").join(rule_set)));
    }
    // A field at the top that the file leaves out comes where the others stand.
    let Some(place) = loaded.positions.of(Some(rule_set), path) else { return 0..loaded.text.len() };
    let around = value_at(loaded, Some(rule_set), path);
    // What the file leaves out has the place of the thing it belongs to.
    let above = loaded.positions.of(Some(rule_set), &path.parent());
    if above == Some(place) {
        return around..loaded.text.len();
    }
    figure(&loaded.text, around)
}

#[test]
fn one_edit_changes_the_bytes_of_its_figure_alone() {
    let mut count = 0;
    for text in TEXTS.into_iter().chain([DATED]) {
        let loaded = read(text.as_bytes());
        let (origin, old_comments) = (origin(text), comments(text));
        for rules in &origin.scenario.rule_sets {
            for (path, edited) in edits(&origin.scenario, &rules.id) {
                count += 1;
                let new = kept(&origin, &edited);
                let (changed, allowed) = (changed(text, &new), allowed(&loaded, &edited, &rules.id, &path));
                let is_within = allowed.start <= changed.start && changed.end <= allowed.end;
                assert!(is_within, "{} {path}: {:?}\n{new}", rules.id, &text[changed]);
                assert_eq!(old_comments, comments(&new), "{path}");
                assert!(!new.lines().any(|line| line.ends_with(' ')), "{path}\n{new}");
                // From some of the new texts back: what was there before is said again.
                if count % 4 != 0 {
                    continue;
                }
                let saved = Origin { text: new.into(), scenario: edited.into() };
                save(&saved, &origin.scenario);
            }
        }
    }
    assert!(count > 800, "{count} edits");
}

#[test]
fn a_change_that_is_lifted_takes_its_lines_with_it() {
    for text in TEXTS {
        let (loaded, origin) = (read(text.as_bytes()), origin(text));
        for rules in &origin.scenario.rule_sets {
            for path in rules.changes.keys() {
                let Ok(lifted) = lift(&origin.scenario, &rules.id, path) else { continue };
                let new = kept(&origin, &lifted);
                let figure = figure(text, value_at(&loaded, Some(&rules.id), path));
                assert_eq!(
                    new.matches(&format!("\"{path}\"")).count() + 1,
                    text.matches(&format!("\"{path}\"")).count()
                );
                assert!(text.len() - new.len() >= path.as_str().len() + 2 + figure.len(), "{path}\n{new}");
                assert_eq!(comments(text), comments(&new));
                assert!(!new.contains("\n\n\n") && !new.lines().any(|line| line.ends_with(' ')), "{path}\n{new}");
                let saved = Origin { text: new.into(), scenario: lifted.into() };
                save(&saved, &origin.scenario);
            }
        }
    }
}

#[test]
fn written_from_nothing_it_is_the_same_scenario() {
    let same = |scenario: &Scenario, known: &Loaded| {
        let Loaded { scenario: read, findings, .. } = loading::read(whole(scenario).as_bytes());
        assert_eq!(read.as_ref(), Some(scenario), "{findings:#?}\n{}", whole(scenario));
        assert!(findings.len() <= known.findings.len(), "{findings:#?}");
        // Every thing stands in its order.
        let ids = |scenario: &Scenario| ["groups", "costs"].map(|section| scenario.ids(section));
        assert_eq!(ids(&read.unwrap()), ids(scenario));
    };
    for text in TEXTS.into_iter().chain([DATED]) {
        let loaded = read(text.as_bytes());
        let scenario = loaded.scenario.as_ref().unwrap();
        same(scenario, &loaded);
        let origin = origin(text);
        for rules in &scenario.rule_sets {
            for (_, edited) in edits(scenario, &rules.id).into_iter().step_by(3) {
                let known = loading::checked(written(&origin, &edited).unwrap().loaded);
                same(&edited, &known);
            }
        }
    }
}
