//! The table of *DUT*: every line with own cost, compensation and what is missing, year by year; by area and in all.

use rust_decimal::Decimal;

use super::{
    bars::SCALE,
    compared::{Compared, Line, stated_years},
    digits::{Digits, MOST},
};
use crate::{
    evaluation::reconcile::Reconciled,
    model::{
        compensation::Block,
        measures::{Kind, When, names::Name},
        numbers::Kr,
        reconcile::Agreement,
        spending::Area,
    },
    present::{
        chart::Role,
        facts::{
            compensation::{Fact, What},
            shared::Drawn,
        },
        formats::Formats,
        table::{Cell, Column, Row, Table},
        views::{Shown, shared::changes::side_title},
        words::{
            facts::{
                Telling,
                compensation::{area_total, label, level, number_label, total, with_mark},
            },
            sides::drawn_title,
        },
    },
    scenario::{layers::Layers, scenario::Published},
};

/// A figure space and a space as wide as a decimal sign: they keep the signs of a column below each other.
const DIGIT: char = '\u{2007}';
const SIGN: char = '\u{2008}';

/// An amount with the decimals that it is written with.
type Written = (Kr, u32);

/// The table; of a folded area the total stands alone.
pub(super) fn table(shown: Shown, compared: &Compared, reconciled: &[Reconciled], folded: &[Area]) -> Table {
    let formats = shown.formats;
    let digits = Digits::new(compared);
    let mut rows: Vec<(Row, Vec<Written>)> = Vec::new();
    let heading = |role: Role, title: String| {
        let nothing = vec![Cell::Text(String::new()); 1 + What::ALL.len() * compared.years.len()];
        (Row::new(title, nothing).of(role).bold(), Vec::new())
    };
    if compared.is_difference {
        rows.push(heading(Role::Difference, drawn_title(Drawn::Difference, shown.sides, formats)));
    } else if compared.other.is_some() {
        rows.push(heading(compared.role, side_title(shown, compared.role)));
    }
    // What is summed has the decimals of the finest of its parts.
    let mut finest = vec![0; What::ALL.len() * compared.years.len()];
    for area in &compared.areas {
        let is_folded = folded.contains(area);
        let mut of_area = vec![0; finest.len()];
        for line in compared.lines.iter().filter(|line| line.area == *area) {
            let amounts = line_amounts(compared, &digits, line);
            for (most, (_, decimals)) in of_area.iter_mut().zip(&amounts) {
                *most = (*most).max(*decimals);
            }
            if !is_folded {
                rows.push((line_row(shown, line), amounts));
            }
        }
        rows.push((
            Row::new(area_total(*area, formats), Vec::new()).bold(),
            sums(compared, Block::Area(*area), &of_area),
        ));
        finest.iter_mut().zip(of_area).for_each(|(most, decimals)| *most = (*most).max(decimals));
    }
    if compared.areas.len() > 1 {
        rows.push((Row::new(total(formats), Vec::new()).bold(), sums(compared, Block::Total, &finest)));
    }
    if compared.other.is_some() && !compared.is_difference {
        rows.push(heading(Role::After, side_title(shown, Role::After)));
        rows.extend(others(compared, formats));
    }
    let widest = (0..finest.len()).map(|column| {
        rows.iter()
            .filter_map(|(_, amounts)| amounts.get(column))
            .map(|(_, decimals)| *decimals)
            .max()
            .unwrap_or_default()
    });
    let widest: Vec<u32> = widest.collect();
    let written =
        rows.into_iter().map(|(row, amounts)| written(row, &amounts, &widest, compared.is_difference, formats));
    Table {
        title: formats.say("DUT linje for linje", "Compensation line by line").to_owned(),
        head: columns(shown, compared),
        rows: written.collect(),
        note: Some(note(shown, compared, reconciled)).filter(|note| !note.is_empty()),
    }
}

/// The label, the number in the source, and a column for each amount and year.
fn columns(shown: Shown, compared: &Compared) -> Vec<Column> {
    let formats = shown.formats;
    let first = format!("{}, {}", SCALE.unit(formats), level(compared.main.scenario.price_level(), formats));
    let from = carried_on(compared).map(|(year, _)| year);
    let mut head = vec![Column::text(first), Column::text(number_label(formats))];
    for what in What::ALL {
        head.extend(compared.years.iter().map(|year| {
            let mark = if from.is_some_and(|from| *year >= from) { "*" } else { "" };
            let column = Column::year(format!("{}{mark}", formats.year(*year))).of(label(what, formats));
            if what == What::Shortfall { column.tinted() } else { column }
        }));
    }
    head
}

fn line_row(shown: Shown, line: &Line) -> Row {
    let path = format!("compensation_lines/{}", line.id);
    let name = with_mark(shown.sides.name(&path), line.is_left_out, shown.formats);
    Row::new(name, vec![Cell::Text(line.number.clone())])
}

fn line_amounts(compared: &Compared, digits: &Digits, line: &Line) -> Vec<Written> {
    let of = Name::Line(line.id.clone());
    let of_what = |what: What| {
        let of = of.clone();
        compared.years.iter().map(move |year| (compared.shown(what, &of, *year), digits.of(line, what, *year)))
    };
    What::ALL.into_iter().flat_map(of_what).collect()
}

fn sums(compared: &Compared, block: Block, decimals: &[u32]) -> Vec<Written> {
    let years = What::ALL.into_iter().flat_map(|what| compared.years.iter().map(move |year| (what, *year)));
    let all = years.zip(decimals);
    all.map(|((what, year), decimals)| (compared.shown(what, &Name::Block(block), year), *decimals)).collect()
}

/// What the side for comparison comes to, by area and in all.
fn others(compared: &Compared, formats: Formats) -> Vec<(Row, Vec<Written>)> {
    let areas = compared.areas.iter().map(|area| (area_total(*area, formats), Block::Area(*area)));
    let in_all = (compared.areas.len() > 1).then(|| (total(formats).to_owned(), Block::Total));
    let row = |(name, block): (String, Block)| {
        let years = What::ALL.into_iter().flat_map(|what| compared.years.iter().map(move |year| (what, *year)));
        let amount = |(what, year)| (compared.other(what, &Name::Block(block), year).unwrap_or_default(), MOST);
        let row = Row::new(name, Vec::new());
        (if block == Block::Total { row.bold() } else { row }, years.map(amount).collect())
    };
    areas.chain(in_all).map(row).collect()
}

/// A row with its amounts, those of a column with their decimal signs below each other.
fn written(mut row: Row, amounts: &[Written], widest: &[u32], is_signed: bool, formats: Formats) -> Row {
    if !amounts.is_empty() && row.cells.is_empty() {
        row.cells.push(Cell::Text(String::new()));
    }
    row.cells.extend(amounts.iter().zip(widest).map(|((kr, decimals), widest)| {
        let value = kr.0.checked_div(SCALE.kr()).unwrap_or_default();
        let mut text = formats.number(value, *decimals);
        if is_signed {
            text = formats.plus(text);
        }
        if *decimals == 0 && *widest > 0 {
            text.push(SIGN);
        }
        text.extend((*decimals..*widest).map(|_| DIGIT));
        Cell::number(text, value)
    }));
    row
}

/// The first year that is carried on, and whether it is for all lines.
fn carried_on(compared: &Compared) -> Option<(i32, bool)> {
    let layers = Layers::new(&compared.main.scenario, &compared.main.rule_set);
    let last = compared.lines.iter().filter_map(|line| stated_years(&layers, &line.id).last().copied());
    let last: Vec<i32> = last.collect();
    let (least, most) = (*last.iter().min()?, *last.iter().max()?);
    let end = *compared.years.last()?;
    (end > least).then_some((least + 1, least == most))
}

/// What is below the table, a line each: what is carried on and left out, and where a source contradicts itself.
fn note(shown: Shown, compared: &Compared, reconciled: &[Reconciled]) -> String {
    let mut facts: Vec<Fact> = Vec::new();
    facts.extend(carried_on(compared).map(|(from, all)| Fact::CarriedOn { from, all }));
    facts.extend(compared.lines.iter().any(|line| line.is_left_out).then_some(Fact::NotCarried));
    facts.extend(is_rounded(compared, true).then_some(Fact::Rounded));
    let in_table = |measure: Kind, _: &Published| is_of_compensation(measure);
    facts.extend(contradictions(shown, compared, reconciled, in_table));
    lines_of(shown, facts)
}

/// Each fact on a line of its own, each once.
pub(super) fn lines_of(shown: Shown, facts: Vec<Fact>) -> String {
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    let mut lines: Vec<String> = Vec::new();
    for fact in facts {
        let line = telling.sentence(fact);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

/// Whether an amount that is shown has more digits than are written.
pub(super) fn is_rounded(compared: &Compared, with_other: bool) -> bool {
    let unit = Decimal::from(1_000);
    let of = |kr: Kr| !(kr.0 % unit).is_zero();
    compared.areas.iter().any(|area| {
        let block = Block::Area(*area);
        compared.years.iter().any(|year| {
            let amounts = compared.of_year(block, *year);
            of(amounts.own) || of(amounts.received) || with_other && amounts.other.is_some_and(of)
        })
    })
}

/// Where the sources contradict themselves in what is published of the side that is shown in full.
pub(super) fn contradictions(
    shown: Shown,
    compared: &Compared,
    reconciled: &[Reconciled],
    is_in: impl Fn(Kind, &Published) -> bool,
) -> Vec<Fact> {
    let scenario = &shown.sides.after.scenario;
    if compared.main.scenario != *scenario || compared.is_difference {
        return Vec::new();
    }
    let found = reconciled.iter().filter(|one| {
        let Some((published, measure)) = scenario.published.get(one.index).zip(one.measure.as_ref()) else {
            return false;
        };
        let is_of_side = *published.rules == *compared.main.rule_set;
        let is_shown = published.period.parse().is_ok_and(|when| match when {
            When::Year(year) => compared.years.contains(&year),
            When::Whole => true,
            When::Month(_) | When::CourseMonth(_) => false,
        });
        one.agreement == Agreement::Contradicts && is_of_side && is_shown && is_in(measure.kind, published)
    });
    found.map(|one| Fact::Contradiction(one.index)).collect()
}

/// Whether a measure is an amount that stands in the table.
pub(super) fn is_of_compensation(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Received
            | Kind::OwnCost
            | Kind::Shortfall
            | Kind::ReceivedOfLine
            | Kind::OwnCostOfLine
            | Kind::ShortfallOfLine
    )
}
