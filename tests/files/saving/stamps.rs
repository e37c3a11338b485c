//! What goes to the disk is in the current format and has a passport; nothing else in the text is touched by that.

use std::sync::Arc;

use sidestil::{
    evaluation::today::{main_results, passport as passport_of},
    scenario::text::fingerprint::fingerprint,
    scenario::{
        Scenario, edit,
        figure::Value,
        text::{
            format::CURRENT,
            loading::read,
            saving::{Origin, stamped},
        },
    },
};

use super::{TEXTS, origin};

/// The text that goes to the disk.
fn stamp(origin: &Origin) -> String {
    let written = stamped(origin, &origin.scenario, &|| main_results(&origin.scenario, None)).unwrap();
    assert!(!written.is_rewritten);
    written.text().to_string()
}

/// A text without its passport, and with its format as 0.
fn bare(text: &str) -> String {
    let (before, rest) = text.split_once("format: ").unwrap();
    let text = format!("{before}format: 0{}", rest.trim_start_matches(|char: char| char.is_ascii_digit()));
    let Some((before, after)) = text.split_once("passport: (") else { return text };
    let (_, after) = after.split_once("],").unwrap();
    let (_, after) = after.split_once(')').unwrap();
    format!("{}{}", before.trim_end_matches([' ', '\t']), after.trim_start_matches([',', '\r', '\n']))
}

#[test]
fn every_text_gets_its_passport_and_keeps_all_else() {
    for text in TEXTS {
        for text in [(*text).to_owned(), text.replace('\n', "\r\n"), format!("\u{feff}{text}")] {
            let origin = origin(&text);
            let new = stamp(&origin);
            assert_eq!(bare(&new), bare(&text));
            assert!(new.contains(&format!("format: {CURRENT}")));
            let loaded = read(new.as_bytes());
            assert_eq!(loaded.passport, Some(passport_of(&origin.scenario, &new)));
            assert_eq!(fingerprint(&new), fingerprint(&text), "the passport says nothing of itself");
            // Stamped again it is the same.
            assert_eq!(stamp(&super::origin(&new)), new);
        }
    }
}

#[test]
fn texts_of_an_unusual_shape_get_one_too() {
    let lines: Vec<&str> = TEXTS[0].lines().filter(|line| !line.starts_with("//")).collect();
    let without_end =
        TEXTS[0].trim_end().strip_suffix(')').unwrap().trim_end().strip_suffix(',').unwrap().to_owned() + ")";
    for text in [lines.join("\r"), lines.join(" "), without_end] {
        let origin = origin(&text);
        let new = stamp(&origin);
        assert_eq!(read(new.as_bytes()).passport, Some(passport_of(&origin.scenario, &new)), "{new}");
    }
}

#[test]
fn after_an_edit_the_passport_has_the_results_of_the_edit() {
    let origin = origin(TEXTS[TEXTS.len() - 2]);
    let path = "groups/ressourceforløb/stay/at_most".into();
    let edited = edit::set(&origin.scenario, "hoejst-3-aar", &path, Value::Number(48.into())).unwrap();
    let edited = Arc::new(edited);
    let new = stamped(&origin, &edited, &|| main_results(&edited, None)).unwrap();
    let passport = new.loaded.passport.clone().unwrap();
    assert_eq!(passport, passport_of(&edited, new.text()));
    let before = passport_of(&origin.scenario, &origin.text);
    assert_ne!(passport.results, before.results);
    assert_ne!(passport.content, before.content);
}

/// A file of an older format that leaves out how the years of its index go together, with comments around it.
fn old(format: u32, method: &str) -> String {
    let text = include_str!("../../fixtures/format-1.ron").replacen("format: 1", &format!("format: {format}"), 1);
    let index = format!("price_index: ( // Skøn.\n    {method}// Hvert år.\n    changes: {{");
    let new = text.replacen("price_index: (method: added, changes: {", &index, 1);
    assert_ne!(new, text);
    new
}

#[test]
fn what_an_older_format_left_out_is_written_in_its_place() {
    let word = |scenario: &Scenario| {
        scenario.inputs.get("price_index/method").and_then(|figure| figure.value.word()).unwrap().to_owned()
    };
    for format in [1, 2] {
        let text = old(format, "");
        let read = origin(&text);
        assert_eq!(word(&read.scenario), "added", "format {format}");
        // 2021–2023 at 1, 2 and 3 pct. on the way from 2020 add up to 6 pct.; compounded they would be 6,1106.
        let new = stamp(&read);
        let again = origin(&new);
        assert_eq!((word(&again.scenario).as_str(), &again.scenario), ("added", &read.scenario));
        let (_, index) = new.split_once("price_index").unwrap();
        let (index, _) = index.split_once("departments").unwrap();
        assert!(["// Skøn.", "// Hvert år.", "method: added"].iter().all(|said| index.contains(said)), "{index}");
        // All else stays byte for byte.
        let without = new.replacen("method: added", "", 1);
        for line in text.lines().filter(|line| !line.contains("format:") && line.contains("//")) {
            assert!(without.contains(line.trim()), "{line}");
        }
        // What stood there in so many words stays, in the current format too.
        let text = old(format, "method: compounded, ");
        let said = origin(&text);
        assert_eq!(word(&said.scenario), "compounded");
        assert_eq!(bare(&stamp(&said)), bare(&text));
    }
    assert_eq!(word(&origin(&old(3, "")).scenario), "compounded");
}

#[test]
fn an_edit_of_an_older_file_brings_it_to_the_current_format() {
    let read = origin(&old(2, ""));
    let unchanged = super::save(&read, &read.scenario);
    assert_eq!(unchanged.text(), &read.text, "nothing is written where nothing differs");
    let path = "groups/målgruppe/inflow".into();
    let edited = edit::set(&read.scenario, "foer", &path, Value::Number(61.into())).unwrap();
    let new = super::kept(&read, &edited);
    assert!(new.contains("format: 4") && new.contains("method: added") && new.contains("inflow: 61"), "{new}");
    // The word itself can be edited to what the current format leaves out.
    let path = "price_index/method".into();
    let edited = edit::set(&read.scenario, "foer", &path, Value::Word("compounded".into())).unwrap();
    let new = super::kept(&read, &edited);
    assert!(!new.contains("method: added"), "{new}");
}
