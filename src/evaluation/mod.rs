//! A scenario calculated: between what the file says and what is shown of it.
//!
//! Reading order: `laid` (the rule sets laid out by month), [`resolve`] (paths become the model's types), [`sides`] (two
//! rule sets calculated), [`reconcile`] (what is published against it), [`relevance`] with `differs` (changes that move
//! nothing), [`drift`] (results that are others than those saved) with [`today`].

mod differs;
pub mod drift;
mod laid;
pub mod reconcile;
pub mod relevance;
pub mod resolve;
mod resolve_money;
pub mod sides;
mod starts;
pub mod today;
