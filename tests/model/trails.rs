//! *Hvorfor?*: what stands under a number is what was put into it, in the period asked for, and it adds up to the number.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::sync::Arc;

use rust_decimal::dec;
use sidestil::{
    app::examples::EXAMPLES,
    evaluation::sides::{Side, Sides},
    model::measures::{
        Measure, When, all, find,
        trail::{Ingredient, Trail},
    },
    present::{formats::Formats, trails::explain, words::language::Language},
    scenario::{Scenario, edit::set, figure::Value, path::Path, text::loading::read},
};

const SMALL: &str = include_str!("../fixtures/small.ron");
const RULES: &str = "\"costs/indsats/refund\": (value: none, from: \"2023-01\"),";

fn sides(scenario: Scenario) -> Sides {
    let scenario = Arc::new(scenario);
    let [before, after] = [0, 1].map(|index: usize| Side::new(&scenario, &scenario.rule_sets[index].id));
    Sides::new(before, after)
}

fn reform() -> Sides {
    sides(read(EXAMPLES[0].text.as_bytes()).scenario.unwrap())
}

/// The small scenario with other texts in some places.
fn small(edits: &[(&str, &str)]) -> Scenario {
    let text = edits.iter().fold(SMALL.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replacen(from, to, 1)
    });
    let loaded = read(text.as_bytes());
    loaded.scenario.unwrap_or_else(|| unreachable!("{:?}", loaded.findings))
}

/// The explanation, with plain spaces.
fn told(sides: &Sides, measure: &str, period: &str, is_difference: bool, language: Language) -> String {
    let when: When = period.parse().unwrap();
    let text = explain(&find(measure).unwrap(), when, is_difference, sides, Formats::new(language));
    text.replace('\u{a0}', " ")
}

fn danish(sides: &Sides, measure: &str, period: &str) -> String {
    told(sides, measure, period, false, Language::Danish)
}

/// The amounts in kroner that end a line so many steps down.
fn amounts(text: &str, depth: usize, language: Language) -> Vec<f64> {
    let indent = "  ".repeat(depth);
    let lines = text.lines().filter_map(|line| line.strip_prefix(&indent).filter(|rest| !rest.starts_with(' ')));
    let ends = lines.filter_map(|line| line.strip_suffix(" kr.")?.rsplit_once(" = "));
    let plain = |written: &str| match language {
        Language::Danish => written.replace('.', "").replace(',', "."),
        Language::English => written.replace(',', ""),
    };
    ends.map(|(_, written)| plain(written).replace('\u{2212}', "-").parse().unwrap()).collect()
}

/// Each amount is rounded to a whole krone.
fn close(sum: f64, amounts: usize, number: f64, what: &str) {
    let slack = 0.5 * f64::from(u32::try_from(amounts).unwrap() + 1);
    assert!((sum - number).abs() <= slack, "{what}: {sum} is not {number}");
}

#[test]
fn the_lines_below_a_sum_add_up_to_it_in_both_languages() {
    let sides = reform();
    for language in [Language::Danish, Language::English] {
        for (measure, period) in [
            ("unit_cost.ressourceforløb.municipality", ""),
            ("unit_cost.ressourceforløb.service_ceiling", ""),
            ("unit_cost.ressourceforløb.public", ""),
            ("unit_cost.ressourceforløb.area.effort", ""),
            ("unit_cost.førtidspension.municipality", ""),
            ("cost.municipality", "2025"),
            ("cost.service_ceiling", "2025"),
            ("cost.area.support", "2025"),
            ("cost.group.kontanthjælp.municipality", "2020"),
            ("cumulative.municipality", "2024"),
            ("cumulative.municipality", "2024-05"),
            ("npv.municipality", ""),
        ] {
            let text = told(&sides, measure, period, false, language);
            let number = amounts(&text, 0, language)[0];
            let parts = amounts(&text, 1, language);
            assert!(!parts.is_empty(), "{text}");
            close(parts.iter().sum(), parts.len(), number, &text);
        }
    }
}

#[test]
fn a_saving_is_the_cost_without_less_the_cost_with() {
    let sides = reform();
    for language in [Language::Danish, Language::English] {
        for (measure, period, is_difference) in [
            ("saving.municipality", "2025", false),
            ("saving.municipality", "2025-03", false),
            ("saving.municipality", "2025", true),
            ("saving.municipality", "2025-03", true),
        ] {
            let text = told(&sides, measure, period, is_difference, language);
            let number = amounts(&text, 0, language)[0];
            let [without, with] = amounts(&text, 1, language)[..] else { unreachable!("{text}") };
            close(without - with, 2, number, &text);
        }
    }
}

#[test]
fn a_line_shows_its_price_in_both_price_levels_and_what_the_state_refunds() {
    let sides = reform();
    let text = danish(&sides, "unit_cost.ressourceforløb.service_ceiling", "");
    // 6.859 · 1,129077 = 7.744,34
    assert!(text.contains("= 6.859 kr. (2017 p/l) = 7.744 kr. i 2023 p/l [Officielt tal: "), "{text}");
    assert!(!text.contains("Indsats") && !text.contains("Forsørgelse"), "{text}");
    let english = told(&sides, "unit_cost.ressourceforløb.service_ceiling", "", false, Language::English);
    assert!(english.contains("= 6,859 kr. (2017 prices) = 7,744 kr. in 2023 prices ["), "{english}");
    // 147.578 · (1 − 0,2) = 118.062,4
    let text = danish(&sides, "unit_cost.ressourceforløb.municipality", "");
    let support = text.split("Forsørgelse, ressourceforløb = 118.062 kr.").nth(1).unwrap();
    assert!(support.contains("= 147.578 kr. [") && support.contains("statsrefusion efter trappen = 20 pct."), "{text}");
}

#[test]
fn a_course_grows_by_the_cost_of_its_month() {
    let sides = reform();
    let text = danish(&sides, "course.ressourceforløb.municipality", "2");
    let number = amounts(&text, 0, Language::Danish)[0];
    let parts = amounts(&text, 1, Language::Danish);
    close(parts.iter().sum(), parts.len(), number, &text);
}

#[test]
fn figures_are_those_of_the_period() {
    let inflow = |from: &str| {
        let change = format!("{RULES} \"groups/målgruppe/inflow\": (value: 240, from: \"{from}\"),");
        sides(small(&[("inflow: 60,", "inflow: 120,"), (RULES, &change)]))
    };
    let of = |from: &str, period: &str| danish(&inflow(from), "group.målgruppe.inflow", period);
    let early = of("2026-01", "2022");
    assert!(early.contains("= 120 pers. pr. år") && !early.contains("240"), "{early}");
    let late = of("2026-01", "2027");
    assert!(late.contains("= 240 pers. pr. år") && !late.contains("= 120 pers"), "{late}");
    let month = of("2026-07", "2026-06");
    assert!(month.contains("= 120 pers. pr. år") && !month.contains("240"), "{month}");
    // In a year that has both, both are told.
    let both = of("2026-07", "2026");
    assert!(both.contains("= 120 pers. pr. år") && both.contains("fra juli 2026 = 240 pers. pr. år"), "{both}");
}

#[test]
fn a_change_shows_the_source_of_its_rule_set_unless_it_was_typed() {
    let scenario =
        small(&[("refund\": (value: none, from: \"2023-01\")", "refund\": (value: 0.25, from: \"2023-01\")")]);
    let refund = |scenario: Scenario| danish(&sides(scenario), "unit_cost.målgruppe.municipality", "");
    let text = refund(scenario.clone());
    assert!(text.contains("statsrefusion = 25 pct. [Notat om målgruppen]"), "{text}");
    // What an investment is made of is no claim of the source.
    let investment = danish(&sides(scenario.clone()), "benefit_cost.municipality", "");
    assert!(investment.contains("gruppe = målgruppe\n"), "{investment}");
    let typed = set(&scenario, "efter", &Path::new("costs/indsats/refund"), Value::Number(dec!(0.3))).unwrap();
    let text = refund(typed);
    assert!(text.contains("statsrefusion = 30 pct. [Antagelse]\n"), "{text}");
}

#[test]
fn both_sides_of_a_difference_show_their_own_figures_and_a_mean_the_cap_it_was_stated_under() {
    let text = told(&reform(), "group.ressourceforløb.mean_stay", "", true, Language::Danish);
    assert!(text.contains("loft over varighed = 36 mdr.") && text.contains("loft over varighed = 60 mdr."), "{text}");
    assert!(text.contains("45 mdr. under loftet på 60 mdr.; under loftet på 36 mdr. 30,2 mdr."), "{text}");
    let english = told(&reform(), "group.ressourceforløb.mean_stay", "", false, Language::English);
    let said = "45 months under the cap of 60 months; under the cap of 36 months 30.2 months";
    assert!(english.contains(said), "{english}");
}

#[test]
fn the_ends_of_the_potential_are_those_that_the_number_needs() {
    // 5,5 − 1,5 = 4,0 mio. kr. in 2023 prices, twice a year.
    let text = danish(&sides(small(&[])), "efficiency.total_per_year.low", "");
    assert!(text.contains("lavt skøn (Efter) = 8.000.000 kr.") && text.contains("= 4.000.000 kr."), "{text}");
    assert!(text.contains("= 5.500.000 kr.") && text.contains("= 1.500.000 kr."), "{text}");
    assert!(!text.contains("= 1.000.000 kr.") && !text.contains("som ovenfor"), "{text}");
    let gain = danish(&reform(), "efficiency.refund_gain.low", "");
    assert!(gain.contains("statsrefusion = 0 pct."), "{gain}");
}

#[test]
fn what_is_listed_again_has_its_name() {
    let text = danish(&reform(), "course.ressourceforløb.municipality", "3");
    for raw in ["stay (som", "potential (som", "discount (som", "investments (som"] {
        assert!(!text.contains(raw), "{text}");
    }
}

/// The measures that a trail names, those inside its lines too.
fn named(ingredients: &[Ingredient]) -> Vec<Measure> {
    let of_one = |ingredient: &Ingredient| match ingredient {
        Ingredient::Measure(measure, _) | Ingredient::Sides(measure, _) => vec![measure.clone()],
        Ingredient::Line { parts, .. } => named(parts),
        Ingredient::Input(_) | Ingredient::Number(..) | Ingredient::Note(_) => Vec::new(),
    };
    ingredients.iter().flat_map(of_one).collect()
}

/// A trail leads on to measures that there are, with a name in each of their places.
#[test]
fn every_measure_in_every_trail_is_one() {
    let sides = sides(read(include_bytes!("../fixtures/everything.ron")).scenario.unwrap());
    let mut seen = 0;
    for measure in all(&sides.after.outcome) {
        let periods = measure.periods(&sides.after.outcome).into_iter();
        for when in periods.filter(|when| !matches!(when, When::CourseMonth(month) if *month > 3)) {
            let mut trails: Vec<Trail> = sides.both().map(|side| measure.trail(&side.outcome, when)).into();
            trails.push(measure.difference_trail(&sides.comparison, when));
            for named in trails.iter().flat_map(|trail| named(&trail.ingredients)) {
                assert_eq!(find(&named.to_string()), Some(named.clone()), "in the trail of {measure} {when}");
                seen += 1;
            }
        }
    }
    assert!(seen > 1000, "{seen}");
}

#[test]
fn the_country_s_persons_come_about_from_those_who_can_be_seen() {
    let question = EXAMPLES.iter().find(|example| example.name == "indsats-2017.ron").unwrap();
    let sides = sides(read(question.text.as_bytes()).scenario.unwrap());
    let under = danish(&sides, "coverage.total.persons", "");
    for step in ["borgere, der kan ses i kommunerne = 2.781,00", "borgere, der får en indsats = 2.117,26"] {
        assert!(under.contains(step), "{under}");
    }
    let both = told(&sides, "coverage.total.persons", "", true, Language::Danish);
    assert!(both.contains("Som det står i filen:") && !both.contains("samlet udgift"), "{both}");
    // The rows are listed once, and then called by a word and no id.
    let base = told(&sides, "coverage.total.base", "", true, Language::Danish);
    assert!(base.contains("kommunerne (som ovenfor)") && !base.contains("coverage"), "{base}");
    assert!(base.contains("lagt sammen over de kommuner, hvis antal kan ses:"), "{base}");
    // The high end is of the hidden ones too.
    let high = danish(&sides, "coverage.total.cost.public.high", "");
    assert!(high.contains("Af de skjulte kan alle eller ingen være flyttet"), "{high}");
    assert!(!danish(&sides, "coverage.total.cost.public.low", "").contains("skjulte"));
}
