//! Searches every run of a scenario and says what can come of it: the least and the most points
//! with runs that reach them, every ending with a run, answers nobody can give, scenes from which
//! there is no way back, and what each answer costs.
//!
//! The search plays the engine itself, so that what it says is what happens. States in which
//! nothing that can still matter differs are one (`live`), packed into a few words (`key`); with
//! each go the points that can still be had, as (available, earned) pairs, so that the figures are
//! exact though a total is a ratio (`ends`).
//!
//! A case review needs no search (`reading`).
//!
//! Departing from the design: points are carried backwards from the endings instead of forwards to
//! each state. One pass then answers all three questions, the extremes, the witnesses and what each
//! answer costs, also for a run that somebody really played.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]
#![deny(clippy::print_stdout, clippy::print_stderr)]

mod answers;
mod ends;
mod extent;
mod key;
mod live;
mod prospect;
mod reading;
mod report;
mod search;
mod sides;

pub use prospect::{Prospect, outlook};
pub use reading::{Read, Reads};
pub use report::{Explored, Extreme, Regret, Way};
pub use sides::{Clamped, Sides};

/// States searched at most where nobody says otherwise.
pub const MOST_STATES: usize = 5_000_000;
