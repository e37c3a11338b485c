//! The long table of `evaluate` in each of its formats, written row by row as it comes.

use std::io::{self, Write};

use super::arguments::Format;
use crate::{
    evaluation::sides::{Side, Sides},
    model::{
        id::Id,
        measures::{Answer, Measure, When},
    },
    present::{
        formats::Formats,
        words::{answers::answer_text, measure_names::name_of},
    },
    scenario::passport::DIFFERENCE,
};

/// One number: a row of the long table.
pub(super) struct Row<'a> {
    pub(super) measure: &'a Measure,
    pub(super) rules: &'a Id,
    pub(super) when: When,
    pub(super) answer: Answer,
}

/// A table that is being written.
pub(super) trait Table {
    /// The rows of a measure come now.
    fn begin(&mut self, measure: &Measure) -> io::Result<()>;
    /// One row.
    fn row(&mut self, row: &Row) -> io::Result<()>;
    /// That was the last one.
    fn end(&mut self) -> io::Result<()>;
}

/// The table of a format, begun. The rule sets are those whose rows come.
pub(super) fn table<'a>(
    format: Format,
    out: &'a mut dyn Write,
    rule_sets: &[&'a Side],
    sides: &'a Sides,
    formats: Formats,
) -> io::Result<Box<dyn Table + 'a>> {
    Ok(match format {
        Format::Csv => Box::new(Csv::new(out)?),
        Format::Json => Box::new(Json::new(out)?),
        Format::Text => Box::new(Text::new(out, rule_sets, sides, formats)),
    })
}

/// Comma-separated values: one row a number.
struct Csv<W: Write> {
    writer: csv::Writer<W>,
    measure: String,
}

impl<W: Write> Csv<W> {
    fn new(out: W) -> io::Result<Self> {
        let mut writer = csv::Writer::from_writer(out);
        writer.write_record(["measure", "rules", "period", "value", "unit"]).map_err(why)?;
        Ok(Self { writer, measure: String::new() })
    }
}

impl<W: Write> Table for Csv<W> {
    fn begin(&mut self, measure: &Measure) -> io::Result<()> {
        self.measure = measure.to_string();
        Ok(())
    }

    fn row(&mut self, row: &Row) -> io::Result<()> {
        let [when, answer] = [row.when.to_string(), row.answer.to_string()];
        let unit = row.measure.kind.unit().name();
        self.writer.write_record([self.measure.as_str(), row.rules, &when, &answer, unit]).map_err(why)
    }

    fn end(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// Why nothing can be written, as the system says it.
fn why(error: csv::Error) -> io::Error {
    if let csv::ErrorKind::Io(why) = error.into_kind() { why } else { io::ErrorKind::InvalidData.into() }
}

/// A list of objects, one a line.
struct Json<W: Write> {
    out: W,
    /// What stands before the next object.
    before: &'static str,
    measure: String,
}

impl<W: Write> Json<W> {
    fn new(mut out: W) -> io::Result<Self> {
        out.write_all(b"[")?;
        Ok(Self { out, before: "\n", measure: String::new() })
    }
}

impl<W: Write> Table for Json<W> {
    fn begin(&mut self, measure: &Measure) -> io::Result<()> {
        self.measure = quoted(&measure.to_string());
        Ok(())
    }

    fn row(&mut self, row: &Row) -> io::Result<()> {
        // Exact numbers go out as written, with all their digits; words as texts.
        let value = row.answer.to_string();
        let is_number = row.answer.number().is_some() && serde_json::from_str::<serde_json::Number>(&value).is_ok();
        let value = if is_number { value } else { quoted(&value) };
        let (before, measure, when, unit) = (self.before, &self.measure, row.when, row.measure.kind.unit().name());
        self.before = ",\n";
        let rules = quoted(row.rules);
        write!(self.out, "{before}{{\"measure\":{measure},\"rules\":{rules},\"period\":\"{when}\",")?;
        write!(self.out, "\"value\":{value},\"unit\":\"{unit}\"}}")
    }

    fn end(&mut self) -> io::Result<()> {
        self.out.write_all(b"\n]\n")?;
        self.out.flush()
    }
}

/// A text as JSON writes it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// For reading: measures by name, with formatted numbers; months are left to the other formats.
struct Text<'a, W: Write> {
    out: W,
    sides: &'a Sides,
    formats: Formats,
    /// What each rule set is called, and the widest of it.
    labels: Vec<(&'a Id, String)>,
    width: usize,
    /// The heading that stands last.
    heading: String,
}

impl<'a, W: Write> Text<'a, W> {
    fn new(out: W, rule_sets: &[&'a Side], sides: &'a Sides, formats: Formats) -> Self {
        let label = |side: &&'a Side| (&side.rule_set, format!("{} ({})", side.name(), side.rule_set));
        let mut text = Self {
            out,
            sides,
            formats,
            labels: rule_sets.iter().map(label).collect(),
            width: 0,
            heading: String::new(),
        };
        let labels = text.labels.iter().map(|(_, label)| label.as_str()).chain([text.difference()]);
        text.width = labels.map(|label| label.chars().count()).max().unwrap_or_default();
        text
    }

    fn difference(&self) -> &'static str {
        self.formats.language.say("forskel", "difference")
    }
}

impl<W: Write> Table for Text<'_, W> {
    fn begin(&mut self, _: &Measure) -> io::Result<()> {
        Ok(())
    }

    fn row(&mut self, row: &Row) -> io::Result<()> {
        let Row { measure, rules, when, answer } = *row;
        if matches!(when, When::Month(_) | When::CourseMonth(_)) {
            return Ok(());
        }
        let heading = name_of(measure, when, &|path: &str| self.sides.name(path).to_owned(), self.formats.language);
        if heading != self.heading {
            let line = if self.heading.is_empty() { "" } else { "\n" };
            writeln!(self.out, "{line}{heading}")?;
            self.heading = heading;
        }
        let known = self.labels.iter().find(|(id, _)| *id == rules && &**rules != DIFFERENCE);
        let label = known.map_or(self.difference(), |(_, label)| label);
        let value = answer_text(answer, measure.kind.unit(), self.formats);
        let (width, when) = (self.width, when.to_string());
        writeln!(self.out, "  {label:<width$} {when:<8} {value:>24}")
    }

    fn end(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
