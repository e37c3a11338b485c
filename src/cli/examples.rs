//! `sidestil examples`: lists the shipped scenarios, or writes them to a folder without overwriting anything.

use std::path::Path;

use super::{
    ended::{Ended, Failed},
    output::{Output, reason},
};
use crate::{app::examples::EXAMPLES, present::formats::Formats, scenario::text::loading};

/// Lists them, or writes them to `directory`.
pub(super) fn run(directory: Option<&Path>, formats: Formats, output: &mut Output) -> Ended {
    match directory {
        None => list(output),
        Some(directory) => write(directory, formats, output),
    }
}

fn list(output: &mut Output) -> Ended {
    let width = EXAMPLES.iter().map(|example| example.name.len()).max().unwrap_or_default();
    for example in EXAMPLES {
        let title = loading::read(example.text.as_bytes()).scenario.map(|scenario| scenario.title).unwrap_or_default();
        output.print(format!("{:width$}  {title}\n", example.name))?;
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "the command line is one of the few places that touch files")]
fn write(directory: &Path, formats: Formats, output: &mut Output) -> Ended {
    let language = formats.language;
    if let Err(why) = std::fs::create_dir_all(directory) {
        let cannot = language.say("mappen kan ikke oprettes", "the folder cannot be made");
        output.error(&format!("sidestil: {}: {cannot}: {}", directory.display(), reason(&why, language)));
        return Err(Failed::File);
    }
    let mut ended = Ok(());
    for example in EXAMPLES {
        let file = directory.join(example.name);
        if file.exists() {
            let exists = language.say("findes allerede og er ikke rørt", "exists already and was left alone");
            output.error(&format!("sidestil: {} {exists}", file.display()));
            ended = Err(Failed::File);
            continue;
        }
        output.write(&file, example.text.as_bytes())?;
        output.print(format!("{}\n", file.display()))?;
    }
    ended
}
