//! The command line: what it prints, in which language, with which exit code, and what it does with what is wrong.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "the command line is tested on real files")]

mod evaluating;
mod explaining;
mod writing;

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

const REFORM: &str = "scenarios/bedre-ressourceforloeb-2022.ron";

/// Runs the program with nobody's settings.
fn sidestil(arguments: &[&str]) -> Output {
    let nowhere = std::env::temp_dir().join("sidestil-commands-no-settings");
    Command::new(env!("CARGO_BIN_EXE_sidestil"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("HOME", &nowhere)
        .env("XDG_CONFIG_HOME", &nowhere)
        .env("APPDATA", &nowhere)
        .output()
        .unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A folder of the test's own.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("sidestil-commands-{name}-{}", std::process::id()));
    std::fs::remove_dir_all(&folder).unwrap_or_default();
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn bad_file(folder: &Path) -> String {
    let text = std::fs::read_to_string(REFORM).unwrap().replace("at_most: (value: 60,", "at_most: (value: 30,");
    let file = folder.join("forkert.ron");
    std::fs::write(&file, text).unwrap();
    file.display().to_string()
}

#[test]
fn help_and_version_are_in_the_language_asked_for() {
    assert!(out(&sidestil(&["--help"])).contains("sætter reglerne før og efter"));
    assert!(out(&sidestil(&["--help", "--language", "en"])).contains("before and after a reform side by side"));
    assert_eq!(out(&sidestil(&["--version"])), concat!("sidestil ", env!("CARGO_PKG_VERSION"), "\n"));
}

/// Without a display no window opens, but the language asked for is kept for the next start.
#[test]
#[cfg(all(feature = "gui", target_os = "linux"))]
fn the_language_asked_for_with_the_window_is_remembered() {
    let folder = folder("language");
    let start = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_sidestil"))
            .args(arguments)
            .env("HOME", &folder)
            .env("XDG_CONFIG_HOME", &folder)
            .env("XDG_DATA_HOME", &folder)
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .output()
            .unwrap()
    };
    let output = start(&["--language", "en", "--renderer", "glow"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).starts_with("sidestil: there is no display"), "{}", err(&output));
    assert!(!err(&output).contains(".rs"), "{}", err(&output));
    assert!(out(&start(&["--help"])).contains("before and after a reform side by side"));
}

#[test]
fn every_shipped_scenario_passes_check() {
    for example in sidestil::app::examples::EXAMPLES {
        let file = format!("scenarios/{}", example.name);
        let output = sidestil(&["check", &file]);
        assert_eq!(output.status.code(), Some(0), "{file}: {}{}", out(&output), err(&output));
        assert!(err(&output).is_empty(), "{file}: {}", err(&output));
        assert!(out(&output).contains("ingen fejl"), "{file}: {}", out(&output));
    }
}

#[test]
fn an_error_names_file_line_and_column_shows_the_line_and_ends_with_1() {
    let folder = folder("error");
    let file = bad_file(&folder);
    let line =
        std::fs::read_to_string(&file).unwrap().lines().position(|line| line.contains("at_most: (value: 30,")).unwrap()
            + 1;
    for (language, word) in [("da", "fejl"), ("en", "error")] {
        let output = sidestil(&["check", &file, "--language", language]);
        assert_eq!(output.status.code(), Some(1));
        let said = err(&output);
        assert!(said.contains(&format!("{file}:{line}:")), "{said}");
        assert!(said.contains("at_most: (value: 30,") && said.contains('^') && said.contains(word), "{said}");
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_published_figure_that_differs_without_a_reason_ends_with_1() {
    let folder = folder("differs");
    let file = folder.join("afviger.ron");
    let text = std::fs::read_to_string(REFORM).unwrap().replacen(
        "value: 6_859, rounded_to: 1",
        "value: 6_900, rounded_to: 1",
        1,
    );
    std::fs::write(&file, text).unwrap();
    let output = sidestil(&["check", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1), "{}", out(&output));
    assert!(out(&output).contains("afviger"), "{}", out(&output));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn months_of_money_and_persons_are_written_without_noise() {
    let output = sidestil(&["evaluate", REFORM]);
    let text = out(&output);
    let months = text.lines().filter_map(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        let [_, _, when, value, "kr" | "persons"] = fields[..] else { return None };
        when.contains('-').then_some(value)
    });
    let decimals = months.map(|value| value.split_once('.').map_or(0, |(_, decimals)| decimals.len())).max();
    assert_eq!(decimals, Some(6));
}

#[test]
fn evaluate_writes_a_long_table_with_points_and_full_precision() {
    let output = sidestil(&["evaluate", REFORM]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let text = out(&output);
    assert_eq!(text.lines().next(), Some("measure,rules,period,value,unit"));
    let value = |start: &str| {
        let row = text
            .lines()
            .find_map(|line| line.strip_prefix(start))
            .unwrap_or_else(|| unreachable!("{start} is missing"));
        row.split(',').next().unwrap().to_owned()
    };
    // 705.4 / 12 · 45 = 2645.25; 705.4 / 12 · 30.240393704 = 1777.6311…
    assert_eq!(value("group.ressourceforløb.full_phase_in,hoejst-5-aar,,"), "2645.25");
    assert!(value("group.ressourceforløb.full_phase_in,hoejst-3-aar,,").starts_with("1777.63"));
    assert!(value("group.ressourceforløb.full_phase_in,difference,,").starts_with("-867.6"));
    assert_eq!(value("payback.service_ceiling,hoejst-3-aar,,"), "not_within_horizon");
    assert!(text.lines().skip(1).all(|line| line.split(',').count() == 5));
}

#[test]
fn evaluate_writes_json_that_reads_back_and_text_in_danish() {
    let folder = folder("evaluate");
    let file = folder.join("resultat.json");
    let output = sidestil(&["evaluate", REFORM, "--format", "json", "-o", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let rows: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    let rows = rows.as_array().unwrap();
    assert!(rows.len() > 1000);
    let growth = rows
        .iter()
        .find(|row| row["measure"] == "group.ressourceforløb.full_phase_in" && row["rules"] == "hoejst-5-aar");
    assert_eq!(growth.unwrap()["value"].as_f64(), Some(2645.25));
    let text = out(&sidestil(&["evaluate", REFORM, "--format", "text"]));
    assert!(text.contains("2.645"), "numbers are written in Danish");
    assert!(
        text.contains("Loven: højst 3 år, ingen refusion, nye initiativer (hoejst-3-aar)"),
        "rule sets stand by name"
    );
    assert!(text.contains("Helårspersoner: førtidspension"), "names need no preposition");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn evaluate_takes_other_rule_sets_and_refuses_unknown_ones() {
    let file = "scenarios/afskaffelse-2026.ron";
    let ids: Vec<String> = sidestil::scenario::text::loading::read(&std::fs::read(file).unwrap())
        .scenario
        .unwrap()
        .rule_sets
        .iter()
        .map(|rules| rules.id.to_string())
        .collect();
    let output = sidestil(&["evaluate", file, "--before", &ids[1], "--after", &ids[2]]);
    assert!(out(&output).contains(&format!(",{},", ids[2])) && !out(&output).contains(&format!(",{},", ids[0])));
    let output = sidestil(&["evaluate", file, "--after", "findes-ikke"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains(&ids[0]), "{}", err(&output));
}

#[test]
fn explain_goes_from_the_number_to_its_figures_and_sources() {
    let output = sidestil(&["explain", REFORM, "group.ressourceforløb.full_phase_in"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let text = out(&output);
    for part in ["1.777,6", "705,4", "36", "Littles lov"] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    let english =
        out(&sidestil(&["explain", REFORM, "payback.municipality", "--rules", "hoejst-3-aar", "--language", "en"]));
    assert!(english.contains("cumulative saving"), "{english}");
    let output = sidestil(&["explain", REFORM, "cost.municipality"]);
    assert_eq!(output.status.code(), Some(2), "a yearly measure wants a year");
}

#[test]
fn only_the_first_of_very_many_errors_are_written() {
    let folder = folder("many");
    let file = folder.join("mange.ron");
    std::fs::write(&file, format!("(format: 4, {})", "feltet: 1,\n".repeat(5_000))).unwrap();
    let said = err(&sidestil(&["check", file.to_str().unwrap()]));
    std::fs::remove_dir_all(folder).unwrap();
    assert_eq!(said.matches(": fejl: ").count(), 200);
    assert!(said.trim_end().ends_with(" fejl mere"), "{said}");
}

#[test]
fn a_group_that_is_not_there_cannot_be_explained() {
    let output = sidestil(&["explain", REFORM, "group.ressourceforlob.full_phase_in"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("Mente du »ressourceforløb«?"), "{}", err(&output));
    assert_eq!(out(&output), "");
}

#[test]
fn every_measure_can_be_explained() {
    use sidestil::{
        evaluation::sides::{Side, Sides},
        model::measures,
        present::{formats::Formats, trails::explain, words::language::Language},
    };
    let scenario =
        sidestil::scenario::text::loading::read(include_bytes!("../../fixtures/everything.ron")).scenario.unwrap();
    let scenario = std::sync::Arc::new(scenario);
    let [before, after] = [0, 1].map(|index: usize| Side::new(&scenario, &scenario.rule_sets[index].id));
    let sides = Sides::new(before, after);
    let formats = Formats { language: Language::Danish, numbers: Language::Danish };
    for measure in measures::all(&sides.after.outcome) {
        let when = *measure.periods(&sides.after.outcome).last().unwrap();
        for is_difference in [false, true] {
            let text = explain(&measure, when, is_difference, &sides, formats);
            assert!(text.lines().count() >= 2, "{measure} {when}: {text}");
        }
    }
}

#[test]
fn wrong_usage_is_told_in_the_users_language() {
    for (arguments, danish, english) in [
        (&["check"][..], "brug: sidestil check FIL…", "usage: sidestil check FILE…"),
        (&["explain", REFORM], "brug: sidestil explain FIL RESULTAT", "usage: sidestil explain FILE MEASURE"),
        (&["examples", "a", "b"], "brug: sidestil examples [MAPPE]", "usage: sidestil examples [DIR]"),
        (&["--help=ja"], "--help skal ikke have en værdi, men fik ja", "--help takes no value, but got ja"),
        (&["chek", REFORM], "ukendt kommando »chek«; mente du check?", "unknown command “chek”; did you mean check?"),
        (
            &["evaluate", REFORM, "--format", "csv", "--format", "json"],
            "--format er angivet to gange",
            "--format is given twice",
        ),
        (
            &["explain", REFORM, "payback.municipality", "--period", "2022"],
            "payback.municipality tager ingen periode",
            "payback.municipality takes no period",
        ),
        (&["-oud.csv", "--period"], "--period mangler en værdi", "--period needs a value"),
    ] {
        let said = err(&sidestil(arguments));
        assert!(said.contains(danish), "{arguments:?}: {said}");
        let said = err(&sidestil(&[&["--language", "en"], arguments].concat()));
        assert!(said.contains(english), "{arguments:?}: {said}");
    }
}

#[test]
fn check_says_which_number_is_published_and_which_is_calculated() {
    let text = out(&sidestil(&["check", REFORM]));
    let row = "Service pr. borger i ressourceforløb: offentliggjort 6.859\u{a0}kr., beregnet 6.859\u{a0}kr.: stemmer";
    assert!(text.contains(row), "{text}");
    assert!(text.contains("ved 5 modsiger kilden sig selv"), "{text}");
}
