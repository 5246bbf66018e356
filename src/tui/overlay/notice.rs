//! A sentence to be read before going on.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::model::Look;
use crate::tui::text::wrap;
use crate::tui::widget::page::{park, put};
use crate::tui::widget::popup::popup;

/// Columns inside the frame.
const WIDTH: u16 = 44;

/// The sentence.
pub struct Notice {
    sentence: String,
}

impl Notice {
    /// Says this.
    #[must_use]
    pub fn new(sentence: String) -> Self {
        Self { sentence }
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let lines = wrap(&self.sentence, usize::from(WIDTH));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let inside = popup(look, frame, area, &look.say("notice-title"), (WIDTH, height));
        for (row, line) in (0..inside.height).zip(lines) {
            put(frame, inside, row, line);
        }
        park(frame, inside);
    }
}
