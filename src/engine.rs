//! Plays one scenario from greeting to goodbye, and says what happened.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod run;
