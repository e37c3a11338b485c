//! The words of what the lines of compensation say, and of the calculation with them.

use super::conditions::if_effect;
use crate::{
    evaluation::sides::Sides,
    model::numbers::Kr,
    present::{
        facts::{budget::Fact, money::Basis},
        formats::Formats,
        words::language::Language,
    },
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    match fact {
        Fact::Lines { own, received, short, years, level, is_note } => {
            let money = [own, received, short].map(|ends| range(*ends, formats));
            lines(money, *years, (*level, *is_note), &sides.after.scenario.place, formats)
        }
        Fact::WithCompensation { year, saving, basis } => with_compensation(*year, *saving, *basis, formats),
        Fact::Bridge { years, level, is_note } => bridge(*years, *level, *is_note, formats),
    }
}

/// *61–63 mio. kr.*, whole millions where they are enough to tell.
fn range([low, high]: [Kr; 2], formats: Formats) -> String {
    formats.money_range(low.0, high.0)
}

/// *Efter budgetnotatet koster loven Københavns Kommune 61–63 mio. kr. om året i 2022–2026, …*
fn lines(
    [own, received, short]: [String; 3],
    [first, last]: [i32; 2],
    (level, is_note): (i32, bool),
    place: &str,
    formats: Formats,
) -> String {
    let by = if is_note {
        formats.say("Efter budgetnotatet", "By the budget note")
    } else {
        formats.say("Efter kildens DUT-linjer", "By the source's lines of compensation")
    };
    match formats.language {
        Language::Danish => format!(
            "{by} koster loven {place} {own} om året i {first}–{last}, og DUT dækker {received}: kommunekassen mangler \
             {short} om året ({level} p/l)."
        ),
        Language::English => format!(
            "{by} the law costs {place} {own} a year in {first}–{last}, of which compensation (DUT) covers {received}: the \
             municipality lacks {short} a year ({level} prices)."
        ),
    }
}

/// *Med DUT-kompensation for det, beregningen bærer, giver reformen kommunekassen en mindreudgift på 2,9 mio. kr. …*
fn with_compensation(year: i32, saving: f64, basis: Basis, formats: Formats) -> String {
    let amount = formats.money_f64(saving.abs());
    let only_if = if basis == Basis::IfEffect { format!(", {}", if_effect(formats)) } else { String::new() };
    let danish = if saving < 0.0 { "en merudgift" } else { "en mindreudgift" };
    match formats.language {
        Language::Danish => format!(
            "Med DUT-kompensation for det, beregningen bærer, giver reformen kommunekassen {danish} på {amount} netto til og \
             med {year}{only_if}."
        ),
        Language::English => {
            let does = if saving < 0.0 { "costs" } else { "saves" };
            format!(
                "With the compensation (DUT) of what the calculation carries, the reform {does} the municipality a net \
                 {amount} up to and including {year}{only_if}."
            )
        }
    }
}

/// What the steps lead from and to.
fn bridge([first, last]: [i32; 2], level: i32, is_note: bool, formats: Formats) -> String {
    let from = if is_note {
        formats.say("budgetnotatets underfinansiering", "the budget note's shortfall")
    } else {
        formats.say("DUT-linjernes underfinansiering", "the shortfall of the lines of compensation")
    };
    match formats.language {
        Language::Danish => format!(
            "Fra {from} i {first}–{last}, med det sidste oplyste år ført videre, til beregningens resultat med \
             DUT-kompensation; kommunekassen, {level} p/l, minus er en udgift. Trinene lægges sammen uden afrunding."
        ),
        Language::English => format!(
            "From {from} in {first}–{last}, with the last year stated carried on, to the calculation's result with \
             compensation (DUT); the municipality, {level} prices, minus is a cost. The steps add up before rounding."
        ),
    }
}

/// The title of the bridge's table.
pub(in crate::present) fn title(fact: &Fact, formats: Formats) -> String {
    let is_note = matches!(fact, Fact::Bridge { is_note: true, .. });
    if is_note {
        formats.say("Fra budgetnotatet til beregningen", "From the budget note to the calculation").to_owned()
    } else {
        formats.say("Fra DUT-linjerne til beregningen", "From the lines of compensation to the calculation").to_owned()
    }
}

/// Where the bridge begins.
pub(in crate::present) fn start(fact: &Fact, formats: Formats) -> String {
    let is_note = matches!(fact, Fact::Bridge { is_note: true, .. });
    if is_note {
        formats.say("Budgetnotatets DUT minus udgifter", "The budget note's compensation less cost").to_owned()
    } else {
        formats.say("Linjernes DUT minus udgifter", "The lines' compensation less cost").to_owned()
    }
}

/// Where it ends.
pub(in crate::present) fn end(fact: &Fact, formats: Formats) -> String {
    let last = if let Fact::Bridge { years: [_, last], .. } = fact { *last } else { 0 };
    match formats.language {
        Language::Danish => format!("Beregningens resultat med DUT til og med {last}"),
        Language::English => format!("The calculation's result with compensation, to the end of {last}"),
    }
}

/// A step: what the lines cost by the source, and what the calculation gives instead.
pub(in crate::present) fn carried(name: &str, [of_lines, calculated]: [Kr; 2], formats: Formats) -> String {
    let [of_lines, calculated] = [of_lines, calculated].map(|kr| formats.money(kr.0));
    match formats.language {
        Language::Danish => format!("{name}: beregnet {calculated} i stedet for {of_lines}"),
        Language::English => format!("{name}: {calculated} as calculated instead of {of_lines}"),
    }
}

/// A step: lines that make the others add up.
pub(in crate::present) const fn rounding(formats: Formats) -> &'static str {
    formats.say("afrunding og afvigelse mellem kildens tabeller", "rounding and deviation between the source's tables")
}

/// A step: lines that the calculation lacks, their cost and their compensation both.
pub(in crate::present) fn not_carried(names: &[String], formats: Formats) -> String {
    let names = formats.all_of(names);
    match formats.language {
        Language::Danish => format!("ikke med i beregningen, hverken udgift eller DUT: {names}"),
        Language::English => format!("not in the calculation, neither cost nor compensation: {names}"),
    }
}

/// A step: whatever else the rules change.
pub(in crate::present) fn changes(labels: &[String], formats: Formats) -> String {
    if labels.is_empty() || labels.len() > 3 {
        return formats.say("øvrige ændringer af reglerne", "other changes of the rules").to_owned();
    }
    let labels = formats.all_of(labels);
    match formats.language {
        Language::Danish => format!("kun i beregningen: ændret {labels}"),
        Language::English => format!("in the calculation alone: {labels}"),
    }
}

/// A step: what investments are counted on to do.
pub(in crate::present) const fn effects(formats: Formats) -> &'static str {
    formats.say("den antagne virkning af investeringen", "the assumed effect of the investment")
}
