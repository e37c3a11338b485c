//! The words of why a view has nothing to show, or does not follow what is chosen.

use crate::present::{facts::absent::Fact, formats::Formats};

/// Why something is not there.
#[must_use]
pub const fn sentence(fact: Fact, formats: Formats) -> &'static str {
    match fact {
        Fact::NoGroups => formats.say("Scenariet har ingen grupper.", "The scenario has no groups."),
        Fact::NoPrices => formats
            .say("Scenariet har ingen priser pr. helårsperson.", "The scenario has no prices per full-year person."),
        Fact::NoMoney => formats.say(
            "Scenariet har hverken investeringer eller udgifter.",
            "The scenario has neither investments nor costs.",
        ),
        Fact::NoCosts => formats.say("Scenariet har ingen udgifter.", "The scenario has no costs."),
        Fact::NoEfficiency => {
            formats.say("Scenariet har intet effektiviseringspotentiale.", "The scenario has no efficiency potential.")
        }
        Fact::NoCompensation => {
            formats.say("Scenariet har ingen DUT-linjer.", "The scenario has no lines of compensation.")
        }
        Fact::NoExits => formats.say(
            "Scenariet siger ikke, hvor borgerne går hen, når de forlader en gruppe.",
            "The scenario does not say where people go when they leave a group.",
        ),
        Fact::NoMunicipalities => {
            formats.say("Scenariet har ingen tabel over kommuner.", "The scenario has no table of municipalities.")
        }
        Fact::NoPublished => {
            formats.say("Scenariet har ingen offentliggjorte tal.", "The scenario has no published figures.")
        }
        Fact::SameInAll => {
            formats.say("Visningen er den samme i alle opstillinger.", "This view is the same in every arrangement.")
        }
        Fact::Stacked => formats.say(
            "Dele, der står oven på hinanden, kan ikke sættes til 100; vælg Samlet.",
            "Parts that are stacked cannot be set to 100; choose Together.",
        ),
        Fact::InOnePicture => formats.say(
            "Her står før og efter i ét billede; vælg Samlet eller Forskel.",
            "Before and after stand in one picture here; choose Together or Difference.",
        ),
        Fact::NoCourse => formats.say(
            "Visningen har ingen udvikling at sætte til 100; vælg Samlet.",
            "This view has no course to set to 100; choose Together.",
        ),
        Fact::NoPriceDiffers => formats.say("Ingen gruppe koster mere eller mindre.", "No group costs more or less."),
        Fact::SamePotential => formats.say("Efter ændrer intet her.", "After changes nothing here."),
        Fact::SameExits => formats.say(
            "Før og efter er der lige mange til hvert sted.",
            "Before and after, the same number go to each destination.",
        ),
        Fact::NobodyLeaves => formats.say("Ingen forlader gruppen.", "Nobody leaves the group."),
        Fact::ExitsOfOneSide => formats
            .say("Gruppen findes kun på den ene side: se tabellen.", "The group is on one side only: see the table."),
        Fact::NoYearDrawn => formats.say("Ingen år kan tegnes: se tabellen.", "No year can be drawn: see the table."),
    }
}
