//! What an author tries: a run that nobody keeps.

use std::sync::Arc;

use super::{Backroom, Fault};
use crate::bank::Prepared;
use crate::cli::rehearsal::Rehearsal;
use crate::engine::session::Session;
use crate::tui::data::{Answer, Game, Purpose};

/// What is tried.
pub(super) struct Trying {
    pub(super) id: String,
    pub(super) seed: u64,
    pub(super) rehearsal: Rehearsal,
}

impl Backroom<'_> {
    /// The rehearsal from its beginning, where this scenario is rehearsed and nobody's profile has
    /// been opened since.
    pub(super) fn try_out(&mut self, id: &str) -> Result<Option<Answer>, Fault> {
        let trying = self.trying.as_ref().filter(|it| it.id == id && self.keeper.is_none());
        let Some(trying) = trying else { return Ok(None) };
        let prepared = Arc::new(trying.rehearsal.open(self.bank.piece(id)?)?);
        let session = Session::start(Arc::clone(&prepared.stage), trying.seed);
        let note = trying.rehearsal.note(self.wishes.lang);
        Ok(Some(self.rehearsed(prepared, session, note)))
    }

    fn rehearsed(&mut self, prepared: Arc<Prepared>, session: Session, note: String) -> Answer {
        let author = self.trying.as_ref().is_some_and(|trying| trying.rehearsal.author);
        Answer::Play(Box::new(Game {
            prepared,
            session,
            timer_factor: 0,
            banner: None,
            notices: std::mem::take(&mut self.notices),
            purpose: Purpose::Rehearsal { note, author },
            again: None,
            first: None,
        }))
    }
}
