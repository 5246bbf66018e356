//! Leave the program?

use ratatui::Frame;
use ratatui::layout::Rect;

use super::question::Question;
use crate::tui::data::Effect;
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

/// The question, with leaving selected, for that was asked for; in a run with going on, for it may
/// as well have been a rest that was wanted.
pub struct Leave {
    select: Select,
    from: From,
    /// Nothing of what is on is kept, and nothing is lost with it.
    rehearsal: bool,
    /// Whether something that was done is not on the disk.
    pub unsaved: bool,
}

impl Default for Leave {
    fn default() -> Self {
        Self { select: Select::new(2), from: From::Program, rehearsal: false, unsaved: false }
    }
}

impl Leave {
    /// Leaves a run for later and goes home.
    #[must_use]
    pub fn to_home() -> Self {
        let select = Select { row: 1, ..Select::new(2) };
        Self { select, from: From::Run, ..Self::default() }
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

    fn go(&self) -> Turn {
        match self.from {
            From::Program => Turn::Leave,
            From::Run => Turn::Do(Effect::GoHome),
            From::Tutorial => Turn::Do(Effect::AfterTutorial),
        }
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command) -> Turn {
        match command {
            Command::Pick(1) => self.go(),
            Command::Confirm if self.select.row == 0 => self.go(),
            Command::Back | Command::Pick(2) | Command::Confirm => Turn::Close,
            command => Turn::changed_if(self.select.command(command, 1)),
        }
    }

    fn question(&self, look: Look) -> Question {
        let note = match (self.rehearsal, self.from, self.unsaved) {
            (true, ..) => "skip-note",
            (false, From::Run, true) => "turn-pause-note-unsaved",
            (false, From::Run, false) => "turn-pause-note",
            (false, _, true) => "leave-note-unsaved",
            (false, _, false) => "leave-note",
        };
        let (title, answers) = match self.from {
            From::Program => ("leave-title", ["leave-go", "leave-stay"]),
            From::Run => ("pause-title", ["pause-go", "pause-stay"]),
            From::Tutorial => ("skip-title", ["skip-go", "skip-stay"]),
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
