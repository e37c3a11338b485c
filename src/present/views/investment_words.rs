//! What *Investering* says in words: whether and when it is paid back, in each account, and on what conditions.

use super::{Question, Shown, investment::Asked};
use crate::{
    model::{
        payback::Payback,
        rules::{Account, EffectChange},
        time::Month,
    },
    present::{formats::Formats, language::Language, names::lower_first},
};

fn subject(question: Question, language: Language) -> &'static str {
    match question {
        Question::Investment => language.say("Investeringen", "The investment"),
        Question::Reform => language.say("Reformen", "The reform"),
    }
}

/// *Investeringen er tjent hjem efter 8 år i kommunekassen, men ikke i servicerammen inden 2031*.
pub(super) fn says(asked: &Asked, formats: Formats) -> String {
    let language = formats.language;
    let subject = subject(asked.question, language);
    let [municipality, ceiling] =
        [Account::Municipality, Account::ServiceCeiling].map(|account| asked.saving.payback(account));
    let last = asked.period.last_year();
    let first = match (language, municipality) {
        (Language::Danish, Payback::After { .. }) => {
            format!("{subject} er tjent hjem efter {} i kommunekassen", years(municipality, formats))
        }
        (Language::English, Payback::After { .. }) => {
            format!("{subject} has paid back after {} for the municipality", years(municipality, formats))
        }
        (Language::Danish, Payback::AtOnce) => format!("{subject} sparer penge i kommunekassen fra begyndelsen"),
        (Language::English, Payback::AtOnce) => format!("{subject} saves the municipality money from the start"),
        (Language::Danish, Payback::NoDifference) => format!("{subject} gør ingen forskel i kommunekassen"),
        (Language::English, Payback::NoDifference) => format!("{subject} makes no difference for the municipality"),
        (Language::Danish, Payback::NotWithinHorizon) => {
            format!("{subject} er ikke tjent hjem i kommunekassen inden udgangen af {last}")
        }
        (Language::English, Payback::NotWithinHorizon) => {
            format!("{subject} has not paid back for the municipality by the end of {last}")
        }
        (Language::Danish, Payback::CannotBeSaid) => {
            format!("{subject}: tilbagebetalingen kan ikke siges for kommunekassen")
        }
        (Language::English, Payback::CannotBeSaid) => format!("{subject}: payback cannot be said for the municipality"),
    };
    let but = matches!(municipality, Payback::After { .. } | Payback::AtOnce);
    match (language, ceiling) {
        (Language::Danish, Payback::NotWithinHorizon) if but => {
            format!("{first}, men belaster servicerammen i hele perioden")
        }
        (Language::English, Payback::NotWithinHorizon) if but => {
            format!("{first}, but weighs on the service ceiling throughout")
        }
        _ => first,
    }
}

fn years(payback: Payback, formats: Formats) -> String {
    payback.years().map(|years| formats.years(years)).unwrap_or_default()
}

/// When one account has its money back.
pub(super) fn payback(asked: &Asked, account: Account, formats: Formats) -> String {
    let last = asked.period.last_year();
    match asked.saving.payback(account) {
        Payback::After { months, falls_again } => {
            let at_end = Month(i32::try_from(months).unwrap_or(i32::MAX) - 1);
            let month = formats.month(asked.period.calendar(at_end));
            let again = match (falls_again, formats.language) {
                (false, _) => "",
                (true, Language::Danish) => ", men falder under 0 igen senere",
                (true, Language::English) => ", but falls below 0 again later",
            };
            match formats.language {
                Language::Danish => format!("tilbagebetalt i {month}{again}"),
                Language::English => format!("paid back in {month}{again}"),
            }
        }
        Payback::AtOnce => formats.language.say("straks: aldrig under 0", "at once: never below 0").to_owned(),
        Payback::NoDifference => formats.language.say("ingen forskel", "no difference").to_owned(),
        Payback::NotWithinHorizon => match formats.language {
            Language::Danish => format!("ikke inden udgangen af {last}"),
            Language::English => format!("not by the end of {last}"),
        },
        Payback::CannotBeSaid => formats.language.say("kan ikke siges", "cannot be said").to_owned(),
    }
}

/// The deepest deficit of one account: *højst 20,0 mio. kr. i underskud (december 2025)*.
pub(super) fn deficit(asked: &Asked, account: Account, formats: Formats) -> String {
    let Some(deficit) = asked.saving.deepest_deficit(account) else { return String::new() };
    let Some(month) = deficit.month else {
        return formats.language.say("intet underskud", "no deficit").to_owned();
    };
    let amount = formats.money_f64(deficit.amount.abs());
    let month = formats.month(asked.period.calendar(Month(i32::try_from(month).unwrap_or(i32::MAX))));
    match formats.language {
        Language::Danish => format!("største akkumulerede merudgift {amount}, {month}"),
        Language::English => format!("deepest deficit {amount}, {month}"),
    }
}

/// What the answer rests on: the effects, and the years it is asked over.
pub(super) fn condition(shown: Shown, asked: &Asked) -> String {
    let formats = shown.formats;
    let years = formats.year_range(asked.period.first_year, asked.period.last_year());
    let horizon = match formats.language {
        Language::Danish => format!("Perioden er {years}."),
        Language::English => format!("The period is {years}."),
    };
    let rules = shown.sides.after.outcome.case.last_rules();
    let effects = rules.investments.iter().flat_map(|investment| investment.effects.iter());
    let effects: Vec<String> = effects.map(|effect| effect_text(shown, rules, effect)).collect();
    let outside = formats.language.say(
        "Bloktilskud, udligning, budgetgaranti og skat er ikke med.",
        "Block grant, equalisation, budget guarantee and tax are left out.",
    );
    if effects.is_empty() {
        return format!("{horizon} {outside}");
    }
    let effect = formats.language.say("Virkningen er", "The effect is");
    format!("{effect} {}. {horizon} {outside}", effects.join("; "))
}

fn effect_text(shown: Shown, rules: &crate::model::rules::Rules, effect: &crate::model::rules::Effect) -> String {
    let formats = shown.formats;
    let name = |group: usize| {
        let id = rules.groups.get(group).map(|group| group.id.to_string()).unwrap_or_default();
        lower_first(shown.sides.name(&format!("groups/{id}")))
    };
    let instead = formats.language.say("i stedet for", "instead of");
    match effect.change {
        EffectChange::Points { points, from, to } => {
            format!("{} {} {instead} {}", formats.points(points.0, 1), to_words(&name(to), formats), name(from))
        }
        EffectChange::PersonsPerYear { persons, from, to } => {
            let a_year = formats.language.say("personer om året", "persons a year");
            format!(
                "{} {a_year} {} {instead} {}",
                formats.number_up_to(persons.0, 1),
                to_words(&name(to), formats),
                name(from)
            )
        }
        EffectChange::MeanStay(mean) => {
            let stay = formats.language.say("en gennemsnitlig varighed på", "a mean stay of");
            format!("{stay} {} ({})", formats.months(mean.0), name(effect.group))
        }
    }
}

fn to_words(name: &str, formats: Formats) -> String {
    format!("{} {name}", formats.language.say("flere til", "more to"))
}
