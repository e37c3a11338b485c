//! The step from paths to the model's types, word by word and number by number, on the file that uses every input: what
//! each figure becomes, and what each word of each choice means.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeSet;

use rust_decimal::{Decimal, dec};
use sidestil::{
    evaluation::resolve,
    model::{
        investments::{Effect, EffectChange, Investment, InvestmentAmount, Kroner, MoneySaving, PhaseIn, SavingSize},
        numbers::{Kr, Months, Persons, Share},
        rules::{Case, Concerns, Discount, Exit, Group, Regime, Rules, Seniority, Shape, Start, Stay, Timing, Total},
        spending::{Area, Basis, ByYear, CostLine, Efficiency, Range, Refund, Size},
        time::{CalendarMonth, Month, Period},
    },
    scenario::{
        Scenario,
        figure::{Figure, Value},
        path::Path,
        schema::{INPUTS, Unit, kind_of},
        text::loading,
    },
};

fn everything() -> Scenario {
    loading::read(include_bytes!("../fixtures/everything.ron")).scenario.unwrap()
}

/// The file with what investments cost and save.
fn investments() -> Scenario {
    loading::read(include_bytes!("../fixtures/investments.ron")).scenario.unwrap()
}

/// The file with compensation, municipalities and the spending of a year.
pub(crate) fn state() -> Scenario {
    loading::read(include_bytes!("../fixtures/state.ron")).scenario.unwrap()
}

fn exits(shares: &[(usize, Decimal)]) -> Vec<Exit> {
    shares.iter().map(|(to, share)| Exit { to: *to, share: Share(*share) }).collect()
}

/// The four groups, in the order of the file: 0 forløb, 1 ydelse, 2 job, 3 pension.
fn groups() -> Vec<Group> {
    let empty = Group {
        id: "job".into(),
        start: None,
        inflow: Persons(dec!(0)),
        growth: Share(dec!(0)),
        closed_from: None,
        weeks_at_entry: dec!(0),
        resets_weeks: false,
        stay: Stay { shape: Shape::Table([dec!(1), dec!(0.8), dec!(0.6), dec!(0.3)].map(Share).into()), at_most: None },
        concerns: Concerns::NewEntrants,
        exits: Vec::new(),
        exits_at_cap: None,
    };
    let start = |persons, seniority, weeks_at_entry| Start { persons: Persons(persons), seniority, weeks_at_entry };
    vec![
        Group {
            id: "forløb".into(),
            start: Some(start(dec!(300), Seniority::Uniform(Months(dec!(20.5))), dec!(10))),
            inflow: Persons(dec!(120)),
            growth: Share(dec!(0.02)),
            // March 2026 is six years and two months after January 2020.
            closed_from: Some(Month(74)),
            weeks_at_entry: dec!(4),
            stay: Stay { shape: Shape::Mean { mean: Months(dec!(14)), under: Some(30) }, at_most: Some(30) },
            concerns: Concerns::Everyone,
            exits: exits(&[(2, dec!(0.3)), (3, dec!(0.4)), (1, dec!(0.2))]),
            exits_at_cap: Some(exits(&[(2, dec!(0.1)), (3, dec!(0.8)), (1, dec!(0.1))])),
            ..empty.clone()
        },
        Group {
            id: "ydelse".into(),
            start: Some(start(dec!(80), Seniority::Stationary, dec!(30))),
            inflow: Persons(dec!(60)),
            weeks_at_entry: dec!(2),
            resets_weeks: true,
            stay: Stay { shape: Shape::Exactly(Months(dec!(9.5))), at_most: None },
            // 30 and 50 of 80 who left.
            exits: exits(&[(0, dec!(0.375)), (2, dec!(0.625))]),
            ..empty.clone()
        },
        empty.clone(),
        Group {
            id: "pension".into(),
            inflow: Persons(dec!(12)),
            stay: Stay { shape: Shape::Until(40), at_most: None },
            ..empty
        },
    ]
}

fn costs() -> Vec<CostLine> {
    let none = Refund::Share(Share(dec!(0)));
    let line = |id: &str, size, area, refund| CostLine {
        id: id.into(),
        size,
        area,
        department: None,
        refund,
        basis: Basis::Gross,
    };
    let price = |group, price| Size::PerPerson { group, price: Kr(price) };
    let yearly = |years: &[(i32, Decimal)]| ByYear::new(years.iter().map(|(year, kr)| (*year, Kr(*kr))).collect());
    vec![
        CostLine {
            department: Some("SOF".into()),
            // 7.000 in 2020 prices; 3 and 4 per cent added bring them to 2022: 7.000 · 1,07.
            ..line("service", price(0, dec!(7490)), Area::Service, Refund::Share(Share(dec!(0.1))))
        },
        line("støtte", price(1, dec!(150_000)), Area::Support, Refund::Ladder),
        line("støtte-forløb", price(0, dec!(140_000)), Area::Support, Refund::Ladder),
        CostLine {
            basis: Basis::Net,
            ..line("pension", price(3, dec!(180_000)), Area::Support, Refund::Share(Share(dec!(0.2))))
        },
        line("hus", Size::Yearly(yearly(&[(2020, dec!(1_000_000)), (2024, dec!(1_200_000))])), Area::Service, none),
        line("indsats", price(0, dec!(40_000)), Area::Effort, Refund::Share(Share(dec!(0.5)))),
        // 500.000 in 2020 prices by the index of its own, 1 and 1,2 per cent added: 500.000 · 1,022.
        line(
            "ombygning",
            Size::Yearly(yearly(&[(2021, dec!(511_000)), (2022, dec!(0))])),
            Area::Capital,
            Refund::Share(Share(dec!(0.25))),
        ),
    ]
}

fn investment() -> Investment {
    let effect = |id: &str, group, change, first_year, shares: &[Decimal], and_on| Effect {
        id: id.into(),
        group,
        change,
        phase_in: PhaseIn { first_year, shares: shares.iter().copied().map(Share).collect(), and_on },
    };
    let points = EffectChange::Points { points: Share(dec!(0.05)), from: 3, to: 2 };
    let persons = EffectChange::PersonsPerYear { persons: Persons(dec!(6)), from: 0, to: 2 };
    Investment {
        id: "flere".into(),
        amounts: vec![InvestmentAmount {
            id: "løn".into(),
            area: Area::Effort,
            refund: Share(dec!(0.2)),
            // 900.000 in 2021 prices by the same index: 900.000 · 1,012; the other has no level and is of 2022.
            kroner: Kroner::ByYear(ByYear::new(vec![(2021, Kr(dec!(910_800))), (2023, Kr(dec!(700_000)))])),
        }],
        savings: Vec::new(),
        effects: vec![
            effect("point", 0, points, 2021, &[dec!(0.5), dec!(1)], true),
            effect("antal", 1, persons, 2021, &[dec!(1), dec!(1)], false),
            effect("varighed", 0, EffectChange::MeanStay(Months(dec!(12))), 2023, &[dec!(1)], false),
        ],
    }
}

fn totals() -> Vec<Total> {
    vec![Total { id: "ydelser".into(), groups: vec![0, 1] }]
}

fn base() -> Rules {
    let range = |low, high| Range { low: Kr(low), high: Kr(high) };
    Rules {
        groups: groups(),
        costs: costs().into(),
        investments: Vec::new(),
        efficiency: Some(Efficiency {
            potential: range(dec!(5_000_000), dec!(8_000_000)),
            bought: range(dec!(1_000_000), dec!(1_500_000)),
            months: 6,
            refund: Share(dec!(0.5)),
        }),
        discount: Discount { rates: vec![(1, Share(dec!(0.03))), (4, Share(dec!(0.02)))], timing: Timing::Middle },
        compensation: None,
        coverage: None,
        accounts_year: None,
    }
}

#[test]
fn every_input_becomes_what_it_says() {
    let (scenario, period) = (everything(), Period { first_year: 2020, years: 8 });
    let before = Case {
        period,
        regimes: vec![Regime { from: Month::ALWAYS, rules: base() }],
        totals: totals(),
        counts_from: None,
    };
    assert_eq!(resolve::case(&scenario, "før"), before);

    // The investment holds the whole period, the cap from April 2022; the mean keeps the cap it was stated under.
    let invested = Rules { investments: vec![investment()], ..base() };
    let mut capped = invested.clone();
    capped.groups[0].stay.at_most = Some(20);
    let regimes = vec![Regime { from: Month::ALWAYS, rules: invested }, Regime { from: Month(27), rules: capped }];
    assert_eq!(resolve::case(&scenario, "efter"), Case { period, regimes, totals: totals(), counts_from: None });
}

#[test]
fn every_input_of_what_investments_save_becomes_what_it_says() {
    let case = resolve::case(&investments(), "efter");
    assert_eq!(case.counts_from, Some(CalendarMonth { year: 2020, month: 6 }));
    let phase_in = |first_year, and_on| PhaseIn { first_year, shares: [dec!(0.5), dec!(1)].map(Share).into(), and_on };
    let saving = |id: &str, area, refund, size| MoneySaving { id: id.into(), area, refund: Share(refund), size };
    let per_person = |persons, price, months, phase_in| SavingSize::PerPerson {
        persons: Persons(persons),
        price: Kr(price),
        months,
        phase_in,
    };
    let by_year = ByYear::new(vec![(2022, Kr(dec!(300_000)))]);
    // 500.000 in 2019 prices, by the index that it names: · 1,01.
    let capital = ByYear::new(vec![(2023, Kr(dec!(505_000)))]);
    let borgere = per_person(dec!(60), dec!(40_000), Some(9), phase_in(2021, false));
    let expected = vec![
        saving("år", Area::Service, dec!(0.1), SavingSize::Kroner(Kroner::ByYear(by_year))),
        saving("borgere", Area::Support, dec!(0.2), borgere),
        saving("varigt", Area::Effort, dec!(0), per_person(dec!(12), dec!(10_000), None, phase_in(2022, true))),
        saving("anlæg", Area::Capital, dec!(0), SavingSize::Kroner(Kroner::ByYear(capital))),
    ];
    assert_eq!(case.last_rules().investments[0].savings, expected);
    let in_all = &case.last_rules().investments[1];
    assert_eq!(in_all.amounts[0].kroner, Kroner::Undated(Kr(dec!(12_000_000))));
    assert_eq!(in_all.savings[0].size, SavingSize::Kroner(Kroner::Undated(Kr(dec!(9_000_000)))));
}

/// What a rule set says once an input of the base or of the investment is another.
fn with(path: &str, value: Value) -> Rules {
    let path = Path::new(path);
    let has =
        |scenario: &Scenario| scenario.inputs.contains_key(&path) || scenario.rule_sets[1].brought.contains_key(&path);
    let mut scenario = [everything(), investments(), state()].into_iter().find(has).unwrap();
    let brought = scenario.rule_sets[1].brought.contains_key(&path);
    let inputs = if brought { &mut scenario.rule_sets[1].brought } else { &mut scenario.inputs };
    inputs.insert(path, Figure::bare(value));
    resolve::case(&scenario, "efter").regimes.remove(0).rules
}

/// A path, a word of its choice, where the model has it, and what it is there.
pub(crate) type Said = (&'static str, &'static str, fn(&Rules) -> String, &'static str);

const WORDS: &[Said] = &[
    // 7.000 · (1 + 0,03 + 0,04) and 7.000 · 1,03 · 1,04.
    ("price_index/method", "added", |rules| price(&rules.costs[0]), "7490"),
    ("price_index/method", "compounded", |rules| price(&rules.costs[0]), "7498.4"),
    // 500.000 · (1 + 0,01 + 0,012) and 500.000 · 1,01 · 1,012.
    ("indices/sats/method", "added", of_2021, "511000"),
    ("indices/sats/method", "compounded", of_2021, "511060"),
    ("groups/ydelse/start/seniority", "stationary", seniority, "Stationary"),
    (
        "groups/forløb/start/seniority",
        "uniform",
        |rules| debug(&rules.groups[0].start.as_ref().unwrap().seniority),
        "Uniform(Months(20.5))",
    ),
    ("groups/ydelse/resets_weeks", "no", |rules| debug(&rules.groups[1].resets_weeks), "false"),
    ("groups/job/resets_weeks", "yes", |rules| debug(&rules.groups[2].resets_weeks), "true"),
    ("groups/forløb/concerns", "new_entrants", |rules| debug(&rules.groups[0].concerns), "NewEntrants"),
    ("groups/job/concerns", "everyone", |rules| debug(&rules.groups[2].concerns), "Everyone"),
    ("groups/ydelse/exits_are", "counts", |rules| debug(&rules.groups[1].exits[0].share), "Share(0.375)"),
    ("groups/ydelse/exits_are", "shares", |rules| debug(&rules.groups[1].exits[0].share), "Share(30)"),
    ("costs/hus/area", "service", |rules| debug(&rules.costs[4].area), "Service"),
    ("costs/hus/area", "effort", |rules| debug(&rules.costs[4].area), "Effort"),
    ("costs/hus/area", "support", |rules| debug(&rules.costs[4].area), "Support"),
    ("costs/hus/area", "capital", |rules| debug(&rules.costs[4].area), "Capital"),
    ("costs/hus/area", "unspecified", |rules| debug(&rules.costs[4].area), "Unspecified"),
    ("costs/pension/basis", "gross", |rules| debug(&rules.costs[3].basis), "Gross"),
    ("costs/hus/basis", "net", |rules| debug(&rules.costs[4].basis), "Net"),
    ("investments/flere/amounts/løn/area", "service", amount_area, "Service"),
    ("investments/flere/amounts/løn/area", "effort", amount_area, "Effort"),
    ("investments/flere/amounts/løn/area", "support", amount_area, "Support"),
    ("investments/flere/amounts/løn/area", "capital", amount_area, "Capital"),
    (
        "investments/flere/effects/point/and_on",
        "no",
        |rules| debug(&rules.investments[0].effects[0].phase_in.and_on),
        "false",
    ),
    (
        "investments/flere/effects/antal/and_on",
        "yes",
        |rules| debug(&rules.investments[0].effects[1].phase_in.and_on),
        "true",
    ),
    ("investments/i-alt/amounts/alt/years", "unknown", |rules| debug(&rules.investments[1].amounts[0].kroner), IN_ALL),
    (
        "investments/i-alt/savings/alt/years",
        "unknown",
        |rules| debug(&rules.investments[1].savings[0].size),
        "Kroner(Undated(Kr(9000000)))",
    ),
    ("investments/kendt/savings/år/area", "service", saving_area, "Service"),
    ("investments/kendt/savings/år/area", "effort", saving_area, "Effort"),
    ("investments/kendt/savings/år/area", "support", saving_area, "Support"),
    ("investments/kendt/savings/år/area", "capital", saving_area, "Capital"),
    ("investments/kendt/savings/borgere/lasting", "yes", |rules| counted(rules).0, "None"),
    ("investments/kendt/savings/borgere/lasting", "no", |rules| counted(rules).0, "Some(9)"),
    ("investments/kendt/savings/borgere/and_on", "yes", |rules| counted(rules).1, "true"),
    ("investments/kendt/savings/borgere/and_on", "no", |rules| counted(rules).1, "false"),
    ("discount/schedule", "none", rates, ""),
    // Vejledning i samfundsøkonomiske konsekvensvurderinger, 2021 and 2018: years 1–35, 36–70, then.
    ("discount/schedule", "finance_ministry_2021", rates, "1: 0.035, 36: 0.025, 71: 0.015"),
    ("discount/schedule", "finance_ministry_2018", rates, "1: 0.04, 36: 0.03, 71: 0.02"),
    ("discount/schedule", "own", rates, "1: 0.03, 4: 0.02"),
    ("discount/timing", "end", |rules| debug(&rules.discount.timing), "End"),
    ("discount/timing", "middle", |rules| debug(&rules.discount.timing), "Middle"),
    ("discount/timing", "start", |rules| debug(&rules.discount.timing), "Start"),
    // The refund is a number or one of three words; it is no choice, since numbers stand there too.
    ("costs/hus/refund", "ladder", |rules| debug(&rules.costs[4].refund), "Ladder"),
    ("costs/hus/refund", "unknown", |rules| debug(&rules.costs[4].refund), "Unknown"),
    ("costs/pension/refund", "unknown", |rules| debug(&rules.costs[3].refund), "Unknown"),
    ("costs/pension/refund", "none", |rules| debug(&rules.costs[3].refund), "Share(Share(0))"),
];

pub(crate) fn debug(value: &dyn std::fmt::Debug) -> String {
    format!("{value:?}")
}

fn price(line: &CostLine) -> String {
    if let Size::PerPerson { price, .. } = &line.size { price.0.normalize().to_string() } else { String::new() }
}

/// The amount of a line of yearly ones in 2021.
fn of_2021(rules: &Rules) -> String {
    if let Size::Yearly(amounts) = &rules.costs[6].size {
        amounts.of(2021).0.normalize().to_string()
    } else {
        String::new()
    }
}

fn seniority(rules: &Rules) -> String {
    debug(&rules.groups[1].start.as_ref().unwrap().seniority)
}

fn amount_area(rules: &Rules) -> String {
    debug(&rules.investments[0].amounts[0].area)
}

const IN_ALL: &str = "Undated(Kr(12000000))";

fn saving_area(rules: &Rules) -> String {
    debug(&rules.investments[0].savings[0].area)
}

/// How long those count who come by the second saving, and whether they go on coming.
fn counted(rules: &Rules) -> (String, String) {
    match &rules.investments[0].savings[1].size {
        SavingSize::PerPerson { months, phase_in, .. } => (debug(months), debug(&phase_in.and_on)),
        SavingSize::Kroner(_) => (String::new(), String::new()),
    }
}

fn rates(rules: &Rules) -> String {
    let rates = rules.discount.rates.iter().map(|(from, rate)| format!("{from}: {}", rate.0));
    rates.collect::<Vec<_>>().join(", ")
}

#[test]
fn every_word_of_every_choice_means_what_it_says() {
    let all = || WORDS.iter().chain(crate::typed_state::WORDS);
    for (path, word, read, expected) in all() {
        let rules = with(path, Value::Word((*word).into()));
        assert_eq!(read(&rules), *expected, "{path}: {word}");
    }
    let said: BTreeSet<(&str, &str)> =
        all().map(|(path, word, ..)| (kind_of(&Path::new(path)).unwrap().pattern, *word)).collect();
    for kind in INPUTS {
        let Unit::Choice(words) = kind.unit else { continue };
        let unsaid: Vec<_> = words.iter().filter(|word| !said.contains(&(kind.pattern, **word))).collect();
        assert!(unsaid.is_empty(), "{} may be {unsaid:?}, which nothing here asserts", kind.pattern);
    }
}

/// A refund that is left out is none on a gross line and unknown on a net one.
#[test]
fn a_refund_that_is_left_out_depends_on_the_basis() {
    let refund = |path: &str, line: usize| with(path, Value::None).costs[line].refund;
    assert_eq!(refund("costs/indsats/refund", 5), Refund::Share(Share(dec!(0))));
    assert_eq!(refund("costs/pension/refund", 3), Refund::Unknown);
}
