//! What each of several investments saves, the others as they are, and what they save together beyond the sum of that.

use crate::{
    model::{
        money::payback::{Payback, Saving},
        numbers::Kr,
        spending::Account,
        time::Month,
    },
    present::{
        formats::{Formats, Scale},
        table::{Cell, Column, Row, Table},
        words::{answers::word, names},
    },
};
use {
    super::asked::{Asked, scale},
    crate::{
        model::measures::Answer,
        present::views::{Question, Shown, shared::tools::unit_heading},
    },
};

/// A line for each investment, the interplay (*samspil*), and all together; `None` where there are not several.
pub(in crate::present::views) fn each(shown: Shown, asked: &Asked, account: Account) -> Option<Table> {
    let side = &shown.sides.after;
    let investments = &side.outcome.case.last_rules().investments;
    if asked.question == Question::Reform || investments.len() < 2 {
        return None;
    }
    let (formats, scale) = (shown.formats, scale(asked.saving));
    let line = |name: &str, saving: &Saving| {
        let payback = Cell::Text(payback(asked, saving, account, formats));
        Row::new(name, vec![money(saving.total(account), scale, formats), payback])
    };
    let of_one = |index: usize| {
        let path = format!("investments/{}", investments.get(index)?.id);
        Some(line(shown.sides.name(&path), side.outcome.investment(index)?))
    };
    let mut rows: Vec<Row> = (0..investments.len()).filter_map(of_one).collect();
    let interplay = money(side.outcome.interplay(account), scale, formats);
    rows.push(Row::new(formats.say("Samspil", "Interplay"), vec![interplay, Cell::Empty]));
    rows.push(line(formats.say("Alle tilsammen", "All together"), asked.saving).bold());
    let title = formats
        .say("Hver investering for sig, de andre som de er", "Each investment by itself, the others as they are");
    let name = names::lower_first(names::account(account, formats.language));
    let head = vec![
        Column::text(unit_heading(scale, account, formats)),
        Column::number(formats.say("I alt", "Total"), ""),
        Column::text(formats.say("Tilbagebetalt", "Paid back")),
    ];
    Some(Table { title: format!("{title}, {name}"), head, rows, note: None })
}

fn money(kr: Option<Kr>, scale: Scale, formats: Formats) -> Cell {
    kr.map_or_else(
        || Cell::Text(word(Answer::CannotBeSaid, formats.language).to_owned()),
        |kr| Cell::number(formats.scaled(kr.0, scale), kr.0.checked_div(scale.kr()).unwrap_or_default()),
    )
}

/// The month in which one has paid back, or the word.
fn payback(asked: &Asked, saving: &Saving, account: Account, formats: Formats) -> String {
    let answer = match saving.payback(account) {
        Payback::After { month, .. } => {
            return formats.month(asked.period.calendar(Month(i32::try_from(month).unwrap_or(i32::MAX))));
        }
        Payback::AtOnce => Answer::AtOnce,
        Payback::NoDifference => Answer::NoDifference,
        Payback::NotWithinHorizon => Answer::NotWithinHorizon,
        Payback::CannotBeSaid => Answer::CannotBeSaid,
    };
    word(answer, formats.language).to_owned()
}
