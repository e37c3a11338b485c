//! What the user sees: reads the application and draws it; what the user does goes back as commands.

pub mod icons;
pub mod theme;
pub mod widgets;
