//! A sentence and the answers to it, one of them selected.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::tui::model::Look;
use crate::tui::screen::Hit;
use crate::tui::text::wrap;
use crate::tui::theme::UNSELECTED;
use crate::tui::widget::page::{put, put_row};
use crate::tui::widget::popup::{inside, popup};

/// What is asked, in words.
pub struct Question {
    title: String,
    note: Vec<String>,
    /// Each in its lines.
    answers: Vec<Vec<String>>,
    /// Columns inside the frame.
    width: u16,
}

impl Question {
    /// The message id of a title, what is said below it, and the answers.
    #[must_use]
    pub fn new(look: Look, title: &str, note: &str, answers: &[String], width: u16) -> Self {
        let room = usize::from(width);
        let beside = room.saturating_sub(UNSELECTED.len());
        Self {
            title: look.say(title),
            note: wrap(note, room),
            answers: answers.iter().map(|answer| wrap(answer, beside)).collect(),
            width,
        }
    }

    fn size(&self) -> (u16, u16) {
        let rows = u16::try_from(self.rows().count()).unwrap_or(0);
        (self.width, self.first() + rows)
    }

    /// The lines of the answers: which answer, whether it begins there, and its words.
    fn rows(&self) -> impl Iterator<Item = (usize, bool, &str)> {
        self.answers.iter().enumerate().flat_map(|(answer, lines)| {
            lines.iter().enumerate().map(move |(at, line)| (answer, at == 0, line.as_str()))
        })
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
        self.rows().nth(row).map(|(answer, ..)| Hit::Open(answer))
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect, selected: usize) {
        let inside = popup(look, frame, area, &self.title, self.size());
        for (row, line) in (0..).zip(&self.note) {
            put(frame, inside, row, line.as_str());
        }
        for (row, (answer, begins, line)) in (self.first()..).zip(self.rows()) {
            let chosen = answer == selected;
            if begins {
                put_row(look, frame, inside, row, chosen, vec![line.to_owned().into()]);
            } else {
                let style = if chosen { look.theme.selected() } else { Style::new() };
                put(frame, inside, row, Line::styled(format!("{UNSELECTED}{line}"), style));
            }
        }
    }
}
