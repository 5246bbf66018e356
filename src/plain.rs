//! The game as lines of text.

pub mod tell;
