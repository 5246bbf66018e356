//! A frame over a screen. Everything that pops up goes through here.

use ratatui::Frame;
use ratatui::layout::{Constraint, Margin, Rect};
use ratatui::style::Color;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

use crate::tui::model::Look;
use crate::tui::text::truncate;

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
    // Scraps of lines beside a frame say nothing: its rows are cleared from edge to edge.
    let cleared = Rect { x: area.x, width: area.width, ..outer };
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
