//! Keys: how the rows write them down, which of them hold on this machine, how the keyboard names them, and whether they
//! were pressed.

use eframe::egui::{Context, Event, InputState, Key, KeyboardShortcut, ModifierNames, Modifiers};

use crate::present::words::language::Language;

/// The keys of an action, the first of which is shown beside its name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keys {
    usual: &'static [KeyboardShortcut],
    mac: &'static [KeyboardShortcut],
}

impl Keys {
    /// None.
    pub(super) const NONE: Self = Self::of(&[]);

    /// The same everywhere; Ctrl is Cmd on a Mac.
    pub(super) const fn of(keys: &'static [KeyboardShortcut]) -> Self {
        Self { usual: keys, mac: keys }
    }

    /// Others on a Mac, which keeps some for itself.
    pub(super) const fn with_mac(usual: &'static [KeyboardShortcut], mac: &'static [KeyboardShortcut]) -> Self {
        Self { usual, mac }
    }

    /// Those that hold on a Mac, or elsewhere.
    pub(super) fn on(self, is_mac: bool) -> &'static [KeyboardShortcut] {
        if is_mac { self.mac } else { self.usual }
    }

    /// As the keyboard names them. What types `+` without Shift is no other key to its user.
    pub(super) fn shown(self, ctx: &Context, language: Language) -> Vec<String> {
        let shown = self.on(ctx.os().is_mac()).iter().filter(|keys| keys.logical_key != Key::Equals);
        shown.map(|keys| text(ctx, keys, language)).collect()
    }
}

/// Ctrl, on a Mac Cmd, and a key.
pub(super) const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

/// The same with Shift.
pub(super) const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

/// Ctrl and Cmd and a key, on a Mac.
pub(super) const fn ctrl_cmd(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::MAC_CMD.plus(Modifiers::CTRL), key)
}

/// A key alone.
pub(super) const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

/// Shift and a key.
pub(super) const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

const DANISH: ModifierNames = ModifierNames { shift: "Skift", ..ModifierNames::NAMES };

/// Keys as the keyboard names them.
fn text(ctx: &Context, keys: &KeyboardShortcut, language: Language) -> String {
    let is_mac = ctx.os().is_mac();
    let names = if is_mac || language == Language::English { ModifierNames::NAMES } else { DANISH };
    keys.format(&names, is_mac)
}

/// Whether these very keys were pressed, which nobody else sees then.
pub(super) fn consume(input: &mut InputState, keys: &KeyboardShortcut) -> bool {
    let is_it = |event: &Event| {
        let Event::Key { key, modifiers, pressed: true, .. } = event else { return false };
        // On some keyboards it takes Shift to type a plus.
        let is_so =
            modifiers.matches_exact(keys.modifiers) || *key == Key::Plus && modifiers.matches_logically(keys.modifiers);
        *key == keys.logical_key && is_so
    };
    let all = input.events.len();
    input.events.retain(|event| !is_it(event));
    input.events.len() < all
}
