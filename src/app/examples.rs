//! The shipped scenarios, built into the program so that they are there wherever it is started.

/// A shipped scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// The file's name.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

macro_rules! example {
    ($name:literal) => {
        Example { name: $name, text: include_str!(concat!("../../scenarios/", $name)) }
    };
}

/// The shipped scenarios, the reform of 2022 first.
pub const EXAMPLES: &[Example] = &[
    example!("bedre-ressourceforloeb-2022.ron"),
    example!("koebenhavn-2017.ron"),
    example!("aarhus-2022.ron"),
    example!("afskaffelse-2026.ron"),
];
