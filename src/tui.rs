//! (to come)
pub mod keymap;
pub mod text;
pub mod theme;
