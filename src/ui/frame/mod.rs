//! What stands around the views, from top to bottom: the menu, the top bar with the two sides, the strip of headlines with
//! its pinned inputs, the tabs, and the line of findings; the start page with the recent files; the list of steps.

pub(super) mod findings_bar;
pub(super) mod findings_list;
pub(super) mod history;
pub(super) mod menu_bar;
pub(super) mod pins;
pub(super) mod recent;
mod shares;
pub(super) mod start_page;
pub(super) mod strip;
mod tab_keys;
pub(super) mod tabs;
pub(super) mod top_bar;
