//! How long persons stay (`model.md` section 2).
