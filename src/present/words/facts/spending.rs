//! The words of the spending of one year, by department.

use crate::{
    evaluation::sides::Sides,
    present::{
        facts::spending::Fact,
        formats::{Formats, Scale},
        words::language::Language,
    },
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let is_danish = formats.language == Language::Danish;
    match fact {
        Fact::OfYear { year, persons, total, average, has_services } => {
            let services = if *has_services { services(formats) } else { "" };
            let persons = formats.persons_f64(*persons);
            let [total, average] = [formats.money(total.0), formats.kr(average.0)];
            if is_danish {
                format!(
                    "Udgifterne i {year} til {persons} borgere var {total} i alt, {average} pr. borger. Beløbene er i {year}-priser \
                     og kan ikke lægges til gruppernes priser.{services}"
                )
            } else {
                format!(
                    "In {year} the spending on {persons} persons was {total} in all, {average} a person. The amounts are in \
                     {year} prices and cannot be added to the prices of the groups.{services}"
                )
            }
        }
        Fact::InShort { year, persons, total, is_sourced, most } => {
            let by = match (is_danish, is_sourced) {
                (true, true) => "Efter kilden",
                (true, false) => "Efter filens antagelse",
                (false, true) => "By the source",
                (false, false) => "By the file's assumption",
            };
            let (persons, total) = (formats.persons_f64(*persons), formats.money(total.0));
            let most = most.as_ref().map(|(id, share)| {
                let (path, share) = (format!("departments/{id}"), formats.pct(share.0, 0));
                let name = sides.name(&path);
                if is_danish { format!(", heraf {share} i {name}") } else { format!(", of which {share} in {name}") }
            });
            let most = most.unwrap_or_default();
            if is_danish {
                format!("{by} kostede {persons} borgere kommunen {total} i {year} ({year}-priser){most}.")
            } else {
                format!("{by} {persons} persons cost the municipality {total} in {year} ({year} prices){most}.")
            }
        }
        Fact::ByDepartment { year, parts } => {
            let part = |id: &str, kr: String| format!("{} {kr}", sides.name(&format!("departments/{id}")));
            let parts: Vec<String> = parts.iter().map(|(id, kr)| part(id, formats.money(kr.0))).collect();
            let parts = formats.all_of(&parts);
            if is_danish {
                format!("Udgifterne i {year} fordelt på forvaltning: {parts}.")
            } else {
                format!("The spending of {year} by department: {parts}.")
            }
        }
    }
}

/// What persons with services are, as a further sentence.
const fn services(formats: Formats) -> &'static str {
    formats.say(
        " Borgere med ydelser er forvaltningens udgift delt med dens gennemsnit.",
        " Persons with services are the department's spending over its average.",
    )
}

/// The title of the section.
pub(in crate::present) fn title(year: i32, formats: Formats) -> String {
    format!("{} {year}", formats.say("Udgifter fordelt på forvaltning,", "Spending by department,"))
}

/// The title of the chart.
pub(in crate::present) const fn by_department(formats: Formats) -> &'static str {
    formats.say("Forvaltningernes udgifter", "The departments' spending")
}

/// *mio. kr. (2014-priser)*.
pub(in crate::present) fn unit(year: i32, formats: Formats) -> String {
    let unit = Scale::Millions.unit(formats);
    match formats.language {
        Language::Danish => format!("{unit} ({year}-priser)"),
        Language::English => format!("{unit} ({year} prices)"),
    }
}

/// Why there are no bars.
pub(in crate::present) const fn no_departments(formats: Formats) -> &'static str {
    formats.say("Filen fordeler ikke udgifterne på forvaltninger.", "The file does not split it by department.")
}

/// The heads of the columns of numbers, each with its unit.
pub(in crate::present) fn columns(formats: Formats) -> [(&'static str, String); 4] {
    [
        (formats.say("Andel", "Share"), formats.pct_unit().to_owned()),
        (formats.say("Udgift", "Spending"), Scale::Millions.unit(formats)),
        (formats.say("Pr. borger med ydelser", "Per person with services"), "kr.".to_owned()),
        (formats.say("Borgere med ydelser", "Persons with services"), formats.say("pers.", "persons").to_owned()),
    ]
}
