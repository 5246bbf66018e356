//! What can only be said of scenarios beside others, or after they were searched; and where a name
//! is set and read. What one file says of itself is the checker's ([`crate::scenario::check`]).
//!
//! - `beside`: the same wording judged otherwise, options that come again
//! - `coverage`: rules that nobody exercises, cases that nobody plays
//! - `deep`: what the explorer knows, where it could search everything
//! - `places`: where a name is set and read
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]
#![deny(clippy::print_stdout, clippy::print_stderr)]

mod beside;
mod coverage;
mod deep;
pub mod places;
mod shown;

pub use beside::beside;
pub use coverage::{Catalogue, Coverage, coverage};
pub use deep::{Deep, FEW_STATES, deep};
pub use shown::shown;

use crate::scenario::model::Scenario;
use crate::scenario::review::Review;

/// A file that was checked.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'s> {
    /// Its path below its pack, without `.toml`.
    pub id: &'s str,
    /// As it was typed.
    pub text: &'s str,
    /// There for a role-play without errors.
    pub scenario: Option<&'s Scenario>,
    /// There for a case review without errors.
    pub review: Option<&'s Review>,
}

#[cfg(test)]
mod tests;
