//! Leave the program?

use ratatui::Frame;
use ratatui::layout::Rect;

use super::question::Question;
use crate::tui::data::{Effect, Keeping};
use crate::tui::keymap::Command;
use crate::tui::model::Look;
use crate::tui::screen::{Hit, Turn};
use crate::tui::widget::select::Select;

/// Columns inside the frame.
const WIDTH: u16 = 32;

/// What is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum From {
    Program,
    Run,
    Tutorial,
}

/// What becomes of what is on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rest {
    /// Nothing is played.
    #[default]
    Idle,
    /// Nothing was answered yet, and there is nothing to go on with.
    Unanswered,
    /// What is marked or placed and was not handed in is lost.
    HalfDone,
    /// All of it is kept.
    Whole,
    /// An author tries something; nothing of it is to be kept.
    Rehearsal,
}

/// The question, with leaving selected, for that was asked for; in a run with going on, for it may
/// as well have been a rest that was wanted.
pub struct Leave {
    select: Select,
    from: From,
    /// Nothing of what is on is kept, and nothing is lost with it.
    rehearsal: bool,
    rest: Rest,
    /// The run it was taken up from, whose debrief can be gone back to.
    first: Option<String>,
    /// What becomes of what was done.
    pub keeping: Keeping,
}

impl Default for Leave {
    fn default() -> Self {
        let (from, rest) = (From::Program, Rest::default());
        let (select, keeping) = (Select::new(2), Keeping::default());
        Self { select, from, rehearsal: false, rest, first: None, keeping }
    }
}

impl Leave {
    /// Leaves the program.
    #[must_use]
    pub fn program(rest: Rest) -> Self {
        Self { rest, ..Self::default() }
    }

    /// Leaves a run for later and goes home, or to the debrief of the one it was taken up from.
    #[must_use]
    pub fn run(rest: Rest, first: Option<String>) -> Self {
        let last = if first.is_some() { 2 } else { 1 };
        let select = Select { row: last, ..Select::new(last + 1) };
        Self { select, from: From::Run, rest, first, ..Self::default() }
    }

    /// Leaves the tutorial.
    #[must_use]
    pub fn tutorial() -> Self {
        Self { from: From::Tutorial, ..Self::rehearsal() }
    }

    /// Leaves the program from the tutorial.
    #[must_use]
    pub fn rehearsal() -> Self {
        Self { rehearsal: true, ..Self::default() }
    }

    /// What the answer in this row does.
    fn answer(&self, row: usize) -> Turn {
        match (&self.first, row) {
            (Some(first), 0) => Turn::Do(Effect::OpenRun(first.clone())),
            (Some(_), 1) | (None, 0) => self.go(),
            _ => Turn::Close,
        }
    }

    fn go(&self) -> Turn {
        match self.from {
            From::Program => Turn::Leave,
            From::Run => Turn::Do(Effect::GoHome),
            From::Tutorial => Turn::Do(Effect::AfterTutorial { finished: false }),
        }
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command) -> Turn {
        match command {
            Command::Pick(digit) if (1..=self.select.len).contains(&usize::from(digit)) => {
                self.answer(usize::from(digit) - 1)
            }
            Command::Confirm => self.answer(self.select.row),
            Command::Back => Turn::Close,
            command => Turn::changed_if(self.select.command(command, 1)),
        }
    }

    fn question(&self, look: Look) -> Question {
        let run = self.from == From::Run;
        let [in_run, out] = match self.rest {
            _ if self.rehearsal => ["skip-note"; 2],
            _ if self.keeping == Keeping::Nothing => ["unkept-pause-note", "unkept-leave-note"],
            _ if self.keeping == Keeping::Unsaved => {
                ["turn-pause-note-unsaved", "leave-note-unsaved"]
            }
            Rest::Idle => ["leave-note-idle"; 2],
            Rest::Unanswered => ["turn-pause-note-unanswered", "leave-note-unanswered"],
            Rest::HalfDone => ["turn-pause-note-half", "leave-note-half"],
            Rest::Rehearsal => ["rehearsal-leave-note"; 2],
            Rest::Whole => ["turn-pause-note", "leave-note"],
        };
        let note = if run { in_run } else { out };
        let (title, answers): (_, &[&str]) = match self.from {
            From::Program => ("leave-title", &["leave-go", "leave-stay"]),
            From::Run if self.first.is_some() => {
                ("pause-title", &["shelf-go-debrief", "pause-go", "pause-stay"])
            }
            From::Run => ("pause-title", &["pause-go", "pause-stay"]),
            From::Tutorial => ("skip-title", &["skip-go", "skip-stay"]),
        };
        Question::new(look, title, &look.say(note), answers, WIDTH)
    }

    /// What lies at this place.
    #[must_use]
    pub fn hit(&self, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
        self.question(look).hit(area, at)
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        self.question(look).view(look, frame, area, self.select.row);
    }
}
