//! The words and options of the command line, before they are held against a command.

use std::ffi::OsString;

use lexopt::{Arg, Parser};

use crate::{app::settings::Renderer, present::words::language::Language};

/// The options as they stand, before they are held against the command.
#[derive(Default)]
pub(super) struct Given {
    pub(super) words: Vec<OsString>,
    pub(super) options: Vec<(String, OsString)>,
    pub(super) language: Option<Language>,
    pub(super) renderer: Option<Renderer>,
    pub(super) help: bool,
    pub(super) version: bool,
}

/// The language that is asked for, found even where the rest is wrong.
pub(super) fn language_in(arguments: &[OsString]) -> Option<Language> {
    let mut words = arguments.iter().filter_map(|argument| argument.to_str());
    let mut after = words.clone().skip_while(|word| *word != "--language").skip(1);
    let joined = words.find_map(|word| word.strip_prefix("--language="));
    joined.or_else(|| after.next())?.parse().ok()
}

/// Collects words and options.
pub(super) fn collect(mut parser: Parser, given: &mut Given, language: Language) -> Result<(), String> {
    let unknown = |what: &str| match language {
        Language::Danish => format!("ukendt valgmulighed {what}"),
        Language::English => format!("unknown option {what}"),
    };
    let value = |parser: &mut Parser, name: &str| {
        parser.value().map_err(|_| match language {
            Language::Danish => format!("{name} mangler en værdi"),
            Language::English => format!("{name} needs a value"),
        })
    };
    while let Some(argument) = parser.next().map_err(|why| misread(&why, language))? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => given.help = true,
            Arg::Short('V') | Arg::Long("version") => given.version = true,
            Arg::Long("language") => {
                let text = value(&mut parser, "--language")?;
                given.language = Some(word(&text, "--language", "da|en", language)?);
            }
            Arg::Long("renderer") => {
                let text = value(&mut parser, "--renderer")?;
                given.renderer = Some(word(&text, "--renderer", "auto|wgpu|glow", language)?);
            }
            Arg::Short('o') => {
                let path = value(&mut parser, "-o")?;
                given.add("-o".into(), path, language)?;
            }
            Arg::Long(name @ ("before" | "after" | "format" | "rules" | "period" | "pairs")) => {
                let name = format!("--{name}");
                let text = value(&mut parser, &name)?;
                given.add(name, text, language)?;
            }
            Arg::Value(word) => given.words.push(word),
            Arg::Short(letter) => return Err(unknown(&format!("-{letter}"))),
            Arg::Long(name) => return Err(unknown(&format!("--{name}"))),
        }
    }
    Ok(())
}

/// What the parser of options complains of, in the user's language.
pub(super) fn misread(why: &lexopt::Error, language: Language) -> String {
    match (why, language) {
        (lexopt::Error::MissingValue { option }, _) => {
            format!("{} {}", option.as_deref().unwrap_or_default(), language.say("mangler en værdi", "needs a value"))
        }
        (lexopt::Error::UnexpectedValue { option, value }, Language::Danish) => {
            format!("{option} skal ikke have en værdi, men fik {}", value.to_string_lossy())
        }
        (lexopt::Error::UnexpectedValue { option, value }, Language::English) => {
            format!("{option} takes no value, but got {}", value.to_string_lossy())
        }
        (lexopt::Error::NonUnicodeValue(value), _) => {
            format!("{} {}", value.to_string_lossy(), language.say("er ikke gyldig tekst", "is not valid text"))
        }
        (
            lexopt::Error::UnexpectedOption(_)
            | lexopt::Error::UnexpectedArgument(_)
            | lexopt::Error::ParsingFailed { .. }
            | lexopt::Error::Custom(_),
            _,
        ) => language.say("kommandolinjen kan ikke læses", "the command line cannot be read").to_owned(),
    }
}

/// An option's value as one of the words that it can be.
pub(super) fn word<T: std::str::FromStr>(
    text: &OsString,
    option: &str,
    known: &str,
    language: Language,
) -> Result<T, String> {
    let wrong = || match language {
        Language::Danish => format!("{option} skal være {known}, ikke {}", text.to_string_lossy()),
        Language::English => format!("{option} must be {known}, not {}", text.to_string_lossy()),
    };
    text.to_str().and_then(|text| text.parse().ok()).ok_or_else(wrong)
}

impl Given {
    fn add(&mut self, name: String, value: OsString, language: Language) -> Result<(), String> {
        if self.options.iter().any(|(option, _)| *option == name) {
            return Err(format!("{name} {}", language.say("er angivet to gange", "is given twice")));
        }
        self.options.push((name, value));
        Ok(())
    }

    pub(super) fn take(&mut self, name: &str) -> Option<OsString> {
        let index = self.options.iter().position(|(option, _)| option == name)?;
        Some(self.options.remove(index).1)
    }

    pub(super) fn take_text(&mut self, name: &str) -> Option<String> {
        self.take(name).map(|text| text.to_string_lossy().into_owned())
    }
}
