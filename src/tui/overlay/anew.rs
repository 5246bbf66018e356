//! A run was left in the middle: go on with it, or begin the other one? One of the same scenario is
//! given up then; another one stays.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::question::Question;
use crate::tui::data::{Effect, Pending};
use crate::tui::keymap::Command;
use crate::tui::model::Look;
use crate::tui::screen::{Hit, Turn};
use crate::tui::widget::select::Select;

/// Columns inside the frame.
const WIDTH: u16 = 36;

/// The question, with what loses nothing selected.
pub struct Anew {
    select: Select,
    pending: Pending,
}

impl Anew {
    /// Asks about these two runs.
    #[must_use]
    pub fn new(pending: Pending) -> Self {
        Self { select: Select::new(2), pending }
    }

    fn begin(&self) -> Turn {
        let Pending { id, seed, .. } = &self.pending;
        Turn::Do(Effect::PlayAnew { id: id.clone(), seed: *seed })
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command) -> Turn {
        match command {
            Command::Pick(1) => Turn::Do(Effect::Resume),
            Command::Confirm if self.select.row == 0 => Turn::Do(Effect::Resume),
            Command::Pick(2) | Command::Confirm => self.begin(),
            Command::Back => Turn::Close,
            command => Turn::changed_if(self.select.command(command, 1)),
        }
    }

    fn question(&self, look: Look) -> Question {
        let left = &self.pending.left;
        let args = [("title", (&left.title).into()), ("scene", left.scene.into())];
        let note = match (left.is_review(), self.pending.same) {
            (false, true) => "anew-note",
            (false, false) => "anew-keep",
            (true, true) => "incident-anew-note",
            (true, false) => "incident-anew-keep",
        };
        let note = look.say_with(note, &args);
        Question::new(look, "anew-title", &note, &["anew-go-on", "anew-begin"], WIDTH)
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
