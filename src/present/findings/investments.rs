//! What is wrong with investments: what they cost, save and do.

use super::{
    about::{About, Words},
    rules,
};
use crate::{
    model::time::CalendarMonth,
    scenario::investment_fault::{Idle, InvestmentFault},
};

/// The words of every fault.
pub(super) fn fault(about: About, fault: &InvestmentFault) -> Words {
    match fault {
        InvestmentFault::OneAmount => one_amount(about),
        InvestmentFault::OneSaving => one_saving(about),
        InvestmentFault::MonthsOrLasting => months_or_lasting(about),
        InvestmentFault::ToItself => to_itself(about),
        InvestmentFault::Idle(why) => idle(about, *why),
        InvestmentFault::Shortage { investment, effect, month } => rules::shortage(about, investment, effect, *month),
        InvestmentFault::CountsFromLate(month) => counts_from_late(about, *month),
    }
}

fn one_amount(about: About) -> Words {
    let [by_year, total] = ["by_year/*", "total"].map(|field| about.field(&format!("investments/*/amounts/*/{field}")));
    let (example, years) = (
        if about.is_in_window { "" } else { ": { 2026: … }" },
        about.field_as("investments/*/amounts/*/years", "unknown"),
    );
    about.say(
        [
            "Et beløb har enten beløb pr. år eller et beløb i alt, hvis år kilden ikke giver.",
            &format!("Skriv {by_year}{example}, eller skriv {years} og {total} – ikke begge dele."),
        ],
        [
            "An amount has either amounts by year or a total whose years the source does not give.",
            &format!("Write {by_year}{example}, or {years} and {total}; not both."),
        ],
    )
}

fn one_saving(about: About) -> Words {
    let of = |field: &str| format!("investments/*/savings/*/{field}");
    let [by_year, total, persons, price, months, first_year, phase_in] =
        ["by_year/*", "total", "persons", "price", "months", "first_year", "phase_in"]
            .map(|field| about.field(&of(field)));
    let [years, lasting] =
        [("years", "unknown"), ("lasting", "yes")].map(|(field, word)| about.field_as(&of(field), word));
    about.say(
        [
            "En besparelse har enten beløb pr. år, et beløb i alt uden år, eller borgere med en pris.",
            &format!(
                "Skriv {by_year}, eller {years} og {total}, eller {persons}, {price}, {months} (eller {lasting}), {first_year} \
                 og {phase_in} – kun det ene."
            ),
        ],
        [
            "A saving has either amounts by year, a total without years, or persons with a price.",
            &format!(
                "Write {by_year}, or {years} and {total}, or {persons}, {price}, {months} (or {lasting}), {first_year} and \
                 {phase_in}; only one of them."
            ),
        ],
    )
}

fn months_or_lasting(about: About) -> Words {
    let (months, lasting) =
        (about.field("investments/*/savings/*/months"), about.field_as("investments/*/savings/*/lasting", "yes"));
    let example = if about.is_in_window { "" } else { ": 12" };
    about.say(
        [
            "En besparelse pr. borger gælder enten et antal måneder eller varigt.",
            &format!("Skriv {months}{example}, eller skriv {lasting} – ikke begge dele."),
        ],
        [
            "A saving for each person holds either for a number of months or for good.",
            &format!("Write {months}{example}, or {lasting}; not both."),
        ],
    )
}

fn to_itself(about: About) -> Words {
    let [from, to] = ["from", "to"].map(|field| about.field(&format!("investments/*/effects/*/{field}")));
    about.say(
        [
            "Virkningen flytter borgere fra en gruppe til den samme gruppe, altså ingen.",
            &format!("Skriv i {to} den gruppe, de kommer i i stedet for den i {from}."),
        ],
        [
            "The effect moves persons from a group to the same group, which is nobody.",
            &format!("Write in {to} the group that they go to instead of the one in {from}."),
        ],
    )
}

fn idle(about: About, why: Idle) -> Words {
    let (danish, english) = match why {
        Idle::AfterHorizon => ("den begynder efter periodens sidste år", "it begins after the last year of the period"),
        Idle::BeforeHorizon => {
            ("den er ophørt før periodens første år", "it has ended before the first year of the period")
        }
        Idle::NoPhaseIn => ("indfasningen er 0 i alle år", "its phase-in is 0 in every year"),
        Idle::Nothing => ("den flytter eller sparer 0", "it moves or saves 0"),
        Idle::SameMean => {
            ("den gennemsnitlige varighed er den, der er i forvejen", "the mean stay is the one there is already")
        }
    };
    about.say(
        [
            &format!("Virkningen gør ingen forskel: {danish}."),
            "Ret den, eller slet den; lad den stå, hvis et regelsæt skal ændre den.",
        ],
        [
            &format!("The effect makes no difference: {english}."),
            "Correct or delete it; leave it if a rule set is to change it.",
        ],
    )
}

fn counts_from_late(about: About, month: CalendarMonth) -> Words {
    let (month, counts_from) = (about.formats.month(month), about.field("counts_from"));
    about.say(
        [
            &format!("Der er en forskel allerede i {month}, før den måned, filen vil regne tilbagebetaling fra."),
            &format!("Skriv i {counts_from} en måned, der ikke er senere end {month}; indtil da regnes derfra."),
        ],
        [
            &format!("Something differs already in {month}, before the month that the file counts payback from."),
            &format!("Write in {counts_from} a month not later than {month}; until then payback counts from there."),
        ],
    )
}

pub(super) fn one_effect(about: About) -> Words {
    let [points, persons, mean_stay, from, to] = ["points", "persons", "mean_stay", "from", "to"]
        .map(|field| about.field(&format!("investments/*/effects/*/{field}")));
    about.say(
        [
            "En virkning flytter enten procentpoint eller borgere fra én efterfølgende forsørgelse til en anden, eller den ændrer varigheden.",
            &format!("Skriv én af {points}, {persons} og {mean_stay}; til de to første hører {from} og {to}."),
        ],
        [
            "An effect moves points or persons from one destination to another, or it changes the stay.",
            &format!("Write one of {points}, {persons} and {mean_stay}; the first two need {from} and {to}."),
        ],
    )
}

pub(super) fn no_mean_stay(about: About) -> Words {
    let [mean, exactly] = ["mean", "exactly"].map(|law| about.field(&format!("groups/*/stay/{law}")));
    about.say(
        [
            "Virkningen ændrer den gennemsnitlige varighed i en gruppe, der ikke har nogen.",
            &format!("Vælg en gruppe, hvis varighed er et gennemsnit ({mean}) eller fast ({exactly})."),
        ],
        [
            "The effect changes the mean stay of a group that has none.",
            &format!("Choose a group whose stay is a mean ({mean}), or fixed ({exactly})."),
        ],
    )
}

pub(super) fn from_without_month(about: About) -> Words {
    about.say(
        ["Det, der ændres her, gælder hele perioden og har ingen måned.", "Slet from."],
        ["What is changed here holds for the whole period and has no month.", "Delete from."],
    )
}

/// What a rule set changes for the whole period although it has a month of its own.
pub(super) fn whole_period(about: About, from: CalendarMonth, count: usize) -> Words {
    let (subject, month, others) = (about.subject(), about.formats.month(from), count.saturating_sub(1));
    let danish = "Flyt det til et regelsæt uden måned, hvis man skal kunne se det i filen.";
    let english = "Move it to a rule set without a month, if that is to be seen in the file.";
    if others == 0 {
        return about.say(
            [&format!("{subject} gælder hele perioden, selv om regelsættet gælder fra {month}."), danish],
            [&format!("{subject} holds for the whole period, although the rule set holds from {month}."), english],
        );
    }
    about.say(
        [&format!("{subject} og {others} til gælder hele perioden, selv om regelsættet gælder fra {month}."), danish],
        [
            &format!(
                "{subject} and {others} more hold for the whole period, although the rule set holds from {month}."
            ),
            english,
        ],
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{
        present::{formats::Formats, words::language::Language},
        scenario::finding::{Code, Finding, Severity},
    };

    #[test]
    fn every_fault_has_its_own_words_in_both_languages() {
        let reasons = [Idle::AfterHorizon, Idle::BeforeHorizon, Idle::NoPhaseIn, Idle::Nothing, Idle::SameMean];
        let mut faults = vec![
            InvestmentFault::OneAmount,
            InvestmentFault::OneSaving,
            InvestmentFault::MonthsOrLasting,
            InvestmentFault::ToItself,
            InvestmentFault::CountsFromLate(CalendarMonth { year: 2022, month: 1 }),
            InvestmentFault::Shortage {
                investment: "lov".into(),
                effect: "job".into(),
                month: CalendarMonth { year: 2022, month: 1 },
            },
        ];
        faults.extend(reasons.map(InvestmentFault::Idle));
        let mut said = BTreeSet::new();
        for what in &faults {
            let code = Code::Investment(what.clone());
            let finding = Finding { severity: Severity::Error, code, rule_set: None, path: None, place: None };
            let words = Language::ALL.map(|language| {
                let about =
                    About { finding: &finding, scenario: None, formats: Formats::new(language), is_in_window: false };
                fault(about, what)
            });
            for Words { wrong, right } in words {
                assert!(wrong.ends_with('.') && right.ends_with('.') && !wrong.contains("  "), "{wrong} {right}");
                assert!(said.insert(wrong), "two faults say the same: {what:?}");
            }
        }
        assert_eq!(said.len(), 2 * faults.len());
    }
}
