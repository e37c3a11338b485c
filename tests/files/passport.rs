//! The passport of a saved file and the versions of the format: every old file opens, a newer one is refused by name, and
//! results that are others than when the file was saved are told.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(
    clippy::disallowed_methods,
    reason = "the shipped files are read and stamped, and the command line is tested"
)]

use std::{path::PathBuf, sync::Arc};

use rust_decimal::{Decimal, dec};
use sidestil::{
    app::examples::EXAMPLES,
    evaluation::{
        drift::{Drift, Row, drift, of_file},
        today::{main_results, passport as passport_of},
    },
    model::{self, measures::Answer},
    present::{
        findings::{remedy, sentence},
        formats::Formats,
        table::{Cell, Emphasis},
        words::{
            language::Language,
            passport::{lines, passport as view},
        },
    },
    scenario::{
        Scenario,
        figure::Value,
        finding::{Code, Severity},
        state_fault::StateFault,
        text::{
            format,
            loaded::Loaded,
            loading::read,
            saving::{self, Origin},
        },
    },
    scenario::{
        passport::{MOST, MainResult, Passport},
        text::fingerprint::fingerprint,
    },
};

const FORMAT_1: &str = include_str!("../fixtures/format-1.ron");
const FORMAT_2: &str = include_str!("../fixtures/format-2.ron");
const FORMAT_3: &str = include_str!("../fixtures/format-3.ron");
const DA: Formats = Formats::new(Language::Danish);
const EN: Formats = Formats::new(Language::English);

fn opened(text: &str) -> (Loaded, Arc<Scenario>) {
    let loaded = read(text.as_bytes());
    let scenario = loaded.scenario.clone();
    assert!(scenario.is_some(), "{:#?}", loaded.findings);
    (loaded, Arc::new(scenario.unwrap()))
}

fn replaced(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replacen(from, to, 1)
}

/// The file with the passport that this program writes, in place of any that it has.
fn stamped(text: &str) -> String {
    let (loaded, scenario) = opened(text);
    let origin = Origin { text: loaded.text, scenario: Arc::clone(&scenario) };
    saving::stamped(&origin, &scenario, &|| main_results(&scenario, None)).unwrap().text().to_string()
}

/// The fixture of format 2 with a passport of today's results, whatever the program has become since it was written.
fn saved() -> String {
    stamped(&format_2())
}

fn drift_of(text: &str) -> Drift {
    let (loaded, scenario) = opened(text);
    assert!(loaded.findings.is_empty(), "{:#?}", loaded.findings);
    of_file(&loaded, &scenario).unwrap()
}

#[test]
fn the_shipped_files_say_what_the_program_says_today() {
    let stamp = std::env::var_os("UPDATE_PASSPORTS").is_some();
    for example in EXAMPLES {
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(example.name);
        let mut text = std::fs::read_to_string(&file).unwrap();
        if stamp {
            text = stamped(&text);
            std::fs::write(&file, &text).unwrap();
        }
        let (loaded, scenario) = opened(&text);
        let advice = format!(
            "{}: where the results of the model are meant to change, raise `model::VERSION`; then stamp the files with \
             UPDATE_PASSPORTS=1 cargo test --test passport",
            example.name
        );
        let passport = loaded.passport.clone().expect(&advice);
        let drift = of_file(&loaded, &scenario).unwrap();
        assert_eq!(lines(&drift, &scenario, EN), Vec::<String>::new(), "{advice}");
        let today = passport_of(&scenario, &text);
        assert_eq!((passport.model, passport.content), (model::VERSION, today.content), "{advice}");
        let names = |passport: &Passport| passport.results.iter().map(|one| one.measure.clone()).collect::<Vec<_>>();
        assert_eq!(names(&passport), names(&today), "{advice}");
        assert!((15..=90).contains(&passport.results.len()), "{}: {} results", example.name, passport.results.len());
    }
}

#[test]
fn a_file_of_every_format_is_read() {
    let [(first, one), (second, two)] = [FORMAT_1, FORMAT_2].map(opened);
    assert_eq!(one, two, "a file of format 1 says what one of format 2 says");
    let (third, three) = opened(FORMAT_3);
    assert_eq!(format::FORMATS.len(), 4, "a new format has a fixture here");
    assert_eq!((&*one.title, one.period().first_year, one.period().years), ("Lille eksempel", 2020, 10));
    assert_eq!(one.ids("groups").iter().map(|id| &**id).collect::<Vec<_>>(), ["målgruppe", "job", "pension"]);
    let number = |path: &str| one.inputs.get(path).and_then(|figure| figure.value.number());
    assert_eq!(number("groups/målgruppe/start/persons"), Some(dec!(100)));
    assert_eq!(number("groups/målgruppe/exits/pension"), Some(dec!(0.6)));
    assert_eq!(number("costs/indsats/per_person"), Some(dec!(40_000)));
    assert_eq!(one.inputs.get("discount/rates/36").map(|figure| &figure.value), Some(&Value::Number(dec!(0.025))));
    let reform = one.rule_set("efter").unwrap();
    assert_eq!((reform.changes.len(), reform.brought.is_empty()), (2, false));
    assert_eq!((one.sources.len(), one.published.len(), one.observed.len()), (1, 1, 1));
    // An old file is told what saving makes of it; a current one is not.
    let told: Vec<_> = first.findings.iter().map(|finding| (finding.severity, &finding.code)).collect();
    assert_eq!(told, [(Severity::Note, &Code::OldFormat(1)), (Severity::Warning, &few())]);
    assert_eq!(first.findings[0].place.as_ref().map(|place| place.line), Some(3));
    let said = sentence(&first.findings[0], Some(&one), DA);
    assert_eq!(said, "Filen er i format 1 og gemmes i format 4, som ældre udgaver af Sidestil ikke kan åbne.");
    let told: Vec<_> = second.findings.iter().map(|finding| &finding.code).collect();
    assert_eq!(told, [&Code::OldFormat(2), &few()]);
    assert_eq!(first.passport, None);
    let passport = second.passport.unwrap();
    assert_eq!((&*passport.program, passport.model, passport.content), ("0.1.0", 1, fingerprint(FORMAT_2)));
    assert_eq!(passport.results.len(), 30);
    // What format 3 brought is read as it was: what the file is about, its sides, total, index and months to count from.
    let told: Vec<_> = third.findings.iter().map(|finding| &finding.code).collect();
    assert_eq!(told, [&Code::OldFormat(3), &few()]);
    assert_eq!((three.about.as_deref(), three.totals.len(), three.ids("indices").len()), (Some("alle"), 1, 1));
    assert_eq!(three.sides.as_ref().map(|sides| sides.each_ref().map(|id| &**id)), Some(["foer", "efter"]));
    let word = |path: &str| three.inputs.get(path).and_then(|figure| figure.value.word());
    assert_eq!((word("counts_from"), word("price_index/method")), (Some("2022-01"), Some("compounded")));
    assert_eq!(three.inputs.get("payback_limit").map(|figure| &figure.value), Some(&Value::Number(dec!(120))));
    let passport = third.passport.unwrap();
    assert_eq!((&*passport.program, passport.model, passport.content), ("0.1.0", 2, fingerprint(FORMAT_3)));
    // Nothing that it leaves out says anything else in format 4, and its results are today's.
    assert_eq!(of_file(&opened(FORMAT_3).0, &three).unwrap().differing().count(), 0);
}

/// The counts of the fixtures of old formats are of 3 persons and 1, and no source has published them.
fn few() -> Code {
    Code::State(StateFault::SmallNumbers { count: 2, below: dec!(5), are_published: false })
}

/// The fixture of format 2 with more persons behind the same shares.
fn format_2() -> String {
    replaced(FORMAT_2, "\"målgruppe\": 3, \"pension\": 1", "\"målgruppe\": 30, \"pension\": 10")
}

#[test]
fn a_newer_format_is_refused_with_both_versions() {
    let refused = |format: &str| {
        let text = replaced(FORMAT_2, "format: 2,", &format!("format: {format}, whatever: comes(then), title: 7,"));
        let loaded = read(text.as_bytes());
        assert!(loaded.scenario.is_none() && loaded.passport.is_none());
        assert_eq!(loaded.findings.len(), 1, "{:#?}", loaded.findings);
        assert_eq!(loaded.findings[0].code, Code::Format(format.to_owned()));
        let of = |formats| (sentence(&loaded.findings[0], None, formats), remedy(&loaded.findings[0], None, formats));
        [of(DA), of(EN)]
    };
    let [danish, english] = refused("5");
    assert_eq!(danish.0, "Filen er i format 5; denne udgave af Sidestil læser format 1, 2, 3 og 4.");
    assert_eq!(danish.1.unwrap(), "Åbn filen med en nyere udgave af Sidestil.");
    assert_eq!(english.0, "The file has format 5; this version of Sidestil reads formats 1, 2, 3 and 4.");
    for wrong in ["\"2\"", "1.5", "0", "-1", "two"] {
        let [(danish, right), _] = refused(wrong);
        assert_eq!(danish, format!("{wrong} er ikke et format; denne udgave af Sidestil læser format 1, 2, 3 og 4."));
        assert_eq!(right.unwrap(), "Skriv format: 4.");
    }
    let missing = read(replaced(FORMAT_2, "format: 2,", "").as_bytes());
    assert_eq!(missing.findings[0].code, Code::Missing("format".to_owned()));
}

#[test]
fn format_1_has_no_passport() {
    let loaded = read(replaced(FORMAT_2, "format: 2,", "format: 1,").as_bytes());
    assert!(loaded.scenario.is_none() && loaded.passport.is_none());
    let finding = loaded.findings.iter().find(|finding| finding.severity == Severity::Error).unwrap();
    assert!(matches!(&finding.code, Code::UnknownField { found, .. } if found == "passport"), "{finding:?}");
    let right = remedy(finding, None, DA).unwrap();
    assert_eq!(right, "Feltet kom med format 2 og skrives af Sidestil, når filen gemmes. Slet det her.");
}

#[test]
fn a_field_of_a_later_format_says_which() {
    let loaded = read(replaced(FORMAT_2, "  departments:", "  indices: {},\n  departments:").as_bytes());
    assert!(loaded.scenario.is_none());
    let finding = loaded.findings.iter().find(|finding| finding.severity == Severity::Error).unwrap();
    assert!(matches!(&finding.code, Code::UnknownField { found, .. } if found == "indices"), "{finding:?}");
    assert_eq!(remedy(finding, None, DA).unwrap(), "Feltet kom med format 3. Skriv format: 4.");
}

#[test]
fn what_is_written_is_what_is_read() {
    let (_, scenario) = opened(FORMAT_1);
    let passport = passport_of(&scenario, FORMAT_1);
    for (indent, newline) in [("    ", "\n"), ("\t", "\r\n"), ("", "\n")] {
        let text = FORMAT_1.replace("format: 1", "format: 4").replace('\n', newline);
        let end = text.rfind(')').unwrap();
        let text = format!("{}passport: {},{newline}){newline}", &text[..end], passport.ron(indent, newline));
        let (loaded, again) = opened(&text);
        assert_eq!(loaded.passport.as_ref(), Some(&passport), "{text}");
        assert_eq!(again, scenario);
        assert_eq!(text.matches('\n').count(), text.matches(newline).count());
        let drift = of_file(&loaded, &again).unwrap();
        assert_eq!((drift.differing().count(), drift.is_edited_elsewhere, drift.finding()), (0, false, None));
    }
    let text = passport.ron("  ", "\n");
    let start = format!(
        "( // Skrevet af Sidestil, da filen blev gemt. Det skal ikke rettes i hånden.\n    program: \"{}\",\n    model: {},\n    content: \"{:08x}\",\n    results: [\n      (measure: \"cost.municipality\", \
         rules: \"foer\", period: \"2029\", value: ",
        env!("CARGO_PKG_VERSION"),
        model::VERSION,
        fingerprint(FORMAT_1)
    );
    assert!(text.starts_with(&start), "{text}");
    assert!(text.ends_with("value: \"at_once\"),\n    ],\n  )") || text.ends_with("),\n    ],\n  )"), "{text}");
    assert!(text.contains("(measure: \"group.job.mean_stay\", rules: \"efter\", value: 12),"), "{text}");
}

#[test]
fn a_damaged_passport_does_not_keep_a_file_from_opening() {
    let text = format_2();
    let start = text.find("  passport: (").unwrap();
    let start = replaced(&text[..start], "format: 2,", "format: 4,");
    let whole = |passport: &str| format!("{start}{passport}\n)\n");
    let good = "program: \"0.1.0\", model: 1, content: \"5f3a90c1\"";
    let result = |result: &str| format!("passport: ({good}, results: [{result}]),");
    let mut damaged: Vec<String> = [
        "passport: 1,",
        "passport: [],",
        "passport: none,",
        "passport: (),",
        "passport: (program: 1, model: 1, content: \"5f3a90c1\", results: []),",
        "passport: (model: 1, content: \"5f3a90c1\", results: []),",
        "passport: (program: \"\", model: 1.5, content: \"5f3a90c1\", results: []),",
        "passport: (program: \"\", model: -1, content: \"5f3a90c1\", results: []),",
        "passport: (program: \"\", model: 99999999999, content: \"5f3a90c1\", results: []),",
        "passport: (program: \"\", model: 1, content: \"5f3a90\", results: []),",
        "passport: (program: \"\", model: 1, content: \"+f3a90c1\", results: []),",
        "passport: (program: \"\", model: 1, content: 5, results: []),",
        "passport: (program: \"\", model: 1, content: \"5f3a90c1\", results: {}),",
        "passport: (program: \"\", model: 1, content: \"5f3a90c1\"),",
        "passport: (program: \"\", model: 1, content: \"5f3a90c1\", results: [], more: 1),",
        "passport: (program: \"\", model: 1, model: 1, content: \"5f3a90c1\", results: []),",
    ]
    .map(ToOwned::to_owned)
    .into();
    damaged.extend(
        [
            "1",
            "()",
            "(measure: \"payback.public\", rules: \"difference\")",
            "(measure: \"payback.public\", value: 1)",
            "(rules: \"foer\", value: 1)",
            "(measure: 7, rules: \"foer\", value: 1)",
            "(measure: \"payback.public\", rules: \"foer\", value: \"soon\")",
            "(measure: \"payback.public\", rules: \"foer\", value: none)",
            "(measure: \"payback.public\", rules: \"foer\", value: 0.1234567890123456789012345678901)",
            "(measure: \"cost.public\", rules: \"foer\", period: \"lately\", value: 1)",
            "(measure: \"cost.public\", rules: \"foer\", period: 2029, value: 1)",
        ]
        .map(result),
    );
    damaged.push(result(&"(measure: \"payback.public\", rules: \"foer\", value: 1),".repeat(MOST + 1)));
    let twice = format!("passport: ({good}, results: []),");
    damaged.push(format!("{twice} {twice}"));
    for passport in damaged {
        let (loaded, scenario) = opened(&whole(&passport));
        let told: Vec<_> = loaded.findings.iter().map(|finding| (finding.severity, &finding.code)).collect();
        assert_eq!(told, [(Severity::Warning, &Code::BadPassport)], "{passport}");
        let place = loaded.findings[0].place.as_ref().unwrap();
        assert_eq!(place.line, start.lines().count() + 1, "{place:?}");
        assert!(loaded.passport.is_none() && of_file(&loaded, &scenario).is_none(), "{passport}");
        assert_eq!(scenario, opened(&text).1);
        let said = sentence(&loaded.findings[0], None, DA);
        assert_eq!(said, "Filens hovedresultater, da den blev gemt, kan ikke læses og bruges ikke.");
    }
    let (loaded, _) = opened(&whole(&twice));
    assert!(loaded.findings.is_empty() && loaded.passport.is_some(), "only what is damaged is told");
}

#[test]
fn a_stored_result_that_is_another_today_is_a_warning() {
    // The mean stay in a job is exactly 12 months under either rule set.
    let stored = "(measure: \"group.job.mean_stay\", rules: \"efter\", value: 12),";
    let text = replaced(&saved(), stored, &stored.replace("12", "13"));
    let drift = drift_of(&text);
    assert!(!drift.is_edited_elsewhere, "the passport is no part of the fingerprint");
    let (_, scenario) = opened(&text);
    let named = "Gennemsnitlig varighed: job (Efter): da filen blev gemt 13\u{a0}måneder, i dag 12\u{a0}måneder";
    assert_eq!(lines(&drift, &scenario, DA), [named]);
    let finding = drift.finding().unwrap();
    let of = drift.rows.len();
    let model = model::VERSION;
    assert_eq!(finding.severity, Severity::Warning);
    assert_eq!(finding.code, Code::Drifted { rows: 1, of, model, is_edited_elsewhere: false });
    assert_eq!(
        sentence(&finding, None, DA),
        format!("Sidestil regner i dag anderledes, end da filen blev gemt: 1 af {of} hovedresultater er ændret.")
    );
    let place = opened(&text).0.positions.placed(finding).place.unwrap();
    assert!(place.text.starts_with("  passport: ("), "{place:?}");
}

#[test]
fn a_text_that_was_changed_elsewhere_explains_what_differs() {
    let text = replaced(&saved(), "stay: (mean: 20, at_most: 48)", "stay: (mean: 22, at_most: 48)");
    let drift = drift_of(&text);
    assert!(drift.is_edited_elsewhere);
    let finding = drift.finding().unwrap();
    assert_eq!(finding.severity, Severity::Note);
    let said = sentence(&finding, None, DA);
    assert!(said.starts_with("Filen er ændret uden for Sidestil, siden den blev gemt: "), "{said}");
    let is_mean = |row: &&Row| row.measure == "group.målgruppe.mean_stay" && &*row.rules == "foer";
    let row = drift.differing().find(is_mean).unwrap();
    assert_eq!((row.then, row.now), (Answer::Exact(dec!(20)), Answer::Exact(dec!(22))));
    // Another version of the model may have changed them as well: then it is a warning again.
    let older = replaced(&text, &format!("model: {},", model::VERSION), "model: 0,");
    let finding = drift_of(&older).finding().unwrap();
    assert_eq!(finding.severity, Severity::Warning);
    let said = sentence(&finding, None, DA);
    assert!(said.starts_with("Både filen og Sidestils beregning er ændret, siden filen blev gemt: "), "{said}");
    // What moves no result is not told; nor is a comment a change.
    let silent = drift_of(&replaced(&saved(), "title: \"Lille eksempel\"", "title: \"Et lille\""));
    assert_eq!((silent.is_edited_elsewhere, silent.finding()), (true, None));
    assert!(!drift_of(&saved().replace("  title:", "  // Her.\n  title:")).is_edited_elsewhere);
}

#[test]
fn only_what_is_beyond_rounding_is_a_difference() {
    let text = saved();
    let (loaded, scenario) = opened(&text);
    let passport = loaded.passport.unwrap();
    let moved = |measure: &str, by: fn(Decimal) -> Decimal| {
        let mut passport = passport.clone();
        let is_it = |one: &&mut MainResult| one.measure == measure && &*one.rules == "foer";
        let result = passport.results.iter_mut().find(is_it).unwrap();
        let Answer::Exact(number) = result.answer else { unreachable!("a stored number is exact") };
        result.answer = Answer::Exact(by(number));
        drift(&passport, &scenario, &text).differing().count()
    };
    // Half an øre of kroner; a millionth of 20 months is 0.00002.
    assert_eq!(moved("cost.municipality", |kr| kr + dec!(0.004)), 0);
    assert_eq!(moved("cost.municipality", |kr| kr - dec!(0.006)), 1);
    assert_eq!(moved("group.målgruppe.mean_stay", |months| months + dec!(0.00001)), 0);
    assert_eq!(moved("group.målgruppe.mean_stay", |months| months - dec!(0.0001)), 1);
}

#[test]
fn a_measure_or_rule_set_that_is_no_more_cannot_be_said() {
    let stored = "(measure: \"group.job.mean_stay\", rules: \"efter\", value: 12),";
    for other in [
        stored.replace("mean_stay", "former_measure"),
        stored.replace("\"efter\"", "\"fjernet\""),
        stored.replace("job", "nedlagt"),
        stored.replace("value", "period: \"2031\", value"),
    ] {
        let drift = drift_of(&replaced(&saved(), stored, &other));
        let rows: Vec<_> = drift.differing().collect();
        assert_eq!(rows.len(), 1, "{other}");
        assert_eq!((rows[0].then, rows[0].now), (Answer::Exact(dec!(12)), Answer::CannotBeSaid), "{other}");
    }
    // And one that never could be said is no difference.
    let never = stored.replace("mean_stay", "former_measure").replace("12", "\"cannot_be_said\"");
    assert_eq!(drift_of(&replaced(&saved(), stored, &never)).finding(), None);
}

#[test]
fn a_large_scenario_keeps_the_difference_and_its_first_rule_sets() {
    let groups: String = (0..150)
        .map(|index| format!("\"g{index}\": (name: \"G\", inflow: 1, stay: (mean: 12)),\n"))
        .chain(["\"pension\": (".to_owned()])
        .collect();
    let (_, scenario) = opened(&replaced(FORMAT_2, "\"pension\": (", &groups));
    let passport = passport_of(&scenario, "");
    assert_eq!(passport.results.len(), MOST);
    let count = |rules: &str| passport.results.iter().filter(|one| &*one.rules == rules).count();
    assert_eq!((count("foer"), count("efter"), count("difference")), (MOST - 6, 0, 6));
}

#[test]
fn the_table_has_what_differs_first_and_in_bold() {
    let stored = "(measure: \"group.job.mean_stay\", rules: \"efter\", value: 12),";
    let text = replaced(&saved(), stored, &stored.replace("12", "12.001"));
    let text = replaced(
        &text,
        "(measure: \"group.pension.mean_stay\", rules: \"foer\", value: ",
        "(measure: \"group.pension.mean_stay\", rules: \"foer\", value: \"at_once\"), (measure: \"group.pension.mean_stay\", rules: \"foer\", value: ",
    );
    let drift = drift_of(&text);
    let (_, scenario) = opened(&text);
    let shown = view(&drift, &scenario, DA);
    assert_eq!(shown.table.rows.len(), drift.rows.len());
    let bold = shown.table.rows.iter().map(|row| row.emphasis == Emphasis::Bold).collect::<Vec<_>>();
    assert_eq!((bold.iter().filter(|bold| **bold).count(), &bold[..2]), (2, &[true, true][..]));
    let cells = |index: usize| shown.table.rows[index].cells.iter().map(Cell::shown).collect::<Vec<_>>();
    let label = |index: usize| shown.table.rows[index].label.as_str();
    assert_eq!(label(0), "Gennemsnitlig varighed: pension");
    assert_eq!(cells(0)[..2], ["Før", "aldrig i minus"]);
    assert_eq!(cells(0)[3], "ændret");
    assert_eq!(label(1), "Gennemsnitlig varighed: job");
    // 12 − 12.001 = −0.001: with so many decimals that the difference is seen.
    assert_eq!(cells(1), ["Efter", "12,001\u{a0}måneder", "12\u{a0}måneder", "−0,001\u{a0}måneder"]);
    assert_eq!(label(2), "Udgift, kommunekassen, 2029");
    assert_eq!((cells(2)[0], cells(2)[3]), ("Før", "0\u{a0}kr."));
    assert_eq!(cells(2)[1], cells(2)[2]);
    let version = env!("CARGO_PKG_VERSION");
    let of = drift.rows.len();
    let said = format!(
        "Sidestil regner i dag anderledes, end da filen blev gemt: 2 af {of} hovedresultater er ændret. Gemt med Sidestil {version}."
    );
    assert_eq!(shown.sentence, said);
    let (words, english) = (shown.table.rows.last().unwrap(), view(&drift, &scenario, EN));
    assert_eq!(words.cells[0].shown(), "forskel");
    assert_eq!(english.table.rows.last().unwrap().cells[0].shown(), "difference");
}

#[test]
fn a_file_that_agrees_says_so() {
    let text = saved();
    let (_, scenario) = opened(&text);
    let version = env!("CARGO_PKG_VERSION");
    let shown = view(&drift_of(&text), &scenario, DA);
    assert_eq!(shown.sentence, format!("Hovedresultaterne er, som da filen blev gemt. Gemt med Sidestil {version}."));
    assert!(shown.table.rows.iter().all(|row| row.emphasis == Emphasis::Normal));
    let older = replaced(&text, &format!("model: {},", model::VERSION), "model: 0,");
    let shown = view(&drift_of(&older), &scenario, EN);
    assert!(shown.sentence.ends_with("(version 0 of the calculation; today 2)."), "{}", shown.sentence);
}

#[test]
fn check_warns_and_names_what_differs() {
    let file = std::env::temp_dir().join(format!("sidestil-passport-{}.ron", std::process::id()));
    let shipped = std::fs::read_to_string("scenarios/bedre-ressourceforloeb-2022.ron").unwrap();
    let stored = "(measure: \"group.job.mean_stay\", rules: \"hoejst-3-aar\", value: 60),";
    std::fs::write(&file, replaced(&shipped, stored, &stored.replace("60", "61"))).unwrap();
    let nowhere = std::env::temp_dir().join("sidestil-passport-no-settings");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_sidestil"))
        .args(["check", file.to_str().unwrap(), "--language", "da"])
        .env("HOME", &nowhere)
        .env("XDG_CONFIG_HOME", &nowhere)
        .env("APPDATA", &nowhere)
        .output()
        .unwrap();
    std::fs::remove_file(&file).unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    assert_eq!(output.status.code(), Some(0), "{out}{err}");
    assert!(err.contains("advarsel: Sidestil regner i dag anderledes, end da filen blev gemt: 1 af "), "{err}");
    let named = "selvforsørgelse (Loven: højst 3 år, ingen refusion, nye initiativer): da filen blev gemt 61\u{a0}måneder, i dag 60\u{a0}måneder\n";
    assert!(out.contains(named), "{out}");
}
