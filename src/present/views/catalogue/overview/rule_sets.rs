//! All rule sets of the file in one table of headlines, in *Overblik*: what each does against *før*.

use rust_decimal::Decimal;

use crate::{
    evaluation::sides::{Side, Sides},
    model::{id::Id, measures::Answer, money::payback::Payback, numbers::to_f64, spending::Account, totals},
    present::{
        chart::Role,
        facts::{
            kind::{Kind, kind},
            note::Note,
            overview::Fact,
            value::Value,
        },
        formats::{Formats, Scale, from_f64},
        table::{Cell, Column, Row, Table},
        views::{Shown, shared::tools::full_year},
        words::{
            answers,
            facts::{Telling, values},
            names::{self, lower_first},
            sides::named_side,
        },
    },
};

/// A rule set's headlines; what is against *før* is `None` on the rule set that is *før*.
struct Line<'a> {
    side: &'a Side,
    persons: Option<f64>,
    /// The last common year's cost less that of *før*.
    cost: Option<Answered>,
    payback: Option<Payback>,
    /// The deepest deficit against *før*, 0 or below.
    deficit: Option<Answered>,
}

/// An amount, or that it cannot be said.
type Answered = Option<Decimal>;

/// The table; `None` where the two shown are of two scenarios, or are all that the file has.
pub(super) fn table(shown: Shown, main: Option<&Id>, account: Account) -> Option<Table> {
    let (sides, formats) = (shown.sides, shown.formats);
    if kind(sides) == Kind::Scenarios || sides.after.scenario.rule_sets.len() < 3 {
        return None;
    }
    let persons = Persons::of(sides, main);
    let year = sides.comparison.common_years().next_back()?;
    let lines: Vec<Line> = sides.rule_sets().iter().map(|against| line(against, &persons, year, account)).collect();
    let amounts = |of: fn(&Line) -> Option<Answered>| {
        let known = lines.iter().filter_map(|line| of(line).flatten());
        Scale::for_values(known.map(to_f64).collect::<Vec<_>>())
    };
    let scales = [amounts(|line| line.cost), amounts(|line| line.deficit)];
    let mut head = vec![Column::text(formats.say("Regelsæt", "Rule set"))];
    head.extend(persons.title(shown).map(|title| Column::number(title, "")));
    let cost = format!("{} {year} {}", formats.say("Udgift", "Cost"), formats.say("mod før", "against before"));
    head.push(Column::number(cost, scales[0].unit(formats)));
    head.push(Column::number(formats.say("I plus mod før", "Ahead of before"), ""));
    let deficit = formats.say("Største nettoudgift mod før", "Deepest deficit against before");
    head.push(Column::number(deficit, scales[1].unit(formats)));
    let last = sides.comparison.period().last_year();
    let rows = lines.iter().map(|line| line.row(sides, persons.has_any(), scales, last, formats));
    let title = formats.say("Alle regelsæt i filen", "All rule sets of the file");
    let title = format!("{title}, {}", lower_first(names::account(account, formats.language)));
    let level = sides.after.scenario.price_level();
    let note = Telling { sides, formats }.sentence(Fact::AllRuleSets { account, level });
    Some(Table { title, head, rows: rows.collect(), note: Some(note) })
}

/// Which persons the table has: those at full phase-in where every rule set can say so, else those of the last year.
struct Persons<'a> {
    main: Option<&'a Id>,
    is_full: bool,
    year: i32,
}

impl<'a> Persons<'a> {
    fn of(sides: &Sides, main: Option<&'a Id>) -> Self {
        let full = |id: &&Id| {
            sides.full_phase_in(id).is_some()
                && sides.rule_sets().iter().all(|against| full_phase_in(&against.after, id).is_some())
        };
        let year = sides.comparison.common_years().next_back().unwrap_or_default();
        Self { main, is_full: main.as_ref().is_some_and(full), year }
    }

    fn has_any(&self) -> bool {
        self.main.is_some()
    }

    fn title(&self, shown: Shown) -> Option<String> {
        let formats = shown.formats;
        let name = lower_first(shown.sides.name(&format!("groups/{}", self.main?)));
        Some(if self.is_full {
            format!(
                "{}, {name}",
                formats.say("Helårspersoner ved fuld indfasning", "Full-year persons at full phase-in")
            )
        } else {
            format!("{} {}, {name}", formats.say("Helårspersoner", "Full-year persons"), self.year)
        })
    }

    fn on(&self, side: &Side) -> Option<f64> {
        if self.is_full {
            return full_phase_in(side, self.main?);
        }
        let flow = side.outcome.flow(self.main?)?;
        full_year(&flow.persons, side.outcome.case.period, self.year).map(to_f64)
    }
}

fn full_phase_in(side: &Side, id: &Id) -> Option<f64> {
    totals::full_phase_in(&side.outcome.case, side.outcome.members(id)?)
}

/// The headlines of the rule set that stands as *after*.
fn line<'a>(sides: &'a Sides, persons: &Persons, year: i32, account: Account) -> Line<'a> {
    let side = &sides.after;
    let persons = persons.on(side);
    if side.rule_set == sides.before.rule_set {
        return Line { side, persons, cost: None, payback: None, deficit: None };
    }
    let saving = sides.comparison.reform.as_ref();
    let cost = |side: &Side| {
        let year = usize::try_from(year - side.outcome.case.period.first_year).ok()?;
        side.outcome.costs.year(year, account)
    };
    let by = cost(side).zip(cost(&sides.before)).map(|(after, before)| (after - before).0);
    let deficit = saving.and_then(|saving| saving.deepest_deficit(account));
    Line {
        side,
        persons,
        cost: Some(by),
        payback: Some(saving.map_or(Payback::CannotBeSaid, |saving| saving.payback(account))),
        deficit: Some(deficit.and_then(|deficit| from_f64(deficit.amount))),
    }
}

impl Line<'_> {
    fn row(&self, sides: &Sides, has_persons: bool, scales: [Scale; 2], last: i32, formats: Formats) -> Row {
        let persons = self.persons.map_or_else(
            || unknown(formats),
            |persons| Cell::number(formats.persons_f64(persons), from_f64(persons).unwrap_or_default()),
        );
        let in_scale = |amount: Decimal, scale: Scale| amount.checked_div(scale.kr()).unwrap_or_default();
        let cost = self.cost.map_or(Cell::Empty, |cost| {
            cost.map_or_else(
                || unknown(formats),
                |kr| Cell::number(formats.plus(formats.scaled(kr, scales[0])), in_scale(kr, scales[0])),
            )
        });
        let deficit = self.deficit.map_or(Cell::Empty, |deficit| match deficit {
            None => unknown(formats),
            Some(kr) if kr.is_zero() => Cell::Text(values::text(Value::NoDeficit, formats)),
            Some(kr) => Cell::number(formats.scaled(kr.abs(), scales[1]), in_scale(kr.abs(), scales[1])),
        });
        let payback = self
            .payback
            .map_or(Cell::Empty, |payback| Cell::Text(payback_text(payback, last, Telling { sides, formats })));
        let cells = has_persons.then_some(persons).into_iter().chain([cost, payback, deficit]).collect();
        let name = self.side.name();
        if self.side.rule_set == sides.after.rule_set {
            Row::new(named_side(formats.say("Efter", "After"), name), cells).of(Role::After).bold()
        } else if self.side.rule_set == sides.before.rule_set {
            Row::new(named_side(formats.say("Før", "Before"), name), cells).of(Role::Before).bold()
        } else {
            Row::new(name, cells)
        }
    }
}

fn unknown(formats: Formats) -> Cell {
    Cell::Text(answers::word(Answer::CannotBeSaid, formats.language).to_owned())
}

fn payback_text(payback: Payback, last: i32, telling: Telling) -> String {
    let formats = telling.formats;
    match payback {
        Payback::After { .. } => payback.years().map(|years| formats.years(years)).unwrap_or_default(),
        Payback::NotWithinHorizon => telling.note(&Note::NotBy(last)),
        Payback::AtOnce => answers::word(Answer::AtOnce, formats.language).to_owned(),
        Payback::NoDifference => answers::word(Answer::NoDifference, formats.language).to_owned(),
        Payback::CannotBeSaid => answers::word(Answer::CannotBeSaid, formats.language).to_owned(),
    }
}
