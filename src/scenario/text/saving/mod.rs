//! From a scenario back to its file: the text it was read from with only that written anew which differs, and the way to
//! the disk on which no crash loses both the old file and the new one.
//!
//! The text is never trusted: it is read again and must give the very scenario, without an error, before it goes anywhere.
//! Where the old text cannot be kept, the scenario is written whole and the caller is told, so that the old text can be
//! kept beside it ([`keep_beside`]).
//!
//! Reading order: this file, [`changes`] (what differs, laid beside the text), [`structure`] with [`renamed`] and [`arrange`]
//! (things that come, go, move or get another id), [`levels`], [`figures`], [`dates`], [`fields`] and [`members`] (values and their
//! fields), [`edits`] (changes by place), [`spelling`] and [`items`] (how values and groups are written), [`mod@whole`]
//! (a scenario written from nothing), [`disk`] with [`unseen`].

mod arrange;
mod changes;
mod dates;
mod disk;
mod edits;
mod fields;
mod figures;
mod items;
mod levels;
mod members;
mod renamed;
mod spelling;
mod structure;
mod unseen;
mod whole;

use std::{sync::Arc, thread};

use indexmap::IndexSet;

pub use disk::{Step, keep_beside, put, put_in_steps, put_stream};
pub use whole::whole;

use changes::Edited;

use {
    super::{loaded::Loaded, loading::read_unchecked},
    crate::{
        scenario::{difference::things_around, finding::Finding, inputs::Inputs, scenario::Scenario},
        scenario::{passport::Results, text::fingerprint::fingerprint},
    },
};

/// The text a scenario was read from: where each saving starts, so that going back to it gives its very bytes.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The text, with its byte-order mark and line ends.
    pub text: Arc<str>,
    /// What it says.
    pub scenario: Arc<Scenario>,
}

/// A text that says a scenario.
#[derive(Debug, Clone)]
pub struct Written {
    /// What reading the text gives, without the checks, which the scenario has passed: [`super::loading::checked`] makes up
    /// for them.
    pub loaded: Loaded,
    /// Whether it is written from nothing, without the comments and the order of the old text.
    pub is_rewritten: bool,
}

/// The findings of the text that should have said a scenario, but reads otherwise. It must not be written.
#[derive(Debug, Clone)]
pub struct CannotBeSaid(pub Vec<Finding>);

impl Written {
    /// The text.
    #[must_use]
    pub fn text(&self) -> &Arc<str> {
        &self.loaded.text
    }
}

/// The text that says a checked scenario, as near to the origin's as it can be.
///
/// # Errors
///
/// Where no text says the scenario.
pub fn written(origin: &Origin, scenario: &Scenario) -> Result<Written, CannotBeSaid> {
    made(origin, scenario, None)
}

/// The same as it goes to the disk: in the current format, with a passport of its main results.
///
/// # Errors
///
/// Where no text says the scenario.
pub fn stamped(origin: &Origin, scenario: &Scenario, results: &Results<'_>) -> Result<Written, CannotBeSaid> {
    made(origin, scenario, Some(results))
}

/// What is written from the first of several texts that can be kept; one that says the very scenario comes before all.
///
/// # Errors
///
/// Where no text says the scenario.
pub fn best(
    origins: &[Origin],
    scenario: &Scenario,
    write: impl Fn(&Origin) -> Result<Written, CannotBeSaid>,
) -> Result<Written, CannotBeSaid> {
    let says_it = |origin: &&Origin| *origin.scenario == *scenario;
    let all = origins.iter().filter(says_it).chain(origins);
    let mut anew = Err(CannotBeSaid(Vec::new()));
    for origin in all {
        let written = write(origin);
        if written.as_ref().is_ok_and(|written| !written.is_rewritten) {
            return written;
        }
        anew = anew.or(written);
    }
    anew
}

fn made(origin: &Origin, scenario: &Scenario, results: Option<&Results<'_>>) -> Result<Written, CannotBeSaid> {
    let edited = changes::edited(&origin.text, &origin.scenario, scenario, results);
    if let Some(loaded) = edited.map(read_back)
        && is_said(&loaded, scenario)
    {
        return Ok(Written { loaded, is_rewritten: false });
    }
    let text = as_in(&origin.text, &whole(scenario));
    let edited = match results {
        Some(_) => changes::edited(&text, scenario, scenario, results),
        None => Some(Edited { text, content: None }),
    };
    let loaded = edited.map(read_back).unwrap_or_default();
    if is_said(&loaded, scenario) {
        return Ok(Written { loaded, is_rewritten: true });
    }
    Err(CannotBeSaid(loaded.findings))
}

/// What a text says, read from nothing, with the fingerprint set where it stands.
fn read_back(edited: Edited) -> Loaded {
    let Edited { text, content } = edited;
    let Some(place) = content else { return read_unchecked(text.as_bytes()) };
    // The fingerprint leaves out the passport, so that both can be found at the same time.
    let (mut loaded, content) = thread::scope(|scope| {
        let content = scope.spawn(|| fingerprint(&text));
        (read_unchecked(text.as_bytes()), content.join().unwrap_or_default())
    });
    let mut text = text;
    text.replace_range(place, &format!("{content:08x}"));
    loaded.text = Arc::from(text);
    loaded.positions.set_text(&loaded.text);
    if let Some(passport) = &mut loaded.passport {
        passport.content = content;
    }
    loaded
}

/// Whether what was read is the very scenario, with its things in the very order.
fn is_said(loaded: &Loaded, scenario: &Scenario) -> bool {
    let Some(read) = &loaded.scenario else { return false };
    read == scenario && is_in_order(&read.inputs, &scenario.inputs)
}

/// Whether two equal maps have their things in the same order.
fn is_in_order(one: &Inputs, other: &Inputs) -> bool {
    fn things(inputs: &Inputs) -> IndexSet<&str> {
        inputs.keys().flat_map(|path| things_around(path.as_str())).collect()
    }
    // Most often every figure is in the same place.
    one.keys().eq(other.keys()) || things(one).iter().eq(&things(other))
}

/// A text with the byte-order mark and the line ends of another.
fn as_in(other: &str, text: &str) -> String {
    let mark = if other.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    let first = other.find(['\n', '\r']).and_then(|at| edits::line_end_at(other, at)).unwrap_or("\n");
    // Texts have their own line ends as escapes: every one here is between lines.
    [mark, &text.replace('\n', first)].concat()
}
