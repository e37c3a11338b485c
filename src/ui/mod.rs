//! The window: reads the program's state, draws it, and hands back commands. Nothing is calculated here, no number is
//! formatted here, and no colour stands outside [`theme`].
//!
//! Reading order: [`start`] (opening it), [`window`] (a frame), [`actions`] (everything the user can do, with its keys),
//! then the parts from top to bottom: menu, top bar, strip, panel, [`views`], findings, and what lies over them.

mod actions;
mod controls;
mod findings_bar;
pub mod icons;
mod menu_bar;
mod notices;
mod overlays;
mod panel;
mod pins;
mod recent;
mod start;
mod start_page;
mod steps;
mod strip;
mod tabs;
pub mod theme;
mod top_bar;
mod typing;
pub mod views;
pub mod widgets;
mod window;

pub use start::run;
pub use window::Window;
