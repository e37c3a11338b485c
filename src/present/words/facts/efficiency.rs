//! The words of *Effektivisering*.

use crate::{
    model::spending::Range,
    present::{facts::efficiency::Fact, formats::Formats, words::language::Language},
};

/// A range of kroner with its unit: *8–14 mio. kr.*
#[must_use]
pub fn range_text(range: Range, formats: Formats) -> String {
    if range.low == range.high { formats.money(range.low.0) } else { formats.money_range(range.low.0, range.high.0) }
}

pub(super) fn sentence(fact: &Fact, formats: Formats) -> String {
    let text = |range: &Range| range_text(*range, formats);
    let danish = formats.language == Language::Danish;
    match fact {
        Fact::Frees { moved, was, gain } => {
            let [moved, was, gain] = [moved, was, gain].map(text);
            match (danish, was == gain) {
                (true, true) => format!(
                    "Flyttes ydelserne fra service til indsats, frigives {moved} om året på servicerammen, heraf {gain} som \
                     øget statsrefusion."
                ),
                (true, false) => format!(
                    "Flyttes ydelserne fra service til indsats, frigives {moved} om året på servicerammen; den øgede \
                     statsrefusion er {gain} om året mod {was} før."
                ),
                (false, true) => format!(
                    "Moving services to effort spending releases {moved} a year under the service ceiling, of which {gain} is \
                     higher state refund."
                ),
                (false, false) => format!(
                    "Moving services to effort spending releases {moved} a year under the service ceiling; the higher state \
                     refund is {gain} a year against {was} before."
                ),
            }
        }
        Fact::Basis { months, level } => {
            let months = formats.months((*months).into());
            if danish {
                format!(
                    "Kilden opgør det på {months}; her er det regnet om til et år, i {level}-priser. Kommunen vinder kun \
                     refusionen; for stat og kommune, før skat og tilbageløb, er gevinsten nul."
                )
            } else {
                format!(
                    "The source counts it over {months}; here it is turned into a year, in {level} prices. The municipality \
                     gains only the refund; for state and municipality, before tax, the gain is nil."
                )
            }
        }
        Fact::NothingDiffers if danish => "Efter ændrer intet her: de to sider er ens.".to_owned(),
        Fact::NothingDiffers => "After changes nothing here: the two sides are the same.".to_owned(),
        Fact::NothingSinceMark if danish => "Det ændrer intet her.".to_owned(),
        Fact::NothingSinceMark => "That changes nothing here.".to_owned(),
    }
}
