//! The command line: the same program without a window, for scripts, tests and colleagues who want numbers.
//!
//! Exit codes: 0 done; 1 a file cannot be read, has errors or cannot be written; 2 wrong usage. Errors go to standard
//! error.

mod arguments;
mod check;
mod ended;
mod evaluate;
mod examples;
mod explain;
mod help;
mod options;
mod output;
mod ready;
mod tables;

use std::{ffi::OsString, path::PathBuf, process::ExitCode, time::Instant};

use crate::app::settings::Settings;
use arguments::{Arguments, Task};
use ended::{Ended, Failed};
use output::Output;

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
