//! What the measures of `beregning.md` 8 are called: `payback.municipality` is *Tilbagebetalingstid, kommunekassen*.

use super::{
    language::Language,
    names::{account, area, lower_first},
};
use crate::model::{
    compensation::Block,
    measures::{
        Kind, Measure, When, find,
        names::{End, Name},
    },
    spending::Area,
};

/// The name of the measure of this text; a text that is no measure keeps itself. See [`name_of`].
#[must_use]
pub fn measure_name(measure: &str, when: When, name: &dyn Fn(&str) -> String, language: Language) -> String {
    find(measure).map_or_else(|| measure.to_owned(), |measure| name_of(&measure, when, name, language))
}

/// The measure's name. `name` says what the thing at a path such as `groups/ressourceforløb` is called. A stock of a month
/// is counted in persons, that of a year in full-year persons.
#[must_use]
pub fn name_of(measure: &Measure, when: When, name: &dyn Fn(&str) -> String, language: Language) -> String {
    let (danish, english) = words(measure.kind, matches!(when, When::Month(_)));
    let words_of = |place| place_words(place, measure.kind, name, language);
    let places: Vec<String> = measure.names.0.iter().map(words_of).collect();
    filled(language.say(danish, english), &places)
}

/// The words of every kind, Danish and English; `{1}` and `{2}` … stand for the names in the places of its pattern. Names
/// of groups stand without a preposition, since some groups are *i* and others *på*.
#[expect(clippy::too_many_lines, reason = "one match over all kinds, so that none is without a name")]
fn words(kind: Kind, is_month: bool) -> (&'static str, &'static str) {
    match kind {
        Kind::Persons if is_month => ("Bestand: {1}", "Persons present: {1}"),
        Kind::Persons => ("Helårspersoner: {1}", "Full-year persons: {1}"),
        Kind::Inflow => ("Tilgang udefra til {1}", "Inflow to {1}"),
        Kind::Exits => ("Afgang fra {1}", "Exits from {1}"),
        Kind::ExitsTo => ("Afgang fra {1} til {2}", "Exits from {1} to {2}"),
        Kind::ExitShare => ("Andel af afgangen fra {1} til {2}", "Share of exits from {1} to {2}"),
        Kind::FullPhaseIn => ("Helårspersoner ved fuld indfasning: {1}", "Full-year persons at full phase-in: {1}"),
        Kind::Growth => ("Vækst fra start til fuld indfasning: {1}", "Growth from start to full phase-in: {1}"),
        Kind::MeanStay => ("Gennemsnitlig varighed: {1}", "Mean stay: {1}"),
        Kind::LeftTheModel => ("Har forladt modellen, borgere", "Have left the model, persons"),
        Kind::Cost | Kind::CostOfArea => ("Udgift, {1}", "Cost, {1}"),
        Kind::CostOfGroup => ("Udgift til {1}, {2}", "Cost of {1}, {2}"),
        Kind::RefundOfArea => ("Statsrefusion, {1}", "State refund, {1}"),
        Kind::RefundOfGroup => ("Statsrefusion af {1}", "State refund of {1}"),
        Kind::UnitCost | Kind::UnitCostOfArea => {
            ("Udgift pr. helårsperson: {1}, {2}", "Cost per full-year person: {1}, {2}")
        }
        Kind::Gap | Kind::GapOfArea => {
            ("Udgift pr. helårsperson: {1} minus {2}, {3}", "Cost per full-year person: {1} less {2}, {3}")
        }
        Kind::GapShare => (
            "Udgift pr. helårsperson: {1} minus {2}, i pct. af {2}, kommunekassen",
            "Cost per full-year person: {1} less {2}, in per cent of {2}, municipality",
        ),
        Kind::Course => (
            "Én borgers forløb fra {1}, akkumuleret udgift, {2}",
            "One citizen's course from {1}, cumulative cost, {2}",
        ),
        Kind::Crossing => (
            "Måned, hvor forløbene har kostet det samme: {1} og {2}, {3}",
            "Month in which the courses have cost the same: {1} and {2}, {3}",
        ),
        Kind::Saving => ("Besparelse, {1}", "Saving, {1}"),
        Kind::SavingOfOne => ("Besparelse, {1}, {2}", "Saving, {1}, {2}"),
        Kind::Cumulative => ("Akkumuleret besparelse, {1}", "Cumulative saving, {1}"),
        Kind::CumulativeOfOne => ("Akkumuleret besparelse, {1}, {2}", "Cumulative saving, {1}, {2}"),
        Kind::LastYear => ("Besparelse i det sidste år, {1}", "Saving of the last year, {1}"),
        Kind::LastYearOfOne => ("Besparelse i det sidste år, {1}, {2}", "Saving of the last year, {1}, {2}"),
        Kind::FirstMonth => ("Måneden, tilbagebetaling regnes fra", "Month that payback counts from"),
        Kind::FirstMonthOfOne => ("Måneden, tilbagebetaling regnes fra, {1}", "Month that payback counts from, {1}"),
        Kind::Payback => ("Tilbagebetalingstid, {1}", "Payback, {1}"),
        Kind::PaybackOfOne => ("Tilbagebetalingstid, {1}, {2}", "Payback, {1}, {2}"),
        Kind::PaybackMonth => ("Måned, hvor det er betalt tilbage, {1}", "Month of payback, {1}"),
        Kind::PaybackMonthOfOne => ("Måned, hvor det er betalt tilbage, {1}, {2}", "Month of payback, {1}, {2}"),
        Kind::PaybackYears => ("Tilbagebetalingstid i hele år, {1}", "Payback in whole years, {1}"),
        Kind::PaybackYearsOfOne => ("Tilbagebetalingstid i hele år, {1}, {2}", "Payback in whole years, {1}, {2}"),
        Kind::DeepestDeficit => ("Største akkumulerede nettoudgift, {1}", "Deepest deficit, {1}"),
        Kind::DeepestDeficitOfOne => ("Største akkumulerede nettoudgift, {1}, {2}", "Deepest deficit, {1}, {2}"),
        Kind::DeepestDeficitMonth => {
            ("Måned med største akkumulerede nettoudgift, {1}", "Month of the deepest deficit, {1}")
        }
        Kind::DeepestDeficitMonthOfOne => {
            ("Måned med største akkumulerede nettoudgift, {1}, {2}", "Month of the deepest deficit, {1}, {2}")
        }
        Kind::Npv => ("Nutidsværdi, {1}", "Net present value, {1}"),
        Kind::NpvOfOne => ("Nutidsværdi, {1}, {2}", "Net present value, {1}, {2}"),
        Kind::BenefitCost => ("Nytte-omkostnings-forhold, {1}", "Benefit–cost ratio, {1}"),
        Kind::BenefitCostOfOne => ("Nytte-omkostnings-forhold, {1}, {2}", "Benefit–cost ratio, {1}, {2}"),
        Kind::Moved => ("Flyttet fra service til indsats, {1}", "Moved from service to effort, {1}"),
        Kind::RefundGain => ("Finansieringsbidrag, {1}", "Refund gain, {1}"),
        Kind::MovedPerYear => {
            ("Flyttet fra service til indsats pr. år, {1}", "Moved from service to effort a year, {1}")
        }
        Kind::RefundGainPerYear => ("Finansieringsbidrag pr. år, {1}", "Refund gain a year, {1}"),
        Kind::TotalPerYear => ("Samlet effektiviseringspotentiale pr. år, {1}", "Total potential a year, {1}"),
        Kind::Received | Kind::ReceivedOfLine => ("DUT-kompensation, {1}", "Compensation, {1}"),
        Kind::OwnCost | Kind::OwnCostOfLine => ("Kommunens udgift til loven, {1}", "Own cost of the law, {1}"),
        Kind::Shortfall | Kind::ShortfallOfLine => ("Underfinansiering, {1}", "Shortfall, {1}"),
        Kind::National | Kind::NationalOfLine => ("Landsbeløb, der følger, {1}", "Implied national amount, {1}"),
        Kind::NationalEnd | Kind::NationalEndOfLine => {
            ("Landsbeløb, der følger, {1}, {2}", "Implied national amount, {1}, {2}")
        }
        Kind::ImpliedShare | Kind::ImpliedShareOfLine => ("Andel, der følger, {1}", "Implied share, {1}"),
        Kind::ImpliedShareEnd | Kind::ImpliedShareEndOfLine => {
            ("Andel, der følger, {1}, {2}", "Implied share, {1}, {2}")
        }
        Kind::SavingWithCompensation => ("Besparelse med DUT-kompensation, {1}", "Saving with compensation, {1}"),
        Kind::CumulativeWithCompensation => {
            ("Akkumuleret besparelse med DUT-kompensation, {1}", "Cumulative saving with compensation, {1}")
        }
        Kind::WithoutEffort => ("Borgere uden indsats, {1}", "Persons without effort, {1}"),
        Kind::WithoutEffortEnd => ("Borgere uden indsats, {1}, {2}", "Persons without effort, {1}, {2}"),
        Kind::WithoutEffortShare => ("Andel uden indsats, {1}", "Share without effort, {1}"),
        Kind::CoverageBase => ("Grundlag, {1}", "Base, {1}"),
        Kind::CoverageBaseEnd => ("Grundlag, {1}, {2}", "Base, {1}, {2}"),
        Kind::CoverageCost => ("Merudgift til indsats, {1}, {2}", "Further cost of effort, {1}, {2}"),
        Kind::CoverageCostEnd => ("Merudgift til indsats, {1}, {2}, {3}", "Further cost of effort, {1}, {2}, {3}"),
        Kind::HiddenPersons => ("Skjulte borgere uden indsats", "Hidden persons without effort"),
        Kind::Spending => ("Udgifter i året, i alt", "Spending of the year, in all"),
        Kind::SpendingPersons => ("Borgere, som årets udgifter dækker", "Persons that the year's spending covers"),
        Kind::SpendingAverage => ("Udgift pr. borger i året", "Spending per person of the year"),
        Kind::SpendingOfDepartment => ("Udgifter i året, {1}", "Spending of the year, {1}"),
        Kind::ImpliedPersons => ("Borgere med ydelser, der følger, {1}", "Implied persons with services, {1}"),
    }
}

/// What stands in one place, in words.
fn place_words(place: &Name, kind: Kind, name: &dyn Fn(&str) -> String, language: Language) -> String {
    match place {
        Name::Group(id) => lower_first(&name(&format!("groups/{id}"))),
        Name::Investment(id) => lower_first(&name(&format!("investments/{id}"))),
        Name::Account(of) => lower_first(account(*of, language)),
        // What the state pays of an area is neither gross nor net.
        Name::Area(of) if kind == Kind::RefundOfArea => lower_first(area(*of, language)),
        Name::Area(of) => format!("{} ({})", lower_first(area(*of, language)), language.say("brutto", "gross")),
        Name::Block(block) => block_name(*block, language).to_owned(),
        Name::Line(id) => lower_first(&name(&format!("compensation_lines/{id}"))),
        Name::Municipality(Some(id)) => name(&format!("coverage/{id}")),
        Name::Municipality(None) => language.say("hele landet", "the country").to_owned(),
        Name::Department(id) => name(&format!("departments/{id}")),
        Name::End(End::Low) => language.say("lavt skøn", "low estimate").to_owned(),
        Name::End(End::High) => language.say("højt skøn", "high estimate").to_owned(),
    }
}

/// Lines of compensation that are summed, inside a sentence: *service*, *overførsler mv.*, *i alt*.
pub(in crate::present) const fn block_name(block: Block, language: Language) -> &'static str {
    match block {
        Block::Area(Area::Service) => language.say("service", "service"),
        Block::Area(Area::Effort) => language.say("indsats", "effort"),
        Block::Area(Area::Support) => language.say("forsørgelse", "support"),
        Block::Area(Area::Capital) => language.say("anlæg", "capital"),
        Block::Area(Area::Unspecified) => language.say("uden område", "no area"),
        Block::Transfers => language.say("overførsler mv.", "transfers etc."),
        Block::Total => language.say("i alt", "in all"),
    }
}

/// A template with its places filled; what stands in a name is never a place itself.
fn filled(template: &str, places: &[String]) -> String {
    let mut parts = template.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (place, rest) = part.split_once('}').unwrap_or_default();
        let index = place.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
        text.push_str(index.and_then(|index| places.get(index)).map_or("", String::as_str));
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::measures::names::Place;

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
            ("refund.area.service", "Statsrefusion, service"),
            ("cost.group.rf.public", "Udgift til ressourceforløb, stat og kommune, før skat og tilbageløb"),
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

    /// Every kind has a name of its own in each language, and says everything that stands in its places. What differs by an
    /// area or an account alone differs in that place.
    #[test]
    fn every_kind_has_a_name_of_its_own() {
        let mut seen = BTreeSet::new();
        for kind in Kind::ALL {
            let filled = kind.pattern().replacen("<group>", "rf", 1).replace("<group>", "fp");
            let filled = filled.replace("<destination>", "fp").replace("<account>", "public");
            let filled = filled.replace("<area>", "effort").replace("<end>", "high");
            let filled = filled.replace("<investment>", "i").replace("<block>", "transfers").replace("<line>", "l");
            let filled = filled.replace("<municipality>", "k").replace("<department>", "BIF");
            let [danish, english] = Language::ALL.map(|language| name(&filled, language));
            assert_ne!(danish, filled);
            assert_ne!(danish, english);
            let places = kind.pattern().split('.').filter(|part| Place::of(part).is_some()).count();
            for is_month in [false, true] {
                let (danish, english) = words(*kind, is_month);
                for text in [danish, english] {
                    let said = (1..=9).filter(|place| text.contains(&format!("{{{place}}}"))).count();
                    assert_eq!(said, places, "{text}");
                    assert!((1..=places).all(|place| text.contains(&format!("{{{place}}}"))), "{text}");
                }
            }
            assert!(seen.insert(danish), "two measures with one name: {filled}");
        }
    }

    #[test]
    fn a_name_that_looks_like_a_place_is_a_name() {
        let names = |path: &str| if path == "groups/rf" { "{2} og {1}".to_owned() } else { "fp".to_owned() };
        let said = measure_name("group.rf.exits.fp", When::Whole, &names, Language::Danish);
        assert_eq!(said, "Afgang fra {2} og {1} til fp");
    }
}
