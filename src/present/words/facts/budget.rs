//! The words of what the lines of compensation say, and of the calculation with them.

use super::money_in_all;
use crate::{
    evaluation::sides::Sides,
    model::{numbers::Kr, spending::Account},
    present::{
        facts::budget::{By, Fact},
        formats::Formats,
        words::{language::Language, names::upper_first},
    },
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    match fact {
        Fact::Lines { .. } => lines(fact, &sides.after.scenario.place, formats),
        Fact::WithCompensation { whose, year, saving, basis } => {
            money_in_all::with_compensation((*whose, Account::Municipality), *year, *saving, *basis, formats)
        }
        Fact::LeftOut(ids) => {
            let named = ids.iter().map(|id| formats.quote(sides.name(&format!("compensation_lines/{id}"))));
            format!("{}.", upper_first(&not_carried(&named.collect::<Vec<_>>(), formats)))
        }
        Fact::Bridge { years, level, by } => bridge(*years, *level, by, formats),
    }
}

/// *61–63 mio. kr.*, whole millions where they are enough to tell.
fn range([low, high]: [Kr; 2], formats: Formats) -> String {
    formats.money_range(low.0, high.0)
}

/// *Efter budgetnotatet koster loven Københavns Kommune 61–63 mio. kr. om året i 2022–2026, …*
fn lines(fact: &Fact, place: &str, formats: Formats) -> String {
    let Fact::Lines { own, received, short, years: [first, last], level, by } = fact else { return String::new() };
    let by = match (formats.language, by) {
        (Language::Danish, By::Note) => "Efter budgetnotatet".to_owned(),
        (Language::Danish, By::Source) => "Efter kildens DUT-linjer".to_owned(),
        (Language::Danish, By::RuleSet(name)) => format!("Efter DUT-linjerne i {}", formats.quote(name)),
        (Language::English, By::Note) => "By the budget note".to_owned(),
        (Language::English, By::Source) => "By the source's lines of compensation".to_owned(),
        (Language::English, By::RuleSet(name)) => {
            format!("By the lines of compensation in {}", formats.quote(name))
        }
    };
    let (a_year, years) =
        (if first == last { "" } else { formats.say(" om året", " a year") }, formats.year_range(*first, *last));
    let [own, received] = [own, received].map(|ends| range(*ends, formats));
    let missing = missing(*short, a_year, formats);
    match formats.language {
        Language::Danish => format!(
            "{by} koster loven {place} {own}{a_year} i {years}, og DUT dækker {received}: {missing} ({level} p/l)."
        ),
        Language::English => format!(
            "{by} the law costs {place} {own}{a_year} in {years}, of which compensation (DUT) covers {received}: {missing} \
             ({level} prices)."
        ),
    }
}

/// *kommunekassen mangler 27 mio. kr. om året*, or what is left over.
fn missing([low, high]: [Kr; 2], a_year: &str, formats: Formats) -> String {
    let is_danish = formats.language == Language::Danish;
    if low == Kr::ZERO && high == Kr::ZERO {
        formats.say("kommunekassen mangler intet", "the municipality lacks nothing").to_owned()
    } else if low >= Kr::ZERO {
        let short = range([low, high], formats);
        if is_danish {
            format!("kommunekassen mangler {short}{a_year}")
        } else {
            format!("the municipality lacks {short}{a_year}")
        }
    } else if high <= Kr::ZERO {
        let over = range([-high, -low], formats);
        if is_danish {
            format!("kommunekassen får {over} mere{a_year}, end loven koster")
        } else {
            format!("the municipality receives {over} more{a_year} than the law costs")
        }
    } else {
        let [short, over] = [high, -low].map(|kr| formats.money(kr.0));
        if is_danish {
            format!("kommunekassen mangler op til {short} i nogle år og får op til {over} for meget i andre")
        } else {
            format!("the municipality lacks up to {short} in some years and receives up to {over} too much in others")
        }
    }
}

/// What the steps lead from and to.
fn bridge([first, last]: [i32; 2], level: i32, by: &By, formats: Formats) -> String {
    let years = formats.year_range(first, last);
    let from = match (formats.language, by) {
        (Language::Danish, By::Note) => "budgetnotatets underfinansiering".to_owned(),
        (Language::Danish, By::Source) => "DUT-linjernes underfinansiering".to_owned(),
        (Language::Danish, By::RuleSet(name)) => {
            format!("underfinansieringen efter DUT-linjerne i {}", formats.quote(name))
        }
        (Language::English, By::Note) => "the budget note's shortfall".to_owned(),
        (Language::English, By::Source) => "the shortfall of the lines of compensation".to_owned(),
        (Language::English, By::RuleSet(name)) => {
            format!("the shortfall by the lines of compensation in {}", formats.quote(name))
        }
    };
    match formats.language {
        Language::Danish => format!(
            "Fra {from} i {years}, med det sidste oplyste år ført videre, til beregningens resultat med \
             DUT-kompensation; kommunekassen, {level} p/l, minus er en udgift. Trinene lægges sammen uden afrunding."
        ),
        Language::English => format!(
            "From {from} in {years}, with the last year stated carried on, to the calculation's result with \
             compensation (DUT); the municipality, {level} prices, minus is a cost. The steps add up before rounding."
        ),
    }
}

/// The title of the bridge's table.
pub(in crate::present) fn title(fact: &Fact, formats: Formats) -> String {
    let is_note = matches!(fact, Fact::Bridge { by: By::Note, .. });
    if is_note {
        formats.say("Fra budgetnotatet til beregningen", "From the budget note to the calculation").to_owned()
    } else {
        formats.say("Fra DUT-linjerne til beregningen", "From the lines of compensation to the calculation").to_owned()
    }
}

/// Where the bridge begins.
pub(in crate::present) fn start(fact: &Fact, formats: Formats) -> String {
    let is_note = matches!(fact, Fact::Bridge { by: By::Note, .. });
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
