//! A sentence and the answers to it, one of them selected.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::model::Look;
use crate::tui::screen::Hit;
use crate::tui::text::wrap;
use crate::tui::widget::page::{put, put_row};
use crate::tui::widget::popup::{inside, popup};

/// What is asked, in words.
pub struct Question {
    title: String,
    note: Vec<String>,
    answers: Vec<String>,
    /// Columns inside the frame.
    width: u16,
}

impl Question {
    /// A title, what is said below it, and message ids of the answers.
    #[must_use]
    pub fn new(look: Look, title: &str, note: &str, answers: &[&str], width: u16) -> Self {
        Self {
            title: look.say(title),
            note: wrap(note, usize::from(width)),
            answers: answers.iter().map(|answer| look.say(answer)).collect(),
            width,
        }
    }

    fn size(&self) -> (u16, u16) {
        (self.width, self.first() + u16::try_from(self.answers.len()).unwrap_or(0))
    }

    /// The row of the first answer.
    fn first(&self) -> u16 {
        u16::try_from(self.note.len()).unwrap_or(0) + 1
    }

    /// Which answer lies at this place.
    #[must_use]
    pub fn hit(&self, area: Rect, at: (u16, u16)) -> Option<Hit> {
        let inside = inside(area, self.size());
        if !inside.contains(at.into()) {
            return None;
        }
        let row = usize::from((at.1 - inside.y).checked_sub(self.first())?);
        (row < self.answers.len()).then_some(Hit::Open(row))
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect, selected: usize) {
        let inside = popup(look, frame, area, &self.title, self.size());
        for (row, line) in (0..).zip(&self.note) {
            put(frame, inside, row, line.as_str());
        }
        for (number, (row, answer)) in (self.first()..).zip(&self.answers).enumerate() {
            put_row(look, frame, inside, row, number == selected, vec![answer.clone().into()]);
        }
    }
}
