//! The real terminal and the real time.

use std::io;
use std::time::{Duration, Instant};

use super::Host;
use crate::message::Lang;
use crate::tui::event::{Event, Inbox};
use crate::tui::model::Model;
use crate::tui::term::{Asked, Claim, Term};
use crate::tui::theme::{Ambiguous, Ground};
use crate::tui::view::view;

/// What the terminal is like.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Ambiguous characters must be replaced.
    pub wide_ambiguous: bool,
    /// What it writes on, if it said so.
    pub ground: Option<Ground>,
}

/// A terminal that is taken over and still being asked what it is like.
pub struct Opening {
    term: Term,
    asked: Asked,
    wide: Option<bool>,
}

impl Opening {
    /// Takes the terminal over and asks it; meanwhile other things can be done.
    ///
    /// # Errors
    /// When there is no terminal, or it refuses.
    pub fn begin(lang: Lang, claim: Claim, ambiguous: Ambiguous) -> io::Result<Self> {
        let mut term = Term::enter(lang, claim)?;
        let (asked, wide) = match ambiguous {
            Ambiguous::Auto => (term.ask(), None),
            Ambiguous::Narrow => (Asked::nothing(), None),
            Ambiguous::Wide => (Asked::nothing(), Some(true)),
        };
        Ok(Self { term, asked, wide })
    }

    /// The terminal, read from now on; and whether ambiguous characters must be replaced, and what
    /// background it tells of.
    ///
    /// # Errors
    /// When signals cannot be waited for.
    pub fn ready(self) -> io::Result<(Console, Found)> {
        let answers = self.asked.answers();
        let found = Found {
            wide_ambiguous: self.wide.or(answers.wide) == Some(true),
            ground: answers.background.map(Ground::of),
        };
        let inbox = Inbox::open(answers.early)?;
        Ok((Console { term: self.term, inbox, start: Instant::now() }, found))
    }
}

/// The terminal the program was started in; given back when dropped.
pub struct Console {
    term: Term,
    inbox: Inbox,
    start: Instant,
}

impl Host for Console {
    fn draw(&mut self, model: &Model) -> io::Result<()> {
        self.term.draw(model.size, model.shows_cursor(), |frame| view(model, frame))
    }

    fn next(&mut self, wait: Option<Duration>) -> Event {
        self.inbox.next(wait)
    }

    fn waiting(&mut self) -> Option<Event> {
        self.inbox.waiting()
    }

    fn now(&self) -> Duration {
        self.start.elapsed()
    }

    fn size(&self) -> io::Result<(u16, u16)> {
        self.term.size()
    }

    fn start_over(&mut self) -> io::Result<()> {
        self.term.start_over()
    }

    fn mouse(&mut self, on: bool) -> io::Result<()> {
        self.term.mouse(on)
    }

    fn suspend(&mut self) -> io::Result<()> {
        self.term.suspend()
    }

    fn bell(&mut self) -> io::Result<()> {
        self.term.bell()
    }

    fn take_again(&mut self) -> io::Result<()> {
        self.term.take_again()
    }
}
