//! The shipped scenarios, built into the program so that they are there wherever it is started.

/// A shipped scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// The file's name.
    pub name: &'static str,
    /// The title that its text gives it.
    pub title: &'static str,
    /// Its text.
    pub text: &'static str,
}

macro_rules! example {
    ($name:literal, $title:literal) => {
        Example { name: $name, title: $title, text: include_str!(concat!("../../scenarios/", $name)) }
    };
}

/// The shipped scenarios, the reform of 2022 first.
pub const EXAMPLES: &[Example] = &[
    example!("bedre-ressourceforloeb-2022.ron", "Bedre ressourceforløb 2022"),
    example!("bi03-dut-2023.ron", "Budgetnotat BI03: DUT for bedre ressourceforløb"),
    example!("indsats-2017.ron", "Borgere uden indsats i ressourceforløb, juni 2017"),
    example!("koebenhavn-2017.ron", "Borgere i ressourceforløb, København 2017"),
    example!("aarhus-2022.ron", "Ressourceforløb eller førtidspension, Aarhus 2022"),
    example!("afskaffelse-2026.ron", "Afskaffelse af ressourceforløb 2026"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::text::loading;

    #[test]
    fn every_example_is_called_what_its_text_calls_it() {
        for example in EXAMPLES {
            let scenario = loading::read(example.text.as_bytes()).scenario;
            assert_eq!(scenario.map(|scenario| scenario.title).as_deref(), Some(example.title));
        }
    }
}
