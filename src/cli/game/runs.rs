//! The run that is played: begun, gone on with, kept answer by answer, and finished.

use std::sync::Arc;

use super::{Backroom, Fault};
use crate::bank::{Docket, Piece, Prepared};
use crate::engine::debrief::Debrief;
use crate::engine::review::Reading;
use crate::engine::run::{Run, Timed};
use crate::engine::session::Session;
use crate::practice::{self, Keeper, Kept};
use crate::profile::Again;
use crate::tui::data::{Answer, Game, Pending, Purpose, Record};

/// The run that is played, or was played last.
pub(super) struct Going {
    pub(super) id: String,
    pub(super) what: What,
    pub(super) run: Run,
}

/// What is played.
pub(super) enum What {
    Talk(Arc<Prepared>),
    Record(Box<Docket>),
}

impl Backroom<'_> {
    pub(super) fn play(&mut self, id: &str) -> Result<Answer, Fault> {
        if let Some(game) = self.try_out(id)? {
            return Ok(game);
        }
        let start = self.start.take().filter(|start| start.id == id);
        let (seed, new) = start.map_or((None, false), |start| (start.seed, start.new));
        let halfway = |keeper: &Keeper| keeper.halfway().next().is_some();
        if !new && self.keeper.as_ref().is_some_and(halfway) {
            // What cannot be played takes nobody's place.
            self.bank.piece(id)?;
            return self.ask_for_one(id, seed);
        }
        self.begin(id, seed, None)
    }

    /// Which of two runs is wanted? Of those left in the middle it is one of the same scenario, where
    /// there is one, otherwise the one left last.
    fn ask_for_one(&mut self, id: &str, seed: Option<u64>) -> Result<Answer, Fault> {
        let Answer::Home(home) = self.home()? else { return self.profiles() };
        let Some(keeper) = &self.keeper else { return self.profiles() };
        let own = keeper.unfinished_of(id);
        let left = own.or_else(|| keeper.halfway().next());
        let pending = Pending {
            id: id.to_owned(),
            title: self.shelf.title(&self.bank, id),
            seed,
            left: left.map(|left| self.shelf.left_in(&self.bank, keeper, left)).unwrap_or_default(),
            same: own.is_some(),
            home: *home,
        };
        Ok(Answer::Unfinished(Box::new(pending)))
    }

    /// Begins a scenario in the place of the run of it that was left in the middle; one of another
    /// scenario stays.
    pub(super) fn begin_anew(&mut self, id: &str, seed: Option<u64>) -> Result<Answer, Fault> {
        let left = self.keeper.as_ref().and_then(|keeper| keeper.unfinished_of(id));
        let left = left.map(|left| left.id.clone());
        self.begin(id, seed, left.as_deref())
    }

    pub(super) fn begin(
        &mut self,
        id: &str,
        seed: Option<u64>,
        given_up: Option<&str>,
    ) -> Result<Answer, Fault> {
        let ready = self.ready.take().filter(|ready| ready.id() == id);
        let piece = ready.map_or_else(|| self.bank.piece(id), Ok)?;
        let seed = seed.unwrap_or_else(|| self.place.seed());
        let prepared = match piece {
            Piece::RolePlay(prepared) => Arc::new(prepared),
            Piece::Review(docket) => return self.begin_review(docket, seed, given_up),
        };
        let (run_id, run) = (self.place.run_id(), prepared.run(seed));
        let now = self.place.now();
        let Some(keeper) = &mut self.keeper else {
            return self.profiles();
        };
        if let Some(left) = given_up {
            keeper.give_up(left, now);
        }
        let kept = keeper.begin(run_id.clone(), now, run.clone(), prepared.texts.clone());
        let session = Session::start(Arc::clone(&prepared.stage), seed);
        let what = What::Talk(Arc::clone(&prepared));
        self.going = Some(Going { id: run_id, what, run });
        Ok(self.game(prepared, session, &kept, None))
    }

    fn begin_review(
        &mut self,
        docket: Docket,
        seed: u64,
        given_up: Option<&str>,
    ) -> Result<Answer, Fault> {
        let (run_id, run) = (self.place.run_id(), docket.run(seed));
        let now = self.place.now();
        let Some(keeper) = &mut self.keeper else {
            return self.profiles();
        };
        if let Some(left) = given_up {
            keeper.give_up(left, now);
        }
        let kept = keeper.begin(run_id.clone(), now, run.clone(), docket.texts.clone());
        let reading = docket.start(seed);
        self.going = Some(Going { id: run_id, what: What::Record(Box::new(docket)), run });
        Ok(self.record(reading, &kept))
    }

    fn record(&mut self, reading: Reading, kept: &Kept) -> Answer {
        Answer::Review(Box::new(Record {
            reading,
            banner: kept.banner(self.wishes.lang),
            notices: std::mem::take(&mut self.notices),
            past: false,
        }))
    }

    /// Goes on with the run of this id.
    pub(super) fn resume(&mut self, id: &str) -> Result<Answer, Fault> {
        let Some(keeper) = &mut self.keeper else {
            return self.profiles();
        };
        let left = keeper.halfway().find(|left| left.id == id).cloned();
        let Some(unfinished) = left else { return self.home() };
        let texts = keeper.store().texts();
        let kept = |hash: &str| texts.get(hash).ok().flatten();
        let prepared = match self.bank.piece_of(&unfinished.run, kept)? {
            Piece::RolePlay(prepared) => Arc::new(prepared),
            Piece::Review(docket) => {
                let reading = reread(&docket, &unfinished.run, &unfinished.id)?;
                keeper.resume_run(&unfinished.id);
                let kept = keeper.settle();
                let (id, run, what) =
                    (unfinished.id, unfinished.run, What::Record(Box::new(docket)));
                self.going = Some(Going { id, what, run });
                return Ok(self.record(reading, &kept));
            }
        };
        let session = replayed(&prepared, &unfinished.run, &unfinished.id)?;
        keeper.resume_run(&unfinished.id);
        let kept = keeper.settle();
        let (id, run, again) = (unfinished.id, unfinished.run, unfinished.again);
        self.going = Some(Going { id, what: What::Talk(Arc::clone(&prepared)), run });
        Ok(self.game(prepared, session, &kept, again.as_ref()))
    }

    pub(super) fn game(
        &mut self,
        prepared: Arc<Prepared>,
        session: Session,
        kept: &Kept,
        again: Option<&Again>,
    ) -> Answer {
        let first = again.map(|again| again.run.clone());
        let again = again.map(|again| usize::try_from(again.at).unwrap_or(usize::MAX));
        let settings = self.keeper.as_ref().map(|keeper| keeper.profile().settings.clone());
        Answer::Play(Box::new(Game {
            prepared,
            session: session.taken_up_after(again.unwrap_or(0)),
            timer_factor: settings.unwrap_or_default().timer_factor,
            banner: kept.banner(self.wishes.lang),
            notices: std::mem::take(&mut self.notices),
            purpose: Purpose::Kept,
            again,
            first,
        }))
    }

    pub(super) fn keep(&mut self, timed: Timed) -> Option<String> {
        let kept = self.keeper.as_mut()?.input(&timed);
        if let Some(going) = &mut self.going {
            going.run.inputs.push(timed);
        }
        kept.banner(self.wishes.lang)
    }

    pub(super) fn finish(&mut self) -> Result<Option<String>, Fault> {
        let (Some(keeper), Some(going)) = (&mut self.keeper, &self.going) else { return Ok(None) };
        let (id, now, run) = (going.id.clone(), self.place.now(), going.run.clone());
        let finished = match &going.what {
            What::Talk(prepared) => {
                let session = replayed(prepared, &going.run, &going.id)?;
                let debrief = Debrief::of(&session);
                debrief.map(|it| practice::finished(id, now, run, prepared.scenario(), &it))
            }
            What::Record(docket) => {
                practice::reviewed(id, now, run, &reread(docket, &going.run, &going.id)?)
            }
        };
        let Some(finished) = finished else { return Ok(None) };
        Ok(keeper.finish(finished)?.banner(self.wishes.lang))
    }
}

/// What was read, read once more.
pub(super) fn reread(docket: &Docket, run: &Run, id: &str) -> Result<Reading, Fault> {
    docket.replay(run.seed, &run.inputs).map_err(|_| Fault::BrokenRun(id.to_owned()))
}

/// What was played, played once more.
pub(super) fn replayed(prepared: &Prepared, run: &Run, id: &str) -> Result<Session, Fault> {
    Session::replay(Arc::clone(&prepared.stage), run.seed, &run.inputs)
        .map_err(|_| Fault::BrokenRun(id.to_owned()))
}
