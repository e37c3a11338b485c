//! What comes from a spreadsheet: the cells of a text, row by row. A single number is one cell, whatever its line end; what
//! separates cells is never taken for the grouping of one number.

/// What a pasted text holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cells {
    /// One cell, without what surrounds it.
    One(String),
    /// Several in one row or one column.
    Line(Vec<String>),
    /// Several rows of several.
    Block(Vec<String>),
}

/// The cells of a text: rows end with a line, cells with a tab or, as in a CSV file, a semicolon. What is empty at the end
/// is no cell.
#[must_use]
pub fn cells(text: &str) -> Cells {
    let rows = rows(text.trim_end_matches(|sign: char| sign.is_whitespace() || is_between_cells(sign)));
    let is_line = rows.len() == 1 || rows.iter().all(|row| row.len() == 1);
    let mut all = rows.concat();
    match all.len() {
        1 => Cells::One(all.remove(0)),
        _ if is_line => Cells::Line(all),
        _ => Cells::Block(all),
    }
}

/// The cells of each row of a text, without what surrounds them; an empty row has one empty cell.
#[must_use]
pub fn rows(text: &str) -> Vec<Vec<String>> {
    let row = |row: &str| row.split(is_between_cells).map(|cell| cell.trim().to_owned()).collect();
    text.replace("\r\n", "\n").split(ends_row).map(row).collect()
}

/// Whether a sign ends a row: a line end of any kind.
fn ends_row(sign: char) -> bool {
    matches!(sign, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_between_cells(sign: char) -> bool {
    matches!(sign, '\t' | ';' | '\u{1c}' | '\u{1d}' | '\u{1e}' | '\u{1f}')
}
