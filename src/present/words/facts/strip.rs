//! What the headlines of the result strip are called, and what they mean.

use crate::{
    evaluation::sides::Sides,
    present::{
        facts::strip::{Fact, Label},
        formats::Formats,
        views::Question,
        words::{
            language::Language,
            names::{account_in_sentence, lower_first},
        },
    },
};

/// *Helårspersoner ved fuld indfasning, ressourceforløb*.
#[must_use]
pub fn label(label: &Label, sides: &Sides, formats: Formats) -> String {
    let of_group = |what: String, group: Option<&str>| match group {
        Some(group) => format!("{what}, {}", lower_first(sides.name(&format!("groups/{group}")))),
        None => what,
    };
    match label {
        Label::FullPhaseIn(group) => {
            let what = formats.say("Helårspersoner ved fuld indfasning", "Full-year persons at full phase-in");
            of_group(what.to_owned(), group.as_deref())
        }
        Label::Persons { year, group } => {
            of_group(format!("{} {year}", formats.say("Helårspersoner", "Full-year persons")), group.as_deref())
        }
        Label::Cost { year, account, differs } => {
            let whose = account_in_sentence(*account, formats.language);
            let cost = format!("{} {year}, {whose}", formats.say("Udgift", "Cost"));
            if *differs { format!("{cost}: {}", formats.say("forskel", "difference")) } else { cost }
        }
        Label::Payback(question) => {
            format!("{} {}", formats.say("Tilbagebetaling af", "Payback of"), whose(*question, formats))
        }
        Label::Ahead => {
            formats.say("Tid, til reformen samlet er i plus", "Time until the reform is ahead in all").to_owned()
        }
        Label::Deepest(question) => {
            let what = formats.say("Største akkumulerede nettoudgift ved", "Deepest cumulative deficit of");
            format!("{what} {}", whose(*question, formats))
        }
    }
}

const fn whose(question: Question, formats: Formats) -> &'static str {
    match question {
        Question::Investment => formats.say("investeringen", "the investment"),
        Question::Reform => formats.say("reformen", "the reform"),
    }
}

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let say = |danish: &str, english: &str| formats.say(danish, english).to_owned();
    let danish = formats.language == Language::Danish;
    match fact {
        Fact::Group(id) => format!("{}.", sides.name(&format!("groups/{id}"))),
        Fact::FullPhaseInIs => say(
            "Så mange er i gruppen, når de sidste regler har virket for alle: tilgangen pr. måned gange den gennemsnitlige \
             varighed.",
            "As many are in the group when the last rules have worked for everyone: inflow a month times the mean stay.",
        ),
        Fact::MeanOfYear => say(
            "Gennemsnittet af årets tolv måneder. Fuld indfasning kan ikke opgøres på begge sider, eller gruppen har ingen \
             tilgang udefra.",
            "The mean of the year's twelve months. Full phase-in cannot be determined on both sides, or nobody enters the \
             group from outside.",
        ),
        Fact::CostDiffers { year, account, level, before, after } => {
            let (before, after) = formats.money_pair(*before, *after);
            let whose = account_in_sentence(*account, formats.language);
            if danish {
                format!(
                    "Efter minus før: så meget mere (+) eller mindre (−) koster {year} i {level} p/l, {whose}. Udgiften \
                     er {before} før og {after} efter."
                )
            } else {
                format!(
                    "After less before: so much more (+) or less (−) {year} costs in {level} prices, {whose}. The cost is \
                     {before} before and {after} after."
                )
            }
        }
        Fact::PaybackIs { last } if danish => format!(
            "Hele år, rundet op, fra den første måned med en forskel til den måned, hvor den samlede besparelse igen er nul \
             eller derover. Perioden slutter med {last}."
        ),
        Fact::PaybackIs { last } => format!(
            "Whole years, rounded up, from the first month with a difference to the month in which the cumulative saving is \
             back at zero or above. The period ends with {last}."
        ),
        Fact::DeepestIs(question) => {
            let whose = whose(*question, formats);
            if danish {
                format!("Så langt under nul kommer den samlede besparelse ved {whose}: det beløb, der skal lægges ud.")
            } else {
                format!("How far below zero the cumulative saving of {whose} gets: the amount to be laid out.")
            }
        }
    }
}
