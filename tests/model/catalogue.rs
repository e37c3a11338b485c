//! What the rows of the views say is true: a view without data says why, and one that is the same in every account or
//! arrangement is.
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
        headlines::headlines,
        views::{
            Arrangement, Choices, Chosen, CompensationShape, CostsBy, Given, Leavers, Question,
            catalogue::{Content, View, strip},
        },
        words::language::Language,
    },
    scenario::text::loading,
};

const DANISH: Formats = Formats::new(Language::Danish);

fn sides(text: &str) -> Sides {
    let scenario = Arc::new(loading::read(text.as_bytes()).scenario.unwrap());
    let side = |index: usize| Side::new(&scenario, &scenario.rule_sets[index].id);
    Sides::new(side(0), side(scenario.rule_sets.len() - 1))
}

fn chosen() -> Chosen {
    Chosen { arrangement: Arrangement::SideBySide, account: Account::Municipality, choices: Choices::default() }
}

fn content(sides: &Sides, view: View, chosen: &Chosen) -> Content {
    let reconciled = reconcile(&sides.after.scenario, &sides.both());
    let given = Given { sides, marked: None, opened: [None; 2], reconciled: &reconciled, formats: DANISH };
    view.content(given, chosen)
}

/// One group and nothing else.
const BARE: &str =
    "(format: 4, title: \"Lille\", place: \"Prøveby\", period: (first_year: 2025, years: 3), price_level: 2025,
    groups: { \"g\": (name: \"Gruppe\", start: (persons: 100), inflow: 100, stay: (mean: 12)) },
    rule_sets: [(id: \"a\", name: \"Før\")])";

#[test]
fn every_view_has_names_in_both_languages_and_its_place_as_its_key() {
    for (index, view) in View::ALL.into_iter().enumerate() {
        for language in Language::ALL {
            assert!(!view.name(language).is_empty() && !view.about(language).is_empty(), "{view}");
            let same = View::ALL.into_iter().filter(|other| other.name(language) == view.name(language));
            assert_eq!(same.count(), 1, "{view}");
        }
        assert_eq!(view.key().map(usize::from), Some(index + 1).filter(|place| *place <= 9), "{view}");
    }
}

#[test]
fn a_view_without_its_data_says_why_in_place_of_a_content() {
    let sides = sides(BARE);
    let said = |view: View| {
        let content = content(&sides, view, &chosen());
        if let Content::Nothing(why) = content { Some(why) } else { None }
    };
    let without = [
        (View::UnitCost, "Scenariet har ingen priser pr. helårsperson."),
        (View::YearlyCost, "Scenariet har ingen udgifter."),
        (View::Investment, "Scenariet har hverken investeringer eller udgifter."),
        (View::Efficiency, "Scenariet har intet effektiviseringspotentiale."),
        (View::Compensation, "Scenariet har ingen DUT-linjer."),
        (View::Exits, "Scenariet siger ikke, hvor borgerne går hen, når de forlader en gruppe."),
        (View::Municipalities, "Scenariet har ingen tabel over kommuner."),
        (View::Reconciliation, "Scenariet har ingen offentliggjorte tal."),
    ];
    for view in View::ALL {
        let why = without.iter().find(|(one, _)| *one == view).map(|(_, why)| *why);
        assert_eq!(said(view), why, "{view}");
        assert_eq!(view.why_nothing(&sides, &[], DANISH), why, "{view}");
    }
}

#[test]
fn every_shipped_scenario_has_a_content_wherever_no_reason_is_given() {
    for example in EXAMPLES {
        let sides = sides(example.text);
        let reconciled = reconcile(&sides.after.scenario, &sides.both());
        for view in View::ALL {
            let why = view.why_nothing(&sides, &reconciled, DANISH);
            let is_nothing = matches!(content(&sides, view, &chosen()), Content::Nothing(_));
            assert_eq!(is_nothing, why.is_some_and(|why| !why.is_empty()), "{}: {view}", example.name);
        }
    }
}

#[test]
fn a_view_follows_the_account_if_its_row_says_so() {
    let municipalities = EXAMPLES.iter().find(|example| example.name == "indsats-2017.ron").unwrap();
    let [usual, municipalities] = [EXAMPLES[0].text, municipalities.text].map(sides);
    for view in View::ALL {
        let sides = if view == View::Municipalities { &municipalities } else { &usual };
        let of = |account| content(sides, view, &Chosen { account, ..chosen() });
        let first = of(Account::Municipality);
        let others = [Account::ServiceCeiling, Account::Public].map(of);
        if view.follows_account() {
            assert!(others.iter().all(|other| *other != first), "{view}");
        } else {
            assert!(others.iter().all(|other| *other == first), "{view}");
        }
    }
}

#[test]
fn a_view_follows_an_arrangement_unless_it_says_why_not() {
    // The second has an efficiency potential that differs, the third municipalities, the fourth lines of compensation; the
    // last two have no groups.
    for name in ["bedre-ressourceforloeb-2022.ron", "koebenhavn-2017.ron", "indsats-2017.ron", "bi03-dut-2023.ron"] {
        let text = EXAMPLES.iter().find(|example| example.name == name).unwrap().text;
        let sides = sides(text);
        for view in View::ALL {
            let of = |arrangement| content(&sides, view, &Chosen { arrangement, ..chosen() });
            for arrangement in Arrangement::ALL {
                let shown = view.arrangement(arrangement);
                assert_eq!(view.why_not_arranged(arrangement, DANISH).is_none(), shown == Some(arrangement), "{view}");
                assert_eq!(of(arrangement), of(shown.unwrap_or(Arrangement::SideBySide)), "{view}: {arrangement:?}");
            }
        }
        let of = |arrangement| content(&sides, View::TargetGroup, &Chosen { arrangement, ..chosen() });
        let has_groups = !sides.groups().is_empty();
        assert_eq!(of(Arrangement::Index) != of(Arrangement::Together), has_groups, "{name}");
    }
}

#[test]
fn a_view_sees_what_is_chosen_in_it_and_not_what_is_chosen_elsewhere() {
    let sides = sides(EXAMPLES[0].text);
    let groups = sides.groups();
    let choices = [
        (View::Investment, Choices { question: Question::Reform, ..Choices::default() }),
        (View::TargetGroup, Choices { group: groups.last().cloned(), ..Choices::default() }),
        (View::YearlyCost, Choices { costs_by: CostsBy::Area, ..Choices::default() }),
        (View::Compensation, Choices { compensation: CompensationShape::BudgetNote, ..Choices::default() }),
        (View::Exits, Choices { leavers: Some(Leavers::Year(2026)), ..Choices::default() }),
        (View::UnitCost, Choices { pair: [groups.get(1).cloned(), groups.first().cloned()], ..Choices::default() }),
    ];
    for view in View::ALL {
        let usual = content(&sides, view, &chosen());
        for (its, choices) in &choices {
            let other = content(&sides, view, &Chosen { choices: choices.clone(), ..chosen() });
            assert_eq!(other != usual, *its == view, "{view} with what is chosen in {its}");
        }
    }
    // A group that is not there is no choice.
    let choices = Choices {
        group: Some("nobody".into()),
        pair: [Some("nobody".into()), None],
        leaving: Some("nobody".into()),
        leavers: Some(Leavers::Year(1900)),
        ..Choices::default()
    };
    for view in View::ALL {
        let other = content(&sides, view, &Chosen { choices: choices.clone(), ..chosen() });
        assert!(other == content(&sides, view, &chosen()), "{view}");
    }
}

#[test]
fn the_strip_has_the_headlines_of_groups_even_where_there_is_nothing_else() {
    for text in [EXAMPLES[0].text, BARE] {
        let sides = sides(text);
        let given = Given { sides: &sides, marked: None, opened: [None; 2], reconciled: &[], formats: DANISH };
        let asked = (Account::Public, Question::Investment);
        assert_eq!(strip(given, asked), headlines(&sides, None, asked, DANISH));
    }
}
