//! What things are known by, in files, paths and measures.

use std::sync::Arc;

/// The id of a group, cost line, investment, department, source or rule set: lower-case letters (æøå too), digits,
/// `-` and `_`.
pub type Id = Arc<str>;
