//! The views of the middle, one row each: what a view is called and shows, its key, which data it needs and why it has
//! nothing where they are missing, the arrangements it has, whether it follows the account, what is chosen in it, what the
//! result strip says of its data, and how its content is made.
//!
//! A view is a variant of [`View`], a row, and a [`Content`] that the window draws; without one of them nothing builds.

mod asked;
pub mod compensation;
pub mod efficiency;
pub mod exits;
pub mod investment;
pub mod municipalities;
pub mod overview;
pub mod reconciliation;
pub mod sources;
pub mod target_group;
pub mod unit_cost;
pub mod yearly_cost;

pub use asked::strip;

use self::{
    compensation::{CompensationView, compensation_view},
    efficiency::{EfficiencyView, efficiency_view},
    exits::ExitsView,
    investment::Investment,
    municipalities::{Municipalities, municipalities},
    overview::{Overview, overview},
    reconciliation::{ReconciliationView, reconciliation},
    sources::{SourcesView, sources},
    target_group::TargetGroup,
    unit_cost::UnitCosts,
    yearly_cost::{YearlyCost, yearly_cost},
};
use super::{
    Choices, Chosen, Question, Shown,
    shared::{arrangements::Arrangements, data::Data, group_choice::GroupChoice},
};
use crate::{
    evaluation::{reconcile::Reconciled, sides::Sides},
    model::spending::Account,
    present::{
        formats::Formats,
        headlines::{Headline, headlines, municipalities::of_municipalities, of_compensation},
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
    /// *Udgift pr. år*.
    YearlyCost,
    /// *Investering*.
    Investment,
    /// *Effektivisering*.
    Efficiency,
    /// *DUT*.
    Compensation,
    /// *Kommuner*.
    Municipalities,
    /// *Afgang*.
    Exits,
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
    /// *Udgift pr. år*.
    YearlyCost(Box<YearlyCost>),
    /// *Investering*, or why its question has no answer.
    Investment(Result<Box<Investment>, String>),
    /// *Effektivisering*.
    Efficiency(EfficiencyView),
    /// *DUT*.
    Compensation(Box<CompensationView>),
    /// *Kommuner*.
    Municipalities(Box<Municipalities>),
    /// *Afgang*, and the groups it can be of.
    Exits(GroupChoice, Box<ExitsView>),
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
            Self::YearlyCost => YEARLY_COST,
            Self::Investment => INVESTMENT,
            Self::Efficiency => EFFICIENCY,
            Self::Compensation => COMPENSATION,
            Self::Exits => EXITS,
            Self::Municipalities => MUNICIPALITIES,
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

const YEARLY_COST: Row = Row {
    name: ("Udgift pr. år", "Cost a year"),
    about: ("Hvad grupper og områder koster år for år", "What groups and areas cost year by year"),
    needs: Some(Data::Costs),
    arrangements: Arrangements::Stacked,
    follows_account: true,
    chosen: |all| Choices { costs_by: all.costs_by, ..Choices::default() },
    headlines: None,
    make: |shown, _, chosen| {
        Some(Content::YearlyCost(Box::new(yearly_cost(shown, chosen.choices.costs_by, chosen.account))))
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

const COMPENSATION: Row = Row {
    name: ("DUT", "Compensation"),
    about: ("Om staten betaler for loven: DUT linje for linje", "Whether the state pays for the law, line by line"),
    needs: Some(Data::Compensation),
    arrangements: Arrangements::InOne,
    follows_account: false,
    chosen: |all| Choices { compensation: all.compensation, ..Choices::default() },
    headlines: Some(of_compensation),
    make: |shown, reconciled, chosen| {
        let view = compensation_view(shown, reconciled, chosen.choices.compensation, &chosen.choices.folded)?;
        Some(Content::Compensation(Box::new(view)))
    },
};

const MUNICIPALITIES: Row = Row {
    name: ("Kommuner", "Municipalities"),
    about: ("Hvor mange der er uden indsats, kommune for kommune", "How many are without effort, by municipality"),
    needs: Some(Data::Municipalities),
    arrangements: Arrangements::Same,
    follows_account: true,
    chosen: |all| Choices { municipalities: all.municipalities.clone(), ..Choices::default() },
    headlines: Some(of_municipalities),
    make: |shown, _, chosen| {
        let view = municipalities(shown, &chosen.choices.municipalities, chosen.account)?;
        Some(Content::Municipalities(Box::new(view)))
    },
};

const EXITS: Row = Row {
    name: ("Afgang", "Exits"),
    about: ("Hvor borgerne går hen bagefter, før og efter", "Where people go afterwards, before and after"),
    needs: Some(Data::Exits),
    arrangements: Arrangements::WithoutIndex,
    follows_account: false,
    chosen: |all| Choices { leaving: all.leaving.clone(), leavers: all.leavers, ..Choices::default() },
    headlines: None,
    make: |shown, _, chosen| {
        let (choice, view) = exits::of_choice(shown, chosen.choices.leaving.as_ref(), chosen.choices.leavers)?;
        Some(Content::Exits(choice, Box::new(view)))
    },
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
