//! A page of text over a screen, scrolled where it is long.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::tui::keymap::Command;
use crate::tui::model::Look;
use crate::tui::screen::Turn;
use crate::tui::text::wrap;
use crate::tui::theme::{DOWN, Tone};
use crate::tui::widget::page::{park, put};
use crate::tui::widget::popup::popup;

/// Columns inside the frame, where the window has them.
const WIDTH: u16 = 66;
/// Columns of the frame, with some space beside it.
const BESIDE: u16 = 8;
/// Rows of the frame, what it keeps free, and the keys below it.
const FRAME: u16 = 6;

/// The text.
pub struct Sheet {
    title: String,
    paragraphs: Vec<(String, Tone)>,
    /// Rows scrolled down.
    top: usize,
}

impl Sheet {
    /// These paragraphs under a title, each in its tone, an empty line between them; what may be
    /// overlooked stands right below what it is about.
    #[must_use]
    pub fn new(title: String, paragraphs: Vec<(String, Tone)>) -> Self {
        Self { title, paragraphs, top: 0 }
    }

    /// The text in lines for a window of so many columns.
    fn lines(&self, columns: u16) -> Vec<(String, Tone)> {
        let room = usize::from(width_in(columns));
        let mut lines = Vec::new();
        for (text, tone) in &self.paragraphs {
            if !lines.is_empty() && *tone != Tone::Rest {
                lines.push((String::new(), Tone::Text));
            }
            lines.extend(wrap(text, room).into_iter().map(|line| (line, *tone)));
        }
        lines
    }

    /// Whether its end is seen in a window of this size.
    #[must_use]
    pub fn is_read(&self, size: (u16, u16)) -> bool {
        self.lines(size.0).len() <= self.top + usize::from(size.1.saturating_sub(FRAME))
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command, size: (u16, u16)) -> Turn {
        let seen = usize::from(size.1.saturating_sub(FRAME));
        let lowest = self.lines(size.0).len().saturating_sub(seen);
        let top = match command {
            Command::Up | Command::ScrollUp => self.top.saturating_sub(1),
            Command::Down | Command::ScrollDown => (self.top + 1).min(lowest),
            Command::PageUp => self.top.saturating_sub(seen),
            Command::PageDown => (self.top + seen).min(lowest),
            Command::Confirm if self.top < lowest => {
                (self.top + seen.saturating_sub(1).max(1)).min(lowest)
            }
            Command::Back | Command::Confirm | Command::Rules => return Turn::Close,
            _ => return Turn::Ignored,
        };
        let moved = top != self.top;
        self.top = top;
        Turn::changed_if(moved)
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let lines = self.lines(area.width);
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let above_keys = Rect { height: area.height.saturating_sub(2), ..area };
        let inside = popup(look, frame, above_keys, &self.title, (width_in(area.width), height));
        // A window that grew shows what was scrolled away.
        let top = self.top.min(lines.len().saturating_sub(usize::from(inside.height)));
        for (row, (line, tone)) in (0..inside.height).zip(&lines[top..]) {
            put(frame, inside, row, Line::styled(line.as_str(), look.theme.tone(*tone)));
        }
        if lines.len() > top + usize::from(inside.height) {
            let below = Rect { y: inside.bottom(), height: 1, ..inside };
            let more = format!("{DOWN} {}", look.say("sheet-more"));
            put(frame, below, 0, Line::styled(more, look.theme.tone(Tone::Rest)));
        }
        park(frame, inside);
    }
}

fn width_in(columns: u16) -> u16 {
    columns.saturating_sub(BESIDE).min(WIDTH)
}
