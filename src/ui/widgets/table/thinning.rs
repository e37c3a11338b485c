//! Which years of a wide table are left out on a narrow screen: every second or more, never the first, the last, or one in
//! which something happens. The copied table has them all.

use crate::present::table::Table;

/// Every year, every second, every third …
const EVERY: [usize; 5] = [1, 2, 3, 5, 10];

/// The columns to show, by their index: as many as fit, or as few as there can be.
pub(super) fn columns(table: &Table, fits: impl Fn(&Table) -> bool) -> Vec<usize> {
    let first = table.head.iter().position(|head| head.optional).unwrap_or_default();
    // Counted from the year before the first that may go, which is always there.
    let kept = |every: usize| -> Vec<usize> {
        let is_kept = |index: &usize| !table.head[*index].optional || (index + 1 - first).is_multiple_of(every);
        (0..table.head.len()).filter(is_kept).collect()
    };
    let mut all = EVERY.into_iter().map(kept);
    let fitting = all.by_ref().find(|columns| fits(&table.with_columns(columns)));
    fitting.unwrap_or_else(|| kept(EVERY[EVERY.len() - 1]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::table::{Cell, Column, Row};

    /// Twelve years, of which 2026 matters, and a total.
    fn table() -> Table {
        let years = (2020..=2031).map(|year: i32| Column::year(year.to_string(), [2020, 2026, 2031].contains(&year)));
        let head: Vec<Column> =
            std::iter::once(Column::text("")).chain(years).chain([Column::number("I alt", "")]).collect();
        let cells = head.iter().skip(1).map(|head| Cell::Text(head.label.clone())).collect();
        Table { head, rows: vec![Row::new("", cells)], ..Table::default() }
    }

    fn shown(most: usize) -> Vec<String> {
        let table = table();
        let columns = columns(&table, |table| table.head.len() <= most);
        let part = table.with_columns(&columns);
        // A column keeps its cells.
        let cells: Vec<&str> = part.rows[0].cells.iter().map(Cell::shown).collect();
        assert_eq!(cells, part.head.iter().skip(1).map(|head| head.label.as_str()).collect::<Vec<_>>());
        part.head.into_iter().skip(1).map(|head| head.label).collect()
    }

    #[test]
    fn every_second_year_goes_but_never_one_that_matters() {
        assert_eq!(shown(14).len(), 13, "all of them fit");
        assert_eq!(shown(13), ["2020", "2022", "2024", "2026", "2028", "2030", "2031", "I alt"]);
        assert_eq!(shown(8), ["2020", "2023", "2026", "2029", "2031", "I alt"]);
        assert_eq!(shown(1), ["2020", "2026", "2030", "2031", "I alt"], "as few as there can be");
    }
}
