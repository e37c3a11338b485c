//! Numbers, groups, cost lines and effects that cannot be as they are.

use rust_decimal::Decimal;

use super::about::{About, Words};
use crate::{
    present::formats::{show_value, unit_label, value_with_unit},
    scenario::{
        Scenario,
        figure::Value,
        finding::Code,
        path::Path,
        schema::{InputKind, Unit, kind_of},
        schema_rules::Rule,
    },
};

pub(super) fn out_of_range(about: About, value: Decimal, kind: &InputKind) -> Words {
    let formats = about.formats;
    // Beside an amount stands its price level, which has limits of its own.
    if kind.pattern == "price_level" && about.finding.path.as_ref().is_none_or(|path| path.as_str() != "price_level") {
        let (value, least, most) = (value.normalize(), kind.least, kind.most);
        return about.say(
            [&format!("Prisniveauet er {value}."), &format!("Skriv et år fra {least} til {most}.")],
            [&format!("The price level is {value}."), &format!("Write a year from {least} to {most}.")],
        );
    }
    // What may be a share or a count has only its lower limit in common.
    if kind.unit == Unit::ExitPart {
        let (subject, value) = (about.subject(), formats.exact(value));
        return about.say(
            [&format!("{subject} er {value}."), "Skriv en andel fra 0 til 1 eller et antal borgere fra 0."],
            [&format!("{subject} is {value}."), "Write a share from 0 to 1, or a count from 0."],
        );
    }
    let number = |number: Decimal| show_value(&Value::Number(number), kind.unit, formats);
    let (least, most) = (number(kind.least), value_with_unit(&Value::Number(kind.most), kind.unit, formats));
    let (subject, value) = (about.subject(), value_with_unit(&Value::Number(value), kind.unit, formats));
    let in_file = in_the_file(about, kind);
    about.say(
        [
            &format!("{subject} er {value}, som er uden for grænserne."),
            &format!("Værdien skal være fra {least} til {most}{in_file}."),
        ],
        [
            &format!("{subject} is {value}, which is outside its limits."),
            &format!("The value must be from {least} to {most}{in_file}."),
        ],
    )
}

/// How a share is written in a file, where that is not how it is shown.
fn in_the_file(about: About, kind: &InputKind) -> String {
    let is_share = unit_label(kind.unit, about.formats) == about.formats.pct_unit() || kind.unit == Unit::Points;
    if !is_share || about.finding.place.is_none() {
        return String::new();
    }
    let (least, most) = (kind.least.normalize(), kind.most.normalize());
    if about.is_danish() {
        format!(", i filen fra {least} til {most}")
    } else {
        format!(", in the file from {least} to {most}")
    }
}

pub(super) fn not_whole(about: About, number: Decimal) -> Words {
    let (subject, shown) = (about.subject(), about.formats.exact(number));
    let (floor, ceil) = (about.formats.exact(number.floor()), about.formats.exact(number.ceil()));
    about.say(
        [&format!("{subject} er {shown}, men skal være et helt tal."), &format!("Skriv {floor} eller {ceil}.")],
        [&format!("{subject} is {shown}, but must be a whole number."), &format!("Write {floor} or {ceil}.")],
    )
}

pub(super) fn range_order(about: About) -> Words {
    if let Some(range) = about.finding.path.as_ref().and_then(range_of) {
        if about.is_in_window {
            let [low, high] = ["low", "high"].map(|end| about.field(range.join(end).as_str()));
            return about.say(
                [&format!("{low} er over {high}."), "Skriv det lave skøn, så det højst er det høje."],
                [&format!("{low} is above {high}."), "Write the low estimate so that it is the high one at most."],
            );
        }
        let quoted = about.quote(range.segments().next_back().unwrap_or_default());
        return about.say(
            [&format!("I {quoted} er lav over høj."), "Skriv low, så det højst er high."],
            [&format!("In {quoted}, low is above high."), "Write low so that it is high at most."],
        );
    }
    let subject = about.subject();
    let [low, high] = if about.is_in_window { ["", ""] } else { [" (low)", " (high)"] };
    about.say(
        [
            &format!("{subject} ligger ikke mellem sit lave og sit høje skøn."),
            &format!("Det lave skøn{low} må ikke være over værdien, og det høje{high} må ikke være under den."),
        ],
        [
            &format!("{subject} does not lie between its low and its high estimate."),
            &format!("The low estimate{low} must not be above the value, nor the high one{high} below it."),
        ],
    )
}

/// The thing of two ends that a path names, or that it names an end of.
fn range_of(path: &Path) -> Option<Path> {
    let is_end = |path: &Path| kind_of(path).is_some_and(|kind| matches!(kind.rule, Rule::Low | Rule::High));
    if is_end(path) { Some(path.parent()) } else { is_end(&path.join("low")).then(|| path.clone()) }
}

pub(super) fn too_precise(about: About, found: &str) -> Words {
    let quoted = about.quote(found);
    about.say(
        [&format!("{quoted} har flere cifre, end der kan regnes nøjagtigt med."), "Skriv højst 28 cifre."],
        [&format!("{quoted} has more digits than can be calculated exactly."), "Write 28 digits at most."],
    )
}

pub(super) fn not_ascending(about: About, found: &str) -> Words {
    let quoted = about.quote(found);
    about.say(
        [&format!("{quoted} står ikke i rækkefølge."), "Skriv år og måneder i stigende orden, hver én gang."],
        [&format!("{quoted} is out of order."), "Write years and months in ascending order, each once."],
    )
}

pub(super) fn bad_survival(about: About) -> Words {
    let subject = about.subject();
    about.say(
        [
            &format!("{subject} begynder ikke med 1 eller stiger undervejs."),
            "Skriv den andel, der er tilbage måned for måned, fx [1, 0.9, 0.75]; ingen kommer tilbage.",
        ],
        [
            &format!("{subject} does not begin with 1, or rises on the way."),
            "Write the share that remains month by month, such as [1, 0.9, 0.75]; nobody comes back.",
        ],
    )
}

/// A price level from which the index does not lead to the scenario's, or leads beyond meaning.
pub(super) fn price_index(about: About, year: i32, index: Option<&str>) -> Words {
    let level = about.scenario.map(Scenario::price_level).filter(|level| *level != 0);
    let (danish, english) = match level {
        Some(level) => (format!("årene fra {year} til {level}"), format!("the years from {year} to {level}")),
        None => (format!("året {year}"), format!("the year {year}")),
    };
    let name = |index: &str| {
        let named = about.scenario.map(|scenario| scenario.name(&format!("indices/{index}")).to_owned());
        named.unwrap_or_else(|| index.to_owned())
    };
    let [what, what_english] = match index.map(name) {
        Some(name) => [format!("Indekset {}", about.quote(&name)), format!("The index {}", about.quote(&name))],
        None => ["Prisindekset".to_owned(), "The price index".to_owned()],
    };
    let place = match index {
        _ if about.is_in_window => {
            about.field(if index.is_some() { "indices/*/changes/*" } else { "price_index/changes/*" })
        }
        Some(index) => format!("indices, {}", about.quote(index)),
        None => "price_index".to_owned(),
    };
    if let Code::SteepPriceIndex(..) = about.finding.code {
        let times = about.formats.number(Decimal::ONE_THOUSAND, 0);
        return about.say(
            [
                &format!("{what} ændrer priserne mere end {times} gange over {danish}."),
                &format!("Ret årets ændring i {place}, eller ret beløbets prisniveau."),
            ],
            [
                &format!("{what_english} changes prices more than {times} times over {english}."),
                &format!("Correct the year's change in {place}, or the amount's price level."),
            ],
        );
    }
    about.say(
        [
            &format!("{what} dækker ikke {danish}, så beløbet kan ikke regnes om."),
            &format!("Tilføj de manglende år i {place}, eller ret beløbets prisniveau."),
        ],
        [
            &format!("{what_english} does not cover {english}, so the amount cannot be converted."),
            &format!("Add the missing years to {place}, or correct the amount's price level."),
        ],
    )
}

pub(super) fn shares_above_one(about: About, sum: Decimal) -> Words {
    // Shares are at most 1 each; far above that they are likely to be counts.
    let [danish, english] = ["Er tallene antal borgere,", "If they are numbers of persons,"];
    let so = about.formats.say("så skriv", "write");
    let as_counts = about.field_as("groups/*/exits_are", "counts");
    let counts = format!(" {} {so} {as_counts}.", about.formats.say(danish, english));
    let counts = if sum > Decimal::TWO { counts } else { String::new() };
    let sum = about.formats.pct(sum, 4);
    about.say(
        [
            &format!("Andelene af dem, der forlader gruppen, er tilsammen {sum}."),
            &format!("De må tilsammen højst være 100 pct. Er de mindre, forlader resten modellen.{counts}"),
        ],
        [
            &format!("The shares of those who leave are {sum} in all."),
            &format!("They may be 100% in all at most. Where they are less, the rest leaves the model.{counts}"),
        ],
    )
}

pub(super) fn no_counts(about: About) -> Words {
    about.say(
        ["Antallene af afgange er 0 tilsammen, så der følger ingen andele af dem.", "Skriv mindst ét antal over 0."],
        ["The exit counts are 0 in all, so no shares follow from them.", "Write at least one count above 0."],
    )
}

pub(super) fn cap_below_mean(about: About, mean: Decimal, cap: Decimal) -> Words {
    let at_least = about.formats.months(mean.ceil());
    let (mean, cap) = (about.formats.exact(mean), about.formats.months(cap));
    about.say(
        [
            &format!("Loftet over varighed er {cap}, men varigheden er {mean}."),
            &format!("Skriv et loft på mindst {at_least}, eller sænk varigheden."),
        ],
        [
            &format!("The cap on the stay is {cap}, but the stay is {mean}."),
            &format!("Write a cap of at least {at_least}, or lower the stay."),
        ],
    )
}

pub(super) fn one_stay(about: About, given: &[String]) -> Words {
    let law = |law: &str| about.field(&format!("groups/*/stay/{law}"));
    let [danish, english] = if about.is_in_window {
        let laws = about.formats.all_of(&["mean", "exactly", "table", "until"].map(law));
        [format!("Skriv præcis én af {laws}."), format!("Write exactly one of {laws}.")]
    } else {
        [
            "Skriv præcis én af mean (gennemsnit), exactly (fast), table (måned for måned) og until (til et ophør).",
            "Write exactly one of mean, exactly, table and until.",
        ]
        .map(str::to_owned)
    };
    if given.is_empty() {
        return about.say(["Gruppen mangler en varighed.", &danish], ["The group has no stay.", &english]);
    }
    let given: Vec<String> = given.iter().map(|given| law(given)).collect();
    let given = about.formats.all_of(&given);
    about.say(
        [&format!("Gruppens varighed er angivet på flere måder: {given}."), &danish],
        [&format!("The group's stay is given in several ways: {given}."), &english],
    )
}

pub(super) fn seniority_over(about: About) -> Words {
    let (uniform, over) = (about.field_as("groups/*/start/seniority", "uniform"), about.field("groups/*/start/over"));
    let example = if about.is_in_window { "" } else { ": 28.8" };
    about.say(
        [
            "Jævnt fordelt anciennitet og det antal måneder, den er fordelt over, hører sammen.",
            &format!("Skriv både {uniform} og {over}{example}, eller ingen af dem."),
        ],
        [
            "An evenly spread seniority and the months it is spread over belong together.",
            &format!("Write both {uniform} and {over}{example}, or neither."),
        ],
    )
}

pub(super) fn other_destinations(about: About) -> Words {
    let [exits, at_cap] = ["groups/*/exits/*", "groups/*/exits_at_cap/*"].map(|pattern| about.field(pattern));
    about.say(
        [
            "Afgangen ved loftet går ikke til de samme grupper som den øvrige afgang.",
            &format!("Skriv de samme grupper i {at_cap} som i {exits}; en andel kan være 0."),
        ],
        [
            "The exits at the cap do not have the destinations of the other exits.",
            &format!("Write the same destinations in {at_cap} as in {exits}; a share may be 0."),
        ],
    )
}
