//! From the text of the page to its parts. The page is written in `CommonMark` with tables; what it uses beyond what is
//! known here is left out, and a test holds that nothing is.
//!
//! An anchor such as `<a id="loft"></a>` names the section that the next heading begins. A comment is for the tests alone.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{
    document::{Block, Chapter, Look, Run, Span},
    section::Section,
};

/// The chapters of a text: each begins with a heading of level 1 or 2.
pub(super) fn chapters(text: &str) -> Vec<Chapter> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        reader.take(event);
    }
    reader.chapters
}

/// The program's page uses few of the things that `CommonMark` has; the others are plain text to it.
#[derive(Default)]
struct Reader {
    chapters: Vec<Chapter>,
    /// The section whose anchor was read last.
    anchor: Option<Section>,
    /// What is being read.
    run: Run,
    looks: Vec<Look>,
    link: Option<Section>,
    /// The items, cells or lines read so far of a list, a row or equations.
    runs: Vec<Run>,
    head: Vec<Run>,
    rows: Vec<Vec<Run>>,
    within: Within,
}

/// What the text that is being read stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Within {
    /// Nothing but its chapter.
    #[default]
    Chapter,
    /// A quotation, which says where a rule comes from.
    Quote,
    /// A list, numbered or not.
    List { is_numbered: bool },
    /// Equations.
    Code,
}

#[expect(clippy::wildcard_enum_match_arm, reason = "what the page does not use has no meaning here")]
impl Reader {
    fn take(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.begin(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.within == Within::Code => {
                let lines = text.lines().filter(|line| !line.trim().is_empty());
                self.runs.extend(lines.map(|line| Run { number: 0, spans: vec![plain(line.trim())] }));
            }
            Event::Text(text) => self.add(&text, self.looks.last().copied().unwrap_or(Look::Plain)),
            Event::Code(text) => self.add(&text, Look::Code),
            Event::SoftBreak | Event::HardBreak => self.add(" ", self.looks.last().copied().unwrap_or(Look::Plain)),
            Event::Html(html) | Event::InlineHtml(html) => {
                let id = html.strip_prefix("<a id=\"").and_then(|rest| rest.split_once('"'));
                self.anchor = id.and_then(|(id, _)| Section::of(id)).or(self.anchor);
            }
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }

    fn begin(&mut self, tag: &Tag) {
        match tag {
            Tag::BlockQuote(_) => self.within = Within::Quote,
            Tag::CodeBlock(_) => self.within = Within::Code,
            Tag::List(first) => self.within = Within::List { is_numbered: first.is_some() },
            Tag::Emphasis => self.looks.push(Look::Emphasis),
            Tag::Strong => self.looks.push(Look::Strong),
            Tag::Link { dest_url, .. } => self.link = dest_url.strip_prefix('#').and_then(Section::of),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => self.heading(level),
            TagEnd::Paragraph if matches!(self.within, Within::List { .. }) => {}
            TagEnd::Paragraph => {
                let run = self.taken();
                // An anchor of its own line says nothing.
                if !run.spans.is_empty() {
                    self.push(if self.within == Within::Quote { Block::Source(run) } else { Block::Paragraph(run) });
                }
            }
            TagEnd::BlockQuote(_) => self.within = Within::Chapter,
            TagEnd::CodeBlock => {
                self.within = Within::Chapter;
                let lines = std::mem::take(&mut self.runs);
                self.push(Block::Equations(lines));
            }
            TagEnd::Item | TagEnd::TableCell => {
                let run = self.taken();
                self.runs.push(run);
            }
            TagEnd::List(_) => {
                let is_numbered = std::mem::take(&mut self.within) == Within::List { is_numbered: true };
                let items = std::mem::take(&mut self.runs);
                self.push(Block::List { is_numbered, items });
            }
            TagEnd::TableHead => self.head = std::mem::take(&mut self.runs),
            TagEnd::TableRow => self.rows.push(std::mem::take(&mut self.runs)),
            TagEnd::Table => {
                let (head, rows) = (std::mem::take(&mut self.head), std::mem::take(&mut self.rows));
                self.push(Block::Table { head, rows });
            }
            TagEnd::Emphasis | TagEnd::Strong => drop(self.looks.pop()),
            TagEnd::Link => self.link = None,
            _ => {}
        }
    }

    fn heading(&mut self, level: HeadingLevel) {
        let level = match level {
            HeadingLevel::H1 => 1,
            HeadingLevel::H2 => 2,
            _ => 3,
        };
        if level < 3 {
            self.chapters.push(Chapter::default());
        }
        let (section, run) = (self.anchor.take(), self.taken());
        self.push(Block::Heading { level, section, run });
    }

    fn push(&mut self, block: Block) {
        if let Some(chapter) = self.chapters.last_mut() {
            chapter.blocks.push(block);
        }
    }

    fn taken(&mut self) -> Run {
        std::mem::take(&mut self.run)
    }

    /// Adds to what is being read; text that looks alike is one span.
    fn add(&mut self, text: &str, look: Look) {
        match self.run.spans.last_mut() {
            Some(last) if last.look == look && last.link == self.link => last.text.push_str(text),
            _ => self.run.spans.push(Span { text: text.to_owned(), look, link: self.link }),
        }
    }
}

fn plain(text: &str) -> Span {
    Span { text: text.to_owned(), look: Look::Plain, link: None }
}
