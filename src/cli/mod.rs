//! The command line: the same program without a window, for scripts, tests and colleagues who want numbers.
//!
//! Exit codes: 0 done; 1 a file cannot be read, has errors or cannot be written; 2 wrong usage. Errors go to standard
//! error.

mod arguments;
mod check;
mod evaluate;
mod examples;
mod explain;
mod help;
mod output;

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Instant,
};

use crate::{
    app::settings::Settings,
    present::{
        findings::{and_more, report},
        formats::Formats,
    },
    scenario::{
        Scenario,
        finding::{Finding, Severity},
        text::{loaded::Loaded, loading},
    },
};
use arguments::{Arguments, Task};
use output::Output;

/// What a command ends with.
type Ended = Result<(), Failed>;

/// Why a command did not do what it was asked.
#[derive(Debug)]
enum Failed {
    /// A file cannot be read, has errors or cannot be written; what there is to say has been said.
    File,
    /// The command line is wrong: a sentence.
    Usage(String),
}

/// Runs the program with these arguments (without its own name).
pub fn main(arguments: impl Iterator<Item = OsString>, started: Instant) -> ExitCode {
    let settings = Settings::load();
    let arguments = arguments::read(arguments, &settings);
    let formats = arguments.formats;
    let mut output = Output::new(formats.language);
    let ended = match &arguments.task {
        Ok(task) => run(task, &arguments, settings, started, &mut output),
        Err(wrong) => Err(Failed::Usage(wrong.clone())),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed::File) => ExitCode::from(1),
        Err(Failed::Usage(wrong)) => {
            let more = formats.language.say("Se `sidestil --help`.", "See `sidestil --help`.");
            output.error(&format!("sidestil: {wrong}\n{more}"));
            ExitCode::from(2)
        }
    }
}

fn run(task: &Task, arguments: &Arguments, settings: Settings, started: Instant, output: &mut Output) -> Ended {
    let formats = arguments.formats;
    match task {
        Task::Window(files) => window(files.clone(), arguments, settings, started, output),
        Task::Help => output.print(help::text(formats.language)),
        Task::Version => output.print(concat!("sidestil ", env!("CARGO_PKG_VERSION"), "\n")),
        Task::Check(files) => check::run(files, formats, output),
        Task::Evaluate(request) => evaluate::run(request, formats, output),
        Task::Explain(request) => explain::run(request, formats, output),
        Task::Examples(directory) => examples::run(directory.as_deref(), formats, output),
    }
}

#[cfg(feature = "gui")]
fn window(
    files: Vec<PathBuf>,
    arguments: &Arguments,
    mut settings: Settings,
    started: Instant,
    output: &mut Output,
) -> Ended {
    if let Some(language) = arguments.language {
        settings.remember(|settings| settings.language = Some(language));
    }
    crate::ui::run(settings, files, arguments.renderer, started).map_err(|why| {
        output.error(&format!("sidestil: {why}"));
        Failed::File
    })
}

#[cfg(not(feature = "gui"))]
fn window(_: Vec<PathBuf>, arguments: &Arguments, _: Settings, _: Instant, _: &mut Output) -> Ended {
    let language = arguments.formats.language;
    Err(Failed::Usage(
        language.say("dette program er bygget uden vindue", "this program was built without a window").into(),
    ))
}

/// More findings than this are counted, not written: a large broken file has a great many.
const MOST_REPORTED: usize = 200;

/// A file that was read without errors.
struct Ready {
    scenario: Arc<Scenario>,
    loaded: Loaded,
}

/// Reads a file; its errors go to standard error.
fn load(file: &Path, formats: Formats, output: &mut Output) -> Result<Ready, Failed> {
    let mut loaded = loading::load(file);
    let Some(scenario) = loaded.scenario.take() else {
        let name = file.display().to_string();
        let errors: Vec<&Finding> =
            loaded.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
        for finding in errors.iter().take(MOST_REPORTED) {
            output.error(&report(finding, &name, None, formats));
        }
        if let Some(more) = errors.len().checked_sub(MOST_REPORTED).filter(|more| *more > 0) {
            output.error(&format!("{name}: {}", and_more(more, formats)));
        }
        return Err(Failed::File);
    };
    Ok(Ready { scenario: Arc::new(scenario), loaded })
}
