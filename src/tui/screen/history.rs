//! What was played? The finished runs, the last one first.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Turn;
use crate::tui::data::{Effect, HistoryRow};
use crate::tui::keymap::{Binding, Command, HISTORY};
use crate::tui::model::Look;
use crate::tui::text::{column, right, truncate, width, wrap};
use crate::tui::theme::Tone;
use crate::tui::widget::page::{body_height, page, put, put_row, put_rule, put_sentence};
use crate::tui::widget::select::Select;

/// Rows of the description: a rule and two of ending.
const PANEL: u16 = 3;

/// The list of finished runs.
#[derive(Clone, Debug, Default)]
pub struct History {
    rows: Vec<HistoryRow>,
    select: Select,
}

impl History {
    /// All of them, the first selected.
    #[must_use]
    pub fn new(rows: Vec<HistoryRow>) -> Self {
        Self { select: Select::new(rows.len()), rows }
    }

    /// The keys that count.
    #[must_use]
    pub fn table(&self) -> &'static [Binding] {
        HISTORY
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command, size: (u16, u16)) -> Turn {
        match command {
            Command::Confirm => match self.rows.get(self.select.row) {
                Some(row) => Turn::Do(Effect::OpenRun(row.run.clone())),
                None => Turn::Ignored,
            },
            Command::Back => Turn::Do(Effect::GoHome),
            command => {
                let page = body_height(size).saturating_sub(usize::from(PANEL) + 1);
                Turn::changed_if(self.select.command(command, page))
            }
        }
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let count = look.say_with("history-count", &[("total", self.rows.len().into())]);
        let body = page(look, frame, area, (&look.say("history-title"), &count));
        let Some(selected) = self.rows.get(self.select.row) else {
            return put_sentence(frame, body, &look.say("history-empty"));
        };
        let height = body.height.saturating_sub(PANEL + 1);
        let list = Rect { height, ..body };
        for (at, row) in (0..).zip(self.select.window(usize::from(height))) {
            let spans = row_spans(look, &self.rows[row], usize::from(body.width));
            put_row(look, frame, list, at, row == self.select.row, spans);
        }
        let panel = Rect { y: list.bottom() + 1, height: PANEL, ..body };
        view_panel(look, frame, panel, selected);
    }
}

/// Date, title, score and band in columns.
fn row_spans(look: Look, row: &HistoryRow, room: usize) -> Vec<Span<'static>> {
    let date = format!("{}  ", column(&row.date, 12));
    let score = row.score.map_or_else(String::new, |score| {
        look.say_with("history-score", &[("score", score.into())])
    });
    let result = format!("  {}  {}", right(&score, 6), column(&row.band, 8));
    let title = room.saturating_sub(width(&date) + width(&result) + 2);
    let rest = look.theme.tone(Tone::Rest);
    vec![Span::styled(date, rest), Span::raw(column(&row.title, title)), Span::styled(result, rest)]
}

fn view_panel(look: Look, frame: &mut Frame<'_>, panel: Rect, row: &HistoryRow) {
    put_rule(look, frame, panel, 0);
    let label = format!("  {}  ", look.say("history-ending"));
    let indent = width(&label);
    let room = usize::from(panel.width).saturating_sub(indent + 2);
    let mut lines = wrap(&row.ending, room);
    if lines.len() > 2 {
        let rest = lines[1..].concat();
        lines.truncate(1);
        lines.push(truncate(&rest, room));
    }
    for (at, line) in (1..).zip(lines) {
        let before = if at == 1 { label.clone() } else { " ".repeat(indent) };
        let before = Span::styled(before, look.theme.tone(Tone::Rest));
        put(frame, panel, at, Line::from(vec![before, Span::raw(line)]));
    }
}
