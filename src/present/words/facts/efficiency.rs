//! The words of *Effektivisering*.

use crate::{
    evaluation::sides::Sides,
    model::spending::Range,
    present::{
        facts::{
            efficiency::{Fact, Step},
            shared::Drawn,
        },
        formats::Formats,
        words::{language::Language, sides::drawn_title},
    },
};

/// A range of kroner with its unit: *8–14 mio. kr.*
#[must_use]
pub fn range_text(range: Range, formats: Formats) -> String {
    if range.low == range.high { formats.money(range.low.0) } else { formats.money_range(range.low.0, range.high.0) }
}

/// What a step of the bridge is called.
#[must_use]
pub fn step_name(step: Step, formats: Formats) -> &'static str {
    match step {
        Step::Potential => formats.say("Potentiale i alt", "Potential in all"),
        Step::Bought => formats.say("\u{2212} købes i dag", "\u{2212} bought today"),
        Step::Released => formats.say("= frigives", "= released"),
        Step::Refund => formats.say("heraf finansieringsbidrag", "of which refund gain"),
    }
}

/// The bridge, for those who cannot see it.
fn bridge(sides_drawn: &[(Drawn, Vec<(Step, Range)>)], sides: &Sides, formats: Formats) -> String {
    let step = |(step, range): &(Step, Range)| format!("{} {}", step_name(*step, formats), range_text(*range, formats));
    let side = |(of, steps): &(Drawn, Vec<(Step, Range)>)| {
        let steps = steps.iter().map(step).collect::<Vec<_>>().join("; ");
        // The stop of *kr.* is the sentence's too.
        format!("{}: {}.", drawn_title(*of, sides, formats), steps.trim_end_matches('.'))
    };
    let what = formats.say("Søjlediagram med spænd.", "Bar chart with ranges.").to_owned();
    std::iter::once(what).chain(sides_drawn.iter().map(side)).collect::<Vec<_>>().join(" ")
}

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let text = |range: &Range| range_text(*range, formats);
    let danish = formats.language == Language::Danish;
    match fact {
        Fact::Frees { moved, was, gain } => {
            let [moved, was, gain] = [moved, was, gain].map(text);
            match (danish, was == gain) {
                (true, true) => format!(
                    "Flyttes ydelserne fra service til indsats, frigives {moved} om året på servicerammen, heraf {gain} som \
                     finansieringsbidrag (øget statsrefusion)."
                ),
                (true, false) => format!(
                    "Flyttes ydelserne fra service til indsats, frigives {moved} om året på servicerammen; finansieringsbidraget \
                     (øget statsrefusion) er {gain} om året mod {was} før."
                ),
                (false, true) => format!(
                    "Moving services to effort spending releases {moved} a year under the service ceiling, of which {gain} is \
                     refund gain (higher state refund)."
                ),
                (false, false) => format!(
                    "Moving services to effort spending releases {moved} a year under the service ceiling; the refund gain \
                     (higher state refund) is {gain} a year against {was} before."
                ),
            }
        }
        Fact::Basis { months, level } => {
            let months = formats.months((*months).into());
            if danish {
                format!(
                    "Kilden opgør det på {months}; her er det regnet om til et år, i {level} p/l. Den svage del af en søjle \
                     går fra lavt til højt skøn; det laveste, der frigives, er det lave potentiale minus det høje køb, og det \
                     højeste er det høje potentiale minus det lave køb. Potentialet er kildens og følger ikke antallet af \
                     borgere. Kommunen vinder kun refusionen; for stat og kommune, før skat og tilbageløb, er gevinsten nul."
                )
            } else {
                format!(
                    "The source counts it over {months}; here it is turned into a year, in {level} prices. The faint part of \
                     a bar goes from low to high; the least that is released is the low potential less the high purchase, and \
                     the most is the high potential less the low purchase. The potential is the source's and does not follow \
                     the number of citizens. The municipality gains only the refund; for state and municipality, before tax, \
                     the gain is nil."
                )
            }
        }
        Fact::Bridge(drawn) => bridge(drawn, sides, formats),
        Fact::NothingDiffers if danish => "Efter ændrer intet her: de to sider er ens.".to_owned(),
        Fact::NothingDiffers => "After changes nothing here: the two sides are the same.".to_owned(),
        Fact::NothingSinceMark if danish => "Det ændrer intet her.".to_owned(),
        Fact::NothingSinceMark => "That changes nothing here.".to_owned(),
    }
}
