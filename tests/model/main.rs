//! What is calculated and what is said of it: hand-worked cases, laws, every measure, every view and its words; and the
//! shape of the program itself.

mod architecture;
mod assumptions;
mod beside;
mod catalogue;
mod contents;
mod copying;
mod dated;
mod every_measure;
mod exchanged;
mod first_entries;
mod following;
mod groups;
mod hand_worked_groups;
mod hand_worked_money;
mod input_rows;
mod inputs_matter;
mod laws;
mod laws_money;
mod method;
mod municipalities;
mod plain;
mod random;
mod reconciliation;
mod relevance;
mod rule_sets;
mod shipped_scenarios;
mod told;
mod totals;
mod trails;
mod typed;
mod views;
mod words;
mod yearly_cost;
