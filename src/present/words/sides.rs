//! How a side is called by the rule set that is on it.

use crate::{
    evaluation::sides::Sides,
    present::{facts::shared::Drawn, formats::Formats},
};

/// *Før: Højst 5 år*; *Efter: Højst 3 år (ændret)* while the rules are no longer those that the file calls so. A rule set's
/// name keeps its letters.
#[must_use]
pub fn drawn_title(drawn: Drawn, sides: &Sides, formats: Formats) -> String {
    let (which, side, is_changed) = match drawn {
        Drawn::Before { is_changed } => (formats.say("Før", "Before"), &sides.before, is_changed),
        Drawn::After { is_changed } => (formats.say("Efter", "After"), &sides.after, is_changed),
        Drawn::Difference => {
            return formats.say("Forskel: efter minus før", "Difference: after less before").to_owned();
        }
    };
    let changed = if is_changed { formats.say(" (ændret)", " (changed)") } else { "" };
    format!("{}{changed}", named_side(which, side.name()))
}

/// *Efter: Loven*. A rule set that is called *Før 2022* says which side it is by itself.
#[must_use]
pub fn named_side(which: &str, rules: &str) -> String {
    let rest = rules.strip_prefix(which);
    let says_it = rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    if says_it { rules.to_owned() } else { format!("{which}: {rules}") }
}

#[cfg(test)]
mod tests {
    use super::named_side;

    #[test]
    fn no_side_is_named_twice() {
        assert_eq!(named_side("Efter", "Loven"), "Efter: Loven");
        assert_eq!(named_side("Før", "Før: højst 5 år"), "Før: højst 5 år");
        assert_eq!(named_side("Før", "Før 2022"), "Før 2022");
        assert_eq!(named_side("Før", "Førtidspension"), "Før: Førtidspension");
    }
}
