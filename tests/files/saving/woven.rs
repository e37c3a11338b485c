//! Generated files: space, line ends, comments and last commas woven between the tokens of the shipped ones, and random
//! edits one after the other.

use proptest::{prelude::*, sample::Index};
use ronin_core::{SyntaxKind, lexer::tokenize};
use sidestil::scenario::{
    Scenario,
    difference::{Difference, change::Stated},
    edit::{lift, restore, set},
    path::Path,
    text::{
        loaded::Loaded,
        loading,
        saving::{Origin, whole},
    },
};

use super::{
    DATED, TEXTS, origin, save,
    texts::{comments, figure, value_at},
    values::others,
};

/// What may stand between two tokens; `\n` is the file's line end.
const BETWEEN: [&str; 12] = [
    "",
    "",
    "",
    " ",
    " ",
    "\n",
    "\n    ",
    "  \n\n\t",
    " // en linje, (\n",
    "/* om */",
    " /* \"to\n /* i */ linjer */ ",
    "//\n",
];

/// How a file is woven: what stands between its tokens, which last commas it has, and what its lines end with.
#[derive(Debug, Clone)]
pub(super) struct Weave {
    between: Vec<u8>,
    commas: Vec<bool>,
    line_ends: u8,
    has_mark: bool,
}

pub(super) fn weave() -> impl Strategy<Value = Weave> {
    // Some files are mostly laid out as shipped, others not at all.
    let between = prop_oneof![
        prop::collection::vec(0_u8..12, 200),
        prop::collection::vec(prop_oneof![4 => Just(3_u8), 1 => 0_u8..12], 200),
        prop::collection::vec(prop_oneof![4 => Just(6_u8), 1 => 0_u8..12], 200),
    ];
    (between, prop::collection::vec(any::<bool>(), 50), 0_u8..4, any::<bool>())
        .prop_map(|(between, commas, line_ends, has_mark)| Weave { between, commas, line_ends, has_mark })
}

pub(super) fn woven(text: &str, weave: &Weave) -> String {
    let tokens: Vec<_> = tokenize(text).into_iter().filter(|token| !token.kind.is_trivia()).collect();
    let is_closing = |kind| matches!(kind, SyntaxKind::RParen | SyntaxKind::RBracket | SyntaxKind::RBrace);
    let is_opening = |kind| matches!(kind, SyntaxKind::LParen | SyntaxKind::LBracket | SyntaxKind::LBrace);
    let mut between = weave.between.iter().cycle().enumerate().map(|(index, choice)| {
        let line_end = match weave.line_ends {
            0 => "\n",
            1 => "\r\n",
            2 => ["\n", "\r\n"][index % 2],
            _ => "\r",
        };
        let piece = BETWEEN[usize::from(*choice)];
        // A line comment ends with a line feed, so a file of carriage returns has none.
        let piece = if line_end == "\r" && piece.contains("//") { "" } else { piece };
        piece.replace('\n', line_end)
    });
    let mut commas = weave.commas.iter().cycle();
    let mut woven = if weave.has_mark { "\u{feff}".to_owned() } else { String::new() };
    for (index, token) in tokens.iter().enumerate() {
        woven.push_str(&between.next().unwrap());
        let next = tokens.get(index + 1).is_some_and(|next| is_closing(next.kind));
        let is_last_comma = token.kind == SyntaxKind::Comma && next;
        if !is_last_comma {
            woven.push_str(token.text);
        }
        if next && !is_opening(token.kind) && *commas.next().unwrap() {
            woven.push_str(&between.next().unwrap());
            woven.push(',');
        }
    }
    woven.push_str(&between.next().unwrap());
    woven
}

/// One step: what is done, under which rule set, to which input, and with which of the other values.
type Step = (u8, Index, Index, Index);

/// The scenario after a step; unchanged where the step would not be valid.
fn stepped(scenario: Scenario, first: &Scenario, (what, rules, path, value): &Step) -> Scenario {
    let rules = rules.get(&scenario.rule_sets);
    let brought: Vec<&Path> = rules.brought.keys().collect();
    let changed: Vec<&Path> = rules.changes.keys().collect();
    let all: Vec<&Path> = scenario.inputs.keys().chain(brought).collect();
    let path = *if *what < 3 && !changed.is_empty() { path.get(&changed) } else { path.get(&all) };
    let edited = match what {
        // The comments of a date go with it.
        0 | 1 if path.is_dated() => return scenario,
        0 | 1 => lift(&scenario, &rules.id, path),
        2 | 3 => restore(&scenario, first, &rules.id, path),
        _ => {
            let figure =
                sidestil::scenario::edit::stated(&scenario, &rules.id, path).or_else(|| scenario.inputs.get(path));
            let Some(figure) = figure else { return scenario };
            let others = others(&scenario, path, &figure.value);
            set(&scenario, &rules.id, path, value.get(&others).clone())
        }
    };
    edited.unwrap_or(scenario)
}

/// How a figure is written, with all its parts; `None` where the file leaves it out.
fn written(loaded: &Loaded, stated: &Stated) -> Option<String> {
    let (rules, path) = (stated.rule_set().map(|id| &**id), stated.path());
    let place = loaded.positions.of(rules, path);
    // What stands at the top has nothing around it that could be named instead.
    if place.is_none() || place == loaded.positions.of(rules, &path.parent()) {
        return None;
    }
    let at = value_at(loaded, rules, path);
    Some(loaded.text[figure(&loaded.text, at)].to_owned())
}

/// Every figure that both say alike is written as it was.
fn is_untouched(old: &Loaded, new: &Loaded) {
    let [before, after] = [old, new].map(|loaded| loaded.scenario.as_ref().unwrap());
    let difference = Difference::between(before, after);
    let is_touched = |stated: &Stated| difference.figures().any(|changed| changed.stated == *stated);
    let mut all: Vec<Stated> = before.inputs.keys().cloned().map(Stated::Base).collect();
    for rules in &before.rule_sets {
        all.extend(rules.changes.keys().map(|path| Stated::Change(rules.id.clone(), path.clone())));
        all.extend(rules.brought.keys().map(|path| Stated::Brought(rules.id.clone(), path.clone())));
    }
    // A look at each takes a while; some of them will do.
    for stated in all.iter().filter(|stated| !is_touched(stated)).step_by(7) {
        assert_eq!(written(old, stated), written(new, stated), "{stated:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn edits_of_any_file_keep_its_comments_and_tokens(
        index in prop_oneof![3 => 0_usize..2, 1 => 2_usize..6, 2 => Just(6)],
        weave in weave(),
        steps in prop::collection::vec((0_u8..10, any::<Index>(), any::<Index>(), any::<Index>()), 1..12),
    ) {
        let text = woven(TEXTS.get(index).unwrap_or(&DATED), &weave);
        let origin = origin(&text);
        let edited = steps.iter().fold((*origin.scenario).clone(), |scenario, step| stepped(scenario, &origin.scenario, step));
        let saved = save(&origin, &edited);
        prop_assert!(!saved.is_rewritten);
        prop_assert_eq!(comments(&text), comments(saved.text()));
        is_untouched(&loading::read(text.as_bytes()), &saved.loaded);
        let marks = |text: &str| text.matches('\u{feff}').count();
        prop_assert_eq!(marks(&text), marks(saved.text()));
        // A file has no other line ends than before.
        let alone = |text: &str| text.replace("\r\n", "").contains('\n');
        prop_assert!(alone(&text) || !alone(saved.text()));
        // Back again, from the text that was saved and from the first one.
        let again = Origin { text: saved.text().clone(), scenario: edited.clone().into() };
        let back = save(&again, &origin.scenario);
        prop_assert!(!back.is_rewritten);
        prop_assert_eq!(comments(&text), comments(back.text()));
        let first = save(&origin, &origin.scenario);
        prop_assert_eq!(&**first.text(), &*text);
        // And from nothing.
        prop_assert_eq!(loading::read(whole(&edited).as_bytes()).scenario, Some(edited));
    }
}
