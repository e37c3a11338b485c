//! What the two sides are to each other decides what is said of them: a law, a municipality's own investment, two estimates.

use sidestil::{
    evaluation::sides::Sides,
    model::spending::Account,
    present::{
        facts::kind::{Kind, kind, only_invests},
        headlines::headlines,
        views::{Question, Shown, catalogue::investment::investment, catalogue::overview::overview},
    },
    scenario::{edit, figure::Value},
};

use super::{DA, SMALL, Small, overview_of, plain, reform, shipped, shown, sides};

/// All that *Overblik*, *Investering* and the strip say in one account.
fn all_of(sides: &Sides) -> String {
    let account = Account::Municipality;
    let view = overview(shown(sides), account);
    let cards = view.cards.iter().flat_map(|card| [card.title.clone(), card.after.clone(), card.note.clone()]);
    let mut all: Vec<String> = view.sentences.into_iter().chain([view.condition]).chain(cards).collect();
    all.extend(view.rule_sets.iter().flat_map(|table| &table.head).map(|column| column.label.clone()));
    for question in [Question::Investment, Question::Reform] {
        if let Some(view) = investment(shown(sides), question, account) {
            all.extend([view.headline.says, view.headline.condition, view.cumulative.title]);
            all.extend(view.questions.iter().map(|(_, name)| (*name).to_owned()));
        }
        all.extend(headlines(sides, None, (account, question), DA).map(|headline| headline.sentence(DA)));
    }
    plain(&all.join("\n"))
}

#[test]
fn two_estimates_are_no_reform_and_have_no_compensation_to_wait_for() {
    let two = sides(&shipped("koebenhavn-2017.ron"), "tre-aar", "fem-aar");
    assert_eq!(kind(&two), Kind::Estimates);
    let said = all_of(&two);
    assert!(!said.to_lowercase().contains("reform"), "{said}");
    assert!(!said.contains("før DUT"), "{said}");
    assert!(said.contains("DUT-kompensation, bloktilskud, udligning, budgetgaranti og skat er ikke med."), "{said}");
    assert!(said.contains("Største akkumulerede nettoudgift, efter mod før"), "{said}");
}

#[test]
fn a_municipality_s_own_investment_is_neither_a_reform_nor_compensated() {
    let own = sides(&shipped("aarhus-2022.ron"), "uden-investering", "med-investering");
    assert!(only_invests(&own));
    let said = all_of(&own);
    assert!(!said.contains("Reformen") && !said.contains("reformen") && !said.contains("før DUT"), "{said}");
    assert!(said.contains("Investeringens samlede resultat til og med"), "{said}");
    // A law that invests besides is still a law.
    assert!(!only_invests(&reform()));
    let law = overview(shown(&reform()), Account::Municipality);
    assert!(law.condition.contains("Beløb, hvor andet ikke står, er før DUT-kompensation"));
    assert!(law.rule_sets.unwrap().note.unwrap().contains(", før DUT-kompensation. Udgift"));
}

#[test]
fn a_price_is_said_from_the_month_in_which_it_changes_and_by_what() {
    let prices =
        |sides: &Sides| overview_of(sides).into_iter().find(|said| said.contains("udgift pr. borger")).unwrap();
    // Half of the effort, which the state refunded until 2022.
    assert_eq!(
        prices(&reform()),
        "Fra januar 2022 stiger kommunekassens udgift pr. borger med 23.193 kr., fra 149.000 til 172.194 kr. om året. \
         Bruttoudgiften pr. borger er den samme, men staten refunderer en mindre del af den."
    );
    let changed = |changes: &'static str| prices(&Small { from: "from: \"2027-03\",", changes, ..SMALL }.sides());
    assert!(changed("\"costs/c/per_person\": 90_000").starts_with("Fra marts 2027 falder kommunekassens udgift"));
    // In two steps there is no one month; nor where the group's rules alone have one.
    let stepwise = "\"costs/c/per_person\": [(value: 95_000, from: \"2027-03\"), (value: 90_000, from: \"2029-01\")]";
    assert!(changed(stepwise).starts_with("Kommunekassens udgift pr. borger falder"), "{}", changed(stepwise));
}

#[test]
fn a_price_that_takes_time_to_change_has_no_month() {
    let text = |rest: &str, changes: &str| {
        format!(
            "(format: 4, title: \"Lille\", place: \"Prøveby\", period: (first_year: 2025, years: 10), price_level: 2025, {rest}
            rule_sets: [(id: \"a\", name: \"A\"), (id: \"b\", name: \"B\", builds_on: \"a\", from: \"2027-01\",
                changes: {{ {changes} }})])"
        )
    };
    let says = |text: String| overview_of(&sides(&super::read(&text), "a", "b")).join(" ");
    // Of a total the groups shift: one is closed, and the other's price changes.
    let total = "about: \"t\", totals: { \"t\": (name: \"T\", groups: [\"g\", \"h\"]) },
        groups: { \"g\": (name: \"G\", start: (persons: 100), inflow: 100, stay: (mean: 12)),
            \"h\": (name: \"H\", start: (persons: 100), inflow: 100, stay: (mean: 12)) },
        costs: { \"c\": (name: \"C\", group: \"g\", per_person: 100_000, area: support, refund: 0),
            \"d\": (name: \"D\", group: \"h\", per_person: 50_000, area: support, refund: 0) },";
    let said = says(text(total, "\"costs/c/per_person\": 90_000, \"groups/h/closed_from\": \"2027-01\""));
    assert!(said.contains("udgift pr. borger stiger") && !said.contains("Fra januar 2027"), "{said}");
    // A stay that is shorter lets the ladder refund more of it, the sooner the fewer are left of those who stay longer.
    let ladder = "groups: { \"g\": (name: \"G\", start: (persons: 100), inflow: 100, stay: (mean: 12)) },
        costs: { \"c\": (name: \"C\", group: \"g\", per_person: 100_000, area: support, refund: ladder) },";
    let said = says(text(ladder, "\"costs/c/per_person\": 90_000, \"groups/g/stay/mean\": 6"));
    assert!(said.contains("udgift pr. borger falder") && !said.contains("Fra januar 2027"), "{said}");
    let said = says(text(ladder, "\"costs/c/per_person\": 90_000"));
    assert!(said.contains("Fra januar 2027 falder kommunekassens udgift pr. borger"), "{said}");
}

#[test]
fn who_is_no_longer_in_a_group_is_told_where_they_are() {
    // Of the 868 fewer in the end, 521 are on the pension in 2031, and 3.313 − 3.021 = 292 more have left the model.
    let told = "Til gengæld er der 521 flere i gruppen »Førtidspension« i 2031.";
    assert!(overview_of(&reform()).iter().any(|said| said == told), "{:?}", overview_of(&reform()));
    // A larger group takes from nobody that is told.
    let grown = Small { changes: "\"groups/g/stay/mean\": 24", ..SMALL }.sides();
    assert!(!overview_of(&grown).join(" ").contains("Til gengæld"));
}

#[test]
fn the_dearest_year_is_told_where_it_is_not_the_last() {
    // 10 a year cost 5 mio. in 2025 and 1 mio. from 2026 on, and save nothing.
    let condition = |investments: &'static str| {
        let sides = Small { investments, ..SMALL }.sides();
        plain(&investment(shown(&sides), Question::Investment, Account::Municipality).unwrap().headline.condition)
    };
    let once = condition(
        "\"m\": (name: \"M\", amounts: { \"l\": (name: \"L\", area: service, by_year: { 2025: 5_000_000, 2026: 1_000_000 }) })",
    );
    assert!(
        once.contains("Investeringens dyreste år i kommunekassen er 2025: merudgiften er dér 5,0 mio. kr. netto."),
        "{once}"
    );
    let level = condition(
        "\"m\": (name: \"M\", amounts: { \"l\": (name: \"L\", area: service, by_year: { 2025: 1_000_000 }) })",
    );
    assert!(!level.contains("dyreste"), "{level}");
}

#[test]
fn what_the_file_says_of_the_rules_is_told_until_they_are_others() {
    let both = reform();
    let said = |sides: &Sides| plain(&overview(shown(sides), Account::Municipality).condition);
    assert!(said(&both).contains("Filens note om efter: Loven fra 2022"), "{}", said(&both));
    let opened = both.after.scenario.clone();
    let path = "groups/ressourceforløb/stay/at_most".into();
    let changed = edit::set(&opened, "hoejst-3-aar", &path, Value::Number(48.into())).unwrap();
    let changed = sides(&changed.into(), "hoejst-5-aar", "hoejst-3-aar");
    let view = overview(Shown { opened: [Some(&opened); 2], ..shown(&changed) }, Account::Municipality);
    assert!(!view.condition.contains("Filens note"), "{}", view.condition);
}

#[test]
fn a_group_that_nobody_comes_to_is_not_said_to_begin_empty() {
    let abolished = sides(&shipped("afskaffelse-2026.ron"), "fra-2022", "lukket-2026");
    let condition = plain(&overview(shown(&abolished), Account::Municipality).condition);
    let begins =
        condition.split(". ").find(|sentence| sentence.contains("begynder tom")).unwrap_or_default().to_owned();
    assert!(!begins.contains("Kontanthjælp"), "{begins}");
}

#[test]
fn what_the_investment_costs_is_told_and_that_it_is_counted_on_to_do_nothing() {
    let aarhus = sides(&shipped("aarhus-2022.ron"), "uden-investering", "med-investering");
    let condition = |sides: &Sides| plain(&overview(shown(sides), Account::Municipality).condition);
    // 4 mio. a year in 2022–2025.
    assert!(condition(&aarhus).contains("Investeringen er på 16,0 mio. kr. i kommunekassen i 2022–2025."));
    // 10,080 + 8,379 + 8,482 + 8,526 · 7 = 86,623.
    let of = |sides: &Sides| {
        plain(&investment(shown(sides), Question::Investment, Account::Municipality).unwrap().headline.condition)
    };
    assert!(
        of(&reform())
            .contains("Investeringen er på 86,6 mio. kr. i kommunekassen i 2022–2031 og er med i reformens beløb.")
    );
    let payback =
        |sides: &Sides| headlines(sides, None, (Account::Municipality, Question::Investment), DA)[2].sentence(DA);
    assert!(payback(&reform()).contains("ikke regnet med en virkning"), "{}", payback(&reform()));
    assert!(!payback(&aarhus).contains("ikke regnet med en virkning"));
}

#[test]
fn sums_say_what_the_groups_lack_that_persons_are_in_instead() {
    let closed = sides(&super::read(include_str!("../../fixtures/closed-group.ron")), "åbent", "lukket");
    let lacks = "Udgiften til ydelse i stedet er uden service og indsats, som ikke er med i filen.";
    let said = |account| plain(&investment(shown(&closed), Question::Reform, account).unwrap().headline.condition);
    assert!(said(Account::Municipality).contains(lacks), "{}", said(Account::Municipality));
    assert!(said(Account::ServiceCeiling).contains("Filen har ingen udgift til ydelse i stedet under servicerammen."));
    // In Overblik it stands beside the price of the group already.
    let view = overview(shown(&closed), Account::Municipality);
    let all = plain(&format!("{} {}", view.sentences.join(" "), view.condition));
    assert_eq!(all.matches(lacks).count(), 1, "{all}");
}
