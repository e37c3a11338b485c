//! *Afgang*: where those who leave a group go, before and after, as flows and a table; of the count that the file gives, of a
//! year, or of the whole period. What has moved is a band of its own.

mod parts;
mod pictures;
mod rounding;
mod rows;
mod says;

use self::parts::{count, parts};
use crate::{
    model::id::Id,
    present::{
        chart::Chart,
        facts::{exits::Span, fact::Fact as AnyFact},
        flow_chart::FlowChart,
        table::Table,
        views::{
            Headline, Leavers, Shown,
            shared::{data::leading_on, group_choice::GroupChoice},
        },
        words::{
            facts::{absent, exits::labels::which},
            names::upper_first,
        },
    },
};

/// The whole view of one group.
#[derive(Debug, Clone, PartialEq)]
pub struct ExitsView {
    /// The sentences.
    pub headline: Headline,
    /// Which leavers can be counted, each with what it is called.
    pub leavers: Vec<(Leavers, String)>,
    /// Which are.
    pub chosen: Leavers,
    /// The flows of each side on one scale, or those of both in one picture.
    pub pictures: Vec<FlowChart>,
    /// Bars of the difference, where that is asked for.
    pub bars: Option<Chart>,
    /// Why there is no picture.
    pub no_picture: &'static str,
    /// The same numbers; its rows are the bands of the pictures, and last all of them.
    pub table: Table,
}

/// What is said of a group's leavers in *Overblik*: where more of them go, by a count that a source gives. Of a count that is
/// parted alike on both sides there is nothing to tell: how many leave is not the same.
pub(in crate::present::views) fn facts(shown: Shown, group: &Id) -> Vec<AnyFact> {
    let count = count(shown.sides, group).filter(|count| count.is_sourced);
    count.map_or_else(Vec::new, |count| {
        let parts = parts(shown.sides, group, Leavers::Counted, Some(count));
        if parts.moving(true).is_empty() { Vec::new() } else { says::says(shown.sides, &parts) }
    })
}

/// The view of the group and the leavers that are wanted, or of the main group and what says most of it; `None` where no
/// group leads to another.
pub(super) fn of_choice(
    shown: Shown,
    wanted: Option<&Id>,
    leavers: Option<Leavers>,
) -> Option<(GroupChoice, ExitsView)> {
    let groups: Vec<Id> = leading_on(shown.sides).collect();
    let main = shown.sides.main_group().filter(|main| groups.contains(main));
    let opens = main.or_else(|| groups.first().cloned())?;
    let choice = GroupChoice::new(shown.sides, &groups, wanted, opens);
    let view = exits(shown, &choice.chosen, leavers);
    Some((choice, view))
}

/// The view of one group.
#[must_use]
pub fn exits(shown: Shown, group: &Id, wanted: Option<Leavers>) -> ExitsView {
    let (sides, formats) = (shown.sides, shown.formats);
    let count = count(sides, group);
    let counted = count.map(|count| {
        let span = Span::Counted { all: count.all, is_sourced: count.is_sourced };
        (Leavers::Counted, upper_first(&which(span, formats)))
    });
    let whole = (Leavers::Period, formats.say("Hele perioden", "The whole period").to_owned());
    let years = sides.comparison.common_years().map(|year| (Leavers::Year(year), formats.year(year)));
    let leavers: Vec<(Leavers, String)> = counted.into_iter().chain([whole]).chain(years).collect();
    // A count that no source gives says less than the calculation.
    let opens = if count.is_some_and(|count| count.is_sourced) { Leavers::Counted } else { Leavers::Period };
    let chosen = wanted.filter(|wanted| leavers.iter().any(|(one, _)| one == wanted)).unwrap_or(opens);
    let parts = parts(sides, group, chosen, count);
    ExitsView {
        headline: says::headline(shown, &parts),
        leavers,
        chosen,
        pictures: pictures::pictures(shown, &parts),
        bars: pictures::bars(shown, &parts),
        no_picture: absent::sentence(pictures::absent(&parts), formats),
        table: rows::table(shown, &parts),
    }
}
