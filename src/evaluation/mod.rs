//! A scenario calculated: between what the file says and what is shown of it.
//!
//! Reading order: `laid` (the rule sets laid out by month), [`resolve`] (paths become the model's types), [`sides`] (two
//! rule sets calculated), [`reconcile`] with `restated` (what is published against it), [`relevance`] with `differs` and `idle` (changes,
//! effects and savings that move nothing), [`bridge`] (from lines of compensation to the
//! calculation), [`drift`] (results that are others than those saved) with [`today`].

pub mod bridge;
mod differs;
pub mod drift;
mod idle;
mod laid;
pub mod reconcile;
pub mod relevance;
pub mod resolve;
mod resolve_money;
mod resolve_state;
mod restated;
pub mod sides;
mod starts;
pub mod today;
