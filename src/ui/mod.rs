//! The window: reads the program's state, draws it, and hands back commands. Nothing is calculated here, no number is
//! formatted here, and no colour stands outside [`theme`].

pub mod views;
