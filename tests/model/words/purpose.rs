//! Two scenarios written for the purpose, every sentence of their views on persons and prices in both languages: a group that
//! closes, whose people get another benefit instead, and a benefit of five months under the refund ladder.

use sidestil::{
    evaluation::sides::Sides,
    model::spending::Account,
    present::{
        formats::Formats,
        views::{
            Shown,
            catalogue::{
                target_group::target_group,
                unit_cost::{UnitCosts, pair::first_pair, unit_costs},
            },
        },
        words::language::Language,
    },
};

use super::{DA, plain, read, shown, sides};

const EN: Formats = Formats::new(Language::English);

fn closed() -> Sides {
    sides(&read(include_str!("../../fixtures/closed-group.ron")), "åbent", "lukket")
}

fn five_months() -> Sides {
    sides(&read(include_str!("../../fixtures/five-months.ron")), "ti", "fem")
}

/// What *Målgruppe* says of a group, and its condition.
fn group(sides: &Sides, group: &str, formats: Formats) -> [String; 2] {
    let headline = target_group(Shown { formats, ..shown(sides) }, &group.into()).headline;
    [plain(&headline.says), plain(&headline.condition)]
}

fn prices(sides: &Sides, account: Account, formats: Formats) -> UnitCosts {
    unit_costs(Shown { formats, ..shown(sides) }, &first_pair(sides).unwrap(), account)
}

/// What *Udgift pr. borger* says, and its condition.
fn costs(sides: &Sides, account: Account, formats: Formats) -> [String; 2] {
    let headline = prices(sides, account, formats).headline;
    [plain(&headline.says), plain(&headline.condition)]
}

#[test]
fn a_closed_group_s_persons_are_told_where_they_are_instead() {
    print_all(&closed(), ["forløb", "ydelse"]);
    print_all(&five_months(), ["kort", "lang"]);
}

fn print_all(sides: &Sides, groups: [&str; 2]) {
    for formats in [DA, EN] {
        for id in groups {
            println!("{:#?}", group(sides, id, formats));
        }
        for account in Account::ALL {
            println!("{:#?}", costs(sides, account, formats));
            let view = prices(sides, account, formats);
            for chart in view.pair.iter().chain(&view.by_area.charts).chain(&view.by_payer.charts).chain(&view.course) {
                println!("  {} | {} | {}", chart.title, plain(&chart.unit), plain(&chart.sentence));
            }
            for table in [view.gap, view.by_area.table, view.by_payer.table, view.course_table] {
                println!("  {} {:?}", table.title, table.head.iter().map(|head| plain(&head.label)).collect::<Vec<_>>());
                for row in &table.rows {
                    println!("    {} {:?}", row.label, row.cells.iter().map(|cell| plain(cell.shown())).collect::<Vec<_>>());
                }
                println!("    {:?}", table.note);
            }
        }
    }
}
