//! The content: what an author typed, what the checker says of it, what the engine relies on.
//!
//! [`model`] is what may be relied upon; the only way to one is through the checker.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]
#![deny(clippy::print_stdout, clippy::print_stderr)]

pub mod check;
pub mod code;
pub mod cond;
pub mod diagnostic;
pub mod model;
pub mod moves;
pub mod raw;
pub mod review;
pub mod schema;
pub mod wording;
