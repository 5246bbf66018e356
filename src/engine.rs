//! Plays one scenario from greeting to goodbye, and says what happened.
//!
//! - [`run`]: what a run is: hashes, seed, inputs
//! - [`opening`]: where a run begins that does not begin at the start
//! - [`stage`]: a scenario and its rules, made ready
//! - [`state`]: where a run stands
//! - [`task`]: how an order and a form are graded
//! - [`machine`]: what an answer leads to; no words, no allocation
//! - [`mood`]: the emotion model
//! - [`limit`]: how hot a customer may get before they break off
//! - [`score`]: points, dimensions, bands
//! - [`draw`]: everything left to chance, from the seed
//! - [`session`]: one run as people see it: lines, questions, judgements
//! - [`debrief`]: what there is to say after it
//! - [`review`]: a case review: marks, improvements, points
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]
#![deny(clippy::print_stdout, clippy::print_stderr)]

pub mod debrief;
pub mod draw;
pub mod input;
pub mod limit;
pub mod machine;
pub mod mood;
pub mod opening;
pub mod prose;
pub mod review;
pub mod run;
pub mod score;
pub mod session;
pub mod stage;
pub mod state;
pub mod task;
