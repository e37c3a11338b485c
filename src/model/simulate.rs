//! The simulation (`model.md` section 2).
use super::{flows::Flows, rules::Case};

pub(super) fn run(case: &Case) -> Flows {
    let _ = case;
    todo!()
}
