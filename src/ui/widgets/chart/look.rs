//! How a series looks, in the plot as in the legend.

use crate::present::chart::{Role, Series, Shape};

/// Whether it is how things stood at the mark.
pub(super) fn is_marked(role: Role) -> bool {
    matches!(role, Role::MarkedBefore | Role::MarkedAfter | Role::MarkedAccount(_))
}

/// The width of a role's lines.
pub(super) fn width(role: Role) -> f32 {
    match role {
        Role::Other => 1.3,
        Role::MarkedBefore | Role::MarkedAfter | Role::MarkedAccount(_) => 1.4,
        Role::Before
        | Role::After
        | Role::Difference
        | Role::Account(_)
        | Role::State
        | Role::Area(_)
        | Role::Kind(_)
        | Role::Neutral => 2.4,
    }
}

/// How a series is drawn: what stood at the mark is always dotted.
pub(super) fn look(series: &Series) -> Shape {
    let is_line = matches!(series.shape, Shape::Line | Shape::Dashed);
    if is_line && is_marked(series.role) { Shape::Dotted } else { series.shape }
}
