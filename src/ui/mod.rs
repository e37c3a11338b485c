//! The window: reads the program's state, draws it, and hands back commands. Nothing is calculated here, no number is
//! formatted here, and no colour stands outside [`theme`].
//!
//! Reading order: [`start`] (opening it), [`window`] (a frame), [`actions`] (everything the user can do, with its keys),
//! [`context`] (what its parts may read), [`frame`] (what stands around the views), [`panel`] (the assumptions), [`views`],
//! [`regions`] (where F6 goes), [`overlays`] and [`notices`] (what lies
//! over and below them), all made of [`widgets`] in the colours of [`theme`].

mod actions;
mod app_icon;
pub mod context;
mod frame;
pub mod icons;
mod notices;
mod overlays;
mod panel;
mod refused;
mod regions;
mod start;
pub mod theme;
mod told;
mod typing;
pub mod views;
pub mod widgets;
mod window;

pub use start::run;
pub use window::Window;
