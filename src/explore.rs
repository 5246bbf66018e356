//! Searches every run of a scenario and says what can come of it: the least and the most points
//! with runs that reach them, every ending with a run, answers nobody can give, scenes from which
//! there is no way back, and what each answer costs.
//!
//! The search plays the engine itself, so that what it says is what happens. States in which
//! nothing that can still matter differs are one (`live`), packed into a few words (`key`); with
//! each go the points that can still be had, as (available, earned) pairs, so that the figures are
//! exact though a total is a ratio (`ends`). Many states are answered at once (`crew`).
//!
//! Past its limit the search is cut and proves nothing by itself. Then `bound` searches an `outline`:
//! the states without the mood, in which a condition that reads the mood is true and false (`veil`).
//! Every run is one of the outline, so none goes beyond its totals, and what it never does nobody
//! does. Led by it, best first, `seek` looks for a run with the lowest and one with the highest total
//! and `reach` for one to each ending. Where those totals meet the bounds they are exact all the same
//! ([`Proof`]).
//!
//! A case review needs no search (`reading`).
//!
//! Departing from the design: points are carried backwards from the endings instead of forwards to
//! each state. One pass then answers all three questions, the extremes, the witnesses and what each
//! answer costs, also for a run that somebody really played.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]
#![deny(clippy::print_stdout, clippy::print_stderr)]

mod answers;
mod bound;
mod crew;
mod ends;
mod extent;
mod found;
mod key;
mod live;
mod order;
mod outline;
mod prospect;
mod reach;
mod reading;
mod report;
mod search;
mod seek;
mod sides;
mod trail;
mod veil;
mod walk;

pub use prospect::{MOST_AHEAD, Prospect, prospects};
pub use reading::{Read, Reads};
pub use report::{Explored, Extreme, Proof, Regret, Way};
pub use sides::{Clamped, Sides};

/// States searched at most where nobody says otherwise.
pub const MOST_STATES: usize = 5_000_000;
