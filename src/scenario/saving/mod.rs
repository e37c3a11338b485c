//! Placeholder while the real one is made.
use super::{
    Scenario,
    loading::{self, Loaded},
};
use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};
/// o
#[derive(Debug, Clone)]
pub struct Origin {
    /// t
    pub text: Arc<str>,
    /// s
    pub scenario: Arc<Scenario>,
}
/// w
#[derive(Debug)]
pub struct Written {
    /// t
    pub text: String,
    /// l
    pub loaded: Loaded,
    /// r
    pub is_rewritten: bool,
}
/// w
pub fn written(origin: &Origin, _scenario: &Scenario) -> Result<Written, ()> {
    Ok(Written { text: origin.text.to_string(), loaded: loading::read(origin.text.as_bytes()), is_rewritten: false })
}
/// w
pub fn whole(_s: &Scenario) -> String {
    String::new()
}
/// p
#[expect(clippy::disallowed_methods, reason = "x")]
pub fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    std::fs::write(path, bytes)
}
/// k
#[expect(clippy::disallowed_methods, reason = "x")]
pub fn keep_beside(path: &Path, text: &[u8]) -> io::Result<PathBuf> {
    let to = path.with_extension("bak");
    std::fs::write(&to, text)?;
    Ok(to)
}
