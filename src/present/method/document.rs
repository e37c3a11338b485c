//! The page on the calculation: chapters of headings, paragraphs, lists, tables and equations.
//!
//! Every piece of text is a [`Run`] with a number, counted through the whole page, so that what is found has a place.

use super::section::Section;
use crate::present::words::language::Language;

/// The whole page in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its language.
    pub language: Language,
    /// The introduction, the chapters, and the glossary.
    pub chapters: Vec<Chapter>,
}

/// What is read at a time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chapter {
    /// Its parts, its heading first.
    pub blocks: Vec<Block>,
}

/// A part of a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; of level 1 or 2 it begins a chapter, of level 3 a section.
    Heading {
        /// 1 to 3.
        level: u8,
        /// The section it begins; none in the glossary.
        section: Option<Section>,
        /// Number and title.
        run: Run,
    },
    /// A paragraph.
    Paragraph(Run),
    /// Where the rule comes from.
    Source(Run),
    /// A list.
    List {
        /// Whether its items are numbered.
        is_numbered: bool,
        /// Its items.
        items: Vec<Run>,
    },
    /// A table.
    Table {
        /// The heads of its columns.
        head: Vec<Run>,
        /// Its rows, each with a cell for every column.
        rows: Vec<Vec<Run>>,
    },
    /// Equations, one a line.
    Equations(Vec<Run>),
}

/// A piece of text that is read as one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// Its number within the page, from 0.
    pub number: usize,
    /// Its parts.
    pub spans: Vec<Span>,
}

/// A part of a run that looks alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// What it says.
    pub text: String,
    /// How it looks.
    pub look: Look,
    /// Where it leads.
    pub link: Option<Section>,
}

/// How a span looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// As the text around it.
    Plain,
    /// Bold: a number that is checked.
    Strong,
    /// Slanted: a title, or a word as a word.
    Emphasis,
    /// A name of the command line or of a file.
    Code,
}

/// A line of the table of contents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// 1 to 3.
    pub level: u8,
    /// The section; none for the glossary.
    pub section: Option<Section>,
    /// The chapter it stands in, from 0.
    pub chapter: usize,
    /// Its heading.
    pub run: &'a Run,
}

impl Document {
    /// The page of these chapters, its pieces of text numbered.
    pub(super) fn of(language: Language, mut chapters: Vec<Chapter>) -> Self {
        chapters.iter_mut().flat_map(Chapter::runs_mut).enumerate().for_each(|(number, run)| run.number = number);
        Self { language, chapters }
    }

    /// Its headings, in order.
    pub fn contents(&self) -> impl Iterator<Item = Entry<'_>> {
        self.chapters.iter().enumerate().flat_map(|(chapter, of)| {
            of.blocks.iter().filter_map(move |block| match block {
                Block::Heading { level, section, run } => {
                    Some(Entry { level: *level, section: *section, chapter, run })
                }
                Block::Paragraph(_)
                | Block::Source(_)
                | Block::List { .. }
                | Block::Table { .. }
                | Block::Equations(_) => None,
            })
        })
    }

    /// The heading of a section.
    #[must_use]
    pub fn heading(&self, section: Section) -> Option<Entry<'_>> {
        self.contents().find(|entry| entry.section == Some(section))
    }

    /// The chapter in which a run stands.
    #[must_use]
    pub fn chapter_of(&self, run: usize) -> Option<usize> {
        self.chapters.iter().position(|chapter| chapter.runs().any(|one| one.number == run))
    }
}

impl Chapter {
    /// Its heading.
    #[must_use]
    pub fn title(&self) -> Option<&Run> {
        self.runs().next()
    }

    /// Its pieces of text, in order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.blocks.iter().flat_map(Block::runs)
    }

    fn runs_mut(&mut self) -> impl Iterator<Item = &mut Run> {
        self.blocks.iter_mut().flat_map(Block::runs_mut)
    }
}

impl Block {
    /// Its pieces of text, in order.
    #[must_use]
    pub fn runs(&self) -> Vec<&Run> {
        match self {
            Self::Heading { run, .. } | Self::Paragraph(run) | Self::Source(run) => vec![run],
            Self::List { items: runs, .. } | Self::Equations(runs) => runs.iter().collect(),
            Self::Table { head, rows } => head.iter().chain(rows.iter().flatten()).collect(),
        }
    }

    fn runs_mut(&mut self) -> Vec<&mut Run> {
        match self {
            Self::Heading { run, .. } | Self::Paragraph(run) | Self::Source(run) => vec![run],
            Self::List { items: runs, .. } | Self::Equations(runs) => runs.iter_mut().collect(),
            Self::Table { head, rows } => head.iter_mut().chain(rows.iter_mut().flatten()).collect(),
        }
    }
}

impl Run {
    /// What it says.
    #[must_use]
    pub fn text(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }
}
