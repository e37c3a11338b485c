//! No circles between files: of two that need each other, neither can be understood first. What both need stands in a file of
//! its own.

use super::{graph::Graph, sources};

/// The circles that stay, each with its reason. A row goes when its circle does.
const KEPT: &[(&[&str], &str)] = &[];

#[test]
fn no_two_files_need_each_other_but_for_a_reason() {
    let graph = Graph::new(&sources());
    let circles = graph.circles();
    let is_kept = |circle: &&Vec<String>| KEPT.iter().any(|(files, _)| circle.iter().eq(files.iter()));
    let new: Vec<&Vec<String>> = circles.iter().filter(|circle| !is_kept(circle)).collect();
    let arrows: Vec<String> = new.iter().map(|circle| format!("{circle:?}\n{}", graph.arrows(circle))).collect();
    assert!(new.is_empty(), "files that need each other:\n{}", arrows.join("\n"));
    let gone: Vec<_> =
        KEPT.iter().filter(|(files, _)| !circles.iter().any(|circle| circle.iter().eq(files.iter()))).collect();
    assert!(gone.is_empty(), "no circles any more, their rows can go: {gone:?}");
    assert!(KEPT.iter().all(|(_, reason)| reason.len() > 20), "a circle that is kept says why");
}
