//! What *Investering* says in words: whether and when it is paid back, in each account, and on what conditions.

use super::{
    Question, Shown,
    investment::Asked,
    tools::{full_stop, since_mark as turned_since_mark},
};
use crate::{
    model::{
        payback::Payback,
        rules::{Account, Effect, EffectChange, Rules},
        time::Month,
    },
    present::{formats::Formats, language::Language, names::lower_first},
    scenario::{figure::Status, layers::Layers},
};

fn subject(question: Question, language: Language) -> &'static str {
    match question {
        Question::Investment => language.say("Investeringen", "The investment"),
        Question::Reform => language.say("Reformen", "The reform"),
    }
}

/// *Investeringen er tjent hjem efter 8 år i kommunekassen, men belaster servicerammen i hele perioden*.
pub(super) fn says(asked: &Asked, formats: Formats) -> String {
    let language = formats.language;
    let subject = subject(asked.question, language);
    let [municipality, ceiling] =
        [Account::Municipality, Account::ServiceCeiling].map(|account| asked.saving.payback(account));
    let last = asked.period.last_year();
    let first = match (language, municipality) {
        (Language::Danish, Payback::After { months, .. }) => {
            format!("{subject} er tjent hjem {} i kommunekassen", when(asked, months, formats))
        }
        (Language::English, Payback::After { months, .. }) => {
            format!("{subject} has paid back {} for the municipality", when(asked, months, formats))
        }
        (Language::Danish, Payback::AtOnce) => format!("{subject} sparer {} i kommunekassen", net(asked, formats)),
        (Language::English, Payback::AtOnce) => format!("{subject} saves the municipality {}", net(asked, formats)),
        (Language::Danish, Payback::NoDifference) => format!("{subject} gør ingen forskel i kommunekassen"),
        (Language::English, Payback::NoDifference) => format!("{subject} makes no difference for the municipality"),
        (_, Payback::NotWithinHorizon) if asked.question == Question::Reform => costs(asked, subject, formats),
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
    if but && ceiling == Payback::NotWithinHorizon {
        let burden = ", men belaster servicerammen i hele perioden";
        return first + formats.say(burden, ", but weighs on the service ceiling throughout");
    }
    first
}

/// *Reformen koster kommunekassen 333 mio. kr. netto frem til 2031*: a reform need not be an investment that comes home.
fn costs(asked: &Asked, subject: &str, formats: Formats) -> String {
    let (net, last) = (net(asked, formats), asked.period.last_year());
    match formats.language {
        Language::Danish => format!("{subject} koster kommunekassen {net} netto frem til {last}"),
        Language::English => format!("{subject} costs the municipality a net {net} up to {last}"),
    }
}

/// What the municipality has saved or paid at the end of the period, without sign.
fn net(asked: &Asked, formats: Formats) -> String {
    let cumulative = asked.saving.cumulative.municipality.as_ref();
    let last = cumulative.and_then(|series| series.last()).copied().unwrap_or_default();
    formats.money_f64(last.abs())
}

/// Whether money moves from the first year on, so that years since then are what a reader counts.
fn begins_at_once(asked: &Asked) -> bool {
    let series = asked.saving.cumulative.municipality.iter().flatten();
    series.take(12).any(|kr| kr.abs() >= 0.005)
}

fn month_name(asked: &Asked, months: u32, formats: Formats) -> String {
    let at_end = Month(i32::try_from(months).unwrap_or(i32::MAX).saturating_sub(1));
    formats.month(asked.period.calendar(at_end))
}

/// *efter 8 år*; *i juli 2027* where the money begins to move later than the period the years are counted in.
fn when(asked: &Asked, months: u32, formats: Formats) -> String {
    if begins_at_once(asked) {
        format!("{} {}", formats.say("efter", "after"), formats.years(months.div_ceil(12)))
    } else {
        format!("{} {}", formats.say("i", "in"), month_name(asked, months, formats))
    }
}

/// The same at the point of the curve.
pub(super) fn paid_back_label(asked: &Asked, months: u32, formats: Formats) -> String {
    format!("{} {}", formats.say("tilbagebetalt", "paid back"), when(asked, months, formats))
}

/// When one account has its money back.
pub(super) fn payback(asked: &Asked, account: Account, formats: Formats) -> String {
    let last = asked.period.last_year();
    match asked.saving.payback(account) {
        Payback::After { months, falls_again } => {
            let month = month_name(asked, months, formats);
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
        Payback::AtOnce => formats.language.say("sparer fra begyndelsen", "saves from the start").to_owned(),
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

/// What the answer rests on: the effects, the years it is asked over, and from when payback is counted.
pub(super) fn condition(shown: Shown, asked: &Asked) -> String {
    let formats = shown.formats;
    let mut sentences: Vec<String> = effects(shown).into_iter().collect();
    let years = formats.year_range(asked.period.first_year, asked.period.last_year());
    sentences.push(format!("{} {years}.", formats.say("Perioden er", "The period is")));
    if let Payback::After { months, .. } = asked.saving.payback(Account::Municipality)
        && !begins_at_once(asked)
    {
        let (first, years) = (asked.period.first_year, formats.years(months.div_ceil(12)));
        sentences.push(match formats.language {
            Language::Danish => format!("Regnet fra periodens start i januar {first} er tilbagebetalingen {years}."),
            Language::English => {
                format!("Counted from the start of the period in January {first}, payback is {years}.")
            }
        });
    }
    let outside = formats.say(
        "Bloktilskud, udligning, budgetgaranti og skat er ikke med.",
        "Block grant, equalisation, budget guarantee and tax are left out.",
    );
    sentences.push(outside.to_owned());
    sentences.join(" ")
}

/// *Virkningen er en antagelse: 4 procentpoint flere til job i stedet for førtidspension, indfaset over 4 år.*
fn effects(shown: Shown) -> Option<String> {
    let formats = shown.formats;
    let side = &shown.sides.after;
    let rules = side.outcome.case.last_rules();
    let layers = Layers::new(&side.scenario, &side.rule_set);
    let mut is_assumption = false;
    let mut texts = Vec::new();
    for investment in &rules.investments {
        for effect in &investment.effects {
            let path = format!("investments/{}/effects/{}", investment.id, effect.id);
            let of_effect = ["points", "persons", "mean_stay"].map(|part| format!("{path}/{part}"));
            let mut figures = of_effect.iter().filter_map(|path| layers.last(path));
            is_assumption |= figures.any(|(_, figure)| figure.status == Some(Status::Assumption));
            texts.push(effect_text(shown, rules, effect));
        }
    }
    if texts.is_empty() {
        return None;
    }
    let is = if is_assumption {
        formats.say("Virkningen er en antagelse:", "The effect is an assumption:")
    } else {
        formats.say("Virkningen er", "The effect is")
    };
    Some(full_stop(&format!("{is} {}", texts.join("; "))))
}

/// *Siden mærket: … Tilbagebetalingen går fra juli 2027 til marts 2029.*; else what it does to the saving in all.
pub(super) fn since_mark(shown: Shown, asked: &Asked) -> Option<String> {
    let formats = shown.formats;
    let since = turned_since_mark(shown)?;
    let Some(marked) = super::investment::asked(shown.marked?, asked.question) else { return Some(since) };
    let [then, now] = [&marked, asked].map(|asked| asked.saving.payback(Account::Municipality));
    let text = |asked: &Asked, payback: Payback| {
        if let Payback::After { months, .. } = payback {
            return month_name(asked, months, formats);
        }
        self::payback(asked, Account::Municipality, formats)
    };
    let goes = if then == now {
        let last =
            |asked: &Asked| asked.saving.cumulative.municipality.as_ref().and_then(|series| series.last().copied());
        let both = last(&marked).zip(last(asked)).filter(|(then, now)| (then - now).abs() >= 1.0);
        let Some((then, now)) = both else { return Some(since) };
        let [then, now] = [then, now].map(|kr| formats.money_f64(kr));
        let saving =
            formats.say("Besparelsen i alt i kommunekassen går fra", "The municipality's saving in all goes from");
        format!("{saving} {then} {} {now}", formats.say("til", "to"))
    } else {
        let payback = formats.say("Tilbagebetalingen i kommunekassen går fra", "The municipality's payback goes from");
        format!("{payback} {} {} {}", text(&marked, then), formats.say("til", "to"), text(asked, now))
    };
    Some(format!("{since} {}", full_stop(&goes)))
}

fn effect_text(shown: Shown, rules: &Rules, effect: &Effect) -> String {
    let formats = shown.formats;
    let name = |group: usize| {
        let id = rules.groups.get(group).map(|group| group.id.to_string()).unwrap_or_default();
        lower_first(shown.sides.name(&format!("groups/{id}")))
    };
    let instead = formats.language.say("i stedet for", "instead of");
    let what = match effect.change {
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
    };
    match u32::try_from(effect.phase_in.shares.len()) {
        Ok(years @ 2..) => {
            format!("{what}, {} {}", formats.say("indfaset over", "phased in over"), formats.years(years))
        }
        _ => what,
    }
}

fn to_words(name: &str, formats: Formats) -> String {
    format!("{} {name}", formats.language.say("flere til", "more to"))
}
