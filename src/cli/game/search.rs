//! The search for what was still open in a finished run. It goes on by itself while the debrief is
//! read, one at a time.

use std::sync::Arc;
use std::thread::{self, JoinHandle};

use crate::engine::stage::Stage;
use crate::explore::{MOST_AHEAD, Prospect, prospects};
use crate::tui::runtime::SEARCH;

/// What a search needs to know of a run.
pub struct Wanted {
    /// The run.
    pub run: String,
    /// What it was played on.
    pub stage: Arc<Stage>,
    /// Its answers.
    pub answers: Vec<String>,
}

/// A search that has begun.
pub struct Search {
    /// The run it is about.
    pub run: String,
    thread: Option<JoinHandle<Vec<Prospect>>>,
}

impl Search {
    /// Begins to search.
    pub fn begin(wanted: Wanted) -> Search {
        let Wanted { run, stage, answers } = wanted;
        let thread = thread::Builder::new().name(SEARCH.to_owned());
        // Without the thread nothing is said of it, that is all.
        let thread = thread.spawn(move || prospects(&stage, &answers, MOST_AHEAD)).ok();
        Search { run, thread }
    }

    /// Whether it has ended.
    pub fn is_done(&self) -> bool {
        self.thread.as_ref().is_none_or(JoinHandle::is_finished)
    }

    /// What it found; empty where it found nothing, or there was too much to search.
    pub fn end(self) -> Vec<Prospect> {
        self.thread.and_then(|thread| thread.join().ok()).unwrap_or_default()
    }
}
