//! Present value (*nutidsværdi*): year k = 1 is the scenario's first (`model.md` section 4).

use super::{numbers::Kr, rules::Discount};

/// A present value.
pub type PresentValue = Kr;

/// The weight of every year k = 1 … `years`.
#[must_use]
pub fn factors(discount: &Discount, years: usize) -> Vec<rust_decimal::Decimal> {
    let _ = (discount, years);
    todo!()
}
