//! Whole sentences stand where facts become words, so that what a view says can be read, checked and told elsewhere.

use super::{
    rules::{belongs_to, complaint, count},
    source::Source,
    sources,
};

/// Where whole sentences stand in `present`, each with its reason.
const WORDED: [(&str, &str); 5] = [
    ("present/words", "facts become words here"),
    ("present/findings", "what is wrong with a file becomes words here"),
    ("present/trails", "the way behind a result becomes words here"),
    ("present/method", "reads the page on the calculation"),
    ("present/formats/misread", "what a field says of what it cannot read"),
];

/// Rooms that decide what is said or draw it.
const SILENT: [&str; 2] = ["present", "ui/views"];

/// A sentence has at least so many words; less is a name or a word.
const LEAST: usize = 4;

/// Literals that are whole sentences.
fn sentences(source: &Source) -> Vec<String> {
    let is_silent = SILENT.iter().any(|room| belongs_to(source, room));
    if !is_silent || WORDED.iter().any(|(room, _)| belongs_to(source, room)) || source.path.ends_with("tests.rs") {
        return Vec::new();
    }
    let literals = source.without_unit_tests().literals().into_iter();
    let whole = literals
        .filter(|(_, text)| text.trim_end().ends_with(['.', '?', '!']) && text.split_whitespace().count() >= LEAST);
    whole.map(|(line, text)| complaint(source, line, &format!("a sentence outside present::words: {text}"))).collect()
}

#[test]
fn whole_sentences_stand_where_facts_become_words() {
    let complaints: Vec<String> = sources().iter().flat_map(sentences).collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
    for (room, reason) in WORDED {
        assert!(sources().iter().any(|source| belongs_to(source, room)), "{room} ({reason}) is not there any more");
    }
}

#[test]
fn a_sentence_in_a_view_is_found() {
    for bad in [
        "formats.say(\"Scenariet har ingen grupper.\", \"None\")",
        "format!(\"Renten er {rates}, og valget \\\n     gælder.\")",
        "f('\"', \"Er det den samme?\")",
        "f(r#\"Er \"det\" den samme?\"#)",
    ] {
        assert_eq!(count(sentences, "present/views/catalogue/new.rs", bad), 1, "{bad}");
        assert_eq!(count(sentences, "ui/views/new.rs", bad), 1, "{bad}");
        assert_eq!(count(sentences, "present/words/facts/new.rs", bad), 0, "{bad}");
        assert_eq!(count(sentences, "ui/panel/new.rs", bad), 0, "{bad}");
    }
    for good in [
        "formats.say(\"Helårspersoner pr. år\", \"Full-year persons a year\")",
        "\"Kr. om året.\"",
        "// Scenariet har ingen grupper.",
        "\n#[cfg(test)]\nmod tests { const X: &str = \"Scenariet har ingen grupper.\"; }",
    ] {
        assert_eq!(count(sentences, "present/views/catalogue/new.rs", good), 0, "{good}");
    }
}
