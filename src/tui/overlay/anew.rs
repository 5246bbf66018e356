//! A run was left in the middle: go on with it, or begin the other one? One of the same scenario is
//! given up then; another one stays.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::data::{Effect, Pending};
use crate::tui::keymap::Command;
use crate::tui::model::Look;
use crate::tui::screen::Turn;
use crate::tui::text::wrap;
use crate::tui::widget::page::{put, put_row};
use crate::tui::widget::popup::popup;
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

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let left = &self.pending.left;
        let args = [("title", (&left.title).into()), ("scene", left.scene.into())];
        let note = if self.pending.same { "anew-note" } else { "anew-keep" };
        let note = wrap(&look.say_with(note, &args), usize::from(WIDTH));
        let rows = u16::try_from(note.len()).unwrap_or(0) + 3;
        let inside = popup(look, frame, area, &look.say("anew-title"), (WIDTH, rows));
        let mut at = 0;
        for line in note {
            put(frame, inside, at, line);
            at += 1;
        }
        for (row, answer) in ["anew-go-on", "anew-begin"].into_iter().enumerate() {
            at += 1;
            let text = look.say(answer).into();
            put_row(look, frame, inside, at, row == self.select.row, vec![text]);
        }
    }
}
