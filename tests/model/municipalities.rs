//! *Kommuner*: what it says and shows of the table of June 2017, worked by hand, in both languages; how it is sorted, searched
//! and marked, and what a hidden row does not show.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::sync::Arc;

use rust_decimal::Decimal;
use sidestil::{
    app::examples::EXAMPLES,
    evaluation::sides::{Side, Sides},
    model::spending::Account,
    present::{
        chart::Mark,
        formats::Formats,
        headlines::municipalities::of_municipalities,
        table::{Cell, Row},
        views::{
            Arrangement, Question, Shown,
            catalogue::municipalities::{Municipalities, municipalities},
            listing::{Column, Listing, Only, Way},
        },
        words::{facts::municipalities::in_sight, language::Language},
    },
    scenario::text::loading,
};

const DANISH: Formats = Formats::new(Language::Danish);

fn text() -> &'static str {
    EXAMPLES.iter().find(|example| example.name == "indsats-2017.ron").unwrap().text
}

fn sides_of(text: &str) -> Sides {
    let scenario = Arc::new(loading::read(text.as_bytes()).scenario.unwrap());
    let side = |index: usize| Side::new(&scenario, &scenario.rule_sets[index].id);
    Sides::new(side(0), side(1))
}

fn view_of(sides: &Sides, listing: &Listing, account: Account, formats: Formats) -> Municipalities {
    let shown = Shown { sides, marked: None, opened: [None; 2], arrangement: Arrangement::SideBySide, formats };
    municipalities(shown, listing, account).unwrap()
}

fn view(listing: &Listing) -> Municipalities {
    view_of(&sides_of(text()), listing, Account::Municipality, DANISH)
}

fn row<'a>(view: &'a Municipalities, name: &str) -> Vec<&'a str> {
    let row: &Row = view.table.rows.iter().find(|row| row.label == name).unwrap();
    row.cells.iter().map(Cell::shown).collect()
}

fn names(view: &Municipalities) -> Vec<&str> {
    view.lines.iter().map(|line| line.name.as_str()).collect()
}

/// 237 ÷ 0,14 = 1.692,9; 237 ÷ 0,145 = 1.634,5 and 237 ÷ 0,135 = 1.755,6. 5 pct. of 1.692,9 is 84,64; 152,36 · 41.084 is 6,259
/// million, half of it 3,13.
#[test]
fn the_row_of_copenhagen_is_as_worked_by_hand() {
    let all = view(&Listing::default());
    assert_eq!(
        all.columns,
        [
            Column::Name,
            Column::Rank,
            Column::Persons,
            Column::Share,
            Column::Base,
            Column::Interval,
            Column::After,
            Column::Cost
        ]
    );
    assert_eq!(row(&all, "København"), ["71", "237", "14", "1.693", "1.634–1.756", "85", "3,13"]);
    let gross = view_of(&sides_of(text()), &Listing::default(), Account::Public, DANISH);
    assert_eq!(row(&gross, "København").last(), Some(&"6,26"));
    assert_eq!(row(&gross, "I alt, 92 synlige"), ["–", "2.781", "–", "13.290", "12.869–13.752", "664", "86,99"]);
    assert_eq!(row(&gross, "Hele landet ifølge kilden"), ["–", "2.790", "21", "–", "–", "–", "–"]);
    assert_eq!(all.totals, 2);
    let own: Vec<&str> = all.lines.iter().filter(|line| line.is_own).map(|line| line.name.as_str()).collect();
    assert_eq!(own, ["København"]);
}

#[test]
fn it_says_the_place_that_is_shared_and_what_the_ceiling_costs_here_and_nationally() {
    let sides = sides_of(text());
    let says = |account, formats| view_of(&sides, &Listing::default(), account, formats).headline.says;
    assert_eq!(
        says(Account::Municipality, DANISH),
        "København har 14 pct. uden indsats og er nr. 71–73 af 96, delt med Frederiksberg og Faaborg-Midtfyn; hele landet har 21\u{a0}pct. \
         Højst 5 pct. uden indsats koster kommunekassen 3,1 mio. kr. om året i København og 43,5 mio. kr. i hele landet."
            .replace(" pct.", "\u{a0}pct.")
            .replace(" mio. kr.", "\u{a0}mio.\u{a0}kr.")
    );
    assert_eq!(
        says(Account::Public, Formats::new(Language::English)).replace('\u{a0}', " "),
        "København has 14% without effort and is no. 71–73 of 96, shared with Frederiksberg and Faaborg-Midtfyn; the country has \
         21%. At most 5% without effort costs state and municipality, before tax and reflow, 6.3 million kr. a year in København \
         and 87.0 million kr. in the country."
    );
    let ceiling = says(Account::ServiceCeiling, DANISH);
    assert!(ceiling.ends_with("Udgiften hører til området indsats og er ikke på servicerammen."), "{ceiling}");
    let condition = view(&Listing::default()).headline.condition.replace('\u{a0}', " ");
    for part in [
        "2.781 borgere i 92 kommuner kan ses; 9 er skjult i 4, der har færre end 3, og i 2, som kilden udelader.",
        "Tallet i alt røber, at mindst 3 af de 6 skjulte kommuner har netop 2.",
        "41.084 kr. om året (2017 p/l), er et gennemsnit og en antagelse",
    ] {
        assert!(condition.contains(part), "{condition}");
    }
}

#[test]
fn one_hidden_person_in_one_municipality_is_said_as_one() {
    let one = text().replacen("hidden: yes", "persons: 0", 3).replacen("left_out: (value: 2", "left_out: (value: 0", 1);
    let sides = sides_of(&one.replacen("persons: (value: 2_790", "persons: (value: 2_782", 1));
    let says = |formats| view_of(&sides, &Listing::default(), Account::Municipality, formats).headline.condition;
    let danish = "2.781 borgere i 95 kommuner kan ses; 1 er skjult i én, der har færre end 3. Tallet i alt røber, at den \
                  skjulte kommune har netop 1.";
    assert!(says(DANISH).contains(danish), "{}", says(DANISH));
    let english = "2,781 persons in 95 municipalities can be seen; 1 is hidden in one with fewer than 3. The total reveals that \
                   the hidden municipality has exactly 1.";
    let said = says(Formats::new(Language::English));
    assert!(said.contains(english), "{said}");
}

#[test]
fn a_price_that_is_no_assumption_is_not_called_one() {
    let stated = text().replacen(
        "price: (value: 41_084, price_level: 2017, source: \"kbh-2017\", status: assumption,",
        "price: (value: 41_084, price_level: 2017, source: \"kbh-2017\", status: official,",
        1,
    );
    assert_ne!(stated, text());
    let condition = view_of(&sides_of(&stated), &Listing::default(), Account::Municipality, DANISH).headline.condition;
    assert!(!condition.contains("antagelse"), "{condition}");
}

#[test]
fn hidden_rows_say_so_and_why_and_have_a_place_but_no_cost() {
    let all = view(&Listing::default());
    let reason = "under 3 borgere; kun med i hele landet";
    assert_eq!(row(&all, "Dragør"), ["60", "skjult", "17", reason, "–", "–", "–"]);
    let hidden = view(&Listing { only: Only::Hidden, ..Listing::default() });
    assert_eq!(names(&hidden), ["Dragør", "Allerød", "Randers", "Silkeborg"]);
    assert!(hidden.lines.iter().all(|line| line.reason.as_deref() == Some(reason)));
    // By what they do not have they come last, either way.
    for is_reversed in [false, true] {
        let by_cost = view(&Listing { by: Column::Cost, is_reversed, ..Listing::default() });
        assert!(by_cost.lines[92..].iter().all(|line| line.reason.is_some()));
    }
    let texts: Vec<&str> = hidden.only.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["Alle 96", "Over 21\u{a0}pct.: 48", "Skjulte 4"]);
}

#[test]
fn places_are_by_share_and_names_in_danish_order() {
    let all = view(&Listing::default());
    let places: Vec<&str> = all.rows().iter().take(5).map(|row| row.cells[0].shown()).collect();
    assert_eq!(places, ["1", "2", "2", "2", "5"], "three have 52 pct.");
    let named = view(&Listing { by: Column::Name, ..Listing::default() });
    let names = names(&named);
    assert_eq!(names[..3], ["Albertslund", "Allerød", "Assens"]);
    assert_eq!(names[91..], ["Vordingborg", "Ærø", "Aabenraa", "Aalborg", "Århus"]);
    // The place goes with the row however it is sorted.
    assert_eq!(row(&named, "København")[0], "71");
    let found = view(&Listing { by: Column::Name, search: "aa".into(), ..Listing::default() });
    assert!(found.lines.iter().any(|line| line.name == "Århus") && found.lines.len() < 20);
    let one = view(&Listing { search: "kobenh".into(), ..Listing::default() });
    assert_eq!(one.lines.len(), 1);
    assert_eq!(row(&one, "København")[0], "71", "search keeps the place");
    assert_eq!(one.table.rows.len(), 3, "what all come to stays");
}

#[test]
fn a_head_sorts_from_the_largest_and_then_the_other_way() {
    let by = Listing::default().sorted_by(Column::Persons);
    assert_eq!((by.by, by.way()), (Column::Persons, Way::Down));
    assert_eq!(names(&view(&by))[0], "København");
    let again = by.sorted_by(Column::Persons);
    assert_eq!(again.way(), Way::Up);
    assert_eq!(again.sorted_by(Column::Name).way(), Way::Up);
    let persons = |view: &Municipalities| -> Vec<Option<Decimal>> {
        let number = |row: &Row| if let Cell::Number { value, .. } = &row.cells[1] { Some(*value) } else { None };
        view.rows().iter().map(number).collect()
    };
    let (down, up) = (persons(&view(&by)), persons(&view(&again)));
    assert_eq!(down[92..], [None; 4], "what is hidden is last either way");
    assert_eq!(up[92..], [None; 4]);
    assert!(down[..92].is_sorted_by(|one, next| one >= next), "{down:?}");
    assert!(up[..92].is_sorted(), "{up:?}");
    assert!(up[0] < up[91]);
}

#[test]
fn a_choice_that_is_no_longer_offered_shows_all() {
    let hidden = ["dragør", "allerød", "randers", "silkeborg"];
    let open = text().lines().map(|line| {
        let is_one = hidden.iter().any(|id| line.trim_start().starts_with(&format!("\"{id}\":")));
        let seen = || line.replace("hidden: yes", "persons: 1").replace("(value: 0,", "(value: 0.1,");
        if is_one { seen() } else { line.to_owned() }
    });
    let sides = sides_of(&open.collect::<Vec<_>>().join("\n"));
    let listing = Listing { only: Only::Hidden, ..Listing::default() };
    let shown = view_of(&sides, &listing, Account::Municipality, DANISH);
    assert!(shown.only.iter().all(|(only, _)| *only != Only::Hidden), "{:?}", shown.only);
    assert_eq!((shown.listing.only, shown.lines.len()), (Only::All, 96));
}

#[test]
fn the_bars_have_one_scale_whatever_is_shown_with_room_for_the_ceiling() {
    let all = view(&Listing::default());
    let one = view(&Listing { search: "kobenh".into(), ..Listing::default() });
    assert_eq!(all.bars.y.range, one.bars.y.range);
    let high =
        text().replacen("\"coverage_terms/ceiling\": (value: 0.05,", "\"coverage_terms/ceiling\": (value: 0.9,", 1);
    let high = view_of(&sides_of(&high), &Listing::default(), Account::Municipality, DANISH);
    assert!(high.has_ceiling && high.bars.y.range.contains(0.9) && high.widest < 0.9);
}

#[test]
fn the_strip_has_the_own_municipality_and_what_the_ceiling_costs_here_and_nationally() {
    let sides = sides_of(text());
    let strip = of_municipalities(&sides, None, (Account::Municipality, Question::Investment), DANISH);
    let said = strip.map(|headline| headline.sentence(DANISH).replace('\u{a0}', " "));
    assert_eq!(said[0], "Borgere uden indsats, København: før 237, efter 85, −152, −64,3 pct.");
    assert_eq!(
        said[1],
        "Andel uden indsats, København: før 14, efter 5 pct., −9 procentpoint, hele landet: 21 → 5 pct."
    );
    assert!(
        said[2].starts_with("Merudgift om året, København, kommunekassen: 3,1 mio. kr., 3,1–3,2 mio. kr."),
        "{}",
        said[2]
    );
    assert!(said[2].ends_with("stat og kommune, før skat og tilbageløb: 6,3 mio. kr."), "{}", said[2]);
    assert!(said[3].starts_with("Merudgift om året, hele landet, kommunekassen: 43,5 mio. kr."), "{}", said[3]);
}

#[test]
fn without_an_own_municipality_it_speaks_of_the_country() {
    let sides = sides_of(&text().replacen("        own: \"københavn\",\n", "", 1));
    let all = view_of(&sides, &Listing::default(), Account::Municipality, DANISH);
    assert!(
        all.own.is_none()
            && all.headline.says.starts_with(
                "Andelen uden indsats går fra 66\u{a0}pct. i Guldborgsund til 0\u{a0}pct. i Randers og Silkeborg;"
            ),
        "{}",
        all.headline.says
    );
    let strip = of_municipalities(&sides, None, (Account::Municipality, Question::Investment), DANISH);
    assert_eq!(strip[3].label, "Skjulte borgere");
    assert_eq!(strip[3].after, "9");
}

#[test]
fn rows_below_what_is_hidden_are_offered_to_be_hidden() {
    assert_eq!(view(&Listing::default()).small, None, "the source has hidden them");
    let open = text().replacen(
        "\"skanderborg\": (name: \"Skanderborg\", persons: (value: 3,",
        "\"skanderborg\": (name: \"Skanderborg\", persons: (value: 2,",
        1,
    );
    let small = view_of(&sides_of(&open), &Listing::default(), Account::Municipality, DANISH).small.unwrap();
    assert_eq!((small.0.len(), small.1.as_str()), (1, "Skjul 1 tal under 3"));
}

/// Two rule sets over a small table, each with its changes, the second on top of the first.
fn small(rows: &str, terms: &str, [before, after]: [&str; 2]) -> Sides {
    let text = format!(
        "(format: 4, title: \"Lille\", place: \"Prøveby\", period: (first_year: 2025, years: 1), price_level: 2025,
        coverage: {{ {rows} }}, coverage_terms: ( {terms} ),
        rule_sets: [(id: \"0\", name: \"0\"), (id: \"a\", name: \"A\", builds_on: \"0\", changes: {{ {before} }}),
            (id: \"b\", name: \"B\", builds_on: \"a\", changes: {{ {after} }})])"
    );
    let scenario = Arc::new(loading::read(text.as_bytes()).scenario.unwrap());
    let side = |index: usize| Side::new(&scenario, &scenario.rule_sets[index].id);
    Sides::new(side(1), side(2))
}

const TWO_ROWS: &str =
    "\"a\": (name: \"Aby\", persons: 40, share: 0.2), \"b\": (name: \"Bby\", persons: 10, share: 0.1)";
const PRICED: &str = "own: \"b\", price: (value: 1_000_000, price_level: 2025), area: effort, refund: 0";

/// What is said of a ceiling in the municipality's account, after where the own municipality stands.
fn told(rows: &str, terms: &str, changes: [&str; 2]) -> String {
    let sides = small(rows, terms, changes);
    view_of(&sides, &Listing::default(), Account::Municipality, DANISH).headline.says.replace('\u{a0}', " ")
}

#[test]
fn the_country_under_a_ceiling_is_those_who_can_be_seen_on_both_sides() {
    let sides = sides_of(&text().replacen("        own: \"københavn\",\n", "", 1));
    let strip = of_municipalities(&sides, None, (Account::Municipality, Question::Investment), DANISH);
    let said = strip.map(|headline| headline.sentence(DANISH).replace('\u{a0}', " "));
    // 2.781 − 663,7, and not the source's 2.790 less that.
    assert!(
        said[0].starts_with("Borgere uden indsats, de synlige kommuner: før 2.781, efter 664, −2.117, −76,1 pct."),
        "{}",
        said[0]
    );
    // The ends are those of the hidden ones too, and no rounding alone.
    assert!(!said[2].contains("efter kildens afrunding"), "{}", said[2]);
}

#[test]
fn what_no_source_gives_of_the_country_is_said_of_those_who_can_be_seen() {
    let sides = small(TWO_ROWS, PRICED, ["", "\"coverage_terms/ceiling\": 0.15"]);
    let view = view_of(&sides, &Listing::default(), Account::Municipality, DANISH);
    // 50 of 200 + 100.
    assert!(view.headline.says.contains("de synlige kommuner har 16,67\u{a0}pct."), "{}", view.headline.says);
    let country =
        view.bars.marks.iter().find_map(|mark| if let Mark::Level { label, .. } = mark { Some(label) } else { None });
    assert!(country.unwrap().starts_with("de synlige kommuner"), "{:?}", view.bars.marks);
    assert!(view.bars.sentence.contains("e synlige kommuner: 16,67\u{a0}pct."), "{}", view.bars.sentence);
    let strip = of_municipalities(&sides, None, (Account::Municipality, Question::Investment), DANISH);
    let share = strip[1].sentence(DANISH);
    assert!(share.contains("de synlige kommuner: ") && !share.contains("hele landet"), "{share}");
    assert!(!view.headline.condition.contains("Skjulte borgere er ikke med"), "{}", view.headline.condition);
}

/// 40 ÷ 0,2 = 200 and 10 ÷ 0,1 = 100. Under 15 pct. 10 of Aby are moved, under 5 pct. 30 of Aby and 5 of Bby, each 1 million.
#[test]
fn what_a_ceiling_costs_is_said_of_the_two_sides_as_they_are() {
    let ceiling = |share: &str| format!("\"coverage_terms/ceiling\": {share}");
    let [five, fifteen, fifty] = ["0.05", "0.15", "0.5"].map(ceiling);
    let of = |before: &str, after: &str| told(TWO_ROWS, PRICED, [before, after]);
    let above = of("", &fifteen);
    assert!(
        above.ends_with(
            "Højst 15 pct. uden indsats koster kommunekassen 10,0 mio. kr. om året i hele landet. Bby er ikke over loftet og \
             har ingen udgift ved det."
        ),
        "{above}"
    );
    let less = of(&five, &fifteen);
    assert!(
        less.ends_with(
            "Højst 15 pct. uden indsats koster kommunekassen 5,0 mio. kr. mindre om året i Bby og 25,0 mio. kr. mindre i hele \
             landet, end højst 5 pct. uden indsats gør."
        ),
        "{less}"
    );
    // Nobody is above it, and the same on both sides is held against nothing.
    assert!(of("", &fifty).ends_with("Ingen kommune, hvis antal kan ses, er over loftet."), "{}", of("", &fifty));
    let same = of(&five, "");
    assert!(!same.contains("koster"), "{same}");
    let dearer = of(&five, "\"coverage_terms/price\": (value: 2_000_000, price_level: 2025)");
    assert!(
        dearer.ends_with(
            "Højst 5 pct. uden indsats koster kommunekassen 5,0 mio. kr. mere om året i Bby og 35,0 mio. kr. mere i hele landet \
             efter end før."
        ),
        "{dearer}"
    );
    // A hidden number is no cost where its share is not above the ceiling.
    let hidden = TWO_ROWS.replace("persons: 10", "hidden: yes");
    let spared = told(&hidden, PRICED, ["", &fifteen]);
    assert!(spared.ends_with("Bby er ikke over loftet og har ingen udgift ved det."), "{spared}");
    let unknown = told(&hidden, PRICED, ["", &five]);
    assert!(unknown.ends_with("Antallet i Bby er skjult, så udgiften dér kan ikke opgøres."), "{unknown}");
}

#[test]
fn without_a_price_it_is_said_how_many_more_or_fewer_get_effort() {
    let [five, fifteen] = ["\"coverage_terms/ceiling\": 0.05", "\"coverage_terms/ceiling\": 0.15"];
    let of = |before: &str, after: &str| told(TWO_ROWS, "own: \"b\"", [before, after]);
    let more = of("", five);
    assert!(
        more.ends_with("Loftet giver 35 flere borgere en indsats; hvad det koster, kan ikke opgøres uden en pris."),
        "{more}"
    );
    let between = of(fifteen, five);
    assert!(between.contains("Loftet giver 25 flere borgere en indsats;"), "{between}");
    let fewer = of(five, fifteen);
    assert!(
        fewer.ends_with(
            "Efter får 25 færre borgere en indsats end før; hvad det sparer, kan ikke opgøres uden en pris."
        ),
        "{fewer}"
    );
    let one =
        told("\"a\": (name: \"Aby\", persons: 2, share: 0.2)", "own: \"a\"", ["", "\"coverage_terms/ceiling\": 0.1"]);
    assert!(one.contains("Loftet giver én borger mere en indsats;"), "{one}");
}

#[test]
fn one_and_none_are_said_as_such_of_what_is_hidden() {
    let hidden = ", \"c\": (name: \"Cby\", hidden: yes, share: 0.01)";
    let of = |rows: &str, terms: &str| {
        let sides = small(rows, terms, ["", ""]);
        view_of(&sides, &Listing::default(), Account::Municipality, DANISH).headline.condition
    };
    let one = [TWO_ROWS, hidden].concat();
    for (rows, terms, says) in [
        (TWO_ROWS, "persons: 50", "50 borgere i 2 kommuner er talt med; ingen er skjult."),
        (TWO_ROWS, "persons: 53", "50 borgere i 2 kommuner er talt med; tallet i alt er 3 større."),
        (
            TWO_ROWS,
            "persons: 51, left_out: 1",
            "50 borgere i 2 kommuner kan ses; 1 er skjult i én, som kilden udelader.",
        ),
        (&one, "persons: 52", "kan ses; 2 er skjult i én, der har færre end 3."),
        (&one, "persons: 52", "Tallet i alt røber, at den skjulte kommune har netop 2."),
        (&one, "persons: 50", "kan ses; antallet er skjult i én, der har færre end 3, men er 0 i alt."),
        (&one, "left_out: 2", "kan ses; antallet er skjult i én, der har færre end 3, og i 2, som kilden udelader."),
        (&one, "persons: 54, left_out: 1", "Tallet i alt røber, at alle 2 skjulte kommuner har netop 2."),
        (&hidden[2..], "persons: 2", "Antallet kan ikke ses i nogen kommune; 2 er skjult i én, der har færre end 3."),
        ("\"a\": (name: \"Aby\", persons: 1, share: 0.2)", "", "1 borger i 1 kommune er talt med; ingen er skjult."),
    ] {
        let condition = of(rows, terms);
        assert!(condition.contains(says), "{terms}: {condition}");
    }
}

#[test]
fn what_the_rows_stand_by_and_why_there_is_none_is_said_as_it_is() {
    let said = |end: usize, listing: &Listing| in_sight((0, end), 96, listing, DANISH);
    let by = |by: Column| Listing { by, ..Listing::default() };
    assert_eq!(said(10, &by(Column::After)), "Række 1–10 af 96, efter antal efter");
    assert_eq!(said(10, &by(Column::Before)), "Række 1–10 af 96, efter antal før");
    let search = Listing { search: "aa".into(), ..Listing::default() };
    assert_eq!(said(0, &search), "Ingen kommune hedder det");
    assert_eq!(said(0, &Listing { only: Only::Hidden, ..search }), "Ingen af de valgte kommuner hedder det");
    assert_eq!(said(0, &Listing { only: Only::Hidden, ..Listing::default() }), "Ingen kommuner at vise");
}
