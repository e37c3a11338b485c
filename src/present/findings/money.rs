//! Cost lines and the efficiency potential.

use rust_decimal::{Decimal, dec};

use super::about::{About, Words};
use crate::{present::formats::NBSP, scenario::Scenario};

pub(super) fn one_size(about: About) -> Words {
    let [group, per_person, yearly] =
        ["group", "per_person", "yearly/*"].map(|field| about.field(&format!("costs/*/{field}")));
    about.say(
        [
            "En udgiftslinje har enten en gruppe og en pris pr. helårsperson eller beløb pr. år.",
            &format!("Skriv {group} og {per_person}, eller skriv {yearly} – ikke begge dele."),
        ],
        [
            "A cost line has either a group and a price per full-year person, or yearly amounts.",
            &format!("Write {group} and {per_person}, or write {yearly}; not both."),
        ],
    )
}

pub(super) fn net_refund(about: About) -> Words {
    let gross = about.field_as("costs/*/basis", "gross");
    about.say(
        [
            "Af et nettobeløb med denne refusion kan bruttobeløbet ikke regnes ud.",
            &format!("Skriv en fast andel under {}, eller skriv beløbet brutto ({gross}).", whole(about)),
        ],
        [
            "From a net amount with this refund the gross amount cannot be calculated.",
            &format!("Write a constant share below {}, or the gross amount ({gross}).", whole(about)),
        ],
    )
}

/// All of an amount, as a share is written.
fn whole(about: About) -> String {
    if about.is_in_window { about.formats.pct(Decimal::ONE, 0) } else { "1".to_owned() }
}

pub(super) fn ladder_without_persons(about: About) -> Words {
    let [group, per_person] = ["costs/*/group", "costs/*/per_person"].map(|pattern| about.field(pattern));
    about.say(
        [
            "Refusionstrappen følger borgernes uger på ydelse, men linjen er et årligt beløb uden borgere.",
            &format!("Skriv en fast refusionsandel, eller skriv linjen pr. helårsperson ({group} og {per_person})."),
        ],
        [
            "The refund ladder follows the persons' weeks in the system, but this line is a yearly amount without persons.",
            &format!("Write a constant refund share, or the line per full-year person ({group} and {per_person})."),
        ],
    )
}

pub(super) fn refund_not_constant(about: About) -> Words {
    let refund = about.field("costs/*/refund");
    let half = if about.is_in_window {
        format!("{refund} {}", about.formats.pct(dec!(0.5), 0))
    } else {
        format!("{refund}: 0.5")
    };
    about.say(
        [
            "Effektiviseringen skal bruge en fast statsrefusion, og den har udgiftslinjen ikke.",
            &format!("Peg på en udgiftslinje med en fast andel, fx {half}."),
        ],
        [
            "The efficiency potential needs a constant refund, which the cost line does not have.",
            &format!("Point to a cost line with a constant share, such as {half}."),
        ],
    )
}

pub(super) fn efficiency_below_zero(about: About) -> Words {
    let zero = format!("0{NBSP}kr.");
    let [potential, bought] = if about.is_in_window {
        ["efficiency/potential/low", "efficiency/bought/high"].map(|pattern| about.field(pattern))
    } else {
        ["potential low", "bought high"].map(str::to_owned)
    };
    about.say(
        [
            &format!("Det, der flyttes fra service, er under {zero} i den lave ende."),
            &format!("Se efter, om {potential} er mindst så stort som {bought}."),
        ],
        [
            &format!("What is moved from service is below {zero} at the low end."),
            &format!("See whether {potential} is at least as large as {bought}."),
        ],
    )
}

/// A published figure is one number.
pub(super) fn one_claim(about: About) -> Words {
    about.say(
        [
            "Et offentliggjort tal er enten et tal, mindst et tal (at_least) eller højst et tal (at_most).",
            "Behold det ene af felterne; to grænser er to tal i published.",
        ],
        [
            "A published figure is a number (value), at least a number (at_least) or at most a number (at_most).",
            "Keep one of the fields; two bounds are two figures in published.",
        ],
    )
}

/// What differs has one reason.
pub(super) fn one_reason(about: About) -> Words {
    about.say(
        [
            "Tallet er både forklaret (explained) og en modsigelse i kilden (contradiction).",
            "Behold explained, hvor beregningen giver noget andet end kilden, og contradiction, hvor kildens egne tal ikke passer sammen.",
        ],
        [
            "The figure is both explained and a contradiction of the source.",
            "Keep explained where this calculation gives something else than the source, and contradiction where the source's own figures disagree.",
        ],
    )
}

pub(super) fn no_price_level(about: About, count: usize) -> Words {
    let (subject, price_level) = (about.subject(), about.field("price_level"));
    let level = about.scenario.map(Scenario::price_level).filter(|level| *level != 0);
    let level = level.map(|level| format!(" ({level})")).unwrap_or_default();
    if count > 1 {
        let (is_in, others) = (about.formats.number(count.into(), 0), count - 1);
        return about.say(
            [
                &format!("{is_in} beløb har intet prisniveau og regnes som scenariets{level}: {subject} og {others} til."),
                &format!("Skriv {price_level} ved dem, der er fra et andet år."),
            ],
            [
                &format!("{is_in} amounts have no price level and are taken as in the scenario's{level}: {subject} and {others} more."),
                &format!("Write {price_level} at those that are of another year."),
            ],
        );
    }
    about.say(
        [
            &format!("{subject} har intet prisniveau og regnes som scenariets{level}."),
            &format!("Skriv {price_level}, hvis beløbet er fra et andet år."),
        ],
        [
            &format!("{subject} has no price level and is taken as in the scenario's{level}."),
            &format!("Write {price_level} if the amount is of another year."),
        ],
    )
}
