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

/// Where fewer cells are left at a side, nothing stands there.
const BESIDE: u16 = 10;

/// Clears a frame of this inner size in the middle of `area`, draws it, and returns the inside.
pub fn popup(
    look: Look,
    frame: &mut Frame<'_>,
    area: Rect,
    title: &str,
    inner: (u16, u16),
) -> Rect {
    let outer = outer(area, inner);
    // What lies behind stays, at both sides too, with a cell of air between; scraps of a few cells
    // say nothing.
    let scraps = outer.x - area.x < BESIDE;
    let cleared = outer.outer(Margin::new(if scraps { BESIDE } else { 1 }, 0)).intersection(area);
    blank_cut(frame.buffer_mut(), cleared);
    frame.render_widget(Clear, cleared);
    let room = usize::from(outer.width).saturating_sub(6);
    let title = Line::styled(
        format!(" {} ", truncate(title, room)),
        look.theme.title().fg(Color::Reset).not_dim(),
    );
    frame.render_widget(Block::bordered().border_style(look.theme.frame()).title(title), outer);
    outer.inner(BORDER)
}

/// Takes out the wide glyphs of which `area` would leave the left half: the frame's own edge
/// would be drawn over by the other.
fn blank_cut(buffer: &mut Buffer, area: Rect) {
    let Some(before) = area.x.checked_sub(1) else { return };
    for row in area.top()..area.bottom() {
        if let Some(cell) = buffer.cell_mut((before, row)).filter(|cell| width(cell.symbol()) > 1) {
            cell.set_symbol(" ");
        }
    }
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

    /// A full screen of wide glyphs with a frame over it, everything moved by `shift` columns.
    fn over_text(shift: u16) -> crate::tui::testing::Shot {
        draw(50, 9, |frame| {
            let text = format!("{}{}", " ".repeat(shift.into()), "一二三四五六七八九十".repeat(3));
            for row in 0..9 {
                let place = Rect { y: row, height: 1, ..frame.area() };
                frame.render_widget(Paragraph::new(text.clone()), place);
            }
            popup(Look::default(), frame, frame.area(), "弹", (9, 1));
        })
    }

    #[test]
    fn its_edges_survive_wide_glyphs_at_every_column() {
        for shift in 0..2 {
            let shot = over_text(shift);
            for line in shot.text.lines().skip(2).take(5) {
                let edges = line.chars().filter(|c| "┌│└┐┘".contains(*c)).count();
                assert_eq!(edges, 2, "{}", shot.text);
                assert!(width(line) <= 50, "no glyph is half covered: {}", shot.text);
            }
        }
    }

    #[test]
    fn what_lies_behind_stays_at_both_sides_and_not_at_one() {
        for shift in 0..2 {
            let shot = over_text(shift);
            for line in shot.text.lines().skip(2).take(5) {
                let (left, rest) = line.split_once(['┌', '│', '└']).unwrap();
                let right = rest.rsplit(['┐', '│', '┘']).next().unwrap();
                assert!(left.contains('一') && right.contains('八'), "{}", shot.text);
                assert!(left.ends_with(' ') && right.starts_with(' '), "air: {}", shot.text);
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
