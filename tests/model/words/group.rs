//! What is said of the target group.

use super::{DA, SMALL, Small, WITH_PENSION, group_of, overview_of, plain, read, reform, shipped, shown, side, sides};
use sidestil::{
    evaluation::sides::Sides,
    present::{
        views::{
            catalogue::{overview::overview, target_group::target_group},
            shared::changes,
        },
        words::facts::Telling,
    },
};

/// What *after* changes, in words.
fn told_of_the_rules(sides: &Sides) -> String {
    plain(&Telling { sides, formats: DA }.sentences(changes::of_the_rules(sides)))
}

#[test]
fn a_reform_that_turns_the_curve_says_how_it_moves() {
    // 705,4 / 12 · 45 = 2.645; 705,4 / 12 · 30,24 = 1.778: 32,8 pct. less, from January 2025.
    let (says, condition) = group_of(&reform());
    assert_eq!(says, "Målgruppen falder med en tredjedel, men først fra 2025.");
    assert!(condition.contains("De to sider skilles i januar 2025."), "{condition}");
}

#[test]
fn where_the_sides_part_from_the_first_month_they_are_compared() {
    for (inflow, says) in [
        ("150", "Målgruppen er 50 pct. større ved fuld indfasning end under »Før reformen«."),
        ("50", "Målgruppen er halvt så stor ved fuld indfasning som under »Før reformen«."),
        ("200", "Målgruppen er dobbelt så stor ved fuld indfasning som under »Før reformen«."),
    ] {
        let changes = format!("\"groups/g/inflow\": {inflow}");
        let sides = Small { changes: Box::leak(changes.into_boxed_str()), ..SMALL }.sides();
        assert_eq!(group_of(&sides).0, says);
    }
}

#[test]
fn a_group_that_closes_falls_and_is_gone() {
    // Twelve months each: who came in December 2026 is there until November 2027.
    let changes = "\"groups/g/closed_from\": \"2027-01\"";
    let group = "start: (persons: 100), inflow: 100, stay: (exactly: 12),";
    let sides = Small { group, changes, from: "from: \"2027-01\",", ..SMALL }.sides();
    assert_eq!(
        group_of(&sides).0,
        "Målgruppen er mindre end før fra 2027 og helt væk fra december 2027. Ingen anden gruppe har flere i 2034: de borgere, der \
         ellers var kommet, er ikke med i filen."
    );
    let condition = told_of_the_rules(&sides);
    assert_eq!(condition, "Efter ændrer: lukket for tilgang: aldrig → fra januar 2027.");
}

#[test]
fn growth_that_never_ends_names_its_year_and_full_phase_in_after_the_period_says_so() {
    let group = "start: (persons: 100), inflow: 100, growth: 0.01, stay: (mean: 12),";
    let sides = Small { group, changes: "\"groups/g/inflow\": 150", ..SMALL }.sides();
    assert_eq!(group_of(&sides).0, "Målgruppen er 50 pct. større i 2034 end under »Før reformen«.");
    // From 100 towards 500 without and 250 with the change: both rise, so nothing falls.
    let group = "start: (persons: 100), inflow: 100, stay: (mean: 60),";
    let late = Small { group, changes: "\"groups/g/inflow\": 50", from: "from: \"2030-01\",", ..SMALL };
    let says = "Målgruppen er halvt så stor ved fuld indfasning som under »Før reformen«. Gruppen når først fuld indfasning \
                efter 2034, hvor perioden slutter.";
    assert_eq!(group_of(&late.sides()).0, says);
    assert!(overview_of(&late.sides())[1].starts_with("Ved fuld indfasning er den på 250 "));
}

#[test]
fn a_figure_that_becomes_a_word_keeps_its_own_unit() {
    let costs = "\"d\": (name: \"Indsats\", group: \"g\", per_person: 10_000, area: effort, refund: 0.5),";
    let of = |changes| told_of_the_rules(&Small { costs, changes, ..SMALL }.sides());
    assert_eq!(of("\"costs/d/refund\": ladder"), "Efter ændrer: indsats: statsrefusion 50 pct. → refusionstrappe.");
    assert_eq!(of("\"costs/d/refund\": 0.25"), "Efter ændrer: indsats: statsrefusion 50 → 25 pct.");
}

#[test]
fn one_person_is_one_person_and_less_than_one_is_almost_nothing() {
    let group = "start: (persons: 2), inflow: 2, stay: (mean: 12),";
    let sides = Small { group, changes: "\"groups/g/inflow\": 1", ..SMALL }.sides();
    // 2 · 11/12ⁿ comes within half a per cent of 1 in the sixth year.
    assert_eq!(overview_of(&sides)[1], "Den når fuld indfasning i 2030 og er da på 1 helårsperson i stedet for 2.");
    // 101 a year against 100: 101 / 12 · 1 month against 8,33, so 0,08 persons apart at most.
    let group = "start: (persons: 8), inflow: 100, stay: (mean: 1),";
    let sides = Small { group, changes: "\"groups/g/inflow\": 101", ..SMALL }.sides();
    assert_eq!(
        group_of(&sides).0,
        "Målgruppen er næsten den samme før og efter; forskellen er under én person. Der er forskel på udgifterne."
    );
}

#[test]
fn one_rule_set_twice_and_two_estimates_are_no_reform() {
    let scenario = read(&SMALL.text());
    let same = overview_of(&sides(&scenario, "a", "a"));
    assert_eq!(same, ["Før og efter viser det samme regelsæt.", "Ved fuld indfasning er der 100 helårspersoner."]);
    let estimates = sides(&shipped("koebenhavn-2017.ron"), "tre-aar", "fem-aar");
    // 625 / 12 · 60 = 3.125 against 625 / 12 · 36 = 1.875: 66,7 pct. more.
    assert_eq!(
        group_of(&estimates).0,
        "Målgruppen er 67 pct. større ved fuld indfasning end med »3 års varighed«. Gruppen når først fuld indfasning efter \
         2031, hvor perioden slutter."
    );
    // First what the year of the source cost, then the group, then what it costs.
    let money = &overview_of(&estimates)[3];
    assert!(
        money.starts_with("Med »5 års varighed« er kommunens udgift i alt 333 mio. kr. højere til og med 2031"),
        "{money}"
    );
}

#[test]
fn two_scenarios_are_compared_by_their_titles() {
    let (copenhagen, aarhus) = (shipped("koebenhavn-2017.ron"), shipped("aarhus-2022.ron"));
    let sides = Sides::new(side(&copenhagen, "tre-aar"), side(&aarhus, "uden-investering"));
    // 260 / 12 · 30 = 650 against 1.875: 65,3 pct. less.
    let says = "Målgruppen er 65 pct. mindre ved fuld indfasning end i »Borgere i ressourceforløb, København 2017«.";
    assert_eq!(overview_of(&sides)[0], says);
    let condition = overview(shown(&sides), sidestil::model::spending::Account::Municipality).condition;
    assert!(condition.starts_with("Før og efter er to forskellige scenarier: »Borgere"), "{condition}");
    assert!(condition.contains("før er i 2017 p/l, efter i 2022 p/l."), "{condition}");
}

#[test]
fn changes_are_told_in_the_words_of_their_input() {
    let group = "start: (persons: 100), inflow: 100, stay: (mean: 12), exits_are: counts, exits: { \"job\": 1 },";
    let small = Small {
        group,
        groups: "\"job\": (name: \"Job\", stay: (mean: 12)),",
        costs: "\"d\": (name: \"Drift\", yearly: { 2025: 1_000_000 }, area: service),",
        changes: "\"groups/g/exits/job\": 3, \"costs/d/yearly/2025\": 3_000_000, \"groups/g/stay/at_most\": 24",
        ..SMALL
    };
    let told = told_of_the_rules(&small.sides());
    assert!(told.contains("afgang til job 1 → 3 pers."), "{told}");
    assert!(told.contains("; drift, udgift i 2025: 1.000.000 → 3.000.000 kr."), "{told}");
    assert!(told.contains("loft over varighed: intet loft → 24 mdr."), "{told}");
}

/// What is said of another group than the main one, here the job or the pension that people leave for.
fn other(small: &Small, group: &str) -> [String; 2] {
    let sides = small.sides();
    let headline = target_group(shown(&sides), &group.into()).headline;
    [plain(&headline.says), plain(&headline.condition)]
}

#[test]
fn nothing_is_a_hundred_per_cent_smaller_and_a_group_that_was_empty_has_no_share() {
    let group = "start: (persons: 1_000), inflow: 1_000, growth: 0.01, stay: (exactly: 12),";
    let nearly = Small { group, changes: "\"groups/g/inflow\": 1", ..SMALL };
    // In December 2034 1.000 · 1,01⁹ = 1.093,7; each January brings 1 pct. of it more over the year, 10,8, of which 5,5 / 12
    // is missing on average: 1.088,7. Of one a year 1,1 is there: 99,9 pct. less would tell nobody that one is left.
    let says = "Målgruppen er på 1 helårsperson i 2034; under »Før reformen« er den på 1.089 helårspersoner.";
    assert_eq!(group_of(&nearly.sides()).0, says);
    let gone = Small { group, changes: "\"groups/g/inflow\": 0", ..SMALL };
    let says = "Målgruppen er tom i 2034; under »Før reformen« er den på 1.089 helårspersoner. Ingen anden gruppe har flere i \
                2034: de borgere, der ellers var kommet, er ikke med i filen.";
    assert_eq!(group_of(&gone.sides()).0, says);
    let came = Small {
        groups: "\"n\": (name: \"Ny ydelse\", stay: (exactly: 12)),",
        changes: "\"groups/n/inflow\": 240",
        ..SMALL
    };
    let [says, condition] = other(&came, "n");
    assert_eq!(
        says,
        "Gruppen »Ny ydelse« er på 240 helårspersoner ved fuld indfasning; under »Før reformen« er den tom."
    );
    // 20 a month in ten years are 2.400; those of the last twelve months are there still.
    assert!(
        condition.ends_with(
            "Gruppen begynder tom: siden januar 2025 er 2.400 kommet til mod ingen før, og ultimo 2034 er 240 af dem i gruppen \
             mod ingen før."
        ),
        "{condition}"
    );
}

#[test]
fn a_group_that_begins_empty_tells_how_many_have_come_and_no_share_of_them() {
    // Of 100 who leave a year 80 go on to the pension; with 110 a year it is 88. Ten years: 800 against some 80 more.
    let small = Small { changes: "\"groups/g/inflow\": 110", ..WITH_PENSION };
    let [says, condition] = other(&small, "fp");
    assert!(says.starts_with("Gruppen »Førtidspension« har "), "{says}");
    assert!(says.ends_with(" flere helårspersoner i 2034 end under »Før reformen«."), "{says}");
    let came = "Gruppen begynder tom: siden januar 2025 er ";
    assert!(condition.contains(came) && condition.contains(" mod 800 før, og ultimo 2034 er "), "{condition}");
    // A group that has a start says nothing of the kind.
    assert!(!group_of(&small.sides()).1.contains("begynder tom"));
}

#[test]
fn a_side_that_was_there_from_the_first_is_phased_in_to_nothing() {
    // The reform the other way round: 2.645 is where the group has been since 2021, before the sides part in 2025.
    let both = reform();
    let turned = Sides::new(both.after.clone(), both.before.clone());
    let said = overview_of(&turned).join(" ");
    assert!(said.contains("Ved fuld indfasning er den på 2.645 helårspersoner mod 1.778."), "{said}");
    assert!(!said.contains("når fuld indfasning"), "{said}");
}
