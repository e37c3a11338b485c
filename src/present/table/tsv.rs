//! A table as tab-separated text for a spreadsheet: what is a number there is one here, and nothing else becomes one.

use rust_decimal::{Decimal, RoundingStrategy};

use {
    super::{Cell, Column, Row, Table},
    crate::present::{attribution::Attribution, words::language::Language},
};

/// The sign between whole and decimals when numbers are copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalSign {
    /// Danish: `2644,5`.
    Comma,
    /// English: `2644.5`.
    Point,
}

impl DecimalSign {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Comma => Self::Point,
            Self::Point => Self::Comma,
        }
    }
}

/// With how many decimals numbers are copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// As many as are shown, where this sign stands before them.
    Shown(DecimalSign),
    /// All that mean something.
    Full,
}

/// How numbers are copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copying {
    /// The sign between whole and decimals.
    pub sign: DecimalSign,
    /// With how many decimals.
    pub precision: Precision,
    /// The language of the words.
    pub language: Language,
}

/// How many decimals and digits a number has at most in full precision; what lies beyond is what dividing leaves behind.
const DECIMALS: u32 = 9;
const DIGITS: u32 = 15;

impl From<Language> for DecimalSign {
    /// The sign of a language's numbers.
    fn from(numbers: Language) -> Self {
        match numbers {
            Language::Danish => Self::Comma,
            Language::English => Self::Point,
        }
    }
}

impl Table {
    /// The table as it stands by itself elsewhere: its title and what it is of, the table, its note, and what it rests on;
    /// each a line of one cell but for the table, which begins after a free line.
    #[must_use]
    pub fn copied(&self, attribution: Option<&Attribution>, how: Copying) -> String {
        let mut text = String::new();
        let mut line = |words: &str| {
            text.push_str(&plain(words));
            text.push_str("\r\n");
        };
        if let Some(attribution) = attribution {
            line(&self.title);
            attribution.above.iter().for_each(|words| line(words));
            line("");
        }
        text.push_str(&self.to_tsv(how));
        let note = self.note.iter().filter(|_| attribution.is_some()).flat_map(|note| note.lines());
        let below = attribution.iter().flat_map(|one| &one.below).map(String::as_str);
        let below: Vec<&str> = note.chain(below).collect();
        if !below.is_empty() {
            text.push_str("\r\n");
        }
        for words in below {
            text.push_str(&plain(words));
            text.push_str("\r\n");
        }
        text
    }

    /// The table alone with its head: numbers without signs between thousands and without units, which stand in the head or,
    /// where it is the row's own, after the row's label. A column of ranges becomes two.
    #[must_use]
    pub fn to_tsv(&self, how: Copying) -> String {
        let mut text = String::new();
        let mut line = |cells: Vec<String>| {
            text.push_str(&cells.join("\t"));
            text.push_str("\r\n");
        };
        let is_range = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.cells.get(column.checked_sub(1)?));
            cells.into_iter().any(|cell| matches!(cell, Cell::Range { .. }))
        };
        let are_ranges: Vec<bool> = (0..self.head.len()).map(is_range).collect();
        let heads = self.head.iter().zip(&are_ranges);
        line(heads.flat_map(|(column, is_range)| head(column, *is_range, how.language)).collect());
        for row in &self.rows {
            // A row may be shorter than the head.
            let cells = row.cells.iter().chain(std::iter::repeat(&Cell::Empty)).zip(are_ranges.iter().skip(1));
            let cells = cells.flat_map(|(cell, is_range)| copied(cell, *is_range, how));
            line(std::iter::once(label(row)).chain(cells).collect());
        }
        text
    }
}

fn head(column: &Column, is_range: bool, language: Language) -> Vec<String> {
    if !is_range {
        return vec![plain(&column.heading())];
    }
    let end = |word: &str| {
        let label = if column.label.is_empty() { word.to_owned() } else { format!("{}, {word}", column.label) };
        plain(&Column { label, ..column.clone() }.heading())
    };
    vec![end(language.say("lavest", "lowest")), end(language.say("højest", "highest"))]
}

fn label(row: &Row) -> String {
    let label = if row.unit.is_empty() { row.label.clone() } else { format!("{} ({})", row.label, row.unit) };
    plain(&label)
}

/// A cell, or the two that a column of ranges has.
fn copied(cell: &Cell, is_range: bool, how: Copying) -> Vec<String> {
    let text = |text: &str| if is_range { vec![plain(text), String::new()] } else { vec![plain(text)] };
    match cell {
        Cell::Number { value, text } => {
            // Numbers that are rounded so that they add up are not each the nearest.
            let value = match how.precision {
                Precision::Shown(sign) => as_shown(text, sign).unwrap_or(*value),
                Precision::Full => *value,
            };
            vec![digits(value, text, how); if is_range { 2 } else { 1 }]
        }
        Cell::Range { low, high, text } => {
            // Both ends of *8–14,5 mio. kr.* are rounded alike.
            vec![digits(*low, text, how), digits(*high, text, how)]
        }
        Cell::Text(words) | Cell::Status { text: words, .. } => text(words),
        Cell::Empty => text(""),
    }
}

/// A number in its shortest form; `shown` is how it stands on the screen, nothing where it does not.
fn digits(value: Decimal, shown: &str, how: Copying) -> String {
    let most = match how.precision {
        Precision::Shown(sign) if !shown.is_empty() => decimals(shown, sign),
        Precision::Shown(_) | Precision::Full => DECIMALS,
    };
    let value = value.round_dp_with_strategy(most, RoundingStrategy::MidpointAwayFromZero);
    let value = value.round_sf(DIGITS).unwrap_or(value);
    let value = if value.is_zero() { Decimal::ZERO } else { value.normalize() };
    match how.sign {
        DecimalSign::Comma => value.to_string().replace('.', ","),
        DecimalSign::Point => value.to_string(),
    }
}

/// The number that a text begins with; `None` where that is none.
fn as_shown(text: &str, sign: DecimalSign) -> Option<Decimal> {
    let (group, sign) = if sign == DecimalSign::Comma { ('.', ',') } else { (',', '.') };
    let number = text.split(char::is_whitespace).next()?.trim_end_matches('%').trim_start_matches('+');
    number.replace('\u{2212}', "-").replace(group, "").replace(sign, ".").parse().ok()
}

/// The most decimals that a number in a text has.
fn decimals(text: &str, sign: DecimalSign) -> u32 {
    let sign = if sign == DecimalSign::Comma { ',' } else { '.' };
    let after = text.split(sign).skip(1).map(|rest| rest.chars().take_while(char::is_ascii_digit).count());
    after.max().and_then(|most| u32::try_from(most).ok()).unwrap_or_default()
}

/// Text that cannot break a cell, and that a spreadsheet reads neither as a formula nor as a date or a number.
fn plain(text: &str) -> String {
    let text = text.replace(['\t', '\n', '\r', '\u{a0}'], " ");
    // Where a cell begins with a quotation mark, it goes on to the next one.
    if text.starts_with('"') {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    if text.starts_with(['=', '+', '-', '@']) || looks_like_a_date(&text) { format!("'{text}") } else { text }
}

/// `2.1`, `1-3`, `3/4`, `10:30`: a place in a source, and in a spreadsheet a date, a fraction or a time. Whole numbers,
/// such as years, may be numbers there too.
fn looks_like_a_date(text: &str) -> bool {
    let is_sign = |letter| matches!(letter, '.' | ',' | '-' | '/' | ':');
    text.starts_with(|letter: char| letter.is_ascii_digit())
        && text.contains(is_sign)
        && text.chars().all(|letter| letter.is_ascii_digit() || letter == ' ' || is_sign(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::dec;

    const FULL: Copying = Copying { sign: DecimalSign::Comma, precision: Precision::Full, language: Language::Danish };
    const SHOWN: Copying = Copying { precision: Precision::Shown(DecimalSign::Comma), ..FULL };

    fn range(low: Decimal, high: Decimal) -> Cell {
        Cell::Range { text: "8–14".into(), low, high }
    }

    fn table() -> Table {
        let head =
            vec![Column::text("Helårspersoner"), Column::number("2025", ""), Column::number("Udgift", "mio.\u{a0}kr.")];
        let rows = vec![
            Row::new("Før", vec![Cell::number("2.645", dec!(2645.250)), Cell::Empty]),
            Row::new("Forskel", vec![Cell::number("−254", dec!(-254.0)), range(dec!(8.4), dec!(14))]),
            Row::new("Note\tmed tab", vec![Cell::number("0", dec!(-0.00)), Cell::Text("=1+1".into())]),
            Row::new("I alt", vec![Cell::Text("3/4".into()), Cell::number("2", dec!(2))]),
            Row::new("Andel", vec![Cell::number("12,5 pct.", dec!(12.5))]).in_unit("pct."),
        ];
        Table { title: "Helårspersoner pr. år".into(), head, rows, note: None }
    }

    #[test]
    fn copied_numbers_are_read_by_a_danish_spreadsheet() {
        let expected = "Helårspersoner\t2025\tUdgift, lavest (mio. kr.)\tUdgift, højest (mio. kr.)\r\n\
                        Før\t2645,25\t\t\r\n\
                        Forskel\t-254\t8,4\t14\r\n\
                        Note med tab\t0\t'=1+1\t\r\n\
                        I alt\t'3/4\t2\t2\r\n\
                        Andel (pct.)\t12,5\t\t\r\n";
        assert_eq!(table().to_tsv(FULL), expected);
    }

    #[test]
    fn with_a_point_nothing_else_differs() {
        let point = table().to_tsv(Copying { sign: DecimalSign::Point, ..FULL });
        assert!(point.contains("2645.25\t"), "{point}");
        let comma = table().to_tsv(FULL);
        let numbers = ["2645.25", "8.4", "12.5"];
        let turned = numbers.iter().fold(point, |text, number| text.replace(number, &number.replace('.', ",")));
        assert_eq!(turned, comma);
    }

    #[test]
    fn as_shown_is_rounded_as_shown_and_in_full_has_no_noise() {
        let row = |text: &str, value: Decimal| digits(value, text, SHOWN);
        assert_eq!(row("149.014", dec!(149014.2537)), "149014");
        assert_eq!(row("+2,5 mio.\u{a0}kr.", dec!(2.45)), "2,5", "half of the last digit goes away from 0");
        assert_eq!(row("−0", dec!(-0.2)), "0");
        assert_eq!(row("", dec!(8.4000000001)), "8,4", "what is not shown has nothing to be rounded to");
        assert_eq!(copied(&range(dec!(8.44), dec!(14.26)), true, SHOWN), ["8", "14"], "8–14");
        // 1 ÷ 3, and what dividing and multiplying again leaves behind.
        assert_eq!(digits(Decimal::ONE / dec!(3), "0,3", FULL), "0,333333333");
        assert_eq!(digits(dec!(-4000.0000000000005), "−4.000", FULL), "-4000");
        assert_eq!(digits(dec!(208413566.9999999999), "208", FULL), "208413567");
    }

    #[test]
    fn a_copied_table_says_what_it_is() {
        let attribution = Attribution {
            heading: "Målgruppe".into(),
            above: vec!["Scenarie: Reformen".into(), "-5".into()],
            below: vec!["Kilde: Sidestil".into()],
        };
        let table = Table { note: Some("– er intet.".into()), ..table() };
        let text = table.copied(Some(&attribution), FULL);
        let parts: Vec<&str> = text.split("\r\n\r\n").collect();
        assert_eq!(parts[0], "Helårspersoner pr. år\r\nScenarie: Reformen\r\n'-5");
        assert_eq!(format!("{}\r\n", parts[1]), table.to_tsv(FULL));
        assert_eq!(parts[2], "– er intet.\r\nKilde: Sidestil\r\n");
        assert_eq!(table.copied(None, FULL), table.to_tsv(FULL));
    }

    #[test]
    fn words_stay_words() {
        for (text, copied) in [
            ("2.1", "'2.1"),
            ("1-3", "'1-3"),
            ("1. 2", "'1. 2"),
            ("-5 kr.", "'-5 kr."),
            ("@a", "'@a"),
            ("2025", "2025"),
            ("\"Flere\" i job", "\"\"\"Flere\"\" i job\""),
            ("s. 3", "s. 3"),
            ("2017–2031", "2017–2031"),
            ("–", "–"),
        ] {
            assert_eq!(plain(text), copied);
        }
    }
}
