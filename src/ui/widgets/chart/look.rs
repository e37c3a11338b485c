//! How a series looks, in the plot as in the legend: no two that can stand in one chart look alike.

use crate::present::chart::{Role, Series, Shape};

/// The dashes of a line and the gaps between them, in points.
pub(super) const DASHED: &[f32] = &[7.0, 4.3];
/// The same of a line of dashes and dots.
pub(super) const DASH_DOT: &[f32] = &[10.0, 4.0, 2.0, 4.0];

/// What stood at the mark stands for this; nothing for what is of now.
pub(super) fn of_mark(role: Role) -> Option<Role> {
    match role {
        Role::MarkedBefore => Some(Role::Before),
        Role::MarkedAfter => Some(Role::After),
        Role::MarkedAccount(account) => Some(Role::Account(account)),
        Role::Before
        | Role::After
        | Role::Other
        | Role::Difference
        | Role::Account(_)
        | Role::State
        | Role::Area(_)
        | Role::Kind(_)
        | Role::Neutral => None,
    }
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

/// Whether it is bars, or is drawn at bars and not as a line of its own.
pub(super) fn stands_by_bars(shape: Shape) -> bool {
    match shape {
        Shape::Bars { .. } | Shape::Outline { .. } | Shape::Bracket => true,
        Shape::Line | Shape::Dashed | Shape::DashDot | Shape::Dotted => false,
    }
}

/// How a series is drawn: what stood at the mark is always dotted.
pub(super) fn look(series: &Series) -> Shape {
    if !stands_by_bars(series.shape) && of_mark(series.role).is_some() { Shape::Dotted } else { series.shape }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::spending::Account;

    #[test]
    fn the_mark_is_dotted_and_the_other_side_thin_and_nothing_else_is() {
        let drawn = |role, shape| {
            let series = Series::new("", role, shape, []);
            (look(&series), width(role))
        };
        let marked = [Role::MarkedBefore, Role::MarkedAfter, Role::MarkedAccount(Account::ServiceCeiling)];
        for role in marked {
            for shape in [Shape::Line, Shape::Dashed, Shape::DashDot] {
                assert_eq!(drawn(role, shape), (Shape::Dotted, 1.4));
            }
        }
        let own = [Role::Before, Role::After, Role::Difference, Role::Account(Account::ServiceCeiling), Role::Neutral];
        let other = drawn(Role::Other, Shape::Line);
        for role in own {
            for shape in [Shape::Line, Shape::Dashed, Shape::DashDot] {
                let (look, width) = drawn(role, shape);
                assert_eq!(look, shape);
                assert!(width > 1.5 * other.1, "thin is only the other side");
            }
        }
    }
}
