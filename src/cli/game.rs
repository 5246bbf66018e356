//! `saolei`: the game on the whole terminal.

use super::Place;
use super::args::PlayArgs;
use super::fault::{Exit, Fault};

/// A scenario to begin with.
pub struct Start {
    /// Its id.
    pub id: String,
    /// What to draw from.
    pub seed: Option<u64>,
    /// Whose profile.
    pub profile: Option<String>,
}

impl From<PlayArgs> for Start {
    fn from(args: PlayArgs) -> Self {
        Start { id: args.id, seed: args.seed, profile: args.profile }
    }
}

pub fn run(_place: &Place, _start: Option<Start>) -> Result<Exit, Fault> {
    Err(Fault::NoTerminal)
}
