//! A practice run as it is kept: its inputs in the journal one by one, its texts by hash, and in the
//! end one record in the history. Screen and plain mode keep their runs through here.
//!
//! A [`Keeper`] never stops a run: where the disk is full or the profile is another program's, the
//! run goes on and the keeper says that it is not saved.

use jiff::Timestamp;

use crate::engine::debrief::Debrief;
use crate::engine::review::{Reading, Verdict};
use crate::engine::run::{Run, Texts, Timed};
use crate::message::{Lang, say};
use crate::profile::model::{Finished, Points, Profile};
use crate::profile::store::{Opened, Store};
use crate::profile::{Again, Guess, Reason, Record, Saving, StoreError, Unfinished};
use crate::rulebook::Dimension;
use crate::scenario::model::{RuleIdx, Scenario};

/// A trainee's profile, open, with the run that is going on.
pub struct Keeper {
    store: Store,
    opened: Opened,
    current: Option<Current>,
    texts: Texts,
}

struct Current {
    id: String,
    inputs: u32,
    /// The run it was taken up from.
    again: Option<Again>,
}

/// Whether what was shown is also kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In the file; the disk has it, or will have it before the next input is taken.
    Yes,
    /// The profile is read-only here.
    ReadOnly,
    /// Not saved; the sentence says why and what to do.
    No(Saving),
}

impl Kept {
    /// The banner to show, where there is one.
    #[must_use]
    pub fn banner(&self, lang: Lang) -> Option<String> {
        match self {
            Kept::Yes => None,
            Kept::No(Saving::Unsaved(reason)) => Some(reason.message(lang)),
            Kept::ReadOnly | Kept::No(_) => Some(say(lang, "saving-read-only")),
        }
    }
}

impl Keeper {
    /// Takes over an opened profile.
    #[must_use]
    pub fn new(store: Store, opened: Opened) -> Keeper {
        Keeper { store, opened, current: None, texts: Vec::new() }
    }

    /// The profile as it stands.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.opened.profile
    }

    /// The finished runs, the earliest first.
    #[must_use]
    pub fn history(&self) -> &[Finished] {
        &self.opened.history
    }

    /// The run that was left in the middle, if any; of several the one begun or gone on with last.
    #[must_use]
    pub fn unfinished(&self) -> Option<&Unfinished> {
        self.opened.unfinished.as_ref()
    }

    /// The runs that were left in the middle, something in them answered, the last one first.
    pub fn halfway(&self) -> impl Iterator<Item = &Unfinished> {
        let Opened { unfinished, earlier, .. } = &self.opened;
        let all = unfinished.iter().chain(earlier.iter().rev());
        all.filter(|one| !one.run.inputs.is_empty())
    }

    /// The run of this scenario that was left in the middle, something in it answered, if any.
    #[must_use]
    pub fn unfinished_of(&self, scenario: &str) -> Option<&Unfinished> {
        self.halfway().find(|one| one.run.scenario == scenario)
    }

    /// Whether a run of this scenario, something in it answered, is played in another window.
    #[must_use]
    pub fn is_played_elsewhere(&self, scenario: &str) -> bool {
        let mut runs = self.opened.elsewhere.iter();
        runs.any(|one| one.run.scenario == scenario && !one.run.inputs.is_empty())
    }

    /// Where texts are kept.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Begins to keep a run. A run left in the middle before it is offered again when this one is
    /// over; one in which nothing was answered is not, for there is nothing to go on with.
    pub fn begin(&mut self, id: String, at: Timestamp, run: Run, texts: Texts) -> Kept {
        self.begin_at(id, at, run, texts, None)
    }

    /// Begins to keep a run that has the first answers of another as its inputs. It is a run like
    /// any other, but for what it counts: see [`Profile::record`].
    pub fn begin_again(
        &mut self,
        id: String,
        at: Timestamp,
        run: Run,
        texts: Texts,
        again: Again,
    ) -> Kept {
        self.begin_at(id, at, run, texts, Some(again))
    }

    fn begin_at(
        &mut self,
        id: String,
        at: Timestamp,
        run: Run,
        texts: Texts,
        again: Option<Again>,
    ) -> Kept {
        match self.opened.unfinished.take() {
            Some(earlier) if earlier.run.inputs.is_empty() => {
                self.write(&Record::Left { id: earlier.id, at });
            }
            earlier => self.opened.earlier.extend(earlier),
        }
        self.texts = texts;
        self.current = Some(Current { id: id.clone(), inputs: count(&run), again: again.clone() });
        let (own, of) = (run.clone(), again.clone());
        self.opened.unfinished = Some(Unfinished { id: id.clone(), at, run: own, again: of });
        self.write(&Record::Began { id, at, run, again })
    }

    /// Goes on with the run left in the middle; its inputs are the ones to replay.
    pub fn resume(&mut self) -> Option<&Run> {
        let unfinished = self.opened.unfinished.as_ref()?;
        let (id, inputs) = (unfinished.id.clone(), count(&unfinished.run));
        self.current = Some(Current { id, inputs, again: unfinished.again.clone() });
        Some(&unfinished.run)
    }

    /// Goes on with the run of this id, though it may not be the one begun last.
    pub fn resume_run(&mut self, id: &str) -> Option<&Run> {
        self.bring_forward(id);
        self.resume()
    }

    /// Makes the run of this id the one that was left last.
    fn bring_forward(&mut self, id: &str) {
        if let Some(at) = self.opened.earlier.iter().position(|one| one.id == id) {
            let wanted = self.opened.earlier.remove(at);
            self.opened.earlier.extend(self.opened.unfinished.replace(wanted));
        }
    }

    /// Keeps one input. The one before it is on the disk when this returns, this one will be before
    /// the next is taken.
    pub fn input(&mut self, timed: &Timed) -> Kept {
        let Some(current) = &mut self.current else { return self.standing() };
        let record =
            Record::Input { id: current.id.clone(), n: current.inputs, timed: timed.clone() };
        current.inputs = current.inputs.saturating_add(1);
        if let Some(unfinished) = &mut self.opened.unfinished {
            unfinished.run.inputs.push(timed.clone());
        }
        self.write(&record)
    }

    /// Puts a finished run into the history and the profile, with where it was taken up from.
    ///
    /// # Errors
    /// When the profile could not be written; the journal has the run, or the banner says so.
    pub fn finish(&mut self, mut finished: Finished) -> Result<Kept, StoreError> {
        if let Some(current) = self.current.take().filter(|current| current.id == finished.id) {
            finished.again = current.again;
        }
        self.opened.unfinished = self.opened.earlier.pop();
        let texts = self.keep_texts();
        match self.opened.finish(finished) {
            Ok(()) if texts != Kept::Yes => Ok(texts),
            Ok(()) => Ok(self.standing()),
            Err(StoreError::Unsaved { reason }) => Ok(Kept::No(Saving::Unsaved(reason))),
            Err(error) => Err(error),
        }
    }

    /// Keeps what the trainee thought of a finished run before they saw its score.
    pub fn guess(&mut self, id: &str, guess: Guess) -> Kept {
        if let Some(run) = self.opened.history.iter_mut().find(|run| run.id == id) {
            run.guess = Some(guess);
        }
        self.write(&Record::Guessed { id: id.to_owned(), guess })
    }

    /// Gives up the run that is going on, or was left in the middle last, so that it is not offered
    /// again.
    pub fn leave(&mut self, at: Timestamp) -> Kept {
        self.current = None;
        let given_up = self.opened.unfinished.take();
        self.opened.unfinished = self.opened.earlier.pop();
        match given_up {
            Some(unfinished) => self.write(&Record::Left { id: unfinished.id, at }),
            None => self.standing(),
        }
    }

    /// Gives up the run of this id, so that it is not offered again; the others stay.
    pub fn give_up(&mut self, id: &str, at: Timestamp) {
        self.bring_forward(id);
        if self.unfinished().is_some_and(|left| left.id == id) {
            self.leave(at);
        }
    }

    /// Gives up the run left in the middle where nothing in it was answered but what was taken over:
    /// there is nothing to go on with, and what was left before it is offered again.
    pub fn leave_unanswered(&mut self, at: Timestamp) {
        let own = |left: &Unfinished| {
            let taken_over = left.again.as_ref().map_or(0, |again| again.at);
            left.run.inputs.len() > usize::try_from(taken_over).unwrap_or(usize::MAX)
        };
        while self.unfinished().is_some_and(|left| !own(left)) {
            self.leave(at);
        }
    }

    /// Stretches time limits by so many per cent from now on, and keeps that in the profile.
    ///
    /// # Errors
    /// When the profile could not be written; it counts until the program ends all the same.
    pub fn set_timer_factor(&mut self, factor: u16) -> Result<Kept, StoreError> {
        self.opened.profile.settings.timer_factor = factor;
        let Opened { pen: Some(pen), profile, .. } = &mut self.opened else {
            return Ok(Kept::ReadOnly);
        };
        match pen.save(profile) {
            Ok(()) => Ok(Kept::Yes),
            Err(StoreError::Unsaved { reason }) => Ok(Kept::No(Saving::Unsaved(reason))),
            Err(error) => Err(error),
        }
    }

    /// Keeps that the tutorial was gone through to its end. Where that cannot be written it is
    /// offered again, which is no harm.
    pub fn taught(&mut self) {
        let Opened { pen, profile, .. } = &mut self.opened;
        if !std::mem::replace(&mut profile.taught, true)
            && let Some(pen) = pen
        {
            let _ = pen.save(profile);
        }
    }

    /// Waits until everything is on the disk, as far as it can be.
    pub fn settle(&mut self) -> Kept {
        let Some(pen) = &mut self.opened.pen else { return Kept::ReadOnly };
        pen.retry();
        let kept = of(pen.wait());
        let texts = self.keep_texts();
        if kept == Kept::Yes { texts } else { kept }
    }

    fn standing(&self) -> Kept {
        self.opened.pen.as_ref().map_or(Kept::ReadOnly, |pen| of(pen.saving()))
    }

    fn write(&mut self, record: &Record) -> Kept {
        let Some(pen) = &mut self.opened.pen else { return Kept::ReadOnly };
        // The disk confirms what was appended before anything more is taken.
        let _ = pen.wait();
        let kept = of(pen.write(record));
        let texts = self.keep_texts();
        if kept == Kept::Yes { texts } else { kept }
    }

    /// What the disk refuses is tried again with the next input: without its text a run cannot be
    /// replayed.
    fn keep_texts(&mut self) -> Kept {
        if self.opened.pen.is_none() {
            return Kept::ReadOnly;
        }
        let folder = self.store.texts();
        let mut refused = None;
        self.texts.retain(|(hash, text)| match folder.keep(hash, text) {
            Ok(()) => false,
            Err(error) => {
                refused = Some(error);
                true
            }
        });
        refused.map_or(Kept::Yes, |error| match error {
            StoreError::Write { source, .. } => Kept::No(Saving::Unsaved(Reason::of(&source))),
            other => Kept::No(Saving::Unsaved(Reason::Other(other.to_string()))),
        })
    }
}

fn count(run: &Run) -> u32 {
    u32::try_from(run.inputs.len()).unwrap_or(u32::MAX)
}

fn of(saving: Saving) -> Kept {
    match saving {
        Saving::Saved | Saving::Syncing => Kept::Yes,
        unsaved @ Saving::Unsaved(_) => Kept::No(unsaved),
    }
}

/// How a finished case review says that there was nobody who could leave: its ending and result.
pub const REVIEWED: &str = "reviewed";

/// The record of a case review that is over; `None` while it goes on.
#[must_use]
pub fn reviewed(id: String, at: Timestamp, run: Run, reading: &Reading) -> Option<Finished> {
    let Verdict { score, kept, broken, .. } = reading.verdict()?;
    let dimensions = Dimension::ALL.into_iter().map(|dimension| {
        let (points, decisions) = score.points(dimension);
        (dimension.id().to_owned(), Points { points, decisions })
    });
    Some(Finished {
        id,
        at,
        took_ms: reading.took_ms(),
        run,
        score: score.total(),
        ending: REVIEWED.to_owned(),
        result: REVIEWED.to_owned(),
        red_line: false,
        dimensions: dimensions.filter(|(_, points)| points.decisions > 0).collect(),
        decisions: score.decisions(),
        kept,
        broken,
        solved: Vec::new(),
        again: None,
        guess: None,
    })
}

/// Whether a finished run was a case review.
#[must_use]
pub fn is_review(run: &Finished) -> bool {
    run.result == REVIEWED
}

/// The record of a run that is over.
#[must_use]
pub fn finished(
    id: String,
    at: Timestamp,
    run: Run,
    scenario: &Scenario,
    of: &Debrief,
) -> Finished {
    let ids = |rules: &dyn Fn(&crate::engine::session::Answered) -> Vec<RuleIdx>| -> Vec<String> {
        let judged = of.answers.iter().filter(|answer| answer.counted.is_some());
        judged.flat_map(rules).map(|rule| scenario.rule(rule).to_owned()).collect()
    };
    let ending = scenario.ending(of.ending);
    let dimensions = Dimension::ALL.into_iter().map(|dimension| {
        let at = dimension as usize;
        let points =
            Points { points: of.score.points[at].into(), decisions: of.score.decisions[at].into() };
        (dimension.id().to_owned(), points)
    });
    Finished {
        id,
        at,
        took_ms: of.took_ms,
        run,
        score: of.score.total().unwrap_or(0),
        ending: ending.id.clone(),
        result: ending.result.id().to_owned(),
        red_line: of.red_line,
        dimensions: dimensions.filter(|(_, points)| points.decisions > 0).collect(),
        decisions: of.score.met(),
        kept: ids(&|answer| answer.kept.clone()),
        broken: ids(&|answer| answer.broken.clone()),
        solved: of.solved.iter().map(|fact| scenario.facts[fact.at()].id.clone()).collect(),
        again: None,
        guess: None,
    }
}

#[cfg(test)]
mod tests;
