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

/// Draws a frame of this inner size in the middle of `area`, and returns the inside. Of what lies
/// behind only the heading in the first row stays, where the frame leaves it: half a sentence, half a number or half a frame
/// would be read as another, and a key named there now does something else.
pub fn popup(
    look: Look,
    frame: &mut Frame<'_>,
    area: Rect,
    title: &str,
    inner: (u16, u16),
) -> Rect {
    let (outer, whole) = (outer(area, inner), frame.area());
    let heading = u16::from(outer.y > whole.y);
    let below =
        Rect { y: whole.y + heading, height: whole.height.saturating_sub(heading), ..whole };
    frame.render_widget(Clear, below);
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
    fn nothing_stands_half_covered_beside_it() {
        for high in [1, 9] {
            let shot = draw(50, 9, |frame| {
                let area = frame.area();
                for row in area.rows() {
                    frame.render_widget(Paragraph::new("信任 48，读完了，回车继续".repeat(3)), row);
                }
                popup(Look::default(), frame, area, "弹", (9, high));
            });
            let own = |sign: char| " 弹┌─┐│└┘".contains(sign);
            let mut rows = shot.text.lines();
            let heading = rows.next().unwrap();
            assert_eq!(heading.starts_with("信任"), high == 1, "{}", shot.text);
            assert!(high == 1 || heading.chars().all(own), "{}", shot.text);
            assert!(rows.all(|row| row.chars().all(own)), "{}", shot.text);
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
