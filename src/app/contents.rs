//! What the window shows of the results: the content of each view, the headlines of the result strip and the rows of the
//! assumptions. The shown view is made as soon as something differs, another when it is first shown; each is kept until
//! what it was made from differs.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    evaluation::{reconcile::Reconciled, sides::Sides},
    model::spending::Account,
    present::{
        assumptions::Assumptions,
        attribution::Attribution,
        formats::Formats,
        headlines::Headline,
        views::{
            Chosen, Given, Question,
            attributing::attribution,
            catalogue::{Content, View, strip},
        },
    },
    scenario::Scenario,
};

/// What is shown, made.
#[derive(Debug, Default)]
pub struct Contents {
    basis: Option<Basis>,
    assumptions: Option<Arc<Assumptions>>,
    /// The views without data, with the reason.
    without: Vec<(View, &'static str)>,
    /// The views that have been shown, each with what it follows.
    views: BTreeMap<View, (Chosen, Arc<Content>, Arc<Attribution>)>,
    headlines: Option<((Account, Question), [Headline; 4])>,
}

/// What all contents are made from.
#[derive(Debug)]
pub(super) struct Basis {
    pub(super) sides: Arc<Sides>,
    pub(super) marked: Option<Arc<Sides>>,
    /// The scenarios of before and after as they were opened.
    pub(super) opened: [Option<Arc<Scenario>>; 2],
    pub(super) formats: Formats,
}

impl Basis {
    /// Whether sides, language and numbers are those of another.
    fn has_sides_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.sides, &other.sides) && self.formats == other.formats
    }

    /// Whether mark and opened scenarios are those of another too.
    fn is(&self, other: &Self) -> bool {
        let same = |one: &Option<Arc<Scenario>>, other: &Option<Arc<Scenario>>| {
            one.as_ref().map(Arc::as_ptr) == other.as_ref().map(Arc::as_ptr)
        };
        let [before, after] = &self.opened;
        self.has_sides_of(other)
            && self.marked.as_ref().map(Arc::as_ptr) == other.marked.as_ref().map(Arc::as_ptr)
            && same(before, &other.opened[0])
            && same(after, &other.opened[1])
    }

    fn given<'a>(&'a self, reconciled: &'a [Reconciled]) -> Given<'a> {
        Given {
            sides: &self.sides,
            marked: self.marked.as_deref(),
            opened: self.opened.each_ref().map(Option::as_deref),
            reconciled,
            formats: self.formats,
        }
    }
}

impl Contents {
    /// The content of a view, once it has been shown.
    #[must_use]
    pub fn of(&self, view: View) -> Option<&Arc<Content>> {
        self.views.get(&view).map(|(_, content, _)| content)
    }

    /// What stands with a part of a view that is copied, once it has been shown.
    #[must_use]
    pub fn attribution(&self, view: View) -> Option<&Arc<Attribution>> {
        self.views.get(&view).map(|(.., attribution)| attribution)
    }

    /// Why a view has nothing to show; `None` where it has something.
    #[must_use]
    pub fn why_nothing(&self, view: View) -> Option<&'static str> {
        self.without.iter().find(|(one, _)| *one == view).map(|(_, why)| *why)
    }

    /// The headlines of the result strip; none while nothing is calculated.
    #[must_use]
    pub fn headlines(&self) -> &[Headline] {
        self.headlines.as_ref().map_or(&[], |(_, headlines)| headlines)
    }

    /// The rows of the assumptions; `None` while nothing is calculated.
    #[must_use]
    pub const fn assumptions(&self) -> Option<&Arc<Assumptions>> {
        self.assumptions.as_ref()
    }

    /// The assumptions, from the last ones where only numbers differ.
    fn assumptions_of(&self, basis: &Basis) -> Assumptions {
        let last = self.basis.as_ref().filter(|last| last.formats == basis.formats).zip(self.assumptions.as_ref());
        last.and_then(|(last, known)| known.following(&last.sides, &basis.sides, basis.formats))
            .unwrap_or_else(|| Assumptions::new(&basis.sides, basis.formats))
    }

    /// Brings up to date what is shown: this view, the strip and the assumptions.
    pub(super) fn refresh(&mut self, basis: Basis, reconciled: &[Reconciled], view: View, chosen: &Chosen) {
        if !self.basis.as_ref().is_some_and(|last| last.has_sides_of(&basis)) {
            self.assumptions = Some(Arc::new(self.assumptions_of(&basis)));
            let why = |view: View| Some((view, view.why_nothing(&basis.sides, reconciled, basis.formats)?));
            self.without = View::ALL.into_iter().filter_map(why).collect();
        }
        if !self.basis.as_ref().is_some_and(|last| last.is(&basis)) {
            self.views.clear();
            self.headlines = None;
        }
        let given = basis.given(reconciled);
        let asked = (chosen.account, chosen.choices.question);
        if self.headlines.as_ref().is_none_or(|(of, _)| *of != asked) {
            self.headlines = Some((asked, strip(given, asked)));
        }
        let follows = view.follows(chosen);
        if self.views.get(&view).is_none_or(|(of, ..)| *of != follows) {
            let content = Arc::new(view.content(given, chosen));
            let attribution = Arc::new(attribution(given, view, &content, follows.account));
            self.views.insert(view, (follows, content, attribution));
        }
        self.basis = Some(basis);
    }
}
