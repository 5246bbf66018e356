//! A frame over a screen. Everything that pops up goes through here.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Margin, Rect};
use ratatui::style::Color;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

use crate::tui::model::Look;
use crate::tui::text::{truncate, width};

/// The frame and the free cells inside it.
const BORDER: Margin = Margin::new(3, 2);

/// Clears a frame of this inner size in the middle of `area`, draws it, and returns the inside.
pub fn popup(
    look: Look,
    frame: &mut Frame<'_>,
    area: Rect,
    title: &str,
    inner: (u16, u16),
) -> Rect {
    let outer = outer(area, inner);
    let cleared = outer.outer(Margin::new(free_beside(outer, area), 0)).intersection(area);
    blank_cut_glyphs(frame.buffer_mut(), cleared);
    frame.render_widget(Clear, cleared);
    let room = usize::from(outer.width).saturating_sub(6);
    let title = Line::styled(
        format!(" {} ", truncate(title, room)),
        look.theme.title().fg(Color::Reset).not_dim(),
    );
    frame.render_widget(Block::bordered().border_style(look.theme.frame()).title(title), outer);
    outer.inner(BORDER)
}

/// The inside of a frame of this inner size in the middle of `area`.
#[must_use]
pub fn inside(area: Rect, inner: (u16, u16)) -> Rect {
    outer(area, inner).inner(BORDER)
}

fn outer(area: Rect, inner: (u16, u16)) -> Rect {
    area.centered(
        Constraint::Length(inner.0.saturating_add(2 * BORDER.horizontal).min(area.width)),
        Constraint::Length(inner.1.saturating_add(2 * BORDER.vertical).min(area.height)),
    )
}

/// Free columns at both sides, so that no text runs into the frame; all of them where only scraps
/// of lines would be left.
fn free_beside(outer: Rect, area: Rect) -> u16 {
    let beside = (area.width - outer.width) / 2 + 1;
    if beside < 10 { beside } else { 2 }
}

/// A wide glyph that begins left of the area would swallow the first cell of its frame.
fn blank_cut_glyphs(buffer: &mut Buffer, area: Rect) {
    let Some(left) = area.x.checked_sub(1) else { return };
    for y in area.top()..area.bottom() {
        if let Some(cell) = buffer.cell_mut((left, y))
            && width(cell.symbol()) > 1
        {
            cell.set_symbol(" ");
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::widgets::Paragraph;

    use super::*;
    use crate::tui::testing::draw;

    #[test]
    fn its_left_edge_survives_wide_glyphs_at_every_column() {
        for shift in 0..2 {
            let shot = draw(20, 5, |frame| {
                let text = "一二三四五六七八九十\n".repeat(5);
                frame.render_widget(Paragraph::new(text), frame.area());
                let area = Rect::new(shift, 0, 20 - shift * 2, 5);
                popup(Look::default(), frame, area, "弹", (6, 1));
            });
            for line in shot.text.lines() {
                let edges = line.chars().filter(|c| "┌│└┐┘".contains(*c)).count();
                assert_eq!(edges, 2, "{}", shot.text);
            }
        }
    }

    #[test]
    fn it_never_leaves_the_area() {
        let shot = draw(12, 4, |frame| {
            let area = frame.area();
            popup(Look::default(), frame, area, "一个太长的题目放不下", (60, 40));
        });
        assert_eq!(shot.text.lines().count(), 4, "{}", shot.text);
    }
}
