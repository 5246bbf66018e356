//! Time that counts: not what passes under an overlay, in a stopped program or while a red line is
//! read.

use std::time::Duration;

/// How often a scenario that its author tries is looked at for changes.
pub const LOOK: Duration = Duration::from_millis(500);

/// How long it is since.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    last: Duration,
    /// Since the question was asked and could be read to its end: what limits go by.
    asked: Duration,
    /// Since the last line was shown: what inputs tell.
    line: Duration,
    spent: Duration,
}

/// Which time counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// None: nobody can see the screen, or nothing is asked.
    Nothing,
    /// It can be seen, but not to the last line.
    Line,
    /// All of it.
    All,
}

impl Clock {
    /// Starts, after so many milliseconds were spent in earlier sittings.
    pub fn new(now: Duration, spent: u64) -> Self {
        let zero = Duration::ZERO;
        Self { last: now, asked: zero, line: zero, spent: Duration::from_millis(spent) }
    }

    /// Lets time pass until `now`.
    pub fn pass(&mut self, now: Duration, counts: Counts) {
        let passed = self.since(now);
        self.last = self.last.max(now);
        if counts != Counts::Nothing {
            self.line += passed;
            self.spent += passed;
        }
        if counts == Counts::All {
            self.asked += passed;
        }
    }

    /// When time was last told.
    pub fn now(&self) -> Duration {
        self.last
    }

    /// How long it is since time was last told.
    pub fn since(&self, now: Duration) -> Duration {
        now.saturating_sub(self.last)
    }

    /// A question is asked now.
    pub fn ask(&mut self) {
        self.asked = Duration::ZERO;
        self.line();
    }

    /// The question is read to its end now: limits begin, and the reading belongs to the answer.
    pub fn read(&mut self) {
        self.asked = Duration::ZERO;
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

    /// Whole minutes spent in the run.
    pub fn minutes(&self) -> u64 {
        self.spent.as_secs() / 60
    }

    /// Until another minute is full.
    pub fn until_next_minute(&self) -> Duration {
        Duration::from_secs((self.minutes() + 1) * 60).saturating_sub(self.spent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_counts_for_the_answer_as_it_does_for_the_minutes_but_for_no_limit() {
        let mut clock = Clock::new(Duration::ZERO, 0);
        clock.pass(Duration::from_secs(50), Counts::Line);
        clock.read();
        clock.pass(Duration::from_secs(60), Counts::All);
        assert_eq!((clock.line_ms(), clock.minutes()), (60_000, 1));
        assert_eq!(clock.asked(), Duration::from_secs(10));
    }
}
