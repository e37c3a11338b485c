//! The words of the money: a saving or a cost by its sign, in one account that is named, before compensation.

use std::cmp::Ordering;

use super::{
    accounts::{at, before_compensation, condition, subject},
    compared,
    conditions::to_limit,
    money_in_all,
};
use crate::{
    evaluation::sides::Sides,
    model::{spending::Account, time::CalendarMonth},
    present::{
        facts::{
            money::{Basis, Fact, Limit, PaidBack, Whose},
            note,
        },
        formats::Formats,
        words::{
            language::Language,
            names::{account_in_sentence, upper_first},
        },
    },
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    match fact {
        Fact::PaidBack(back) => paid_back(back, formats),
        Fact::FallsAgain { whose, account, year, saving } => falls_again(*whose, *account, (*year, *saving), formats),
        Fact::NotPaidBack { account, year, basis, limit } => not_paid_back(*account, *year, *basis, *limit, formats),
        Fact::InAll { whose, account, year, saving, basis } => {
            money_in_all::in_all((*whose, *account), *year, *saving, *basis, formats)
        }
        Fact::SavesSince { whose, account, month, basis } => {
            let month = formats.month(*month);
            money_in_all::saves_since((*whose, *account), &month, *basis, formats)
        }
        Fact::NoDifference { whose, account } => no_difference(*whose, *account, formats),
        Fact::CannotBeSaid { whose, account } => cannot_be_said(*whose, *account, formats),
        Fact::Compared { account, year, saving } => compared::compared(sides, *account, (*year, *saving), formats),
        Fact::SameCost { account } => compared::same_cost(sides, *account, formats),
        Fact::CannotCompare { account } => compared::cannot_compare(*account, formats),
        Fact::Deepest { account, amount, month, grows_on } => deepest(*account, *amount, *month, *grows_on, formats),
        Fact::NotIncluded { account } => not_included(*account, formats),
        Fact::NeverBelow { account } => never_below(*account, formats),
        Fact::LastYear { whose, account, year, saving, course } => {
            last_year((*whose, *account), (*year, *saving), *course, formats)
        }
        Fact::DearestYear { whose, account, year, cost, basis } => {
            money_in_all::dearest_year((*whose, *account), (*year, *cost), *basis, formats)
        }
        Fact::Outlay { account, cost, first, last, is_of_reform } => {
            money_in_all::outlay(*account, *cost, &formats.year_range(*first, *last), *is_of_reform, formats)
        }
        Fact::Coincide { accounts } => coincide(accounts, formats),
        Fact::Undated { account, saving } => undated(*account, *saving, formats),
        Fact::Period { first, last } => {
            let years = formats.year_range(*first, *last);
            match formats.language {
                Language::Danish => format!("Perioden er {years}."),
                Language::English => format!("The period is {years}."),
            }
        }
        Fact::LeftOut { account } => left_out(*account, sides, formats).to_owned(),
        Fact::NoCommonPrices { before, after } => match formats.language {
            Language::Danish => {
                format!("Besparelsen kan ikke regnes ud: beløbene før er i {before} p/l, beløbene efter i {after} p/l.")
            }
            Language::English => format!(
                "The saving cannot be calculated: amounts before are in {before} prices, amounts after in {after} prices."
            ),
        },
        Fact::NoCommonYears { before, after } => {
            let [before, after] = [before, after].map(|[first, last]| formats.year_range(*first, *last));
            match formats.language {
                Language::Danish => format!(
                    "Besparelsen kan ikke regnes ud: de to sider har ingen fælles år (før {before}, efter {after})."
                ),
                Language::English => format!(
                    "The saving cannot be calculated: the two sides have no year in common (before {before}, after {after})."
                ),
            }
        }
    }
}

fn never_below(account: Account, formats: Formats) -> String {
    let at = at(account, formats);
    match formats.language {
        Language::Danish => format!("Den akkumulerede besparelse {at} er aldrig i minus."),
        Language::English => format!("The cumulative saving {at} is never below zero."),
    }
}

/// *Den største akkumulerede nettoudgift i kommunekassen er 8,2 mio. kr., i februar 2025.*
fn deepest(account: Account, amount: f64, month: CalendarMonth, grows_on: bool, formats: Formats) -> String {
    let (amount, month, at) = (formats.money_f64(amount), formats.month(month), at(account, formats));
    match (formats.language, grows_on) {
        (Language::Danish, false) => format!("Den største akkumulerede nettoudgift {at} er {amount}, i {month}."),
        (Language::Danish, true) => {
            format!("Den akkumulerede nettoudgift {at} er {amount} ved udgangen af {month} og vokser stadig.")
        }
        (Language::English, false) => format!("The deepest deficit {at} is {amount}, in {month}."),
        (Language::English, true) => {
            format!("The cumulative deficit {at} is {amount} at the end of {month} and still growing.")
        }
    }
}

/// *Servicerammen er ikke med: filen har intet, som den tæller.*
fn not_included(account: Account, formats: Formats) -> String {
    let whose = upper_first(account_in_sentence(account, formats.language));
    match formats.language {
        Language::Danish => format!("{whose} er ikke med: filen har intet, som den tæller."),
        Language::English => format!("{whose} is left out: the file has nothing that it counts."),
    }
}

/// *Investeringen er tjent hjem i kommunekassen efter 6 år (67 måneder rundet op, juli 2027, regnet fra januar 2022).*
fn paid_back(back: &PaidBack, formats: Formats) -> String {
    let PaidBack { whose, account, months, month, from, limit, basis } = back;
    let from = from.map(|from| format!("{} {}", formats.say("regnet fra", "counted from"), formats.month(from)));
    let limit = limit.map(|limit| to_limit(limit, formats));
    // As municipalities count; without the months the year and the month would seem to contradict each other.
    let rounded = (months % 12 != 0)
        .then(|| format!("{} {}", formats.months((*months).into()), formats.say("rundet op", "rounded up")));
    let details =
        rounded.into_iter().chain([formats.month(*month)]).chain(from).chain(limit).collect::<Vec<_>>().join(", ");
    let (years, at) = (formats.years(months.div_ceil(12)), at(*account, formats));
    let dut = before_compensation(*whose, *account, formats);
    let (subject, condition) = (subject(*whose, formats), condition(*whose, *basis, formats));
    match formats.language {
        Language::Danish => format!("{subject} er tjent hjem {at} efter {years} ({details}){dut}{condition}."),
        Language::English => format!("{subject} pays back {at} after {years} ({details}){dut}{condition}."),
    }
}

/// *Senere kommer den igen i minus i kommunekassen og ender med et underskud på 50,9 mio. kr. i 2034.*
fn falls_again(whose: Whose, account: Account, (year, saving): (i32, f64), formats: Formats) -> String {
    let (amount, at) = (formats.money_f64(saving.abs()), at(account, formats));
    let dut = before_compensation(whose, account, formats);
    match (formats.language, saving < 0.0) {
        (Language::Danish, true) => {
            format!("Senere kommer den igen i minus {at} og ender {amount} i underskud i {year}{dut}.")
        }
        (Language::Danish, false) => {
            format!("Undervejs kommer den igen i minus {at}, men ender {amount} i plus i {year}{dut}.")
        }
        (Language::English, true) => {
            format!("Later it falls below zero again {at} and ends {amount} short in {year}{dut}.")
        }
        (Language::English, false) => {
            format!("On the way it falls below zero again {at}, but ends {amount} ahead in {year}{dut}.")
        }
    }
}

fn not_paid_back(account: Account, year: i32, basis: Basis, limit: Option<Limit>, formats: Formats) -> String {
    let at = at(account, formats);
    let limit = limit.map(|limit| format!(" ({})", to_limit(limit, formats))).unwrap_or_default();
    match (formats.language, basis) {
        (Language::Danish, Basis::AsStated) => {
            format!("Investeringen er ikke tjent hjem {at} inden udgangen af {year}{limit}.")
        }
        (Language::Danish, Basis::IfEffect) => format!(
            "Investeringen er ikke tjent hjem {at} inden udgangen af {year}{limit}, heller ikke hvis den virker som antaget."
        ),
        (Language::Danish, Basis::WithoutEffect) => format!(
            "Der er ikke regnet med en virkning af investeringen, så den er ikke tjent hjem {at} inden udgangen af \
             {year}{limit}."
        ),
        (Language::English, Basis::AsStated) => {
            format!("The investment does not pay back {at} by the end of {year}{limit}.")
        }
        (Language::English, Basis::IfEffect) => {
            format!(
                "The investment does not pay back {at} by the end of {year}{limit}, not even if it works as assumed."
            )
        }
        (Language::English, Basis::WithoutEffect) => {
            format!("No effect of the investment is assumed, so it does not pay back {at} by the end of {year}{limit}.")
        }
    }
}

fn no_difference(whose: Whose, account: Account, formats: Formats) -> String {
    let (subject, at) = (subject(whose, formats), at(account, formats));
    let dut = before_compensation(whose, account, formats);
    match formats.language {
        Language::Danish => format!("{subject} gør ingen forskel {at}{dut}."),
        Language::English => format!("{subject} makes no difference {at}{dut}."),
    }
}

fn cannot_be_said(whose: Whose, account: Account, formats: Formats) -> String {
    let at = at(account, formats);
    match (formats.language, whose) {
        (Language::Danish, Whose::Investment) => format!("Hvad investeringen betyder {at}, kan ikke opgøres."),
        (Language::Danish, Whose::Reform) => format!("Hvad reformen betyder {at}, kan ikke opgøres."),
        (Language::Danish, Whose::Difference) => format!("Forskellen {at} kan ikke opgøres."),
        (Language::English, Whose::Investment) => format!("What the investment does {at} cannot be determined."),
        (Language::English, Whose::Reform) => format!("What the reform does {at} cannot be determined."),
        (Language::English, Whose::Difference) => format!("The difference {at} cannot be determined."),
    }
}

/// *I 2031, periodens sidste år, er besparelsen i kommunekassen 12,3 mio. kr. og stiger stadig.*
fn last_year(
    (whose, account): (Whose, Account),
    (year, saving): (i32, f64),
    course: Ordering,
    formats: Formats,
) -> String {
    let (amount, at) = (formats.money_f64(saving.abs()), at(account, formats));
    let by = match whose {
        Whose::Investment => formats.say(" ved investeringen", " of the investment"),
        Whose::Reform => formats.say(" ved reformen", " of the reform"),
        Whose::Difference => "",
    };
    // A cost that grows is a saving that falls.
    let grows = if saving < 0.0 { course.reverse() } else { course };
    let still = match grows {
        Ordering::Greater => formats.say(" og stiger stadig", " and still rising"),
        Ordering::Less => formats.say(" og falder stadig", " and still falling"),
        Ordering::Equal => "",
    };
    let what = if saving < 0.0 {
        formats.say("merudgiften", "the extra cost")
    } else {
        formats.say("besparelsen", "the saving")
    };
    match formats.language {
        Language::Danish => format!("I {year}, periodens sidste år, er {what}{by} {at} {amount}{still}."),
        Language::English => format!("In {year}, the last year of the period, {what}{by} {at} is {amount}{still}."),
    }
}

/// *Kurverne for kommunekassen og servicerammen falder sammen.*
fn coincide(accounts: &[Account], formats: Formats) -> String {
    let names: Vec<&str> = accounts.iter().map(|account| account_in_sentence(*account, formats.language)).collect();
    let of = match names[..] {
        [one, other] => Some([one, other]),
        _ => None,
    };
    match (formats.language, of) {
        (Language::Danish, Some([one, other])) => format!("Kurverne for {one} og {other} falder sammen."),
        (Language::Danish, None) => "De tre kurver falder sammen.".to_owned(),
        (Language::English, Some([one, other])) => format!("The curves of {one} and {other} coincide."),
        (Language::English, None) => "The three curves coincide.".to_owned(),
    }
}

fn undated(account: Account, saving: f64, formats: Formats) -> String {
    let (amount, at) = (formats.money_f64(saving.abs()), at(account, formats));
    match (formats.language, saving < 0.0) {
        (Language::Danish, true) => format!(
            "En kilde giver et beløb i alt uden år, så det kan ikke siges, hvornår pengene er tilbage; i alt er merudgiften \
             {at} {amount}."
        ),
        (Language::Danish, false) => format!(
            "En kilde giver et beløb i alt uden år, så det kan ikke siges, hvornår pengene er tilbage; i alt er besparelsen \
             {at} {amount}."
        ),
        (Language::English, true) => format!(
            "A source gives a total without years, so when the money is back cannot be said; in all the extra cost {at} is \
             {amount}."
        ),
        (Language::English, false) => format!(
            "A source gives a total without years, so when the money is back cannot be said; in all the saving {at} is \
             {amount}."
        ),
    }
}

/// What is not in the amounts; compensation first, since it is what a law brings with it.
fn left_out(account: Account, sides: &Sides, formats: Formats) -> &'static str {
    match account {
        Account::Municipality | Account::ServiceCeiling if note::before_compensation(sides, account).is_none() => formats
            .say(
                "DUT-kompensation, bloktilskud, udligning, budgetgaranti og skat er ikke med.",
                "Compensation (DUT), block grant, equalisation, budget guarantee and tax are left out.",
            ),
        Account::Municipality | Account::ServiceCeiling => formats.say(
            "Beløb, hvor andet ikke står, er før DUT-kompensation; bloktilskud, udligning, budgetgaranti og skat er ikke med.",
            "Amounts are before compensation (DUT) unless they say otherwise; block grant, equalisation, budget guarantee and tax are left out.",
        ),
        Account::Public => formats.say(
            "DUT-kompensation betaler staten til kommunen, så den ændrer ikke summen af de to; skat og tilbageløb er ikke med.",
            "Compensation (DUT) is paid by the state to the municipality, so it does not change their sum; tax is left out.",
        ),
    }
}
