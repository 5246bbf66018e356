//! What lies under the mouse. Nothing is said by one click: the first selects, the second says it.

use ratatui::layout::Rect;

use super::Play;
use super::asked::Kind;
use super::layout::Layout;
use crate::tui::keymap::Command;
use crate::tui::model::Look;
use crate::tui::screen::Hit;

impl Play {
    /// What lies at this column and row of a window that is `area`.
    #[must_use]
    pub fn hit(&self, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
        let layout = Layout::of(self, look, area);
        let (above, below) = layout.hidden();
        if below > 0 && at.1 == layout.after_rows() {
            return Some(Hit::Command(Command::Down));
        }
        if above > 0 && at.1 + 1 == layout.frame.bottom() {
            return Some(Hit::Command(Command::Up));
        }
        if !layout.below.contains(at.into()) {
            let picture = self.waves(look).is_some() && layout.side.contains(at.into());
            return picture.then_some(Hit::Command(Command::Confirm));
        }
        if let Some(line) = at.1.checked_sub(layout.first_row()) {
            let button = !layout.foot.is_empty() && at.1 + 1 == layout.below.bottom();
            if button {
                let row = self.asked.rows.len();
                return Some(Hit::Row {
                    row,
                    selected: self.asked.touched && self.asked.hands_in(),
                });
            }
            let seen = at.1 < layout.after_rows();
            return seen.then(|| self.row(&layout, layout.top + usize::from(line)))?;
        }
        // The one thing that Enter does stands last above the answers.
        let last = at.1 + 1 == layout.first_row();
        let goes = self.held
            || self.is_reading()
            || matches!(self.asked.kind, Kind::Nothing | Kind::Ring { .. });
        (last && goes).then_some(Hit::Command(Command::Confirm))
    }

    /// The answer a line belongs to.
    fn row(&self, layout: &Layout, line: usize) -> Option<Hit> {
        if line >= layout.rows.lines.len() {
            return None;
        }
        let row = layout.rows.starts.iter().rposition(|start| *start <= line)?;
        let asked = &self.asked;
        Some(match asked.kind {
            Kind::Order | Kind::Form if row < asked.rows.len() => {
                Hit::Command(Command::Pick(u8::try_from(row + 1).unwrap_or(0)))
            }
            _ => Hit::Row { row, selected: asked.touched && asked.select.row == row },
        })
    }
}
