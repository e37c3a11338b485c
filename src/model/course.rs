//! The course of one citizen: what one person who enters a group costs, month by month, until all have left or for 40
//! years, against one who enters another group at once (`model.md` section 3).

use super::{
    costs::InAccounts,
    rules::{Account, Case},
};

/// The longest a course is followed, in months.
pub const LONGEST: usize = 480;

/// One citizen's course.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// The group entered.
    pub group: usize,
    /// The cumulative cost at the end of each month, undiscounted; `None` where an amount cannot be said.
    pub cumulative: InAccounts<Vec<f64>>,
}

/// The course under the rules of the scenario's last month, held for ever; investments are left out.
#[must_use]
pub fn course(case: &Case, group: usize) -> Course {
    let _ = (case, group);
    todo!()
}

impl Course {
    /// The month (counted from 1: the first month of the course) in which this course stops being the cheaper or the
    /// dearer of the two; `None` when the curves never cross. A shorter course stands still after its end.
    #[must_use]
    pub fn crossing(&self, other: &Self, account: Account) -> Option<usize> {
        let _ = (other, account);
        todo!()
    }
}
