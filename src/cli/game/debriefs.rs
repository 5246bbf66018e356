//! Finished runs behind the screens: talked about, guessed at, taken up again.

use std::sync::Arc;

use super::runs::{Going, What, replayed, reread};
use super::search::{Search, Wanted};
use super::{Backroom, Fault};
use crate::bank::{Piece, Prepared};
use crate::engine::debrief::Debrief;
use crate::engine::run::Run;
use crate::practice::Keeper;
use crate::profile::{Again, Finished, Guess};
use crate::tui::data::{Answer, Earlier, Record, Report};

impl Backroom<'_> {
    /// The debrief of the run played last.
    pub(super) fn debrief(&mut self) -> Result<Option<Answer>, Fault> {
        let Some(going) = &self.going else { return Ok(None) };
        // The verdict of a case review stands on its own page.
        let What::Talk(prepared) = &going.what else { return Ok(None) };
        let (prepared, run, id) = (Arc::clone(prepared), going.run.clone(), going.id.clone());
        self.report(prepared, &run, &id, true)
    }

    /// The debrief of a run of the history.
    pub(super) fn open_run(&mut self, id: &str) -> Result<Option<Answer>, Fault> {
        // It may be come back to from a retry.
        if let Some(keeper) = &mut self.keeper {
            keeper.leave_unanswered(self.place.now());
        }
        let (finished, prepared) = match self.finished(id)? {
            (finished, Piece::RolePlay(prepared)) => (finished, Arc::new(prepared)),
            (finished, Piece::Review(docket)) => {
                let reading = reread(&docket, &finished.run, id)?;
                let (banner, notices) = (None, Vec::new());
                let record = Record { reading, banner, notices, past: true };
                return Ok(Some(Answer::Review(Box::new(record))));
            }
        };
        self.report(prepared, &finished.run, id, false)
    }

    /// Keeps what the trainee thinks of a run; the sentence says why it is not kept.
    pub(super) fn guess(&mut self, id: &str, guess: Guess) -> Option<String> {
        self.keeper.as_mut()?.guess(id, guess).banner(self.wishes.lang)
    }

    /// The best end from each line of a run, when the search for it is done; it begins with the
    /// first question, as soon as none is going on.
    pub(super) fn ahead(&mut self, run: String) -> Option<Answer> {
        if self.search.as_ref().is_some_and(|search| !search.is_done()) {
            return None;
        }
        if let Some(search) = self.search.take_if(|search| search.run == run) {
            return Some(Answer::Ahead { run, prospects: search.end() });
        }
        match self.wanted.take_if(|wanted| wanted.run == run) {
            Some(wanted) => {
                self.search = Some(Search::begin(wanted));
                None
            }
            None => Some(Answer::Ahead { run, prospects: Vec::new() }),
        }
    }

    /// Begins a run with the first answers of another.
    pub(super) fn again(&mut self, id: &str, at: usize) -> Result<Answer, Fault> {
        let (finished, Piece::RolePlay(prepared)) = self.finished(id)? else {
            return Err(Fault::BrokenRun(id.to_owned()));
        };
        let prepared = Arc::new(prepared);
        let (run_id, now) = (self.place.run_id(), self.place.now());
        let (run, again) = taken_up(&finished, &prepared, at)?;
        let session = replayed(&prepared, &run, &run_id)?;
        let Some(keeper) = &mut self.keeper else {
            return self.profiles();
        };
        let (own, texts) = (run.clone(), prepared.texts.clone());
        let kept = keeper.begin_again(run_id.clone(), now, own, texts, again.clone());
        let what = What::Talk(Arc::clone(&prepared));
        self.going = Some(Going { id: run_id, what, run });
        Ok(self.game(prepared, session, &kept, Some(&again)))
    }

    /// A run of the history with what it was played on.
    fn finished(&self, id: &str) -> Result<(Finished, Piece), Fault> {
        let missing = || Fault::NoRun(id.to_owned());
        let keeper = self.keeper.as_ref().ok_or_else(missing)?;
        let finished = keeper.history().iter().find(|run| run.id == id).ok_or_else(missing)?;
        let texts = keeper.store().texts();
        let kept = |hash: &str| texts.get(hash).ok().flatten();
        let piece = self.bank.piece_of(&finished.run, kept)?;
        Ok((finished.clone(), piece))
    }

    fn report(
        &mut self,
        prepared: Arc<Prepared>,
        run: &Run,
        id: &str,
        fresh: bool,
    ) -> Result<Option<Answer>, Fault> {
        let session = replayed(&prepared, run, id)?;
        let Some(debrief) = Debrief::of(&session) else { return Ok(None) };
        let history = self.keeper.as_ref().map_or(&[] as &[Finished], Keeper::history);
        let known = history.iter().find(|run| run.id == id);
        let again = known.and_then(|run| run.again.as_ref());
        let earlier = again.and_then(|again| earlier(history, again, &prepared)).map(Box::new);
        let (run_id, guess) = (id.to_owned(), known.and_then(|run| run.guess));
        let answers = debrief.answers.iter().map(|answer| answer.input.clone()).collect();
        let prospects = None;
        let (wanted, stage) = (id.to_owned(), Arc::clone(&prepared.stage));
        self.wanted = Some(Wanted { run: wanted, stage, answers });
        let seed = run.seed;
        let report =
            Report { prepared, debrief, seed, fresh, run: run_id, guess, earlier, prospects };
        Ok(Some(Answer::Report(Box::new(report))))
    }
}

/// What a finished run is begun with once more, its first `at` answers taken over.
pub fn taken_up(
    finished: &Finished,
    prepared: &Prepared,
    at: usize,
) -> Result<(Run, Again), Fault> {
    let session = replayed(prepared, &finished.run, &finished.id)?;
    let broken = || Fault::BrokenRun(finished.id.clone());
    let inputs = Debrief::of(&session).ok_or_else(broken)?.inputs_before(at);
    let at = u32::try_from(inputs.len()).unwrap_or(u32::MAX);
    let run = Run { inputs, ..finished.run.clone() };
    Ok((run, Again { run: finished.id.clone(), at }))
}

/// What there is to say of the run another was taken up from; `None` where it is not there, or was
/// played on other texts.
pub fn earlier(history: &[Finished], again: &Again, prepared: &Prepared) -> Option<Earlier> {
    let of = history.iter().find(|run| run.id == again.run)?;
    let same = of.run.content == prepared.scenario().content;
    let session = replayed(prepared, &of.run, &of.id).ok().filter(|_| same)?;
    let at = usize::try_from(again.at).ok()?;
    Some(Earlier { at, debrief: Debrief::of(&session)? })
}
