//! Everything the user can do, one row each ([`rows`], and [`shown`] for views and arrangements): name, keys, place in the
//! menus, when it can be done and what it does ([`can`]). Menus, buttons, tooltips, keyboard and the list of keys read the
//! rows ([`entry`]), so that they cannot disagree.

mod can;
mod entry;
mod keys;
mod pressed;
mod rows;
mod shown;
#[cfg(test)]
mod tests;

pub(super) use entry::{Entry, Menu};
pub(super) use pressed::pressed;
pub(super) use rows::Action;
