//! A case review as it is read: lines are marked and the rule each breaks is named, improvements
//! are picked, and only then is anything told.
//!
//! Two answers make a run, `marks:l3=rule-id,…` and `improve:id,…`. Beside them stand `undo`, which
//! takes the marks back while nothing was told, and `draft:…`: what lies on the desk and was not
//! handed in, kept so that a program that is killed loses nothing. A draft is no answer.
//!
//! - `offer`: the rules a name is picked from
//! - `score`: what marks and picks are worth
//! - `verdict`: what there is to say when all is in

mod offer;
mod score;
mod verdict;

use std::sync::Arc;

pub use score::ReviewScore;
pub use verdict::{Found, LineVerdict, Verdict};

use super::draw::Draws;
use super::input::Refused;
use super::run::Timed;
use super::session::UNDO;
use crate::rulebook::{Active, Dimension};
use crate::scenario::model::RuleIdx;
use crate::scenario::review::Review;

/// Before the lines that were marked and the rules named.
pub const MARKS: &str = "marks:";
/// Before the improvements picked.
pub const IMPROVE: &str = "improve:";
/// Before what is not handed in yet.
pub const DRAFT: &str = "draft:";

/// What a run waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The lines that are mines.
    Lines,
    /// What may be done about it.
    Improvements,
    /// Nothing: it is over.
    Over,
}

/// A line marked as a mine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which line, by place.
    pub line: usize,
    /// The id of the rule named; `None` where none is yet, which is not handed in.
    pub rule: Option<String>,
}

/// One run of a case review, going on or over.
#[derive(Clone, Debug)]
pub struct Reading {
    review: Arc<Review>,
    rules: Arc<Active>,
    seed: u64,
    at: At,
    /// In the order of the lines.
    marks: Vec<Mark>,
    /// In the order of the file.
    picks: Vec<usize>,
    inputs: Vec<Timed>,
}

impl Reading {
    /// Begins a run.
    #[must_use]
    pub fn start(review: Arc<Review>, rules: Arc<Active>, seed: u64) -> Reading {
        let (marks, picks, inputs) = (Vec::new(), Vec::new(), Vec::new());
        Reading { review, rules, seed, at: At::Lines, marks, picks, inputs }
    }

    /// Takes `inputs` in from the start.
    ///
    /// # Errors
    /// The first input that is not on offer, by its place.
    pub fn replay(
        review: Arc<Review>,
        rules: Arc<Active>,
        seed: u64,
        inputs: &[Timed],
    ) -> Result<Reading, (usize, Refused)> {
        let mut reading = Reading::start(review, rules, seed);
        for (at, input) in inputs.iter().enumerate() {
            reading.answer(&input.input, input.ms).map_err(|refused| (at, refused))?;
        }
        Ok(reading)
    }

    /// Takes an input that took `ms` milliseconds.
    ///
    /// # Errors
    /// What is not on offer is refused and changes nothing.
    pub fn answer(&mut self, input: &str, ms: u64) -> Result<(), Refused> {
        let refused = || Refused::NotOnOffer(input.to_owned());
        let mut timed = Timed { input: input.to_owned(), ms };
        match (self.at, input.split_once(':')) {
            (At::Over, _) => return Err(Refused::Over),
            (At::Improvements, _) if input == UNDO => {
                self.at = At::Lines;
                self.picks.clear();
            }
            (At::Lines, _) if input == UNDO => return Err(Refused::NothingToUndo),
            (At::Lines, Some(("marks", ids))) => {
                let marks = self.read_marks(ids).filter(|marks| all_named(marks));
                self.marks = marks.ok_or_else(refused)?;
                timed.input = self.written_marks(MARKS);
                self.at = At::Improvements;
            }
            (At::Lines, Some(("draft", ids))) => {
                self.marks = self.read_marks(ids).ok_or_else(refused)?;
                timed.input = self.written_marks(DRAFT);
            }
            (At::Improvements, Some(("improve", ids))) => {
                let picks = self.read_picks(ids).filter(|it| it.len() == self.review.picks());
                self.picks = picks.ok_or_else(refused)?;
                timed.input = self.written_picks(IMPROVE);
                self.at = At::Over;
            }
            (At::Improvements, Some(("draft", ids))) => {
                self.picks = self.read_picks(ids).ok_or_else(refused)?;
                timed.input = self.written_picks(DRAFT);
            }
            _ => return Err(refused()),
        }
        self.inputs.push(timed);
        Ok(())
    }

    /// Lines with the rules named for them, in the order of the record; `None` where one is not
    /// there, stands twice, or the rule is not active.
    fn read_marks(&self, ids: &str) -> Option<Vec<Mark>> {
        let mark = |part: &str| {
            let (line, rule) = part.split_once('=').map_or((part, None), |(l, r)| (l, Some(r)));
            let (line, rule) = (line.trim(), rule.map(str::trim));
            let line = self.review.lines.iter().position(|it| it.id == line)?;
            let known = rule.is_none_or(|rule| self.rules.get(rule).is_some());
            known.then(|| Mark { line, rule: rule.map(str::to_owned) })
        };
        let mut marks = listed(ids).map(mark).collect::<Option<Vec<_>>>()?;
        marks.sort_by_key(|mark| mark.line);
        marks.windows(2).all(|two| two[0].line != two[1].line).then_some(marks)
    }

    fn read_picks(&self, ids: &str) -> Option<Vec<usize>> {
        let pick = |id: &str| self.review.improvements.iter().position(|it| it.id == id);
        let mut picks = listed(ids).map(pick).collect::<Option<Vec<_>>>()?;
        picks.sort_unstable();
        picks.windows(2).all(|two| two[0] != two[1]).then_some(picks)
    }

    fn written_marks(&self, prefix: &str) -> String {
        self.write_marks(prefix, &self.marks)
    }

    /// The input that these marks make.
    #[must_use]
    pub fn write_marks(&self, prefix: &str, marks: &[Mark]) -> String {
        let one = |mark: &Mark| {
            let line = &self.review.lines[mark.line].id;
            mark.rule.as_ref().map_or_else(|| line.clone(), |rule| format!("{line}={rule}"))
        };
        format!("{prefix}{}", marks.iter().map(one).collect::<Vec<_>>().join(","))
    }

    fn written_picks(&self, prefix: &str) -> String {
        self.write_picks(prefix, &self.picks)
    }

    /// The input that these picks make.
    #[must_use]
    pub fn write_picks(&self, prefix: &str, picks: &[usize]) -> String {
        let ids = picks.iter().map(|at| self.review.improvements[*at].id.as_str());
        format!("{prefix}{}", ids.collect::<Vec<_>>().join(","))
    }

    /// What it waits for.
    #[must_use]
    pub fn at(&self) -> At {
        self.at
    }

    /// What lies on the desk, or was handed in.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The improvements picked, by place in the file, likewise.
    #[must_use]
    pub fn picks(&self) -> &[usize] {
        &self.picks
    }

    /// The ids of the six rules offered for a line, in the order they are shown. What is offered
    /// does not tell whether the line is a mine.
    #[must_use]
    pub fn offered(&self, line: usize) -> Vec<String> {
        offer::offered(&self.review, &self.rules, self.seed, line)
    }

    /// The improvements in the order they are shown, by place in the file.
    #[must_use]
    pub fn improvements(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.review.improvements.len()).collect();
        Draws::order(self.seed, "improve").shuffle(&mut order);
        order
    }

    /// What there is to say; `None` while it goes on.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        (self.at == At::Over).then(|| Verdict::of(self))
    }

    /// Everything that was put in: what a run keeps.
    #[must_use]
    pub fn inputs(&self) -> &[Timed] {
        &self.inputs
    }

    /// Milliseconds that all inputs took.
    #[must_use]
    pub fn took_ms(&self) -> u64 {
        self.inputs.iter().fold(0, |all, input| all.saturating_add(input.ms))
    }

    /// What is read.
    #[must_use]
    pub fn review(&self) -> &Arc<Review> {
        &self.review
    }

    /// The rules it is judged by.
    #[must_use]
    pub fn rules(&self) -> &Arc<Active> {
        &self.rules
    }

    /// What is drawn from.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The dimension of a rule; resolution where the book does not have it.
    fn dimension(&self, rule: Option<RuleIdx>) -> Dimension {
        let found = rule.and_then(|rule| self.rules.get(self.review.rule(rule)));
        found.map_or(Dimension::Resolution, |rule| rule.dimension)
    }
}

/// Whether an input was an answer: a draft was not handed in.
#[must_use]
pub fn is_draft(input: &str) -> bool {
    input.starts_with(DRAFT)
}

fn all_named(marks: &[Mark]) -> bool {
    marks.iter().all(|mark| mark.rule.is_some())
}

fn listed(ids: &str) -> impl Iterator<Item = &str> {
    ids.split(',').map(str::trim).filter(|id| !id.is_empty())
}

#[cfg(test)]
mod tests;
