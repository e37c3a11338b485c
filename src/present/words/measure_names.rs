//! What the measures of `model.md` section 10 are called: `payback.municipality` is *Tilbagebetalingstid, kommunekassen*.

use super::{
    language::Language,
    names::{account, area, lower_first},
};
use crate::model::{
    measures::When,
    rules::{Account, Area},
};

/// The measure's name. `name` says what the thing at a path such as `groups/ressourceforløb` is called; a measure that is
/// none keeps its own text. A stock of a month is counted in persons, that of a year in full-year persons.
#[must_use]
pub fn measure_name(measure: &str, when: When, name: &dyn Fn(&str) -> String, language: Language) -> String {
    let is_month = matches!(when, When::Month(_));
    let group = |id: &str| lower_first(&name(&format!("groups/{id}")));
    let parts: Vec<&str> = measure.split('.').collect();
    let found = match parts.as_slice() {
        ["group", id, rest @ ..] => of_group(&group(id), rest, is_month, &group, language),
        ["cost", "group", id, rest @ ..] => with_money(rest, language, |money| match language {
            Language::Danish => format!("Udgift til {}, {money}", group(id)),
            Language::English => format!("Cost of {}, {money}", group(id)),
        }),
        ["cost", rest @ ..] => {
            with_money(rest, language, |money| format!("{}, {money}", language.say("Udgift", "Cost")))
        }
        ["unit_cost", id, rest @ ..] => with_money(rest, language, |money| match language {
            Language::Danish => format!("Udgift pr. helårsperson: {}, {money}", group(id)),
            Language::English => format!("Cost per full-year person: {}, {money}", group(id)),
        }),
        ["unit_cost_gap", first, second, rest @ ..] => gap(&group(first), &group(second), rest, language),
        ["course", rest @ ..] => course(rest, &group, language),
        ["efficiency", rest @ ..] => efficiency(rest, language),
        [what, money] => investment(what, money, language),
        _ => None,
    };
    found.unwrap_or_else(|| measure.to_owned())
}

fn of_group(
    group: &str,
    rest: &[&str],
    is_month: bool,
    name: &dyn Fn(&str) -> String,
    language: Language,
) -> Option<String> {
    // Names stand without a preposition, since some groups are *i* and others *på*.
    let (danish, english) = match rest {
        ["persons"] if is_month => (format!("Bestand: {group}"), format!("Persons present: {group}")),
        ["persons"] => (format!("Helårspersoner: {group}"), format!("Full-year persons: {group}")),
        ["inflow"] => (format!("Tilgang udefra til {group}"), format!("Inflow to {group}")),
        ["exits"] => (format!("Afgang fra {group}"), format!("Exits from {group}")),
        ["exits", to] => {
            let to = name(to);
            (format!("Afgang fra {group} til {to}"), format!("Exits from {group} to {to}"))
        }
        ["exit_share", to] => {
            let to = name(to);
            (format!("Andel af afgangen fra {group} til {to}"), format!("Share of exits from {group} to {to}"))
        }
        ["full_phase_in"] => (
            format!("Helårspersoner ved fuld indfasning: {group}"),
            format!("Full-year persons at full phase-in: {group}"),
        ),
        ["growth"] => (
            format!("Vækst fra start til fuld indfasning: {group}"),
            format!("Growth from start to full phase-in: {group}"),
        ),
        ["mean_stay"] => (format!("Gennemsnitlig varighed: {group}"), format!("Mean stay: {group}")),
        _ => return None,
    };
    Some(language.say(&danish, &english).to_owned())
}

/// The words for the account or area that ends a measure, put in their place.
fn with_money(rest: &[&str], language: Language, put: impl Fn(&str) -> String) -> Option<String> {
    let money = match rest {
        ["area", code] => {
            let gross = language.say("brutto", "gross");
            format!("{} ({gross})", lower_first(area(Area::named(code)?, language)))
        }
        [code] => lower_first(account(Account::named(code)?, language)),
        _ => return None,
    };
    Some(put(&money))
}

fn gap(first: &str, second: &str, rest: &[&str], language: Language) -> Option<String> {
    if rest == ["share"] {
        return Some(match language {
            Language::Danish => {
                format!("Udgift pr. helårsperson: {first} minus {second}, i pct. af {second}, kommunekassen")
            }
            Language::English => {
                format!("Cost per full-year person: {first} less {second}, in per cent of {second}, municipality")
            }
        });
    }
    with_money(rest, language, |money| match language {
        Language::Danish => format!("Udgift pr. helårsperson: {first} minus {second}, {money}"),
        Language::English => format!("Cost per full-year person: {first} less {second}, {money}"),
    })
}

fn course(rest: &[&str], name: &dyn Fn(&str) -> String, language: Language) -> Option<String> {
    match rest {
        [first, second, "crossing", rest @ ..] => with_money(rest, language, |money| match language {
            Language::Danish => {
                format!("Måned, hvor forløbene har kostet det samme: {} og {}, {money}", name(first), name(second))
            }
            Language::English => {
                format!("Month in which the courses have cost the same: {} and {}, {money}", name(first), name(second))
            }
        }),
        [group, rest @ ..] => with_money(rest, language, |money| match language {
            Language::Danish => format!("Én borgers forløb fra {}, akkumuleret udgift, {money}", name(group)),
            Language::English => format!("One citizen's course from {}, cumulative cost, {money}", name(group)),
        }),
        [] => None,
    }
}

fn efficiency(rest: &[&str], language: Language) -> Option<String> {
    let [what, end] = rest else { return None };
    let (danish, english) = match *what {
        "moved" => ("Flyttet fra service til indsats", "Moved from service to effort"),
        "refund_gain" => ("Finansieringsbidrag", "Refund gain"),
        "moved_per_year" => ("Flyttet fra service til indsats pr. år", "Moved from service to effort a year"),
        "refund_gain_per_year" => ("Finansieringsbidrag pr. år", "Refund gain a year"),
        "total_per_year" => ("Effektivisering i alt pr. år", "Efficiency in all a year"),
        _ => return None,
    };
    let (low, high) = (language.say("lavt skøn", "low estimate"), language.say("højt skøn", "high estimate"));
    let end = match *end {
        "low" => low,
        "high" => high,
        _ => return None,
    };
    Some(format!("{}, {end}", language.say(danish, english)))
}

fn investment(what: &str, money: &str, language: Language) -> Option<String> {
    let (danish, english) = match what {
        "saving" => ("Besparelse", "Saving"),
        "cumulative" => ("Akkumuleret besparelse", "Cumulative saving"),
        "payback" => ("Tilbagebetalingstid", "Payback"),
        "deepest_deficit" => ("Største akkumulerede merudgift", "Deepest deficit"),
        "npv" => ("Nutidsværdi", "Net present value"),
        "benefit_cost" => ("Nytte-omkostnings-forhold", "Benefit–cost ratio"),
        _ => return None,
    };
    with_money(&[money], language, |money| format!("{}, {money}", language.say(danish, english)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::measures::FAMILIES;

    fn name(measure: &str, language: Language) -> String {
        let names = |path: &str| match path {
            "groups/rf" => "Ressourceforløb".to_owned(),
            "groups/fp" => "Førtidspension".to_owned(),
            other => other.to_owned(),
        };
        measure_name(measure, When::Year(2022), &names, language)
    }

    #[test]
    fn measures_have_names() {
        for (measure, danish) in [
            ("group.rf.persons", "Helårspersoner: ressourceforløb"),
            ("group.rf.exits.fp", "Afgang fra ressourceforløb til førtidspension"),
            ("cost.municipality", "Udgift, kommunekassen"),
            ("cost.area.effort", "Udgift, indsats (brutto)"),
            ("cost.group.rf.public", "Udgift til ressourceforløb, stat og kommune, før skat"),
            (
                "unit_cost_gap.rf.fp.municipality",
                "Udgift pr. helårsperson: ressourceforløb minus førtidspension, kommunekassen",
            ),
            (
                "unit_cost_gap.rf.fp.share",
                "Udgift pr. helårsperson: ressourceforløb minus førtidspension, i pct. af førtidspension, kommunekassen",
            ),
            ("payback.municipality", "Tilbagebetalingstid, kommunekassen"),
            ("payback.service_ceiling", "Tilbagebetalingstid, servicerammen"),
            ("efficiency.moved_per_year.low", "Flyttet fra service til indsats pr. år, lavt skøn"),
        ] {
            assert_eq!(name(measure, Language::Danish), danish);
        }
        let month = When::Month(crate::model::time::CalendarMonth { year: 2022, month: 1 });
        let of_month =
            measure_name("group.rf.persons", month, &|_: &str| "Ressourceforløb".to_owned(), Language::Danish);
        assert_eq!(of_month, "Bestand: ressourceforløb", "a month counts those who are there");
        for unknown in ["payback.kommune", "group.rf.weight", "efficiency.moved.mean", "", "cost"] {
            assert_eq!(name(unknown, Language::Danish), unknown);
        }
    }

    /// Every pattern of the registry, filled in, has a name of its own in each language.
    #[test]
    fn every_family_has_a_name_of_its_own() {
        let mut seen = BTreeSet::new();
        for family in FAMILIES.iter().flat_map(|table| table.iter()) {
            let filled = family.pattern.replacen("<group>", "rf", 1).replace("<group>", "fp");
            let filled =
                filled.replace("<destination>", "fp").replace("<account>", "public").replace("<area>", "effort");
            let [danish, english] = Language::ALL.map(|language| name(&filled, language));
            assert_ne!(danish, filled);
            assert_ne!(danish, english);
            assert!(seen.insert(danish), "two measures with one name: {filled}");
        }
    }
}
