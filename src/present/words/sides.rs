//! How a side is called by the rule set that is on it.

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
