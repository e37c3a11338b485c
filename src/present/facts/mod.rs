//! What the views find out, before it is words: each fact is one sentence, with the numbers, months and things it is about.
//!
//! A fact holds no text: things are named by their ids and looked up in the two sides when it is told. The words, Danish
//! and English, stand in [`crate::present::words::facts`], one arm a fact; nothing else makes a sentence of a view. So a
//! card, a copied table, a page and a report say the same.

pub mod absent;
pub mod asked;
pub mod budget;
pub mod changes;
pub mod compensation;
pub mod copied;
pub mod effects;
pub mod efficiency;
pub mod exits;
pub mod fact;
pub mod investment;
pub mod kind;
pub mod lines;
pub mod money;
pub mod moved;
pub mod municipalities;
pub mod note;
pub mod overview;
pub mod persons;
pub mod reconciliation;
pub mod saving;
pub mod shared;
pub mod sources;
pub mod spending;
pub mod strip;
pub mod unit_cost;
pub mod value;
pub mod yearly_cost;
