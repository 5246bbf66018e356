//! The real terminal and the real time.

use std::io;
use std::time::{Duration, Instant};

use super::Host;
use crate::message::Lang;
use crate::tui::event::{Event, Inbox};
use crate::tui::model::Model;
use crate::tui::term::{Answers, Claim, Term};
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

/// The terminal the program was started in; given back when dropped.
pub struct Console {
    term: Term,
    inbox: Inbox,
    start: Instant,
}

impl Console {
    /// Takes the terminal over and starts reading from it. Says as well whether ambiguous
    /// characters must be replaced, and what background the terminal tells of.
    ///
    /// # Errors
    /// When there is no terminal, or it refuses.
    pub fn open(lang: Lang, claim: Claim, ambiguous: Ambiguous) -> io::Result<(Self, Found)> {
        let mut term = Term::enter(lang, claim)?;
        let answers = match ambiguous {
            Ambiguous::Auto => term.ask(),
            Ambiguous::Narrow => Answers::default(),
            Ambiguous::Wide => Answers { wide: Some(true), ..Answers::default() },
        };
        let found = Found {
            wide_ambiguous: answers.wide == Some(true),
            ground: answers.background.map(Ground::of),
        };
        let inbox = Inbox::open(answers.early)?;
        Ok((Self { term, inbox, start: Instant::now() }, found))
    }
}

impl Host for Console {
    fn draw(&mut self, model: &Model) -> io::Result<()> {
        self.term.draw(model.shows_cursor(), |frame| view(model, frame))
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
