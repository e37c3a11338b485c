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
    about.say(
        [
            "Et beløb har enten beløb pr. år eller et beløb i alt, hvis år kilden ikke giver.",
            "Skriv by_year: { 2026: … }, eller skriv years: unknown og total – ikke begge dele.",
        ],
        [
            "An amount has either amounts by year or a total whose years the source does not give.",
            "Write by_year: { 2026: … }, or years: unknown and total; not both.",
        ],
    )
}

fn one_saving(about: About) -> Words {
    about.say(
        [
            "En besparelse har enten beløb pr. år, et beløb i alt uden år, eller borgere med en pris.",
            "Skriv by_year, eller years: unknown og total, eller persons, price, months (eller lasting: yes), first_year og \
             phase_in – kun det ene.",
        ],
        [
            "A saving has either amounts by year, a total without years, or persons with a price.",
            "Write by_year, or years: unknown and total, or persons, price, months (or lasting: yes), first_year and \
             phase_in; only one of them.",
        ],
    )
}

fn months_or_lasting(about: About) -> Words {
    about.say(
        [
            "En besparelse pr. borger gælder enten et antal måneder eller varigt.",
            "Skriv months: 12, eller skriv lasting: yes – ikke begge dele.",
        ],
        [
            "A saving for each person holds either for a number of months or for good.",
            "Write months: 12, or lasting: yes; not both.",
        ],
    )
}

fn to_itself(about: About) -> Words {
    about.say(
        [
            "Virkningen flytter borgere fra en gruppe til den samme gruppe, altså ingen.",
            "Skriv i to den gruppe, de kommer i i stedet for den i from.",
        ],
        [
            "The effect moves persons from a group to the same group, which is nobody.",
            "Write in to the group that they go to instead of the one in from.",
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
    let month = about.formats.month(month);
    about.say(
        [
            &format!("Der er en forskel allerede i {month}, før den måned, filen vil regne tilbagebetaling fra."),
            &format!("Skriv i counts_from en måned, der ikke er senere end {month}; indtil da regnes derfra."),
        ],
        [
            &format!("Something differs already in {month}, before the month that the file counts payback from."),
            &format!("Write in counts_from a month not later than {month}; until then payback counts from there."),
        ],
    )
}

pub(super) fn from_without_month(about: About) -> Words {
    about.say(
        ["Det, der ændres her, gælder hele perioden og har ingen måned.", "Slet from."],
        ["What is changed here holds for the whole period and has no month.", "Delete from."],
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
                let about = About { finding: &finding, scenario: None, formats: Formats::new(language) };
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
