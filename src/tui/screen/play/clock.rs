//! Time that counts: not what passes under an overlay, in a stopped program or while a red line is
//! read.

use std::time::Duration;

/// A key pressed sooner after a question was asked was meant for something else.
const FRESH: Duration = Duration::from_millis(200);

/// How long it is since.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    last: Duration,
    asked: Duration,
    line: Duration,
    spent: Duration,
}

impl Clock {
    /// Starts, after so much was spent in earlier sittings.
    pub fn new(now: Duration, spent: Duration) -> Self {
        Self { last: now, asked: Duration::ZERO, line: Duration::ZERO, spent }
    }

    /// Lets time pass until `now`.
    pub fn pass(&mut self, now: Duration, counts: bool) {
        let passed = self.since(now);
        self.last = self.last.max(now);
        if counts {
            self.asked += passed;
            self.line += passed;
            self.spent += passed;
        }
    }

    /// How long it is since time was last told.
    pub fn since(&self, now: Duration) -> Duration {
        now.saturating_sub(self.last)
    }

    /// A question is asked now.
    pub fn ask(&mut self) {
        self.asked = Duration::ZERO;
        self.line = Duration::ZERO;
    }

    /// A line is shown now, and the question stands.
    pub fn line(&mut self) {
        self.line = Duration::ZERO;
    }

    /// Since the question was asked.
    pub fn asked(&self) -> Duration {
        self.asked
    }

    /// Since the last line was shown, as inputs tell it.
    pub fn line_ms(&self) -> u64 {
        u64::try_from(self.line.as_millis()).unwrap_or(u64::MAX)
    }

    /// Whether nobody can have read the question yet.
    pub fn is_fresh(&self) -> bool {
        self.asked < FRESH
    }

    /// Whole minutes spent in the run.
    pub fn minutes(&self) -> u64 {
        self.spent.as_secs() / 60
    }

    /// Until another minute is full.
    pub fn to_next_minute(&self) -> Duration {
        Duration::from_secs((self.minutes() + 1) * 60).saturating_sub(self.spent)
    }
}
