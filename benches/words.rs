//! How fast the sentences are made, on the reform example. Run with `cargo bench --bench words`.
//!
//! The limit (release, 2 cores, median): all sentences of all views in both languages 1 ms.

use std::{hint::black_box, sync::Arc};

use divan::Bencher;
use sidestil::{
    app::examples::EXAMPLES,
    evaluation::{
        reconcile,
        sides::{Side, Sides},
    },
    model::spending::Account,
    present::{
        formats::Formats,
        views::{
            Arrangement, Choices, Chosen, Given, Question, Shown,
            catalogue::{View, investment, overview},
        },
        words::{facts::Telling, language::Language},
    },
    scenario::text::loading,
};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc; // as the program has it

fn main() {
    divan::main();
}

const LANGUAGES: [Language; 2] = [Language::Danish, Language::English];

/// The reform as the law has it, and with the effect that is assumed: what there is most to say of.
fn reform() -> Sides {
    let scenario = Arc::new(loading::read(EXAMPLES[0].text.as_bytes()).scenario.expect("the shipped example loads"));
    let [first, last] = [scenario.rule_sets.first(), scenario.rule_sets.last()].map(|rules| rules.expect("has rules"));
    Sides::new(Side::new(&scenario, &first.id), Side::new(&scenario, &last.id))
}

/// All sentences of all views in both languages, with the charts and tables that they stand beside.
#[divan::bench]
fn all_views_in_both_languages(bencher: Bencher) {
    let sides = reform();
    let reconciled = reconcile::reconcile(&sides.after.scenario, &sides.both());
    let chosen = Chosen {
        arrangement: Arrangement::SideBySide,
        account: Account::Municipality,
        choices: Choices { question: Question::Reform, ..Choices::default() },
    };
    bencher.bench_local(|| {
        for formats in LANGUAGES.map(Formats::new) {
            let given =
                Given { sides: black_box(&sides), marked: None, opened: [None; 2], reconciled: &reconciled, formats };
            for view in View::ALL {
                black_box(view.content(given, &chosen));
            }
        }
    });
}

/// What is said of the money, found and told in both languages, in each account and of both questions.
#[divan::bench]
fn the_money_in_both_languages(bencher: Bencher) {
    let sides = reform();
    bencher.bench_local(|| {
        for formats in LANGUAGES.map(Formats::new) {
            let arrangement = Arrangement::SideBySide;
            let shown = Shown { sides: black_box(&sides), marked: None, opened: [None; 2], arrangement, formats };
            let telling = Telling { sides: &sides, formats };
            for account in Account::ALL {
                for question in [Question::Investment, Question::Reform] {
                    for facts in investment::facts(shown, question, account) {
                        black_box(telling.sentences(facts));
                    }
                }
                for facts in overview::facts(shown, account) {
                    black_box(telling.sentences(facts));
                }
            }
        }
    });
}
