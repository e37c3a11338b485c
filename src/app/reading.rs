//! Reading *Sådan regner Sidestil*: which chapter is open, what is looked for, and where one came from.

use std::sync::Arc;

use crate::present::{
    method::{
        document::Document,
        page,
        search::{self, Hit},
        section::Section,
    },
    words::language::Language,
};

/// What the reader does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Opens the page at a section, or (`None`) where it was left.
    Open(Option<Section>),
    /// Follows a link; [`Step::Back`] leads back.
    Follow(Section),
    /// Opens a chapter, counted from 0.
    Chapter(usize),
    /// Looks for a text.
    Ask(String),
    /// Goes to the next place where it stands, or (`false`) to the one before.
    Hit(bool),
    /// Goes back to where a link was followed.
    Back,
}

/// What is to be scrolled into sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The heading of a section.
    Section(Section),
    /// The piece of text of this number.
    Run(usize),
}

/// The page as it is being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The page.
    pub document: Arc<Document>,
    /// The chapter that is open, from 0.
    pub chapter: usize,
    /// What is looked for.
    pub asked: String,
    /// Where it stands.
    pub hits: Vec<Hit>,
    /// Which of them was gone to last.
    pub hit: Option<usize>,
    /// What was gone to last.
    pub target: Option<Target>,
    /// In how many more frames what was gone to is scrolled to: the first does not know all heights yet.
    due: u8,
    /// Where links were followed, the last one last.
    came_from: Vec<(usize, Option<Target>)>,
}

impl Reading {
    /// The page in a language, from its beginning.
    pub(super) fn new(language: Language) -> Self {
        Self {
            document: Arc::new(page::read(language)),
            chapter: 0,
            asked: String::new(),
            hits: Vec::new(),
            hit: None,
            target: None,
            due: 0,
            came_from: Vec::new(),
        }
    }

    /// Whether a link was followed that [`Step::Back`] leads back from.
    #[must_use]
    pub const fn has_come_from(&self) -> bool {
        !self.came_from.is_empty()
    }

    /// Whether what was gone to is to be scrolled to.
    #[must_use]
    pub const fn scrolls(&self) -> bool {
        self.due > 0
    }

    /// Notes that a frame has been drawn.
    pub const fn drawn(&mut self) {
        self.due = self.due.saturating_sub(1);
    }

    /// Does what the reader asks for.
    pub(super) fn take(&mut self, step: Step) {
        match step {
            Step::Open(section) => {
                self.came_from.clear();
                if let Some(section) = section {
                    self.show(section);
                }
            }
            Step::Follow(section) => {
                self.came_from.push((self.chapter, self.target));
                self.show(section);
            }
            Step::Chapter(chapter) => self.open(chapter),
            Step::Ask(asked) => self.ask(asked),
            Step::Hit(forward) => self.next(forward),
            Step::Back => self.back(),
        }
    }

    fn go(&mut self, chapter: usize, target: Option<Target>) {
        (self.chapter, self.target) = (chapter, target);
        self.due = 2;
    }

    fn show(&mut self, section: Section) {
        if let Some(chapter) = self.document.heading(section).map(|entry| entry.chapter) {
            self.go(chapter, Some(Target::Section(section)));
        }
    }

    fn open(&mut self, chapter: usize) {
        let first = self.document.chapters.get(chapter).and_then(|chapter| chapter.title());
        if let Some(run) = first.map(|run| run.number) {
            self.go(chapter, Some(Target::Run(run)));
        }
    }

    fn ask(&mut self, asked: String) {
        self.hits = search::find(&self.document, &asked);
        self.asked = asked;
        // The first from here on, so that typing on does not jump about.
        let here = |hit: &Hit| self.document.chapter_of(hit.run) >= Some(self.chapter);
        let first = self.hits.iter().position(here).unwrap_or_default();
        self.hit = None;
        self.go_to_hit(first);
    }

    fn go_to_hit(&mut self, index: usize) {
        let Some(run) = self.hits.get(index).map(|hit| hit.run) else { return };
        self.hit = Some(index);
        let chapter = self.document.chapter_of(run).unwrap_or_default();
        self.go(chapter, Some(Target::Run(run)));
    }

    fn next(&mut self, forward: bool) {
        let Some(last) = self.hits.len().checked_sub(1) else { return };
        let next = match self.hit {
            Some(here) if forward => (here + 1) % (last + 1),
            Some(here) => here.checked_sub(1).unwrap_or(last),
            None => 0,
        };
        self.go_to_hit(next);
    }

    fn back(&mut self) {
        if let Some((chapter, target)) = self.came_from.pop() {
            self.go(chapter, target);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(steps: &[Step]) -> Reading {
        let mut reading = Reading::new(Language::Danish);
        for step in steps {
            reading.take(step.clone());
        }
        reading
    }

    #[test]
    fn a_link_leads_to_its_section_and_back_to_where_it_was_followed() {
        let start = [Step::Open(Some(Section::Payback)), Step::Follow(Section::Ladder)];
        let there = read(&start);
        assert_eq!((there.chapter, there.target), (3, Some(Target::Section(Section::Ladder))));
        assert!(there.has_come_from());
        let back = read(&[&start[..], &[Step::Back]].concat());
        assert_eq!((back.chapter, back.target), (4, Some(Target::Section(Section::Payback))));
        assert!(!back.has_come_from());
        assert_eq!(read(&[Step::Open(None), Step::Chapter(99), Step::Back]).chapter, 0);
    }

    #[test]
    fn what_is_looked_for_is_gone_to_one_after_the_other_and_round() {
        let asked = [Step::Open(None), Step::Ask("refusionstrappen".to_owned())];
        let reading = read(&asked);
        let count = reading.hits.len();
        assert!(count > 2 && reading.hit == Some(0));
        assert_eq!(reading.target, Some(Target::Run(reading.hits[0].run)));
        let on = |steps: &[Step]| read(&[&asked[..], steps].concat()).hit;
        assert_eq!(on(&[Step::Hit(true)]), Some(1));
        assert_eq!(on(&[Step::Hit(false)]), Some(count - 1));
        assert_eq!(on(&[Step::Hit(false), Step::Hit(true)]), Some(0));
        let nothing = read(&[Step::Open(None), Step::Ask("xyzxyz".to_owned()), Step::Hit(true)]);
        assert_eq!((nothing.hits.len(), nothing.hit, nothing.chapter), (0, None, 0));
    }
}
