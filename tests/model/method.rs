//! The page on the calculation, in both languages: complete, with a source or the word that it is missing, and with numbers
//! that are what the program calculates.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::{collections::BTreeMap, sync::Arc};

use sidestil::{
    app::examples::EXAMPLES,
    evaluation::sides::{Side, Sides},
    model::measures::{Answer, Kind, Unit, find},
    present::{
        formats::Formats,
        method::{
            document::{Block, Chapter, Document, Look, Run},
            links, page,
            section::Section,
        },
        words::{answers::answer_text, language::Language, terms::Term},
    },
    scenario::{Scenario, passport::DIFFERENCE, text::loading},
};

const PAGES: [(Language, &str); 2] = [
    (Language::Danish, include_str!("../../assets/beregning.md")),
    (Language::English, include_str!("../../assets/calculation.md")),
];

/// The files of the examples that are not shipped as scenarios.
const FILES: [(&str, &str); 7] = [
    ("costs", include_str!("../../assets/examples/costs.ron")),
    ("groups", include_str!("../../assets/examples/groups.ron")),
    ("investment", include_str!("../../assets/examples/investment.ron")),
    ("left", include_str!("../../assets/examples/left.ron")),
    ("savings", include_str!("../../assets/examples/savings.ron")),
    ("several", include_str!("../../assets/examples/several.ron")),
    ("total", include_str!("../../assets/examples/total.ron")),
];

fn documents() -> [Document; 2] {
    Language::ALL.map(page::read)
}

/// What is said in each section and chapter, by its heading.
fn parts(document: &Document) -> Vec<(u8, Option<Section>, String, Vec<&Block>)> {
    let mut parts: Vec<(u8, Option<Section>, String, Vec<&Block>)> = Vec::new();
    for block in document.chapters.iter().flat_map(|chapter| &chapter.blocks) {
        match (block, parts.last_mut()) {
            (Block::Heading { level, section, run }, _) => parts.push((*level, *section, run.text(), Vec::new())),
            (block, Some((.., blocks))) => blocks.push(block),
            (_, None) => panic!("the page begins with a heading"),
        }
    }
    parts
}

fn source(blocks: &[&Block]) -> Option<String> {
    if let Block::Source(run) = blocks.last()? { Some(run.text()) } else { None }
}

#[test]
fn both_languages_have_every_section_under_the_same_number() {
    let [danish, english] = documents();
    let headings = |document: &Document| -> Vec<(Option<Section>, String)> {
        let number = |text: String| text.split(' ').next().unwrap_or_default().to_owned();
        document.contents().map(|entry| (entry.section, number(entry.run.text()))).collect()
    };
    let sections: Vec<Section> = danish.contents().filter_map(|entry| entry.section).collect();
    assert_eq!(sections, Section::ALL);
    for ((one, number), (other, in_english)) in headings(&danish).into_iter().zip(headings(&english)) {
        assert_eq!(one, other);
        if one.is_some_and(|section| section != Section::Introduction) {
            assert_eq!(number, in_english);
        }
    }
    // 1, 1.1, 1.2 … 2, 2.1: each number follows the one before.
    let mut last = (0_u32, 0_u32);
    for (_, number) in headings(&danish).into_iter().filter(|(section, _)| section.is_some()).skip(1) {
        let (chapter, section) = number.split_once('.').unwrap_or((&number, "0"));
        let next: (u32, u32) = (chapter.parse().unwrap(), section.parse().unwrap());
        assert!(next == (last.0, last.1 + 1) || next == (last.0 + 1, 0), "{number} after {last:?}");
        last = next;
    }
}

#[test]
fn every_rule_has_its_source_or_says_that_it_is_missing_and_the_list_of_those_is_complete() {
    for document in documents() {
        let (from, missing) = match document.language {
            Language::Danish => ("Kilde: ", "ilde mangler"),
            Language::English => ("Source: ", "ource missing"),
        };
        let parts = parts(&document);
        let of = |section| parts.iter().find(|part| part.1 == Some(section)).unwrap();
        let Some(Block::Table { rows, .. }) = of(Section::Documents).3.first() else { panic!("the documents") };
        let titles: Vec<String> = rows.iter().map(|row| row[0].text()).collect();
        let mut without: Vec<String> = Vec::new();
        for (index, (level, section, heading, blocks)) in parts.iter().enumerate() {
            let is_last = matches!(section, Some(Section::Documents | Section::SourceMissing) | None);
            let has_parts = parts.get(index + 1).is_some_and(|next| next.0 > *level);
            if is_last || *section == Some(Section::Introduction) || (has_parts && *level < 3) {
                continue;
            }
            let source = source(blocks).unwrap_or_else(|| panic!("{heading} has no source"));
            assert!(source.starts_with(from) || source[1..].starts_with(missing), "{heading}: {source}");
            if source.contains(missing) {
                without.push(heading.clone());
            }
            // What is slanted in a source is one of the documents, by its title or the beginning of it.
            let Some(Block::Source(run)) = blocks.last() else { panic!("{heading}") };
            let mut named = run.spans.iter().filter(|span| span.look == Look::Emphasis).map(|span| span.text.as_str());
            let quoted = ["den kommunale udgift", "the municipal cost"];
            assert!(
                named.all(|named| quoted.contains(&named) || titles.iter().any(|title| title.starts_with(named))),
                "{heading}: {source}"
            );
        }
        let Some(Block::List { items, .. }) = of(Section::SourceMissing).3.first() else { panic!("the list") };
        assert_eq!(items.iter().map(Run::text).collect::<Vec<_>>(), without);
    }
}

#[test]
fn every_measure_is_explained_with_the_section_that_says_how() {
    for document in documents() {
        let parts = parts(&document);
        let (.., blocks) = parts.iter().find(|part| part.1 == Some(Section::Measures)).unwrap();
        let table =
            blocks.iter().find_map(|block| if let Block::Table { rows, .. } = block { Some(rows) } else { None });
        let rows = table.unwrap();
        let named: Vec<String> = rows.iter().map(|row| row[0].text()).collect();
        assert_eq!(named.len(), Kind::ALL.len());
        for kind in Kind::ALL {
            let row = rows.iter().find(|row| row[0].text() == kind.pattern());
            let row = row.unwrap_or_else(|| panic!("{} is not explained", kind.pattern()));
            let link = row[2].spans[0].link.unwrap_or_else(|| panic!("{} leads nowhere", kind.pattern()));
            assert_eq!(link, links::of_measure(*kind), "{}", kind.pattern());
            // The link is called by the number of its section.
            let heading = document.heading(link).unwrap().run.text();
            assert_eq!(heading.split(' ').next(), Some(&*row[2].text()), "{}", kind.pattern());
        }
    }
}

#[test]
fn nothing_of_the_text_is_left_unread_and_every_link_leads_somewhere() {
    for (language, text) in PAGES {
        let document = page::read(language);
        for run in document.chapters.iter().flat_map(Chapter::runs) {
            let said = run.text();
            let plain = run.spans.iter().map(|span| if span.look == Look::Code { "x" } else { &span.text });
            let plain: String = plain.collect();
            for sign in ["**", "](", "<a", "<!", "`", "#", "§", "  "] {
                assert!(!plain.contains(sign), "{sign:?} in {said}");
            }
        }
        let links = document.chapters.iter().flat_map(Chapter::runs).flat_map(|run| &run.spans);
        let links = links.filter(|span| span.link.is_some()).count();
        // Those of the glossary are the program's own.
        assert_eq!(links - Term::ALL.len(), text.matches("](#").count());
        let equations = document.chapters.iter().flat_map(|chapter| &chapter.blocks);
        assert!(equations.filter(|block| matches!(block, Block::Equations(_))).count() > 20);
    }
}

/// A number of the page, and what it is of: `file rules measure @period :unit`.
struct Marked<'a> {
    said: &'a str,
    of: &'a str,
}

fn marked(text: &str) -> Vec<Marked<'_>> {
    let parts: Vec<&str> = text.split("<!-- ").collect();
    let marks = parts.windows(2).map(|pair| {
        let of = pair[1].split_once(" -->").unwrap().0;
        let before = pair[0].strip_suffix("**").unwrap_or_else(|| panic!("what is {of} of?"));
        Marked { said: before.rsplit_once("**").unwrap().1, of }
    });
    marks.collect()
}

fn scenario(file: &str) -> Arc<Scenario> {
    let shipped = EXAMPLES.iter().find(|example| example.name.strip_suffix(".ron") == Some(file));
    let own = || FILES.iter().find(|(name, _)| *name == file).map(|(_, text)| *text);
    let text = shipped.map(|example| example.text).or_else(own).unwrap_or_else(|| panic!("no file {file}"));
    Arc::new(loading::read(text.as_bytes()).scenario.unwrap())
}

/// The answer that a mark is of, with its unit and what it is counted in.
fn answer(of: &str, sides: &mut BTreeMap<String, Side>) -> (Answer, Unit, f64) {
    let words: Vec<&str> = of.split(' ').collect();
    let [file, rules, measure, rest @ ..] = words.as_slice() else { panic!("{of}") };
    let one = |sign: char| rest.iter().find_map(|word| word.strip_prefix(sign));
    let when = one('@').unwrap_or_default().parse().unwrap();
    let counted_in = one(':').map_or(1.0, |unit| unit.parse().unwrap());
    let measure = find(measure).unwrap_or_else(|| panic!("no measure {measure}"));
    let mut side = |rules: &str| {
        let made = || {
            let scenario = scenario(file);
            let id = scenario.rule_set(rules).unwrap_or_else(|| panic!("no rule set {rules} in {file}")).id.clone();
            Side::new(&scenario, &id)
        };
        sides.entry(format!("{file} {rules}")).or_insert_with(made).clone()
    };
    let answer = if *rules == DIFFERENCE {
        let [before, after] = scenario(file).default_sides().unwrap().map(|id| side(&id));
        measure.difference(&Sides::new(before, after).comparison, when)
    } else {
        measure.of(&side(rules).outcome, when)
    };
    (answer, measure.kind.unit(), counted_in)
}

/// The number that is written, and to how many decimals.
fn read(said: &str, language: Language) -> Option<(f64, i32)> {
    let (thousands, decimal) = if language == Language::Danish { ('.', ',') } else { (',', '.') };
    let plain = said.replace(thousands, "").replace(decimal, ".").replace('\u{2212}', "-");
    let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    Some((plain.parse().ok()?, i32::try_from(decimals).ok()?))
}

#[test]
fn the_numbers_of_the_examples_are_what_the_program_calculates() {
    let mut sides = BTreeMap::new();
    let mut all: Vec<Vec<String>> = Vec::new();
    for (language, text) in PAGES {
        let formats = Formats::new(language);
        let marks = marked(text);
        assert!(marks.len() > 90);
        for Marked { said, of } in &marks {
            let (answer, unit, counted_in) = answer(of, &mut sides);
            let Some((written, decimals)) = read(said, language) else {
                let calculated = answer_text(answer, unit, formats).replace('\u{a0}', " ");
                assert_eq!(*said, calculated, "{of}");
                continue;
            };
            let calculated = answer.number().unwrap_or_else(|| panic!("{of} is {answer}")) / counted_in;
            let half = 0.5 * 10.0_f64.powi(-decimals);
            assert!((calculated - written).abs() <= half + 1e-9, "{said} is written for {of}, which is {calculated}");
        }
        let mut of: Vec<String> = marks.iter().map(|mark| mark.of.to_owned()).collect();
        of.sort_unstable();
        all.push(of);
    }
    assert_eq!(all[0], all[1], "both languages have the same numbers");
}

#[test]
fn a_wrong_number_is_found() {
    let [mark] = &marked("er **2.646**<!-- groups nye group.voksende.inflow @2020 --> i")[..] else {
        panic!("one mark")
    };
    assert_eq!((mark.said, read(mark.said, Language::Danish)), ("2.646", Some((2646.0, 0))));
    assert_eq!(read("\u{2212}19,5", Language::Danish), Some((-19.5, 1)));
    assert_eq!(read("1,140.25", Language::English), Some((1140.25, 2)));
    assert_eq!(read("juli 2027", Language::Danish), None);
    let (answer, _, counted_in) = answer(
        "bedre-ressourceforloeb-2022 hoejst-5-aar group.ressourceforløb.full_phase_in :100",
        &mut BTreeMap::new(),
    );
    assert_eq!((answer.number(), counted_in), (Some(2645.25), 100.0));
}

#[test]
fn an_explanation_names_the_section_in_both_languages() {
    let line = |language| links::rule_line(Kind::Payback, Formats::new(language));
    assert_eq!(line(Language::Danish), "Reglen: »Sådan regner Sidestil«, afsnit 4.6 Tilbagebetalingstid");
    assert_eq!(line(Language::English), "The rule: “How Sidestil calculates”, section 4.6 Payback");
}
