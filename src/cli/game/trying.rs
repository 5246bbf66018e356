//! What an author tries: a run that nobody keeps.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Backroom, Fault};
use crate::bank::{BankError, Prepared};
use crate::cli::rehearsal::Rehearsal;
use crate::engine::run::Timed;
use crate::engine::session::Session;
use crate::message::say_with;
use crate::scenario::diagnostic::told;
use crate::tui::data::{Answer, Game, Purpose};

/// What is tried.
pub(super) struct Trying {
    pub(super) id: String,
    pub(super) seed: u64,
    pub(super) rehearsal: Rehearsal,
    /// What was in the file and the common parts it calls when it was last looked at.
    pub(super) text: Option<(String, BTreeMap<String, String>)>,
}

impl Backroom<'_> {
    /// The rehearsal from its beginning, where this scenario is rehearsed and nobody's profile has
    /// been opened since.
    pub(super) fn try_out(&mut self, id: &str) -> Result<Option<Answer>, Fault> {
        let text = self.text(id);
        let trying = self.trying.as_mut().filter(|it| it.id == id && self.keeper.is_none());
        let Some(trying) = trying else { return Ok(None) };
        trying.text = text;
        let prepared = Arc::new(trying.rehearsal.open(self.bank.piece(id)?)?);
        let session = Session::start(Arc::clone(&prepared.stage), trying.seed);
        let note = trying.rehearsal.note(self.wishes.lang);
        Ok(Some(self.rehearsed(prepared, session, note)))
    }

    /// What the scenario consists of now; `None` where it cannot be read, as while it is saved.
    fn text(&self, id: &str) -> Option<(String, BTreeMap<String, String>)> {
        self.bank.library.open(id).ok().map(|opened| (opened.text, opened.commons))
    }

    /// The rehearsal on what the file says now, as far as what was put in is on offer there; `None`
    /// where nothing changed.
    pub(super) fn reread(&mut self, inputs: &[Timed]) -> Option<Answer> {
        let lang = self.wishes.lang;
        let text = self.text(&self.trying.as_ref()?.id)?;
        let trying = self.trying.as_mut().filter(|it| it.text.as_ref() != Some(&text))?;
        let piece = self.bank.piece(&trying.id);
        // The first fault is enough to go on writing; the checker tells them all.
        if let Err(BankError::Unsound { file, diagnostics, .. }) = &piece
            && let Some(first) = diagnostics.iter().find(|found| found.is_error())
        {
            let first = told(first, file, &text.0, lang);
            trying.text = Some(text);
            let args = [("line", first.line.into()), ("what", first.message.into())];
            return Some(Answer::Noted(say_with(lang, "rehearsal-unsound", &args)));
        }
        trying.text = Some(text);
        let piece = piece.map_err(Fault::from);
        let prepared = match piece.and_then(|piece| trying.rehearsal.open(piece)) {
            Ok(prepared) => Arc::new(prepared),
            Err(fault) => {
                let reason = [("reason", fault.line(lang).into())];
                return Some(Answer::Noted(say_with(lang, "rehearsal-broken", &reason)));
            }
        };
        let stage = Arc::clone(&prepared.stage);
        let (session, far) = Session::replay_as_far(stage, trying.seed, inputs);
        let note = match inputs.get(far) {
            None => say_with(lang, "rehearsal-reloaded", &[("answers", far.into())]),
            Some(stopped) => {
                let args = [("number", (far + 1).into()), ("input", (&stopped.input).into())];
                say_with(lang, "rehearsal-stopped", &args)
            }
        };
        Some(self.rehearsed(prepared, session, note))
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
