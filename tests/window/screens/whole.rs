//! Nothing is cut: amounts in their fields, choices in their lists; all rows of the assumptions have one layout.

use super::*;
use eframe::egui::{Rect, Shape};
use sidestil::{app::document::Field, model::spending::Account, present::words::names, scenario::figure::Value};

/// A text as it is drawn: what it says, where, whether it is cut, and the part of the window that is drawn into.
struct Drawn {
    text: String,
    rect: Rect,
    is_cut: bool,
    seen: Rect,
}

fn drawn(harness: &Harness<'static, Window>) -> Vec<Drawn> {
    let shapes = harness.output().shapes.iter();
    let texts = shapes.filter_map(|clipped| {
        let Shape::Text(text) = &clipped.shape else { return None };
        Some(Drawn {
            text: text.galley.text().to_owned(),
            rect: text.galley.rect.translate(text.pos.to_vec2()),
            is_cut: text.galley.elided,
            seen: clipped.clip_rect,
        })
    });
    texts.collect()
}

#[test]
fn an_amount_of_a_billion_is_seen_whole_in_its_field() {
    const PATH: &str = "costs/indsats-ressourceforløb/per_person";
    let mut harness = reform();
    let side = harness.state().app.session.after.clone().unwrap();
    for (amount, shown) in [(1_234_567_890_i64, "1.234.567.890"), (-123_456_789_012, "−123.456.789.012")] {
        let field = Field { side: side.clone(), path: PATH.into() };
        apply(&mut harness, Command::SetInput { field, value: Value::Number(amount.into()), dragging: false });
        apply(&mut harness, Command::GoTo(sidestil::scenario::path::Path::new(PATH)));
        let texts = drawn(&harness);
        let own = texts.iter().find(|text| text.text == shown);
        let own = own.unwrap_or_else(|| unreachable!("{shown} is not drawn as it is"));
        assert!(!own.is_cut && own.seen.contains_rect(own.rect), "{shown}: {:?} in {:?}", own.rect, own.seen);
        let mut fields = harness.get_all_by_role(Role::SpinButton).map(|node| node.rect());
        assert!(fields.any(|field| field.contains_rect(own.rect)), "{shown} reaches out of its field: {:?}", own.rect);
    }
}

#[test]
fn the_accounts_are_whole_in_their_list() {
    for size in [[1440.0, 900.0], [960.0, 540.0]] {
        let mut harness = window_in(Language::Danish, size);
        apply(&mut harness, Command::OpenExample(0));
        harness.get_by_role_and_label(Role::ComboBox, "Opgjort for").click();
        harness.run();
        for account in Account::ALL {
            let name = names::account(account, Language::Danish);
            let texts = drawn(&harness);
            let is_whole = |text: &&Drawn| text.text == name && !text.is_cut && text.seen.contains_rect(text.rect);
            assert!(texts.iter().any(|text| is_whole(&text)), "{name} at {size:?}");
        }
    }
}

#[test]
fn numbers_choices_and_months_stand_in_the_same_columns() {
    let harness = reform();
    let roles = [Role::SpinButton, Role::ComboBox];
    let ends = |side: &str| {
        let all = roles.into_iter().flat_map(|role| harness.query_all_by_role(role).map(move |node| (role, node)));
        let all = all.filter_map(|(role, node)| {
            let name = node.accesskit_node().label().filter(|name| name.ends_with(side))?;
            Some((role, name, node.rect()))
        });
        all.collect::<Vec<_>>()
    };
    for side in [", før", ", efter"] {
        let fields = ends(side);
        for role in roles {
            assert!(fields.iter().any(|(other, ..)| *other == role), "{role:?} {side}");
        }
        // Those that stand below their names, for want of room, have columns of their own.
        let (_, _, usual) = &fields[0];
        let beside: Vec<_> = fields.iter().filter(|(.., rect)| (rect.width() - usual.width()).abs() < 1.0).collect();
        assert!(beside.iter().any(|(role, ..)| *role == Role::ComboBox), "a choice beside its name, {side}");
        assert!(beside.len() * 4 > fields.len() * 3, "{} of {}", beside.len(), fields.len());
        for (role, name, rect) in beside {
            let is_there = (rect.left() - usual.left()).abs() < 1.0 && (rect.height() - usual.height()).abs() < 1.0;
            assert!(is_there, "{role:?} {name} at {rect:?}, the others at {usual:?}");
        }
    }
}
