//! What the headlines of the result strip are called, and what they mean.

use crate::{
    evaluation::sides::Sides,
    present::{
        facts::{
            compensation::What,
            money::Whose,
            strip::{Counted, Fact, Label},
        },
        formats::Formats,
        words::{
            facts::{compensation, municipalities::all_name},
            language::Language,
            names::{account_in_sentence, lower_first},
        },
    },
};

/// *Helårspersoner ved fuld indfasning, ressourceforløb*.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one match over all headlines, so that none is without a name")]
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
        Label::Payback(whose) => match whose {
            Whose::Investment => formats.say("Tilbagebetaling af investeringen", "Payback of the investment"),
            Whose::Reform => formats.say("Tilbagebetaling af reformen", "Payback of the reform"),
            Whose::Difference => formats.say("Tilbagebetaling, efter mod før", "Payback, after against before"),
        }
        .to_owned(),
        Label::Ahead(whose) => match whose {
            Whose::Investment => {
                formats.say("Tid, til investeringen samlet er i plus", "Time until the investment is ahead in all")
            }
            Whose::Reform => formats.say("Tid, til reformen samlet er i plus", "Time until the reform is ahead in all"),
            Whose::Difference => {
                formats.say("Tid, til forskellen samlet er i plus", "Time until the difference is ahead in all")
            }
        }
        .to_owned(),
        Label::Compensation { what, year } => format!("{} {year}", compensation::label(*what, formats)),
        Label::ShortfallInAll { first, last } => {
            let what = compensation::label(What::Shortfall, formats);
            let years = formats.year_range(*first, *last);
            format!("{what} {years} {}", formats.say("i alt", "in all"))
        }
        Label::Deepest(whose) => match whose {
            Whose::Investment => formats.say(
                "Største akkumulerede nettoudgift ved investeringen",
                "Deepest cumulative deficit of the investment",
            ),
            Whose::Reform => {
                formats.say("Største akkumulerede nettoudgift ved reformen", "Deepest cumulative deficit of the reform")
            }
            Whose::Difference => formats.say(
                "Største akkumulerede nettoudgift, efter mod før",
                "Deepest cumulative deficit, after against before",
            ),
        }
        .to_owned(),
        Label::WithoutEffort(of) => {
            format!("{}, {}", formats.say("Borgere uden indsats", "Persons without effort"), whose(of, sides, formats))
        }
        Label::ShareWithoutEffort(of) => {
            format!("{}, {}", formats.say("Andel uden indsats", "Share without effort"), whose(of, sides, formats))
        }
        Label::CeilingCosts(id, account) => {
            let of = id.clone().map_or(Counted::Country, Counted::Of);
            let (cost, of) = (formats.say("Merudgift om året", "More cost a year"), whose(&of, sides, formats));
            format!("{cost}, {of}, {}", account_in_sentence(*account, formats.language))
        }
        Label::HiddenPersons => formats.say("Skjulte borgere", "Hidden persons").to_owned(),
    }
}

/// *København*, *hele landet*.
fn whose(of: &Counted, sides: &Sides, formats: Formats) -> String {
    match of {
        Counted::Of(id) => sides.name(&format!("coverage/{id}")).to_owned(),
        Counted::Country => all_name(true, formats).to_owned(),
        Counted::Visible => all_name(false, formats).to_owned(),
    }
}

#[expect(clippy::too_many_lines, reason = "one match over all facts, so that none is without words")]
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
        Fact::CompensationIs { what, level } => compensation_is(*what, *level, formats),
        Fact::WithoutEffortIs => say(
            "Dem, kilden har talt uden indsats, og under et loft dem, der bliver tilbage; grundlaget er antal delt med andel.",
            "Those whom the source counts without effort, and under a ceiling those who are left; the base is persons over share.",
        ),
        Fact::CeilingCostsIs => say(
            "De borgere, loftet giver en indsats, gange prisen for én borger mere. Skjulte borgere er ikke med, og intet af det \
             er med i de øvrige visninger.",
            "The persons whom the ceiling gives effort, times the price of one person more. Hidden persons are not in it, and \
             nothing of it is in the other views.",
        ),
        Fact::HiddenIs => say(
            "Kildens tal i alt minus dem, der kan ses i kommunerne.",
            "The source's total less those who can be seen in the municipalities.",
        ),
        Fact::DeepestIs(whose) => match whose {
            Whose::Investment => say(
                "Så langt under nul kommer den samlede besparelse ved investeringen: det beløb, der skal lægges ud.",
                "How far below zero the cumulative saving of the investment gets: the amount to be laid out.",
            ),
            Whose::Reform => say(
                "Så langt under nul kommer den samlede besparelse ved reformen: det beløb, der skal lægges ud.",
                "How far below zero the cumulative saving of the reform gets: the amount to be laid out.",
            ),
            Whose::Difference => say(
                "Så langt under nul kommer den samlede besparelse, når efter holdes mod før.",
                "How far below zero the cumulative saving gets when after is held against before.",
            ),
        },
    }
}

/// What an amount of compensation is.
fn compensation_is(what: What, level: i32, formats: Formats) -> String {
    match (what, formats.language) {
        (What::OwnCost, Language::Danish) => {
            format!("Hvad loven koster kommunen i {level} p/l, alle DUT-linjer lagt sammen.")
        }
        (What::Received, Language::Danish) => {
            format!("Hvad staten kompenserer kommunen med i {level} p/l, alle DUT-linjer lagt sammen.")
        }
        (What::Shortfall, Language::Danish) => {
            format!(
                "Kommunens egen udgift minus DUT-kompensationen i {level} p/l; under nul betaler staten mere, end loven koster."
            )
        }
        (What::OwnCost, Language::English) => {
            format!("What the law costs the municipality in {level} prices, all lines of compensation together.")
        }
        (What::Received, Language::English) => {
            format!("What the state compensates the municipality with in {level} prices, all lines together.")
        }
        (What::Shortfall, Language::English) => {
            format!(
                "The municipality's own cost less the compensation in {level} prices; below zero the state pays more than the law costs."
            )
        }
    }
}
