//! What is asked of a view: what its row in [`super`] says, and its content.

use super::{Content, View};
use crate::{
    evaluation::{reconcile::Reconciled, sides::Sides},
    model::spending::Account,
    present::{
        formats::Formats,
        headlines::{Headline, headlines},
        views::{Arrangement, Chosen, Given, Question, Shown},
        words::{facts::absent::sentence, language::Language},
    },
};

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
        self.row().arrangements.why_not(arrangement).map(|why| sentence(why, formats))
    }

    /// Why it has nothing to show; `None` where there are the data it needs.
    #[must_use]
    pub fn why_nothing(self, sides: &Sides, reconciled: &[Reconciled], formats: Formats) -> Option<&'static str> {
        let missing = self.row().needs.filter(|data| !data.is_there(sides, reconciled))?;
        Some(sentence(missing.why_not(), formats))
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
