//! Two scenarios written for the purpose, every sentence of their views on persons and prices in both languages: a group that
//! closes, whose people get another benefit instead, and a benefit of five months under the refund ladder.

use sidestil::{
    evaluation::sides::Sides,
    model::spending::Account,
    present::{
        formats::Formats,
        headlines::headlines,
        views::{
            CostsBy, Question, Shown,
            catalogue::{
                investment::investment,
                overview::overview,
                target_group::target_group,
                unit_cost::{UnitCosts, pair::first_pair, unit_costs},
                yearly_cost::yearly_cost,
            },
        },
        words::language::Language,
    },
};

use super::{DA, overview_of, plain, read, reform, shipped, shown, sides};

const EN: Formats = Formats::new(Language::English);

fn closed() -> Sides {
    sides(&read(include_str!("../../fixtures/closed-group.ron")), "åbent", "lukket")
}

fn five_months() -> Sides {
    sides(&read(include_str!("../../fixtures/five-months.ron")), "ti", "fem")
}

/// What *Målgruppe* says of a group, and its condition.
fn group(sides: &Sides, group: &str, formats: Formats) -> [String; 2] {
    let headline = target_group(Shown { formats, ..shown(sides) }, &group.into()).headline;
    [plain(&headline.says), plain(&headline.condition)]
}

fn prices(sides: &Sides, account: Account, formats: Formats) -> UnitCosts {
    unit_costs(Shown { formats, ..shown(sides) }, &first_pair(sides).unwrap(), account)
}

/// What *Udgift pr. borger* says, and its condition.
fn costs(sides: &Sides, account: Account, formats: Formats) -> [String; 2] {
    let headline = prices(sides, account, formats).headline;
    [plain(&headline.says), plain(&headline.condition)]
}

#[test]
fn a_closed_group_s_persons_are_told_where_they_are_instead() {
    let sides = closed();
    // Who came in December 2025 stays 30 months, until May 2028. On the other benefit 10 a month · 24 months = 240.
    let falls = [
        "Målgruppen er mindre end før fra 2026 og helt væk fra juni 2028. Til gengæld er der 240 flere i \
         gruppen »Ydelse i stedet« i 2030.",
        "Reglerne ændres fra januar 2026. Gruppen når fuld indfasning i 2029: 0 helårspersoner i stedet for 300.",
    ];
    assert_eq!(group(&sides, "forløb", DA), falls);
    let falls = [
        "The target group is smaller than before from 2026 and gone from June 2028. In return, there are 240 \
         more in the group “Ydelse i stedet” in 2030.",
        "The rules change from January 2026. The group reaches full phase-in in 2029: 0 full-year persons instead of 300.",
    ];
    assert_eq!(group(&sides, "forløb", EN), falls);
    // Five years · 120 = 600 have come by the end of 2030; those of the last 24 months, 240, are there still.
    let begins = [
        "Gruppen »Ydelse i stedet« er på 240 helårspersoner ved fuld indfasning; under »Åbent« er den tom.",
        "Reglerne ændres fra januar 2026. Gruppen når fuld indfasning i 2028: 240 helårspersoner i stedet for 0. Gruppen \
         begynder tom: siden januar 2026 er 600 kommet til mod ingen før, og ultimo 2030 er 240 af dem i gruppen mod ingen før.",
    ];
    assert_eq!(group(&sides, "ydelse", DA), begins);
    let begins = [
        "The group “Ydelse i stedet” is 240 full-year persons at full phase-in; under “Åbent” it is empty.",
        "The rules change from January 2026. The group reaches full phase-in in 2028: 240 full-year persons instead of 0. The \
         group begins empty: since January 2026, 600 have come against none before, and by the end of 2030, 240 of them are \
         in it against none before.",
    ];
    assert_eq!(group(&sides, "ydelse", EN), begins);
}

#[test]
fn a_price_that_nobody_has_is_no_headline() {
    let sides = closed();
    // 120.000 · 0,8 + 10.000 + 40.000 / 2 = 126.000 net and 170.000 gross; 110.000 · 0,8 = 88.000 net.
    let municipality = [
        "Ingen er i gruppen »Forløb« i 2030. De borgere, der i stedet er i gruppen »Ydelse i stedet«, koster kommunekassen \
         88.000 kr. pr. borger om året mod 126.000 kr. i gruppen »Forløb« før. Udgiften til ydelse i stedet er uden service og \
         indsats, som ikke er med i filen.",
        "Beløb er i 2025 p/l, netto for kommunekassen; DUT-kompensation, bloktilskud, udligning, budgetgaranti og skat er ikke med. Følges én \
         borger hele vejen, krydser kurverne for »Forløb« og »Ydelse i stedet« ikke hinanden.",
    ];
    assert_eq!(costs(&sides, Account::Municipality, DA), municipality);
    let service = [
        "Ingen er i gruppen »Forløb« i 2030. Filen har ingen udgift til ydelse i stedet under servicerammen.",
        "Beløb er i 2025 p/l; kun service tæller på servicerammen.",
    ];
    assert_eq!(costs(&sides, Account::ServiceCeiling, DA), service);
    let public = costs(&sides, Account::Public, DA);
    assert!(
        public[0].contains(
            "koster stat og kommune, før skat og tilbageløb, 110.000 kr. pr. borger om året mod 170.000 kr. i gruppen »Forløb« \
             før."
        ),
        "{public:?}"
    );
    let municipality = [
        "Nobody is in the group “Forløb” in 2030. The citizens who are in the group “Ydelse i stedet” instead cost the \
         municipality 88,000 kr. each a year against 126,000 kr. in the group “Forløb” before. The cost of ydelse i stedet is \
         without service and effort, which the file does not have.",
        "Amounts are in 2025 prices, net to the municipality; compensation (DUT), block grant, equalisation, budget guarantee and tax are left \
         out. Followed all the way, one citizen's curves for “Forløb” and “Ydelse i stedet” do not cross.",
    ];
    assert_eq!(costs(&sides, Account::Municipality, EN), municipality);
    // The pair that the view opens with is the closed group and the one that its persons are in instead.
    assert_eq!(first_pair(&sides).unwrap().map(|id| id.to_string()), ["forløb", "ydelse"]);
    let table = prices(&sides, Account::ServiceCeiling, DA).course_table;
    let row = table.rows.iter().find(|row| row.label == "Ydelse i stedet").unwrap();
    assert!(row.cells.iter().all(|cell| cell.shown() == "–"), "no service line is no course of 0 kr.: {row:?}");
}

#[test]
fn the_shipped_abolition_says_what_people_cost_where_they_are_instead() {
    let sides = sides(&shipped("afskaffelse-2026.ron"), "fra-2022", "lukket-2026");
    // Prices of 2017 · 1,019 · 1,013 · 1,011 · 1,012 · 1,043 · 1,025 = 1,12908. 6.859 and 41.084 of them, without refund,
    // and 147.578 · 0,8: 7.744 + 46.387 + 118.062 = 172.194. 4.789 and 15.128, and 145.000 · 0,8: 138.488.
    let [says, _] = costs(&sides, Account::Municipality, DA);
    assert_eq!(
        says,
        "Ingen er i gruppen »Ressourceforløb« i 2036. De borgere, der i stedet er i gruppen »Ydelse i stedet for \
         ressourceforløb«, koster kommunekassen 138.488 kr. pr. borger om året mod 172.194 kr. i gruppen »Ressourceforløb« før."
    );
    // 705,4 / 12 · 30 · (1 − (29/30)ⁿ) after n months; n is 115 to 126 in 2036: 1.763,5 · (1 − 0,0169) = 1.734.
    assert!(
        group(&sides, "ressourceforløb", DA)[0]
            .ends_with("Til gengæld er der 1.734 flere i gruppen »Ydelse i stedet for ressourceforløb« i 2036.")
    );
    // The other way round nobody falls: the group is empty under *after* all the time.
    let back = self::sides(&shipped("afskaffelse-2026.ron"), "lukket-2026", "fra-2022");
    let [says, condition] = group(&back, "ydelse-i-stedet", DA);
    assert!(
        says.starts_with(
            "Gruppen »Ydelse i stedet for ressourceforløb« er tom ved fuld indfasning; under »Lukket fra juli 2026« er den på \
             1.764 helårspersoner."
        ),
        "{says}"
    );
    assert!(condition.contains("Ved fuld indfasning er der 0 helårspersoner efter mod 1.764 før."), "{condition}");
    assert!(overview_of(&sides).iter().any(|sentence| sentence.contains("138.488 kr.")));
}

#[test]
fn a_benefit_of_five_months_has_the_ladder_of_its_first_five_months() {
    let sides = five_months();
    // The file has nothing in the service area, so the strip gives no answer of it.
    let [_, _, payback, _] = headlines(&sides, None, (Account::Municipality, Question::Reform), DA);
    assert!(payback.notes.iter().all(|note| !note.contains("servicerammen")), "{:?}", payback.notes);
    // Nor does Investering, which draws no line of it either.
    let view = investment(shown(&sides), Question::Reform, Account::Municipality).unwrap();
    let said: Vec<&str> = view.accounts.iter().map(|line| line.payback.as_str()).collect();
    assert_eq!(said[1], "ikke med", "{said:?}");
    assert!(said[0] != "ikke med" && said[2] != "ikke med", "{said:?}");
    assert_eq!(view.cumulative.series.len(), 2);
    let view = investment(shown(&sides), Question::Reform, Account::ServiceCeiling).unwrap();
    assert_eq!(view.headline.says, "Servicerammen er ikke med: filen har intet, som den tæller.");
    // 1.000 persons of ten months become 500 of five.
    let halved = [
        "Målgruppen halveres.",
        "Reglerne ændres fra januar 2026. De to sider skilles i juni 2026. Gruppen når fuld indfasning i 2027: 500 \
         helårspersoner i stedet for 1.000.",
    ];
    assert_eq!(group(&sides, "kort", DA), halved);
    // Half of 100 a month for 72 months is 3.600. Five months' worth of newcomers leaves five months early: 250 more.
    // Those of the last 20 months, 1.000, are there still.
    let lang = [
        "Gruppen »Lang ydelse« ender på det samme antal, men ændrer sig undervejs.",
        "Reglerne ændres fra januar 2026. De to sider skilles i juni 2026. Fuld indfasning kan ikke opgøres: gruppen får \
         borgere fra andre grupper. Gruppen begynder tom: siden januar 2025 er 3.850 kommet til mod 3.600 før, og ultimo 2030 er \
         1.000 af dem i gruppen mod 1.000 før.",
    ];
    assert_eq!(group(&sides, "lang", DA), lang);
    // A month is 52 / 12 weeks. Ten months: 4 weeks of 80 pct., 22 of 40, 17,33 of 30: 17,2 / 43,33 = 39,69 pct. refund, net
    // 72.369. Five months: 4 of 80, 17,67 of 40: 10,27 / 21,67 = 47,38 pct., net 63.138. The next 20 months after ten: two of
    // 30 and 18 of 20 pct., 21 pct. refund of 100.000; after five: one of 40, six of 30, 13 of 20: 24 pct.
    let says = [
        "Kort ydelse koster kommunekassen 63.138 kr. pr. borger om året mod 72.369 kr. før. Det er 12.862 kr. mindre end lang \
         ydelse (76.000 kr.). Udgiften til kort ydelse er uden service og indsats, som ikke er med i filen.",
        "Kort ydelse costs the municipality 63,138 kr. per citizen a year against 72,369 kr. before. That is 12,862 kr. less \
         than lang ydelse (76,000 kr.). The cost of kort ydelse is without service and effort, which the file does not have.",
    ];
    assert_eq!([DA, EN].map(|formats| costs(&sides, Account::Municipality, formats)[0].clone()), says);
    assert!(
        costs(&sides, Account::Municipality, DA)[1]
            .contains("Udgiften til lang ydelse er uden service og indsats, som ikke er med i filen.")
    );
    let overview = overview_of(&sides);
    let falls = "Kommunekassens udgift pr. borger falder med 9.231 kr., fra 72.369 til 63.138 kr. om året. Bruttoudgiften pr. \
                 borger er den samme, men staten refunderer en større del af den. Udgiften til kort ydelse er uden service og indsats, som ikke er med \
                 i filen.";
    assert!(overview.iter().any(|sentence| sentence == falls), "72.369,23 − 63.138,46 = 9.230,77: {overview:?}");
    let charts = prices(&sides, Account::Municipality, DA).by_payer.charts;
    assert!(
        plain(&charts[0].sentence)
            .contains("Kort ydelse efter 120.000 kr. (kommunen 63.138, staten (refusion) 56.862)")
    );
}

#[test]
fn of_an_account_that_the_file_has_nothing_of_no_number_is_said() {
    let sides = five_months();
    let [_, strip @ ..] = headlines(&sides, None, (Account::ServiceCeiling, Question::Reform), DA);
    let said = strip.each_ref().map(|headline| headline.after.as_str());
    assert_eq!(said, ["ikke med"; 3], "the file has no service cost, so none of 0");
    let year = yearly_cost(shown(&sides), CostsBy::Group, Account::ServiceCeiling).headline;
    assert_eq!(plain(&year.says), "Servicerammen er ikke med: filen har intet, som den tæller.");
    let answer = investment(shown(&sides), Question::Reform, Account::ServiceCeiling).unwrap();
    assert_eq!(answer.worth.value, "ikke med");
    assert!(!answer.headline.condition.contains("besparelsen"), "{}", answer.headline.condition);
}

#[test]
fn curves_that_are_one_are_said_to_be_and_others_not() {
    let condition =
        |sides: &Sides, question| investment(shown(sides), question, Account::Municipality).unwrap().headline.condition;
    // The initiatives are service without refund and move nobody: what they cost is the same to all three.
    assert!(condition(&reform(), Question::Investment).contains("De tre kurver falder sammen."));
    assert!(!condition(&reform(), Question::Reform).contains("falder sammen"));
}

#[test]
fn a_group_without_a_cost_is_said_to_be_where_an_effect_moves_persons_there() {
    let aarhus = super::sides(&shipped("aarhus-2022.ron"), "uden-investering", "med-investering");
    let answer = investment(shown(&aarhus), Question::Investment, Account::Municipality).unwrap();
    let free = "har ingen udgift i filen og tæller som 0 kr.";
    assert!(answer.headline.condition.contains(free), "{}", answer.headline.condition);
    assert!(overview(shown(&aarhus), Account::Municipality).condition.contains(free));
}

#[test]
fn a_group_that_an_account_has_no_line_of_is_not_included_in_a_year() {
    let table = yearly_cost(shown(&reform()), CostsBy::Group, Account::ServiceCeiling).table;
    let of = |label: &str| table.rows.iter().filter(|row| row.label == label).count();
    // Before, after and the difference: of pension there is support alone.
    assert_eq!([of("Førtidspension: ikke med"), of("Førtidspension"), of("Ressourceforløb")], [3, 0, 3]);
}

#[test]
fn sums_of_money_say_what_the_group_has_no_cost_line_of() {
    let sides = five_months();
    let without = "Udgiften til kort ydelse er uden service og indsats, som ikke er med i filen.";
    let year = yearly_cost(shown(&sides), CostsBy::Group, Account::Municipality).headline;
    let answer = investment(shown(&sides), Question::Reform, Account::Municipality).unwrap();
    for condition in [year.condition, answer.headline.condition] {
        assert!(condition.contains(without), "{condition}");
    }
}

#[test]
fn every_sentence_on_persons_and_prices_is_whole_in_both_languages() {
    for example in sidestil::app::examples::EXAMPLES {
        let scenario = read(example.text);
        for (before, after) in
            scenario.rule_sets.iter().flat_map(|one| scenario.rule_sets.iter().map(move |two| (one, two)))
        {
            let sides = sides(&scenario, &before.id, &after.id);
            for formats in [DA, EN] {
                let groups = sides.groups().into_iter().chain(sides.totals());
                let mut said: Vec<String> = groups.flat_map(|id| group(&sides, &id, formats)).collect();
                // A file of lines of compensation or of municipalities has no groups with a price.
                let accounts = Account::ALL.into_iter().filter(|_| first_pair(&sides).is_some());
                for account in accounts {
                    said.extend(costs(&sides, account, formats));
                    let view = prices(&sides, account, formats);
                    let charts =
                        view.pair.iter().chain(&view.by_area.charts).chain(&view.by_payer.charts).chain(&view.course);
                    said.extend(charts.map(|chart| plain(&chart.sentence)));
                    said.extend([view.by_area.table.note, view.by_payer.table.note].into_iter().flatten());
                }
                for text in said {
                    let is_whole = text.ends_with('.') && !text.ends_with("..") && text.starts_with(char::is_uppercase);
                    let has_none = [
                        "  ",
                        "{",
                        "..",
                        " .",
                        " 100 pct. mindre",
                        " 100% smaller",
                        "mindre \u{2212}",
                        "mere \u{2212}",
                    ];
                    assert!(is_whole && !has_none.iter().any(|wrong| text.contains(wrong)), "{}: {text}", example.name);
                }
            }
        }
    }
}
