//! What differs between two states of the inputs, in words: *loft over varighed 36 → 48 måneder*.

use crate::{
    present::{
        formats::{Formats, show_value, unit_label},
        names,
    },
    scenario::{
        figure::Value,
        layers::Layers,
        path::Path,
        schema::kind_of,
        sides::{Side, Sides},
    },
};

/// The inputs that differ between two states of one side, with both values.
#[must_use]
pub fn differing(old: &Side, new: &Side) -> Vec<(Path, Option<Value>, Option<Value>)> {
    let [before, after] = [old, new].map(|side| Layers::new(&side.scenario, &side.rule_set));
    let mut paths: Vec<&Path> = after.inputs().flat_map(|inputs| inputs.keys()).collect();
    let more: Vec<&Path> =
        before.inputs().flat_map(|inputs| inputs.keys()).filter(|path| !paths.contains(path)).collect();
    paths.extend(more);
    let value = |layers: &Layers, path: &Path| layers.last(path.as_str()).map(|(_, figure)| figure.value.clone());
    let all = paths.into_iter().map(|path| (path.clone(), value(&before, path), value(&after, path)));
    all.filter(|(_, old, new)| old != new).collect()
}

/// What has been turned since the mark, at most three inputs by name: *loft over varighed 36 → 48 mdr.*
#[must_use]
pub fn since_mark(marked: &Sides, now: &Sides, formats: Formats) -> String {
    let mut all = differing(&marked.after, &now.after);
    let of_before = differing(&marked.before, &now.before);
    all.extend(of_before.into_iter().filter(|one| !all.iter().any(|(path, ..)| *path == one.0)).collect::<Vec<_>>());
    let count = all.len();
    let named = all.into_iter().take(3).map(|(path, old, new)| {
        let label = names::input_label(&now.after.scenario, &path, formats.language);
        let unit = kind_of(&path).map(|kind| unit_label(kind.unit, formats)).unwrap_or_default();
        let text = |value: Option<Value>| {
            let kind = kind_of(&path);
            value.zip(kind).map_or("–".to_owned(), |(value, kind)| show_value(&value, kind.unit, formats))
        };
        format!("{} {} → {} {unit}", names::lower_first(&label), text(old), text(new)).trim_end().to_owned()
    });
    let mut words = named.collect::<Vec<_>>().join(", ");
    if count > 3 {
        let more = formats.language.say("flere ændringer", "more changes");
        words = format!("{words}, {} {more}", count - 3);
    }
    words
}
