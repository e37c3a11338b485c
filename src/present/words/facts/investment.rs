//! The words of what *Investering* says besides the money.

use crate::{
    evaluation::sides::Sides,
    model::{
        numbers::{Kr, Share},
        spending::Account,
    },
    present::{
        facts::{investment::Fact, money::Whose},
        formats::Formats,
        views::Question,
        words::{
            language::Language,
            names::{self, lower_first},
        },
    },
};

/// *Besparelse pr. år, kommunekassen*, which says what a minus is where there is one.
#[must_use]
pub fn title(account: Account, has_minus: bool, formats: Formats) -> String {
    let title = if has_minus {
        formats.say("Besparelse pr. år (minus er merudgift)", "Saving a year (minus is extra cost)")
    } else {
        formats.say("Besparelse pr. år", "Saving a year")
    };
    format!("{title}, {}", lower_first(names::account(account, formats.language)))
}

/// *Hele reformen*: what can be asked for, where there is a choice.
#[must_use]
pub const fn question_name(question: Question, whose: Whose, formats: Formats) -> &'static str {
    match (question, whose) {
        (Question::Investment, _) => formats.say("Investeringen", "The investment"),
        (Question::Reform, Whose::Difference) => formats.say("Efter mod før", "After against before"),
        (Question::Reform, Whose::Investment | Whose::Reform) => formats.say("Hele reformen", "The whole reform"),
    }
}

/// *Hele reformens akkumulerede besparelse*.
#[must_use]
pub const fn cumulative_title(whose: Whose, formats: Formats) -> &'static str {
    match whose {
        Whose::Investment => {
            formats.say("Investeringens akkumulerede besparelse", "Cumulative saving of the investment")
        }
        Whose::Reform => formats.say("Hele reformens akkumulerede besparelse", "Cumulative saving of the whole reform"),
        Whose::Difference => {
            formats.say("Akkumuleret besparelse, efter mod før", "Cumulative saving, after against before")
        }
    }
}

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let say = |danish: &str, english: &str| formats.say(danish, english).to_owned();
    match fact {
        Fact::Rates(rates) => rates_in_force(rates, sides, formats),
        Fact::NoYears => say(
            "Kan ikke opgøres pr. år: kilden giver et beløb i alt uden år.",
            "Cannot be determined by year: the source gives a total without years.",
        ),
        Fact::NoRefundOrArea => say(
            "Kan ikke opgøres: en udgiftslinjes refusion kendes ikke, eller den har intet område.",
            "Cannot be determined: a cost line's refund is not known, or it has no area.",
        ),
        Fact::Cumulative => {
            say("Linjediagram over den akkumulerede besparelse.", "Line chart of the cumulative saving.")
        }
        Fact::Years { account, has_minus, net } => years(&title(*account, *has_minus, formats), net, formats),
    }
}

/// *Renten er 3,5 pct. fra år 1, 2,5 pct. fra år 36. Valget gælder hele perioden i »Højst 3 år«.*
fn rates_in_force(rates: &[(u32, Share)], sides: &Sides, formats: Formats) -> String {
    let rate = |(year, rate): &(u32, Share)| {
        let (rate, year) = (formats.pct(rate.0, 1), formats.number((*year).into(), 0));
        match formats.language {
            Language::Danish => format!("{rate} fra år {year}"),
            Language::English => format!("{rate} from year {year}"),
        }
    };
    let rates = rates.iter().map(rate).collect::<Vec<_>>().join(", ");
    let name = formats.quote(sides.after.name());
    match (formats.language, rates.is_empty()) {
        (Language::Danish, true) => format!("Ingen rente. Valget gælder hele perioden i {name}."),
        (Language::Danish, false) => format!("Renten er {rates}. Valget gælder hele perioden i {name}."),
        (Language::English, true) => format!("No rate. The choice holds for the whole period in {name}."),
        (Language::English, false) => format!("The rate is {rates}. The choice holds for the whole period in {name}."),
    }
}

/// The chart of the years, for those who cannot see it.
fn years(title: &str, net: &[(i32, Kr)], formats: Formats) -> String {
    let what = formats.say("Søjlediagram", "Bar chart");
    if net.is_empty() {
        return format!("{what}, {title}.");
    }
    if net.iter().all(|(_, kr)| *kr == Kr::ZERO) {
        return format!("{what}, {title}: {}.", formats.say("intet i noget år", "nothing in any year"));
    }
    let listed = net.iter().map(|(year, kr)| format!("{year} {}", formats.money(kr.0)));
    format!("{what}, {title}: {}.", listed.collect::<Vec<_>>().join("; "))
}
