//! What the keys do here and everywhere, drawn from the key tables.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::engine::mood::{ANGRY, FURIOUS, IRRITATED, TRUSTING};
use crate::tui::keymap::{Command, Table};
use crate::tui::model::Look;
use crate::tui::screen::Turn;
use crate::tui::text::{column, width, wrap_even};
use crate::tui::theme::{DOWN, Tone};
use crate::tui::widget::key_hints::{Row, rows};
use crate::tui::widget::page::{park, put};
use crate::tui::widget::popup::popup;

/// Columns inside the frame, at least.
const WIDTH: u16 = 48;
/// Columns of the keys, at least, and between them and what they do.
const KEYS: usize = 19;
const GAP: usize = 2;
/// Rows of the frame, what it keeps free, and the keys below it.
const FRAME: u16 = 6;

/// The keys of the screen it was opened on.
pub struct Help {
    table: Table,
    /// The keys that count everywhere, as far as they do here.
    everywhere: Table,
    /// Whether it is asked for beside a customer: then it says the words for how they stand.
    moods: bool,
    /// Rows scrolled down.
    top: usize,
}

impl Help {
    /// About this table and the one for everywhere, beside a customer or not.
    #[must_use]
    pub fn new((table, everywhere): (Table, Table), moods: bool) -> Self {
        Self { table, everywhere, moods, top: 0 }
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command, size: (u16, u16), look: Look) -> Turn {
        let seen = usize::from(size.1.saturating_sub(FRAME));
        let lowest = self.lines(look).len().saturating_sub(seen);
        let top = match command {
            Command::Up => self.top.saturating_sub(1),
            Command::Down => (self.top + 1).min(lowest),
            Command::Confirm if self.top < lowest => {
                (self.top + seen.saturating_sub(1).max(1)).min(lowest)
            }
            Command::Back | Command::Confirm | Command::Help => return Turn::Close,
            _ => return Turn::Ignored,
        };
        let moved = top != self.top;
        self.top = top;
        Turn::changed_if(moved)
    }

    /// Whether its end is seen in a window of this size.
    #[must_use]
    pub fn is_read(&self, size: (u16, u16), look: Look) -> bool {
        self.lines(look).len() <= self.top + usize::from(size.1.saturating_sub(FRAME))
    }

    fn lines(&self, look: Look) -> Vec<Line<'static>> {
        let rest = look.theme.tone(Tone::Rest);
        let (here, everywhere) = (rows(&self.table, look), rows(&self.everywhere, look));
        let named = here.iter().chain(&everywhere).map(|row| width(&row.keys));
        let cells = named.max().unwrap_or(0).max(KEYS) + GAP;
        let line = |row: Row| {
            let keys = Span::styled(column(&row.keys, cells), look.theme.title());
            let mut line = Line::from(vec![keys, Span::raw(row.label)]);
            if !row.others.is_empty() {
                line.push_span(Span::styled(format!("   {}", row.others), rest));
            }
            line
        };
        let mut lines: Vec<Line<'static>> = here.into_iter().map(line).collect();
        lines.push(Line::default());
        lines.push(Line::styled(look.say("help-everywhere"), rest));
        lines.extend(everywhere.into_iter().map(line));
        if self.moods {
            lines.push(Line::default());
            let moods = wrap_even(&moods(look), usize::from(WIDTH));
            lines.extend(moods.into_iter().map(Line::raw));
        }
        lines
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let lines = self.lines(look);
        let lines_len = lines.len();
        let height = u16::try_from(lines_len).unwrap_or(u16::MAX);
        let above_keys = Rect { height: area.height.saturating_sub(2), ..area };
        let longest = lines.iter().map(Line::width).max().unwrap_or(0);
        let columns = u16::try_from(longest).unwrap_or(u16::MAX).max(WIDTH);
        let inside = popup(look, frame, above_keys, &look.say("help-title"), (columns, height));
        // A window that grew shows what was scrolled away.
        let top = self.top.min(lines_len.saturating_sub(usize::from(inside.height)));
        for (row, line) in (0..inside.height).zip(lines.into_iter().skip(top)) {
            put(frame, inside, row, line);
        }
        if lines_len > top + usize::from(inside.height) {
            let below = Rect { y: inside.bottom(), height: 1, ..inside };
            let more = format!("{DOWN} {}", look.say("sheet-more"));
            put(frame, below, 0, Line::styled(more, look.theme.tone(Tone::Rest)));
        }
        park(frame, inside);
    }
}

/// From which heat on which word is used for a customer.
fn moods(look: Look) -> String {
    let args = [
        ("irritated", IRRITATED.into()),
        ("angry", ANGRY.into()),
        ("furious", FURIOUS.into()),
        ("trusting", TRUSTING.into()),
    ];
    look.say_with("sight-moods", &args)
}
