//! The table of *Afgang*: each destination before, after and the difference, and all of them.

use rust_decimal::Decimal;

use super::{
    parts::{Amount, Destination, Parts},
    pictures::cells,
    says::are_rounded_together,
};
use crate::present::{
    facts::exits::Fact,
    formats::{Formats, from_f64},
    table::{Cell, Column, Row, Table},
    views::Shown,
    words::facts::{
        Telling,
        exits::labels::{in_all, to_name, whole_title},
    },
};

pub(super) fn table(shown: Shown, of: &Parts) -> Table {
    let formats = shown.formats;
    let mut head = vec![Column::text(formats.say("Afgang til", "Where to"))];
    let unit = formats.say("procentpoint", "percentage points");
    let sides =
        [(formats.say("Før", "Before"), formats.pct_unit()), (formats.say("Efter", "After"), formats.pct_unit())];
    for (label, share) in sides.into_iter().chain([(formats.say("Forskel", "Difference"), unit)]) {
        head.push(Column::number(label, formats.say("antal", "number")));
        head.push(Column::number(label, share));
    }
    let mut rows: Vec<Row> = of.destinations.iter().map(|to| row(shown, to)).collect();
    rows.push(sum(of, formats));
    let note = are_rounded_together(of);
    let note = note.then(|| Telling { sides: shown.sides, formats }.sentence(Fact::Rounded));
    Table { title: whole_title(&of.of, of.span(), shown.sides, formats), head, rows, note }
}

fn row(shown: Shown, to: &Destination) -> Row {
    let formats = shown.formats;
    let [before, after] = to.going;
    let both = [before, after].into_iter().flat_map(|amount| cells(amount, formats));
    let name = to_name(&to.to, shown.sides, formats);
    Row::new(name, both.chain(difference([before, after], formats)).collect()).of(to.role)
}

/// After less before, as shown and exact.
fn difference([before, after]: [Option<Amount>; 2], formats: Formats) -> [Cell; 2] {
    let Some((before, after)) = before.zip(after) else { return [Cell::Empty, Cell::Empty] };
    let number = formats.signed(after.number - before.number, 0);
    let exact = from_f64(after.exact - before.exact).unwrap_or_default();
    let share = before.share.zip(after.share).map_or(Cell::Empty, |([before, was], [after, is])| {
        let points = (is - was).saturating_mul(Decimal::ONE_HUNDRED);
        Cell::number(formats.signed(points, 1), (after - before).saturating_mul(Decimal::ONE_HUNDRED))
    });
    [Cell::number(number, exact), share]
}

fn sum(of: &Parts, formats: Formats) -> Row {
    let all = |side: usize| {
        let number = of.all[side]?;
        let share = (!number.is_zero()).then_some([Decimal::ONE; 2]);
        Some(Amount { exact: of.sizes[side], number, share })
    };
    let [before, after] = [all(0), all(1)];
    let both = [before, after].into_iter().flat_map(|amount| cells(amount, formats));
    let name = in_all(of.of.is_main, formats);
    Row::new(name, both.chain(difference([before, after], formats)).collect()).bold()
}
