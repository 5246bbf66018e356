//! What a run is: everything a replay needs, and nothing that can be derived.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// One playing of a scenario by one trainee. The engine is a pure function of it: save, resume,
/// undo, replay and re-marking are all this one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Id of the scenario, for people and for statistics; the text is named by `content`.
    pub scenario: String,
    /// Which emotion model it was played with.
    pub model: u8,
    /// SHA-256 (hex) of the scenario's canonical text and the common parts it calls.
    pub content: String,
    /// SHA-256 (hex) of the rules that were active.
    pub rulebook: String,
    /// What the wording and the order of choices were drawn from.
    pub seed: u64,
    /// Language the texts were shown in.
    pub lang: String,
    /// The answers, in order.
    pub inputs: Vec<Timed>,
}

/// One answer and how long it took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timed {
    /// The answer as a string: `take-it`, `silence`, `ring:2`, `order:a,b`, `form:a,b`, `undo`.
    pub input: String,
    /// Milliseconds from the last line shown to the answer.
    pub ms: u64,
}

/// The texts behind a run's hashes, by hash: what a replay reads.
pub type Texts = Vec<(String, Arc<str>)>;
