//! Which results `evaluate` writes: of which rule sets, of which groups against each other, and how long courses are.

use std::{collections::BTreeSet, path::Path};

use super::{REFORM, err, folder, out, sidestil};

/// Three rule sets; groups a (left within 3 months, half to b), b and c (never left); b costs most.
const THREE: &str =
    "(format: 4, title: \"Tre\", place: \"Prøveby\", period: (first_year: 2026, years: 2), price_level: 2026,
    groups: {
        \"a\": (name: \"A\", inflow: 12, stay: (exactly: 3), exits: { \"b\": 0.5 }),
        \"b\": (name: \"B\", inflow: 12, stay: (exactly: 2)),
        \"c\": (name: \"C\", inflow: 12, stay: (exactly: 600)),
    },
    costs: {
        \"a\": (name: \"A\", group: \"a\", per_person: (value: 120, price_level: 2026), area: support),
        \"b\": (name: \"B\", group: \"b\", per_person: (value: 240, price_level: 2026), area: support),
        \"c\": (name: \"C\", group: \"c\", per_person: (value: 12, price_level: 2026), area: support),
    },
    sources: { \"k\": (title: \"Kilde\") },
    rule_sets: [
        (id: \"et\", name: \"Et\"),
        (id: \"to\", name: \"To\", changes: { \"groups/a/stay/exactly\": 5 }),
        (id: \"tre\", name: \"Tre\", changes: { \"groups/a/stay/exactly\": 1 }),
    ],
    published: [ PUBLISHED ],
)";

fn three(folder: &Path, published: &str) -> String {
    let file = folder.join("tre.ron");
    std::fs::write(&file, THREE.replace("PUBLISHED", published)).unwrap();
    file.display().to_string()
}

/// Measure, rule set, period and value of each row.
fn rows(arguments: &[&str]) -> Vec<[String; 4]> {
    let output = sidestil(&[&["evaluate"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let text = out(&output);
    let row = |line: &str| {
        let fields: Vec<String> = line.split(',').map(str::to_owned).collect();
        fields.into_iter().take(4).collect::<Vec<_>>().try_into().unwrap()
    };
    text.lines().skip(1).map(row).collect()
}

/// What is written of groups against each other and of courses.
fn pairs(rows: &[[String; 4]]) -> BTreeSet<String> {
    let of_pair = rows
        .iter()
        .map(|[measure, ..]| measure)
        .filter(|measure| measure.starts_with("course.") || measure.starts_with("unit_cost_gap."));
    let named =
        |measure: &String| measure.split('.').skip(1).take_while(|name| name.len() == 1).collect::<Vec<_>>().join(".");
    of_pair.map(named).collect()
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn every_rule_set_is_written_where_all_are_asked_for() {
    let folder = folder("rules");
    let file = three(&folder, "");
    let rules =
        |arguments: &[&str]| -> BTreeSet<String> { rows(arguments).into_iter().map(|[_, rules, ..]| rules).collect() };
    assert_eq!(rules(&[&file]), set(&["et", "to", "difference"]));
    assert_eq!(rules(&[&file, "--rules", "all"]), set(&["et", "to", "tre", "difference"]));
    assert_eq!(rules(&[&file, "--before", "tre", "--after", "tre"]), set(&["tre"]));
    // The difference is that of the two that are named, and nothing is written twice.
    let all = rows(&[&file, "--rules", "all", "--before", "tre", "--after", "et"]);
    let value = |of: &str| {
        let is_it = |row: &&[String; 4]| row[0] == "group.a.mean_stay" && row[1] == of;
        let found: Vec<&str> = all.iter().filter(is_it).map(|row| row[3].as_str()).collect();
        assert_eq!(found.len(), 1, "{of}");
        found[0].to_owned()
    };
    assert_eq!(["et", "to", "tre", "difference"].map(value), ["3", "5", "1", "2"]);
    let output = sidestil(&["evaluate", &file, "--rules", "tre"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("--rules skal være all, ikke tre"), "{}", err(&output));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn only_the_pairs_that_are_asked_about_are_written_and_each_once() {
    let folder = folder("pairs");
    let file = three(&folder, "");
    // A and the group that most go to.
    assert_eq!(pairs(&rows(&[&file])), set(&["a", "b", "a.b"]));
    let published = "(name: \"c mod a\", measure: \"unit_cost_gap.c.a.municipality\", rules: \"et\", value: -108, rounded_to: 1, source: \"k\")";
    let file = three(&folder, published);
    assert_eq!(pairs(&rows(&[&file])), set(&["a", "b", "c", "a.b", "c.a"]));
    assert_eq!(pairs(&rows(&[&file, "--pairs", "all"])), set(&["a", "b", "c", "a.b", "a.c", "b.c"]));
    let help = ["da", "en"].map(|language| out(&sidestil(&["--help", "--language", language])));
    for (help, without) in help.iter().zip(["ellers kun parret", "else only the pair"]) {
        assert!(help.contains("--pairs all") && help.contains("--rules all") && help.contains(without), "{help}");
    }
    std::fs::remove_dir_all(folder).unwrap();
}

/// Who enters a stays 3 months and then, half of them, 2 months in b: nobody is left after 5. Under the second rule set it
/// is 5 and 2 months, and the difference is written as long.
#[test]
fn a_course_is_written_until_nobody_is_left() {
    let folder = folder("courses");
    let all = rows(&[&three(&folder, ""), "--pairs", "all"]);
    let months = |of: &str, rules: &str| {
        let measure = format!("course.{of}.municipality");
        all.iter().filter(|row| row[0] == measure && row[1] == rules).count()
    };
    assert_eq!(["et", "to", "difference"].map(|rules| months("a", rules)), [5, 7, 7]);
    assert_eq!(["et", "to", "difference"].map(|rules| months("b", rules)), [2, 2, 2]);
    assert_eq!(months("c", "et"), 480);
    // 120 / 12 a month for 3 months, then half of 240 / 12 for 2.
    let last = all.iter().rfind(|row| row[0] == "course.a.municipality" && row[1] == "et").unwrap();
    assert_eq!((last[2].as_str(), last[3].parse::<f64>().unwrap().round()), ("5", 50.0));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn json_says_what_csv_says() {
    let table = rows(&[REFORM, "--rules", "all"]);
    let output = sidestil(&["evaluate", REFORM, "--rules", "all", "--format", "json"]);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(rows.len(), table.len());
    for (one, [measure, rules, period, value]) in rows.iter().zip(&table) {
        assert_eq!([&one["measure"], &one["rules"], &one["period"]], [measure, rules, period]);
        let said = &one["value"];
        let is_word = value.parse::<f64>().is_err();
        assert_eq!(said.is_string(), is_word, "{measure} {period}: {said}");
        // What reads JSON here may be off in a number's last digit.
        let is_near = said
            .as_f64()
            .zip(value.parse().ok())
            .is_some_and(|(one, other): (f64, f64)| (one - other).abs() <= 1e-15 * one.abs());
        assert!(said.as_str() == Some(value) || is_near, "{measure} {period}: {said} is not {value}");
    }
    assert_eq!(out(&output).lines().count(), rows.len() + 2, "one object a line");
}

#[test]
#[cfg(unix)]
fn a_reader_who_has_seen_enough_is_no_failure_and_a_full_disk_is_one() {
    use std::{
        io::Read as _,
        process::{Command, Stdio},
    };
    let program = |arguments: &[&str]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_sidestil"));
        program.args(["evaluate", REFORM]).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
        program.stdout(Stdio::piped()).stderr(Stdio::piped());
        program
    };
    for format in ["csv", "json", "text"] {
        let mut child = program(&["--format", format]).spawn().unwrap();
        let mut first = [0; 10];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let ended = child.wait_with_output().unwrap();
        assert_eq!((ended.status.code(), err(&ended)), (Some(0), String::new()), "{format}");
    }
    if cfg!(target_os = "linux") {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let ended = program(&[]).stdout(full).output().unwrap();
        assert_eq!(ended.status.code(), Some(1));
        assert!(!err(&ended).is_empty());
        let ended = program(&["-o", "/dev/full"]).output().unwrap();
        assert_eq!(ended.status.code(), Some(1));
    }
}
