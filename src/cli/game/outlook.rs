//! The search for what was still open in a finished run; it goes on while the debrief is read.

use std::sync::Arc;
use std::thread::{self, JoinHandle};

use crate::engine::stage::Stage;
use crate::explore::{Prospect, outlook};

/// Of a larger scenario nothing is said: so many states take about half a second.
const MOST: usize = 500_000;

/// A search that goes on by itself.
pub struct Outlook {
    /// The run it is about.
    pub run: String,
    search: Option<JoinHandle<Vec<Prospect>>>,
}

impl Outlook {
    /// Begins to search for what was open before each of a run's answers.
    pub fn begin(run: &str, stage: Arc<Stage>, answers: Vec<String>) -> Outlook {
        let search = thread::Builder::new().name("outlook".to_owned());
        // Without the thread nothing is said of it, that is all.
        let search = search.spawn(move || outlook(&stage, &answers, MOST)).ok();
        Outlook { run: run.to_owned(), search }
    }

    /// Whether it has ended.
    pub fn is_done(&self) -> bool {
        self.search.as_ref().is_none_or(JoinHandle::is_finished)
    }

    /// What it found; empty where it found nothing, or was too large.
    pub fn end(self) -> Vec<Prospect> {
        self.search.and_then(|search| search.join().ok()).unwrap_or_default()
    }
}
