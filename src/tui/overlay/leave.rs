//! Leave the program?

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::keymap::Command;
use crate::tui::model::Look;
use crate::tui::screen::Turn;
use crate::tui::text::wrap;
use crate::tui::widget::page::{put, put_row};
use crate::tui::widget::popup::popup;
use crate::tui::widget::select::Select;

/// Columns inside the frame.
const WIDTH: u16 = 32;

/// The question, with leaving selected, for that was asked for.
pub struct Leave {
    select: Select,
}

impl Default for Leave {
    fn default() -> Self {
        Self { select: Select::new(2) }
    }
}

impl Leave {
    /// Does what a key asks for.
    pub fn command(&mut self, command: Command) -> Turn {
        match command {
            Command::Pick(1) => Turn::Leave,
            Command::Confirm if self.select.row == 0 => Turn::Leave,
            Command::Back | Command::Pick(2) | Command::Confirm => Turn::Close,
            command => Turn::changed_if(self.select.command(command, 1)),
        }
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let note = wrap(&look.say("leave-note"), usize::from(WIDTH));
        let rows = u16::try_from(note.len()).unwrap_or(0) + 3;
        let inside = popup(look, frame, area, &look.say("leave-title"), (WIDTH, rows));
        let mut at = 0;
        for line in note {
            put(frame, inside, at, line);
            at += 1;
        }
        for (row, answer) in ["leave-go", "leave-stay"].into_iter().enumerate() {
            at += 1;
            let text = look.say(answer).into();
            put_row(look, frame, inside, at, row == self.select.row, vec![text]);
        }
    }
}
