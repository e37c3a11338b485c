//! What is said of the money.

use super::{DA, SMALL, Small, WITH_PENSION, money_of, overview_of, plain, read, reform, shipped, shown, sides};
use sidestil::{
    evaluation::sides::Sides,
    model::spending::Account,
    present::{
        facts::{
            fact::Fact,
            money::{self, Basis, Whose},
            saving,
        },
        headlines::headlines,
        views::{Question, Shown, catalogue::investment::investment, catalogue::overview::overview},
    },
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
fn the_overview_says_first_what_is_known_then_what_is_assumed_as_an_if() {
    let last = |sides: &Sides, count: usize| {
        let sentences = overview_of(sides);
        sentences[sentences.len() - count..].to_vec()
    };
    assert_eq!(
        last(&reform(), 4),
        [
            "Reformen giver kommunekassen en merudgift på 420 mio. kr. netto til og med 2031, før DUT-kompensation.",
            "Reformens dyreste år i kommunekassen er 2022: merudgiften er dér 71,4 mio. kr. netto.",
            "Der er ikke regnet med en virkning af investeringen, så den er ikke tjent hjem i kommunekassen inden udgangen af \
             2031.",
            "Reformen giver kommunekassen en mindreudgift på 2,9 mio. kr. netto til og med 2031, med DUT-kompensation for det, \
             beregningen bærer. Ikke med i beregningen, hverken udgift eller DUT: »Mindre aktivering af \
             ressourceforløbsborgere med 'Vejledende opkvalificering'« og »Flere i virksomhedsrettet aktivering«.",
        ]
    );
    // Without the effect that nobody states it is what the law alone comes to, 420; with it half of that.
    assert_eq!(
        last(&with_effect(), 6),
        [
            "Reformen giver kommunekassen en merudgift på 420 mio. kr. netto til og med 2031, før DUT-kompensation, uden \
             virkning af investeringen.",
            "Reformen giver kommunekassen en merudgift på 210 mio. kr. netto til og med 2031, før DUT-kompensation, hvis \
             investeringen virker som antaget.",
            "Reformens dyreste år i kommunekassen er 2022: merudgiften er dér 71,0 mio. kr. netto, hvis investeringen virker som \
             antaget.",
            "Investeringen er tjent hjem i kommunekassen efter 6 år (67 måneder rundet op, juli 2027, regnet fra \
             januar 2022), hvis den virker som antaget.",
            "Investeringen er ikke tjent hjem på servicerammen inden udgangen af 2031.",
            "Reformen giver kommunekassen en mindreudgift på 213 mio. kr. netto til og med 2031, med DUT-kompensation for det, \
             beregningen bærer, hvis investeringen virker som antaget. Ikke med i beregningen, hverken udgift eller DUT: \
             »Mindre aktivering af ressourceforløbsborgere med 'Vejledende opkvalificering'« og »Flere i virksomhedsrettet \
             aktivering«.",
        ]
    );
    let condition = plain(&overview(shown(&with_effect()), Account::Municipality).condition);
    let assumed = "Virkningen er en antagelse, som ingen kilde oplyser: 4 procentpoint flere til job, uddannelse, fleksjob \
                   eller selvforsørgelse i stedet for førtidspension.";
    assert!(condition.contains(assumed), "{condition}");
    assert!(condition.contains("Beløb, hvor andet ikke står, er før DUT-kompensation;"), "{condition}");
    assert!(condition.contains("4 af 5 grupper med en pris begynder tomme"), "{condition}");
}

#[test]
fn what_the_law_alone_comes_to_is_the_same_told_without_the_effect_as_calculated_without_it() {
    let known = |facts: Vec<Fact>| {
        facts.into_iter().find_map(|fact| {
            let Fact::Money(money::Fact::InAll { whose: Whose::Reform, saving, basis: Basis::WithoutEffect, .. }) =
                fact
            else {
                return None;
            };
            Some(saving)
        })
    };
    for account in [Account::Municipality, Account::Public] {
        let told = known(saving::in_overview(&with_effect(), account)).unwrap();
        let calculated = reform().comparison.reform.as_ref().unwrap().total(account).unwrap().to_f64();
        assert!((told - calculated).abs() < 1.0, "{account:?}: {told} {calculated}");
    }
    // On the service ceiling the effect makes no difference, so there is one number and no if.
    assert_eq!(known(saving::in_overview(&with_effect(), Account::ServiceCeiling)), None);
}

#[test]
fn the_headline_is_of_the_account_chosen() {
    let says = |question, account| money_of(&with_effect(), question, account);
    assert_eq!(
        says(Question::Investment, Account::Municipality),
        "Investeringen er tjent hjem i kommunekassen efter 6 år (67 måneder rundet op, juli 2027, regnet fra \
         januar 2022), hvis den virker som antaget. Investeringen er ikke tjent hjem på servicerammen inden udgangen af 2031."
    );
    assert_eq!(
        says(Question::Investment, Account::ServiceCeiling),
        "Investeringen er ikke tjent hjem på servicerammen inden udgangen af 2031."
    );
    assert_eq!(
        says(Question::Investment, Account::Public),
        "Investeringen er tjent hjem for stat og kommune (før skat og tilbageløb) efter 5 år (59 måneder rundet op, november 2026, regnet fra \
         januar 2022), hvis den virker som antaget."
    );
    assert_eq!(
        says(Question::Reform, Account::ServiceCeiling),
        "Reformen belaster servicerammen med 46,0 mio. kr. til og med 2031, før DUT-kompensation."
    );
}

#[test]
fn an_investment_that_falls_below_zero_again_says_where_it_ends() {
    // 100.000 kr. the first year, nothing until 2032, and then 60 million a year in three years.
    let investments = investment_of("2025: 100_000, 2026: 0, 2032: 60_000_000", "effort");
    let says = money_of(&Small { investments, ..WITH_PENSION }.sides(), Question::Investment, Account::Municipality);
    assert!(
        says.starts_with(
            "Investeringen er tjent hjem i kommunekassen efter 1 år (3 måneder rundet op, marts 2025, regnet fra \
             januar 2025), hvis den virker som antaget. Senere kommer den igen i minus i kommunekassen og ender "
        ),
        "{says}"
    );
    assert!(says.ends_with(" mio. kr. i underskud i 2034."), "{says}");
}

#[test]
fn a_reform_without_an_investment_is_never_paid_back() {
    let of = |changes| Small { changes, ..SMALL }.sides();
    let dearer = of("\"costs/c/per_person\": 110_000");
    // 100 persons · 10.000 kr. · 10 years.
    assert_eq!(
        money_of(&dearer, Question::Reform, Account::Municipality),
        "Reformen giver kommunekassen en merudgift på 10,0 mio. kr. netto til og med 2034, før DUT-kompensation."
    );
    let cheaper = of("\"costs/c/per_person\": 90_000");
    assert_eq!(
        money_of(&cheaper, Question::Reform, Account::Municipality),
        "Reformen giver kommunekassen en mindreudgift på 10,0 mio. kr. netto til og med 2034, før DUT-kompensation."
    );
    let line =
        |sides| plain(&investment(shown(sides), Question::Reform, Account::Municipality).unwrap().accounts[0].payback);
    assert_eq!(line(&cheaper), "mindreudgift 10,0 mio. kr. til og med 2034");
    let [_, _, time, _] = headlines(&dearer, None, (Account::Municipality, Question::Reform), DA);
    assert_eq!(
        (time.label.as_str(), time.after.as_str()),
        ("Tid, til reformen samlet er i plus", "ikke i plus til og med 2034")
    );
    let closed = sides(&shipped("afskaffelse-2026.ron"), "foer-2022", "lukket-2026");
    assert_eq!(
        money_of(&closed, Question::Reform, Account::Municipality),
        "Reformen har samlet sparet kommunekassen penge fra januar 2033, før DUT-kompensation."
    );
}

#[test]
fn an_investment_that_is_counted_on_to_do_nothing_has_no_ratio_and_no_amount_has_a_sign_beside_its_word() {
    let worth = |sides: &Sides, question| investment(shown(sides), question, Account::Municipality).unwrap().worth;
    let law = worth(&reform(), Question::Investment);
    assert_eq!(plain(&law.ratio), "Nytte-omkostnings-forhold: ikke regnet med en virkning");
    // 10,080 + 8,379 + 8,482 + 7 · 8,526 = 86,6 million in ten years.
    assert_eq!(plain(&law.value), "merudgift 86,6 mio. kr.");
    let line = &investment(shown(&reform()), Question::Investment, Account::Municipality).unwrap().accounts[0];
    assert_eq!(plain(&line.deficit), "akkumuleret nettoudgift 86,6 mio. kr., december 2031: vokser stadig");
    assert_eq!(law.title, "I alt 2017–2031, kommunekassen", "without a rate nothing is brought to its present value");
    let whole = worth(&reform(), Question::Reform);
    assert!(whole.ratio.contains("ingen gevinst, men et tab på"), "{}", whole.ratio);
    for text in [&law.ratio, &law.value, &law.note, &whole.ratio, &whole.value, &whole.note] {
        assert!(!text.contains('\u{2212}'), "{text}");
    }
    // What the reform of the file comes to a year is mostly a cost: the table says what a minus is.
    let table = investment(shown(&reform()), Question::Reform, Account::Municipality).unwrap().table;
    assert_eq!(table.title, "Besparelse pr. år (minus er merudgift), kommunekassen");
}

#[test]
fn a_unit_price_without_what_people_live_on_says_so_and_a_group_that_is_gone_has_none() {
    let text = shipped_text("koebenhavn-2017.ron");
    let dearer = "changes: { \"costs/service-ressourceforløb/per_person\": 8_000,";
    let dearer = read(&text.replacen("changes: {", dearer, 1));
    let said = overview_of(&sides(&dearer, "tre-aar", "fem-aar")).join(" ");
    assert!(said.contains("Kommunekassens udgift pr. borger er 1.141 kr. højere om året"), "{said}");
    assert!(said.contains("Udgiften til ressourceforløb er uden forsørgelse, som ikke er med i filen."), "{said}");
    let closed = sides(&shipped("afskaffelse-2026.ron"), "fra-2022", "lukket-2026");
    assert!(overview_of(&closed).iter().all(|sentence| !sentence.contains("udgift pr. borger")));
    let cards = overview(shown(&closed), Account::Municipality).cards;
    assert!(cards.iter().all(|card| !card.title.starts_with("Udgift pr. borger")));
}

fn shipped_text(name: &str) -> &'static str {
    sidestil::app::examples::EXAMPLES.iter().find(|one| one.name == name).unwrap().text
}

#[test]
fn the_strip_follows_the_question_and_tells_by_what_the_year_differs() {
    let sides = with_effect();
    let of = |question| headlines(&sides, None, (Account::Municipality, question), DA);
    let [_, cost, payback, deficit] = of(Question::Investment);
    assert_eq!((cost.label.as_str(), cost.before.as_deref()), ("Udgift 2031, kommunekassen: forskel", None));
    assert_eq!(plain(&cost.after), "\u{2212}26,4 mio. kr.");
    assert_eq!(cost.notes, ["før DUT-kompensation", "hvis investeringen virker som antaget"]);
    assert!(cost.explanation.contains("4 af 5 grupper med en pris begynder tomme"), "{}", cost.explanation);
    assert_eq!((payback.label.as_str(), plain(&payback.after).as_str()), ("Tilbagebetaling af investeringen", "6 år"));
    assert_eq!(deficit.label, "Største akkumulerede nettoudgift ved investeringen");
    let [_, _, payback, deficit] = of(Question::Reform);
    assert_eq!(payback.label, "Tilbagebetaling af reformen");
    assert_eq!(plain(&payback.after), "ikke tjent hjem til og med 2031");
    assert!(payback.notes.contains(&"før DUT-kompensation".to_owned()), "{:?}", payback.notes);
    assert_eq!(deficit.label, "Største akkumulerede nettoudgift ved reformen");
    // The law alone: 18,6 million more.
    let [persons, cost, payback, deficit] =
        headlines(&reform(), None, (Account::Municipality, Question::Investment), DA);
    assert_eq!(plain(&cost.after), "+18,6 mio. kr.");
    assert_eq!(deficit.notes[0], "vokser stadig i 2031");
    assert_eq!((payback.before, deficit.before), (None, None), "before, nothing is invested that could be paid back");
    assert_eq!(persons.notes.iter().map(|note| plain(note)).collect::<Vec<_>>(), ["\u{2212}868 · \u{2212}32,8 pct."]);
    // A group that has a start has a level that counts everybody.
    let [_, cost, ..] = headlines(
        &Small { changes: "\"costs/c/per_person\": 110_000", ..SMALL }.sides(),
        None,
        (Account::Municipality, Question::Reform),
        DA,
    );
    assert_eq!(
        cost.notes.iter().map(|note| plain(note)).collect::<Vec<_>>(),
        ["før DUT-kompensation", "10,0 → 11,0 mio. kr."]
    );
}

#[test]
fn the_discounting_in_force_stands_in_the_view_with_what_it_can_be() {
    let view = investment(shown(&reform()), Question::Investment, Account::Municipality).unwrap();
    let discounting = view.discounting.unwrap();
    assert!(
        discounting.holds.starts_with("Ingen rente. Valget gælder hele perioden i »Loven: "),
        "{}",
        discounting.holds
    );
    let [schedule, timing] = &discounting.choices;
    // Rates of one's own need rates, of which the file has none.
    let names: Vec<&str> = schedule.options.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["ingen", "Finansministeriet 2021", "Finansministeriet 2018"]);
    assert_eq!((schedule.text.as_str(), timing.text.as_str()), ("ingen", "ultimo året"));
}

#[test]
fn an_effect_that_ends_says_so_and_one_person_is_one() {
    let aarhus = sides(&shipped("aarhus-2022.ron"), "uden-investering", "med-investering");
    let condition = |sides| {
        plain(&investment(shown(sides), Question::Investment, Account::Municipality).unwrap().headline.condition)
    };
    assert!(
        condition(&aarhus).contains("Virkningen indfases over 4 år og ophører derefter; de, den har flyttet"),
        "{}",
        condition(&aarhus)
    );
    let text = Small { investments: investment_of("2025: 100_000", "effort"), ..WITH_PENSION }.text();
    let one = sides(&read(&text.replace("points: 0.1", "persons: 1")), "a", "b");
    let said = condition(&one);
    let assumed = "Virkningen er en antagelse, som ingen kilde oplyser: én person mere om året til job i stedet for \
                   førtidspension.";
    assert!(said.contains(assumed), "{said}");
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
