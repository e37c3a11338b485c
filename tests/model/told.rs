//! What *Udgift pr. år*, *Effektivisering*, *DUT*, *Afgang*, *Afstemning* and *Kilder* say of every shipped scenario is whole sentences, in
//! both languages, for every account and arrangement.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::sync::Arc;

use sidestil::{
    app::examples::EXAMPLES,
    evaluation::{
        reconcile::reconcile,
        sides::{Side, Sides},
    },
    model::spending::Account,
    present::{
        formats::Formats,
        views::{
            Arrangement, Choices, Chosen, CostsBy, Given, Headline,
            catalogue::{Content, View},
        },
        words::language::Language,
    },
    scenario::text::loading,
};

fn headline(content: Content) -> Option<Headline> {
    match content {
        Content::YearlyCost(view) => Some(view.headline),
        Content::Efficiency(view) => Some(view.headline),
        Content::Compensation(view) => Some(view.headline),
        Content::Exits(_, view) => Some(view.headline),
        Content::Municipalities(view) => Some(view.headline),
        Content::Reconciliation(view) => Some(view.headline),
        Content::Sources(view) => Some(view.headline),
        Content::Nothing(_)
        | Content::Overview(_)
        | Content::TargetGroup(..)
        | Content::UnitCost(..)
        | Content::Investment(_) => None,
    }
}

/// What is wrong with a text of whole sentences.
fn faults(text: &str) -> Vec<&'static str> {
    let begins =
        text.chars().next().is_some_and(|sign| sign.is_uppercase() || sign.is_numeric() || "»“".contains(sign));
    [
        (!begins, "does not begin as a sentence"),
        (!text.ends_with('.'), "has no full stop"),
        (text.contains("..") || text.contains(" ."), "has a stop too many"),
        (text.contains("  "), "has two spaces"),
        (text.contains('\u{2212}'), "has a negative number beside its word"),
        (text.contains('{') || text.contains('}'), "has a place that is not filled"),
    ]
    .into_iter()
    .filter(|(is_wrong, _)| *is_wrong)
    .map(|(_, what)| what)
    .collect()
}

#[test]
fn every_sentence_is_whole() {
    let mut read = 0;
    for example in EXAMPLES {
        let scenario = Arc::new(loading::read(example.text.as_bytes()).scenario.unwrap());
        let sides = |[before, after]: [usize; 2]| {
            let side = |index: usize| Side::new(&scenario, &scenario.rule_sets[index].id);
            Sides::new(side(before), side(after))
        };
        for sides in [sides([0, 1]), sides([1, 0]), sides([0, 0])] {
            let reconciled = reconcile(&sides.after.scenario, &sides.both());
            for (language, account, costs_by) in Language::ALL.into_iter().flat_map(|language| {
                Account::ALL
                    .into_iter()
                    .flat_map(move |account| [CostsBy::Group, CostsBy::Area].map(|by| (language, account, by)))
            }) {
                let formats = Formats::new(language);
                let given = Given { sides: &sides, marked: None, opened: [None; 2], reconciled: &reconciled, formats };
                let choices = Choices { costs_by, ..Choices::default() };
                let chosen = Chosen { arrangement: Arrangement::SideBySide, account, choices };
                for view in [
                    View::YearlyCost,
                    View::Efficiency,
                    View::Compensation,
                    View::Municipalities,
                    View::Exits,
                    View::Reconciliation,
                    View::Sources,
                ] {
                    let Some(headline) = headline(view.content(given, &chosen)) else { continue };
                    for text in [&headline.says, &headline.condition] {
                        assert_eq!(faults(text), [""; 0], "{}, {view}: {text}", example.name);
                        read += 1;
                    }
                }
            }
        }
    }
    assert!(read > 500, "{read} texts were read");
}

#[test]
fn a_text_that_is_no_sentence_is_found() {
    for text in ["uden stort", "Uden punktum", "To  mellemrum.", "Punktum..", "Falder med \u{2212}3 kr.", "Tom {}."] {
        assert_ne!(faults(text), [""; 0], "{text}");
    }
    assert_eq!(faults("I 2026 er udgiften 3 kr. lavere."), [""; 0]);
}
