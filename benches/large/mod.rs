//! What the benchmarks of large files share: the reform example, padded to 1 MB with cost lines.

use sidestil::{app::examples::EXAMPLES, scenario::text::loading};

/// The text.
pub(crate) fn one_megabyte() -> String {
    let line = |index: usize| {
        format!(
            "        \"linje-{index}\": (name: \"Linje {index}\", group: \"ressourceforløb\", per_person: (value: 1_000.50, \
             price_level: 2023, status: assumption, note: \"En linje blandt mange\"), area: service, refund: 0.25),\n"
        )
    };
    let (head, tail) = EXAMPLES[0].text.split_once("\n    costs: {\n").expect("the example has cost lines");
    let mut text = format!("{head}\n    costs: {{\n");
    let mut index = 0;
    while text.len() + tail.len() < 1_000_000 {
        text.push_str(&line(index));
        index += 1;
    }
    text.push_str(tail);
    assert!(loading::read(text.as_bytes()).scenario.is_some(), "the padded scenario loads");
    text
}
