//! What is said of the money.

use super::{DA, SMALL, Small, WITH_PENSION, money_of, overview_of, plain, read, reform, shipped, shown, sides};
use sidestil::{
    evaluation::sides::Sides,
    model::spending::Account,
    present::views::{Question, Shown, catalogue::investment::investment},
};

const MOVED: &str = "effects: { \"e\": (name: \"Flere i job\", group: \"g\", points: 0.1, from: \"fp\", to: \"job\", \
                     first_year: 2025, phase_in: [1], and_on: yes) }";

fn investment_of(by_year: &str, area: &str) -> &'static str {
    let amounts = format!("amounts: {{ \"l\": (name: \"Løn\", area: {area}, by_year: {{ {by_year} }}) }}");
    Box::leak(format!("\"m\": (name: \"Mentorer\", {amounts}, {MOVED})").into_boxed_str())
}

/// The reform with the effect that no document gives.
fn with_effect() -> Sides {
    sides(&shipped("bedre-ressourceforloeb-2022.ron"), "hoejst-5-aar", "flere-i-job")
}

#[test]
fn the_overview_says_what_the_reform_as_a_whole_does_and_what_the_investment_alone() {
    assert_eq!(
        overview_of(&reform()).last().unwrap(),
        "Reformen som helhed koster kommunekassen 420 mio. kr. netto til og med 2031; investeringen alene er ikke tjent hjem \
         inden udgangen af 2031."
    );
    assert_eq!(
        overview_of(&with_effect()).last().unwrap(),
        "Reformen som helhed koster kommunekassen 210 mio. kr. netto til og med 2031; investeringen alene er tjent hjem efter \
         6 år (juli 2027, regnet fra januar 2022), men ikke på servicerammen."
    );
}

#[test]
fn the_headline_is_of_the_account_chosen() {
    let says = |question, account| money_of(&with_effect(), question, account);
    assert_eq!(
        says(Question::Investment, Account::Municipality),
        "Investeringen er tjent hjem i kommunekassen efter 6 år (juli 2027, regnet fra januar 2022), men ikke på \
         servicerammen inden udgangen af 2031"
    );
    assert_eq!(
        says(Question::Investment, Account::ServiceCeiling),
        "Investeringen er ikke tjent hjem på servicerammen inden udgangen af 2031"
    );
    assert_eq!(
        says(Question::Investment, Account::Public),
        "Investeringen er tjent hjem for stat og kommune, før skat, efter 5 år (november 2026, regnet fra januar 2022)"
    );
    assert_eq!(
        says(Question::Reform, Account::ServiceCeiling),
        "Reformen belaster servicerammen med 46,0 mio. kr. til og med 2031"
    );
}

#[test]
fn an_investment_that_falls_below_zero_again_says_where_it_ends() {
    // 100.000 kr. the first year, nothing until 2032, and then 60 million a year in three years.
    let investments = investment_of("2025: 100_000, 2026: 0, 2032: 60_000_000", "effort");
    let says = money_of(&Small { investments, ..WITH_PENSION }.sides(), Question::Investment, Account::Municipality);
    assert!(
        says.starts_with("Investeringen er tjent hjem i kommunekassen efter 1 år (marts 2025, regnet fra januar 2025), men kommer igen i minus og ender "),
        "{says}"
    );
    assert!(says.ends_with(" mio. kr. i underskud i 2034"), "{says}");
}

#[test]
fn a_reform_without_an_investment_is_never_paid_back() {
    let of = |changes| Small { changes, ..SMALL }.sides();
    let dearer = of("\"costs/c/per_person\": 110_000");
    // 100 persons · 10.000 kr. · 10 years.
    assert_eq!(
        money_of(&dearer, Question::Reform, Account::Municipality),
        "Reformen koster kommunekassen 10,0 mio. kr. netto til og med 2034"
    );
    let cheaper = of("\"costs/c/per_person\": 90_000");
    assert_eq!(
        money_of(&cheaper, Question::Reform, Account::Municipality),
        "Reformen sparer kommunekassen 10,0 mio. kr. til og med 2034"
    );
    let line =
        |sides| plain(&investment(shown(sides), Question::Reform, Account::Municipality).unwrap().accounts[0].payback);
    assert_eq!(line(&cheaper), "ingen merudgift");
    let closed = sides(&shipped("afskaffelse-2026.ron"), "foer-2022", "lukket-2026");
    assert_eq!(
        money_of(&closed, Question::Reform, Account::Municipality),
        "Reformen har samlet sparet kommunekassen penge fra januar 2033"
    );
}

#[test]
fn an_effect_that_ends_says_so_and_one_person_is_one() {
    let aarhus = sides(&shipped("aarhus-2022.ron"), "uden-investering", "med-investering");
    let condition = |sides| {
        plain(&investment(shown(sides), Question::Investment, Account::Municipality).unwrap().headline.condition)
    };
    assert!(condition(&aarhus).contains("indfaset over 4 år og ophører derefter."), "{}", condition(&aarhus));
    let text = Small { investments: investment_of("2025: 100_000", "effort"), ..WITH_PENSION }.text();
    let one = sides(&read(&text.replace("points: 0.1", "persons: 1")), "a", "b");
    let said = condition(&one);
    assert!(said.contains("Virkningen er én person mere om året til job i stedet for førtidspension."), "{said}");
}

#[test]
fn since_the_mark_payback_that_is_lost_is_told_in_a_sentence() {
    let text = sidestil::app::examples::EXAMPLES[0].text;
    let weaker = read(&text.replace("value: 0.04, low: 0, high: 0.08", "value: 0.01, low: 0, high: 0.08"));
    let weaker = sides(&weaker, "hoejst-5-aar", "flere-i-job");
    let reform = with_effect();
    let told = |now, then| {
        let shown = Shown { marked: Some(then), ..shown(now) };
        let view = investment(shown, Question::Investment, Account::Municipality).unwrap();
        plain(&view.headline.since_mark.unwrap())
    };
    let lost = told(&weaker, &reform);
    let end = "Investeringen var tjent hjem i kommunekassen i juli 2027; nu er den det ikke inden udgangen af 2031.";
    assert!(lost.ends_with(end), "{lost}");
    let won = told(&reform, &weaker);
    let end = "Investeringen var ikke tjent hjem i kommunekassen inden udgangen af 2031; nu er den det i juli 2027.";
    assert!(won.ends_with(end), "{won}");
}

#[test]
fn units_of_one_are_singular() {
    use rust_decimal::Decimal;
    use sidestil::{
        present::{
            formats::{Formats, value_with_unit},
            words::language::Language,
        },
        scenario::{figure::Value, schema::Unit},
    };
    let one = |unit, formats| plain(&value_with_unit(&Value::Number(Decimal::ONE), unit, formats));
    assert_eq!(one(Unit::WholeMonths, DA), "1 md.");
    assert_eq!(one(Unit::Weeks, DA), "1 uge");
    let english = Formats::new(Language::English);
    assert_eq!(one(Unit::PersonsPerYear, english), "1 person a year");
    assert_eq!(one(Unit::Years, english), "1 year");
    assert_eq!(DA.full_year_persons(1.2), "1 helårsperson");
    assert_eq!(DA.more_full_year_persons(-461.0), "461 færre helårspersoner");
}
