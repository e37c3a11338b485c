//! What *Investering* says in words: whether and when it is paid back, in the account chosen, and on the service ceiling;
//! what a reform costs or saves, which need not be an investment that comes home.

use crate::{
    evaluation::sides::Sides,
    model::{money::payback::Payback, numbers::Kr, spending::Account},
    present::{
        formats::Formats,
        words::{
            counted::{counted_from, within_limit},
            language::Language,
            names::{lower_first, upper_first},
        },
    },
};
use {
    super::{
        accounts::{account_at, burdens, costs, has_saved, owner, saves},
        asked::{Asked, asked, earns_back, month_name},
    },
    crate::present::views::{
        Question,
        shared::kind::{Kind, kind, one_rule_set, under},
    },
};

/// *Investeringen er tjent hjem i kommunekassen efter 8 år, men ikke på servicerammen inden udgangen af 2031*.
pub(in crate::present::views) fn says(sides: &Sides, asked: &Asked, account: Account, formats: Formats) -> String {
    let kind = kind(sides);
    let subject = match (asked.question, kind) {
        (Question::Investment, _) => formats.say("Investeringen", "The investment"),
        (Question::Reform, Kind::Reform) => formats.say("Reformen", "The reform"),
        (Question::Reform, Kind::OneRuleSet) => return one_rule_set(formats),
        (Question::Reform, Kind::Estimates | Kind::Scenarios) => return compared(sides, asked, account, formats),
    };
    clause(asked, account, subject, &account_at(account, formats), formats) + &ceiling(asked, account, false, formats)
}

/// What *Overblik* says of the municipality's money: the reform as a whole and the investment alone, where they differ.
pub(in crate::present::views) fn overview(sides: &Sides, formats: Formats) -> Vec<String> {
    let account = Account::Municipality;
    let [investment, reform] = [Question::Investment, Question::Reform].map(|question| asked(sides, question));
    let kind = kind(sides);
    if let (Some(investment), Some(reform), Kind::Reform) = (&investment, &reform, kind)
        && investment.saving.cumulative.municipality != reform.saving.cumulative.municipality
        && differ(investment, reform)
    {
        let whole = formats.say("Reformen som helhed", "The reform as a whole");
        let alone = formats.say("investeringen alene", "the investment alone");
        // A first half that names the period's end need not be told it again.
        let is_told = matches!(reform.saving.payback(account), Payback::NotWithinHorizon | Payback::AtOnce);
        let whole = clause(reform, account, whole, &account_at(account, formats), formats);
        let alone = clause(investment, account, alone, "", formats);
        return vec![format!("{whole}; {alone}{}", ceiling(investment, account, is_told, formats))];
    }
    let is_told_apart = matches!(kind, Kind::Estimates | Kind::Scenarios);
    let reform = reform.filter(|_| is_told_apart || investment.is_none() && kind == Kind::Reform);
    let both = [reform, investment].into_iter().flatten();
    both.map(|asked| says(sides, &asked, account, formats)).collect()
}

/// Whether two savings differ by a krone or more in some month.
fn differ(one: &Asked, other: &Asked) -> bool {
    let series = |asked: &Asked| asked.saving.cumulative.municipality.clone().unwrap_or_default();
    let (one, other) = (series(one), series(other));
    let differs = |(one, other): (&Option<f64>, &Option<f64>)| match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() >= 1.0,
        (None, None) => false,
        (Some(_), None) | (None, Some(_)) => true,
    };
    one.len() != other.len() || one.iter().zip(&other).any(differs)
}

/// Subject, verb and when, in one account; `at` names the account where the verb does not.
fn clause(asked: &Asked, account: Account, subject: &str, at: &str, formats: Formats) -> String {
    let (last, language) = (asked.period.last_year(), formats.language);
    let earns = earns_back(asked);
    match (language, asked.saving.payback(account)) {
        (Language::Danish, Payback::After { months, month, falls_again }) if earns => {
            let again = if falls_again { again(asked, account, formats) } else { String::new() };
            format!("{subject} er tjent hjem{at} {}{again}", when(asked, account, months, month, formats))
        }
        (Language::English, Payback::After { months, month, falls_again }) if earns => {
            let again = if falls_again { again(asked, account, formats) } else { String::new() };
            format!("{subject} pays back{at} {}{again}", when(asked, account, months, month, formats))
        }
        (_, Payback::After { month, falls_again, .. }) => {
            let again = if falls_again { again(asked, account, formats) } else { String::new() };
            let since = formats.say("fra", "since");
            format!("{subject} {} {since} {}{again}", has_saved(account, formats), month_name(asked, month, formats))
        }
        (_, Payback::AtOnce) => {
            format!("{subject} {} {}", saves(account, &net(asked, account, formats), formats), until(last, formats))
        }
        (Language::Danish, Payback::NoDifference) => format!("{subject} gør ingen forskel{}", at.trim_end_matches(',')),
        (Language::English, Payback::NoDifference) => {
            format!("{subject} makes no difference{}", at.trim_end_matches(','))
        }
        (Language::Danish, Payback::NotWithinHorizon) if asked.question == Question::Investment => {
            format!("{subject} er ikke tjent hjem{at} inden udgangen af {last}")
        }
        (Language::English, Payback::NotWithinHorizon) if asked.question == Question::Investment => {
            format!("{subject} does not pay back{at} by the end of {last}")
        }
        (_, Payback::NotWithinHorizon) => {
            format!("{subject} {} {}", costs(account, &net(asked, account, formats), formats), until(last, formats))
        }
        (Language::Danish, Payback::CannotBeSaid) => {
            format!("Hvad {} giver{}, kan ikke opgøres", lower_first(subject), at.trim_end_matches(','))
        }
        (Language::English, Payback::CannotBeSaid) => {
            format!("What {} does{} cannot be determined", lower_first(subject), at.trim_end_matches(','))
        }
    }
}

/// *, men kommer igen i minus og ender 50,9 mio. kr. i underskud i 2034*.
fn again(asked: &Asked, account: Account, formats: Formats) -> String {
    let (last, end) = (asked.period.last_year(), end(asked, account));
    let amount = formats.money_f64(end.abs());
    match formats.language {
        Language::Danish if end < 0.0 => {
            format!(", men kommer igen i minus og ender {amount} i underskud i {last}")
        }
        Language::English if end < 0.0 => format!(", but falls below zero again and ends {amount} short in {last}"),
        Language::Danish => format!(", men kommer igen i minus undervejs og ender {amount} i plus i {last}"),
        Language::English => format!(", but falls below zero again on the way and ends {amount} ahead in {last}"),
    }
}

/// What is to be said of the service ceiling where the municipality has its money back and the ceiling has not: a saving on
/// benefits does not help it. `is_short` where the end of the period has been told.
fn ceiling(asked: &Asked, account: Account, is_short: bool, formats: Formats) -> String {
    let Payback::NotWithinHorizon = asked.saving.payback(Account::ServiceCeiling) else { return String::new() };
    if account != Account::Municipality {
        return String::new();
    }
    let last = asked.period.last_year();
    let amount = || net(asked, Account::ServiceCeiling, formats);
    let danish = formats.language == Language::Danish;
    match asked.saving.payback(Account::Municipality) {
        Payback::After { .. } | Payback::AtOnce if !earns_back(asked) => {
            format!(", {} {}", formats.say("men", "but"), burdens(&amount(), formats))
        }
        Payback::After { falls_again: true, .. } | Payback::AtOnce if danish => {
            format!("; på servicerammen er den ikke tjent hjem inden udgangen af {last}")
        }
        Payback::After { falls_again: true, .. } | Payback::AtOnce => {
            format!("; under the service ceiling it does not pay back by the end of {last}")
        }
        Payback::After { .. } if is_short => {
            formats.say(", men ikke på servicerammen", ", but not under the service ceiling").to_owned()
        }
        Payback::After { .. } if danish => format!(", men ikke på servicerammen inden udgangen af {last}"),
        Payback::After { .. } => format!(", but not under the service ceiling by the end of {last}"),
        Payback::NoDifference | Payback::NotWithinHorizon | Payback::CannotBeSaid => String::new(),
    }
}

/// *Med »5 års varighed« er kommunens udgift i alt 333 mio. kr. højere til og med 2031 end med »3 års varighed«*: two
/// estimates, or two scenarios, of which neither reforms the other.
fn compared(sides: &Sides, asked: &Asked, account: Account, formats: Formats) -> String {
    let kind = kind(sides);
    let [before, after] = sides.both().map(|side| under(side, kind, formats));
    let whose = owner(account, formats);
    let (end, until) = (end(asked, account), until(asked.period.last_year(), formats));
    let amount = formats.money_f64(end.abs());
    let after = upper_first(&after);
    match (formats.language, asked.saving.payback(account)) {
        (Language::Danish, Payback::CannotBeSaid) => {
            format!("Forskellen{} kan ikke opgøres", account_at(account, formats))
        }
        (Language::English, Payback::CannotBeSaid) => {
            format!("The difference{} cannot be determined", account_at(account, formats))
        }
        (Language::Danish, Payback::NoDifference) => format!("{after} er {whose} den samme som {before}"),
        (Language::English, Payback::NoDifference) => format!("{after} {whose} is the same as {before}"),
        (Language::Danish, _) => {
            let more = if end < 0.0 { "højere" } else { "lavere" };
            format!("{after} er {whose} i alt {amount} {more} {until} end {before}")
        }
        (Language::English, _) => {
            let more = if end < 0.0 { "higher" } else { "lower" };
            format!("{after} {whose} is {amount} {more} in all {until} than {before}")
        }
    }
}

/// *til og med 2031*.
fn until(last: i32, formats: Formats) -> String {
    format!("{} {last}", formats.say("til og med", "up to and including"))
}

/// What has been saved at the end of the period; negative where it costs.
fn end(asked: &Asked, account: Account) -> f64 {
    asked.saving.total(account).map(Kr::to_f64).unwrap_or_default()
}

/// The same without its sign, as text.
fn net(asked: &Asked, account: Account, formats: Formats) -> String {
    formats.money_f64(end(asked, account).abs())
}

/// *efter 6 år (juli 2027, regnet fra januar 2022, over grænsen på 60 måneder)*.
fn when(asked: &Asked, account: Account, months: u32, month: usize, formats: Formats) -> String {
    let details = [
        Some(month_name(asked, month, formats)),
        counted_from(asked.saving, asked.period, formats),
        within_limit(asked.saving, account, asked.limit, formats),
    ];
    let details: Vec<String> = details.into_iter().flatten().collect();
    format!("{} {} ({})", formats.say("efter", "after"), formats.years(months.div_ceil(12)), details.join(", "))
}

/// *tilbagebetalt i juli 2027*: at the point of the municipality's curve.
pub(in crate::present::views) fn paid_back_label(asked: &Asked, month: usize, formats: Formats) -> String {
    let since = if earns_back(asked) {
        formats.say("tilbagebetalt i", "paid back in")
    } else {
        formats.say("samlet besparelse fra", "saving in all since")
    };
    format!("{since} {}", month_name(asked, month, formats))
}
