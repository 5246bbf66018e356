//! Leave the program?

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::data::Effect;
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
    home: bool,
    /// Whether something that was done is not on the disk.
    pub unsaved: bool,
}

impl Default for Leave {
    fn default() -> Self {
        Self { select: Select::new(2), home: false, unsaved: false }
    }
}

impl Leave {
    /// Leaves a run for later and goes home.
    #[must_use]
    pub fn to_home() -> Self {
        Self { home: true, ..Self::default() }
    }

    fn go(&self) -> Turn {
        if self.home { Turn::Do(Effect::GoHome) } else { Turn::Leave }
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

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let note = if self.unsaved { "leave-note-unsaved" } else { "leave-note" };
        let note = wrap(&look.say(note), usize::from(WIDTH));
        let rows = u16::try_from(note.len()).unwrap_or(0) + 3;
        let (title, go, stay) = if self.home {
            ("pause-title", "pause-go", "pause-stay")
        } else {
            ("leave-title", "leave-go", "leave-stay")
        };
        let inside = popup(look, frame, area, &look.say(title), (WIDTH, rows));
        let mut at = 0;
        for line in note {
            put(frame, inside, at, line);
            at += 1;
        }
        for (row, answer) in [go, stay].into_iter().enumerate() {
            at += 1;
            let text = look.say(answer).into();
            put_row(look, frame, inside, at, row == self.select.row, vec![text]);
        }
    }
}
