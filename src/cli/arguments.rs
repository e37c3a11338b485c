//! What was asked for on the command line.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use lexopt::{Parser, ValueExt as _};

use super::options::{Given, collect, language_in, misread, word};
use crate::{
    app::settings::{Renderer, Settings},
    present::{formats::Formats, words::language::Language},
    scenario::{nearest::nearest, passport::DIFFERENCE},
};

/// The command line, read.
pub(super) struct Arguments {
    /// The language and number format of what is printed.
    pub(super) formats: Formats,
    /// The language, if it was given: the window remembers it.
    #[cfg_attr(not(feature = "gui"), expect(dead_code, reason = "only the window asks"))]
    pub(super) language: Option<Language>,
    /// The renderer, if it was given.
    #[cfg_attr(not(feature = "gui"), expect(dead_code, reason = "only the window asks"))]
    pub(super) renderer: Option<Renderer>,
    /// What to do, or what is wrong with the command line.
    pub(super) task: Result<Task, String>,
}

/// What to do.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Task {
    Window(Vec<PathBuf>),
    Check(Vec<PathBuf>),
    Evaluate(Evaluate),
    Explain(Explain),
    Examples(Option<PathBuf>),
    Help,
    Version,
}

/// `evaluate FILE [--before ID] [--after ID] [--rules all] [--pairs all] [--format F] [-o OUT]`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Evaluate {
    pub(super) file: PathBuf,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    /// Every rule set of the file, not the two sides alone.
    pub(super) all_rules: bool,
    /// Every two groups against each other, and every group's course.
    pub(super) all_pairs: bool,
    pub(super) format: Format,
    pub(super) out: Option<PathBuf>,
}

/// How `evaluate` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Csv,
    Json,
    Text,
}

impl std::str::FromStr for Format {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "csv" => Ok(Self::Csv),
            "json" => Ok(Self::Json),
            "text" => Ok(Self::Text),
            _ => Err(()),
        }
    }
}

/// `explain FILE MEASURE [--rules ID|difference] [--before ID] [--after ID] [--period P]`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Explain {
    pub(super) file: PathBuf,
    pub(super) measure: String,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    pub(super) rules: Option<String>,
    pub(super) period: String,
}

/// The words that say what to do.
const COMMANDS: [&str; 4] = ["check", "evaluate", "explain", "examples"];

/// Reads the command line. The language is found even where the rest is wrong, so that the error is in it.
pub(super) fn read(arguments: impl Iterator<Item = OsString>, settings: &Settings) -> Arguments {
    let arguments: Vec<OsString> = arguments.collect();
    let language = language_in(&arguments).or(settings.language).unwrap_or(Language::Danish);
    let mut given = Given::default();
    let task = collect(Parser::from_args(arguments), &mut given, language).and_then(|()| task(&mut given, language));
    let formats = match given.language {
        Some(language) => Formats { language, numbers: language },
        None => settings.formats(),
    };
    Arguments { formats, language: given.language, renderer: given.renderer, task }
}

fn task(given: &mut Given, language: Language) -> Result<Task, String> {
    if given.help {
        return Ok(Task::Help);
    }
    if given.version {
        return Ok(Task::Version);
    }
    let command = given.words.first().and_then(|word| word.to_str()).map(str::to_owned);
    let is_command = command.as_deref().is_some_and(|command| COMMANDS.contains(&command));
    if is_command {
        given.words.remove(0);
    } else if let Some(mistyped) = command.as_deref().and_then(|command| mistyped(command, language)) {
        return Err(mistyped);
    }
    let task = match command.as_deref().filter(|_| is_command) {
        Some("check") => check(given, language),
        Some("evaluate") => evaluate(given, language),
        Some("explain") => explain(given, language),
        Some("examples") => examples(given, language),
        _ => Ok(Task::Window(std::mem::take(&mut given.words).into_iter().map(PathBuf::from).collect())),
    }?;
    match given.options.first() {
        Some((name, _)) => Err(match language {
            Language::Danish => format!("{name} hører ikke til her"),
            Language::English => format!("{name} does not belong here"),
        }),
        None => Ok(task),
    }
}

/// What to say of a word that is no file, but nearly a command.
#[expect(clippy::disallowed_methods, reason = "the command line is one of the few places that touch files")]
fn mistyped(word: &str, language: Language) -> Option<String> {
    let is_path = word.contains(['/', '\\', '.']) || Path::new(word).exists();
    let meant = nearest(word, COMMANDS.iter().copied()).filter(|_| !is_path)?;
    Some(match language {
        Language::Danish => format!("ukendt kommando »{word}«; mente du {meant}?"),
        Language::English => format!("unknown command “{word}”; did you mean {meant}?"),
    })
}

fn check(given: &mut Given, language: Language) -> Result<Task, String> {
    let files: Vec<PathBuf> = std::mem::take(&mut given.words).into_iter().map(PathBuf::from).collect();
    if files.is_empty() {
        Err(missing(language.say("check FIL…", "check FILE…"), language))
    } else {
        Ok(Task::Check(files))
    }
}

fn evaluate(given: &mut Given, language: Language) -> Result<Task, String> {
    let [file] = one_of(given, language.say("evaluate FIL", "evaluate FILE"), language)?;
    let format = given.take("--format").map(|text| word(&text, "--format", "csv|json|text", language));
    let format = format.transpose()?.unwrap_or(Format::Csv);
    let (before, after) = (given.take_text("--before"), given.take_text("--after"));
    let [all_rules, all_pairs] = [all(given, "--rules", language)?, all(given, "--pairs", language)?];
    let out = given.take("-o").map(PathBuf::from);
    if out.as_ref().is_some_and(|out| out.as_os_str().is_empty()) {
        return Err(language.say("-o mangler en værdi", "-o needs a value").to_owned());
    }
    Ok(Task::Evaluate(Evaluate { file: file.into(), before, after, all_rules, all_pairs, format, out }))
}

fn explain(given: &mut Given, language: Language) -> Result<Task, String> {
    let [file, measure] = one_of(given, language.say("explain FIL RESULTAT", "explain FILE MEASURE"), language)?;
    let measure = measure.string().map_err(|why| misread(&why, language))?;
    let [before, after, rules] = ["--before", "--after", "--rules"].map(|option| given.take_text(option));
    let names_sides = before.is_some() || after.is_some();
    if names_sides && rules.as_deref().is_some_and(|rules| rules != DIFFERENCE) {
        return Err(language
            .say(
                "--rules ID siger selv, hvilket regelsæt der menes; --before og --after hører til forskellen",
                "--rules ID says itself which rule set is meant; --before and --after belong to the difference",
            )
            .to_owned());
    }
    let period = given.take_text("--period").unwrap_or_default();
    Ok(Task::Explain(Explain { file: file.into(), measure, before, after, rules, period }))
}

/// Whether an option that only says *all* was given.
fn all(given: &mut Given, option: &str, language: Language) -> Result<bool, String> {
    match given.take_text(option) {
        None => Ok(false),
        Some(text) if text == "all" => Ok(true),
        Some(text) => Err(match language {
            Language::Danish => format!("{option} skal være all, ikke {text}"),
            Language::English => format!("{option} must be all, not {text}"),
        }),
    }
}

fn examples(given: &mut Given, language: Language) -> Result<Task, String> {
    let mut words = std::mem::take(&mut given.words).into_iter();
    let directory = words.next().map(PathBuf::from);
    if words.next().is_some() {
        Err(missing(language.say("examples [MAPPE]", "examples [DIR]"), language))
    } else {
        Ok(Task::Examples(directory))
    }
}

fn one_of<const N: usize>(given: &mut Given, usage: &str, language: Language) -> Result<[OsString; N], String> {
    std::mem::take(&mut given.words).try_into().map_err(|_| missing(usage, language))
}

fn missing(usage: &str, language: Language) -> String {
    match language {
        Language::Danish => format!("brug: sidestil {usage}"),
        Language::English => format!("usage: sidestil {usage}"),
    }
}
