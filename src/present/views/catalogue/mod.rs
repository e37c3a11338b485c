//! The views of the middle, one row each: what a view is called and shows, its key, which data it needs and why it has
//! nothing where they are missing, the arrangements it has, whether it follows the account, what is chosen in it, what the
//! result strip says of its data, and how its content is made.
//!
//! A view is a variant of [`View`], a row, and a [`Content`] that the window draws; without one of them nothing builds.

pub mod efficiency;
pub mod investment;
pub mod overview;
pub mod reconciliation;
pub mod sources;
pub mod target_group;
pub mod unit_cost;

use self::{
    efficiency::{EfficiencyView, efficiency_view},
    investment::Investment,
    overview::{Overview, overview},
    reconciliation::{ReconciliationView, reconciliation},
    sources::{SourcesView, sources},
    target_group::TargetGroup,
    unit_cost::UnitCosts,
};
use super::{
    Arrangement, Choices, Chosen, Given, Question, Shown,
    shared::{arrangements::Arrangements, data::Data, group_choice::GroupChoice},
};
use crate::{
    evaluation::{reconcile::Reconciled, sides::Sides},
    model::spending::Account,
    present::{
        formats::Formats,
        headlines::{Headline, headlines},
        words::language::Language,
    },
};

/// The views with a list of all, so that none is missing there.
macro_rules! views {
    ($($(#[$doc:meta])+ $view:ident,)+) => {
        /// A view of the middle, in the order of the tabs.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum View { $($(#[$doc])+ $view,)+ }

        impl View {
            /// All views, in the order of their tabs.
            pub const ALL: [Self; [$(View::$view),+].len()] = [$(Self::$view),+];
        }
    };
}

views! {
    /// *Overblik*.
    Overview,
    /// *Målgruppe*.
    TargetGroup,
    /// *Udgift pr. borger*.
    UnitCost,
    /// *Investering*.
    Investment,
    /// *Effektivisering*.
    Efficiency,
    /// *Afstemning*.
    Reconciliation,
    /// *Kilder*.
    Sources,
}

/// What a view shows, made.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Why there is nothing to show.
    Nothing(&'static str),
    /// *Overblik*.
    Overview(Overview),
    /// *Målgruppe*, and the groups it can be of.
    TargetGroup(GroupChoice, TargetGroup),
    /// *Udgift pr. borger*, and the groups its pair can be of.
    UnitCost([GroupChoice; 2], Box<UnitCosts>),
    /// *Investering*, or why its question has no answer.
    Investment(Result<Box<Investment>, String>),
    /// *Effektivisering*.
    Efficiency(EfficiencyView),
    /// *Afstemning*.
    Reconciliation(ReconciliationView),
    /// *Kilder*.
    Sources(SourcesView),
}

/// A text in Danish and English.
type Text = (&'static str, &'static str);

/// A row of the catalogue.
struct Row {
    name: Text,
    /// What it shows, in a few words.
    about: Text,
    /// The data without which it has nothing to show.
    needs: Option<Data>,
    arrangements: Arrangements,
    follows_account: bool,
    /// What is chosen in it, of all that can be chosen in views.
    chosen: fn(&Choices) -> Choices,
    /// The headlines that the result strip has for a scenario with its data.
    headlines: Option<Headlines>,
    make: fn(Shown, &[Reconciled], &Chosen) -> Option<Content>,
}

type Headlines = fn(&Sides, Option<&Sides>, (Account, Question), Formats) -> [Headline; 4];

impl View {
    const fn row(self) -> Row {
        match self {
            Self::Overview => OVERVIEW,
            Self::TargetGroup => TARGET_GROUP,
            Self::UnitCost => UNIT_COST,
            Self::Investment => INVESTMENT,
            Self::Efficiency => EFFICIENCY,
            Self::Reconciliation => RECONCILIATION,
            Self::Sources => SOURCES,
        }
    }
}

const OVERVIEW: Row = Row {
    name: ("Overblik", "Overview"),
    about: ("Vis Overblik", "Show Overview"),
    needs: None,
    arrangements: Arrangements::Same,
    follows_account: true,
    chosen: nothing,
    headlines: None,
    make: |shown, _, chosen| Some(Content::Overview(overview(shown, chosen.account))),
};

const TARGET_GROUP: Row = Row {
    name: ("Målgruppe", "Target group"),
    about: ("Personer måned for måned, før og efter", "Persons month by month, before and after"),
    needs: Some(Data::Groups),
    arrangements: Arrangements::All,
    follows_account: false,
    chosen: |all| Choices { group: all.group.clone(), ..Choices::default() },
    headlines: Some(headlines),
    make: |shown, _, chosen| {
        let (choice, view) = target_group::of_choice(shown, chosen.choices.group.as_ref())?;
        Some(Content::TargetGroup(choice, view))
    },
};

const UNIT_COST: Row = Row {
    name: ("Udgift pr. borger", "Cost per citizen"),
    about: ("Hvad en borger koster, og hvem der betaler", "What a citizen costs, and who pays"),
    needs: Some(Data::Prices),
    arrangements: Arrangements::WithoutIndex,
    follows_account: true,
    chosen: |all| Choices { pair: all.pair.clone(), ..Choices::default() },
    headlines: None,
    make: |shown, _, chosen| {
        let (choices, view) = unit_cost::of_choice(shown, &chosen.choices.pair, chosen.account)?;
        Some(Content::UnitCost(choices, Box::new(view)))
    },
};

const INVESTMENT: Row = Row {
    name: ("Investering", "Investment"),
    about: ("Om og hvornår investeringen er tjent hjem", "Whether and when the investment has paid back"),
    needs: Some(Data::Money),
    arrangements: Arrangements::Same,
    follows_account: true,
    chosen: |all| Choices { question: all.question, ..Choices::default() },
    headlines: None,
    make: |shown, _, chosen| {
        let answer = investment::of_choice(shown, chosen.choices.question, chosen.account);
        Some(Content::Investment(answer.map(Box::new)))
    },
};

const EFFICIENCY: Row = Row {
    name: ("Effektivisering", "Efficiency"),
    about: ("Hvad det frigør at flytte service til indsats", "What moving services to effort spending frees"),
    needs: Some(Data::Efficiency),
    arrangements: Arrangements::WithoutIndex,
    follows_account: false,
    chosen: nothing,
    headlines: None,
    make: |shown, _, _| efficiency_view(shown).map(Content::Efficiency),
};

const RECONCILIATION: Row = Row {
    name: ("Afstemning", "Reconciliation"),
    about: ("Offentliggjorte tal over for beregnede", "Published figures against calculated ones"),
    needs: Some(Data::Published),
    arrangements: Arrangements::Same,
    follows_account: false,
    chosen: nothing,
    headlines: None,
    make: |shown, reconciled, _| Some(Content::Reconciliation(reconciliation(shown, reconciled))),
};

const SOURCES: Row = Row {
    name: ("Kilder", "Sources"),
    about: ("Hver kilde, og hvilke tal der hviler på den", "Every source, and which figures rest on it"),
    needs: None,
    arrangements: Arrangements::Same,
    follows_account: false,
    chosen: nothing,
    headlines: None,
    make: |shown, _, _| Some(Content::Sources(sources(shown))),
};

fn nothing(_: &Choices) -> Choices {
    Choices::default()
}

impl View {
    /// What it is called.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        let (danish, english) = self.row().name;
        language.say(danish, english)
    }

    /// What it shows, in a few words.
    #[must_use]
    pub const fn about(self, language: Language) -> &'static str {
        let (danish, english) = self.row().about;
        language.say(danish, english)
    }

    /// The digit of its key, from 1: its place among the first nine.
    #[must_use]
    pub const fn key(self) -> Option<u8> {
        let place = self as u8 + 1;
        if place <= 9 { Some(place) } else { None }
    }

    /// Whether its content follows the account.
    #[must_use]
    pub const fn follows_account(self) -> bool {
        self.row().follows_account
    }

    /// How the sides stand in it where this arrangement is chosen; `None` where it is the same in all.
    #[must_use]
    pub const fn arrangement(self, chosen: Arrangement) -> Option<Arrangement> {
        self.row().arrangements.shown(chosen)
    }

    /// Why it does not follow an arrangement; `None` where it does.
    #[must_use]
    pub fn why_not_arranged(self, arrangement: Arrangement, formats: Formats) -> Option<&'static str> {
        self.row().arrangements.why_not(arrangement, formats)
    }

    /// Why it has nothing to show; `None` where there are the data it needs.
    #[must_use]
    pub fn why_nothing(self, sides: &Sides, reconciled: &[Reconciled], formats: Formats) -> Option<&'static str> {
        let missing = self.row().needs.filter(|data| !data.is_there(sides, reconciled))?;
        let (danish, english) = missing.why_not();
        Some(formats.say(danish, english))
    }

    /// What of all that is chosen its content follows; the rest as it is at first.
    #[must_use]
    pub fn follows(self, chosen: &Chosen) -> Chosen {
        Chosen {
            arrangement: self.arrangement(chosen.arrangement).unwrap_or(Arrangement::SideBySide),
            account: if self.follows_account() { chosen.account } else { Account::Municipality },
            choices: (self.row().chosen)(&chosen.choices),
        }
    }

    /// Makes its content. What it does not follow it does not see.
    #[must_use]
    pub fn content(self, given: Given, chosen: &Chosen) -> Content {
        let Given { sides, marked, opened, reconciled, formats } = given;
        let chosen = self.follows(chosen);
        let shown = Shown { sides, marked, opened, arrangement: chosen.arrangement, formats };
        let why_nothing = self.why_nothing(sides, reconciled, formats);
        let content = if why_nothing.is_none() { (self.row().make)(shown, reconciled, &chosen) } else { None };
        content.unwrap_or(Content::Nothing(why_nothing.unwrap_or_default()))
    }
}

impl std::fmt::Display for View {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

/// The four headlines of the result strip: those of the first view, in the order of the tabs, whose data there are; of the
/// account and the saving that are asked for.
#[must_use]
pub fn strip(given: Given, (account, question): (Account, Question)) -> [Headline; 4] {
    let Given { sides, marked, reconciled, formats, .. } = given;
    let of_view = |view: &View| view.row().headlines;
    let has_data = |view: &View| view.why_nothing(sides, reconciled, formats).is_none();
    let first = View::ALL.iter().filter(|view| has_data(view)).find_map(of_view);
    first.unwrap_or(headlines)(sides, marked, (account, question), formats)
}
