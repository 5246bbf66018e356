//! Pictures of screens, as a person sees them.

use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::{Frame, Terminal};

use super::text::width;

/// A drawn screen.
pub struct Shot {
    /// One line a row, without space at its end.
    pub text: String,
    /// The cells themselves.
    pub buffer: Buffer,
    /// Where the cursor is shown.
    pub cursor: Option<(u16, u16)>,
}

/// Draws once in a window of this size.
pub fn draw(columns: u16, rows: u16, view: impl FnOnce(&mut Frame<'_>)) -> Shot {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
    terminal.draw(view).unwrap();
    let cursor = terminal
        .backend()
        .cursor_visible()
        .then(|| terminal.backend().cursor_position())
        .map(|it| (it.x, it.y));
    let buffer = terminal.backend().buffer().clone();
    let rows = buffer.content.chunks(usize::from(columns)).map(row_text);
    let text = rows.map(|row| row.trim_end().to_owned()).collect::<Vec<_>>().join("\n");
    Shot { text, buffer, cursor }
}

/// One row; the cells a wide character covers are left out.
fn row_text(row: &[Cell]) -> String {
    let mut covered = 0;
    row.iter()
        .filter(|cell| {
            let hidden = covered > 0;
            covered = if hidden { covered - 1 } else { width(cell.symbol()).saturating_sub(1) };
            !hidden
        })
        .map(Cell::symbol)
        .collect()
}
