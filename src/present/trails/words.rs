//! The numbers and notes of a trail that are neither inputs nor measures, in words.

use crate::{
    model::measures::trail::Label,
    present::{
        formats::{Formats, from_f64, value_with_unit},
        words::language::Language,
    },
    scenario::{figure::Value, schema::Unit},
};

/// What a number or note is.
pub(super) fn label(label: Label, language: Language) -> &'static str {
    match label {
        Label::Arrivals => language.say("kommet fra andre grupper", "arrived from other groups"),
        Label::StartOfAll => language.say("i alle grupper ved start", "in all groups at the start"),
        Label::InflowSoFar => language.say("tilgang udefra til og med måneden", "inflow up to and in the month"),
        Label::Present => language.say("i alle grupper i måneden", "in all groups in the month"),
        Label::RefundShare => language.say("statsrefusion", "state refund"),
        Label::LadderShare => language.say("statsrefusion efter trappen", "state refund by the ladder"),
        Label::CostWithout => {
            language.say("udgift uden regelsættets investeringer", "cost without the rule set's investments")
        }
        Label::CostWith => language.say("udgift med dem", "cost with them"),
        Label::CostBefore => language.say("udgift før", "cost before"),
        Label::CostAfter => language.say("udgift efter", "cost after"),
        Label::Undated => {
            language.say("spares i år, kilden ikke giver", "saved in years that the source does not give")
        }
        Label::YearsUnknown => language.say(
            "Kilden giver et beløb i alt uden år, så det kan ikke siges, hvornår det er betalt tilbage.",
            "The source gives a total without years, so that when it is paid back cannot be said.",
        ),
        Label::CountedFrom(_) => language.say("regnet fra", "counted from"),
        Label::MonthOfCourse => language.say("udgift i måneden selv", "cost in the month itself"),
        Label::Factor(_) => language.say("diskonteringsfaktor", "discount factor"),
        Label::BenefitPresentValue => language.say("nutidsværdi af gevinsten", "present value of the benefit"),
        Label::CostPresentValue => {
            language.say("nutidsværdi af de beløb, der lægges ud", "present value of the amounts laid out")
        }
        Label::MeanUnder { .. } => language.say("gennemsnitlig varighed", "mean stay"),
        Label::CeilingIsServiceAlone => language.say(
            "Servicerammen tæller kun serviceudgifter, brutto.",
            "The service ceiling counts service spending alone, gross.",
        ),
        Label::CarriedCompensation => language.say(
            "kompensation for det, beregningen bærer, efter minus før",
            "compensation of what the calculation carries, after less before",
        ),
        Label::VisiblePersons => {
            language.say("borgere, der kan ses i kommunerne", "persons seen in the municipalities")
        }
        Label::Moved => language.say("borgere, der får en indsats", "persons who get effort"),
        Label::HiddenWiden => language.say(
            "Af de skjulte kan alle eller ingen være flyttet; det udvider det høje skøn.",
            "Of the hidden ones all or none may be moved, which widens the high end.",
        ),
    }
}

/// A note.
pub(super) fn note(of: Label, formats: Formats) -> String {
    let words = label(of, formats.language);
    if let Label::CountedFrom(month) = of { format!("{words} {}", formats.month(month)) } else { words.to_owned() }
}

/// A number with what it is.
pub(super) fn number(of: Label, number: f64, formats: Formats) -> String {
    let words = label(of, formats.language);
    match of {
        Label::Arrivals
        | Label::StartOfAll
        | Label::InflowSoFar
        | Label::Present
        | Label::CeilingIsServiceAlone
        | Label::HiddenWiden
        | Label::VisiblePersons
        | Label::Moved
        | Label::YearsUnknown
        | Label::CountedFrom(_) => {
            format!("{words} = {}", formats.number_f64(number, 2))
        }
        Label::RefundShare | Label::LadderShare => format!("{words} = {}", formats.pct_f64(number, 1)),
        Label::CostWithout
        | Label::CostWith
        | Label::CostBefore
        | Label::CostAfter
        | Label::MonthOfCourse
        | Label::Undated
        | Label::CarriedCompensation
        | Label::BenefitPresentValue
        | Label::CostPresentValue => format!("{words} = {}", formats.kr_f64(number)),
        Label::Factor(year) => format!("{words}, {year} = {}", formats.number_f64(number, 6)),
        Label::MeanUnder { mean, under, at_most } => {
            let months = |months: f64| {
                let months = from_f64(months).unwrap_or_default().round_dp(1);
                value_with_unit(&Value::Number(months), Unit::Months, formats)
            };
            let cap = |cap: Option<u32>| match cap {
                Some(cap) => {
                    format!("{} {}", formats.say("under loftet på", "under the cap of"), months(f64::from(cap)))
                }
                None => formats.say("uden loft", "without a cap").to_owned(),
            };
            format!("{} {}; {} {}", months(mean.to_f64()), cap(under), cap(at_most), months(number))
        }
    }
}
