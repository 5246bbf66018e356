//! A run was left in the middle: go on with it, or begin the other one? One of the same scenario is
//! given up then, and going on comes first; another one stays, and what was picked comes first.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::question::Question;
use crate::tui::data::{Effect, Pending};
use crate::tui::keymap::Command;
use crate::tui::model::Look;
use crate::tui::screen::{Hit, Turn};
use crate::tui::widget::select::Select;

/// Columns inside the frame, without titles in the answers and with them.
const WIDTH: u16 = 36;
const WIDE: u16 = 44;

/// The question, with what was wanted selected, as far as that loses nothing.
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

    /// What the answer in this row does.
    fn answer(&self, row: usize) -> Turn {
        let Pending { id, seed, left, same, .. } = &self.pending;
        let goes_on = (row == 0) == *same;
        Turn::Do(if goes_on {
            Effect::Resume(left.run.clone())
        } else {
            Effect::PlayAnew { id: id.clone(), seed: *seed }
        })
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command) -> Turn {
        match command {
            Command::Pick(digit @ (1 | 2)) => self.answer(usize::from(digit) - 1),
            Command::Confirm => self.answer(self.select.row),
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
        if self.pending.same {
            let answers = ["anew-go-on", "anew-begin"].map(|id| look.say(id));
            return Question::new(look, "anew-title", &note, &answers, WIDTH);
        }
        let on = if left.is_review() { "incident-anew-go-on" } else { "anew-go-on-other" };
        let named = |id, title: &String| look.say_with(id, &[("title", title.into())]);
        let answers = [named("anew-begin-other", &self.pending.title), named(on, &left.title)];
        Question::new(look, "anew-title", &note, &answers, WIDE)
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
