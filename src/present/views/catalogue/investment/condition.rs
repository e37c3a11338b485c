//! What an answer of *Investering* rests on, and what it was at the mark.

use crate::{
    model::{
        investments::{Effect, EffectChange, PhaseIn},
        money::payback::Payback,
        numbers::{Kr, Persons, Share},
        rules::Rules,
        spending::Account,
    },
    present::{
        facts::shared::{left_the_model, two_scenarios},
        formats::Formats,
        words::{facts::Telling, language::Language, names::lower_first},
    },
    scenario::{figure::Status, layers::Layers},
};
use {
    super::{
        accounts::{account_at, payback},
        asked::{self, Asked, earns_back, month_name},
    },
    crate::present::views::{
        Question, Shown,
        shared::{changes::sentence_since_mark, tools::full_stop},
    },
};

/// What the answer rests on: the effects, the years it is asked over, and from when payback is counted.
pub(in crate::present::views) fn condition(shown: Shown, asked: &Asked, account: Account) -> String {
    let formats = shown.formats;
    let telling = Telling { sides: shown.sides, formats };
    let mut sentences: Vec<String> = effects(shown).into_iter().collect();
    if asked.question == Question::Reform {
        sentences.insert(0, telling.sentences(two_scenarios(shown.sides)));
    }
    let years = formats.year_range(asked.period.first_year, asked.period.last_year());
    sentences.push(format!("{} {years}.", formats.say("Perioden er", "The period is")));
    sentences.extend(lasting(asked, account, formats));
    sentences.extend(undated(asked, account, formats));
    sentences.extend(left_the_model(shown.sides).map(|left| telling.sentence(left)));
    let outside = formats.say(
        "Bloktilskud, udligning, budgetgaranti og skat er ikke med.",
        "Block grant, equalisation, budget guarantee and tax are left out.",
    );
    sentences.push(outside.to_owned());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.join(" ")
}

/// *I 2031, periodens sidste år, er besparelsen 12,3 mio. kr. og stiger stadig.*
fn lasting(asked: &Asked, account: Account, formats: Formats) -> Option<String> {
    asked.saving.moves?;
    let (saving, rises) = asked.saving.last_year(account)?;
    let (last, amount) = (asked.period.last_year(), formats.money(saving.0.abs()));
    let is_cost = saving < Kr::ZERO;
    Some(match formats.language {
        Language::Danish => {
            let what = if is_cost { "merudgiften" } else { "besparelsen" };
            let goes = match (rises, is_cost) {
                (false, _) => "",
                (true, false) => " og stiger stadig",
                (true, true) => " og falder stadig",
            };
            full_stop(&format!("I {last}, periodens sidste år, er {what} {amount}{goes}"))
        }
        Language::English => {
            let what = if is_cost { "extra cost" } else { "saving" };
            let goes = match (rises, is_cost) {
                (false, _) => "",
                (true, false) => " and still rising",
                (true, true) => " and still falling",
            };
            full_stop(&format!("In {last}, the last year of the period, the {what} is {amount}{goes}"))
        }
    })
}

/// Why nothing of when can be said, and what can: a source gives a total without years.
fn undated(asked: &Asked, account: Account, formats: Formats) -> Option<String> {
    asked.saving.undated.as_ref()?;
    let total = asked.saving.total(account)?;
    let amount = formats.money(total.0.abs());
    Some(match (formats.language, total < Kr::ZERO) {
        (Language::Danish, is_cost) => {
            let what = if is_cost { "merudgiften" } else { "besparelsen" };
            full_stop(&format!(
                "En kilde giver et beløb i alt uden år, så det kan ikke siges, hvornår pengene er tilbage; i alt er {what} \
                 {amount}"
            ))
        }
        (Language::English, is_cost) => {
            let what = if is_cost { "extra cost" } else { "saving" };
            full_stop(&format!(
                "A source gives a total without years, so when the money is back cannot be said; in all the {what} is \
                 {amount}"
            ))
        }
    })
}

/// *Virkningen er en antagelse: 4 procentpoint flere til job i stedet for førtidspension, indfaset over 4 år.*
fn effects(shown: Shown) -> Option<String> {
    let formats = shown.formats;
    let side = &shown.sides.after;
    let rules = side.outcome.case.last_rules();
    let layers = Layers::new(&side.scenario, &side.rule_set);
    let mut is_assumption = false;
    let mut texts = Vec::new();
    let all = || rules.investments.iter().flat_map(|investment| &investment.effects);
    if all().next().is_some() && all().all(moves_nobody) {
        return Some(formats.say("Der er ikke regnet med en virkning.", "No effect is counted on.").to_owned());
    }
    for investment in &rules.investments {
        for effect in investment.effects.iter().filter(|effect| !moves_nobody(effect)) {
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

/// Whether an effect is stated, but of nobody.
fn moves_nobody(effect: &Effect) -> bool {
    match effect.change {
        EffectChange::Points { points, .. } => points == Share::ZERO,
        EffectChange::PersonsPerYear { persons, .. } => persons == Persons::ZERO,
        EffectChange::MeanStay(_) => false,
    }
}

fn effect_text(shown: Shown, rules: &Rules, effect: &Effect) -> String {
    let formats = shown.formats;
    let name = |group: usize| {
        let id = rules.groups.get(group).map(|group| group.id.to_string()).unwrap_or_default();
        lower_first(shown.sides.name(&format!("groups/{id}")))
    };
    let moved = |more: String, from: usize, to: usize| {
        let (to_word, instead) = (formats.say("til", "to"), formats.say("i stedet for", "instead of"));
        format!("{more} {to_word} {} {instead} {}", name(to), name(from))
    };
    let what = match effect.change {
        EffectChange::Points { points, from, to } => {
            moved(format!("{} {}", formats.points(points.0, 1), formats.say("flere", "more")), from, to)
        }
        EffectChange::PersonsPerYear { persons, from, to } if persons.0 == rust_decimal::Decimal::ONE => {
            moved(formats.say("én person mere om året", "one more person a year").to_owned(), from, to)
        }
        EffectChange::PersonsPerYear { persons, from, to } => {
            let more = formats.say("flere personer om året", "more persons a year");
            moved(format!("{} {more}", formats.number_up_to(persons.0, 1)), from, to)
        }
        EffectChange::MeanStay(mean) => {
            let stay = formats.say("en gennemsnitlig varighed på", "a mean stay of");
            format!("{stay} {} ({})", formats.months(mean.0), name(effect.group))
        }
    };
    format!("{what}{}", phase_in_text(&effect.phase_in, formats))
}

/// *, indfaset over 4 år og ophører derefter*.
fn phase_in_text(phase_in: &PhaseIn, formats: Formats) -> String {
    let count = u32::try_from(phase_in.shares.len()).unwrap_or(u32::MAX);
    let years = formats.years(count);
    match (count, phase_in.and_on, formats.language) {
        (0 | 1, true, _) => String::new(),
        (0 | 1, false, Language::Danish) => format!(", alene i {}", phase_in.first_year),
        (0 | 1, false, Language::English) => format!(", in {} alone", phase_in.first_year),
        (_, true, Language::Danish) => format!(", indfaset over {years}"),
        (_, true, Language::English) => format!(", phased in over {years}"),
        (_, false, Language::Danish) => format!(", indfaset over {years} og ophører derefter"),
        (_, false, Language::English) => format!(", phased in over {years}, after which it ends"),
    }
}

/// *Siden mærket: … Tilbagebetalingen i kommunekassen går fra juli 2027 til marts 2029.*; else what it does to the saving.
pub(in crate::present::views) fn since_mark(shown: Shown, asked: &Asked, account: Account) -> Option<String> {
    let formats = shown.formats;
    let since = sentence_since_mark(shown)?;
    let Some(marked) = asked::asked(shown.marked?, asked.question) else {
        return Some(since);
    };
    let [then, now] = [&marked, asked].map(|asked| asked.saving.payback(account));
    let goes = if then == now { saving_goes(&marked, asked, account, formats) } else { None };
    match goes {
        None if then == now => Some(since),
        None => Some(format!("{since} {}", full_stop(&payback_goes(&marked, asked, account, formats)))),
        Some(goes) => Some(format!("{since} {}", full_stop(&goes))),
    }
}

/// *Besparelsen i alt i kommunekassen går fra 1,2 til 3,4 mio. kr.*, where it differs by a krone or more.
fn saving_goes(marked: &Asked, asked: &Asked, account: Account, formats: Formats) -> Option<String> {
    let last = |asked: &Asked| asked.saving.total(account).map(Kr::to_f64);
    let both = last(marked).zip(last(asked)).filter(|(then, now)| (then - now).abs() >= 1.0);
    let [then, now] = both.map(|(then, now)| [then, now].map(|kr| formats.money_f64(kr)))?;
    let at = account_at(account, formats);
    Some(match formats.language {
        Language::Danish => format!("Besparelsen i alt{at} går fra {then} til {now}"),
        Language::English => format!("The saving in all{at} goes from {then} to {now}"),
    })
}

/// How payback differs from the mark: from month to month, or what it was and what it is now.
fn payback_goes(marked: &Asked, asked: &Asked, account: Account, formats: Formats) -> String {
    let at = account_at(account, formats);
    let (last_then, last) = (marked.period.last_year(), asked.period.last_year());
    let name = |asked: &Asked, month| month_name(asked, month, formats);
    let earns = earns_back(asked) && earns_back(marked);
    let subject = match asked.question {
        Question::Investment => formats.say("Investeringen", "The investment"),
        Question::Reform => formats.say("Reformen", "The reform"),
    };
    let [then, now] = [marked, asked].map(|asked| asked.saving.payback(account));
    match (then, now) {
        (Payback::After { month: then, .. }, Payback::After { month: now, .. }) if earns && then != now => {
            let (then, now) = (name(marked, then), name(asked, now));
            match formats.language {
                Language::Danish => format!("Tilbagebetalingen{at} går fra {then} til {now}"),
                Language::English => format!("Payback{at} goes from {then} to {now}"),
            }
        }
        (Payback::After { month, .. }, Payback::NotWithinHorizon) if earns => {
            let then = name(marked, month);
            match formats.language {
                Language::Danish => {
                    format!("{subject} var tjent hjem{at} i {then}; nu er den det ikke inden udgangen af {last}")
                }
                Language::English => {
                    format!("{subject} had paid back{at} in {then}; now it has not by the end of {last}")
                }
            }
        }
        (Payback::NotWithinHorizon, Payback::After { month, .. }) if earns => {
            let now = name(asked, month);
            match formats.language {
                Language::Danish => {
                    format!("{subject} var ikke tjent hjem{at} inden udgangen af {last_then}; nu er den det i {now}")
                }
                Language::English => {
                    format!("{subject} had not paid back{at} by the end of {last_then}; now it has in {now}")
                }
            }
        }
        _ => {
            let [then, now] = [marked, asked].map(|asked| payback(asked, account, formats));
            match formats.language {
                Language::Danish => format!("{subject}{at} ved mærket: {then}; nu: {now}"),
                Language::English => format!("{subject}{at} at the mark: {then}; now: {now}"),
            }
        }
    }
}
