//! A file changed at random places, which reads as if somebody had typed the worst there.

#![expect(clippy::wildcard_enum_match_arm, reason = "most units are of numbers")]

use std::{collections::BTreeMap, ops::Range};

use proptest::{prelude::*, sample::Index};
use rust_decimal::Decimal;
use sidestil::scenario::{
    Scenario, edit,
    path::Path,
    schema::{INPUTS, InputKind, Unit, kind_of},
    schema_rules::Holds,
    text::{loaded::Loaded, loading},
};

/// One change: what is done, where, and to what.
#[derive(Debug, Clone)]
pub(super) struct Change {
    what: What,
    at: Index,
    to: To,
}

/// What something is changed to: many choices from one number, none of which follows from another.
#[derive(Debug, Clone, Copy)]
struct To(u64);

impl To {
    /// A number below `end`; another question gets another one.
    fn below(self, question: u64, end: usize) -> usize {
        let mut mixed = self.0.wrapping_add(question.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        for factor in [0xbf58_476d_1ce4_e5b9_u64, 0x94d0_49bb_1331_11eb] {
            mixed = (mixed ^ (mixed >> 29)).wrapping_mul(factor);
        }
        usize::try_from(mixed >> 33).unwrap_or_default() % end
    }

    fn of<T: Copy>(self, question: u64, all: &[T]) -> T {
        all[self.below(question, all.len())]
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum What {
    /// An input gets a value of its kind, at the ends of its limits or just inside: mostly a scenario still.
    Input,
    /// The same with a range, a rounding, a price level and a month beside it.
    Figure,
    /// An input gets a value just beyond its limits, or far from them.
    Beyond,
    /// Any number, be it a year, an ordinal, a published figure, gets one that something cannot hold.
    Number,
    /// Any text.
    Text,
    /// Any word.
    Word,
    /// A member goes.
    Remove,
    /// A member stands twice.
    Twice,
    /// A list is empty, long or full of ends.
    List,
    /// Two values of one kind change places.
    Swap,
}

/// Mostly one or a few changes; more of those that leave a scenario, so that there is something to calculate.
pub(super) fn changes() -> impl Strategy<Value = Vec<Change>> {
    let valid = prop_oneof![5 => Just(What::Input), 1 => Just(What::Figure)];
    let any_kind = prop_oneof![
        Just(What::Swap),
        Just(What::Beyond),
        Just(What::Number),
        Just(What::Number),
        Just(What::Text),
        Just(What::Word),
        Just(What::Remove),
        Just(What::Twice),
        Just(What::List),
    ];
    let change = |what| (what, any::<Index>(), any::<u64>()).prop_map(|(what, at, to)| Change { what, at, to: To(to) });
    let valid = prop::collection::vec(change(valid.boxed()), 1..5);
    let any_kind = || prop::collection::vec(change(any_kind.clone().boxed()), 1..4);
    let both = (valid.clone(), any_kind()).prop_map(|(mut one, two)| {
        one.truncate(2);
        one.extend(two);
        one
    });
    prop_oneof![6 => valid, 3 => any_kind(), 1 => both]
}

/// A file and where its inputs stand.
pub(super) struct File {
    text: String,
    inputs: Vec<Input>,
}

/// An input that stands in a file.
#[derive(Clone)]
struct Input {
    span: Range<usize>,
    kind: &'static InputKind,
    /// What it can be as long as nothing else changes.
    limits: (Decimal, Decimal),
    /// Whether it is a rule set's change.
    is_change: bool,
}

impl File {
    pub(super) fn new(text: &str) -> Self {
        let loaded = loading::read(text.as_bytes());
        let scenario = loaded.scenario.clone().expect("the file is right before it is changed");
        Self { text: text.to_owned(), inputs: inputs(&loaded, &scenario) }
    }

    /// The text after some changes: those of inputs first, where they stand in the file as it is.
    pub(super) fn changed(&self, changes: &[Change]) -> String {
        let mut new: BTreeMap<usize, (Range<usize>, String)> = BTreeMap::new();
        let of_inputs = [What::Input, What::Figure, What::Beyond];
        for change in changes.iter().filter(|change| of_inputs.contains(&change.what)) {
            let input = change.at.get(&self.inputs);
            let mut values = if change.what == What::Beyond { beyond(input.kind) } else { inside(input) };
            let value = values.swap_remove(change.to.below(0, values.len()));
            let value = if change.what == What::Figure { figure(&value, input, change.to) } else { value };
            let value = match change.to.below(12, 6) {
                0 if input.kind.holds == Holds::Dated => dated(&value, change.to),
                _ => value,
            };
            new.insert(input.span.start, (input.span.clone(), value));
        }
        let mut text = self.text.clone();
        for (span, value) in new.into_values().rev() {
            text.replace_range(span, &value);
        }
        changes.iter().fold(text, |text, change| anywhere(&text, change))
    }
}

/// The inputs that stand in a file.
fn inputs(loaded: &Loaded, scenario: &Scenario) -> Vec<Input> {
    let base = scenario.inputs.keys().map(|path| (None, path, false));
    let others = scenario.rule_sets.iter().flat_map(|rules| {
        let changes = rules.changes.keys().map(|path| (Some(&*rules.id), path, true));
        changes.chain(rules.brought.keys().map(|path| (Some(&*rules.id), path, false)))
    });
    let stands = |(rule_set, path, is_change): (Option<&str>, &Path, bool)| {
        let kind = kind_of(path)?;
        let place = loaded.positions.of(rule_set, path)?;
        let line = loaded.text.lines().nth(place.line - 1)?;
        let start = line.as_ptr() as usize - loaded.text.as_ptr() as usize;
        let in_line = line.char_indices().nth(place.column - 1)?.0;
        let span = start + in_line..token_end(&loaded.text, start + in_line)?;
        // What the file leaves out has the place of the thing it belongs to; ids are changed like any text.
        let found = &loaded.text[span.clone()];
        let fits = match kind.unit {
            Unit::Shares => found.starts_with('['),
            Unit::Month | Unit::Text | Unit::Input => found.starts_with('"'),
            unit if unit.is_id() => false,
            Unit::Choice(words) => words.contains(&found),
            _ => found.starts_with(|sign: char| sign.is_ascii_digit() || "-+.".contains(sign)) || found == "none",
        };
        let base = scenario.base().map_or("", |base| &base.id);
        let limits = edit::limits(scenario, rule_set.unwrap_or(base), path, kind);
        fits.then_some(Input { span, kind, limits, is_change })
    };
    let mut found: Vec<_> = base.chain(others).filter_map(stands).collect();
    found.sort_by_key(|input| input.span.start);
    found.dedup_by_key(|input| input.span.start);
    found
}

/// Where the value that begins here ends.
fn token_end(text: &str, start: usize) -> Option<usize> {
    let tokens = tokens(text);
    let first = tokens.iter().position(|token| token.span.start == start)?;
    if &text[tokens[first].span.clone()] != "[" {
        return Some(tokens[first].span.end);
    }
    closing(text, &tokens, first).map(|close| tokens[close].span.end)
}

/// The smallest step beside a limit that a decimal of its size holds.
fn step(limit: Decimal) -> Decimal {
    let digits = limit.abs().trunc().to_string().len();
    Decimal::new(1, u32::try_from(27_usize.saturating_sub(digits)).unwrap_or_default())
}

/// Values at the ends of an input's limits and just inside them.
fn inside(input: &Input) -> Vec<String> {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let kind = input.kind;
    match kind.unit {
        Unit::Choice(words) => owned(words),
        Unit::Text => vec!["\"\"".to_owned(), "\"4.1.9\"".to_owned(), format!("\"{}\"", "æ".repeat(10_000))],
        Unit::Input => owned(&[
            "\"costs\"",
            "\"/\"",
            "\"\"",
            "\"coverage_terms/price\"",
            "\"investments/lov/amounts/løn/by_year\"",
        ]),
        Unit::Month => owned(&["\"1900-01\"", "\"2200-12\"", "\"2020-01\"", "\"2031-12\""]),
        Unit::Shares => {
            let thirds = ["0.3333333333333333333333333333"; 3].join(", ");
            let (long, zeros) = (vec!["1"; 1300].join(", "), vec!["0"; 1300].join(", "));
            let more = ["1, 0.0000000000000000000000000001", "1, 0.9999999999999999999999999999, 0"].map(str::to_owned);
            let lists = ["1".to_owned(), format!("1, {thirds}"), long, format!("1, {zeros}")].into_iter().chain(more);
            lists.map(|list| format!("[{list}]")).collect()
        }
        _ => {
            let (least, most) = input.limits;
            let whole = matches!(kind.unit, Unit::WholeMonths | Unit::Year | Unit::Years | Unit::Count);
            let between = if whole { Decimal::ONE } else { step(most) };
            let near = [least, most, least, most, least + between, most - between, least.max(Decimal::ZERO)];
            let values = near.into_iter().map(|value| value.clamp(least, most));
            let refund = ["none", "ladder"].into_iter().filter(|_| kind.unit == Unit::Refund).map(str::to_owned);
            values.map(|value| value.to_string()).chain(refund).collect()
        }
    }
}

/// Values beyond an input's limits, or of no kind that it has.
fn beyond(kind: &InputKind) -> Vec<String> {
    let (least, most) = (kind.least, kind.most);
    let outside = [least - step(least), most + step(most), Decimal::MAX, Decimal::MIN];
    let others =
        ["none", "ladder", "0.0000000000000000000000000001", "12", "\"\"", "\"0000-00\"", "[]", "[0]", "{}", "()"];
    outside.into_iter().map(|value| value.to_string()).chain(others.map(str::to_owned)).collect()
}

/// A figure with everything beside its value.
fn figure(value: &str, input: &Input, to: To) -> String {
    let kind = input.kind;
    let mut parts = vec![format!("value: {value}")];
    let edges = [NUMBERS[0], NUMBERS[2], "1", "100000", "0.3333333333333333333333333333"];
    if kind.unit.is_number() {
        match to.below(1, 6) {
            0 => parts.push(format!("low: {value}, high: {value}")),
            1..4 => parts.push(format!("low: {}, high: {}", kind.least, kind.most)),
            4 => parts.push(format!("low: {}, high: {}", to.of(2, &NUMBERS), to.of(3, &NUMBERS))),
            _ => {}
        }
        if to.below(4, 3) > 0 {
            parts.push(format!("rounded_to: {}", to.of(5, &edges)));
        }
    }
    if matches!(kind.unit, Unit::Kr | Unit::KrPerYear) && to.below(6, 5) > 0 {
        parts.push(format!(
            "price_level: {}",
            to.of(7, &["1900", "2200", "2017", "2020", "2022", "2023", "2026", "-1"])
        ));
    }
    if input.is_change && to.below(8, 2) > 0 {
        parts.push(format!("from: {}", to.of(9, &["\"1900-01\"", "\"2200-12\"", "\"2024-07\"", "\"0000-00\""])));
    }
    format!("({})", parts.join(", "))
}

/// The same value twice, from one month or another.
fn dated(value: &str, to: To) -> String {
    let months = ["\"1900-01\"", "\"2200-12\"", "\"2022-07\"", "\"2023-01\"", "\"0000-00\""];
    match value.strip_prefix("(").and_then(|rest| rest.strip_suffix(")")) {
        Some(parts) if !parts.contains("from") => format!("[{value}, ({parts}, from: {})]", to.of(13, &months)),
        Some(_) => format!("[{value}]"),
        None => format!("[{value}, (value: {value}, from: {})]", to.of(13, &months)),
    }
}

/// Numbers that something cannot hold.
const NUMBERS: [&str; 34] = [
    "79228162514264337593543950335",
    "-79228162514264337593543950335",
    "0.0000000000000000000000000001",
    "7.9228162514264337593543950335",
    "-7.9228162514264337593543950335",
    "-0.0000000000000000000000000001",
    "0.3333333333333333333333333333",
    "79228162514264337593543950336",
    "0",
    "-0",
    "-1",
    "1",
    "1e28",
    "1e-28",
    "1e999999999999",
    "-1e2147483648",
    "2147483647",
    "-2147483648",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551616",
    "99999",
    "1900",
    "2100",
    "2200",
    "0x7fffffff",
    "NaN",
    "inf",
    "-inf",
    "1_000_000_000_000",
    "-1_000_000_000_000",
    "1200",
];

/// Texts that something cannot read.
const TEXTS: [&str; 20] = [
    "\"\"",
    "\"0000-00\"",
    "\"9999-12\"",
    "\"1900-01\"",
    "\"2200-12\"",
    "\"-001-01\"",
    "\"99999\"",
    "\"2147483647\"",
    "\"-2147483648\"",
    "\"2020\"",
    "\"2022-13\"",
    "\"æøå-ÆØÅ\"",
    "\"\u{202e}1\u{0}\"",
    "\"a/b/c\"",
    "\"..\"",
    "\"*\"",
    "\"difference\"",
    "\"NaN\"",
    "\"\\u{1f600}\\n\\\"\"",
    "r#\"a\"b\"#",
];

/// Words that stand for something somewhere.
const WORDS: [&str; 8] = ["none", "yes", "no", "ladder", "true", "Some", "r#type", "NaN"];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Number,
    Text,
    Word,
    Sign,
}

struct Token {
    kind: Kind,
    span: Range<usize>,
}

/// The words and signs of a text, without comments.
fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let run = |is_part: fn(char) -> bool| rest.find(|sign| !is_part(sign)).unwrap_or(rest.len());
        let (kind, length) = if rest.starts_with("//") {
            (None, rest.find('\n').unwrap_or(rest.len()))
        } else if first == '"' {
            let mut escaped = false;
            let end = rest[1..].find(|sign| {
                let ends = sign == '"' && !escaped;
                escaped = sign == '\\' && !escaped;
                ends
            });
            (Some(Kind::Text), end.map_or(rest.len(), |end| end + 2))
        } else if first.is_ascii_digit() || "-+.".contains(first) {
            (Some(Kind::Number), run(|sign| sign.is_ascii_alphanumeric() || "-+._".contains(sign)).max(1))
        } else if first.is_alphabetic() || first == '_' {
            (Some(Kind::Word), run(|sign| sign.is_alphanumeric() || "_#".contains(sign)).max(1))
        } else if "()[]{},:".contains(first) {
            (Some(Kind::Sign), 1)
        } else {
            (None, first.len_utf8())
        };
        found.extend(kind.map(|kind| Token { kind, span: at..at + length }));
        at += length;
    }
    found
}

/// The bracket that closes the one at a place.
fn closing(text: &str, tokens: &[Token], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open).filter(|(_, token)| token.kind == Kind::Sign) {
        match &text[token.span.clone()] {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// A change that looks at the text alone.
fn anywhere(text: &str, change: &Change) -> String {
    let tokens = tokens(text);
    let is_key = |at: usize| tokens.get(at + 1).is_some_and(|next| &text[next.span.clone()] == ":");
    let all = |wanted: Kind, keys: bool| {
        let fits = |(at, token): &(usize, &Token)| token.kind == wanted && (keys || !is_key(*at));
        tokens.iter().enumerate().filter(fits).map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let put = |at: usize, with: &str| {
        let span = tokens[at].span.clone();
        [&text[..span.start], with, &text[span.end..]].concat()
    };
    let pick = |places: Vec<usize>| (!places.is_empty()).then(|| *change.at.get(&places));
    let made = match change.what {
        What::Input | What::Figure | What::Beyond => None,
        What::Number => pick(all(Kind::Number, true)).map(|at| put(at, number(change.to))),
        What::Text => pick(all(Kind::Text, true)).map(|at| put(at, change.to.of(0, &TEXTS))),
        What::Word => pick(all(Kind::Word, false)).map(|at| {
            let words: Vec<&str> = all(Kind::Word, true).into_iter().map(|at| &text[tokens[at].span.clone()]).collect();
            put(at, if change.to.below(0, 2) == 0 { change.to.of(1, &WORDS) } else { change.to.of(1, &words) })
        }),
        What::Remove | What::Twice => pick((0..tokens.len()).filter(|at| is_key(*at)).collect()).and_then(|at| {
            let member = tokens[at].span.start..member_end(text, &tokens, at + 2)?;
            let copies = if change.what == What::Twice { [&text[member.clone()], ","].concat() } else { String::new() };
            Some(
                [&text[..member.start], &copies, &text[if copies.is_empty() { member.end } else { member.start }..]]
                    .concat(),
            )
        }),
        What::List => {
            let opens = all(Kind::Sign, true).into_iter().filter(|at| "[{".contains(&text[tokens[*at].span.clone()]));
            pick(opens.collect()).and_then(|open| {
                let close = closing(text, &tokens, open)?;
                let inside = tokens[open].span.end..tokens[close].span.start;
                let long = || [number(change.to), ", "].concat().repeat(2000);
                let new = if change.to.below(1, 3) == 0 { long() } else { String::new() };
                Some([&text[..inside.start], &new, &text[inside.end..]].concat())
            })
        }
        What::Swap => pick(all(Kind::Number, false)).map(|one| {
            let numbers = all(Kind::Number, false);
            let other = change.to.of(0, &numbers);
            let (first, second) = (one.min(other), one.max(other));
            let [a, b] = [first, second].map(|at| tokens[at].span.clone());
            if first == second {
                return text.to_owned();
            }
            [&text[..a.start], &text[b.clone()], &text[a.end..b.start], &text[a], &text[b.end..]].concat()
        }),
    };
    made.unwrap_or_else(|| text.to_owned())
}

/// A number that something cannot hold, or the limit of some input.
fn number(to: To) -> &'static str {
    static LIMITS: std::sync::LazyLock<Vec<String>> = std::sync::LazyLock::new(|| {
        let ends = INPUTS.iter().flat_map(|kind| [kind.least, kind.most]);
        let beside = ends.flat_map(|end| [end, end + step(end), end - step(end)]);
        beside.map(|end| end.to_string()).chain(NUMBERS.map(str::to_owned)).collect()
    });
    if to.below(2, 2) == 0 { to.of(3, &NUMBERS) } else { &LIMITS[to.below(3, LIMITS.len())] }
}

/// Where the value that begins with a token ends, with the comma after it.
fn member_end(text: &str, tokens: &[Token], value: usize) -> Option<usize> {
    let first = tokens.get(value)?;
    let is_open = matches!(&text[first.span.clone()], "(" | "[" | "{");
    let last = if is_open { closing(text, tokens, value)? } else { value };
    let comma = tokens.get(last + 1).filter(|next| &text[next.span.clone()] == ",");
    Some(comma.unwrap_or(&tokens[last]).span.end)
}

#[test]
fn the_inputs_of_a_file_are_found_where_they_stand() {
    let texts = [
        include_str!("../../fixtures/everything.ron"),
        include_str!("../../fixtures/investments.ron"),
        include_str!("../../fixtures/state.ron"),
        include_str!("../../../scenarios/koebenhavn-2017.ron"),
    ];
    let files = texts.map(File::new);
    let kinds: std::collections::BTreeSet<&str> =
        files.iter().flat_map(|file| file.inputs.iter().map(|input| input.kind.pattern)).collect();
    let is_id = |kind: &&InputKind| kind.unit.is_id();
    let all = INPUTS.iter().filter(|kind| !is_id(kind)).map(|kind| kind.pattern);
    let missing: Vec<&str> = all.filter(|pattern| !kinds.contains(pattern)).collect();
    assert_eq!(missing, [""; 0]);
}
