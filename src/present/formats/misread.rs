//! Why a typed text is not a value, and what would be.

use rust_decimal::Decimal;

use super::Formats;
use crate::{model::time::CalendarMonth, present::words::language::Language};

/// What is wrong with a typed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misread {
    /// Nothing is typed.
    Empty,
    /// The other language's decimal sign; the text as it would be right.
    DecimalSign {
        /// What was typed.
        found: String,
        /// The same with the right sign.
        right: String,
    },
    /// Grouping signs that do not stand at every third digit.
    Grouping(String),
    /// Several cells of a spreadsheet, where one value may stand.
    Cells(Vec<String>),
    /// Not a number at all.
    NotANumber(String),
    /// More digits than a number here can have.
    TooPrecise(String),
    /// A unit that does not belong to this input; the one that does, if it has one.
    Unit {
        /// What was typed after the number.
        found: String,
        /// What may stand there.
        right: String,
    },
    /// Whole numbers only.
    NotWhole(Decimal),
    /// Not a year with four digits.
    NotAYear(String),
    /// Not a calendar month.
    NotAMonth(String),
    /// None of the words that may stand here.
    NotAWord {
        /// What was typed.
        found: String,
        /// What may stand there.
        words: Vec<String>,
    },
    /// The input cannot be without a value.
    NotOptional,
}

impl Misread {
    /// What is wrong and what would be right, in a sentence or two.
    #[must_use]
    pub fn sentence(&self, formats: Formats) -> String {
        let example = formats.exact(rust_decimal::dec!(1234.5));
        let quote = |text: &str| formats.quote(text);
        match self {
            Self::Empty => {
                formats.say("Feltet er tomt. Skriv en værdi.", "The field is empty. Type a value.").to_owned()
            }
            Self::DecimalSign { found, right } => decimal_sign(formats, found, right),
            Self::Grouping(found) => match formats.language {
                Language::Danish => format!("Grupperingen i {} går ikke op. Skriv tal som {example}.", quote(found)),
                Language::English => format!("The grouping in {} is wrong. Write numbers as {example}.", quote(found)),
            },
            Self::Cells(found) => several(formats, found),
            Self::NotANumber(found) => match formats.language {
                Language::Danish => format!("{} er ikke et tal. Skriv tal som {example}.", quote(found)),
                Language::English => format!("{} is not a number. Write numbers as {example}.", quote(found)),
            },
            Self::TooPrecise(found) => match formats.language {
                Language::Danish => format!("{} har for mange cifre. Skriv højst 26 cifre.", quote(found)),
                Language::English => format!("{} has too many digits. Write at most 26.", quote(found)),
            },
            Self::Unit { found, right } => unit(formats, found, right),
            Self::NotWhole(number) => match formats.language {
                Language::Danish => format!("{} er ikke et helt tal. Skriv et helt tal.", formats.exact(*number)),
                Language::English => format!("{} is not whole. Write a whole number.", formats.exact(*number)),
            },
            Self::NotAYear(found) => match formats.language {
                Language::Danish => format!("{} er ikke et årstal. Skriv fire cifre, fx 2022.", quote(found)),
                Language::English => format!("{} is not a year. Write four digits, such as 2022.", quote(found)),
            },
            Self::NotAMonth(found) if far_month(found, formats).is_some() => {
                far_month(found, formats).unwrap_or_default()
            }
            Self::NotAMonth(found) => match formats.language {
                Language::Danish => format!("{} er ikke en måned. Skriv fx juli 2026 eller 2026-07.", quote(found)),
                Language::English => format!("{} is not a month. Write July 2026 or 2026-07.", quote(found)),
            },
            Self::NotAWord { found, words } => match formats.language {
                Language::Danish => format!("{} kan ikke stå her. Skriv {}.", quote(found), formats.any_of(words)),
                Language::English => format!("{} is not allowed here. Write {}.", quote(found), formats.any_of(words)),
            },
            Self::NotOptional => formats.say("Feltet skal have en værdi.", "The field must have a value.").to_owned(),
        }
    }
}

/// That a text is a month, but one outside the years that a scenario can have: `1899-12`.
#[must_use]
pub fn far_month(found: &str, formats: Formats) -> Option<String> {
    let month: CalendarMonth = found.trim().parse().ok()?;
    let found = formats.quote(found);
    if month.year < 1900 {
        Some(match formats.language {
            Language::Danish => format!("{found} ligger før 1900, og så langt tilbage går et scenarie ikke."),
            Language::English => format!("{found} lies before 1900, which is further back than a scenario goes."),
        })
    } else if month.year > 2200 {
        Some(match formats.language {
            Language::Danish => format!("{found} ligger efter 2200, og så langt frem går et scenarie ikke."),
            Language::English => format!("{found} lies after 2200, which is further on than a scenario goes."),
        })
    } else {
        None
    }
}

/// The first few of several cells, and that one may stand here.
fn several(formats: Formats, found: &[String]) -> String {
    const SHOWN: usize = 4;
    let mut shown: Vec<String> = found.iter().take(SHOWN).map(|cell| formats.quote(cell)).collect();
    if found.len() > SHOWN {
        shown.push(format!("{} {}", found.len() - SHOWN, formats.say("til", "more")));
    }
    let (count, shown) = (found.len(), formats.all_of(&shown));
    match formats.language {
        Language::Danish => format!("{shown} er {count} celler. Her kan kun stå én værdi."),
        Language::English => format!("{shown} are {count} cells. Only one value can stand here."),
    }
}

fn decimal_sign(formats: Formats, found: &str, right: &str) -> String {
    let found = formats.quote(found);
    let (danish, english) = match formats.numbers {
        Language::Danish => ("komma", "a comma"),
        Language::English => ("punktum", "a point"),
    };
    match formats.language {
        Language::Danish => format!("{found} kan ikke læses. Skriv {danish} foran decimaler: {right}."),
        Language::English => format!("{found} cannot be read. Write {english} before decimals: {right}."),
    }
}

fn unit(formats: Formats, found: &str, right: &str) -> String {
    let found = formats.quote(found);
    match (formats.language, right.is_empty()) {
        (Language::Danish, true) => format!("{found} passer ikke her. Skriv tallet uden enhed."),
        (Language::English, true) => format!("{found} does not belong here. Write the number without a unit."),
        (Language::Danish, false) => {
            let right = right.trim_end_matches('.');
            format!("{found} passer ikke her. Skriv tallet alene eller i {right}.")
        }
        (Language::English, false) => format!("{found} does not belong here. Write the number alone or in {right}."),
    }
}

/// A sign as it can stand in a sentence that is read from left to right.
fn seen(sign: char) -> String {
    let is_from_right =
        matches!(u32::from(sign), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1_0800..=0x1_0fff);
    let turns = matches!(u32::from(sign), 0x61c | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f);
    if is_from_right || turns || sign.is_control() { format!("U+{:04X}", u32::from(sign)) } else { sign.to_string() }
}

impl Formats {
    /// A text in the language's quotation marks: `»loft«`, `“cap”`. Signs that would turn the sentence around it round, or
    /// that cannot be seen, stand as their code: `U+0661`.
    #[must_use]
    pub fn quote(self, text: &str) -> String {
        let text: String = text.chars().map(seen).collect();
        match self.language {
            Language::Danish => format!("»{text}«"),
            Language::English => format!("“{text}”"),
        }
    }

    /// A choice in words: `a, b eller c`.
    #[must_use]
    pub fn any_of<T: AsRef<str>>(self, words: &[T]) -> String {
        Self::list(words, self.say(" eller ", " or "))
    }

    /// A list in words: `a, b og c`.
    #[must_use]
    pub fn all_of<T: AsRef<str>>(self, words: &[T]) -> String {
        Self::list(words, self.say(" og ", " and "))
    }

    /// Each text once; one that comes several times says so: *»b.ron« (2 udgaver)*.
    #[must_use]
    pub fn each_once(self, texts: impl Iterator<Item = String>) -> Vec<String> {
        let mut counted: Vec<(String, u32)> = Vec::new();
        for text in texts {
            match counted.iter_mut().find(|(one, _)| *one == text) {
                Some((_, count)) => *count += 1,
                None => counted.push((text, 1)),
            }
        }
        let versions = self.say("udgaver", "versions");
        let with_count = |(text, count)| if count == 1 { text } else { format!("{text} ({count} {versions})") };
        counted.into_iter().map(with_count).collect()
    }

    fn list<T: AsRef<str>>(words: &[T], last: &str) -> String {
        match words.split_last() {
            None => String::new(),
            Some((only, [])) => only.as_ref().to_owned(),
            Some((end, rest)) => {
                let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
                format!("{}{last}{}", rest.join(", "), end.as_ref())
            }
        }
    }
}
